"""Connections of phones over TCP, TLS and WebSocket, bounded in number, time and memory from accept on."""

import asyncio
import logging
import socket
import sys
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from switchboard.ground.address import Address
from switchboard.ground.faults import Faults
from switchboard.ground.governor import Governor
from switchboard.ground.limits import LimitLog
from switchboard.ground.timers import AFTER_FAULT, EndpointTimer, Periodic
from switchboard.net.accept import Acceptor, Admission, Bound, ConnectionBounds, Guest
from switchboard.net.budget import Budget
from switchboard.net.call_back import CallBacks
from switchboard.net.phone_connection import PhoneConnection
from switchboard.net.pump import Pump
from switchboard.net.udp import Endpoint
from switchboard.sip.wire.stream_framing import Framing

if sys.platform != "win32":
    import resource

_log = logging.getLogger("switchboard.net")
_SWEEP = 1.0  # seconds between looks for connections that took too long
_RECEIVED_AT_ONCE = 64  # messages a step takes at most; requests among them share a commit
_OF_ONE = 8  # messages a step takes of one connection before the next has its turn
_SENT_AT_ONCE = 64  # messages a step sends at most
_CONNECT_SECONDS = 5.0
_MOST_FILES = 65_536  # that this process may have open, connections among them
_MOST_OF_SELECT = 512  # sockets that a selector of Windows looks at (FD_SETSIZE in CPython's selectmodule.c)
_FILES_OF_OURS = 128  # for all that is no phone's connection
_READ_AT_ONCE = 65_536  # bytes
_BACKLOG = 1_024


class StreamEndpoint(Endpoint, Protocol):
    """What connections need of a protocol beyond what datagrams need."""

    def connection_lost(self, peer: Address, now: float) -> None: ...
    def needs(self, peer: Address) -> bool:
        """Whether that connection serves anything, however silent it is."""


@dataclass(frozen=True, slots=True)
class StreamKind:
    """How messages stand in the stream, and whether a phone may be called back."""

    make_framing: Callable[[], Framing]
    connects: bool = False


class StreamGate:
    """What all listening addresses share: who is let in, and how many bytes connections may hold together."""

    def __init__(self, limit_log: LimitLog, faults: Faults) -> None:
        limits = limit_log.limits
        room = max(1, _allow_many_files() - _FILES_OF_OURS)
        if room < limits.connections:
            _log.info("This system lets at most %d connections of phones in at once; see the limit connections.", room)
        bounds = ConnectionBounds(
            in_all=Bound("connections", min(limits.connections, room)),
            each=Bound("connections_each", limits.connections_each),
            of_this_computer=Bound("connections_of_this_computer", limits.connections_of_this_computer),
            silent=Bound("silent_connections", limits.silent_connections),
            silent_each=Bound("silent_connections_each", limits.silent_connections_each),
        )
        self.limit_log = limit_log
        self.faults = faults
        self.admission = Admission(bounds, limit_log)
        self.unsent = Budget("unsent_bytes_in_all", lambda: limit_log.limits.unsent_bytes_in_all, limit_log)
        self.unfinished = Budget("unfinished_bytes_in_all", lambda: limit_log.limits.unfinished_bytes_in_all, limit_log)


def open_stream_socket(host: str, port: int) -> socket.socket:
    """
    A listening socket.

    Raises:
        OSError: the address is no address of this machine, or is in use.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family, backlog=_BACKLOG)


def _allow_many_files() -> int:
    """How many this process may have open: systems allow a thousand by default, and more to whoever asks."""
    if sys.platform == "win32":
        return _MOST_OF_SELECT
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = _MOST_FILES if hard == resource.RLIM_INFINITY else min(hard, _MOST_FILES)
    if soft != resource.RLIM_INFINITY and soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
        return most
    return soft if soft != resource.RLIM_INFINITY else _MOST_FILES


class StreamTransport:
    """
    Accepts connections and hands on what comes over them, a few messages of each in turn; makes one anew where a phone
    can be reached again.

    Once a connection is lost, its endpoint hears so; nothing is sent again over another by itself.
    """

    def __init__(  # noqa: PLR0913  what it moves, how, and with whom it shares
        self,
        loop: asyncio.AbstractEventLoop,
        governor: Governor,
        listener: socket.socket,
        endpoint: StreamEndpoint,
        kind: StreamKind,
        *,
        gate: StreamGate,
    ) -> None:
        self.connections: dict[Address, PhoneConnection] = {}
        self.loop = loop
        self.faults = faults = gate.faults
        self.limit_log = gate.limit_log
        self.unsent, self.unfinished = gate.unsent, gate.unfinished
        self.buffer = bytearray(_READ_AT_ONCE)
        self._endpoint = endpoint
        self._governor = governor
        self._kind = kind
        self._admission = gate.admission
        self._arrived: OrderedDict[PhoneConnection, None] = OrderedDict()  # those with messages, in turn
        self._pump = Pump(loop, governor, self._step, begin=lambda: None, rest=self._wait)
        self.transmit = self._pump.start  # after anything that may have given the endpoint something to say
        self._silent_until = 0.0
        self._timer = EndpointTimer(loop, endpoint, self.transmit, faults)
        self._calls = CallBacks(loop, self._connect, self._unreachable, faults)
        self._acceptor = Acceptor(loop, listener, gate.admission, self._welcome, faults=faults)
        self._sweep = Periodic(loop, _SWEEP, self._close_overdue)
        self._sweep.start()

    def drain(self) -> None:
        """Sends what there is, at once and without turns: for the last words before the end."""
        while self._send():
            pass

    def close(self) -> None:
        self._pump.close()
        self._sweep.cancel()
        self._timer.cancel()
        self._acceptor.close()
        self._calls.close()
        for connection in list(self.connections.values()):
            connection.close()

    def made(self, peer: Address, connection: PhoneConnection) -> None:
        """A connection is there."""
        self.connections[peer] = connection
        for message in self._calls.taken(peer):
            connection.send(message)

    def arrived(self, connection: PhoneConnection) -> None:
        """It has messages."""
        self._arrived[connection] = None
        self.transmit()

    def lost(self, peer: Address, connection: PhoneConnection) -> None:
        """It is no more."""
        if self.connections.get(peer) is not connection:
            return
        del self.connections[peer]
        if not self._pump.is_closed:
            self._endpoint.connection_lost(peer, self.loop.time())
            self.transmit()

    def _welcome(self, guest: Guest) -> PhoneConnection:
        return PhoneConnection(self, self._kind.make_framing(), guest)

    def _step(self) -> bool:
        return self._receive() | self._send()

    def _wait(self) -> None:
        self._timer.arm()

    def _receive(self) -> bool:
        """Whether anything was there."""
        now = self.loop.time()
        until = now + self._governor.turn / 2
        for _ in range(_RECEIVED_AT_ONCE // _OF_ONE):
            if not self._arrived or self.loop.time() > until:
                break
            connection, _ = self._arrived.popitem(last=False)
            self._take_from(connection, now)
            if connection.messages:
                self._arrived[connection] = None
        else:
            return True
        return bool(self._arrived)

    def _take_from(self, connection: PhoneConnection, now: float) -> None:
        for _ in range(_OF_ONE):
            message = connection.next_message()
            if message is None:
                return
            try:
                self._endpoint.receive_datagram(message, connection.peer, now)
            except Exception as error:  # a bug, but none that may leave the other phones unserved
                self.faults.note("a connection's message", error)
                connection.abort()

    def _send(self) -> bool:
        """Whether anything was there."""
        now = self.loop.time()
        if now < self._silent_until:
            return False
        for count in range(_SENT_AT_ONCE):
            try:
                datagram = self._endpoint.next_datagram(now)
            except Exception as error:  # as above; what fails again and again does not take all there is of time
                self.faults.note("a message to be sent", error)
                self._silent_until = now + AFTER_FAULT
                self._pump.start_later()
                return False
            if datagram is None:
                return count > 0
            self._deliver(*datagram)
        return True

    def _deliver(self, message: bytes, peer: Address) -> None:
        connection = self.connections.get(peer)
        if connection is not None:
            connection.send(message)
        elif message.startswith(b"SIP/2.0 "):
            pass  # an answer to who did not wait for it
        elif self._kind.connects and not self._pump.is_closed:
            self._calls.hold(peer, message)
        else:
            self.loop.call_soon(self._unreachable, peer)

    async def _connect(self, peer: Address) -> None:
        """
        Raises:
            OSError: the phone is not reached.
        """
        guest = self._admission.admit(peer[0], self.loop.time())
        if guest is None:
            raise ConnectionRefusedError("too many connections")
        connection = PhoneConnection(self, self._kind.make_framing(), guest, peer)
        guest.abort = connection.abort
        guest.speaks()  # it is we who call: nobody's silence is to end it before the phone could answer
        try:
            async with asyncio.timeout(_CONNECT_SECONDS):
                await self.loop.create_connection(lambda: connection, peer[0], peer[1])
        except BaseException:
            guest.leave()
            raise

    def _unreachable(self, peer: Address) -> None:
        if not self._pump.is_closed:
            self._endpoint.connection_lost(peer, self.loop.time())
            self.transmit()

    def _close_overdue(self) -> None:
        now = self.loop.time()
        for connection in list(self.connections.values()):
            limit = connection.overdue(now)
            if limit and not (limit == "idle_seconds" and self._endpoint.needs(connection.peer)):
                if limit != "idle_seconds":
                    self.limit_log.note(limit, connection.host, now)
                connection.abort()
