"""
The SQLite file: opened, checked, brought up to date, and committed to.

A file that this program did not make, that is damaged, or that a newer version wrote is refused before anything is
written to it.
"""

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from switchboard.core.errors import DataRefused
from switchboard.ground.errors import SwitchboardError
from switchboard.storage.migrations import MIGRATIONS

APPLICATION_ID = 0x53774264  # "SwBd", in SQLite's header at offset 68
VERSION = len(MIGRATIONS)
_CACHE_KILOBYTES = 512  # of pages; everything is read once, at start
_MAGIC = b"SQLite format 3\x00"
_CHECKED_WHOLE = 64 * 1024 * 1024  # bytes; a larger file is checked where it is read


class DatabaseRefused(DataRefused):
    """It is no database of this program, damaged, or of a newer version."""


class StorageUnavailable(SwitchboardError):
    """The disk or the file does not take what is to be stored; nothing was changed."""


class Database:
    """One connection in WAL mode; what is committed survives a power cut, or a crash of the program at least."""

    def __init__(self, path: Path, *, survives_power_cut: bool = True) -> None:
        """
        Opens the file, making or migrating it where needed.

        Raises:
            DatabaseRefused: it is no database of this program, damaged, or of a newer version.
            StorageUnavailable: the folder cannot be written to, or has no room for a copy of an older format.
        """
        if path.exists() and path.stat().st_size:
            version = _version_of_fit(path)
            if version < VERSION:
                _copy_before_migration(path, version)
        with contextlib.ExitStack() as on_failure:
            try:
                self._connection = sqlite3.connect(path, isolation_level=None)
                on_failure.callback(self._connection.close)
                self._connection.execute("PRAGMA journal_mode=WAL")
                self._connection.execute(f"PRAGMA synchronous={'FULL' if survives_power_cut else 'NORMAL'}")
                self._connection.execute(f"PRAGMA cache_size=-{_CACHE_KILOBYTES}")
                self._migrate()
            except sqlite3.DatabaseError as error:
                raise StorageUnavailable(f"{path} cannot be written: {error}") from error
            on_failure.pop_all()

    def _migrate(self) -> None:
        (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        if version == VERSION:
            return
        with self.transaction():
            for migrate in MIGRATIONS[version:]:
                migrate(self._connection)
            self._connection.execute(f"PRAGMA user_version={VERSION}")
            self._connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """
        What is executed inside is stored when the block ends, or not at all.

        Raises:
            StorageUnavailable: it could not be stored.
        """
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")
        except sqlite3.OperationalError as error:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise StorageUnavailable(f"the change could not be stored: {error}") from error

    def execute(self, statement: str, values: Sequence[object] = ()) -> sqlite3.Cursor:
        return self._connection.execute(statement, values)

    def execute_many(self, statement: str, rows: Iterable[Sequence[object]]) -> None:
        self._connection.executemany(statement, rows)

    def close(self) -> None:
        self._connection.close()


def _version_of_fit(path: Path) -> int:
    """
    Raises:
        DatabaseRefused: this program must not write to it.
    """
    with path.open("rb") as file:
        header = file.read(100)
    if not header.startswith(_MAGIC) or len(header) < 100:
        raise DatabaseRefused(path, "is no SQLite database, or a damaged one.")
    try:
        reader = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        with contextlib.closing(reader):
            (version,) = reader.execute("PRAGMA user_version").fetchone()
            (application_id,) = reader.execute("PRAGMA application_id").fetchone()
            small = path.stat().st_size <= _CHECKED_WHOLE
            (verdict,) = reader.execute("PRAGMA quick_check(1)").fetchone() if small else ("ok",)
    except sqlite3.DatabaseError as error:
        raise DatabaseRefused(path, f"is damaged ({error}).") from error
    if verdict != "ok":
        raise DatabaseRefused(path, f"is damaged ({str(verdict).splitlines()[-1]}).")
    if application_id not in (0, APPLICATION_ID) or (version and not application_id):
        raise DatabaseRefused(path, "was made by another program.")
    if version > VERSION:
        raise DatabaseRefused(path, f"was written by a newer Switchboard (format {version}, this one knows {VERSION}).")
    return int(version)


def _copy_before_migration(path: Path, version: int) -> None:
    """So that an older Switchboard can go on with `….before-vN`, whatever becomes of the new version."""
    target = path.with_name(f"{path.name}.before-v{VERSION}")
    beside = target.with_name(f"{target.name}.tmp")
    try:
        beside.unlink(missing_ok=True)
        with contextlib.closing(sqlite3.connect(path)) as old, contextlib.closing(sqlite3.connect(beside)) as copy:
            old.backup(copy)
        beside.chmod(0o600)
        beside.replace(target)
    except (sqlite3.Error, OSError) as error:
        raise StorageUnavailable(f"{path} (format {version}) cannot be copied to {target} first: {error}") from error


def set_aside(path: Path, suffix: str) -> Path:
    """
    Moves a database that cannot be used, with its log, out of the way; returns where it lies now.

    Raises:
        StorageUnavailable: it cannot be moved.
    """
    target = path.with_name(f"{path.name}.{suffix}")
    try:
        for ending in ("", "-wal", "-shm"):
            part = path.with_name(path.name + ending)
            if part.exists():
                part.rename(target.with_name(target.name + ending))
    except OSError as error:
        raise StorageUnavailable(f"{path} cannot be moved: {error.strerror}") from error
    return target
