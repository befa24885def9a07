"""Commands on the people of the office. Asterisk has none of them."""

from collections.abc import Awaitable, Callable, Sequence

from switchboard.console.command import ConsoleCommand, UsageNeeded, expect, make_command
from switchboard.console.tables import columns
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import AddPerson, Command, EditPerson, Origin, RemovePerson, RestorePerson
from switchboard.core.directory import Directory
from switchboard.core.errors import CommandRefused
from switchboard.core.people import Person, PersonRecord
from switchboard.core.person_text import TEXT_FIELDS, groups_text, numbers_text, with_texts

_MOST_FIELDS = len(TEXT_FIELDS)
_MOST_SHOWN = 500  # people of one listing
_FIELDS = f"Fields: {', '.join(TEXT_FIELDS)}; several numbers or groups are parted by semicolons."

Submit = Callable[[Command], Awaitable[ChangeSet]]


class PeopleCommands:
    """office people, office people add, change, remove, restore."""

    def __init__(self, directory: Directory, submit: Submit) -> None:
        self._directory = directory
        self._submit = submit

    def commands(self) -> Sequence[ConsoleCommand]:
        return (
            make_command(
                "office people",
                "List the people of the office, or those with that in name, number, department or group",
                "[<text>]",
                self._list,
            ),
            make_command(
                "office people add",
                "Add a person",
                f"<extension> <name> [<field>=<text> …]\n       {_FIELDS}\n"
                'Example: office people add 6009 "Zoe Ray" department=Sales "numbers=mobile: +49 170 1; home: 030 2"',
                self._add,
            ),
            make_command(
                "office people change",
                "Change what is known of a person; a field of the directory's file is set here from then on",
                f"<extension> <field>=<text> […]\n       {_FIELDS}",
                self._change,
                self._extensions,
            ),
            make_command(
                "office people remove",
                "Take out a person; one of the directory's file is hidden from then on",
                "<extension>",
                self._remove,
                self._extensions,
            ),
            make_command(
                "office people restore",
                "Have a person as the directory's file has them: drop what was set here, or show who was hidden",
                "<extension>",
                self._restore,
                self._extensions,
            ),
        )

    def _extensions(self, position: int) -> Sequence[str]:
        return () if position else sorted(record.exten for record in self._directory.records())

    async def _list(self, arguments: Sequence[str], _: Origin) -> str:
        wanted = "".join(expect(arguments, 0, 1)).casefold()
        found = sorted((each for each in self._directory.records() if _fits(each, wanted)), key=lambda each: each.exten)
        rows = [_row(record) for record in found[:_MOST_SHOWN]]
        headings = ("Extension", "Name", "Department", "E-mail", "Numbers", "Note", "Deputy", "Groups", "From")
        more = len(found) - len(rows)
        rest = f"… and {more:,} more; name a part of a name, a number, a department or a group\n" if more else ""
        return columns(headings, rows) + rest + f"{len(found):,} {'person' if len(found) == 1 else 'people'}\n"

    async def _add(self, arguments: Sequence[str], origin: Origin) -> str:
        exten, name, *fields = expect(arguments, 2, 2 + _MOST_FIELDS)
        person = with_texts(Person(exten, name), _texts(fields))
        await self._submit(AddPerson(person, origin))
        return f"{exten} is {name} from now on\n"

    async def _change(self, arguments: Sequence[str], origin: Origin) -> str:
        exten, *fields = expect(arguments, 2, 1 + _MOST_FIELDS)
        before = self._directory.find(exten)
        if before is None:
            raise CommandRefused("There is nobody at {exten}.", exten=exten)
        await self._submit(EditPerson(with_texts(before, _texts(fields)), origin, before))
        return f"{exten} was changed\n"

    async def _remove(self, arguments: Sequence[str], origin: Origin) -> str:
        (exten,) = expect(arguments, 1)
        is_of_file = self._directory.record(exten).of_file is not None
        await self._submit(RemovePerson(exten, origin))
        if is_of_file:
            return f"{exten} is hidden; the directory's file still has them (office people restore {exten})\n"
        return f"{exten} was removed\n"

    async def _restore(self, arguments: Sequence[str], origin: Origin) -> str:
        (exten,) = expect(arguments, 1)
        await self._submit(RestorePerson(exten, origin))
        return f"{exten} is as the directory's file has them\n"


def _texts(fields: Sequence[str]) -> dict[str, str]:
    texts: dict[str, str] = {}
    for each in fields:
        field, equals, text = each.partition("=")
        if not equals or field in texts:
            raise UsageNeeded
        texts[field.lower()] = text
    return texts


def _fits(record: PersonRecord, wanted: str) -> bool:
    person = record.shown or record.of_file
    if person is None or not wanted:
        return person is not None
    texts = (person.exten, person.name, person.department, *person.groups, *(each.number for each in person.numbers))
    return any(wanted in text.casefold() for text in texts)


def _row(record: PersonRecord) -> Sequence[str]:
    person = record.shown or record.of_file or Person(record.exten)
    numbers, groups = numbers_text(person.numbers), groups_text(person.groups)
    texts = (person.name, person.department, person.email, numbers, person.note, person.deputy, groups)
    return person.exten, *texts, _source(record)


def _source(record: PersonRecord) -> str:
    here = record.set_here
    if here is None:
        return "file"
    if here.is_hidden:
        return "file, hidden"
    return "here" if record.of_file is None else f"file; here {', '.join(sorted(here.fields))}"
