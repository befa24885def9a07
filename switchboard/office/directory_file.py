"""
`directory.csv`: a header line, then a person a line.

The header names `extension` and any of `name`, `department`, `email` and `presentity`.
"""

import csv
import io
import sys
from collections.abc import Iterable
from typing import Protocol

from switchboard.core.errors import Problem
from switchboard.core.people import Person
from switchboard.core.states import MAX_NAME
from switchboard.ground.errors import Sentence

_MOST_PEOPLE = 50_000
_MOST_PROBLEMS = 1_000
_MOST_LINES = 500_000
_MOST_COLUMNS = 100
_SHOWN = 60  # characters of what is wrong that a problem shows
_TOO_MANY_CELLS = "{count} columns where the header names {named}; quote a text that holds a comma"
_COLUMNS = ("extension", "name", "department", "email", "presentity")
_SHARED = frozenset({"extension", "department"})  # the dialplan names the one, many people are in the other


class _Reader(Protocol):
    """What `csv.reader` makes; its own type has no public name."""

    @property
    def line_num(self) -> int: ...
    def __next__(self) -> list[str]: ...


def parse_directory(text: str, file: str) -> tuple[list[Person], list[Problem]]:
    """
    Returns:
        The people, the last line winning where an extension stands twice, and what was passed over and why.
    """
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    people: dict[str, Person] = {}
    problems: list[Problem] = []
    columns: list[str] | None = None
    for number, row in _numbered(rows, problems, file):
        if number > _MOST_LINES or len(people) >= _MOST_PEOPLE or len(problems) >= _MOST_PROBLEMS:
            problems.append(
                Problem(file, number, Sentence("there are too many lines, people or problems; the rest is passed over"))
            )
            break
        if not any(cell.strip() for cell in row):
            continue
        if columns is None:
            columns = [cell.strip().lower() for cell in row]
            problems += [Problem(file, number, reason) for reason in _header_faults(columns)]
            if "extension" not in columns:
                break
            continue
        fault = _row_fault(columns, row)
        if fault:
            problems.append(Problem(file, number, fault))
            continue
        cells = dict(zip(columns, (cell.strip() for cell in row), strict=False))
        for column in _SHARED & cells.keys():
            cells[column] = sys.intern(cells[column])
        name, department, email, presentity = (cells.get(column, "") for column in _COLUMNS[1:])
        person = Person(cells["extension"], name, department, email, presentity)
        if person.exten in people:
            problems.append(
                Problem(
                    file, number, Sentence("extension {exten} stands here twice; this line wins", exten=person.exten)
                )
            )
        people[person.exten] = person
    return list(people.values()), problems


def _numbered(rows: _Reader, problems: list[Problem], file: str) -> Iterable[tuple[int, list[str]]]:
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            problems.append(Problem(file, rows.line_num, Sentence("not CSV: {why}", why=error)))
            row = []
        yield rows.line_num, row


def _header_faults(columns: list[str]) -> list[str]:
    if "extension" not in columns:
        return [Sentence("the first line names the columns and one of them is 'extension'; the file is passed over")]
    if len(columns) > _MOST_COLUMNS:
        return [
            Sentence(
                "the first line names {count} columns; {most} are the most", count=len(columns), most=_MOST_COLUMNS
            )
        ]
    return [
        Sentence("column '{name}' is none of {known}", name=column[:_SHOWN], known=", ".join(_COLUMNS))
        for column in columns
        if column not in _COLUMNS
    ]


def _row_fault(columns: list[str], row: list[str]) -> str:
    if len(row) > len(columns):
        return Sentence(_TOO_MANY_CELLS, count=len(row), named=len(columns))
    exten_column = columns.index("extension")
    if len(row) <= exten_column or not row[exten_column].strip():
        return Sentence("no extension")
    if any("\0" in cell for cell in row):
        return Sentence("a cell holds a character that no text has (NUL)")
    long = [column for column, cell in zip(columns, row, strict=False) if len(cell) > MAX_NAME]
    return Sentence("the {what} is longer than {most} characters", what=long[0], most=MAX_NAME) if long else ""
