"""
Paper in pages: laid out by the metrics of the font, then painted onto whatever has pages, or a picture of one.

All lengths are twentieths of a point: whole numbers are fine enough, and metrics at that size are those of the paper,
whatever the device. Each cell is a paragraph of its own: what reads from right to left turns nothing around it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPen,
    Qt,
    QTextLayout,
    QTextOption,
)

from switchboard.gui.language import translate
from switchboard.gui.look.colours import LIGHT
from switchboard.gui.look.glyphs import paint_presence
from switchboard.gui.office.paper import Paper, PaperHeading, PaperRow

UNITS = 20  # in a point
AN_INCH = 72 * UNITS
_MARGIN = 42.0 * UNITS  # on all sides, about 15 mm
_TITLE, _TEXT, _SMALL = 16.0, 9.0, 8.0  # points
_GAP = 6.0 * UNITS  # between columns
_PAD = 1.6 * UNITS  # above and below a row's text
_MOST_LINES = 4  # of one cell
_AT_ONCE = 100  # rows that are laid out in one step
_PAGES_AT_MOST = 2_000


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row or heading, how far from the page's top, and how high; for each cell its lines as they are broken."""

    line: PaperRow | PaperHeading
    top: float
    height: float
    cells: tuple[tuple[str, ...], ...]
    is_again: bool = False


def page_layout(size: QPageSize.PageSizeId) -> QPageLayout:
    """Upright, and without margins of its own: those are painted."""
    return QPageLayout(QPageSize(size), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))


class Pages:
    """Of one paper in one size; `lay_out` is to be gone through to its end before anything is painted."""

    def __init__(self, paper: Paper, points: QSizeF, family: str) -> None:
        """`points` is the size of a page; `family` that of the font."""
        self.paper = paper
        self.size = QSizeF(points.width() * UNITS, points.height() * UNITS)
        self.pages: list[list[PlacedRow]] = []
        self._fonts = [_font(family, size) for size in (_TITLE, _TEXT, _SMALL)]
        self._bold = _font(family, _TEXT)
        self._bold.setBold(True)
        self._metrics = QFontMetricsF(self._fonts[1])
        self._line = self._metrics.height()
        room = self.size.width() - 2 * _MARGIN - self._indent
        self._widths = [max(_GAP, column.share * room - _GAP) for column in paper.columns]
        self._lefts = [
            _MARGIN + self._indent + sum(column.share for column in paper.columns[:number]) * room
            for number in range(len(paper.columns))
        ]
        self._known: dict[tuple[str, int], tuple[str, ...]] = {}

    def lay_out(self) -> Iterator[None]:
        """A step at a time, so that whoever waits need not wait for all of it."""
        page: list[PlacedRow] = []
        top, heading = self._first, None
        for number, line in enumerate(self.paper.lines):
            placed = self._placed(line, top)
            needed = placed.height + (self._line + 2 * _PAD if isinstance(line, PaperHeading) else 0.0)
            if page and top + needed > self._last:
                self.pages.append(page)
                if len(self.pages) >= _PAGES_AT_MOST:
                    return
                page, top = [], self._first
                if heading is not None and not isinstance(line, PaperHeading):
                    page.append(again := self._placed(heading, top, is_again=True))
                    top += again.height
                placed = self._placed(line, top)
            page.append(placed)
            top += placed.height
            heading = line if isinstance(line, PaperHeading) else heading
            if number % _AT_ONCE == _AT_ONCE - 1:
                yield
        self.pages.append(page)
        self._known.clear()

    def paint(self, painter: QPainter, number: int) -> None:
        """A page, from 0 on; the painter counts twentieths of a point."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_head(painter)
        self._paint_titles(painter)
        for row in self.pages[number]:
            if isinstance(row.line, PaperHeading):
                self._paint_heading(painter, row, row.line)
            else:
                self._paint_row(painter, row, row.line)
        self._paint_foot(painter, number)

    def text(self, number: int) -> str:
        """What a page says, line by line: for those who hear it, and for whoever looks for something."""
        lines = []
        for row in self.pages[number]:
            line = row.line
            texts = (self._heading_text(row, line),) if isinstance(line, PaperHeading) else line.cells
            lines.append(", ".join(text for text in texts if text))
        return "\n".join(lines)

    def foot(self, number: int) -> str:
        """Which page it is."""
        text = translate("PagePainter", "Page {number} of {count}")
        return text.format(number=number + 1, count=len(self.pages))

    @property
    def _indent(self) -> float:
        """For shapes."""
        has_shapes = any(isinstance(line, PaperRow) and line.state is not None for line in self.paper.lines[:2])
        return (_TEXT * 1.5) * UNITS if has_shapes else 0.0

    @property
    def _first(self) -> float:
        title, _, small = self._fonts
        head = QFontMetricsF(title).height() + QFontMetricsF(small).height() + 6 * UNITS
        return _MARGIN + head + self._line + 3 * _PAD

    @property
    def _last(self) -> float:
        return self.size.height() - _MARGIN - QFontMetricsF(self._fonts[2]).height() * 1.6

    def _placed(self, line: PaperRow | PaperHeading, top: float, *, is_again: bool = False) -> PlacedRow:
        if isinstance(line, PaperHeading):
            return PlacedRow(line, top, self._line * 1.5 + 2 * _PAD, (), is_again)
        cells = tuple(self._broken(text, width) for text, width in zip(line.cells, self._widths, strict=True))
        return PlacedRow(line, top, max(map(len, cells)) * self._line + 2 * _PAD, cells)

    def _broken(self, text: str, width: float) -> tuple[str, ...]:
        """In lines that fit; the last of too many ends with an ellipsis."""
        if self._metrics.horizontalAdvance(text) <= width:
            return (text,)
        key = (text, round(width))
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._break(text, width)
        return known

    def _break(self, text: str, width: float) -> tuple[str, ...]:
        layout = QTextLayout(text, self._fonts[1])
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        lines: list[str] = []
        start = 0
        while len(lines) < _MOST_LINES:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            utf_16 = text.encode("utf-16-le")
            end = start + line.textLength()
            if len(lines) == _MOST_LINES - 1 and 2 * end < len(utf_16):
                rest = utf_16[2 * start :].decode("utf-16-le", "replace")
                lines.append(self._metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
                break
            lines.append(utf_16[2 * start : 2 * end].decode("utf-16-le", "replace").strip())
            start = end
        layout.endLayout()
        return tuple(lines) or ("",)

    def _paint_head(self, painter: QPainter) -> None:
        title, _, small = self._fonts
        right = self.size.width() - _MARGIN
        metrics, below = QFontMetricsF(title), QFontMetricsF(small)
        painter.setPen(QColor(LIGHT.text))
        painter.setFont(title)
        width = metrics.horizontalAdvance(self.paper.title)
        painter.drawText(QRectF(_MARGIN, _MARGIN, width + UNITS, metrics.height()), _LEFT, self.paper.title)
        painter.setFont(small)
        painter.setPen(QColor(LIGHT.muted))
        room = QRectF(_MARGIN + width + _GAP, _MARGIN, right - _MARGIN - width - _GAP, metrics.height())
        painter.drawText(room, _RIGHT, below.elidedText(self.paper.office, Qt.TextElideMode.ElideRight, room.width()))
        line = QRectF(_MARGIN, _MARGIN + metrics.height(), right - _MARGIN, below.height())
        painter.drawText(line, _LEFT, self.paper.summary)
        painter.drawText(line, _RIGHT, self.paper.made)

    def _paint_titles(self, painter: QPainter) -> None:
        """On every page."""
        top = self._first - self._line - 2 * _PAD
        painter.setFont(self._bold)
        painter.setPen(QColor(LIGHT.muted))
        metrics = QFontMetricsF(self._bold)
        for column, left, width in zip(self.paper.columns, self._lefts, self._widths, strict=True):
            shown = metrics.elidedText(column.title, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRectF(left, top, width + UNITS, self._line), _LEFT, shown)
        painter.setPen(QPen(QColor(LIGHT.muted), UNITS * 0.7))
        bottom = top + self._line + _PAD
        painter.drawLine(QPointF(_MARGIN, bottom), QPointF(self.size.width() - _MARGIN, bottom))

    def _paint_heading(self, painter: QPainter, row: PlacedRow, heading: PaperHeading) -> None:
        painter.setFont(self._bold)
        painter.setPen(QColor(LIGHT.text))
        room = QRectF(_MARGIN, row.top + row.height - self._line - _PAD, self.size.width() - 2 * _MARGIN, self._line)
        text = self._heading_text(row, heading)
        shown = QFontMetricsF(self._bold).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, shown)

    def _paint_row(self, painter: QPainter, row: PlacedRow, line: PaperRow) -> None:
        if line.state is not None:
            side = _TEXT * UNITS
            box = QRectF(_MARGIN, row.top + _PAD + (self._line - side) / 2, side, side)
            paint_presence(painter, line.state, QColor(LIGHT.presence(line.state)), box)
        painter.setFont(self._fonts[1])
        painter.setPen(QColor(LIGHT.text))
        for lines, left, width in zip(row.cells, self._lefts, self._widths, strict=True):
            for number, text in enumerate(lines):
                top = row.top + _PAD + number * self._line
                painter.drawText(QRectF(left, top, width + UNITS, self._line), _LEFT, text)
        painter.setPen(QPen(QColor(LIGHT.line), UNITS * 0.4))
        bottom = row.top + row.height
        painter.drawLine(QPointF(_MARGIN, bottom), QPointF(self.size.width() - _MARGIN, bottom))

    def _paint_foot(self, painter: QPainter, number: int) -> None:
        small = self._fonts[2]
        height = QFontMetricsF(small).height()
        painter.setFont(small)
        painter.setPen(QColor(LIGHT.muted))
        room = QRectF(_MARGIN, self.size.height() - _MARGIN - height, self.size.width() - 2 * _MARGIN, height)
        painter.drawText(room, _RIGHT, self.foot(number))

    @staticmethod
    def _heading_text(row: PlacedRow, heading: PaperHeading) -> str:
        return heading.again if row.is_again else heading.text


def _font(family: str, points: float) -> QFont:
    font = QFont(family)
    font.setPixelSize(round(points * UNITS))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


_FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
_SINGLE = int(Qt.TextFlag.TextSingleLine)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | _FLAGS) | _SINGLE
_RIGHT = int(Qt.AlignmentFlag.AlignRight | _FLAGS) | _SINGLE
