"""What is at a place of a timeline, and how it is said."""

from dataclasses import dataclass

from switchboard.gui.office.bands import Band, Call, Planned, band_words, call_words, set_by_words
from switchboard.gui.office.period import Period


@dataclass(frozen=True, slots=True)
class Found:
    """The band and the call at a place, None where there is none."""

    band: Band | Planned | None = None
    call: Call | None = None

    @property
    def is_something(self) -> bool:
        return self.band is not None or self.call is not None


def words_at(found: Found, period: Period, now: float) -> list[str]:
    """A line each: what it was and when, and who set it."""
    lines: list[str] = []
    if found.band is not None:
        lines.append(band_words(found.band, period, now))
        if isinstance(found.band, Band):
            lines.append(set_by_words(found.band.entry, period))
    if found.call is not None:
        lines.append(call_words(found.call, period, now))
    return [line for line in lines if line]
