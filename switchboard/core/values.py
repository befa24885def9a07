"""
The values everything else is made of: states, presence, extensions, commands and what they changed.

All of them are frozen and picklable, so they may cross threads and, one day, processes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from pathlib import PurePath

MAX_NAME = 255  # characters of a presentity's or device's name
MAX_SUBTYPE = 1_000  # characters
MAX_MESSAGE = 10_000  # characters; with XML escapes a NOTIFY of both still fits one datagram of 65,507 bytes


class SwitchboardError(Exception):
    """What went wrong, in words a person can act on."""


class CommandRefused(SwitchboardError):
    """The command asks for what cannot be; nothing has changed."""


class DataRefused(SwitchboardError):
    """A file with an office's data cannot be used and was left as it is. `path` is where it lies."""

    def __init__(self, path: PurePath, reason: str) -> None:
        super().__init__(f"{path} {reason} It was left as it is.")
        self.path = path


class DeviceState(Enum):
    """A device's state, by Asterisk's names (`ast_device_state`)."""

    UNKNOWN = "UNKNOWN"
    NOT_INUSE = "NOT_INUSE"
    INUSE = "INUSE"
    BUSY = "BUSY"
    INVALID = "INVALID"
    UNAVAILABLE = "UNAVAILABLE"
    RINGING = "RINGING"
    RINGINUSE = "RINGINUSE"
    ONHOLD = "ONHOLD"


class ExtensionState(IntEnum):
    """What a hint's devices come to, by the numbers of Asterisk's `ast_extension_states`."""

    IDLE = 0
    IN_USE = 1
    BUSY = 2
    UNAVAILABLE = 4
    RINGING = 8
    IN_USE_RINGING = 9
    ON_HOLD = 16

    @property
    def text(self) -> str:
        """The word Asterisk's console and manager interface print."""
        return _EXTENSION_STATE_TEXTS[self]


_EXTENSION_STATE_TEXTS: Mapping[ExtensionState, str] = {
    ExtensionState.IDLE: "Idle",
    ExtensionState.IN_USE: "InUse",
    ExtensionState.BUSY: "Busy",
    ExtensionState.UNAVAILABLE: "Unavailable",
    ExtensionState.RINGING: "Ringing",
    ExtensionState.IN_USE_RINGING: "InUse&Ringing",
    ExtensionState.ON_HOLD: "Hold",
}


class PresenceState(Enum):
    """A user's presence, by Asterisk's names (`ast_presence_state`)."""

    NOT_SET = "not_set"
    UNAVAILABLE = "unavailable"
    AVAILABLE = "available"
    AWAY = "away"
    XA = "xa"
    CHAT = "chat"
    DND = "dnd"


@dataclass(frozen=True, slots=True)
class Presence:
    """
    What a user wishes others to know: a state, a subtype ("at home") and a message.

    `given` only remembers the text it was parsed from, for listings and the database; subtype and message are plain.
    """

    state: PresenceState = PresenceState.NOT_SET
    subtype: str = ""
    message: str = ""
    given: str = field(default="", compare=False)


NOT_SET = Presence()


@dataclass(frozen=True, slots=True, order=True)
class Extension:
    """A number of the office in its dialplan context; written `6002@default`."""

    exten: str
    context: str = "default"

    def __str__(self) -> str:
        return f"{self.exten}@{self.context}"


@dataclass(frozen=True, slots=True)
class ExtensionStatus:
    """
    What a hint comes to now. `version` grows with every difference, so that an older one can be told from a newer.

    `device_since` and `presence_since` are wall-clock seconds (UTC), 0.0 where nothing was ever set.
    `presentity` and `custom_device` are what may be set for this extension, empty where nothing may; `has_device` is
    whether its hint names any device.
    """

    extension: Extension
    extension_state: ExtensionState
    presence: Presence
    device_since: float = 0.0
    presence_since: float = 0.0
    version: int = 0
    presentity: str = ""
    custom_device: str = ""
    has_device: bool = True


@dataclass(frozen=True, slots=True)
class Person:
    """A line of the office's directory. `presentity` serves extensions whose hint names none."""

    exten: str
    name: str = ""
    department: str = ""
    email: str = ""
    presentity: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Who asked for a change and from where: `Origin("reception", "window")`, `Origin("root", "console")`."""

    who: str
    where: str


@dataclass(frozen=True, slots=True)
class SetPresence:
    """Sets a presentity (`CustomPresence:6002`)."""

    presentity: str
    presence: Presence
    origin: Origin


@dataclass(frozen=True, slots=True)
class SetDeviceState:
    """Sets a device that is what somebody says it is (`Custom:6002`)."""

    device: str
    state: DeviceState
    origin: Origin


@dataclass(frozen=True, slots=True)
class EditPerson:
    """Puts a person in the place of the one with the same extension."""

    person: Person
    origin: Origin


@dataclass(frozen=True, slots=True)
class PutEntry:
    """Puts an entry into the database that dialplan and administrators share (Asterisk: AstDB)."""

    family: str
    key: str
    value: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class DeleteEntry:
    """Takes an entry out of the database; harmless where there is none."""

    family: str
    key: str
    origin: Origin


Command = SetPresence | SetDeviceState | EditPerson | PutEntry | DeleteEntry


@dataclass(frozen=True, slots=True)
class PresenceChanged:
    """A presentity was set; `old` may equal `new`: then nobody but listeners of every set is told."""

    presentity: str
    old: Presence
    new: Presence


@dataclass(frozen=True, slots=True)
class DeviceStateChanged:
    """A device was set; `old` may equal `new`."""

    device: str
    old: DeviceState
    new: DeviceState


@dataclass(frozen=True, slots=True)
class PersonEdited:
    """A line of the directory has changed."""

    old: Person
    new: Person


@dataclass(frozen=True, slots=True)
class EntryChanged:
    """An entry of the database was put (`new`) or deleted (None)."""

    family: str
    key: str
    old: str | None
    new: str | None


Change = PresenceChanged | DeviceStateChanged | PersonEdited | EntryChanged


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """
    All that one command, or one reload of hints, came to. `at` is wall-clock seconds (UTC).

    `statuses` holds the newest status of each hint that now differs, `removed` the extensions that are no more.
    """

    sequence: int
    at: float
    origin: Origin
    change: Change | None = None
    statuses: tuple[ExtensionStatus, ...] = ()
    removed: tuple[Extension, ...] = ()


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """Who changed what, when (wall-clock seconds) and from where."""

    at: float
    who: str
    where: str
    subject: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that was passed over: which file and line, and why."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason}" if self.line else f"{self.file}: {self.reason}"
