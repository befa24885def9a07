"""SIP messages and their text (RFC 3261 7, 20, 25)."""

import functools
import re
from dataclasses import dataclass

from switchboard.sip.wire.errors import MalformedMessage

_COMPACT = {  # RFC 3261 7.3.3, RFC 6665 8.4, RFC 3841
    "a": "accept-contact",
    "b": "referred-by",
    "c": "content-type",
    "e": "content-encoding",
    "f": "from",
    "i": "call-id",
    "k": "supported",
    "l": "content-length",
    "m": "contact",
    "o": "event",
    "r": "refer-to",
    "s": "subject",
    "t": "to",
    "u": "allow-events",
    "v": "via",
}
_METHOD = re.compile(r"[A-Za-z0-9\-.!%*_+`'~]{1,32}")
_NAME = re.compile(r"[A-Za-z0-9\-.!%*_+`'~]+")
_MAX_LINES = 160  # of headers, folded ones counted
_MAX_HEAD = 16_384  # bytes of start line and headers
_NEEDED = frozenset({"via", "from", "to", "call-id", "cseq"})  # what an answer repeats
_SINGLE = frozenset({"from", "to", "call-id", "cseq", "event", "expires", "max-forwards", "content-length"})

Headers = dict[str, list[str]]


@dataclass(slots=True)
class Request:
    """A request; `headers` has full names in lower case, one entry a line."""

    method: str
    uri_text: str
    headers: Headers
    body: bytes

    def first(self, name: str) -> str | None:
        values = self.headers.get(name)
        return values[0] if values else None

    def listed(self, name: str) -> list[str]:
        """Every element of a comma-separated header, over all its lines."""
        if name not in self.headers:
            return []
        return [part.strip() for line in self.headers[name] for part in line.split(",") if part.strip()]


class UnanswerableMessage(MalformedMessage):
    """So far from SIP that no answer can be made of it."""


class MalformedRequest(MalformedMessage):
    """A request that is not well-formed, but whose headers say whom to answer."""

    def __init__(self, text: str, request: Request) -> None:
        super().__init__(text)
        self.request = request


def parse_request(data: bytes) -> Request:
    """
    Raises:
        UnanswerableMessage: no request line, or not even the headers an answer repeats.
        MalformedRequest: something else is wrong; it holds what could be read.
    """
    head_bytes, separator, body = data.partition(b"\r\n\r\n")
    if not separator:
        head_bytes, separator, body = data.partition(b"\n\n")
    if len(head_bytes) > _MAX_HEAD:
        raise UnanswerableMessage("Headers too long")
    try:
        head, fault = head_bytes.decode(), ""
    except UnicodeDecodeError:
        head, fault = head_bytes.decode(errors="replace"), "Not UTF-8"
    start, _, rest = head.lstrip("\r\n").partition("\n")
    method, uri_text, version_fault = _parse_start_line(start.rstrip("\r"))
    headers, header_fault = _parse_headers(rest)
    request = Request(method, uri_text, headers, body)
    if not headers.keys() >= _NEEDED:
        raise UnanswerableMessage("Via, From, To, Call-ID or CSeq is missing")
    fault = fault or version_fault or header_fault or _content_fault(request, separator)
    if fault:
        raise MalformedRequest(fault, request)
    return request


def _parse_start_line(line: str) -> tuple[str, str, str]:
    parts = line.split(" ")
    if len(parts) != 3 or not parts[2].upper().startswith("SIP/") or not _METHOD.fullmatch(parts[0]):
        raise UnanswerableMessage("No request line")
    return parts[0], parts[1], "" if parts[2].upper() == "SIP/2.0" else "Unknown SIP version"


def _parse_headers(text: str) -> tuple[Headers, str]:
    headers: Headers = {}
    fault = ""
    values: list[str] | None = None
    lines = text.replace("\r\n", "\n").split("\n")
    if len(lines) > _MAX_LINES:
        del lines[_MAX_LINES:]
        fault = "Too many headers"
    for line in lines:
        name, colon, value = line.partition(":")
        canonical = _canonical(name)
        if canonical and colon:
            values = headers.get(canonical)
            if values is None:
                values = headers[canonical] = [value.strip()]
                continue
            values.append(value.strip())
            if canonical in _SINGLE:
                fault = fault or f"Several {canonical.title()} headers"
        elif line[:1] in (" ", "\t"):  # RFC 3261 7.3.1: folded lines
            if values is not None and line.strip():
                values[-1] += " " + line.strip()
        elif line.strip():
            fault, values = fault or "Malformed header", None
    return headers, fault


@functools.lru_cache(maxsize=512)
def _canonical(name: str) -> str:
    """The full name in lower case; empty for what is no header's name."""
    lowered = name.rstrip().lower()
    return _COMPACT.get(lowered, lowered) if _NAME.fullmatch(lowered) else ""


def _content_fault(request: Request, separator: bytes) -> str:
    length_text = request.first("content-length")
    if length_text is not None:
        if not (length_text.isascii() and length_text.isdigit()) or len(length_text) > 9:
            return "Malformed Content-Length"
        length = int(length_text)
        if length > len(request.body):  # RFC 3261 18.3
            return "Content-Length beyond the datagram"
        request.body = request.body[:length]
    return "" if separator else "No blank line after the headers"
