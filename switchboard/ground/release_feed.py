"""
The announcement of the newest version, signed: what a publisher writes, and what a program believes.

    switchboard-release-1
    <an Ed25519 signature (RFC 8032) of the line above and all below, 128 hexadecimal digits>
    {"version": "0.2.0", "released": "2026-12-01", "issued": 1796083200, "notes": "…", "page": "https://…"}

`issued` is when it was signed, in seconds since 1970: whoever has seen a later one believes no earlier one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import msgspec

from switchboard.ground.errors import SwitchboardError
from switchboard.ground.text import parse_number
from switchboard.ground.web_address import is_https

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

MAX_FEED = 65_536  # bytes
KEY_DIGITS, _SIGNATURE_DIGITS = 64, 128
_FIRST_LINE = b"switchboard-release-1\n"
_MOST_NOTES, _MOST_PAGE = 20_000, 300  # characters
_MOST_NUMBERS, _LARGEST_NUMBER = 4, 99_999  # of a version
_LATEST = 253_402_300_799  # the end of the year 9999


class FeedRefused(SwitchboardError):
    """What claims to announce a version does not, or is not signed by whom it should be."""


@dataclass(frozen=True, slots=True)
class Release:
    """`released` is the day (ISO 8601), `issued` in seconds since 1970, `notes` plain text, `page` an https address."""

    version: str
    released: str
    issued: int
    notes: str = ""
    page: str = ""


def read_feed(content: bytes, keys: Iterable[str]) -> Release:
    """
    Args:
        keys: Ed25519 public keys in hexadecimal digits; one of them has to have signed it.

    Raises:
        FeedRefused: it is none, is signed by nobody of them, or says what no release says.
    """
    if len(content) > MAX_FEED:
        raise _too_long()
    if not content.startswith(_FIRST_LINE):
        raise FeedRefused("it is no announcement of a version")
    digits, newline, body = content[len(_FIRST_LINE) :].partition(b"\n")
    if not newline or not _is_signed(_FIRST_LINE + body, digits, keys):
        raise FeedRefused("it is not signed by whoever publishes this program")
    try:
        release = msgspec.json.decode(body, type=Release)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise FeedRefused("it is signed, and not as announcements are written") from None
    return _checked(release)


def write_feed(release: Release, key: "Ed25519PrivateKey") -> bytes:
    """
    The announcement, signed; `read_feed` reads it.

    Raises:
        FeedRefused: no program would believe it.
    """
    body = msgspec.json.format(msgspec.json.encode(_checked(release)), indent=1) + b"\n"
    content = _FIRST_LINE + key.sign(_FIRST_LINE + body).hex().encode() + b"\n" + body
    if len(content) > MAX_FEED:
        raise _too_long()
    return content


def is_newer(version: str, than: str) -> bool:
    """
    Whether a version comes after another; one that is no version is not.

    >>> is_newer("0.10.0", "0.9.9"), is_newer("1.0", "1.0.0"), is_newer("2", "x"), is_newer("1.0.0rc1", "0.9")
    (True, False, False, False)
    """
    numbers, others = _numbers(version), _numbers(than)
    return bool(numbers and others) and numbers > others


def is_key(text: str) -> bool:
    """Whether it is a public key as `read_feed` takes it."""
    return len(text) == KEY_DIGITS and not text.strip("0123456789abcdef")


def _is_signed(message: bytes, digits: bytes, keys: Iterable[str]) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    if len(digits) != _SIGNATURE_DIGITS or digits.strip(b"0123456789abcdef"):
        return False
    signature = bytes.fromhex(digits.decode("ascii"))
    for key in keys:
        if is_key(key):
            try:
                Ed25519PublicKey.from_public_bytes(bytes.fromhex(key)).verify(signature, message)
            except InvalidSignature:
                continue
            return True
    return False


def _checked(release: Release) -> Release:
    """
    Raises:
        FeedRefused: it says what no release says.
    """
    is_right = (
        bool(_numbers(release.version))
        and _is_day(release.released)
        and 0 < release.issued <= _LATEST
        and len(release.notes) <= _MOST_NOTES
        and release.notes.replace("\n", "").isprintable()
        and (not release.page or (len(release.page) <= _MOST_PAGE and is_https(release.page)))
    )
    if not is_right:
        raise FeedRefused("it is signed, and not as announcements are written")
    return release


def _numbers(version: str) -> tuple[int, ...]:
    """Without zeros at the end; nothing where it is no version."""
    parts = version.split(".")
    numbers = [parse_number(part, _LARGEST_NUMBER) for part in parts[: _MOST_NUMBERS + 1]]
    if len(numbers) > _MOST_NUMBERS or None in numbers:
        return ()
    known = [number for number in numbers if number is not None]
    while len(known) > 1 and not known[-1]:
        known.pop()
    return tuple(known)


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _too_long() -> FeedRefused:
    return FeedRefused("it has more than {most} bytes", most=MAX_FEED)
