"""Says something to those who hear the window instead of seeing it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


class Announcer(QObject):
    """Speaks through the desktop's screen reader, where one listens; `spoken` tells of every sentence."""

    spoken = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._last = ""

    def say(self, text: str) -> None:
        """A sentence; one that was just said is not said again."""
        if not text or text == self._last:
            return
        self._last = text
        self.spoken.emit(text)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, text))
