"""One timer of the loop for everything that a protocol waits for."""

import asyncio
import contextlib
from collections.abc import Callable
from typing import Protocol

from switchboard.ground.faults import Faults

AFTER_FAULT = 0.1  # seconds of rest after what nobody expected, so that what goes wrong again and again takes no more

_LOOK_EVERY = 5.0  # seconds at most between looks at the clock on the wall


class Timed(Protocol):
    """Says when it wants to be woken, on the loop's clock."""

    def get_timer(self) -> float | None: ...
    def handle_timer(self, now: float) -> None: ...


class EndpointTimer:
    """
    Wakes a protocol when it asks to be, then does what follows: `then` sends what that gave it to say.

    What raises there does not end it: it goes on a moment later.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, timed: Timed, then: Callable[[], None], faults: Faults) -> None:
        self._loop = loop
        self._timed = timed
        self._then = then
        self._faults = faults
        self._not_before = 0.0
        self._handle: asyncio.TimerHandle | None = None

    def arm(self) -> None:
        """After anything that may have changed what it waits for."""
        self.cancel()
        try:
            due = self._timed.get_timer()
        except Exception as error:
            self._note(error)
            due = self._not_before
        if due is not None:
            self._handle = self._loop.call_at(max(due, self._not_before), self._wake)

    def cancel(self) -> None:
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None

    def _wake(self) -> None:
        self._handle = None
        try:
            self._timed.handle_timer(self._loop.time())
        except Exception as error:
            self._note(error)
        self._then()

    def _note(self, error: Exception) -> None:
        self._faults.note("a timer", error)
        self._not_before = self._loop.time() + AFTER_FAULT


class WallTimer:
    """
    Wakes somebody at a moment of the clock on the wall.

    Somebody may set that clock: so it wakes them now and then before, too, and they look what is due.
    """

    def __init__(
        self, loop: asyncio.AbstractEventLoop, wall_clock: Callable[[], float], look: Callable[[], None]
    ) -> None:
        self._loop = loop
        self._wall_clock = wall_clock
        self._look = look
        self._handle: asyncio.TimerHandle | None = None

    def arm(self, moment: float | None) -> None:
        """For that moment (wall-clock seconds) instead of another; None for none."""
        self.cancel()
        if moment is not None:
            wait = min(max(moment - self._wall_clock(), 0.0), _LOOK_EVERY)
            self._handle = self._loop.call_later(wait, self._look)

    def cancel(self) -> None:
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None


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


def told_in(loop: asyncio.AbstractEventLoop, listener: Callable[[], None]) -> Callable[[], None]:
    """The same, to be called in any thread: it is called in the loop's, and no more once the loop has ended."""

    def tell() -> None:
        if asyncio._get_running_loop() is loop:  # noqa: SLF001  get_running_loop raises where there is none
            listener()
            return
        with contextlib.suppress(RuntimeError):  # the loop is closed
            loop.call_soon_threadsafe(listener)

    return tell
