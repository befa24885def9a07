"""History keeps within its bounds, a little at a time."""

import contextlib
import sqlite3
import time
from pathlib import Path

import pytest

from switchboard.core.history import HistoryPlace, HistoryQuery
from switchboard.storage import history
from switchboard.storage.database import Database
from switchboard.storage.database_file import APPLICATION_ID
from switchboard.storage.history import HistoryPruner, Kept, find_history, prune_step
from switchboard.storage.migrations import MIGRATIONS
from switchboard.storage.tables import HISTORY, statements_of
from tests.helpers.history import read_history
from tests.helpers.store import Store, with_store


def fill(database: Database, number: int, at: float = 0.0, first: int = 1) -> None:
    """Changes a second apart."""
    rows = ((n, at + n, "clerk", "window", "CustomPresence:6002", "", "x" * 100) for n in range(first, first + number))
    database.commit(statements_of((HISTORY, row[0], row) for row in rows))


def numbers(database: Database) -> list[int]:
    return [number for (number,) in database.read("SELECT id FROM history ORDER BY id")]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office.sqlite"


def test_what_is_too_old_goes_in_small_steps(path: Path) -> None:
    database = Database(path)
    fill(database, 2_500)
    assert prune_step(database, before=2_401.0, rows=10_000)
    assert len(numbers(database)) == 1_500
    while prune_step(database, before=2_401.0, rows=10_000):
        pass
    assert numbers(database) == list(range(2_401, 2_501))
    database.close()


def test_what_is_too_much_goes(path: Path) -> None:
    database = Database(path)
    fill(database, 30)
    while prune_step(database, before=0.0, rows=10):
        pass
    assert numbers(database) == list(range(21, 31))
    database.close()


def test_a_large_database_lets_go_of_the_oldest(path: Path) -> None:
    database = Database(path)
    fill(database, 6_000)
    assert prune_step(database, before=0.0, rows=10_000, most_bytes=300_000)
    assert numbers(database)[0] == 1_001
    while prune_step(database, before=0.0, rows=10_000, most_bytes=300_000):
        pass
    assert 0 < len(numbers(database)) < 5_000
    database.close()


def test_changes_that_a_wrong_clock_dated_ahead_keep_no_older_ones(path: Path) -> None:
    database = Database(path)
    fill(database, 10, at=1e9)
    fill(database, 100, first=11)
    while prune_step(database, before=1e6, rows=10_000):
        pass
    assert numbers(database) == list(range(1, 11))
    empty = Database(path.with_name("empty.sqlite"))
    assert not prune_step(empty, before=1e6, rows=10_000)
    empty.close()
    database.close()


def test_what_was_caught_up_goes_by_its_time_however_late_it_was_written(path: Path) -> None:
    database = Database(path)
    fill(database, 1_500, at=1e6)
    fill(database, 20, first=1_501)
    while prune_step(database, before=1_000.0 + 1_511, rows=10_000):
        pass
    assert numbers(database) == list(range(1, 1_501))
    database.close()


def test_what_was_written_since_is_found_whatever_its_time(path: Path) -> None:
    database = Database(path)
    fill(database, 100, at=1e6)
    page = find_history(database, HistoryQuery(), None, 10)
    assert page.newest == 100
    fill(database, 3, first=101)
    fill(database, 2, at=2e6, first=104)
    query = HistoryQuery(written_after=page.newest)
    page = find_history(database, query, None, 4)
    assert [entry.at for entry in page.entries] == [2e6 + 105, 2e6 + 104, 103.0, 102.0]
    rest = find_history(database, query, page.rest, 4)
    assert ([entry.at for entry in rest.entries], rest.rest, rest.newest) == ([101.0], None, 105)
    [plan] = [row[3] for row in database.read("EXPLAIN QUERY PLAN SELECT at FROM history NOT INDEXED WHERE id > 9")]
    assert "PRIMARY KEY" in plan
    database.close()


def test_it_is_pruned_while_running(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "_PAUSE", 0.0)

    async def work(store: Store) -> None:
        now = time.time()
        await store.writer.ask(lambda database: fill(database, 2_500, at=now - 3 * 86_400))
        await store.writer.ask(lambda database: fill(database, 5, at=now, first=10_000))
        pruner = HistoryPruner(store.writer, Kept(2.0, 100), Kept(1.0, 50))
        pruner.start()
        while len(await store.writer.ask(read_history)) > 5:
            pass
        pruner.close()

    with_store(path, work)


def test_pages_follow_each_other_and_leave_nothing_out(path: Path) -> None:
    database = Database(path)
    fill(database, 1_000)
    fill(database, 10, at=-500.0, first=2_000)  # the clock was put back
    fill(database, 5, at=3_000.0, first=3_000)
    found: list[float] = []
    page = find_history(database, HistoryQuery(), None, 7)
    found += [entry.at for entry in page.entries]
    while page.rest is not None:
        page = find_history(database, HistoryQuery(), page.rest, 7)
        found += [entry.at for entry in page.entries]
    assert len(found) == 1_015
    assert found == sorted(found, reverse=True)
    database.close()


def test_times_are_from_including_to_excluding(path: Path) -> None:
    database = Database(path)
    fill(database, 10)
    page = find_history(database, HistoryQuery(since=3.0, until=6.0), None, 100)
    assert [entry.at for entry in page.entries] == [5.0, 4.0, 3.0]
    assert page.rest is None
    database.close()


def test_changes_of_some_are_found_in_the_order_of_all(path: Path) -> None:
    database = Database(path)
    names = ["CustomPresence:6001", "Custom:6001", "person:6001", "CustomPresence:6002"]
    rows = [(n, float(n), "clerk", "window", names[n % 4], "", str(n)) for n in range(1, 41)]
    database.commit(statements_of((HISTORY, row[0], row) for row in rows))
    mine = HistoryQuery(subjects=frozenset(names[:3]))
    first = find_history(database, mine, None, 10)
    second = find_history(database, mine, first.rest, 100)
    found = [int(entry.new) for entry in (*first.entries, *second.entries)]
    assert found == [n for n in range(40, 0, -1) if n % 4 != 3]
    many = HistoryQuery(subjects=frozenset({*names[:3], *(f"CustomPresence:{n}" for n in range(7_000, 7_030))}))
    assert [int(entry.new) for entry in find_history(database, many, None, 100).entries] == found
    database.close()


def test_a_search_looks_at_a_part_at_a_time(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "_LOOKED_THROUGH", 100)
    database = Database(path)
    fill(database, 250)
    page = find_history(database, HistoryQuery(text="nobody wrote this"), None, 10)
    assert page.entries == ()
    assert page.rest == HistoryPlace(151.0, 151)
    for _ in range(2):
        assert page.rest is not None
        page = find_history(database, HistoryQuery(text="nobody wrote this"), page.rest, 10)
    assert page.rest is None
    database.close()


def test_a_database_of_before_gets_its_indexes(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as old:
        for migration in MIGRATIONS[:10]:
            migration(old)
        for number in range(1, 11):
            old.execute("INSERT INTO history VALUES (?, ?, 'clerk', 'window', 'Custom:1', '', '')", (number, number))
        old.execute("PRAGMA user_version=10")
        old.execute(f"PRAGMA application_id={APPLICATION_ID}")
        old.commit()
    database = Database(path)
    plan = " ".join(str(row) for row in database.read("EXPLAIN QUERY PLAN SELECT at FROM history ORDER BY at"))
    assert "history_by_time" in plan
    assert numbers(database) == list(range(1, 11))
    database.close()
