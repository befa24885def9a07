"""
Where an office's data lies, and who owns it: one instance a folder.

Imports little: `switchboard -rx` waits for it.
"""

from pathlib import Path

import platformdirs

from switchboard.ground.errors import SwitchboardError


class AlreadyRunning(SwitchboardError):
    """Another instance owns the data folder."""


def default_data_folder(*, demo: bool) -> Path:
    """The platform's place for this program's data; the demo office has one of its own."""
    return platformdirs.user_data_path("switchboard", appauthor=False) / ("demo" if demo else "office")


class Ownership:
    """Holds a data folder for one process; the system lets go of it when the process ends, however it ends."""

    def __init__(self, data: Path) -> None:
        """
        Makes the folder where there is none.

        Raises:
            AlreadyRunning: another instance holds it.
            OSError: it cannot be made or written to.
        """
        import filelock

        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._lock = filelock.FileLock(data / "switchboard.lock")
        try:
            self._lock.acquire(timeout=0)
        except filelock.Timeout:
            raise AlreadyRunning(f"A Switchboard is already running on {data}.") from None

    def release(self) -> None:
        self._lock.release()
