"""The loop that an engine runs on, alike on every platform."""

import asyncio
from collections.abc import Coroutine
from typing import TypeVar

Result = TypeVar("Result")


def run_on_selector(work: Coroutine[None, None, Result]) -> Result:
    """
    Runs it to its end, as `asyncio.run` does, on a loop that reads and writes sockets when they are ready.

    Windows' loop of default has no `add_reader`, which all our sockets are read by.
    """
    with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
        return runner.run(work)
