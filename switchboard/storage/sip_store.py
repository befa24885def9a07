"""What phones have with us, so that a restart loses none of it: rows by kind and key, written many at a time."""

import logging
from collections.abc import Callable, Mapping, Sequence

import msgspec

from switchboard.ground.errors import SwitchboardError
from switchboard.storage.database import Database
from switchboard.storage.lane import Lane, LaneOptions
from switchboard.storage.tables import BINDING, PUBLICATION, SUBSCRIPTION, Change, Row, Table
from switchboard.storage.writer import Writer

_TABLES: Mapping[str, Table] = {table.name: table for table in (SUBSCRIPTION, BINDING, PUBLICATION)}
_log = logging.getLogger("switchboard.storage")
_EXPIRES_AT = 1  # where in every row its end stands
_BATCH = 1_000  # promises that share a commit at most, so that settling them leaves the loop its turns

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(tuple[object, ...]).decode

Settle = Callable[[bool], None]
_Unit = tuple[list[Change], Settle | None]  # rows that were put together, and who waits for them


def read_phone_rows(database: Database, offset: float) -> Mapping[str, Sequence[Row]]:
    """
    All that was kept, by kind, also what has expired meanwhile; before there is a writer.

    Args:
        offset: what added to the clock of the network outside is wall-clock seconds, now.
    """
    rows: dict[str, Sequence[Row]] = {}
    for kind in _TABLES:
        order = "rowid" if kind == PUBLICATION.name else "expires_at"
        found = list(database.read(f"SELECT expires_at, row FROM {kind} ORDER BY {order}"))
        rows[kind] = [row for expires_at, text in found if (row := _read(text, expires_at - offset)) is not None]
        if len(rows[kind]) < len(found):
            _log.error("%d rows of %s cannot be read; these phones come back.", len(found) - len(rows[kind]), kind)
    return rows


class SipStore:
    """
    A journal of phones (see `sip.journal.Journal`); times are on the clock of the network outside.

    What nobody waits for, and every row that is to go, is tried again as soon as the disk takes anything, however often
    it refuses.
    """

    def __init__(self, writer: Writer, rows: Mapping[str, Sequence[Row]], offset: Callable[[], float]) -> None:
        """
        Args:
            rows: what was kept, by kind.
            offset: what added to the clock outside is wall-clock seconds, now.
        """
        self._writer = writer
        self._loop = writer.loop
        self._faults = writer.faults
        self._rows = dict(rows)
        options = LaneOptions(_BATCH, overlaps=True, survives_power_cut=False, offset=offset)
        self._lane: Lane[_Unit] = Lane(writer, _changes_of, self._told, options)
        self._loose: list[Change] = []  # put, and promised to nobody yet
        self._is_scheduled = False
        self._owed: dict[tuple[Table, object], Row | None] = {}  # what the disk has refused so far
        writer.when_well.append(self._try_again)

    def take_rows(self, kind: str) -> Sequence[Row]:
        """What was kept when we started, once."""
        return self._rows.pop(kind, ())

    def put(self, kind: str, key: str, row: Row | None) -> None:
        """Keeps the row in place of the one with this key, or none; soon, also if nobody waits for it."""
        table = _TABLES[kind]
        if self._owed:
            self._owed.pop((table, key), None)
        self._loose.append((table, key, row))
        if not self._is_scheduled:
            self._is_scheduled = True
            self._loop.call_soon(self._gather)

    def promise(self, settle: Settle) -> bool:
        """See `Journal.promise`."""
        if not self._loose:
            return False
        loose, self._loose = self._loose, []
        self._lane.put((loose, settle))
        return True

    def flush(self) -> None:
        """Now is a good time to store what was put, and to hear what was stored."""
        self._writer.poll()
        self._lane.flush()

    def _gather(self) -> None:
        self._is_scheduled = False
        if self._loose:
            loose, self._loose = self._loose, []
            self._lane.put((loose, None))

    def _told(self, units: Sequence[_Unit], refusal: SwitchboardError | None) -> None:
        is_stored = refusal is None
        if not is_stored:
            for changes, waiting in units:
                self._owed.update({(table, key): row for table, key, row in changes if row is None or waiting is None})
        for _, settle in units if is_stored else reversed(units):
            if settle is not None:
                try:
                    settle(is_stored)
                except Exception as error:
                    self._faults.note("what follows a commit", error)

    def _try_again(self) -> None:
        owed, self._owed = self._owed, {}
        for (table, key), row in owed.items():
            self.put(table.name, str(key), row)
        self._gather()
        self._lane.flush()


def _changes_of(units: Sequence[_Unit]) -> list[Change]:
    return [
        (table, key, None if row is None else (key, row[_EXPIRES_AT], _encode(row).decode()))
        for changes, _ in units
        for table, key, row in changes
    ]


def _read(text: str, expires_at: float) -> Row | None:
    try:
        row = _decode(text)
    except (msgspec.DecodeError, UnicodeEncodeError):
        return None
    return (*row[:_EXPIRES_AT], expires_at, *row[_EXPIRES_AT + 1 :])
