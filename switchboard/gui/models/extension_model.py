"""
One row per extension. Rows change through `apply` only, never because of a click.

Filter and order are this model's own: a proxy in between would ask `data()` for every row at every keystroke.
"""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, ClassVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from switchboard.api.snapshot import Snapshot
from switchboard.core.people import Person
from switchboard.core.states import Extension, ExtensionStatus
from switchboard.gui.link import ChangeBatch
from switchboard.gui.widgets import plain_tip
from switchboard.gui.words import PRESENCE_WORDS, device_words, since_words

_Index = QModelIndex | QPersistentModelIndex
StatusRole = Qt.ItemDataRole.UserRole + 1
_PRESENCE_ORDER = {state: number for number, state in enumerate(PRESENCE_WORDS)}
_NUMBER_WIDTH = 24  # digits: numbers sort as numbers among texts


class Column(IntEnum):
    """The columns, from the left."""

    EXTENSION = 0
    NAME = 1
    DEPARTMENT = 2
    DEVICE = 3
    PRESENCE = 4
    SUBTYPE = 5
    MESSAGE = 6
    SINCE = 7


TITLES = {
    Column.EXTENSION: "Extension",
    Column.NAME: "Name",
    Column.DEPARTMENT: "Department",
    Column.DEVICE: "Device",
    Column.PRESENCE: "Presence",
    Column.SUBTYPE: "Subtype",
    Column.MESSAGE: "Message",
    Column.SINCE: "Since",
}
_CHANGING = frozenset({Column.DEVICE, Column.PRESENCE, Column.SUBTYPE, Column.MESSAGE, Column.SINCE})


@dataclass(slots=True)
class ExtensionRow:
    """An extension's status and its person; `haystack` is what the filter looks in."""

    status: ExtensionStatus
    person: Person
    haystack: str = ""

    def __post_init__(self) -> None:
        presence, person = self.status.presence, self.person
        self.haystack = "\n".join(
            (
                label(self.status.extension),
                person.name,
                person.department,
                person.email,
                device_words(self.status),
                PRESENCE_WORDS[presence.state],
                presence.state.value,
                presence.subtype,
                presence.message,
            )
        ).casefold()


class ExtensionModel(QAbstractTableModel):
    """All rows, and which of them are shown in which order."""

    _ALIGNMENT: ClassVar[int] = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ExtensionRow] = []
        self._people: dict[str, Person] = {}
        self._row_of: dict[Extension, int] = {}
        self._shown: list[int] = []
        self._position: dict[int, int] = {}
        self._words: tuple[str, ...] = ()
        self._sort_column = Column.EXTENSION
        self._descending = False
        self._is_stale = False

    @property
    def total(self) -> int:
        return len(self._rows)

    def replace(self, snapshot: Snapshot) -> None:
        """Shows this office and nothing of another."""
        self._people = dict(snapshot.people)
        self.beginResetModel()
        self._rows = [ExtensionRow(status, _person(status, self._people)) for status in snapshot.statuses]
        self._index_rows()
        self._set_shown(self._arranged())
        self.endResetModel()

    def apply(self, batch: ChangeBatch) -> None:
        """Takes in what changed; a row that moves or vanishes by it does so in `rearrange`."""
        if batch.people:
            self._people.update(batch.people)
            for number, row in enumerate(self._rows):
                person = batch.people.get(row.status.extension.exten)
                if person is not None:
                    self._replace_row(number, ExtensionRow(row.status, person))
        fresh: list[ExtensionRow] = []
        for extension, status in batch.statuses.items():
            known = self._row_of.get(extension)
            if known is None:
                fresh.append(ExtensionRow(status, _person(status, self._people)))
            elif status.version > self._rows[known].status.version:
                self._replace_row(known, ExtensionRow(status, self._rows[known].person))
        if fresh or batch.removed:
            self._add_and_remove(fresh, batch.removed)

    def set_filter(self, text: str) -> None:
        """Shows rows that hold every word of the text, in any column and any case."""
        words = tuple(text.casefold().split())
        if words != self._words:
            self._words = words
            self._rearrange_to(self._arranged())

    def rearrange(self) -> None:
        """Puts rows that changed where they belong now; cheap when nothing did."""
        if self._is_stale:
            self._is_stale = False
            self._rearrange_to(self._arranged())

    def row(self, index: _Index) -> ExtensionRow:
        return self._rows[self._shown[index.row()]]

    def find(self, extension: Extension) -> ExtensionRow | None:
        number = self._row_of.get(extension)
        return None if number is None else self._rows[number]

    def positions(self, extensions: Iterable[Extension]) -> list[int]:
        """Where these are shown, from the top; those that are not shown are left out."""
        numbers = (self._row_of.get(extension, -1) for extension in extensions)
        return sorted(self._position[number] for number in numbers if number in self._position)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(TITLES)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return _TEXTS[index.column()](self._rows[self._shown[index.row()]])
        if role == StatusRole:
            return self._rows[self._shown[index.row()]].status
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tool_tip(self._rows[self._shown[index.row()]], index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{TITLES[Column(index.column())]}: {_TEXTS[index.column()](self.row(index))}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return TITLES[Column(section)]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return self._ALIGNMENT
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if column >= 0:
            self._sort_column = Column(column)
            self._descending = order == Qt.SortOrder.DescendingOrder
            self._rearrange_to(self._arranged())

    def _arranged(self) -> list[int]:
        rows, words = self._rows, self._words
        shown: Sequence[int] = range(len(rows))
        if words:
            shown = [number for number, row in enumerate(rows) if all(word in row.haystack for word in words)]
        key = _SORT_KEYS[self._sort_column]
        return sorted(shown, key=lambda number: key(rows[number]), reverse=self._descending)

    def _rearrange_to(self, shown: list[int]) -> None:
        if shown == self._shown:
            return
        if len(shown) != len(self._shown) or set(shown) != set(self._shown):
            self.beginResetModel()
            self._set_shown(shown)
            self.endResetModel()
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        numbers = [self._shown[index.row()] for index in before]
        self._set_shown(shown)
        after = [self.index(self._position[n], index.column()) for n, index in zip(numbers, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _set_shown(self, shown: list[int]) -> None:
        self._shown = shown
        self._position = {number: position for position, number in enumerate(shown)}

    def _replace_row(self, number: int, row: ExtensionRow) -> None:
        self._rows[number] = row
        position = self._position.get(number)
        if position is not None:
            self.dataChanged.emit(self.index(position, 0), self.index(position, len(TITLES) - 1))
        self._is_stale = self._is_stale or bool(self._words) or self._sort_column in _CHANGING

    def _add_and_remove(self, fresh: list[ExtensionRow], removed: set[Extension]) -> None:
        self.beginResetModel()
        self._rows = [row for row in self._rows if row.status.extension not in removed] + fresh
        self._index_rows()
        self._set_shown(self._arranged())
        self.endResetModel()

    def _index_rows(self) -> None:
        self._row_of = {row.status.extension: number for number, row in enumerate(self._rows)}


def label(extension: Extension) -> str:
    """The number, with its context where that is not the usual one."""
    return extension.exten if extension.context == "default" else str(extension)


def _person(status: ExtensionStatus, people: Mapping[str, Person]) -> Person:
    return people.get(status.extension.exten) or Person(status.extension.exten)


_TEXTS: dict[int, Callable[[ExtensionRow], str]] = {
    Column.EXTENSION: lambda row: label(row.status.extension),
    Column.NAME: lambda row: row.person.name,
    Column.DEPARTMENT: lambda row: row.person.department,
    Column.DEVICE: lambda row: device_words(row.status),
    Column.PRESENCE: lambda row: PRESENCE_WORDS[row.status.presence.state],
    Column.SUBTYPE: lambda row: row.status.presence.subtype,
    Column.MESSAGE: lambda row: row.status.presence.message,
    Column.SINCE: lambda row: since_words(row.status.presence_since, time.time()),
}


def _tool_tip(row: ExtensionRow, column: int) -> str | None:
    if column == Column.MESSAGE:
        return plain_tip(row.status.presence.message[:2_000]) or None
    if column == Column.NAME:
        return plain_tip(row.person.email) or None
    if column == Column.DEVICE and row.status.device_since:
        return f"{device_words(row.status)}: {since_words(row.status.device_since, time.time())}"
    return None


def _natural(text: str) -> str:
    return text.zfill(_NUMBER_WIDTH) if text.isdigit() else text.casefold()


_SORT_KEYS: dict[Column, Callable[[ExtensionRow], tuple[Any, ...]]] = {
    Column.EXTENSION: lambda row: (row.status.extension.context, _natural(row.status.extension.exten)),
    Column.NAME: lambda row: (not row.person.name, row.person.name.casefold()),
    Column.DEPARTMENT: lambda row: (not row.person.department, row.person.department.casefold()),
    Column.DEVICE: lambda row: (row.status.extension_state.value, -row.status.device_since),
    Column.PRESENCE: lambda row: (_PRESENCE_ORDER[row.status.presence.state], -row.status.presence_since),
    Column.SUBTYPE: lambda row: (not row.status.presence.subtype, row.status.presence.subtype.casefold()),
    Column.MESSAGE: lambda row: (not row.status.presence.message, row.status.presence.message.casefold()),
    Column.SINCE: lambda row: (-row.status.presence_since,),
}
