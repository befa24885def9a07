"""The database's file, changed under a program that has it open."""

import asyncio
import contextlib
import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from switchboard.storage.database import Database
from switchboard.storage.database_file import set_aside
from switchboard.storage.errors import DatabaseRefused, StorageUnavailable, StoreLost
from switchboard.storage.tables import ENTRY, Change, statements_of
from switchboard.storage.work import Batch
from tests.helpers.store import Store, with_store

ROWS = "SELECT key, value FROM entry ORDER BY key"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office.sqlite"


@pytest.fixture
def database(path: Path) -> Database:
    made = Database(path)
    put(made, "first")
    return made


def entry(key: str) -> Change:
    return ENTRY, ("f", key), ("f", key, "v")


def put(database: Database, name: str) -> None:
    database.commit(statements_of([entry(name)]))


def rows(path: Path) -> list[str]:
    with contextlib.closing(sqlite3.connect(path)) as reader:
        return [name for name, _ in reader.execute(ROWS)]


def log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def another(path: Path) -> Path:
    """A good database, but not this one."""
    other = path.with_name("other.sqlite")
    made = Database(other)
    put(made, "of another")
    made.close()
    return other


def delete(path: Path) -> None:
    path.unlink()


def delete_all(path: Path) -> None:
    for ending in ("", "-wal", "-shm"):
        path.with_name(path.name + ending).unlink()


def move_away(path: Path) -> None:
    path.rename(path.with_name("elsewhere"))


def move_another_there(path: Path) -> None:
    another(path).replace(path)


def copy_another_over(path: Path) -> None:
    shutil.copyfile(another(path), path)


def write_noise_over(path: Path) -> None:
    path.write_bytes(b"noise" * 20_000)


def write_noise_in_the_middle(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 8_000)


def cut_short(path: Path) -> None:
    os.truncate(path, 4_096)


def empty(path: Path) -> None:
    os.truncate(path, 0)


MISHAPS = [
    (delete, "was deleted or moved"),
    (delete_all, "was deleted or moved"),
    (move_away, "was deleted or moved"),
    (move_another_there, "was replaced by another file"),
    (copy_another_over, "was overwritten by another database, or an older copy"),
    (write_noise_over, "was overwritten or damaged"),
    (write_noise_in_the_middle, "was overwritten or damaged"),
    (cut_short, "was cut short"),
    (empty, "was cut short"),
]


@pytest.mark.parametrize("is_in_log", [False, True], ids=["in the file", "in the log"])
@pytest.mark.parametrize(("mishap", "words"), MISHAPS, ids=lambda value: getattr(value, "__name__", ""))
def test_nothing_is_acknowledged_that_would_be_lost_and_a_copy_is_left(
    mishap: Callable[[Path], None], words: str, is_in_log: bool, database: Database, path: Path
) -> None:
    if not is_in_log:
        database.checkpoint(at_once=True)
    mishap(path)
    for _ in range(2):
        with pytest.raises(StoreLost, match=words):
            put(database, "second")
    copy = database.rescue(statements_of([entry("first")]))
    assert rows(copy) == ["first"]
    assert copy.stat().st_mode & 0o077 == 0
    with pytest.raises(StoreLost, match="A copy of what was set lies in"):
        put(database, "third")
    there = path.read_bytes() if path.exists() else b""
    database.close()
    assert (path.read_bytes() if path.exists() else b"") == there


def test_a_restart_takes_up_the_copy_of_what_was_deleted(
    database: Database, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    delete(path)
    with pytest.raises(StoreLost):
        put(database, "second")
    database.rescue([])
    database.close()
    again = Database(path)
    assert [name for name, _ in again.read(ROWS)] == ["first"]
    again.close()
    assert "its copy" in caplog.text
    assert list(path.parent.glob("*rescued*")) == []


def test_a_restart_takes_up_the_copy_of_what_was_emptied(database: Database, path: Path) -> None:
    empty(path)
    with pytest.raises(StoreLost):
        put(database, "second")
    database.rescue(statements_of([entry("first")]))
    database.close()
    again = Database(path)
    assert [name for name, _ in again.read(ROWS)] == ["first"]
    again.close()


def test_a_restart_with_a_damaged_one_says_where_the_copy_lies(database: Database, path: Path) -> None:
    write_noise_over(path)
    with pytest.raises(StoreLost):
        put(database, "second")
    copy = database.rescue(statements_of([entry("first")]))
    database.close()
    with pytest.raises(DatabaseRefused, match=f"its copy {copy.name} takes its place"):
        Database(path)
    set_aside(path, "refused")
    again = Database(path)
    assert [name for name, _ in again.read(ROWS)] == ["first"]
    again.close()


@pytest.mark.parametrize("mishap", [move_another_there, copy_another_over])
def test_another_database_in_its_place_is_not_mixed_with_what_was_there(
    mishap: Callable[[Path], None], database: Database, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    put(database, "only in the log")
    mishap(path)
    with pytest.raises(StoreLost):
        put(database, "second")
    copy = database.rescue(statements_of([entry("first")]))
    database.close()
    again = Database(path)
    assert [name for name, _ in again.read(ROWS)] == ["of another"]
    again.close()
    assert f"{copy} lies beside the database" in caplog.text


def test_an_older_copy_of_its_own_is_noticed(database: Database, path: Path) -> None:
    database.checkpoint(at_once=True)
    shutil.copyfile(path, path.with_name("backup"))
    put(database, "second")
    database.checkpoint(at_once=True)
    shutil.copyfile(path.with_name("backup"), path)
    with pytest.raises(StoreLost, match="or an older copy"):
        put(database, "third")
    database.close()


def test_what_comes_back_is_gone_on_with(database: Database, path: Path) -> None:
    put(database, "second")
    move_away(path)
    with pytest.raises(StoreLost):
        put(database, "third")
    database.rescue([])
    path.with_name("elsewhere").rename(path)
    put(database, "fourth")
    database.close()
    assert rows(path) == ["first", "fourth", "second"]


def test_a_log_that_was_deleted_is_made_anew(database: Database, path: Path) -> None:
    log_of(path).unlink()
    put(database, "second")
    assert log_of(path).exists()
    assert rows(path) == ["first", "second"]
    database.close()
    assert rows(path) == ["first", "second"]


def test_a_log_that_was_cut_short_is_noticed(database: Database, path: Path) -> None:
    os.truncate(log_of(path), 0)
    with pytest.raises(StoreLost, match="has lost part of its log"):
        put(database, "second")
    assert rows(database.rescue(statements_of([entry("first")]))) == ["first"]
    database.close()


def test_other_programs_may_write_and_checkpoint(database: Database, path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("INSERT INTO entry VALUES ('f', 'by another', 'v')")
        put(database, "second")
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        put(database, "third")
        other.execute("PRAGMA wal_checkpoint(RESTART)").fetchall()
    put(database, "fourth")
    database.close()
    assert rows(path) == ["by another", "first", "fourth", "second", "third"]


def test_other_programs_may_vacuum(database: Database, path: Path) -> None:
    for number in range(500):
        put(database, f"{number:0500}")
    for number in range(500):
        database.commit(statements_of([(ENTRY, ("f", f"{number:0500}"), None)]))
    database.checkpoint(at_once=True)
    size = path.stat().st_size
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("VACUUM")
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    assert path.stat().st_size < size
    put(database, "second")
    database.close()
    assert rows(path) == ["first", "second"]


def test_a_long_log_is_moved_into_the_file_and_an_idle_one_too(
    database: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = path.stat().st_mtime_ns
    database.checkpoint()
    assert path.stat().st_mtime_ns == before
    monkeypatch.setattr("switchboard.storage.database._CHECKPOINT", 1)
    database.checkpoint()
    assert path.stat().st_mtime_ns > before
    assert not database.has_log
    database.close()


def test_the_writer_moves_an_idle_log_into_the_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("switchboard.storage.writer._IDLE", 0.0)

    async def work(store: Store) -> None:
        moved = asyncio.Event()
        loop = asyncio.get_running_loop()
        checkpoint = store.database.checkpoint

        def tell(*, at_once: bool = False) -> None:
            checkpoint(at_once=at_once)
            if at_once:
                loop.call_soon_threadsafe(moved.set)

        store.database.checkpoint = tell  # type: ignore[method-assign]
        store.writer.write(Batch([entry("a")], lambda _: None))
        await moved.wait()
        assert not store.database.has_log

    with_store(path, work)


def test_a_disk_without_room_for_a_copy_is_said(
    database: Database, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    delete(path)
    with pytest.raises(StoreLost):
        put(database, "second")
    monkeypatch.setattr("switchboard.storage.rescue._ENDING", "x" * 300)
    with pytest.raises((OSError, sqlite3.Error)):
        database.rescue([])
    database.close()


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "office.sqlite").mkdir()
    with pytest.raises((StorageUnavailable, DatabaseRefused)):
        Database(tmp_path / "office.sqlite")
