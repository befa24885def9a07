"""Presets: presence that a desk sets with one key, with the end that it usually has."""

import datetime as dt
from dataclasses import dataclass, replace

from switchboard.core.plan import instant
from switchboard.core.states import Presence, PresenceState

_JUST_OVER = 6 * 3_600.0  # seconds for which a time of day is over, and not tomorrow's


@dataclass(frozen=True, slots=True)
class Preset:
    """
    A presence by its name ("Lunch"), which lasts for some seconds, or until a time of day of the office, or neither.

    `presence` is without an end of its own; `lasts` is 0 where it does not last for a span.
    """

    name: str
    presence: Presence
    lasts: int = 0
    ends_at: dt.time | None = None

    def until(self, now: float, zone: dt.tzinfo | None = None) -> float:
        """
        When it ends if it is set now: wall-clock seconds, 0.0 where it does not end.

        A time of day is the next one. One that was less than six hours ago is over: it is not tomorrow's, and there is
        no end.

        >>> lunch = Preset("Lunch", Presence(PresenceState.AWAY), ends_at=dt.time(13, 30))
        >>> lunch.until(12 * 3600, dt.timezone.utc) / 3600, lunch.until(14 * 3600, dt.timezone.utc)
        (13.5, 0.0)
        """
        if self.lasts:
            return now + self.lasts
        if self.ends_at is None:
            return 0.0
        today = dt.datetime.fromtimestamp(now, zone).date()
        ends = [instant(dt.datetime.combine(today + dt.timedelta(days), self.ends_at), zone) for days in (-1, 0, 1)]
        if any(now - _JUST_OVER < end <= now for end in ends):
            return 0.0
        return next(end for end in ends if end > now)

    def at(self, now: float, zone: dt.tzinfo | None = None) -> Presence:
        """The presence to set, with its end if it is set now (wall-clock seconds)."""
        return replace(self.presence, until=self.until(now, zone))


DEFAULT_PRESETS = (  # of an office that has not made its own
    Preset("Lunch", Presence(PresenceState.AWAY, "at lunch"), ends_at=dt.time(13, 30)),
    Preset("Meeting", Presence(PresenceState.DND, "meeting"), lasts=3_600),
    Preset("Home office", Presence(PresenceState.AVAILABLE, "at home")),
    Preset("Sick", Presence(PresenceState.XA, "sick")),
    Preset("Holiday", Presence(PresenceState.XA, "on holiday")),
)
