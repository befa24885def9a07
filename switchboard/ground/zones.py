"""Time zones by the names that people write (IANA): `Europe/Berlin`."""

import re
import zoneinfo

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_+-]*(?:/[A-Za-z0-9][A-Za-z0-9_+-]*){0,2}")
_LONGEST = 60  # characters


def find_zone(name: str) -> zoneinfo.ZoneInfo | None:
    """
    None where this computer knows no such time zone.

    >>> find_zone("Europe/Berlin"), find_zone("Europe"), find_zone("../../etc/passwd")
    (zoneinfo.ZoneInfo(key='Europe/Berlin'), None, None)
    """
    try:
        if len(name) <= _LONGEST and _NAME.fullmatch(name):
            return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        pass
    return None
