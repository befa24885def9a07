"""
What is said of a time: names of sounds, by a format of letters (Asterisk: `say.c`, `ast_say_date_with_format_en`).

    A a day of the week   B b h month   d e day   Y year   H k hour of 24   I l hour of 12   M minute   S second
    p P a.m. or p.m.      R hour and minute of 24          Q q today, yesterday, or the date      'name' a sound

A sound that nobody has is left out by whoever says them, so that the shipped ones are enough for day and time.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping

from switchboard.dialplan.text.spoken import spoken_number

ASTERISKS_FORMAT = "ABdY 'digits/at' IMp"
_PART = re.compile(r"'([^']*)'|([A-Za-z])")
_DATE = "ABdY"
_NOON = 12
_TENTH = 10
_CENTURY = 100
_FIRST_SHORT_YEAR = 2_000


def spoken_time(moment: dt.datetime, format_text: str, today: dt.date) -> list[str]:
    """
    Args:
        today: by which a day is said as today or yesterday.

    >>> spoken_time(dt.datetime(2026, 11, 25, 9, 5), "A 'digits/at' R", dt.date(2026, 11, 25))
    ['digits/day-3', 'digits/at', 'digits/9', 'digits/oh', 'digits/5']
    """
    names: list[str] = []
    for quoted, letter in _PART.findall(format_text or ASTERISKS_FORMAT):
        if quoted:
            names.append(quoted)
        elif letter in "Qq":
            days = (today - moment.date()).days
            near = {0: ["digits/today"], 1: ["digits/yesterday"]}
            names += near[days] if days in near else spoken_time(moment, _DATE, today)
        elif letter in _SAYERS:
            names += _SAYERS[letter](moment)
    return names


def _weekday(moment: dt.datetime) -> list[str]:
    return [f"digits/day-{moment.isoweekday() % 7}"]


def _month(moment: dt.datetime) -> list[str]:
    return [f"digits/mon-{moment.month - 1}"]


def _day(moment: dt.datetime) -> list[str]:
    return spoken_number(str(moment.day))


def _year(moment: dt.datetime) -> list[str]:
    century, rest = divmod(moment.year, _CENTURY)
    if moment.year >= _FIRST_SHORT_YEAR and rest < _TENTH:
        return spoken_number(str(moment.year))
    return [*spoken_number(str(century)), *_two_digits(rest)]


def _two_digits(number: int) -> list[str]:
    return [*(["digits/oh"] if number < _TENTH else []), *spoken_number(str(number))]


def _hour_of_day(moment: dt.datetime) -> list[str]:
    return spoken_number(str(moment.hour))


def _hour_of_half(moment: dt.datetime) -> list[str]:
    return spoken_number(str(moment.hour % _NOON or _NOON))


def _minute(moment: dt.datetime) -> list[str]:
    return _two_digits(moment.minute) if moment.minute else ["digits/oclock"]


def _second(moment: dt.datetime) -> list[str]:
    return [*spoken_number(str(moment.second)), "seconds"]


def _half(moment: dt.datetime) -> list[str]:
    return ["digits/p-m" if moment.hour >= _NOON else "digits/a-m"]


def _clock(moment: dt.datetime) -> list[str]:
    return [*_hour_of_day(moment), *_minute(moment)]


_SAYERS: Mapping[str, Callable[[dt.datetime], list[str]]] = {
    "A": _weekday, "a": _weekday, "B": _month, "b": _month, "h": _month, "d": _day, "e": _day, "Y": _year,
    "H": _hour_of_day, "k": _hour_of_day, "I": _hour_of_half, "l": _hour_of_half, "M": _minute, "S": _second,
    "p": _half, "P": _half, "R": _clock, "T": _clock,
}  # fmt: skip
