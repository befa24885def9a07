"""
Draws a step of a ladder: an arrow between the line of a phone and ours, with what was said above it.

What was sent again is dashed and says so; answers that refuse are in the colour of faults.
"""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF, Qt
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from switchboard.gui.language import translate
from switchboard.gui.look.theme import Theme
from switchboard.gui.models.ladder_model import LadderModel, StepRole
from switchboard.gui.office.ladder import MOST_PEERS, LadderStep

_LINES = 2.1  # of text, that a step is high
_Index = QModelIndex | QPersistentModelIndex


class LadderDelegate(QStyledItemDelegate):
    """For the column of steps alone."""

    def __init__(self, model: LadderModel, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _: _Index) -> QSize:
        return QSize(option.rect.width(), round(QFontMetricsF(option.font).lineSpacing() * _LINES))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        step = index.data(StepRole)
        if not isinstance(step, LadderStep):
            return
        colours, room = self._theme.colours, QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, QColor(colours.selection))
        places = self.places(room)
        painter.setPen(QPen(QColor(colours.line), 1))
        for x in places:
            painter.drawLine(QPointF(x, room.top()), QPointF(x, room.bottom()))
        self._paint_step(painter, option.font, room, step, (places[step.peer], places[-1]))
        painter.restore()

    def places(self, room: QRectF) -> list[float]:
        """Where the lines stand: those of the phones from the left, ours at the right."""
        count = max(1, min(len(self._model.ladder.peers), MOST_PEERS)) + 1
        margin = room.width() * 0.06
        return [room.left() + margin + n * (room.width() - 2 * margin) / (count - 1) for n in range(count)]

    def _paint_step(
        self, painter: QPainter, font: QFont, room: QRectF, step: LadderStep, ends: tuple[float, float]
    ) -> None:
        colours, metrics = self._theme.colours, QFontMetricsF(font)
        colour = QColor(colours.fault if _is_refusal(step) else colours.accent)
        pen = QPen(colour, 1.6)
        if step.is_again:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        y = room.bottom() - metrics.height() * 0.45
        begins, tip = reversed(ends) if step.message.is_ours else ends
        painter.drawLine(QPointF(begins, y), QPointF(tip, y))
        side = metrics.height() * 0.3
        back = tip + side * (1 if tip < begins else -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF([QPointF(tip, y), QPointF(back, y - side * 0.6), QPointF(back, y + side * 0.6)]))
        painter.setPen(QColor(colours.fault if _is_refusal(step) else colours.text))
        painter.setFont(font)
        label = step.label
        if step.is_again:
            label = translate("LadderDelegate", "{what} (again)", "a SIP message that was repeated").format(what=label)
        left, right = min(ends) + side, max(ends) - side
        words = QRectF(left, room.top(), right - left, y - room.top())
        shown = metrics.elidedText(label, Qt.TextElideMode.ElideRight, words.width())
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom) | int(Qt.TextFlag.TextSingleLine)
        painter.drawText(words, flags, shown)


def _is_refusal(step: LadderStep) -> bool:
    """An answer of 400 and above, but for the challenges with which every proof begins."""
    return step.is_answer and step.label[:1] in {"4", "5", "6"} and step.label[:3] not in {"401", "407"}
