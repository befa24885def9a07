"""The people of a new office, written by hand: a table that grows as it is written, and takes what was copied."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from switchboard.gui.language import translate
from switchboard.gui.look.widgets import make_label
from switchboard.gui.office.first_start import MOST_ROWS, Row, check_rows, next_number

_AT_FIRST, _SPARE = 8, 3  # rows


class PeoplePage(QWidget):
    """`changed` tells of every cell; who is known already is not asked for again."""

    changed = Signal()

    def __init__(self, known: Collection[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = known
        self.table = QTableWidget(0, 3)
        self.table.setHorizontalHeaderLabels(
            [
                translate("FirstStart", "Number"),
                translate("FirstStart", "Name"),
                translate("FirstStart", "Department"),
            ]
        )
        self.table.setAccessibleName(translate("FirstStart", "People"))
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        triggers = QAbstractItemView.EditTrigger
        self.table.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked)
        self.table.setMinimumHeight(self.table.fontMetrics().lineSpacing() * 8)
        self.fault = make_label("fault", wrap=True)
        intro = translate(
            "FirstStart",
            "Who is in the office? Each gets a number, and everything that goes with it. A list can be copied from a"
            " spreadsheet and pasted here.",
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(make_label("text", intro, wrap=True))
        layout.addWidget(self.table, 1)
        layout.addWidget(self.fault)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self.table)
        paste.setContext(Qt.ShortcutContext.WidgetShortcut)
        paste.activated.connect(self._paste)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._clear_selected)
        self.table.cellChanged.connect(self._on_changed)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """As they were written."""
        blocked = QSignalBlocker(self.table)
        self.table.setRowCount(min(max(_AT_FIRST, len(rows) + _SPARE), MOST_ROWS))
        for place, row in enumerate(rows):
            for column, text in enumerate((row.exten, row.name, row.department)):
                self.table.setItem(place, column, QTableWidgetItem(text))
        blocked.unblock()
        self.show_faults()

    def rows(self) -> tuple[Row, ...]:
        """All of them, also those that are empty."""
        return tuple(Row(*(self._text(place, column) for column in range(3))) for place in range(self.table.rowCount()))

    def show_faults(self) -> bool:
        """Says what is wrong first; returns whether nothing is."""
        faults = check_rows(self.rows(), self._known).faults
        self.fault.setText(faults[min(faults)] if faults else "")
        return not faults

    def go_to_fault(self) -> None:
        """Where it can be mended."""
        faults = check_rows(self.rows(), self._known).faults
        if faults:
            self.table.setCurrentCell(min(faults), 0)
            self.table.setFocus()

    def _on_changed(self, place: int, column: int) -> None:
        if column and self._text(place, column) and not self._text(place, 0):
            self._write(place, 0, next_number(self.rows(), self._known))
        self._grow(place)
        self.show_faults()
        self.changed.emit()

    def _grow(self, place: int) -> None:
        if place >= self.table.rowCount() - 2 and self.table.rowCount() < MOST_ROWS:
            self.table.setRowCount(min(place + 1 + _SPARE, MOST_ROWS))

    def _paste(self) -> None:
        """Lines of cells from the selected one on, as spreadsheets copy them."""
        top, left = max(self.table.currentRow(), 0), max(self.table.currentColumn(), 0)
        lines = QGuiApplication.clipboard().text().splitlines()[: MOST_ROWS - top]
        self.table.setRowCount(min(max(self.table.rowCount(), top + len(lines) + _SPARE), MOST_ROWS))
        for down, line in enumerate(lines):
            for across, text in enumerate(line.split("\t")[: 3 - left]):
                self._write(top + down, left + across, text.strip()[:200])
        self.show_faults()
        self.changed.emit()

    def _clear_selected(self) -> None:
        for item in self.table.selectedItems():
            self._write(item.row(), item.column(), "")
        self.show_faults()
        self.changed.emit()

    def _write(self, place: int, column: int, text: str) -> None:
        blocked = QSignalBlocker(self.table)
        item = self.table.item(place, column)
        if item is None:
            self.table.setItem(place, column, QTableWidgetItem(text))
        else:
            item.setText(text)
        blocked.unblock()
        self.table.viewport().update()

    def _text(self, place: int, column: int) -> str:
        item = self.table.item(place, column)
        return item.text().strip() if item is not None else ""
