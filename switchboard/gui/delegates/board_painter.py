"""Draws a person and a heading of the wallboard: box, colour, shape and word for whoever is not simply in and free."""

import time

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, Qt

from switchboard.core.states import ExtensionState, PresenceState
from switchboard.gui.look.colours import Colours
from switchboard.gui.look.glyphs import paint_edge
from switchboard.gui.look.stamps import Stamps
from switchboard.gui.look.written import Written
from switchboard.gui.office.board import told
from switchboard.gui.office.person_row import PersonRow

_SMALL = 0.78  # of the type
_CONDENSED = 78  # per cent of the usual width: of names that would not fit otherwise


class BoardPainter:
    """In type of one size, given in pixels."""

    def __init__(self, colours: Colours) -> None:
        self._stamps = Stamps(colours)
        self.set_type(QFont(), 20.0)

    def set_type(self, family: QFont, pixels: float) -> None:
        """Of the names; all else follows."""
        self.size = pixels
        strong, plain = QFont(family), QFont(family)
        strong.setPixelSize(max(1, round(pixels)))
        strong.setWeight(QFont.Weight.DemiBold)
        plain.setPixelSize(max(1, round(pixels * _SMALL)))
        condensed = QFont(strong)
        condensed.setStretch(_CONDENSED)
        self._strong, self._plain, self._condensed = Written(strong), Written(plain), Written(condensed)

    def paint_heading(self, painter: QPainter, rect: QRect, text: str) -> None:
        painter.setFont(self._strong.font)
        painter.setPen(QColor(self._stamps.colours.muted))
        self._strong.draw(painter, rect.adjusted(round(self.size * 0.3), 0, 0, 0), text)

    def paint_person(self, painter: QPainter, rect: QRect, row: PersonRow, *, notes: bool, dense: bool) -> None:
        colours, status, size = self._stamps.colours, row.status, self.size
        text = told(row, time.time(), notes=notes)
        if text:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.base))
            painter.drawRoundedRect(QRectF(rect), size * 0.25, size * 0.25)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        if status.has_device:
            edge = QRectF(rect.left(), rect.top(), max(3.0, size * 0.22), rect.height())
            paint_edge(painter, status.extension_state, self._stamps.colour(status.extension_state), edge)
        side = round(size * 1.05)
        place = QPointF(rect.left() + size * 0.45, rect.top() + (rect.height() - side) / 2)
        self._stamps.draw_state(painter, place, status.presence.state, side)
        room = rect.adjusted(round(size * 1.85), 0, -round(size * 0.25), 0)
        two_lines = bool(text) and not dense
        name = QRect(room.left(), room.top(), room.width(), room.height() * 11 // 20) if two_lines else room
        written = self._strong if self._strong.width(row.name) <= name.width() else self._condensed
        painter.setFont(written.font)
        painter.setPen(QColor(colours.text))
        written.draw(painter, name, row.name)
        if two_lines:
            below = QRect(room.left(), name.bottom(), room.width(), rect.bottom() - name.bottom() - 1)
            painter.setFont(self._plain.font)
            painter.setPen(self._word_colour(row))
            self._plain.draw(painter, below, text)

    def _word_colour(self, row: PersonRow) -> QColor:
        state = row.status.presence.state
        is_in = state in {PresenceState.AVAILABLE, PresenceState.NOT_SET}
        phone = row.status.extension_state
        return self._stamps.colour(phone if is_in and phone is not ExtensionState.IDLE else state)
