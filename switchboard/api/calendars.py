"""Calendars whose events become plans: where they are, whom they are of, and how they do."""

import datetime as dt
from dataclasses import dataclass, field

from switchboard.core.states import Presence

OFFICE = ""  # the extension of a calendar that is everybody's
POLL = 900  # seconds between two looks, where nothing else is said
DAYS = 14  # that are planned ahead, where nothing else is said


@dataclass(frozen=True, slots=True)
class CalendarSource:
    """
    A calendar, as the settings have it.

    Args:
        name: tells calendars apart; plans say it.
        extension: whose plans it makes; `OFFICE` for everyone's.
        url: of an iCalendar file (`https:`, `webcal:`), or of a CalDAV collection where `is_caldav`. It may hold a
            secret: nobody is shown more than its host.
        file: an iCalendar file instead; a relative path is looked for in the data folder.
        rules: lines of `core.calendar_rules`; none for those of a new calendar.
        poll: seconds between two looks.
        days: that are planned ahead.
    """

    name: str
    extension: str = OFFICE
    url: str = field(default="", repr=False)
    file: str = ""
    is_caldav: bool = False
    user: str = ""
    secret: str = field(default="", repr=False)
    rules: tuple[str, ...] = ()
    poll: int = POLL
    days: int = DAYS

    @property
    def place(self) -> str:
        """Where it is, without what may be a secret."""
        if self.file:
            return self.file
        scheme, _, rest = self.url.partition("://")
        host = rest.partition("/")[0].partition("?")[0].rpartition("@")[2]
        return f"{scheme}://{host}/…" if host else ""


@dataclass(frozen=True, slots=True)
class NextEvent:
    """What a calendar makes next: times of the office's clocks, without a zone, and what shows then."""

    begins: dt.datetime
    ends: dt.datetime
    presence: Presence


@dataclass(frozen=True, slots=True)
class CalendarResult:
    """
    What one reading came to; nothing of an event but when it is and which rule it fits.

    Args:
        events: how many there are in the days that are planned.
        plans: how many plans they make of one person.
        left_out: events that were broken, or recur too often to be worked out.
    """

    events: int = 0
    plans: int = 0
    left_out: int = 0
    next: NextEvent | None = None


@dataclass(frozen=True, slots=True)
class FoundCalendar:
    """A calendar that a CalDAV server has, and what it is called there."""

    url: str = field(repr=False)
    name: str


@dataclass(frozen=True, slots=True)
class CalendarState:
    """
    How a calendar does.

    Args:
        source: without its secret.
        read_at: wall-clock seconds of the last success; 0.0 where there was none since the start.
        error: why the last look failed, in a sentence; empty where it did not.
        next_look: wall-clock seconds.
    """

    source: CalendarSource
    read_at: float = 0.0
    result: CalendarResult = CalendarResult()
    error: str = ""
    next_look: float = 0.0
    has_secret: bool = False
