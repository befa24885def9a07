"""STUN's binding request, with which phones keep their way through a NAT open (RFC 5389 6, RFC 5626 4.4.2)."""

import ipaddress
import struct

from switchboard.ground.address import Address

_COOKIE = 0x2112A442
_REQUEST, _RESPONSE, _XOR_MAPPED_ADDRESS = 0x0001, 0x0101, 0x0020


def is_stun(data: bytes) -> bool:
    """Whether the datagram can be no SIP, but is STUN."""
    return len(data) >= 20 and data[0] < 2 and data[4:8] == _COOKIE.to_bytes(4, "big")


def binding_response(data: bytes, source: Address) -> bytes | None:
    """Says from where the request came; None where it is no binding request."""
    kind, length = struct.unpack("!HH", data[:4])
    if kind != _REQUEST or length != len(data) - 20:
        return None
    address = ipaddress.ip_address(source[0].partition("%")[0])
    key = data[4:20]
    mapped = bytes(a ^ b for a, b in zip(address.packed, key, strict=False))
    port = source[1] ^ (_COOKIE >> 16)
    value = struct.pack("!BBH", 0, 1 if address.version == 4 else 2, port) + mapped
    return (
        struct.pack("!HH", _RESPONSE, 4 + len(value))
        + key
        + struct.pack("!HH", _XOR_MAPPED_ADDRESS, len(value))
        + value
    )
