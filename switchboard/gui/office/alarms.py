"""What a person at the desk is told of: who becomes available or free, rings for long, is late or gone; messages."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, QTimer, Signal

from switchboard.core.states import Extension, ExtensionState, PresenceState
from switchboard.gui.office.mirror import Mirror
from switchboard.gui.office.person_row import PersonRow

_LOOK_MS = 1_000
_RINGS = frozenset({ExtensionState.RINGING, ExtensionState.IN_USE_RINGING})
_IN = frozenset({PresenceState.AVAILABLE, PresenceState.CHAT})


class Awaited(Enum):
    """What somebody is waited for to be; the value is how it is kept."""

    AVAILABLE = "available"
    FREE = "free"


class Alarm(Enum):
    """What happened."""

    AVAILABLE = "available"
    FREE = "free"
    RINGING = "ringing"
    OVERDUE = "overdue"
    LOST = "lost"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True)
class AlarmRules:
    """What is told of everybody; `ringing_after` is seconds, 0 for never."""

    ringing_after: int = 0
    overdue: bool = False
    lost: bool = False
    messages: bool = True


@dataclass(frozen=True, slots=True)
class Notice:
    """All to whom the same happened at once: a network that breaks is one notice, whoever was behind it."""

    alarm: Alarm
    names: tuple[str, ...]


class Alarms(QObject):
    """Who is waited for is told of once, then no more; what the rules say is told as often as it begins."""

    noticed = Signal(object)  # Notice
    changed = Signal()  # who is waited for

    def __init__(self, mirror: Mirror, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mirror = mirror
        self.rules = AlarmRules()
        self.awaited: dict[Awaited, frozenset[Extension]] = dict.fromkeys(Awaited, frozenset())
        self._there: set[Extension] = set()  # whose phone could be reached when it was last looked at
        self._rings: dict[Extension, float] = {}  # since when, in wall-clock seconds; told ones are no more in it
        self._late: set[Extension] = set()
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(lambda: self.look(time.time()))
        self._timer.start()
        mirror.was_reset.connect(self._begin)
        mirror.rows_added.connect(self._note_phones)
        mirror.rows_changed.connect(self._on_rows_changed)
        mirror.rows_removed.connect(self._forget)
        self._begin()

    @property
    def extensions(self) -> frozenset[Extension]:
        """All who are waited for, for whatever."""
        return frozenset().union(*self.awaited.values())

    def toggle(self, what: Awaited, rows: Iterable[PersonRow]) -> None:
        """Waits for all of them, or for none any more where all are waited for. Who is so already is told at once."""
        chosen = frozenset(row.extension for row in rows)
        if chosen <= self.awaited[what]:
            self.awaited[what] -= chosen
        else:
            self.awaited[what] |= chosen
            self._meet(chosen)
        self.changed.emit()

    def tell_of_messages(self, callers: Sequence[str]) -> None:
        """Messages came of these, for whoever sits here."""
        if self.rules.messages and callers:
            self.noticed.emit(Notice(Alarm.MESSAGE, tuple(callers)))

    def to_texts(self) -> list[str]:
        """Who is waited for, to be kept."""
        return [f"{what.value} {extension}" for what, waited in self.awaited.items() for extension in sorted(waited)]

    def restore(self, texts: Iterable[str]) -> None:
        """Takes up what `to_texts` gave; what is damaged is passed over."""
        names = {what.value: what for what in Awaited}
        for text in texts:
            word, _, extension = text.partition(" ")
            exten, at, context = extension.rpartition("@")
            if word in names and at and exten:
                self.awaited[names[word]] |= {Extension(exten, context)}
        self.changed.emit()

    def look(self, now: float) -> None:
        """Who rings for too long, or is late since the last look; `now` is wall-clock seconds."""
        after = self.rules.ringing_after
        if after:
            long = [extension for extension, since in self._rings.items() if now - since >= after]
            for extension in long:
                del self._rings[extension]
            self._tell(Alarm.RINGING, long)
        late = set(self._mirror.overdue.extensions)
        if self.rules.overdue:
            self._tell(Alarm.OVERDUE, late - self._late)
        self._late = late

    def _begin(self) -> None:
        """Another office, or the same anew: nothing of what is so already is told."""
        self._there.clear()
        self._rings.clear()
        self._late = set(self._mirror.overdue.extensions)
        self._note_phones(self._mirror.rows)
        self._meet(self.extensions)

    def _note_phones(self, extensions: Iterable[Extension]) -> None:
        for extension in extensions:
            row = self._mirror.rows.get(extension)
            if row is not None:
                self._note_phone(row)

    def _note_phone(self, row: PersonRow) -> bool:
        """Returns whether it is gone since it was last looked at."""
        extension, status = row.extension, row.status
        if status.extension_state in _RINGS:
            self._rings.setdefault(extension, status.device_since or time.time())
        else:
            self._rings.pop(extension, None)
        if status.has_device and status.extension_state is not ExtensionState.UNAVAILABLE:
            self._there.add(extension)
            return False
        was_there = extension in self._there
        self._there.discard(extension)
        return was_there and status.has_device

    def _on_rows_changed(self, changed: set[Extension]) -> None:
        rows = [self._mirror.rows[extension] for extension in changed if extension in self._mirror.rows]
        gone = [row.extension for row in rows if self._note_phone(row)]
        if self.rules.lost:
            self._tell(Alarm.LOST, gone)
        self._meet(changed & self.extensions)

    def _forget(self, removed: Iterable[Extension]) -> None:
        for extension in removed:
            self._there.discard(extension)
            self._rings.pop(extension, None)

    def _meet(self, extensions: Iterable[Extension]) -> None:
        """Tells of those who are now what they were waited for to be."""
        rows = [self._mirror.rows[extension] for extension in extensions if extension in self._mirror.rows]
        for what, alarm in ((Awaited.AVAILABLE, Alarm.AVAILABLE), (Awaited.FREE, Alarm.FREE)):
            met = [row.extension for row in rows if row.extension in self.awaited[what] and _is_so(what, row)]
            if met:
                self.awaited[what] -= frozenset(met)
                self._tell(alarm, met)
                self.changed.emit()

    def _tell(self, alarm: Alarm, extensions: Iterable[Extension]) -> None:
        names = tuple(self._mirror.rows[each].name for each in sorted(extensions) if each in self._mirror.rows)
        if names:
            self.noticed.emit(Notice(alarm, names))


def _is_so(what: Awaited, row: PersonRow) -> bool:
    if what is Awaited.AVAILABLE:
        return row.status.presence.state in _IN
    return row.status.has_device and row.status.extension_state is ExtensionState.IDLE
