"""Sizes, all from the font: what fits at 9 points fits at 20, and on a screen of any scale."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QFontMetricsF, QScreen
from PySide6.QtWidgets import QWidget

from switchboard.gui.look.theme import Density

_FIRST_WINDOW = (105, 52)  # columns of text, and lines
_OF_SCREEN = 0.92  # the part of a screen that a first window may take: its frame wants some, too


def em(widget: QWidget) -> float:
    """The height of the widget's letters, in pixels: what `em` is in style sheets."""
    return QFontMetricsF(widget.font()).height() * 0.8


def row_height(font: QFont, density: Density) -> int:
    """Of a line in a list, in pixels."""
    return round(QFontMetrics(font).lineSpacing() * density.lines)


def text_width(widget: QWidget, columns: int) -> int:
    """Pixels that so many letters of usual width need."""
    return QFontMetrics(widget.font()).averageCharWidth() * columns


def first_size(widget: QWidget, screen: QScreen) -> QSize:
    """Of a window that was never open before: as large as it needs, and never larger than the screen."""
    metrics = QFontMetrics(widget.font())
    wanted = QSize(metrics.averageCharWidth() * _FIRST_WINDOW[0] * 2, metrics.lineSpacing() * _FIRST_WINDOW[1])
    return wanted.boundedTo(screen.availableSize() * _OF_SCREEN)


def open_size(widget: QWidget, columns: int, lines: int) -> QSize:
    """Of a dialog as it opens: so much text, and never larger than the screen of the window that it belongs to."""
    return within_screen(widget, QSize(text_width(widget, columns), QFontMetrics(widget.font()).lineSpacing() * lines))


def within_screen(widget: QWidget, wanted: QSize) -> QSize:
    """The same size, or as much of it as the screen holds of the window that a dialog belongs to."""
    return wanted.boundedTo((widget.parentWidget() or widget).screen().availableSize() * _OF_SCREEN)


def within(frame: QRect, screen: QScreen) -> QRect:
    """The same rectangle, moved and made smaller until the screen holds it."""
    room = screen.availableGeometry()
    size = frame.size().boundedTo(room.size())
    left = max(room.left(), min(frame.left(), room.right() - size.width() + 1))
    top = max(room.top(), min(frame.top(), room.bottom() - size.height() + 1))
    return QRect(left, top, size.width(), size.height())
