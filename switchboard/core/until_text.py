"""
How people write when something ends: `45m`, `in 20 minutes`, `14:00`, `fri 9:00`, `tomorrow`, `2026-12-01T09:00`.

These are the words of the console, of manager clients and of dialplans; the window knows those of its languages.
"""

import datetime as dt

from switchboard.core.end_words import ENGLISH
from switchboard.core.ends import Trouble, read_end, read_span
from switchboard.core.errors import CommandRefused
from switchboard.core.until import LATEST
from switchboard.ground.text import parse_decimal

_NEVER = frozenset({"", "0"})
_OVER = "that time is over already"
_TOO_LATE = "that is further ahead than this program plans"


def parse_for(text: str, now: float) -> float:
    """
    The end of what lasts so long from now, in wall-clock seconds like `now`.

    >>> parse_for("1h30m", 100.0), parse_for("in 20 minutes", 100.0)
    (5500.0, 1300.0)

    Raises:
        CommandRefused: it is no duration, or ends too late.
    """
    seconds = read_span(text)
    if seconds is None:
        raise CommandRefused(f"'{text[:50]}' is no duration; one looks like 45m, 1h30m, 20 minutes or 2d")
    return _checked(now + seconds, now)


def parse_until(text: str, now: float, zone: dt.tzinfo | None = None) -> float:
    """
    The instant that is meant, in wall-clock seconds like `now`.

    See `ends.read_end` for how it is read.

    Args:
        zone: that of the office; None for this computer's.

    >>> utc = dt.timezone.utc  # 1970-01-01 was a Thursday
    >>> [parse_until(text, 0.0, utc) / 3600 for text in ("14:00", "fri 9:00", "tomorrow", "today", "in 2 hours")]
    [14.0, 33.0, 32.0, 24.0, 2.0]

    Raises:
        CommandRefused: it is no time, is over, or too late.
    """
    match read_end(text, now, zone):
        case Trouble.OVER:
            raise CommandRefused(_OVER)
        case Trouble.TOO_LATE:
            raise CommandRefused(_TOO_LATE)
        case float(end) if end:
            return end
        case _:
            raise CommandRefused(
                f"'{text[:50]}' is no time; one looks like 14:00, fri 9:00, tomorrow, in 20 minutes or 2026-12-01T09:00"
            )


def parse_end(text: str, now: float, zone: dt.tzinfo | None = None) -> float:
    """
    The same, as programs write it, too: seconds since 1970, and nothing, 0 or `never` for no end, which is 0.0.

    >>> parse_end("1795000000", 0.0), parse_end("never", 0.0), parse_end("45m", 0.0)
    (1795000000.0, 0.0, 2700.0)

    Raises:
        CommandRefused: it is no time, is over, or too late.
    """
    if text.strip() in _NEVER or read_end(text, now, zone) == 0.0:
        return 0.0
    seconds = parse_decimal(text.strip())
    return parse_until(text, now, zone) if seconds is None else _checked(seconds, now)


def parse_weekday(word: str) -> int | None:
    """
    Monday is 0; None where it is no weekday.

    >>> parse_weekday("fri"), parse_weekday("Thursday"), parse_weekday("t")
    (4, 3, None)
    """
    return ENGLISH.weekdays.get(word.lower())


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
        raise CommandRefused(_OVER)
    if end > LATEST:
        raise CommandRefused(_TOO_LATE)
    return end
