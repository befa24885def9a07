"""Rows as spreadsheets open them: CSV in UTF-8 that says so, and no cell that one would compute."""

import csv
import io
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QLocale

BEGINNING = b"\xef\xbb\xbf"  # by which spreadsheets know UTF-8
_COMPUTED = frozenset(
    "=+-@\N{FULLWIDTH EQUALS SIGN}\N{FULLWIDTH PLUS SIGN}\N{FULLWIDTH HYPHEN-MINUS}\N{FULLWIDTH COMMERCIAL AT}"
)
_CONTROLS = frozenset("\t\r\n")


def plain_cell(text: str) -> str:
    """
    The text as a cell that nothing computes: an apostrophe has spreadsheets take it as it is.

    >>> plain_cell("=HYPERLINK(1)"), plain_cell(" +49 30 1234"), plain_cell("At lunch"), plain_cell("-")
    ("'=HYPERLINK(1)", "' +49 30 1234", 'At lunch', "'-")
    """
    begins = text.lstrip()[:1]
    return f"'{text}" if begins in _COMPUTED or text[:1] in _CONTROLS else text


def csv_bytes(rows: Iterable[Sequence[str]], separator: str = ",") -> bytes:
    r"""
    The rows, a line each.

    >>> csv_bytes([["6002", "=1+1", 'say "so", please']])
    b'6002,\'=1+1,"say ""so"", please"\r\n'
    """
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=separator).writerows([plain_cell(cell) for cell in row] for row in rows)
    return written.getvalue().encode("utf-8", errors="replace")


def usual_separator() -> str:
    """What the language's spreadsheets expect between cells: a semicolon where the comma stands in numbers."""
    return ";" if QLocale().decimalPoint() == "," else ","
