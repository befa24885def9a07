"""What phones have with us, so that a restart loses none of it: rows by kind and key, written many at a time."""

from collections.abc import Callable, Mapping

from switchboard.storage.database import Database, StorageUnavailable

Row = tuple[object, ...]
_TABLES: Mapping[str, tuple[str, int]] = {  # the key's column, and how many columns there are
    "subscription": ("local_tag", 20),
    "binding": ("key", 10),
    "publication": ("etag", 7),
}
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
        rows = self._database.execute(f"SELECT * FROM {kind} ORDER BY {order}")  # noqa: S608  names of ours
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
        try:
            with self._database.transaction():
                for kind, rows in news.items():
                    self._write(kind, rows)
        except StorageUnavailable as error:
            self._is_faulty = True
            self._note_fault(str(error))
            raise
        if self._is_faulty:
            self._is_faulty = False
            self._note_fault("")

    def _write(self, kind: str, rows: Mapping[str, Row | None]) -> None:
        key, columns = _TABLES[kind]
        offset = self._offset()
        kept = [
            (row[0], row[_EXPIRES_AT] + offset, *row[_EXPIRES_AT + 1 :])  # type: ignore[operator]  # a time
            for row in rows.values()
            if row is not None
        ]
        gone = [(name,) for name, row in rows.items() if row is None]
        if gone:
            self._database.execute_many(f"DELETE FROM {kind} WHERE {key} = ?", gone)  # noqa: S608  names of ours
        if kept:
            holes = ",".join("?" * columns)
            self._database.execute_many(f"INSERT OR REPLACE INTO {kind} VALUES ({holes})", kept)  # noqa: S608  of ours
