"""The data folder is its user's alone: it holds secrets, who is away and why, and what phones said."""

import os
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

from switchboard.ground.rights.choose import own_rights
from switchboard.ground.rights.interface import Rights

_OTHERS = 0o077
_MADE_BY_US = (
    *("switchboard.*", "sip-trace.log*", "sip-key.pem", "console.history", "console.token", "window.ini"),
    "updates.json",
)
_SIGNS = ("switchboard.sqlite", "switchboard.toml", "switchboard.lock")  # of a folder that was ours before


def close_to_others(data: Path, system: str = os.name) -> list[str]:
    """
    Takes other users' rights from a data folder that is ours, and from the files that this program makes in it.

    A folder that has other uses (a home, one that all users share, one that holds other things) is left as it is.

    Returns:
        What a person should know of it.

    Raises:
        OSError: the folder is not there.
    """
    if system != "posix":
        return close_on_windows(data, own_rights())
    status = data.stat()
    if status.st_uid != os.geteuid():
        return [f"The data folder {data} belongs to another user, who may read and change all that is kept there."]
    told = _close_folder(data, status) if status.st_mode & _OTHERS else []
    closed = [path.name for path in _open_files(data) if _close_file(path)]
    if closed:
        told.append(f"Other users could read {', '.join(sorted(closed))} in {data}; now they cannot.")
    return told


def close_on_windows(data: Path, rights: Rights) -> list[str]:
    """The same where who may read a file stands in a list, which is not read but written anew at every start."""
    told = [f"Other users may enter the data folder {data}. Give Switchboard a folder of its own with --data."]
    if not _has_other_uses(data.resolve()):
        try:
            rights.close_folder(data)
        except OSError as error:
            return [f"Other users may enter the data folder {data}, and that cannot be changed: {error}."]
        return []
    for path in _our_files(data):
        try:
            rights.close_file(path)
        except OSError as error:
            told.append(f"Other users may read {path}, and that cannot be changed: {error}.")
    return told


def open_to_others(data: Path) -> list[Path]:
    """The folder and those of our files in it that other users may read or change; nothing is changed."""
    if os.name != "posix":
        return []
    folder = [data] if data.stat().st_mode & _OTHERS else []
    return [*folder, *_open_files(data)]


def _close_folder(data: Path, status: os.stat_result) -> list[str]:
    if status.st_mode & stat.S_ISVTX or _has_other_uses(data.resolve()):
        return [f"Other users may enter the data folder {data}. Give Switchboard a folder of its own with --data."]
    try:
        data.chmod(stat.S_IMODE(status.st_mode) & ~_OTHERS)
    except OSError as error:
        return [f"Other users may enter the data folder {data}, and that cannot be changed: {error.strerror}."]
    return [f"Other users could enter the data folder {data}; now they cannot."]


def _has_other_uses(data: Path) -> bool:
    home = Path(os.path.expanduser("~")).resolve()  # noqa: PTH111  Path.home() raises where there is none
    shared = {home, *home.parents, Path(tempfile.gettempdir()).resolve()}
    if data in shared or data.parent == data or data.is_mount():
        return True
    return not any((data / sign).exists() for sign in _SIGNS) and any(data.iterdir())


def _open_files(data: Path) -> Iterator[Path]:
    for path in _our_files(data):
        status = path.lstat()
        if status.st_mode & _OTHERS and status.st_uid == os.geteuid():
            yield path


def _our_files(data: Path) -> Iterator[Path]:
    for pattern in _MADE_BY_US:
        yield from (path for path in data.glob(pattern) if stat.S_ISREG(path.lstat().st_mode))


def _close_file(path: Path) -> bool:
    try:
        path.chmod(0o600)
    except OSError:
        return False
    return True
