"""What the manager interface needs of the engine; whatever takes time goes on in a continuation."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from switchboard.api.phones import InboundSubscription, Registration
from switchboard.core.commands import Command, Origin
from switchboard.dialplan.run.channel import Channel
from switchboard.dialplan.run.world import NOTHING_WITHHELD, Withheld, World


@dataclass(frozen=True, slots=True)
class OriginateWish:
    """
    A call as an Originate action asks for it; `application` is empty where it goes to `place`.

    `timeout` is in seconds; `withheld` are the functions that the application may not use.
    """

    exten: str
    context: str
    application: str
    data: str
    place: tuple[str, str, int]
    caller_name: str
    caller_number: str
    variables: dict[str, str]
    timeout: float
    origin: Origin
    withheld: Withheld = NOTHING_WITHHELD


class Cancellable(Protocol):
    """A timer that need not run."""

    def cancel(self) -> None: ...


class ManagerBackend(Protocol):
    """The office and the channels behind it."""

    @property
    def world(self) -> World: ...
    @property
    def started_at(self) -> float: ...
    @property
    def reloaded_at(self) -> float: ...
    def uptime(self) -> tuple[float, float]:
        """Seconds since the start, and since the files were last read, whatever the clock on the wall did."""

    def submit_all(self, commands: Sequence[Command], then: Callable[[str], None]) -> None:
        """`then` is told what was refused, nothing where all is durable."""

    def run_console(self, line: str, origin: Origin, then: Callable[[str, bool], None]) -> None: ...
    def originate(self, wish: OriginateWish, then: Callable[[str], None]) -> None:
        """`then` is told why it failed, nothing once it was answered."""

    def faults(self) -> int:
        """How often this program went wrong by its own fault."""

    def channels(self) -> Sequence[Channel]: ...
    def hang_up(self, channel: Channel) -> None: ...
    def run_reload(self, then: Callable[[str], None]) -> None:
        """`then` is told what went wrong, nothing once all is read and taken up."""

    def subscriptions(self) -> Iterator[InboundSubscription]: ...
    def registrations(self) -> Iterator[Registration]: ...
    def user_event(self, headers: list[tuple[str, str]]) -> None: ...
    def call_later(self, seconds: float, do: Callable[[], None]) -> Cancellable: ...
    def clock(self) -> float:
        """Seconds that only go forward."""

    def run_aside(self, work: Callable[[], bool], then: Callable[[bool], None]) -> None:
        """Works beside the loop; `then` is told in it, False where the work failed."""
