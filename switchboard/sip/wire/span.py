"""How long a phone may have something of us: a subscription, a binding, a publication."""

from dataclasses import dataclass

from switchboard.sip.wire.errors import IntervalTooBrief
from switchboard.sip.wire.headers import parse_delta_seconds


@dataclass(frozen=True, slots=True)
class SpanLimits:
    """Seconds: the least and the most, and how long where the phone does not say."""

    least: int = 60
    most: int = 3_600
    default: int = 3_600  # RFC 3856 6.4

    def granted(self, asked: str | None) -> int:
        """
        How long it may be; 0 ends it. It is shortened, never lengthened.

        Raises:
            MalformedMessage: what was asked for is no number.
            IntervalTooBrief: the phone would come back too often; the least is told.
        """
        if asked is None:
            return self.default
        seconds = parse_delta_seconds(asked, "Expires")
        if 0 < seconds < self.least:
            raise IntervalTooBrief("the phone would come back too often", ("Min-Expires", str(self.least)))
        return min(seconds, self.most)
