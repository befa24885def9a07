"""
The office's clocks, by which the window tells every time, as it tells every word in one language.

A receptionist in another city than the office reads "until 14:00" as those do who sit there, and writes it so.
"""

import datetime as dt


class _Clocks:
    """Those of the one office that this program shows."""

    zone: dt.tzinfo | None = None


def set_office_zone(zone: dt.tzinfo | None) -> None:
    """The office's time zone is known, or is another one; None for this computer's."""
    _Clocks.zone = zone


def office_zone() -> dt.tzinfo | None:
    """None for this computer's."""
    return _Clocks.zone


def office_time(at: float) -> dt.datetime:
    """A moment (wall-clock seconds) by the office's clocks."""
    return dt.datetime.fromtimestamp(at, _Clocks.zone).astimezone(_Clocks.zone)
