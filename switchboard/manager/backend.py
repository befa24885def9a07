"""What the manager interface needs of the engine; whatever takes time goes on in a continuation."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from switchboard.api.phones import InboundSubscription, Registration, TrunkRegistration
from switchboard.core.agenda import Agenda
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Command, Origin
from switchboard.core.directory import Directory
from switchboard.dialplan.run.channel import Channel, Place
from switchboard.dialplan.run.world import NOTHING_WITHHELD, Withheld, World
from switchboard.manager.events import ManagerEvent
from switchboard.manager.framing import Header
from switchboard.manager.parking_backend import ParkingLots
from switchboard.manager.queue_backend import ManagedQueues, QueueListing


@dataclass(frozen=True, slots=True)
class OriginateWish:
    """
    A call as an Originate action asks for it; `application` is empty where it goes to `place`.

    `asked` is the channel in the words of whoever asked; `timeout` is in seconds;
    `withheld` are the functions that the application and the variables may not use; `ids` are the unique ids that the
    two ends are to have, empty where they are to be made. `device` is the phone that is called in the place of `exten`.
    """

    asked: str
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
    ids: tuple[str, str] = ("", "")
    device: str = ""


@dataclass(frozen=True, slots=True)
class Called:
    """
    What came of a call that was asked for: the channel that was answered, or why there is none.

    One that `is_refused` was never made, and whoever asked was told so before they went on.
    """

    channel: Channel | None = None
    fault: str = ""
    timed_out: bool = False
    is_refused: bool = False


class Cancellable(Protocol):
    """A timer that need not run."""

    def cancel(self) -> None: ...


class PlanEdit(Protocol):
    """Changes the dialplan until its files are read anew; a place is context, extension and priority."""

    def add(self, place: tuple[str, str, str], step: str, origin: Origin, *, replaces: bool) -> None:
        """
        Raises:
            SwitchboardError: it stays as it was, and why.
        """

    def remove(self, place: tuple[str, str, str], origin: Origin) -> None:
        """
        Raises:
            SwitchboardError: it stays as it was, and why.
        """


class ManagerBackend(Protocol):
    """The office and the channels behind it."""

    @property
    def world(self) -> World: ...
    @property
    def agenda(self) -> Agenda:
        """Presets and plans; it changes by commands alone."""

    @property
    def directory(self) -> Directory:
        """The people of the office; it changes by commands alone."""

    @property
    def started_at(self) -> float: ...
    @property
    def reloaded_at(self) -> float: ...
    def uptime(self) -> tuple[float, float]:
        """Seconds since the start, and since the files were last read, whatever the clock on the wall did."""

    def submit_all(self, commands: Sequence[Command], then: Callable[[str], None]) -> None:
        """`then` is told what was refused, nothing where all is durable."""

    def change(self, command: Command, then: Callable[[ChangeSet | str], None]) -> None:
        """`then` is told what it came to, once that is durable, or why it was refused."""

    def run_console(self, line: str, origin: Origin, then: Callable[[str, bool], None]) -> None: ...
    def originate(self, wish: OriginateWish, then: Callable[[Called], None]) -> None:
        """`then` is told once, when it was answered or can no longer be."""

    def faults(self) -> int:
        """How often this program went wrong by its own fault."""

    def channels(self) -> Sequence[Channel]: ...
    def calls_processed(self) -> int: ...
    def hang_up(self, channel: Channel, cause: int) -> None:
        """Ends it, for a cause of ITU-T Q.850."""

    def press(self, channel: Channel, digits: str, *, received: bool) -> None:
        """Presses digits on it, for its other end; `received` are those that it hears itself."""

    def redirect(self, ways: Sequence[tuple[Channel, Place]], origin: Origin) -> bool:
        """Sends a channel elsewhere in the dialplan, or two that talk to each other; whether they run there now."""

    def take_back(self, channel: Channel) -> bool:
        """Whoever asks somebody goes back to the other; whether it asked anybody."""

    def transfer(self, channel: Channel, place: Place) -> bool:
        """Sends the one who talks to it elsewhere; whether there was one."""

    def ask(self, channel: Channel, place: Place, origin: Origin) -> str:
        """Begins an attended transfer; why not, nothing where the third is being called."""

    def bridge(self, one: Channel, other: Channel) -> str:
        """Has two channels talk to each other; why not, nothing where they do."""

    def bridges(self) -> Sequence[tuple[Sequence[Header], Sequence[Channel]]]:
        """Each with what it is called, and who is in it."""

    @property
    def queues(self) -> ManagedQueues:
        """The queues, for changing their members."""

    @property
    def queue_listing(self) -> QueueListing:
        """The queues, for looking."""

    @property
    def parking(self) -> ParkingLots:
        """The parking lots."""

    def partner_of(self, channel: Channel) -> Channel | None:
        """Whom it talks to; None where that is nobody."""

    @property
    def plan_edit(self) -> PlanEdit: ...
    def sip_users(self) -> Sequence[tuple[str, str, str]]:
        """Name, what it may watch, and its lines, of each."""

    def rotate_log(self) -> None:
        """The log is written to a new file; the old one is kept beside it."""

    def run_reload(self, module: str, then: Callable[[str], None]) -> None:
        """
        Has a module read its files anew, or all where it is empty.

        `then` is told what went wrong, nothing once all is read and taken up; then clients hear of it.
        """

    def subscriptions(self) -> Iterator[InboundSubscription]: ...
    def registrations(self) -> Iterator[Registration]: ...
    def trunks(self) -> Iterator[TrunkRegistration]: ...
    def tell(self, event: ManagerEvent) -> None:
        """Every client that wants such events hears of it."""

    def call_later(self, seconds: float, do: Callable[[], None]) -> Cancellable: ...
    def clock(self) -> float:
        """Seconds that only go forward."""

    def run_aside(self, work: Callable[[], bool], then: Callable[[bool], None]) -> None:
        """Works beside the loop; `then` is told in it, False where the work failed."""
