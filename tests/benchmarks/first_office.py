"""
An office of five thousand people from its first start to the wallboard, without a file being touched; then once more.

    python -m tests.benchmarks.first_office [--people 5000] [--calendars 200] [--starts 3] [--json]

The people come from a real slapd over TLS, two hundred of them have a calendar on a real CalDAV server (Radicale), and
a dialplan says who has which number. All of it goes through the window, by keys and clicks. What a second start takes
is measured in a process of its own, from its first line until everybody is on the screen.
"""

import argparse
import datetime as dt
import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

BEGUN = time.time()  # of this process, as far as it can know
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.helpers.office_window import PATIENCE, OfficeWindow, application_and_loop

FIRST = 10_000  # the lowest number
BY_HAND = 20  # calendars that are written one by one
AIM = 1.5  # seconds of a second start


def exten(number: int) -> str:
    return str(FIRST + number)


def events_of(who: str) -> list[str]:
    """A meeting a day from today on, and a holiday."""
    from tests.helpers.calendars import event

    today = dt.datetime.combine(dt.datetime.now().date(), dt.time(9))  # noqa: DTZ005  by this computer's clocks
    stamp = "DTSTAMP:20260101T000000Z"
    meetings = [event(today + dt.timedelta(day), 1, f"Talk of {who}", stamp) for day in range(10)]
    return [*meetings, event(today + dt.timedelta(12), 24, "Holiday", stamp)]


async def build(office: OfficeWindow, stack: ExitStack, folder: Path, people: int, calendars: int) -> dict[str, float]:
    """The steps of a person, and the seconds that each took."""
    from tests.helpers.first_office import CalendarLine, FirstOffice
    from tests.helpers.radicale import SECRET as PASSWORD
    from tests.helpers.radicale import USER, Radicale
    from tests.helpers.slapd import ADMIN, BASE, SECRET, Slapd, entry

    entries = (
        entry(FIRST + number, f"Person {number}", telephoneNumber=exten(number), departmentNumber=f"Unit {number % 40}")
        for number in range(people)
    )
    slapd = Slapd(folder / "slapd", entries)
    stack.callback(slapd.stop)
    (folder / "radicale").mkdir()
    radicale = Radicale(folder / "radicale")
    by_hand = min(BY_HAND, calendars // 2)
    lines = [
        CalendarLine(exten(number), radicale.put(exten(number), "work", events_of(exten(number))), USER, PASSWORD)
        for number in range(by_hand)
    ]
    for number in range(by_hand, calendars):
        radicale.put(USER, f"{number}", events_of(exten(number)), exten(number))
    stack.enter_context(radicale)
    dialplan = folder / "extensions.conf"
    dialplan.write_text("[default]\nexten => _1XXXX,hint,PJSIP/${EXTEN},CustomPresence:${EXTEN}\n")
    person = FirstOffice(office)
    server = {"host": "127.0.0.1", "port": str(slapd.tls_port), "ca": str(slapd.ca), "base": BASE}
    took = {
        "the first start, with a dialplan": await person.begin(dialplan),
        "the LDAP server is entered": await person.add_server("office", {**server, "bind": ADMIN, "secret": SECRET}),
        f"{people:,} people are imported": await person.import_people(people),
        f"{by_hand} calendars are written, one by one": await person.add_calendars(lines),
        f"{calendars - by_hand} are found at the server, and taken at once": await person.take_calendars(
            radicale.url, USER, PASSWORD, calendars - by_hand
        ),
        "all of them are read": await person.calendars_read(),
    }
    return {**took, "the wallboard is drawn": person.wallboard(folder / "wallboard.png")}


def second_starts(data: Path, folder: Path, count: int) -> list[dict[str, float]]:
    """The first of them compiles what an installed program has compiled, and does not count."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(folder / "compiled")
    command = [sys.executable, "-m", "tests.benchmarks.first_office", "--second", str(data)]
    found = []
    for _ in range(count + 1):
        ran = subprocess.run(command, capture_output=True, text=True, check=True, timeout=PATIENCE, env=environment)
        found.append(json.loads(ran.stdout.splitlines()[-1]))
    return found[1:]


def run_second(data: Path) -> None:
    application, loop = application_and_loop()
    with loop:
        office = OfficeWindow(application, data)
        loop.run_until_complete(office.until(lambda: bool(office.workplace.mirror.rows), "everybody is there"))
        office.window.grab()
        seconds, processor = time.time() - BEGUN, time.process_time()
        rows = office.workplace.mirror.rows
        print(json.dumps({"seconds": seconds, "processor": processor, "people": len(rows)}))
        office.close()


def main(people: int, calendars: int, count: int, *, as_json: bool) -> None:
    from tests.benchmarks.table import print_table

    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        data = Path(folder) / "data"
        data.mkdir()
        application, loop = application_and_loop()
        with loop:
            office = OfficeWindow(application, data)
            took = loop.run_until_complete(build(office, stack, Path(folder), people, calendars))
            plans = sum(bool(plan.source) for plan in office.host.snapshot().result().plans.values())
            office.close()
        starts = second_starts(data, Path(folder), count)
    if as_json:
        print(json.dumps({"took": took, "plans": plans, "starts": starts}))
        return
    seconds, worked = ([start[name] for start in starts] for name in ("seconds", "processor"))
    rows = [(step, f"{span:.1f} s") for step, span in took.items()]
    rows.append(("plans of calendars", f"{plans:,}"))
    rows.append((f"second start, of {count}; aim {AIM} s", f"{min(seconds):.2f} to {max(seconds):.2f} s"))
    rows.append(("of a processor in that", f"{min(worked):.2f} to {max(worked):.2f} s"))
    print_table(f"An office of {people:,} from its first start", ("step", "measured"), rows)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=5_000)
    parser.add_argument("--calendars", type=int, default=200)
    parser.add_argument("--starts", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--second", type=Path)
    options = parser.parse_args()
    if options.second is not None:
        run_second(options.second)
    else:
        main(options.people, options.calendars, options.starts, as_json=options.json)
