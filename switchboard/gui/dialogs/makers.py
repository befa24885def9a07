"""What is to be entered where, so that a phone of some maker registers here: fields, lines of a file, a QR code."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from switchboard.ground.address import ListenAddress
from switchboard.gui.dialogs.credentials import Credential
from switchboard.gui.language import translate

_MOST_SCANNED = 1_200  # bytes: a code of more is too fine for a phone's camera, on most screens
_WORDS = {"udp": "UDP", "tcp": "TCP", "tls": "TLS"}


class Scanned(Enum):
    """What of an account a smartphone reads from a QR code."""

    NOTHING = auto()
    ACCOUNT = auto()  # the lines of its settings, in the maker's own app
    SECRET = auto()  # the password as a text, to be pasted: its app reads no account


@dataclass(frozen=True, slots=True)
class Maker:
    """
    Where the account and the lamps of colleagues are entered, and what; then the same as lines of a settings file.

    Texts name what differs from phone to phone in braces, see `_values`.
    """

    name: str
    account_at: str
    account: tuple[tuple[str, str], ...]
    lamps_at: str
    file: str  # where the lines belong
    lines: str
    transports: Mapping[str, str] = field(default_factory=lambda: _WORDS)
    escape: Callable[[str], str] = str
    scanned: Scanned = Scanned.NOTHING


def account_fields(maker: Maker, credential: Credential, server: ListenAddress) -> list[tuple[str, str]]:
    """Each field of the phone's web page, and what is entered there."""
    values = _values(maker, credential, server, str)
    return [(name, text.format_map(values)) for name, text in maker.account]


def lamps_at(maker: Maker, credential: Credential, server: ListenAddress) -> str:
    """Where a lamp for a colleague is entered."""
    return maker.lamps_at.format_map(_values(maker, credential, server, str))


def file_lines(maker: Maker, credential: Credential, server: ListenAddress) -> str:
    r"""
    The lines of a settings file.

    A line that names a transport is left out where the maker's word for it is not known.

    >>> maker = Maker("Acme", "Account", (), "Keys", "acme.cfg", "name={name}\ntransport={transport}", {"udp": "0"})
    >>> clara = Credential("6003", "Clara", "geheim")
    >>> file_lines(maker, clara, ListenAddress("192.0.2.5", 5060))
    'name=Clara\ntransport=0'
    >>> file_lines(maker, clara, ListenAddress("192.0.2.5", 5061, "tls"))
    'name=Clara'
    """
    is_unknown = server.transport in _WORDS and server.transport not in maker.transports
    lines = [line for line in maker.lines.splitlines() if not (is_unknown and "{transport}" in line)]
    return "\n".join(lines).format_map(_values(maker, credential, server, maker.escape))


def scanned_text(maker: Maker, credential: Credential, server: ListenAddress) -> str:
    """What a QR code for this phone says; nothing where none would do, or would be too large."""
    if maker.scanned is Scanned.ACCOUNT and server.transport in maker.transports:
        text = file_lines(maker, credential, server)
        return text if len(text.encode()) <= _MOST_SCANNED else ""
    return credential.secret if maker.scanned is Scanned.SECRET else ""


def _values(
    maker: Maker, credential: Credential, server: ListenAddress, escaped: Callable[[str], str]
) -> dict[str, str]:
    host = f"[{server.host}]" if ":" in server.host else server.host
    plain = {"name": credential.name or credential.user, "user": credential.user, "host": host}
    return {
        **{key: escaped(text) for key, text in plain.items()},
        "secret": credential.secret,
        "colleague": translate("Makers", "the colleague's number"),
        "port": str(server.port),
        "transport": maker.transports.get(server.transport, server.transport),
        "word": _WORDS.get(server.transport, server.transport.upper()),
    }
