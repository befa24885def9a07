"""Lists that phones may watch are put together for whoever asks, and told anew when they are others."""

from switchboard.core.directory import Directory
from switchboard.core.people import Person
from switchboard.core.presence_core import PresenceCore
from switchboard.core.states import Extension, ExtensionState, ExtensionStatus, Presence
from switchboard.phones.lists import PhoneLists
from switchboard.settings.phones import PhoneSettings


class Office:
    """A directory of three, and hints that come and go."""

    def __init__(self) -> None:
        self.directory = Directory()
        self.directory.replace_file(Person(exten, f"Person {exten}", "Sales") for exten in ("6001", "6002", "6003"))
        self.hinted: set[str] = set()
        self.looked_for: list[str] = []
        self.lists = PhoneLists(PhoneSettings(), self.directory, PresenceCore(), self.find)

    def find(self, exten: str, _: str) -> ExtensionStatus | None:
        self.looked_for.append(exten)
        known = ExtensionStatus(Extension(exten), ExtensionState.IDLE, Presence())
        return known if exten in self.hinted else None


def test_as_long_as_nobody_asks_no_list_is_made_however_often_hints_change() -> None:
    office = Office()
    assert not office.lists.hints_changed()
    assert not office.lists.hints_changed()
    assert office.looked_for == []


def test_once_somebody_has_asked_hints_that_come_and_go_are_told() -> None:
    office = Office()
    members = office.lists.members("sales")
    assert members is not None
    assert [member.exten for member in members] == ["6001", "6002", "6003"]
    assert office.lists.hints_changed(), "nobody has looked for hints before: they may be others"
    assert not office.lists.hints_changed()
    office.hinted.add("6002")
    assert office.lists.hints_changed()
    assert not office.lists.hints_changed()
    office.hinted.clear()
    assert office.lists.hints_changed()


def test_people_who_come_are_in_the_list() -> None:
    office = Office()
    assert len(office.lists.members("Sales") or ()) == 3
    office.directory.replace_file([Person("6004", "Person 6004", "Sales")])
    assert office.lists.people_changed()
    assert [member.exten for member in office.lists.members("sales") or ()] == ["6004"]
    assert not office.lists.people_changed()
