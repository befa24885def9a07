"""SIP messages as lines of a table, the newest last: they come at the end and go at the beginning, by thousands."""

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex
from PySide6.QtGui import Qt  # with QtGui's functions, unlike QtCore's

from switchboard.api.trace import TracedMessage
from switchboard.gui.office.trace_words import trace_cells, trace_titles

MOST = 5_000  # messages that are shown; older ones go
MOST_LETTERS = 12_000_000  # of all of them together
_MOST_CELLS = 400  # messages whose cells are remembered: those that are seen
Index = QModelIndex | QPersistentModelIndex


class TraceModel(QAbstractTableModel):
    """What stands in a line is read of its message when it is seen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = trace_titles()
        self._messages: list[TracedMessage] = []
        self._letters = 0
        self._cells: OrderedDict[int, tuple[str, ...]] = OrderedDict()

    @property
    def messages(self) -> Sequence[TracedMessage]:
        """All that are shown."""
        return self._messages

    def clear(self) -> None:
        self.beginResetModel()
        self._messages, self._letters = [], 0
        self._cells.clear()
        self.endResetModel()

    def append(self, messages: Sequence[TracedMessage]) -> int:
        """Newer ones; returns how many of the oldest had to go."""
        new = list(messages[-MOST:])
        if not new:
            return 0
        gone, letters = 0, self._letters + sum(len(message.text) for message in new)
        while gone < len(self._messages) and (len(self._messages) - gone + len(new) > MOST or letters > MOST_LETTERS):
            letters -= len(self._messages[gone].text)
            gone += 1
        if gone:
            self.beginRemoveRows(QModelIndex(), 0, gone - 1)
            del self._messages[:gone]
            self.endRemoveRows()
        self._letters = letters
        first = len(self._messages)
        self.beginInsertRows(QModelIndex(), first, first + len(new) - 1)
        self._messages += new
        self.endInsertRows()
        return gone

    def message(self, row: int) -> TracedMessage:
        return self._messages[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._messages)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        text = self.cells(index.row())[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole and Qt.mightBeRichText(text):
            return Qt.convertFromPlainText(text)
        return text

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def cells(self, row: int) -> tuple[str, ...]:
        """The texts of a line, one for each column."""
        message = self._messages[row]
        cells = self._cells.get(message.number)
        if cells is None:
            while len(self._cells) >= _MOST_CELLS:
                self._cells.popitem(last=False)
            cells = self._cells[message.number] = trace_cells(message)
        return cells
