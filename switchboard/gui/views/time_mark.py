"""The mark that keys and pointer move along the time of a timeline: a moment, or a time to plan."""

import math

from switchboard.gui.delegates.timeline_painter import Hand
from switchboard.gui.language import translate
from switchboard.gui.office.bands import PersonBands
from switchboard.gui.office.period import Period, moment_words
from switchboard.gui.office.timeline_words import Found, words_at


class TimeMark:
    """Nothing is marked at first. All times are wall-clock seconds."""

    def __init__(self) -> None:
        self._from: float | None = None
        self._to: float | None = None

    @property
    def moment(self) -> float | None:
        """Where the mark stands: the end of a range that moves."""
        return self._to

    @property
    def is_set(self) -> bool:
        return self._to is not None

    @property
    def is_range(self) -> bool:
        return self._from is not None and self._from != self._to

    @property
    def range(self) -> tuple[float, float] | None:
        """From when to when; None where that is a moment, or nothing."""
        if self._from is None or self._to is None or self._from == self._to:
            return None
        return min(self._from, self._to), max(self._from, self._to)

    @property
    def hand(self) -> Hand | None:
        """As it is painted."""
        if self._from is None or self._to is None:
            return None
        return Hand(min(self._from, self._to), max(self._from, self._to))

    def clear(self) -> None:
        self._from = self._to = None

    def put(self, at: float) -> None:
        self._from = self._to = at

    def stretch(self, to: float, period: Period, now: float) -> None:
        """Chooses the time from where it was put; what is over cannot be planned."""
        if self._from is None:
            self.put(to)
            return
        soonest = _next(now, period)
        self._from = min(max(_rounded(self._from, period), soonest), period.ends)
        self._to = max(_rounded(to, period), soonest)

    def step(self, direction: int, period: Period, now: float, *, stretches: bool) -> None:
        """A step of the period earlier or later; from now where nothing is marked."""
        if self._to is None:
            begins, ends = period.begins, period.ends
            self.put(_rounded(min(max(now, begins), ends - period.step), period))
            if not stretches:
                return
        to = (self._to or 0.0) + direction * period.step
        if not stretches:
            self.put(to)
            return
        if not self.is_range and self._from is not None:
            self._from = max(self._from, _next(now, period))
            to = self._from + direction * period.step
        self._to = max(to, _next(now, period))

    def to_change(self, bands: PersonBands, direction: int, period: Period, now: float) -> None:
        """Where the next change of that person is; nowhere else where there is none."""
        at = now if self._to is None else self._to
        moments = [band.begins for band in bands.bands] + [call.begins for call in bands.calls]
        moments += [planned.begins for planned in bands.planned if planned.begins > now]
        found = [moment for moment in moments if period.begins <= moment < period.ends]
        if direction > 0:
            self.put(min((moment for moment in found if moment > at), default=at))
        else:
            self.put(max((moment for moment in found if moment < at), default=at))

    def words(self, bands: PersonBands, period: Period, now: float) -> str:
        """What is there, as a screen reader says it."""
        chosen = self.range
        if chosen is not None:
            text = translate("TimeMark", "{begins} to {ends} chosen; Enter plans", "a time that is to be planned")
            begins, ends = (moment_words(at, period) for at in chosen)
            return text.format(begins=begins, ends=ends)
        if self._to is None:
            return ""
        found = Found(bands.at(self._to, 0.0, now), bands.call_at(self._to, 0.0, now))
        what = "; ".join(words_at(found, period, now)) or translate(
            "TimeMark", "nothing", "at a moment of somebody's day"
        )
        return f"{moment_words(self._to, period)}: {what}"


def _rounded(at: float, period: Period) -> float:
    """To whole steps of the office's clocks, wherever they are: from where its day begins."""
    return period.begins + round((at - period.begins) / period.step) * period.step


def _next(at: float, period: Period) -> float:
    return period.begins + math.ceil((at - period.begins) / period.step) * period.step
