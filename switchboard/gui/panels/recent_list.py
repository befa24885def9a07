"""Who set the person's presence last, the newest first."""

from collections.abc import Iterable

from PySide6.QtGui import Qt
from PySide6.QtWidgets import QListWidget

from switchboard.core.changes import HistoryEntry
from switchboard.gui.language import translate
from switchboard.gui.office.words import history_line

_LINES = 5  # that are seen without scrolling


class RecentList(QListWidget):
    """It takes no room where there is nothing to tell."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("history")
        self.setAccessibleName(translate("PersonPanel", "Who set it last"))
        self.setWordWrap(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES)

    def show_entries(self, entries: Iterable[HistoryEntry]) -> None:
        self.clear()
        self.addItems([history_line(entry) for entry in entries])
        self.setVisible(self.count() > 0)

    def lines(self) -> list[str]:
        """Those it shows."""
        return [self.item(number).text() for number in range(self.count())]
