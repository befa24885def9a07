"""
Draws a person's time: presence as a band with its shape and word, calls as a thin line below, plans hatched.

What the matter is has colour and shape, and a word where there is room; what a phone did is the pattern of the line.
All sizes follow the font.
"""

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QPixmap, Qt

from switchboard.core.states import Extension, ExtensionState, PresenceState
from switchboard.gui.delegates.card_painter import CardPainter, Marks, Shape
from switchboard.gui.look.colours import Colours
from switchboard.gui.look.stamps import Stamps
from switchboard.gui.look.theme import Density, Theme
from switchboard.gui.look.written import Written
from switchboard.gui.office.bands import Band, Call, PersonBands, Planned
from switchboard.gui.office.card_grid import Sizes
from switchboard.gui.office.period import Period
from switchboard.gui.office.person_row import OUT, PersonRow
from switchboard.gui.office.time_axis import TimeAxis
from switchboard.gui.office.words import presence_word

SOFT = 0.42  # of the colour of those who are available, which is the usual
_RANGE = 0.22  # of the accent, over what is about to be planned
_AIR = {Density.COMPACT: 0.2, Density.COMFORTABLE: 0.4, Density.SPACIOUS: 0.75}  # ems above and below
_NAMES, _MOST_NAMES = 15.0, 0.34  # ems of the column of names, and the most of the whole width
_SMALL = 0.86  # of the font: words in bands
_LEAST = 2.0  # pixels of what lasted for a moment
_WORTH_READING = 3.0  # ems of a word that does not fit
_OF_FRAME = 0.006  # seconds for which rows are painted anew in one frame
_PICTURE_BYTES = 6_000_000  # of rows that stay painted; those of a larger screen do, too
_AROUND = 10  # rows that stay painted beside those


@dataclass(frozen=True, slots=True)
class Hand:
    """What a person has chosen in somebody's row: a moment, or a time that is about to be planned."""

    begins: float
    ends: float

    @property
    def is_moment(self) -> bool:
        return self.begins == self.ends


class _Inks:
    """What rows are painted with in one scheme of colours."""

    def __init__(self, colours: Colours) -> None:
        self.stamps, self.on_band = Stamps(colours), Stamps(_all_as(colours, colours.base))
        self.hatches: dict[tuple[PresenceState, float], QBrush] = {}
        self.text, self.muted = QColor(colours.text), QColor(colours.muted)
        self.fills = {state: QColor(colours.presence(state)) for state in PresenceState}
        self.calls = {state: QColor(colours.device(state)) for state in ExtensionState}
        self.soft = QColor(soft(colours))


class TimelinePainter:
    """Fits where `CardPainter` does; whoever owns it says which time it shows, and lays it out."""

    def __init__(self, theme: Theme, bands: Callable[[PersonRow], PersonBands], period: Period) -> None:
        self.shape = Shape.LINE
        self._theme = theme
        self._bands = bands
        self._headings = CardPainter(theme, Shape.LINE)
        self._usual, self._faded = _Inks(theme.colours), _Inks(theme.colours.faded())
        self.period = period
        self.axis = TimeAxis.of(period, 0, 1)
        self.hands: dict[Extension, Hand] = {}
        self.is_behind = False  # whether something was left for the next frame
        self._frame_ends = math.inf
        self._pictures: OrderedDict[Extension, tuple[PersonBands, tuple[int, float, bool], QPixmap]] = OrderedDict()
        self._seen = 0  # rows that the view has room for
        self._grid: list[tuple[float, bool]] = []  # moments that have a line, and whether a day begins there
        self.measure(QFont())

    def measure(self, font: QFont) -> None:
        """Takes a font, and the colours and the density in force."""
        self._headings.measure(font)
        strong, small = QFont(font), QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(max(1.0, font.pointSizeF() * _SMALL))
        self._strong, self._plain, self._small = Written(strong), Written(QFont(font)), Written(small)
        self.em = self._strong.metrics.height() * 0.8
        self._gap = round(self.em * 0.5)
        self._band = round(self._small.metrics.height() * 1.06)
        self._call = max(3.0, round(self.em * 0.3))
        self._between = max(2.0, round(self.em * 0.14))
        colours = self._theme.colours
        self._usual, self._faded = _Inks(colours), _Inks(colours.faded())
        self._inks = self._usual
        self._pictures.clear()
        self._height = round(self._band + self._between + self._call)
        self._base = QColor(colours.base)
        self._line, self._edge, self._accent = QColor(colours.line), QColor(colours.edge), QColor(colours.accent)
        self._selection = QColor(colours.selection)
        self._range = QColor(colours.accent)
        self._range.setAlphaF(_RANGE)

    def sizes(self) -> Sizes:
        """Of lines, in pixels; their width is the least at which anything can be told apart."""
        height = round(self._height + self.em * 2 * _AIR[self._theme.density])
        heading = round(self._strong.metrics.height() * 1.7)
        return Sizes(round(self.em * 12), max(height, round(self._strong.metrics.height() * 1.1)), 0, heading, most=1)

    def lay_out(self, period: Period, width: int) -> None:
        """Shows a period in so many pixels, names included."""
        left = round(min(self.em * _NAMES, width * _MOST_NAMES))
        self._pictures.clear()
        self.period = period
        self.axis = TimeAxis.of(period, left, width - left - self._gap)
        self._grid = [
            (tick.at, tick.hour is None) for tick in self.axis.written(period.ticks(), lambda _: self.em * 1.8)
        ]

    def paint_heading(self, painter: QPainter, box: QRect, name: str, counts: str, *, folded: bool) -> None:
        self._headings.paint_heading(painter, box, name, counts, folded=folded)
        self._paint_now(painter, box, time.time())

    def paint_ring(self, painter: QPainter, box: QRect) -> None:
        self._headings.paint_ring(painter, box)

    def paint(self, painter: QPainter, box: QRect, row: PersonRow, marks: Marks) -> None:
        now = time.time()
        ground = self._base
        if marks.is_selected:
            ground = self._selection
            painter.fillRect(box, ground)
            painter.fillRect(QRect(box.left(), box.top(), max(2, self._gap // 3), box.height()), self._accent)
        self._paint_grid(painter, box)
        self._inks = self._faded if marks.is_misfit else self._usual
        self._paint_name(painter, box, row, marks)
        top = box.top() + (box.height() - self._height) // 2
        picture = self._picture(row, now, painter.device().devicePixelRatioF())
        if picture is not None:
            painter.drawPixmap(QPointF(self.axis.left, top), picture)
        self._inks = self._usual
        self._paint_hand(painter, box, row)
        self._paint_now(painter, box, now)
        if marks.is_current:
            self.paint_ring(painter, box)

    def begin_frame(self, rows: int) -> None:
        """A view of so many rows is painted from here on; what takes too long of it is left for the next frame."""
        self.is_behind = False
        self._seen = rows
        self._frame_ends = time.perf_counter() + _OF_FRAME

    def forget(self) -> None:
        """Nothing of it is seen any more."""
        self._pictures.clear()

    def _picture(self, row: PersonRow, now: float, ratio: float) -> QPixmap | None:
        """All bands of a row, painted once for as long as they are the same and now is at the same pixel."""
        bands, place = self._bands(row), (round(self.axis.x(now)), ratio, self._inks is self._faded)
        known = self._pictures.get(row.extension)
        if known is not None and known[0] is bands and known[1] == place:
            self._pictures.move_to_end(row.extension)
            return known[2]
        if time.perf_counter() > self._frame_ends:
            self.is_behind = True
            return known[2] if known is not None else None
        width = self.axis.width + self._gap
        picture = QPixmap(round(width * ratio), round(self._height * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.translate(-self.axis.left, 0)
            drawn = 0.0
            for band in bands.bands:
                drawn = self._paint_band(painter, band, now, drawn)
            for planned in bands.planned:
                self._paint_planned(painter, planned, 0.0, now)
            drawn = 0.0
            for call in bands.calls:
                drawn = self._paint_call(painter, call, now, drawn)
        self._pictures.pop(row.extension, None)
        fitting = round(_PICTURE_BYTES / (4 * picture.width() * picture.height()))
        most = max(fitting, self._seen) + _AROUND
        while len(self._pictures) >= most:
            self._pictures.popitem(last=False)
        self._pictures[row.extension] = (bands, place, picture)
        return picture

    def _paint_now(self, painter: QPainter, box: QRect, now: float) -> None:
        if self.axis.begins <= now < self.axis.ends:
            painter.fillRect(QRectF(round(self.axis.x(now)), box.top(), 2, box.height()), self._accent)

    def _paint_grid(self, painter: QPainter, box: QRect) -> None:
        painter.fillRect(QRect(box.left(), box.bottom(), box.width(), 1), self._line)
        for at, begins_day in self._grid:
            x = round(self.axis.x(at))
            painter.fillRect(QRect(x, box.top(), 1, box.height()), self._edge if begins_day else self._line)

    def _paint_name(self, painter: QPainter, box: QRect, row: PersonRow, marks: Marks) -> None:
        room = QRect(box.left() + self._gap, box.top(), self.axis.left - 2 * self._gap, box.height())
        used = self._headings.paint_marks(painter, room, marks)
        room.setRight(room.right() - used)
        painter.setFont(self._strong.font)
        painter.setPen(self._inks.muted if row.status.presence.state in OUT else self._inks.text)
        left = room.left() + self._strong.draw(painter, room, row.name) + self._gap // 2
        if row.person.name and self._plain.width(row.label) <= room.right() - left:
            painter.setFont(self._plain.font)
            painter.setPen(self._inks.muted)
            self._plain.draw(painter, QRect(left, room.top(), room.right() - left, room.height()), row.label)

    def _paint_band(self, painter: QPainter, band: Band, now: float, drawn: float) -> float:
        """Returns how far bands reach now; what is finer than the pixels that are `drawn` already is left out."""
        ends = min(band.ends, now)
        left, right = self.axis.x(band.begins), self.axis.x(ends)
        if ends <= band.begins or right <= drawn or left >= self.axis.right:
            return drawn
        left = max(left, drawn)
        rect = QRectF(left, 0.0, max(_LEAST, right - left - 1), self._band)
        usual = band.state is PresenceState.AVAILABLE
        if usual:
            painter.fillRect(rect, self._inks.fills[band.state])
            rim = min(1.0, rect.width() / 4)
            painter.fillRect(rect.adjusted(rim, 1, -rim, -1), self._inks.soft)
        else:
            painter.fillRect(rect, self._inks.fills[band.state])
        side, reach = self._band - 4, max(right, rect.right())
        if rect.width() < side + 6:
            return reach
        stamps = self._inks.stamps if usual else self._inks.on_band
        stamps.draw_state(painter, QPointF(left + 3, 2), band.state, side)
        said = band.subtype or ("" if usual else presence_word(band.state))
        room = rect.width() - side - 8
        if said and (room > self.em * _WORTH_READING or self._small.width(said) <= room):
            painter.setFont(self._small.font)
            painter.setPen(self._inks.text if usual else self._base)
            place = QRect(round(left) + side + 6, 0, round(room), self._band)
            self._small.draw(painter, place, said)
        return reach

    def _paint_planned(self, painter: QPainter, planned: Planned, top: float, now: float) -> None:
        if planned.plan is not None and planned.begins <= now:
            return
        begins = max(planned.begins, now)
        if begins >= min(planned.ends, self.axis.ends) or planned.ends <= self.axis.begins:
            return
        left, right = self.axis.x(begins), self.axis.x(planned.ends)
        rect = QRectF(left, top, max(_LEAST, right - left - 1), self._band)
        state = planned.presence.state
        painter.setBrushOrigin(rect.topLeft())
        painter.fillRect(rect, self._hatch(state, painter.device().devicePixelRatioF()))
        painter.setPen(QPen(self._inks.fills[state], 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        side = self._band - 4
        if rect.width() >= side + 8:
            self._inks.stamps.draw_state_on(painter, QPointF(left + 3, top + 2), state, side, self._base)

    def _paint_call(self, painter: QPainter, call: Call, now: float, drawn: float) -> float:
        """The same of the line below."""
        ends = min(call.ends, now)
        left, right = self.axis.x(call.begins), self.axis.x(ends)
        if ends < call.begins or call.begins >= self.axis.ends or right < drawn:
            return drawn
        left = max(left, drawn)
        rect = QRectF(left, self._band + self._between, max(_LEAST, right - left - 1), self._call)
        paint_call(painter, call.state, self._inks.calls[call.state], rect)
        return max(right, rect.right())

    def _paint_hand(self, painter: QPainter, box: QRect, row: PersonRow) -> None:
        hand = self.hands.get(row.extension)
        if hand is None:
            return
        left, right = self.axis.x(hand.begins), self.axis.x(hand.ends)
        if hand.is_moment:
            painter.fillRect(QRectF(left - 1, box.top() + 1, 3, box.height() - 2), self._inks.text)
            return
        rect = QRectF(left, box.top() + 1, max(_LEAST, right - left), box.height() - 2)
        painter.fillRect(rect, self._range)
        painter.setPen(QPen(self._accent, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect)

    def _hatch(self, state: PresenceState, ratio: float) -> QBrush:
        brush = self._inks.hatches.get((state, ratio))
        if brush is None:
            brush = self._inks.hatches[state, ratio] = hatch(self._inks.fills[state], self._base, self.em, ratio)
        return brush


def soft(colours: Colours) -> str:
    """The ground of a band of somebody who is available: quiet, with a rim that is seen; words are read on it."""
    if colours.text == colours.muted:  # faded
        return colours.base
    over, under = QColor(colours.available), QColor(colours.base)
    parts = ((over.red(), under.red()), (over.green(), under.green()), (over.blue(), under.blue()))
    return QColor(*(round(SOFT * part + (1 - SOFT) * ground) for part, ground in parts)).name()


def hatch(colour: QColor, ground: QColor, em: float, ratio: float) -> QBrush:
    """Stripes from below to the right; as wide as suits the font."""
    side = max(6, round(em * 0.62))
    tile = QPixmap(round(side * ratio), round(side * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(ground)
    with QPainter(tile) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, side * 0.36))
        for shift in (-side, 0, side):
            painter.drawLine(QPointF(shift - 1, side + 1), QPointF(shift + side + 1, -1))
    return QBrush(tile)


def paint_call(painter: QPainter, state: ExtensionState, colour: QColor, rect: QRectF) -> None:
    """
    Paints what a phone did as the pattern of a thin line.

    Solid in a call, dashed while it rings, wide dashes for both, two lines on hold, with notches where it is busy.
    """
    thick = rect.height()
    if state is ExtensionState.ON_HOLD:
        third = thick / 3
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), third), colour)
        painter.fillRect(QRectF(rect.left(), rect.bottom() - third, rect.width(), third), colour)
        return
    dash, gap = _DASHES.get(state, (0.0, 0.0))
    if not dash or rect.width() <= thick * dash:
        painter.fillRect(rect, colour)
        return
    left = rect.left()
    while left < rect.right():
        painter.fillRect(QRectF(left, rect.top(), min(thick * dash, rect.right() - left), thick), colour)
        left += thick * (dash + gap)


_DASHES = {  # how long, and how far apart, in heights of the line
    ExtensionState.RINGING: (0.8, 0.6),
    ExtensionState.IN_USE_RINGING: (2.4, 0.8),
    ExtensionState.BUSY: (5.0, 0.5),
}


def _all_as(colours: Colours, one: str) -> Colours:
    """Every state in one colour: shapes on a ground that has the colour."""
    return replace(
        colours, available=one, chat=one, away=one, extended_away=one, busy=one, gone=one, quiet=one, muted=one
    )
