"""Who the extensions' users are."""

from collections.abc import Iterable, Iterator, Mapping

from switchboard.core.changes import PeopleChanged, PeopleEdited, PersonEdited
from switchboard.core.checks import Room
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
from switchboard.core.people import Person, PersonRecord, SetHere, own_hint
from switchboard.core.person_checks import PhotoRoom, check_edits, check_exten, check_person, size_of
from switchboard.ground.limits import Limits


class Directory:
    """The office's people by extension: those of the file, and over them what was set here."""

    def __init__(self, limits: Limits | None = None) -> None:
        limits = limits or Limits()
        self._of_file: dict[str, Person] = {}
        self._set_here: dict[str, SetHere] = {}
        self._sizes: dict[str, int] = {}  # of what was set here, in characters
        self._shown: dict[str, Person] = {}
        self._room = Room("edited_people", limits)
        self.photos = PhotoRoom(limits)

    def replace_file(self, people: Iterable[Person]) -> PeopleChanged | None:
        """Takes these for the people of the file; returns who is another now, None where nobody is."""
        before, was_there = self._shown, self._of_file
        self._of_file = {person.exten: person for person in people}
        self._shown = dict(self._of_file)
        for exten in self._set_here:
            is_of_file = exten in self._of_file or exten in was_there
            self._show(exten, self.record(exten).shown if is_of_file else before.get(exten))
        after = self._shown
        changed = [person for exten, person in after.items() if before.get(exten) != person]
        gone = [Person(exten) for exten in before if exten not in after]
        return PeopleChanged((*changed, *gone)) if changed or gone else None

    def restore(self, people: Iterable[SetHere]) -> None:
        """Takes up what was stored."""
        for each in people:
            self._put(each.person.exten, each)
            self._show(each.person.exten, self.record(each.person.exten).shown)

    def person(self, exten: str) -> Person:
        """The person at an extension; one without a name where nobody is known."""
        return self._shown.get(exten) or Person(exten)

    def find(self, exten: str) -> Person | None:
        """The person at an extension, None where nobody is known."""
        return self._shown.get(exten)

    def record(self, exten: str) -> PersonRecord:
        """Where what is shown there comes from."""
        return PersonRecord(exten, self._of_file.get(exten), self._set_here.get(exten))

    def records(self) -> Iterator[PersonRecord]:
        """Those of everybody, the hidden ones among them."""
        yield from (self.record(exten) for exten in self._of_file)
        yield from (self.record(exten) for exten in self._set_here if exten not in self._of_file)

    def set_here(self) -> Iterable[SetHere]:
        """All that was set here."""
        return self._set_here.values()

    def hidden(self) -> list[str]:
        """The extensions of those who were taken out here, as the file had them."""
        return [exten for exten, each in self._set_here.items() if each.is_hidden]

    def people(self) -> Mapping[str, Person]:
        """Everybody by extension, what was set here over the file."""
        return dict(self._shown)

    def own_hints(self) -> dict[str, str]:
        """Everybody's extension, with the text of the hint that is theirs where the dialplan has none."""
        return {exten: self.own_hint(exten) for exten in self._shown}

    def own_hint(self, exten: str) -> str:
        """The hint of somebody who was added here, or has a device; empty for everybody else."""
        person = self._shown.get(exten)
        if person is None:
            return ""
        return own_hint(person) if exten not in self._of_file or person.device else ""

    def hint_wanted(self, exten: str) -> str | None:
        """The text of `own_hint`; None where nobody is known."""
        return self.own_hint(exten) if exten in self._shown else None

    def check(self, command: PersonCommand, waiting: int = 0) -> PersonCommand:
        """
        The same command.

        Args:
            waiting: commands that were accepted and are not applied yet.

        Raises:
            CommandRefused: a field is too long or no text, there is no extension, the photo is none, or there is no
                room for more people.
        """
        match command:
            case AddPerson(person, _, photo) | EditPerson(person, _, _, photo):
                self._check(person.exten, person, photo, waiting)
            case RemovePerson(exten) | RestorePerson(exten):
                check_exten(exten)
            case ChangePeople(edits):
                check_edits(edits)
                for edit in edits:
                    self.check_edit(edit, waiting)
        return command

    def apply(self, command: PutPeople) -> PersonEdited | PeopleEdited:
        """Does what was stored; returns who was there before, and who is there now."""
        edited = tuple(self._apply(each) for each in command.people)
        return edited[0] if len(edited) == 1 else PeopleEdited(edited)

    def _apply(self, put: PutPerson) -> PersonEdited:
        if put.photo and put.new is not None:
            self.photos.keep(put.new.photo, len(put.photo))
        exten, here = put.exten, put.set_here
        self._put(exten, here)
        shown = put.new if self._of_file.get(exten) is put.of_file else self.record(exten).shown
        self._show(exten, shown)
        return PersonEdited(put.old, shown, is_hidden=here is not None and here.is_hidden)

    def check_edit(self, edit: PersonEdit, waiting: int) -> None:
        """
        One of many; see `check`.

        Raises:
            CommandRefused: see there.
        """
        self._check(edit.exten, edit.after, edit.photo, waiting)

    def _check(self, exten: str, person: Person | None, photo: bytes, waiting: int) -> None:
        check_exten(exten)
        if person is not None:
            check_person(person, is_new=exten not in self._of_file)
            self.photos.check(person.photo, photo)
            self._room.check(self._sizes.get(exten), size_of(person), waiting)

    def _put(self, exten: str, here: SetHere | None) -> None:
        before = self._set_here.get(exten)
        self.photos.use(before.person.photo if before else "", here.person.photo if here else "")
        size = None if here is None else size_of(here.person)
        self._room.change(self._sizes.pop(exten, None), size)
        if here is None or size is None:
            self._set_here.pop(exten, None)
        else:
            self._set_here[exten], self._sizes[exten] = here, size

    def _show(self, exten: str, shown: Person | None) -> None:
        if shown is None:
            self._shown.pop(exten, None)
        else:
            self._shown[exten] = shown
