"""What functions and applications ask of the office, and what they ask of whoever runs them."""

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from switchboard.core.commands import Command, Origin
from switchboard.core.family_store import FamilyStore
from switchboard.core.presence_core import PresenceCore
from switchboard.core.states import ExtensionStatus
from switchboard.dialplan.read.plan import Dialplan
from switchboard.dialplan.run.call_options import NO_OPTIONS, CallOptions
from switchboard.dialplan.run.channel import Channel
from switchboard.dialplan.run.mailbox import Voicemail
from switchboard.dialplan.run.parking import ParkingDesk
from switchboard.dialplan.run.queueing import LegWatcher, QueueDesk
from switchboard.dialplan.run.recording import Await, Came, Record, Recorded, Recording
from switchboard.dialplan.run.variables import GLOBAL_BYTES, Variables
from switchboard.dialplan.text.bounds import MAX_WORK, ExpansionEnded, TooMuchWork, clip

_MAX_WARNING = 500  # bytes of a line
_MOST_WARNINGS = 50  # of one evaluation; each is told once
_MOST_LINES = 1_000  # that one evaluation may write into the log on purpose
_BLANKS = dict.fromkeys((*range(32), 127, 0x85, 0x2028, 0x2029), " ")  # what would begin a line of its own in a log


class NotGranted(ExpansionEnded):
    """Whoever asks may not use that function."""


@dataclass(frozen=True, slots=True)
class Withheld:
    """Names of functions that whoever asks may not read, and of those that they may not write."""

    reading: frozenset[str] = frozenset()
    writing: frozenset[str] = frozenset()


NOTHING_WITHHELD = Withheld()


@dataclass(slots=True)
class World:
    """
    The office as a dialplan sees it.

    `resolve` is what a number means in the first of some contexts that has it, also where a pattern makes it;
    `now` gives wall-clock seconds, `local_time` the same in the office's time zone, which is `zone` (None for this
    computer's), `warn` takes a line for the log, `sound_length` the seconds of a sound in a language, None where there
    is none, `channels` are all that there are.
    `run_program` runs a line of the system's shell and tells its exit status; None where that is not allowed.
    `voicemail` has the office's mailboxes; `keep_sound` keeps a recording as a sound of that name and tells what went
    wrong, nothing where it is kept. Both are None where nothing can be kept. `queues` and
    `parking` are the office's; `pick_up` has a channel take a call that rings elsewhere, and says whether there is one.
    """

    core: PresenceCore
    entries: FamilyStore
    resolve: Callable[[str, Sequence[str]], ExtensionStatus | None]
    dialplan: Dialplan
    now: Callable[[], float]
    local_time: Callable[[], dt.datetime]
    warn: Callable[[str], None]
    sound_length: Callable[[str, str], float | None] = lambda _name, _language: None
    variables: Variables = field(default_factory=lambda: Variables(GLOBAL_BYTES))
    channels: Callable[[], Collection[Channel]] = lambda: ()
    zone: dt.tzinfo | None = None
    run_program: Callable[[str, Callable[[int | None], None]], None] | None = None
    voicemail: Voicemail | None = None
    keep_sound: Callable[[str, Recording, Callable[[object], None]], None] | None = None
    queues: QueueDesk | None = None
    parking: ParkingDesk | None = None
    pick_up: Callable[[Channel, Sequence[str]], bool] | None = None

    def status(self, exten: str, context: str) -> ExtensionStatus | None:
        """What a number means in a context and those it includes now (Asterisk: `ast_extension_state`)."""
        return self.resolve(exten, self._reach(context))

    def hint_text(self, exten: str, context: str) -> str:
        """What the dialplan says of it there; empty where it says nothing."""
        texts = (self.core.hint_text(exten, each) for each in self._reach(context))
        return next(filter(None, texts), "")

    def _reach(self, context: str) -> Sequence[str]:
        return self.dialplan.reach(context, self.local_time()) or (context,)

    @property
    def may_use_system(self) -> bool:
        """Whether programs are run and files are looked at for dialplans."""
        return self.run_program is not None


@dataclass(frozen=True, slots=True)
class Sleep:
    """Goes on after so many seconds."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Submit:
    """Goes on when these changes are durable; one that is refused is told as a warning."""

    commands: Sequence[Command]


@dataclass(frozen=True, slots=True)
class Dial:
    """
    Calls phones, and extensions on Local channels; goes on when the call with the first that answers has ended, or
    when none will.

    Args:
        places: `PJSIP/phone`, or `extension@context`; without a context in the channel's own.
        timeout: seconds until one has to have answered; None for no limit.
        watcher: told what becomes of each.
        options: what may be done in the call, and how it goes on.
    """

    places: tuple[str, ...]
    timeout: float | None
    watcher: LegWatcher | None = None
    options: CallOptions = NO_OPTIONS


@dataclass(frozen=True, slots=True)
class Listen:
    """Goes on with the next digit that is pressed at the other end, or after so many seconds without one."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Heard:
    """The digit that came of a `Listen`, nothing where none did."""

    digit: str = ""


@dataclass(frozen=True, slots=True)
class Say:
    """Has the phone at the channel's end hear a sound behind those that it hears; without a name, nothing more."""

    sound: str = ""


@dataclass(frozen=True, slots=True)
class SendBack:
    """Has the phone at the channel's end hear itself from now on, or no more."""

    is_on: bool


@dataclass(frozen=True, slots=True)
class Music:
    """Has the phone at the channel's end hear music of a class from now on; without one none any more."""

    kind: str = ""


@dataclass(frozen=True, slots=True)
class RunProgram:
    """Runs a line of the system's shell; goes on once it has ended, or has taken too long."""

    line: str


@dataclass(frozen=True, slots=True)
class Ran:
    """The exit status that came of a `RunProgram`; None where it could not be run, or was ended."""

    status: int | None


@dataclass(frozen=True, slots=True)
class Press:
    """Presses digits, for whoever listens at the other end."""

    digits: str


@dataclass(frozen=True, slots=True)
class Dialled:
    """
    What came of a `Dial`.

    Args:
        status: Asterisk's DIALSTATUS: ANSWER, NOANSWER, BUSY, CONGESTION, CHANUNAVAIL or CANCEL.
        peer: the name of the channel that answered.
        dialled: seconds from dialling to the end.
        answered: seconds from the answer to the end.
        cause: why the last of those that were called ended (ITU-T Q.850); 0 where none did.
    """

    status: str
    peer: str = ""
    dialled: float = 0.0
    answered: float = 0.0
    cause: int = 0


@dataclass(frozen=True, slots=True)
class Tell:
    """An event for whoever watches: a `UserEvent` of that name, or one of another kind of the program's own."""

    name: str
    headers: tuple[tuple[str, str], ...]
    kind: str = "UserEvent"


Effect = (
    Sleep | Submit | Dial | Listen | Press | Say | SendBack | Music | RunProgram | Tell | Record | Await | None
)  # None: a turn for the others
Reply = Dialled | Heard | Ran | Recorded | Came | None  # what a channel is told when it goes on


def is_waiting(effect: Effect) -> bool:
    """Whether it takes time that is not the program's: what waits so now and then may go round for ever."""
    return isinstance(effect, Dial) or (isinstance(effect, Sleep | Listen) and effect.seconds > 0)


@dataclass(slots=True)
class Evaluation:
    """
    One channel (or none) in the office: what `${ }` means there, and what it has cost.

    `pending` are the commands of functions that change something when they are read. Using one that is `withheld`
    raises `NotGranted`.
    """

    world: World
    channel: Channel | None
    origin: Origin
    pending: list[Command] = field(default_factory=list)
    withheld: Withheld = NOTHING_WITHHELD
    spent: int = 0  # units of work since the step began
    expand: Callable[[str], str] = str  # puts in what `${ }` means here; set by whoever knows that
    _warned: set[str] = field(default_factory=set)
    _lines: int = 0

    def begin_step(self) -> int:
        """The next step has all its work before it; returns what the last one cost."""
        spent, self.spent = self.spent, 0
        return spent

    def spend(self, work: int) -> None:
        """
        Raises:
            TooMuchWork: that was more than a step may cost.
        """
        self.spent += work
        if self.spent > MAX_WORK:
            raise TooMuchWork("it costs more than one step may; texts, patterns or repetitions are too large")

    def warn(self, text: str) -> None:
        """A line for the log; each is told once, and after many no more are."""
        line = _one_line(text)
        if line in self._warned or len(self._warned) > _MOST_WARNINGS:
            return
        self._warned.add(line)
        if len(self._warned) > _MOST_WARNINGS:
            line = f"{self.channel.name if self.channel else 'It'} has more warnings, which are not shown"
        self.world.warn(line)

    def write_line(self, text: str) -> None:
        """A line that somebody wants in the log, as often as it comes, up to a bound."""
        self._lines += 1
        if self._lines <= _MOST_LINES:
            self.world.warn(_one_line(text))
        else:
            self.warn(f"More than {_MOST_LINES:,} lines were written into the log; the others are left out")


def _one_line(text: str) -> str:
    return clip(text, _MAX_WARNING).translate(_BLANKS)
