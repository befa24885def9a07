"""What commands, reports of sources and reloads came to."""

from dataclasses import dataclass

from switchboard.core.commands import Origin
from switchboard.core.people import Person
from switchboard.core.plan import Plan
from switchboard.core.preset import Preset
from switchboard.core.states import DeviceState, Extension, ExtensionStatus, Presence


@dataclass(frozen=True, slots=True)
class PresenceChanged:
    """A presentity was set; `old` may equal `new`: then nobody but listeners of every set is told."""

    presentity: str
    old: Presence
    new: Presence


@dataclass(frozen=True, slots=True)
class DeviceStateChanged:
    """
    A device was set, or a source reported it; `old` may equal `new`, as another source may have it otherwise.

    `source` is the one that reported it, empty where somebody set it.
    """

    device: str
    old: DeviceState
    new: DeviceState
    source: str = ""


@dataclass(frozen=True, slots=True)
class SourceChanged:
    """
    A source is there and has said all it knows, or is lost.

    `devices` are those that are now in another state than before: none when it is lost, as its facts stay for a while.
    """

    source: str
    is_there: bool
    devices: tuple[DeviceStateChanged, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonEdited:
    """
    Somebody of the directory was added (`old` is None), edited, or taken out (`new` is None); never both None.

    `is_hidden` says of one who was taken out that the file still has them.
    """

    old: Person | None
    new: Person | None
    is_hidden: bool = False

    @property
    def exten(self) -> str:
        known = self.new or self.old
        return known.exten if known else ""


@dataclass(frozen=True, slots=True)
class PeopleEdited:
    """Many were, at once."""

    people: tuple[PersonEdited, ...]


@dataclass(frozen=True, slots=True)
class PeopleChanged:
    """The directory's file was read anew. `people` are those that differ; one without any text is gone."""

    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class EntryChanged:
    """An entry of the database was put (`new`) or deleted (None)."""

    family: str
    key: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class PresetsChanged:
    """The presets that all desks share, in order."""

    old: tuple[Preset, ...]
    new: tuple[Preset, ...]


@dataclass(frozen=True, slots=True)
class PlanChanged:
    """A plan was added (`old` is None), changed, or taken out (`new` is None)."""

    old: Plan | None
    new: Plan | None


PersonChange = PersonEdited | PeopleEdited | PeopleChanged
AgendaChange = PresetsChanged | PlanChanged
Change = PresenceChanged | DeviceStateChanged | SourceChanged | PersonChange | EntryChanged | AgendaChange


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """
    All that one command, one report or one reload came to, and what brought an extension to life or ended it.

    Args:
        sequence: one more than that of the change told before it; those of a later start are above all of an earlier.
        at: wall-clock seconds (UTC).
        statuses: the newest status of each hint that now differs.
        removed: the extensions that are no more.
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
