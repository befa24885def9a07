"""What functions and applications ask of the office, and what they ask of whoever runs them."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from switchboard.core.commands import Command, Origin
from switchboard.core.family_store import FamilyStore
from switchboard.core.presence_core import PresenceCore
from switchboard.core.states import ExtensionStatus
from switchboard.dialplan.read.plan import Dialplan
from switchboard.dialplan.run.channel import Channel


@dataclass(slots=True)
class World:
    """
    The office as a dialplan sees it.

    `resolve` is what a number means in the first of some contexts that has it, also where a pattern makes it;
    `now` gives wall-clock seconds, `local_time` the same in the office's time zone, `warn` takes a line for the log,
    `sound_length` the seconds of a sound, None where there is no such sound.
    """

    core: PresenceCore
    entries: FamilyStore
    resolve: Callable[[str, Sequence[str]], ExtensionStatus | None]
    dialplan: Dialplan
    now: Callable[[], float]
    local_time: Callable[[], dt.datetime]
    warn: Callable[[str], None]
    sound_length: Callable[[str], float | None] = lambda _: None
    variables: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Sleep:
    """Goes on after so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Submit:
    """Goes on when these changes are durable; one that is refused is told as a warning."""

    commands: Sequence[Command]


@dataclass(frozen=True, slots=True)
class Call:
    """Dials another extension on a Local channel; goes on when it has answered, or never will."""

    place: str
    timeout: float | None


@dataclass(frozen=True, slots=True)
class Tell:
    """An event for whoever watches (`UserEvent`)."""

    name: str
    headers: tuple[tuple[str, str], ...]


Effect = Sleep | Submit | Call | Tell | None  # None: a turn for the others


@dataclass(slots=True)
class Evaluation:
    """One channel (or none) in the office: what `${ }` means there."""

    world: World
    channel: Channel | None
    origin: Origin
    pending: list[Command] = field(default_factory=list)  # of functions that change something when they are read
