"""The database: opened, brought up to date, read once, and committed to."""

import contextlib
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from switchboard.ground.errors import Sentence
from switchboard.storage.database_file import VERSION, bring_up_to_date, copy_before_migration, version_of_fit
from switchboard.storage.errors import StorageUnavailable, StoreLost, in_words
from switchboard.storage.guard import FileGuard
from switchboard.storage.rescue import Statement, copy_beside, newest_copy, take_up_copy

PATIENCE = 10.0  # seconds for which another program may hold the database before whoever waits is refused
_CACHE_KILOBYTES = 512  # of pages; everything is read once, at start
_CACHED_STATEMENTS = 128
_CHECKPOINT = 100_000  # values in the log, about 4 MB of it, after which they are moved into the file
_VALUES_A_COMMIT = 400  # that a commit takes in the log by itself: pages are written whole
_PUT_MARK = "INSERT OR REPLACE INTO mark VALUES (1, ?)"
_LOST = "{path} {fault} while it was in use; nothing is stored until it is back."
_RESCUED = "{lost} A copy of what was set lies in {copy}."
_OF_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


class Database:
    """
    One connection in WAL mode, for one thread at a time: whoever opens it reads, then one writer commits.

    What is committed survives a crash of the program always, and a power cut where that is asked for.
    """

    def __init__(self, path: Path, *, patience: float = PATIENCE) -> None:
        """
        Opens the file, making or migrating it where needed.

        Args:
            patience: seconds for which another program may hold the database before a commit is refused.

        Raises:
            DatabaseRefused: it is no database of this program, damaged, or of a newer version.
            StorageUnavailable: the folder cannot be written to, or has no room for a copy of an older format.
        """
        self.path = path
        self.rescued: Path | None = None  # where a copy lies of what was lost
        self._patience = patience
        self._is_lost = False
        self._values = 0  # in the log, roughly
        take_up_copy(path)
        if path.exists() and path.stat().st_size:
            version = version_of_fit(path, newest_copy(path))
            if version < VERSION:
                copy_before_migration(path, version)
        self._guard = FileGuard(path)
        try:
            self._open()
        except (sqlite3.Error, OSError) as error:
            raise StorageUnavailable("{path} cannot be written: {why}", path=path, why=in_words(error)) from error

    def read(self, statement: str, values: Sequence[object] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows that a SELECT finds."""
        return self._connection.execute(statement, values)

    def commit(self, statements: Sequence[Statement], *, survives_power_cut: bool = True) -> None:
        """
        Stores what all of them come to, or nothing of it.

        Raises:
            StoreLost: the file is not what it was; nothing has changed, nor will until it is back.
            sqlite3.Error, OSError, ValueError, OverflowError: it could not be stored; nothing has changed.
        """
        self._check_file()
        self._set_synchronous(survives_power_cut)
        try:
            if len(statements) == 1:  # a transaction by itself
                self._connection.execute(*statements[0])
            else:
                with self._transaction():
                    for statement, values in statements:
                        self._connection.execute(statement, values)
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF in _OF_DAMAGE:
                raise self._lost("is damaged") from error
            raise
        self.rescued = None
        self._values += _VALUES_A_COMMIT + sum(len(values) for _, values in statements)

    def checkpoint(self, *, at_once: bool = False) -> None:
        """
        Moves what is in the log into the file, where there is much of it; what cannot be moved stays in the log.

        Raises:
            sqlite3.Error, OSError: the disk does not take it.
        """
        if self._values and (at_once or self._values >= _CHECKPOINT) and not self._guard.check(has_log=True):
            self._mark()

    def rescue(self, statements: Sequence[Statement]) -> Path:
        """
        Leaves a copy beside the file that was lost: of all that was stored where that can be read, else of this.

        Raises:
            sqlite3.Error, OSError: it cannot be written.
        """
        can_be_read = self._guard.has_lost_its_name()
        if can_be_read:
            with contextlib.suppress(sqlite3.Error):
                self._merge_log()
        self.rescued = copy_beside(self.path, self._connection if can_be_read else None, statements)
        if not can_be_read:
            self._guard.empty_log()
        return self.rescued

    @property
    def has_log(self) -> bool:
        """Whether anything is in the log that is not in the file."""
        return bool(self._values)

    def close(self) -> None:
        self._connection.close()

    def _open(self) -> None:
        with contextlib.ExitStack() as on_failure:
            self._connection = sqlite3.connect(
                self.path,
                timeout=self._patience,
                isolation_level=None,
                check_same_thread=False,
                cached_statements=_CACHED_STATEMENTS,
            )
            on_failure.callback(self._connection.close)
            self._connection.execute("PRAGMA journal_mode=WAL")
            self._connection.execute("PRAGMA synchronous=FULL")
            self._connection.execute("PRAGMA wal_autocheckpoint=0")  # see `checkpoint`
            self._connection.execute(f"PRAGMA cache_size=-{_CACHE_KILOBYTES}")
            self._survives_power_cut = True
            self._migrate()
            self._mark()
            on_failure.pop_all()

    def _mark(self) -> None:
        mark = self._guard.next_mark()
        try:
            self._connection.execute(_PUT_MARK, [mark])
        except sqlite3.OperationalError:  # what fills the disk may be our own log: once it is moved there is room
            if not self._merge_log():
                raise
            self._values = 0
            self._connection.execute(_PUT_MARK, [mark])
        self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        self._values = 0
        self._guard.remember()

    def _check_file(self) -> None:
        fault = self._guard.check(has_log=self.has_log)
        if not fault and self._guard.is_log_deleted and not self._merge_log():
            fault = "has lost its log (-wal)"
        if fault:
            self._is_lost = True
            raise self._lost(fault)
        if self._is_lost or self._guard.is_log_deleted:
            self._connection.close()
            self._open()
            self._is_lost = False

    def _merge_log(self) -> bool:
        """Moves all of the log into the file, also where their names are gone; returns whether all of it was moved."""
        [(is_busy, _, _)] = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        return not is_busy

    def _lost(self, fault: str) -> StoreLost:
        lost = Sentence(_LOST, path=self.path, fault=Sentence(fault))
        return StoreLost(_RESCUED, lost=lost, copy=self.rescued) if self.rescued else StoreLost(lost)

    def _set_synchronous(self, survives_power_cut: bool) -> None:
        if survives_power_cut != self._survives_power_cut:
            self._connection.execute(f"PRAGMA synchronous={'FULL' if survives_power_cut else 'NORMAL'}")
            self._survives_power_cut = survives_power_cut

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:  # a full disk has ended it already
                with contextlib.suppress(sqlite3.Error):
                    self._connection.execute("ROLLBACK")
            raise

    def _migrate(self) -> None:
        (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        if version == VERSION:
            return
        with self._transaction():
            bring_up_to_date(self._connection)
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
