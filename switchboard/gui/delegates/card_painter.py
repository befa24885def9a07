"""
Draws a person as a card: a tile of three lines, or a line of two across the whole width.

What is the matter has colour, shape and word; the phone is the pattern of a tile's left edge, too. All sizes follow
the font.
"""

import time
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, Qt

from switchboard.core.states import ExtensionState, ExtensionStatus, PresenceState
from switchboard.gui.look.colours import Colours
from switchboard.gui.look.glyphs import paint_edge, paint_fold, paint_hourglass, paint_pencil, paint_star
from switchboard.gui.look.photo_shelf import PhotoShelf
from switchboard.gui.look.stamps import Stamps
from switchboard.gui.look.theme import Density, Theme
from switchboard.gui.look.written import Written
from switchboard.gui.office.card_grid import Sizes
from switchboard.gui.office.overdue import is_overdue
from switchboard.gui.office.person_row import OUT, PersonRow
from switchboard.gui.office.words import device_words, ending_text, presence_word, since_words

_SMALL = 0.9  # of the font: the second and third lines
_AIR = {Density.COMPACT: 0.25, Density.COMFORTABLE: 0.5, Density.SPACIOUS: 0.85}  # ems above and below the texts


class Shape(Enum):
    """How a card looks."""

    TILE = "tile"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Marks:
    """What is so of a card in this view."""

    is_selected: bool = False
    is_current: bool = False  # it has the keyboard
    is_misfit: bool = False
    is_favourite: bool = False
    has_draft: bool = False
    is_awaited: bool = False


class CardPainter:
    """In one shape and one font."""

    def __init__(self, theme: Theme, shape: Shape) -> None:
        self._theme = theme
        self.shape = shape
        self.photos: PhotoShelf | None = None
        self._usual, self._faded = Stamps(theme.colours), Stamps(theme.colours.faded())
        self.measure(QFont())

    def measure(self, font: QFont) -> None:
        """Takes a font, and the colours and the density in force."""
        strong, small, badge = QFont(font), QFont(font), QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(max(1.0, font.pointSizeF() * _SMALL))
        badge.setPointSizeF(max(1.0, font.pointSizeF() * 0.72))
        badge.setWeight(QFont.Weight.DemiBold)
        self._strong, self._small, self._badge = Written(strong), Written(small), badge
        self._em = self._strong.metrics.height() * 0.8
        self._gap = round(self._em * 0.5)
        self._line = round(self._small.metrics.height() * 1.08)
        self._glyph = round(self._em * 1.25)
        colours = self._theme.colours
        self._usual.clear(colours)
        self._faded.clear(colours.faded())
        self._use(colours, self._usual)

    def _use(self, colours: Colours, stamps: Stamps) -> None:
        self._stamps = stamps
        self._text, self._muted, self._fault = QColor(colours.text), QColor(colours.muted), QColor(colours.fault)
        self._base, self._window, self._edge = QColor(colours.base), QColor(colours.window), QColor(colours.line)
        self._selection, self._accent, self._star = (
            QColor(colours.selection),
            QColor(colours.accent),
            QColor(colours.away),
        )
        self._words = {  # of states in which nothing is the matter
            PresenceState.AVAILABLE: self._text,
            PresenceState.UNAVAILABLE: self._text,
            PresenceState.NOT_SET: self._muted,
        }

    @property
    def small_font(self) -> QFont:
        """That of the lines below a name."""
        return self._small.font

    def sizes(self) -> Sizes:
        """Of cards, in pixels."""
        air = round(self._em * 2 * _AIR[self._theme.density])
        heading = round(self._strong.metrics.height() * 1.7)
        if self.shape is Shape.TILE:
            height = self._strong.metrics.height() + 2 * self._line + air
            return Sizes(round(self._em * 14.5), height, round(self._em * 0.5), heading, round(self._em * 0.5))
        return Sizes(round(self._em * 8), self._strong.metrics.height() + self._line + air, 0, heading, most=1)

    def paint_heading(self, painter: QPainter, box: QRect, name: str, counts: str, *, folded: bool) -> None:
        side = self._glyph * 0.6
        fold = QRectF(box.left() + self._gap / 2, box.center().y() - side / 2 + 1, side, side)
        paint_fold(painter, self._muted, fold, folded=folded)
        left = round(fold.right()) + self._gap
        painter.setFont(self._strong.font)
        painter.setPen(self._text)
        left += self._strong.draw(painter, QRect(left, box.top(), box.right() - left, box.height()), name) + self._gap
        painter.setFont(self._small.font)
        painter.setPen(self._muted)
        self._small.draw(painter, QRect(left, box.top(), max(0, box.right() - left), box.height()), counts)

    def paint_ring(self, painter: QPainter, box: QRect) -> None:
        """Around the heading that has the keyboard."""
        painter.setPen(self._accent)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0, 0, -1, -1))

    def paint(self, painter: QPainter, box: QRect, row: PersonRow, marks: Marks) -> None:
        if self.shape is Shape.TILE:
            self._paint_ground(painter, box, row, marks)
        else:
            self._paint_strip(painter, box, marks)
        if marks.is_misfit:
            self._use(self._theme.colours.faded(), self._faded)
        if self.shape is Shape.TILE:
            self._paint_tile(painter, box, row, marks)
        else:
            self._paint_line(painter, box, row, marks)
        if marks.is_misfit:
            self._use(self._theme.colours, self._usual)

    def phone_text(self, status: ExtensionStatus, room: int, now: float) -> str:
        """What the phone does, and since when if that fits into so many pixels: half a word says less than none."""
        words, since = device_words(status), since_words(status.device_since, now)
        text = f"{words} {since}" if since else words
        return text if self._small.width(text) <= room else words

    def _paint_ground(self, painter: QPainter, box: QRect, row: PersonRow, marks: Marks) -> None:
        painter.fillRect(box, self._accent if marks.is_selected or marks.is_current else self._edge)
        rim = 2 if marks.is_current else 1
        painter.fillRect(box.adjusted(rim, rim, -rim, -rim), self._ground(row, marks))
        status = row.status
        if status.has_device:
            edge = QRectF(box.left(), box.top(), max(4.0, self._em * 0.4), box.height())
            paint_edge(painter, status.extension_state, self._stamps.colour(status.extension_state), edge)

    def _ground(self, row: PersonRow, marks: Marks) -> QColor:
        """What a tile stands on."""
        if marks.is_selected:
            return self._selection
        return self._window if row.status.presence.state in OUT else self._base

    def _paint_strip(self, painter: QPainter, box: QRect, marks: Marks) -> None:
        if marks.is_selected:
            painter.fillRect(box, self._selection)
            painter.fillRect(QRect(box.left(), box.top(), max(2, self._gap // 3), box.height()), self._accent)
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), self._edge)
        if marks.is_current:
            self.paint_ring(painter, box)

    def _paint_tile(self, painter: QPainter, box: QRect, row: PersonRow, marks: Marks) -> None:
        em, now = self._em, time.time()
        disc = round(em * 2.1)
        left, top = box.left() + round(em * 0.7), box.top() + (box.height() - disc) // 2 - round(em * 0.35)
        self._paint_face(painter, QPointF(left, top), row, disc)
        side = self._glyph
        place = QPointF(left + disc - side * 0.5, top + disc - side * 0.4)
        self._stamps.draw_state_on(painter, place, row.status.presence.state, side, self._ground(row, marks))
        room = QRect(left + disc + round(em * 0.95), box.top(), 0, box.height())
        room.setRight(box.right() - self._gap)
        height = self._strong.metrics.height() + 2 * self._line
        room.setTop(box.top() + (box.height() - height) // 2)
        room.setHeight(self._strong.metrics.height())
        name = room.adjusted(0, 0, -self.paint_marks(painter, room, marks), 0)
        self._paint_name(painter, name, row)
        painter.setFont(self._small.font)
        below = QRect(room.left(), room.bottom() + 1, room.width(), self._line)
        self._paint_state(painter, below, row, now)
        last = below.translated(0, self._line)
        painter.setPen(self._muted)
        width = self._small.width(row.label)
        self._small.draw(painter, QRect(last.right() - width, last.top(), width + 1, last.height()), row.label)
        self._paint_phone_and_note(painter, last.adjusted(0, 0, -width - self._gap, 0), row, now)

    def _paint_face(self, painter: QPainter, place: QPointF, row: PersonRow, side: int) -> None:
        """The photo, or initials where there is none."""
        photo = self.photos.pixmap(row.person.photo) if self.photos is not None and row.person.photo else None
        if photo is None:
            self._stamps.draw_badge(painter, place, row.initials, side, self._badge)
        else:
            self._stamps.draw_photo(painter, place, row.person.photo, photo, side)

    def _paint_line(self, painter: QPainter, box: QRect, row: PersonRow, marks: Marks) -> None:
        now, side = time.time(), round(self._glyph * 1.15)
        place = QPointF(box.left() + self._gap, box.top() + (box.height() - side) / 2)
        self._stamps.draw_state(painter, place, row.status.presence.state, side)
        height = self._strong.metrics.height() + self._line
        room = QRect(box.left() + 2 * self._gap + side, box.top() + (box.height() - height) // 2, 0, 0)
        room.setRight(box.right() - self._gap)
        room.setHeight(self._strong.metrics.height())
        below = QRect(room.left(), room.bottom() + 1, room.width(), self._line)
        painter.setFont(self._small.font)
        painter.setPen(self._muted)
        width = self._small.width(row.label)
        self._small.draw(painter, QRect(room.right() - width, room.top(), width + 1, room.height()), row.label)
        left_of_number = room.adjusted(0, 0, -width - self._gap, 0)
        name = left_of_number.adjusted(0, 0, -self.paint_marks(painter, left_of_number, marks), 0)
        self._paint_name(painter, name, row)
        painter.setFont(self._small.font)
        used = self._paint_state(painter, below, row, now)
        self._paint_phone_and_note(painter, below.adjusted(used + self._gap, 0, 0, 0), row, now)

    def _paint_name(self, painter: QPainter, room: QRect, row: PersonRow) -> None:
        painter.setFont(self._strong.font)
        painter.setPen(self._muted if row.status.presence.state in OUT else self._text)
        self._strong.draw(painter, room, row.name)

    def paint_marks(self, painter: QPainter, room: QRect, marks: Marks) -> int:
        """What stands behind a name, at the right; returns the room it takes."""
        side, right = self._glyph * 0.7, float(room.right())
        for is_so, paint, colour in (
            (marks.is_favourite, paint_star, self._star),
            (marks.is_awaited, paint_hourglass, self._accent),
            (marks.has_draft, paint_pencil, self._accent),
        ):
            if is_so:
                right -= side
                paint(painter, colour, QRectF(right, room.center().y() - side / 2, side, side))
                right -= self._gap / 2
        return round(room.right() - right)

    def _paint_state(self, painter: QPainter, room: QRect, row: PersonRow, now: float) -> int:
        """The word, and until when; returns how far they reach."""
        presence = row.status.presence
        painter.setPen(self._words.get(presence.state) or self._stamps.colour(presence.state))
        used = self._small.draw(painter, room, presence_word(presence.state))
        ending = ending_text(presence, now)
        if ending:
            painter.setPen(self._fault if is_overdue(presence, now) else self._muted)
            gap = self._gap // 2
            used += gap + self._small.draw(painter, room.adjusted(used + gap, 0, 0, 0), ending)
        return used

    def _paint_phone_and_note(self, painter: QPainter, room: QRect, row: PersonRow, now: float) -> None:
        status = row.status
        left = room.left()
        if status.has_device and (status.extension_state is not ExtensionState.IDLE or status.is_stale):
            side = round(self._small.metrics.height() * 0.8)
            place = QPointF(left, room.top() + (room.height() - side) / 2)
            self._stamps.draw_state(painter, place, status.extension_state, side, is_stale=status.is_stale)
            left += side + self._gap // 2
            painter.setPen(self._muted if status.is_stale else self._stamps.colour(status.extension_state))
            text = self.phone_text(status, room.right() - left, now)
            left += self._small.draw(painter, QRect(left, room.top(), room.right() - left, room.height()), text)
            left += self._gap
        if row.note and left < room.right():
            painter.setPen(self._muted)
            self._small.draw(painter, QRect(left, room.top(), room.right() - left, room.height()), row.note)
