"""Answers that one thread waits for and another gives: each future is answered, at the end at the latest."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

Result = TypeVar("Result")


class Answers:
    """Those that are not given yet."""

    def __init__(self, at_end: Callable[[], Exception]) -> None:
        """`at_end` makes the error that answers all who wait at the end."""
        self._at_end = at_end
        self._lock = threading.Lock()
        self._open: set[Future[Any]] = set()
        self._is_over = False

    def open(self) -> Future[Any]:
        """A future for somebody to wait for; after the end one that is answered already."""
        answer: Future[Any] = Future()
        with self._lock:
            if not self._is_over:
                self._open.add(answer)
                return answer
        answer.set_exception(self._at_end())
        return answer

    def give(self, answer: Future[Result], result: Result) -> None:
        """Answers; harmless where nobody waits any more."""
        if self._take(answer):
            answer.set_result(result)

    def refuse(self, answer: Future[Any], error: BaseException) -> None:
        """Answers that it came to nothing; harmless where nobody waits any more."""
        if self._take(answer):
            answer.set_exception(error)

    def end(self) -> None:
        """Answers everybody who waits, and whoever asks from now on."""
        with self._lock:
            self._is_over = True
            waiting = list(self._open)
        for answer in waiting:
            self.refuse(answer, self._at_end())

    def _take(self, answer: Future[Any]) -> bool:
        with self._lock:
            if answer not in self._open:
                return False
            self._open.remove(answer)
        return answer.set_running_or_notify_cancel()
