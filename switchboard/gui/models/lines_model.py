"""Lines of text by key, looked at anew now and then: what is selected stays so, and nothing is ever reset."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex
from PySide6.QtGui import QColor, QFont, Qt  # with QtGui's functions, unlike QtCore's

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """
    `key` tells it from all others, `value` is what it stands for.

    `is_marked` says that something is wrong with it, `is_bold` that it is new.
    """

    key: Hashable
    cells: tuple[str, ...]
    is_marked: bool = False
    is_bold: bool = False
    value: object = None


class LinesModel(QAbstractTableModel):
    """In the order in which they are given."""

    def __init__(self, titles: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = tuple(titles)
        self._lines: list[Line] = []
        self._bold = QFont()
        self._bold.setBold(True)
        self.marked = QColor()  # of lines that are marked; the window gives it

    def show(self, lines: Sequence[Line]) -> None:
        """These instead; lines of the same key stay the same line while they keep their order."""
        wanted = {line.key: line for line in lines}
        order = {key: place for place, key in enumerate(wanted)}
        self._keep([at for at, line in enumerate(self._lines) if line.key in order], order)
        at = 0
        fresh: list[Line] = []
        for line in wanted.values():
            if at < len(self._lines) and self._lines[at].key == line.key:
                at = self._insert(at, fresh)
                fresh = []
                if self._lines[at] != line:
                    self._lines[at] = line
                    self.dataChanged.emit(self.index(at, 0), self.index(at, len(self._titles) - 1))
                at += 1
            else:
                fresh.append(line)
        self._insert(at, fresh)

    def _keep(self, places: Sequence[int], order: Mapping[Hashable, int]) -> None:
        """Takes out all others, and those among these that have changed places."""
        kept: set[int] = set()
        last = -1
        for place in places:
            if order[self._lines[place].key] > last:
                last = order[self._lines[place].key]
                kept.add(place)
        end = len(self._lines)
        while end > 0:
            first = end
            while first > 0 and first - 1 not in kept:
                first -= 1
            if first < end:
                self.beginRemoveRows(QModelIndex(), first, end - 1)
                del self._lines[first:end]
                self.endRemoveRows()
            end = first - 1

    def _insert(self, at: int, lines: Sequence[Line]) -> int:
        if lines:
            self.beginInsertRows(QModelIndex(), at, at + len(lines) - 1)
            self._lines[at:at] = lines
            self.endInsertRows()
        return at + len(lines)

    def line(self, row: int) -> Line:
        return self._lines[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        text = line.cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text
        if role == Qt.ItemDataRole.FontRole and line.is_bold:
            return self._bold
        return self.marked if role == Qt.ItemDataRole.ForegroundRole and line.is_marked else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None
