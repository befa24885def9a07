"""Work beside the loop, in a thread of its own: it may take its time, or hang for ever."""

import asyncio
import contextlib
import threading
from collections.abc import Callable
from typing import TypeVar, cast

Result = TypeVar("Result")


def work_aside(
    loop: asyncio.AbstractEventLoop,
    work: Callable[[], Result],
    then: Callable[[Result | None, Exception | None], None],
) -> None:
    """
    Has a new thread work; `then` is told in the loop what came of it, or what it raised.

    Work that hangs keeps neither the loop nor the program from ending; after the loop's end nobody is told.
    """

    def tell(result: Result | None, error: Exception | None) -> None:
        with contextlib.suppress(RuntimeError):  # the loop is closed
            loop.call_soon_threadsafe(then, result, error)

    def run() -> None:
        try:
            result = work()
        except Exception as error:
            tell(None, error)
        else:
            tell(result, None)

    try:
        threading.Thread(target=run, name="aside", daemon=True).start()
    except RuntimeError as error:  # there can be no more threads
        tell(None, error)


async def done_aside(work: Callable[[], Result]) -> Result:
    """
    What came of it, or what it raised.

    Raises:
        RuntimeError: there can be no more threads.
    """
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[Result] = loop.create_future()

    def tell(result: Result | None, error: Exception | None) -> None:
        if answer.done():  # whoever waited was cancelled
            return
        if error is None:
            answer.set_result(cast("Result", result))
        else:
            answer.set_exception(error)

    work_aside(loop, work, tell)
    return await answer
