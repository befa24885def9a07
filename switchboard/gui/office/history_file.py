"""The history as a file that spreadsheets open, written page by page; what is not finished is not there."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from switchboard.core.changes import HistoryEntry
from switchboard.ground.errors import SwitchboardError, why
from switchboard.ground.files import replacing_file
from switchboard.gui.language import translate
from switchboard.gui.office.clock import office_time
from switchboard.gui.office.history_words import HistoryNames, by_text, from_text, value_text
from switchboard.gui.office.sheet import BEGINNING, csv_bytes, usual_separator


class Stopped(SwitchboardError):
    """A person wants it no more."""


class CannotWrite(SwitchboardError):
    """The disk does not take the file."""


class HistoryFile(QObject):
    """Times are written as ISO 8601 has them, with the distance from UTC: they sort, and mean one moment."""

    progressed = Signal(int)  # changes that are written
    ended = Signal(str)  # in a sentence: it is there
    came_to_nothing = Signal(str)  # in a sentence

    def __init__(self, path: Path, names: HistoryNames, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._names = names
        self._separator = usual_separator()
        self._count = 0
        self._is_stopped = False

    def stop(self) -> None:
        self._is_stopped = True

    @contextmanager
    def opened(self) -> Iterator[Callable[[Sequence[HistoryEntry]], None]]:
        """
        Raises:
            Stopped: `stop` was called meanwhile.
            CannotWrite: the disk does not take it.
        """
        try:
            yield from self._written()
        except OSError as error:
            raise CannotWrite("{path} cannot be written: {why}", path=self._path, why=why(error)) from error

    def _written(self) -> Iterator[Callable[[Sequence[HistoryEntry]], None]]:
        with replacing_file(self._path) as file:
            file.write(BEGINNING + csv_bytes([_heading()], self._separator))

            def write(entries: Sequence[HistoryEntry]) -> None:
                if self._is_stopped:
                    raise Stopped(translate("HistoryFile", "Stopped; no file was written."))
                file.write(csv_bytes(map(self._row, entries), self._separator))
                self._count += len(entries)
                self.progressed.emit(self._count)

            yield write

    def done(self) -> None:
        text = translate("HistoryFile", "%Ln changes are in {file}.", "", self._count)
        self.ended.emit(text.format(file=self._path))

    def failed(self, words: str) -> None:
        self.came_to_nothing.emit(words)

    def _row(self, entry: HistoryEntry) -> tuple[str, ...]:
        moment = office_time(entry.at).isoformat(sep=" ", timespec="seconds")
        name = self._names.about(entry)
        before, after = (value_text(entry, value) for value in (entry.old, entry.new))
        return moment, name, entry.subject, before, after, by_text(entry), from_text(entry)


def _heading() -> tuple[str, ...]:
    return (
        translate("HistoryFile", "When"),
        translate("HistoryFile", "Who or what"),
        translate("HistoryFile", "Name in the history"),
        translate("HistoryFile", "Before"),
        translate("HistoryFile", "After"),
        translate("HistoryFile", "Set by"),
        translate("HistoryFile", "From"),
    )
