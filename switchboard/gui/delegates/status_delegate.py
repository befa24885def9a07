"""Draws a device's or a user's state as colour, shape and word."""

import time
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from switchboard.core.states import ExtensionState, ExtensionStatus, PresenceState
from switchboard.gui.delegates.glyphs import paint_device, paint_presence
from switchboard.gui.models.extension_model import Column, StatusRole
from switchboard.gui.theme import Theme
from switchboard.gui.words import DEVICE_WORDS, PRESENCE_WORDS, since_words

_Key = tuple[ExtensionState | PresenceState, float, int]
_FADED = 0.45  # of a device's pill where what it shows is only what was last known
_HEIGHT, _GLYPH, _PADDING, _GAP = 24, 14, 9, 7  # pixels of a pill


class StatusDelegate(QStyledItemDelegate):
    """A pill per state, painted once and then copied; a device's says since when."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pills: dict[_Key, QPixmap] = {}
        theme.changed.connect(self._forget_pills)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        status: ExtensionStatus = index.data(StatusRole)
        widget: QWidget = option.widget
        rect: QRect = option.rect
        self._paint_background(painter, option, widget)
        is_device = index.column() == Column.DEVICE
        state = status.extension_state if is_device else status.presence.state
        pill = self._pill(state, widget)
        left = rect.left() + 2
        painter.setOpacity(_FADED if is_device and status.is_stale else 1.0)
        painter.drawPixmap(QPoint(left, rect.top() + (rect.height() - _HEIGHT) // 2), pill)
        painter.setOpacity(1.0)
        if is_device and status.device_since:
            self._paint_since(painter, rect, left + round(pill.deviceIndependentSize().width()), status.device_since)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        state_width = 230 if index.column() == Column.DEVICE else 160
        return QSize(state_width, super().sizeHint(option, index).height())

    def _forget_pills(self) -> None:
        self._pills.clear()

    @staticmethod
    def _paint_background(painter: QPainter, option: QStyleOptionViewItem, widget: QWidget) -> None:
        widget.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, widget)

    def _paint_since(self, painter: QPainter, rect: QRect, left: int, since: float) -> None:
        painter.setPen(QColor(self._theme.colours.muted))
        room = QRect(left + 8, rect.top(), max(0, rect.right() - left - 12), rect.height())
        text = painter.fontMetrics().elidedText(
            since_words(since, time.time()), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)

    def _pill(self, state: ExtensionState | PresenceState, widget: QWidget) -> QPixmap:
        # IntEnum and Enum members never compare equal, so that the two kinds share one table
        key = (state, widget.devicePixelRatioF(), widget.font().pointSize())
        pill = self._pills.get(key)
        if pill is None:
            pill = self._paint_pill(state, widget)
            self._pills[key] = pill
        return pill

    def _paint_pill(self, state: ExtensionState | PresenceState, widget: QWidget) -> QPixmap:
        if isinstance(state, PresenceState):
            word, colour = PRESENCE_WORDS[state], QColor(self._theme.colours.presence(state))
            glyph = partial(paint_presence, state=state)
        else:
            word, colour = DEVICE_WORDS[state], QColor(self._theme.colours.device(state))
            glyph = partial(paint_device, state=state)
        metrics = widget.fontMetrics()
        width = _PADDING * 2 + _GLYPH + _GAP + metrics.horizontalAdvance(word)
        ratio = widget.devicePixelRatioF()
        pixmap = QPixmap(QSize(round(width * ratio), round(_HEIGHT * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tint = QColor(colour)
        tint.setAlphaF(0.18 if self._theme.colours.is_dark else 0.11)
        painter.setBrush(tint)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(0, 0, width, _HEIGHT), _HEIGHT / 2, _HEIGHT / 2)
        glyph(painter, colour=colour, box=QRectF(_PADDING, (_HEIGHT - _GLYPH) / 2, _GLYPH, _GLYPH))
        painter.setFont(widget.font())
        painter.setPen(colour)
        text = QRectF(_PADDING + _GLYPH + _GAP, 0, width, _HEIGHT)
        painter.drawText(text, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), word)
        painter.end()
        return pixmap
