"""Asks to whom a call goes: a name or a number, then Enter; Shift+Enter asks them first."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from switchboard.api.calls import DeskCall
from switchboard.core.people import Person
from switchboard.gui.dialogs.dial_dialog import offers
from switchboard.gui.language import translate
from switchboard.gui.look.metrics import text_width
from switchboard.gui.office.call_words import party_words

_LETTERS = 50  # of usual width


class TransferDialog(QDialog):
    """Emits whom the call is for."""

    transfer_asked = Signal(object, str, bool)  # DeskCall, a number, and whether they are asked first

    def __init__(self, call: DeskCall, people: Iterable[Person], parent: QWidget | None = None) -> None:
        """`people` are those whose numbers are offered as a name is typed."""
        super().__init__(parent)
        self.setWindowTitle(translate("TransferDialog", "Transfer {who}").format(who=party_words(call)))
        self._call = call
        self.number = QLineEdit()
        self._offered = {text: number for each in people for text, number in offers(each)}
        completer = QCompleter(list(self._offered), self.number)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.number.setCompleter(completer)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.at_once = self.buttons.addButton(
            translate("TransferDialog", "&Transfer"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.ask_first = self.buttons.addButton(
            translate("TransferDialog", "&Ask first"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.ask_first.setToolTip(
            translate("TransferDialog", "Shift+Enter: you talk to them, and hang up to transfer.")
        )
        self.at_once.setDefault(True)
        self.buttons.accepted.connect(lambda: self._ask(asks_first=False))
        self.ask_first.clicked.connect(lambda: self._ask(asks_first=True))
        self.buttons.rejected.connect(self.reject)
        layout = QFormLayout(self)
        layout.setLabelAlignment(Qt.AlignmentFlag.AlignVCenter)
        layout.addRow(translate("TransferDialog", "&Name or number"), self.number)
        layout.addRow(self.buttons)
        self.setMinimumWidth(text_width(self, _LETTERS))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._ask(asks_first=True)
        else:
            super().keyPressEvent(event)

    def chosen(self) -> str:
        """The number of whoever was typed: as offered, else the only one that fits, else as it stands."""
        typed = self.number.text().strip()
        if typed in self._offered:
            return self._offered[typed]
        words = typed.casefold()
        fitting = {number for text, number in self._offered.items() if words and words in text.casefold()}
        has_letters = any(letter.isalpha() for letter in typed)
        return next(iter(fitting)) if len(fitting) == 1 and has_letters else typed

    def _ask(self, *, asks_first: bool) -> None:
        number = self.chosen()
        if number:
            self.transfer_asked.emit(self._call, number, asks_first)
            self.accept()
