"""A table of plain texts, such as messages and changes are listed in."""

from collections.abc import Sequence
from typing import Protocol, cast

from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QPainter, Qt
from PySide6.QtWidgets import QWidget

from switchboard.gui.look.line_table import LineTable
from switchboard.gui.look.painted_line import Cell, PaintedLine
from switchboard.gui.look.written import Written

_MARGIN = 0.25  # of the height of the font: the room at both sides of a text


class Texts(Protocol):
    """What such a table asks of its model."""

    def cells(self, row: int) -> Sequence[str]:
        """The texts of a line, one for each column."""


class TextTable(LineTable):
    """Its model has `cells` besides what Qt asks of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._written = Written(self.font())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._written = Written(self.font())

    def paint_line(self, painter: QPainter, line: PaintedLine, cells: Sequence[Cell]) -> None:
        box, palette = line.box, self.palette()
        if line.is_selected:
            painter.fillRect(box, palette.highlight())
        elif line.is_current:
            painter.setPen(palette.highlight().color())
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(0, 0, -1, -1))
        painter.setPen((palette.highlightedText() if line.is_selected else palette.text()).color())
        margin = round(self._written.metrics.height() * _MARGIN)
        texts = cast("Texts", self.model()).cells(line.place)
        for cell in cells:
            text = texts[cell.column]
            if text:
                room = QRect(cell.left + margin, box.top(), cell.width - 2 * margin, box.height())
                self._written.draw(painter, room, text)
