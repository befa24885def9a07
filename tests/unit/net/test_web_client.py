"""What is asked of web servers, and what of their answers is taken."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from switchboard.ground.errors import SwitchboardError
from switchboard.net.certificate import server_context
from switchboard.net.web_client import WebAnswer, WebRefused, WebRequest, fetch
from tests.helpers.calendars import Asked, Page, WebServer


def fetched(answer: Callable[[Asked], Page], path: str = "/", **how: object) -> WebAnswer:
    with WebServer(answer) as server:
        return fetch(WebRequest(f"{server.url}{path}", **how), patience=5.0)  # type: ignore[arg-type]  # fields by name


def test_an_answer_comes_with_what_asks_for_it_again() -> None:
    headers = {"ETag": '"x"', "Last-Modified": "Wed, 25 Nov 2026 10:00:00 GMT"}
    answer = fetched(lambda _: Page(b"text", headers=headers))
    assert answer.content == b"text"
    assert answer.tags == {"If-None-Match": '"x"', "If-Modified-Since": headers["Last-Modified"]}
    again = fetched(lambda asked: Page(status=304 if "If-None-Match" in asked.headers else 500), tags=answer.tags)
    assert (again.content, again.tags) == (None, answer.tags)


def test_a_redirect_is_followed_within_its_server_alone() -> None:
    def answer(asked: Asked) -> Page:
        return Page(b"here") if asked.path == "/there" else Page(status=302, headers={"Location": "/there"})

    assert fetched(answer).content == b"here"


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("http://localhost:1/x", "sends to localhost"),
        ("https://example.com/x", r"sends to example\.com"),
        ("file:///etc/passwd", "has to begin with"),
        ("ftp://127.0.0.1/x", "has to begin with"),
        ("//example.com/x", r"sends to example\.com"),
        ("http://user@127.0.0.1/x", "fields of their own"),
        ("", "does not say where"),
        ("/again", "without end"),
        ("http://[::1", "cannot be asked"),
    ],
)
def test_what_sends_elsewhere_is_refused(place: str, why: str) -> None:
    with pytest.raises(SwitchboardError, match=why):
        fetched(lambda _: Page(status=301, headers={"Location": place}))


@pytest.mark.parametrize(
    ("page", "why"),
    [
        (Page(status=401), "another user and password"),
        (Page(status=403), "another user and password"),
        (Page(status=404), "nothing at that address"),
        (Page(status=500), "answered 500"),
        (Page(status=304), "answered 304"),
        (Page(b"x" * 101), "more than 100 bytes"),
        (Page(b"x", length=10**12), "more than 100 bytes"),
        (Page(b"x", length=50), "ended before all was there"),
        (Page(b"x", headers={"Content-Encoding": "gzip"}), "packed"),
    ],
)
def test_an_answer_that_cannot_be_used_is_said(page: Page, why: str) -> None:
    with pytest.raises(WebRefused, match=why):
        fetched(lambda _: page, most=100)


def test_a_password_goes_to_nobody_without_tls_but_this_computer() -> None:
    with pytest.raises(WebRefused, match="not sent without TLS"):
        fetch(WebRequest("http://192.0.2.1/", user="bob", secret="s"), patience=0.5)
    with WebServer(lambda _: Page()) as server:
        fetch(WebRequest(server.url, user="bob", secret="s"))
        [asked] = server.asked
    assert asked.headers["Authorization"] == "Basic Ym9iOnM="
    assert "s3" not in repr(WebRequest("https://x/s3", secret="s3"))


@contextmanager
def raw_server(serve: Callable[[socket.socket], None]) -> Iterator[str]:
    """One that says what no HTTP server would."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def run() -> None:
            connection, _ = listening.accept()
            with connection:
                try:
                    serve(connection)
                except OSError:
                    return

        thread = threading.Thread(target=run, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        thread.join(5)


SLOW = (  # what comes before a byte now and then
    b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n",
    b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n",
    b"HTTP/1.0 200 OK\r\n\r\n",
    b"HTTP/1.1 200 OK\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n1000\r\n",
    b"HTTP/1.1 200 OK\r\nX-Slow: ",
    b"HTTP/1.1 301 Moved\r\nConnection: close\r\nLocation: ",
    b"",
)


@pytest.mark.parametrize("head", SLOW)
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_server_that_sends_a_byte_now_and_then_is_given_up(head: bytes, scheme: str) -> None:
    """Also while it shakes hands for TLS: a record of a greeting that never ends."""

    def slowly(connection: socket.socket) -> None:
        connection.sendall(head if scheme == "http" else b"\x16\x03\x03\x40\x00\x02\x00\x3f\xfc")
        while True:
            connection.sendall(b"x" if scheme == "http" else b"\0")
            time.sleep(0.05)

    begun = time.monotonic()
    with raw_server(slowly) as url, pytest.raises(WebRefused, match="in time"):
        fetch(WebRequest(url.replace("http:", f"{scheme}:")), patience=0.6)
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"hello\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500 + b"\r\n",
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 100_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffff\r\nx",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"HTTP/1.1 " + b"9" * 5_000 + b" OK\r\n\r\n",
        b"\xff\xfe\x00\x00",
    ],
)
def test_what_is_no_http_is_refused_in_words(said: bytes) -> None:
    def serve(connection: socket.socket) -> None:
        connection.recv(10_000)
        connection.sendall(said)

    with raw_server(serve) as url, pytest.raises(WebRefused, match="cannot be asked"):
        fetch(WebRequest(url, most=1_000), patience=3.0)


def test_a_server_that_cannot_prove_who_it_is_is_refused(tmp_path: Path) -> None:
    context = server_context(None, None, tmp_path)

    def serve(connection: socket.socket) -> None:
        with context.wrap_socket(connection, server_side=True):
            pass

    with raw_server(serve) as url, pytest.raises(WebRefused, match="cannot prove who it is"):
        fetch(WebRequest(url.replace("http:", "https:")), patience=3.0)


def test_nobody_there_is_said() -> None:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    with pytest.raises(WebRefused, match="cannot be asked"):
        fetch(WebRequest(f"http://127.0.0.1:{port}/"))


@pytest.mark.parametrize(
    "address",
    ["", "x", "file:///etc/passwd", "https://", "https://a b/", "https://ä.example/", "https://x:99999/", "h" * 9_000],
)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(SwitchboardError, match="address"):
        fetch(WebRequest(address))
