r"""
Session descriptions (RFC 4566), as far as a call needs them: where whose voice goes, and how it is coded.

Who writes one has proved nothing yet: bytes, lines, streams and formats have an end, and nothing is read twice.

>>> text = b"v=0\r\no=- 1 1 IN IP4 192.0.2.1\r\ns=-\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\nm=audio 4000 RTP/AVP 8 0\r\n"
>>> stream = parse_session(text).streams[0]
>>> stream.kind, stream.host, stream.port, stream.formats, stream.codec("8")
('audio', '192.0.2.1', 4000, ('8', '0'), 'pcma/8000')
"""

import ipaddress
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from switchboard.ground.text import parse_number
from switchboard.sip.wire.errors import MalformedMessage

TYPE = "application/sdp"
_MOST_BYTES = 16_384
_MOST_LINES = 500
_MOST_STREAMS = 16
_MOST_FORMATS = 64  # of one stream
_LONGEST_LINE = 1_024  # characters
_LONGEST_NAME = 64  # characters of a coding's name
_MAX_PORT = 65_535
_DIRECTIONS = ("sendrecv", "sendonly", "recvonly", "inactive")
_ANSWERED = {"sendonly": "recvonly", "recvonly": "sendonly"}  # RFC 3264 6.1
_STATIC = {"0": "pcmu/8000", "8": "pcma/8000"}  # RFC 3551 6; of those that we know


@dataclass(frozen=True, slots=True)
class Stream:
    """
    One stream, as an m= line and those below it say.

    Args:
        host: an address; empty where it is none, as a name is not looked up for a stranger.
        port: 0 for a stream that is not wanted (RFC 3264 6).
        codings: `name/rate` in lower case, by format, as a=rtpmap says.
    """

    kind: str
    host: str
    port: int
    protocol: str
    formats: tuple[str, ...]
    codings: Mapping[str, str] = field(default_factory=dict)
    direction: str = "sendrecv"

    def codec(self, payload: str) -> str:
        """`name/rate` of a format; empty for one that nobody explains."""
        return self.codings.get(payload) or _STATIC.get(payload, "")

    @property
    def direction_of_answer(self) -> str:
        """What the other end says of the same stream, where it wants all that it may (RFC 3264 6.1)."""
        return _ANSWERED.get(self.direction, self.direction)


@dataclass(frozen=True, slots=True)
class SessionDescription:
    """
    What one end offers or answers; the streams keep their order (RFC 3264 5).

    `finds_ways`: it names several addresses, of which both ends find one that leads to the other (ICE, RFC 8839).
    """

    streams: tuple[Stream, ...]
    finds_ways: bool = False

    @property
    def audio(self) -> Stream | None:
        """The first stream for voices that is wanted."""
        return next((stream for stream in self.streams if stream.kind == "audio" and stream.port), None)


@dataclass(slots=True)
class _Draft:
    """A stream while its lines are read."""

    kind: str
    port: int
    protocol: str
    formats: tuple[str, ...]
    host: str
    direction: str
    codings: dict[str, str] = field(default_factory=dict)


def parse_session(body: bytes) -> SessionDescription:
    """
    Raises:
        MalformedMessage: it is none, or larger than anybody writes.
    """
    if len(body) > _MOST_BYTES:
        raise MalformedMessage("Session description too long")
    lines = body.decode(errors="replace").replace("\r\n", "\n").split("\n", _MOST_LINES)
    if len(lines) > _MOST_LINES:
        raise MalformedMessage("Session description of too many lines")
    if lines[0].strip() != "v=0":
        raise MalformedMessage("Malformed session description")
    reader = _Reader()
    for line in lines[1:]:
        if not line.strip():
            continue
        if line[1:2] != "=" or not line[0].isalpha() or len(line) > _LONGEST_LINE:
            raise MalformedMessage("Malformed session description")
        reader.read(line[0], line[2:].strip())
    return SessionDescription(tuple(_finished(draft) for draft in reader.drafts), reader.finds_ways)


class _Reader:
    """Reads line after line; what stands before the first stream is meant for all."""

    def __init__(self) -> None:
        self.drafts: list[_Draft] = []
        self.finds_ways = False
        self._host, self._direction = "", "sendrecv"

    def read(self, kind: str, value: str) -> None:
        if kind == "m":
            if len(self.drafts) == _MOST_STREAMS:
                raise MalformedMessage("Session description of too many streams")
            self.drafts.append(_begin_stream(value, self._host, self._direction))
        elif kind == "c" and self.drafts:
            self.drafts[-1].host = _host_of(value)
        elif kind == "c":
            self._host = _host_of(value)
        elif kind == "a":
            self._read_attribute(value)

    def _read_attribute(self, value: str) -> None:
        if value in _DIRECTIONS and self.drafts:
            self.drafts[-1].direction = value
        elif value in _DIRECTIONS:
            self._direction = value
        elif value.startswith("candidate:"):
            self.finds_ways = True
        elif self.drafts and value.startswith("rtpmap:"):
            _read_coding(self.drafts[-1], value.removeprefix("rtpmap:"))


def _finished(draft: _Draft) -> Stream:
    direction = draft.direction
    if draft.host in ("0.0.0.0", "::"):  # noqa: S104  RFC 3264 8.4: how phones once said that they hold
        direction = {"sendrecv": "sendonly", "recvonly": "inactive"}.get(direction, direction)
    return Stream(draft.kind, draft.host, draft.port, draft.protocol, draft.formats, draft.codings, direction)


def _begin_stream(value: str, host: str, direction: str) -> _Draft:
    words = value.split(None, 3)
    port = parse_number(words[1].partition("/")[0], _MAX_PORT) if len(words) == 4 else None
    if port is None:
        raise MalformedMessage("Malformed stream in the session description")
    formats = tuple(words[3].split(None, _MOST_FORMATS))
    if len(formats) > _MOST_FORMATS:
        raise MalformedMessage("Session description of too many formats")
    return _Draft(words[0].lower(), port, words[2].upper(), formats, host, direction)


def _host_of(value: str) -> str:
    words = value.split()
    if len(words) != 3 or words[0] != "IN":
        raise MalformedMessage("Malformed address in the session description")
    try:
        return str(ipaddress.ip_address(words[2].partition("/")[0]))
    except ValueError:
        return ""


def _read_coding(draft: _Draft, value: str) -> None:
    payload, _, coding = value.partition(" ")
    if payload in draft.formats and len(coding) <= _LONGEST_NAME:
        draft.codings[payload] = "/".join(coding.strip().lower().split("/")[:2])


def with_origin(body: bytes, host: str, version: int) -> bytes:
    r"""
    A description as another end wrote it, but for whose it is: ours, of that version, as `write_session` has it.

    >>> with_origin(b"v=0\r\no=x 1 2 IN IP4 192.0.2.7\r\ns=-\r\n", "192.0.2.1", 1 << 32 | 3)
    b'v=0\r\no=- 1 3 IN IP4 192.0.2.1\r\ns=-\r\n'
    """
    origin = f"o=- {version >> 32} {version & 0xFFFFFFFF} IN {'IP6' if ':' in host else 'IP4'} {host}".encode()
    lines = body.split(b"\n", 2)
    if len(lines) > 1 and lines[1].startswith(b"o="):
        lines[1] = origin + (b"\r" if lines[1].endswith(b"\r") else b"")
    return b"\n".join(lines)


def write_session(host: str, version: int, streams: Sequence[Stream]) -> bytes:
    """
    As bytes.

    Args:
        host: of whoever writes it, an address.
        version: grows with each that says something else in one session (RFC 3264 8).
    """
    family = "IP6" if ":" in host else "IP4"
    lines = ["v=0", f"o=- {version >> 32} {version & 0xFFFFFFFF} IN {family} {host}", "s=-"]
    lines += [f"c=IN {family} {host}", "t=0 0"]
    for stream in streams:
        lines.append(f"m={stream.kind} {stream.port} {stream.protocol} {' '.join(stream.formats)}")
        if not stream.port:
            continue
        lines += [f"a=rtpmap:{payload} {_written(coding)}" for payload, coding in stream.codings.items()]
        lines += [f"a=fmtp:{payload} 0-16" for payload, coding in stream.codings.items() if coding == DIGITS]
        lines += ["a=ptime:20", f"a={stream.direction}"]
    return ("\r\n".join(lines) + "\r\n").encode()


DIGITS = "telephone-event/8000"  # RFC 4733 7


def _written(coding: str) -> str:
    return coding if coding == DIGITS else coding.upper()
