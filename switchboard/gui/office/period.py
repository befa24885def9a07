"""
The time that a timeline shows: the working hours of a day, a day, or a week, by the office's clocks.

A day has 23 or 25 hours where the clocks change, and is as much wider or narrower: an hour is an hour.
"""

import datetime as dt
from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtCore import QLocale

from switchboard.gui.language import translate
from switchboard.gui.office.clock import office_time, office_zone
from switchboard.gui.office.words import day_text, time_text, weekday_text

_DAY = dt.timedelta(1)
_WORK_BEGINS, _WORK_ENDS = dt.time(7), dt.time(19)
_LOOK_EVERY = 900.0  # seconds; no clocks are set forward or back by other than quarters of an hour
_FIRST, _LAST = dt.date(1971, 1, 8), dt.date(2099, 12, 20)  # days that are dates in every time zone


class Zoom(Enum):
    """How much of the time is seen; the value is how a desk remembers it."""

    WORK = "work"
    DAY = "day"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class Tick:
    """
    A moment (wall-clock seconds) that the axis marks.

    `hour` is of the office's clocks, None where a day begins; then `day` is that day.
    """

    at: float
    hour: int | None
    day: dt.date


@dataclass(frozen=True, slots=True)
class Period:
    """`day` is the one that is shown, or any of the week."""

    zoom: Zoom
    day: dt.date

    @property
    def first(self) -> dt.date:
        """Its first day: the language says with which day a week begins."""
        if self.zoom is not Zoom.WEEK:
            return self.day
        begins = QLocale().firstDayOfWeek().value - 1  # Monday is 0
        return self.day - dt.timedelta((self.day.weekday() - begins) % 7)

    @property
    def begins(self) -> float:
        """In wall-clock seconds."""
        return _instant(self.first, _WORK_BEGINS if self.zoom is Zoom.WORK else dt.time())

    @property
    def ends(self) -> float:
        """The same, no longer of it."""
        if self.zoom is Zoom.WORK:
            return _instant(self.day, _WORK_ENDS)
        return _instant(self.first + dt.timedelta(7 if self.zoom is Zoom.WEEK else 1), dt.time())

    @property
    def step(self) -> float:
        """Seconds that a key goes forward or back, and to which a plan is rounded."""
        return {Zoom.WORK: 300.0, Zoom.DAY: 900.0, Zoom.WEEK: 3_600.0}[self.zoom]

    def moved(self, times: int) -> "Period":
        """So many of its own later, or earlier."""
        day = self.day + times * (7 if self.zoom is Zoom.WEEK else 1) * _DAY
        return replace(self, day=min(max(day, _FIRST), _LAST))

    def at(self, moment: float) -> "Period":
        """The one of a moment (wall-clock seconds)."""
        return replace(self, day=min(max(office_time(moment).date(), _FIRST), _LAST))

    def holds(self, moment: float) -> bool:
        """Whether a moment is of its days, also outside the working hours."""
        day = office_time(moment).date()
        return self.first <= day < self.first + dt.timedelta(7 if self.zoom is Zoom.WEEK else 1)

    def ticks(self) -> list[Tick]:
        """Full hours and beginnings of days, in order; an hour that comes twice is there twice."""
        found: list[Tick] = []
        begins, ends = self.begins, self.ends
        count = round((ends - begins) / _LOOK_EVERY)
        known = None
        for number in range(count + 1):
            moment = office_time(begins + number * _LOOK_EVERY)
            if known is None or moment.date() != known:
                hour = None if self.zoom is not Zoom.WORK else moment.hour
                found.append(Tick(begins + number * _LOOK_EVERY, hour, moment.date()))
            elif moment.minute == 0:
                found.append(Tick(begins + number * _LOOK_EVERY, moment.hour, moment.date()))
            known = moment.date()
        return [tick for tick in found if tick.at < ends]

    def text(self) -> str:
        """Which day it is, or which days they are."""
        if self.zoom is not Zoom.WEEK:
            return translate("Period", "{weekday}, {day}", "Wed, 25 Nov 2026").format(
                weekday=weekday_text(self.day), day=day_text(self.day, with_year=True)
            )
        text = translate("Period", "{first} to {last}", "a week: 23 Nov to 29 Nov 2026")
        last = self.first + dt.timedelta(6)
        return text.format(
            first=day_text(self.first, with_year=self.first.year != last.year), last=day_text(last, with_year=True)
        )


def moment_words(at: float, period: Period) -> str:
    """A time of day, with the day where a period has several; `at` is wall-clock seconds."""
    moment = office_time(at)
    if period.zoom is not Zoom.WEEK and moment.date() == period.day:
        return time_text(moment)
    text = translate("Period", "{weekday} {time}", "a moment of a week: Wed 14:00")
    if not 0 <= (moment.date() - period.first).days < 7:
        text = translate("Period", "{weekday} {day}, {time}", "a moment: Wed 25 Nov, 14:00")
    return text.format(weekday=weekday_text(moment), day=day_text(moment), time=time_text(moment))


def _instant(day: dt.date, time: dt.time) -> float:
    return dt.datetime.combine(day, time, office_zone()).timestamp()
