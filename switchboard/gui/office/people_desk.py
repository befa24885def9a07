"""What a window asks of the office's directory: somebody added, edited, taken out or put back, and who is hidden."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from switchboard.api.host import EngineHost
from switchboard.core.commands import AddPerson, ChangePeople, EditPerson, PersonEdit, RestorePerson
from switchboard.core.people import Person
from switchboard.gui.door import Door, answer_to
from switchboard.gui.language import translate
from switchboard.gui.office.desk import Desk
from switchboard.gui.office.questions import removal
from switchboard.gui.office.words import people_text

Then = Callable[[bool], None]


class PeopleDesk(QObject):
    """Asking returns at once; what comes of it is told by signals, of the desk where it can be taken back."""

    record_found = Signal(object)  # PersonRecord
    hidden_found = Signal(object)  # list[Person]: as the directory's file has them
    photo_found = Signal(str, object)  # its name, and its bytes; None where it could not be looked for
    failed = Signal(str)  # in a sentence: nothing was found out

    def __init__(self, host: EngineHost, door: Door, desk: Desk) -> None:
        super().__init__()
        self._host = host
        self._door = door
        self._desk = desk

    def add(self, person: Person, photo: bytes, then: Then) -> None:
        """Where nobody is."""
        what = translate("PeopleDesk", "{who} was added").format(who=_named(person))
        self._desk.change(what, [AddPerson(person, self._desk.origin, photo)], then)

    def edit(self, before: Person, after: Person, photo: bytes, then: Then) -> None:
        """If they still are what they were."""
        what = translate("PeopleDesk", "{who} was edited").format(who=_named(after))
        self._desk.change(what, [EditPerson(after, self._desk.origin, before, photo)], then)

    def remove(self, people: Sequence[Person]) -> None:
        """Once somebody has confirmed it."""
        if people:
            self._door.start(self._remove(people), self.failed.emit)

    def restore(self, person: Person) -> None:
        """As the directory's file has them; who was hidden is shown."""
        what = translate("PeopleDesk", "{who} is as in the file").format(who=_named(person))
        self._desk.change(what, [RestorePerson(person.exten, self._desk.origin)])

    def look_up(self, exten: str) -> None:
        """Asks where what is known of somebody comes from; `record_found` tells."""
        self._door.start(self._look_up(exten), self.failed.emit)

    def look_for_hidden(self) -> None:
        """Asks who stands in the file and is not shown; `hidden_found` tells."""
        self._door.start(self._look_for_hidden(), self.failed.emit)

    def look_for_photo(self, name: str) -> None:
        """Asks for its bytes; `photo_found` tells."""
        self._door.start(self._look_for_photo(name), lambda _: self.photo_found.emit(name, None))

    async def _look_for_photo(self, name: str) -> None:
        self.photo_found.emit(name, await answer_to(self._host.photo(name)))

    async def _look_up(self, exten: str) -> None:
        self.record_found.emit(await answer_to(self._host.person(exten)))

    async def _look_for_hidden(self) -> None:
        records = await answer_to(self._host.people())
        hidden = (each.of_file for each in records if each.set_here is not None and each.set_here.is_hidden)
        self.hidden_found.emit(sorted(filter(None, hidden), key=lambda person: person.exten))

    async def _remove(self, people: Sequence[Person]) -> None:
        extens = {person.exten for person in people}
        one = len(people) == 1
        records = (
            (await answer_to(self._host.person(people[0].exten)),) if one else await answer_to(self._host.people())
        )
        of_file = sum(record.of_file is not None for record in records if record.exten in extens)
        who = _named(people[0]) if one else people_text(len(people))
        if await self._desk.confirm(removal(who, of_file, len(people))):
            edits = tuple(PersonEdit(person, None) for person in people)
            what = translate("PeopleDesk", "{who}: deleted").format(who=who)
            self._desk.change(what, [ChangePeople(edits, self._desk.origin)])


def _named(person: Person) -> str:
    return f"{person.name}, {person.exten}" if person.name else person.exten
