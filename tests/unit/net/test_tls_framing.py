"""SIP inside TLS, without sockets: a client of the ssl module against our framing."""

import contextlib
import ssl
from pathlib import Path

import pytest

from switchboard.net.certificate import server_context
from switchboard.net.tls_framing import TlsFraming
from switchboard.sip.wire.stream_framing import StreamFraming, UnframeableStream

MESSAGE = b"OPTIONS sip:a SIP/2.0\r\nl: 2\r\n\r\nhi"


class Client:
    """The other end, as bytes in and bytes out."""

    def __init__(self, version: ssl.TLSVersion = ssl.TLSVersion.TLSv1_3) -> None:
        context = ssl.create_default_context()
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        context.minimum_version = context.maximum_version = version
        self.incoming, self.outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self.tls = context.wrap_bio(self.incoming, self.outgoing)

    def shake(self) -> bytes:
        with contextlib.suppress(ssl.SSLWantReadError):
            self.tls.do_handshake()
        return self.outgoing.read()

    def say(self, data: bytes) -> bytes:
        self.tls.write(data)
        return self.outgoing.read()

    def hear(self, data: bytes) -> bytes:
        self.incoming.write(data)
        heard = b""
        while True:
            try:
                part = self.tls.read(65_536)
            except ssl.SSLWantReadError:
                return heard
            if not part:
                return heard
            heard += part


@pytest.fixture
def context(tmp_path: Path) -> ssl.SSLContext:
    return server_context(None, None, tmp_path)


def agreed(client: Client, server: TlsFraming) -> None:
    for _ in range(3):
        data = client.shake()
        if data:
            assert server.feed(data) == []
        client.incoming.write(server.take_output())
    assert server.is_ready


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_messages_go_both_ways(context: ssl.SSLContext, version: ssl.TLSVersion) -> None:
    client, server = Client(version), TlsFraming(context, StreamFraming())
    assert not server.is_ready
    agreed(client, server)
    assert server.feed(client.say(MESSAGE + MESSAGE + b"\r\n\r\n")) == [MESSAGE, MESSAGE]
    assert client.hear(server.wrap(b"SIP/2.0 200 OK\r\n\r\n")) == b"SIP/2.0 200 OK\r\n\r\n"
    assert client.hear(server.take_output()) == b"\r\n"
    assert server.unfinished == 0


def test_bytes_one_by_one_come_to_the_same(context: ssl.SSLContext) -> None:
    client, server = Client(), TlsFraming(context, StreamFraming())
    agreed(client, server)
    found = [message for byte in client.say(MESSAGE) for message in server.feed(bytes([byte]))]
    assert found == [MESSAGE]
    assert server.unfinished == 0


def test_a_record_that_has_begun_counts_as_unfinished_from_its_first_byte(context: ssl.SSLContext) -> None:
    client, server = Client(), TlsFraming(context, StreamFraming())
    agreed(client, server)
    record = client.say(MESSAGE)
    for at in range(len(record) - 1):
        server.feed(record[at : at + 1])
        assert server.unfinished > 0
    assert server.feed(record[-1:]) == [MESSAGE]
    assert server.unfinished == 0


@pytest.mark.parametrize(
    "noise", [b"GET / HTTP/1.1\r\n\r\n", b"\x00" * 100, b"\x16\x03\x01\xff\xff" + b"\x01" * 60_000]
)
def test_what_is_no_tls_ends_it(context: ssl.SSLContext, noise: bytes) -> None:
    with pytest.raises(UnframeableStream, match="TLS"):
        TlsFraming(context, StreamFraming()).feed(noise)


def test_nothing_is_sent_before_it_is_agreed(context: ssl.SSLContext) -> None:
    server = TlsFraming(context, StreamFraming())
    assert server.wrap(MESSAGE) == b""
    assert server.goodbye() == b""


def test_who_says_goodbye_is_let_go_and_told_so(context: ssl.SSLContext) -> None:
    client, server = Client(), TlsFraming(context, StreamFraming())
    agreed(client, server)
    with pytest.raises(ssl.SSLWantReadError):
        client.tls.unwrap()
    server.feed(client.outgoing.read())
    assert server.is_over
    assert server.goodbye()
