"""
The window's door: where its tasks, its slots and the turns of its loop come in.

What nobody expected ends the one task or slot that raised it, is logged once, and is shown to the operator; whoever
waits for a task is told in words. An engine that ends before it has answered is told of, too.
"""

import asyncio
import logging
import sys
import threading
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from switchboard.ground.errors import SwitchboardError, why
from switchboard.ground.faults import Faults
from switchboard.gui.language import translate
from switchboard.gui.refusals import refusal_words, words_inside

Result = TypeVar("Result")
Refuse = Callable[[str], None]
_log = logging.getLogger("switchboard.gui")


class EngineGone(SwitchboardError):
    """The engine ended before it answered."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something came to nothing."""

    words: str


class Door(QObject):
    """Runs what has to be awaited, and takes what slots and the loop let fall."""

    faults_changed = Signal(object)  # tuple[str, ...]: every kind of fault so far

    def __init__(self, faults: Faults, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._faults = faults
        self._tasks: set[asyncio.Task[None]] = set()
        self._is_closed = False
        faults.listeners.append(self._tell)

    @contextmanager
    def watching(self, loop: asyncio.AbstractEventLoop) -> Iterator[None]:
        """Inside the block nothing that a slot, a thread or a turn of this loop raises is lost."""
        before = sys.excepthook, threading.excepthook
        loop.set_exception_handler(self._note_loop_fault)
        sys.excepthook = self._note_slot_fault  # Qt's slots and overrides end there, as they have no caller in Python
        threading.excepthook = self._note_thread_fault
        try:
            yield
        finally:
            sys.excepthook, threading.excepthook = before
            loop.set_exception_handler(None)

    def start(self, work: Coroutine[None, None, None], refuse: Refuse) -> None:
        """Runs it; `refuse` is told in words if it came to nothing. Of a window that has closed nothing is begun."""
        if self._is_closed:
            work.close()
            return
        task = asyncio.get_event_loop().create_task(self._run(work, refuse))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def attempt(self, work: Coroutine[None, None, Result]) -> Result | Refusal:
        """What it comes to, or in words why it came to nothing."""
        try:
            return await work
        except SwitchboardError as error:
            return Refusal(refusal_words(error.sentence))
        except OSError as error:
            return Refusal(_words(error))
        except Exception as error:
            self._faults.note("a task of the window", error)
            return Refusal(fault_words())

    async def settled(self) -> None:
        """Returns when all that was started has ended."""
        while self._tasks:
            await asyncio.wait(self._tasks)

    async def close(self, patience: float) -> None:
        """
        Lets what was started come to its end, and ends what has not after `patience` seconds.

        What was asked of the engine is not taken back by this; only nobody hears the answer any more.
        """
        self._is_closed = True
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=patience)
            for task in late:
                task.cancel()
            if late:
                _log.warning("The engine did not answer within %g s; the window does not wait for it.", patience)
                await asyncio.wait(late)

    async def _run(self, work: Coroutine[None, None, None], refuse: Refuse) -> None:
        outcome = await self.attempt(work)
        try:
            if isinstance(outcome, Refusal):
                refuse(outcome.words)
        except Exception as error:
            self._faults.note("the end of a task of the window", error)

    def _note_slot_fault(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, Exception):
            self._faults.note("a slot of the window", error)
        else:
            sys.__excepthook__(kind, error, trace)

    def _note_thread_fault(self, raised: threading.ExceptHookArgs) -> None:
        if raised.exc_value is not None:
            self._faults.note("a thread", raised.exc_value)

    def _note_loop_fault(self, _: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
        error = context.get("exception")
        if isinstance(error, Exception):
            self._faults.note("a turn of the window's loop", error)
        else:
            _log.error("The window's loop says: %s", context.get("message"))

    def _tell(self) -> None:
        self.faults_changed.emit(tuple(str(fault) for fault in self._faults.listed()))


async def answer_to(asked: Future[Result]) -> Result:
    """
    What the engine answers.

    Raises:
        EngineGone: it ended before it did.
        SwitchboardError, OSError: what it refuses, in words.
    """
    task = asyncio.current_task(asyncio.get_event_loop())
    try:
        return await asyncio.wrap_future(asked)
    except asyncio.CancelledError:
        if task is not None and task.cancelling():
            raise
        text = translate("Door", "The engine ended before it answered. Nothing is known of what became of it.")
        raise EngineGone(text) from None


def fault_words() -> str:
    """What whoever waited is told when something happened that nobody expected."""
    return translate(
        "Door", "This did not work, because of a fault of the program. What is known of it stands at the bottom."
    )


def _words(error: OSError) -> str:
    what = words_inside(why(error))
    return f"{error.filename}: {what}" if error.filename else what
