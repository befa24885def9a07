"""How long something takes, as dialplans write it (Asterisk: `app.c`, `ast_app_parse_timelen`)."""

import re

from switchboard.ground.text import parse_decimal

LONGEST = 86_400.0  # seconds; nothing waits longer than a day
_WRITTEN = re.compile(r"\s*([0-9.]+)\s*(ms|s|m|h|)\s*", re.IGNORECASE)
_SECONDS = {"": 1.0, "s": 1.0, "ms": 0.001, "m": 60.0, "h": 3_600.0}


def parse_duration(text: str) -> float | None:
    """
    Seconds, `LONGEST` at most; None for what is no time.

    >>> parse_duration("1.5"), parse_duration("250ms"), parse_duration("2h"), parse_duration("1e999")
    (1.5, 0.25, 7200.0, None)
    """
    match = _WRITTEN.fullmatch(text)
    number = parse_decimal(match.group(1)) if match else None
    if match is None or number is None:
        return None
    return min(number * _SECONDS[match.group(2).lower()], LONGEST)
