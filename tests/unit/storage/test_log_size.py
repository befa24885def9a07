"""The log beside the database (-wal) keeps small, and does not keep a full disk full."""

import resource
import shutil
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from switchboard.storage.database import Database

PUT = "INSERT OR REPLACE INTO entry VALUES (?, ?, ?)"
MEGABYTE = 1024 * 1024


def size_of_log(path: Path) -> int:
    return path.with_name(f"{path.name}-wal").stat().st_size


def fill(database: Database, commits: int) -> None:
    """Every commit takes pages of its own, however little it holds."""
    for number in range(commits):
        database.commit([(PUT, ["family", f"key{number % 50}", f"value {number}"])], survives_power_cut=False)


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """What a full disk says; Python ignores the signal that comes with it."""
    assert signal.getsignal(signal.SIGXFSZ) is signal.SIG_IGN
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_many_small_commits_leave_a_small_log(tmp_path: Path) -> None:
    path = tmp_path / "switchboard.sqlite"
    database = Database(path)
    for _ in range(3_000):
        fill(database, 1)
        database.checkpoint()
    assert size_of_log(path) < 6 * MEGABYTE
    database.close()


def test_a_log_that_fills_the_disk_is_moved_into_the_file_and_there_is_room_again(tmp_path: Path) -> None:
    path = tmp_path / "switchboard.sqlite"
    database = Database(path)
    fill(database, 300)
    with no_file_larger_than(size_of_log(path)):
        database.checkpoint(at_once=True)
        assert not database.has_log
        fill(database, 5)
    assert size_of_log(path) < MEGABYTE
    assert list(database.read("SELECT count(*) FROM entry")) == [(50,)]
    database.close()


@pytest.mark.parametrize("again", [1, 3])
def test_a_log_that_the_full_disk_lets_be_moved_in_part_only_is_no_other_database(tmp_path: Path, again: int) -> None:
    path = tmp_path / "switchboard.sqlite"
    database = Database(path)
    rows = [(PUT, ["family", f"large{number}", "x" * 4_000]) for number in range(300)]
    database.commit(rows)
    database.checkpoint(at_once=True)
    known = path.stat()
    database.commit([(PUT, ["family", f"larger{number}", "x" * 4_000]) for number in range(100)])
    with no_file_larger_than(known.st_size + 10 * 4_096):  # the log has room, the file for some of it
        for _ in range(again):
            with pytest.raises((sqlite3.Error, OSError)):
                database.checkpoint(at_once=True)
            assert path.stat().st_mtime_ns > known.st_mtime_ns
            database.commit([(PUT, ["family", "small", "y"])])
    database.checkpoint(at_once=True)
    database.commit([(PUT, ["family", "small", "z"])])
    assert list(database.read("SELECT count(*) FROM entry")) == [(401,)]
    database.close()


@pytest.mark.parametrize("commits", [200, 400])
def test_a_start_makes_room_where_the_log_of_a_killed_program_fills_the_disk(tmp_path: Path, commits: int) -> None:
    path, killed = tmp_path / "switchboard.sqlite", tmp_path / "killed.sqlite"
    database = Database(path)
    fill(database, commits)
    for ending in ("", "-wal"):  # as kill -9 leaves them
        shutil.copyfile(f"{path}{ending}", f"{killed}{ending}")
    database.close()
    with no_file_larger_than(size_of_log(killed)):
        again = Database(killed)
        fill(again, 5)
        assert list(again.read("SELECT value FROM entry WHERE key = 'key49'")) == [(f"value {commits - 1}",)]
        again.close()
