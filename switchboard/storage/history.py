"""The history of every change, and of lines: read when somebody asks, and kept within bounds of age and size."""

import heapq
import itertools
import time
from collections.abc import Iterator
from dataclasses import dataclass

from switchboard.core.changes import HistoryEntry
from switchboard.core.history import MOST_SUBJECTS, HistoryPage, HistoryPlace, HistoryQuery, Topic
from switchboard.ground.timers import Periodic
from switchboard.storage.database import Database
from switchboard.storage.tables import HISTORY, LINE_HISTORY, Table
from switchboard.storage.writer import Writer

_MOST_BYTES = 1024 * 1024 * 1024  # of the whole database, above which the oldest changes go
_STEP = 1_000  # rows that go in one commit, so that whoever waits behind it does not wait for long
_INTERVAL = 60.0  # seconds between looks; a step follows the other sooner
_PAUSE = 0.05  # seconds between steps
_DAY = 86_400.0  # seconds
EntryRow = tuple[float, str, str, str, str, str]  # at, who, origin, subject, old, new
_Row = tuple[int, float, str, str, str, str, str]  # the same, its number first
_LOOKED_THROUGH = 4_000  # changes that a page looks at; whoever waits behind it waits for some hundredths of a second


def find_history(database: Database, query: HistoryQuery, after: HistoryPlace | None, most: int) -> HistoryPage:
    """
    The newest changes that fit, the newest first; those of lines where the topic is lines, else all others.

    Args:
        after: the `rest` of the page before; None for the first.
        most: changes that a page has.
    """
    looked = _LOOKED_THROUGH if query.looks_inside() or len(query.subjects) > MOST_SUBJECTS else most
    found: list[HistoryEntry] = []
    texts: dict[str, str] = {}
    place, count = after, 0
    newest = last_number(database, _table(query))
    for row in itertools.islice(_newest(database, query, after, looked), looked):
        entry = entry_of(row[1:], texts)
        place, count = HistoryPlace(entry.at, row[0]), count + 1
        if query.fits(entry):
            found.append(entry)
            if len(found) == most:
                return HistoryPage(tuple(found), place, newest)
    return HistoryPage(tuple(found), place if count == looked else None, newest)


def entry_of(row: EntryRow, texts: dict[str, str]) -> HistoryEntry:
    """A change as it was read; `texts` are those of the changes beside it, as what they have in common is kept once."""
    at, *said = row
    who, origin, subject, old, new = (texts.setdefault(text, text) for text in said)
    return HistoryEntry(at, who, origin, subject, old, new)


def _newest(database: Database, query: HistoryQuery, after: HistoryPlace | None, most: int) -> Iterator[_Row]:
    """So many changes of these times, and of these subjects where they are few, each group by an index of its own."""
    groups = [[subject] for subject in query.subjects] if len(query.subjects) <= MOST_SUBJECTS else []
    rows = (_newest_of(database, query, after, most, subject) for subject in groups or [[]])
    return heapq.merge(*rows, key=lambda row: (-row[1], -row[0]))


def _newest_of(
    database: Database, query: HistoryQuery, after: HistoryPlace | None, most: int, subject: list[str]
) -> Iterator[_Row]:
    conditions: dict[str, list[object]] = {}
    if subject:
        conditions["subject = ?"] = [*subject]
    if query.since is not None:
        conditions["at >= ?"] = [query.since]
    if query.until is not None:
        conditions["at < ?"] = [query.until]
    if query.written_after:
        conditions["id > ?"] = [query.written_after]
    if after is not None:
        conditions["(at, id) < (?, ?)"] = [after.at, after.number]
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    by_number = " NOT INDEXED" if query.written_after else ""  # they are few, and found by their numbers
    table = f"{_table(query).title}{by_number}"
    statement = f"SELECT id, at, who, origin, subject, old, new FROM {table} {where} ORDER BY at DESC, id DESC LIMIT ?"
    return iter(list(database.read(statement, [*itertools.chain.from_iterable(conditions.values()), most])))


def _table(query: HistoryQuery) -> Table:
    return LINE_HISTORY if query.topic is Topic.LINE else HISTORY


def last_number(database: Database, table: Table) -> int:
    """That of the newest row, 0 where there is none."""
    [(newest,)] = database.read(f"SELECT max(id) FROM {table.title}")
    return int(newest or 0)


@dataclass(frozen=True, slots=True)
class Kept:
    """For how many days rows of a table are kept, and how many of them."""

    days: float
    rows: int


def prune_step(
    database: Database, before: float, rows: int, most_bytes: int = _MOST_BYTES, table: Table = HISTORY
) -> bool:
    """
    Lets go of a few of the oldest changes, where they are older than `before` (wall-clock seconds) or too many.

    Returns:
        Whether there may be more of them.
    """
    title = table.title
    newest = last_number(database, table)
    if not newest:
        return False
    [(oldest,)] = database.read(f"SELECT min(id) FROM {title}")
    last = newest - rows
    if _used_bytes(database) > most_bytes:
        last = max(last, oldest + _STEP - 1)
    wanted: list[tuple[str, float | int]] = [("at < ? ORDER BY at", before), ("id <= ? ORDER BY id", last)]
    for which, bound in wanted:  # each by an index of its own
        chosen = f"SELECT id FROM {title} WHERE {which} LIMIT ?"
        found = [number for (number,) in database.read(chosen, [bound, _STEP])]
        if found:
            statement = f"DELETE FROM {title} WHERE id IN ({chosen})"
            database.commit([(statement, [bound, _STEP])], survives_power_cut=False)
            return True
    return False


class HistoryPruner:
    """Looks now and then whether changes have become too old or too many; those of lines go before others."""

    def __init__(self, writer: Writer, changes: Kept, lines: Kept) -> None:
        """
        Args:
            changes: how much of the history of changes is kept.
            lines: the same of what lines did.
        """
        self._writer = writer
        self._changes = changes
        self._lines = lines
        self._is_asking = self._is_closed = False
        self._timer = Periodic(writer.loop, _INTERVAL, self._look)

    def start(self) -> None:
        self._timer.start()
        self._look()

    def keep(self, changes: Kept) -> None:
        """So much of the history of changes from now on."""
        self._changes = changes
        self._look()

    def close(self) -> None:
        self._is_closed = True
        self._timer.cancel()

    def _look(self) -> None:
        if self._is_asking or self._is_closed:
            return
        self._is_asking = True
        now = time.time()
        answer = self._writer.ask(lambda database: self._step(database, now))
        answer.add_done_callback(lambda done: self._pruned(has_more=done.exception() is None and done.result()))

    def _step(self, database: Database, now: float) -> bool:
        """In the writer's thread."""
        before = now - self._lines.days * _DAY
        return prune_step(database, before, self._lines.rows, _MOST_BYTES // 2, LINE_HISTORY) or prune_step(
            database, now - self._changes.days * _DAY, self._changes.rows
        )

    def _pruned(self, *, has_more: bool) -> None:
        self._is_asking = False
        if has_more and not self._is_closed:
            self._writer.loop.call_later(_PAUSE, self._look)


def _used_bytes(database: Database) -> int:
    [(pages,)], [(free,)], [(size,)] = (
        list(database.read(f"PRAGMA {name}")) for name in ("page_count", "freelist_count", "page_size")
    )
    return int(pages - free) * int(size)
