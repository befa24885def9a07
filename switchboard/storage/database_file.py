"""
The database as a file, before it is opened and after it was closed.

A file that this program did not make, that is damaged, or that a newer version wrote is refused before anything is
written to it.
"""

import contextlib
import sqlite3
from pathlib import Path

from switchboard.ground.errors import Sentence, why
from switchboard.ground.rights.choose import keep_from_others
from switchboard.storage.errors import DatabaseRefused, StorageUnavailable, in_words
from switchboard.storage.migrations import MIGRATIONS

APPLICATION_ID = 0x53774264  # "SwBd", in SQLite's header at offset 68
VERSION = len(MIGRATIONS)
_WAY_BACK = "Move it away, and its copy {copy} takes its place at the next start."
_WAY_OUT = "Restore a backup (switchboard restore FILE), or move it away to begin afresh."
_NEWER = "{path} was written by a newer Switchboard (format {format}, this one knows {known})."
_MAGIC = b"SQLite format 3\x00"
_CHECKED_WHOLE = 64 * 1024 * 1024  # bytes; a larger file is checked where it is read


def version_of_fit(path: Path, copy: Path | None = None) -> int:
    """
    The format of a database that this program may go on with; 0 for an empty one.

    Args:
        copy: what else there is, if it is damaged.

    Raises:
        DatabaseRefused: this program must not write to it.
        StorageUnavailable: it cannot be read now.
    """
    hint = Sentence(_WAY_BACK, copy=copy.name) if copy else Sentence(_WAY_OUT)
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise StorageUnavailable("{path} cannot be read: {why}", path=path, why=why(error)) from error
    if not header.startswith(_MAGIC) or len(header) < 100:
        raise DatabaseRefused(path, "{path} is no SQLite database, or a damaged one. {hint}", hint=hint)
    try:
        reader = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        with contextlib.closing(reader):
            (version,) = reader.execute("PRAGMA user_version").fetchone()
            (application_id,) = reader.execute("PRAGMA application_id").fetchone()
            (tables,) = reader.execute("SELECT count(*) FROM sqlite_master").fetchone()
            small = path.stat().st_size <= _CHECKED_WHOLE
            (verdict,) = reader.execute("PRAGMA quick_check(1)").fetchone() if small else ("ok",)
    except sqlite3.Error as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_CANTOPEN):
            raise StorageUnavailable("{path} cannot be read: {why}", path=path, why=in_words(error)) from error
        raise DatabaseRefused(path, "{path} is damaged ({why}). {hint}", why=error, hint=hint) from error
    if verdict != "ok":
        raise DatabaseRefused(path, "{path} is damaged ({why}). {hint}", why=str(verdict).splitlines()[-1], hint=hint)
    if application_id != APPLICATION_ID and (application_id or version or tables):
        raise DatabaseRefused(path, "{path} was made by another program.")
    if version > VERSION:
        raise DatabaseRefused(path, _NEWER, format=str(version), known=str(VERSION))
    return int(version)


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Takes a database of any earlier format, or an empty one, to the present one, inside the caller's transaction."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    for migrate in MIGRATIONS[version:]:
        migrate(connection)
    connection.execute(f"PRAGMA user_version={VERSION}")
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")


def copy_before_migration(path: Path, version: int) -> None:
    """So that an older Switchboard can go on with `….before-vN`, whatever becomes of the new version."""
    target = path.with_name(f"{path.name}.before-v{VERSION}")
    beside = target.with_name(f"{target.name}.tmp")
    try:
        beside.unlink(missing_ok=True)
        with contextlib.closing(sqlite3.connect(path)) as old, contextlib.closing(sqlite3.connect(beside)) as copy:
            old.backup(copy)
        keep_from_others(beside)
        beside.replace(target)
    except (sqlite3.Error, OSError) as error:
        raise StorageUnavailable(
            "{path} (format {version}) cannot be copied to {target} first: {why}",
            path=path,
            version=version,
            target=target.name,
            why=in_words(error),
        ) from error


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
        raise StorageUnavailable("{path} cannot be moved: {why}", path=path, why=why(error)) from error
    return target
