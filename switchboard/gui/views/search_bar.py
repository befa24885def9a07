"""The search, and the chips beside it: how many are in, out, on the phone now, and a click that shows them."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QWidget

from switchboard.core.states import Extension
from switchboard.gui.language import remembered, translate
from switchboard.gui.look.flow_layout import FlowLayout
from switchboard.gui.look.metrics import text_width
from switchboard.gui.look.widgets import make_label, plain_tip
from switchboard.gui.office.mirror import Mirror
from switchboard.gui.office.query import Chip, chip_words
from switchboard.gui.office.words import number_text
from switchboard.gui.views.look_switch import LookSwitch

_STEPS = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_BESIDE = 8  # letters of a search that its frame and its button take


@remembered
def _chip_tips() -> Mapping[Chip, str]:
    return {
        Chip.EVERYONE: translate("SearchBar", "Everyone"),
        Chip.FAVOURITES: translate("SearchBar", "Favourites: those with a star"),
        Chip.IN: translate("SearchBar", "Available or in for a chat"),
        Chip.OUT: translate("SearchBar", "Away, extended away or unavailable"),
        Chip.ON_THE_PHONE: translate("SearchBar", "In a call, busy or on hold"),
        Chip.OVERDUE: translate("SearchBar", "Overdue: those who should be back and are not"),
    }


class SearchField(QLineEdit):
    """Keeps the focus while up and down move through the list."""

    stepped = Signal(int, bool)  # a key, and whether those it passes are chosen as well
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self._hints: tuple[str, ...] = ()
        self.offer(
            translate("SearchBar", "Name, number, department, note …  dept:sales  is:away"),
            translate("SearchBar", "Name, number, department …"),
            translate("SearchBar", "Name, number …"),
        )
        self.setAccessibleName(translate("SearchBar", "Search"))
        self.setMaxLength(500)
        for button in self.findChildren(QToolButton):
            button.setAccessibleName(translate("SearchBar", "Clear the search"))

    def offer(self, *hints: str) -> None:
        """What may be searched for: of these, the longest first, the one that there is room for."""
        self._hints = hints
        self.setToolTip(plain_tip(hints[0]))
        self._show_hint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_hint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._show_hint()

    def event(self, event: QEvent) -> bool:
        """Undo takes back what was done to people: a search is typed anew sooner than it is taken back."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        extends = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if event.key() in _STEPS and (extends or event.modifiers() == Qt.KeyboardModifier.NoModifier):
            self.stepped.emit(event.key(), extends)
        elif event.key() == Qt.Key.Key_Escape:
            self.back_asked.emit()
        else:
            super().keyPressEvent(event)

    def _show_hint(self) -> None:
        room = self.width() - self.fontMetrics().averageCharWidth() * _BESIDE
        fitting = (hint for hint in self._hints if self.fontMetrics().horizontalAdvance(hint) <= room)
        self.setPlaceholderText(next(fitting, self._hints[-1]))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.ShortcutFocusReason:
            self.selectAll()


class SearchBar(QWidget):
    """
    Emits what is searched for, and which chip was pressed.

    `shown` says how many a search left over; it stands where the window puts it.
    """

    text_edited = Signal(str)  # by a person
    chip_chosen = Signal(object)  # Chip

    def __init__(self, mirror: Mirror, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mirror = mirror
        self._favourites: frozenset[Extension] = frozenset()
        self.field = SearchField()
        self.chips = {chip: self._make_chip(chip) for chip in Chip}
        self.looks = LookSwitch()
        self.shown = make_label("muted")
        self.field.textChanged.connect(self.text_edited)
        layout = FlowLayout(self)
        for widget in (self.field, *self.chips.values(), self.looks):
            layout.addWidget(widget)
        self.field.setMinimumWidth(text_width(self, 30))
        for signal in (mirror.was_reset, mirror.rows_changed, mirror.rows_added, mirror.rows_removed):
            signal.connect(self.show_counts)
        self.choose(Chip.EVERYONE)

    def choose(self, chip: Chip) -> None:
        """Shows which is chosen; tells nobody."""
        for known, button in self.chips.items():
            button.setChecked(known is chip)

    def focus(self) -> None:
        """As if it were clicked; what stands there is selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def start(self, text: str) -> None:
        """A search that begins with these letters."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.setText(text)

    def erase(self) -> None:
        """As if Backspace were pressed in it."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.end(False)
        self.field.backspace()

    def show_shown(self, shown: int | None) -> None:
        """How many a search or a chip left over; None where everyone is shown."""
        self.shown.setText(
            "" if shown is None else translate("SearchBar", "%Ln shown", "people whom a search left over", shown)
        )

    def set_favourites(self, favourites: frozenset[Extension]) -> None:
        self._favourites = favourites
        self.show_counts()

    def show_counts(self, *_: object) -> None:
        """As they are now."""
        tally = self._mirror.tally
        for chip, button in self.chips.items():
            count = tally.chips[chip]
            if chip is Chip.FAVOURITES:
                count = sum(extension in self._mirror.rows for extension in self._favourites)
            elif chip is Chip.OVERDUE:
                count = len(self._mirror.overdue)
            text = f"{chip_words()[chip]} {number_text(count)}"
            if button.text() != text:
                button.setText(text)
                button.setAccessibleName(f"{_chip_tips()[chip]}, {number_text(count)}")

    def _make_chip(self, chip: Chip) -> QPushButton:
        button = QPushButton(chip_words()[chip])
        button.setObjectName(f"chip-{chip.name.lower()}")
        button.setProperty("chip", True)
        button.setCheckable(True)
        button.setToolTip(plain_tip(_chip_tips()[chip]))
        button.clicked.connect(lambda: self._on_clicked(chip))
        return button

    def _on_clicked(self, chip: Chip) -> None:
        self.choose(chip)
        self.chip_chosen.emit(chip)


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
