"""Presence that ends by itself: one timer for the next end, and what is over since we were last running."""

import asyncio
import time
from collections.abc import Callable
from typing import Protocol

from switchboard.core.changes import ChangeSet, PresenceChanged
from switchboard.core.commands import Command, Origin, SetPresence
from switchboard.core.custom import CustomPresence
from switchboard.core.presence_core import PresenceCore
from switchboard.core.states import NOT_SET
from switchboard.ground.deadlines import Deadlines
from switchboard.ground.timers import WallTimer
from switchboard.storage.errors import StorageUnavailable

_TRIED_AGAIN_AFTER = 10.0  # seconds, where the disk did not take the end
_SCHEDULE = Origin("until", "schedule")


class Submit(Protocol):
    """Has a command stored and done; `at` is when it came to be so, in wall-clock seconds."""

    def __call__(self, command: Command, at: float | None = None) -> "asyncio.Future[ChangeSet]": ...


class Endings:
    """
    Sets what comes after a presence whose time is over; whatever was set meanwhile stays, and so does what is to stay.

    Hears of every change, so that it knows what is to end.
    """

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        core: PresenceCore,
        submit: Submit,
        wall_clock: Callable[[], float] = time.time,
    ) -> None:
        self._core = core
        self._submit = submit
        self._wall_clock = wall_clock
        self._deadlines: Deadlines[str] = Deadlines()
        self._timer = WallTimer(loop, wall_clock, self.look)
        self._is_running = False

    def __len__(self) -> int:
        return len(self._deadlines)

    def start(self) -> None:
        """Ends what was over before we started, as of when it was over."""
        self._is_running = True
        for name, presence in self._core.custom_presence.presences.items():
            if presence.until and not presence.stays():
                self._deadlines.set(f"{CustomPresence.label}:{name}", presence.until)
        self.look()

    def close(self) -> None:
        self._is_running = False
        self._timer.cancel()

    def consume(self, changes: ChangeSet) -> None:
        """What was set ends another time, or not any more."""
        if isinstance(changes.change, PresenceChanged):
            presentity, new = changes.change.presentity, changes.change.new
            if new.until and not new.stays():
                self._deadlines.set(presentity, new.until)
            else:
                self._deadlines.drop(presentity)
            self._arm()

    def look(self) -> None:
        """Ends what is over now."""
        now = self._wall_clock()
        for presentity in list(self._deadlines.due(now)):
            self._end(presentity, now)
        self._arm()

    def _end(self, presentity: str, now: float) -> None:
        presence = self._core.custom_presence.presence(presentity.partition(":")[2])
        if (
            presence.until > now and not presence.stays()
        ):  # set anew while the disk did not take the end of what was before
            self._deadlines.set(presentity, presence.until)
        if not 0.0 < presence.until <= now or presence.stays():
            return
        over, then = presence.until, presence.then or NOT_SET
        while then.until and then.until <= now and not then.stays():
            over, then = then.until, then.then or NOT_SET
        answer = self._submit(SetPresence(presentity, then, _SCHEDULE, presence), over)
        answer.add_done_callback(lambda done: self._ended(presentity, done))

    def _ended(self, presentity: str, answer: "asyncio.Future[ChangeSet]") -> None:
        if not answer.cancelled() and isinstance(answer.exception(), StorageUnavailable) and self._is_running:
            self._deadlines.set(presentity, self._wall_clock() + _TRIED_AGAIN_AFTER)
            self._arm()

    def _arm(self) -> None:
        self._timer.arm(self._deadlines.next() if self._is_running else None)
