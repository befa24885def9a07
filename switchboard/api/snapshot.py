"""All there is to show, and how the service does."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from switchboard.api.locks import Locks
from switchboard.core.people import Person
from switchboard.core.plan import Plan
from switchboard.core.preset import Preset
from switchboard.core.states import ExtensionStatus


@dataclass(frozen=True, slots=True)
class NewerVersion:
    """A version of this program that is newer: its day (ISO 8601), what is new in plain text, and a page or nothing."""

    version: str
    released: str
    notes: str
    page: str


@dataclass(frozen=True, slots=True)
class ServiceState:
    """
    How the service does: what it listens on, what it was to listen on, whom it serves, and what is wrong.

    `phones` are those that watch somebody, by `subscriptions`; `registered` are contacts of those that are called here.
    `chosen` is where somebody wants SIP served, also where nobody decided yet who may speak there: those are
    `undecided`. `admitted` are the users whose phones prove who they are, unless it `admits_everybody`. `locks` are the
    settings that an administrator of this computer has decided. `newer_from` names the computer that would be asked
    about newer versions where nobody has decided yet whether it is. `version` grows with each change: what was asked
    for before and comes after it is older.
    """

    listening: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()
    chosen: tuple[str, ...] = ()
    undecided: tuple[str, ...] = ()
    admitted: tuple[str, ...] = ()
    admits_everybody: bool = False
    phones: int = 0
    subscriptions: int = 0
    registered: int = 0
    sip_fault: str = ""
    refused_address: str = ""
    storage_fault: str = ""
    program_faults: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    dialplan: str = ""
    directory: str = ""
    locks: Locks = field(default_factory=Locks)
    newer: NewerVersion | None = None
    newer_from: str = ""
    version: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """
    All there is to show, as of one moment; `sequence` is that of the last change in it.

    `time_zone` is the office's by name ("Europe/Berlin"), by which presets and plans are meant; empty for this
    computer's. `hidden` are the extensions of people whom the directory's file has and who were taken out here.
    """

    sequence: int = 0
    statuses: tuple[ExtensionStatus, ...] = ()
    people: Mapping[str, Person] = field(default_factory=dict)
    recent_subtypes: tuple[str, ...] = ()
    service: ServiceState = field(default_factory=ServiceState)
    presets: tuple[Preset, ...] = ()
    plans: Mapping[int, Plan] = field(default_factory=dict)
    time_zone: str = ""
    hidden: tuple[str, ...] = ()
