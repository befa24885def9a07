"""
Changes as lines of a table, the newest first; older ones are asked for at the end, newer ones come on top, and what was
caught up where its time is.
"""

import itertools
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Signal
from PySide6.QtGui import Qt  # with QtGui's functions, unlike QtCore's

from switchboard.core.changes import HistoryEntry
from switchboard.gui.language import translate
from switchboard.gui.office.history_words import HistoryNames, by_text, from_text, value_text, when_text

MOST_LINES = 50_000  # that are shown; the file has all
_MOST_CELLS = 400  # changes whose cells are remembered: those that are seen
Index = QModelIndex | QPersistentModelIndex


class HistoryColumn(IntEnum):
    """In the order in which they stand."""

    WHEN = 0
    ABOUT = 1
    BEFORE = 2
    AFTER = 3
    BY = 4
    FROM = 5


class HistoryModel(QAbstractTableModel):
    """Changes that were found so far."""

    more_wanted = Signal()

    def __init__(self, names: HistoryNames, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.names = names
        self._entries: list[HistoryEntry] = []
        self._has_more = False
        self._cells: OrderedDict[HistoryEntry, tuple[str, ...]] = OrderedDict()

    def begin(self) -> None:
        """Nothing is found yet."""
        self.beginResetModel()
        self._entries, self._has_more = [], False
        self._cells.clear()
        self.endResetModel()

    def add(self, entries: Sequence[HistoryEntry], *, has_more: bool) -> None:
        """Older ones, below those that are there."""
        found = entries[: MOST_LINES - len(self._entries)]
        self._has_more = has_more and len(self._entries) + len(found) < MOST_LINES
        if found:
            first = len(self._entries)
            self.beginInsertRows(QModelIndex(), first, first + len(found) - 1)
            self._entries += found
            self.endInsertRows()

    def put_in(self, entries: Sequence[HistoryEntry], *, is_whole: bool) -> int:
        """
        What was written since, the newest first, each where its time is.

        Args:
            is_whole: whether there is nothing below the last that would be found later.

        Returns:
            How many stand above all that were there.
        """
        newest = self._entries[0].at if self._entries else float("-inf")
        above = bisect_right(entries, -newest, key=_age)
        if above:
            self._put_on_top(entries[:above])
        for entry in entries[above:]:
            self._put_between(entry, is_whole=is_whole)
        return above

    def _put_between(self, entry: HistoryEntry, *, is_whole: bool) -> None:
        at = bisect_left(self._entries, _age(entry), key=_age)
        is_last = at == len(self._entries)
        alike = itertools.takewhile(lambda other: other.at == entry.at, itertools.islice(self._entries, at, None))
        if entry in alike or (is_last and not is_whole) or self.is_full:
            return
        self.beginInsertRows(QModelIndex(), at, at)
        self._entries.insert(at, entry)
        self.endInsertRows()

    def _put_on_top(self, entries: Sequence[HistoryEntry]) -> None:
        """Of too many the oldest go."""
        new = list(entries[:MOST_LINES])
        too_many = len(self._entries) + len(new) - MOST_LINES
        if too_many > 0:
            first = len(self._entries) - too_many
            self.beginRemoveRows(QModelIndex(), first, len(self._entries) - 1)
            del self._entries[first:]
            self._has_more = False
            self.endRemoveRows()
        self.beginInsertRows(QModelIndex(), 0, len(new) - 1)
        self._entries[:0] = new
        self.endInsertRows()

    @property
    def is_full(self) -> bool:
        return len(self._entries) >= MOST_LINES

    def entry(self, row: int) -> HistoryEntry:
        return self._entries[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(HistoryColumn)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._has_more

    def fetchMore(self, parent: Index) -> None:
        if self.canFetchMore(parent):
            self._has_more = False  # until the answer is there
            self.more_wanted.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cells(index.row())[index.column()]
        text = self._texts(self._entries[index.row()])[index.column()]
        return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text

    def cells(self, row: int) -> tuple[str, ...]:
        """The texts of a line, each of them in one line, one for each column."""
        entry = self._entries[row]
        cells = self._cells.get(entry)
        if cells is None:
            while len(self._cells) >= _MOST_CELLS:
                self._cells.popitem(last=False)
            cells = self._cells[entry] = tuple(" ".join(text.split()) for text in self._texts(entry))
        return cells

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _titles()[HistoryColumn(section)]
        return None

    def _texts(self, entry: HistoryEntry) -> tuple[str, ...]:
        """In the order of `HistoryColumn`."""
        before, after = value_text(entry, entry.old), value_text(entry, entry.new)
        return when_text(entry.at), self.names.about(entry), before, after, by_text(entry), from_text(entry)


def _age(entry: HistoryEntry) -> float:
    return -entry.at


def _titles() -> dict[HistoryColumn, str]:
    return {
        HistoryColumn.WHEN: translate("HistoryModel", "When"),
        HistoryColumn.ABOUT: translate("HistoryModel", "Who or what"),
        HistoryColumn.BEFORE: translate("HistoryModel", "Before"),
        HistoryColumn.AFTER: translate("HistoryModel", "After"),
        HistoryColumn.BY: translate("HistoryModel", "Set by"),
        HistoryColumn.FROM: translate("HistoryModel", "From"),
    }
