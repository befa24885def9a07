"""What a batch of commands on people comes to, those before them in the batch counted in."""

from collections.abc import Iterator
from dataclasses import replace

from switchboard.core.commands import (
    AddPerson,
    ChangePeople,
    EditPerson,
    PersonCommand,
    PersonEdit,
    PutPeople,
    PutPerson,
    RemovePerson,
    RestorePerson,
)
from switchboard.core.directory import Directory
from switchboard.core.errors import ChangedMeanwhile, CommandRefused
from switchboard.core.people import Person, PersonRecord, SetHere


class PeopleDrafts:
    """Makes what is stored of commands on people, before any of it is applied."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory
        self._set_here: dict[str, SetHere | None] = {}

    def check(self, command: PersonCommand) -> None:
        """
        Raises:
            ChangedMeanwhile: it asks for a change of somebody who is not what they were any more.
            CommandRefused: there is nobody to change, or somebody already where one is to be added.
        """
        match command:
            case AddPerson(person):
                self._check_free(person.exten)
            case EditPerson(person, _, only_if):
                _expect(only_if, self._record(person.exten).shown)
            case RemovePerson(exten, _, only_if):
                shown = self._record(exten).shown
                if shown is None:
                    raise ChangedMeanwhile("There is nobody at {exten}.", exten=exten)
                _expect(only_if, shown)
            case RestorePerson(exten, _, only_if):
                self._check_restored(exten, only_if)
            case ChangePeople(edits):
                for edit in edits:
                    if self._record(edit.exten).shown != edit.before:
                        raise ChangedMeanwhile("Somebody else has set {exten} since.", exten=edit.exten)

    def settled(self, command: PersonCommand) -> PutPeople:
        """What is stored of a command that was checked."""
        return PutPeople(tuple(self._puts(command)), command.origin)

    def put(self, command: PutPeople) -> None:
        """It is in the batch."""
        self._set_here.update({each.exten: each.set_here for each in command.people})

    def _puts(self, command: PersonCommand) -> Iterator[PutPerson]:
        match command:
            case AddPerson(person, _, photo) | EditPerson(person, _, _, photo):
                yield self._edited(person, photo)
            case RemovePerson(exten):
                yield self._removed(exten)
            case RestorePerson(exten):
                record = self._record(exten)
                yield PutPerson(exten, None, record.shown, record.of_file)
            case ChangePeople(edits):
                yield from map(self._changed, edits)

    def _changed(self, edit: PersonEdit) -> PutPerson:
        return self._removed(edit.exten) if edit.after is None else self._edited(edit.after, edit.photo)

    def _edited(self, person: Person, photo: bytes) -> PutPerson:
        record = self._record(person.exten)
        return PutPerson(person.exten, record.edited(person), record.shown, person, photo)

    def _removed(self, exten: str) -> PutPerson:
        record = self._record(exten)
        return PutPerson(exten, record.removed(), record.shown, None)

    def _check_free(self, exten: str) -> None:
        shown = self._record(exten).shown
        if shown is not None:
            raise CommandRefused("{exten} is {name} already", exten=exten, name=shown.name or "somebody")

    def _check_restored(self, exten: str, only_if: Person | None) -> None:
        record = self._record(exten)
        if record.of_file is None:
            raise CommandRefused("nobody at {exten} stands in the directory's file", exten=exten)
        if record.set_here is None:
            raise CommandRefused("{exten} is as the directory's file has it", exten=exten)
        if only_if is not None:
            _expect(only_if, record.shown)

    def _record(self, exten: str) -> PersonRecord:
        record = self._directory.record(exten)
        return replace(record, set_here=self._set_here[exten]) if exten in self._set_here else record


def _expect(only_if: Person | None, shown: Person | None) -> None:
    """
    Raises:
        ChangedMeanwhile: somebody is meant who is not what they were any more.
    """
    if only_if is not None and only_if != (shown or Person(only_if.exten)):
        raise ChangedMeanwhile("Somebody else has set it since.")
