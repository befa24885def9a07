"""The application as a desktop knows it: links to numbers come as events where they are no arguments (macOS)."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from switchboard.ground.called_number import number_of_link


class LinkApplication(QApplication):
    """Passes on the number of a link; the last waits until somebody hears: it may come before a window is there."""

    _hear: Callable[[str], object] | None = None
    _waiting = ""

    def hear_numbers(self, hear: Callable[[str], object] | None) -> None:
        """Who is told of numbers from now on, and at once of one that waits; None for nobody any more."""
        self._hear = hear
        number, self._waiting = self._waiting, ""
        if hear is not None and number:
            hear(number)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            number = number_of_link(event.url().toString(event.url().ComponentFormattingOption.FullyEncoded))
            if number:
                self._take(number)
                return True
        return super().event(event)

    def _take(self, number: str) -> None:
        if self._hear is None:
            self._waiting = number
        else:
            self._hear(number)
