"""
Words laid out once and drawn often: a list repaints the same few hundred sixty times a second.

What is drawn for the first time is drawn as it comes: to lay it out for later costs twice as much, and a search shows
most of what it finds only once.
"""

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QStaticText, Qt, QTransform

_MOST_WIDTHS = 2_000  # texts of one font whose widths are remembered
_MOST = 500  # texts that stay laid out: a screen shows a few hundred, and each takes some kilobytes


class Written:
    """Single lines in one font; the painter has to have that font, and its pen is the colour."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetrics(font)
        self._height, self._ascent = self.metrics.height(), self.metrics.ascent()
        self._widths: dict[str, int] = {}
        self._ready: dict[tuple[str, int], tuple[QStaticText, int]] = {}  # by text and room: laid out, and its width
        self._laid_out: dict[str, QStaticText] = {}
        self._seen: set[str] = set()  # drawn once
        self._cut: dict[tuple[str, int], str] = {}

    def draw(self, painter: QPainter, room: QRect, text: str) -> int:
        """As much of the text's first line as there is room for, in the middle of its height; returns its width."""
        ready = self._ready.get((text, room.width()))
        top = room.top() + (room.height() - self._height) / 2
        if ready is not None:
            painter.drawStaticText(QPointF(room.left(), top), ready[0])
            return ready[1]
        shown = self._fitting(text, room.width())
        laid_out, width = self._laid_out.get(shown), self.width(shown)
        if laid_out is None and shown in self._seen:
            laid_out = self._lay_out(shown)
        if laid_out is None:
            self._remember(shown)
            painter.drawText(QPointF(room.left(), top + self._ascent), shown)
        else:
            if len(self._ready) >= _MOST:
                self._ready.clear()
            self._ready[text, room.width()] = (laid_out, width)
            painter.drawStaticText(QPointF(room.left(), top), laid_out)
        return width

    def width(self, text: str) -> int:
        """Of one line, in pixels."""
        width = self._widths.get(text)
        if width is None:
            if len(self._widths) >= _MOST_WIDTHS:
                self._widths.clear()
            width = self._widths[text] = self.metrics.horizontalAdvance(text)
        return width

    def _fitting(self, text: str, room: int) -> str:
        first = text.partition("\n")[0] if "\n" in text else text
        if self.width(first) <= room and first is text:
            return text
        cut = self._cut.get((text, room))
        if cut is None:
            if len(self._cut) >= _MOST:
                self._cut.clear()
            whole = f"{first} …" if first is not text else first
            cut = self._cut[text, room] = self.metrics.elidedText(whole, Qt.TextElideMode.ElideRight, room)
        return cut

    def _remember(self, text: str) -> None:
        if len(self._seen) >= _MOST:
            self._seen.clear()
        self._seen.add(text)

    def _lay_out(self, text: str) -> QStaticText:
        if len(self._laid_out) >= _MOST:
            self._laid_out.clear()
            self._ready.clear()
        laid_out = QStaticText(text)
        laid_out.setTextFormat(Qt.TextFormat.PlainText)
        laid_out.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        laid_out.prepare(QTransform(), self.font)
        self._laid_out[text] = laid_out
        return laid_out
