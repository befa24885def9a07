"""Connections of phones over TCP, TLS and WebSocket, bounded in number, time and memory."""

import asyncio
import contextlib
import logging
import socket
import ssl
import sys
from collections import Counter
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Protocol

from switchboard.ground.address import Address, is_loopback
from switchboard.ground.governor import Governor, Job
from switchboard.ground.timers import EndpointTimer
from switchboard.net.udp import Endpoint
from switchboard.sip.wire.stream_framing import Framing, UnframeableStream

if sys.platform != "win32":
    import resource

_log = logging.getLogger("switchboard.net")
_MAX_CONNECTIONS = 20_000
_MAX_OF_ONE = 100  # connections of one address that is not this computer
_MAX_UNSENT = 1_048_576  # bytes that a phone may leave unread
_FIRST_MESSAGE = 30.0  # seconds until a connection has to have brought one
_IDLE = 4_000.0  # seconds without a byte; a phone refreshes within an hour
_SWEEP = 15.0  # seconds between looks for those
_BATCH = 16  # messages a step sends at most
_CONNECT_SECONDS = 5.0
_HANDSHAKE = 10.0  # seconds for TLS
_MOST_FILES = 65_536  # that this process may have open, connections among them
_MAX_HELD = 32  # messages that wait for a connection to be made
_BACKLOG = 1_024


class StreamEndpoint(Endpoint, Protocol):
    """What connections need of a protocol beyond what datagrams need."""

    def connection_lost(self, peer: Address, now: float) -> None: ...


@dataclass(frozen=True, slots=True)
class StreamKind:
    """How messages stand in the stream, under which certificate; whether a phone may be called back."""

    make_framing: Callable[[], Framing]
    tls: ssl.SSLContext | None = None
    connects: bool = False


def open_stream_socket(host: str, port: int) -> socket.socket:
    """
    A listening socket.

    Raises:
        OSError: the address is no address of this machine, or is in use.
    """
    _allow_many_files()
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family, backlog=_BACKLOG)


def _allow_many_files() -> None:
    """Systems allow a thousand by default, and more to whoever asks."""
    if sys.platform == "win32":
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = _MOST_FILES if hard == resource.RLIM_INFINITY else min(hard, _MOST_FILES)
    if soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


class StreamTransport:
    """
    Accepts connections and frames what comes over them; makes one anew where a phone can be reached again.

    Once a connection is lost, its endpoint hears so; nothing is sent again over another by itself.
    """

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        governor: Governor,
        listener: socket.socket,
        endpoint: StreamEndpoint,
        kind: StreamKind,
    ) -> None:
        self.connections: dict[Address, _PhoneConnection] = {}
        self.of_host: Counter[str] = Counter()
        self.endpoint = endpoint
        self.loop = loop
        self._governor = governor
        self._kind = kind
        self._held: dict[Address, list[bytes]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._listener = listener
        self._server: asyncio.Server | None = None
        self._timer = EndpointTimer(loop, endpoint, self.transmit)
        self._sweep = loop.call_later(_SWEEP, self._close_idle)
        self._pumping = False
        self._closed = False
        self._run(self._serve())

    def transmit(self) -> None:
        """After anything that may have given the endpoint something to say."""
        if not self._pumping and not self._closed:
            self._pumping = True
            self._governor.drive(self._pump())

    def drain(self) -> None:
        """Sends what there is, at once and without turns: for the last words before the end."""
        while self._send():
            pass

    def close(self) -> None:
        self._closed = True
        self._sweep.cancel()
        self._timer.cancel()
        if self._server is not None:
            self._server.close()
        self._listener.close()
        for task in self._tasks:
            task.cancel()
        for connection in list(self.connections.values()):
            connection.close()

    def may_connect(self, peer: Address) -> bool:
        """Whether one more connection from there is taken."""
        host = peer[0]
        return len(self.connections) < _MAX_CONNECTIONS and (is_loopback(host) or self.of_host[host] < _MAX_OF_ONE)

    def made(self, peer: Address, connection: "_PhoneConnection") -> None:
        self.connections[peer] = connection
        self.of_host[peer[0]] += 1
        for message in self._held.pop(peer, ()):
            connection.send(message)

    def lost(self, peer: Address, connection: "_PhoneConnection") -> None:
        if self.connections.get(peer) is not connection:
            return
        del self.connections[peer]
        self.of_host[peer[0]] -= 1
        if not self.of_host[peer[0]]:
            del self.of_host[peer[0]]
        if not self._closed:
            self.endpoint.connection_lost(peer, self.loop.time())
            self.transmit()

    async def _serve(self) -> None:
        tls = self._kind.tls
        patience = _HANDSHAKE if tls else None
        self._server = await self.loop.create_server(
            self._connection, sock=self._listener, ssl=tls, backlog=_BACKLOG, ssl_handshake_timeout=patience
        )
        if self._closed:
            self._server.close()

    def _connection(self) -> "_PhoneConnection":
        return _PhoneConnection(self, self._kind.make_framing())

    def _pump(self) -> Job:
        while not self._closed and self._send():
            yield
        self._pumping = False
        if not self._closed:
            self._timer.arm()

    def _send(self) -> bool:
        """Whether anything was there."""
        now = self.loop.time()
        for count in range(_BATCH):
            try:
                datagram = self.endpoint.next_datagram(now)
            except Exception:  # a bug, but none that may leave the other phones unserved
                _log.exception("A message could not be made")
                return True
            if datagram is None:
                return count > 0
            self._deliver(*datagram)
        return True

    def _deliver(self, message: bytes, peer: Address) -> None:
        connection = self.connections.get(peer)
        if connection is not None:
            connection.send(message)
        elif peer in self._held:
            if len(self._held[peer]) < _MAX_HELD:
                self._held[peer].append(message)
        elif self._kind.connects:
            self._held[peer] = [message]
            self._run(self._call_back(peer))
        else:
            self.loop.call_soon(self._unreachable, peer)

    async def _call_back(self, peer: Address) -> None:
        try:
            async with asyncio.timeout(_CONNECT_SECONDS):
                await self.loop.create_connection(self._connection, peer[0], peer[1])
        except (OSError, TimeoutError):
            self._unreachable(peer)

    def _unreachable(self, peer: Address) -> None:
        self._held.pop(peer, None)
        self.endpoint.connection_lost(peer, self.loop.time())
        self.transmit()

    def _run(self, work: Coroutine[None, None, None]) -> None:
        task = self.loop.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _close_idle(self) -> None:
        now = self.loop.time()
        for connection in list(self.connections.values()):
            if now - connection.heard_at > (_IDLE if connection.has_spoken else _FIRST_MESSAGE):
                connection.close()
        self._sweep = self.loop.call_later(_SWEEP, self._close_idle)


class _PhoneConnection(asyncio.Protocol):
    """One phone's connection."""

    def __init__(self, owner: StreamTransport, framing: Framing) -> None:
        self._owner = owner
        self._framing = framing
        self._transport: asyncio.Transport | None = None
        self._peer: Address = ("", 0)
        self.has_spoken = False
        self.heard_at = owner.loop.time()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        if not isinstance(transport, asyncio.Transport):
            return
        peer = transport.get_extra_info("peername")
        if not peer or not self._owner.may_connect(peer):
            transport.abort()
            return
        with contextlib.suppress(OSError):
            transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._transport, self._peer = transport, peer
        self._owner.made(peer, self)

    def data_received(self, data: bytes) -> None:
        if self._transport is None:
            return
        now = self.heard_at = self._owner.loop.time()
        try:
            messages = self._framing.feed(data)
        except UnframeableStream as error:
            _log.info("The connection of %s:%s was closed: %s", *self._peer[:2], error)
            self.close()
            return
        self._write(self._framing.take_output())
        if self._framing.is_over:
            self.close()
            return
        for message in messages:
            self.has_spoken = True
            try:
                self._owner.endpoint.receive_datagram(message, self._peer, now)
            except Exception:  # a bug, but none that may leave the other phones unserved
                _log.exception("A message of %d bytes from %s:%s was dropped", len(message), *self._peer[:2])
        self._owner.transmit()

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002  asyncio's own signature
        self._transport = None
        self._owner.lost(self._peer, self)

    def send(self, message: bytes) -> None:
        self._write(self._framing.wrap(message))

    def close(self) -> None:
        if self._transport is not None:
            self._transport.close()

    def _write(self, data: bytes) -> None:
        if self._transport is None or not data:
            return
        if self._transport.get_write_buffer_size() > _MAX_UNSENT:
            _log.warning("A phone at %s:%s reads too slowly; its connection was closed", *self._peer[:2])
            self._transport.abort()
            return
        self._transport.write(data)
