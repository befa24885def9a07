"""
One door for numbers and one for text that outsiders wrote.

`str.isdigit` takes `²`, which `int` does not read, and `int` raises at 4,300 digits; a lone surrogate (byte 0xff of a
command line, half an emoji) is no UTF-8, and neither SQLite nor a socket takes it.
"""

MAX_DIGITS = 18  # more than any number needs that somebody writes; still below 2**63
_SURROGATES = dict.fromkeys(range(55296, 57344), "�")
# with what a cell begins that spreadsheets compute
COMPUTED = frozenset("=+-@\t\r\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}\N{FULLWIDTH COMMERCIAL AT}")


def parse_number(text: str, most: int = 10**MAX_DIGITS - 1) -> int | None:
    """
    A whole number in ASCII digits, 0 or more; None for any other text, and for one above `most`.

    >>> parse_number("0042"), parse_number("²"), parse_number("-1"), parse_number("9" * 5_000), parse_number("7", 6)
    (42, None, None, None, None)
    """
    if not (text.isascii() and text.isdigit()):
        return None
    digits = text.lstrip("0") or "0"
    if len(digits) > MAX_DIGITS:
        return None
    number = int(digits)
    return number if number <= most else None


def parse_decimal(text: str, most: float = 10.0**MAX_DIGITS) -> float | None:
    """
    A number with or without a fraction in ASCII digits, 0 or more; None for any other text, and for one above `most`.

    >>> parse_decimal("1.5"), parse_decimal(".5"), parse_decimal("3"), parse_decimal("1e3"), parse_decimal("nan")
    (1.5, 0.5, 3.0, None, None)
    """
    whole, point, fraction = text.partition(".")
    digits = whole + fraction
    if not digits or len(text) > 2 * MAX_DIGITS or not (digits.isascii() and digits.isdigit()):
        return None
    if point and not fraction and not whole:
        return None
    number = float(text)
    return number if number <= most else None


def is_unicode(text: str) -> bool:
    """
    Whether it can be written as UTF-8: it holds no lone surrogate.

    >>> is_unicode("Bergström 😀"), is_unicode("half of it: " + chr(0xD83D))
    (True, False)
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def to_unicode(text: str) -> str:
    """
    The same text with U+FFFD for each lone surrogate.

    >>> to_unicode("half of it: " + chr(0xD83D))
    'half of it: �'
    """
    return text if is_unicode(text) else text.translate(_SURROGATES)


def unguarded(cell: str) -> str:
    """
    A cell without the apostrophe that keeps spreadsheets from computing it.

    >>> unguarded("'=1+1"), unguarded("'tis")
    ('=1+1', "'tis")
    """
    return cell[1:] if cell[:1] == "'" and cell[1:].lstrip()[:1] in COMPUTED and len(cell) > 1 else cell
