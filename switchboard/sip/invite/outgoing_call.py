"""
A call that we make to a phone, until it is answered to the end: from where, to whom, and what goes again.

`OutgoingCalls` says what becomes of it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from switchboard.ground.address import Address
from switchboard.sip.arrival import HeaderLines, ListeningPoint
from switchboard.sip.auth.challenges import Account, answer_challenge, challenge_of
from switchboard.sip.bodies.session_description import SessionDescription
from switchboard.sip.invite.call import Call
from switchboard.sip.invite.call_keeper import Place
from switchboard.sip.invite.messages import CallDialog, CallRequest
from switchboard.sip.invite.offer_answer import AgreedVoice
from switchboard.sip.transactions.server_transactions import T1
from switchboard.sip.wire.message import Request
from switchboard.sip.wire.uri import SipUri

TIMER_B = 64 * T1  # RFC 3261 17.1.1.2, seconds
_PROOFS = 2  # one with a nonce that turned out stale


@dataclass(frozen=True, slots=True)
class Callee:
    """
    A phone's contact: from where it is called, and where that is sent.

    Args:
        target: its URI, without brackets.
        routes: what its requests go along, the nearest first (RFC 3327).
        account: what proves who calls, where that is asked.
        sender: the URI that From names; empty for that of whoever calls, at this server.
    """

    point: ListeningPoint
    destination: Address
    target: str
    routes: tuple[str, ...] = ()
    account: Account | None = None
    sender: str = ""


@dataclass(frozen=True, slots=True)
class Wish:
    """
    Who calls, as From tells it, and where we listen for the voice.

    Args:
        place: None where another phone's offer is handed on as it is: that `offer`.
        headers: what the INVITE says besides.
        hops: over how many servers it may go.
    """

    name: str
    number: str
    place: Place | None
    headers: HeaderLines = ()
    offer: bytes = b""
    hops: int = 70


class Early:
    """What a phone that is called has said before it takes the call; each that a proxy forked to has its own."""

    __slots__ = ("body", "number", "session")

    def __init__(self) -> None:
        self.number = -1  # RSeq of what it said last and has to know that it arrived; -1 for nothing
        self.session: SessionDescription | None = None  # that it said so
        self.body = b""  # as it said it


class Told(Protocol):
    """Whoever wants a call to be made."""

    def progresses(self, outgoing: "OutgoingCall", voice: AgreedVoice) -> None:
        """The phone speaks before it takes the call."""

    def passes(self, outgoing: "OutgoingCall", answer: bytes) -> None:
        """The same where another phone's offer was handed on to it: what it answers."""

    def rings(self, outgoing: "OutgoingCall") -> None:
        """The phone says that it rings."""

    def moved(self, outgoing: "OutgoingCall", targets: list[SipUri]) -> None:
        """It is called no longer, and says where else to call, the best place first (RFC 3261 8.1.3.4)."""

    def answered(self, outgoing: "OutgoingCall", call: Call) -> None:
        """The call is taken; from now on it is as one that came."""

    def refused(self, outgoing: "OutgoingCall", status: int) -> None:
        """It will not be, for that status; 408 where nobody answered at all, 487 where it was given up."""


class OutgoingCall:
    """An INVITE of ours; `told` hears what comes of it, the end of it once."""

    __slots__ = (
        "_again_after",
        "_proofs",
        "again_at",
        "callee",
        "cseq",
        "data",
        "dialog",
        "early",
        "has_answer",
        "has_least",
        "headers",
        "is_given_up",
        "offer",
        "over_at",
        "place",
        "send",
        "told",
        "via",
    )  # fmt: skip

    def __init__(self, callee: Callee, dialog: CallDialog, send: Callable[[bytes], None]) -> None:
        self.callee = callee
        self.dialog = dialog
        self.via = ""
        self.send = send
        self.data = b""
        self.offer = b""  # the session description in it
        self.headers: HeaderLines = ()
        self.cseq = 0
        self.has_least = False  # the phone said how long a session has to be
        self.told: Told | None = None
        self.place: Place | None = None
        self.early: dict[str, Early] = {}  # by the tags of phones that ring
        self.has_answer = False  # a provisional one
        self.is_given_up = False
        self._again_after = T1
        self._proofs = 0
        self.again_at = self.over_at = 0.0

    def get_timer(self) -> float | None:
        """A phone that rings may do so for as long as somebody wants that."""
        if self.has_answer and not self.is_given_up:
            return None
        if self.is_given_up and not self.has_answer:  # RFC 3261 9.1: a CANCEL would come too early
            return self.over_at
        return (
            self.over_at if self.callee.point.is_reliable and not self.is_given_up else min(self.again_at, self.over_at)
        )

    def begin_timers(self, now: float) -> None:
        self._again_after = T1
        self.again_at, self.over_at = now + T1, now + TIMER_B

    def repeat(self, now: float) -> None:
        """RFC 3261 17.1.1.2: each pause is twice the one before."""
        self._again_after *= 2
        self.again_at = now + self._again_after
        self.send(self.written("CANCEL") if self.is_given_up else self.data)

    def written(self, method: str) -> bytes:
        """An ACK of a refusal, or a CANCEL: as the INVITE, with its number and branch (RFC 3261 9.1, 17.1.1.3)."""
        return self.dialog.write_numbered(CallRequest(method), self.via, "", self.cseq)

    def proof_for(self, status: int, response: Request, cnonce: str) -> tuple[str, str] | None:
        """What answers a challenge (RFC 3261 22.2); None where there is none that can be answered, or it was."""
        account, challenge = self.callee.account, challenge_of(status, response)
        if account is None or challenge is None or self.is_given_up or self._proofs >= _PROOFS:
            return None
        if self._proofs and not challenge.is_stale:
            return None
        self._proofs += 1
        return answer_challenge(challenge, account, "INVITE", self.dialog.target, cnonce)
