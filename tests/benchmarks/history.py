"""
Half a million changes, and as many of lines: all of today, a page far back, the courses of a screen of people.

    python -m tests.benchmarks.history
"""

import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from switchboard.core.course import CourseQuery, Whose, line_subject
from switchboard.core.history import HistoryPage, HistoryPlace, HistoryQuery
from switchboard.core.states import Extension
from switchboard.storage.courses import find_courses
from switchboard.storage.database import Database
from switchboard.storage.history import find_history
from switchboard.storage.tables import HISTORY, LINE_HISTORY, Row, statements_of
from tests.benchmarks.table import print_table

ROWS = 500_000
TODAY = 4_000  # of them
PEOPLE = 997
_DAY = 86_400.0
_AT_ONCE = 10_000
_SCREEN = 60  # people
_BATCH = 250


def fill(database: Database) -> None:
    """A year of a busy office, up to the second 365 days after 1970 began."""
    for first in range(1, ROWS + 1, _AT_ONCE):
        numbers = range(first, first + _AT_ONCE)
        database.commit(statements_of((HISTORY, row[0], row) for row in _presences(numbers)), survives_power_cut=False)
        database.commit(statements_of((LINE_HISTORY, row[0], row) for row in _lines(numbers)), survives_power_cut=False)


def _presences(numbers: range) -> Iterator[Row]:
    for n in numbers:
        yield n, _at(n), "reception", "window", f"CustomPresence:{6000 + n % PEOPLE}", "available", f"away,,note {n}"


def _lines(numbers: range) -> Iterator[Row]:
    """The last month of them."""
    for n in numbers:
        at = 335 * _DAY + 30 * _DAY * n / ROWS
        yield n, at, "calls", "phones", line_subject(Extension(str(6000 + n % PEOPLE))), "Idle", "InUse"


def _at(number: int) -> float:
    before = ROWS - TODAY
    return 364 * _DAY * number / before if number <= before else 364 * _DAY + _DAY * (number - before) / TODAY


def timed(database: Database, query: HistoryQuery, after: HistoryPlace | None = None, most: int = 200) -> list[str]:
    """How many were found at once, and in how many milliseconds; the best of five."""
    found: list[HistoryPage] = []
    took = best(lambda: found.append(find_history(database, query, after, most)))
    return [f"{len(found[0].entries):,}", took]


def courses(database: Database, days: int) -> list[str]:
    """The same of a screen of people, up to the last second."""
    screen = tuple(Whose(f"CustomPresence:{n}", Extension(str(n))) for n in range(6000, 6000 + _SCREEN))
    query = CourseQuery((365 - days) * _DAY, 365 * _DAY, screen)
    found = find_courses(database, query)
    count = sum(len(course.presences) + len(course.lines) for course in found)
    return [f"{count:,}", best(lambda: find_courses(database, query))]


def put_down(database: Database) -> list[str]:
    """A batch of what lines did, as the writer's thread has it."""
    numbers = iter(range(ROWS + 1, ROWS + 100_000, _BATCH))

    def put() -> None:
        first = next(numbers)
        rows = statements_of((LINE_HISTORY, row[0], row) for row in _lines(range(first, first + _BATCH)))
        database.commit(rows, survives_power_cut=False)

    return [f"{_BATCH:,}", best(put)]


def best(do: Callable[[], object]) -> str:
    """In milliseconds, of five times."""
    spans: list[float] = []
    for _ in range(5):
        began = time.perf_counter()
        do()
        spans.append(time.perf_counter() - began)
    return f"{min(spans) * 1_000:.1f} ms"


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "office.sqlite")
        fill(database)
        today = HistoryQuery(since=364 * _DAY)
        middle = HistoryPlace(_at(ROWS // 2), ROWS // 2)
        rows = [
            ["all of today", *timed(database, today, most=TODAY + 1)],
            ["a page of today", *timed(database, today)],
            ["a page of everything, half a year back", *timed(database, HistoryQuery(), middle)],
            ["a person", *timed(database, HistoryQuery(subjects=frozenset({"CustomPresence:6002"})))],
            ["a word that nobody wrote, a step", *timed(database, HistoryQuery(text="nobody"), middle)],
            [f"the courses of {_SCREEN} people, today", *courses(database, 1)],
            ["the same, a week", *courses(database, 7)],
            ["changes of lines that are put down together", *put_down(database)],
        ]
        print_table("Of 500,000 changes, and as many of lines", ["Wanted", "Found", "Took"], rows)
        database.close()


if __name__ == "__main__":
    main()
