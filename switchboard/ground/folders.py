"""
Where an office's data lies, and who owns it: one instance a folder.

Imports little: `switchboard -rx` waits for it.
"""

import contextlib
import os
import sys
from pathlib import Path

import platformdirs

from switchboard.ground.errors import SwitchboardError

LOCK_NAME = "switchboard.lock"
PORTABLE_MARK = "switchboard.portable"


class AlreadyRunning(SwitchboardError):
    """Another instance owns the data folder."""


def default_data_folder(*, demo: bool) -> Path:
    """The platform's place for this program's data; the demo office has one of its own."""
    return platformdirs.user_data_path("switchboard", appauthor=False) / ("demo" if demo else "office")


def system_settings_file(platform: str = sys.platform) -> Path:
    """
    Where an administrator's settings for a whole computer lie; nothing in the environment of a person leads elsewhere.

    >>> str(system_settings_file("linux"))
    '/etc/switchboard/switchboard.toml'
    """
    if platform in ("win32", "darwin"):  # %ProgramData%, /Library/Application Support
        return platformdirs.site_data_path("switchboard", appauthor=False) / "switchboard.toml"
    return Path("/etc/switchboard/switchboard.toml")


def program_folder() -> Path:
    """Where the program itself lies: beside it a portable one has its data."""
    program = Path(sys.executable if getattr(sys, "frozen", False) else sys.argv[0]).resolve()
    bundle = next((each for each in program.parents if each.suffix == ".app"), program)  # macOS
    return bundle.parent


def portable_data_folder(*, demo: bool, asked: bool) -> Path | None:
    """The data folder beside the program, where that is asked for or a file `switchboard.portable` lies there."""
    folder = program_folder()
    if not asked and not (folder / PORTABLE_MARK).is_file():
        return None
    return folder / "switchboard-data" / ("demo" if demo else "office")


class Ownership:
    """
    Holds a data folder for one process; the system lets go of it when the process ends, however it ends.

    The folder itself is locked where the system can lock one: a lock file may be deleted, and a second instance would
    make a new one. Other systems, and network file systems, have the file alone.
    """

    def __init__(self, data: Path) -> None:
        """
        Makes the folder where there is none.

        Raises:
            AlreadyRunning: another instance holds it.
            OSError: it cannot be made or written to.
        """
        import filelock

        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        with contextlib.ExitStack() as on_failure:
            self._folder = _locked_folder(data)
            if self._folder is not None:
                on_failure.callback(os.close, self._folder)
            self._lock = filelock.FileLock(data / LOCK_NAME, mode=0o600)
            try:
                self._lock.acquire(timeout=0)
            except filelock.Timeout:
                raise _running(data) from None
            on_failure.pop_all()

    def release(self) -> None:
        """Lets another instance have it."""
        self._lock.release()
        if self._folder is not None:
            os.close(self._folder)
            self._folder = None


def _locked_folder(data: Path) -> int | None:
    """
    A descriptor of the folder that holds it as long as it is open; None where folders cannot be locked.

    Raises:
        AlreadyRunning: another instance holds it.
        OSError: it cannot be opened.
    """
    try:
        import fcntl
    except ImportError:  # Windows
        return None
    descriptor = os.open(data, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise _running(data) from None
    except OSError:  # a network file system
        os.close(descriptor)
        return None
    return descriptor


def _running(data: Path) -> AlreadyRunning:
    return AlreadyRunning("A Switchboard is already running on {path}.", path=data)
