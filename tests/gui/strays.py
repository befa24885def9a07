"""What a test must not leave behind: tasks that go on, exceptions that nobody took, faults that nobody expected."""

import asyncio
import gc
import logging
from collections.abc import Iterator
from contextlib import contextmanager


class Strays(logging.Handler):
    """Gathers what a test let fall; `expect` names what it lets fall on purpose."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._fallen: list[str] = []
        self._expected: list[str] = []

    def expect(self, *words: str) -> None:
        """Each of these stands in something that will fall."""
        self._expected += words

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno < logging.ERROR and not record.name.startswith("switchboard.gui"):
            return  # what the engine finds in an office's files is told to people, and is no fault
        raised = record.exc_info[1] if record.exc_info else None
        self._fallen.append(f"{record.getMessage()} {raised!r}" if raised else record.getMessage())

    @contextmanager
    def hearing(self) -> Iterator[None]:
        """Takes note of what our own loggers say."""
        logger = logging.getLogger("switchboard")
        logger.addHandler(self)
        try:
            yield
        finally:
            logger.removeHandler(self)

    @contextmanager
    def watching(self, loop: asyncio.AbstractEventLoop) -> Iterator[None]:
        """Takes note of what this loop lets fall, and of what is left on it."""
        loop.set_exception_handler(lambda _, context: self._fallen.append(str(context)))
        try:
            yield
        finally:
            self._fallen += [f"a task was left: {task!r}" for task in asyncio.all_tasks(loop)]
            gc.collect()  # an exception that nobody took is told of when its task is let go

    def found(self) -> list[str]:
        """What fell and was not expected, and what was expected and did not fall."""
        missing = [f"did not happen: {word}" for word in self._expected if not any(word in f for f in self._fallen)]
        return [f for f in self._fallen if not any(word in f for word in self._expected)] + missing
