"""How long channels may last, as `TIMEOUT(absolute)` says."""

import asyncio
from collections.abc import Callable

from switchboard.dialplan.run.channel import Channel


class TimeLimits:
    """A timer for each channel that has an end; `end` is told of those whose time is over."""

    def __init__(
        self, loop: asyncio.AbstractEventLoop, now: Callable[[], float], end: Callable[[Channel], None]
    ) -> None:
        """`now` is wall-clock seconds, as a channel's `ends_at` is."""
        self._loop = loop
        self._now = now
        self._end = end
        self._timers: dict[str, tuple[float, asyncio.TimerHandle]] = {}  # by channel: its `ends_at`, and the timer

    def keep(self, channel: Channel) -> None:
        """Its end may have been set, or moved."""
        ends_at = channel.times.ends_at
        if ends_at is None and not self._timers:
            return
        known, timer = self._timers.get(channel.name, (None, None))
        if known == ends_at:
            return
        if timer is not None:
            timer.cancel()
            del self._timers[channel.name]
        if ends_at is not None:
            timer = self._loop.call_later(max(0.0, ends_at - self._now()), self._over, channel)
            self._timers[channel.name] = ends_at, timer

    def forget(self, channel: Channel) -> None:
        """It has ended."""
        _, timer = self._timers.pop(channel.name, (0.0, None))
        if timer is not None:
            timer.cancel()

    def _over(self, channel: Channel) -> None:
        channel.times.ends_at = None
        self._timers.pop(channel.name, None)
        self._end(channel)
