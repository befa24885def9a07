"""Scenarios on a loop of their own."""

import asyncio
from collections.abc import Awaitable, Callable

PATIENCE = 30.0  # seconds; a test that waits that long has failed


def run(scenario: Callable[[], Awaitable[None]]) -> None:
    async def whole() -> None:
        await scenario()
        for _ in range(5):  # what was closed is told so in the next turns of the loop
            await asyncio.sleep(0)

    asyncio.run(whole())
