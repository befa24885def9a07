"""Shapes and initials painted once and stamped often: a view repaints the same few sixty times a second."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap, Qt

from switchboard.core.states import ExtensionState, PresenceState
from switchboard.gui.look.colours import FADED, Colours
from switchboard.gui.look.glyphs import paint_device, paint_presence
from switchboard.gui.look.pictures import scaled

State = ExtensionState | PresenceState
_MOST = 1_000  # that are remembered
_RIM = 0.1  # of a shape's side: of the disc below it
DISC_ALPHA = 0.16  # of the accent behind somebody's initials


class Stamps:
    """Of one scheme of colours; `clear` when that, or the font, has changed."""

    def __init__(self, colours: Colours) -> None:
        self.colours = colours
        self._known: dict[tuple[object, int, float], QPixmap] = {}

    def clear(self, colours: Colours) -> None:
        self.colours = colours
        self._known.clear()

    def draw_state(self, painter: QPainter, place: QPointF, state: State, side: int, *, is_stale: bool = False) -> None:
        """The shape of a presence or a device into a square of `side` pixels; paler where it is only last known."""
        key = (state, side, painter.device().devicePixelRatioF())
        stamp = self._known.get(key)
        if stamp is None:
            stamp = self._keep(key, self._state(*key))
        if is_stale:
            painter.setOpacity(FADED)
        painter.drawPixmap(place, stamp)
        if is_stale:
            painter.setOpacity(1.0)

    def draw_badge(self, painter: QPainter, place: QPointF, initials: str, side: int, font: QFont) -> None:
        """Somebody's initials in a disc of `side` pixels."""
        key = (initials, side, painter.device().devicePixelRatioF())
        stamp = self._known.get(key)
        if stamp is None:
            stamp = self._keep(key, self._badge(*key, font))
        painter.drawPixmap(place, stamp)

    def draw_photo(self, painter: QPainter, place: QPointF, name: str, photo: QPixmap, side: int) -> None:
        """Somebody's photo as a disc of `side` pixels; `name` is the photo's."""
        key = (("photo", name), side, painter.device().devicePixelRatioF())
        stamp = self._known.get(key)
        if stamp is None:
            stamp = self._keep(key, scaled(photo, side, key[-1], is_round=True))
        painter.drawPixmap(place, stamp)

    def draw_state_on(self, painter: QPainter, place: QPointF, state: State, side: int, ground: QColor) -> None:
        """The same over a disc of the ground that is a little wider, so that it stands out from what is below."""
        key = ((state, ground.rgb()), side, painter.device().devicePixelRatioF())
        rim = max(1, round(side * _RIM))
        stamp = self._known.get(key)
        if stamp is None:
            stamp = self._keep(key, self._state_on(state, side, ground, key[-1]))
        painter.drawPixmap(QPointF(place.x() - rim, place.y() - rim), stamp)

    def colour(self, state: State) -> QColor:
        colours = self.colours
        return QColor(colours.presence(state) if isinstance(state, PresenceState) else colours.device(state))

    def _keep(self, key: tuple[object, int, float], stamp: QPixmap) -> QPixmap:
        if len(self._known) >= _MOST:
            self._known.clear()
        self._known[key] = stamp
        return stamp

    def _state(self, state: State, side: int, ratio: float) -> QPixmap:
        stamp = _empty(side, ratio)
        with QPainter(stamp) as painter:
            box = QRectF(0, 0, side, side)
            if isinstance(state, PresenceState):
                paint_presence(painter, state, self.colour(state), box)
            else:
                paint_device(painter, state, self.colour(state), box)
        return stamp

    def _state_on(self, state: State, side: int, ground: QColor, ratio: float) -> QPixmap:
        rim = max(1, round(side * _RIM))
        stamp = _disc(ground, side + 2 * rim, ratio)
        with QPainter(stamp) as painter:
            painter.drawPixmap(QPointF(rim, rim), self._state(state, side, ratio))
        return stamp

    def _badge(self, initials: str, side: int, ratio: float, font: QFont) -> QPixmap:
        stamp = _empty(side, ratio)
        with QPainter(stamp) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            disc = QColor(self.colours.accent)
            disc.setAlphaF(DISC_ALPHA)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(disc)
            painter.drawEllipse(QRectF(0, 0, side, side))
            painter.setPen(QColor(self.colours.text))
            painter.setFont(font)
            painter.drawText(QRectF(0, 0, side, side), int(Qt.AlignmentFlag.AlignCenter), initials)
        return stamp


def _disc(colour: QColor, side: int, ratio: float) -> QPixmap:
    stamp = _empty(side, ratio)
    with QPainter(stamp) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QRectF(0, 0, side, side))
    return stamp


def _empty(side: int, ratio: float) -> QPixmap:
    stamp = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    stamp.setDevicePixelRatio(ratio)
    stamp.fill(Qt.GlobalColor.transparent)
    return stamp
