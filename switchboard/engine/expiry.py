"""What ends by itself: facts of sources that were lost for too long, extensions that nobody wants any more."""

import asyncio
import time
from collections.abc import Callable

from switchboard.core.changes import ChangeSet
from switchboard.core.presence_core import PresenceCore
from switchboard.ground.timers import Periodic

_INTERVAL = 1.0  # seconds


class Expiry:
    """Looks once a second, and tells what has ended."""

    def __init__(self, loop: asyncio.AbstractEventLoop, core: PresenceCore, tell: Callable[[ChangeSet], None]) -> None:
        self._loop = loop
        self._core = core
        self._tell = tell
        self._timer = Periodic(loop, _INTERVAL, self.look)

    def start(self) -> None:
        self._timer.start()

    def close(self) -> None:
        self._timer.cancel()

    def look(self) -> None:
        """Ends what is over now."""
        for changes in self._core.expire(time.time(), self._loop.time()):
            self._tell(changes)
