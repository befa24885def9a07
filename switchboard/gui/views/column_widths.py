"""How wide the list's columns are: as their texts want it, closer where there is little room, or as a person drew."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QTableView

from switchboard.gui.look.metrics import text_width
from switchboard.gui.office.column import Column
from switchboard.gui.office.words import presence_words, settable_device_words

_WANTED = {  # letters of usual width; the last column takes what is left
    Column.NAME: 27,
    Column.EXTENSION: 9,
    Column.DEPARTMENT: 18,
    Column.DEVICE: 21,
    Column.PRESENCE: 38,
    Column.NOTE: 14,
    Column.SINCE: 14,
}
_SHAPE = 2  # letters that the shape before a state takes beyond what words of usual letters leave
_DRAWING = Qt.CursorShape.SplitHCursor  # the header's pointer between two columns
_LEAST = {
    Column.NAME: 17,
    Column.EXTENSION: 7,
    Column.DEPARTMENT: 10,
    Column.DEVICE: 9,
    Column.NOTE: 4,
}


class ColumnWidths(QObject):
    """Fits the columns into the view, unless somebody has drawn one of them to a width of their own."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._is_fitting = False
        self.are_chosen = False
        view.horizontalHeader().sectionResized.connect(self._on_resized)

    def fit(self) -> None:
        """To the room there is now."""
        if self.are_chosen:
            return
        shown = [column for column in Column if not self._view.isColumnHidden(column)]
        least_letters = {**_LEAST, Column.PRESENCE: max(map(len, presence_words().values())) + _SHAPE}
        device = max(map(len, settable_device_words().values())) + _SHAPE  # longer in some languages
        wanted_letters = {**_WANTED, Column.DEVICE: max(_WANTED[Column.DEVICE], device)}
        wanted = {column: text_width(self._view, wanted_letters[column]) for column in shown}
        least = {column: text_width(self._view, least_letters.get(column, _WANTED[column])) for column in shown}
        excess = sum(wanted.values()) - self._view.viewport().width()
        can_give = sum(wanted[column] - least[column] for column in shown)
        part = min(1.0, max(0.0, excess / can_give)) if can_give else 0.0
        self._is_fitting = True
        for column in shown:
            self._view.setColumnWidth(column, round(wanted[column] - part * (wanted[column] - least[column])))
        self._is_fitting = False

    def _on_resized(self) -> None:
        is_drawn = bool(QApplication.mouseButtons() & Qt.MouseButton.LeftButton)
        if is_drawn and not self._is_fitting and self._view.horizontalHeader().cursor().shape() == _DRAWING:
            self.are_chosen = True
