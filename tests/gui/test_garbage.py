"""Qt's objects are let go of in their own thread, whoever made the garbage."""

import gc
import linecache
import threading
import weakref

from PySide6.QtCore import QObject, QThread

from switchboard.gui import garbage as gc_of_the_window
from switchboard.gui.garbage import GarbageCollector, forget_sources


class Circle(QObject):
    """Holds itself, as a window does that has a slot of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.me = self


def test_no_other_thread_collects_and_the_windows_does(qapp: object) -> None:
    assert qapp is not None
    collector = GarbageCollector()
    try:
        ended_in: list[QThread] = []
        circle = Circle()
        weakref.finalize(circle, lambda: ended_in.append(QThread.currentThread()))
        del circle

        def make_garbage() -> None:
            for _ in range(3_000_000 // 1_000):
                circles: list[object] = [[] for _ in range(1_000)]
                circles.append(circles)

        other = threading.Thread(target=make_garbage)
        other.start()
        other.join()
        assert ended_in == []
        collector.look()
        assert ended_in == [collector.thread()]
    finally:
        collector.end()
        gc.disable()  # as all tests have it


def test_no_source_is_kept_that_was_only_read_to_be_looked_over() -> None:
    assert linecache.getlines(gc_of_the_window.__file__)
    forget_sources()
    assert linecache.cache == {}
