"""What an import would do, person by person, with a tick for each that is done."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Signal
from PySide6.QtGui import Qt  # with QtGui's functions, unlike QtCore's

from switchboard.api.roster_preview import Difference, RosterWish, Standing
from switchboard.gui.language import translate
from switchboard.gui.office.roster_words import action_text, change_text, standing_names

Index = QModelIndex | QPersistentModelIndex
_TICK, _STANDING, _EXTEN, _NAME, _CHANGE = range(5)
_TICKED_AT_FIRST = frozenset({Standing.ADDED, Standing.CHANGED})


class RosterModel(QAbstractTableModel):
    """Those who fit what is looked for, in the order of the roster."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: Sequence[Difference] = ()
        self._shown: list[Difference] = []
        self._ticked: set[str] = set()
        self._words: dict[str, str] = {}  # in which is looked, once somebody did
        self._ours: frozenset[str] = frozenset()  # conflicts that change somebody also where what is set here stays
        self._titles = (
            "",
            translate("RosterModel", "What"),
            translate("RosterModel", "Extension"),
            translate("RosterModel", "Name"),
            translate("RosterModel", "What would change"),
        )

    def show(self, differences: Sequence[Difference]) -> None:
        """These instead; those that nobody has to decide are ticked."""
        self.beginResetModel()
        self._all = differences
        self._shown = list(differences)
        self._ticked = {each.exten for each in differences if each.standing in _TICKED_AT_FIRST}
        self._words = {}
        self._ours = frozenset(
            each.exten for each in differences if each.standing is Standing.CONFLICT and each.kept != each.before
        )
        self.endResetModel()
        self.ticks_changed.emit()

    def look_for(self, standing: Standing | None, text: str) -> None:
        """Shows those of that standing alone, or all, in whose name, number or changes all of these words are."""
        words = text.casefold().split()
        fitting = [each for each in self._all if standing in (None, each.standing) and self._fits(each, words)]
        self.beginResetModel()
        self._shown = fitting
        self.endResetModel()

    def tick_shown(self, *, on: bool) -> None:
        """All that are shown at once."""
        extens = {each.exten for each in self._shown if each.standing is not Standing.UNCHANGED}
        self._ticked = self._ticked | extens if on else self._ticked - extens
        self._tell(0, len(self._shown) - 1)

    def difference(self, row: int) -> Difference:
        return self._shown[row]

    def is_ticked(self, row: int) -> bool:
        return self._shown[row].exten in self._ticked

    def toggle(self, row: int) -> None:
        """Where there is something to decide."""
        each = self._shown[row]
        if each.standing is not Standing.UNCHANGED:
            self._ticked ^= {each.exten}
            self._tell(row, row)

    def count(self) -> int:
        """How many people would be changed."""
        return len(self._ticked | self._ours)

    def wish(self) -> RosterWish:
        """What is wanted of it."""
        unticked = {each.exten for each in self._all if each.standing in _TICKED_AT_FIRST} - self._ticked
        return RosterWish(frozenset(unticked), frozenset(self._ticked), frozenset(self._ticked))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        each, column = self._shown[index.row()], index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == _TICK and each.standing is not Standing.UNCHANGED:
            return Qt.CheckState.Checked if each.exten in self._ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole and column == _TICK:
            return self._cell(each, _STANDING)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(each, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            text = self._cell(each, column)
            return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text
        return None

    def setData(self, index: Index, _value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.toggle(index.row())
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_tick = index.isValid() and index.column() == _TICK
        return flags | Qt.ItemFlag.ItemIsUserCheckable if is_tick else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def _cell(self, each: Difference, column: int) -> str:
        cells: dict[int, Callable[[], str]] = {
            _TICK: lambda: "",
            _STANDING: lambda: self._standing(each),
            _EXTEN: lambda: each.exten,
            _NAME: lambda: each.name,
            _CHANGE: lambda: change_text(each),
        }
        return cells[column]()

    def _fits(self, each: Difference, words: Sequence[str]) -> bool:
        if not words:
            return True
        text = self._words.get(each.exten)
        if text is None:
            text = self._words[each.exten] = f"{each.exten} {each.name} {change_text(each)}".casefold()
        return all(word in text for word in words)

    def _standing(self, each: Difference) -> str:
        action = action_text(each, is_ticked=each.exten in self._ticked)
        return f"{standing_names()[each.standing]}: {action}" if action else standing_names()[each.standing]

    def _tell(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, _TICK), self.index(last, _STANDING))
        self.ticks_changed.emit()
