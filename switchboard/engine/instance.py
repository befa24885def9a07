"""This running program, as `core show version` and its like tell of it."""

import asyncio
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from switchboard import __version__

_ANSWERED_FIRST = 0.05  # seconds for whoever asked to be answered


class Instance:
    """Which program it is, since when it runs, and the wish that it ends."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        data: Path,
        reloaded_at: Callable[[], float],
        problems: Callable[[], Sequence[str]],
    ) -> None:
        """`reloaded_at` is when the files were last read, on the loop's clock: it jumps with no clock on the wall."""
        self.problems = problems
        self.stopped = asyncio.Event()
        self.started_at = loop.time()
        self._loop = loop
        self._data = data
        self._reloaded_at = reloaded_at

    def request_stop(self) -> None:
        """Ends the program in one of the next turns, after whoever asked was answered."""
        self._loop.call_later(_ANSWERED_FIRST, self.stopped.set)

    def uptime(self) -> tuple[float, float]:
        """Seconds since the start, and since the files were last read."""
        now = self._loop.time()
        return now - self.started_at, now - self._reloaded_at()

    def log_file(self) -> str:
        return str(self._data / "switchboard.log")

    def describe(self) -> str:
        """What `core show version` prints."""
        python = ".".join(str(part) for part in sys.version_info[:3])
        return f"Switchboard {__version__} on Python {python} ({sys.platform})"
