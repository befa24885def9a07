"""
A file that its owner alone may read, on every platform.

POSIX has a mode for that. On Windows a mode means nothing: rights that come from the folder are taken off, and the user
alone is let in, by `icacls`, which every Windows has.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

_PATIENCE = 20.0  # seconds
Run = Callable[[Sequence[str]], None]


def close_file(path: Path, platform: str = sys.platform, run: Run | None = None) -> None:
    """
    Args:
        run: runs a program; raises OSError where it fails.

    Raises:
        OSError: others may still read it.
    """
    if platform != "win32":
        path.chmod(0o600)
        return
    (run or _run)(["icacls", str(path), "/inheritance:r", "/grant:r", f"{_user()}:F"])


def _user() -> str:
    """As Windows has it: the domain, where there is one."""
    domain, name = os.environ.get("USERDOMAIN", ""), os.environ.get("USERNAME", "")
    return f"{domain}\\{name}" if domain else name


def _run(command: Sequence[str]) -> None:
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE)  # noqa: S603  ours, in a list
    except subprocess.SubprocessError as error:
        raise PermissionError(f"others may still read {command[1]}: {error}") from error
