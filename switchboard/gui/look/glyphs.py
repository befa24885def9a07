"""
A shape for each state, so that no state is told by colour alone. Drawn into a unit square.

Filled shapes are states in which somebody can be had or is on the phone; the cut-outs tell them apart.
"""

import math
from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPainterPathStroker, QPen, QPixmap, QTransform

from switchboard.core.states import ExtensionState, PresenceState

_FINE = QTransform.fromScale(
    256, 256
)  # Qt cuts curves as coarsely as suits pixels: one of our units would be an octagon
_DISC = QRectF(0.06, 0.06, 0.88, 0.88)


def paint_presence(painter: QPainter, state: PresenceState, colour: QColor, box: QRectF) -> None:
    """Paints the shape of a presence into a square."""
    _paint(painter, _path(state), colour, box)


def paint_device(painter: QPainter, state: ExtensionState, colour: QColor, box: QRectF) -> None:
    """Paints the shape of a device state into a square."""
    _paint(painter, _path(state), colour, box)


def presence_icon(state: PresenceState, colour: str, size: int = 18) -> QIcon:
    """The shape as an icon for buttons and menus; twice as sharp as needed for displays that show it larger."""
    pixmap = QPixmap(QSize(size, size) * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        paint_presence(painter, state, QColor(colour), QRectF(0, 0, size, size))
    return QIcon(pixmap)


def paint_star(painter: QPainter, colour: QColor, box: QRectF) -> None:
    """Paints the mark of a favourite into a square."""
    _paint(painter, _star(), colour, box)


def paint_hourglass(painter: QPainter, colour: QColor, box: QRectF) -> None:
    """Paints the mark of somebody who is waited for into a square."""
    _paint(painter, _hourglass(), colour, box)


def paint_pencil(painter: QPainter, colour: QColor, box: QRectF) -> None:
    """Paints the mark of a text that was not applied yet into a square."""
    _paint(painter, _pencil(), colour, box)


def paint_fold(painter: QPainter, colour: QColor, box: QRectF, *, folded: bool) -> None:
    """Paints the triangle of a heading into a square: to the right where the people are hidden, else downwards."""
    points = ((0.3, 0.15), (0.75, 0.5), (0.3, 0.85)) if folded else ((0.15, 0.3), (0.85, 0.3), (0.5, 0.75))
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))
    path.closeSubpath()
    _paint(painter, path, colour, box)


def paint_edge(painter: QPainter, state: ExtensionState, colour: QColor, box: QRectF) -> None:
    """
    Paints a device state as the pattern of a card's left edge into a narrow box.

    Solid in a call, with a gap in the middle where busy, dashed while it rings, wide dashes for both, two lines on
    hold, dots where nobody answers it; an idle device has none.
    """
    for piece in _EDGES.get(state, ()):
        left, top, right, bottom = piece
        painter.fillRect(
            QRectF(
                box.left() + left * box.width(),
                box.top() + top * box.height(),
                (right - left) * box.width(),
                (bottom - top) * box.height(),
            ),
            colour,
        )


def _paint(painter: QPainter, path: QPainterPath, colour: QColor, box: QRectF) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width(), box.height())
    painter.fillPath(path, colour)
    painter.restore()


def _cut(path: QPainterPath, hole: QPainterPath) -> QPainterPath:
    return _FINE.inverted()[0].map(_FINE.map(path).subtracted(_FINE.map(hole)))


def _join(*paths: QPainterPath) -> QPainterPath:
    joined = QPainterPath()
    for path in paths:
        joined = joined.united(_FINE.map(path))
    return _FINE.inverted()[0].map(joined)


def _disc() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(_DISC)
    return path


def _ring(width: float = 0.13) -> QPainterPath:
    hole = QPainterPath()
    hole.addEllipse(_DISC.adjusted(width, width, -width, -width))
    return _cut(_disc(), hole)


def _stroke(*points: tuple[float, float], width: float = 0.13) -> QPainterPath:
    line = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        line.lineTo(QPointF(*point))
    stroker = QPen(Qt.GlobalColor.black, width)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return _stroked(line, stroker)


def _stroked(line: QPainterPath, pen: QPen) -> QPainterPath:
    return _FINE.inverted()[0].map(_FINE.map(QPainterPathStroker(pen).createStroke(line)).simplified())


def _star() -> QPainterPath:
    path = QPainterPath()
    for corner in range(10):
        radius = 0.5 if corner % 2 == 0 else 0.21
        angle = math.pi * (corner / 5 - 0.5)
        point = QPointF(0.5 + radius * math.cos(angle), 0.53 + radius * math.sin(angle))
        if corner:
            path.lineTo(point)
        else:
            path.moveTo(point)
    path.closeSubpath()
    return path


def _hourglass() -> QPainterPath:
    path = QPainterPath(QPointF(0.15, 0.08))
    for point in ((0.85, 0.08), (0.56, 0.5), (0.85, 0.92), (0.15, 0.92), (0.44, 0.5)):
        path.lineTo(QPointF(*point))
    path.closeSubpath()
    return path


def _pencil() -> QPainterPath:
    path = QPainterPath(QPointF(0.08, 0.92))
    for point in ((0.16, 0.66), (0.7, 0.12), (0.88, 0.3), (0.34, 0.84)):
        path.lineTo(QPointF(*point))
    path.closeSubpath()
    return path


def _check() -> QPainterPath:
    return _cut(_disc(), _stroke((0.29, 0.52), (0.45, 0.67), (0.72, 0.36)))


def _bubble() -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(0.05, 0.12, 0.9, 0.6), 0.2, 0.2)
    tail = QPainterPath(QPointF(0.22, 0.66))
    tail.lineTo(0.2, 0.96)
    tail.lineTo(0.5, 0.68)
    tail.closeSubpath()
    return _join(path, tail)


def _clock() -> QPainterPath:
    return _cut(_disc(), _stroke((0.5, 0.26), (0.5, 0.52), (0.68, 0.62), width=0.11))


def _moon() -> QPainterPath:
    shadow = QPainterPath()
    shadow.addEllipse(QRectF(0.34, -0.06, 0.78, 0.78))
    return _cut(_disc(), shadow)


def _no_entry() -> QPainterPath:
    bar = QPainterPath()
    bar.addRoundedRect(QRectF(0.24, 0.42, 0.52, 0.16), 0.05, 0.05)
    return _cut(_disc(), bar)


def _crossed() -> QPainterPath:
    return _join(_ring(), _stroke((0.34, 0.34), (0.66, 0.66)), _stroke((0.66, 0.34), (0.34, 0.66)))


def _dashed_ring() -> QPainterPath:
    pieces = _ring(0.1)
    for quarter in range(8):
        angle = quarter * math.pi / 4
        gap = QPainterPath()
        gap.addEllipse(QPointF(0.5 + 0.39 * math.cos(angle), 0.5 + 0.39 * math.sin(angle)), 0.08, 0.08)
        pieces = _cut(pieces, gap)
    return pieces


def _handset() -> QPainterPath:
    arc = QPainterPath()
    arc.arcMoveTo(QRectF(0.14, 0.3, 0.72, 0.72), 25)
    arc.arcTo(QRectF(0.14, 0.3, 0.72, 0.72), 25, 130)
    pen = QPen(Qt.GlobalColor.black, 0.17)
    body = _stroked(arc, pen)
    for left in (0.04, 0.68):
        ear = QPainterPath()
        ear.addRoundedRect(QRectF(left, 0.44, 0.28, 0.26), 0.08, 0.08)
        body = _join(body, ear)
    return body


def _no_handset() -> QPainterPath:
    gap = _stroke((0.16, 0.1), (0.9, 0.9), width=0.24)
    return _join(_cut(_handset(), gap), _stroke((0.12, 0.12), (0.88, 0.92), width=0.1))


def _bell() -> QPainterPath:
    path = QPainterPath(QPointF(0.14, 0.74))
    path.lineTo(0.26, 0.6)
    path.lineTo(0.26, 0.42)
    path.cubicTo(0.26, 0.02, 0.74, 0.02, 0.74, 0.42)
    path.lineTo(0.74, 0.6)
    path.lineTo(0.86, 0.74)
    path.closeSubpath()
    clapper = QPainterPath()
    clapper.addEllipse(QRectF(0.39, 0.78, 0.22, 0.18))
    return _join(path, clapper)


def _bell_in_disc() -> QPainterPath:
    bell = _bell()
    return _cut(_disc(), QTransform().translate(0.22, 0.2).scale(0.56, 0.56).map(bell))


def _pause() -> QPainterPath:
    path = QPainterPath()
    for left in (0.2, 0.58):
        path.addRoundedRect(QRectF(left, 0.12, 0.22, 0.76), 0.06, 0.06)
    return path


_PRESENCE = {
    PresenceState.AVAILABLE: _check,
    PresenceState.CHAT: _bubble,
    PresenceState.AWAY: _clock,
    PresenceState.XA: _moon,
    PresenceState.DND: _no_entry,
    PresenceState.UNAVAILABLE: _crossed,
    PresenceState.NOT_SET: _dashed_ring,
}
_DEVICE = {
    ExtensionState.IDLE: _ring,
    ExtensionState.IN_USE: _handset,
    ExtensionState.BUSY: _no_entry,
    ExtensionState.RINGING: _bell,
    ExtensionState.IN_USE_RINGING: _bell_in_disc,
    ExtensionState.ON_HOLD: _pause,
    ExtensionState.UNAVAILABLE: _no_handset,
}


@cache
def _path(state: PresenceState | ExtensionState) -> QPainterPath:
    """Cut out once: it takes longer than to paint it."""
    return (_PRESENCE[state] if isinstance(state, PresenceState) else _DEVICE[state])()


def _dashes(count: int, filled: float) -> tuple[tuple[float, float, float, float], ...]:
    return tuple((0.0, number / count, 1.0, (number + filled) / count) for number in range(count))


_EDGES: dict[ExtensionState, tuple[tuple[float, float, float, float], ...]] = {  # left, top, right, bottom
    ExtensionState.IN_USE: ((0.0, 0.0, 1.0, 1.0),),
    ExtensionState.BUSY: ((0.0, 0.0, 1.0, 0.42), (0.0, 0.58, 1.0, 1.0)),
    ExtensionState.RINGING: _dashes(7, 0.5),
    ExtensionState.IN_USE_RINGING: _dashes(3, 0.75),
    ExtensionState.ON_HOLD: ((0.0, 0.0, 0.34, 1.0), (0.66, 0.0, 1.0, 1.0)),
    ExtensionState.UNAVAILABLE: _dashes(14, 0.4),
}
