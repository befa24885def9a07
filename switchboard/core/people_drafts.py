"""What a batch of commands on people comes to, those before them in the batch counted in."""

from collections.abc import Iterator
from dataclasses import replace

from switchboard.core.commands import (
    AddPerson,
    ChangePeople,
    EditPerson,
    PersonCommand,
    PersonEdit,
    PreparedPeople,
    PutPeople,
    PutPerson,
    RemovePerson,
    RestorePerson,
)
from switchboard.core.directory import Directory
from switchboard.core.errors import ChangedMeanwhile, CommandRefused
from switchboard.core.people import Person, PersonRecord, SetHere
from switchboard.core.person_checks import check_free


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
                check_free(person.exten, self._record(person.exten).shown)
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
                    _expect_exactly(edit, self._record(edit.exten))

    def settled_many(self, command: PreparedPeople) -> PutPeople:
        """
        What is stored of them, most of it made beforehand.

        Raises:
            ChangedMeanwhile: somebody is not what they were any more.
        """
        puts = []
        for each in command.edits:
            record, then = self._record(each.edit.exten), each.record
            if then and each.put and record.of_file is then.of_file and record.set_here is then.set_here:
                puts.append(each.put)
                continue
            _expect_exactly(each.edit, record)
            puts.append(put_of_edit(record, each.edit))
        return PutPeople(tuple(puts), command.origin)

    def settled(self, command: PersonCommand) -> PutPeople:
        """What is stored of a command that was checked."""
        return PutPeople(tuple(self._puts(command)), command.origin)

    def put(self, command: PutPeople) -> None:
        """It is in the batch."""
        self._set_here.update({each.exten: each.set_here for each in command.people})

    def _puts(self, command: PersonCommand) -> Iterator[PutPerson]:
        match command:
            case AddPerson(person, _, photo) | EditPerson(person, _, _, photo):
                yield put_of_edit(self._record(person.exten), PersonEdit(None, person, photo))
            case RemovePerson(exten):
                yield _removed(self._record(exten))
            case RestorePerson(exten):
                record = self._record(exten)
                yield PutPerson(exten, None, record.shown, record.of_file, of_file=record.of_file)
            case ChangePeople(edits):
                yield from (put_of_edit(self._record(edit.exten), edit) for edit in edits)

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


def put_of_edit(record: PersonRecord, edit: PersonEdit) -> PutPerson:
    """What is stored of it, where this is what there is."""
    if edit.after is None:
        return _removed(record)
    return PutPerson(record.exten, record.edited(edit.after), record.shown, edit.after, edit.photo, record.of_file)


def _removed(record: PersonRecord) -> PutPerson:
    return PutPerson(record.exten, record.removed(), record.shown, None, of_file=record.of_file)


def _expect_exactly(edit: PersonEdit, record: PersonRecord) -> None:
    if record.shown != edit.before:
        raise ChangedMeanwhile("Somebody else has set {exten} since.", exten=edit.exten)


def _expect(only_if: Person | None, shown: Person | None) -> None:
    """
    Raises:
        ChangedMeanwhile: somebody is meant who is not what they were any more.
    """
    if only_if is not None and only_if != (shown or Person(only_if.exten)):
        raise ChangedMeanwhile("Somebody else has set it since.")
