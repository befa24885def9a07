"""A list to choose from, with the arrow that style sheets leave out; the wheel changes nothing by accident."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from switchboard.gui.look.glyphs import paint_fold


class ChoiceBox(QComboBox):
    """Looks as it is: something that opens."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            side = self.fontMetrics().height() * 0.6
            box = QRectF(self.width() - side * 2, (self.height() - side) / 2, side, side)
            paint_fold(painter, self.palette().placeholderText().color(), box, folded=False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
