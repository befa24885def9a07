"""All there is to show, and how the service does."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from switchboard.core.people import Person
from switchboard.core.states import ExtensionStatus


@dataclass(frozen=True, slots=True)
class ServiceState:
    """How the service does: what it listens on, what it was to listen on, whom it serves, and what is wrong."""

    listening: tuple[str, ...] = ()
    wanted: tuple[str, ...] = ()
    phones: int = 0
    subscriptions: int = 0
    sip_fault: str = ""
    refused_address: str = ""
    storage_fault: str = ""
    program_faults: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    dialplan: str = ""
    directory: str = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All there is to show, as of one moment; `sequence` is that of the last change in it."""

    sequence: int = 0
    statuses: tuple[ExtensionStatus, ...] = ()
    people: Mapping[str, Person] = field(default_factory=dict)
    recent_subtypes: tuple[str, ...] = ()
    service: ServiceState = field(default_factory=ServiceState)
