"""
Python's collector of circles, in the window's thread alone.

An engine in another thread makes most of the garbage, and where the collector runs there it lets go of the window's
objects there, too: Qt aborts where a timer is stopped or a widget destroyed in a thread that is not its own.
"""

import gc
import linecache

from PySide6.QtCore import QObject, QTimer

_INTERVAL_MS = 500
_YOUNG = 20_000  # containers made since the last look
_MIDDLE = 10  # collections of the young
_OLD = 30  # collections of the middle ones


def forget_sources() -> None:
    """
    Lets go of the program's own source: eleven megabytes that an office has better use for.

    PySide6 reads the file of each module that is imported after it (6.11, `shibokensupport/feature.py`,
    `_mod_uses_pyside`), and Python keeps what it has read so. A traceback reads the few lines that it shows anew.
    """
    linecache.clearcache()


class GarbageCollector(QObject):
    """Collects now and then for as long as it lives; nobody else does meanwhile."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_INTERVAL_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collects as much as is due."""
        young, middle, old = gc.get_count()
        if old > _OLD:
            gc.collect(2)
        elif middle > _MIDDLE:
            gc.collect(1)
        elif young > _YOUNG:
            gc.collect(0)

    def end(self) -> None:
        """Collects what is left, and lets Python collect by itself again."""
        self._timer.stop()
        gc.collect()
        gc.enable()
