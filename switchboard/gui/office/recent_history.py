"""Who set a presentity last, kept so that only what is new is asked for."""

from collections.abc import Iterable, Sequence

from switchboard.core.changes import HistoryEntry
from switchboard.core.states import ExtensionStatus, Presence

MOST = 50  # changes


class RecentHistory:
    """Of one presentity at a time; nothing of others is kept."""

    def __init__(self) -> None:
        self.presentity = ""
        self.entries: tuple[HistoryEntry, ...] = ()  # the newest first
        self._asked_at: tuple[Presence, float] | None = None  # what showed when it was asked for last

    def look_at(self, status: ExtensionStatus | None) -> bool:
        """Of this one from now on; whether anything is to be asked. That a phone rings is not in its history."""
        presentity = status.presentity if status is not None else ""
        now = (status.presence, status.presence_since) if status is not None and presentity else None
        if presentity != self.presentity:
            self.presentity, self.entries, self._asked_at = presentity, (), None
        if now == self._asked_at:
            return False
        if now is not None and self.entries and now[1] < self.entries[0].at:
            self.entries = ()  # what was caught up is dated when it was so, and stands between those that are known
        self._asked_at = now
        return now is not None

    @property
    def since(self) -> float | None:
        """From when on it is not known yet, in wall-clock seconds; None where nothing is."""
        return self.entries[0].at if self.entries else None

    def take(self, since: float | None, entries: Iterable[HistoryEntry]) -> Sequence[HistoryEntry]:
        """All that is known, with what was changed `since` then, the newest first."""
        before = () if since is None else tuple(entry for entry in self.entries if entry.at < since)
        self.entries = (*entries, *before)[:MOST]
        return self.entries
