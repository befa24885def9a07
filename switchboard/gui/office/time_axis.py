"""Where moments stand: from wall-clock seconds to pixels and back, in a straight line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from switchboard.gui.office.period import Period, Tick

_STEPS = (1, 2, 3, 4, 6, 12)  # hours between two that are written


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """
    A period from `left` on, `width` pixels wide.

    >>> import datetime as dt
    >>> from switchboard.gui.office.period import Zoom
    >>> period = Period(Zoom.WORK, dt.date(2026, 11, 25))
    >>> axis = TimeAxis.of(period, 100, 1_200)
    >>> axis.x(period.begins + 3_600), axis.moment(200.0) == period.begins + 3_600
    (200.0, True)
    """

    begins: float
    ends: float
    left: int
    width: int

    @classmethod
    def of(cls, period: Period, left: int, width: int) -> "TimeAxis":
        return cls(period.begins, period.ends, left, max(1, width))

    @property
    def right(self) -> int:
        return self.left + self.width

    def x(self, at: float) -> float:
        """Of what lies outside: that of the end that is nearer."""
        share = (min(max(at, self.begins), self.ends) - self.begins) / (self.ends - self.begins)
        return self.left + share * self.width

    def moment(self, x: float) -> float:
        """The same the other way."""
        share = min(max((x - self.left) / self.width, 0.0), 1.0)
        return self.begins + share * (self.ends - self.begins)

    def seconds(self, pixels: float) -> float:
        """How long so many pixels are."""
        return pixels * (self.ends - self.begins) / self.width

    def written(self, ticks: Sequence[Tick], room: Callable[[Tick], float]) -> list[Tick]:
        """
        Those that have room for their labels, so many pixels each: beginnings of days first, hours between them.

        Labels of days begin at their line, those of hours stand around it.
        """
        days = self._apart([tick for tick in ticks if tick.hour is None], room)
        taken = [(self.x(day.at), self.x(day.at) + room(day)) for day in days]
        hours = [tick for tick in ticks if tick.hour is not None]
        an_hour, widest = 3_600 / (self.ends - self.begins) * self.width, max(map(room, hours), default=0.0)
        step = next((step for step in _STEPS if step * an_hour >= widest), 0)
        for tick in hours:
            left, right = self.x(tick.at) - room(tick) / 2, self.x(tick.at) + room(tick) / 2
            if step and (tick.hour or 0) % step == 0 and all(right <= begins or left >= ends for begins, ends in taken):
                days.append(tick)
        return sorted(days, key=lambda tick: tick.at)

    def _apart(self, ticks: Sequence[Tick], room: Callable[[Tick], float]) -> list[Tick]:
        found: list[Tick] = []
        for tick in ticks:
            if not found or self.x(tick.at) - self.x(found[-1].at) >= room(found[-1]):
                found.append(tick)
        return found
