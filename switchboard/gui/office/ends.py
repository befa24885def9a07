"""
When something ends, as people write it: "in 20 minutes", "fri 9:00", "halb drei", "demain 14h", "hasta el lunes".

What was read is shown before it is applied; so an hour without its half of the day is taken as offices mean it.
"""

import datetime as dt

from switchboard.core.ends import Trouble, read_end
from switchboard.gui.office.clock import office_time
from switchboard.gui.office.end_words import FOUR_LANGUAGES

MAX_END = 60  # characters


def parse_end(text: str, now: float, zone: dt.tzinfo | None) -> float | Trouble:
    """
    The instant that is meant, in wall-clock seconds like `now`, on a full minute; 0.0 for none, also of no text.

    Args:
        zone: that of the office; None for this computer's.

    >>> utc = dt.timezone.utc
    >>> [parse_end(text, 0.0, utc) for text in ("in 20 minutes", "halb drei", "demain 9h")]
    [1200.0, 52200.0, 118800.0]
    >>> parse_end("whenever", 0.0, utc)
    <Trouble.NOT_UNDERSTOOD: 1>
    """
    return read_end(text, now, zone, FOUR_LANGUAGES, as_spoken=True) if text.strip() else 0.0


def written(until: float) -> str:
    """
    An end of wall-clock seconds as `parse_end` reads it, whatever the time is then.

    >>> written(0.0), len(written(1_795_000_000.0))
    ('', 16)
    """
    if not until:
        return ""
    moment = office_time(until)
    offset = moment.isoformat()[-6:] if moment.fold else ""  # else the first of the times that come twice is meant
    return f"{moment:%Y-%m-%d %H:%M}{offset}"
