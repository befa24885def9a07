"""Who is let in, who has to go for it, and what happens when the system has nothing left."""

import asyncio
import errno
import socket
import ssl
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from switchboard.ground.faults import Faults
from switchboard.ground.limits import LimitLog
from switchboard.net.accept import Acceptor, Admission, Bound, ConnectionBounds, Guest
from switchboard.net.certificate import server_context
from tests.helpers.loop import run

BOUNDS = ConnectionBounds(
    in_all=Bound("connections", 20),
    each=Bound("connections_each", 6),
    of_this_computer=Bound("connections_of_this_computer", 8),
    silent=Bound("silent_connections", 10),
    silent_each=Bound("silent_connections_each", 3),
)


class Door:
    """An admission whose guests are remembered, with who was dropped."""

    def __init__(self) -> None:
        self.log = LimitLog()
        self.admission = Admission(BOUNDS, self.log)
        self.dropped: list[Guest] = []

    def come(self, host: str, *, speaks: bool = False) -> Guest | None:
        guest = self.admission.admit(host, 0.0)
        if guest is not None:
            guest.abort = lambda: self.dropped.append(guest)
            if speaks:
                guest.speaks()
        return guest


def test_the_oldest_silent_connection_of_an_address_goes_for_its_next() -> None:
    door = Door()
    first, second = door.come("10.0.0.1"), door.come("10.0.0.1")
    door.come("10.0.0.1")
    assert door.come("10.0.0.1") is not None
    assert door.come("10.0.0.1") is not None
    assert door.dropped == [first, second]
    assert door.log.counts() == {"silent_connections_each": 2}


def test_who_speaks_is_dropped_for_nobody() -> None:
    door = Door()
    speaking = [door.come("10.0.0.1", speaks=True) for _ in range(6)]
    assert None not in speaking
    assert door.come("10.0.0.1") is None
    assert door.dropped == []
    assert door.come("10.0.0.2") is not None


def test_this_computer_may_have_more() -> None:
    door = Door()
    assert sum(door.come("127.0.0.1", speaks=True) is not None for _ in range(20)) == 8


def test_a_crowd_of_silent_ones_shuts_out_nobody() -> None:
    door = Door()
    for number in range(40):
        door.come(f"10.0.{number % 4}.1")
    assert len(door.admission) == 10
    guest = door.come("192.0.2.1", speaks=True)
    assert guest is not None
    for number in range(40):
        door.come(f"10.1.{number}.1")
    assert guest not in door.dropped


def test_where_all_places_are_taken_by_those_who_speak_the_newcomer_goes() -> None:
    door = Door()
    for number in range(20):
        door.come(f"10.0.0.{number}", speaks=True)
    assert door.come("10.0.1.1") is None
    assert door.log.counts() == {"connections": 1}


def test_a_place_is_free_again_once_its_guest_has_left() -> None:
    door = Door()
    guests = [door.come("10.0.0.1", speaks=True) for _ in range(6)]
    for guest in guests[:2]:
        assert guest is not None
        guest.leave()
        guest.leave()
    assert door.admission.of_host("10.0.0.1") == 4
    assert door.come("10.0.0.1") is not None


@given(st.lists(st.tuples(st.integers(0, 5), st.sampled_from(["come", "speak", "leave", "drop"])), max_size=200))
def test_counts_agree_with_who_is_in(steps: list[tuple[int, str]]) -> None:
    door = Door()
    inside: list[Guest] = []
    for number, step in steps:
        if step == "come":
            guest = door.come(f"10.0.0.{number}")
            inside += [guest] if guest else []
        elif step == "drop":
            door.admission.drop_oldest()
        elif inside:
            guest = inside[number % len(inside)]
            guest.speaks() if step == "speak" else guest.leave()
        if step == "leave" and inside:
            inside.pop(number % len(inside))
        inside = [guest for guest in inside if guest not in door.dropped]
        assert len(door.admission) == len(inside)
        for host in {guest.host for guest in inside}:
            assert door.admission.of_host(host) == sum(guest.host == host for guest in inside)
            assert sum(guest.host == host and guest.is_silent for guest in inside) <= 3
        silent = Counter(guest.host for guest in inside if guest.is_silent)
        assert silent[door.admission._most_silent()] == max(silent.values(), default=0)


class Echo(asyncio.Protocol):
    """Says who it is, and leaves when it ends."""

    def __init__(self, guest: Guest, lost: "asyncio.Future[None]") -> None:
        self._guest = guest
        self._lost = lost

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        transport.write(b"hello\n")

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002  asyncio's own signature
        self._guest.leave()
        if not self._lost.done():
            self._lost.set_result(None)


class Served:
    """An acceptor on a loopback socket."""

    def __init__(
        self, listener: socket.socket | None = None, bounds: ConnectionBounds = BOUNDS, **options: object
    ) -> None:
        loop = asyncio.get_running_loop()
        self.faults = Faults()
        self.admission = Admission(bounds, LimitLog())
        self.lost: asyncio.Future[None] = loop.create_future()
        self.acceptor = Acceptor(
            loop,
            listener or socket.create_server(("127.0.0.1", 0)),
            self.admission,
            lambda guest: Echo(guest, self.lost),
            faults=self.faults,
            **options,  # type: ignore[arg-type]  # those of Acceptor
        )

    async def connect(self, tls: ssl.SSLContext | None = None) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        return await asyncio.open_connection(*self.acceptor.address, ssl=tls)

    async def emptied(self) -> None:
        async with asyncio.timeout(10):
            while len(self.admission):  # noqa: ASYNC110  nobody is told of a guest that never had a protocol
                await asyncio.sleep(0)


def test_a_connection_is_served_and_counted_until_it_ends() -> None:
    async def scenario() -> None:
        served = Served()
        reader, writer = await served.connect()
        assert await reader.readline() == b"hello\n"
        assert len(served.admission) == 1
        writer.close()
        await served.lost
        assert len(served.admission) == 0
        served.acceptor.close()

    run(scenario)


def test_a_handshake_that_never_comes_is_counted_dropped_for_others_and_ended(tmp_path: Path) -> None:
    async def scenario() -> None:
        served = Served(tls=server_context(None, None, tmp_path), handshake_seconds=0.2)
        lines = [await served.connect() for _ in range(3)]
        while len(served.admission) < 3:  # noqa: ASYNC110  the acceptor tells nobody
            await asyncio.sleep(0)
        lines.append(await served.connect())
        assert await lines[0][0].read() == b"", "the oldest went for the fourth"
        assert await lines[3][0].read() == b"", "and the fourth shook no hands in time"
        await served.emptied()
        for _, writer in lines:
            writer.close()
        served.acceptor.close()
        assert len(served.faults) == 0

    run(scenario)


def test_bytes_that_are_no_tls_end_their_connection_alone(tmp_path: Path) -> None:
    async def scenario() -> None:
        served = Served(tls=server_context(None, None, tmp_path))
        reader, writer = await served.connect()
        writer.write(b"GET / HTTP/1.1\r\n\r\n")
        await reader.read()
        await served.emptied()
        writer.close()
        trusting = ssl.create_default_context()
        trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
        reader, writer = await served.connect(trusting)
        assert await reader.readline() == b"hello\n"
        writer.close()
        await served.lost
        served.acceptor.close()
        assert len(served.faults) == 0

    run(scenario)


class Exhausted(socket.socket):
    """A listening socket of a system that has no descriptors left."""

    asked = 0

    def accept(self) -> tuple[socket.socket, object]:
        self.asked += 1
        if self.asked == 1:
            return super().accept()
        raise OSError(errno.EMFILE, "Too many open files")


def test_out_of_descriptors_it_pauses_says_so_once_and_drops_who_is_silent(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("switchboard.net.accept._PAUSE", 0.001)

    async def scenario() -> None:
        listener = Exhausted()
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        served = Served(listener)
        lines = [await served.connect(), await served.connect()]
        async with asyncio.timeout(10):
            while listener.asked < 10:  # noqa: ASYNC110  the acceptor tells nobody
                await asyncio.sleep(0)
        assert await lines[0][0].read() in (b"hello\n", b"")
        await served.emptied()
        for _, writer in lines:
            writer.close()
        served.acceptor.close()

    run(scenario)
    assert len([line for line in caplog.messages if "Too many open files" in line]) == 1


def test_of_a_flood_a_part_is_accepted_and_the_rest_waits() -> None:
    async def scenario() -> None:
        served = Served(bounds=ConnectionBounds(*[Bound("connections", 100)] * 5), a_second=10)
        flood = [socket.create_connection(served.acceptor.address) for _ in range(30)]
        for _ in range(20):
            await asyncio.sleep(0)
        assert len(served.admission) == 8
        served.acceptor._resume()
        for _ in range(20):
            await asyncio.sleep(0)
        assert len(served.admission) == 16
        for one in flood:
            one.close()
        served.acceptor.close()
        await served.emptied()

    run(scenario)


def test_a_protocol_that_cannot_be_made_is_a_fault_and_the_next_is_served(caplog: pytest.LogCaptureFixture) -> None:
    async def scenario() -> None:
        served = Served()
        whole = served.acceptor._make

        def broken(_: Guest) -> asyncio.Protocol:
            served.acceptor._make = whole
            raise RuntimeError("a bug")

        served.acceptor._make = broken
        reader, writer = await served.connect()
        assert await reader.read() == b""
        writer.close()
        reader, writer = await served.connect()
        assert await reader.readline() == b"hello\n"
        writer.close()
        await served.lost
        served.acceptor.close()
        assert len(served.faults) == 1

    run(scenario)
    assert "a connection that came" in caplog.text
