"""
Python's collector of circles, in the window's thread alone.

An engine in another thread makes most of the garbage, and where the collector runs there it lets go of the window's
objects there, too: Qt aborts where a timer is stopped or a widget destroyed in a thread that is not its own.
"""

import gc

from PySide6.QtCore import QObject, QTimer

from switchboard.ground.memory import give_back

_INTERVAL_MS = 500
_YOUNG = 20_000  # containers made since the last look
_MIDDLE = 10  # collections of the young
_OLD = 30  # collections of the middle ones
_GIVEN_BACK = 20  # looks: every ten seconds


class GarbageCollector(QObject):
    """Collects now and then for as long as it lives; nobody else does meanwhile."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._looks = 0
        self._timer = QTimer(self, interval=_INTERVAL_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collects as much as is due; now and then, the system has back what was freed."""
        young, middle, old = gc.get_count()
        if old > _OLD:
            gc.collect(2)
        elif middle > _MIDDLE:
            gc.collect(1)
        elif young > _YOUNG:
            gc.collect(0)
        self._looks += 1
        if self._looks % _GIVEN_BACK == 0:
            give_back()

    def end(self) -> None:
        """Collects what is left, and lets Python collect by itself again."""
        self._timer.stop()
        gc.collect()
        gc.enable()
