"""Somebody of the directory with all that is known of them: added, or changed where nobody else did meanwhile."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from switchboard.core.errors import CommandRefused
from switchboard.core.people import MAX_NOTE, Person, PersonRecord, own_hint
from switchboard.core.person_checks import check_exten, check_free, check_person
from switchboard.core.person_text import groups_text, parse_groups
from switchboard.core.states import MAX_NAME
from switchboard.gui.dialogs.group_line import GroupLine
from switchboard.gui.dialogs.number_lines import NumberLines
from switchboard.gui.dialogs.photo_box import PhotoBox
from switchboard.gui.language import translate
from switchboard.gui.look.choice_box import ChoiceBox
from switchboard.gui.look.metrics import em, text_width, within_screen
from switchboard.gui.look.photo_shelf import PhotoShelf
from switchboard.gui.look.widgets import make_button, make_label, scrolled
from switchboard.gui.office.deputies import deputy_text, parse_deputy
from switchboard.gui.refusals import refusal_words

_SUCH_AS = "6009"  # an extension
_LETTERS = 62  # of usual width


class PersonDialog(QDialog):
    """Asks for what stands there, and stays open until it is done: see `finish`."""

    saved = Signal(object, object, bytes)  # the Person as they were, None for one who is new; as wanted; a new photo
    restore_asked = Signal(object)  # Person

    def __init__(
        self, person: Person | None, people: Mapping[str, Person], photos: PhotoShelf, parent: QWidget | None = None
    ) -> None:
        """`person` is None where somebody is added; `people` is everybody by extension, as they are at any time."""
        super().__init__(parent)
        self._before = person
        self._people = people
        self._shown = person or Person("")  # what stood here before anything was typed
        self._is_of_file = False
        title = (
            translate("PersonDialog", "Add a person")
            if person is None
            else translate("PersonDialog", "Extension {number}").format(number=person.exten)
        )
        self.setWindowTitle(title)
        self.photo = PhotoBox(photos)
        self.exten = QLineEdit(maxLength=MAX_NAME)
        self.exten.setPlaceholderText(translate("PersonDialog", "such as 6009"))
        self.name = QLineEdit(maxLength=MAX_NAME)
        self.department = _completed(sorted({each.department for each in people.values()} - {""}))
        self.email = QLineEdit(maxLength=MAX_NAME)
        self.numbers = NumberLines()
        self.note = QLineEdit(maxLength=MAX_NOTE)
        self.note.setPlaceholderText(translate("PersonDialog", "such as: speaks French"))
        self.deputy = _completed([deputy_text(exten, people) for exten in people])
        self.deputy.setPlaceholderText(translate("PersonDialog", "a name or an extension"))
        self.groups = GroupLine(sorted({group for each in people.values() for group in each.groups}))
        self.groups.setPlaceholderText(translate("PersonDialog", "several are parted by semicolons"))
        self.device, self._device_line = ChoiceBox(), QLineEdit(maxLength=MAX_NAME)
        self.device.setLineEdit(self._device_line)
        self.device.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._device_line.setAccessibleName(self._names()["device"])
        self.presentity = QLineEdit(maxLength=MAX_NAME)
        self.source = make_label("muted", wrap=True)
        self._fault = make_label("fault", wrap=True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.restore_button = make_button(
            translate("PersonDialog", "Back to the &file"),
            "restore",
            translate("PersonDialog", "Forget what was set here, and show what the directory's file says"),
        )
        self.restore_button.setAutoDefault(False)
        self.restore_button.setEnabled(False)
        self._buttons.addButton(self.restore_button, QDialogButtonBox.ButtonRole.ResetRole)
        self.restore_button.setVisible(person is not None)
        self._lay_out()
        self._fill(self._shown)
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        (self.exten if self._before is None else self.name).setFocus()

    def show_record(self, record: PersonRecord) -> None:
        """Where what stands here comes from."""
        if self._before is None or record.exten != self._before.exten:
            return
        here, self._is_of_file = record.set_here, record.of_file is not None
        if self._is_of_file:
            names = self._names()
            fields = [names[field] for field in names if here is not None and field in here.fields]
            self.source.setText(
                translate("PersonDialog", "Set here: {fields}. Everything else is as in the directory's file.").format(
                    fields=", ".join(fields)
                )
                if fields
                else translate("PersonDialog", "As in the directory's file; what you change is kept here, beside it.")
            )
        self.restore_button.setEnabled(self._is_of_file and here is not None)
        self._show_hint(is_own=not self._is_of_file)

    def look_again(self, _: object = None) -> None:
        """Where somebody else changed or took them out meanwhile: what was not typed here is brought up to date."""
        if self._before is None or not self._save_button().isEnabled():
            return
        now = self._people.get(self._before.exten)
        if now == self._before or (now is None and self._before == Person(self._before.exten)):
            return
        if now is None:
            self.show_fault(translate("PersonDialog", "Somebody else has deleted this person meanwhile."))
            return
        typed = self.wanted()
        values = {field: (getattr(typed, field), getattr(self._shown, field)) for field in self._names()}
        touched: dict[str, Any] = {field: mine for field, (mine, shown) in values.items() if mine != shown}
        self._before = self._shown = now
        self._fill(now)
        self._fill(replace(now, **touched))
        self.show_fault(
            translate(
                "PersonDialog", "Somebody else has changed this person meanwhile; what you typed stands here still."
            )
        )

    def wanted(self) -> Person:
        """What stands here."""
        return replace(
            self._shown,
            exten=self.exten.text().strip() if self._before is None else self._shown.exten,
            name=self.name.text().strip(),
            department=self.department.text().strip(),
            email=self.email.text().strip(),
            numbers=self.numbers.numbers(),
            note=self.note.text().strip(),
            deputy=parse_deputy(self.deputy.text(), self._people),
            groups=parse_groups(self.groups.text()),
            photo=self.photo.name,
            device=self.device.currentText().strip(),
            presentity=self.presentity.text().strip(),
        )

    def show_fault(self, text: str) -> None:
        """Why it was not taken."""
        self._fault.setText(text)

    def fault(self) -> str:
        return self._fault.text()

    def finish(self, *, is_done: bool) -> None:
        """What was asked for is done, or was refused."""
        self._save_button().setEnabled(True)
        if is_done:
            self.accept()

    def _save(self) -> None:
        wanted = self.wanted()
        self._fault.clear()
        if wanted == self._before:
            self.accept()
            return
        try:
            check_exten(wanted.exten)
            if self._before is None:
                check_free(wanted.exten, self._people.get(wanted.exten))
            check_person(wanted, is_new=self._before is None)
        except CommandRefused as error:
            self.show_fault(refusal_words(error.sentence))
            return
        self._save_button().setEnabled(False)
        self.saved.emit(self._before, wanted, self.photo.content)

    def _save_button(self) -> QWidget:
        return self._buttons.button(QDialogButtonBox.StandardButton.Save)

    def _restore(self) -> None:
        if self._before is not None:
            self.restore_asked.emit(self._before)
            self.accept()

    def _fill(self, person: Person) -> None:
        self.exten.setText(person.exten)
        if person.photo != self.photo.name:
            self.photo.show_photo(person.photo)
        self.name.setText(person.name)
        self.department.setText(person.department)
        self.email.setText(person.email)
        self.numbers.show_numbers(person.numbers)
        self.note.setText(person.note)
        self.deputy.setText(deputy_text(person.deputy, self._people))
        self.groups.setText(groups_text(person.groups))
        self.device.setEditText(person.device)
        self.presentity.setText(person.presentity)

    def _offer_devices(self) -> None:
        exten, typed = self.exten.text().strip() or _SUCH_AS, self.device.currentText()
        phone, _, presentity = own_hint(Person(exten)).partition(",")
        self.device.clear()
        self.device.addItems(["", phone, f"Custom:{exten}"])
        self.device.setEditText(typed)
        self._device_line.setPlaceholderText(phone)
        self.presentity.setPlaceholderText(presentity)

    def _show_deputy(self) -> None:
        deputy = parse_deputy(self.deputy.text(), self._people)
        is_unknown = bool(deputy) and deputy not in self._people
        text = translate("PersonDialog", "Nobody is known at {exten}.").format(exten=deputy[:50]) if is_unknown else ""
        self.deputy_fault.setText(text)
        self.deputy_fault.setVisible(is_unknown)

    def _show_hint(self, *, is_own: bool) -> None:
        """What stands behind the extension is asked for where no file says it."""
        for field in (self.device, self.presentity):
            self._form.setRowVisible(field, is_own)

    def _connect(self) -> None:
        self._buttons.accepted.connect(self._save)
        self._buttons.rejected.connect(self.reject)
        self.restore_button.clicked.connect(self._restore)
        self.photo.refused.connect(self.show_fault)
        self.exten.textChanged.connect(self._offer_devices)
        self.deputy.textChanged.connect(self._show_deputy)
        self._offer_devices()
        self._show_deputy()
        self._show_hint(is_own=self._before is None)

    def _names(self) -> Mapping[str, str]:
        """The fields, as they are called here."""
        return {
            "name": translate("PersonDialog", "Name"),
            "department": translate("PersonDialog", "Department"),
            "email": translate("PersonDialog", "E-mail"),
            "numbers": translate("PersonDialog", "Numbers"),
            "note": translate("PersonDialog", "Remark"),
            "deputy": translate("PersonDialog", "Deputy"),
            "groups": translate("PersonDialog", "Groups"),
            "photo": translate("PersonDialog", "Photo"),
            "device": translate("PersonDialog", "Phone"),
            "presentity": translate("PersonDialog", "Presence"),
        }

    def _lay_out(self) -> None:
        content = QWidget()
        content.setObjectName("content")
        self._form = form = QFormLayout(content)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(translate("PersonDialog", "Photo"), self.photo)
        form.addRow(translate("PersonDialog", "E&xtension"), self.exten)
        form.setRowVisible(self.exten, self._before is None)
        form.addRow(translate("PersonDialog", "&Name"), self.name)
        form.addRow(translate("PersonDialog", "&Department"), self.department)
        form.addRow(translate("PersonDialog", "E-&mail"), self.email)
        form.addRow(translate("PersonDialog", "N&umbers"), self.numbers)
        form.addRow(translate("PersonDialog", "&Remark"), self.note)
        form.addRow(translate("PersonDialog", "Depu&ty"), self.deputy)
        self.deputy_fault = make_label("muted", wrap=True)
        form.addRow("", self.deputy_fault)
        form.addRow(translate("PersonDialog", "&Groups"), self.groups)
        form.addRow(translate("PersonDialog", "&Phone"), self.device)
        form.addRow(translate("PersonDialog", "Pr&esence"), self.presentity)
        form.addRow(self.source)
        scroll = scrolled(content)
        layout = QVBoxLayout(self)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._fault)
        layout.addWidget(self._buttons)
        wanted = QSize(text_width(self, _LETTERS), content.sizeHint().height() + round(em(self) * 9))
        self.resize(within_screen(self, wanted))


def _completed(known: Sequence[str]) -> QLineEdit:
    line = QLineEdit(maxLength=MAX_NAME)
    completer = QCompleter(list(known), line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    line.setCompleter(completer)
    return line
