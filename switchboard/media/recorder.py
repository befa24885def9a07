"""
What is heard of one phone, kept from the first packet on: in its place by its timestamp, within a bound.

What did not come is silence. Time is passed in: who says nothing may send nothing, too, and is heard to be silent all
the same.
"""

from dataclasses import dataclass

from switchboard.media.g711 import RATE, SILENCE, loudness, recode
from switchboard.media.rtp import TIMESTAMPS

_LOUD = 256  # of 32,768: the mean of a packet that is no silence (Asterisk: `dsp.conf`, silencethreshold)
_LONGEST_GAP = 2 * RATE  # samples; a timestamp further away begins anew where the last packet ended
_KEPT_SILENCE = RATE // 2  # samples behind the last word that are kept


@dataclass(frozen=True, slots=True)
class Recording:
    """
    Args:
        coded: a byte a sample, 8,000 a second.
        coding: `pcma` or `pcmu`.
    """

    coded: bytes = b""
    coding: str = "pcmu"

    @property
    def seconds(self) -> float:
        return len(self.coded) / RATE


class Recorder:
    """Hears packets until whoever made it takes what was heard."""

    def __init__(self, most: float, now: float) -> None:
        """
        Args:
            most: seconds that are kept; what comes after them is not heard.
            now: seconds on the clock of `hear`.
        """
        self.loud_at = now  # when something was said last
        self._most = int(most * RATE)
        self._heard = bytearray()
        self._loud_until = 0  # samples
        self._coding = ""
        self._first = 0  # the timestamp of the first sample

    @property
    def is_full(self) -> bool:
        return len(self._heard) >= self._most

    def hear(self, payload: bytes, timestamp: int, coding: str, now: float) -> None:
        """A packet; one that came late takes its place, one that comes again changes nothing."""
        if not self._coding:
            self._coding, self._first = coding, timestamp
        coded = recode(payload, coding, self._coding)
        at = self._place_of(timestamp)
        if at < 0 or at + len(coded) > self._most:
            coded = coded[max(0, -at) : self._most - at] if at < self._most else b""
            at = max(0, at)
        if not coded:
            return
        gap = at - len(self._heard)
        if gap > 0:
            self._heard += SILENCE[self._coding] * gap
        self._heard[at : at + len(coded)] = coded
        if loudness(coded, self._coding) > _LOUD:
            self.loud_at = now
            self._loud_until = max(self._loud_until, at + len(coded))

    def taken(self, *, without_the_end: bool = False) -> Recording:
        """What was heard; `without_the_end` without the silence behind the last word."""
        heard = bytes(self._heard)
        return Recording(
            heard[: self._loud_until + _KEPT_SILENCE] if without_the_end else heard, self._coding or "pcmu"
        )

    def _place_of(self, timestamp: int) -> int:
        at = (timestamp - self._first) % TIMESTAMPS
        if at >= TIMESTAMPS // 2:
            at -= TIMESTAMPS
        if abs(at - len(self._heard)) > _LONGEST_GAP:
            at = len(self._heard)
            self._first = (timestamp - at) % TIMESTAMPS
        return at
