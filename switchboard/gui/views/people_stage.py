"""The office as a person wants to see it: list, tiles or timeline; where there is little room, lines of two rows."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget

from switchboard.core.states import Extension
from switchboard.gui.delegates.card_painter import CardPainter, Shape
from switchboard.gui.look.photo_shelf import PhotoShelf
from switchboard.gui.look.theme import Theme
from switchboard.gui.models.people_model import PeopleModel
from switchboard.gui.office.attention import Attention
from switchboard.gui.office.courses import Courses
from switchboard.gui.office.drafts import Drafts
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.views.card_view import CardView
from switchboard.gui.views.people_list import PeopleList
from switchboard.gui.views.timeline_view import TimelineView


class Look(Enum):
    """What a person may choose, by the name it is remembered by."""

    LIST = "list"
    TILES = "tiles"
    TIMELINE = "timeline"


LOOK_SHORTCUTS = {look: f"Ctrl+Shift+{number}" for number, look in enumerate(Look, start=1)}


class PeopleStage(QStackedWidget):
    """Views of one model that share one selection; one of them is seen. The focus that it is given is that one's."""

    selection_changed = Signal()
    message_asked = Signal()  # Enter, or a double click on a person
    back_asked = Signal()  # Esc
    typed = Signal(str)  # letters: they are for the search
    erased = Signal()  # Backspace: it is for the search, too
    pressed = Signal()  # a click on one person, and no other
    look_changed = Signal(object)  # Look
    menu_asked = Signal(QPoint)  # on the screen

    def __init__(
        self, model: PeopleModel, attention: Attention, theme: Theme, drafts: Drafts, courses: Courses
    ) -> None:
        super().__init__()
        self.list = PeopleList(model, attention, theme, drafts)
        self.tiles = CardView(model, attention, theme, drafts, CardPainter(theme, Shape.TILE))
        self.narrow = CardView(model, attention, theme, drafts, CardPainter(theme, Shape.LINE))
        self.timeline = TimelineView(model, attention, theme, drafts, courses)
        self.look = Look.LIST
        self.is_narrow = False
        self.model = model
        for view in self.views():
            view.setSelectionModel(self.list.selectionModel())
            view.lines.message_asked.connect(self.message_asked)
            view.lines.back_asked.connect(self.back_asked)
            view.lines.typed.connect(self.typed)
            view.lines.erased.connect(self.erased)
            view.clicked.connect(self._on_clicked)
            view.customContextMenuRequested.connect(self._on_menu_asked)
            self.addWidget(view)
        self.list.selection_changed.connect(self.selection_changed)
        self.setFocusProxy(self.list)

    def views(self) -> Sequence[PeopleList | CardView]:
        """All of them."""
        return (self.list, self.tiles, self.narrow, self.timeline)

    @property
    def current(self) -> PeopleList | CardView:
        """The view that is seen."""
        if self.look is Look.TIMELINE:
            return self.timeline
        if self.look is Look.TILES:
            return self.tiles
        return self.narrow if self.is_narrow else self.list

    def show_as(self, look: Look) -> None:
        self.look = look
        self._change()
        self.look_changed.emit(look)

    def set_narrow(self, narrow: bool) -> None:
        """Whether there is little room."""
        if narrow is not self.is_narrow:
            self.is_narrow = narrow
            self._change()

    def selected_rows(self) -> list[PersonRow]:
        """From the top."""
        return self.list.selected_rows()

    def show_photos(self, photos: PhotoShelf) -> None:
        """In the place of initials, from now on."""
        for view in (self.list, self.tiles, self.narrow):
            view.show_photos(photos)
        photos.arrived.connect(self.repaint_people)

    def show_person(self, extension: Extension) -> None:
        """Selects somebody, and scrolls to them; nothing where a search leaves them out."""
        self.model.rearrange()
        self.list.select([extension])
        self.show_selected()

    def select_first(self) -> None:
        self.current.lines.select_first()

    def clear_selection(self) -> None:
        self.list.clearSelection()

    def step(self, key: int, extends: bool = False) -> None:
        """Selects the one above or below, a page at a time or one; `extends` keeps those that are selected."""
        self.current.step(key, extends)

    def show_selected(self) -> None:
        """Scrolls as little as needed until the first of the selected is seen."""
        self.current.lines.show_selected()

    def set_empty_text(self, text: str) -> None:
        """What stands where people would be."""
        for view in (self.list, self.tiles, self.narrow, self.timeline):
            view.set_empty_text(text)

    def repaint_people(self) -> None:
        """What is said of them is older now."""
        if self.current is self.timeline:
            self.timeline.look_at_clock()
        else:
            self.current.viewport().update()

    def _change(self) -> None:
        view, before = self.current, self.currentWidget()
        if view is before:
            return
        had_focus = before is not None and before.hasFocus()
        self.model.describe = self.timeline.words_of if view is self.timeline else None
        self.setFocusProxy(view)
        self.setCurrentWidget(view)
        if had_focus:
            view.setFocus()
        view.lines.show_selected()

    def _on_clicked(self) -> None:
        if QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier and len(self.selected_rows()) == 1:
            self.pressed.emit()

    def _on_menu_asked(self, point: QPoint) -> None:
        self.menu_asked.emit(self.current.viewport().mapToGlobal(point))
