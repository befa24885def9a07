"""A list that says so where nothing stands in it."""

from PySide6.QtGui import QPainter, QPaintEvent, Qt  # with QtGui's functions, unlike QtCore's
from PySide6.QtWidgets import QListWidget

from switchboard.gui.look.metrics import em


class EmptyList(QListWidget):
    """`empty_text` stands in the middle of it, and is what a screen reader has to say of it, until there is a line."""

    def __init__(self, name: str, empty_text: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._empty_text = empty_text
        self.model().rowsInserted.connect(self._describe)
        self.model().rowsRemoved.connect(self._describe)
        self.model().modelReset.connect(self._describe)
        self._describe()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.count():
            margin = round(em(self))
            room = self.viewport().rect().adjusted(margin, 0, -margin, 0)
            with QPainter(self.viewport()) as painter:
                painter.setPen(self.palette().placeholderText().color())
                flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
                painter.drawText(room, flags, self._empty_text)

    def _describe(self) -> None:
        self.setAccessibleDescription("" if self.count() else self._empty_text)
