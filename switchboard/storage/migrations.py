"""One function per version of the database, each taking it from the one before."""

import sqlite3
from collections.abc import Callable


def create_presence_and_devices(connection: sqlite3.Connection) -> None:
    """Version 1."""
    connection.execute(
        "CREATE TABLE presence (name TEXT PRIMARY KEY, state TEXT NOT NULL, subtype TEXT NOT NULL,"
        " message TEXT NOT NULL, base64_encoded INTEGER NOT NULL, since REAL NOT NULL) WITHOUT ROWID"
    )
    connection.execute(
        "CREATE TABLE custom_device (name TEXT PRIMARY KEY, state TEXT NOT NULL, since REAL NOT NULL) WITHOUT ROWID"
    )


def create_person(connection: sqlite3.Connection) -> None:
    """Version 2: edits of the directory."""
    connection.execute(
        "CREATE TABLE person (exten TEXT PRIMARY KEY, name TEXT NOT NULL, department TEXT NOT NULL,"
        " email TEXT NOT NULL, presentity TEXT NOT NULL) WITHOUT ROWID"
    )


def create_history(connection: sqlite3.Connection) -> None:
    """Version 3: who changed what, when and from where."""
    connection.execute(
        "CREATE TABLE history (id INTEGER PRIMARY KEY, at REAL NOT NULL, who TEXT NOT NULL, origin TEXT NOT NULL,"
        " subject TEXT NOT NULL, old TEXT NOT NULL, new TEXT NOT NULL)"
    )
    connection.execute("CREATE INDEX history_by_subject ON history (subject, id)")


def create_entry_and_given(connection: sqlite3.Connection) -> None:
    """Version 4: the shared database, and the text that each presence was given as."""
    connection.execute(
        "CREATE TABLE entry (family TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL,"
        " PRIMARY KEY (family, key)) WITHOUT ROWID"
    )
    connection.execute("ALTER TABLE presence ADD COLUMN given TEXT NOT NULL DEFAULT ''")


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (
    create_presence_and_devices,
    create_person,
    create_history,
    create_entry_and_given,
)
