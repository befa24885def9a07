"""
The office as a list: departments that fold, people under them.

Selection follows people, not places. What a person looks at stays where it is when lines come, go and move around it.
"""

from collections.abc import Iterable

from PySide6.QtCore import (
    QByteArray,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from switchboard.core.states import Extension
from switchboard.gui.delegates.line_delegate import LineDelegate
from switchboard.gui.language import translate
from switchboard.gui.look.metrics import row_height
from switchboard.gui.look.theme import Theme
from switchboard.gui.models.people_model import PeopleModel
from switchboard.gui.office.arrangement import Group, Line
from switchboard.gui.office.attention import Attention
from switchboard.gui.office.column import Column
from switchboard.gui.office.drafts import Drafts
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.views.column_widths import ColumnWidths

_HIDDEN_AT_FIRST = (Column.DEPARTMENT, Column.SINCE)
_Flag = QItemSelectionModel.SelectionFlag
_Action = QAbstractItemView.CursorAction


class PeopleList(QTableView):
    """Emits `selection_changed` when others are selected, `message_asked` and `typed` for keys that go elsewhere."""

    selection_changed = Signal()
    message_asked = Signal()  # Enter, or a double click on a person
    back_asked = Signal()  # Esc
    typed = Signal(str)  # letters: they are for the search
    erased = Signal()  # Backspace: it is for the search, too

    def __init__(self, model: PeopleModel, attention: Attention, theme: Theme, drafts: Drafts) -> None:
        super().__init__()
        self._people = model
        self._attention = attention
        self._theme = theme
        self._empty_text = ""
        self._anchor: tuple[Line, int] | None = None
        self.setModel(model)
        self.widths = ColumnWidths(self)
        self._delegate = LineDelegate(model, theme, drafts, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(translate("PeopleList", "People"))
        self._lay_out()
        self._connect(drafts)
        theme.changed.connect(self._measure)

    def selected_rows(self) -> list[PersonRow]:
        """From the top."""
        selection = self.selectionModel().selection()
        runs = [selection.at(number) for number in range(selection.size())]
        places = {place for run in runs for place in range(run.top(), run.bottom() + 1)}
        rows = (self._people.row(place) for place in sorted(places))
        return [row for row in rows if row is not None]

    def select(self, extensions: Iterable[Extension]) -> None:
        """These, and nobody else; those that are not shown are left out."""
        places = sorted(place for place in map(self._people.place, extensions) if place is not None)
        chosen = QItemSelection()
        last = self._people.columnCount() - 1
        for place in places:
            chosen.select(self._people.index(place, 0), self._people.index(place, last))
        if places:
            self.selectionModel().setCurrentIndex(self._people.index(places[0], 0), _Flag.NoUpdate)
        self.selectionModel().select(chosen, _Flag.ClearAndSelect)

    def select_first(self) -> None:
        """The topmost person, if there is any."""
        first = next((place for place in range(self._people.rowCount()) if self._people.row(place)), None)
        if first is not None:
            self._go_to(first)
        else:
            self.clearSelection()

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
        if not self.selected_rows() and not self._current_is_heading():
            self.select_first()
            return
        if extends:
            self.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.ShiftModifier))
            return
        index = self.moveCursor(actions[Qt.Key(key)], Qt.KeyboardModifier.NoModifier)
        if index.isValid():
            self._go_to(index.row())

    def show_selected(self) -> None:
        """Scrolls as little as needed until the first of the selected is seen."""
        rows = self.selected_rows()
        place = self._people.place(rows[0].extension) if rows else None
        if place is not None:
            self.scrollTo(self._people.index(place, 0))

    def set_empty_text(self, text: str) -> None:
        """What stands where lines would be."""
        if text != self._empty_text:
            self._empty_text = text
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
        place = self._nearest_stop(index.row(), -1 if upwards else 1) if index.isValid() else None
        return index if place is None else self._people.index(place, index.column())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.currentIndex().row() if self.currentIndex().isValid() else None
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if current is not None and self._people.row(current):
                self.message_asked.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space if self._current_is_heading():
                self._toggle(self.currentIndex().row())
            case Qt.Key.Key_Backspace:
                self.erased.emit()
            case Qt.Key.Key_Left | Qt.Key.Key_Right if current is not None:
                self._fold(current, folded=event.key() == Qt.Key.Key_Left)
            case Qt.Key.Key_Home | Qt.Key.Key_End if event.modifiers() == Qt.KeyboardModifier.NoModifier:
                self._go_to_end(first=event.key() == Qt.Key.Key_Home)
            case Qt.Key.Key_Escape:
                self.back_asked.emit()
            case _ if is_letters(event):
                self.typed.emit(event.text())
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.rowAt(event.position().toPoint().y())
        if place >= 0 and isinstance(self._people.line(place), Group):
            if event.button() == Qt.MouseButton.LeftButton:
                self._toggle(place)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self.rowAt(event.position().toPoint().y())
        if place >= 0 and self._people.row(place) and event.button() == Qt.MouseButton.LeftButton:
            self.message_asked.emit()
        elif place >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._toggle(place)

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

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._empty_text and not self._people.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().placeholderText().color())
            flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
            painter.drawText(self.viewport().rect(), flags, self._empty_text)

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
        self._people.rearranging.connect(self._remember_anchor)
        self._people.rearranged.connect(self._return_to_anchor)
        self._people.modelReset.connect(self.selection_changed)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())
        self.horizontalHeader().sortIndicatorChanged.connect(lambda *_: self.show_selected())
        drafts.changed.connect(lambda _: self.viewport().update())

    def _measure(self) -> None:
        self._delegate.measure()
        self.verticalHeader().setDefaultSectionSize(row_height(self.font(), self._theme.density))
        self.widths.fit()
        self.setMinimumWidth(QFontMetrics(self.font()).averageCharWidth() * 30)

    def _go_to(self, place: int) -> None:
        flags = _Flag.ClearAndSelect | _Flag.Rows
        self.selectionModel().setCurrentIndex(self._people.index(place, 0), flags)

    def _go_to_end(self, *, first: bool) -> None:
        count = self._people.rowCount()
        place = self._nearest_stop(0 if first else count - 1, 1 if first else -1) if count else None
        if place is not None:
            self._go_to(place)

    def _current_is_heading(self) -> bool:
        index = self.currentIndex()
        return index.isValid() and self._people.row(index.row()) is None

    def _nearest_stop(self, place: int, step: int) -> int | None:
        """The nearest line from here on that up and down stop at; in the other direction where there is none."""
        count = self._people.rowCount()
        onwards = [*range(place, count)] if step > 0 else [*range(place, -1, -1)]
        backwards = [*range(place, -1, -1)] if step > 0 else [*range(place, count)]
        return next((at for at in (*onwards, *backwards) if self._is_stop(at)), None)

    def _is_stop(self, place: int) -> bool:
        line = self._people.line(place)
        return not isinstance(line, Group) or self._people.arrangement.is_folded(line.department)

    def _toggle(self, place: int) -> None:
        line = self._people.line(place)
        if isinstance(line, Group):
            self._fold(place, folded=line.department not in self._people.arrangement.folded)

    def _fold(self, place: int, *, folded: bool) -> None:
        group = self._people.group_of(place)
        if group is None:
            return
        self._people.fold(group.department, folded=folded)
        heading = self._people.place(group)
        if heading is not None and folded:
            self.selectionModel().setCurrentIndex(self._people.index(heading, 0), _Flag.Clear)

    def _remember_anchor(self) -> None:
        """The current line if it is seen, else the topmost: where it stands on the screen, it stands afterwards."""
        current = self.currentIndex()
        top = self.rowAt(0)
        place = current.row() if current.isValid() and self._is_seen(current.row()) else top
        self._anchor = (self._people.line(place), self.rowViewportPosition(place)) if place >= 0 else None

    def _return_to_anchor(self) -> None:
        anchor, self._anchor = self._anchor, None
        place = self._people.place(anchor[0]) if anchor else None
        if anchor is not None and place is not None:
            bar = self.verticalScrollBar()
            self.executeDelayedItemsLayout()
            self.updateGeometries()
            bar.setValue(bar.value() + self.rowViewportPosition(place) - anchor[1])

    def _is_seen(self, place: int) -> bool:
        top = self.rowViewportPosition(place)
        return 0 <= top < self.viewport().height()


def is_letters(event: QKeyEvent) -> bool:
    """Whether a key writes something, and is no command."""
    plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
    return plain and bool(event.text().strip()) and event.text().isprintable()
