"""Texts in whatever encoding a program wrote them."""

import codecs

from switchboard.api.rosters import RosterRefused

ENCODINGS = (
    "utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "cp1252", "iso8859-15", "latin-1", "cp850",
    "cp437", "mac-roman", "cp1250",
    "iso8859-2", "cp1251", "koi8-r", "cp1253", "cp1254", "cp1255", "cp1256", "shift-jis", "euc-jp", "gb18030", "big5",
    "euc-kr",
)  # fmt: skip
_MARKS = (  # the longer first: UTF-32's begins with UTF-16's
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LOOKED_AT = 4_096  # bytes


def decode(content: bytes, encoding: str = "") -> tuple[str, str]:
    r"""
    The text without its byte order mark, and the encoding it was read in: the one that is named, or found out.

    Raises:
        RosterRefused: there is no such encoding.

    >>> decode("Jörg".encode("utf-16")), decode(b"J\xf6rg"), decode(b"J\xf6rg", "cp850")
    (('Jörg', 'utf-16-le'), ('Jörg', 'cp1252'), ('J÷rg', 'cp850'))
    """
    if encoding and encoding not in ENCODINGS:
        raise RosterRefused("There is no encoding {name}; choose one of {known}.", name=encoding[:60], known=_KNOWN)
    marked = next(((mark, name) for mark, name in _MARKS if content.startswith(mark)), None)
    if marked and encoding in {"", marked[1]}:
        return content[len(marked[0]) :].decode(marked[1], "replace"), marked[1]
    found = encoding or _guess(content)
    return _decode(content, found), found


_KNOWN = ", ".join(ENCODINGS)


def _guess(content: bytes) -> str:
    """Without a mark: every other byte of UTF-16 is zero in what Europeans write, and none is in a text."""
    beginning = content[:_LOOKED_AT]
    evens, odds = beginning[::2].count(0), beginning[1::2].count(0)
    if max(evens, odds) * 4 > len(beginning) > 1 and min(evens, odds) * 10 <= max(evens, odds):
        return "utf-16-be" if evens > odds else "utf-16-le"
    try:
        content.decode()
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _decode(content: bytes, encoding: str) -> str:
    if encoding != "cp1252":
        return content.decode(encoding, "replace")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:  # five bytes that it has nothing for: as browsers, those of Latin-1
        return content.decode("latin-1").translate(_CP1252)


_CP1252 = {
    code: bytes([code]).decode("cp1252") for code in range(128, 160) if code not in {0x81, 0x8D, 0x8F, 0x90, 0x9D}
}
