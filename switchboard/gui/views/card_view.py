"""
The office as cards: departments that fold, in each of them tiles, or lines of two rows.

Only what is seen is laid out and painted. Selection, current person and folding are those of the list beside it: both
look at one model through one selection.
"""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    Qt,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QToolTip

from switchboard.gui.delegates.card_painter import CardPainter, Marks, Shape
from switchboard.gui.delegates.timeline_painter import TimelinePainter
from switchboard.gui.language import translate
from switchboard.gui.look.line_table import lines_of
from switchboard.gui.look.photo_shelf import PhotoShelf
from switchboard.gui.look.theme import Theme
from switchboard.gui.models.people_model import PeopleModel
from switchboard.gui.office.arrangement import Group, group_name
from switchboard.gui.office.attention import Attention
from switchboard.gui.office.card_grid import CardGrid, Step
from switchboard.gui.office.column import Column
from switchboard.gui.office.drafts import Drafts
from switchboard.gui.views.people_lines import PeopleLines, ScrollAnchor

_Action = QAbstractItemView.CursorAction
_Index = QModelIndex | QPersistentModelIndex
_STEPS = {
    _Action.MoveLeft: Step.LEFT,
    _Action.MovePrevious: Step.LEFT,
    _Action.MoveRight: Step.RIGHT,
    _Action.MoveNext: Step.RIGHT,
    _Action.MoveUp: Step.UP,
    _Action.MoveDown: Step.DOWN,
    _Action.MovePageUp: Step.UP,
    _Action.MovePageDown: Step.DOWN,
}
_PAGES = frozenset({_Action.MovePageUp, _Action.MovePageDown})


class CardView(QListView):
    """A list view to Qt, and to screen readers; where things stand is the grid's."""

    def __init__(
        self,
        model: PeopleModel,
        attention: Attention,
        theme: Theme,
        drafts: Drafts,
        painter: CardPainter | TimelinePainter,
    ) -> None:
        super().__init__()
        self._people = model
        self._attention = attention
        self._drafts = drafts
        self._empty_text = ""
        self._painter = painter
        self._grid = CardGrid((), self._painter.sizes(), 1)
        self._is_stale = True
        self.setModel(model)
        self.lines = PeopleLines(self, model)
        self._anchor = ScrollAnchor(self, model, self._topmost, self._lay_out)
        self.setObjectName("cards")
        self.setAccessibleName(translate("PeopleList", "People"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = self.verticalScrollBar()  # its room is kept, so that cards do not move sideways
        bar.rangeChanged.connect(lambda least, most: bar.setEnabled(most > least))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        model.places_changed.connect(self._update_places)
        model.rearranged.connect(self._make_stale)
        model.modelReset.connect(self._make_stale)
        drafts.changed.connect(self._repaint)
        theme.changed.connect(self._measure)
        self._measure()

    @property
    def shape_of_cards(self) -> Shape:
        return self._painter.shape

    def show_photos(self, photos: PhotoShelf) -> None:
        """From now on, in the place of initials."""
        if isinstance(self._painter, CardPainter):
            self._painter.photos = photos

    def set_empty_text(self, text: str) -> None:
        """What stands where cards would be."""
        if text != self._empty_text:
            self._empty_text = text
            if not self._people.rowCount():
                self.viewport().update()

    def step(self, key: int, extends: bool = False) -> None:
        """As `PeopleList.step`."""
        if not self.lines.selected_rows() and not self.lines.current_is_heading():
            self.lines.select_first()
            return
        shift, none = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
        QListView.keyPressEvent(self, QKeyEvent(QEvent.Type.KeyPress, key, shift if extends else none))

    def visualRect(self, index: _Index) -> QRect:
        self._lay_out()
        box = self._grid.box(index.row()) if index.isValid() else None
        if box is None:
            return QRect()
        return QRect(box.left, box.top - self.verticalOffset(), box.width, box.height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        self._lay_out()
        line = self._grid.line_at(point.x(), point.y() + self.verticalOffset())
        return QModelIndex() if line is None else self._people.index(line, 0)

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def isIndexHidden(self, _: _Index) -> bool:
        return False

    def scrollTo(
        self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        rect, height = self.visualRect(index), self.viewport().height()
        if rect.isNull():
            return
        margin = self._painter.sizes().gap
        bar = self.verticalScrollBar()
        if hint is QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(bar.value() + rect.center().y() - height // 2)
        elif rect.top() < margin:
            bar.setValue(bar.value() + rect.top() - margin)
        elif rect.bottom() > height - margin:
            bar.setValue(bar.value() + min(rect.bottom() - height + margin, rect.top() - margin))

    def moveCursor(self, action: _Action, _: Qt.KeyboardModifier) -> QModelIndex:
        """From card to card; the heading of a group that is folded is a stop, too."""
        self._lay_out()
        current = self.currentIndex()
        if action in {_Action.MoveHome, _Action.MoveEnd} or not current.isValid():
            first = action is not _Action.MoveEnd
            line = 0 if first else self._people.rowCount() - 1
            stop = self.lines.nearest_stop(line, 1 if first else -1) if self._people.rowCount() else None
            return QModelIndex() if stop is None else self._people.index(stop, 0)
        line = current.row()
        for _time in range(self._grid.rows_in(self.viewport().height()) if action in _PAGES else 1):
            line = self._grid.next_line(line, _STEPS[action])
        return self._people.index(line, 0)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """From the card at one corner to that at the other, as the list has them; between cards, nobody."""
        ends = [self.indexAt(corner) for corner in (rect.topLeft(), rect.bottomRight())]
        if not all(end.isValid() for end in ends):
            swapped = [self.indexAt(corner) for corner in (rect.topRight(), rect.bottomLeft())]
            ends = swapped if all(end.isValid() for end in swapped) else [end for end in ends if end.isValid()]
        chosen = QItemSelection()
        if ends:
            first, last = sorted((ends[0].row(), ends[-1].row()))
            chosen.select(self._people.index(first, 0), self._people.index(last, self._people.columnCount() - 1))
        self.selectionModel().select(chosen, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for line in lines_of(selection, self._seen()):
            region += self.visualRect(self._people.index(line, 0))
        return region

    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)

    def dataChanged(self, *_: object) -> None:
        """Heard of by `places_changed`, which says who."""

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Qt's own list would tell screen readers a number of its own layout, which is none here."""
        QAbstractItemView.currentChanged(self, current, previous)
        if current.isValid() and self.hasFocus():
            self._tell_reader(QAccessible.Event.Focus, current.row())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        QAbstractItemView.selectionChanged(self, selected, deselected)
        if selected.size():
            self._tell_reader(QAccessible.Event.SelectionAdd, selected.at(0).top())

    def updateGeometries(self) -> None:
        self._lay_out()
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self._grid.height - height))
        bar.setPageStep(height)
        bar.setSingleStep(self._painter.sizes().height // 2)
        QAbstractItemView.updateGeometries(self)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._make_stale()
        QAbstractItemView.resizeEvent(self, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.lines.take_key(event, folds_sideways=self._grid.columns == 1):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self.lines.is_heading(index.row()):
            if event.button() == Qt.MouseButton.LeftButton:
                self.lines.toggle(index.row())
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        if self.lines.is_heading(index.row()):
            self.lines.toggle(index.row())
        else:
            self.lines.message_asked.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseMove:
            self._attention.pointer_moved()
        elif event.type() == QEvent.Type.Leave:
            self._attention.pointer_left()
        elif isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_tip(event)
            return True
        return super().viewportEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "_anchor"):
            self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            offset, area = self.verticalOffset(), event.rect()
            self._lay_out()
            seen = list(self._grid.lines(area.top() + offset, area.bottom() + offset))
            selected = lines_of(self.selectionModel().selection(), seen)
            current = self.currentIndex().row() if self.hasFocus() else -1
            for line in seen:
                box = self._grid.box(line)
                if box is None:
                    continue
                rect = QRect(box.left, box.top - offset, box.width, box.height)
                row = self._people.row(line)
                if row is None:
                    self._paint_heading(painter, rect, line, is_current=line == current)
                    continue
                extension = row.extension
                marks = Marks(
                    line in selected,
                    line == current,
                    self._people.is_misfit(extension),
                    extension in self._people.arrangement.favourites,
                    self._drafts.has(extension),
                    extension in self._people.arrangement.awaited,
                )
                self._painter.paint(painter, rect, row, marks)
            if self._empty_text and not self._people.rowCount():
                painter.setPen(self.palette().placeholderText().color())
                flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
                painter.drawText(self.viewport().rect(), flags, self._empty_text)

    def _paint_heading(self, painter: QPainter, rect: QRect, line: int, *, is_current: bool) -> None:
        group = self._people.line(line)
        if isinstance(group, Group):
            folded = self._people.arrangement.is_folded(group.department)
            counts = self._people.group_text(group)
            self._painter.paint_heading(painter, rect, group_name(group), counts, folded=folded)
            if is_current:
                self._painter.paint_ring(painter, rect)

    def _tell_reader(self, what: QAccessible.Event, line: int) -> None:
        if QAccessible.isActive():
            event = QAccessibleEvent(self, what)
            event.setChild(line)
            QAccessible.updateAccessibility(event)

    def _seen(self) -> list[int]:
        self._lay_out()
        offset = self.verticalOffset()
        return list(self._grid.lines(offset, offset + self.viewport().height()))

    def _topmost(self) -> int:
        return next(iter(self._seen()), -1)

    def _update_places(self, places: list[int]) -> None:
        """Paints those anew that are seen."""
        if not self.isVisible():
            return
        seen = self._seen()
        if seen:
            for place in places:
                if seen[0] <= place <= seen[-1]:
                    self.viewport().update(self.visualRect(self._people.index(place, 0)))

    def _repaint(self) -> None:
        self.viewport().update()

    def _make_stale(self) -> None:
        self._is_stale = True
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _lay_out(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self._grid = CardGrid(self._people.blocks(), self._painter.sizes(), self.viewport().width())
            self.updateGeometries()

    def _measure(self) -> None:
        self._painter.measure(self.font())
        self.setMinimumWidth(self._painter.sizes().width + self.verticalScrollBar().sizeHint().width() * 2)
        self._make_stale()

    def _show_tip(self, event: QHelpEvent) -> None:
        """What a card has no room for."""
        index = self.indexAt(event.pos())
        columns = (Column.NOTE, Column.PRESENCE, Column.NAME) if index.isValid() else ()
        tips = (self._people.index(index.row(), column).data(Qt.ItemDataRole.ToolTipRole) for column in columns)
        tip = next((str(tip) for tip in tips if tip), "")
        QToolTip.showText(event.globalPos(), tip, self)
