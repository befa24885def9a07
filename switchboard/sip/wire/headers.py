"""The headers a notifier reads, as values (RFC 3261 20, RFC 3581, RFC 6665 8.2)."""

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from switchboard.sip.wire.errors import MalformedMessage
from switchboard.sip.wire.uri import SipUri, parse_uri

_VIA = re.compile(
    r"SIP\s*/\s*2\.0\s*/\s*(?P<transport>\w+)\s+(?P<host>\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9.\-_]+)\s*(?::\s*(?P<port>\d{1,5}))?"
    r"\s*(?P<parameters>(?:;.*)?)",
    re.IGNORECASE | re.DOTALL,
)
_USUAL_VIA = re.compile(r"SIP/2\.0/([A-Z]+) ([0-9.]+):(\d{1,5})(;rport)?;branch=([^;,=\s]+)(;rport)?")  # all in one
_USUAL_CONTACT = re.compile(r"<sip:([A-Za-z0-9\-_.]{1,64})@([0-9.]+):(\d{1,5})(;[^\s<>\"?]{1,200})?>")
_USUAL_FROM = re.compile(r"(?:\"[^\"\\<>]*\" ?)?<sip:[^<>\s\"]+>;tag=([A-Za-z0-9\-.!%*_+`'~]{1,255})")
_BRANCH = re.compile(r";\s*branch\s*=\s*([^;,\s]+)", re.IGNORECASE)
_RPORT = re.compile(r";\s*rport\s*(?==|;|$)(?:=\s*\d*)?", re.IGNORECASE)
_CSEQ = re.compile(r"(\d{1,10})\s+(\S+)")
_NAME_ADDR = re.compile(r"(?:\s*\"(?:[^\"\\]|\\.)*\"\s*|[^<\"]*)<([^<>]+)>(.*)", re.DOTALL)
_ELEMENT = re.compile(r"(?:\"(?:[^\"\\]|\\.)*\"|<[^>]*>|[^,\"<])+")
_NO_URI = re.compile(r"[ \t<>\"]")
_TAG = re.compile(r";\s*tag\s*=\s*([A-Za-z0-9\-.!%*_+`'~]{1,255})\s*(?:;|$)", re.IGNORECASE)
_EVENT = re.compile(r"([A-Za-z0-9\-.!%*_+`'~]+)\s*(;.*)?", re.DOTALL)
_EVENT_ID = re.compile(r";\s*id\s*=\s*([A-Za-z0-9\-.!%*_+`'~]{1,64})\s*(?:;|$)", re.IGNORECASE)
_RATE = re.compile(r";\s*(max-rate|min-interval)\s*=\s*(\d{1,6}(?:\.\d{1,6})?)\s*(?:;|$)", re.IGNORECASE)
_LONGEST_INTERVAL = 600.0  # seconds; a lamp that is staler serves nobody
MAX_CSEQ = 2**31 - 1  # RFC 3261 8.1.1.5
MAX_DELTA = 2**32 - 1  # RFC 3261 20.19


class Via(NamedTuple):
    """The topmost Via: where the answer goes, and which transaction it is of. `port` 0 where none is written."""

    transport: str
    host: str
    port: int
    branch: str
    rport: bool


def parse_via(text: str) -> Via:
    """
    Raises:
        MalformedMessage: it is no Via of SIP/2.0, or has no branch.
    """
    usual = _USUAL_VIA.fullmatch(text)
    if usual is not None:
        transport, host, port, early, branch_text, late = usual.groups()
        if int(port) <= 65_535:
            return Via(transport, host, int(port), branch_text, bool(early or late))
    match = _VIA.fullmatch(text)
    branch = _BRANCH.search(match["parameters"]) if match else None
    if match is None or branch is None or int(match["port"] or 0) > 65_535:
        raise MalformedMessage("Malformed Via")
    rport = _RPORT.search(match["parameters"]) is not None
    return Via(match["transport"].upper(), match["host"].lower(), int(match["port"] or 0), branch.group(1), rport)


def with_received(text: str, via: Via, host: str, port: int) -> str:
    """The topmost Via with `received` and `rport` filled in, for the answer (RFC 3261 18.2.1, RFC 3581 4)."""
    if not via.rport:
        return text if via.host == host else f"{text};received={host}"
    if text.endswith(";rport"):
        return f"{text}={port};received={host}"
    start, semicolon, rest = text.partition(";")
    return f"{_RPORT.sub(f';rport={port}', start + semicolon + rest, count=1)};received={host}"


@dataclass(frozen=True, slots=True)
class NameAddr:
    """A URI with its tag; `text` is the header without tag, as it is repeated."""

    uri_text: str
    tag: str


def tag_of(text: str) -> str:
    """
    The tag of a From or To, empty where it has none.

    Raises:
        MalformedMessage: the header holds no address.
    """
    usual = _USUAL_FROM.fullmatch(text)  # every phone writes its own, so that a cache finds nothing
    return usual.group(1) if usual is not None else parse_name_addr(text).tag


@functools.lru_cache(maxsize=1_024)  # one request's From and To are asked for several times
def parse_name_addr(text: str) -> NameAddr:
    """
    Raises:
        MalformedMessage: the header holds no address.
    """
    match = _NAME_ADDR.fullmatch(text)
    uri_text, parameters = match.groups() if match else text.partition(";")[::2]
    uri_text = uri_text.strip()
    if not match:
        parameters = f";{parameters}"
    if not uri_text or _NO_URI.search(uri_text):
        raise MalformedMessage("Malformed address")
    tag = _TAG.search(parameters)
    return NameAddr(uri_text, tag.group(1) if tag else "")


def split_list(lines: Sequence[str]) -> list[str]:
    """
    The elements of a comma-separated header of addresses, over all its lines (RFC 3261 7.3.1).

    >>> split_list(['"Doe, J" <sip:a@b;x=1,2>;q=1, <sip:c@d>'])
    ['"Doe, J" <sip:a@b;x=1,2>;q=1', '<sip:c@d>']
    """
    return [part.strip() for line in lines for part in _ELEMENT.findall(line) if part.strip()]


def contact_parameter(element: str, name: str) -> str | None:
    """A parameter behind the address, without its quotes; None where there is none."""
    parameters = element.partition(">")[2] if "<" in element else element
    match = re.search(rf";\s*{re.escape(name)}\s*=\s*(?:\"([^\"]*)\"|([^;,\s]+))", parameters, re.IGNORECASE)
    return (match.group(1) or match.group(2)) if match else None


def parse_contact(text: str | None) -> SipUri:
    """
    The one URI where the dialog's requests go.

    Raises:
        MalformedMessage: there is none, or it is not well-formed.
    """
    if not text:
        raise MalformedMessage("Missing Contact header")
    usual = _USUAL_CONTACT.fullmatch(text)
    if usual is not None:
        user, host, port, parameters = usual.groups()
        if int(port) <= 65_535:
            return SipUri("sip", user, host, int(port), parameters or "")
    return parse_uri(parse_name_addr(text).uri_text)


def parse_cseq(text: str, method: str) -> int:
    """
    Raises:
        MalformedMessage: no number below 2**31, or another method than the request's.
    """
    match = _CSEQ.fullmatch(text)
    if match is None or match.group(2) != method or int(match.group(1)) > MAX_CSEQ:
        raise MalformedMessage("Malformed CSeq")
    return int(match.group(1))


@functools.lru_cache(maxsize=256)
def parse_event(text: str) -> tuple[str, str, float]:
    """
    Package, `id` (RFC 6665 8.2.1) and least seconds between NOTIFYs (RFC 6446 5: `max-rate`; `min-interval` in its
    drafts); empty and 0.0 where there are none.

    Raises:
        MalformedMessage: no package, or an id that is no token.
    """
    match = _EVENT.fullmatch(text)
    if match is None:
        raise MalformedMessage("Malformed Event")
    parameters = match.group(2) or ""
    event_id = _EVENT_ID.search(parameters)
    if event_id is None and re.search(r";\s*id\b", parameters, re.IGNORECASE):
        raise MalformedMessage("Malformed Event")
    return match.group(1), event_id.group(1) if event_id else "", _min_interval(parameters)


def _min_interval(parameters: str) -> float:
    rate = _RATE.search(parameters)
    if rate is None:
        return 0.0
    value = float(rate.group(2))
    seconds = value if rate.group(1).lower() == "min-interval" else 1.0 / value if value else _LONGEST_INTERVAL
    return min(max(seconds, 0.01), _LONGEST_INTERVAL)


def parse_delta_seconds(text: str, header: str) -> int:
    """
    Seconds, capped at 2**32 - 1.

    Raises:
        MalformedMessage: no whole number.
    """
    if not (text.isascii() and text.isdigit()):
        raise MalformedMessage(f"Malformed {header}")
    return min(int(text), MAX_DELTA) if len(text) < 20 else MAX_DELTA


@functools.lru_cache(maxsize=256)  # a model of phone always writes the same
def media_ranges(accept: tuple[str, ...]) -> tuple[str, ...]:
    """
    The acceptable types in lower case, the most wanted first; those with `q=0` are left out (RFC 3261 20.1).

    >>> media_ranges(("application/xpidf+xml;q=0.2", "Application/PIDF+xml"))
    ('application/pidf+xml', 'application/xpidf+xml')
    """
    wanted: list[tuple[float, str]] = []
    for element in accept:
        media_type, *parameters = (part.strip().lower() for part in element.split(";"))
        quality = next((_quality(value[2:]) for value in parameters if value.startswith("q=")), 1.0)
        if quality > 0:
            wanted.append((-quality, media_type))
    return tuple(media_type for _, media_type in sorted(wanted, key=lambda pair: pair[0]))


def _quality(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 1.0
