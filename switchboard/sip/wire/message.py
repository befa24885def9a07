"""
SIP messages and their text (RFC 3261 7, 20, 25).

A message is cut into lines once and each line into name and value once. What usual phones write takes the short way;
whatever is unusual about the lines (folded ones, blanks before the colon, lone line feeds) the long one, which costs as
much a byte however it is made up.
"""

import re
from collections.abc import Sequence

from switchboard.ground.text import is_unicode, parse_number, to_unicode
from switchboard.sip.wire.errors import MalformedMessage, MessageTooLarge, SipError, VersionNotSupported
from switchboard.sip.wire.headers import NameAddr, parse_frequent_name_addr, parse_name_addr
from switchboard.sip.wire.scan import split_list

_COMPACT = {  # RFC 3261 7.3.3, RFC 6665 8.4, RFC 3841, RFC 4028
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
    "x": "session-expires",
}
_USUAL_NAMES = (
    "Accept Accept-Encoding Accept-Language Allow Allow-Events Authorization Call-ID CSeq Contact Content-Length"
    " Content-Type Date Event Expires From Max-Forwards Organization P-Preferred-Identity Path Proxy-Authorization"
    " Record-Route Require Route SIP-If-Match Session-Expires Subject Supported Suppress-If-Match To User-Agent Via"
)
_FULL = {name: name.lower() for name in _USUAL_NAMES.split()} | _COMPACT
_USUAL_METHODS = frozenset({"SUBSCRIBE", "REGISTER", "PUBLISH", "OPTIONS", "NOTIFY"})
_METHOD = re.compile(r"[A-Za-z0-9\-.!%*_+`'~]{1,32}")
_NAME = re.compile(r"[A-Za-z0-9\-.!%*_+`'~]{1,64}")
_CONTROLS = bytes([*range(9), *range(10, 32), 127])  # all but the tab
_BLANKED = bytes.maketrans(bytes(set(_CONTROLS) - {ord("\n")}), b" " * (len(_CONTROLS) - 1))
_BLANKS = (" ", "\t")
_NOISE = (b"\r", b"\n", b"\0")  # that may come before a message
_MAX_LINES = 160  # of headers, folded ones counted
_MAX_HEAD = 16_384  # bytes of start line and headers
_LONGEST_LINE = 2_048  # bytes that are looked at in a head that is too long
_MAX_BODY = 65_536  # bytes
_BODY_TOO_LONG = "Body too long"
_VERSION_UNKNOWN = "Unknown SIP version"
_MAX_LENGTH = 2**31 - 1  # that a Content-Length names
_NEEDED = {"via": "Via", "from": "From", "to": "To", "call-id": "Call-ID", "cseq": "CSeq"}  # what an answer repeats
_SINGLE = frozenset({"from", "to", "call-id", "cseq", "event", "expires", "content-length"})  # of those that are read
_READ = frozenset(  # of which more is read than an address; all others may hold any bytes
    {"accept", "authorization", "call-id", "content-encoding", "content-length", "content-type", "cseq", "event"}
    | {"expires", "path", "require", "sip-if-match", "supported", "suppress-if-match", "via"}
)
# addresses: their reader looks at the URI, and passes over the name
_NAMES_OF = frozenset({"from", "to", "contact", "record-route"})
_MAX_AGENT = 200  # characters of a User-Agent that are kept
_SHORT_HEAD = 1_024  # bytes; in a head of that length no header is too long to be kept
_LONGEST = {  # characters of a line of those headers of which something is kept or repeated
    "from": 1_024,
    "to": 1_024,
    "call-id": 256,
    "cseq": 64,
    "contact": 2_048,
    "event": 256,
    "path": 1_024,
    "record-route": 2_048,
    "sip-if-match": 128,
}

Headers = dict[str, list[str]]


class Request:
    """A request; `headers` has full names in lower case, one entry a line."""

    __slots__ = ("_from", "_to", "body", "headers", "method", "uri_text")

    def __init__(self, method: str, uri_text: str, headers: Headers, body: bytes) -> None:
        self.method = method
        self.uri_text = uri_text
        self.headers = headers
        self.body = body
        self._from: NameAddr | None = None
        self._to: NameAddr | None = None

    @property
    def sender(self) -> NameAddr:
        """
        Its From, read once.

        Raises:
            MalformedMessage: it is no address.
        """
        if self._from is None:
            self._from = parse_name_addr(self.headers["from"][0])
        return self._from

    @property
    def to(self) -> NameAddr:
        """
        Its To, read once.

        Raises:
            MalformedMessage: it is no address.
        """
        if self._to is None:
            self._to = parse_frequent_name_addr(self.headers["to"][0])
        return self._to

    @property
    def agent(self) -> str:
        """Its User-Agent as it is kept: not too long, and without what moves a cursor."""
        return "".join(filter(str.isprintable, (self.first("user-agent") or "")[:_MAX_AGENT]))

    def first(self, name: str) -> str | None:
        values = self.headers.get(name)
        return values[0] if values else None

    def listed(self, name: str) -> list[str]:
        """
        Every element of a comma-separated header, over all its lines (RFC 3261 7.3.1).

        Raises:
            MalformedMessage: they cannot be told apart, or are more than anybody writes.
        """
        values = self.headers.get(name)
        return split_list(values) if values else []


class UnanswerableMessage(MalformedMessage):
    """So far from SIP that no answer can be made of it."""


class MalformedRequest(MalformedMessage):
    """A request that is not as it should be, but says whom to answer; a header that an answer needs may be empty."""

    def __init__(self, fault: SipError, request: Request) -> None:
        """`fault` is what its sender is told."""
        super().__init__(str(fault))
        self.fault = fault
        self.request = request


def parse_request(data: bytes) -> Request:
    """
    Raises:
        UnanswerableMessage: no request line, or not even the headers an answer repeats.
        MalformedRequest: something else is wrong; it holds what could be read.
    """
    head_bytes, separator, body = data.partition(b"\r\n\r\n")
    if not separator or data[:1] in _NOISE:
        head_bytes, separator, body = _unusual_parts(data)
    if len(head_bytes) > _MAX_HEAD:
        raise _half_read(head_bytes, MessageTooLarge("Headers too long"))
    if head_bytes.count(b"\n") > _MAX_LINES:
        raise _half_read(head_bytes, MalformedMessage("Too many headers"))
    lines, fault, is_utf8 = _lines(head_bytes)
    method, uri_text, line_fault = _parse_start_line(lines[0])
    headers = _usual_headers(lines)
    if headers is None:
        headers, header_fault = _any_headers(lines)
        fault = fault or header_fault
    request = Request(method, uri_text, headers, body)
    if not headers.keys() >= _NEEDED.keys():
        fault = _missing(headers)
    fault = fault or line_fault or _content_fault(request, separator)
    if not is_utf8:
        fault = fault or _bytes_fault(headers)
    if len(head_bytes) > _SHORT_HEAD:
        fault = fault or _length_fault(headers)
    if fault:
        raise MalformedRequest(_told(fault), request)
    return request


def _told(fault: str) -> SipError:
    if fault == _VERSION_UNKNOWN:
        return VersionNotSupported()
    return MessageTooLarge(fault) if fault == _BODY_TOO_LONG else MalformedMessage(fault)


def _half_read(head: bytes, fault: SipError) -> UnanswerableMessage | MalformedRequest:
    """Its first lines, those of a usual length, say whom to answer; the others cost nothing."""
    first = head.replace(b"\r\n", b"\n").split(b"\n", _MAX_LINES)
    lines, _, _ = _lines(b"\r\n".join(line for line in first[:_MAX_LINES] if len(line) <= _LONGEST_LINE))
    method, uri_text, _ = _parse_start_line(lines[0])
    headers, _ = _any_headers(lines)
    _missing(headers)
    return MalformedRequest(fault, Request(method, uri_text, headers, b""))


def _missing(headers: Headers) -> str:
    """
    What is missing of that which an answer repeats; it is empty from now on.

    Raises:
        UnanswerableMessage: nothing says where an answer would go.
    """
    if "via" not in headers:
        raise UnanswerableMessage("Via is missing")
    missing = [name for name in _NEEDED if name not in headers]
    headers |= {name: [""] for name in missing}
    return f"{' and '.join(_NEEDED[name] for name in missing)} missing" if missing else ""


def _unusual_parts(data: bytes) -> tuple[bytes, bytes, bytes]:
    """Blank lines may come before (RFC 3261 7.5), NULs of some phones' keep-alives too, and line feeds stand alone."""
    data = data.lstrip(b"\r\n\0")
    for separator in (b"\r\n\r\n", b"\n\n"):
        head, found, body = data.partition(separator)
        if found:
            return head, found, body
    return data.rstrip(b"\r\n"), b"", b""


def _lines(head: bytes) -> tuple[list[str], str, bool]:
    """
    The lines, what is wrong with their bytes, and whether they are UTF-8; other bytes are kept, as surrogates.

    No control character stands in one of them but the tab.
    """
    try:
        lines = head.decode().split("\r\n")
    except UnicodeDecodeError:
        return _unusual_lines(head)
    if len(head.translate(None, _CONTROLS)) == len(head) - 2 * (len(lines) - 1):  # there are those between lines alone
        return lines, "", True
    return _unusual_lines(head)


def _unusual_lines(head: bytes) -> tuple[list[str], str, bool]:
    separator, fault = "\r\n", ""
    if len(head.translate(None, _CONTROLS)) != len(head) - 2 * head.count(b"\r\n"):
        unified = head.replace(b"\r\n", b"\n")
        head, separator = unified.translate(_BLANKED), "\n"
        fault = "" if head == unified else "Control character in a header"
    try:
        return head.decode().split(separator), fault, True
    except UnicodeDecodeError:
        return head.decode(errors="surrogateescape").split(separator), fault, False


def _parse_start_line(line: str) -> tuple[str, str, str]:
    """Method, URI, and what is wrong with the line; blanks that are too many are passed over (RFC 4475 3.1.2.8)."""
    parts = line.split(" ", 3)
    if len(parts) == 3 and parts[2] == "SIP/2.0" and parts[0] in _USUAL_METHODS:
        return parts[0], parts[1], ""
    parts = line.split()
    if len(parts) < 3 or parts[-1][:4].upper() != "SIP/" or not _METHOD.fullmatch(parts[0]):
        raise UnanswerableMessage("No request line")
    if len(parts) > 3:
        return parts[0], "", "Malformed request line"
    return parts[0], parts[1], "" if parts[2].upper() == "SIP/2.0" else _VERSION_UNKNOWN


def _usual_headers(lines: Sequence[str]) -> Headers | None:
    """None where a line is not a well-known name, a colon, a blank and a value, or a name stands there twice."""
    headers: Headers = {}
    try:
        for line in lines[1:]:
            name, colon, value = line.partition(": ")
            if colon:
                headers[_FULL[name]] = [value.strip()]
    except KeyError:
        return None
    return headers if len(headers) == len(lines) - 1 else None


def _any_headers(lines: Sequence[str]) -> tuple[Headers, str]:
    """What can be read of them, and what is wrong with them."""
    headers: Headers = {}
    fault = "Too many headers" if len(lines) > _MAX_LINES + 1 else ""
    for line in _unfolded(lines[1 : _MAX_LINES + 1]):
        name, colon, value = line.partition(":")
        canonical = (_FULL.get(name) or _canonical(name.rstrip(" \t"))) if colon else ""
        if canonical not in headers and canonical:
            headers[canonical] = [value.strip()]
        elif canonical:
            if canonical not in _SINGLE:
                headers[canonical].append(value.strip())
            elif headers[canonical][0] != value.strip():
                fault = fault or f"Several {canonical.title()} headers"
        elif line:
            fault = fault or "Malformed header"
    return headers, fault


def _unfolded(lines: Sequence[str]) -> Sequence[str]:
    """Each with those that it goes on in (RFC 3261 7.3.1)."""
    if not any(line.startswith(_BLANKS) for line in lines):
        return lines
    whole: list[list[str]] = []
    for line in lines:
        if line.startswith(_BLANKS) and whole:
            whole[-1].append(line.strip())
        else:
            whole.append([line.rstrip()])
    return [" ".join(filter(None, pieces)) for pieces in whole]


def _canonical(name: str) -> str:
    """The full name in lower case; empty for what is no header's name."""
    lowered = name.lower()
    return _COMPACT.get(lowered, lowered) if _NAME.fullmatch(name) else ""


def _bytes_fault(headers: Headers) -> str:
    """Of a head that is no UTF-8: what of it cannot be read. Names keep their bytes, which an answer repeats."""
    for name, values in headers.items():
        if name not in _NAMES_OF and not all(map(is_unicode, values)):
            if name in _READ:
                return f"{name.title()} is not UTF-8"
            headers[name] = [to_unicode(value) for value in values]
    return ""


def _content_fault(request: Request, separator: bytes) -> str:
    length_text = request.first("content-length")
    if length_text == "0":
        request.body = b""
    elif length_text is not None:
        length = parse_number(length_text, _MAX_LENGTH)
        if length is None:
            return "Malformed Content-Length"
        if length > _MAX_BODY:
            return _BODY_TOO_LONG
        if length > len(request.body):  # RFC 3261 18.3
            return "Content-Length beyond the datagram"
        request.body = request.body[:length]
    return "" if separator else "No blank line after the headers"


def _length_fault(headers: Headers) -> str:
    for name, most in _LONGEST.items():
        if any(len(value) > most for value in headers.get(name, ())):
            return f"{name.title()} too long"
    return ""
