"""Asks which number to dial as somebody."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from switchboard.api.operations import DialAs
from switchboard.core.people import Person
from switchboard.gui.language import translate
from switchboard.gui.look.metrics import text_width

_LETTERS = 55  # of usual width


class DialDialog(QDialog):
    """Emits the call that was asked for."""

    call_asked = Signal(object)  # DialAs

    def __init__(self, person: Person, context: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("DialDialog", "Dial as {who}").format(who=person.name or person.exten))
        self._person = person
        self.number = QLineEdit()
        self.context = QLineEdit(context)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(translate("DialDialog", "Dial"))
        buttons.accepted.connect(self._ask)
        buttons.rejected.connect(self.reject)
        layout = QFormLayout(self)
        layout.setLabelAlignment(Qt.AlignmentFlag.AlignVCenter)
        layout.addRow(translate("DialDialog", "&Number"), self.number)
        layout.addRow(translate("DialDialog", "&Context", "of the dialplan"), self.context)
        layout.addRow(buttons)
        self.setMinimumWidth(text_width(self, _LETTERS))

    def _ask(self) -> None:
        number = self.number.text().strip()
        if number:
            person = self._person
            context = self.context.text().strip() or "default"
            self.call_asked.emit(DialAs(number, context, person.name, person.exten))
            self.accept()
