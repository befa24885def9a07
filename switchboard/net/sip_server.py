"""SIP on every address that is listened on: an endpoint and its transport each, over services they share."""

import asyncio
import functools
import socket
import ssl
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from switchboard.core.changes import ChangeSet
from switchboard.core.states import Extension
from switchboard.ground.address import ListenAddress
from switchboard.ground.errors import SwitchboardError, why
from switchboard.ground.governor import Governor
from switchboard.ground.timers import EndpointTimer
from switchboard.ground.tokens import random_tokens
from switchboard.net.stream import StreamGate, StreamKind, StreamTransport, open_stream_socket
from switchboard.net.tls_framing import TlsFraming
from switchboard.net.udp import UdpTransport, local_host_towards, open_udp_socket, window_of
from switchboard.sip.arrival import ListeningPoint
from switchboard.sip.endpoint import SipEndpoint, Trace
from switchboard.sip.services import SipServices
from switchboard.sip.transactions.client_transactions import ClientTransactions
from switchboard.sip.watch.notifier import Notifier
from switchboard.sip.watch.subscription import Subscription
from switchboard.sip.wire.stream_framing import Framing, StreamFraming

_LAST_WORDS = 1_000  # NOTIFYs that go out at once when a socket is let go of; nobody waits for their answers
_STREAM_WINDOW = 4_096  # NOTIFYs that may await their answer over connections, which lose nothing


class ListenFailed(SwitchboardError):
    """An address cannot be listened on. `address` is the one."""

    def __init__(self, address: ListenAddress, error: Exception) -> None:
        super().__init__("SIP cannot listen on {address}: {why}", address=str(address), why=why(error))
        self.address = address


class Transport(Protocol):
    """What moves an endpoint's messages."""

    def transmit(self) -> None: ...
    def drain(self) -> None: ...
    def close(self) -> None: ...


@dataclass(slots=True, eq=False)
class _Listener:
    """Serves an address, which may be another than was asked for where any port would do."""

    asked: str
    address: str
    endpoint: SipEndpoint
    transport: Transport
    forget_routes: Callable[[], None]

    def serves(self, address: ListenAddress) -> bool:
        """Whether somebody who asks for that address has it."""
        return str(address) in (self.asked, self.address)


class SipServer:
    """Consumes changes, and makes each transport send what that gave its endpoint to say."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        governor: Governor,
        services: SipServices,
        make_context: Callable[[], ssl.SSLContext],
    ) -> None:
        """`make_context` is asked for a certificate once TLS is to be served."""
        self._loop = loop
        self._governor = governor
        self.services = services
        self._make_context = make_context
        self._gate = StreamGate(services.limit_log, services.faults)
        self._branches = (b"z9hG4bK" + token for token in random_tokens())  # RFC 3261 8.1.1.7
        self._listeners: list[_Listener] = []
        self._timer = EndpointTimer(loop, services, self.transmit, services.faults)
        self._trace: Trace | None = None

    def listen(self, addresses: Sequence[ListenAddress]) -> None:
        """
        Listens on these addresses and on no others; subscriptions of the others end.

        Any port that is free (0) stays the one that it was.

        Raises:
            ListenFailed: one of them cannot be had; then nothing has changed.
        """
        left, missing, fresh = list(self._listeners), list[ListenAddress](), list[_Listener]()
        for address in sorted(addresses, key=lambda each: not each.port):  # those with a port of their own first
            known = next((listener for listener in left if listener.serves(address)), None)
            if known is None:
                missing.append(address)
            else:
                left.remove(known)
        try:
            for address in sorted(missing, key=addresses.index):
                fresh.append(self._open(address))
        except ListenFailed:
            for listener in fresh:
                self._let_go(listener)
            raise
        for listener in left:
            self._farewell(listener)
        self._listeners = [listener for listener in self._listeners if listener not in left] + fresh
        points = self.services.subscribe.points
        points.clear()
        points.update(
            {listener.endpoint.point.transport.lower(): listener.endpoint.point for listener in self._listeners}
        )

    @property
    def listening(self) -> tuple[str, ...]:
        return tuple(listener.address for listener in self._listeners)

    def notifiers(self) -> Mapping[str, Notifier]:
        """By the address each serves."""
        return {listener.address: listener.endpoint.notifier for listener in self._listeners}

    def statistics(self) -> Mapping[str, int]:
        """What all addresses did since they were listened on, by what it is."""
        services = self.services
        counts: Counter[str] = Counter()
        counts["subscriptions"] = len(services.audiences)
        counts["phones"] = services.audiences.phones()
        counts["registered contacts"] = len(services.registrar.bindings)
        counts["publications"] = len(services.publish)
        for listener in self._listeners:
            transactions = listener.endpoint.notifier.transactions
            counts["NOTIFYs sent"] += transactions.begun
            counts["NOTIFYs sent again"] += transactions.retransmissions
            counts["NOTIFYs in flight"] += len(transactions)
            counts["NOTIFYs that nobody answered"] += transactions.unanswered
            if isinstance(listener.transport, UdpTransport):
                counts["datagrams dropped in a flood"] += listener.transport.dropped
            if isinstance(listener.transport, StreamTransport):
                counts["connections"] += len(listener.transport.connections)
            for reason, count in listener.endpoint.faults.items():
                counts[f"not usable: {reason}"] += count
        return counts

    def watchers(self, extension: Extension) -> int:
        return self.services.audiences.watchers(extension)

    def consume(self, changes: ChangeSet) -> None:
        """Whoever keeps a subscription that has something to tell wakes its own transport."""
        if changes.statuses or changes.removed:
            self.services.audiences.consume(changes)

    def transmit(self) -> None:
        """After anything that may have given any endpoint something to say."""
        for listener in self._listeners:
            listener.transport.transmit()
        self._timer.arm()

    def drain(self) -> None:
        """Sends what there is to say, at once: the last words of those who are told of the end."""
        for listener in self._listeners:
            listener.transport.drain()

    def forget_routes(self) -> None:
        """Interfaces may have changed: which of our addresses a phone reaches is looked up anew."""
        for listener in self._listeners:
            listener.forget_routes()

    def set_trace(self, trace: Trace | None) -> None:
        """Has every message shown from now on, or none."""
        self._trace = trace
        for listener in self._listeners:
            listener.endpoint.trace = trace

    def close(self) -> None:
        """Lets go of the sockets. Phones are told nothing: their subscriptions go on when we are back."""
        self._timer.cancel()
        for listener in self._listeners:
            self._let_go(listener)
        self._listeners = []

    def _open(self, address: ListenAddress) -> _Listener:
        try:
            if address.transport == "udp":
                return self._open_udp(address)
            context = self._make_context() if address.transport in ("tls", "wss") else None
            return self._open_stream(address, context)
        except (OSError, SwitchboardError) as error:
            raise ListenFailed(address, error) from error

    def _open_udp(self, address: ListenAddress) -> _Listener:
        udp = open_udp_socket(address.host, address.port)
        endpoint, text, forget_routes = self._endpoint(address, udp, window_of(udp))
        transport = UdpTransport(self._loop, self._governor, udp, endpoint, self.services.faults)
        endpoint.notifier.wake = transport.transmit
        return _Listener(str(address), text, endpoint, transport, forget_routes)

    def _open_stream(self, address: ListenAddress, context: ssl.SSLContext | None) -> _Listener:
        listener = open_stream_socket(address.host, address.port)
        endpoint, text, forget_routes = self._endpoint(address, listener, _STREAM_WINDOW)
        kind = StreamKind(framing_for(address.transport, context), connects=address.transport == "tcp")
        transport = StreamTransport(self._loop, self._governor, listener, endpoint, kind, gate=self._gate)
        endpoint.notifier.wake = transport.transmit
        return _Listener(str(address), text, endpoint, transport, forget_routes)

    def _endpoint(
        self, address: ListenAddress, bound: socket.socket, window: int
    ) -> tuple[SipEndpoint, str, Callable[[], None]]:
        port = int(bound.getsockname()[1])
        text = str(ListenAddress(address.host, port, address.transport))
        transactions: ClientTransactions[Subscription] = ClientTransactions(
            window, is_reliable=address.transport != "udp"
        )
        notifier = Notifier(
            self.services.audiences, text, transactions, branches=self._branches, faults=self.services.faults
        )
        reached = functools.lru_cache(maxsize=4_096)(functools.partial(_reached, bound, port))
        point = ListeningPoint(address.transport.upper(), reached, text)
        endpoint = SipEndpoint(point, notifier, self.services)
        endpoint.trace = self._trace
        return endpoint, text, reached.cache_clear

    @staticmethod
    def _let_go(listener: _Listener) -> None:
        listener.endpoint.notifier.close()
        listener.transport.close()

    def _farewell(self, listener: _Listener) -> None:
        """The address is given up for good: its phones are to subscribe anew, elsewhere."""
        notifier = listener.endpoint.notifier
        notifier.transactions.window = _LAST_WORDS
        ending = notifier.say_goodbye("deactivated")  # RFC 6665 4.1.3: subscribe anew at once
        listener.transport.drain()
        for subscription in ending:
            self.services.audiences.forget(subscription)
        self._let_go(listener)


def framing_for(transport: str, context: ssl.SSLContext | None) -> Callable[[], Framing]:
    """How messages stand in that transport's connections; with a context inside TLS."""
    plain: Callable[[], Framing] = StreamFraming
    if transport in ("ws", "wss"):
        from switchboard.net.ws_framing import WebSocketFraming  # few offices have browsers that are phones

        plain = WebSocketFraming
    return plain if context is None else lambda: TlsFraming(context, plain())


def _reached(bound: socket.socket, port: int, peer_host: str) -> str:
    return str(ListenAddress(local_host_towards(peer_host, bound), port))
