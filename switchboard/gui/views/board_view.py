"""
The office as a wall shows it: departments as columns, in the largest type that lets everybody be seen.

Paints only who has changed; who stands elsewhere now goes there once a second, column by column, so that no frame is
late for it.
"""

import datetime as dt
import itertools
import time
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QDate, QLocale, QRect, QTimer
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent, Qt
from PySide6.QtWidgets import QWidget

from switchboard.core.states import Extension
from switchboard.gui.delegates.board_painter import BoardPainter
from switchboard.gui.language import translate
from switchboard.gui.look.colours import DARK
from switchboard.gui.office.board import Board, told
from switchboard.gui.office.board_plan import DENSE, HEADING, LOUD, QUIET, Part, Plan, Size, make_plan
from switchboard.gui.office.clock import office_time
from switchboard.gui.office.mirror import Mirror
from switchboard.gui.office.query import EVERYTHING, Chip, Query
from switchboard.gui.office.words import day_text, time_text

PAGE_SECONDS = 12
_MOST_SPOKEN = 60  # people who are out
_HEADER = 0.085  # of the height
_MARGIN = 0.016  # of the width
_CUT = Qt.TextElideMode.ElideRight
_TURN_MS = 5  # between columns that are painted anew
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
        self.departments: frozenset[str] = frozenset()  # those that are shown; everybody where there is none
        self.page = 0
        self.lost_since: float | None = None
        self.plan = Plan(1.0, 1, dense=False, pages=())
        self.places: dict[Extension, QRect] = {}
        self._columns: list[list[tuple[Extension, QRect]]] = []  # of this page
        self._headings: list[Heading] = []
        self._planned_for: tuple[object, ...] = ()
        self._is_stale = False
        self._waiting: deque[QRect] = deque()  # columns that are to be painted anew
        self._turns = QTimer(self, interval=_TURN_MS)
        self._turns.timeout.connect(self._paint_next)
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
        chosen = self.departments
        query = Query(tests=(lambda row: row.department in chosen,)) if chosen else EVERYTHING
        self.board.reset(self._mirror.rows, query)
        self.page = 0
        self.lay_out()

    def show_notes(self, shown: bool) -> None:
        """Lets everybody read what people say of themselves, or not."""
        self.notes = self.board.notes = shown
        self.reset()

    def show_departments(self, departments: frozenset[str]) -> None:
        """These alone; everybody where there is none."""
        self.departments = departments
        self.reset()

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
        if QAccessible.isActive():
            self.setAccessibleDescription(self.spoken())

    def spoken(self) -> str:
        """What stands on it, for those who hear it: whether it is current, how many are where, and who is out."""
        now = time.time()
        out = (f"{row.name}, {told(row, now, notes=self.notes)}" for row in self.board.out())
        totals = ", ".join(words for words, _ in self.totals())
        return ". ".join(filter(None, (self.stale_text(), totals, *itertools.islice(out, _MOST_SPOKEN))))

    def turn(self, step: int) -> None:
        """To the next page, or the one before."""
        if self.plan.pages:
            self.page = (self.page + step) % len(self.plan.pages)
            self._seconds = 0
            self._place()

    def totals(self) -> list[tuple[str, str]]:
        """How many of each, and the colour that it has; whoever is overdue only while somebody is."""
        chips = self.board.tally.chips
        colours = self._colours
        late = sum(extension in self.board for extension in self._mirror.overdue.extensions)
        overdue = translate("BoardView", "%Ln overdue", "people who should be back, on the wallboard", late)
        return [
            (translate("BoardView", "%Ln in", "people, on the wallboard", chips[Chip.IN]), colours.available),
            (translate("BoardView", "%Ln out", "people, on the wallboard", chips[Chip.OUT]), colours.away),
            (translate("BoardView", "%Ln on the phone", "people", chips[Chip.ON_THE_PHONE]), colours.busy),
            *([(overdue, colours.fault)] if late else []),
        ]

    def stale_text(self) -> str:
        """What the band says; nothing while what is shown is current."""
        if self.lost_since is None:
            return ""
        at = office_time(self.lost_since)
        return translate("BoardView", "Not current since {time}").format(time=time_text(at))

    def lay_out(self) -> None:
        """Computes the type, and who stands where."""
        self._is_stale = False
        room = self._room()
        if room.height() <= 0 or room.width() <= 0:
            return
        if self._make_plan(room):
            self._painter.set_type(self.font(), self.plan.type_size)
            self.page = min(self.page, max(0, len(self.plan.pages) - 1))
            self._place()
        else:
            self._move_people()

    def _make_plan(self, room: QRect) -> bool:
        """Returns whether there is another. Pages have one line a person: what people say changes nothing there."""
        counts = tuple(len(section) for section in self.board.sections)
        planned_for = (room.width(), room.height(), counts)
        if len(self.plan.pages) > 1 and planned_for == self._planned_for:
            return False
        self._planned_for = planned_for
        before = self.plan
        sizes = [Size(section.loud, section.louds) for section in self.board.sections]
        self.plan = make_plan(sizes, room.width(), room.height())
        return self.plan != before

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
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
        """Who is on this page, and where; all is painted anew."""
        self._set_columns()
        self._waiting.clear()
        self.update()

    def _move_people(self) -> None:
        """The same page, with others in it; columns in which nobody moved are left alone."""
        before = self._columns
        self._set_columns()
        for number, column in enumerate(self._columns):
            if column != before[number]:
                self._waiting.append(self._column_rect(number))
        self._turns.start()

    def _paint_next(self) -> None:
        if self._waiting:
            self.update(self._waiting.popleft())
        else:
            self._turns.stop()

    def _set_columns(self) -> None:
        self._headings.clear()
        columns = self.plan.pages[self.page] if self.plan.pages else ()
        self._columns = [self._column(column, self._column_rect(number)) for number, column in enumerate(columns)]
        self.places = {extension: rect for column in self._columns for extension, rect in column}

    def _column_rect(self, number: int) -> QRect:
        room = self._room()
        width = room.width() / self.plan.columns
        left = round(room.left() + number * width)
        return QRect(left, room.top(), round(width - self.plan.type_size * 0.5), room.height())

    def _column(self, parts: Iterable[Part], area: QRect) -> list[tuple[Extension, QRect]]:
        size, dense, top = self.plan.type_size, self.plan.dense, float(area.top())
        placed: list[tuple[Extension, QRect]] = []
        for number, part in enumerate(parts):
            section = self.board.sections[part.section]
            top += _GAP * size if number else 0
            rect = QRect(area.left(), round(top), area.width(), round(HEADING * size))
            more = " …" if part.first else ""
            self._headings.append(Heading(rect, f"{section.department}{more}"))
            top += HEADING * size
            for place in range(part.first, part.last):
                height = size * (DENSE if dense else LOUD if section.loud[place] else QUIET)
                rect = QRect(area.left(), round(top), area.width(), round(height - size * 0.15))
                placed.append((section.extension(place), rect))
                top += height
        return placed

    def _paint_header(self, painter: QPainter) -> None:
        header = self._header()
        margin = round(self.width() * _MARGIN)
        inner = header.adjusted(margin, 0, -margin, 0)
        now = office_time(time.time())
        clock = time_text(now)
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
        if self.lost_since is not None:
            painter.fillRect(
                middle.adjusted(0, header.height() // 8, 0, -header.height() // 8), QColor(self._colours.band)
            )
            painter.setPen(QColor(self._colours.on_band))
        else:
            painter.setPen(QColor(self._colours.muted))
        text = metrics.elidedText(self.middle_text(metrics, middle.width(), now), _CUT, middle.width())
        painter.drawText(middle, int(Qt.AlignmentFlag.AlignCenter), text)

    def middle_text(self, metrics: QFontMetrics, room: int, now: dt.datetime) -> str:
        """That it is not current, else the day and which page is shown, as fully as so many pixels have room for."""
        if self.lost_since is not None:
            return self.stale_text()
        pages, day = len(self.plan.pages), now.date()
        days = (
            QLocale().toString(QDate(now.year, now.month, now.day), QLocale.FormatType.LongFormat),
            day_text(day, with_year=True),
            day_text(day),
        )
        texts = [f"{each}  ·  {self.page + 1} / {pages}" if pages > 1 else each for each in days]
        return next((text for text in texts if metrics.horizontalAdvance(text) <= room), texts[-1])

    def _header_font(self, part: float) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(8, round(self.height() * _HEADER * part)))
        font.setWeight(QFont.Weight.DemiBold)
        return font
