import sqlite3
from collections.abc import Iterator, Sequence

import pytest

from switchboard.storage.migrations import MIGRATIONS
from switchboard.storage.tables import (
    BINDING,
    DEVICE,
    ENTRY,
    HISTORY,
    META,
    PERSON,
    PRESENCE,
    PUBLICATION,
    SUBSCRIPTION,
    Change,
    Table,
    statements_of,
)

TABLES = (PRESENCE, DEVICE, PERSON, ENTRY, META, HISTORY, SUBSCRIPTION, BINDING, PUBLICATION)


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    made = sqlite3.connect(":memory:", isolation_level=None)
    for migrate in MIGRATIONS:
        migrate(made)
    yield made
    made.close()


def store(connection: sqlite3.Connection, changes: Sequence[Change], offset: float = 0.0) -> int:
    """How many statements it took."""
    statements = statements_of(changes, offset)
    for statement, values in statements:
        connection.execute(statement, values)
    return len(statements)


def count(connection: sqlite3.Connection, table: Table) -> int:
    [(number,)] = connection.execute(f"SELECT count(*) FROM {table.name.partition(' ')[0]}")
    return int(number)


def row_of(table: Table, number: int) -> tuple[object, ...]:
    return (*(number for _ in table.key), *(1.5 for _ in range(table.columns - len(table.key))))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name.partition(" ")[0])
@pytest.mark.parametrize("number", [1, 2, 8, 9, 191, 192, 193, 600])
def test_any_number_of_rows_is_put_and_taken_out_in_few_steps(
    table: Table, number: int, connection: sqlite3.Connection
) -> None:
    keys = [tuple(i for _ in table.key) for i in range(number)]
    assert store(connection, [(table, key, row_of(table, key[0])) for key in keys]) == -(-number // 192)
    assert count(connection, table) == number
    assert store(connection, [(table, key, None) for key in keys[1:]]) == -(-(number - 1) // 192)
    assert count(connection, table) == 1


def test_the_last_change_of_a_key_counts(connection: sqlite3.Connection) -> None:
    put, gone = (META, "a", ("a", 1)), (META, "a", None)
    store(connection, [put, gone])
    assert count(connection, META) == 0
    store(connection, [gone, put, (META, "b", ("b", 1)), (META, "b", ("b", 2))])
    assert connection.execute("SELECT * FROM meta ORDER BY name").fetchall() == [("a", 1), ("b", 2)]


def test_times_of_phones_are_kept_on_the_clock_of_the_wall(connection: sqlite3.Connection) -> None:
    store(connection, [(PUBLICATION, str(n), (str(n), 10.0 + n, "[]")) for n in range(3)], offset=1_000.0)
    rows = connection.execute("SELECT etag, expires_at FROM publication ORDER BY rowid").fetchall()
    assert rows == [("0", 1_010.0), ("1", 1_011.0), ("2", 1_012.0)]
