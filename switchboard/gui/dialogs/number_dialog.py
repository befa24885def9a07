"""A number that came from elsewhere, by a link or copied: offered to be dialled or looked up, never dialled unasked."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from switchboard.gui.language import translate
from switchboard.gui.look.metrics import text_width
from switchboard.gui.look.widgets import make_label
from switchboard.gui.office.person_row import PersonRow

_LETTERS = 55


class NumberDialog(QDialog):
    """Tells what a person wants with the number."""

    dial_asked = Signal(str)
    search_asked = Signal(str)

    def __init__(
        self, number: str, known: Sequence[PersonRow], caller: PersonRow | None, parent: QWidget | None = None
    ) -> None:
        """`known` are those who have the number, `caller` is as whom it would be dialled."""
        super().__init__(parent)
        self._number = number
        self.setWindowTitle(translate("NumberDialog", "A number"))
        names = ", ".join(row.person.name or row.extension.exten for row in known)
        self.whose = make_label("text", names or translate("NumberDialog", "Nobody in the office has it."), wrap=True)
        self.how = make_label("muted", _how(caller), wrap=True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.dial = buttons.addButton(translate("NumberDialog", "&Dial…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.search = buttons.addButton(translate("NumberDialog", "&Look up"), QDialogButtonBox.ButtonRole.ActionRole)
        self.dial.setEnabled(caller is not None)
        self.dial.clicked.connect(lambda: self._tell(self.dial_asked))
        self.search.clicked.connect(lambda: self._tell(self.search_asked))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for part in (make_label("title", number), self.whose, self.how, buttons):
            layout.addWidget(part)
        self.setMinimumWidth(text_width(self, _LETTERS))

    def _tell(self, asked: object) -> None:
        asked.emit(self._number)  # type: ignore[attr-defined]  # a signal of ours
        self.accept()


def _how(caller: PersonRow | None) -> str:
    if caller is None:
        return translate("NumberDialog", "To dial it, say who you are in the settings, or select somebody.")
    who = caller.person.name or caller.extension.exten
    return translate("NumberDialog", "It would be dialled as {who}, after you have confirmed it.").format(who=who)
