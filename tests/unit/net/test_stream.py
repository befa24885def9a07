"""Connections on real loopback sockets: TCP, TLS and WebSocket, and what becomes of their subscriptions."""

import asyncio
import ssl
from collections.abc import Callable
from pathlib import Path

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus
from websockets.typing import Subprotocol

from switchboard.ground.address import Address
from switchboard.ground.faults import Faults
from switchboard.ground.governor import Governor
from switchboard.ground.limits import LimitLog, Limits
from switchboard.net import stream
from switchboard.net.certificate import server_context
from switchboard.net.sip_server import framing_for
from switchboard.net.stream import StreamGate, StreamKind, StreamTransport, open_stream_socket
from switchboard.sip.endpoint import SipEndpoint
from switchboard.sip.wire.stream_framing import StreamFraming, UnframeableStream
from tests.helpers.loop import PATIENCE, run
from tests.helpers.phone import Handset, Message, Office, answer_to, parse


class Line:
    """A phone's end of a TCP or TLS connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer

    async def message(self) -> Message:
        async with asyncio.timeout(PATIENCE):
            head = await self.reader.readuntil(b"\r\n\r\n")
            return parse(head + await self.reader.readexactly(int(parse(head).headers["Content-Length"])))

    async def subscribe(self, handset: Handset) -> Message:
        """Returns the first NOTIFY, answered."""
        self.writer.write(handset.request())
        response = await self.message()
        assert response.status == 200, response.start
        handset.accepted(response)
        return await self.answered()

    async def answered(self) -> Message:
        notify = await self.message()
        self.writer.write(answer_to(notify, "200 OK"))
        return notify


class Listener:
    """The office's endpoint as its transport has it; a test may come between (a compiled class takes no patches)."""

    def __init__(self, endpoint: SipEndpoint) -> None:
        self.receive_datagram = endpoint.receive_datagram
        self.next_datagram = endpoint.next_datagram
        self.get_timer = endpoint.get_timer
        self.handle_timer = endpoint.handle_timer
        self.serves = endpoint.serves
        self.needs = endpoint.needs
        self.connection_lost = endpoint.connection_lost


class Served:
    """An office that is served over connections, on the clock of the loop."""

    def __init__(
        self, tls: ssl.SSLContext | None = None, *, websocket: bool = False, limits: Limits | None = None
    ) -> None:
        loop = asyncio.get_running_loop()
        self.office = Office(transport="TCP", limits=limits)
        self.faults = self.office.faults
        self.office.now = loop.time()
        listener = open_stream_socket("127.0.0.1", 0)
        self.port = int(listener.getsockname()[1])
        kind = StreamKind(framing_for("ws" if websocket else "tcp", tls), connects=tls is None)
        self.gate = StreamGate(self.office.limit_log, self.faults)
        self.endpoint = Listener(self.office.endpoint)
        governor = Governor(loop, self.faults)
        self.transport = StreamTransport(loop, governor, listener, self.endpoint, kind, gate=self.gate)

    async def line(self, tls: ssl.SSLContext | None = None) -> Line:
        return Line(*await asyncio.open_connection("127.0.0.1", self.port, ssl=tls))

    async def all_gone(self) -> None:
        """Until the server has heard that its connections ended."""
        while self.transport.connections:  # noqa: ASYNC110  the transport tells only its endpoint
            await asyncio.sleep(0)

    def handset(self, port: int = 40_000) -> Handset:
        return Handset(server=f"127.0.0.1:{self.port}", port=port)

    def change(self, message: str) -> None:
        self.office.set_presence("6002", "away", "", message)
        self.transport.transmit()


def test_a_phone_subscribes_and_is_told_over_its_connection() -> None:
    async def scenario() -> None:
        served = Served()
        line = await served.line()
        notify = await line.subscribe(served.handset())
        assert notify.headers["Contact"] == "<sip:127.0.0.1:5060;transport=tcp>"
        served.change("over TCP")
        assert b"over TCP" in (await line.answered()).body
        line.writer.close()
        served.transport.close()

    run(scenario)


def test_rfc5626_4_4_1_a_ping_is_answered() -> None:
    async def scenario() -> None:
        served = Served()
        line = await served.line()
        line.writer.write(b"\r\n\r\n")
        assert await asyncio.wait_for(line.reader.readexactly(2), PATIENCE) == b"\r\n"
        line.writer.close()
        served.transport.close()

    run(scenario)


@pytest.mark.parametrize(
    "long",
    [
        lambda data: data.replace(b"\r\n\r\n", b"\r\nX-Long: " + b"x" * 30_000 + b"\r\n\r\n"),
        lambda data: data.replace(b"\r\n\r\n", b"\r\nX-Long: " + b"x" * 30_000),
        lambda data: data.replace(b"Content-Length: 0", b"Content-Length: 70000") + b"x" * 100,
    ],
    ids=["head", "head without end", "body"],
)
def test_what_is_too_long_for_a_stream_is_answered_before_it_is_closed(long: Callable[[bytes], bytes]) -> None:
    async def scenario() -> None:
        served = Served()
        line = await served.line()
        handset = served.handset()
        line.writer.write(handset.request("OPTIONS") + long(handset.request("OPTIONS")))
        assert (await line.message()).status == 200
        assert (await line.message()).status == 513
        assert await asyncio.wait_for(line.reader.read(), PATIENCE) == b""
        line.writer.close()
        await served.all_gone()
        served.transport.close()

    run(scenario)


@pytest.mark.parametrize("noise", [b"\r\n\0", b"\0\0", b"\0\r\n", b"\r\n\r\n\0"])
def test_keep_alives_with_nuls_do_not_spoil_what_follows(noise: bytes) -> None:
    async def scenario() -> None:
        served = Served()
        line = await served.line()
        line.writer.write(noise + served.handset().request())
        answer = await line.reader.readuntil(b"\r\n\r\n")
        assert answer.removeprefix(b"\r\n").startswith(b"SIP/2.0 200 ")
        line.writer.close()
        served.transport.close()

    run(scenario)


def test_a_length_on_the_next_line_is_found() -> None:
    message = b"SIP/2.0 200 OK\r\nContent-Length:\r\n \t5\r\n\r\nhello"
    assert StreamFraming().feed(message * 2) == [message] * 2


def test_rfc7118_6_a_ping_in_a_frame_is_answered_in_one() -> None:
    async def scenario() -> None:
        served = Served(websocket=True)
        async with connect(f"ws://127.0.0.1:{served.port}", subprotocols=[Subprotocol("sip")]) as browser:
            for ping in ("\r\n\r\n", b"\r\n\r\n"):
                await browser.send(ping)
                assert await asyncio.wait_for(browser.recv(), PATIENCE) == "\r\n"
            await browser.send(served.handset().request().decode())
            assert str(await asyncio.wait_for(browser.recv(), PATIENCE)).startswith("SIP/2.0 200 ")
        await served.all_gone()
        served.transport.close()

    run(scenario)


def test_a_phone_that_comes_back_goes_on_with_its_subscription() -> None:
    async def scenario() -> None:
        served = Served()
        handset = served.handset()
        first = await served.line()
        await first.subscribe(handset)
        first.writer.close()
        await first.writer.wait_closed()
        await served.all_gone()
        assert len(served.office.audiences) == 1
        again = await served.line()
        again.writer.write(handset.request())
        assert (await again.message()).status == 200
        await again.answered()
        served.change("after the loss")
        assert b"after the loss" in (await again.answered()).body
        assert len(served.office.audiences) == 1
        again.writer.close()
        served.transport.close()

    run(scenario)


def test_a_phone_whose_connection_is_lost_is_called_back() -> None:
    async def scenario() -> None:
        served = Served()
        called: asyncio.Future[Line] = asyncio.get_running_loop().create_future()
        at_home = await asyncio.start_server(lambda r, w: called.set_result(Line(r, w)), "127.0.0.1", 0)
        line = await served.line()
        await line.subscribe(served.handset(at_home.sockets[0].getsockname()[1]))
        line.writer.close()
        await served.all_gone()
        served.change("at home")
        back = await asyncio.wait_for(called, PATIENCE)
        assert b"at home" in (await back.answered()).body
        back.writer.close()
        at_home.close()
        served.transport.close()

    run(scenario)


def test_who_is_gone_is_called_back_for_a_notify_and_not_for_an_answer() -> None:
    async def scenario() -> None:
        served = Served()
        peer = ("127.0.0.1", 1)
        served.transport._deliver(b"SIP/2.0 200 OK\r\n\r\n", peer)
        assert peer not in served.transport._calls._held
        served.transport._deliver(b"NOTIFY sip:a SIP/2.0\r\n\r\n", peer)
        assert peer in served.transport._calls._held
        served.transport.close()

    run(scenario)


def test_over_tls_with_a_certificate_of_our_own_making(tmp_path: Path) -> None:
    async def scenario() -> None:
        served = Served(server_context(None, None, tmp_path))
        trusting = ssl.create_default_context(cafile=str(tmp_path / "sip-certificate.pem"))
        line = await served.line(trusting)
        await line.subscribe(served.handset())
        served.change("over TLS")
        assert b"over TLS" in (await line.answered()).body
        line.writer.close()
        served.transport.close()

    run(scenario)
    assert (tmp_path / "sip-key.pem").stat().st_mode & 0o077 == 0
    made = (tmp_path / "sip-certificate.pem").read_bytes()
    server_context(None, None, tmp_path)
    assert (tmp_path / "sip-certificate.pem").read_bytes() == made


def test_rfc7118_a_browser_subscribes_over_websocket() -> None:
    async def scenario() -> None:
        served = Served(websocket=True)
        handset = served.handset()
        async with connect(f"ws://127.0.0.1:{served.port}", subprotocols=[Subprotocol("sip")]) as browser:
            assert browser.subprotocol == "sip"
            await browser.send(handset.request(Contact="<sip:abc@df7jal23ls0d.invalid;transport=ws>").decode())
            handset.accepted(parse(str(await browser.recv()).encode()))
            notify = parse(str(await browser.recv()).encode())
            assert notify.start.startswith("NOTIFY sip:abc@df7jal23ls0d.invalid;transport=ws ")
            await browser.send(answer_to(notify, "200 OK").decode())
            served.change("in the browser")
            assert "in the browser" in str(await asyncio.wait_for(browser.recv(), PATIENCE))
        with pytest.raises(InvalidStatus):
            async with connect(f"ws://127.0.0.1:{served.port}"):
                raise AssertionError
        served.transport.close()

    run(scenario)


def test_what_cannot_be_framed_ends_the_connection_and_no_other() -> None:
    async def scenario() -> None:
        served = Served()
        good = await served.line()
        for noise in (b"\x16\x03\x01" * 8_000, b"OPTIONS sip:a SIP/2.0\r\nVia: x\r\n\r\n", b"X\r\nl: 99999999\r\n\r\n"):
            bad = await served.line()
            bad.writer.write(noise)
            assert await asyncio.wait_for(bad.reader.read(), PATIENCE) == b""
            bad.writer.close()
        await good.subscribe(served.handset())
        good.writer.close()
        served.transport.close()

    run(scenario)


def test_connections_of_one_address_are_bounded() -> None:
    async def scenario() -> None:
        served = Served(limits=Limits(connections_of_this_computer=2))
        lines = [await served.line() for _ in range(2)]
        for number, line in enumerate(lines):
            await line.subscribe(served.handset(41_000 + number))
        third = await served.line()
        assert await asyncio.wait_for(third.reader.read(), PATIENCE) == b""
        assert len(served.transport.connections) == 2
        assert served.office.limit_log.counts() == {"connections_of_this_computer": 1}
        for line in (*lines, third):
            line.writer.close()
        served.transport.close()

    run(scenario)


def test_connections_that_take_too_long_are_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "_SWEEP", 0.01)

    async def scenario() -> None:
        served = Served(server_context(None, None, tmp_path), limits=Limits(handshake_seconds=0))
        lines = [await served.line() for _ in range(3)]
        lines[1].writer.write(b"\x16\x03\x01")
        for line in lines:
            assert await asyncio.wait_for(line.reader.read(), PATIENCE) == b""
            line.writer.close()
        assert served.office.limit_log.counts() == {"handshake_seconds": 3}
        served.transport.close()

    run(scenario)


def test_a_silent_connection_stays_while_somebody_is_notified_over_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "_SWEEP", 0.01)

    async def scenario() -> None:
        served = Served()
        watcher, idler = await served.line(), await served.line()
        await watcher.subscribe(served.handset())
        idler.writer.write(served.handset(41_000).request("OPTIONS"))
        await idler.message()
        served.office.limit_log.limits = Limits(idle_seconds=0)
        assert await asyncio.wait_for(idler.reader.read(), PATIENCE) == b""
        served.change("still there")
        assert b"still there" in (await watcher.answered()).body
        for line in (watcher, idler):
            line.writer.close()
        served.transport.close()

    run(scenario)


def test_silent_connections_take_places_from_each_other_and_not_from_those_who_speak() -> None:
    async def scenario() -> None:
        served = Served(limits=Limits(silent_connections=4))
        phone = await served.line()
        await phone.subscribe(served.handset())
        silent = [await served.line() for _ in range(3)]
        assert await asyncio.wait_for(silent[0].reader.read(), PATIENCE) == b""
        served.change("still there")
        assert b"still there" in (await phone.answered()).body
        for line in (phone, *silent):
            line.writer.close()
        served.transport.close()

    run(scenario)


def test_one_that_sends_thousands_keeps_nobody_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    async def scenario() -> None:
        served = Served()
        receive, order = served.endpoint.receive_datagram, []

        def noted(data: bytes, source: Address, now: float) -> None:
            order.append(data[:9])
            receive(data, source, now)

        monkeypatch.setattr(served.endpoint, "receive_datagram", noted)
        greedy, phone = await served.line(), await served.line()
        options = served.handset(41_000)
        greedy.writer.write(b"".join(options.request("OPTIONS") for _ in range(3_000)))
        phone.writer.write(served.handset().request())
        assert (await phone.message()).status == 200
        assert order.index(b"SUBSCRIBE") < 1_500
        heard = [await greedy.message() for _ in range(3_000)]
        assert {message.status for message in heard} == {200}
        for line in (phone, greedy):
            line.writer.close()
        served.transport.close()

    run(scenario)


def test_a_message_that_raises_ends_its_connection_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    async def scenario() -> None:
        served = Served()
        good, bad = await served.line(), await served.line()
        receive = served.endpoint.receive_datagram

        def fragile(data: bytes, source: Address, now: float) -> None:
            if data.startswith(b"BUG"):
                raise ZeroDivisionError
            receive(data, source, now)

        monkeypatch.setattr(served.endpoint, "receive_datagram", fragile)
        bad.writer.write(b"BUG sip:a SIP/2.0\r\nl: 0\r\n\r\n")
        assert await asyncio.wait_for(bad.reader.read(), PATIENCE) == b""
        await good.subscribe(served.handset())
        assert [fault.door for fault in served.faults.listed()] == ["a connection's message"]
        for line in (good, bad):
            line.writer.close()
        served.transport.close()

    run(scenario)


def test_what_cannot_be_said_is_tried_again_later(monkeypatch: pytest.MonkeyPatch) -> None:
    async def scenario() -> None:
        served = Served()
        line = await served.line()
        say, asked = served.endpoint.next_datagram, 0

        def fragile(now: float) -> tuple[bytes, Address] | None:
            nonlocal asked
            asked += 1
            if asked < 3:
                raise ZeroDivisionError
            return say(now)

        monkeypatch.setattr(served.endpoint, "next_datagram", fragile)
        await line.subscribe(served.handset())
        assert [(fault.door, fault.count) for fault in served.faults.listed()] == [("a message to be sent", 2)]
        line.writer.close()
        served.transport.close()

    run(scenario)


@pytest.mark.parametrize("step", [1, 2, 3, 7, 50, 1_000])
def test_messages_are_found_however_the_stream_is_cut(step: int) -> None:
    body = b"SIP/2.0 200 OK\r\nContent-Length: 5\r\n\r\nhello"
    data = b"\r\n\r\n" + body + b"\r\n" + body + b"\r\n\r\n\r\n\r\n" + body
    framing = StreamFraming()
    found = [message for at in range(0, len(data), step) for message in framing.feed(data[at : at + step])]
    assert found == [body] * 3
    assert framing.take_output().count(b"\r\n") >= 2


def test_a_head_without_end_is_not_kept() -> None:
    framing = StreamFraming()
    framing.feed(b"x" * 16_000)
    with pytest.raises(UnframeableStream):
        framing.feed(b"x" * 1_000)


def test_windows_lets_in_as_many_as_its_selector_looks_at(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    caplog.set_level("INFO", "switchboard.net")
    gate = StreamGate(LimitLog(Limits()), Faults())
    assert gate.admission._bounds.in_all.most == 512 - 128
    assert "at most 384 connections" in caplog.text
