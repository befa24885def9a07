"""
An office of five thousand people from its first start to the wallboard, without a file being touched; then once more.

    python -m tests.benchmarks.first_office [CALENDARS]

The people come from a real slapd, from a CSV where there is none, taken over by the console of this computer; 200 of
them have a calendar on a web server, and a dialplan says who has which number. All else goes through the window: its
first start and its calendars. What a second start takes is measured in a process of its own, from its first line until
everybody is on the screen.
"""

import asyncio
import datetime as dt
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

BEGUN = time.time()  # of this process, as far as it can know
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import qasync
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from switchboard.api.calendars import CalendarSource
from switchboard.api.operations import ChangeSettings, OpenOffice
from switchboard.api.settings import SettingEdit, Value
from switchboard.ground.faults import Faults
from switchboard.gui.door import Door
from switchboard.gui.link import EngineLink
from switchboard.gui.look.theme import Theme
from switchboard.gui.office.first_start import Step, Way
from switchboard.gui.office.workplace import make_workplace
from switchboard.gui.windows.window_set import WindowSet
from switchboard.program.host import ThreadHost
from switchboard.settings.load import load_settings, read_sip_addresses, with_options

if TYPE_CHECKING:  # a second start loads what the program does, and nothing of tests
    from tests.helpers.calendars import Asked, Page

PEOPLE, CALENDARS = 5_000, 200
FIRST = 10_000  # the lowest number
PATIENCE = 600.0  # seconds for any one step
AIM = 1.5  # seconds of a second start
_WALL = (1_920, 1_080)


class Office:
    """A window on a data folder, and a person before it."""

    def __init__(self, application: QApplication, data: Path) -> None:
        self.data, self.link, self.door = data, EngineLink(), Door(Faults())
        settings = with_options(load_settings(data), None, None, read_sip_addresses(["127.0.0.1:0"]))
        self.host = ThreadHost(settings, self.link, demo=False, ended=self.link.engine_ended)
        self.host.start()
        self.theme = Theme(application)
        self.workplace = make_workplace(self.link, self.host, self.door)
        state = QSettings(str(data / "window.ini"), QSettings.Format.IniFormat)
        self.windows = WindowSet(self.workplace, self.theme, state)
        self.window = self.windows.desk
        self.workplace.desk.look()
        self.windows.open()

    async def until(self, is_so: Callable[[], bool]) -> float:
        """Seconds until it is."""
        begun = time.perf_counter()
        while not is_so():
            if time.perf_counter() - begun > PATIENCE:
                sys.exit("It does not come to be so.")
            await asyncio.sleep(0.02)
        return time.perf_counter() - begun

    async def change(self, *path: str, **values: Value) -> None:
        """Settings, as the window's pages change them."""
        report = await asyncio.wrap_future(self.host.settings())
        edits = tuple(SettingEdit((*path, name), value) for name, value in values.items())
        await asyncio.wrap_future(self.host.operate(ChangeSettings(edits, report.version)))

    def close(self) -> None:
        self.windows.close_now()
        asyncio.get_event_loop().run_until_complete(self.door.close(10))
        self.host.stop(10)


def exten(number: int) -> str:
    return str(FIRST + number)


def answered(asked: "Asked") -> "Page":
    """A calendar: a meeting a day from today on, and a holiday."""
    from tests.helpers.calendars import Page, calendar, event

    today = dt.datetime.combine(dt.datetime.now().date(), dt.time(9))  # noqa: DTZ005  by this computer's clocks
    who = asked.path.strip("/")
    meetings = [event(today + dt.timedelta(day), 1, f"Talk of {who}") for day in range(10)]
    return Page(
        calendar(*meetings, event(today + dt.timedelta(12), 24, "Holiday")).encode(), headers={"ETag": f'"{who}"'}
    )


async def build(office: Office, stack: ExitStack, folder: Path, calendars: int) -> list[tuple[str, str]]:
    """The steps of a person, and how long each took."""
    from switchboard.gui.dialogs.first_start.first_start_dialog import FirstStartDialog
    from tests.helpers.calendars import WebServer
    from tests.helpers.instance import rx

    took: list[tuple[str, str]] = []
    office.window.first_start.begin()
    dialog = office.window.findChild(FirstStartDialog)
    assert isinstance(dialog, FirstStartDialog)
    dialog.ways[Way.DIALPLAN].click()
    dialog.next_button.click()
    dialplan = folder / "extensions.conf"
    dialplan.write_text("[default]\nexten => _1XXXX,hint,PJSIP/${EXTEN},CustomPresence:${EXTEN}\n")
    office.workplace.operations.operate(OpenOffice(str(dialplan)), "open")  # as the dialog on files tells it
    await office.until(lambda: office.workplace.mirror.service.dialplan == str(dialplan))
    begun = time.perf_counter()
    source = await people_source(office, stack, folder)
    imported = await asyncio.to_thread(rx, office.data, f"office people import {source} apply")
    if imported.returncode:
        sys.exit(imported.stdout[-2_000:])
    await office.until(lambda: len(office.workplace.mirror.rows) == PEOPLE)
    took.append((f"{PEOPLE:,} people by {source.partition(':')[0]}, shown", f"{time.perf_counter() - begun:.1f} s"))
    server = stack.enter_context(WebServer(answered))
    begun = time.perf_counter()
    for number in range(calendars):
        kept = asyncio.get_event_loop().create_future()
        office.workplace.calendars.kept.connect(kept.set_result)
        office.workplace.calendars.keep(CalendarSource(exten(number), exten(number), f"{server.url}/{number}"), None)
        await kept
        office.workplace.calendars.kept.disconnect(kept.set_result)
    took.append((f"{calendars} calendars kept, one by one", f"{time.perf_counter() - begun:.1f} s"))

    def are_read() -> bool:
        return all(state.read_at for state in office.host.calendars().result())

    begun = time.perf_counter()
    while not are_read():
        await asyncio.sleep(0.5)
        if time.perf_counter() - begun > PATIENCE:
            sys.exit("Calendars were not read.")
    took.append(("all of them read", f"{time.perf_counter() - begun:.1f} s"))
    plans = sum(bool(plan.source) for plan in office.host.snapshot().result().plans.values())
    took.append(("plans of calendars", f"{plans:,}"))
    while dialog.state.step is not Step.DONE:
        dialog.next_button.click()
    dialog.next_button.click()
    begun = time.perf_counter()
    office.window.actions_.windows.wallboard.trigger()
    board = office.windows.boards[1]
    board.resize(*_WALL)
    board.grab().save(str(folder / "wallboard.png"))
    took.append(("wallboard drawn", f"{time.perf_counter() - begun:.2f} s"))
    board.close()
    return took


async def people_source(office: Office, stack: ExitStack, folder: Path) -> str:
    """What `office people import` takes."""
    if shutil.which("slapd", path=f"{os.environ.get('PATH', '')}:/usr/sbin") is None:
        file = folder / "people.csv"
        lines = (f"{exten(number)},Person {number},Department {number % 40}" for number in range(PEOPLE))
        file.write_text("\n".join(("extension,name,department", *lines)))
        return f"{file}"
    from tests.helpers.slapd import ADMIN, BASE, SECRET, Slapd, entry

    people = (
        entry(FIRST + number, f"Person {number}", telephoneNumber=exten(number), departmentNumber=f"Unit {number % 40}")
        for number in range(PEOPLE)
    )
    slapd = Slapd(folder / "slapd", people)
    stack.callback(slapd.stop)
    server: dict[str, Value] = {"host": "127.0.0.1", "port": slapd.tls_port, "ca": str(slapd.ca), "base": BASE}
    await office.change("ldap", "office", **server, bind=ADMIN, secret=SECRET)
    return "ldap:office"


def second_start(data: Path) -> tuple[float, float]:
    """Seconds from the first line of a new process until everybody is on its screen, and those of a processor."""
    command = [sys.executable, "-m", "tests.benchmarks.first_office", "--second", str(data)]
    ran = subprocess.run(command, capture_output=True, text=True, check=True, timeout=PATIENCE)
    measured = json.loads(ran.stdout.splitlines()[-1])
    return float(measured["seconds"]), float(measured["processor"])


def run_second(data: Path) -> None:
    application, loop = _loop()
    with loop:
        office = Office(application, data)
        loop.run_until_complete(office.until(lambda: len(office.workplace.mirror.rows) == PEOPLE))
        office.window.grab()
        print(json.dumps({"seconds": time.time() - BEGUN, "processor": time.process_time()}))
        office.close()


def _loop() -> tuple[QApplication, qasync.QEventLoop]:
    application = QApplication([])
    loop = qasync.QEventLoop(application, already_running=False)
    asyncio.set_event_loop(loop)
    return application, loop


def main(calendars: int) -> None:
    from tests.benchmarks.table import print_table

    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        data = Path(folder) / "data"
        data.mkdir()
        application, loop = _loop()
        with loop:
            office = Office(application, data)
            took = loop.run_until_complete(build(office, stack, Path(folder), calendars))
            office.close()
        starts, worked = zip(*(second_start(data) for _ in range(3)), strict=True)
        took.append((f"second start, of 3; aim {AIM} s", f"{min(starts):.2f} to {max(starts):.2f} s"))
        took.append(("of a processor in that", f"{min(worked):.2f} to {max(worked):.2f} s"))
    print_table("An office of 5,000 from its first start", ("step", "measured"), took)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--second"]:
        run_second(Path(sys.argv[2]))
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else CALENDARS)
