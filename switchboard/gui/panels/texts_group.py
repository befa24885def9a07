"""The two texts of a presence: where somebody is, and a note; and what of them a phone will show."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from switchboard.core.states import MAX_MESSAGE, MAX_SUBTYPE
from switchboard.gui.language import translate
from switchboard.gui.look.widgets import add_heading, make_label
from switchboard.gui.office.words import number_text, phones_show
from switchboard.gui.panels.text_field import ChoiceField, TextField


class TextsGroup(QWidget):
    """What is typed stays until something else is put there."""

    edited = Signal()
    entered = Signal()  # Return in one of them
    back_asked = Signal()  # Esc
    focus_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.subtype = TextField(translate("PersonPanel", "At", "where somebody is"))
        self.subtype.setMaxLength(MAX_SUBTYPE)
        self.subtype.setPlaceholderText(translate("PersonPanel", "at home, at lunch …"))
        self._subtypes = ChoiceField(self.subtype)
        self.message = TextField(translate("PersonPanel", "Note"))
        self.message.setMaxLength(MAX_MESSAGE)
        self.message.setPlaceholderText(translate("PersonPanel", "Back at two"))
        self._count = make_label("muted")
        self._on_phones = make_label("muted", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        add_heading(layout, translate("PersonPanel", "A&t", "where somebody is"), self._subtypes)
        layout.addWidget(self._subtypes)
        add_heading(layout, translate("PersonPanel", "&Note"), self.message, self._count)
        layout.addWidget(self.message)
        layout.addWidget(self._on_phones)
        for field in (self.subtype, self.message):
            field.returnPressed.connect(self.entered)
            field.textEdited.connect(self.edited)
            field.textChanged.connect(self._on_text_changed)
            field.back_asked.connect(self.back_asked)
            field.focus_changed.connect(self.focus_changed)
        self._subtypes.activated.connect(self.edited)
        self._on_text_changed()

    def texts(self) -> tuple[str, str]:
        """Where somebody is, and the note."""
        return self.subtype.text(), self.message.text()

    def fill(self, subtype: str, message: str) -> None:
        """Puts these there; where they stand already, the cursor stays."""
        if self.texts() != (subtype, message):
            self.subtype.setText(subtype)
            self.message.setText(message)
            self.message.setCursorPosition(0)

    def has_text_focus(self) -> bool:
        """Whether the cursor is in one of them."""
        return self.subtype.hasFocus() or self.message.hasFocus()

    def focus_message(self) -> None:
        if self.message.isEnabled():
            self.message.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.message.selectAll()

    def offer_subtypes(self, subtypes: Sequence[str]) -> None:
        """To choose from; what stands in the field stays."""
        if subtypes != self.offered_subtypes():
            typed, cursor = self.subtype.text(), self.subtype.cursorPosition()
            self._subtypes.clear()
            self._subtypes.addItems(list(subtypes))
            self._subtypes.setCurrentIndex(-1)
            self.subtype.setText(typed)
            self.subtype.setCursorPosition(cursor)

    def offered_subtypes(self) -> list[str]:
        return [self._subtypes.itemText(number) for number in range(self._subtypes.count())]

    def _on_text_changed(self) -> None:
        count = len(self.message.text())
        self._count.setText(f"{number_text(count)} / {number_text(MAX_MESSAGE)}" if count else "")
        on_phones = phones_show(*self.texts())
        self._on_phones.setText(on_phones)
        self._on_phones.setVisible(bool(on_phones))
