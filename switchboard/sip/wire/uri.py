"""
SIP URIs (RFC 3261 19.1), as far as a notifier reads them.

>>> parse_uri("sip:6002@127.0.0.1:5060;transport=udp")
SipUri(scheme='sip', user='6002', host='127.0.0.1', port=5060, parameters=';transport=udp')
"""

import functools
import re
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from switchboard.ground.text import is_unicode, parse_number
from switchboard.sip.wire.errors import MalformedMessage, UnsupportedScheme

_USER = re.compile(r"[^@\s<>\"]*")
_HOST = re.compile(r"\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9.\-_]+")  # with the underscore that containers have in theirs
_PARAMETERS = re.compile(r"[^\s<>\x00-\x1f\x7f-\x9f]*")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_HOST_END = re.compile(r"[:;?]")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+\-.]*")  # RFC 3261 25.1
_SCHEMES = ("sip", "sips")
_MAX_SCHEME = 64  # characters that are looked at
_TRANSPORT = re.compile(r";transport=([A-Za-z0-9]+)", re.IGNORECASE)
_UNRESERVED_USER = re.compile(r"[^A-Za-z0-9\-_.!~*'()&=+$,?/]")
_USER_END = re.compile("[:;]")
_IN_BOTH = ("user", "ttl", "method", "maddr", "transport")  # parameters that count where one alone has them, too
_MAX_LENGTH = 1_536  # characters: push services have some 700 in a contact (RFC 8599)
_MAX_PORT = 65_535


class SipUri(NamedTuple):
    """
    A `sip:` or `sips:` URI; `port` 0 where none is written.

    `user` is unescaped, and without what may follow it: a password (RFC 3261 19.1.1), parameters of a number (19.1.6).
    """

    scheme: str
    user: str
    host: str
    port: int = 0
    parameters: str = ""

    @property
    def hostport(self) -> str:
        return f"{self.host}:{self.port}" if self.port else self.host

    @property
    def transport(self) -> str:
        """What the transport parameter says, in lower case; `tls` for sips, empty where nothing is said."""
        match = _TRANSPORT.search(self.parameters)
        return match.group(1).lower() if match else "tls" if self.scheme == "sips" else ""

    @property
    def address_of_record(self) -> str:
        """Without parameters, as presence documents name a presentity."""
        return f"{self.scheme}:{_escape(self.user)}@{self.hostport}" if self.user else f"{self.scheme}:{self.hostport}"

    def is_same(self, other: "SipUri") -> bool:
        """Whether both name the same (RFC 3261 19.1.4), however each is written."""
        if (self.scheme, self.user, self.host.lower(), self.port) != (
            other.scheme,
            other.user,
            other.host.lower(),
            other.port,
        ):
            return False
        mine, theirs = _written(self.parameters), _written(other.parameters)
        counted = {*_IN_BOTH, *(mine.keys() & theirs.keys())}
        return all(mine.get(name) == theirs.get(name) for name in counted)

    def __str__(self) -> str:
        return self.address_of_record + self.parameters


@functools.lru_cache(maxsize=4_096)  # thousands of phones name the same few hundred extensions
def parse_uri(uri_text: str) -> SipUri:
    """
    Raises:
        UnsupportedScheme: it is no sip or sips URI.
        MalformedMessage: it is one, but not well-formed.
    """
    if len(uri_text) > _MAX_LENGTH:
        raise MalformedMessage("URI too long")
    if not uri_text.isascii() and not is_unicode(uri_text):
        raise MalformedMessage("URI is not UTF-8")
    scheme, colon, rest = uri_text.partition(":")
    scheme = scheme.lower()
    if scheme not in _SCHEMES or not colon:
        check_scheme(uri_text)
        raise MalformedMessage("Malformed URI")
    user, at, address = rest.partition("@")
    if not at:
        user, address = "", rest
    host, port_text, rest = _split_address(address)
    port = parse_number(port_text, _MAX_PORT) if port_text is not None else 0
    if port is None or not (_USER.fullmatch(user) and _HOST.fullmatch(host) and _PARAMETERS.fullmatch(rest)):
        raise MalformedMessage("Malformed URI")
    if host[0] in ".-" or host[-1] == "-":
        raise MalformedMessage("Malformed URI")
    user = _unescape(_USER_END.split(user, 1)[0])
    if _CONTROL.search(user):  # names go into lines of text, a line each
        raise MalformedMessage("Malformed URI")
    return SipUri(scheme, user, host, port, rest)


def without_headers(uri_text: str) -> str:
    """
    What stands before the headers of a URI; a question mark in its user begins none (RFC 3261 19.1.1, 25.1).

    >>> without_headers("sip:a?b@host;x?subject=c")
    'sip:a?b@host;x'
    """
    user, at, address = uri_text.partition("@")
    return user + at + address.partition("?")[0] if at else uri_text.partition("?")[0]


def is_same_contact(uri_text: str, other: str) -> bool:
    """
    Whether both name the same place of one phone (RFC 3261 10.3, 19.1.4), all that stands before the host counted.

    >>> is_same_contact("sip:%61@host;Transport=TCP", "sip:a@HOST;transport=tcp"), is_same_contact("sip:a@h", "sip:b@h")
    (True, False)
    """
    if uri_text == other:
        return True
    before, theirs = (unquote_to_bytes(text.partition("@")[0].partition(":")[2]) for text in (uri_text, other))
    return before == theirs and parse_uri(uri_text).is_same(parse_uri(other))


def check_scheme(uri_text: str) -> None:
    """
    Of a URI of which nothing else is read.

    Raises:
        UnsupportedScheme: it is of another kind than sip and sips.
    """
    scheme, colon, _ = uri_text[:_MAX_SCHEME].partition(":")
    if colon and scheme.lower() not in _SCHEMES and _SCHEME.fullmatch(scheme):
        raise UnsupportedScheme(f"'{scheme.lower()}' is no scheme this server serves")


def _written(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in text.partition("?")[0].split(";"):
        name, _, value = part.partition("=")
        found.setdefault(name.strip().lower(), value.strip().lower())
    return found


def _split_address(text: str) -> tuple[str, str | None, str]:
    """Host, port as it is written (None where it is not), and the parameters with the mark that they begin with."""
    host_end = text.find("]") + 1 if text.startswith("[") else 0
    mark = _HOST_END.search(text, host_end)
    if mark is None:
        return text, None, ""
    host, rest = text[: mark.start()], text[mark.start() :]
    if not rest.startswith(":"):
        return host, None, rest
    end = min(at if (at := rest.find(character)) > 0 else len(rest) for character in ";?")
    return host, rest[1:end], rest[end:]


def _unescape(user: str) -> str:
    if "%" not in user:
        return user
    if not is_unicode(user):
        raise MalformedMessage("Malformed URI")
    try:
        text = unquote_to_bytes(user).decode()
    except UnicodeDecodeError:
        raise MalformedMessage("Malformed URI") from None
    return text


def _escape(user: str) -> str:
    if not _UNRESERVED_USER.search(user):
        return user
    return _UNRESERVED_USER.sub(lambda match: "".join(f"%{byte:02X}" for byte in match.group().encode()), user)
