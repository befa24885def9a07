"""Who the extensions' users are."""

from collections.abc import Iterable

from switchboard.core.changes import PersonEdited
from switchboard.core.checks import check_text
from switchboard.core.commands import EditPerson
from switchboard.core.errors import CommandRefused
from switchboard.core.people import Person
from switchboard.core.states import MAX_NAME


class Directory:
    """The office's people by extension: those of the file, and over them what was edited here."""

    def __init__(self) -> None:
        self._of_file: dict[str, Person] = {}
        self._edited: dict[str, Person] = {}

    def replace_file(self, people: Iterable[Person]) -> None:
        self._of_file = {person.exten: person for person in people}

    def restore(self, people: Iterable[Person]) -> None:
        """Takes up edits that were stored."""
        self._edited = {person.exten: person for person in people}

    def person(self, exten: str) -> Person:
        """The person at an extension; one without a name where nobody is known."""
        return self._edited.get(exten) or self._of_file.get(exten) or Person(exten)

    def people(self) -> dict[str, Person]:
        return {**self._of_file, **self._edited}

    @staticmethod
    def check(command: EditPerson) -> EditPerson:
        """
        Raises:
            CommandRefused: a field is too long or no Unicode text, or there is no extension.
        """
        person = command.person
        if not person.exten:
            raise CommandRefused("a person needs an extension")
        for what in ("exten", "name", "department", "email", "presentity"):
            check_text(f"the {what}", getattr(person, what), MAX_NAME)
        return command

    def apply(self, command: EditPerson) -> PersonEdited:
        old = self.person(command.person.exten)
        self._edited[command.person.exten] = command.person
        return PersonEdited(old, command.person)
