"""Which version of the program this is, of which commit, and what it runs on."""

import os
import sys
from importlib.metadata import PackageNotFoundError
from pathlib import Path

from switchboard import __version__
from switchboard.ground.compiled import HOW_BUILT
from switchboard.ground.resources import resource_folder

_COMMIT_FILE = "commit"  # among the resources; packaging/build_hook.py and packaging/app write it
_DIGITS = 12


def version_line() -> str:
    """What `--version` and `core show version` print: version, commit, how it was built, Python and Qt."""
    python = ".".join(str(part) for part in sys.version_info[:3])
    qt = qt_version()
    runs_on = f"Python {python}" + (f" and Qt {qt}" if qt else "")
    return f"Switchboard {build_text()} on {runs_on} ({sys.platform}), {HOW_BUILT}"


def build_text() -> str:
    """The version, and the commit where it is known: `0.1.0 (commit 0123456789ab)`."""
    commit = commit_of(resource_folder())
    return f"{__version__} (commit {commit})" if commit else __version__


def qt_version() -> str:
    """Of the Qt that is installed, without loading it; '' where there is none."""
    from importlib.metadata import version

    try:
        return version("PySide6-Essentials")
    except PackageNotFoundError:
        return ""


def commit_of(resources: Path) -> str:
    """Twelve hexadecimal digits: as the build wrote them, else those of the checkout around; '' where neither is."""
    try:
        return (resources / _COMMIT_FILE).read_text(encoding="ascii").strip()[:_DIGITS]
    except (OSError, ValueError):
        return _checked_out(resources.parent)[:_DIGITS]


def _checked_out(root: Path) -> str:
    """As gitrepository-layout(5) has it, worktrees included."""
    try:
        folder = _git_folder(root / ".git")
        head = (folder / "HEAD").read_text(encoding="utf-8").strip()
        if not head.startswith("ref: "):
            return head
        common = folder / "commondir"
        shared = Path(os.path.normpath(folder / common.read_text("utf-8").strip())) if common.is_file() else folder
        return _commit_of_reference(shared, head.removeprefix("ref: "))
    except (OSError, ValueError):
        return ""


def _git_folder(path: Path) -> Path:
    if path.is_dir():
        return path
    return path.parent / path.read_text(encoding="utf-8").strip().removeprefix("gitdir: ")


def _commit_of_reference(folder: Path, name: str) -> str:
    loose = folder / name
    if loose.is_file():
        return loose.read_text(encoding="ascii").strip()
    for line in (folder / "packed-refs").read_text(encoding="utf-8").splitlines():
        commit, _, reference = line.partition(" ")
        if reference == name:
            return commit
    return ""
