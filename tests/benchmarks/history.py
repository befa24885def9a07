"""
Half a million changes: all of today, the end of a page far back, and a word that nobody wrote.

    python -m tests.benchmarks.history
"""

import tempfile
import time
from pathlib import Path

from switchboard.core.history import HistoryPage, HistoryPlace, HistoryQuery
from switchboard.storage.database import Database
from switchboard.storage.history import find_history
from switchboard.storage.tables import HISTORY, statements_of
from tests.benchmarks.table import print_table

ROWS = 500_000
TODAY = 4_000  # of them
_DAY = 86_400.0
_AT_ONCE = 10_000


def fill(database: Database) -> None:
    """A year of a busy office, up to the second 365 days after 1970 began."""
    for first in range(1, ROWS + 1, _AT_ONCE):
        rows = (
            (n, _at(n), "reception", "window", f"CustomPresence:{6000 + n % 997}", "available", f"away,,note {n}")
            for n in range(first, first + _AT_ONCE)
        )
        database.commit(statements_of((HISTORY, row[0], row) for row in rows), survives_power_cut=False)


def _at(number: int) -> float:
    before = ROWS - TODAY
    return 364 * _DAY * number / before if number <= before else 364 * _DAY + _DAY * (number - before) / TODAY


def timed(database: Database, query: HistoryQuery, after: HistoryPlace | None = None, most: int = 200) -> list[str]:
    """How many were found at once, and in how many milliseconds; the best of five."""
    spans: list[float] = []
    page = HistoryPage((), None)
    for _ in range(5):
        began = time.perf_counter()
        page = find_history(database, query, after, most)
        spans.append(time.perf_counter() - began)
    return [f"{len(page.entries):,}", f"{min(spans) * 1_000:.1f} ms"]


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
        ]
        print_table("Of 500,000 changes", ["Wanted", "Found", "Took"], rows)
        database.close()


if __name__ == "__main__":
    main()
