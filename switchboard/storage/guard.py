"""
Whether the file that is open is still the database: nobody deleted, moved, cut short, overwrote or replaced it.

SQLite goes on with a file whose name is gone, and what it writes there is gone with it. So the file is looked at before
each commit; two look-ups are all that costs, as long as nothing is odd.
"""

import contextlib
import os
import secrets
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from switchboard.ground.errors import Sentence, why

_CHECKED_WHOLE = 64 * 1024 * 1024  # bytes; a larger file is only asked for its mark
_FOREIGN = "was overwritten by another database, or an older copy"
MARK = "SELECT value FROM mark"


@dataclass(frozen=True, slots=True)
class _Seen:
    """A file as it was."""

    device: int
    inode: int
    size: int
    modified_ns: int

    def is_same_file(self, other: "_Seen") -> bool:
        return (self.device, self.inode) == (other.device, other.inode)


class FileGuard:
    """
    Knows the database's file and its log as this program left them.

    Only checkpoints of this program write to the file itself; after each of them it is to `remember`. They leave a new
    mark in it, by which it is told from an older copy of its own.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._log_path = path.with_name(f"{path.name}-wal")
        self._file: _Seen | None = None
        self._log: _Seen | None = None
        self._odd: _Seen | None = None  # the file as it was when it was found to be at fault
        self._mark = self._next_mark = ""
        self._fault = ""
        self.is_log_deleted = False  # whether the last check found that the log alone has lost its name

    def next_mark(self) -> str:
        """What is to be put into it now; where the disk fails meanwhile, it has this one or the one before."""
        self._next_mark = self._next_mark or secrets.token_hex(8)
        return self._next_mark

    def remember(self) -> None:
        """
        The file is as it should be, with the next mark in it.

        Raises:
            OSError: it cannot be looked at.
        """
        self._file, self._log = _look(self._path), _look(self._log_path)
        self._mark, self._next_mark = self._next_mark, ""

    def check(self, *, has_log: bool) -> str:
        """
        What happened to the file or its log, as the end of a sentence; empty if all is well.

        That the log alone has lost its name is no fault, as it can be mended; see `is_log_deleted`.

        Args:
            has_log: whether there is anything in the log that is not in the file.
        """
        before = self._file
        self._fault = self._find_fault() or self._find_fault_of_log(lost=has_log and self._file == before)
        return self._fault

    def has_lost_its_name(self) -> bool:
        """Whether the file, or its log, goes on without a name, so that it can still be read as it was."""
        if _is_still(self._path, self._file):
            return self._odd is None and not _is_still(self._log_path, self._log)
        return True

    def empty_log(self) -> None:
        """
        Where the file's content is another's, or cut, our log must not be taken for its own.

        Raises:
            OSError: the log cannot be emptied.
        """
        if self._odd is not None and _is_still(self._path, self._odd):
            os.truncate(self._log_path, 0)

    def _find_fault(self) -> str:
        try:
            found = _look(self._path)
        except FileNotFoundError:
            return "was deleted or moved"
        except OSError as error:
            return Sentence("cannot be reached ({why})", why=why(error))
        if self._file is None or found == self._file:
            self._odd = None
            return ""
        if found == self._odd:  # looked into before
            return self._fault
        if not found.is_same_file(self._file):
            fault = "was replaced by another file"
        elif not found.size:
            fault = "was cut short"
        else:
            fault = self._read_fault(is_shorter=found.size < self._file.size, is_small=found.size <= _CHECKED_WHOLE)
        if fault:
            self._odd = found
        else:  # another program has moved the log's pages into it, or vacuumed it, as SQLite allows
            self._file, self._odd = found, None
        return fault

    def _find_fault_of_log(self, *, lost: bool) -> str:
        """`lost`: whether what is missing in the log is missing altogether."""
        known = self._log
        try:
            log = _look(self._log_path)
        except OSError:
            log = None
        self.is_log_deleted = log is None or known is None or not known.is_same_file(log)
        if self.is_log_deleted or log is None:
            return ""
        if known is not None and log.size < known.size and lost:
            return "has lost part of its log (-wal)"
        self._log = log
        return ""

    def _read_fault(self, *, is_shorter: bool, is_small: bool) -> str:
        damage = "was cut short" if is_shorter else "was overwritten or damaged"
        try:
            with contextlib.closing(sqlite3.connect(f"{self._path.absolute().as_uri()}?mode=ro", uri=True)) as reader:
                marks = reader.execute(MARK).fetchall()
                verdict = reader.execute("PRAGMA quick_check(1)").fetchone() if is_shorter or is_small else ("ok",)
        except sqlite3.Error as error:
            return Sentence("{damage} ({why})", damage=Sentence(damage), why=error)
        if verdict != ("ok",):
            return damage
        return "" if marks in ([(self._mark,)], [(self._next_mark,)]) else _FOREIGN


def _is_still(path: Path, known: _Seen | None) -> bool:
    with contextlib.suppress(OSError):
        return known is not None and known.is_same_file(_look(path))
    return False


def _look(path: Path) -> _Seen:
    found = os.stat(path)  # noqa: PTH116  twice as fast
    return _Seen(found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)
