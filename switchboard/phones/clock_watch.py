"""
The wall clock as phones' rows are kept by it: when it jumps, what is kept is kept anew.

While we run only the loop's clock counts, which never jumps. What is stored is read by the next start, which knows the
wall clock alone: an hour that was kept while that stood in another year would last a year, or be over.
"""

import asyncio
import logging
import time
from collections.abc import Callable

from switchboard.ground.timers import Periodic

_log = logging.getLogger("switchboard.sip")
_LOOK_EVERY = 5.0  # seconds
_JUMP = 2.0  # seconds; clocks that are set right little by little stay below it


class ClockWatch:
    """Looks now and then whether the wall clock went another way than the loop's."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        keep_anew: Callable[[], None],
        wall_clock: Callable[[], float] = time.time,
    ) -> None:
        self._loop = loop
        self._keep_anew = keep_anew
        self._wall_clock = wall_clock
        self._offset = wall_clock() - loop.time()
        self._periodic = Periodic(loop, _LOOK_EVERY, self.look)

    def start(self) -> None:
        self._periodic.start()

    def close(self) -> None:
        self._periodic.cancel()

    def look(self) -> None:
        """Has everything kept anew if the clock jumped since the last look."""
        offset = self._wall_clock() - self._loop.time()
        jump, self._offset = offset - self._offset, offset
        if abs(jump) > _JUMP:
            _log.warning("The clock was set by %+.0f seconds; what phones have with us lasts as long as it did.", jump)
            self._keep_anew()
