"""
SIP URIs (RFC 3261 19.1), as far as a notifier reads them.

>>> parse_uri("sip:6002@127.0.0.1:5060;transport=udp")
SipUri(scheme='sip', user='6002', host='127.0.0.1', port=5060, parameters=';transport=udp')
"""

import functools
import re
from dataclasses import dataclass

from switchboard.sip.wire.errors import MalformedMessage, UnsupportedScheme

_URI = re.compile(
    r"(?P<scheme>sips?):"
    r"(?:(?P<user>[^@\s<>\"]*)@)?"
    r"(?P<host>\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9.])?)"
    r"(?::(?P<port>\d{1,5}))?"
    r"(?P<parameters>[;?][^\s<>]*)?",
    re.IGNORECASE,
)
_ESCAPED = re.compile(r"%([0-9A-Fa-f]{2})")
_TRANSPORT = re.compile(r";transport=([A-Za-z0-9]+)", re.IGNORECASE)
_UNRESERVED_USER = re.compile(r"[^A-Za-z0-9\-_.!~*'()&=+$,;?/]")
_MAX_LENGTH = 512  # characters


@dataclass(frozen=True, slots=True)
class SipUri:
    """A `sip:` or `sips:` URI; `user` is unescaped, `port` 0 where none is written."""

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

    def __str__(self) -> str:
        return self.address_of_record + self.parameters


@functools.lru_cache(maxsize=4_096)  # thousands of phones name the same few hundred extensions
def parse_uri(uri_text: str) -> SipUri:
    """
    Raises:
        UnsupportedScheme: it is no sip or sips URI.
        MalformedMessage: it is one, but not well-formed.
    """
    match = _URI.fullmatch(uri_text) if len(uri_text) <= _MAX_LENGTH else None
    if match is None:
        scheme, colon, _ = uri_text.lower().partition(":")
        if colon and scheme.isalpha() and scheme not in ("sip", "sips"):
            raise UnsupportedScheme(f"'{scheme}' is no scheme this server serves")
        raise MalformedMessage("Malformed URI")
    port = int(match["port"] or 0)
    if port > 65_535:
        raise MalformedMessage("Malformed URI")
    user = _unescape(match["user"] or "")
    return SipUri(match["scheme"].lower(), user, match["host"], port, match["parameters"] or "")


def _unescape(user: str) -> str:
    if "%" not in user:
        return user
    raw = _ESCAPED.sub(lambda match: chr(int(match.group(1), 16)), user).encode("latin-1", "replace")
    try:
        return raw.decode()
    except UnicodeDecodeError:
        raise MalformedMessage("Malformed URI") from None


def _escape(user: str) -> str:
    if not _UNRESERVED_USER.search(user):
        return user
    return _UNRESERVED_USER.sub(lambda match: "".join(f"%{byte:02X}" for byte in match.group().encode()), user)
