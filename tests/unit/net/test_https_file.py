"""A file comes over HTTPS from the server that was named and proves itself, or not at all; never without end."""

import socket
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from switchboard.net import https_file
from switchboard.net.https_file import NotFetched, fetch
from tests.helpers.https_server import Answer, Server, https_server, made_certificate, plain_server, reply

MOST = 1_000
ask = partial(fetch, most=MOST, agent="Switchboard/test", proxies={})


def says(*parts: bytes) -> Answer:
    def answer(_: bytes, connection: socket.socket) -> None:
        for part in parts:
            connection.sendall(part)

    return answer


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_certificate(tmp_path_factory.mktemp("certificate"))


@pytest.fixture
def trusted(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    return certificate


@pytest.fixture
def server(trusted: Path) -> Iterator[Server]:
    with https_server(trusted, says(reply(b"the file"))) as server:
        yield server


def test_a_file_comes(server: Server) -> None:
    assert ask(server.address("/feed?a=1")) == b"the file"
    assert server.asked == ["GET /feed?a=1 HTTP/1.1"]


def test_a_file_in_chunks_comes_whole(server: Server) -> None:
    server.answer = says(
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nthe\r\n", b"5\r\n file\r\n0\r\n\r\n"
    )
    assert ask(server.address("/")) == b"the file"


def test_who_is_not_trusted_is_not_believed(certificate: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(made_certificate(tmp_path)))
    with https_server(certificate, says(reply(b"the file"))) as server:
        with pytest.raises(NotFetched, match="localhost does not prove"):
            ask(server.address("/"))
        assert server.asked == []


def test_another_name_than_that_of_the_certificate_is_not_believed(server: Server) -> None:
    with pytest.raises(NotFetched, match=r"127\.0\.0\.1 does not prove"):
        ask(f"https://127.0.0.1:{server.port}/")


@pytest.mark.parametrize(
    "address",
    [
        "http://localhost/",
        "ftp://localhost/",
        "file:///etc/passwd",
        "https://",
        "https://user@localhost/",
        "",
        "x" * 3_000,
    ],
)
def test_nothing_but_https_is_asked(address: str) -> None:
    with pytest.raises(NotFetched, match="no https address"):
        ask(address)


def test_a_redirect_on_the_same_server_is_followed(server: Server) -> None:
    def answer(head: bytes, connection: socket.socket) -> None:
        moved = reply(b"", "302 Found", "Location: newer/feed")
        connection.sendall(moved if head.startswith(b"GET /old/feed ") else reply(b"moved"))

    server.answer = answer
    assert ask(server.address("/old/feed")) == b"moved"
    assert server.asked == ["GET /old/feed HTTP/1.1", "GET /old/newer/feed HTTP/1.1"]


@pytest.mark.parametrize(
    ("location", "said"),
    [
        ("https://127.0.0.2:{port}/", "another server"),
        ("https://localhost:1/", "another server"),
        ("//elsewhere.example/", "another server"),
        ("http://localhost:{port}/", "no https address"),
        ("file:///etc/passwd", "no https address"),
        ("https://user@localhost:{port}/", "no https address"),
        ("/again", "from one place to another"),
        ("", "from one place to another"),
    ],
)
def test_a_redirect_elsewhere_is_refused(server: Server, location: str, said: str) -> None:
    server.answer = says(reply(b"", "301 Moved", f"Location: {location.format(port=server.port)}"))
    with pytest.raises(NotFetched, match=said):
        ask(server.address("/"))
    assert len(server.asked) <= 4


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (reply(b"", "404 Not Found"), "localhost answers 404"),
        (reply(b"x" * (MOST + 1)), "more than 1,000 bytes"),
        (b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 5_000, "more than 1,000 bytes"),
        (b"SSH-2.0\r\n\r\n", "speaks no HTTP"),
        (b"HTTP/1.1 200 OK\r\n" + b"a: b\r\n" * 500, "speaks no HTTP"),
        (b"HTTP/1.1 200 OK\r\na: " + b"b" * 100_000, "speaks no HTTP"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "speaks no HTTP"),
        (b"", "localhost"),
    ],
)
def test_what_is_no_file_is_refused(server: Server, answer: bytes, said: str) -> None:
    server.answer = says(answer)
    with pytest.raises(NotFetched, match=said):
        ask(server.address("/"))


def test_whoever_sends_slowly_has_no_more_time_than_all_others(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each byte comes well before the last read would give up."""

    def answer(_: bytes, connection: socket.socket) -> None:
        while True:  # until the other side is gone
            connection.sendall(b"H")
            time.sleep(0.05)

    monkeypatch.setattr(https_file, "PATIENCE", 0.5)
    server.answer = answer
    with pytest.raises(NotFetched, match="does not answer in time"):
        ask(server.address("/"))


def test_whoever_shakes_hands_without_end_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(https_file, "PATIENCE", 0.5)
    silent = socket.create_server(("127.0.0.1", 0))
    with silent, pytest.raises(NotFetched, match="does not answer in time"):
        ask(f"https://localhost:{silent.getsockname()[1]}/")


def test_nobody_there_is_said() -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(NotFetched, match="localhost cannot be asked: Connection refused"):
        ask(f"https://localhost:{port}/")
    with pytest.raises(NotFetched, match="cannot be asked"):
        ask(f"https://{'x' * 70}.invalid/")


def test_a_proxy_that_the_system_names_is_used(server: Server) -> None:
    def tunnel(head: bytes, connection: socket.socket) -> None:
        proofs.append(b"Proxy-Authorization: Basic YW5uOmEgYg==" in head)
        connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        with socket.create_connection(("127.0.0.1", server.port)) as behind:
            ends = {connection: behind, behind: connection}
            for end in ends:
                end.settimeout(0.01)
            for _ in range(1_000):
                for end, other in ends.items():
                    try:
                        data = end.recv(65_536)
                    except TimeoutError:
                        continue
                    if not data:
                        return
                    other.sendall(data)

    proofs: list[bool] = []
    with plain_server(tunnel) as proxy:
        found = ask(server.address("/feed"), proxies={"https": f"http://ann:a%20b@127.0.0.1:{proxy.port}"})
        assert found == b"the file"
        assert proxy.asked == [f"CONNECT localhost:{server.port} HTTP/1.1"]
        assert proofs == [True]
        proxy.answer = says(reply(b"", "407 Who are you"))
        with pytest.raises(NotFetched, match="the proxy answers 407"):
            ask(server.address("/feed"), proxies={"https": f"127.0.0.1:{proxy.port}"})
    with pytest.raises(NotFetched, match="no address"):
        ask(server.address("/feed"), proxies={"https": "http://:0"})
