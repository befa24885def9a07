"""
A phone's call, as the one who is called sees it (RFC 3261 13.3, 15).

    PROCEEDING ──answer──▶ ANSWERED ──ACK──▶ TALKING ──BYE of either──▶ ENDED
       │  └─ ring ─┘           └──no ACK in 64·T1: BYE──▶ ENDED
       └──refused, CANCEL (487), BYE──▶ ENDED

It is told what its phone does (`receive_*`), and tells what the office does (`ring`, `answer`, `end`).
"""

from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from switchboard.sip.arrival import Answer, Arrival, HeaderLines
from switchboard.sip.bodies.session_description import (
    TYPE,
    SessionDescription,
    parse_session,
    write_session,
)
from switchboard.sip.invite.client_requests import Then, pay_no_heed
from switchboard.sip.invite.invite_transaction import InviteTransaction
from switchboard.sip.invite.messages import MEANS, NO_BODY, Asking, Body, CallDialog, CallRequest, session, write_answer
from switchboard.sip.invite.offer_answer import AgreedVoice, agree, answer_streams, offer_streams
from switchboard.sip.wire.errors import MalformedMessage, SipError, UnsupportedMediaType
from switchboard.sip.wire.message import Request

_REASON_LINES = 100  # characters of why a call ended


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

    def ended(self, call: "Call", now: float) -> None:
        """The call is over; only what may come again is answered for it."""


class Call:
    """One call; `voice` is what was agreed on, None before that."""

    def __init__(self, arrival: Arrival, dialog: CallDialog, keeper: CallKeeper) -> None:
        self.arrival = arrival
        self.dialog = dialog
        self.state = CallState.PROCEEDING
        self.offer: SessionDescription | None = None
        self.voice: AgreedVoice | None = None
        self.said = b""  # the session description that the phone had from us last
        self.updates = False  # whether the phone takes UPDATE
        self.is_offering = False  # the 2xx has our offer, which the ACK answers
        self._keeper = keeper
        self._place: Place | None = None
        self._version = 0
        self._invite: InviteTransaction | None = None
        self._asking: Asking | None = None
        self._is_ringing = False

    def begin(self, asking: Asking, invite: InviteTransaction) -> None:
        """
        Reads what is offered, and says that it is worked on.

        Raises:
            SipError: nothing that is offered can be spoken.
        """
        self._asking, self._invite = asking, invite
        self.offer = offer_of(asking.request)
        self.voice = None if self.offer is None else agree(self.offer)
        self._tell(100, "Trying")

    def take(self, place: Place, voice: AgreedVoice | None, said: bytes = b"") -> None:
        """It is one that we made, offering what we `said`, and was answered so."""
        self.state, self._place, self.voice, self.said = CallState.TALKING, place, voice, said

    @property
    def is_pending(self) -> bool:
        """An INVITE of the phone's is not answered to the end."""
        return self._invite is not None and self._invite.status == 0

    def ring(self) -> None:
        """Says once that it rings."""
        if self.state is CallState.PROCEEDING and not self._is_ringing:
            self._is_ringing = True
            self._tell(180, "Ringing", (("Contact", self.dialog.contact), *MEANS))

    def answer(self, place: Place, now: float) -> None:
        """The call is taken; its voice is listened to there."""
        if self.state is CallState.PROCEEDING:
            self.state, self._place = CallState.ANSWERED, place
            self.is_offering = self.offer is None
            self._accept(now)

    def end(self, status: int, reason: str, now: float, headers: HeaderLines = ()) -> None:
        """Refuses it with that status, or hangs up where it was answered. Harmless the second time."""
        if self.state is CallState.PROCEEDING:
            self._finish(status, reason, now, headers)
        elif self.state in (CallState.ANSWERED, CallState.TALKING):
            self._keeper.send_request(self, CallRequest("BYE", headers), now)
        self._over(now)

    def receive_ack(self, request: Request, now: float) -> None:
        """The answer has arrived; where the offer was ours, it brings the answer to that."""
        if self._invite is None or not self._invite.acknowledge():
            return
        self._keeper.note(self._invite)
        if self.state is CallState.ANSWERED:
            self.state = CallState.TALKING
        if self.is_offering:
            self.is_offering = False
            try:
                answer = offer_of(request)
                if answer is None:
                    raise MalformedMessage("The ACK answers no offer")
                self.voice = agree(answer)
            except SipError as error:
                self.end(0, "", now, (("Reason", f'SIP;cause=488;text="{str(error)[:_REASON_LINES]}"'),))

    def receive_invite_again(self, asking: Asking, invite: InviteTransaction, now: float) -> None:
        """
        What is spoken changes: held, taken back, sent elsewhere (RFC 3261 14.2).

        Raises:
            SipError: nothing that is offered can be spoken; all stays as it was.
        """
        offer = offer_of(asking.request)
        voice = None if offer is None else agree(offer)
        self._asking, self._invite = asking, invite
        self.offer, self.voice, self.is_offering = offer, voice or self.voice, offer is None
        self._accept(now)

    def receive_update(self, request: Request) -> bytes:
        """
        The same outside an INVITE (RFC 3311 5.2).

        Returns:
            The body of the answer; empty where nothing was offered.

        Raises:
            SipError: as above.
        """
        offer = offer_of(request)
        if offer is None or self._place is None:
            return b""
        self.voice, self.offer = agree(offer), offer
        return self._session()

    def receive_answer(self, body: bytes) -> bool:
        """The phone answers what it was offered again; returns whether it speaks otherwise now."""
        try:
            session = parse_session(body)
            voice = agree(session)
        except SipError:
            return False
        has_changed, self.voice = voice != self.voice, voice
        return has_changed

    def receive_cancel(self, now: float) -> bool:
        """The phone gives up; returns whether that was in time (RFC 3261 9.2)."""
        if self.state is not CallState.PROCEEDING:
            return False
        self._finish(487, "Request Terminated", now)
        self._over(now)
        return True

    def receive_bye(self, now: float) -> None:
        """The phone hangs up; an INVITE that is open then is over as well (RFC 3261 15.1.2)."""
        if self.is_pending:
            self._finish(487, "Request Terminated", now)
        self._over(now)

    def unacknowledged(self, invite: InviteTransaction, now: float) -> bool:
        """Nobody acknowledged what we answered; returns whether the call is over for that (RFC 3261 13.3.1.4)."""
        if invite is not self._invite or invite.status >= 300 or self.state is CallState.ENDED:
            return False
        self.end(0, "", now)
        return True

    def _over(self, now: float) -> None:
        if self.state is not CallState.ENDED:
            self.state = CallState.ENDED
            self._keeper.ended(self, now)

    def _accept(self, now: float) -> None:
        if self._asking is None:
            return
        terms = self._keeper.agree_on_session(self, self._asking.request, now)
        headers = (("Contact", self.dialog.contact), *MEANS, *terms)
        self._finish(200, "OK", now, headers, session(self._session()))

    def _session(self) -> bytes:
        place = self._place
        if place is None:
            return b""
        self._version += 1
        if self.offer is None or self.voice is None:
            streams = offer_streams(place.port)
        else:
            streams = answer_streams(self.offer, self.voice, place.port)
        number = int.from_bytes(self.dialog.local_tag.encode()[-4:]) << 32 | self._version
        self.said = write_session(place.host, number, streams)
        return self.said

    def _tell(self, status: int, reason: str, headers: HeaderLines = ()) -> None:
        if self._invite is not None and self._asking is not None:
            self._invite.tell(write_answer(self._asking, Answer(status, reason, headers), self._keeper.product))

    def _finish(self, status: int, reason: str, now: float, headers: HeaderLines = (), body: Body = NO_BODY) -> None:
        invite, asking = self._invite, self._asking
        if invite is None or asking is None:
            return
        data = write_answer(asking, Answer(status, reason, headers), self._keeper.product, body)
        invite.finish(status, data, now)
        self._keeper.note(invite)


def offer_of(request: Request) -> SessionDescription | None:
    """
    The session description in a message; None where there is none.

    Raises:
        UnsupportedMediaType: the body is of another kind, or coded.
        MalformedMessage: it is none.
    """
    if not request.body:
        return None
    kind = (request.first("content-type") or "").partition(";")[0].strip().lower()
    if kind != TYPE:
        raise UnsupportedMediaType("the body is no session description", ("Accept", TYPE))
    coding = (request.first("content-encoding") or "identity").strip().lower()
    if coding != "identity":
        raise UnsupportedMediaType("the body is coded", ("Accept-Encoding", "identity"))
    return parse_session(request.body)
