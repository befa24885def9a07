"""Which rights are this platform's."""

import contextlib
import sys
from pathlib import Path

from switchboard.ground.rights.interface import Rights
from switchboard.ground.rights.posix import PosixRights
from switchboard.ground.rights.windows import WindowsRights


def own_rights(platform: str = sys.platform) -> Rights:
    """Those of this computer."""
    return WindowsRights() if platform == "win32" else PosixRights()


def close_file(path: Path) -> None:
    """
    For what must not be there at all where others may read it.

    Raises:
        OSError: they may.
    """
    own_rights().close_file(path)


def keep_from_others(path: Path) -> bool:
    """
    For every other file that is nobody else's business, as far as its disk keeps rights: that of a stick does not.

    Returns:
        Whether its owner alone may read it now.
    """
    with contextlib.suppress(OSError):
        close_file(path)
        return True
    return False
