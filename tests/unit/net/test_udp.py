"""A transport on a real loopback socket, with endpoints that misbehave."""

import asyncio
import socket

import pytest

from switchboard.ground.address import Address
from switchboard.ground.faults import Faults
from switchboard.ground.governor import Governor
from switchboard.net import udp
from switchboard.net.udp import UdpTransport, local_host_towards, open_udp_socket, window_of
from tests.helpers.loop import PATIENCE


class SlowLoop(asyncio.SelectorEventLoop):
    """Each look at its clock finds that a millisecond has gone by."""

    now = 0.0

    def time(self) -> float:
        self.now += 0.001
        return self.now


class Echo:
    """Sends back what it receives; falls over at the word `bug`."""

    def __init__(self) -> None:
        self.waiting: list[tuple[bytes, Address]] = []

    def receive_datagram(self, data: bytes, source: Address, now: float) -> None:
        if data == b"bug":
            raise ValueError(now)
        self.waiting.append((data, source))

    def serves(self, host: str) -> bool:
        return host == "127.0.0.1"

    def next_datagram(self, now: float) -> tuple[bytes, Address] | None:
        if self.waiting and self.waiting[0][0] == b"bug while sending":
            self.waiting.pop(0)
            raise ValueError(now)
        return self.waiting.pop(0) if self.waiting else None

    def get_timer(self) -> float | None:
        return None

    def handle_timer(self, now: float) -> None:
        raise AssertionError(now)


@pytest.mark.parametrize("host", ["127.0.0.1", "::1"])
def test_a_datagram_that_breaks_the_endpoint_breaks_nothing_else(host: str) -> None:
    async def run() -> None:
        loop = asyncio.get_running_loop()
        server = open_udp_socket(host, 0)
        faults = Faults()
        transport = UdpTransport(loop, Governor(loop, faults), server, Echo(), faults)
        with socket.socket(server.family, socket.SOCK_DGRAM) as client:
            client.setblocking(False)
            client.connect(server.getsockname())
            for data in (b"bug", b"bug while sending", b"first", b"", b"second"):
                client.send(data)
            received = [await asyncio.wait_for(loop.sock_recv(client, 100), PATIENCE) for _ in range(3)]
            assert received == [b"first", b"", b"second"]
        transport.close()
        assert [(fault.door, fault.count) for fault in faults.listed()] == [
            ("a datagram", 1),
            ("a datagram to be sent", 1),
        ]

    asyncio.run(run())


def test_an_address_in_use_is_an_error() -> None:
    with open_udp_socket("127.0.0.1", 0) as first, pytest.raises(OSError, match="in use"):
        open_udp_socket(*first.getsockname()[:2])


@pytest.mark.parametrize("asked", [4_096, 65_536, 160_000])
def test_the_window_is_as_many_answers_as_the_receive_buffer_holds(asked: int) -> None:
    with open_udp_socket("127.0.0.1", 0) as udp, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as phone:
        udp.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, asked)
        granted = udp.getsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF) // 2
        window = window_of(udp)
        assert window == 16 or window * 3_328 <= granted < (window + 1) * 3_328
        assert window >= 16, "fewer would keep a fan-out waiting for each phone"
        if asked > 16 * 3_328:
            for number in range(window):
                phone.sendto(b"%4d" % number + b"x" * 1_200, udp.getsockname())
            assert [int(udp.recv(2_000)[:4]) for _ in range(window)] == list(range(window)), "none is lost"


def test_a_large_receive_buffer_is_asked_for() -> None:
    with open_udp_socket("127.0.0.1", 0) as udp, socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as like:
        like.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4 * 1024 * 1024)
        granted = [each.getsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF) for each in (udp, like)]
        assert granted[0] == granted[1]


def test_a_phone_is_told_the_address_it_reaches() -> None:
    with open_udp_socket("0.0.0.0", 0) as udp:
        assert local_host_towards("127.0.0.1", udp) == "127.0.0.1"
    with open_udp_socket("127.0.0.1", 0) as udp:
        assert local_host_towards("127.0.0.2", udp) == "127.0.0.1"


class NarrowSocket(socket.socket):
    """A socket whose every third datagram finds the network full."""

    sends = 0

    def sendto(self, *arguments: object) -> int:
        self.sends += 1
        if self.sends % 3 == 0:
            raise BlockingIOError
        return super().sendto(*arguments)  # type: ignore[call-overload,no-any-return]  # handed on as it came


def test_a_burst_waits_for_the_network_and_nothing_is_lost() -> None:
    async def run() -> None:
        loop = asyncio.get_running_loop()
        server = NarrowSocket(socket.AF_INET, socket.SOCK_DGRAM)
        server.setblocking(False)
        server.bind(("127.0.0.1", 0))
        faults = Faults()
        transport = UdpTransport(loop, Governor(loop, faults), server, Echo(), faults)
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
            client.setblocking(False)
            client.connect(server.getsockname())
            for number in range(40):
                client.send(b"%d" % number)
            received = [await asyncio.wait_for(loop.sock_recv(client, 100), PATIENCE) for _ in range(40)]
            assert received == [b"%d" % number for number in range(40)]
        transport.close()

    asyncio.run(run())


class Broken(Echo):
    """Cannot say anything until it is mended, and counts how often it is asked."""

    is_mended = False
    asked = 0

    def next_datagram(self, now: float) -> tuple[bytes, Address] | None:
        self.asked += 1
        if not self.is_mended:
            raise ValueError(now)
        return super().next_datagram(now)


def test_what_cannot_be_said_is_not_tried_without_end() -> None:
    async def run() -> None:
        loop = asyncio.get_running_loop()
        server = open_udp_socket("127.0.0.1", 0)
        faults, endpoint = Faults(), Broken()
        transport = UdpTransport(loop, Governor(loop, faults), server, endpoint, faults)
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
            client.setblocking(False)
            client.connect(server.getsockname())
            client.send(b"first")
            while not endpoint.asked:  # noqa: ASYNC110  nobody tells that it was asked
                await asyncio.sleep(0)
            client.send(b"second")
            for _ in range(1_000):
                await asyncio.sleep(0)
            assert endpoint.asked < 100
            endpoint.is_mended = True
            received = [await asyncio.wait_for(loop.sock_recv(client, 100), PATIENCE) for _ in range(2)]
            assert received == [b"first", b"second"]
        transport.close()

    asyncio.run(run())


def test_a_pump_that_ended_is_started_again(monkeypatch: pytest.MonkeyPatch) -> None:
    async def run() -> None:
        loop = asyncio.get_running_loop()
        server = open_udp_socket("127.0.0.1", 0)
        faults = Faults()
        transport = UdpTransport(loop, Governor(loop, faults), server, Echo(), faults)
        whole = transport._receive_from

        def broken(_: int) -> tuple[bytes, Address]:
            monkeypatch.setattr(transport, "_receive_from", whole)
            raise ValueError

        monkeypatch.setattr(transport, "_receive_from", broken)
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
            client.setblocking(False)
            client.connect(server.getsockname())
            client.send(b"first")
            assert await asyncio.wait_for(loop.sock_recv(client, 100), PATIENCE) == b"first"
        transport.close()
        assert [fault.door for fault in faults.listed()] == ["a governed job"]

    asyncio.run(run())


def test_a_flood_of_strangers_keeps_no_phone_waiting_and_nothing_of_it_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(udp, "_FLOOD", 0.0)

    async def run() -> None:
        loop, faults = asyncio.get_running_loop(), Faults()
        server = open_udp_socket("127.0.0.1", 0)
        echo = Echo()
        transport = UdpTransport(loop, Governor(loop, faults), server, echo, faults)
        with (
            socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as stranger,
            socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as phone,
        ):
            stranger.bind(("127.0.0.2", 0))
            phone.bind(("127.0.0.1", 0))
            for number in range(800):  # more than a step reads, less than any buffer holds
                stranger.sendto(b"flood %d" % number, server.getsockname())
            phone.sendto(b"a phone", server.getsockname())
            order: list[bytes] = []
            is_whole = asyncio.Event()
            take = echo.receive_datagram

            def receive(data: bytes, source: Address, now: float) -> None:
                order.append(data)
                take(data, source, now)
                if len(order) == 801:
                    is_whole.set()

            echo.receive_datagram = receive  # type: ignore[method-assign]  # to see what came in which order
            await is_whole.wait()
        transport.close()
        assert order.index(b"a phone") < 600
        assert [data for data in order if data != b"a phone"] == [b"flood %d" % number for number in range(800)]
        assert transport.dropped == 0

    asyncio.run(asyncio.wait_for(run(), 20))


def test_a_flood_is_let_in_for_half_a_turn_at_most() -> None:
    async def run() -> None:
        loop, faults = SlowLoop(), Faults()
        governor = Governor(loop, faults)
        server = open_udp_socket("127.0.0.1", 0)
        transport = UdpTransport(loop, governor, server, Echo(), faults)
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as stranger:
            for _ in range(800):
                stranger.sendto(b"flood", server.getsockname())
            began = loop.now
            transport._let_in()
            assert loop.now - began <= 0.75 * governor.turn
            let_in = len(transport._room)
            assert 16 <= let_in < 160
            transport._let_in()
            assert let_in < len(transport._room) < 800  # the rest waits in the system's buffer, and comes next
        transport.close()
        loop.close()

    asyncio.run(run())
