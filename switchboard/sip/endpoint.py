"""
One transport address as a SIP user agent server: routes each datagram to the room that knows it.

A transport hands in what arrived (`receive_datagram`), asks for what is to be sent (`next_datagram`) and when to come
back (`get_timer`, `handle_timer`). Nothing here blocks, awaits or looks at a clock.
"""

import logging
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass

from switchboard.core.values import ChangeSet
from switchboard.sip.errors import MalformedMessage, MethodNotAllowed, NoSubscription, NotImplementedHere, SipError
from switchboard.sip.event_package import ACCEPT, ALLOW_EVENTS
from switchboard.sip.headers import Via, parse_name_addr, parse_via, with_received
from switchboard.sip.message import MalformedRequest, Request, UnanswerableMessage, parse_request
from switchboard.sip.notifier import Notifier
from switchboard.sip.subscribe import Resolve, SubscribeServer, SubscriptionLimits
from switchboard.sip.subscription import Address, with_port
from switchboard.sip.transaction import ServerTransactions, transaction_key

_log = logging.getLogger("switchboard.sip")
_ALLOW = "SUBSCRIBE, OPTIONS"
_KNOWN_METHODS = frozenset(
    {"INVITE", "ACK", "BYE", "CANCEL", "REGISTER", "OPTIONS", "SUBSCRIBE", "NOTIFY", "PUBLISH", "MESSAGE", "REFER"}
    | {"INFO", "UPDATE", "PRACK"}
)
_UNSENT_ANSWERS = 4_096  # answers waiting for the socket; above it requests are dropped, and come again


@dataclass(frozen=True, slots=True)
class EndpointIdentity:
    """Who this endpoint says it is. `local_host` tells under which of its addresses a peer reaches it."""

    product: str
    port: int
    local_host: Callable[[Address], str]
    new_tag: Callable[[], str]
    branch_prefix: str


class SipEndpoint:
    """Answers requests, and sends the notifier's NOTIFYs."""

    def __init__(
        self, identity: EndpointIdentity, resolve: Resolve, limits: SubscriptionLimits | None = None, window: int = 64
    ) -> None:
        self._identity = identity
        self.notifier = Notifier(branch_prefix=identity.branch_prefix, window=window)
        self.faults: Counter[str] = Counter()
        self._transactions = ServerTransactions()
        self._subscribe = SubscribeServer(
            identity.product, new_tag=identity.new_tag, notifier=self.notifier, resolve=resolve, limits=limits
        )
        self._answers: deque[tuple[bytes, Address]] = deque()

    def consume(self, changes: ChangeSet) -> None:
        self.notifier.consume(changes)

    def receive_datagram(self, data: bytes, source: Address, now: float) -> None:
        """Takes whatever arrived; what is not SIP is counted, logged once and dropped."""
        if data.startswith(b"SIP/2.0 "):
            if not self.notifier.receive_response(data, now):
                self.faults["an answer to nothing in flight"] += 1
        elif data.strip():  # RFC 3261 7.5: blank lines alone are a keep-alive
            self._receive_request(data, source, now)

    def next_datagram(self, now: float) -> tuple[bytes, Address] | None:
        """One datagram to send and where to; None while there is none, or the window of NOTIFYs is full."""
        if self._answers:
            return self._answers.popleft()
        return self.notifier.next_datagram(now)

    def get_timer(self) -> float | None:
        due = [timer for timer in (self.notifier.get_timer(), self._transactions.get_timer()) if timer is not None]
        return min(due, default=None)

    def handle_timer(self, now: float) -> None:
        self._transactions.handle_timer(now)
        self.notifier.handle_timer(now)

    def _receive_request(self, data: bytes, source: Address, now: float) -> None:
        fault: SipError | None = None
        try:
            request = parse_request(data)
        except UnanswerableMessage as error:
            self._count_fault(str(error), source)
            return
        except MalformedRequest as error:
            request, fault = error.request, error
            self._count_fault(str(error), source)
        if request.method == "ACK" or len(self._answers) >= _UNSENT_ANSWERS:
            return
        try:
            via = parse_via(request.headers["via"][0].partition(",")[0].strip())
        except MalformedMessage as error:
            self._count_fault(str(error), source)
            return
        destination = source if via.rport else with_port(source, via.port or 5060)  # RFC 3581 4, RFC 3261 18.2.2
        key = transaction_key(via, request.method, request.headers["call-id"][0], request.headers["cseq"][0])
        answer = self._transactions.answer_to(key)
        if answer is None:
            answer = self._answer(request, via, source, now, fault)
            self._transactions.remember(key, answer, now)
        self._answers.append((answer, destination))

    def _answer(self, request: Request, via: Via, source: Address, now: float, fault: SipError | None) -> bytes:
        tag = ""
        try:
            if fault is not None:
                raise fault
            tag, headers = self._handle(request, source, now)
            status = "200 OK"
        except SipError as error:
            status, headers = f"{error.status} {error.reason}", error.headers
        lines = [f"SIP/2.0 {status}", *_vias(request, via, source), f"From: {request.headers['from'][0]}"]
        lines.append(f"To: {self._to_with_tag(request.headers['to'][0], tag)}")
        lines.append(f"Call-ID: {request.headers['call-id'][0]}")
        lines.append(f"CSeq: {request.headers['cseq'][0]}")
        lines += [f"{name}: {value}" for name, value in headers]
        lines.append(f"Server: {self._identity.product}")
        return ("\r\n".join(lines) + "\r\nContent-Length: 0\r\n\r\n").encode(errors="replace")

    def _handle(self, request: Request, source: Address, now: float) -> tuple[str, tuple[tuple[str, str], ...]]:
        """The tag and the headers of the 200 that answers it."""
        contact = f"<sip:{self._local_hostport(source)}>"
        match request.method:
            case "SUBSCRIBE":
                accepted = self._subscribe.receive(request, source, self._local_hostport(source), now)
                return accepted.local_tag, (("Expires", str(accepted.expires)), ("Contact", contact))
            case "OPTIONS":
                supported = (("Allow", _ALLOW), ("Accept", ACCEPT), ("Allow-Events", ALLOW_EVENTS), ("Supported", ""))
                return "", (*supported, ("Contact", contact))
            case "NOTIFY" | "BYE" | "CANCEL" | "INFO" | "UPDATE" | "PRACK":
                raise NoSubscription(f"{request.method} is of no dialog here")
            case method if method in _KNOWN_METHODS:
                raise MethodNotAllowed(f"{method} is not served here", ("Allow", _ALLOW))
            case method:
                raise NotImplementedHere(f"'{method}' is no method this server knows", ("Allow", _ALLOW))

    def _to_with_tag(self, to: str, tag: str) -> str:
        try:
            has_tag = bool(parse_name_addr(to).tag)
        except MalformedMessage:
            return to
        return to if has_tag else f"{to};tag={tag or self._identity.new_tag()}"  # RFC 3261 8.2.6.2

    def _local_hostport(self, source: Address) -> str:
        host = self._identity.local_host(source)
        return f"[{host}]:{self._identity.port}" if ":" in host else f"{host}:{self._identity.port}"

    def _count_fault(self, reason: str, source: Address) -> None:
        self.faults[reason] += 1
        if self.faults[reason] == 1:
            _log.warning("A message from %s:%s cannot be used: %s. More of the kind are counted.", *source[:2], reason)


def _vias(request: Request, via: Via, source: Address) -> list[str]:
    """RFC 3261 8.2.6.2: all of them, in order; the topmost says where the request really came from."""
    first, *others = request.headers["via"]
    top, comma, rest = first.partition(",")
    answered = with_received(top.strip(), via, source[0], source[1])
    return [f"Via: {answered}{comma}{rest}", *(f"Via: {text}" for text in others)]
