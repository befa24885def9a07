"""What came into the history since it was looked at: asked for in the background while a table of it is open."""

import time
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from switchboard.core.changes import HistoryEntry
from switchboard.core.history import HistoryPage, HistoryPlace, HistoryQuery

_SOON_MS, _LATER_MS = 400, 2_500  # after a change; what phones do is put down some time after it
_PAGE = 1_000
_WRITTEN_WITHIN = 5.0  # seconds: what happened before that was found at the look before
_MOST = 5_000  # entries at a time; of more, the newest are shown and it is said that some are left out


class HistoryFollower(QObject):
    """Follows one query at a time, from an entry on; nothing is asked where nothing changed."""

    wanted = Signal(object, object, int)  # HistoryQuery, HistoryPlace or None, how many
    found = Signal(object, bool)  # Sequence[HistoryEntry], the newest first, and whether older ones are left out

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._query: HistoryQuery | None = None
        self._newest: HistoryEntry | None = None
        self._looked_at = 0.0  # wall-clock seconds
        self._asked: HistoryQuery | None = None
        self._gathered: list[HistoryEntry] = []
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        for timer in (self._soon, self._later):
            timer.timeout.connect(self._ask)

    def follow(self, query: HistoryQuery | None, newest: HistoryEntry | None) -> None:
        """That query from now on, None for none; `newest` is what of it is shown on top."""
        self._query, self._newest = query, newest
        self._looked_at = time.time()
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
        known = self._newest
        for entry in page.entries:
            if entry == known:
                self._end(is_whole=True)
                return
            self._gathered.append(entry)
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
        since, self._looked_at = self._looked_at - _WRITTEN_WITHIN, time.time()
        if self._query.since is not None:
            since = max(since, self._query.since)
        self._asked, self._gathered = replace(self._query, since=since), []
        after: HistoryPlace | None = None
        self.wanted.emit(self._asked, after, _PAGE)

    def _end(self, *, is_whole: bool) -> None:
        entries: Sequence[HistoryEntry] = self._gathered
        self._asked, self._gathered = None, []
        if entries:
            self._newest = entries[0]
            self.found.emit(entries, not is_whole)
