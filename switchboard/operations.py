"""
What an operator may ask of a running switchboard beyond presence, and what the operator is told of it.

Frozen values, like the core's: the window holds these and nothing of the rooms behind them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from switchboard.core.values import ExtensionStatus, Person


@dataclass(frozen=True, slots=True)
class OpenOffice:
    """Read this dialplan, and this directory if one is named, from now on. Both are paths."""

    dialplan: str
    directory: str = ""


@dataclass(frozen=True, slots=True)
class OpenDemoOffice:
    """Fill this data folder with the demo office."""


@dataclass(frozen=True, slots=True)
class ReloadOffice:
    """Read the same files anew."""


@dataclass(frozen=True, slots=True)
class ListenOn:
    """Serve SIP on these addresses (`HOST:PORT`) from now on, and remember them."""

    addresses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DialAs:
    """Dial an extension of the dialplan as somebody; what each step did is told when the call has ended."""

    exten: str
    context: str
    caller_name: str
    caller_number: str
    seconds: float = 10.0


Operation = OpenOffice | OpenDemoOffice | ReloadOffice | ListenOn


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
