"""
Draws the lines of the office's list: headings across all columns, people cell by cell.

Calm where nothing is the matter: an idle phone is a grey word, whoever is available has a quiet sign; exceptions have
colour, shape and word. Everything is laid out from the font.
"""

import time
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from switchboard.core.states import ExtensionState, PresenceState
from switchboard.gui.language import translate
from switchboard.gui.look.colours import Colours
from switchboard.gui.look.glyphs import paint_fold, paint_hourglass, paint_pencil, paint_star
from switchboard.gui.look.metrics import row_height
from switchboard.gui.look.painted_line import Cell
from switchboard.gui.look.photo_shelf import PhotoShelf
from switchboard.gui.look.stamps import Stamps, State
from switchboard.gui.look.theme import Theme
from switchboard.gui.look.written import Written
from switchboard.gui.models.people_model import PeopleModel
from switchboard.gui.office.arrangement import Group, group_name
from switchboard.gui.office.column import Column
from switchboard.gui.office.drafts import Drafts
from switchboard.gui.office.overdue import is_overdue
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.words import device_words, overdue_text, presence_word, since_words, until_text

_PaintCell = Callable[[QPainter, QRect, PersonRow], object]


class LineDelegate(QStyledItemDelegate):
    """Draws whole lines, called by the view once for each."""

    def __init__(self, model: PeopleModel, theme: Theme, drafts: Drafts, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._model = model
        self._theme = theme
        self._drafts = drafts
        self._view = view
        self.photos: PhotoShelf | None = None
        self._usual, self._faded = Stamps(theme.colours), Stamps(theme.colours.faded())
        self._stamps = self._usual
        self._words: dict[State, QColor] = {}
        self._cells: dict[int, _PaintCell] = {
            Column.NAME: self._paint_name,
            Column.EXTENSION: lambda painter, rect, row: self._paint_text(painter, rect, row.label, self._muted),
            Column.DEPARTMENT: lambda painter, rect, row: self._paint_text(painter, rect, row.department, self._muted),
            Column.DEVICE: self._paint_device,
            Column.PRESENCE: self._paint_presence,
            Column.NOTE: self._paint_note,
            Column.SINCE: self._paint_since,
        }
        self.measure()
        theme.changed.connect(self._take_colours)
        self._take_colours()

    def measure(self) -> None:
        """Takes the view's font; to be called when that has changed."""
        font = QFont(self._view.font())
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        self._plain, self._strong = Written(font), Written(bold)
        self._small = QFont(bold)
        self._small.setPointSizeF(max(1.0, font.pointSizeF() * 0.75))
        self._height = row_height(font, self._theme.density)
        self._glyph = round(self._plain.metrics.height() * 0.82)
        self._gap = round(self._plain.metrics.height() * 0.4)
        self._usual.clear(self._theme.colours)
        self._faded.clear(self._theme.colours.faded())

    def paint_person(
        self, painter: QPainter, line: QRect, cells: Sequence[Cell], row: PersonRow, *, is_selected: bool
    ) -> None:
        """In the columns that are seen."""
        if is_selected:
            painter.fillRect(line, self._selection)
        is_misfit = self._model.is_misfit(row.extension)
        if is_misfit:
            self._use(self._theme.colours.faded(), self._faded)
        top, height = line.top(), line.height()
        for cell in cells:
            if is_selected and cell.column == Column.NAME:
                painter.fillRect(QRect(cell.left, top, max(2, self._gap // 3), height), self._accent)
            self._cells[cell.column](painter, QRect(cell.left, top, cell.width, height), row)
        if is_misfit:
            self._use(self._theme.colours, self._usual)

    def paint_heading(self, painter: QPainter, line: QRect, group: Group, *, is_current: bool) -> None:
        """Across all columns; one that is current has the keyboard."""
        painter.fillRect(line, self._heading)
        if is_current:
            painter.setPen(self._accent)
            painter.drawRect(line.adjusted(0, 0, -1, -1))
        side = self._glyph * 0.7
        box = QRectF(self._gap, line.center().y() - side / 2 + 1, side, side)
        folded = self._model.arrangement.is_folded(group.department)
        paint_fold(painter, self._muted, box, folded=folded)
        left = round(box.right()) + self._gap
        painter.setFont(self._strong.font)
        painter.setPen(self._text)
        left += self._strong.draw(painter, line.adjusted(left, 0, 0, 0), group_name(group)) + self._gap
        painter.setFont(self._plain.font)
        painter.setPen(self._muted)
        self._plain.draw(painter, line.adjusted(left, 0, 0, 0), self._model.group_text(group))

    def sizeHint(self, _: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row = self._model.row(index.row())
        texts = {
            Column.NAME: (row.name if row else "", self._height + self._gap * 2),
            Column.DEVICE: (device_words(row.status) if row else "", self._glyph + self._gap * 7),
            Column.PRESENCE: (presence_word(row.status.presence.state) if row else "", self._glyph + self._gap * 3),
        }
        text, room = texts.get(Column(index.column()), (str(index.data() or ""), self._gap * 2))
        return QSize(self._strong.width(text) + room, self._height)

    def _paint_name(self, painter: QPainter, rect: QRect, row: PersonRow) -> None:
        left = rect.left() + self._gap
        side = self._height - self._gap
        place = QPointF(left, rect.top() + (rect.height() - side) / 2)
        photo = self.photos.pixmap(row.person.photo) if self.photos is not None else None
        if photo is None:
            self._stamps.draw_badge(painter, place, row.initials, side, self._small)
        else:
            self._stamps.draw_photo(painter, place, row.person.photo, photo, side)
        room = QRect(rect)
        room.setLeft(left + side + self._gap)
        room.setRight(rect.right() - self._paint_marks(painter, rect, row))
        painter.setFont(self._strong.font)
        painter.setPen(self._text)
        self._strong.draw(painter, room, row.name)
        painter.setFont(self._plain.font)

    def _paint_marks(self, painter: QPainter, rect: QRect, row: PersonRow) -> int:
        """At the right of the name; returns the room they take."""
        marks = []
        if row.extension in self._model.arrangement.favourites:
            marks.append(partial(paint_star, colour=self._star))
        if row.extension in self._model.arrangement.awaited:
            marks.append(partial(paint_hourglass, colour=self._accent))
        if self._drafts.has(row.extension):
            marks.append(partial(paint_pencil, colour=self._accent))
        side = self._glyph * 0.8
        for number, paint in enumerate(marks, start=1):
            right = rect.right() - self._gap / 2 - number * (side + self._gap / 2)
            paint(painter, box=QRectF(right, rect.center().y() - side / 2, side, side))
        return round(len(marks) * (side + self._gap / 2) + self._gap / 2)

    def _paint_device(self, painter: QPainter, rect: QRect, row: PersonRow) -> None:
        status = row.status
        if not status.has_device:
            return
        state = status.extension_state
        word = device_words(status)
        if state is ExtensionState.IDLE and not status.is_stale:
            self._paint_text(painter, rect, word, self._muted)
            return
        used = self._paint_state(painter, rect, state, word, is_stale=status.is_stale)
        since, room = since_words(status.device_since, time.time()), rect.adjusted(used, 0, 0, 0)
        if since and self._plain.width(since) <= room.width() - 2 * (self._gap // 2):  # half a word says less than none
            self._paint_text(painter, room, since, self._muted)

    def _paint_presence(self, painter: QPainter, rect: QRect, row: PersonRow) -> None:
        presence, now = row.status.presence, time.time()
        used = self._paint_state(painter, rect, presence.state, presence_word(presence.state))
        if presence.until and not is_overdue(presence, now):
            self._paint_text(painter, rect.adjusted(used, 0, 0, 0), until_text(presence.until, now), self._muted)

    def _paint_note(self, painter: QPainter, rect: QRect, row: PersonRow) -> None:
        text = row.note
        if self._model.is_misfit(row.extension):
            text = translate("LineDelegate", "no longer fits · {note}").format(note=row.note)
        late = overdue_text(row.status.presence, time.time())
        if late:
            painter.setFont(self._strong.font)
            painter.setPen(self._fault)
            room = rect.adjusted(self._gap // 2, 0, -self._gap // 2, 0)
            rect = rect.adjusted(self._strong.draw(painter, room, late) + self._gap, 0, 0, 0)
            painter.setFont(self._plain.font)
        self._paint_text(painter, rect, text, self._muted)

    def _paint_since(self, painter: QPainter, rect: QRect, row: PersonRow) -> None:
        self._paint_text(painter, rect, since_words(row.status.presence_since, time.time()), self._muted)

    def _paint_state(self, painter: QPainter, rect: QRect, state: State, word: str, *, is_stale: bool = False) -> int:
        """Shape and word; returns how far they reach."""
        left = rect.left() + self._gap // 2
        top = rect.top() + (rect.height() - self._glyph) / 2
        self._stamps.draw_state(painter, QPointF(left, top), state, self._glyph, is_stale=is_stale)
        room = QRect(rect)
        room.setLeft(left + self._glyph + self._gap // 2)
        room.setRight(rect.right() - self._gap // 2)
        painter.setPen(self._muted if is_stale else self._words.get(state) or self._stamps.colour(state))
        return room.left() + self._plain.draw(painter, room, word) + self._gap // 2 - rect.left()

    def _paint_text(self, painter: QPainter, rect: QRect, text: str, colour: QColor) -> None:
        if text:
            room = rect.adjusted(self._gap // 2, 0, -self._gap // 2, 0)
            painter.setPen(colour)
            self._plain.draw(painter, room, text)

    def _take_colours(self) -> None:
        colours = self._theme.colours
        self._usual.clear(colours)
        self._faded.clear(colours.faded())
        self._use(colours, self._usual)

    def _use(self, colours: Colours, stamps: Stamps) -> None:
        self._stamps = stamps
        self._text, self._muted = QColor(colours.text), QColor(colours.muted)
        self._selection, self._accent = QColor(colours.selection), QColor(colours.accent)
        self._words = {  # of states in which nothing is the matter
            PresenceState.AVAILABLE: self._text,
            PresenceState.UNAVAILABLE: self._text,
            PresenceState.NOT_SET: self._muted,
        }
        self._fault = QColor(colours.fault)
        self._heading, self._star = QColor(colours.alternate), QColor(colours.away)
