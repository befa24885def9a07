"""Where a call is, where its voice is heard, and what it needs of whoever keeps all calls."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Protocol

from switchboard.sip.arrival import HeaderLines
from switchboard.sip.invite.client_requests import Then, pay_no_heed
from switchboard.sip.invite.invite_transaction import InviteTransaction
from switchboard.sip.invite.messages import CallRequest
from switchboard.sip.wire.message import Request

if TYPE_CHECKING:
    from switchboard.sip.invite.call import Call


class CallState(Enum):
    """Where a call is."""

    PROCEEDING = auto()
    ANSWERED = auto()
    TALKING = auto()
    ENDED = auto()


@dataclass(frozen=True, slots=True)
class Place:
    """Where we listen for a voice: an address of ours, and a port."""

    host: str
    port: int


class CallKeeper(Protocol):
    """What a call needs of whoever keeps all of them."""

    product: str

    def send_request(self, call: "Call", request: CallRequest, now: float, then: Then = pay_no_heed) -> None:
        """Sends a request in the call's dialog; `then` hears what it is answered."""

    def note(self, transaction: InviteTransaction) -> None:
        """The transaction's timer may be another."""

    def agree_on_session(self, call: "Call", request: Request, now: float) -> HeaderLines:
        """What a 2xx of ours says of how long the call goes on without a word."""

    def say_reliably(self, call: "Call", write: Callable[[HeaderLines], None], now: float) -> None:
        """Says something provisional again and again, until the phone has it (RFC 3262)."""

    def once_arrived(self, call: "Call", then: Callable[[float], None], now: float) -> None:
        """Does that as soon as all that was said so has arrived."""

    def ended(self, call: "Call", now: float) -> None:
        """The call is over; only what may come again is answered for it."""
