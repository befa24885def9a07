"""What came into the history since it was looked at: asked for in the background while a table of it is open."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from switchboard.core.changes import HistoryEntry
from switchboard.core.history import HistoryPage, HistoryPlace, HistoryQuery

_SOON_MS, _LATER_MS = 400, 2_500  # after a change; what phones do is put down some time after it
_PAGE = 1_000
_MOST = 5_000  # entries at a time; of more, the newest are shown and it is said that some are left out


class HistoryFollower(QObject):
    """
    Follows one query at a time, from what was written last; nothing is asked where nothing changed.

    What was caught up is dated when it was so: it is found by its number, and not by its time.
    """

    wanted = Signal(object, object, int)  # HistoryQuery, HistoryPlace or None, how many
    found = Signal(object, bool)  # Sequence[HistoryEntry], the newest first, and whether older ones are left out

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._query: HistoryQuery | None = None
        self._number = 0  # of what was written last when it was looked at
        self._asked_number: int | None = None  # the same of the look that goes on
        self._asked: HistoryQuery | None = None
        self._gathered: list[HistoryEntry] = []
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        for timer in (self._soon, self._later):
            timer.timeout.connect(self._ask)

    def follow(self, query: HistoryQuery | None, number: int = 0) -> None:
        """That query from now on, None for none; `number` is that of what was written last when it was looked at."""
        self._query, self._number = query, number
        self._asked = None

    @property
    def is_idle(self) -> bool:
        """Whether no query is followed."""
        return self._query is None

    def note_change(self) -> None:
        """Something changed in the office: there may be more."""
        for timer in (self._soon, self._later):
            if not timer.isActive():
                timer.start()

    def take(self, query: HistoryQuery, page: HistoryPage) -> None:
        """A page of what was asked for here; others are passed over."""
        if query is not self._asked:
            return
        self._gathered += page.entries
        if self._asked_number is None:
            self._asked_number = page.newest
        if page.rest is None:
            self._end(is_whole=True)
        elif len(self._gathered) >= _MOST:
            self._end(is_whole=False)
        else:
            self.wanted.emit(query, page.rest, _PAGE)

    def fail(self, query: HistoryQuery) -> None:
        """Nothing was found out; the next change asks again."""
        if query is self._asked:
            self._asked = None

    def _ask(self) -> None:
        if self._query is None:
            return
        if self._asked is not None:
            self._soon.start()
            return
        self._asked, self._gathered = replace(self._query, written_after=self._number), []
        self._asked_number = None
        after: HistoryPlace | None = None
        self.wanted.emit(self._asked, after, _PAGE)

    def _end(self, *, is_whole: bool) -> None:
        entries: Sequence[HistoryEntry] = self._gathered
        self._asked, self._gathered = None, []
        self._number = max(self._number, self._asked_number or 0)
        if entries:
            self.found.emit(entries, not is_whole)
