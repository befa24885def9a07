"""
When something ends, as people write it: "in 20 minutes", "fri 9:00", "halb drei", "demain 14h", "hasta el lunes".

What was read is shown before it is applied; so an hour without its half of the day is taken as offices mean it.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from switchboard.core.until import LATEST
from switchboard.ground.text import parse_number
from switchboard.gui.office.end_words import (
    HOUR,
    MINUTE,
    MONTHS,
    NUMBERS,
    PARTS,
    PHRASES,
    UNITS,
    WEEK,
    WEEKDAYS,
    WORDS,
    Part,
    Word,
)
from switchboard.gui.office.folding import fold

MAX_END = 60  # characters
_HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")  # between letters: "après-midi"
_TOKEN = re.compile(r"[0-9]{1,6}|[^\W\d_]+|[:.,/-]")
_MORNING = Part.MORNING.value  # a day without a time begins then
_LAST_OF_NIGHT = 6  # "at 2" is in the afternoon
_NOON = 12
_SIGNS: Mapping[Word | None, int] = {Word.AND: 1, Word.TO: -1}
_OUT_OF_PLACE = frozenset({Word.PAST, Word.TO, Word.END})  # they belong to others, which take them
_FRACTIONS: Mapping[Word | None, int] = {Word.HALF: 30, Word.QUARTER: 15}  # minutes


class Trouble(Enum):
    """Why no end could be read."""

    NOT_UNDERSTOOD = auto()
    OVER = auto()
    TOO_LATE = auto()


@dataclass(slots=True)
class _Read:
    """What the words said so far."""

    minutes: float | None = None  # a span
    unit: int = 0  # minutes, of the span's last part
    day: dt.date | None = None
    time: tuple[int, int] | None = None
    part: Part | None = None
    is_exact: bool = False  # the time says which half of the day it is of
    day_is_weekday: bool = False
    ends_day: bool = False
    intro: Word | None = None
    is_today: bool = False
    has_no_end: bool = False


@dataclass(slots=True)
class _Reader:
    """Goes through the tokens once; each step takes one or more of them."""

    tokens: Sequence[str]
    today: dt.date
    place: int = 0
    read: _Read = field(default_factory=_Read)

    def run(self) -> _Read | None:
        """None where a word is none that says when."""
        while self.place < len(self.tokens):
            if not self._step():
                return None
        return self.read

    def _step(self) -> bool:
        if (number := self._number(self.place)) is not None:
            return self._take_number(number)
        self.place += 1
        word = self.tokens[self.place - 1]
        return word in ":.,/-" or self._take_word(word)

    def _take_number(self, number: int) -> bool:
        steps = (self._take_iso, self._take_date, self._take_clock, self._take_decimal, self._take_hour)
        return any(step(number) for step in steps)

    def _take_iso(self, year: int) -> bool:
        """`2026-12-24`, `2026-12-24T09:00`."""
        month, day = self._number(self.place + 2), self._number(self.place + 4)
        if year < 1_000 or month is None or day is None or self._at(1) != "-" or self._at(3) != "-":
            return False
        self.place += 6 if self._at(5) == "t" else 5
        return self._set_date(year, month, day)

    def _take_date(self, first: int) -> bool:
        """`24 dec`, `24.12.`, `24.12.2026`, `24/12`: the day first, as all our languages have it."""
        dot = 1 if self._at(1) in {".", "de"} else 0  # "24 de diciembre"
        month = MONTHS.get(self._at(1 + dot))
        if month is not None and self._at(1 + dot) not in UNITS:
            self.place += 2 + dot
            return self._set_date(self._year(), month, first)
        mark, second = self._at(1), self._number(self.place + 2)
        if second is None or mark not in {".", "/"} or (mark == "." and self._at(3) != "." and first < 24):
            return False
        self.place += 4 if self._at(3) == mark else 3
        return self._set_date(self._year(), second, first)

    def _take_clock(self, hour: int) -> bool:
        """`14:00`, `9.30`, `9 Uhr 15`, `14h30`."""
        mark, minute = self._at(1), self._number(self.place + 2)
        if minute is None or not self.tokens[self.place + 2].isdigit():
            return False
        has_two_digits = len(self.tokens[self.place + 2]) == 2
        if mark in {":", "."} and has_two_digits and UNITS.get(self._at(3)) != HOUR:
            is_exact = len(self.tokens[self.place]) == 2
            self.place += 3
            return self._set_time(hour, minute, is_exact=is_exact)
        if WORDS.get(mark) is Word.OCLOCK:
            self.place += 3
            return self._set_time(hour, minute)
        return UNITS.get(mark) == HOUR and has_two_digits and self._take_hours_and_minutes(hour, minute)

    def _take_hours_and_minutes(self, hour: int, minute: int) -> bool:
        """`14h30` is a time; `1h30`, or any after "in", is a span, and so is `1 h 30 min`."""
        self.place += 3
        is_clock = self._means_clock(hour)
        if UNITS.get(self._at(0)) == MINUTE:
            self.place += 1
            is_clock = False
        return self._set_time(hour, minute) if is_clock else self._add(hour * HOUR + minute, MINUTE)

    def _take_decimal(self, whole: int) -> bool:
        """`1.5 h`, `1,5 Stunden`."""
        fraction = self._number(self.place + 2)
        unit = UNITS.get(self._at(3))
        if fraction is None or self._at(1) not in {".", ","} or unit is None:
            return False
        digits = self.tokens[self.place + 2]
        self.place += 4
        return self._add((whole + fraction / 10 ** len(digits)) * unit, unit)

    def _take_hour(self, number: int) -> bool:
        """`20 min`, `9 Uhr`, `9 am`, `half past` after it, or an hour alone."""
        unit = UNITS.get(self._at(1))
        is_clock = unit == HOUR and (self._means_clock(number) or self._word(2) is Word.TO)  # "trois heures moins …"
        if unit is not None and not is_clock:
            self.place += 2
            return self._add(number * unit, unit)
        self.place += 1
        if number == 1 and self._word(0) in {Word.HALF, Word.QUARTER}:
            return True  # "une demi-heure"
        if unit is not None or WORDS.get(self._at(0)) is Word.OCLOCK:
            self.place += 1
        return self._set_time(number, self._minutes_after())

    def _minutes_after(self) -> int:
        """`et demie`, `y cuarto`, `menos cuarto` after an hour, in minutes."""
        sign = _SIGNS.get(self._word(0), 0)
        place = 2 if WORDS.get(self._at(1)) is Word.FILLER else 1
        minutes = _FRACTIONS.get(self._word(place), 0)
        if not sign or not minutes:
            return 0
        self.place += place + 1
        return sign * minutes

    def _take_word(self, word: str) -> bool:
        if word in WORDS:
            return self._take_meaning(WORDS[word])
        if word in PARTS:
            self.read.part = PARTS[word]
            return True
        if word in WEEKDAYS:
            self.read.day = self.today + dt.timedelta((WEEKDAYS[word] - self.today.weekday()) % 7)
            self.read.day_is_weekday = True
            return True
        day = self._number(self.place)
        if word in MONTHS and day is not None:
            self.place += 1
            return self._set_date(self._year(), MONTHS[word], day)
        unit = UNITS.get(word)
        if unit == WEEK and self._word(0) is Word.NEXT:
            return self._take_next_week()
        return unit is not None and self._add(unit, unit)  # one of it: "in an hour"

    def _take_meaning(self, word: Word) -> bool:
        match word:
            case Word.LASTING | Word.UNTIL:
                self.read.intro = word
            case Word.BEFORE_NOON | Word.AFTER_NOON:
                self._take_half_of_day(is_later=word is Word.AFTER_NOON)
            case Word.HALF | Word.QUARTER | Word.HALF_TO:
                return self._take_fraction(word)
            case Word.NEXT if UNITS.get(self._at(0)) == WEEK:
                return self._take_next_week()
            case Word.TODAY | Word.TONIGHT | Word.TOMORROW | Word.DAY_AFTER:
                self._take_day(word)
            case Word.MIDNIGHT:
                self.read.ends_day = True
            case Word.NO_END:
                self.read.has_no_end = True
            case _:
                pass
        return word not in _OUT_OF_PLACE

    def _take_half_of_day(self, *, is_later: bool) -> None:
        """After a time; elsewhere `am` is a little word of German."""
        if self.read.time is not None:
            hour, minute = self.read.time
            self.read.time, self.read.is_exact = (hour % _NOON + (_NOON if is_later else 0), minute), True

    def _take_day(self, word: Word) -> None:
        """`morgen` and `mañana` are the morning, too, where a day was named."""
        read = self.read
        if word is Word.TOMORROW and read.day is not None:
            read.part = Part.MORNING
            return
        days = {Word.TOMORROW: 1, Word.DAY_AFTER: 2}.get(word, 0)
        read.day, read.is_today = self.today + dt.timedelta(days), word is Word.TODAY
        if word is Word.TONIGHT:
            read.part = Part.EVENING

    def _take_next_week(self) -> bool:
        """It begins on its Monday. Before a day's name "next" says nothing."""
        self.place += 1
        self.read.day = self.today + dt.timedelta(7 - self.today.weekday())
        return True

    def _take_fraction(self, word: Word) -> bool:
        """`half past one`, `halb zwei`, `quarter to three`, `viertel nach`; `half an hour`, `quart d'heure`."""
        minutes = 15 if word is Word.QUARTER else 30
        ahead = next((n for n in range(4) if self._word(n) is not Word.FILLER), 0)
        if UNITS.get(self._at(ahead)) == HOUR:
            self.place += ahead + 1
            return self._add(minutes, HOUR)
        if word is Word.HALF_TO or self._word(0) is Word.TO:
            self.place += 0 if word is Word.HALF_TO else 1
            return self._set_hour(-minutes)
        if self._word(0) is Word.PAST:
            self.place += 1
            return self._set_hour(minutes)
        return self.read.unit == HOUR and self._add(minutes, MINUTE)  # an hour and a half

    def _set_hour(self, minutes: int) -> bool:
        hour = self._number(self.place)
        self.place += 1
        return hour is not None and self._set_time(hour, minutes)

    def _set_time(self, hour: int, minute: int, *, is_exact: bool = False) -> bool:
        if minute < 0:
            hour, minute = (hour - 1) % 24, minute + 60
        if hour > 24 or minute > 59 or (hour == 24 and minute):
            return False
        self.read.time, self.read.is_exact = (hour % 24, minute), is_exact
        self.read.ends_day = self.read.ends_day or hour == 24
        return True

    def _set_date(self, year: int, month: int, day: int) -> bool:
        try:
            date = dt.date(year or self.today.year, month, day)
            if not year and date < self.today:
                date = date.replace(year=date.year + 1)
        except ValueError:
            return False
        self.read.day = date
        return True

    def _year(self) -> int:
        """A year that follows a date, 0 where none does."""
        year = self._number(self.place)
        if year is None or year < 1_000 or self.tokens[self.place] in NUMBERS:
            return 0
        self.place += 1
        return year

    def _add(self, minutes: float, unit: int) -> bool:
        self.read.minutes = (self.read.minutes or 0.0) + minutes
        self.read.unit = unit
        return True

    def _means_clock(self, hour: int) -> bool:
        """Whether hours before an `h` are a time of day, as in French and Spanish, and no span."""
        intro = self.read.intro
        return intro is Word.UNTIL or self.read.day is not None or (intro is None and hour > _NOON)

    def _at(self, ahead: int) -> str:
        place = self.place + ahead
        return self.tokens[place] if place < len(self.tokens) else ""

    def _word(self, ahead: int) -> Word | None:
        return WORDS.get(self._at(ahead))

    def _number(self, place: int) -> int | None:
        if place >= len(self.tokens):
            return None
        written = self.tokens[place]
        named = NUMBERS.get(written)
        return parse_number(written) if named is None else named


def parse_end(text: str, now: float, zone: dt.tzinfo | None = None) -> float | Trouble:
    """
    The instant that is meant, in wall-clock seconds like `now`, on a full minute; 0.0 for none, also of no text.

    Args:
        zone: that of the office; None for this computer's.

    >>> utc = dt.timezone.utc
    >>> parse_end("in 20 minutes", 0.0, utc), parse_end("halb drei", 0.0, utc), parse_end("demain 9h", 0.0, utc)
    (1200.0, 52200.0, 118800.0)
    >>> parse_end("whenever", 0.0, utc)
    <Trouble.NOT_UNDERSTOOD: 1>
    """
    if not text.strip():
        return 0.0
    moment = dt.datetime.fromtimestamp(now, zone)
    tokens = list(_tokens(text[:MAX_END]))
    read = _Reader(tokens, moment.date()).run()
    if read is None or read.has_no_end:
        return Trouble.NOT_UNDERSTOOD if read is None else 0.0
    try:
        end = _end(read, now, moment, zone)
    except (OverflowError, ValueError, OSError):
        return Trouble.TOO_LATE
    if end is None or end <= now:
        return Trouble.NOT_UNDERSTOOD if end is None else Trouble.OVER
    return end if end <= LATEST else Trouble.TOO_LATE


def written(until: float) -> str:
    """
    An end of wall-clock seconds as `parse_end` reads it, whatever the time is then.

    >>> written(0.0), len(written(1_795_000_000.0))
    ('', 16)
    """
    return f"{dt.datetime.fromtimestamp(until).astimezone():%Y-%m-%d %H:%M}" if until else ""


def _tokens(text: str) -> Iterator[str]:
    words = (fold(token).strip() or token for token in _TOKEN.findall(_HYPHEN.sub(" ", text.lower())))
    line = f" {' '.join(words)} "
    for phrase, word in PHRASES.items():
        line = line.replace(f" {phrase} ", f" {word} ")
    yield from line.split()


def _end(read: _Read, now: float, moment: dt.datetime, zone: dt.tzinfo | None) -> float | None:
    if read.minutes is not None:
        return _in_minutes(read.minutes, now) if read.day is None and read.time is None else None
    today = moment.date()
    time = _time_of(read)
    if read.ends_day or (time is None and read.is_today):
        return _at(read.day or today, (24, 0), zone)
    if time is None and read.day is None:
        return None
    end = _at(read.day or today, time or _MORNING, zone)
    if end <= now and (read.day is None or (read.day_is_weekday and read.day == today)):
        end = _at(today + dt.timedelta(7 if read.day_is_weekday else 1), time or _MORNING, zone)
    elif read.day_is_weekday and read.day == today and time is None:
        end = _at(today + dt.timedelta(7), _MORNING, zone)
    return end


def _in_minutes(minutes: float, now: float) -> float:
    """So long from now, on the full minute that follows."""
    end = now + minutes * 60
    return -(-end // 60) * 60 if minutes else now


def _time_of(read: _Read) -> tuple[int, int] | None:
    if read.time is None:
        return read.part.value if read.part else None
    hour, minute = read.time
    is_late = read.part in {Part.AFTERNOON, Part.EVENING}
    is_early = read.part is Part.MORNING
    if not read.is_exact and hour < _NOON and (is_late or (1 <= hour <= _LAST_OF_NIGHT and not is_early)):
        hour += _NOON
    return hour, minute


def _at(day: dt.date, time: tuple[int, int], zone: dt.tzinfo | None) -> float:
    """That time of that day; 24:00 is the end of it. Of a time that comes twice the first counts (RFC 5545 3.3.5)."""
    hour, minute = time
    day += dt.timedelta(hour // 24)
    return dt.datetime.combine(day, dt.time(hour % 24, minute), zone).timestamp()
