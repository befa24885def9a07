"""The table of extensions: selection by row, selection kept when rows move, a word where there are none."""

from collections.abc import Iterable

from PySide6.QtCore import QByteArray, QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from switchboard.core.states import Extension
from switchboard.gui.delegates.status_delegate import StatusDelegate
from switchboard.gui.models.extension_model import Column, ExtensionModel, ExtensionRow
from switchboard.gui.theme import Theme

_ROW_HEIGHT = 34  # pixels; one height for all rows keeps ten thousand of them cheap
_WIDTHS = {
    Column.EXTENSION: 92,
    Column.NAME: 160,
    Column.DEPARTMENT: 108,
    Column.DEVICE: 184,
    Column.PRESENCE: 148,
    Column.SUBTYPE: 106,
    Column.MESSAGE: 186,
    Column.SINCE: 84,
}


class ExtensionView(QTableView):
    """Emits `selection_changed` when other extensions are selected."""

    selection_changed = Signal()

    def __init__(self, model: ExtensionModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._extensions = model
        self._empty_text = ""
        self._kept: list[Extension] = []
        self.setModel(model)
        delegate = StatusDelegate(theme, self)
        self.setItemDelegateForColumn(Column.DEVICE, delegate)
        self.setItemDelegateForColumn(Column.PRESENCE, delegate)
        self._lay_out()
        self.setAccessibleName("Extensions")
        model.modelAboutToBeReset.connect(self._keep_selection)
        model.modelReset.connect(self._restore_selection)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)

    def selected_rows(self) -> list[ExtensionRow]:
        """From the top."""
        indexes = self.selectionModel().selectedRows()
        return [self._extensions.row(index) for index in sorted(indexes, key=lambda index: index.row())]

    def select_extensions(self, extensions: Iterable[Extension]) -> None:
        selection = QItemSelection()
        positions = self._extensions.positions(extensions)
        last = self._extensions.columnCount() - 1
        for position in positions:
            selection.select(self._extensions.index(position, 0), self._extensions.index(position, last))
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        if positions:
            self.selectionModel().setCurrentIndex(
                self._extensions.index(positions[0], 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        self.selectionModel().select(selection, flags)

    def set_empty_text(self, text: str) -> None:
        """What stands where rows would be."""
        self._empty_text = text
        self.viewport().update()

    def layout_state(self) -> QByteArray:
        return self.horizontalHeader().saveState()

    def restore_layout_state(self, state: QByteArray) -> None:
        if not state.isEmpty():
            self.horizontalHeader().restoreState(state)
        header = self.horizontalHeader()
        self._extensions.sort(header.sortIndicatorSection(), header.sortIndicatorOrder())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._empty_text and not self._extensions.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            painter.drawText(self.viewport().rect(), int(Qt.AlignmentFlag.AlignCenter), self._empty_text)

    def _lay_out(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(_ROW_HEIGHT)
        columns.setSectionsMovable(True)
        columns.setHighlightSections(False)
        columns.setStretchLastSection(True)
        columns.setSortIndicator(Column.EXTENSION, Qt.SortOrder.AscendingOrder)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        self.setSortingEnabled(True)

    def _keep_selection(self) -> None:
        self._kept = [row.status.extension for row in self.selected_rows()]

    def _restore_selection(self) -> None:
        kept, self._kept = self._kept, []
        if kept:
            self.select_extensions(kept)
        self.selection_changed.emit()

    def _on_selection_changed(self) -> None:
        self.selection_changed.emit()
