"""A copy beside a database that was lost while it was in use, and its way back."""

import contextlib
import logging
import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path

from switchboard.ground.errors import why
from switchboard.ground.rights.choose import keep_from_others
from switchboard.storage.database_file import bring_up_to_date
from switchboard.storage.errors import StorageUnavailable

_log = logging.getLogger("switchboard.storage")
_ENDING = ".rescued-"

Statement = tuple[str, Sequence[object]]


def copy_beside(path: Path, connection: sqlite3.Connection | None, statements: Sequence[Statement]) -> Path:
    """
    Writes `….rescued-DATE`: all that the connection still reads; where there is none, or it fails, what is given.

    Raises:
        sqlite3.Error, OSError: it cannot be written.
    """
    target = path.with_name(f"{path.name}{_ENDING}{time.strftime('%Y%m%d-%H%M%S')}")
    beside = path.with_name(f".{target.name}")
    try:
        if connection is None or not _copied(connection, beside):
            beside.unlink(missing_ok=True)
            _write(beside, statements)
        keep_from_others(beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
    return target


def take_up_copy(path: Path) -> None:
    """
    Before a database is opened: where it is gone, the newest copy of it takes its place; where it is not, that is said.

    Raises:
        StorageUnavailable: the copy cannot be moved.
    """
    copy = newest_copy(path)
    if copy is None:
        return
    if path.exists() and path.stat().st_size:
        _log.warning("%s lies beside the database, from when that was lost; delete it once it is of no use.", copy)
        return
    try:
        for ending in ("-wal", "-shm"):  # of the one that is gone
            path.with_name(path.name + ending).unlink(missing_ok=True)
        copy.replace(path)
    except OSError as error:
        raise StorageUnavailable(
            "{path} cannot be moved to {target}: {why}", path=copy, target=path, why=why(error)
        ) from error
    _log.warning("%s was not there; its copy %s took its place.", path, copy.name)


def newest_copy(path: Path) -> Path | None:
    """Where a copy lies beside a database that was lost."""
    return max(path.parent.glob(f"{path.name}{_ENDING}*"), default=None)


def _copied(connection: sqlite3.Connection, target: Path) -> bool:
    try:
        with contextlib.closing(sqlite3.connect(target)) as copy:
            connection.backup(copy)
            return bool(copy.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.Error:
        return False


def _write(target: Path, statements: Sequence[Statement]) -> None:
    with contextlib.closing(sqlite3.connect(target, isolation_level=None)) as made:
        made.execute("BEGIN")
        bring_up_to_date(made)
        for statement, values in statements:
            made.execute(statement, values)
        made.execute("COMMIT")
