"""
RTP packets (RFC 3550 5.1), and the digits in them (RFC 4733 2.3).

>>> packet = read_packet(write_packet(Packet(8, 7, 160, 0xABCD, b"voice", is_first=True)))
>>> packet.payload_type, packet.sequence, packet.timestamp, packet.ssrc, packet.payload, packet.is_first
(8, 7, 160, 43981, b'voice', True)
"""

import struct
from typing import NamedTuple

_HEADER = struct.Struct(">BBHII")
_EVENT = struct.Struct(">BBH")
_VERSION = 2
_MOST_BYTES = 1_500  # of a packet that is looked at; twenty milliseconds of voice take 172
_EVENTS = "0123456789*#ABCD"  # RFC 4733 3.2, by number
_VOLUME = 10  # dBm0 below full, of digits that we send
_END = 0x80
SEQUENCES, TIMESTAMPS = 1 << 16, 1 << 32


class Packet(NamedTuple):
    """`is_first` is the marker: the first packet after a silence."""

    payload_type: int
    sequence: int
    timestamp: int
    ssrc: int
    payload: bytes
    is_first: bool


def read_packet(data: bytes) -> Packet | None:
    """What arrived, without padding and extension; None for what is no RTP."""
    if not _HEADER.size <= len(data) <= _MOST_BYTES or data[0] >> 6 != _VERSION:
        return None
    flags, kind, sequence, timestamp, ssrc = _HEADER.unpack_from(data)
    start, end = _HEADER.size + 4 * (flags & 0x0F), len(data)
    if flags & 0x10:
        if start + 4 > end:
            return None
        start += 4 + 4 * int.from_bytes(data[start + 2 : start + 4])
    if flags & 0x20:
        end -= data[-1]
    if start > end:
        return None
    return Packet(kind & 0x7F, sequence, timestamp, ssrc, data[start:end], bool(kind & 0x80))


def write_packet(packet: Packet) -> bytes:
    """The packet as bytes; sequence and timestamp go round."""
    kind = packet.payload_type | (0x80 if packet.is_first else 0)
    sequence, timestamp = packet.sequence % SEQUENCES, packet.timestamp % TIMESTAMPS
    return _HEADER.pack(_VERSION << 6, kind, sequence, timestamp, packet.ssrc) + packet.payload


def read_digit(payload: bytes) -> tuple[str, bool] | None:
    """The digit, and whether it has ended; None for another event."""
    if len(payload) < _EVENT.size or payload[0] >= len(_EVENTS):
        return None
    return _EVENTS[payload[0]], bool(payload[1] & _END)


def write_digit(digit: str, duration: int, *, is_end: bool) -> bytes:
    """The payload of a digit that lasts so many samples."""
    return _EVENT.pack(_EVENTS.index(digit), _VOLUME | (_END if is_end else 0), duration)
