"""What of the history of changes somebody wants to see, and a piece of it."""

from dataclasses import dataclass
from enum import Enum

from switchboard.core.changes import HistoryEntry

MOST_SUBJECTS = 20  # that are looked up one by one; of more, all changes are looked through


class Topic(Enum):
    """What a change is about; the value is what its subject begins with."""

    PRESENCE = "CustomPresence:"
    DEVICE = "Custom:"
    PERSON = "person:"
    PLAN = "plan:"
    PRESETS = "presets"
    LINE = "line:"  # kept beside all others, and found by this topic alone


class Face(Enum):
    """Where a change came from; the value is the first word of `HistoryEntry.where`."""

    WINDOW = "window"
    PHONE = "phone"
    MANAGER = "manager"
    DIALPLAN = "dialplan"
    CONSOLE = "console"
    SCHEDULE = "schedule"


@dataclass(frozen=True, slots=True)
class HistoryQuery:
    """
    Changes to look for. What is empty narrows nothing.

    Args:
        since, until: wall-clock seconds, the second excluded.
        subjects: these presentities, devices or people alone, by the names that the history has.
        by: a part of who asked for it, in any case.
        text: a part of what was set, or of the subject's name, in any case.
        named: subjects that fit `text` whatever was set, as a person knows them by other names.
        written_after: those alone that were written after the one of that number, whatever their time: what was caught
            up is dated when it was so.
    """

    since: float | None = None
    until: float | None = None
    subjects: frozenset[str] = frozenset()
    topic: Topic | None = None
    face: Face | None = None
    by: str = ""
    text: str = ""
    named: frozenset[str] = frozenset()
    written_after: int = 0

    def looks_inside(self) -> bool:
        """Whether more than times and subjects have to be looked at."""
        return bool(self.topic or self.face or self.by or self.text)

    def fits(self, entry: HistoryEntry) -> bool:
        """
        Whether an entry is one of these, times left aside.

        >>> entry = HistoryEntry(0.0, "Ann", "manager 10.0.0.9", "CustomPresence:6002", "", "away,,At lunch")
        >>> HistoryQuery(text="LUNCH", face=Face.MANAGER).fits(entry), HistoryQuery(by="bob").fits(entry)
        (True, False)
        """
        return (
            (not self.subjects or entry.subject in self.subjects)
            and (self.topic is None or entry.subject.startswith(self.topic.value))
            and (self.face is None or entry.where.partition(" ")[0] == self.face.value)
            and (not self.by or self.by.casefold() in entry.who.casefold())
            and (not self.text or entry.subject in self.named or self._has_text(entry))
        )

    def _has_text(self, entry: HistoryEntry) -> bool:
        name = entry.subject.partition(":")[2]
        return self.text.casefold() in f"{name}\n{entry.old}\n{entry.new}".casefold()


@dataclass(frozen=True, slots=True)
class HistoryPlace:
    """Between two changes: everything older than this one comes after it. `at` is wall-clock seconds."""

    at: float
    number: int


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """
    Changes, the newest first. `rest` is where to look on, None where there is nothing more.

    A page may be short, or empty, and have a rest: no more than a part is looked through at once, so that nobody
    who sets something waits behind a search. `newest` is the number of the one that was written last, whether it fits
    or not.
    """

    entries: tuple[HistoryEntry, ...]
    rest: HistoryPlace | None
    newest: int = 0
