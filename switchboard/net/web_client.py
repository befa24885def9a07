"""
One file or answer of a web server, asked for by this office: bounded in bytes and in time, and from nowhere else.

It blocks: it is called in a thread of its own. A redirect is followed within its server and never to one without TLS;
what sends us elsewhere, or to a file of this computer, is refused, and said.
"""

import base64
import contextlib
import http.client
import socket
import ssl
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from switchboard import __version__
from switchboard.ground.errors import Sentence, SwitchboardError
from switchboard.ground.text import parse_number
from switchboard.ground.web_address import parse_web_address
from switchboard.net.trusted import trusting_context

PATIENCE = 30.0  # seconds for all of it
_STEP = 10.0  # seconds between two pieces
_MOST_REDIRECTS = 5
_PIECE = 65_536
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_NOT_MODIFIED = 304


class WebRefused(SwitchboardError):
    """There is no answer that can be used; the words say why, and never the whole address, which may be a secret."""


@dataclass(frozen=True, slots=True)
class WebRequest:
    """
    What is asked for.

    Args:
        url: `https:`, `http:` or `webcal:`, which is the first of them.
        secret: goes with `user`; never sent without TLS but to this computer.
        tags: what an earlier answer is known by: see `WebAnswer`.
        most: bytes of the answer.
    """

    url: str = field(repr=False)
    method: str = "GET"
    body: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    user: str = ""
    secret: str = field(default="", repr=False)
    tags: Mapping[str, str] = field(default_factory=dict)
    most: int = 8_000_000


@dataclass(frozen=True, slots=True)
class WebAnswer:
    """Its bytes, None where nothing has changed since; and the headers that ask so the next time."""

    content: bytes | None
    tags: Mapping[str, str]


def fetch(request: WebRequest, patience: float = PATIENCE, context: ssl.SSLContext | None = None) -> WebAnswer:
    """
    Raises:
        WebRefused, BadWebAddress: there is no answer that can be used.
    """
    url = parse_web_address(request.url)
    host, deadline = url.hostname or "", time.monotonic() + patience
    try:
        for _ in range(_MOST_REDIRECTS + 1):
            answer = _ask(request, url, deadline, context)
            if isinstance(answer, WebAnswer):
                return answer
            url = _followed(url, answer)
    except ssl.SSLCertVerificationError as error:
        raise WebRefused("{host} cannot prove who it is: {why}", host=host, why=error.verify_message) from error
    except ssl.SSLError as error:
        if time.monotonic() >= deadline:
            raise WebRefused("{host} did not answer in time", host=host) from error
        why = error.reason or str(error)
        raise WebRefused("{host} speaks no TLS that can be used: {why}", host=host, why=why) from error
    except (OSError, http.client.HTTPException, ValueError) as error:
        if isinstance(error, TimeoutError) or time.monotonic() >= deadline:
            raise WebRefused("{host} did not answer in time", host=host) from error
        raise WebRefused("{host} cannot be asked: {why}", host=host, why=_why(error)) from error
    raise WebRefused("{host} sends from one address to the next without end", host=host)


def _ask(request: WebRequest, url: SplitResult, deadline: float, context: ssl.SSLContext | None) -> WebAnswer | str:
    """The answer, or where it sends us."""
    host = url.hostname or ""
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    proxy = _proxy(url)
    connection = _connection(url, proxy, min(_STEP, left), context)
    line = _Line(connection)
    watch = threading.Timer(left, line.cut)  # a server that sends a byte now and then is ended, too
    watch.daemon = True
    watch.start()
    try:
        path = (url.path or "/") + (f"?{url.query}" if url.query else "")
        is_asked_for = proxy is not None and url.scheme == "http"  # RFC 9112 3.2.2: the proxy asks in our place
        place = f"http://{url.netloc}{path}" if is_asked_for else path
        headers = _headers(request, url) | (_proof(proxy) if is_asked_for else {})
        connection.request(request.method, place, request.body.encode() or None, headers)
        with connection.getresponse() as response:  # it may have taken the socket over, to close it at its end
            answer = _read(request, response, host)
    finally:
        watch.cancel()
        connection.close()
        line.close()
    if time.monotonic() >= deadline:
        raise TimeoutError  # what was cut may look whole
    return answer


def _connection(
    url: SplitResult, proxy: SplitResult | None, step: float, context: ssl.SSLContext | None
) -> http.client.HTTPConnection:
    """To the server, or to the proxy before it, which lets what is meant for the server through unread."""
    host, port = (proxy.hostname or "", proxy.port or 80) if proxy else (url.hostname or "", url.port)
    if url.scheme == "http":
        return http.client.HTTPConnection(host, port, timeout=step)
    connection = http.client.HTTPSConnection(host, port, timeout=step, context=context or trusting_context())
    if proxy is not None:
        connection.set_tunnel(url.hostname or "", url.port, _proof(proxy))
    return connection


def _proxy(url: SplitResult) -> SplitResult | None:
    """The one that this computer names for an address (`https_proxy`, `no_proxy`, settings of Windows and macOS)."""
    from urllib.request import getproxies, proxy_bypass

    host = url.hostname or ""
    if _is_here(host) or proxy_bypass(host):
        return None
    named = getproxies().get(url.scheme, "")
    proxy = urlsplit(named if "//" in named else f"//{named}")
    if named and (not proxy.hostname or proxy.port == 0):  # reading a port that is none raises ValueError
        raise WebRefused("the proxy that this computer names is no address")
    return proxy if named else None


def _proof(proxy: SplitResult | None) -> dict[str, str]:
    """What a proxy may want to see first (RFC 9110 11.7.2)."""
    if proxy is None or proxy.username is None:
        return {}
    proof = base64.b64encode(f"{unquote(proxy.username)}:{unquote(proxy.password or '')}".encode()).decode()
    return {"Proxy-Authorization": f"Basic {proof}"}


class _Line:
    """
    The connection to a server, which is cut whoever holds its socket by then: TLS while it shakes hands, or an answer.

    The library gives its socket away in either case (`http.client`): another one of the same connection is kept.
    """

    def __init__(self, connection: http.client.HTTPConnection) -> None:
        self._own: socket.socket | None = None
        self._lock = threading.Lock()
        self._is_cut = False
        connection._create_connection = self._connect  # type: ignore[attr-defined]  # noqa: SLF001  there is no other door

    def _connect(self, address: tuple[str, int], timeout: float, source: tuple[str, int] | None) -> socket.socket:
        made = socket.create_connection(address, timeout, source)
        with self._lock:
            if self._is_cut:
                made.close()
                raise TimeoutError
            self._own = made.dup()
        return made

    def cut(self) -> None:
        with self._lock:
            self._is_cut = True
            if self._own is not None:
                with contextlib.suppress(OSError):
                    self._own.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        with self._lock:
            if self._own is not None:
                self._own.close()
                self._own = None


def _headers(request: WebRequest, url: SplitResult) -> dict[str, str]:
    headers = {"User-Agent": f"Switchboard/{__version__}", "Accept-Encoding": "identity", "Connection": "close"}
    headers.update({"Accept": "text/calendar, */*;q=0.5"} | dict(request.headers) | dict(request.tags))
    if request.user:
        if url.scheme != "https" and not _is_here(url.hostname or ""):
            raise WebRefused("a password is not sent without TLS: write https://")
        proof = base64.b64encode(f"{request.user}:{request.secret}".encode()).decode()
        headers["Authorization"] = f"Basic {proof}"
    return headers


def _is_here(host: str) -> bool:
    return host in {"localhost", "::1"} or host.startswith("127.")


def _read(request: WebRequest, answer: http.client.HTTPResponse, host: str) -> WebAnswer | str:
    if answer.status == _NOT_MODIFIED and request.tags:
        return WebAnswer(None, request.tags)
    if answer.status in _REDIRECTS:
        place = answer.getheader("Location", "")
        if not place:
            raise WebRefused("{host} sends elsewhere, and does not say where", host=host)
        return place
    if not 200 <= answer.status < 300:
        pattern = _OF_STATUS.get(answer.status, "{host} answered {status}")
        raise WebRefused(pattern, host=host, status=str(answer.status))
    if answer.getheader("Content-Encoding", "identity").lower() != "identity":
        raise WebRefused("{host} sends it packed, though it was asked not to", host=host)
    return WebAnswer(_content(answer, request.most, host), _tags(answer))


_OF_STATUS = {
    **dict.fromkeys((401, 403), "{host} wants another user and password ({status})"),
    **dict.fromkeys((404, 410), "{host} has nothing at that address ({status})"),
}


def _content(answer: http.client.HTTPResponse, most: int, host: str) -> bytes:
    expected = parse_number(answer.getheader("Content-Length", "")) or 0
    pieces, length = [], 0
    while length <= most and expected <= most:
        piece = answer.read(_PIECE)
        if not piece:
            break
        pieces.append(piece)
        length += len(piece)
    if max(length, expected) > most:
        raise WebRefused("{host} has more than {most} bytes there", host=host, most=most)
    if length < expected:
        raise ConnectionError("it ended before all was there")
    return b"".join(pieces)


def _tags(answer: http.client.HTTPResponse) -> dict[str, str]:
    """RFC 9110 13.1.2, 13.1.3."""
    found = {"If-None-Match": answer.getheader("ETag", ""), "If-Modified-Since": answer.getheader("Last-Modified", "")}
    return {name: text for name, text in found.items() if text and len(text) <= 500 and text.isprintable()}


def _followed(url: SplitResult, place: str) -> SplitResult:
    to = parse_web_address(urljoin(url.geturl(), place))
    if (to.hostname, to.port) != (url.hostname, url.port) and not _is_upgrade(url, to):
        pattern = "{host} sends to {other}: enter that address, if it is to be trusted"
        raise WebRefused(pattern, host=url.hostname, other=to.hostname)
    if url.scheme == "https" and to.scheme != "https":
        raise WebRefused("{host} sends to an address without TLS", host=url.hostname)
    return to


def _is_upgrade(url: SplitResult, to: SplitResult) -> bool:
    """The same server over TLS."""
    return (url.hostname, url.scheme, to.scheme) == (to.hostname, "http", "https")


def _why(error: Exception) -> str:
    if isinstance(error, socket.gaierror):
        return Sentence("there is no such name in the network")
    if isinstance(error, OSError):
        return error.strerror or str(error) or type(error).__name__
    return "what it says is no HTTP"
