"""A QR code, black on white whatever the window's colours are, since cameras want it so."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

_QUIET = 4  # modules of white around it (ISO/IEC 18004, 9.1)
_LEAST, _WANTED = 3, 4  # pixels of a module


class QrCode(QWidget):
    """Says its text to cameras; nothing where there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self._rows: tuple[bytearray, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str) -> None:
        """At most about 2,300 bytes of UTF-8, as a QR code can hold."""
        self.text = text
        import segno  # as few windows show one

        self._rows = segno.make_qr(text, error="m").matrix if text else ()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return self._size(_WANTED)

    def minimumSizeHint(self) -> QSize:
        return self._size(_LEAST)

    def paintEvent(self, _: QPaintEvent) -> None:
        across = len(self._rows) + 2 * _QUIET
        module = min(self.width(), self.height()) // across
        if not self._rows or not module:
            return
        with QPainter(self) as painter:
            painter.fillRect(0, 0, across * module, across * module, Qt.GlobalColor.white)
            for y, row in enumerate(self._rows, _QUIET):
                for x, is_dark in enumerate(row, _QUIET):
                    if is_dark:
                        painter.fillRect(QRect(x * module, y * module, module, module), Qt.GlobalColor.black)

    def _size(self, module: int) -> QSize:
        across = (len(self._rows) + 2 * _QUIET) * module if self._rows else 0
        return QSize(across, across)
