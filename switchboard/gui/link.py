"""The window's one ear at the engine: told in the engine's thread, heard in the window's, once a frame, newest only."""

import threading
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from switchboard.api.snapshot import ServiceState
from switchboard.core.changes import (
    Change,
    ChangeSet,
    DeviceStateChanged,
    EntryChanged,
    PeopleChanged,
    PeopleEdited,
    PersonChange,
    PersonEdited,
    PlanChanged,
    PresenceChanged,
    PresetsChanged,
    SourceChanged,
)
from switchboard.core.messages import MAILBOX_FAMILY
from switchboard.core.people import Person
from switchboard.core.plan import Plan
from switchboard.core.preset import Preset
from switchboard.core.states import DeviceState, Extension, ExtensionStatus, Presence

FRAME_MS = 33
_MOST_TRACE = 200  # lines a frame


@dataclass(slots=True)
class ChangeBatch:
    """What became of the office since the last batch: only the newest of each."""

    sequence: int = 0
    statuses: dict[Extension, ExtensionStatus] = field(default_factory=dict)
    removed: set[Extension] = field(default_factory=set)
    people: dict[str, Person] = field(default_factory=dict)
    hidden: dict[str, bool] = field(default_factory=dict)  # by extension, of people who were edited
    presences: dict[str, Presence] = field(default_factory=dict)  # by presentity
    devices: dict[str, DeviceState] = field(default_factory=dict)
    subtypes: dict[str, None] = field(default_factory=dict)
    presets: tuple[Preset, ...] | None = None
    plans: dict[int, Plan | None] = field(default_factory=dict)  # by number; None for one that is no more
    mailboxes: set[str] = field(default_factory=set)  # in which something is otherwise
    calling: set[str] = field(default_factory=set)  # devices whose calls are otherwise


class EngineLink(QObject):
    """Gathers changes, and hands them over at most once a frame."""

    batch_arrived = Signal(object)
    service_arrived = Signal(object)
    trace_shown = Signal(str)
    show_asked = Signal()
    number_arrived = Signal(str)  # that a link named: to be offered, never to be dialled unasked
    engine_went = Signal()
    lost = Signal(float)  # the engine does not answer: wall-clock seconds of the last that was heard of it
    current_again = Signal()
    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._batch = ChangeBatch()
        self._trace: deque[str] = deque(maxlen=_MOST_TRACE)
        self._is_awake = False
        self.lost_since: float | None = None  # wall-clock seconds; None while the engine answers
        self._frame = QTimer(self, singleShot=True, interval=FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
        self._frame.timeout.connect(self._flush)
        self._woken.connect(self._frame.start, Qt.ConnectionType.QueuedConnection)

    def consume(self, changes: ChangeSet) -> None:
        """Any thread: the newest wins; the window is woken once."""
        with self._lock:
            _merge(self._batch, changes)
            wake, self._is_awake = not self._is_awake, True
        if wake:
            self._woken.emit()

    def calls_changed(self, device: str) -> None:
        """Any thread: the calls of a phone are otherwise."""
        with self._lock:
            self._batch.calling.add(device)
            wake, self._is_awake = not self._is_awake, True
        if wake:
            self._woken.emit()

    def is_idle(self) -> bool:
        """Whether all that was told was handed over."""
        with self._lock:
            return not self._is_awake

    def lose(self, since: float) -> None:
        """What is shown may be old: nothing was heard of the engine since then (wall-clock seconds)."""
        if self.lost_since is None:
            self.lost_since = since
            self.lost.emit(since)

    def regain(self) -> None:
        """The engine answers: what is shown is what is so."""
        if self.lost_since is not None:
            self.lost_since = None
            self.current_again.emit()

    def service_changed(self, service: ServiceState) -> None:
        self.service_arrived.emit(service)

    def trace_arrived(self, line: str) -> None:
        """Any thread: of a flood only the newest lines are shown."""
        with self._lock:
            self._trace.append(line)
            wake, self._is_awake = not self._is_awake, True
        if wake:
            self._woken.emit()

    def show_requested(self, number: str = "") -> None:
        """Any thread: the window is to come to the front, and to offer a number that a link named."""
        self.show_asked.emit()
        if number:
            self.number_arrived.emit(number)

    def engine_ended(self) -> None:
        self.engine_went.emit()

    def _flush(self) -> None:
        with self._lock:
            batch, self._batch = self._batch, ChangeBatch()
            trace = "\n".join(self._trace)
            self._trace.clear()
            self._is_awake = False
        self.batch_arrived.emit(batch)
        if trace:
            self.trace_shown.emit(trace)


def _merge(batch: ChangeBatch, changes: ChangeSet) -> None:
    batch.sequence = changes.sequence
    for status in changes.statuses:
        batch.statuses[status.extension] = status
        batch.removed.discard(status.extension)
    for extension in changes.removed:
        batch.statuses.pop(extension, None)
        batch.removed.add(extension)
    if changes.change is not None:
        _merge_change(batch, changes.change)


def _merge_change(batch: ChangeBatch, change: Change) -> None:
    match change:
        case PersonEdited() | PeopleEdited() | PeopleChanged():
            _merge_people(batch, change)
        case PresenceChanged(presentity, _, presence):
            batch.presences[presentity] = presence
            if presence.subtype:
                batch.subtypes.pop(presence.subtype, None)
                batch.subtypes[presence.subtype] = None
        case DeviceStateChanged(device, _, state):
            batch.devices[device] = state
        case SourceChanged(_, _, devices):
            batch.devices.update({changed.device: changed.new for changed in devices})
        case PresetsChanged(_, presets):
            batch.presets = presets
        case EntryChanged(family, key) if family == MAILBOX_FAMILY:
            batch.mailboxes.add(key)
        case PlanChanged(old, new):
            batch.plans.update({plan.number: new for plan in (old, new) if plan is not None})
        case _:
            pass


def _merge_people(batch: ChangeBatch, change: PersonChange) -> None:
    match change:
        case PersonEdited():
            _merge_edited(batch, (change,))
        case PeopleEdited(people):
            _merge_edited(batch, people)
        case PeopleChanged(changed):
            batch.people.update({person.exten: person for person in changed})


def _merge_edited(batch: ChangeBatch, people: Iterable[PersonEdited]) -> None:
    batch.people.update({each.exten: each.new or Person(each.exten) for each in people})
    batch.hidden.update({each.exten: each.is_hidden for each in people})
