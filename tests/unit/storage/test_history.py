"""History keeps within its bounds, a little at a time."""

import time
from pathlib import Path

import pytest

from switchboard.storage import history
from switchboard.storage.database import Database
from switchboard.storage.history import HistoryPruner, prune_step, read_history
from switchboard.storage.tables import HISTORY, statements_of
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


def test_it_is_pruned_while_running(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "_PAUSE", 0.0)

    async def work(store: Store) -> None:
        now = time.time()
        await store.writer.ask(lambda database: fill(database, 2_500, at=now - 3 * 86_400))
        await store.writer.ask(lambda database: fill(database, 5, at=now, first=10_000))
        pruner = HistoryPruner(store.writer, days=2.0, rows=100)
        pruner.start()
        while len(await store.writer.ask(read_history)) > 5:
            pass
        pruner.close()

    with_store(path, work)
