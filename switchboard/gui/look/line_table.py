"""
Tables that are painted line by line, each in one go.

Qt's own table comes back into Python for every cell, eight times and more, and each time waits for the interpreter
while the engine runs: at some thousand changes a second that takes longer than a frame lasts.
"""

from bisect import bisect_left
from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QTableView

from switchboard.gui.look.painted_line import Cell, PaintedLine


class LineTable(QTableView):
    """Its lines are all of one height. Whoever derives from it paints them."""

    def paint_line(self, painter: QPainter, line: PaintedLine, cells: Sequence[Cell]) -> None:
        """In the columns that are seen."""
        raise NotImplementedError

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            self._paint_lines(painter, event.rect())

    def update_lines(self, places: Sequence[int]) -> None:
        """Paints those anew that are seen; they are given from the top."""
        if not self.isVisible():
            return
        viewport = self.viewport()
        seen = self._seen(viewport.rect())
        for place in places[bisect_left(places, seen.start) : bisect_left(places, seen.stop)]:
            viewport.update(0, self.rowViewportPosition(place), viewport.width(), self.rowHeight(place))

    def _paint_lines(self, painter: QPainter, area: QRect) -> None:
        seen = self._seen(area)
        if not seen:
            return
        cells = self._cells(area)
        selected = lines_of(self.selectionModel().selection(), seen)
        current = self.currentIndex().row() if self.hasFocus() else -1
        width, height = self.viewport().width(), self.rowHeight(seen[0])
        top = self.rowViewportPosition(seen[0])
        painter.setFont(self.font())
        for place in seen:
            line = PaintedLine(place, QRect(0, top, width, height), place in selected, place == current)
            self.paint_line(painter, line, cells)
            top += height

    def _seen(self, area: QRect) -> range:
        """The lines in a part of the view."""
        self.executeDelayedItemsLayout()
        first, last = self.rowAt(area.top()), self.rowAt(area.bottom())
        if first < 0:
            return range(0)
        return range(first, last + 1 if last >= 0 else self.model().rowCount())

    def _cells(self, area: QRect) -> list[Cell]:
        """Of the columns in a part of the view."""
        header = self.horizontalHeader()
        shown = (column for column in range(header.count()) if not header.isSectionHidden(column))
        cells = [Cell(each, header.sectionViewportPosition(each), header.sectionSize(each)) for each in shown]
        return [cell for cell in cells if cell.left <= area.right() and cell.left + cell.width > area.left()]


def lines_of(selection: QItemSelection, among: Sequence[int]) -> set[int]:
    """Which of these lines, that follow each other, are selected. To ask Qt line by line costs a third of a paint."""
    runs = [selection.at(number) for number in range(selection.size() if among else 0)]
    return {line for run in runs for line in range(max(run.top(), among[0]), min(run.bottom(), among[-1]) + 1)}
