"""The steps of a ladder as lines of a table: time, and what is drawn and said of each."""

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex
from PySide6.QtGui import Qt

from switchboard.gui.language import translate
from switchboard.gui.office.ladder import Ladder, LadderStep, spoken_step, waited_words
from switchboard.gui.office.trace_words import moment_words

StepRole = Qt.ItemDataRole.UserRole + 1  # LadderStep
Index = QModelIndex | QPersistentModelIndex


class LadderColumn(IntEnum):
    """In the order in which they stand."""

    TIME = 0
    WAITED = 1
    STEP = 2


class LadderModel(QAbstractTableModel):
    """Steps are added at the end as they come."""

    def __init__(self, ladder: Ladder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ladder = ladder

    def show(self, ladder: Ladder) -> None:
        """The same dialog with more of it."""
        known = len(self.ladder.steps)
        if ladder.steps[:known] == self.ladder.steps and ladder.peers[: len(self.ladder.peers)] == self.ladder.peers:
            if len(ladder.steps) > known:
                self.beginInsertRows(QModelIndex(), known, len(ladder.steps) - 1)
                self.ladder = ladder
                self.endInsertRows()
            return
        self.beginResetModel()  # what came late stands between
        self.ladder = ladder
        self.endResetModel()

    def step(self, row: int) -> LadderStep:
        return self.ladder.steps[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(self.ladder.steps)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        return 0 if parent.isValid() else len(LadderColumn)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        step = self.ladder.steps[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._text(step, LadderColumn(index.column()))
            case Qt.ItemDataRole.ToolTipRole if index.column() == LadderColumn.STEP:
                text = spoken_step(step)
                return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text
            case _ if role == StepRole:
                return step
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _titles()[LadderColumn(section)]
        return None

    def _text(self, step: LadderStep, column: LadderColumn) -> str:
        match column:
            case LadderColumn.TIME:
                return moment_words(step.message.at)
            case LadderColumn.WAITED:
                return waited_words(step.waited)
            case LadderColumn.STEP:
                return spoken_step(step)


def _titles() -> dict[LadderColumn, str]:
    return {
        LadderColumn.TIME: translate("TraceDialog", "Time"),
        LadderColumn.WAITED: translate("LadderModel", "After", "how long after the message before"),
        LadderColumn.STEP: translate("LadderModel", "From the phone to us, and back"),
    }
