"""
All calls of phones: to which of them a message belongs, and what comes of it (RFC 3261 12, 13, 15).

It is shared by all listening addresses; each says how it sends (`attach`). Who decides on calls is the `desk`; while
there is none, calls are not served.
"""

import contextlib
from collections.abc import Callable, Iterator
from typing import Protocol

from switchboard.ground.address import Address
from switchboard.ground.deadlines import Deadlines
from switchboard.ground.limits import LimitLog
from switchboard.sip.arrival import Answer, Arrival, HeaderLines, ListeningPoint
from switchboard.sip.invite.call import Call
from switchboard.sip.invite.call_keeper import CallState
from switchboard.sip.invite.client_request import ClientRequest
from switchboard.sip.invite.client_requests import ClientRequests, Then, pay_no_heed
from switchboard.sip.invite.desk import CallDesk, Invitation
from switchboard.sip.invite.dialogs import dialog_of, invite_key
from switchboard.sip.invite.in_dialog import InDialog
from switchboard.sip.invite.invite_transaction import InviteState, InviteTransaction
from switchboard.sip.invite.messages import Asking, CallRequest
from switchboard.sip.invite.outgoing_call import OutgoingCall
from switchboard.sip.invite.outgoing_calls import OutgoingCalls
from switchboard.sip.invite.refer import Referral, Referrals
from switchboard.sip.invite.reinvites import Reinvites
from switchboard.sip.invite.reliable import ReliableAnswers, Write
from switchboard.sip.invite.replaces import Replaces, replaces_of
from switchboard.sip.invite.session_timers import SessionTerms, SessionTimers
from switchboard.sip.transactions.server_transactions import TIMER_F, TransactionKey
from switchboard.sip.watch.routing import destination_of, next_hop
from switchboard.sip.wire.errors import (
    BusyHere,
    Declined,
    MalformedMessage,
    MethodNotAllowed,
    NoCall,
    Overloaded,
    SipError,
)
from switchboard.sip.wire.headers import Via, parse_contact, parse_via
from switchboard.sip.wire.message import Request

_NORMAL, _NO_ANSWER_OF_PHONE = 16, 18  # ITU-T Q.850
_RETRY = ("Retry-After", "1")
Send = Callable[[bytes, Address], None]


class _Timed(Protocol):
    """What has something to do at some time."""

    def get_timer(self) -> float | None: ...
    def handle_timer(self, now: float) -> None: ...


class CallServer:
    """Keeps calls and their transactions; nothing is sent but through those who attached."""

    def __init__(  # noqa: PLR0913  an argument for each thing it needs
        self,
        product: str,
        new_tag: Callable[[], str],
        new_branch: Callable[[], bytes],
        limit_log: LimitLog,
        *,
        terms: SessionTerms | None = None,
        draw: Callable[[], float] = lambda: 0.5,
    ) -> None:
        """
        Args:
            terms: how calls are kept from going on for ever.
            draw: gives a number from 0 to 1, another one each time.
        """
        self.product = product
        self.desk: CallDesk | None = None
        self.new_tag = new_tag
        self.new_branch = new_branch
        self._limit_log = limit_log
        self._send: dict[str, Send] = {}  # by listening address
        self._calls: dict[tuple[str, str], Call] = {}  # by Call-ID and our tag
        self._invites: dict[TransactionKey, tuple[InviteTransaction, Call]] = {}
        self.requests = ClientRequests()
        self._deadlines: Deadlines[InviteTransaction] = Deadlines()
        self.outgoing = OutgoingCalls(self)
        self.referrals = Referrals()
        self.draw = draw
        self.reinvites, self.reliable = Reinvites(self, draw), ReliableAnswers(self)
        self.session_timers = SessionTimers(self, terms or SessionTerms())
        self._in_dialog = InDialog(self)
        self._timed: tuple[_Timed, ...] = (
            self.outgoing, self.requests, self.referrals, self.reinvites, self.reliable, self.session_timers
        )  # fmt: skip
        self._parting: dict[Call, HeaderLines] = {}  # whose phone is to hear first what becomes of its transfer
        self._gone: Deadlines[tuple[str, str]] = Deadlines()  # calls that ended of late
        self._over: list[Call] = []  # whose desk is to be told, once nothing else is done

    def __iter__(self) -> Iterator[Call]:
        return iter(self._calls.values())

    def __len__(self) -> int:
        return len(self._calls)

    def attach(self, point: ListeningPoint, send: Send) -> None:
        """That address is listened on; `send` takes what goes out of it."""
        self._send[point.address] = send

    # what arrives

    def comes_again(self, key: TransactionKey) -> bool:
        """Whether an INVITE is one that is answered or worked on already; then it is answered again."""
        known = self._invites.get(key)
        if known is None:
            return False
        known[0].repeat()
        return True

    def receive_invite(self, invitation: Invitation) -> None:
        """
        A call, or something new in one; answered by whoever decides.

        Raises:
            SipError: what it is answered at once.
        """
        request = invitation.arrival.request
        if self.desk is None:
            raise MethodNotAllowed("calls are not served")
        if request.to.tag:
            call, transaction = self._call_of(request), self._transaction(invitation)
            self._in_dialog.receive_invite(call, invitation, transaction)
            self._invites[invitation.key] = transaction, call
            return
        limits = self._limit_log.limits
        for name, held, most in (
            ("channels", len(self._calls), limits.channels),
            ("transactions", len(self._invites), limits.transactions),  # half a minute after each answer (RFC 6026)
        ):
            if held >= most:
                self._limit_log.note(name, str(invitation.arrival.source[0]), invitation.arrival.now)
                raise Overloaded("there are too many calls", ("Retry-After", "5"))
        replaced = self._replaced_by(request)
        call = self._begin(invitation)
        try:
            if replaced is None:
                self.desk.call_came(call)
            else:
                self.desk.replacement_came(call, replaced)
        except SipError as error:
            self.hang_up(call, error.status, error.reason, invitation.arrival.now, error.headers)

    def receive_ack(self, request: Request, now: float) -> None:
        """
        Raises:
            MalformedMessage: it belongs to nothing, as it cannot be read.
        """
        via = parse_via(request.headers["via"][0].partition(",")[0].strip())
        known = self._invites.get(invite_key(request, via))
        if known is not None and known[0].status >= 300:
            known[0].acknowledge()
            self.note(known[0])
            return
        call = self._calls.get((request.headers["call-id"][0], request.to.tag))
        if call is None:
            return
        had = call.voice
        call.receive_ack(request, now)
        if self.desk is not None and call.voice is not None and call.voice is not had:
            self.desk.voice_changed(call)
        self.tell_of_ends()

    def receive_cancel(self, request: Request, via: Via, now: float) -> Answer:
        """
        An INVITE is given up, the one of the same branch (RFC 3261 9.2).

        Raises:
            NoCall: there is none.
        """
        known = self._invites.get(invite_key(request, via))
        if known is None:
            raise NoCall("nothing that could be given up")
        _, call = known
        call.receive_cancel(now)
        self.tell_of_ends()
        return Answer(local_tag=call.dialog.local_tag)

    def answer_in_dialog(self, arrival: Arrival, via: Via) -> bytes:
        """
        BYE, INFO, UPDATE or REFER; returns the answer, after which `go_on` is to be called.

        Raises:
            SipError: what it is answered instead.
        """
        return self._in_dialog.answer(self._call_of(arrival.request), arrival, via)

    def go_on(self) -> None:
        """Does what follows an answer, now that it is on its way."""
        self._in_dialog.go_on()

    def receive_response(self, status: int, branch: bytes, data: bytes, now: float) -> bool:
        """Whether it answers something of ours; what cannot be read answers nothing."""
        with contextlib.suppress(MalformedMessage):
            if (
                self.requests.receive_response(status, branch, data, now)
                or self.outgoing.receive_response(status, branch, data, now)
                or self.reinvites.receive_response(status, branch, data, now)
            ):
                self.tell_of_ends(_NO_ANSWER_OF_PHONE)
                return True
        return False

    def connection_lost(self, peer: Address, now: float) -> None:
        """Calls over that connection that are not talking yet are over; the others may come back by another one."""
        for call in [call for call in self._calls.values() if call.arrival.source == peer]:
            if call.state is CallState.PROCEEDING:
                call.receive_cancel(now)
        self.tell_of_ends()

    def uses(self, peer: Address) -> bool:
        """Whether a call goes over the connection to that phone."""
        return any(call.arrival.source == peer and call.arrival.point.is_reliable for call in self._calls.values())

    def find(self, replaces: Replaces) -> Call | OutgoingCall | None:
        """The call that is meant, however far it is; None where there is none (RFC 3891 3)."""
        call = self._calls.get((replaces.call_id, replaces.local_tag))
        if call is not None and call.dialog.remote_tag == replaces.remote_tag:
            return call
        return self.outgoing.find(replaces)

    # time

    def get_timer(self) -> float | None:
        timers = (self._deadlines.next(), self._gone.next(), *(each.get_timer() for each in self._timed))
        return min((timer for timer in timers if timer is not None), default=None)

    def handle_timer(self, now: float) -> None:
        for each in self._timed:
            each.handle_timer(now)
        for _ in self._gone.due(now):
            pass
        for due in self._deadlines.due(now):
            if not due.handle_timer(now):
                next_at = due.get_timer()
                if next_at is not None:
                    self._deadlines.set(due, next_at)
            else:
                _, call = self._invites.pop(due.key)
                if due.state is InviteState.COMPLETED:
                    call.unacknowledged(due, now)
        self.tell_of_ends(_NO_ANSWER_OF_PHONE)

    # what calls ask for

    def send_request(self, call: Call, request: CallRequest, now: float, then: Then = pay_no_heed) -> None:
        """Sends a request in the call's dialog (RFC 3261 12.2.1); `then` hears what it is answered."""
        send, via, branch = self.way_to(call)
        data = call.dialog.write_request(request, via, self.product)
        sent = ClientRequest(branch, data, send, now, is_reliable=call.arrival.point.is_reliable)
        self.requests.add(sent, then)

    def way_to(self, call: Call) -> tuple[Callable[[bytes], None], str, bytes]:
        """What sends in the call's dialog, a Via for it, and its branch."""
        point, source = call.arrival.point, call.arrival.source
        branch = self.new_branch()
        via = f"SIP/2.0/{point.transport} {point.reached(source[0])};branch={branch.decode()};rport"
        destination = source
        if not point.is_reliable:
            destination = destination_of(next_hop(call.dialog.routes, parse_contact(f"<{call.dialog.target}>")), source)
        return self.sender(point, destination), via, branch

    def note(self, transaction: InviteTransaction) -> None:
        """The transaction's timer may be another."""
        timer = transaction.get_timer()
        if timer is not None:
            self._deadlines.set(transaction, timer)

    def adopt(self, call: Call) -> None:
        """A call that we made talks from now on; it is as one that came."""
        self._calls[call.dialog.call_id, call.dialog.local_tag] = call

    def lost(self, call: Call, now: float) -> None:
        """Its phone is no more, or knows nothing of it; who decides on calls is told with the others."""
        if call.state is not CallState.ENDED:
            call.end(0, "", now, (("Reason", 'SIP;cause=408;text="Session timed out"'),))

    def say_reliably(self, call: Call, write: Write, now: float) -> None:
        """Says something provisional again and again, until the phone has it (RFC 3262)."""
        self.reliable.say(call, write, now)

    def once_arrived(self, call: Call, then: Callable[[float], None], now: float) -> None:
        """Does that as soon as all that was said so has arrived."""
        self.reliable.once_arrived(call, then, now)

    def refuse(self, call: Call, status: int, reason: str, now: float) -> None:
        """The call is over; whoever decides on calls is told with the others."""
        call.end(status, reason, now)

    def agree_on_session(self, call: Call, request: Request, now: float) -> HeaderLines:
        """What a 2xx of ours says of how long the call goes on without a word."""
        return self.session_timers.answered(call, request, now)

    def refreshed(self, call: Call, body: bytes) -> None:
        """The phone said again what is spoken, or what it would rather speak."""
        if body and call.receive_answer(body) and self.desk is not None:
            self.desk.voice_changed(call)

    def ended(self, call: Call, now: float) -> None:
        """The call is over."""
        self.session_timers.drop(call)
        self.reliable.drop(call)
        self.reinvites.drop(call, now)
        key = (call.dialog.call_id, call.dialog.local_tag)
        if self._calls.get(key) is call:  # else another phone behind a proxy has it
            del self._calls[key]
            self._gone.set(key, now + TIMER_F)
        self._parting.pop(call, None)
        self._over.append(call)

    def referral_over(self, referral: Referral, now: float) -> None:
        """Its phone has heard what became of it: a call that was to end then does."""
        self.referrals.over(referral)
        call = referral.call
        if call in self._parting and not self.referrals.has_open(call):
            self.hang_up(call, 0, "", now, self._parting.pop(call))

    def hang_up(self, call: Call, status: int, reason: str, now: float, headers: HeaderLines = ()) -> None:
        """
        The office ends it; its desk, which wants that, is not told.

        A phone that asked for a transfer hears first what becomes of it.
        """
        if self.referrals.has_open(call) and call.state is CallState.TALKING:
            self._parting[call] = headers
            return
        call.end(status, reason, now, headers)
        if call in self._over:
            self._over.remove(call)

    # within

    def _replaced_by(self, request: Request) -> Call | OutgoingCall | None:
        """
        The call whose place an INVITE takes (RFC 3891 3).

        Raises:
            MalformedMessage, NoCall, Declined, BusyHere: it names none that could be replaced.
        """
        replaces = replaces_of(request)
        if replaces is None:
            return None
        if (replaces.call_id, replaces.local_tag) in self._gone:
            raise Declined("the call is over")
        target = self.find(replaces)
        if target is None or (isinstance(target, Call) and target.state is CallState.PROCEEDING):
            raise NoCall("the call that is to be replaced is not here, or rings elsewhere")
        if isinstance(target, Call) and replaces.is_early_only:
            raise BusyHere("the call is answered already")
        return target

    def _begin(self, invitation: Invitation) -> Call:
        arrival, tag = invitation.arrival, self.new_tag()
        request, dialog = arrival.request, dialog_of(arrival, tag)
        call = Call(arrival, dialog, self)
        transaction = self._transaction(invitation)
        self.session_timers.check(request)
        call.begin(Asking(request, invitation.via, arrival.source, tag), transaction)
        self._invites[invitation.key] = transaction, call
        self._calls[dialog.call_id, tag] = call
        return call

    def _transaction(self, invitation: Invitation) -> InviteTransaction:
        point = invitation.arrival.point
        return InviteTransaction(
            invitation.key, self.sender(point, invitation.destination), is_reliable=point.is_reliable
        )

    def sender(self, point: ListeningPoint, destination: Address) -> Callable[[bytes], None]:
        def send(data: bytes) -> None:
            to_network = self._send.get(point.address)
            if to_network is not None:  # else that address is listened on no more
                to_network(data, destination)

        return send

    def _call_of(self, request: Request) -> Call:
        call = self._calls.get((request.headers["call-id"][0], request.to.tag))
        if call is None or call.dialog.remote_tag != request.sender.tag:
            raise NoCall(f"{request.method} is of no call here")
        return call

    def tell_of_ends(self, cause: int = _NORMAL) -> None:
        """Whoever decides on calls hears of those that are over."""
        over, self._over = self._over, []
        for call in over:
            if self.desk is not None:
                self.desk.call_ended(call, cause)
