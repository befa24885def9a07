"""
The records of a CSV file (RFC 4180), whatever is wrong with some of them.

A cell between quotes may hold line breaks. Quotes that are never closed would swallow the rest of the file: then the
record is given up, and reading goes on with the line after the one in which it began. As many characters as the text
has may be read again so; from then on each line is a record of its own.
"""

import csv
import io
from collections.abc import Iterator
from itertools import islice

from switchboard.ground.errors import Sentence
from switchboard.rosters.bounds import MOST_LINES
from switchboard.rosters.problems import Problems
from switchboard.rosters.watch import Watch

MAX_LINE = 100_000  # characters: csv takes cells of 131,072
_MOST_LINES = 500  # of one record
_TOLD_EVERY = 256  # lines


def csv_records(text: str, delimiter: str, problems: Problems, watch: Watch) -> Iterator[tuple[int, list[str]]]:
    """
    Each record with the line, from 1 on, in which it begins; blank lines are passed over.

    Raises:
        RosterCancelled: `watch` did.
    """
    lines = list(islice(io.StringIO(text, newline=""), MOST_LINES))
    if len(lines) == MOST_LINES:
        problems.note(MOST_LINES, "what comes after {most} lines is not read", most=MOST_LINES)
    return _Records(lines, delimiter, problems, watch).all(len(text))


class _Records:
    def __init__(self, lines: list[str], delimiter: str, problems: Problems, watch: Watch) -> None:
        self._lines = lines
        self._delimiter = delimiter
        self._problems = problems
        self._watch = watch
        self._at = 0  # lines that were taken
        self._end = 0  # of those that may be taken for this record

    def all(self, spare: int) -> Iterator[tuple[int, list[str]]]:
        """`spare` is how many characters may be read again."""
        rows = self._reader()
        while self._at < len(self._lines):
            begins = self._at
            self._end = begins + (_MOST_LINES if spare > 0 else 1)
            try:
                row = next(rows, None)
            except csv.Error as error:
                fault = str(error)
            else:
                fault = "" if row is not None else self._long_line(begins)
                if row and any(row):
                    yield begins + 1, row
            if fault:
                spare -= sum(map(len, self._lines[begins + 1 : self._at]))
                self._at = begins + 1
                self._problems.note(begins + 1, _in_words(fault))
            if fault or row is None:
                rows = self._reader()

    def _reader(self) -> Iterator[list[str]]:
        return csv.reader(self._supply(), delimiter=self._delimiter, strict=True)

    def _supply(self) -> Iterator[str]:
        while self._at < min(self._end, len(self._lines)):
            line = self._lines[self._at]
            if len(line) > MAX_LINE:
                return
            self._at += 1
            if self._at % _TOLD_EVERY == 0:
                self._watch(self._at, len(self._lines))
            yield line

    def _long_line(self, begins: int) -> str:
        pattern = "the line has {count} characters; {most} are the most"
        return Sentence(pattern, count=len(self._lines[begins]), most=MAX_LINE)


def _in_words(fault: str) -> str:
    if "end of data" in fault or "expected after" in fault or "field larger" in fault:
        return Sentence("a quotation mark is not closed, or stands within a cell; write two of them for one")
    return fault if isinstance(fault, Sentence) else Sentence("it is no CSV: {why}", why=fault)
