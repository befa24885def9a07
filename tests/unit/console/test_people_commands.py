"""People on the console: listed with where they come from, added, changed, hidden, restored."""

import asyncio

import pytest

from switchboard.console.command import UsageNeeded, split_line
from switchboard.console.people_commands import PeopleCommands
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import AddPerson, Command, EditPerson, Origin, RemovePerson, RestorePerson
from switchboard.core.directory import Directory
from switchboard.core.errors import CommandRefused
from switchboard.core.people import Number, Person
from switchboard.core.people_drafts import PeopleDrafts

ROOT = Origin("root", "console")


class Office:
    """A directory, and whoever types."""

    def __init__(self) -> None:
        self.directory = Directory()
        self.directory.replace_file([Person("6002", "Bob", "Sales"), Person("6003", "Clara", "Support")])
        self._commands = {
            " ".join(each.words): each for each in PeopleCommands(self.directory, self._submit).commands()
        }

    async def _submit(self, command: Command) -> ChangeSet:
        assert isinstance(command, AddPerson | EditPerson | RemovePerson | RestorePerson)
        drafts = PeopleDrafts(self.directory)
        drafts.check(self.directory.check(command))
        return ChangeSet(1, 0.0, ROOT, self.directory.apply(drafts.settled(command)))

    def type(self, line: str) -> str:
        words = split_line(line)
        name = max((each for each in self._commands if words[: len(each.split())] == each.split()), key=len)

        async def typed() -> str:
            return await self._commands[name].handler(words[len(name.split()) :], ROOT)

        return asyncio.run(typed())


def test_a_person_is_added_with_all_that_is_known() -> None:
    office = Office()
    line = 'office people add 6009 "Zoe Ray" "numbers=mobile: +49 170 1; 2" groups=choir;Choir note="speaks French"'
    assert office.type(line) == "6009 is Zoe Ray from now on\n"
    zoe = Person("6009", "Zoe Ray", numbers=(Number("+49 170 1", "mobile"), Number("2")), groups=("choir",))
    assert office.directory.find("6009") == Person(**{**_fields(zoe), "note": "speaks French"})  # type: ignore[arg-type]


def _fields(person: Person) -> dict[str, object]:
    return {name: getattr(person, name) for name in Person.__slots__}


def test_the_list_says_where_each_comes_from() -> None:
    office = Office()
    office.type("office people add 6009 Zoe")
    office.type("office people change 6002 note=x")
    office.type("office people remove 6003")
    listed = office.type("office people")
    assert [line.split()[0] for line in listed.splitlines()] == ["Extension", "6002", "6003", "6009", "3"]
    assert [line.rpartition("  ")[2].strip() for line in listed.splitlines()[1:4]] == [
        "file; here note",
        "file, hidden",
        "here",
    ]
    assert office.type("office people sup").splitlines()[-1] == "1 person"


def test_one_of_the_file_is_hidden_and_it_is_said_how_they_come_back() -> None:
    office = Office()
    assert "office people restore 6002" in office.type("office people remove 6002")
    assert office.directory.find("6002") is None
    office.type("office people restore 6002")
    assert office.directory.person("6002").name == "Bob"
    office.type("office people add 6009 Zoe")
    assert office.type("office people remove 6009") == "6009 was removed\n"


@pytest.mark.parametrize("line", ["add 6009", "change 6002", "change 6002 note", "change 6002 note=a note=b", "remove"])
def test_what_is_not_understood_has_its_usage_printed(line: str) -> None:
    with pytest.raises(UsageNeeded):
        Office().type(f"office people {line}")


@pytest.mark.parametrize("line", ["change 6009 note=x", "change 6002 colour=red", "add 6002 Eve", "remove 6009"])
def test_what_cannot_be_is_refused(line: str) -> None:
    with pytest.raises(CommandRefused):
        Office().type(f"office people {line}")
