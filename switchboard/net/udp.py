"""A UDP socket between the network and a protocol that knows neither sockets nor clocks."""

import asyncio
import logging
import socket
from typing import Protocol

from switchboard.ground.address import Address
from switchboard.ground.faults import Faults
from switchboard.ground.governor import Governor
from switchboard.ground.timers import AFTER_FAULT, EndpointTimer
from switchboard.net.pump import Pump
from switchboard.net.waiting_room import WaitingRoom

_log = logging.getLogger("switchboard.net")
_RECEIVE_BUFFER = 4 * 1024 * 1024  # bytes asked for; the system grants what it will
_BYTES_AN_ANSWER = 3_328  # of receive buffer that one answer may take, bookkeeping included (64 fit Linux' default)
_LONGEST = 65_535  # bytes of a datagram
_READ_AT_ONCE = 256  # datagrams a step reads at most, if a turn has time for them; requests among them share a commit
_LOOK = 16  # datagrams between looks at the clock
_FLOOD = 0.03  # seconds for which more comes than there is time for: from then on each host waits for its own turn
_LET_IN_AT_ONCE = 2_048  # datagrams that are only read, so that the system's buffer keeps nobody out
_SENT_AT_ONCE = 128  # datagrams a step sends at most; fewer would leave fewer requests to share the next commit


class Endpoint(Protocol):
    """What a transport needs of a protocol. Nothing in it blocks, awaits or looks at a clock."""

    def receive_datagram(self, data: bytes, source: Address, now: float) -> None: ...
    def next_datagram(self, now: float) -> tuple[bytes, Address] | None: ...
    def get_timer(self) -> float | None: ...
    def handle_timer(self, now: float) -> None: ...
    def serves(self, host: str) -> bool:
        """Whether that host has something with us, and goes before strangers."""


def open_udp_socket(host: str, port: int) -> socket.socket:
    """
    A bound socket that never blocks, with as large a receive buffer as is granted.

    Raises:
        OSError: the address is no address of this machine, or is in use.
    """
    family, kind, protocol, _, address = socket.getaddrinfo(
        host, port, type=socket.SOCK_DGRAM, flags=socket.AI_PASSIVE
    )[0]
    udp = socket.socket(family, kind, protocol)
    try:
        udp.setblocking(False)
        udp.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _RECEIVE_BUFFER)
        if family == socket.AF_INET6:
            udp.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        udp.bind(address)
    except OSError:
        udp.close()
        raise
    return udp


def window_of(udp: socket.socket) -> int:
    """How many NOTIFYs may await their answer at once, so that all answers fit the granted receive buffer."""
    granted = udp.getsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF) // 2  # Linux counts its bookkeeping in
    return max(16, granted // _BYTES_AN_ANSWER)


def local_host_towards(peer_host: str, bound_socket: socket.socket) -> str:
    """Under which of this machine's addresses that host reaches this socket."""
    bound = str(bound_socket.getsockname()[0])
    if bound not in ("0.0.0.0", "::"):  # noqa: S104  compared with, not bound to
        return bound
    with socket.socket(bound_socket.family, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect((peer_host, 5060))
        except OSError:
            return bound
        return str(probe.getsockname()[0])


class UdpTransport:
    """
    Reads and sends by turns, a few datagrams a step, as the governor allows.

    Reading goes before sending: answers must not drown while a fan-out goes out.
    """

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        governor: Governor,
        udp: socket.socket,
        endpoint: Endpoint,
        faults: Faults,
    ) -> None:
        self._loop = loop
        self._governor = governor
        self._socket = udp
        self._descriptor = (
            udp.fileno()
        )  # asyncio writes a socket out, three system calls, each time it is not registered
        self._endpoint = endpoint
        self._faults = faults
        self._pump = Pump(loop, governor, self._step, begin=self._leave_off, rest=self._wait)
        self.transmit = self._pump.start  # after anything that may have given the endpoint something to say
        self._timer = EndpointTimer(loop, endpoint, self.transmit, faults)
        self._held: tuple[bytes, Address] | None = None
        self._is_full = False
        self._silent_until = 0.0
        self._refused: set[int] = set()
        self._behind_since: float | None = None  # since when there is more than a step has time for
        self._room = WaitingRoom(endpoint.serves)
        self._receive_from = udp.recvfrom
        self._receive_into = udp.recvfrom_into
        self._buffer = memoryview(bytearray(_LONGEST))  # a fresh one each time leaves holes where datagrams wait
        loop.add_reader(self._descriptor, self.transmit)

    def close(self) -> None:
        self._pump.close()
        self._timer.cancel()
        self._loop.remove_reader(self._descriptor)
        self._loop.remove_writer(self._descriptor)
        self._socket.close()

    def drain(self) -> None:
        """Sends what there is, at once and without turns: for the last words before the end."""
        while self._send():
            pass

    def _step(self) -> bool:
        return self._receive() | self._send()

    def _leave_off(self) -> None:
        self._loop.remove_reader(self._descriptor)

    def _wait(self) -> None:
        self._loop.add_reader(self._descriptor, self.transmit)
        self._timer.arm()

    def _receive(self) -> bool:
        """Whether anything was there. Where more comes than there is time for, each host waits for its turn."""
        if len(self._room) > _READ_AT_ONCE:  # else it empties, and nobody need wait in lines any more
            self._let_in()
        take, now = self._endpoint.receive_datagram, self._loop.time()
        until = now + self._governor.turn / 2
        next_one = self._room.take if self._room else self._read
        for count in range(_READ_AT_ONCE):
            if count % _LOOK == _LOOK - 1 and self._loop.time() > until:
                break
            datagram = next_one()
            if datagram is None:
                self._behind_since = None
                return count > 0
            data, source = datagram
            try:
                take(data, source, now)
            except Exception as error:  # a bug, but none that may leave the other phones unserved
                self._faults.note("a datagram", error)
        if self._behind_since is None:
            self._behind_since = now
        elif not self._room and now - self._behind_since > _FLOOD:
            self._let_in()
        return True

    def _let_in(self) -> None:
        """Reads what has arrived, for half a turn at most, so that nothing waits behind a flood."""
        until = self._loop.time() + self._governor.turn / 2
        for count in range(_LET_IN_AT_ONCE):
            if count % _LOOK == _LOOK - 1 and self._loop.time() > until:
                return
            datagram = self._read_to_wait()
            if datagram is None:
                return
            self._room.put(*datagram)

    def _read(self) -> tuple[bytes, Address] | None:
        while True:
            try:
                return self._receive_from(_LONGEST)
            except BlockingIOError:
                return None
            except OSError as error:  # an ICMP answer to something sent earlier: UDP promises nothing
                self._note_once(error)

    def _read_to_wait(self) -> tuple[bytes, Address] | None:
        while True:
            try:
                size, source = self._receive_into(self._buffer)
                return self._buffer[:size].tobytes(), source
            except BlockingIOError:
                return None
            except OSError as error:  # an ICMP answer to something sent earlier: UDP promises nothing
                self._note_once(error)

    @property
    def dropped(self) -> int:
        """Datagrams that found no place to wait."""
        return self._room.dropped

    def _send(self) -> bool:
        """Whether anything was there."""
        send, take, now = self._socket.sendto, self._endpoint.next_datagram, self._loop.time()
        if self._is_full or now < self._silent_until:
            return False
        for count in range(_SENT_AT_ONCE):
            try:
                datagram = self._held or take(now)
            except Exception as error:  # as above; what fails again and again does not take all there is of time
                self._faults.note("a datagram to be sent", error)
                self._silent_until = now + AFTER_FAULT
                self._pump.start_later()
                return False
            if datagram is None:
                return count > 0
            self._held = None
            try:
                send(*datagram)
            except BlockingIOError:
                self._wait_for_room(datagram)
                return count > 0
            except OSError as refusal:  # the protocol sends it again, as if the network had lost it
                self._note_once(refusal)
        return True

    def _wait_for_room(self, datagram: tuple[bytes, Address]) -> None:
        """The network takes no more for now: a burst waits for it, and nothing of it is lost."""
        self._held = datagram
        self._is_full = True
        self._loop.add_writer(self._descriptor, self._on_room)

    def _on_room(self) -> None:
        self._is_full = False
        self._loop.remove_writer(self._descriptor)
        self.transmit()

    def _note_once(self, error: OSError) -> None:
        number = error.errno or 0
        if number not in self._refused:
            self._refused.add(number)
            _log.warning("The network refuses some datagrams: %s. They are sent again by SIP's timers.", error.strerror)
