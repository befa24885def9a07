"""Numbers that outsiders want called: links (`tel:`, `callto:`) and what was copied. One door, bounded."""

from switchboard.ground.text import is_unicode

SCHEMES = ("tel:", "callto:")
_MOST_TEXT, _MOST_DIGITS = 256, 32  # characters
_SEPARATORS = frozenset(" -.()/\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}")
_DIGITS = frozenset("0123456789*#")
_DAYS = tuple([first, month, last] for month in (1, 2) for first, last in ((4, 1), (4, 2), (1, 4), (2, 4)))
_HOST = 4  # parts of an address of IPv4, each of at most three digits
_LEAST_COPIED = 3  # digits: less is hardly a number that somebody wants to call


def is_link(text: str) -> bool:
    """Whether it is a link to a number, whatever the number is."""
    return text[:10].lower().startswith(SCHEMES)


def number_of_link(text: str) -> str:
    """
    The number that a link names, as it is dialled; empty where it names none. Parameters are left out (RFC 3966 3).

    >>> number_of_link("tel:+49-30-1234;ext=5"), number_of_link("CallTo://+49%2030%201234"), number_of_link("tel:bob")
    ('+49301234', '+49301234', '')
    """
    from urllib.parse import unquote  # whoever has no link does not wait for it

    if len(text) > _MOST_TEXT or not is_link(text) or not is_unicode(text):
        return ""
    rest = text.partition(":")[2].lstrip("/").partition(";")[0].partition("?")[0]
    return written_number(unquote(rest, errors="replace").rstrip("/"))


def written_number(text: str) -> str:
    """
    A number as it is dialled, of how people write it; empty where the text is none, or anything besides.

    >>> written_number(" +49 (30) 12-34 "), written_number("call 6002"), written_number("1" * 99)
    ('+49301234', '', '')
    """
    if len(text) > _MOST_TEXT:
        return ""
    kept = "".join(character for character in text.strip() if character not in _SEPARATORS)
    digits = kept.removeprefix("+")
    is_number = 0 < len(digits) <= _MOST_DIGITS and _DIGITS.issuperset(digits)
    return kept if is_number else ""


def copied_number(text: str) -> str:
    """
    The same of what was copied, a link or a number that stands alone.

    >>> copied_number("tel:6002"), copied_number("030 / 1234"), copied_number("12")
    ('6002', '0301234', '')

    Days and addresses of computers are written alike, and hardly meant to be called.

    >>> copied_number("2026-11-25"), copied_number("25.11.2026"), copied_number("192.168.1.10")
    ('', '', '')
    """
    if _is_day_or_host(text.strip()):
        return ""
    number = number_of_link(text.strip()) if is_link(text.strip()) else written_number(text)
    return number if len(number) >= _LEAST_COPIED else ""


def _is_day_or_host(text: str) -> bool:
    if len(text) > _MOST_TEXT:
        return False
    for separator in (".", "-", "/"):
        lengths = [len(part) for part in text.split(separator)]
        if lengths in _DAYS or (separator == "." and len(lengths) == _HOST and max(lengths) < _HOST):
            return True
    return False
