"""What commands and reloads came to."""

from dataclasses import dataclass

from switchboard.core.commands import Origin
from switchboard.core.people import Person
from switchboard.core.states import DeviceState, Extension, ExtensionStatus, Presence


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
