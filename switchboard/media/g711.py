"""
G.711: A-law and µ-law, by tables that are made here (ITU-T G.711; `audioop` is no part of Python 3.13).

Samples are 16 bits, signed, as bytes in the machine's order of `array("h")`; a coded sample is one byte.

>>> decode(encode(samples([0, 1000, -1000, 32767]), "pcmu"), "pcmu").tolist()
[0, 988, -988, 32124]
>>> decode(encode(samples([8, 1000, -1000, 32767]), "pcma"), "pcma").tolist()
[8, 1008, -1008, 32256]
"""

import functools
from array import array
from collections.abc import Iterable

RATE = 8_000  # samples a second (RFC 3551 4.5.14)
_BIAS = 0x84  # of µ-law
_CLIP = 32_635  # above it there is no larger µ-law value


def samples(values: Iterable[int]) -> "array[int]":
    """As they are coded and decoded here."""
    return array("h", values)


def _decode_ulaw(code: int) -> int:
    code ^= 0xFF
    magnitude = (((code & 0x0F) << 3) + _BIAS << ((code & 0x70) >> 4)) - _BIAS
    return -magnitude if code & 0x80 else magnitude


def _encode_ulaw(value: int) -> int:
    sign = 0x80 if value < 0 else 0
    magnitude = min(abs(value), _CLIP) + _BIAS
    segment = magnitude.bit_length() - 8
    return (sign | segment << 4 | (magnitude >> segment + 3) & 0x0F) ^ 0xFF


def _decode_alaw(code: int) -> int:
    code ^= 0x55
    segment, magnitude = (code & 0x70) >> 4, ((code & 0x0F) << 4) + 8
    if segment:
        magnitude = magnitude + 0x100 << segment - 1
    return magnitude if code & 0x80 else -magnitude


def _encode_alaw(value: int) -> int:
    sign, magnitude = (0x80, value >> 3) if value >= 0 else (0, (-value - 1) >> 3)
    segment = max(0, magnitude.bit_length() - 5)
    code = magnitude >> 1 if segment == 0 else segment << 4 | (magnitude >> segment) & 0x0F
    return (sign | code & 0x7F) ^ 0x55


_DECODERS = {
    "pcmu": tuple(_decode_ulaw(code) for code in range(256)),
    "pcma": tuple(_decode_alaw(code) for code in range(256)),
}
_CODERS = {"pcmu": _encode_ulaw, "pcma": _encode_alaw}
SILENCE = {coding: bytes([coder(0)]) for coding, coder in _CODERS.items()}  # one coded sample of it


@functools.cache  # made when the first voice is coded: it takes a tenth of a second
def _encoder(coding: str) -> bytes:
    coder = _CODERS[coding]
    return bytes(coder(value if value < 32_768 else value - 65_536) for value in range(65_536))


def encode(pcm: "array[int]", coding: str) -> bytes:
    """`coding` is `pcma` or `pcmu`."""
    table = _encoder(coding)
    return bytes([table[value & 0xFFFF] for value in pcm])


def decode(coded: bytes, coding: str) -> "array[int]":
    """The samples of coded ones."""
    table = _DECODERS[coding]
    return samples([table[code] for code in coded])


def recode(coded: bytes, coding: str, other: str) -> bytes:
    """The same in another coding."""
    return coded if coding == other else coded.translate(_recoder(coding, other))


def loudness(coded: bytes, coding: str) -> float:
    """The mean of how far its samples are from silence, of 32,768."""
    table = _LOUDNESS[coding]
    return sum([table[code] for code in coded]) / max(1, len(coded))


_LOUDNESS = {coding: tuple(map(abs, decoder)) for coding, decoder in _DECODERS.items()}


@functools.cache
def _recoder(coding: str, other: str) -> bytes:
    coder = _CODERS[other]
    return bytes(coder(value) for value in _DECODERS[coding])
