"""
A phone's call, as the one who is called sees it (RFC 3261 13.3, 15).

    PROCEEDING ──answer──▶ ANSWERED ──ACK──▶ TALKING ──BYE of either──▶ ENDED
       │  └─ ring ─┘           └──no ACK in 64·T1: BYE──▶ ENDED
       └──refused, CANCEL (487), BYE──▶ ENDED

It is told what its phone does (`receive_*`), and tells what the office does (`ring`, `answer`, `end`).
"""

from collections.abc import Callable
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
from switchboard.sip.wire.headers import parse_cseq
from switchboard.sip.wire.message import Request

_RELIABLE = "100rel"  # RFC 3262
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

    def say_reliably(self, call: "Call", write: Callable[[HeaderLines], None], now: float) -> None:
        """Says something provisional again and again, until the phone has it (RFC 3262)."""

    def once_arrived(self, call: "Call", then: Callable[[float], None], now: float) -> None:
        """Does that as soon as all that was said so has arrived."""

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
        self.is_offering = False  # the 2xx or a 183 has our offer, which the ACK or PRACK answers
        self.is_settled = False  # what is spoken was agreed on before the call is taken, and the phone knows
        self._keeper = keeper
        self._place: Place | None = None
        self._version = 0
        self._invite: InviteTransaction | None = None
        self._asking: Asking | None = None
        self._is_ringing = self._progresses = self._is_taken = False

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

    @property
    def invite_number(self) -> int:
        """The CSeq of the INVITE that is worked on, or was last; -1 for none."""
        return parse_cseq(self._asking.request.headers["cseq"][0], "INVITE") if self._asking is not None else -1

    def ring(self, now: float) -> None:
        """Says once that it rings."""
        if self.state is CallState.PROCEEDING and not self._is_ringing:
            self._is_ringing = True
            self._say(180, "Ringing", NO_BODY, now)

    def progress(self, place: Place, now: float) -> None:
        """
        Says once what is spoken before the call is taken: a voice from there is to be heard (RFC 3960).

        Where the phone offered nothing it is offered something, if it can answer that.
        """
        if self.state is not CallState.PROCEEDING or self._progresses:
            return
        self._progresses, self._place = True, place
        body = NO_BODY
        if self.offer is not None or self._knows_reliable():
            self.is_offering = self.offer is None
            body = session(self._session())
        self._say(183, "Session Progress", body, now)

    def answer(self, place: Place, now: float) -> None:
        """The call is taken; its voice is listened to there."""
        if self.state is CallState.PROCEEDING and not self._is_taken:
            self._is_taken, self._place = True, place
            self._keeper.once_arrived(self, self._take, now)

    def _take(self, now: float) -> None:
        if self.state is CallState.PROCEEDING:
            self.state = CallState.ANSWERED
            self.is_offering = self.offer is None and not self.is_settled
            self._accept(now)

    def receive_prack(self, request: Request) -> bytes:
        """
        What we said has arrived; it may bring an offer, or the answer to ours (RFC 3262 5).

        Returns:
            The body of the answer.

        Raises:
            SipError: nothing of it can be spoken.
        """
        self.is_settled = self.is_settled or (self._progresses and bool(self.said))
        if not self.is_offering:
            return self.receive_update(request)
        answer = offer_of(request)
        if answer is None:
            raise MalformedMessage("The PRACK answers no offer")
        self.is_offering, self.voice = False, agree(answer)
        return b""

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
        self._progresses = False
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

    def _knows_reliable(self) -> bool:
        request = self._asking.request if self._asking is not None else None
        if request is None:
            return False
        return _RELIABLE in [tag.lower() for name in ("supported", "require") for tag in request.listed(name)]

    def _say(self, status: int, reason: str, body: Body, now: float) -> None:
        """RFC 3262 3: so that it arrives, where the phone requires that, or could not do without what it says."""
        asking, headers = self._asking, (("Contact", self.dialog.contact), *MEANS)
        if asking is None:
            return
        is_required = _RELIABLE in [tag.lower() for tag in asking.request.listed("require")]
        if is_required or (body.data and self._knows_reliable()):
            self._keeper.say_reliably(self, lambda more: self._tell(status, reason, (*headers, *more), body), now)
        else:
            self._tell(status, reason, headers, body)

    def _accept(self, now: float) -> None:
        if self._asking is None:
            return
        terms = self._keeper.agree_on_session(self, self._asking.request, now)
        headers = (("Contact", self.dialog.contact), *MEANS, *terms)
        is_answered = self.offer is None and not self.is_offering and self.is_settled
        self._finish(200, "OK", now, headers, NO_BODY if is_answered else session(self._session()))

    def _session(self) -> bytes:
        place = self._place
        if place is None:
            return b""
        if self._progresses and self.state is CallState.ANSWERED and self.said:
            return self.said  # RFC 3261 13.2.1: a 2xx says what the provisional answer said
        self._version += 1
        if self.offer is None or self.voice is None:
            streams = offer_streams(place.port)
        else:
            streams = answer_streams(self.offer, self.voice, place.port)
        number = int.from_bytes(self.dialog.local_tag.encode()[-4:]) << 32 | self._version
        self.said = write_session(place.host, number, streams)
        return self.said

    def _tell(self, status: int, reason: str, headers: HeaderLines = (), body: Body = NO_BODY) -> None:
        if self._invite is not None and self._asking is not None:
            self._invite.tell(write_answer(self._asking, Answer(status, reason, headers), self._keeper.product, body))

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
