"""The events of a calendar between two days, recurring ones worked out (RFC 5545 3.8.5), each as its rules see it."""

import datetime as dt
import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Protocol

import icalendar
import recurring_ical_events

from switchboard.core.calendar_rules import Show, Traits
from switchboard.ground.zones import find_zone
from switchboard.office.calendar.patience import TookTooLong, within
from switchboard.office.calendar.text import CalendarText, CalendarUnreadable, EventText, cut_calendar

SERIES_SECONDS = 2.0  # of a processor, for which one event and all its times may be worked on
ALL_SECONDS = 25.0  # for which all are
MOST_TIMES = 2_000  # of one event that are looked at
MOST_FOUND = 20_000  # of all events
_DAY = dt.timedelta(1)
_MIDNIGHT = dt.time()
_TOO_OFTEN = re.compile(r"FREQ\s*=\s*(?:SECONDLY|MINUTELY)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Event:
    """One time of an event, by the office's clocks, without a zone."""

    begins: dt.datetime
    ends: dt.datetime
    traits: Traits


@dataclass(frozen=True, slots=True)
class Found:
    """Those of some days, and how many events were left out: broken ones, and what recurs too often."""

    events: tuple[Event, ...]
    left_out: int = 0


class _Component(Protocol):
    """What the library makes of an event."""

    def get(self, name: str) -> object: ...


def find_events(
    texts: Sequence[str],
    first: dt.date,
    last: dt.date,
    zone: dt.tzinfo | None = None,
    clock: Callable[[], float] = time.process_time,
) -> Found:
    """
    Those that touch these days, `last` included.

    Args:
        texts: calendars, whole.
        zone: the office's, None for this computer's; times without a zone and whole days are meant by it.
        clock: seconds of a processor.

    Raises:
        CalendarUnreadable: there is no calendar in it, or it takes too long.
    """
    calendar = cut_calendar(texts)
    if not calendar.is_calendar:
        raise CalendarUnreadable("it is no calendar: there is no BEGIN:VCALENDAR in it")
    if not calendar.is_whole:
        raise CalendarUnreadable("its end is missing: there is no END:VCALENDAR")
    if calendar.zone and find_zone(calendar.zone) is None:
        calendar.zone = ""  # a name that nobody knows makes a library give up on everything
    given_up_at = clock() + ALL_SECONDS
    found: list[Event] = []
    left_out = calendar.left_out
    for series in _series(calendar, first, last):
        patience = min(SERIES_SECONDS, given_up_at - clock())
        if patience <= 0 or len(found) > MOST_FOUND:
            raise CalendarUnreadable("its events recur so often that they cannot be worked out")
        work = partial(_times, calendar, series, first, last, zone)
        try:
            found += within(patience, work)
        except TookTooLong:
            left_out += 1
        except (ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError):
            left_out += 1  # a library's way to say that it is broken; the rest counts
    return Found(tuple(sorted(found, key=lambda event: (event.begins, event.ends))), left_out)


def _series(calendar: CalendarText, first: dt.date, last: dt.date) -> Iterator[Sequence[EventText]]:
    """Events that belong together: one that recurs and its times that were changed. Those far away are left out."""
    by_uid: dict[str, list[EventText]] = {}
    for place, event in enumerate(calendar.events):
        if event.may_touch(first, last):
            by_uid.setdefault(event.uid or f"\0{place}", []).append(event)
    return iter(by_uid.values())


def _times(
    calendar: CalendarText, series: Sequence[EventText], first: dt.date, last: dt.date, zone: dt.tzinfo | None
) -> list[Event]:
    if any(_TOO_OFTEN.search(event.first.get("RRULE", "")) for event in series):
        raise ValueError("it recurs every minute")
    parsed = icalendar.Calendar.from_ical(calendar.with_zones(series))
    query = recurring_ical_events.of(parsed, skip_bad_series=False)
    begins = dt.datetime.combine(first - _DAY, _MIDNIGHT, dt.UTC)
    ends = dt.datetime.combine(last + 2 * _DAY, _MIDNIGHT, dt.UTC)
    events = (_event(component, zone) for component in islice(query.between(begins, ends), MOST_TIMES))
    earliest, latest = dt.datetime.combine(first, _MIDNIGHT), dt.datetime.combine(last + _DAY, _MIDNIGHT)
    return [event for event in events if event is not None and event.begins < latest and event.ends > earliest]


def _event(component: _Component, zone: dt.tzinfo | None) -> Event | None:
    """None where it was cancelled, or takes no time."""
    if _word(component, "STATUS") == "CANCELLED":
        return None
    start, end = component.get("DTSTART").dt, component.get("DTEND").dt  # type: ignore[attr-defined]  # the library's vDDDTypes
    is_all_day = not isinstance(start, dt.datetime)
    begins, ends = local_times(start, end, zone)
    if ends <= begins:
        return None
    if begins.time() == ends.time() == _MIDNIGHT:  # some write whole days as times
        is_all_day = True
    title = str(component.get("SUMMARY") or "")
    is_private = _word(component, "CLASS") in {"PRIVATE", "CONFIDENTIAL"}
    return Event(begins, ends, Traits(title, _show(component), is_all_day, is_private))


def local_times(start: dt.date, end: dt.date, zone: dt.tzinfo | None) -> tuple[dt.datetime, dt.datetime]:
    """
    Both by the office's clocks, without a zone.

    An hour that comes twice is named once by them, for its first time: what begins the second time begins with the
    first, what ends then ends after it.

    >>> from zoneinfo import ZoneInfo
    >>> begins, ends = (dt.datetime(2026, 10, 25, hour, 30, tzinfo=dt.UTC) for hour in (0, 1))
    >>> [str(time) for time in local_times(begins, ends, ZoneInfo("Europe/Berlin"))]
    ['2026-10-25 02:30:00', '2026-10-25 03:00:00']
    """
    begins, ends = _local(start, zone), _local(end, zone)
    if ends.fold:
        later = ends
        while later.fold:  # the end of the hour that comes twice, wherever its zone has it
            later = _local(later.replace(tzinfo=zone).astimezone(dt.UTC) + dt.timedelta(minutes=15), zone)
            later = later.replace(minute=later.minute // 15 * 15, second=0)
        ends = later
    begins, ends = begins.replace(fold=0), ends.replace(fold=0)
    if ends <= begins and type(start) is type(end) and (lasts := end - start) > dt.timedelta():
        ends = begins + lasts  # this computer's clocks tell nobody that an hour comes twice
    return begins, ends


def _local(moment: dt.date, zone: dt.tzinfo | None) -> dt.datetime:
    if not isinstance(moment, dt.datetime):
        return dt.datetime.combine(moment, _MIDNIGHT)
    if moment.tzinfo is None:
        return moment
    return moment.astimezone(zone).replace(tzinfo=None)


def _show(component: _Component) -> Show:
    """Outlook's word counts where there is one; a tentative event is one that was not accepted yet."""
    word = _word(component, "X-MICROSOFT-CDO-BUSYSTATUS")
    if word in _OF_OUTLOOK:
        return _OF_OUTLOOK[word]
    if _word(component, "TRANSP") == "TRANSPARENT":
        return Show.FREE
    return Show.TENTATIVE if _word(component, "STATUS") == "TENTATIVE" else Show.BUSY


_OF_OUTLOOK = {  # [MS-OXCICAL] 2.1.3.1.1.20.31
    "FREE": Show.FREE,
    "TENTATIVE": Show.TENTATIVE,
    "BUSY": Show.BUSY,
    "OOF": Show.AWAY,
    "WORKINGELSEWHERE": Show.ELSEWHERE,
}


def _word(component: _Component, name: str) -> str:
    return str(component.get(name) or "").strip().upper()
