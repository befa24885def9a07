"""Scenarios on a loop of their own."""

import asyncio
from collections.abc import Awaitable, Callable

PATIENCE = 30.0  # seconds; a test that waits that long has failed


class HandLoop(asyncio.SelectorEventLoop):
    """A loop whose clock goes on only when a test says so; sockets and threads are as real as ever."""

    def __init__(self) -> None:
        self._now = 1_000.0
        super().__init__()

    def time(self) -> float:
        return self._now

    def spend(self, seconds: float) -> None:
        """As work does that takes so long."""
        self._now += seconds

    async def pass_time(self, seconds: float) -> None:
        """What is due by then is done."""
        self.spend(seconds)
        await turns()


async def turns() -> None:
    """What is to be done now, and what follows of it, is done."""
    for _ in range(10):
        await asyncio.sleep(0)


def run(scenario: Callable[[], Awaitable[None]]) -> None:
    async def whole() -> None:
        await scenario()
        for _ in range(5):  # what was closed is told so in the next turns of the loop
            await asyncio.sleep(0)

    asyncio.run(whole())


def run_by_hand(scenario: Callable[[HandLoop], Awaitable[None]]) -> None:
    """The same on a clock that goes on by hand."""
    loop = HandLoop()

    async def whole() -> None:
        await scenario(loop)
        await turns()

    with asyncio.Runner(loop_factory=lambda: loop) as runner:
        runner.run(whole())
