"""Time specifications: `9:00-17:00,mon-fri,*,*` (Asterisk: `pbx_timing.c`)."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from switchboard.ground.errors import SwitchboardError
from switchboard.ground.text import parse_number

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})")
_MOST_RANGES = 100  # of each kind


class BadTiming(SwitchboardError):
    """The text is no time specification."""


@dataclass(frozen=True, slots=True)
class Timing:
    """When something holds: minutes of the day, weekdays (0 is Monday), days and months, each a set."""

    minutes: frozenset[int]
    weekdays: frozenset[int]
    days: frozenset[int]
    months: frozenset[int]

    def holds(self, now: dt.datetime) -> bool:
        return (
            now.hour * 60 + now.minute in self.minutes
            and now.weekday() in self.weekdays
            and now.day in self.days
            and now.month in self.months
        )


def parse_timing(text: str) -> Timing:
    """
    Times, weekdays, days of the month and months, parted by commas; `*` or nothing is any.

    >>> parse_timing("9:00-17:00,mon-fri,*,*").holds(dt.datetime(2026, 11, 23, 12, 0))
    True

    Raises:
        BadTiming: a part is neither `*` nor a value or range of its kind.
    """
    times, weekdays, days, months = [*(part.strip() for part in text.split(",")), "*", "*", "*", "*"][:4]
    return Timing(
        _ranges(times, _minute, 24 * 60, 0),
        _ranges(weekdays, lambda word: _named(word, _DAYS), 7, 0),
        _ranges(days, lambda word: _whole(word, 1, 31), 31, 1),
        _ranges(months, lambda word: _named(word, _MONTHS) + 1, 12, 1),
    )


def _ranges(text: str, value: Callable[[str], int], count: int, first: int) -> frozenset[int]:
    everything = range(first, first + count)
    if text in ("*", ""):
        return frozenset(everything)
    parts = text.split("&")
    if len(parts) > _MOST_RANGES:
        raise BadTiming(
            "{count} ranges stand beside each other; {most} are the most", count=len(parts), most=_MOST_RANGES
        )
    members: set[int] = set()
    for part in parts:
        start_text, dash, end_text = part.strip().partition("-")
        start = value(start_text.strip())
        end = value(end_text.strip()) if dash else start
        span = (end - start) % count  # 22:00-6:00 and fri-mon go round
        members.update((start - first + step) % count + first for step in range(span + 1))
    return frozenset(members)


def _minute(word: str) -> int:
    match = _CLOCK.fullmatch(word)
    if match is None or int(match[1]) > 23 or int(match[2]) > 59:
        raise BadTiming("'{text}' is no time of day", text=word[:20])
    return int(match[1]) * 60 + int(match[2])


def _named(word: str, names: tuple[str, ...]) -> int:
    if word.lower()[:3] not in names:
        raise BadTiming("'{text}' is none of {known}", text=word[:20], known=", ".join(names))
    return names.index(word.lower()[:3])


def _whole(word: str, least: int, most: int) -> int:
    number = parse_number(word, most)
    if number is None or number < least:
        raise BadTiming("'{text}' is no number from {least} to {most}", text=word[:20], least=least, most=most)
    return number
