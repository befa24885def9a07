"""People of the directory over the manager interface: who may, what is answered, and what all clients are told."""

import pytest

from switchboard.core.changes import PeopleEdited, PersonEdited
from switchboard.core.people import Number, Person
from switchboard.manager.people_events import MOST_EVENTS, people_events
from tests.helpers.dialplan import DialplanOffice
from tests.helpers.manager import Client, OfficeBackend

ZOE = Person(
    "6009", "Zoe", "Sales", "", "", (Number("+49 170 1", "mobile"), Number("2")), "speaks French", "6002", ("choir",)
)
SAID = (
    "Exten: 6009\nName: Zoe\nDepartment: Sales\nNumbers: mobile: +49 170 1; 2\nNote: speaks French\nDeputy: 6002\n"
    "Groups: choir\n"
)


def office() -> tuple[OfficeBackend, Client, Client]:
    """With whoever changes, and whoever is only told."""
    office = OfficeBackend(DialplanOffice())
    office.directory.replace_file([Person("6002", "Bob", "Sales")])
    admin, listener = Client(office), Client(office, "10.0.0.2")
    admin.action("Login", Username="admin", Secret="secret", Events="off")
    listener.action("Login", Username="reader", Secret="reader", Events="on")
    listener.read()
    return office, admin, listener


def test_a_person_is_added_listed_changed_and_taken_out_and_every_client_is_told() -> None:
    backend, admin, listener = office()
    headers = dict(line.split(": ", 1) for line in SAID.splitlines())
    added = admin.action("DirectoryAdd", ActionID="7", **headers)
    assert added.startswith("Response: Success\nActionID: 7\nMessage: Person Added\nExten: 6009\n")
    assert backend.directory.find("6009") == ZOE
    assert listener.read() == f"Event: DirectoryPersonAdded\nPrivilege: call,all\n{SAID}\n"
    assert f"Event: DirectoryPerson\n{SAID}\n" in admin.action("DirectoryList", Exten="6009")
    assert "ListItems: 2" in admin.action("DirectoryList")
    assert "Message: Person Changed" in admin.action("DirectoryChange", Exten="6009", Note="", Email="zoe@example.com")
    told = listener.read()
    assert "Event: DirectoryPersonChanged" in told
    assert "Note" not in told
    assert "Email: zoe@example.com\n" in told
    assert "Message: Person Removed" in admin.action("DirectoryRemove", Exten="6009")
    assert listener.read().endswith("Exten: 6009\nHidden: No\n\n")


def test_one_of_the_file_is_hidden_and_restored() -> None:
    backend, admin, listener = office()
    admin.action("DirectoryRemove", Exten="6002")
    assert listener.read().endswith("Exten: 6002\nHidden: Yes\n\n")
    assert "ListItems: 0" in admin.action("DirectoryList")
    assert "Message: Person Restored" in admin.action("DirectoryRestore", Exten="6002")
    assert backend.directory.person("6002").name == "Bob"


@pytest.mark.parametrize(
    ("action", "headers", "reason"),
    [
        ("DirectoryAdd", {}, "Exten not specified"),
        ("DirectoryAdd", {"Exten": "6002", "Name": "Eve"}, "6002 is Bob already"),
        ("DirectoryAdd", {"Exten": "_6XXX", "Name": "Eve"}, "pattern"),
        ("DirectoryChange", {"Exten": "6003", "Name": "Eve"}, "nobody"),
        ("DirectoryRemove", {"Exten": "6003"}, "nobody"),
        ("DirectoryRestore", {"Exten": "6002"}, "is as the directory"),
    ],
)
def test_what_is_refused_says_why(action: str, headers: dict[str, str], reason: str) -> None:
    backend, admin, _ = office()
    answer = admin.action(action, **headers)
    assert answer.startswith("Response: Error")
    assert reason in answer
    assert set(backend.directory.people()) == {"6002"}


def test_whoever_may_only_read_changes_nobody() -> None:
    backend, _, listener = office()
    assert "Permission denied" in listener.action("DirectoryRemove", Exten="6002")
    assert "6002" in backend.directory.people()


def test_many_at_once_are_told_in_one_line() -> None:
    people = tuple(PersonEdited(None, Person(str(number))) for number in range(MOST_EVENTS + 1))
    assert list(people_events(PeopleEdited(people))) == [("DirectoryReloaded", [("People", "501")])]
    assert len(list(people_events(PeopleEdited(people[1:])))) == MOST_EVENTS
