"""
Turns and rests among bulk work, so that one loop serves the network and leaves a window its frames.

Why it rests: a busy thread that gives up the interpreter lock only for system calls takes it back before a waiting
window has woken. A real rest lets the window paint a whole frame (measured in the README's frame budget).
"""

import asyncio
from collections import deque
from collections.abc import Callable, Iterator
from typing import TypeVar

from switchboard.ground.faults import Faults

Job = Iterator[None]  # a generator: each step sends or reads a little, then yields
OnFault = Callable[[Exception], None]
Result = TypeVar("Result")
TURN = 0.004  # seconds of work at a stretch, where a window shares the interpreter
HEADLESS_TURN = 0.010  # seconds; longer ones let more requests share a commit
REST = 0.0005  # seconds of rest after it, where a window shares the interpreter


class Governor:
    """
    Drives jobs in turn: `turn` seconds of work, then a rest (with a window) or one turn of the loop.

    A job that raises ends, and all others go on.
    """

    def __init__(self, loop: asyncio.AbstractEventLoop, faults: Faults, *, rest: float = 0.0) -> None:
        self._loop = loop
        self._faults = faults
        self._rest = rest
        self.turn = TURN if rest else HEADLESS_TURN
        self._jobs: deque[tuple[Job, OnFault | None, str]] = deque()
        self._running = False

    def share(self, rest: float) -> None:
        """From now on a window shares the interpreter: shorter turns, and a rest after each (seconds)."""
        self._rest = rest
        self.turn = TURN

    def drive(self, job: Job, on_fault: OnFault | None = None, *, door: str = "a governed job") -> None:
        """
        Takes its turns until it is exhausted.

        Args:
            on_fault: called once if the job raised, after the fault was noted: it answers whoever waits for the job.
            door: what the job is, as a person would say it, in case that it raises.
        """
        self._jobs.append((job, on_fault, door))
        if not self._running:
            self._running = True
            self._loop.call_soon(self._turn)

    async def last_of(self, steps: Iterator[Result | None], *, door: str) -> Result:
        """
        What a job comes to: it yields None for as long as there is time for something else, and then its result.

        Raises:
            Exception: what the job raised; it was noted as a fault.
        """
        answer: asyncio.Future[Result] = self._loop.create_future()

        def job() -> Job:
            for step in steps:
                if answer.cancelled():
                    return
                if step is not None:
                    answer.set_result(step)
                    return
                yield

        def refuse(error: Exception) -> None:
            if not answer.done():
                answer.set_exception(error)

        self.drive(job(), refuse, door=door)
        return await answer

    def _turn(self) -> None:
        clock, jobs = self._loop.time, self._jobs
        until = clock() + self.turn
        while jobs:
            entry = jobs.popleft()
            try:
                next(entry[0])
            except StopIteration:
                continue
            except Exception as error:
                self._end(entry[1], entry[2], error)
                continue
            jobs.append(entry)
            if clock() >= until:
                break
        if not jobs:
            self._running = False
        elif self._rest:
            self._loop.call_later(self._rest, self._turn)
        else:
            self._loop.call_soon(self._turn)

    def _end(self, on_fault: OnFault | None, door: str, error: Exception) -> None:
        self._faults.note(door, error)
        if on_fault is None:
            return
        try:
            on_fault(error)
        except Exception as another:
            self._faults.note(f"the end of {door}", another)
