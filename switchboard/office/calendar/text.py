"""
A calendar's text cut into its events (RFC 5545 3.1, 3.4), before a library reads them one by one.

What nobody needs here is left behind: a broken line costs the event that it stands in, and no description or guest is
ever kept.
"""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from switchboard.ground.errors import SwitchboardError

MOST_EVENTS = 50_000
_MOST_LINE = 8_000  # characters of a line that are kept, after it was unfolded
_MOST_ZONES = 100
_DEEPEST = 8  # components within each other
_FOLD = re.compile(r"(?:\r\n|\n|\r)[ \t]")
_LINE_END = re.compile(r"\r\n|\n|\r")
_NAME = re.compile(r"([A-Za-z0-9-]{1,60})[;:]")
_DAY = re.compile(r"(?:[;:][^:]*)?:([0-9]{8})(?:T|$)")
_ZONE_OF_EVENT = re.compile(r';TZID="?([^":;]{1,200})"?', re.IGNORECASE)
_SLACK = dt.timedelta(3)  # time zones lie at most 26 hours apart
_KEPT = frozenset(
    (
        "UID",
        "DTSTAMP",
        "DTSTART",
        "DTEND",
        "DURATION",
        "RRULE",
        "RDATE",
        "EXDATE",
        "RECURRENCE-ID",
        "SEQUENCE",
        "SUMMARY",
        "STATUS",
        "TRANSP",
        "CLASS",
        "X-MICROSOFT-CDO-BUSYSTATUS",
    )
)


class CalendarUnreadable(SwitchboardError):
    """It is no calendar, or none that can be worked out; the words say why."""


@dataclass(slots=True)
class EventText:
    """The lines of an event that count, by name where a name stands there once."""

    lines: list[str] = field(default_factory=list)
    first: dict[str, str] = field(default_factory=dict)

    @property
    def uid(self) -> str:
        return self.first.get("UID", "")

    @property
    def recurs(self) -> bool:
        """Whether it comes more than once, or is one time of another event."""
        return not self.first.keys().isdisjoint({"RRULE", "RDATE", "RECURRENCE-ID"})

    def zones(self) -> set[str]:
        """The identifiers of the time zones that its times name."""
        return {zone for line in self.lines for zone in _ZONE_OF_EVENT.findall(line)}

    def may_touch(self, first: dt.date, last: dt.date) -> bool:
        """False where it comes once, and surely not between these days."""
        if self.recurs:
            return True
        begins, ends = self._day("DTSTART"), self._day("DTEND")
        if begins is not None and begins > last + _SLACK:
            return False
        if ends is None and "DTEND" not in self.first and "DURATION" not in self.first:
            ends = begins
        return ends is None or ends >= first - _SLACK

    def _day(self, name: str) -> dt.date | None:
        found = _DAY.match(self.first.get(name, "")[len(name) :])
        try:
            return dt.datetime.strptime(found[1], "%Y%m%d").date() if found else None  # noqa: DTZ007  a day alone
        except ValueError:
            return None


@dataclass(slots=True)
class CalendarText:
    """The events of a calendar, its time zones by identifier, and the zone that it names for all of it."""

    events: list[EventText] = field(default_factory=list)
    zones: dict[str, list[str]] = field(default_factory=dict)
    zone: str = ""
    is_calendar: bool = False
    is_whole: bool = True
    left_out: int = 0

    def with_zones(self, events: Sequence[EventText]) -> str:
        """A calendar of these events alone, with the time zones that they name."""
        named = sorted(set().union(*(event.zones() for event in events)))
        lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Switchboard//EN"]
        if self.zone:
            lines.append(f"X-WR-TIMEZONE:{self.zone}")
        for zone in named:
            lines += self.zones.get(zone, ())
        for event in events:
            lines += ["BEGIN:VEVENT", *event.lines, "END:VEVENT"]
        return "\r\n".join([*lines, "END:VCALENDAR", ""])


def cut_calendar(texts: Iterable[str]) -> CalendarText:
    """The events of these calendars, whatever stands between them; never raises."""
    calendar = CalendarText()
    for text in texts:
        cutter = _Cutter(calendar)
        for line in _lines(text):
            cutter.take(line)
        calendar.is_whole = calendar.is_whole and not cutter.within
    return calendar


def _lines(text: str) -> Iterator[str]:
    unfolded = _FOLD.sub("", text.removeprefix("\ufeff").replace("\0", ""))
    return (line for line in _LINE_END.split(unfolded) if line)


class _Cutter:
    """Where one is in a text: within which components, the last is the innermost."""

    def __init__(self, calendar: CalendarText) -> None:
        self.within: list[str] = []
        self._calendar = calendar
        self._event: EventText | None = None
        self._zone: list[str] | None = None

    def take(self, line: str) -> None:
        head = line[:80].upper()
        if head.startswith("BEGIN:"):
            self._begin(head[6:].strip())
        if self._zone is not None:
            self._zone.append(line[:_MOST_LINE])
        elif self._event is not None and self.within[-1:] == ["VEVENT"]:
            _take(self._event, line)
        elif self.within == ["VCALENDAR"] and head.startswith("X-WR-TIMEZONE:"):
            self._calendar.zone = line.partition(":")[2].strip()[:100]
        if head.startswith("END:"):
            self._end(head[4:].strip())

    def _begin(self, name: str) -> None:
        if name == "VCALENDAR":  # also where the one before has no end
            self.within, self._event, self._zone = [], None, None
            self._calendar.is_calendar = True
        self.within = [*self.within[-_DEEPEST:], name]
        if name == "VEVENT":
            self._event = EventText()
        elif name == "VTIMEZONE":
            self._zone = []

    def _end(self, name: str) -> None:
        if name == "VEVENT" and self._event is not None:
            _keep(self._event, self._calendar)
            self._event = None
        elif name == "VTIMEZONE" and self._zone is not None:
            _keep_zone(self._zone, self._calendar)
            self._zone = None
        if name in self.within:
            del self.within[len(self.within) - 1 - self.within[::-1].index(name) :]


def _take(event: EventText, line: str) -> None:
    found = _NAME.match(line)
    name = found[1].upper() if found else ""
    if name in _KEPT:
        event.lines.append(line[:_MOST_LINE] if name == "SUMMARY" else line)
        event.first.setdefault(name, line)


def _keep(event: EventText, calendar: CalendarText) -> None:
    if len(calendar.events) >= MOST_EVENTS:
        calendar.left_out += 1
    else:
        calendar.events.append(event)


def _keep_zone(lines: list[str], calendar: CalendarText) -> None:
    named = next((line.partition(":")[2].strip() for line in lines if line.upper().startswith("TZID")), "")
    if named and len(calendar.zones) < _MOST_ZONES:
        calendar.zones.setdefault(named, lines)
