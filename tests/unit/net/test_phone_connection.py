"""One phone's connection, on a clock and a transport of paper: how long each step may take, and how many bytes."""

import asyncio
from collections.abc import Callable
from typing import cast

import pytest
from websockets.client import ClientProtocol
from websockets.frames import Frame, Opcode
from websockets.typing import Subprotocol
from websockets.uri import parse_uri

from switchboard.ground.faults import Faults
from switchboard.ground.limits import LimitLog, Limits
from switchboard.net.accept import Guest
from switchboard.net.phone_connection import PhoneConnection
from switchboard.net.stream import StreamGate
from switchboard.net.ws_framing import WebSocketFraming
from switchboard.sip.wire.stream_framing import Framing, StreamFraming, UnframeableStream

MESSAGE = b"OPTIONS sip:a SIP/2.0\r\nl: 2\r\n\r\nhi"
ANSWER = b"SIP/2.0 200 OK\r\nl: 0\r\n\r\n"


class Clock:
    now = 1_000.0

    def time(self) -> float:
        return self.now


class Socket:
    def setsockopt(self, *_: object) -> None:
        pass


class Paper(asyncio.Transport):
    """A transport that remembers; `is_read` says whether the other end reads."""

    def __init__(self, host: str) -> None:
        super().__init__({"peername": (host, 40_000), "socket": Socket()})
        self.written = b""
        self.unread = b""
        self.is_read = True
        self.is_ended = False
        self.is_reading_paused = False
        self.connection: PhoneConnection | None = None

    def set_write_buffer_limits(self, high: int | None = None, low: int | None = None) -> None:
        pass

    def get_write_buffer_size(self) -> int:
        return len(self.unread)

    def write(self, data: bytes | bytearray | memoryview) -> None:
        self.written += data
        if not self.is_read:
            was_empty = not self.unread
            self.unread += data
            if was_empty and self.connection is not None:
                self.connection.pause_writing()

    def pause_reading(self) -> None:
        self.is_reading_paused = True

    def resume_reading(self) -> None:
        self.is_reading_paused = False

    def state(self) -> str:
        return "ended" if self.is_ended else "not reading" if self.is_reading_paused else "open"

    def is_closing(self) -> bool:
        return self.is_ended

    def close(self) -> None:
        self.is_ended = True

    def abort(self) -> None:
        self.is_ended = True


class Owner:
    """What a connection needs of whoever serves it."""

    def __init__(self, **limits: int) -> None:
        self.clock = Clock()
        self.loop = cast("asyncio.AbstractEventLoop", self.clock)
        self.limit_log = LimitLog(Limits(**limits))
        self.faults = Faults()
        self.gate = StreamGate(self.limit_log, self.faults)
        self.unsent, self.unfinished = self.gate.unsent, self.gate.unfinished
        self.buffer = bytearray(65_536)

    def made(self, peer: object, connection: PhoneConnection) -> None:
        pass

    def arrived(self, connection: PhoneConnection) -> None:
        pass

    def lost(self, peer: object, connection: PhoneConnection) -> None:
        pass

    def connect(
        self, framing: Callable[[], Framing] = StreamFraming, host: str = "10.0.0.1"
    ) -> tuple[PhoneConnection, Paper]:
        guest = self.gate.admission.admit(host, 0.0)
        assert isinstance(guest, Guest)
        connection, transport = PhoneConnection(self, framing(), guest), Paper(host)
        connection.connection_made(transport)
        transport.connection = connection
        return connection, transport

    def bring(self, connection: PhoneConnection, data: bytes) -> None:
        for at in range(0, len(data), len(self.buffer)):
            part = data[at : at + len(self.buffer)]
            connection.get_buffer(-1)[: len(part)] = part
            connection.buffer_updated(len(part))


def outlived(owner: Owner, connection: PhoneConnection, seconds: float) -> str:
    return connection.overdue(owner.clock.now + seconds)


def test_who_says_nothing_has_half_a_minute() -> None:
    owner = Owner()
    connection, _ = owner.connect()
    owner.bring(connection, b"\r\n\r\n" * 100)
    assert outlived(owner, connection, 30) == ""
    assert outlived(owner, connection, 30.1) == "first_message_seconds"
    owner.bring(connection, MESSAGE)
    assert outlived(owner, connection, 3_999) == ""
    assert outlived(owner, connection, 4_001) == "idle_seconds"


def test_a_message_has_its_time_however_busily_its_bytes_drip() -> None:
    owner = Owner()
    connection, _ = owner.connect()
    owner.bring(connection, MESSAGE)
    for byte in MESSAGE[:19]:
        owner.bring(connection, bytes([byte]))
        assert connection.overdue(owner.clock.now) == ""
        owner.clock.now += 1.0
    owner.clock.now += 2.0
    owner.bring(connection, MESSAGE[19:20])
    assert connection.overdue(owner.clock.now) == "message_seconds"
    owner.bring(connection, MESSAGE[20:])
    assert connection.overdue(owner.clock.now) == ""


def test_the_next_message_has_its_own_time() -> None:
    owner = Owner()
    connection, _ = owner.connect()
    owner.bring(connection, MESSAGE[:5])
    owner.clock.now += 19.0
    owner.bring(connection, MESSAGE[5:] + MESSAGE[:5])
    assert outlived(owner, connection, 19) == ""
    assert outlived(owner, connection, 21) == "message_seconds"


def test_half_a_keep_alive_is_no_message() -> None:
    owner = Owner()
    connection, _ = owner.connect()
    owner.bring(connection, MESSAGE + b"\r\n")
    assert outlived(owner, connection, 1_000) == ""


def test_who_does_not_read_has_a_minute() -> None:
    owner = Owner()
    connection, transport = owner.connect()
    owner.bring(connection, MESSAGE)
    transport.is_read = False
    connection.send(ANSWER)
    assert outlived(owner, connection, 59) == ""
    assert outlived(owner, connection, 61) == "unread_seconds"
    transport.unread = b""
    connection.resume_writing()
    assert outlived(owner, connection, 61) == ""
    assert owner.unsent.total == 0


def test_what_one_leaves_unread_is_bounded() -> None:
    owner = Owner(unsent_bytes=10_000)
    connection, transport = owner.connect()
    transport.is_read = False
    for _ in range(500):
        connection.send(ANSWER)
    assert transport.is_ended
    assert len(transport.unread) <= 10_000 + len(ANSWER)
    assert (owner.unsent.total, len(owner.gate.admission)) == (0, 0)
    assert owner.limit_log.counts() == {"unsent_bytes": 1}


def test_of_all_that_is_left_unread_the_largest_goes_first() -> None:
    owner = Owner(unsent_bytes_in_all=10_000)
    greedy, greedy_end = owner.connect()
    modest, modest_end = owner.connect(host="10.0.0.2")
    for transport in (greedy_end, modest_end):
        transport.is_read = False
    greedy.send(b"x" * 9_000)
    modest.send(b"x" * 900)
    assert not greedy_end.is_ended
    modest.send(b"x" * 200)
    assert (greedy_end.is_ended, modest_end.is_ended) == (True, False)
    assert owner.limit_log.counts() == {"unsent_bytes_in_all": 1}


def test_of_all_that_is_unfinished_the_largest_goes_first() -> None:
    owner = Owner(unfinished_bytes_in_all=30_000)
    head = b"MESSAGE sip:a SIP/2.0\r\nl: 60000\r\n\r\n"
    greedy, greedy_end = owner.connect()
    owner.bring(greedy, head + b"x" * 25_000)
    modest, modest_end = owner.connect(host="10.0.0.2")
    owner.bring(modest, head + b"x" * 10_000)
    assert (greedy_end.is_ended, modest_end.is_ended) == (True, False)
    owner.bring(modest, b"x" * 50_000)
    assert owner.unfinished.total == 0


def test_bytes_that_raise_end_their_connection_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    owner = Owner()
    bad, bad_end = owner.connect()
    good, good_end = owner.connect()
    with monkeypatch.context() as patched:
        patched.setattr(StreamFraming, "feed", lambda *_: 1 // 0)
        owner.bring(bad, MESSAGE)
    owner.bring(good, MESSAGE)
    assert (bad_end.is_ended, good_end.is_ended) == (True, False)
    assert [fault.door for fault in owner.faults.listed()] == ["a connection's bytes"]
    assert len(owner.gate.admission) == 1


def test_what_waits_to_be_looked_at_is_bounded() -> None:
    owner = Owner()
    connection, transport = owner.connect()
    owner.bring(connection, MESSAGE * 100)
    assert transport.state() == "not reading"
    taken = [connection.next_message() for _ in range(100)]
    assert taken == [MESSAGE] * 100
    assert transport.state() == "open"
    assert connection.next_message() is None


def test_who_asks_and_says_that_it_sends_no_more_still_hears_the_answer() -> None:
    owner = Owner()
    connection, transport = owner.connect()
    owner.bring(connection, MESSAGE * 2)
    assert connection.eof_received()
    connection.next_message()
    connection.send(ANSWER)
    assert transport.state() == "open"
    connection.next_message()
    connection.send(ANSWER)
    assert transport.state() == "ended"
    assert transport.written == ANSWER * 2


def test_who_sends_no_more_and_asked_for_nothing_is_let_go() -> None:
    owner = Owner()
    connection, _ = owner.connect()
    owner.bring(connection, MESSAGE)
    connection.next_message()
    connection.send(ANSWER)
    assert not connection.eof_received()
    other, _ = owner.connect()
    owner.bring(other, MESSAGE)
    assert other.eof_received()
    assert outlived(owner, other, 4) == ""
    assert outlived(owner, other, 6)


class Browser:
    """The other end of a WebSocket, as bytes in and bytes out."""

    def __init__(self) -> None:
        self.protocol = ClientProtocol(parse_uri("ws://127.0.0.1/"), subprotocols=[Subprotocol("sip")])
        self.protocol.send_request(self.protocol.connect())

    def said(self) -> bytes:
        return b"".join(self.protocol.data_to_send())


def opened(owner: Owner) -> tuple[PhoneConnection, Paper, Browser]:
    connection, transport = owner.connect(WebSocketFraming)
    browser = Browser()
    owner.bring(connection, browser.said())
    browser.protocol.receive_data(transport.written)
    transport.written = b""
    return connection, transport, browser


def test_nothing_is_written_to_a_connection_that_broke_until_its_loss_is_known() -> None:
    """The loop would warn of each such write, as often as an outsider likes."""
    owner = Owner()
    connection, transport = owner.connect()
    owner.bring(connection, MESSAGE)
    transport.is_ended = True
    for _ in range(10):
        connection.send(b"SIP/2.0 200 OK\r\n\r\n")
    owner.bring(connection, b"\r\n\r\n" * 10)
    assert transport.written == b""


def test_a_websockets_handshake_is_bounded_in_time() -> None:
    owner = Owner()
    connection, _ = owner.connect(WebSocketFraming)
    owner.bring(connection, b"GET / HTTP/1.1\r\n")
    assert outlived(owner, connection, 10) == ""
    assert outlived(owner, connection, 10.1) == "handshake_seconds"
    connection, _, _ = opened(owner)
    assert outlived(owner, connection, 20) == ""


@pytest.mark.parametrize("line", [b"X: y\r\n", b"X: " + b"y" * 2_000 + b"\r\n", b"x"])
def test_a_websockets_handshake_is_bounded_in_bytes(line: bytes) -> None:
    framing = WebSocketFraming()
    framing.feed(b"GET / HTTP/1.1\r\n")
    turned_away = False
    for _ in range(20_000 // len(line)):
        try:
            framing.feed(line)
        except UnframeableStream:
            turned_away = True
        turned_away = turned_away or framing.is_over
    assert turned_away


@pytest.mark.parametrize("at_once", [1, 7, 10_000])
@pytest.mark.parametrize(
    "follows", [b"GET / HTTP/1.1\r\n\r\n", b"\x81\x00", b"\xff" * 40, b"\r\n\r\n", b"\x89\x80abcd"]
)
def test_what_follows_a_handshake_that_is_none_is_not_looked_at(follows: bytes, at_once: int) -> None:
    """Of the program it breaks nothing, whether it comes along with the handshake or by and by."""
    framing, written = WebSocketFraming(), b""
    data = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n" + follows
    for at in range(0, len(data), at_once):
        assert framing.feed(data[at : at + at_once]) == []
        written += framing.take_output()
    assert written.startswith(b"HTTP/1.1 426 ")
    assert framing.is_over


@pytest.mark.parametrize("at_once", [1, 7, 10_000])
def test_a_message_right_behind_its_handshake_is_heard(at_once: int) -> None:
    browser, framing = Browser(), WebSocketFraming()
    data = browser.said() + b"\x81\x87\x00\x00\x00\x00OPTIONS"
    heard = [message for at in range(0, len(data), at_once) for message in framing.feed(data[at : at + at_once])]
    assert heard == [b"OPTIONS"]


def test_fragments_have_the_time_of_one_message_and_pings_between_them_do_not_help() -> None:
    owner = Owner()
    connection, transport, browser = opened(owner)
    browser.protocol.send_text(b"OPTIONS ", fin=False)
    owner.bring(connection, browser.said())
    for _ in range(21):
        owner.clock.now += 1.0
        browser.protocol.send_ping(b"x")
        browser.protocol.send_continuation(b"", fin=False)
        owner.bring(connection, browser.said())
    assert transport.written.count(b"\x8a\x01x") == 21
    assert connection.overdue(owner.clock.now) == "message_seconds"
    browser.protocol.send_continuation(b"sip:a SIP/2.0", fin=True)
    owner.bring(connection, browser.said())
    assert connection.next_message() == b"OPTIONS sip:a SIP/2.0"
    assert connection.overdue(owner.clock.now) == ""


def test_fragments_are_bounded_in_bytes() -> None:
    owner = Owner()
    connection, transport, browser = opened(owner)
    browser.protocol.send_text(b"x" * 1_000, fin=False)
    for _ in range(100):
        browser.protocol.send_continuation(b"x" * 1_000, fin=False)
    owner.bring(connection, browser.said())
    assert transport.is_ended
    assert owner.unfinished.total < 200_000


def test_a_server_that_stops_says_goodbye() -> None:
    owner = Owner()
    connection, transport, browser = opened(owner)
    connection.close()
    browser.protocol.receive_data(transport.written)
    [event] = browser.protocol.events_received()[1:]
    assert isinstance(event, Frame)
    assert (event.opcode, event.data[:2]) == (Opcode.CLOSE, (1001).to_bytes(2, "big"))
