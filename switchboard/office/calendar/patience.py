"""Work of a library that may never end, given up after a while."""

import ctypes
import threading
import time
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")
_LEAST = 0.05  # seconds between two looks at the clock


class TookTooLong(BaseException):
    """Raised inside the work that is given up; no `except Exception` of a library swallows it."""


def within(seconds: float, work: Callable[[], Result]) -> Result:
    """
    What the work returns; `seconds` are those of a processor, so that a busy computer cuts nothing short.

    It has to be written in Python: that is where it can be interrupted (`PyThreadState_SetAsyncExc`). A library's loop
    over the seconds of a thousand years is; what is not is ended with its process, by whoever started that.

    Raises:
        TookTooLong: it was given up.
    """
    worker, lock, over = threading.get_ident(), threading.Lock(), threading.Event()
    given_up_at = time.process_time() + seconds

    def watch() -> None:
        left = seconds
        while not over.wait(max(left, _LEAST)):
            left = given_up_at - time.process_time()
            if left <= 0:
                with lock:
                    if not over.is_set():
                        error = ctypes.py_object(TookTooLong)
                        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(worker), error)
                return

    threading.Thread(target=watch, name="patience", daemon=True).start()
    try:
        try:
            return work()
        finally:
            with lock:  # what was raised before comes out here at the latest
                over.set()
    except TookTooLong:
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(worker), None)
        raise
