"""Limits that bite, where an operator sees them: among the problems of the service, and on the console."""

import asyncio
from collections.abc import Callable, Sequence

from switchboard.engine.service import Service
from switchboard.ground.limits import LimitLog
from switchboard.ground.timers import Periodic

_LOOK_EVERY = 5.0  # seconds
_SHOWN_FOR = 600.0  # seconds after one was said last


class LimitWatch:
    """Shows them for as long as they bite, and a while after."""

    def __init__(
        self, loop: asyncio.AbstractEventLoop, limit_log: LimitLog, service: Service, tell: Callable[[str], None]
    ) -> None:
        """`tell` is given each line as it is said."""
        self._loop = loop
        self._limit_log = limit_log
        self._service = service
        self._shown: Sequence[str] = ()
        self._timer = Periodic(loop, _LOOK_EVERY, self.look)
        limit_log.listeners.append(tell)

    def start(self) -> None:
        self._timer.start()

    def close(self) -> None:
        self._timer.cancel()

    def look(self) -> None:
        """Shows what was said of late, if that is another than before."""
        lines = self._limit_log.said_since(self._loop.time() - _SHOWN_FOR)
        if lines != self._shown:
            self._shown = lines
            self._service.note_problems("limits", lines)
