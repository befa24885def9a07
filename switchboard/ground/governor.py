"""
Turns and rests among bulk work, so that one loop serves the network and leaves a window its frames.

Why it rests: a busy thread that gives up the interpreter lock only for system calls takes it back before a waiting
window has woken. A real rest lets the window paint a whole frame (measured in the README's frame budget).
"""

import asyncio
from collections import deque
from collections.abc import Iterator

Job = Iterator[None]  # a generator: each step sends or reads a little, then yields
TURN = 0.004  # seconds of work at a stretch, where a window shares the interpreter
HEADLESS_TURN = 0.010  # seconds; longer ones let more requests share a commit
REST = 0.0005  # seconds of rest after it, where a window shares the interpreter


class Governor:
    """Drives generators in turn: `turn` seconds of work, then a rest (with a window) or one turn of the loop."""

    def __init__(self, loop: asyncio.AbstractEventLoop, *, rest: float = 0.0) -> None:
        self._loop = loop
        self._rest = rest
        self.turn = TURN if rest else HEADLESS_TURN
        self._jobs: deque[Job] = deque()
        self._running = False

    def drive(self, steps: Job) -> None:
        """Takes its turns until it is exhausted."""
        self._jobs.append(steps)
        if not self._running:
            self._running = True
            self._loop.call_soon(self._turn)

    def _turn(self) -> None:
        clock, jobs = self._loop.time, self._jobs
        until = clock() + self.turn
        while jobs:
            job = jobs.popleft()
            try:
                next(job)
            except StopIteration:
                continue
            jobs.append(job)
            if clock() >= until:
                break
        if not jobs:
            self._running = False
        elif self._rest:
            self._loop.call_later(self._rest, self._turn)
        else:
            self._loop.call_soon(self._turn)
