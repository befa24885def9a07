"""Asks which number to dial as somebody."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from switchboard.api.operations import DialAs
from switchboard.core.people import Person
from switchboard.gui.language import translate
from switchboard.gui.look.metrics import text_width
from switchboard.gui.office.number_words import kind_word

_LETTERS = 55  # of usual width


class DialDialog(QDialog):
    """Emits the call that was asked for."""

    call_asked = Signal(object)  # DialAs

    def __init__(self, person: Person, context: str, people: Iterable[Person], parent: QWidget | None = None) -> None:
        """`people` are those whose numbers are offered as a name is typed."""
        super().__init__(parent)
        self.setWindowTitle(translate("DialDialog", "Dial as {who}").format(who=person.name or person.exten))
        self._person = person
        self.number = QLineEdit()
        self._offered = {text: number for each in people for text, number in offers(each)}
        completer = QCompleter(list(self._offered), self.number)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._take, Qt.ConnectionType.QueuedConnection)  # after Qt has put in the text
        self.number.setCompleter(completer)
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

    def _take(self, text: str) -> None:
        self.number.setText(self._offered.get(text, text))

    def _ask(self) -> None:
        typed = self.number.text().strip()
        number = self._offered.get(typed, typed)
        if number:
            person = self._person
            context = self.context.text().strip() or "default"
            self.call_asked.emit(DialAs(number, context, person.name, person.exten))
            self.accept()


def offers(person: Person) -> Iterator[tuple[str, str]]:
    """
    What may be dialled of somebody, as it is offered and as it is dialled.

    >>> from switchboard.core.people import Number
    >>> list(offers(Person("6003", "Clara", numbers=(Number("+49 (170) 1-2", "mobile"),))))
    [('Clara, 6003', '6003'), ('Clara, mobile, +49 (170) 1-2', '+4917012')]
    """
    if person.name:
        yield f"{person.name}, {person.exten}", person.exten
    for each in person.numbers:
        text = ", ".join(part for part in (person.name or person.exten, kind_word(each.label), each.number) if part)
        yield text, dialled(each.number)


def dialled(number: str) -> str:
    """
    Without what people write between digits; as it is where it has letters.

    >>> dialled("+49 (170) 1-2"), dialled("sip:clara@example.com")
    ('+4917012', 'sip:clara@example.com')
    """
    if any(letter.isalpha() for letter in number):
        return number
    return "".join(letter for letter in number if letter in "+*#0123456789")
