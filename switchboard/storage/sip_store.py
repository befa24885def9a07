"""What phones have with us, so that a restart loses none of it: rows by kind and key, written many at a time."""

import sqlite3
from collections.abc import Callable, Mapping

from switchboard.storage.database import Database
from switchboard.storage.errors import StorageUnavailable, in_words
from switchboard.storage.tables import BINDING, PUBLICATION, SUBSCRIPTION, Row, Table, statements_of

_TABLES: Mapping[str, Table] = {table.name: table for table in (SUBSCRIPTION, BINDING, PUBLICATION)}
_EXPIRES_AT = 1  # the column of every table that holds a time


class SipStore:
    """Rows of phones; times are on the clock of the network outside, and wall-clock seconds inside."""

    def __init__(
        self, database: Database, offset: Callable[[], float], note_fault: Callable[[str], None] = lambda _: None
    ) -> None:
        """
        Args:
            database: where the tables are.
            offset: what added to the clock outside is wall-clock seconds, now.
            note_fault: told what the disk says, and nothing once it takes rows again.
        """
        self._database = database
        self._offset = offset
        self._note_fault = note_fault
        self._news: dict[str, dict[str, Row | None]] = {kind: {} for kind in _TABLES}
        self._count = 0
        self._is_faulty = False

    def rows(self, kind: str) -> list[Row]:
        """All that was kept, also what has expired meanwhile, with times on the clock outside."""
        offset = self._offset()
        order = "rowid" if kind == "publication" else "expires_at"
        rows = self._database.read(f"SELECT * FROM {kind} ORDER BY {order}")
        return [(row[0], row[_EXPIRES_AT] - offset, *row[_EXPIRES_AT + 1 :]) for row in rows]

    def put(self, kind: str, key: str, row: Row | None) -> None:
        """Keeps the row in place of the one with this key, or none, with the next commit."""
        self._news[kind][key] = row
        self._count += 1

    def has_news(self) -> bool:
        return self._count > 0

    def commit(self) -> None:
        """
        Raises:
            StorageUnavailable: it could not be stored; what was put is forgotten.
        """
        if not self._count:
            return
        news, self._news = self._news, {kind: {} for kind in _TABLES}
        self._count = 0
        changes = [(_TABLES[kind], key, row) for kind, rows in news.items() for key, row in rows.items()]
        try:
            self._database.commit(statements_of(changes, self._offset()), survives_power_cut=False)
        except (sqlite3.Error, ValueError, OverflowError) as error:
            self._is_faulty = True
            self._note_fault(in_words(error))
            raise StorageUnavailable(f"The change could not be stored: {in_words(error)}.") from error
        if self._is_faulty:
            self._is_faulty = False
            self._note_fault("")
