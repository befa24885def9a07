"""
The office as a wall shows it: departments as columns, in the largest type that lets everybody be seen.

Paints only who has changed; who stands elsewhere now goes there once a second.
"""

import datetime as dt
import time
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QDateTime, QLocale, QRect
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent, Qt
from PySide6.QtWidgets import QWidget

from switchboard.core.states import Extension
from switchboard.gui.delegates.board_painter import BoardPainter
from switchboard.gui.language import translate
from switchboard.gui.look.colours import DARK
from switchboard.gui.office.board import Board, Section, told
from switchboard.gui.office.board_plan import DENSE, HEADING, LOUD, QUIET, Part, Plan, Size, make_plan
from switchboard.gui.office.mirror import Mirror
from switchboard.gui.office.query import Chip
from switchboard.gui.office.words import time_text

PAGE_SECONDS = 12
_HEADER = 0.085  # of the height
_MARGIN = 0.016  # of the width
_GAP = 0.7  # between departments in one column, in sizes of the type


@dataclass(frozen=True, slots=True)
class Heading:
    """Where a department's name stands."""

    rect: QRect
    text: str


class BoardView(QWidget):
    """Read-only. `notes` says whether what people say of themselves is shown to everybody."""

    def __init__(self, mirror: Mirror, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mirror = mirror
        self._colours = DARK
        self._painter = BoardPainter(DARK)
        self.board = Board()
        self.notes = False
        self.page = 0
        self.lost_since: float | None = None
        self.plan = Plan(1.0, 1, dense=False, pages=())
        self.places: dict[Extension, QRect] = {}
        self._headings: list[Heading] = []
        self._is_stale = False
        self._seconds = 0
        self.setAutoFillBackground(False)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(translate("BoardView", "Wallboard"))
        mirror.was_reset.connect(self.reset)
        mirror.rows_changed.connect(self._take)
        mirror.rows_added.connect(self._take_members)
        mirror.rows_removed.connect(self._take_members)
        self.reset()

    def reset(self) -> None:
        """Everything anew."""
        self.board.reset(self._mirror.rows)
        self.page = 0
        self.lay_out()

    def show_notes(self, shown: bool) -> None:
        """Lets everybody read what people say of themselves, or not."""
        self.notes = shown
        self.lay_out()

    def show_lost(self, since: float | None) -> None:
        """What is shown may be old since then (wall-clock seconds); None where it is current."""
        self.lost_since = since
        self.update()

    def on_second(self) -> None:
        """The clock goes on, pages turn, and who changed stands where they belong."""
        self._seconds += 1
        if self._is_stale:
            self.lay_out()
        if len(self.plan.pages) > 1 and self._seconds % PAGE_SECONDS == 0:
            self.turn(1)
        self.update(self._header())

    def turn(self, step: int) -> None:
        """To the next page, or the one before."""
        if self.plan.pages:
            self.page = (self.page + step) % len(self.plan.pages)
            self._seconds = 0
            self._place()

    def totals(self) -> list[tuple[str, str]]:
        """How many of each, and the colour that it has."""
        chips = self.board.tally.chips
        colours = self._colours
        return [
            (translate("BoardView", "%Ln in", "people, on the wallboard", chips[Chip.IN]), colours.available),
            (translate("BoardView", "%Ln out", "people, on the wallboard", chips[Chip.OUT]), colours.away),
            (translate("BoardView", "%Ln on the phone", "people", chips[Chip.ON_THE_PHONE]), colours.busy),
        ]

    def stale_text(self) -> str:
        """What the band says; nothing while what is shown is current."""
        if self.lost_since is None:
            return ""
        at = dt.datetime.fromtimestamp(self.lost_since).astimezone()
        return translate("BoardView", "Not current since {time}").format(time=time_text(at))

    def lay_out(self) -> None:
        """Computes the type, and who stands where."""
        self._is_stale = False
        room = self._room()
        if room.height() <= 0 or room.width() <= 0:
            return
        sizes = [Size(self._loud(section)) for section in self.board.sections]
        self.plan = make_plan(sizes, room.width(), room.height())
        self._painter.set_type(self.font(), self.plan.type_size)
        self.page = min(self.page, max(0, len(self.plan.pages) - 1))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        region = event.region()
        painter.fillRect(event.rect(), QColor(self._colours.window))
        if region.intersects(self._header()):
            self._paint_header(painter)
        for heading in self._headings:
            if region.intersects(heading.rect):
                self._painter.paint_heading(painter, heading.rect, heading.text)
        for extension, rect in self.places.items():
            row = self.board.row(extension)
            if row is not None and region.intersects(rect):
                self._painter.paint_person(painter, rect, row, notes=self.notes, dense=self.plan.dense)
        if not len(self.board):
            painter.setPen(QColor(self._colours.muted))
            painter.setFont(self._header_font(0.5))
            painter.drawText(
                self._room(), int(Qt.AlignmentFlag.AlignCenter), translate("BoardView", "Nobody to show yet")
            )

    def _loud(self, section: Section) -> list[bool]:
        rows = (self.board.row(key[-1]) for key in section.keys)
        return [row is not None and bool(told(row, time.time(), notes=self.notes)) for row in rows]

    def _take(self, changed: set[Extension]) -> None:
        self.board.take(changed)
        self._is_stale = True
        for extension in changed:
            rect = self.places.get(extension)
            if rect is not None:
                self.update(rect)

    def _take_members(self, extensions: Iterable[Extension]) -> None:
        self.board.take(extensions)
        self.lay_out()

    def _header(self) -> QRect:
        return QRect(0, 0, self.width(), round(self.height() * _HEADER))

    def _room(self) -> QRect:
        margin = round(self.width() * _MARGIN)
        top = self._header().bottom() + 1
        return QRect(margin, top, self.width() - 2 * margin, self.height() - top - margin)

    def _place(self) -> None:
        """Who is on this page, and where."""
        self.places.clear()
        self._headings.clear()
        room = self._room()
        columns = self.plan.pages[self.page] if self.plan.pages else ()
        width = room.width() / self.plan.columns
        for number, column in enumerate(columns):
            left = round(room.left() + number * width)
            self._place_column(column, left, room.top(), round(width - self.plan.type_size * 0.5))
        self.update()

    def _place_column(self, column: Iterable[Part], left: int, top: float, width: int) -> None:
        size, dense = self.plan.type_size, self.plan.dense
        sections = [section for section in self.board.sections if section.keys]
        for number, part in enumerate(column):
            section = sections[part.section]
            top += _GAP * size if number else 0
            rect = QRect(left, round(top), width, round(HEADING * size))
            more = " …" if part.first else ""
            self._headings.append(Heading(rect, f"{section.department}{more}"))
            top += HEADING * size
            for key in section.keys[part.first : part.last]:
                row = self.board.row(key[-1])
                is_loud = row is not None and bool(told(row, time.time(), notes=self.notes))
                height = size * (DENSE if dense else LOUD if is_loud else QUIET)
                self.places[key[-1]] = QRect(left, round(top), width, round(height - size * 0.15))
                top += height

    def _paint_header(self, painter: QPainter) -> None:
        header = self._header()
        margin = round(self.width() * _MARGIN)
        inner = header.adjusted(margin, 0, -margin, 0)
        now = QDateTime.fromSecsSinceEpoch(int(time.time()))
        clock = QLocale().toString(now.time(), QLocale.FormatType.ShortFormat)
        painter.setPen(QColor(self._colours.text))
        painter.setFont(self._header_font(0.72))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), clock)
        clock_width = painter.fontMetrics().horizontalAdvance(clock)
        font = self._header_font(0.4)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        left = inner.left()
        for text, colour in self.totals():
            painter.setPen(QColor(colour))
            box = QRect(left, header.top(), metrics.horizontalAdvance(text) + 4, header.height())
            painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), text)
            left += metrics.horizontalAdvance(text) + metrics.height()
        middle = QRect(left, header.top(), inner.right() - clock_width - metrics.height() - left, header.height())
        stale = self.stale_text()
        if stale:
            painter.fillRect(middle.adjusted(0, header.height() // 8, 0, -header.height() // 8), QColor("#b3202a"))
            painter.setPen(QColor("#ffffff"))
        else:
            painter.setPen(QColor(self._colours.muted))
        text = stale or self._middle_text(now)
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, middle.width())
        painter.drawText(middle, int(Qt.AlignmentFlag.AlignCenter), text)

    def _middle_text(self, now: QDateTime) -> str:
        pages = len(self.plan.pages)
        day = QLocale().toString(now.date(), QLocale.FormatType.LongFormat)
        return f"{day}  ·  {self.page + 1} / {pages}" if pages > 1 else day

    def _header_font(self, part: float) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(8, round(self.height() * _HEADER * part)))
        font.setWeight(QFont.Weight.DemiBold)
        return font
