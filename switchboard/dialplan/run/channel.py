"""A channel: what a dialplan runs on, and what the world may do to it."""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import Enum

from switchboard.dialplan.run.variables import Variables
from switchboard.dialplan.text.bounds import clip

_LOG_LINES, _LOG_BYTES = 500, 65_536  # of what a channel did that are kept
_LINE_BYTES = 2_000
_LINE_ENDS = dict.fromkeys((0, 10, 11, 12, 13, 0x85, 0x2028, 0x2029), " ")  # they would begin a line of their own
MAX_CALLER = 256  # bytes of a caller's name or number
_MAX_LANGUAGE = 40  # bytes (Asterisk: `MAX_LANGUAGE`)
_MOST_DIGITS = 255  # that wait to be heard
_KEPT_BYTES = 65_536  # of what is shared, and of what was set of the record
_NORMAL = 16  # ITU-T Q.850
DIGITS = frozenset("0123456789*#ABCD")


class ChannelState(Enum):
    """Asterisk's words (`ast_state2str`), with the numbers the manager interface tells beside them."""

    DOWN = "Down"
    RING = "Ring"
    RINGING = "Ringing"
    UP = "Up"
    BUSY = "Busy"

    @property
    def number(self) -> int:
        return {"Down": 0, "Ring": 4, "Ringing": 5, "Up": 6, "Busy": 7}[self.value]


@dataclass(slots=True)
class Place:
    """Where a channel is in the dialplan."""

    context: str
    exten: str
    priority: int = 1


@dataclass(slots=True)
class Frame:
    """
    What a Gosub leaves for its Return: where to go on, and the variables that belong to the subroutine.

    Args:
        arguments: how many of ARG1, ARG2 … it has, those that it only covers counted in.
        macro: the context of the macro whose frame it is; empty for a Gosub's.
    """

    place: Place
    arguments: int = 0
    macro: str = ""
    names: dict[str, None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Raised:
    """What led a channel to the extension `e`, and where it was (Asterisk: `EXCEPTION`)."""

    reason: str
    place: Place


@dataclass(slots=True)
class Times:
    """Seconds that a channel has: between digits, for the first of them; and when it ends, in wall-clock seconds."""

    digit: float = 5.0  # Asterisk's defaults
    response: float = 10.0
    ends_at: float | None = None


class ChannelLog:
    """What a channel did, a line each; the oldest are forgotten first."""

    __slots__ = ("_lines", "_size")

    def __init__(self) -> None:
        self._lines: deque[str] = deque()
        self._size = 0

    def append(self, line: str) -> None:
        line = clip(line, _LINE_BYTES)
        if not line.isprintable():
            line = line.translate(_LINE_ENDS)
        self._lines.append(line)
        self._size += len(line)
        while self._size > _LOG_BYTES or len(self._lines) > _LOG_LINES:
            self._size -= len(self._lines.popleft())

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)


@dataclass(slots=True)
class Channel:
    """Variables, caller, place and state; `log` is what each step did, for whoever watches."""

    name: str
    unique_id: str
    place: Place
    caller_name: str = ""
    caller_number: str = ""
    connected_name: str = ""
    connected_number: str = ""
    linked_id: str = ""  # the unique id of the channel that the whole call began with
    language: str = "en"
    state: ChannelState = ChannelState.RING
    variables: Variables = field(default_factory=Variables)
    stack: list[Frame] = field(default_factory=list)
    log: ChannelLog = field(default_factory=ChannelLog)
    handlers: list[str] = field(default_factory=list)  # where it goes at its end, as for Gosub; the last one first
    times: Times = field(default_factory=Times)
    shared: Variables = field(default_factory=lambda: Variables(_KEPT_BYTES))  # what other channels reach, too
    record: Variables = field(
        default_factory=lambda: Variables(_KEPT_BYTES)
    )  # what the record of the call would say, as it was set
    settings: dict[str, str] = field(default_factory=dict)  # accountcode and its like
    parties: dict[str, str] = field(default_factory=dict)  # what is known of parties beside names and numbers
    handed_on: tuple[tuple[str, str], ...] = ()  # what whoever it calls is told of its way here, as headers of SIP
    hops: int = 70  # over how many servers its call may still go
    forwards: int = 0  # how often it was sent on by those who were called, on its way here
    groups: dict[str, str] = field(default_factory=dict)  # by category
    dialled_exten: str = ""  # the extension that the call was for
    created_at: float = 0.0  # wall-clock seconds
    answered_at: float = 0.0
    raised: Raised | None = None
    digits: str = ""  # that were pressed at the other end, and not listened to yet
    dialled: str = ""  # the digits of an extension that an application has heard the beginning of
    hangup_cause: int = 0
    is_hung_up: bool = False
    is_leaving: bool = False  # it takes no further step; one that is hung up takes some at its end
    rings_back: bool = False
    progresses: bool = False  # whoever calls hears something before it is answered
    application: str = ""
    application_data: str = ""
    on_begin: Callable[[], None] | None = None  # told that it executes another application
    at_end: Callable[[], None] | None = None  # called when it ends while an application has something to put in order
    _inherited: dict[str, str] = field(
        default_factory=dict
    )  # names that go to channels it calls, and their prefix there

    def set_variable(self, name: str, value: str) -> None:
        """
        `_name` goes to channels that this one calls, `__name` to those that they call, too (Asterisk: `Set`).

        Raises:
            VariablesFull: there is no room for it.
        """
        plain = name.lstrip("_")
        self.variables[plain] = value
        if plain == name:
            self._inherited.pop(plain, None)
        else:
            self._inherited[plain] = "__" if name.startswith("__") else ""

    def set_local(self, frame: Frame, name: str, value: str) -> None:
        """
        Sets a variable of a subroutine; it is gone after its end (Asterisk: `frame_set_var`).

        Raises:
            VariablesFull: there is no room for it.
        """
        if name in frame.names:
            self.variables[name] = value
        else:
            self.variables.push(name, value)
            frame.names[name] = None

    def end_frame(self, frame: Frame) -> None:
        """Brings back what its variables covered."""
        for name in frame.names:
            self.variables.uncover(name)

    def inherited_variables(self) -> dict[str, str]:
        """Those that go to a channel that this one calls."""
        return {f"{prefix}{name}": self.variables.get(name, "") for name, prefix in self._inherited.items()}

    def answer(self) -> None:
        self.state = ChannelState.UP

    def ring_back(self) -> None:
        """Whoever calls hears that it rings; the channel's own state stays (Asterisk: `AST_CONTROL_RINGING`)."""
        if self.state is not ChannelState.UP:
            self.rings_back = True

    def progress(self) -> None:
        """Whoever calls hears what is said before the channel is answered (Asterisk: `AST_CONTROL_PROGRESS`)."""
        if self.state is not ChannelState.UP:
            self.progresses = True

    def hang_up(self, cause: int | None = None) -> None:
        """Ends the channel after the present step; without a cause for the one that it has, or a normal clearing."""
        self.is_leaving = True
        if not self.is_hung_up:
            self.is_hung_up = True
            self.hangup_cause = (self.hangup_cause or _NORMAL) if cause is None else cause

    def press(self, digits: str) -> None:
        """They were pressed at the other end; what is no digit is not heard, nor what nobody listens to for long."""
        heard = "".join(digit for digit in digits.upper() if digit in DIGITS)
        self.digits = (self.digits + heard)[:_MOST_DIGITS]

    def begin(self, application: str, data: str) -> None:
        """It executes this application now."""
        self.application, self.application_data = application, clip(data, _LINE_BYTES)
        if self.on_begin is not None:
            self.on_begin()

    def name_caller(self, name: str | None = None, number: str | None = None) -> None:
        """Who calls; None leaves that side as it is."""
        if name is not None:
            self.caller_name = clip(name, MAX_CALLER)
        if number is not None:
            self.caller_number = clip(number, MAX_CALLER)

    def connect(self, name: str, number: str) -> None:
        """Whom it talks to, or is about to (Asterisk: the connected line)."""
        self.connected_name, self.connected_number = clip(name, MAX_CALLER), clip(number, MAX_CALLER)

    def speak(self, language: str) -> None:
        self.language = clip(language, _MAX_LANGUAGE)
