"""This running program, as `core show version` and its like tell of it."""

import asyncio
from collections.abc import Callable, Sequence

from switchboard.ground.version import version_line
from switchboard.settings.load import Settings

_ANSWERED_FIRST = 0.05  # seconds for whoever asked to be answered


class Instance:
    """Which program it is, since when it runs, and the wish that it ends."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        settings: Settings,
        uptime: Callable[[], tuple[float, float]],
        problems: Callable[[], Sequence[str]],
        updates: Callable[[], str],
    ) -> None:
        """`uptime` gives seconds since the start and since the files were last read."""
        self.uptime = uptime
        self.updates = updates
        self.problems = problems
        self.stopped = asyncio.Event()
        self._loop = loop
        self._settings = settings

    def request_stop(self) -> None:
        """Ends the program in one of the next turns, after whoever asked was answered."""
        self._loop.call_later(_ANSWERED_FIRST, self.stopped.set)

    def log_file(self) -> str:
        return str(self._settings.data / "switchboard.log")

    def locked(self) -> Sequence[str]:
        return [f"{each.shown()}: {each}" for each in self._settings.locked]

    def describe(self) -> str:
        """What `core show version` prints."""
        return version_line()
