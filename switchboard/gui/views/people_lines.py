"""
What every view of people has in common: they are selected, gone to and folded by who they are, not by where they stand.

What a person looks at stays where it is when lines come, go and move around it.
"""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from switchboard.core.states import Extension
from switchboard.gui.models.people_model import PeopleModel
from switchboard.gui.office.arrangement import Group, Line
from switchboard.gui.office.person_row import PersonRow

_Flag = QItemSelectionModel.SelectionFlag
_STEPS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PeopleLines(QObject):
    """Of one view; its signals are for keys that go elsewhere."""

    message_asked = Signal()  # Enter, or a double click on a person
    back_asked = Signal()  # Esc
    typed = Signal(str)  # letters: they are for the search
    erased = Signal()  # Backspace: it is for the search, too

    def __init__(self, view: QAbstractItemView, model: PeopleModel) -> None:
        super().__init__(view)
        self._view = view
        self._people = model

    def selected_rows(self) -> list[PersonRow]:
        """From the top."""
        selection = self._view.selectionModel().selection()
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
            self._view.selectionModel().setCurrentIndex(self._people.index(places[0], 0), _Flag.NoUpdate)
        self._view.selectionModel().select(chosen, _Flag.ClearAndSelect)

    def select_first(self) -> None:
        """The topmost person, if there is any."""
        first = next((place for place in range(self._people.rowCount()) if self._people.row(place)), None)
        if first is not None:
            self.go_to(first)
        else:
            self._view.clearSelection()

    def go_to(self, place: int) -> None:
        """Selects who stands there, and nobody else."""
        flags = _Flag.ClearAndSelect | _Flag.Rows
        self._view.selectionModel().setCurrentIndex(self._people.index(place, 0), flags)

    def go_to_end(self, *, first: bool) -> None:
        count = self._people.rowCount()
        place = self.nearest_stop(0 if first else count - 1, 1 if first else -1) if count else None
        if place is not None:
            self.go_to(place)

    def show_selected(self) -> None:
        """Scrolls as little as needed until the first of the selected is seen."""
        rows = self.selected_rows()
        place = self._people.place(rows[0].extension) if rows else None
        if place is not None:
            self._view.scrollTo(self._people.index(place, 0))

    def is_heading(self, place: int) -> bool:
        return isinstance(self._people.line(place), Group)

    def current_is_heading(self) -> bool:
        index = self._view.currentIndex()
        return index.isValid() and self.is_heading(index.row())

    def nearest_stop(self, place: int, step: int) -> int | None:
        """The nearest line from here on that up and down stop at; in the other direction where there is none."""
        count = self._people.rowCount()
        onwards = [*range(place, count)] if step > 0 else [*range(place, -1, -1)]
        backwards = [*range(place, -1, -1)] if step > 0 else [*range(place, count)]
        return next((at for at in (*onwards, *backwards) if self.is_stop(at)), None)

    def is_stop(self, place: int) -> bool:
        """Whether up and down stop there: at people, and at the heading of a group that is folded."""
        line = self._people.line(place)
        return not isinstance(line, Group) or self._people.arrangement.is_folded(line.department)

    def toggle(self, place: int) -> None:
        """Folds the group of a heading, or unfolds it."""
        line = self._people.line(place)
        if isinstance(line, Group):
            self.fold(place, folded=line.department not in self._people.arrangement.folded)

    def fold(self, place: int, *, folded: bool) -> None:
        """The group that a line is of."""
        group = self._people.group_of(place)
        if group is None:
            return
        self._people.fold(group.department, folded=folded)
        heading = self._people.place(group)
        if heading is not None and folded:
            self._view.selectionModel().setCurrentIndex(self._people.index(heading, 0), _Flag.Clear)

    def take_key(self, event: QKeyEvent, *, folds_sideways: bool) -> bool:
        """Does what a key means in every view; False where that is nothing. Left and right fold, or Ctrl with them."""
        index = self._view.currentIndex()
        current = index.row() if index.isValid() else None
        folding = Qt.KeyboardModifier.NoModifier if folds_sideways else Qt.KeyboardModifier.ControlModifier
        match event.key():
            case key if key in _ENTER and current is not None and self._people.row(current):
                self.message_asked.emit()
            case key if (key in _ENTER or key == Qt.Key.Key_Space) and self.current_is_heading():
                self.toggle(index.row())
            case key if key in _STEPS and self._begins(event):
                self._begin(current)
            case Qt.Key.Key_Backspace:
                self.erased.emit()
            case Qt.Key.Key_Left | Qt.Key.Key_Right if current is not None and _has(event, folding):
                self.fold(current, folded=event.key() == Qt.Key.Key_Left)
            case Qt.Key.Key_Home | Qt.Key.Key_End if event.modifiers() == Qt.KeyboardModifier.NoModifier:
                self.go_to_end(first=event.key() == Qt.Key.Key_Home)
            case Qt.Key.Key_Escape:
                self.back_asked.emit()
            case _ if is_letters(event):
                self.typed.emit(event.text())
            case _:
                return False
        return True

    def _begins(self, event: QKeyEvent) -> bool:
        """Whether up and down have nobody to start from."""
        nobody = not self._view.selectionModel().hasSelection() and not self.current_is_heading()
        return nobody and _has(event, event.modifiers() & Qt.KeyboardModifier.ShiftModifier)

    def _begin(self, current: int | None) -> None:
        """Where the keyboard is already; else at the top."""
        if current is not None and self._people.row(current):
            self.go_to(current)
        else:
            self.select_first()


class ScrollAnchor(QObject):
    """The current line if it is seen, else the topmost: where it stands on the screen, it stands afterwards."""

    def __init__(
        self, view: QAbstractItemView, model: PeopleModel, topmost: Callable[[], int], lay_out: Callable[[], None]
    ) -> None:
        """`topmost` gives the first line that is seen, or -1; `lay_out` brings the view up to date."""
        super().__init__(view)
        self._view = view
        self._people = model
        self._topmost = topmost
        self._lay_out = lay_out
        self._held: tuple[Line, int] | None = None
        model.rearranging.connect(self._remember)
        model.rearranged.connect(self._return)

    def _remember(self) -> None:
        if not self._view.isVisible():
            self._held = None
            return
        current = self._view.currentIndex()
        place = current.row() if current.isValid() and self._is_seen(current.row()) else self._topmost()
        self._held = (self._people.line(place), self._top(place)) if place >= 0 else None

    def _return(self) -> None:
        held, self._held = self._held, None
        place = self._people.place(held[0]) if held else None
        if held is not None and place is not None:
            bar = self._view.verticalScrollBar()
            self._lay_out()
            bar.setValue(bar.value() + self._top(place) - held[1])

    def _is_seen(self, place: int) -> bool:
        return 0 <= self._top(place) < self._view.viewport().height()

    def _top(self, place: int) -> int:
        return self._view.visualRect(self._people.index(place, 0)).top()


def is_letters(event: QKeyEvent) -> bool:
    """Whether a key writes something, and is no command."""
    plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
    return plain and bool(event.text().strip()) and event.text().isprintable()


def _has(event: QKeyEvent, modifiers: Qt.KeyboardModifier) -> bool:
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == modifiers
