"""The office as a list: departments that fold, people under them."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Signal,
)
from PySide6.QtGui import QAccessible, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from switchboard.core.states import Extension
from switchboard.gui.delegates.line_delegate import LineDelegate
from switchboard.gui.language import translate
from switchboard.gui.look.line_table import LineTable
from switchboard.gui.look.metrics import row_height
from switchboard.gui.look.painted_line import Cell, PaintedLine
from switchboard.gui.look.photo_shelf import PhotoShelf
from switchboard.gui.look.theme import Theme
from switchboard.gui.models.people_model import PeopleModel
from switchboard.gui.office.arrangement import Group
from switchboard.gui.office.attention import Attention
from switchboard.gui.office.column import Column
from switchboard.gui.office.drafts import Drafts
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.views.column_widths import ColumnWidths
from switchboard.gui.views.people_lines import PeopleLines, ScrollAnchor

_HIDDEN_AT_FIRST = (Column.DEPARTMENT, Column.SINCE)
_Action = QAbstractItemView.CursorAction
_Index = QModelIndex | QPersistentModelIndex


class PeopleList(LineTable):
    """Emits `selection_changed` when others are selected; its `lines` tell of keys that go elsewhere."""

    selection_changed = Signal()

    def __init__(self, model: PeopleModel, attention: Attention, theme: Theme, drafts: Drafts) -> None:
        super().__init__()
        self._people = model
        self._attention = attention
        self._theme = theme
        self._empty_text = ""
        self.setModel(model)
        self.lines = PeopleLines(self, model)
        self._anchor = ScrollAnchor(self, model, lambda: self.rowAt(0), self._bring_up_to_date)
        self.widths = ColumnWidths(self)
        self._delegate = LineDelegate(model, theme, drafts, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(translate("PeopleList", "People"))
        self._lay_out()
        self._connect(drafts)
        theme.changed.connect(self._measure)

    def show_photos(self, photos: PhotoShelf) -> None:
        """From now on, in the place of initials."""
        self._delegate.photos = photos

    def selected_rows(self) -> list[PersonRow]:
        """From the top."""
        return self.lines.selected_rows()

    def select(self, extensions: Iterable[Extension]) -> None:
        """These, and nobody else; those that are not shown are left out."""
        self.lines.select(extensions)

    def step(self, key: int, extends: bool = False) -> None:
        """
        Selects the one above or below, a page at a time or one; for whoever has the focus elsewhere.

        `extends` keeps those that are selected, as Shift does.
        """
        actions = {
            Qt.Key.Key_Up: _Action.MoveUp,
            Qt.Key.Key_Down: _Action.MoveDown,
            Qt.Key.Key_PageUp: _Action.MovePageUp,
            Qt.Key.Key_PageDown: _Action.MovePageDown,
        }
        if not self.selected_rows() and not self.lines.current_is_heading():
            self.lines.select_first()
            return
        if extends:
            self.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.ShiftModifier))
            return
        index = self.moveCursor(actions[Qt.Key(key)], Qt.KeyboardModifier.NoModifier)
        if index.isValid():
            self.lines.go_to(index.row())

    def set_empty_text(self, text: str) -> None:
        """What stands where lines would be."""
        if text != self._empty_text:
            self._empty_text = text
            if not self._people.rowCount():
                self.viewport().update()

    def layout_state(self) -> QByteArray:
        return self.horizontalHeader().saveState()

    def show_column(self, column: Column, *, shown: bool) -> None:
        self.setColumnHidden(column, not shown)
        self.widths.fit()

    def restore_layout_state(self, state: QByteArray, *, widths_are_chosen: bool) -> None:
        """What `layout_state` gave."""
        header = self.horizontalHeader()
        if not state.isEmpty():
            header.restoreState(state)
        self.widths.are_chosen = widths_are_chosen
        self.widths.fit()
        self._people.sort(header.sortIndicatorSection(), header.sortIndicatorOrder())

    def moveCursor(self, action: _Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Up and down go from person to person, and stop at the heading of a group that is folded."""
        index = super().moveCursor(action, modifiers)
        upwards = action in {_Action.MoveUp, _Action.MovePageUp, _Action.MoveHome}
        place = self.lines.nearest_stop(index.row(), -1 if upwards else 1) if index.isValid() else None
        return index if place is None else self._people.index(place, index.column())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.lines.take_key(event, folds_sideways=True):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.rowAt(event.position().toPoint().y())
        if place >= 0 and isinstance(self._people.line(place), Group):
            if event.button() == Qt.MouseButton.LeftButton:
                self.lines.toggle(place)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self.rowAt(event.position().toPoint().y())
        if place >= 0 and self._people.row(place) and event.button() == Qt.MouseButton.LeftButton:
            self.lines.message_asked.emit()
        elif place >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.lines.toggle(place)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove:
            self._attention.pointer_moved()
        elif event.type() == QEvent.Type.Leave:
            self._attention.pointer_left()
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.widths.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "_delegate"):
            self._measure()

    def dataChanged(self, first: _Index, last: _Index, roles: Sequence[int] = ()) -> None:
        """Heard of by `places_changed`, which says who: Qt's own paints every line between the first and the last."""
        if QAccessible.isActive():
            super().dataChanged(first, last, roles)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._empty_text and not self._people.rowCount():
            with QPainter(self.viewport()) as painter:
                painter.setPen(self.palette().placeholderText().color())
                flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
                painter.drawText(self.viewport().rect(), flags, self._empty_text)

    def paint_line(self, painter: QPainter, line: PaintedLine, cells: Sequence[Cell]) -> None:
        group = self._people.line(line.place)
        if isinstance(group, Group):
            self._delegate.paint_heading(painter, line.box, group, is_current=line.is_current)
        elif (row := self._people.row(line.place)) is not None:
            self._delegate.paint_person(painter, line.box, cells, row, is_selected=line.is_selected)

    def _lay_out(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        columns.setSectionsMovable(True)
        columns.setHighlightSections(False)
        columns.setStretchLastSection(True)
        columns.setSortIndicator(Column.EXTENSION, Qt.SortOrder.AscendingOrder)
        for column in _HIDDEN_AT_FIRST:
            self.setColumnHidden(column, True)
        self._measure()
        self.setSortingEnabled(True)

    def _connect(self, drafts: Drafts) -> None:
        self._people.modelReset.connect(self.selection_changed)
        self._people.places_changed.connect(self.update_lines)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())
        self.horizontalHeader().sortIndicatorChanged.connect(lambda *_: self.lines.show_selected())
        drafts.changed.connect(lambda _: self.viewport().update())

    def _measure(self) -> None:
        self._delegate.measure()
        self.verticalHeader().setDefaultSectionSize(row_height(self.font(), self._theme.density))
        self.widths.fit()
        self.setMinimumWidth(QFontMetrics(self.font()).averageCharWidth() * 30)

    def _bring_up_to_date(self) -> None:
        self.executeDelayedItemsLayout()
        self.updateGeometries()
