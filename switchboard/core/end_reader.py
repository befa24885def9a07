"""What the words say that tell when something ends: a span, a day, a time; not yet which instant that is."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from switchboard.core.end_words import HOUR, MINUTE, WEEK, EndWords, Part, Word
from switchboard.ground.folding import fold
from switchboard.ground.text import parse_number

_LONGEST = 100  # characters
_HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")  # between letters: "après-midi"
_TOKEN = re.compile(r"[0-9]{1,6}(?![0-9])|[^\W\d_]+|[:.,/-]")
_BETWEEN = frozenset(" \t'\N{RIGHT SINGLE QUOTATION MARK}")
_SKIPPED = frozenset(".,")  # "p.m.", "24. Dezember", "fri, 9:00"
_NOON = 12
_YEARS = 20  # ahead of which somebody may write
_SIGNS: Mapping[Word | None, int] = {Word.AND: 1, Word.LESS: -1}
_BESIDE: Mapping[Word | None, int] = {Word.PAST: 1, Word.TO: -1}
_ORDINALS = frozenset({"st", "nd", "rd", "th", "er"})  # "1st of December", "1er décembre"
_OUT_OF_PLACE = frozenset({Word.PAST, Word.TO, Word.LESS, Word.END})  # they belong to others, which take them
_FRACTIONS: Mapping[Word | None, int] = {Word.HALF: 30, Word.QUARTER: 15}  # minutes


@dataclass(slots=True)
class Said:
    """
    What the words said.

    Args:
        seconds: of a span.
        unit: seconds, of the span's last part.
        time: hour, minute and second; an hour of 24 hours.
        is_exact: the time says which half of the day it is of.
        day_is_weekday: the day was given as one of the week, and is the next of them, today included.
        ends_day: the end of the day is meant.
    """

    seconds: float | None = None
    unit: int = 0
    day: dt.date | None = None
    time: tuple[int, int, int] | None = None
    part: Part | None = None
    is_exact: bool = False
    day_is_weekday: bool = False
    ends_day: bool = False
    intro: Word | None = None
    is_today: bool = False
    has_no_end: bool = False


def listen(text: str, today: dt.date, words: EndWords, *, as_spoken: bool) -> Said | None:
    """
    None where something in the text says nothing of when.

    Args:
        today: that of the office.
        as_spoken: an hour is one also alone, and "14h" a time; else hours have minutes or a half of the day beside
            them, so that no number is taken for what it is not.
    """
    tokens = _tokens(text, words)
    return _Listener(tokens, today, words, as_spoken=as_spoken).run() if tokens else None


def _tokens(text: str, words: EndWords) -> Sequence[str]:
    """None of a text in which something else stands."""
    found: list[str] = []
    place = 0
    line = _HYPHEN.sub(" ", text.lower()) if len(text) <= _LONGEST else "?"
    while place < len(line):
        token = _TOKEN.match(line, place)
        if token is None and line[place] not in _BETWEEN:
            return ()
        if token is not None:
            if not (token[0].isascii() or token[0].isalpha()):
                return ()
            found.append(fold(token[0]).strip() or token[0])
        place = token.end() if token else place + 1
    written = f" {' '.join(found)} "
    for phrase, word in words.phrases.items():
        written = written.replace(f" {phrase} ", f" {word} ")
    return written.split()


@dataclass(slots=True)
class _Listener:
    """Goes through the tokens once; each step takes one or more of them."""

    tokens: Sequence[str]
    today: dt.date
    words: EndWords
    as_spoken: bool = field(kw_only=True)
    place: int = 0
    said: Said = field(default_factory=Said)

    def run(self) -> Said | None:
        while self.place < len(self.tokens):
            if not self._step():
                return None
        return self.said

    def _step(self) -> bool:
        if (number := self._number(self.place)) is not None:
            return self._take_number(number)
        self.place += 1
        word = self.tokens[self.place - 1]
        return word in _SKIPPED or self._take_word(word)

    def _take_number(self, number: int) -> bool:
        """The first that takes it decides, also where it refuses what it took."""
        before = self.place
        for step in (
            self._take_iso,
            self._take_date,
            self._take_clock,
            self._take_decimal,
            self._take_minutes_beside,
            self._take_figures,
            self._take_hour,
        ):
            if step(number):
                return True
            if self.place != before:
                break
        return False

    def _take_iso(self, year: int) -> bool:
        """`2026-12-24`, `2026-12-24T09:00`."""
        month, day = self._number(self.place + 2), self._number(self.place + 4)
        if year < 1_000 or month is None or day is None or self._at(1) != "-" or self._at(3) != "-":
            return False
        self.place += 6 if self._at(5) == "t" else 5
        return self._set_date(year, month, day)

    def _take_date(self, first: int) -> bool:
        """`24 dec`, `24.12.`, `24.12.2026`, `24/12`: the day first, as all our languages have it."""
        dot = 1 if self._at(1) in {".", "de", *_ORDINALS} else 0  # "24 de diciembre"
        dot += 1 if dot and self._at(2) == "of" else 0
        month = self.words.months.get(self._at(1 + dot))
        if month is not None and self._at(1 + dot) not in self.words.units:
            self.place += 2 + dot
            return self._set_date(self._year(), month, first)
        mark, second = self._at(1), self._number(self.place + 2)
        if second is None or mark not in {".", "/"} or (mark == "." and self._at(3) != "." and first < 24):
            return False
        self.place += 4 if self._at(3) == mark else 3
        return self._set_date(self._year(), second, first)

    def _take_clock(self, hour: int) -> bool:
        """`14:00`, `14:00:30`, `9.30`, `9 Uhr 15`, `14h30`."""
        mark, minute = self._at(1), self._number(self.place + 2)
        if minute is None or self._at(2) in self.words.numbers:
            return False
        has_two_digits = len(self._at(2)) == 2
        if mark in {":", "."} and has_two_digits and self._unit(3) != HOUR:
            is_exact = len(self._at(0)) == 2
            self.place += 3
            return self._set_time(hour, minute, self._seconds() if mark == ":" else 0, is_exact=is_exact)
        if self._word(1) is Word.OCLOCK:
            self.place += 3
            return self._set_time(hour, minute)
        return self._unit(1) == HOUR and has_two_digits and self._take_hours_and_minutes(hour, minute)

    def _seconds(self) -> int:
        """Those of a time, after its minutes; 0 where there are none."""
        seconds = self._number(self.place + 1)
        if self._at(0) != ":" or seconds is None or len(self._at(1)) != 2:
            return 0
        self.place += 2
        return seconds

    def _take_hours_and_minutes(self, hour: int, minute: int) -> bool:
        """`14h30` is a time; `1h30`, or any after "in", is a span, and so is `1 h 30 min`."""
        self.place += 3
        unit = self._unit(0)
        if unit is None and self._means_clock(hour):
            return self._set_time(hour, minute)
        self.place += 1 if unit is not None else 0
        return self._add(hour * HOUR + minute * (unit or MINUTE), unit or MINUTE)

    def _take_decimal(self, whole: int) -> bool:
        """`1.5 h`, `1,5 Stunden`."""
        fraction, unit = self._number(self.place + 2), self._unit(3)
        if fraction is None or self._at(1) not in {".", ","} or unit is None:
            return False
        digits = self._at(2)
        self.place += 4
        return self._add((whole + fraction / 10 ** len(digits)) * unit, unit)

    def _take_figures(self, number: int) -> bool:
        """`1330`, `0900`; what may be a year that is to come is none."""
        hour, minute = divmod(number, 100)
        is_no_time = self.today.year <= number <= self.today.year + _YEARS or hour > 23 or minute > 59
        if not self.as_spoken or is_no_time or len(self._at(0)) != 4 or self._at(0) in self.words.numbers:
            return False
        self.place += 2 if self._word(1) is Word.OCLOCK or self._at(1) == "h" else 1
        return self._set_time(hour, minute, is_exact=True)

    def _take_minutes_beside(self, minutes: int) -> bool:
        """`five to three`, `zehn nach zwei`, `fünf vor halb drei`."""
        sign, half = _BESIDE.get(self._word(1), 0), 1 if self._word(2) is Word.HALF_TO else 0
        hour = self._number(self.place + 2 + half)
        if not sign or hour is None or not 0 < minutes < 30:
            return False
        self.place += 3 + half + (1 if self._word(3 + half) is Word.OCLOCK else 0)
        return self._set_time(hour, sign * minutes - 30 * half)

    def _take_hour(self, number: int) -> bool:
        """`20 min`, `9 Uhr`, `9 am`, `half past` after it, or an hour alone."""
        unit = self._unit(1)
        is_clock = unit == HOUR and (self._means_clock(number) or self._word(2) is Word.LESS)  # "trois heures moins …"
        if unit is not None and not is_clock:
            self.place += 2
            return self._add(number * unit, unit)
        self.place += 1
        if number == 1 and self._word(0) in _FRACTIONS:
            return True  # "une demi-heure"
        if unit is not None or self._word(0) is Word.OCLOCK:
            self.place += 1
        elif self._word(0) not in {Word.BEFORE_NOON, Word.AFTER_NOON}:
            if not self.as_spoken:
                return False
            if self.said.intro is Word.LASTING and not self._at(0):
                return self._add(number * MINUTE, MINUTE)  # "in 5"
        return self._set_time(number, self._minutes_after())

    def _minutes_after(self) -> int:
        """`et demie`, `y cuarto`, `menos cuarto` after an hour, in minutes."""
        sign = _SIGNS.get(self._word(0), 0)
        place = 2 if self._word(1) is Word.FILLER else 1
        minutes = _FRACTIONS.get(self._word(place), 0) or self._number(self.place + place) or 0
        if not sign or not 0 < minutes < HOUR / MINUTE or self._unit(place + 1) is not None:
            return 0
        self.place += place + 1
        return sign * minutes

    def _take_word(self, word: str) -> bool:
        if word in self.words.words:
            return self._take_meaning(self.words.words[word])
        if word in self.words.parts:
            return self._set_part(self.words.parts[word])
        if word in self.words.weekdays:
            days = (self.words.weekdays[word] - self.today.weekday()) % 7
            return self._set_day(self.today + dt.timedelta(days), is_weekday=True)
        day = self._number(self.place)
        if word in self.words.months and day is not None:
            self.place += 2 if self._at(1) in _ORDINALS else 1
            return self._set_date(self._year(), self.words.months[word], day)
        unit = self.words.units.get(word)
        if unit == WEEK and self._word(0) is Word.NEXT:
            return self._take_next_week()
        is_one = self.as_spoken or self.place > 1  # of it: "in an hour"
        return unit is not None and is_one and self._add(unit, unit)

    def _take_meaning(self, word: Word) -> bool:
        match word:
            case Word.LASTING | Word.UNTIL:
                self.said.intro = word
            case Word.BEFORE_NOON | Word.AFTER_NOON:
                self._take_half_of_day(is_later=word is Word.AFTER_NOON)
            case Word.HALF | Word.QUARTER | Word.HALF_TO:
                return self._take_fraction(word)
            case Word.NEXT if self._unit(0) == WEEK:
                return self._take_next_week()
            case Word.TODAY | Word.TONIGHT | Word.TOMORROW | Word.TOMORROW_OR_MORNING | Word.DAY_AFTER:
                return self._take_day(word)
            case Word.MIDNIGHT:
                self.said.ends_day = True
            case Word.NO_END:
                self.said.has_no_end = True
            case _:
                pass
        return word not in _OUT_OF_PLACE

    def _take_half_of_day(self, *, is_later: bool) -> None:
        """After a time; elsewhere `am` is a little word of German."""
        if self.said.time is not None:
            hour, *rest = self.said.time
            self.said.time = (hour % _NOON + (_NOON if is_later else 0), rest[0], rest[1])
            self.said.is_exact = True

    def _take_day(self, word: Word) -> bool:
        if word is Word.TOMORROW_OR_MORNING and self.said.day is not None:
            return self._set_part(Part.MORNING)
        days = {Word.TOMORROW: 1, Word.TOMORROW_OR_MORNING: 1, Word.DAY_AFTER: 2}.get(word, 0)
        self.said.is_today = word is Word.TODAY
        is_new = self.said.day is None
        if word is Word.TONIGHT and not self._set_part(Part.EVENING):
            return False
        return is_new and self._set_day(self.today + dt.timedelta(days))

    def _take_next_week(self) -> bool:
        """It begins on its Monday. Before a day's name "next" says nothing."""
        self.place += 1
        return self._set_day(self.today + dt.timedelta(7 - self.today.weekday()))

    def _take_fraction(self, word: Word) -> bool:
        """`half past one`, `halb zwei`, `quarter to three`, `viertel nach`; `half an hour`, `quart d'heure`."""
        minutes = 15 if word is Word.QUARTER else 30
        ahead = next((n for n in range(4) if self._word(n) is not Word.FILLER), 0)
        if self._unit(ahead) == HOUR:
            self.place += ahead + 1
            return self._add(minutes * MINUTE, HOUR)
        if word is Word.HALF_TO or self._word(0) is Word.TO:
            self.place += 0 if word is Word.HALF_TO else 1
            return self._set_hour(-minutes)
        if self._word(0) is Word.PAST:
            self.place += 1
            return self._set_hour(minutes)
        return self.said.unit == HOUR and self._add(minutes * MINUTE, MINUTE)  # an hour and a half

    def _set_hour(self, minutes: int) -> bool:
        hour = self._number(self.place)
        self.place += 1
        return hour is not None and self._set_time(hour, minutes)

    def _set_time(self, hour: int, minute: int, second: int = 0, *, is_exact: bool = False) -> bool:
        if minute < 0:
            hour, minute = (hour - 1) % 24, minute + 60
        if self.said.time is not None or hour > 24 or max(minute, second) > 59 or (hour == 24 and minute + second):
            return False
        self.said.time, self.said.is_exact = (hour % 24, minute, second), is_exact
        self.said.ends_day = self.said.ends_day or hour == 24
        return True

    def _set_part(self, part: Part) -> bool:
        if self.said.part is not None and (self.said.part, part) != (Part.MORNING, Part.MORNING):  # "morgen früh"
            return False
        self.said.part = part
        return True

    def _set_date(self, year: int, month: int, day: int) -> bool:
        try:
            date = dt.date(year or self.today.year, month, day)
            if not year and date < self.today:
                date = date.replace(year=date.year + 1)
        except ValueError:
            return False
        return self._set_day(date)

    def _set_day(self, day: dt.date, *, is_weekday: bool = False) -> bool:
        """A day of the week may stand beside its date, whichever comes first; any other second day is refused."""
        before = self.said.day
        if before is None:
            self.said.day, self.said.day_is_weekday = day, is_weekday
            return True
        if is_weekday is self.said.day_is_weekday or before.weekday() != day.weekday():
            return False
        self.said.day, self.said.day_is_weekday = before if is_weekday else day, False
        return True

    def _year(self) -> int:
        """A year that follows a date, 0 where none does."""
        year = self._number(self.place)
        if year is None or year < 1_000 or self._at(0) in self.words.numbers:
            return 0
        self.place += 1
        return year

    def _add(self, seconds: float, unit: int) -> bool:
        self.said.seconds = (self.said.seconds or 0.0) + seconds
        self.said.unit = unit
        return True

    def _means_clock(self, hour: int) -> bool:
        """Whether hours before an `h` are a time of day, as in French and Spanish, and no span."""
        intro = self.said.intro
        is_time = intro is Word.UNTIL or self.said.day is not None or (intro is None and hour > _NOON)
        return self.as_spoken and is_time

    def _at(self, ahead: int) -> str:
        place = self.place + ahead
        return self.tokens[place] if place < len(self.tokens) else ""

    def _word(self, ahead: int) -> Word | None:
        return self.words.words.get(self._at(ahead))

    def _unit(self, ahead: int) -> int | None:
        return self.words.units.get(self._at(ahead))

    def _number(self, place: int) -> int | None:
        if place >= len(self.tokens):
            return None
        written = self.tokens[place]
        named = self.words.numbers.get(written)
        return parse_number(written) if named is None else named
