"""A database looked at without being opened by us: how large it is, of which format, whether it is whole."""

import contextlib
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from switchboard.storage.database_file import VERSION, version_of_fit
from switchboard.storage.errors import DatabaseRefused, in_words

_COUNTED = ("presence", "person", "plan", "history", "line_history", "subscription", "binding")


@dataclass(frozen=True, slots=True)
class Examination:
    """
    `version` is the format it has, of which this program writes `newest`; `rows` counts rows by table.

    `size` is that of file and log, in bytes; `last_change` is when the history was written last, in wall-clock
    seconds, 0 where it never was.
    """

    version: int
    newest: int
    size: int
    rows: dict[str, int]
    last_change: float


def examine(path: Path) -> Examination:
    """
    Checks every page; a running instance goes on meanwhile, nothing is written.

    Raises:
        DatabaseRefused: it is damaged, of another program, or of a newer version.
        StorageUnavailable: it cannot be read now.
    """
    version = version_of_fit(path)
    size = sum(part.stat().st_size for ending in ("", "-wal") if (part := path.with_name(path.name + ending)).exists())
    try:
        with contextlib.closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as reader:
            verdicts = [str(verdict) for (verdict,) in reader.execute("PRAGMA integrity_check(3)")]
            if verdicts != ["ok"]:
                raise DatabaseRefused(path, "{path} is damaged ({why}).", why=verdicts[0].splitlines()[-1])
            tables = {name for (name,) in reader.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            rows = {name: _count(reader, name) for name in _COUNTED if name in tables}
            last = reader.execute("SELECT max(at) FROM history").fetchone()[0] if "history" in tables else 0.0
    except sqlite3.Error as error:
        raise DatabaseRefused(path, "{path} cannot be read ({why}).", why=in_words(error)) from error
    return Examination(version, VERSION, size, rows, float(last or 0.0))


def _count(reader: sqlite3.Connection, table: str) -> int:
    [(count,)] = reader.execute(f"SELECT count(*) FROM {table}")
    return int(count)
