"""Addresses: where we listen, and where somebody else is."""

import ipaddress
from dataclasses import dataclass

TRANSPORTS = ("udp", "tcp", "tls", "ws", "wss")
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
