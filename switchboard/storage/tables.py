"""
The tables, and rows written many in one step.

A statement gives up the interpreter lock at each step, and may get it back only when whoever is busy lets go of it; so
a batch is a few statements of many rows, never many of one. Each statement is compiled once; it has room for one of a
few numbers of rows, and what is left of that is filled with NULLs, which are passed over.
"""

import functools
import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Row = tuple[object, ...]
_SIZES = (1, 2, 4, 8, 16, 32, 64, 96, 128, 192)  # rows that a statement has room for; compiled, a row takes 3 kB


@dataclass(frozen=True, slots=True)
class Table:
    """`key` names the columns that tell rows apart, which stand first; `columns` is how many there are in all."""

    name: str
    key: tuple[str, ...]
    columns: int
    has_time: bool = False  # whether the second column is a time on the clock of the network outside

    @property
    def title(self) -> str:
        """Its name alone."""
        return self.name.partition(" ")[0]


Change = tuple[Table, object, Row | None]  # the row that is to stand under this key; None for none

PRESENCE = Table("presence (name, state, subtype, message, given, since, base64_encoded, ends)", ("name",), 8)
DEVICE = Table("custom_device (name, state, since)", ("name",), 3)
PERSON = Table("person (exten, row)", ("exten",), 2)
PHOTO = Table("photo (name, content)", ("name",), 2)
ENTRY = Table("entry (family, key, value)", ("family", "key"), 3)
META = Table("meta", ("name",), 2)
PLAN = Table("plan (number, presentity, since, row)", ("number",), 4)
BEGUN = Table("plan_begun (number, at)", ("number",), 2)
HISTORY = Table("history (id, at, who, origin, subject, old, new)", ("id",), 7)
LINE_HISTORY = Table("line_history (id, at, who, origin, subject, old, new)", ("id",), 7)
SUBSCRIPTION = Table("subscription", ("local_tag",), 3, has_time=True)
BINDING = Table("binding", ("key",), 3, has_time=True)
PUBLICATION = Table("publication", ("etag",), 3, has_time=True)


def statements_of(changes: Iterable[Change], offset: float = 0.0) -> list[tuple[str, list[object]]]:
    """
    Few statements that come to these changes; where a key stands in many, the last one counts.

    Args:
        offset: what is added to times on the clock of the network outside.
    """
    newest: dict[Table, dict[object, Row | None]] = {}
    for table, key, row in changes:
        newest.setdefault(table, {})[key] = row
    statements: list[tuple[str, list[object]]] = []
    for table, rows in newest.items():
        gone = [key if isinstance(key, tuple) else (key,) for key, row in rows.items() if row is None]
        kept = [row for row in rows.values() if row is not None]
        statements += _chunks(gone, len(table.key), functools.partial(_delete, table))
        for statement, values in _chunks(kept, table.columns, functools.partial(_put, table)):
            if table.has_time:
                values[1 :: table.columns] = [_moved(at, offset) for at in values[1 :: table.columns]]
            statements.append((statement, values))
    return statements


def _moved(at: object, offset: float) -> object:
    return at + offset if isinstance(at, int | float) else at


def _chunks(rows: Sequence[Row], columns: int, statement: "functools.partial[str]") -> list[tuple[str, list[object]]]:
    chunks = []
    for start in range(0, len(rows), _SIZES[-1]):
        chunk = rows[start : start + _SIZES[-1]]
        size = next(size for size in _SIZES if size >= len(chunk))
        values = list(itertools.chain.from_iterable(chunk))
        values += [None] * (columns * size - len(values))  # room that is left over; no key is NULL
        chunks.append((statement(size), values))
    return chunks


@functools.lru_cache
def _put(table: Table, size: int) -> str:
    return (
        f"INSERT OR REPLACE INTO {table.name} SELECT * FROM ({_values(table.columns, size)}) WHERE column1 IS NOT NULL"
    )


@functools.lru_cache
def _delete(table: Table, size: int) -> str:
    same = " AND ".join(f"{column} = ?" for column in table.key)
    return f"DELETE FROM {table.title} WHERE {' OR '.join([f'({same})'] * size)}"


def _values(columns: int, size: int) -> str:
    holes = f"({','.join('?' * columns)})"
    return f"VALUES {','.join([holes] * size)}"
