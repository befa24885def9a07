import pytest

from switchboard.core.changes import PersonEdited
from switchboard.core.commands import EditPerson, Origin
from switchboard.core.directory import Directory
from switchboard.core.errors import CommandRefused
from switchboard.core.people import Person

CLERK = Origin("clerk", "window")


def test_an_edit_stands_over_the_file_and_survives_its_reload() -> None:
    directory = Directory()
    directory.replace_file([Person("6002", "Bob")])
    edited = directory.apply(EditPerson(Person("6002", "Robert"), CLERK))
    directory.replace_file([Person("6002", "Bob"), Person("6003", "Alice")])
    assert edited == PersonEdited(Person("6002", "Bob"), Person("6002", "Robert"))
    assert [directory.person(exten).name for exten in ("6002", "6003", "9")] == ["Robert", "Alice", ""]


@pytest.mark.parametrize("person", [Person(""), Person("6002", "x" * 256), Person("6002", "", "", "x" * 256)])
def test_what_no_directory_holds_is_refused(person: Person) -> None:
    with pytest.raises(CommandRefused):
        Directory().check(EditPerson(person, CLERK))
