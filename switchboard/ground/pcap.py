"""
Messages as a capture that Wireshark and its like open: each as a UDP datagram with headers of our own.

The format is that of libpcap (draft-ietf-opsawg-pcap), link type RAW: packets begin with their IP header.
"""

import ipaddress
import struct
from collections.abc import Iterable
from dataclasses import dataclass

from switchboard.ground.text import parse_number

_RAW = 101  # LINKTYPE_RAW
_MOST = 65_535  # bytes of a packet
_UDP = 17  # RFC 768
_HOPS = 64
_IPV4, _IPV6, _UDP_HEAD = 20, 40, 8  # bytes
_NOBODY = ipaddress.IPv4Address(0)

_Host = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True)
class Datagram:
    """`at` is wall-clock seconds; `source` and `target` are HOST:PORT, a host that is no address counts as 0.0.0.0."""

    at: float
    source: str
    target: str
    data: bytes


def pcap_bytes(datagrams: Iterable[Datagram]) -> bytes:
    """A whole capture; what is longer than an IP packet is cut."""
    head = struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, _MOST, _RAW)
    return head + b"".join(map(_record, datagrams))


def _record(datagram: Datagram) -> bytes:
    (source, source_port), (target, target_port) = _parts(datagram.source), _parts(datagram.target)
    if source.version != target.version:  # one of them is not known by its address
        source, target = _as_ipv6(source), _as_ipv6(target)
    is_ipv4 = isinstance(source, ipaddress.IPv4Address)
    data = datagram.data[: _MOST - _UDP_HEAD - (_IPV4 if is_ipv4 else _IPV6)]
    length = len(data) + _UDP_HEAD
    pseudo = source.packed + target.packed + struct.pack(">IHH", length, 0, _UDP)  # its sum is the same for IPv4
    head = struct.pack(">HHHH", source_port, target_port, length, 0)
    checksum = _checksum(pseudo + head + data) or 0xFFFF
    packet = _ip_head(source, target, length) + head[:6] + struct.pack(">H", checksum) + data
    seconds = int(datagram.at)
    return struct.pack("<IIII", seconds, int((datagram.at - seconds) * 1e6), len(packet), len(packet)) + packet


def _ip_head(source: _Host, target: _Host, length: int) -> bytes:
    """RFC 791 3.1, RFC 8200 3."""
    if isinstance(source, ipaddress.IPv6Address):
        return struct.pack(">IHBB", 6 << 28, length, _UDP, _HOPS) + source.packed + target.packed
    head = struct.pack(">BBHHHBBH", 0x45, 0, length + _IPV4, 0, 0, _HOPS, _UDP, 0) + source.packed + target.packed
    return head[:10] + struct.pack(">H", _checksum(head)) + head[12:]


def _checksum(data: bytes) -> int:
    """RFC 1071."""
    total: int = sum(struct.unpack(f">{(len(data) + 1) // 2}H", data + b"\0" * (len(data) % 2)))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def _parts(text: str) -> tuple[_Host, int]:
    host, _, port = text.rpartition(":")
    try:
        address = ipaddress.ip_address(host.strip("[]").partition("%")[0])
    except ValueError:
        address = _NOBODY
    return address, parse_number(port, 65_535) or 0


def _as_ipv6(host: _Host) -> _Host:
    return ipaddress.IPv6Address(b"\0" * 10 + b"\xff\xff" + host.packed) if host.version == 4 else host
