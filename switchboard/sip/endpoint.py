"""
One listening address as a SIP user agent server: routes each message to the room that knows it.

A transport hands in what arrived (`receive_datagram`), asks for what is to be sent (`next_datagram`) and when to come
back (`get_timer`, `handle_timer`). Nothing here blocks, awaits or looks at a clock. Over a connection a "datagram" is
one framed message, and an address is the connection's other end.

Nothing is answered before the journal has stored what the answer promises, and nobody waits for that: what needs no
row goes on meanwhile.
"""

import functools
import logging
from collections import Counter, OrderedDict, deque
from collections.abc import Callable

from switchboard.ground.address import Address, with_port
from switchboard.ground.errors import Sentence
from switchboard.sip.answers import Pending, Question, answer_of, write_answer, write_to_stranger
from switchboard.sip.arrival import Answer, Arrival, ListeningPoint
from switchboard.sip.invite.desk import Invitation
from switchboard.sip.invite.messages import ALLOW
from switchboard.sip.refusals import SUPPORTED, check_form, check_means
from switchboard.sip.services import SipServices
from switchboard.sip.transactions.server_transactions import (
    ServerTransactions,
    TransactionKey,
    merge_key,
    stateless_tag,
    transaction_key,
)
from switchboard.sip.watch.event_package import ACCEPT, ALLOW_EVENTS
from switchboard.sip.watch.notifier import Notifier
from switchboard.sip.wire.errors import (
    Forbidden,
    LoopDetected,
    MalformedMessage,
    MethodNotAllowed,
    NoSubscription,
    NotImplementedHere,
    Overloaded,
    ServerFault,
    SipError,
)
from switchboard.sip.wire.headers import Via, parse_via
from switchboard.sip.wire.message import MalformedRequest, Request, UnanswerableMessage, parse_request
from switchboard.sip.wire.response import parse_response
from switchboard.sip.wire.stun import binding_response, is_stun

_log = logging.getLogger("switchboard.sip")
_ALLOW = "SUBSCRIBE, PUBLISH, REGISTER, OPTIONS"  # where calls are not served
_KNOWN_METHODS = frozenset(
    {"INVITE", "ACK", "BYE", "CANCEL", "REGISTER", "OPTIONS", "SUBSCRIBE", "NOTIFY", "PUBLISH", "MESSAGE", "REFER"}
    | {"INFO", "UPDATE", "PRACK"}
)
_STORED = ("SUBSCRIBE", "REGISTER", "PUBLISH")  # what is answered once it is stored
_UNSENT_ANSWERS = 4_096  # answers waiting for the socket; above it requests are dropped, and come again
_MOST_SERVED = 20_000  # hosts; who is forgotten is a stranger until it is heard again

Trace = Callable[[str, bytes, Address, ListeningPoint], None]  # ">" out or "<" in, the message, the other end


class SipEndpoint:
    """Answers requests, and sends its notifier's NOTIFYs."""

    def __init__(self, point: ListeningPoint, notifier: Notifier, services: SipServices) -> None:
        self.point = point
        self.notifier = notifier
        self.faults: Counter[str] = Counter()
        self.trace: Trace | None = None
        self._services = services
        self._journal = services.journal
        self._storing: set[TransactionKey] = set()  # whose answers wait for the journal
        self._has_promised = False  # anything since the journal was last told that now is a good time
        limits = services.limit_log.limits
        self._most_storing = limits.unstored_answers
        self._transactions = ServerTransactions(limits.transactions, limits.transaction_bytes)
        self._answers: deque[tuple[bytes, Address]] = deque()
        self._served: OrderedDict[str, None] = OrderedDict()  # hosts that have something with us
        services.calls.attach(point, self._send)

    def receive_datagram(self, data: bytes, source: Address, now: float) -> None:
        """Takes whatever arrived; what is not SIP is counted, logged once and dropped."""
        if self.trace is not None:
            self._show("<", data, source)
        if data.startswith(b"SIP/2.0 "):
            self._receive_response(data, source, now)
        elif data[:1] < b"\x02" and is_stun(data):
            response = binding_response(data, source)
            if response is not None and len(self._answers) < _UNSENT_ANSWERS:
                self._answers.append((response, source))
        elif data.strip():  # RFC 3261 7.5: blank lines alone are a keep-alive
            self._receive_request(data, source, now)

    def next_datagram(self, now: float) -> tuple[bytes, Address] | None:
        """One datagram to send and where to; None while there is none, or the window of NOTIFYs is full."""
        if self._has_promised:
            self._flush()
        datagram = self._answers.popleft() if self._answers else self.notifier.next_datagram(now)
        if datagram is None and self._storing:  # what was stored meanwhile gives something to say
            self._flush()
            datagram = self._answers.popleft() if self._answers else self.notifier.next_datagram(now)
        if self.trace is not None and datagram is not None:
            self._show(">", *datagram)
        return datagram

    def _flush(self) -> None:
        self._has_promised = False
        self._journal.flush()

    def get_timer(self) -> float | None:
        """Calls are all listening addresses' own: whichever has sent something of one looks after their time."""
        timers = self.notifier.get_timer(), self._transactions.get_timer(), self._services.calls.get_timer()
        due = [timer for timer in timers if timer is not None]
        return min(due, default=None)

    def handle_timer(self, now: float) -> None:
        self._transactions.handle_timer(now)
        self.notifier.handle_timer(now)
        self._services.calls.handle_timer(now)

    def serves(self, host: str) -> bool:
        """Whether that host subscribed, registered or published, or answered a NOTIFY, of late."""
        return host in self._served

    def needs(self, peer: Address) -> bool:
        """Whether the connection to that phone serves anything, however silent it is."""
        return self.notifier.needs(peer) or self._services.calls.uses(peer)

    def connection_lost(self, peer: Address, now: float) -> None:
        """That connection is no more, or could not be made."""
        self.notifier.flow_lost(peer, now)
        self._services.calls.connection_lost(peer, now)

    def _receive_response(self, data: bytes, source: Address, now: float) -> None:
        try:
            status, branch = parse_response(data)
        except MalformedMessage as error:
            self._count_fault(str(error), source)
            return
        services = self._services
        if not (
            self.notifier.receive_response(status, branch, data, source, now)
            or services.calls.receive_response(status, branch, data, now)
            or services.trunks.receive_response(status, branch, data, now)
        ):
            self.faults["an answer to nothing in flight"] += 1
        elif source[0] not in self._served:
            self._note_served(source[0])

    def _receive_request(self, data: bytes, source: Address, now: float) -> None:
        fault: SipError | None = None
        try:
            request = parse_request(data)
        except UnanswerableMessage as beyond:
            self._count_fault(str(beyond), source)
            return
        except MalformedRequest as malformed:
            request, fault = malformed.request, malformed.fault
            self._count_fault(str(malformed), source)
        if request.method == "ACK" or len(self._answers) >= _UNSENT_ANSWERS:
            self._pass_over(request, fault, now)
            return
        try:
            via = parse_via(request.headers["via"][0].partition(",")[0].strip())
        except MalformedMessage as unroutable:
            self._count_fault(str(unroutable), source)
            return
        key = transaction_key(via, request.method, request.headers["call-id"][0], request.headers["cseq"][0])
        destination = self._way_back(via, source)
        answer = b"" if key in self._storing else self._transactions.answer_to(key)
        if answer is not None:
            if answer:  # an empty one is still being worked on
                self._answers.append((answer, destination))
            return
        is_stranger = self._services.challenges(source[0], self.point.transport)
        pending = Pending(request, via, source, destination, key, len(data), is_stranger=is_stranger)
        if fault is not None:
            self._finish(pending, fault, now)
            return
        try:
            self._handle(pending, now)
        except SipError as error:
            self._finish(pending, error, now)
            self._services.calls.go_on()
        except Exception as bug:  # a bug, but none that may leave this phone without an answer
            self._services.faults.note("a SIP request", bug)
            self._transactions.forget(key)
            self._finish(pending, ServerFault(), now)

    def _turn_away(self, pending: Pending, now: float) -> None:
        """Too many wait for the disk; over UDP the request comes again by itself."""
        self._services.limit_log.note("unstored_answers", self.point.address, now)
        if self.point.is_reliable:
            self._finish(pending, Overloaded("the disk is slow", ("Retry-After", "5")), now)

    def _way_back(self, via: Via, source: Address) -> Address:
        """RFC 3581 4, RFC 3261 18.2.2."""
        if via.rport or self.point.is_reliable:
            return source
        return with_port(source, via.port or 5060)

    def _handle(self, pending: Pending, now: float) -> None:
        request, services = pending.request, self._services
        check_form(request)
        if len(self._storing) >= self._most_storing and request.method in _STORED:
            self._turn_away(pending, now)
            return
        match request.method:
            case "SUBSCRIBE":
                self._finish(pending, self._subscribe(self._arrival(pending, now)), now)
            case "REGISTER":
                self._finish(pending, services.registrar.receive(self._arrival(pending, now)), now)
            case "PUBLISH":
                arrival = self._arrival(pending, now)
                self._transactions.remember(pending.key, b"", now)  # its retransmissions wait as well
                services.publish.receive(arrival, lambda outcome: self._finish_later(pending, outcome, now))
            case "OPTIONS":
                self._finish(pending, self._options(pending), now)
            case "INVITE" | "CANCEL" | "BYE" | "INFO" | "UPDATE" | "PRACK" | "REFER" if services.calls.desk is not None:
                self._handle_call(pending, now)
            case "NOTIFY" | "BYE" | "CANCEL" | "INFO" | "UPDATE" | "PRACK":
                raise NoSubscription(f"{request.method} is of no dialog here")
            case method if method in _KNOWN_METHODS:
                raise MethodNotAllowed(f"{method} is not served here", ("Allow", self._allow()))
            case method:
                raise NotImplementedHere(f"'{method}' is no method this server knows", ("Allow", self._allow()))

    def _allow(self) -> str:
        return _ALLOW if self._services.calls.desk is None else ALLOW

    def _send(self, data: bytes, destination: Address) -> None:
        """What a call has to say."""
        self._answers.append((data, destination))
        self.notifier.wake()

    def _pass_over(self, request: Request, fault: SipError | None, now: float) -> None:
        """What is not answered: an ACK, whatever is wrong with it, and what there is no room for."""
        try:
            if request.method == "ACK" and fault is None:
                self._services.calls.receive_ack(request, now)
        except SipError as error:
            self.faults[str(error)] += 1
        except Exception as bug:
            self._services.faults.note("a SIP request", bug)

    def _handle_call(self, pending: Pending, now: float) -> None:
        if pending.request.method == "INVITE":
            self._invite(pending, now)
        elif pending.request.method == "CANCEL":
            answer = self._services.calls.receive_cancel(pending.request, pending.via, now)
            pending.is_stranger = False
            self._finish(pending, answer, now)
        else:
            self._in_call(pending, now)

    def _invite(self, pending: Pending, now: float) -> None:
        calls, request = self._services.calls, pending.request
        if calls.comes_again(pending.key):
            return
        if request.to.tag:  # RFC 3261 12.2.2: who knows the tags has proved who it is
            arrival = Arrival(request, pending.source, self.point, now)
            check_means(request)
            calls.receive_invite(Invitation(arrival, pending.key, pending.via, pending.destination))
            return
        arrival = self._arrival(pending, now)
        key = merge_key(request.headers["call-id"][0], request.sender.tag, request.headers["cseq"][0])
        if self._transactions.is_merged(key):
            raise LoopDetected("the request came another way, too")
        calls.receive_invite(Invitation(arrival, pending.key, pending.via, pending.destination))
        self._transactions.accepted(key, now)
        self._note_served(pending.source[0])

    def _in_call(self, pending: Pending, now: float) -> None:
        """Answers a request within a call, once for all that it comes."""
        request = pending.request
        check_means(request)
        arrival = Arrival(request, pending.source, self.point, now)
        data = self._services.calls.answer_in_dialog(arrival, pending.via)
        pending.is_stranger = False
        self._transactions.remember(pending.key, data, now)
        self._answers.append((data, pending.destination))
        self._services.calls.go_on()

    def _arrival(self, pending: Pending, now: float) -> Arrival:
        """Raises SipError where its sender has to prove who it is, and has not."""
        request, source, must_prove = pending.request, pending.source, pending.is_stranger
        arrival = self._services.arrival(request, source, self.point, now, must_prove=must_prove)
        pending.is_stranger = False
        check_means(request)
        return arrival

    def _options(self, pending: Pending) -> Answer:
        """RFC 3261 11.2."""
        contact = ("Contact", self.point.contact(self.point.reached(pending.source[0])))
        supported = ("Supported", ", ".join(SUPPORTED))
        return Answer(
            headers=(("Allow", self._allow()), contact, ("Allow-Events", ALLOW_EVENTS), supported, ("Accept", ACCEPT))
        )

    def _subscribe(self, arrival: Arrival) -> Answer:
        request = arrival.request
        if request.to.tag:
            return self._services.subscribe.receive(arrival)
        key = merge_key(request.headers["call-id"][0], request.sender.tag, request.headers["cseq"][0])
        if self._transactions.is_merged(key):
            raise LoopDetected("the request came another way, too")
        answer = self._services.subscribe.receive(arrival)
        self._transactions.accepted(key, arrival.now)
        return answer

    def _note_served(self, host: str) -> None:
        self._served[host] = None
        if len(self._served) > _MOST_SERVED:
            self._served.popitem(last=False)

    def _finish_later(self, pending: Pending, outcome: Answer | SipError, now: float) -> None:
        """
        Answers what waited until all that it promises was stored: what is put for other requests meanwhile, or to tidy
        up after this one, may be refused, and that is none of its sender's business.

        It has been answered where a fault came up after the work on it had begun.
        """
        if self._transactions.answer_to(pending.key):
            return
        if isinstance(outcome, SipError):
            self._services.refused.note(pending.request, outcome, pending.source[0], now)
        answer = answer_of(outcome) if isinstance(outcome, SipError) else outcome
        if answer.status < 300:
            self._note_served(pending.source[0])
        self._answer(pending, answer, now)
        self.notifier.wake()

    def _finish(self, pending: Pending, outcome: Answer | SipError, now: float) -> None:
        """Answers, as soon as what the answer promises is stored."""
        if isinstance(outcome, SipError):
            self._services.refused.note(pending.request, outcome, pending.source[0], now)
            outcome = answer_of(outcome)
        if outcome.status < 300 and pending.request.method != "OPTIONS" and pending.source[0] not in self._served:
            self._note_served(pending.source[0])
        if pending.is_stranger and outcome.status != Forbidden.status:
            # RFC 3261 8.2.7: nothing is kept for a stranger, who is told the same if it asks again; a wrong proof that
            # comes again is no second one
            data = self._response(pending, outcome)
            if data:
                self._answers.append((data, pending.destination))
        elif self._journal.promise(functools.partial(self._settle, pending, outcome, now)):
            self._storing.add(pending.key)
            self._has_promised = True
        else:
            if outcome.settle is not None:
                outcome.settle(True)
            self._answer(pending, outcome, now)

    def _settle(self, pending: Pending, answer: Answer, now: float, is_stored: bool) -> None:
        self._storing.discard(pending.key)
        if answer.settle is not None:
            answer.settle(is_stored)
        if not is_stored:
            answer = answer_of(Overloaded("it cannot be stored", ("Retry-After", "30")))
        self._answer(pending, answer, now)
        self.notifier.wake()

    def _answer(self, pending: Pending, answer: Answer, now: float) -> None:
        data = self._response(pending, answer)
        if self._transactions.remember(pending.key, data, now):
            self._services.limit_log.note(
                "transactions", Sentence("requests at {address}", address=self.point.address), now
            )
        self._answers.append((data, pending.destination))

    def _response(self, pending: Pending, answer: Answer) -> bytes:
        product = self._services.product
        if not pending.is_stranger:
            tag = answer.local_tag or self._services.new_tag()
            return write_answer(Question(pending.request, pending.via, pending.source, tag), answer, product)
        question = Question(pending.request, pending.via, pending.source, stateless_tag(pending.key))
        if self.point.is_reliable:
            return write_answer(question, answer, product)
        return write_to_stranger(question, answer, product, pending.size)

    def _show(self, direction: str, data: bytes, peer: Address) -> None:
        """A trace that raises is switched off here; phones are served all the same."""
        try:
            if self.trace is not None:
                self.trace(direction, data, peer, self.point)
        except Exception as error:
            self._services.faults.note("the SIP trace", error)
            self.trace = None

    def _count_fault(self, reason: str, source: Address) -> None:
        self.faults[reason] += 1
        if self.faults[reason] == 1:
            _log.warning("A message from %s:%s cannot be used: %s. More of the kind are counted.", *source[:2], reason)
