"""A proxy that this computer names is used, told who asks, and sees nothing of what goes by TLS."""

import socket
from contextlib import suppress
from pathlib import Path

import pytest

from switchboard.net.web_client import WebRefused, WebRequest, fetch
from tests.helpers.https_server import Answer, Server, https_server, made_certificate, plain_server, reply

ELSEWHERE = "server.example"  # a name that nobody but the proxy can look up


def says(answer: bytes) -> Answer:
    def say(_: bytes, connection: socket.socket) -> None:
        connection.sendall(answer)

    return say


def tunnel(server: Server, heads: list[bytes]) -> Answer:
    """To the server, whatever name was asked for."""

    def through(head: bytes, connection: socket.socket) -> None:
        heads.append(head)
        connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        with socket.create_connection(("127.0.0.1", server.port)) as behind:
            ends = {connection: behind, behind: connection}
            for end in ends:
                end.settimeout(0.01)
            for _ in range(1_000):
                for end, other in ends.items():
                    with suppress(TimeoutError):
                        data = end.recv(65_536)
                        if not data:
                            return
                        other.sendall(data)

    return through


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "no_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


def test_a_server_is_reached_through_a_proxy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    certificate = made_certificate(tmp_path, ELSEWHERE)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    heads: list[bytes] = []
    with https_server(certificate, says(reply(b"the file"))) as server, plain_server(tunnel(server, heads)) as proxy:
        monkeypatch.setenv("https_proxy", f"http://ann:a%20b@127.0.0.1:{proxy.port}")
        assert fetch(WebRequest(f"https://{ELSEWHERE}/feed")).content == b"the file"
        assert server.asked == ["GET /feed HTTP/1.1"]
    assert heads[0].startswith(f"CONNECT {ELSEWHERE}:443 ".encode())
    assert b"Proxy-Authorization: Basic YW5uOmEgYg==" in heads[0]
    assert b"/feed" not in heads[0]


def test_without_tls_the_proxy_asks_in_our_place(monkeypatch: pytest.MonkeyPatch) -> None:
    with plain_server(says(reply(b"the file"))) as proxy:
        monkeypatch.setenv("http_proxy", f"127.0.0.1:{proxy.port}")
        assert fetch(WebRequest(f"http://{ELSEWHERE}/a?b=c")).content == b"the file"
    assert proxy.asked == [f"GET http://{ELSEWHERE}/a?b=c HTTP/1.1"]


def test_a_proxy_that_refuses_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    with plain_server(says(reply(b"", "407 Who are you"))) as proxy:
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{proxy.port}")
        with pytest.raises(WebRefused, match="407"):
            fetch(WebRequest(f"https://{ELSEWHERE}/"))


@pytest.mark.parametrize("named", ["http://:80", "http://127.0.0.1:x", "http://127.0.0.1:0"])
def test_a_proxy_that_is_no_address_is_said(monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    monkeypatch.setenv("https_proxy", named)
    with pytest.raises(WebRefused):
        fetch(WebRequest(f"https://{ELSEWHERE}/"))


def test_this_computer_is_asked_without_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    with plain_server(says(reply(b"here"))) as server:
        assert fetch(WebRequest(f"http://127.0.0.1:{server.port}/")).content == b"here"
