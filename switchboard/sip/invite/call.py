"""
A phone's call, as the one who is called sees it (RFC 3261 13.3, 15).

    PROCEEDING ──answer──▶ ANSWERED ──ACK──▶ TALKING ──BYE of either──▶ ENDED
       │  └─ ring ─┘           └──no ACK in 64·T1: BYE──▶ ENDED
       └──refused, CANCEL (487), BYE──▶ ENDED

It is told what its phone does (`receive_*`), and tells what the office does (`ring`, `answer`, `end`).
"""

import contextlib
from collections.abc import Callable

from switchboard.sip.arrival import Answer, Arrival, HeaderLines
from switchboard.sip.bodies.session_description import (
    SessionDescription,
    parse_session,
    with_origin,
    write_session,
)
from switchboard.sip.invite.call_keeper import CallKeeper, CallState, Place
from switchboard.sip.invite.invite_transaction import InviteTransaction
from switchboard.sip.invite.messages import MEANS, NO_BODY, Asking, Body, CallDialog, CallRequest, session, write_answer
from switchboard.sip.invite.offer_answer import (
    AgreedVoice,
    agree,
    answer_streams,
    offer_again,
    offer_streams,
)
from switchboard.sip.invite.offers import offer_of
from switchboard.sip.wire.errors import (
    MalformedMessage,
    NotAcceptableHere,
    NotAtOnce,
    RequestPending,
    SipError,
)
from switchboard.sip.wire.headers import parse_cseq
from switchboard.sip.wire.message import Request

_RELIABLE = "100rel"  # RFC 3262
_REASON_LINES = 100  # characters of why a call ended


class Call:
    """One call; `voice` is what was agreed on, None before that."""

    def __init__(self, arrival: Arrival, dialog: CallDialog, keeper: CallKeeper) -> None:
        self.arrival = arrival
        self.dialog = dialog
        self.state = CallState.PROCEEDING
        self.offer: SessionDescription | None = None
        self.voice: AgreedVoice | None = None
        self.said = b""  # the session description that the phone had from us last
        self.heard = b""  # the one that we had from the phone last
        self.holds = False  # the phone wants to hear nothing for now (RFC 3264 8.4)
        self.hand_on: Callable[[bytes, float], None] | None = None  # takes offers that somebody else is to answer
        self.updates = False  # whether the phone takes UPDATE
        self.is_offering = False  # the 2xx or a 183 has our offer, which the ACK or PRACK answers
        self.is_settled = False  # what is spoken was agreed on before the call is taken, and the phone knows
        self._keeper = keeper
        self._place: Place | None = None
        self._version = 0
        self._invite: InviteTransaction | None = None
        self._asking: Asking | None = None
        self._answer = self._early_answer = b""  # another phone's, with which the call is taken, and before that
        self._is_ringing = self._progresses = self._is_taken = False

    def begin(self, asking: Asking, invite: InviteTransaction) -> None:
        """
        Reads what is offered, and says that it is worked on. Whether we can speak any of that shows in `voice`.

        Raises:
            SipError: it cannot be read.
        """
        self._asking, self._invite = asking, invite
        self.offer = offer_of(asking.request)
        self.voice = None
        if self.offer is not None:
            self._take_offer(self.offer, asking.request.body)
            with contextlib.suppress(NotAcceptableHere):
                self.voice = agree(self.offer)
        self._tell(100, "Trying")

    @property
    def can_be_spoken(self) -> bool:
        """Whether anything that the phone offered is known here."""
        return self.offer is None or self.voice is not None

    def take(self, place: Place | None, voice: AgreedVoice | None, said: bytes = b"", heard: bytes = b"") -> None:
        """It is one that we made, offering what we `said`, and was answered so."""
        self.state, self._place, self.voice, self.said = CallState.TALKING, place, voice, said
        self.heard, self._version = heard, max(1, self._version)

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

    def pass_progress(self, answer: bytes, now: float) -> None:
        """Says once what another phone answers to this one's offer before it takes the call."""
        if self.state is CallState.PROCEEDING and not self._early_answer:
            self._early_answer = answer
            self._say(183, "Session Progress", session(self.pass_offer(answer)), now)

    def pass_answer(self, answer: bytes, now: float) -> None:
        """The call is taken with what another phone answers to this one's offer, as it is."""
        if self.state is CallState.PROCEEDING and not self._is_taken:
            self._is_taken, self._place, self._answer = True, None, answer
            self._keeper.once_arrived(self, self._take, now)

    def pass_offer(self, offer: bytes) -> bytes:
        """What another phone offers, as this one is told it."""
        self.said = with_origin(offer, self._host(), self._next_version())
        return self.said

    def offer_place(self, place: Place) -> bytes:
        """What is spoken goes to us from now on: our offer, after what the phone was told before."""
        self._place = place
        try:
            said = parse_session(self.said)
        except SipError:
            said = SessionDescription(())
        self.said = write_session(place.host, self._next_version(), offer_again(said, place.port))
        return self.said

    def answer_offer(self, status: int, answer: bytes, now: float) -> None:
        """What was handed on (`hand_on`) is answered so; 488 where nothing came of it."""
        if not self.is_pending or self.state is CallState.ENDED:
            return
        if 200 <= status < 300 and answer:
            self._accept_with(self.pass_offer(answer), now)
        elif status == RequestPending.status:
            self._finish(status, RequestPending.reason, now)
        else:
            self._finish(NotAcceptableHere.status, NotAcceptableHere.reason, now)

    def _take(self, now: float) -> None:
        if self.state is not CallState.PROCEEDING:
            return
        if self._answer:
            self.state = CallState.ANSWERED
            is_known = self._answer == self._early_answer  # RFC 3261 13.2.1: a 2xx says it again
            self._accept_with(self.said if is_known else self.pass_offer(self._answer), now)
        else:
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
                self.heard = request.body
                if self.hand_on is None:
                    self.voice = agree(answer)
            except SipError as error:
                self.end(0, "", now, (("Reason", f'SIP;cause=488;text="{str(error)[:_REASON_LINES]}"'),))

    def receive_invite_again(self, asking: Asking, invite: InviteTransaction, now: float) -> None:
        """
        What is spoken changes: held, taken back, sent elsewhere (RFC 3261 14.2).

        Raises:
            SipError: nothing that is offered can be spoken; all stays as it was.
        """
        offer, body = offer_of(asking.request), asking.request.body
        if self.hand_on is not None:
            self._asking, self._invite = asking, invite
            self._hand_on(offer, body, now)
            return
        voice = None if offer is None else agree(offer)
        self._asking, self._invite = asking, invite
        self.offer, self.voice, self.is_offering = offer, voice or self.voice, offer is None
        self._progresses = False
        if offer is not None:
            self._take_offer(offer, body)
        self._accept(now)

    def _hand_on(self, offer: SessionDescription | None, body: bytes, now: float) -> None:
        """Somebody else answers; a phone that offers nothing is told again what it was told."""
        if offer is None or self.hand_on is None:
            self.is_offering = True
            self._accept_with(self.said, now)
            return
        self.offer = offer
        self._take_offer(offer, body)
        self._tell(100, "Trying")
        self.hand_on(body, now)

    def receive_update(self, request: Request) -> bytes:
        """
        The same outside an INVITE (RFC 3311 5.2).

        Returns:
            The body of the answer; empty where nothing was offered.

        Raises:
            SipError: as above.
        """
        offer = offer_of(request)
        if offer is not None and self.hand_on is not None:
            raise NotAtOnce("another phone has to be asked")
        if offer is None or self._place is None:
            return b""
        self.voice, self.offer = agree(offer), offer
        self._take_offer(offer, request.body)
        return self._session()

    def receive_answer(self, body: bytes) -> bool:
        """The phone answers what it was offered again; returns whether it speaks otherwise now."""
        try:
            voice = agree(parse_session(body))
        except SipError:
            return False
        self.heard = body
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
            self.offer = self.voice = self.hand_on = self._asking = None  # it is known for half a minute (RFC 6026)
            self.heard = self.said = self._answer = self._early_answer = b""
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
        is_answered = self.offer is None and not self.is_offering and self.is_settled
        self._accept_with(b"" if is_answered else self._session(), now)

    def _accept_with(self, description: bytes, now: float) -> None:
        if self._asking is None:
            return
        terms = self._keeper.agree_on_session(self, self._asking.request, now)
        headers = (("Contact", self.dialog.contact), *MEANS, *terms)
        self._finish(200, "OK", now, headers, session(description))

    def _take_offer(self, offer: SessionDescription, body: bytes) -> None:
        self.heard = body
        self.holds = offer.audio is not None and offer.audio.direction in ("sendonly", "inactive")

    def _host(self) -> str:
        """Of ours, as the phone reaches it."""
        point, source = self.arrival.point, self.arrival.source
        return point.reached(str(source[0])).rpartition(":")[0].strip("[]")

    def _next_version(self) -> int:
        self._version += 1
        return int.from_bytes(self.dialog.local_tag.encode()[-4:]) << 32 | self._version

    def _session(self) -> bytes:
        place = self._place
        if place is None:
            return b""
        if self._progresses and self.state is CallState.ANSWERED and self.said:
            return self.said  # RFC 3261 13.2.1: a 2xx says what the provisional answer said
        if self.offer is None or self.voice is None:
            streams = offer_streams(place.port)
        else:
            streams = answer_streams(self.offer, self.voice, place.port)
        self.said = write_session(place.host, self._next_version(), streams)
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
