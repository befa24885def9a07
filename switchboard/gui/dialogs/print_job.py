"""Pages that are laid out and painted a few at a time, so that the window goes on meanwhile."""

import time
from collections.abc import Callable, Iterator

from PySide6.QtCore import QBuffer, QIODevice, QObject, QTimer, Signal
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter, QPdfWriter

from switchboard.gui.delegates.page_painter import AN_INCH, Pages

_AT_A_STRETCH = 0.008  # seconds


class SteppedWork(QObject):
    """Goes through one thing after another, a little in each turn of the window's loop; the newest takes the place."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[object] | None = None
        self._then: Callable[[], None] = lambda: None
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        return self._steps is not None

    def start(self, steps: Iterator[object], then: Callable[[], None]) -> None:
        """`then` is called once all steps are done, unless something else was started meanwhile."""
        self._steps, self._then = steps, then
        self._timer.start()

    def stop(self) -> None:
        self._steps = None
        self._timer.stop()

    def _go_on(self) -> None:
        until = time.perf_counter() + _AT_A_STRETCH
        steps = self._steps
        while steps is not None and time.perf_counter() < until:
            try:
                next(steps)
            except StopIteration:
                self.stop()
                self._then()
                return


class PdfJob(QObject):
    """Writes pages as PDF into memory; a hundred of them are some hundreds of kilobytes."""

    progressed = Signal(int, int)  # pages that are written, of how many
    ended = Signal(bytes)

    def __init__(self, pages: Pages, layout: QPageLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._pages = pages
        self._buffer = QBuffer(self)
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(self._buffer)
        writer.setPageLayout(layout)
        writer.setResolution(AN_INCH)
        writer.setTitle(" - ".join(part for part in (pages.paper.title, pages.paper.office) if part))
        writer.setCreator("Switchboard")
        self._writer: QPdfWriter | None = writer
        self._work = SteppedWork(self)

    def start(self) -> None:
        if self._writer is not None:
            self._work.start(painted(self._pages, self._writer, 1.0, self.progressed.emit), self._end)

    def stop(self) -> None:
        """Nothing comes of it."""
        self._work.stop()

    def _end(self) -> None:
        self._writer = None  # what it still has goes into the buffer
        data = self._buffer.data().data()
        self._buffer.close()
        self.ended.emit(data)


def painted(
    pages: Pages,
    device: QPagedPaintDevice,
    scale: float,
    progressed: Callable[[int, int], None],
    wanted: range | None = None,
) -> Iterator[None]:
    """
    Paints a page at a step.

    Args:
        scale: of the device's pixels to twentieths of a point.
        wanted: which pages, from 0 on; None for all.
    """
    numbers = range(len(pages.pages)) if wanted is None else wanted
    with QPainter(device) as painter:
        painter.scale(scale, scale)
        for done, number in enumerate(numbers):
            if done:
                device.newPage()
            pages.paint(painter, number)
            progressed(done + 1, len(numbers))
            yield
