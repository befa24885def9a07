"""
Which instant people mean when they write when something ends: "in 20 minutes", "fri 9:00", "tomorrow", "halb drei".

There is one reader of it. The words are data: console, manager clients and dialplans write English, to the second and
by a clock of 24 hours (`until_text`); the window adds the words of its languages and takes what is written as it is
spoken.
"""

import datetime as dt
import re
from enum import Enum, auto

from switchboard.core.end_reader import Said, listen
from switchboard.core.end_words import ENGLISH, EndWords, Part
from switchboard.core.until import LATEST

_AWARE = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:[Zz]|[+-][0-9]{2}:[0-9]{2})", re.ASCII
)  # as our own events tell an end
_MORNING = (*Part.MORNING.value, 0)  # a day without a time begins then
_MIDNIGHT = (24, 0, 0)
_LAST_OF_NIGHT = 6  # "at 2" is in the afternoon
_NOON = 12
_MINUTE = 60.0


class Trouble(Enum):
    """Why no end could be read."""

    NOT_UNDERSTOOD = auto()
    OVER = auto()
    TOO_LATE = auto()


def read_end(
    text: str, now: float, zone: dt.tzinfo | None = None, words: EndWords = ENGLISH, *, as_spoken: bool = False
) -> float | Trouble:
    """
    The instant that is meant, in wall-clock seconds like `now`; 0.0 for none, where the text says so.

    A time of day is the next one, a weekday the next after today unless its time is still to come today, and a day
    without a time begins at 8:00; "today" ends at midnight. A time that a change of the clocks leaves out is as long
    after the change as it was to be, and of one that comes twice the first counts (RFC 5545 3.3.5).

    Args:
        zone: that of the office; None for this computer's.
        as_spoken: "at 2" is in the afternoon, an hour may stand alone, and spans end on a full minute. What was read
            is to be shown to whoever wrote it.

    >>> utc = dt.timezone.utc  # 1970-01-01 was a Thursday
    >>> [read_end(text, 0.0, utc) / 3600 for text in ("14:00", "fri 9:00", "tomorrow", "today", "in 2 hours", "2 pm")]
    [14.0, 33.0, 32.0, 24.0, 2.0, 14.0]
    >>> read_end("at 2", 0.0, utc), read_end("at 2", 0.0, utc, as_spoken=True) / 3600
    (<Trouble.NOT_UNDERSTOOD: 1>, 14.0)
    """
    try:
        end = _end(text, now, zone, words, as_spoken=as_spoken)
    except (OverflowError, ValueError, OSError):
        return Trouble.TOO_LATE
    if end is None or not end:
        return Trouble.NOT_UNDERSTOOD if end is None else 0.0
    if end <= now:
        return Trouble.OVER
    return end if end <= LATEST else Trouble.TOO_LATE


def read_span(text: str, words: EndWords = ENGLISH) -> float | None:
    """
    How long something lasts, in seconds; None where that is not what the text says.

    >>> read_span("1h30m"), read_span("in 20 minutes"), read_span("14:00")
    (5400.0, 1200.0, None)
    """
    said = listen(text, dt.date(1970, 1, 1), words, as_spoken=False)
    return said.seconds if said is not None and _is_span(said) else None


def _end(text: str, now: float, zone: dt.tzinfo | None, words: EndWords, *, as_spoken: bool) -> float | None:
    if _AWARE.fullmatch(text.strip()):
        return _aware(text.strip())
    moment = dt.datetime.fromtimestamp(now, zone)
    said = listen(text, moment.date(), words, as_spoken=as_spoken)
    if said is None:
        return None
    if said.has_no_end:
        return 0.0 if said.seconds is None and said.day is None and said.time is None else None
    if said.seconds is not None:
        end = now + said.seconds
        return None if not _is_span(said) else _on_minute(end) if as_spoken and said.seconds else end
    return _on_day(said, now, zone, as_spoken=as_spoken)


def _aware(text: str) -> float | None:
    try:
        return dt.datetime.fromisoformat(text.upper()).timestamp()
    except ValueError:
        return None


def _is_span(said: Said) -> bool:
    return said.seconds is not None and said.day is None and said.time is None and said.part is None


def _on_minute(end: float) -> float:
    return -(-end // _MINUTE) * _MINUTE


def _on_day(said: Said, now: float, zone: dt.tzinfo | None, *, as_spoken: bool) -> float | None:
    today, time = dt.datetime.fromtimestamp(now, zone).date(), _time_of(said, as_spoken=as_spoken)
    if said.ends_day or (time is None and said.is_today):
        return _at(said.day or today, _MIDNIGHT, zone)
    if time is None and said.day is None:
        return None
    end = _at(said.day or today, time or _MORNING, zone)
    if end <= now and (said.day is None or (said.day_is_weekday and said.day == today)):
        end = _at(today + dt.timedelta(7 if said.day_is_weekday else 1), time or _MORNING, zone)
    elif said.day_is_weekday and said.day == today and time is None:
        end = _at(today + dt.timedelta(7), _MORNING, zone)
    return end


def _time_of(said: Said, *, as_spoken: bool) -> tuple[int, int, int] | None:
    if said.time is None:
        return (*said.part.value, 0) if said.part else None
    hour, minute, second = said.time
    is_late = said.part in {Part.AFTERNOON, Part.EVENING}
    is_early = said.part is Part.MORNING
    is_of_afternoon = is_late or (as_spoken and 1 <= hour <= _LAST_OF_NIGHT and not is_early)
    if hour < _NOON and is_of_afternoon and not said.is_exact:
        hour += _NOON
    return hour, minute, second


def _at(day: dt.date, time: tuple[int, int, int], zone: dt.tzinfo | None) -> float:
    """That time of that day; 24:00 is the end of it. Of a time that comes twice the first counts (RFC 5545 3.3.5)."""
    hour, minute, second = time
    day += dt.timedelta(hour // 24)
    return dt.datetime.combine(day, dt.time(hour % 24, minute, second), zone).timestamp()
