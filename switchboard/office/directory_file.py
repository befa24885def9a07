"""
`directory.csv`: a header line, then a person a line.

The header names `extension` and any of `name`, `department`, `email`, `presentity`, `note`, `deputy`, `device`,
`groups` (parted by semicolons or commas) and `numbers` (`mobile: +49 170 1; 030 2`), in any order. Columns `work`,
`mobile`, `home`, `fax` and `other` hold numbers, too, one a line: as people are exported.
"""

import csv
import io
import sys
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Protocol

from switchboard.core.errors import CommandRefused, Problem
from switchboard.core.people import MAX_NOTE, Number, Person
from switchboard.core.person_checks import check_person
from switchboard.core.person_text import parse_groups, parse_numbers
from switchboard.core.states import MAX_NAME
from switchboard.ground.errors import Sentence
from switchboard.ground.text import unguarded

_MOST_PEOPLE = 50_000
_MOST_PROBLEMS = 1_000
_MOST_LINES = 500_000
_MOST_COLUMNS = 100
_SHOWN = 60  # characters of what is wrong that a problem shows
_TOO_MANY_CELLS = "{count} columns where the header names {named}; quote a text that holds a comma"
_TEXTS = ("name", "department", "email", "presentity", "note", "deputy", "device")
_LABELS = {"work": "work", "mobile": "mobile", "home": "home", "fax": "fax", "other": ""}  # of columns of numbers
_COLUMNS = ("extension", *_TEXTS[:4], "numbers", *_TEXTS[4:6], "groups", "device", *_LABELS)
_LONG = frozenset({"numbers", "groups", "note", *_LABELS})  # each part of them has its bounds
_RICH = frozenset(_COLUMNS) - {"extension", *_TEXTS[:4]}  # columns that few files have
_MAX_LONG = 20_000  # characters
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
        person, fault = _read_row(columns, row)
        if person is None:
            problems.append(Problem(file, number, fault))
            continue
        if person.exten in people:
            problems.append(
                Problem(
                    file, number, Sentence("extension {exten} stands here twice; this line wins", exten=person.exten)
                )
            )
        people[person.exten] = person
    return list(people.values()), problems


def _read_row(columns: list[str], row: list[str]) -> tuple[Person | None, str]:
    """The person, or why there is none."""
    fault = _row_fault(columns, row)
    if fault:
        return None, fault
    cells = dict(zip(columns, (cell.strip() for cell in row), strict=False))
    for column in _SHARED & cells.keys():
        cells[column] = sys.intern(cells[column])
    if _RICH.isdisjoint(cells):
        name, department, email, presentity = (cells.get(column, "") for column in _TEXTS[:4])
        return Person(cells["extension"], name, department, email, presentity), ""
    person = _rich_person({column: unguarded(cell) for column, cell in cells.items()})
    fault = _person_fault(person)
    return (None, fault) if fault else (person, "")


def _rich_person(cells: Mapping[str, str]) -> Person:
    groups = cells.get("groups", "")
    return Person(
        cells["extension"],
        numbers=_numbers(cells),
        groups=parse_groups(groups if ";" in groups else groups.replace(",", ";")),
        **{column: cells[column] for column in _TEXTS if column in cells},
    )


def _numbers(cells: Mapping[str, str]) -> tuple[Number, ...]:
    """Each once."""
    found = {each.number: each for each in parse_numbers(cells.get("numbers", ""))}
    for column, label in _LABELS.items():
        for line in cells.get(column, "").splitlines():
            said, colon, rest = ("", "", "") if label else line.partition(": ")  # `Lab: 030 1` in that of the others
            number = (rest if colon else line).strip()
            if number:
                found.setdefault(number, Number(number, said.strip() if colon else label))
    return tuple(found.values())


def _person_fault(person: Person) -> str:
    """What is wrong with what needs more than a text; names and addresses are taken as they are."""
    if not (person.numbers or person.groups or person.note or person.deputy or person.device):
        return ""
    try:
        check_person(replace(person, name="", department="", email=""), is_new=False)
    except CommandRefused as error:
        return error.sentence
    return ""


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
    long = [(column, cell) for column, cell in zip(columns, row, strict=False) if len(cell) > MAX_NAME]
    for column, cell in long:
        most = MAX_NOTE if column == "note" else _MAX_LONG if column in _LONG else MAX_NAME
        if len(cell) > most:
            return Sentence("the {what} is longer than {most} characters", what=column, most=most)
    return ""
