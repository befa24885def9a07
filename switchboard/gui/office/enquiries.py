"""What the window has the engine look up. None of it changes anything; what does is asked for by the desk alone."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from switchboard.api.host import EngineHost
from switchboard.api.trace import TraceQuery
from switchboard.core.changes import HistoryEntry
from switchboard.core.course import CourseQuery
from switchboard.core.history import HistoryPlace, HistoryQuery
from switchboard.gui.door import Door, answer_to
from switchboard.gui.office.recent_history import MOST

_SAVED_AT_ONCE = 1_000  # entries that are written in one turn of the window's loop


class SaveHistory(Protocol):
    """Where changes are written."""

    def opened(self) -> AbstractContextManager[Callable[[Sequence[HistoryEntry]], None]]:
        """Takes them inside the block; it raises `SwitchboardError` where nobody wants them any more."""

    def done(self) -> None: ...
    def failed(self, words: str) -> None: ...


class Enquiries(QObject):
    """Asking returns at once; what is found is told by signals."""

    history_found = Signal(object, object)  # HistoryQuery that was asked for, and a HistoryPage of it
    newer_failed = Signal(object)  # HistoryQuery
    phones_found = Signal(object)  # PhonesReport
    trace_found = Signal(object, object)  # TraceQuery that was asked for, and a TracePage of it
    trace_failed = Signal(object)  # TraceQuery
    recent_found = Signal(str, object, object)  # a presentity, since when, and Sequence[HistoryEntry], newest first
    courses_found = Signal(object, object)  # CourseQuery that was asked for, and the courses of its first people
    courses_failed = Signal(object)  # CourseQuery of which nothing was found
    examined = Signal(str)  # what was found on this computer, in lines
    examination_failed = Signal(str)  # in a sentence
    failed = Signal(str)  # in a sentence: nothing was found out
    recent_failed = Signal(str)  # the same of what nobody asked for by hand

    def __init__(self, host: EngineHost, door: Door) -> None:
        super().__init__()
        self._host = host
        self._door = door
        self._looks_at_phones = False

    def find_history(self, query: HistoryQuery, after: HistoryPlace | None, most: int) -> None:
        """Asks for a page of the changes that fit; `history_found` tells."""
        self._door.start(self._find_history(query, after, most), self.failed.emit)

    def find_newer(self, query: HistoryQuery, after: HistoryPlace | None, most: int) -> None:
        """The same for which nobody waits: where nothing is found out, `newer_failed` tells."""
        self._door.start(self._find_history(query, after, most), lambda _: self.newer_failed.emit(query))

    def find_recent(self, presentity: str, since: float | None) -> None:
        """Asks who set it since then (wall-clock seconds), or ever; `recent_found` tells."""
        self._door.start(self._find_recent(presentity, since), self.recent_failed.emit)

    def find_courses(self, query: CourseQuery) -> None:
        """Asks what people were over a time; `courses_found` tells, or `courses_failed`."""
        self._door.start(self._find_courses(query), lambda _: self.courses_failed.emit(query))

    def save_history(self, query: HistoryQuery, save: SaveHistory) -> None:
        """Has all changes that fit written, page by page, until there are no more or nobody wants them."""
        self._door.start(self._save_history(query, save), save.failed)

    def examine(self) -> None:
        """Asks what is so on this computer, and what is wrong; `examined` tells."""
        self._door.start(self._examine(), self.examination_failed.emit)

    def look_at_phones(self) -> None:
        """Asks what phones have with us; `phones_found` tells. One question is on its way at a time."""
        if not self._looks_at_phones:
            self._looks_at_phones = True
            self._door.start(self._look_at_phones(), self.failed.emit)

    def look_at_trace(self, query: TraceQuery, after: int) -> None:
        """Asks for the SIP messages since then; `trace_found` tells."""
        self._door.start(self._look_at_trace(query, after), self.failed.emit)

    def look_at_dialog(self, query: TraceQuery, after: int) -> None:
        """The same for which nobody waits: where nothing is found out, `trace_failed` tells."""
        self._door.start(self._look_at_trace(query, after), lambda _: self.trace_failed.emit(query))

    async def _find_history(self, query: HistoryQuery, after: HistoryPlace | None, most: int) -> None:
        self.history_found.emit(query, await answer_to(self._host.find_history(query, after, most)))

    async def _find_recent(self, presentity: str, since: float | None) -> None:
        query = HistoryQuery(since=since, subjects=frozenset({presentity}))
        page = await answer_to(self._host.find_history(query, None, MOST))
        self.recent_found.emit(presentity, since, page.entries)

    async def _find_courses(self, query: CourseQuery) -> None:
        self.courses_found.emit(query, await answer_to(self._host.find_courses(query)))

    async def _save_history(self, query: HistoryQuery, save: SaveHistory) -> None:
        with save.opened() as write:
            rest: HistoryPlace | None = None
            while True:
                page = await answer_to(self._host.find_history(query, rest, _SAVED_AT_ONCE))
                write(page.entries)
                rest = page.rest
                if rest is None:
                    break
        save.done()

    async def _look_at_trace(self, query: TraceQuery, after: int) -> None:
        self.trace_found.emit(query, await answer_to(self._host.trace(query, after)))

    async def _examine(self) -> None:
        self.examined.emit(await answer_to(self._host.examine()))

    async def _look_at_phones(self) -> None:
        try:
            report = await answer_to(self._host.phones())
        finally:
            self._looks_at_phones = False
        self.phones_found.emit(report)
