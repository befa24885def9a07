"""One timer of the loop for everything that a protocol waits for."""

import asyncio
from collections.abc import Callable
from typing import Protocol


class Timed(Protocol):
    """Says when it wants to be woken, on the loop's clock."""

    def get_timer(self) -> float | None: ...
    def handle_timer(self, now: float) -> None: ...


class EndpointTimer:
    """Wakes a protocol when it asks to be, then does what follows: `then` sends what that gave it to say."""

    def __init__(self, loop: asyncio.AbstractEventLoop, timed: Timed, then: Callable[[], None]) -> None:
        self._loop = loop
        self._timed = timed
        self._then = then
        self._handle: asyncio.TimerHandle | None = None

    def arm(self) -> None:
        """After anything that may have changed what it waits for."""
        self.cancel()
        due = self._timed.get_timer()
        if due is not None:
            self._handle = self._loop.call_at(due, self._wake)

    def cancel(self) -> None:
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None

    def _wake(self) -> None:
        self._handle = None
        self._timed.handle_timer(self._loop.time())
        self._then()


class Periodic:
    """Does something now and then; what raises there does not end it, as the next time is set before."""

    def __init__(self, loop: asyncio.AbstractEventLoop, interval: float, do: Callable[[], None]) -> None:
        """`interval` is in seconds, from the start of one time to that of the next."""
        self._loop = loop
        self._interval = interval
        self._do = do
        self._handle: asyncio.TimerHandle | None = None

    def start(self) -> None:
        """The first time is an interval from now."""
        self.cancel()
        self._handle = self._loop.call_later(self._interval, self._run)

    def cancel(self) -> None:
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None

    def _run(self) -> None:
        self.start()
        self._do()
