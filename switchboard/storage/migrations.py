"""One function per version of the database, each taking it from the one before."""

import json
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


def create_sip_tables(connection: sqlite3.Connection) -> None:
    """Version 5: subscriptions, bindings and publications of phones; `expires_at` is wall-clock seconds."""
    connection.execute(
        "CREATE TABLE subscription (local_tag TEXT PRIMARY KEY, expires_at REAL NOT NULL, listener TEXT NOT NULL,"
        " call_id TEXT NOT NULL, remote_tag TEXT NOT NULL, package TEXT NOT NULL, event_id TEXT NOT NULL,"
        " uri TEXT NOT NULL, flavour TEXT NOT NULL, byte_limit INTEGER NOT NULL, is_list INTEGER NOT NULL,"
        " owner TEXT NOT NULL,"
        " remote_cseq INTEGER NOT NULL, cseq_limit INTEGER NOT NULL, before_branch BLOB NOT NULL,"
        " before_cseq BLOB NOT NULL, host TEXT NOT NULL, port INTEGER NOT NULL, home_port INTEGER NOT NULL,"
        " min_interval REAL NOT NULL) WITHOUT ROWID"
    )
    connection.execute(
        "CREATE TABLE binding (key TEXT PRIMARY KEY, expires_at REAL NOT NULL, aor TEXT NOT NULL,"
        " contact TEXT NOT NULL, call_id TEXT NOT NULL, cseq INTEGER NOT NULL, path TEXT NOT NULL,"
        " instance TEXT NOT NULL, user_agent TEXT NOT NULL, source TEXT NOT NULL) WITHOUT ROWID"
    )
    connection.execute(
        "CREATE TABLE publication (etag TEXT PRIMARY KEY, expires_at REAL NOT NULL, presentity TEXT NOT NULL,"
        " state TEXT NOT NULL, subtype TEXT NOT NULL, message TEXT NOT NULL, owner TEXT NOT NULL)"
    )


def create_meta(connection: sqlite3.Connection) -> None:
    """Version 6: what the database says of itself, by name."""
    connection.execute("CREATE TABLE meta (name TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID")


def create_mark(connection: sqlite3.Connection) -> None:
    """Version 7: by which the file is told from an older copy; on a page of its own, which nothing else changes."""
    connection.execute("CREATE TABLE mark (id INTEGER PRIMARY KEY, value TEXT NOT NULL)")


def put_phone_rows_into_one_column(connection: sqlite3.Connection) -> None:
    """Version 8: what phones have with us is written and read whole, as JSON; its key and its end stand beside it."""
    for table, key, rest in (
        ("subscription", "local_tag", " WITHOUT ROWID"),
        ("binding", "key", " WITHOUT ROWID"),
        ("publication", "etag", ""),
    ):
        order = f" ORDER BY {'expires_at' if rest else 'rowid'}"
        rows = connection.execute(f"SELECT * FROM {table}{order}").fetchall()
        connection.execute(f"DROP TABLE {table}")
        connection.execute(
            f"CREATE TABLE {table} ({key} TEXT PRIMARY KEY, expires_at REAL NOT NULL, row TEXT NOT NULL){rest}"
        )
        for row in rows:
            values = [value.decode(errors="replace") if isinstance(value, bytes) else value for value in row]
            connection.execute(f"INSERT INTO {table} VALUES (?, ?, ?)", [row[0], row[1], json.dumps(values)])


def add_end_of_presence(connection: sqlite3.Connection) -> None:
    """Version 9: when a presence ends by itself and what comes after it, as JSON; empty where it does not end."""
    connection.execute("ALTER TABLE presence ADD COLUMN ends TEXT NOT NULL DEFAULT ''")


def create_plans(connection: sqlite3.Connection) -> None:
    """Version 10: plans of presence, as JSON, and when each began last (wall-clock seconds)."""
    connection.execute(
        "CREATE TABLE plan (number INTEGER PRIMARY KEY, presentity TEXT NOT NULL, since REAL NOT NULL,"
        " row TEXT NOT NULL)"
    )
    connection.execute("CREATE TABLE plan_begun (number INTEGER PRIMARY KEY, at REAL NOT NULL)")


def order_history_by_time(connection: sqlite3.Connection) -> None:
    """Version 11: the changes of a day, and those of somebody, are found without looking at any others."""
    connection.execute("DROP INDEX history_by_subject")
    connection.execute("CREATE INDEX history_by_subject ON history (subject, at)")
    connection.execute("CREATE INDEX history_by_time ON history (at)")


def add_end_of_publications(connection: sqlite3.Connection) -> None:
    """Version 12: a publication says when its presence ends by itself, and what state follows."""
    added: list[object] = [False, "", "", 0.0, "not_set"]  # those of version 5 have seven values
    for etag, text in connection.execute("SELECT etag, row FROM publication").fetchall():
        try:
            values = json.loads(text)
        except ValueError:  # left as it is; whoever reads it says so
            continue
        if isinstance(values, list) and len(values) >= 7:
            values += added[len(values) - 7 :]
            connection.execute("UPDATE publication SET row = ? WHERE etag = ?", (json.dumps(values), etag))


def create_line_history(connection: sqlite3.Connection) -> None:
    """Version 13: what lines did, in the columns of the history; `old` and `new` are texts of extension states."""
    connection.execute(
        "CREATE TABLE line_history (id INTEGER PRIMARY KEY, at REAL NOT NULL, who TEXT NOT NULL, origin TEXT NOT NULL,"
        " subject TEXT NOT NULL, old TEXT NOT NULL, new TEXT NOT NULL)"
    )
    connection.execute("CREATE INDEX line_history_by_subject ON line_history (subject, at)")
    connection.execute("CREATE INDEX line_history_by_time ON line_history (at)")


def put_people_into_one_column(connection: sqlite3.Connection) -> None:
    """Version 14: what was set here of each person, as JSON by field, and photos apart from it."""
    people = connection.execute("SELECT exten, name, department, email, presentity FROM person").fetchall()
    connection.execute("DROP TABLE person")
    connection.execute("CREATE TABLE person (exten TEXT PRIMARY KEY, row TEXT NOT NULL) WITHOUT ROWID")
    connection.execute("CREATE TABLE photo (name TEXT PRIMARY KEY, content BLOB NOT NULL)")
    for exten, *texts in people:  # all of them stood over the file's until now
        written = dict(zip(("name", "department", "email", "presentity"), texts, strict=True))
        connection.execute("INSERT INTO person VALUES (?, ?)", (exten, json.dumps(written, ensure_ascii=False)))


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (
    create_presence_and_devices,
    create_person,
    create_history,
    create_entry_and_given,
    create_sip_tables,
    create_meta,
    create_mark,
    put_phone_rows_into_one_column,
    add_end_of_presence,
    create_plans,
    order_history_by_time,
    add_end_of_publications,
    create_line_history,
    put_people_into_one_column,
)
