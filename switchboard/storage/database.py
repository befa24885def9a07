"""The database: opened, brought up to date, read once, and committed to."""

import contextlib
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from switchboard.storage.database_file import APPLICATION_ID, VERSION, copy_before_migration, version_of_fit
from switchboard.storage.errors import StorageUnavailable, in_words
from switchboard.storage.migrations import MIGRATIONS

PATIENCE = 10.0  # seconds for which another program may hold the database before whoever waits is refused
_CACHE_KILOBYTES = 512  # of pages; everything is read once, at start
_CACHED_STATEMENTS = 64

Statement = tuple[str, Sequence[object]]


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
        if path.exists() and path.stat().st_size:
            version = version_of_fit(path)
            if version < VERSION:
                copy_before_migration(path, version)
        self._survives_power_cut = True
        with contextlib.ExitStack() as on_failure:
            try:
                self._connection = sqlite3.connect(
                    path,
                    timeout=patience,
                    isolation_level=None,
                    check_same_thread=False,
                    cached_statements=_CACHED_STATEMENTS,
                )
                on_failure.callback(self._connection.close)
                self._connection.execute("PRAGMA journal_mode=WAL")
                self._connection.execute("PRAGMA synchronous=FULL")
                self._connection.execute(f"PRAGMA cache_size=-{_CACHE_KILOBYTES}")
                self._migrate()
            except sqlite3.Error as error:
                raise StorageUnavailable(f"{path} cannot be written: {in_words(error)}") from error
            on_failure.pop_all()

    def read(self, statement: str, values: Sequence[object] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows that a SELECT finds."""
        return self._connection.execute(statement, values)

    def commit(self, statements: Sequence[Statement], *, survives_power_cut: bool = True) -> None:
        """
        Stores what all of them come to, or nothing of it.

        Raises:
            sqlite3.Error, ValueError, OverflowError: it could not be stored; nothing has changed.
        """
        self._set_synchronous(survives_power_cut)
        if len(statements) == 1:  # a transaction by itself
            self._connection.execute(*statements[0])
            return
        with self._transaction():
            for statement, values in statements:
                self._connection.execute(statement, values)

    def close(self) -> None:
        self._connection.close()

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
            for migrate in MIGRATIONS[version:]:
                migrate(self._connection)
            self._connection.execute(f"PRAGMA user_version={VERSION}")
            self._connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
