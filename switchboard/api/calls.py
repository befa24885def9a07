"""Calls of the phones at a desk: as the window shows them, and what may be done with them."""

from dataclasses import dataclass
from enum import Enum


class CallStage(Enum):
    """How far a call is, as whoever sits at the phone sees it."""

    PICK_UP = "pick up"  # somebody at the desk calls: the desk's own phone rings first
    RINGS = "rings"  # somebody calls the desk
    CALLS = "calls"  # it rings elsewhere
    TALKS = "talks"
    ASKS = "asks"  # somebody else is asked, or called for it, before the call is put through; the other waits
    HOLDS = "holds"  # the desk's phone has put the other on hold
    IS_HELD = "is held"  # the other way round


@dataclass(frozen=True, slots=True)
class DeskCall:
    """
    A call of a phone at a desk.

    Args:
        channel: what it is called by; another call never has the same while both are there.
        number, name: of the other party, empty where nobody knows.
        asked: who is asked, in a word; empty where nobody is.
        since: wall-clock seconds since when it is at that stage.
        can_transfer: whether there is somebody who could be put through.
    """

    channel: str
    stage: CallStage
    number: str = ""
    name: str = ""
    since: float = 0.0
    can_transfer: bool = False
    asked: str = ""


@dataclass(frozen=True, slots=True)
class DeskCallsReport:
    """
    The calls at the desk of an extension, the oldest first.

    Args:
        devices: the phones of that desk: `PJSIP/6001`.
        has_phone: whether one of them can be called now.
    """

    desk: str = ""
    devices: tuple[str, ...] = ()
    has_phone: bool = False
    calls: tuple[DeskCall, ...] = ()


@dataclass(frozen=True, slots=True)
class CallNumber:
    """The desk's own phone rings, and calls that number once it is picked up; `name` is shown on it."""

    desk: str
    number: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class PlayMessage:
    """The desk's own phone rings, and says a message once it is picked up."""

    desk: str
    mailbox: str
    key: str


@dataclass(frozen=True, slots=True)
class EndCall:
    """A call at the desk is hung up, or declined where it rings."""

    desk: str
    channel: str


@dataclass(frozen=True, slots=True)
class TransferCall:
    """Whom a call talks to is put through to a number: at once, or after the desk has asked there."""

    desk: str
    channel: str
    number: str
    asks_first: bool = False


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Whoever is asked before a call is put through is asked no more: the desk talks to the other again."""

    desk: str
    channel: str


CallOperation = CallNumber | PlayMessage | EndCall | TransferCall | TakeBack
