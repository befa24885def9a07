"""Work of a library that may never end, given up after a while."""

import ctypes
import threading
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")


class TookTooLong(BaseException):
    """Raised inside the work that is given up; no `except Exception` of a library swallows it."""


def within(seconds: float, work: Callable[[], Result]) -> Result:
    """
    What the work returns.

    It has to be written in Python: that is where it can be interrupted (`PyThreadState_SetAsyncExc`). A library's loop
    over the seconds of a thousand years is; what is not is ended with its process, by whoever started that.

    Raises:
        TookTooLong: it was given up.
    """
    worker, lock = threading.get_ident(), threading.Lock()
    is_over = False

    def interrupt() -> None:
        with lock:
            if not is_over:
                ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(worker), ctypes.py_object(TookTooLong))

    watch = threading.Timer(seconds, interrupt)
    watch.daemon = True
    watch.start()
    try:
        try:
            return work()
        finally:
            with lock:  # what was raised before comes out here at the latest
                is_over = True
            watch.cancel()
    except TookTooLong:
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(worker), None)
        raise
