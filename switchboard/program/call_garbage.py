"""When memory of calls that are over is freed: their parts know each other, so that only the collector finds them."""

import gc
from collections.abc import Callable

from switchboard.ground.memory import give_back

LOOK_EVERY = 2.0  # seconds
_QUIET = 17  # looks: what answers a call again is kept for 32 s after its end (RFC 6026)
_MANY = 4_000  # channels: some 70 MB


def collect_calls() -> None:
    """Frees what is over, and hands it back to the system."""
    gc.collect()
    give_back()


class CallGarbage:
    """
    Has it collected after many calls, and once the last ones are forgotten; never where no call has ended.

    Python alone would look at what has lived for half a minute only after a million new objects.
    """

    def __init__(self, ended: Callable[[], int], collect: Callable[[], None] = collect_calls) -> None:
        """`ended` counts all channels that ever ended."""
        self._ended = ended
        self._collect = collect
        self._collected_at = self._seen = ended()
        self._quiet = _QUIET

    def look(self) -> None:
        """To be called every `LOOK_EVERY` seconds."""
        ended = self._ended()
        if ended != self._seen:
            self._seen, self._quiet = ended, 0
        elif self._quiet < _QUIET:
            self._quiet += 1
            if self._quiet == _QUIET:
                self._collect_at(ended)
        if ended - self._collected_at >= _MANY:
            self._collect_at(ended)

    def _collect_at(self, ended: int) -> None:
        self._collected_at = ended
        self._collect()
