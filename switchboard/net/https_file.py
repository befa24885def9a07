"""
One small file over HTTPS, bounded in bytes and in time from its first byte on.

The server proves who it is by the certificates that this computer trusts; a proxy is used where the system names one.
"""

import io
import socket
import ssl
import time
from base64 import b64encode
from collections.abc import Mapping
from http import HTTPStatus
from http.client import HTTPException, HTTPResponse
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from switchboard.ground.errors import SwitchboardError
from switchboard.ground.https_address import split_https

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

PATIENCE = 20.0  # seconds for all of it
_MOST_REDIRECTS = 3
_REDIRECTS = (301, 302, 303, 307, 308)
_BUNDLES = (  # of certificates, where OpenSSL was built on another system than this one
    "/etc/ssl/certs/ca-certificates.crt",  # Debian
    "/etc/pki/tls/certs/ca-bundle.crt",  # Fedora
    "/etc/ssl/ca-bundle.pem",  # openSUSE
    "/etc/ssl/cert.pem",  # macOS, Alpine
)


class NotFetched(SwitchboardError):
    """The file could not be had."""


def fetch(address: str, most: int, *, agent: str, proxies: Mapping[str, str] | None = None) -> bytes:
    """
    A file of at most `most` bytes. Waits for the network: for a thread of its own.

    Args:
        agent: what we call ourselves there.
        proxies: by scheme, as `urllib.request.getproxies` has them; those of the system where it is None.

    Raises:
        NotFetched: it could not be had, is longer, or lies on another server by now.
    """
    until = time.monotonic() + PATIENCE
    first = _split(address)
    try:
        for _ in range(_MOST_REDIRECTS + 1):
            found = _ask(_split(address), most, agent, _proxy(first, proxies), until)
            if isinstance(found, bytes):
                return found
            address = urljoin(address, found)
            if _place(_split(address)) != _place(first):
                raise NotFetched("{host} sends us to another server", host=first.hostname)
    except ssl.SSLCertVerificationError as error:
        why = error.verify_message
        raise NotFetched("{host} does not prove that it is that: {why}", host=first.hostname, why=why) from error
    except TimeoutError as error:
        raise NotFetched("{host} does not answer in time", host=first.hostname) from error
    except (OSError, HTTPException, ValueError) as error:  # ValueError: of a name that no computer can have
        why = (error.strerror or str(error)) if isinstance(error, OSError) else "it speaks no HTTP"
        raise NotFetched("{host} cannot be asked: {why}", host=first.hostname, why=why) from error
    raise NotFetched("{host} sends us from one place to another", host=first.hostname)


def _split(address: str) -> SplitResult:
    split = split_https(address)
    if split is None:
        raise NotFetched("it is no https address")
    return split


def _place(address: SplitResult) -> tuple[str, int]:
    return address.hostname or "", address.port or 443


def _ask(address: SplitResult, most: int, agent: str, proxy: SplitResult | None, until: float) -> bytes | str:
    """The file, or the address where it is said to be."""
    host, port = _place(address)
    first = (proxy.hostname, proxy.port or 80) if proxy else (host, port)
    with socket.create_connection(first, timeout=_left(until)) as plain:
        if proxy:
            _tunnel(plain, f"[{host}]:{port}" if ":" in host else f"{host}:{port}", agent, proxy, until)
        plain.settimeout(_left(until))  # OpenSSL's handshake takes it for the whole
        with _context().wrap_socket(plain, server_hostname=host) as secure:
            path = (address.path or "/") + (f"?{address.query}" if address.query else "")
            lines = [f"GET {path} HTTP/1.1", f"Host: {address.netloc}", f"User-Agent: {agent}"]
            response = _answer(secure, "GET", [*lines, "Accept-Encoding: identity", "Connection: close"], until)
            if response.status in _REDIRECTS:
                return response.getheader("Location") or ""
            if response.status != HTTPStatus.OK:
                raise NotFetched("{host} answers {status}", host=host, status=str(response.status))
            body = response.read(most + 1)
    if len(body) > most:
        raise NotFetched("{host} has a file of more than {most} bytes", host=host, most=most)
    return body


def _tunnel(plain: socket.socket, where: str, agent: str, proxy: SplitResult, until: float) -> None:
    lines = [f"CONNECT {where} HTTP/1.1", f"Host: {where}", f"User-Agent: {agent}"]
    if proxy.username is not None:
        proof = f"{unquote(proxy.username)}:{unquote(proxy.password or '')}".encode()
        lines.append(f"Proxy-Authorization: Basic {b64encode(proof).decode('ascii')}")
    response = _answer(plain, "CONNECT", lines, until)
    if response.status != HTTPStatus.OK:
        raise NotFetched("the proxy answers {status}", status=str(response.status))


def _answer(connection: socket.socket, method: str, lines: list[str], until: float) -> HTTPResponse:
    connection.settimeout(_left(until))
    connection.sendall("".join(f"{line}\r\n" for line in (*lines, "")).encode("ascii"))
    response = HTTPResponse(_Readable(connection, until), method=method)  # type: ignore[arg-type]  # a makefile is all it uses
    response.begin()
    return response


class _Readable(io.RawIOBase):
    """A socket that is read until a moment, however slowly its bytes come."""

    def __init__(self, connection: socket.socket, until: float) -> None:
        self._connection = connection
        self._until = until

    def makefile(self, _: str) -> io.BufferedReader:
        return io.BufferedReader(self)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        self._connection.settimeout(_left(self._until))
        return self._connection.recv_into(buffer)


def _left(until: float) -> float:
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


def _context() -> ssl.SSLContext:
    context = ssl.create_default_context()
    known = ssl.get_default_verify_paths()
    if not (known.cafile or known.capath or context.cert_store_stats()["x509_ca"]):
        bundle = next((path for path in _BUNDLES if Path(path).is_file()), None)
        if bundle is not None:
            context.load_verify_locations(bundle)
    return context


def _proxy(address: SplitResult, proxies: Mapping[str, str] | None) -> SplitResult | None:
    """The proxy that is to be used for an address."""
    from urllib.request import getproxies, proxy_bypass

    if proxies is None:
        proxies = {} if proxy_bypass(address.hostname or "") else getproxies()
    named = proxies.get("https", "")
    if not named:
        return None
    try:
        proxy = urlsplit(named if "//" in named else f"//{named}")
        is_right = bool(proxy.hostname) and proxy.port != 0
    except ValueError:
        is_right = False
    if not is_right:
        raise NotFetched("the proxy that this computer names is no address")
    return proxy
