"""Edits a line of the directory."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from switchboard.core.people import Person
from switchboard.core.states import MAX_NAME
from switchboard.gui.language import translate
from switchboard.gui.look.metrics import text_width

_LETTERS = 62  # of usual width


class PersonDialog(QDialog):
    """Emits the person as edited."""

    person_edited = Signal(object)

    def __init__(self, person: Person, departments: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("PersonDialog", "Extension {number}").format(number=person.exten))
        self._person = person
        self.name = QLineEdit(person.name, maxLength=MAX_NAME)
        self.department = QLineEdit(person.department, maxLength=MAX_NAME)
        self.department.setCompleter(QCompleter(list(departments), self))
        self.email = QLineEdit(person.email, maxLength=MAX_NAME)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        layout = QFormLayout(self)
        layout.setLabelAlignment(Qt.AlignmentFlag.AlignVCenter)
        layout.addRow(translate("PersonDialog", "&Name"), self.name)
        layout.addRow(translate("PersonDialog", "&Department"), self.department)
        layout.addRow(translate("PersonDialog", "&Email"), self.email)
        layout.addRow(buttons)
        self.setMinimumWidth(text_width(self, _LETTERS))

    def _save(self) -> None:
        edited = replace(
            self._person,
            name=self.name.text().strip(),
            department=self.department.text().strip(),
            email=self.email.text().strip(),
        )
        if edited != self._person:
            self.person_edited.emit(edited)
        self.accept()
