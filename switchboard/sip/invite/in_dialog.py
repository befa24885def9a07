"""What phones ask within calls: hold, digits, transfers, the end (RFC 3261 12.2.2, 14.2, 15.1.2, RFC 3311, 3515)."""

from collections.abc import Callable
from typing import Protocol

from switchboard.sip.arrival import Answer, Arrival
from switchboard.sip.invite.call import Call
from switchboard.sip.invite.call_keeper import CallState
from switchboard.sip.invite.desk import CallDesk, Invitation
from switchboard.sip.invite.dialogs import count, new_target
from switchboard.sip.invite.info_digits import digits_of
from switchboard.sip.invite.invite_transaction import InviteTransaction
from switchboard.sip.invite.messages import MEANS, NO_BODY, Asking, session, write_answer
from switchboard.sip.invite.refer import Keeper, Referral, Referrals
from switchboard.sip.invite.reinvites import Reinvites
from switchboard.sip.invite.reliable import ReliableAnswers
from switchboard.sip.invite.session_timers import SessionTimers
from switchboard.sip.wire.errors import Forbidden, NoCall, OutOfOrder, RequestPending
from switchboard.sip.wire.headers import Via
from switchboard.sip.wire.message import Request

_RETRY = ("Retry-After", "1")


class Server(Keeper, Protocol):
    """Whoever keeps the calls."""

    product: str
    desk: CallDesk | None
    referrals: Referrals
    reinvites: Reinvites
    session_timers: SessionTimers
    reliable: ReliableAnswers

    def tell_of_ends(self) -> None: ...


class InDialog:
    """Answers them; what an answer brings about is done once it is on its way (`go_on`)."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._next_steps: list[Callable[[], None]] = []

    def answer(self, call: Call, arrival: Arrival, via: Via) -> bytes:
        """
        BYE, INFO, UPDATE, PRACK or REFER; returns the answer, after which `go_on` is to be called.

        Raises:
            SipError: what it is answered instead.
        """
        request, now = arrival.request, arrival.now
        if request.method == "UPDATE":
            self._server.session_timers.check(request)
        count(call.dialog, request)
        answer, body = Answer(), NO_BODY
        match request.method:
            case "BYE":
                call.receive_bye(now)
                self._server.tell_of_ends()
            case "INFO":
                self._hear_digits(call, request)
            case "UPDATE":
                body = session(self._update(call, request))
                terms = self._server.session_timers.answered(call, request, now)
                answer.headers = (("Contact", call.dialog.contact), *MEANS, *terms)
            case "PRACK":
                body = session(self._acknowledge(call, request, now))
            case "REFER":
                answer = self._refer(call, request, now)
            case _:
                raise NoCall(f"{request.method} is of nothing here")
        asking = Asking(request, via, arrival.source, call.dialog.local_tag)
        return write_answer(asking, answer, self._server.product, body)

    def go_on(self) -> None:
        """Does what follows an answer, now that it is on its way."""
        next_steps, self._next_steps = self._next_steps, []
        for step in next_steps:
            step()

    def receive_invite(self, call: Call, invitation: Invitation, transaction: InviteTransaction) -> None:
        """
        Something of the call is to be another.

        Raises:
            SipError: it stays as it is.
        """
        arrival = invitation.arrival
        request = arrival.request
        if call.is_offering or self._server.reinvites.is_on_its_way(call):  # RFC 3261 14.2
            raise RequestPending
        if call.is_pending:
            raise OutOfOrder("an INVITE is not answered yet", _RETRY)
        self._server.session_timers.check(request)
        target = new_target(call.dialog, request)
        count(call.dialog, request)
        asking = Asking(request, invitation.via, arrival.source, call.dialog.local_tag)
        call.receive_invite_again(asking, transaction, arrival.now)
        call.dialog.target = target
        if self._server.desk is not None and call.offer is not None:
            self._server.desk.voice_changed(call)

    def _update(self, call: Call, request: Request) -> bytes:
        """RFC 3311 5.2: what was offered first is to be answered first; one without an offer is in nobody's way."""
        if request.body and (call.is_offering or self._server.reinvites.is_on_its_way(call)):
            raise RequestPending
        if request.body and call.is_pending and not call.is_settled:
            raise OutOfOrder("an INVITE is not answered yet", _RETRY)
        target = new_target(call.dialog, request)
        body = call.receive_update(request)
        call.dialog.target = target
        if body and self._server.desk is not None:
            self._server.desk.voice_changed(call)
        return body

    def _acknowledge(self, call: Call, request: Request, now: float) -> bytes:
        """RFC 3262 3: what the phone has had now; returns the body of the answer."""
        server, had = self._server, call.voice
        server.reliable.acknowledge(call, request)
        self._next_steps.append(lambda: server.reliable.go_on(call, now))
        body = call.receive_prack(request)
        if server.desk is not None and call.voice is not None and call.voice is not had:
            server.desk.voice_changed(call)
        return body

    def _refer(self, call: Call, request: Request, now: float) -> Answer:
        """RFC 3515 2.4.2."""
        server = self._server
        referral = Referral(call, request, server)
        if server.desk is None or call.state is not CallState.TALKING:
            raise Forbidden("nobody is talked to")
        if server.referrals.has_open(call):
            raise RequestPending
        transfer = server.desk.transfer(call, referral)
        self._next_steps.append(lambda: server.referrals.begin(referral, now))
        self._next_steps.append(transfer)
        headers = (("Contact", call.dialog.contact), *MEANS, *referral.answer_headers)
        return Answer(202, "Accepted", headers)

    def _hear_digits(self, call: Call, request: Request) -> None:
        digits = digits_of(request)
        if digits and self._server.desk is not None:
            self._server.desk.digits_came(call, digits)
