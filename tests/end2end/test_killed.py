"""
kill -9 again and again while people are added, changed, imported, taken back and planned for: nothing that was
acknowledged is lost, and nothing is there by half.
"""

import base64
import datetime as dt
import json
import random
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from switchboard.core.people import Number, Person, photo_name
from switchboard.net.console_client import NoAnswer, NoInstance, ask
from switchboard.storage.database import Database
from switchboard.storage.office_store import OfficeStore
from switchboard.storage.person_rows import read_photo
from tests.helpers.calendars import calendar, event
from tests.helpers.instance import Instance

KILLS, AT_LEAST = 8, 5  # times, and answers before each
CREW = 60  # people of one import, which is one commit
MEETINGS = 25
Order = Callable[
    [Path, str, int], tuple[str, str]
]  # what there is, and how often was asked: a command, and what then is
EDITED = range(7000, 7008)
NOTHING = ""
SETTINGS = """
dialplan = "extensions.conf"
authenticate = "never"
[calendars.bob]
extension = "6002"
file = "bob.ics"
"""


@dataclass
class Ledger:
    """By what was asked for, what is known to be stored, and what may be: it was asked for, and nobody answered."""

    known: dict[str, str] = field(default_factory=dict)
    asked: dict[str, str] = field(default_factory=dict)
    answered: int = 0

    def may_be(self, what: str) -> set[str]:
        return {self.known.get(what, NOTHING), self.asked.get(what, self.known.get(what, NOTHING))}

    def settle(self, what: str, found: str) -> None:
        """The program is dead: what is found is what there is."""
        assert found in self.may_be(what), f"{what}: {found!r} is none of {self.may_be(what)}"
        self.known[what] = found
        self.asked.pop(what, None)


class Clerk(threading.Thread):
    """Asks for one thing after the other at the console until nobody answers any more."""

    def __init__(self, data: Path, ledger: Ledger, what: str, next_order: Order) -> None:
        super().__init__()
        self.data, self.ledger, self.what, self.next_order = data, ledger, what, next_order
        self.refused: list[str] = []

    def run(self) -> None:
        for number in range(100_000):
            command, value = self.next_order(self.data, self.ledger.known.get(self.what, NOTHING), number)
            self.ledger.asked[self.what] = value
            try:
                text, succeeded = ask(self.data, {"command": command, "who": self.what})
            except (NoAnswer, NoInstance, OSError):
                return
            if not succeeded:
                self.refused.append(text)
                return
            self.ledger.known[self.what] = self.ledger.asked.pop(self.what)
            self.ledger.answered += 1


def edit(exten: int) -> Order:
    """Somebody who is added, changed and taken out in turn."""

    def order(_: Path, known: str, number: int) -> tuple[str, str]:
        if not known:
            return f'office people add {exten} "Zoe 0" "numbers=mobile: +49 170 {exten}"', "Zoe 0"
        if number % 5 == 4:
            return f"office people remove {exten}", NOTHING
        name = f"Zoe {int(known.split()[1]) + 1}"
        return f'office people change {exten} "name={name}" "note=of {name}"', name

    return order


def photo_of(edition: str) -> bytes:
    return b"\xff\xd8\xff" + f"face of {edition} ".encode() * 400


def import_crew(data: Path, known: str, _: int) -> tuple[str, str]:
    """Everybody of an edition with its photo; every other one takes back what the one before did."""
    edition = "one" if known != "one" else "two"
    file = data / f"crew-{edition}.vcf"
    photo = base64.b64encode(photo_of(edition)).decode()
    cards = (
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:{edition} {number}\r\nX-EXTENSION:{8000 + number}\r\n"
        f"PHOTO;ENCODING=b;TYPE=JPEG:{photo}\r\nEND:VCARD\r\n"
        for number in range(CREW)
    )
    file.write_text("".join(cards), newline="")
    return f'office people import "{file}" apply conflicts=take', edition


def plan(data: Path, known: str, _: int) -> tuple[str, str]:
    """A calendar whose meetings are all moved by a minute."""
    minute = (int(known or 0) + 1) % 50 or 1
    begins = dt.datetime.combine(dt.datetime.now().date(), dt.time(9, minute))  # noqa: DTZ005  by this computer's clocks
    meetings = [event(begins + dt.timedelta(1, hours=0, minutes=0), 0.1, uid="first")]
    meetings += [
        event(begins + dt.timedelta(1 + day % 10, hours=1 + day // 10), 0.1, uid=str(day)) for day in range(MEETINGS)
    ]
    (data / "bob.ics").write_text(calendar(*meetings), newline="")
    return "calendar reload bob", str(minute)


@contextmanager
def stored(data: Path) -> Iterator[tuple[OfficeStore, Database]]:
    with closing(Database(data / "switchboard.sqlite")) as database:
        yield OfficeStore(database), database


def check(data: Path, ledger: Ledger) -> None:
    """What the file has, with nobody at work on it."""
    with stored(data) as (store, database):
        people = {each.person.exten: each.person for each in store.people()}
        for exten in EDITED:
            person = people.get(str(exten))
            ledger.settle(str(exten), person.name if person else NOTHING)
            if person is not None and person.note:
                expected = Person(
                    str(exten), person.name, numbers=(Number(f"+49 170 {exten}", "mobile"),), note=f"of {person.name}"
                )
                assert person == expected, "nobody is changed by half"
        crew = [people.get(str(8000 + number), Person("")) for number in range(CREW)]
        editions = {person.name.partition(" ")[0] for person in crew}
        assert len(editions) == 1, f"an import is there whole or not at all: {editions}"
        [edition] = editions
        ledger.settle("crew", edition)
        if edition:
            assert {person.photo for person in crew} == {photo_name(photo_of(edition))}
            assert read_photo(database, crew[0].photo) == photo_of(edition)
        minutes = {kept.plan.begins.minute for kept in store.plans()}
        possible = {int(value or 0) for value in ledger.may_be("bob")} - {0}
        assert minutes <= possible, "each plan is that of a calendar which was read"
        if "bob" not in ledger.asked:
            assert len(list(store.plans())) == (MEETINGS + 1 if ledger.known.get("bob") else 0)


@pytest.mark.parametrize("seed", [1])
def test_nothing_acknowledged_is_lost_and_nothing_is_there_by_half(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    (tmp_path / "switchboard.toml").write_text(SETTINGS)
    (tmp_path / "extensions.conf").write_text("[default]\nexten => 6002,hint,,CustomPresence:6002\n")
    (tmp_path / "bob.ics").write_text(calendar(), newline="")
    ledger = Ledger()
    for _ in range(KILLS):
        instance = Instance(tmp_path)
        clerks = [Clerk(tmp_path, ledger, str(exten), edit(exten)) for exten in EDITED]
        clerks += [Clerk(tmp_path, ledger, "crew", import_crew), Clerk(tmp_path, ledger, "bob", plan)]
        for clerk in clerks:
            clerk.start()
        before = ledger.answered
        while ledger.answered < before + AT_LEAST and any(clerk.is_alive() for clerk in clerks):
            clerks[0].join(0.02)
        clerks[0].join(chance.uniform(0.0, 0.8))
        instance.kill()
        for clerk in clerks:
            clerk.join()
        assert [clerk.refused for clerk in clerks if clerk.refused] == []
        check(tmp_path, ledger)
    assert ledger.answered >= KILLS * AT_LEAST
    instance = Instance(tmp_path)
    shown = instance.rx("office export").stdout
    instance.stop()
    names = {each["extension"]: each.get("name", NOTHING) for each in json.loads(shown)["people"]}
    assert {str(exten): names.get(str(exten), NOTHING) for exten in EDITED} == {
        str(exten): ledger.known[str(exten)] for exten in EDITED
    }
