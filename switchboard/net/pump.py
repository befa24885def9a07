"""Reading and sending by turns, for as long as there is anything; begun anew a moment after what nobody expected."""

import asyncio
from collections.abc import Callable

from switchboard.ground.governor import Governor, Job
from switchboard.ground.timers import AFTER_FAULT


class Pump:
    """
    Does a transport's work in steps, as the governor allows.

    `begin` is called whenever it starts, and `rest` whenever there was nothing left to do; `step` reads and sends a
    little, and says whether there was anything.
    """

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        governor: Governor,
        step: Callable[[], bool],
        *,
        begin: Callable[[], None],
        rest: Callable[[], None],
    ) -> None:
        self._loop = loop
        self._governor = governor
        self._step = step
        self._begin = begin
        self._rest = rest
        self._is_running = False
        self._again: asyncio.TimerHandle | None = None
        self.is_closed = False

    def start(self) -> None:
        """After anything that may have given it work."""
        if not self._is_running and not self.is_closed:
            self._is_running = True
            self._begin()
            self._governor.drive(self._run(), self._failed)

    def start_later(self) -> None:
        """After a rest, so that what goes wrong again and again takes not all there is of time."""
        if self._again is not None:
            self._again.cancel()
        if not self.is_closed:
            self._again = self._loop.call_later(AFTER_FAULT, self.start)

    def close(self) -> None:
        self.is_closed = True
        if self._again is not None:
            self._again.cancel()

    def _run(self) -> Job:
        while not self.is_closed and self._step():
            yield
        self._is_running = False
        if not self.is_closed:
            self._rest()

    def _failed(self, _: Exception) -> None:
        """What it raised was noted; it begins anew."""
        self._is_running = False
        self.start_later()
