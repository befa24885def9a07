"""Who the extensions' users are."""

from collections.abc import Iterable

from switchboard.core.changes import PeopleChanged, PersonEdited
from switchboard.core.checks import Room, check_name
from switchboard.core.commands import EditPerson
from switchboard.core.errors import CommandRefused
from switchboard.core.people import Person
from switchboard.ground.limits import Limits


class Directory:
    """The office's people by extension: those of the file, and over them what was edited here."""

    def __init__(self, limits: Limits | None = None) -> None:
        self._of_file: dict[str, Person] = {}
        self._edited: dict[str, Person] = {}
        self._room = Room("edited_people", limits or Limits())

    def replace_file(self, people: Iterable[Person]) -> PeopleChanged | None:
        """Takes these for the people of the file; returns who is another now, None where nobody is."""
        before = self.people()
        self._of_file = {person.exten: person for person in people}
        after = self.people()
        changed = [person for exten, person in after.items() if before.get(exten) != person]
        gone = [Person(exten) for exten in before if exten not in after]
        return PeopleChanged((*changed, *gone)) if changed or gone else None

    def restore(self, people: Iterable[Person]) -> None:
        """Takes up edits that were stored."""
        for person in people:
            self._put(person)

    def person(self, exten: str) -> Person:
        """The person at an extension; one without a name where nobody is known."""
        return self._edited.get(exten) or self._of_file.get(exten) or Person(exten)

    def edits(self) -> Iterable[Person]:
        """Those that were edited here."""
        return self._edited.values()

    def people(self) -> dict[str, Person]:
        """Everybody by extension, edits over the file."""
        return {**self._of_file, **self._edited}

    def check(self, command: EditPerson, waiting: int = 0) -> EditPerson:
        """
        The same command.

        Args:
            waiting: edits that were accepted and are not applied yet.

        Raises:
            CommandRefused: a field is too long or no text, there is no extension, or there is no room for more people.
        """
        person = command.person
        if not person.exten:
            raise CommandRefused("a person needs an extension")
        for what, text in _fields(person):
            check_name(what, text)
        self._room.check(self._size(person.exten), _size(person), waiting)
        return command

    def apply(self, command: EditPerson) -> PersonEdited:
        """Does what a checked command asks; returns who was there before, and who is there now."""
        old = self.person(command.person.exten)
        self._put(command.person)
        return PersonEdited(old, command.person)

    def _put(self, person: Person) -> None:
        self._room.change(self._size(person.exten), _size(person))
        self._edited[person.exten] = person

    def _size(self, exten: str) -> int | None:
        edited = self._edited.get(exten)
        return None if edited is None else _size(edited)


def _fields(person: Person) -> Iterable[tuple[str, str]]:
    return (
        ("extension", person.exten),
        ("name", person.name),
        ("department", person.department),
        ("email", person.email),
        ("presentity", person.presentity),
    )


def _size(person: Person) -> int:
    return sum(len(text) for _, text in _fields(person))
