"""Memory that the program has no use for: sources that were only looked over, and what it has freed."""

import ctypes
import linecache
import sys
from collections.abc import Callable
from functools import cache


def keep_no_sources() -> None:
    """
    From now on, a source that is read is not kept: eleven megabytes while the window is loaded.

    PySide6 reads the file of each module that is imported after it (6.11, `shibokensupport/feature.py`,
    `_mod_uses_pyside`), and Python keeps what it has read so. A traceback reads the few lines that it shows anew.
    """
    linecache.cache = _Nothing()  # type: ignore[assignment]  # what it would hold


def give_back() -> None:
    """
    Hands what was freed back to the system; at most a millisecond.

    glibc by itself gives back only what lies at the end of its heap: after a long list was closed, next to nothing.
    """
    _trim()(0)


class _Nothing(dict[str, object]):
    def __setitem__(self, key: str, value: object) -> None:
        """Is not kept."""


@cache
def _trim() -> Callable[[int], object]:
    """glibc's; nothing where the C library is another."""
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim.argtypes = [ctypes.c_size_t]
            return trim  # type: ignore[no-any-return]  # ctypes does not say what it is
    return lambda _: None
