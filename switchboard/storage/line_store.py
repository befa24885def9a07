"""What lines did, put down beside the office: nobody waits for it, and what the disk refuses is not put down."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from switchboard.core.changes import HistoryEntry
from switchboard.ground.errors import SwitchboardError
from switchboard.storage.database import Database
from switchboard.storage.lane import Lane, LaneOptions
from switchboard.storage.tables import LINE_HISTORY, Change
from switchboard.storage.writer import Writer

_log = logging.getLogger("switchboard.storage")
_BATCH = 250  # rows that share a commit: the writer has them in a few milliseconds
_MOST_WAITING = 20_000  # rows; a disk that does not answer must not fill the memory
_LOOKED_THROUGH = 20_000  # rows of before, for lines that were busy when the program ended


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """
    Lines that were busy when the program ended without saying so.

    Args:
        subjects: each with the text of its state.
        at: wall-clock seconds of the last that is known of that program.
    """

    subjects: dict[str, str]
    at: float


class LineStore:
    """Made before there is anything to put down."""

    def __init__(self, writer: Writer, last_number: int) -> None:
        """`last_number` is that of the newest row, see `last_number`."""
        self._writer = writer
        self._before = self._last_number = last_number
        self._left_out = 0
        options = LaneOptions(_BATCH, overlaps=True, survives_power_cut=False)
        self._lane = Lane(writer, self._changes_of, self._told, options)

    def put(self, entries: Sequence[HistoryEntry]) -> None:
        """They are stored in their time; those that are too many are left out, which is said once."""
        room = max(0, _MOST_WAITING - len(self._lane))
        for entry in entries[:room]:
            self._lane.put(entry)
        if len(entries) > room:
            if not self._left_out:
                _log.warning("The disk takes no more of what lines do: the history of calls has a gap.")
            self._left_out += len(entries) - room
        elif self._left_out and not len(self._lane):
            self._left_out = 0

    def end_left_open(self, not_after: float) -> None:
        """Has what another run of the program left open end where that run was last heard of."""

        def ended(found: LeftOpen) -> None:
            at = min(found.at, not_after)
            self.put([HistoryEntry(at, "", "", subject, old, "Idle") for subject, old in found.subjects.items()])

        before = self._before
        answer = self._writer.ask(lambda database: find_left_open(database, before))
        answer.add_done_callback(lambda done: ended(done.result()) if done.exception() is None else None)

    def _changes_of(self, entries: Sequence[HistoryEntry]) -> Sequence[Change]:
        changes: list[Change] = []
        for entry in entries:
            self._last_number += 1
            row = (self._last_number, entry.at, entry.who, entry.where, entry.subject, entry.old, entry.new)
            changes.append((LINE_HISTORY, self._last_number, row))
        return changes

    @staticmethod
    def _told(entries: Sequence[HistoryEntry], refusal: SwitchboardError | None) -> None:
        if refusal is not None:
            _log.debug("%d changes of lines were not put down: %s", len(entries), refusal)


def find_left_open(database: Database, newest: int) -> LeftOpen:
    """Which lines were busy at the row of that number; only the last rows before it are looked at."""
    statement = f"SELECT subject, new, at FROM {LINE_HISTORY.title} WHERE id <= ? ORDER BY id DESC LIMIT ?"
    states: dict[str, str] = {}
    last = 0.0
    for subject, new, at in database.read(statement, [newest, _LOOKED_THROUGH]):
        states.setdefault(subject, new)
        last = max(last, at)
    return LeftOpen({subject: new for subject, new in states.items() if new != "Idle"}, last)
