"""Addresses of the web that this office may ask."""

from urllib.parse import SplitResult, urlsplit

from switchboard.ground.errors import SwitchboardError

MAX_ADDRESS = 2_000  # characters


class BadWebAddress(SwitchboardError):
    """The text is no address that may be asked; the words say why, and never what it is: it may be a secret."""


def parse_web_address(text: str) -> SplitResult:
    """
    Its parts; `webcal:` stands for `https:`.

    >>> parse_web_address("webcal://example.com/bob.ics").geturl()
    'https://example.com/bob.ics'

    Raises:
        BadWebAddress: it is none, or names a user or a file of this computer.
    """
    if len(text) > MAX_ADDRESS or not (text.isascii() and text.isprintable()) or " " in text:
        raise BadWebAddress("the address holds spaces or letters that no address has, or is too long")
    try:
        parts = urlsplit(text)
        parts.port  # noqa: B018  it raises where the port is none
    except ValueError:
        raise BadWebAddress("the address is none: write https://…") from None
    if parts.scheme in {"webcal", "webcals"}:
        parts = parts._replace(scheme="https")
    if parts.scheme not in {"https", "http"} or not parts.hostname:
        raise BadWebAddress("the address has to begin with https://, http:// or webcal://")
    if "@" in parts.netloc:
        raise BadWebAddress("user and password do not belong into the address; they have fields of their own")
    return parts


def is_https(text: str) -> bool:
    """
    Whether it is an address that may be asked, by TLS alone.

    >>> is_https("https://example.com/feed"), is_https("http://example.com/feed"), is_https("webcal://example.com/feed")
    (True, False, False)
    """
    try:
        parse_web_address(text)
    except BadWebAddress:
        return False
    return text.lower().startswith("https:")
