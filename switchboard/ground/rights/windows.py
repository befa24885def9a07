"""
Rights on Windows, where a mode means nothing: `icacls`, which every Windows has, changes who is on a file's list.

What comes from the folder above is taken off. On the list are the user, the system and the computer's administrators,
these two by number, since their names are in the language of each Windows.
"""

import os
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

_PATIENCE = 20.0  # seconds
_SYSTEM, _ADMINISTRATORS = "*S-1-5-18", "*S-1-5-32-544"
_HANDED_DOWN = "(OI)(CI)F"  # to files and folders in it
Run = Callable[[Sequence[str]], None]


class WindowsRights:
    """`run` runs a program, and raises OSError where it fails."""

    def __init__(self, run: Run | None = None) -> None:
        self._run = _run if run is None else run

    def close_file(self, path: Path) -> None:
        self._run(["icacls", str(path), "/inheritance:r", "/grant:r", *(f"{who}:F" for who in _who())])

    def close_folder(self, path: Path) -> None:
        grants = [f"{who}:{_HANDED_DOWN}" for who in _who()]
        self._run(["icacls", str(path), "/inheritance:r", "/grant:r", *grants])
        if any(path.iterdir()):  # lists of their own, from when others could enter, go
            self._run(["icacls", str(path / "*"), "/reset", "/T", "/C", "/Q"])


def _who() -> list[str]:
    """A service of the system is the system itself."""
    domain, name = os.environ.get("USERDOMAIN", ""), os.environ.get("USERNAME", "")
    is_person = bool(name) and not name.endswith("$")
    user = [f"{domain}\\{name}" if domain else name] if is_person else []
    return [*user, _SYSTEM, _ADMINISTRATORS]


def _run(command: Sequence[str]) -> None:
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE)  # noqa: S603  ours, in a list
    except subprocess.SubprocessError as error:
        raise PermissionError(f"others may still read {command[1]}: {error}") from error
