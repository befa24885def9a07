"""The office as it is now: everyone's status and name, how the service does. What every view looks at."""

import time
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject, QTimer, Signal

from switchboard.api.snapshot import ServiceState, Snapshot
from switchboard.core.people import Person
from switchboard.core.states import DeviceState, Extension, ExtensionStatus, Presence
from switchboard.gui.link import ChangeBatch, EngineLink
from switchboard.gui.office.agenda import Agenda
from switchboard.gui.office.overdue import Overdue
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.tally import Tally

_MOST_SUBTYPES = 30
_READING = 0.002  # seconds at a stretch
_LOOK_MS = 1_000  # whose time is over


class Mirror(QObject):
    """
    Takes in what the link tells, in the order of its sequence, and says what became other.

    Views ask it for rows; only the link and the snapshot change them.
    """

    was_reset = Signal()  # another office, or the same from the beginning
    rows_changed = Signal(object)  # set[Extension]
    names_changed = Signal()  # of people that rows are of
    rows_added = Signal(object)  # list[Extension]
    rows_removed = Signal(object)  # list[Extension]
    service_changed = Signal()
    subtypes_changed = Signal(object)  # list[str], those used last first

    def __init__(self, link: EngineLink, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[Extension, PersonRow] = {}
        self.tally = Tally()
        self.overdue = Overdue()
        self.agenda = Agenda(self)
        self.service = ServiceState()
        self.is_current = False  # whether the office was heard of at all
        self.subtypes: list[str] = []  # those used last, the newest first
        self._people: dict[str, Person] = {}
        self._hidden: set[str] = set()  # extensions of people who were taken out here and stand in the file
        self._unseen: dict[Extension, ExtensionStatus] = {}  # of these
        self._presences: dict[str, Presence] = {}
        self._devices: dict[str, DeviceState] = {}
        self._sequence = 0
        self._early: list[ChangeBatch] = []  # what came before the snapshot that is on its way
        self._unread: Iterator[PersonRow] = iter(())
        self._reading = QTimer(self, interval=0)
        self._reading.timeout.connect(self._read_words)
        self._looking = QTimer(self, interval=_LOOK_MS)
        self._looking.timeout.connect(lambda: self.look(time.time()))
        link.batch_arrived.connect(self.take_batch)
        link.service_arrived.connect(self.take_service)

    def take_snapshot(self, snapshot: Snapshot) -> None:
        """This office and nothing of another."""
        self._people = dict(snapshot.people)
        self._presences.clear()
        self._devices.clear()
        self._sequence = snapshot.sequence
        self._hidden = set(snapshot.hidden)
        self._unseen = {each.extension: each for each in snapshot.statuses if each.extension.exten in self._hidden}
        self.subtypes = list(snapshot.recent_subtypes)[:_MOST_SUBTYPES]
        self.rows = {
            status.extension: PersonRow(status, self.person(status.extension.exten))
            for status in snapshot.statuses
            if status.extension not in self._unseen
        }
        self.tally = Tally(self.rows.values())
        self.overdue = Overdue()
        now = time.time()
        for row in self.rows.values():
            if row.status.presence.until:
                self.overdue.put(row.extension, row.status.presence, now)
        self._looking.start()
        self.is_current = True
        self._unread = iter(list(self.rows.values()))
        self._reading.start()
        self.was_reset.emit()
        self.subtypes_changed.emit(self.subtypes)
        self.agenda.reset(snapshot.presets, snapshot.plans, snapshot.time_zone)
        self.take_service(snapshot.service)
        early, self._early = self._early, []
        for batch in early:
            self.take_batch(batch)

    def take_batch(self, batch: ChangeBatch) -> None:
        """What became of the office since the last batch; one that is in the snapshot already changes nothing."""
        if not self.is_current:
            self._early.append(batch)
            return
        if batch.sequence <= self._sequence:
            return
        self._sequence = batch.sequence
        self._presences.update(batch.presences)
        self._devices.update(batch.devices)
        for extension in batch.removed:
            self._unseen.pop(extension, None)
        removed = [extension for extension in batch.removed if extension in self.rows]
        removed += self._hide(batch)
        for extension in removed:
            self.tally.take(self.rows.pop(extension))
            self.overdue.drop(extension)
        changed = self._name(batch.people)
        named = bool(changed)
        added = self._take_statuses(batch.statuses, changed)
        self._tell(removed, added, changed, named=named)
        self.agenda.take(batch.presets, batch.plans)
        if batch.subtypes:
            self._remember(batch.subtypes)

    def look(self, now: float) -> None:
        """Who is overdue since the last look has changed, though nobody set them; `now` is wall-clock seconds."""
        newly = self.overdue.look(now)
        if newly:
            self.rows_changed.emit(newly)

    def take_service(self, service: ServiceState) -> None:
        """How the service does; an answer that was overtaken by what was told since says nothing."""
        if service.version < self.service.version:
            return
        self.service = service
        self.service_changed.emit()

    def presence(self, presentity: str) -> Presence | None:
        """What a presentity is set to, as far as this window has heard."""
        known = self._presences.get(presentity)
        if known is not None:
            return known
        rows = (row for row in self.rows.values() if row.status.presentity == presentity)
        return next((row.status.presence for row in rows), None)

    def device(self, device: str) -> DeviceState | None:
        """What a device was set to last, if that was since this window began to listen."""
        return self._devices.get(device)

    def person(self, exten: str) -> Person:
        """Whoever is there; one without a name where nobody is known."""
        return self._people.get(exten) or Person(exten)

    @property
    def people(self) -> Mapping[str, Person]:
        """Everybody who is known, by extension, as it is at any time."""
        return MappingProxyType(self._people)

    def find(self, exten: str) -> Person | None:
        """Whoever is there; None where nobody is known."""
        return self._people.get(exten)

    def departments(self) -> list[str]:
        """Those that anybody is in, by name."""
        return sorted(name for name, count in self.tally.people.items() if name and count)

    def _read_words(self) -> None:
        """While nothing else is to do: makes the words that search looks in, so that the first letter finds at once."""
        until = time.perf_counter() + _READING
        for row in self._unread:
            _ = row.words
            if time.perf_counter() > until:
                return
        self._reading.stop()

    def _tell(self, removed: list[Extension], added: list[Extension], changed: set[Extension], *, named: bool) -> None:
        if removed:
            self.rows_removed.emit(removed)
        if added:
            self.rows_added.emit(added)
        if changed:
            self.rows_changed.emit(changed)
        if named:
            self.names_changed.emit()

    def _put(self, row: PersonRow) -> None:
        old = self.rows.get(row.status.extension)
        if old is not None:
            self.tally.take(old)
        self.rows[row.status.extension] = row
        self.tally.add(row)
        self.overdue.put(row.extension, row.status.presence, time.time())

    def _hide(self, batch: ChangeBatch) -> list[Extension]:
        """The rows of those who were taken out; those who were put back come as if they were told of just now."""
        gone = {exten for exten, is_hidden in batch.hidden.items() if is_hidden} - self._hidden
        back = {exten for exten, is_hidden in batch.hidden.items() if not is_hidden} & self._hidden
        self._hidden = (self._hidden | gone) - back
        for extension in [each for each in self._unseen if each.exten in back]:
            batch.statuses.setdefault(extension, self._unseen.pop(extension))
        removed = [extension for extension in self.rows if extension.exten in gone] if gone else []
        self._unseen.update({extension: self.rows[extension].status for extension in removed})
        return removed

    def _name(self, people: Mapping[str, Person]) -> set[Extension]:
        if not people:
            return set()
        for exten, person in people.items():
            if person == Person(exten):
                self._people.pop(exten, None)
            else:
                self._people[exten] = person
        named = [row for row in self.rows.values() if row.status.extension.exten in people]
        for row in named:
            self._put(PersonRow(row.status, people[row.status.extension.exten]))
        return {row.status.extension for row in named}

    def _take_statuses(self, statuses: Mapping[Extension, ExtensionStatus], changed: set[Extension]) -> list[Extension]:
        added: list[Extension] = []
        for extension, status in statuses.items():
            if extension.exten in self._hidden:
                self._unseen[extension] = status
                continue
            known = self.rows.get(extension)
            if known is None:
                added.append(extension)
                self._put(PersonRow(status, self.person(extension.exten)))
            elif status.version > known.status.version:
                changed.add(extension)
                self._put(known.with_status(status))
        return added

    def _remember(self, subtypes: Iterable[str]) -> None:
        newest_first = list(dict.fromkeys([*reversed(list(subtypes)), *self.subtypes]))[:_MOST_SUBTYPES]
        if newest_first != self.subtypes:
            self.subtypes = newest_first
            self.subtypes_changed.emit(self.subtypes)
