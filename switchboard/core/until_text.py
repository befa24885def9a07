"""How people write when something ends: `45m`, `14:00`, `2026-12-01T09:00`."""

import datetime as dt
import re

from switchboard.core.errors import CommandRefused
from switchboard.core.until import LATEST

_SECONDS = {"s": 1, "m": 60, "h": 3_600, "d": 86_400}
_DURATION = re.compile(r"(?:[0-9]{1,6}[smhd]){1,4}", re.ASCII)
_PART = re.compile(r"([0-9]+)([smhd])", re.ASCII)
_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})", re.ASCII)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?", re.ASCII)


def parse_for(text: str, now: float) -> float:
    """
    The end of what lasts so long from now, in wall-clock seconds like `now`.

    >>> parse_for("1h30m", 100.0)
    5500.0

    Raises:
        CommandRefused: it is no duration, or ends too late.
    """
    written = text.strip().lower()
    if not _DURATION.fullmatch(written):
        raise CommandRefused(f"'{text[:50]}' is no duration; one looks like 45m, 1h30m or 2d")
    return _checked(now + sum(int(number) * _SECONDS[unit] for number, unit in _PART.findall(written)), now)


def parse_until(text: str, now: float, zone: dt.tzinfo | None = None) -> float:
    """
    The instant that a time of day or a date with one means, in wall-clock seconds like `now`.

    A time of day is the next one. A time that a change of the clocks leaves out is as long after the change as it was
    to be, and of one that comes twice the first counts (RFC 5545 3.3.5).

    Args:
        zone: that of the office; None for this computer's.

    >>> parse_until("14:00", 0.0, dt.timezone.utc), parse_until("1970-01-02T00:00", 0.0, dt.timezone.utc)
    (50400.0, 86400.0)

    Raises:
        CommandRefused: it is no time, is over, or too late.
    """
    written = text.strip().upper()
    clock = _CLOCK.fullmatch(written)
    try:
        if clock:
            time = dt.time(int(clock[1]), int(clock[2]))
            day = dt.datetime.fromtimestamp(now, zone).date()
            ends = [dt.datetime.combine(day + dt.timedelta(days), time, zone).timestamp() for days in (0, 1)]
            return _checked(next(end for end in ends if end > now), now)
        if _DATE.fullmatch(written):
            return _checked(dt.datetime.fromisoformat(written).replace(tzinfo=zone).timestamp(), now)
    except (ValueError, OverflowError, OSError, StopIteration):
        pass
    raise CommandRefused(f"'{text[:50]}' is no time; one looks like 14:00 or 2026-12-01T09:00")


def until_text(until: float, now: float, zone: dt.tzinfo | None = None) -> str:
    """
    The same for people: the time alone where it is today.

    >>> until_text(50400.0, 0.0, dt.timezone.utc), until_text(86400.0, 0.0, dt.timezone.utc)
    ('14:00', '1970-01-02 00:00')
    """
    end, today = dt.datetime.fromtimestamp(until, zone), dt.datetime.fromtimestamp(now, zone).date()
    return f"{end:%H:%M}" if end.date() == today else f"{end:%Y-%m-%d %H:%M}"


def _checked(end: float, now: float) -> float:
    if end <= now:
        raise CommandRefused("that time is over already")
    if end > LATEST:
        raise CommandRefused("that is further ahead than this program plans")
    return end
