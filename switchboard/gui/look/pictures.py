"""Pictures as large as what shows them."""

from PySide6.QtGui import QPainter, QPainterPath, QPixmap, Qt
from PySide6.QtWidgets import QWidget


def fitted(pixmap: QPixmap, widget: QWidget) -> QPixmap:
    """As wide as the widget, whatever the screen's scale."""
    return scaled(pixmap, widget.width(), widget.devicePixelRatioF())


def scaled(pixmap: QPixmap, side: int, ratio: float, *, is_round: bool = False) -> QPixmap:
    """A square of `side` pixels, or a disc."""
    size = round(side * ratio)
    smaller = pixmap.scaled(
        size, size, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    target = QPixmap(size, size)
    target.fill(Qt.GlobalColor.transparent)
    with QPainter(target) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_round:
            path = QPainterPath()
            path.addEllipse(0, 0, size, size)
            painter.setClipPath(path)
        painter.drawPixmap((size - smaller.width()) // 2, (size - smaller.height()) // 2, smaller)
    target.setDevicePixelRatio(ratio)
    return target
