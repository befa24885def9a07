"""Addresses: where we listen, and where somebody else is."""

import ipaddress
import re
from collections.abc import Collection
from dataclasses import dataclass

from switchboard.ground.errors import Sentence, SwitchboardError
from switchboard.ground.text import parse_number

TRANSPORTS = ("udp", "tcp", "tls", "ws", "wss")
SIP_PORT = 5060  # RFC 3261 19.1.2
MAX_PORT = 65_535
_HOST_LABEL = re.compile(r"[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?")
_MOST_HOST = 253  # characters (RFC 1035 2.3.4)
Address = tuple[str, int] | tuple[str, int, int, int]  # as sockets of IPv4 and IPv6 have it


@dataclass(frozen=True, slots=True)
class ListenAddress:
    """A host and port to listen on; port 0 lets the system choose one. `transport` is one of `TRANSPORTS`."""

    host: str
    port: int
    transport: str = "udp"

    def __str__(self) -> str:
        prefix = "" if self.transport == "udp" else f"{self.transport}:"
        return f"{prefix}[{self.host}]:{self.port}" if ":" in self.host else f"{prefix}{self.host}:{self.port}"


class BadAddress(SwitchboardError):
    """It is nothing that one could listen on; the words say what it could be."""


def parse_listen_address(text: str, port: int = SIP_PORT, transports: Collection[str] = TRANSPORTS) -> ListenAddress:
    """
    `HOST:PORT`, after a transport and a colon where there is a choice of transports.

    >>> str(parse_listen_address("[::1]:5060")), str(parse_listen_address("TCP:127.0.0.1"))
    ('[::1]:5060', 'tcp:127.0.0.1:5060')

    Args:
        port: where none is written.
        transports: that may stand before it.

    Raises:
        BadAddress: it is none.
    """
    text = text.strip()
    transport, colon, rest = text.partition(":")
    if colon and transport.lower() in transports and rest:
        host, port_text, transport = *_parted(rest), transport.lower()
    elif transports and transport.isalpha() and rest.count(":") == 1:
        raise BadAddress(
            "'{name}' is no transport; there are {known}", name=transport[:20], known=", ".join(transports)
        )
    else:
        host, port_text, transport = *_parted(text), "udp"
    number = port if port_text is None else parse_number(port_text)
    if not _is_host(host) or number is None:
        raise BadAddress("write {example}", example=describe_listen_address(port, transports))
    if number > MAX_PORT:
        raise BadAddress("a port is at most {most}", most=str(MAX_PORT))
    return ListenAddress(host, number, transport)


def describe_listen_address(port: int, transports: Collection[str]) -> Sentence:
    """
    How an address to listen on is written.

    >>> describe_listen_address(5060, TRANSPORTS)
    'HOST:PORT, such as 127.0.0.1:5060 or tcp:127.0.0.1:5060'
    """
    first = f"127.0.0.1:{port}"
    if len(transports) > 1:
        other = f"{list(transports)[1]}:127.0.0.1:{port}"
        return Sentence("HOST:PORT, such as {first} or {other}", first=first, other=other)
    return Sentence("HOST:PORT, such as {first}", first=first)


def transport_of(listen_address: str) -> str:
    """
    Of a listening address as it is written.

    >>> transport_of("tls:[::1]:5061"), transport_of("127.0.0.1:5060")
    ('tls', 'udp')
    """
    prefix = listen_address.partition(":")[0]
    return prefix if prefix in TRANSPORTS else "udp"


def with_port(address: Address, port: int) -> Address:
    """The same host under another port."""
    return (address[0], port, address[2], address[3]) if len(address) == 4 else (address[0], port)


def is_loopback(host: str) -> bool:
    """Whether it is this computer itself."""
    return host.startswith("127.") or host == "::1" or _is_mapped_loopback(host)


def is_of_this_computer_only(host: str) -> bool:
    """
    Whether nobody else can reach what listens there. Of a name that is not `localhost` nobody can say.

    >>> [is_of_this_computer_only(host) for host in ("127.0.0.5", "::1", "localhost", "0.0.0.0", "127.a.org")]
    [True, True, True, False, False]
    """
    if host.lower() == "localhost":
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return (mapped or address).is_loopback


def _is_mapped_loopback(host: str) -> bool:
    if not host.startswith("::ffff:"):
        return False
    try:
        return ipaddress.ip_address(host.removeprefix("::ffff:")).is_loopback
    except ValueError:
        return False


def _parted(text: str) -> tuple[str, str | None]:
    """Host and port; an IPv6 address with a port stands in brackets."""
    if text.startswith("["):
        host, _, rest = text[1:].partition("]")
        return host, rest.removeprefix(":") if rest else None
    if text.count(":") > 1:
        return text, None
    host, colon, port = text.partition(":")
    return host, port if colon else None


def _is_host(host: str) -> bool:
    if ":" in host:
        try:
            ipaddress.IPv6Address(host)
        except ValueError:
            return False
        return True
    return len(host) <= _MOST_HOST and all(_HOST_LABEL.fullmatch(label) for label in host.split("."))
