"""Plans: presence that comes at its time by itself, once or on some days of every week, and goes again."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from switchboard.core.states import Presence

_DAY = dt.timedelta(1)
_LAST_YEAR = 2099
_EARLIEST, _LATEST = 86_400.0, 4_102_358_400.0  # wall-clock seconds that are dates in every time zone


class Occurrence(NamedTuple):
    """When a plan holds once: from `begins` on and before `ends`, both wall-clock seconds."""

    begins: float
    ends: float


@dataclass(frozen=True, slots=True)
class Plan:
    """
    What a presentity (`CustomPresence:6002`) is to show, and when.

    Args:
        presence: what shows, without an end of its own.
        begins: a time of the office's clocks, without a zone; the day is the first on which it may come.
        ends: the same, of the first time that it comes.
        weekdays: those on which it comes again every week, Monday is 0; none for once.
        then: what comes after it; None for what was before.
        number: tells plans apart; given by whoever adds it.
        source: the calendar that it comes from, which alone changes it; empty where people planned it.
    """

    presentity: str
    presence: Presence
    begins: dt.datetime
    ends: dt.datetime
    weekdays: tuple[int, ...] = ()
    then: Presence | None = None
    number: int = 0
    source: str = ""

    def occurrences(self, after: float, zone: dt.tzinfo | None = None) -> Iterator[Occurrence]:
        """
        The times that it holds which end after a moment (wall-clock seconds), in order.

        A time that a change of the clocks leaves out is as long after the change as it was to be, and of one that comes
        twice the first counts (RFC 5545 3.3.5). What then ends before it begins does not come.

        Args:
            zone: that of the office; None for this computer's.

        >>> lunch = Plan("", Presence(), dt.datetime(2026, 3, 28, 2, 30), dt.datetime(2026, 3, 28, 2, 45), (5, 6))
        >>> next(lunch.occurrences(0, dt.timezone.utc))
        Occurrence(begins=1774665000.0, ends=1774665900.0)
        """
        for day in self._days(after, zone):
            later = dt.datetime.combine(day, self.begins.time()) - self.begins
            found = Occurrence(instant(self.begins + later, zone), instant(self.ends + later, zone))
            if found.ends > max(found.begins, after):
                yield found

    def occurrence(self, now: float, zone: dt.tzinfo | None = None) -> Occurrence | None:
        """The time that it holds now (wall-clock seconds), None where it does not."""
        found = next(self.occurrences(now, zone), None)
        return found if found and found.begins <= now else None

    def _days(self, after: float, zone: dt.tzinfo | None) -> Iterator[dt.date]:
        if not self.weekdays:
            yield self.begins.date()
            return
        earliest = dt.datetime.fromtimestamp(min(max(after, _EARLIEST), _LATEST), zone).date()
        day = max(self.begins.date(), earliest - (self.ends.date() - self.begins.date()) - _DAY)
        while day.year <= _LAST_YEAR:
            if day.weekday() in self.weekdays:
                yield day
            day += _DAY


def instant(local: dt.datetime, zone: dt.tzinfo | None = None) -> float:
    """
    The wall-clock seconds of a time of the office's clocks; of one that is left out or comes twice, see `occurrences`.

    >>> instant(dt.datetime(1970, 1, 2), dt.timezone.utc)
    86400.0
    """
    return local.replace(tzinfo=zone, fold=0).timestamp()
