"""Qt's objects are let go of in their own thread, whoever made the garbage."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject, QThread

from switchboard.gui import garbage as gc_of_the_window
from switchboard.gui.garbage import GarbageCollector


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


def test_what_was_freed_is_given_back_every_ten_seconds(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    assert qapp is not None
    given: list[None] = []
    monkeypatch.setattr(gc_of_the_window, "give_back", lambda: given.append(None))
    collector = GarbageCollector()
    try:
        for _ in range(40):
            collector.look()
    finally:
        collector.end()
        gc.disable()  # as all tests have it
    assert len(given) == 2
