"""A line of groups, parted by semicolons, each of which completes to one that there is."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from switchboard.core.people import MOST_GROUPS
from switchboard.core.states import MAX_NAME


class _LastOf(QCompleter):
    """Completes what stands after the last semicolon."""

    def splitPath(self, path: str) -> list[str]:
        return [path.rpartition(";")[2].lstrip()]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        widget = self.widget()
        before = widget.text().rpartition(";")[0] if isinstance(widget, QLineEdit) else ""
        group = str(index.data())
        return f"{before}; {group}" if before else group


class GroupLine(QLineEdit):
    """Offers the groups that are known."""

    def __init__(self, known: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(MOST_GROUPS * (MAX_NAME + 2))
        completer = _LastOf(list(known), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
