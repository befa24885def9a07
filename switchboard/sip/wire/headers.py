"""The headers a notifier reads, as values (RFC 3261 20, RFC 3581, RFC 6665 8.2)."""

import functools
import re
from collections.abc import Sequence
from typing import NamedTuple

from switchboard.ground.text import is_unicode, parse_decimal, parse_number, to_unicode
from switchboard.sip.wire.errors import MalformedMessage
from switchboard.sip.wire.scan import end_of_quoted, parameters, split_list
from switchboard.sip.wire.uri import SipUri, parse_uri

# What usual phones write, read at once. Each piece of these patterns ends at a character that it cannot take itself.
_USUAL_VIA = re.compile(r"SIP/2\.0/([A-Z]+) ([0-9.]+):([0-9]{1,5})(;rport)?;branch=([^;,=\s\"<>]+)(;rport)?")
_USUAL_CONTACT = re.compile(r"<sip:([A-Za-z0-9\-_.]{1,64})@([0-9.]+):([0-9]{1,5})(;[^\s<>\"?]{1,200})?>")
_USUAL_ADDRESS = re.compile(r"(?:\"[^\"\\<>]*\" ?)?<([^<>\s\"]+)>(?:;tag=([A-Za-z0-9\-.!%*_+`'~]{1,255}))?")
_TOKEN = re.compile(r"[A-Za-z0-9\-.!%*_+`'~]+")  # RFC 3261 25.1
_HOST = re.compile(r"[A-Za-z0-9.\-_]+|\[[0-9A-Fa-f:.]+\]")
_BRACKETED_URI = re.compile(r"<\s*(?:sips?|tel):", re.IGNORECASE)
_ESCAPED = re.compile(r"\\(.)")
_NO_URI = re.compile(r"[\s<>\"]")
_MAX_TAG = 255  # characters
_MAX_HOST = 255  # characters
_MAX_ID = 128  # characters of an Event's id
_MAX_BRANCH = 255  # characters
_LONGEST_INTERVAL = 600.0  # seconds; a lamp that is staler serves nobody
_SHORT = 32  # characters of a CSeq that is remembered
_CACHED = 256  # characters of a text that is remembered, with what was read in it
MAX_CSEQ = 2**31 - 1  # RFC 3261 8.1.1.5
MAX_DELTA = 2**32 - 1  # RFC 3261 20.19
_MAX_PORT = 65_535


class Via(NamedTuple):
    """The topmost Via: where the answer goes, and which transaction it is of. `port` 0, `branch` empty without one."""

    transport: str
    host: str
    port: int
    branch: str
    rport: bool


def parse_via(text: str) -> Via:
    """
    Raises:
        MalformedMessage: it is no Via of SIP/2.0.
    """
    usual = _USUAL_VIA.fullmatch(text)
    if usual is not None:
        transport, host, port_text, early, branch, late = usual.groups()
        port = int(port_text)
        if port <= _MAX_PORT and len(branch) <= _MAX_BRANCH:
            return Via(transport, host, port, branch, bool(early or late))
    return _any_via(text)


def _any_via(text: str) -> Via:
    sent, _, rest = text.partition(";")
    protocol = [part.strip() for part in sent.split("/", 2)]
    words = protocol[-1].split(None, 1)
    if len(protocol) != 3 or protocol[0].upper() != "SIP" or protocol[1] != "2.0" or len(words) != 2:
        raise MalformedMessage("Malformed Via")
    transport, (host, port) = words[0], _host_and_port(words[1])
    found = parameters(rest)
    branch = found.get("branch", "")
    if not _TOKEN.fullmatch(transport) or len(branch) > _MAX_BRANCH or _NO_URI.search(branch):
        raise MalformedMessage("Malformed Via")
    return Via(transport.upper(), host.lower(), port, branch, "rport" in found)


def _host_and_port(text: str) -> tuple[str, int]:
    end = text.find("]") + 1 if text.startswith("[") else text.find(":")
    host, rest = (text[:end].rstrip(), text[end:].strip()) if end >= 0 else (text.rstrip(), "")
    port = 0 if not rest else parse_number(rest[1:].lstrip(), _MAX_PORT) if rest.startswith(":") else None
    if port is None or len(host) > _MAX_HOST or not _HOST.fullmatch(host):
        raise MalformedMessage("Malformed Via")
    return host, port


def with_received(text: str, via: Via, host: str, port: int) -> str:
    """The topmost Via with `received` and `rport` filled in, for the answer (RFC 3261 18.2.1, RFC 3581 4)."""
    if not via.rport:
        return text if via.host == host else f"{text};received={host}"
    if text.endswith(";rport"):
        return f"{text}={port};received={host}"
    if ";rport;" in text and '"' not in text:
        return f"{text.replace(';rport;', f';rport={port};', 1)};received={host}"
    sent, *written = text.split(";")
    is_rport = [part.partition("=")[0].strip().lower() == "rport" for part in written]
    if True in is_rport:
        written[is_rport.index(True)] = f"rport={port}"
    return ";".join([sent, *written, f"received={host}"])


class NameAddr(NamedTuple):
    """The address of a From, To, Contact or route, and its tag, empty where it has none."""

    uri_text: str
    tag: str


def parse_name_addr(text: str) -> NameAddr:
    """
    Raises:
        MalformedMessage: the header holds no address.
    """
    usual = _USUAL_ADDRESS.fullmatch(text)
    if usual is not None:
        return NameAddr(*usual.groups(""))
    uri_text, rest = split_address(text)
    if "tag" not in rest.lower():
        return NameAddr(uri_text, "")
    tag = parameters(rest).get("tag", "")
    return NameAddr(uri_text, tag if len(tag) <= _MAX_TAG and _TOKEN.fullmatch(tag) else "")


def parse_frequent_name_addr(text: str) -> NameAddr:
    """
    The same of one that stands in many messages, as the To of those who watch one extension does.

    Raises:
        MalformedMessage: the header holds no address.
    """
    return _short_name_addr(text) if len(text) <= _CACHED else parse_name_addr(text)


_short_name_addr = functools.lru_cache(maxsize=1_024)(parse_name_addr)


def split_address(text: str) -> tuple[str, str]:
    """
    The URI of an address (RFC 3261 25.1: name-addr or addr-spec), and the text of the parameters behind it.

    Raises:
        MalformedMessage: the text holds no address.

    >>> split_address('"Doe, J <x>" <sip:a@b;x=1>;q=1'), split_address("sip:a@b;tag=t")
    (('sip:a@b;x=1', ';q=1'), ('sip:a@b', 'tag=t'))
    """
    text = text.strip()
    if "<" not in text:
        uri_text, _, rest = text.partition(";")
        uri_text, is_address = uri_text.strip(), not text.startswith('"')
    else:
        start, at = _name_and_bracket(text)
        end = text.find(">", at)
        uri_text, rest = text[at + 1 : end].strip(), text[end + 1 :]
        is_address = 0 <= at < end and (not start or not text[start:at].strip())
    if not is_address or not uri_text or _NO_URI.search(uri_text):
        raise MalformedMessage("Malformed address")
    return uri_text, rest


def _name_and_bracket(text: str) -> tuple[int, int]:
    """
    Where a quoted name ends (0 where there is none), and where the bracket of the URI is.

    Quotes within a name in quotes are not escaped by everybody who writes them: what is in the first bracket that
    begins as a URI is meant then.
    """
    start = end_of_quoted(text, 0) if text.startswith('"') else 0
    at = text.find("<", start)
    between = text[start:at]
    if '"' in between or (start and between.strip()):
        found = _BRACKETED_URI.search(text)
        return 0, found.start() if found else -1
    return start, at


def display_name(text: str) -> str:
    r"""
    The name before an address, without quotes; empty where there is none.

    >>> display_name('"Anna \\"A\\" Berg" <sip:6001@office>;tag=1'), display_name("sip:6001@office")
    ('Anna "A" Berg', '')
    """
    text = text.strip()
    if "<" not in text:
        return ""
    end, at = _name_and_bracket(text)
    name = text[: max(at, 0)].strip()
    if end and name.startswith('"') and name.endswith('"') and len(name) > 1:
        name = _ESCAPED.sub(r"\1", name[1:-1])
    return "".join(filter(str.isprintable, to_unicode(name)))


def contact_parameter(element: str, name: str) -> str | None:
    """
    A parameter behind the address, without its quotes; None where there is none.

    Raises:
        MalformedMessage: the element holds no address, or its parameters cannot be told apart.
    """
    value = parameters(split_address(element)[1]).get(name)
    if value is not None and not is_unicode(value):
        raise MalformedMessage("Contact is not UTF-8")
    return value


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
        user, host, port_text, rest = usual.groups()
        port = int(port_text)
        if port <= _MAX_PORT:
            return SipUri("sip", user, host, port, rest or "")
    return parse_uri(split_address(text)[0])


def parse_cseq(text: str, method: str) -> int:
    """
    Raises:
        MalformedMessage: no number below 2**31, or another method than the request's.
    """
    return _short_cseq(text, method) if len(text) <= _SHORT else _parse_cseq(text, method)


def _parse_cseq(text: str, method: str) -> int:
    words = text.split(None, 2)
    number = parse_number(words[0], MAX_CSEQ) if len(words) == 2 and words[1] == method else None
    if number is None:
        raise MalformedMessage("Malformed CSeq")
    return number


_short_cseq = functools.lru_cache(maxsize=1_024)(_parse_cseq)  # most phones begin with the same


def parse_event(text: str) -> tuple[str, str, float]:
    """
    Package, `id` (RFC 6665 8.2.1) and least seconds between NOTIFYs (RFC 6446 5: `max-rate`; `min-interval` in its
    drafts); empty and 0.0 where there are none.

    Raises:
        MalformedMessage: no package, or an id that is no token.
    """
    return _short_event(text) if len(text) <= _CACHED else _parse_event(text)


def _parse_event(text: str) -> tuple[str, str, float]:
    package, _, rest = text.partition(";")
    package = package.strip()
    found = parameters(rest)
    event_id = found.get("id", "")
    is_id = len(event_id) <= _MAX_ID and _TOKEN.fullmatch(event_id) is not None
    if not _TOKEN.fullmatch(package) or ("id" in found and not is_id):
        raise MalformedMessage("Malformed Event")
    return package, event_id, _min_interval(found.get("max-rate", ""), found.get("min-interval", ""))


_short_event = functools.lru_cache(maxsize=256)(_parse_event)  # a model of phone always writes the same


def _min_interval(max_rate: str, min_interval: str) -> float:
    rate, seconds = parse_decimal(max_rate), parse_decimal(min_interval)
    if rate is not None:
        seconds = 1.0 / rate if rate else _LONGEST_INTERVAL
    return 0.0 if seconds is None else min(max(seconds, 0.01), _LONGEST_INTERVAL)


def parse_delta_seconds(text: str, header: str) -> int:
    """
    Seconds, capped at 2**32 - 1.

    Raises:
        MalformedMessage: no whole number.
    """
    seconds = parse_number(text)
    if seconds is None:
        if text.isascii() and text.isdigit():  # more digits than anybody needs
            return MAX_DELTA
        raise MalformedMessage(f"Malformed {header}")
    return min(seconds, MAX_DELTA)


def media_ranges(lines: Sequence[str]) -> tuple[str, ...]:
    """
    The types that an Accept takes, in lower case, the most wanted first; those with `q=0` are left out (RFC 3261 20.1).

    Raises:
        MalformedMessage: they cannot be told apart, or are more than anybody writes.

    >>> media_ranges(["application/xpidf+xml;q=0.2, Application/PIDF+xml"])
    ('application/pidf+xml', 'application/xpidf+xml')
    """
    written = tuple(lines)
    return _short_media_ranges(written) if sum(map(len, written)) <= _CACHED else _media_ranges(written)


def media_refused(lines: Sequence[str]) -> frozenset[str]:
    """
    The types that an Accept names with `q=0`, in lower case: none of these, whatever else it takes.

    Raises:
        MalformedMessage: they cannot be told apart, or are more than anybody writes.

    >>> sorted(media_refused(["*/*;q=0, Application/PIDF+xml"]))
    ['*/*']
    """
    return frozenset(media_type for quality, media_type in _qualities(tuple(lines)) if not quality)


def _media_ranges(lines: tuple[str, ...]) -> tuple[str, ...]:
    wanted = [(-quality, media_type) for quality, media_type in _qualities(lines) if quality]
    return tuple(media_type for _, media_type in sorted(wanted, key=lambda pair: pair[0]))


def _qualities(lines: tuple[str, ...]) -> list[tuple[float, str]]:
    found: list[tuple[float, str]] = []
    for element in split_list(lines):
        media_type, _, rest = element.partition(";")
        quality = parse_decimal(parameters(rest).get("q", "1"), 1.0) if rest else 1.0
        if quality is None:  # no number that RFC 3261 25.1 knows
            quality = 1.0
        found.append((max(quality, 0.0), media_type.strip().lower()))
    return found


_short_media_ranges = functools.lru_cache(maxsize=256)(_media_ranges)
