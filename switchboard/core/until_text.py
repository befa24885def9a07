"""
How people write when something ends: `45m`, `in 20 minutes`, `14:00`, `fri 9:00`, `tomorrow`, `2026-12-01T09:00`.

These are the words of the console, of manager clients and of dialplans; the window knows those of its languages.
"""

import datetime as dt
import re
from collections.abc import Sequence

from switchboard.core.errors import CommandRefused
from switchboard.core.plan import instant
from switchboard.core.until import LATEST
from switchboard.ground.text import parse_decimal

_SECONDS = {
    unit: seconds
    for seconds, units in {
        1: "s sec secs second seconds",
        60: "m min mins minute minutes",
        3_600: "h hr hrs hour hours",
        86_400: "d day days",
        604_800: "w week weeks",
    }.items()
    for unit in units.split()
}
_LONGEST = 100  # characters
_PART = re.compile(r"([0-9]{1,6}) ?([a-z]{1,7}) ?", re.ASCII)
_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})", re.ASCII)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?", re.ASCII)
_SPAN_WORDS = frozenset({"in", "for"})
_TIME_WORDS = frozenset({"until", "till", "at", "on", "next"})
_TIMES = {"lunch": dt.time(13, 30), "noon": dt.time(12), "morning": dt.time(8), "evening": dt.time(18)}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MORNING = dt.time(8)  # of a day without a time
_WEEK = 7  # days
_NEVER = frozenset({"", "0", "never"})


def parse_for(text: str, now: float) -> float:
    """
    The end of what lasts so long from now, in wall-clock seconds like `now`.

    >>> parse_for("1h30m", 100.0), parse_for("in 20 minutes", 100.0)
    (5500.0, 1300.0)

    Raises:
        CommandRefused: it is no duration, or ends too late.
    """
    seconds = _span(_words(text))
    if seconds is None:
        raise CommandRefused(f"'{text[:50]}' is no duration; one looks like 45m, 1h30m, 20 minutes or 2d")
    return _checked(now + seconds, now)


def parse_until(text: str, now: float, zone: dt.tzinfo | None = None) -> float:
    """
    The instant that is meant, in wall-clock seconds like `now`.

    A time of day is the next one, a weekday the next after today unless its time is still to come today, and a day
    without a time begins at 8:00; "today" ends at midnight. A time that a change of the clocks leaves out is as long
    after the change as it was to be, and of one that comes twice the first counts (RFC 5545 3.3.5).

    Args:
        zone: that of the office; None for this computer's.

    >>> utc = dt.timezone.utc  # 1970-01-01 was a Thursday
    >>> [parse_until(text, 0.0, utc) / 3600 for text in ("14:00", "fri 9:00", "tomorrow", "today", "in 2 hours")]
    [14.0, 33.0, 32.0, 24.0, 2.0]

    Raises:
        CommandRefused: it is no time, is over, or too late.
    """
    try:
        end = _end(_words(text), now, zone)
    except (ValueError, OverflowError, OSError):
        end = None
    if end is None:
        raise CommandRefused(
            f"'{text[:50]}' is no time; one looks like 14:00, fri 9:00, tomorrow, in 20 minutes or 2026-12-01T09:00"
        )
    return _checked(end, now)


def parse_end(text: str, now: float, zone: dt.tzinfo | None = None) -> float:
    """
    The same, as programs write it, too: seconds since 1970, and nothing, 0 or `never` for no end, which is 0.0.

    >>> parse_end("1795000000", 0.0), parse_end("never", 0.0), parse_end("45m", 0.0)
    (1795000000.0, 0.0, 2700.0)

    Raises:
        CommandRefused: it is no time, is over, or too late.
    """
    if text.strip().lower() in _NEVER:
        return 0.0
    seconds = parse_decimal(text.strip())
    return parse_until(text, now, zone) if seconds is None else _checked(seconds, now)


def _words(text: str) -> Sequence[str]:
    return text.lower().split() if len(text) <= _LONGEST else ()


def _span(words: Sequence[str]) -> int | None:
    """Seconds of `1h30m` or `20 minutes`, None where it is none."""
    written = " ".join(words[1:] if words and words[0] in _SPAN_WORDS else words)
    seconds = place = 0
    while place < len(written):
        part = _PART.match(written, place)
        if part is None or part[2] not in _SECONDS:
            return None
        seconds += int(part[1]) * _SECONDS[part[2]]
        place = part.end()
    return seconds if written else None


def _end(words: Sequence[str], now: float, zone: dt.tzinfo | None) -> float | None:
    span = _span(words)
    if span is not None:
        return now + span
    if words and words[0] in _TIME_WORDS:
        words = words[1:]
    written = " ".join(words).upper()
    if _DATE.fullmatch(written):
        return instant(dt.datetime.fromisoformat(written), zone)
    local = dt.datetime.fromtimestamp(now, zone).replace(tzinfo=None)
    return next((end for end in (instant(each, zone) for each in _candidates(words, local)) if end > now), None)


def _candidates(words: Sequence[str], now: dt.datetime) -> Sequence[dt.datetime]:
    """What the words may mean, of which the first counts that is still to come; by the office's clocks."""
    midnight = dt.datetime.combine(now.date(), dt.time())
    match words:
        case ["today"]:
            return (midnight + dt.timedelta(1),)
        case [word] if (time := _time(word)) is not None:
            return [dt.datetime.combine(midnight + dt.timedelta(days), time) for days in (0, 1)]
        case [word] if (days := _days(word, now.date())) is not None:
            return (dt.datetime.combine(midnight + dt.timedelta(days or _WEEK), _MORNING),)
        case [word, clock] if (days := _days(word, now.date())) is not None and (time := _time(clock)) is not None:
            end = dt.datetime.combine(midnight + dt.timedelta(days), time)
            return (end,) if word == "today" else (end, end + dt.timedelta(_WEEK))
        case _:
            return ()


def _time(word: str) -> dt.time | None:
    clock = _CLOCK.fullmatch(word)
    return dt.time(int(clock[1]), int(clock[2])) if clock else _TIMES.get(word)


def _days(word: str, today: dt.date) -> int | None:
    """How many days ahead a day is, 0 for today."""
    if word in ("today", "tomorrow"):
        return int(word == "tomorrow")
    return (parsed - today.weekday()) % _WEEK if (parsed := parse_weekday(word)) is not None else None


def parse_weekday(word: str) -> int | None:
    """
    Monday is 0; None where it is no weekday.

    >>> parse_weekday("fri"), parse_weekday("Thursday"), parse_weekday("t")
    (4, 3, None)
    """
    written = word.lower()
    found = [day for day, name in enumerate(_WEEKDAYS) if len(written) > 2 and name.startswith(written)]
    return found[0] if found else None


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
