"""A number that came from elsewhere, by a link or copied: offered to be dialled or looked up, never dialled unasked."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from switchboard.gui.language import translate
from switchboard.gui.look.announce import Announcer
from switchboard.gui.look.metrics import text_width
from switchboard.gui.look.widgets import make_label
from switchboard.gui.office.person_row import PersonRow

_LETTERS = 55


class NumberDialog(QDialog):
    """Tells what a person wants with the number."""

    dial_asked = Signal(str)
    search_asked = Signal(str)
    copied_answered = Signal(bool)  # whether numbers that are copied shall be offered from now on

    def __init__(
        self,
        number: str,
        known: Sequence[PersonRow],
        caller: PersonRow | None,
        parent: QWidget | None = None,
        *,
        asks_of_copied: bool = False,
    ) -> None:
        """
        `known` are those who have the number, `caller` is as whom it would be dialled.

        `asks_of_copied` is for a person whom nobody has asked yet what is to become of numbers that are copied.
        """
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
        for part in (make_label("title", number), self.whose, self.how):
            layout.addWidget(part)
        if asks_of_copied:
            layout.addWidget(self._question())
        layout.addWidget(buttons)
        self.dial.setDefault(caller is not None)
        self.search.setDefault(caller is None)
        self.setMinimumWidth(text_width(self, _LETTERS))

    def _question(self) -> QWidget:
        """Asked once; there is an answer to it in the settings, too."""
        part = QWidget()
        text = translate(
            "NumberDialog",
            "Shall the window say so whenever a number is copied? It would look at what is copied anywhere, and keep it"
            " nowhere.",
        )
        self.question = make_label("text", text, wrap=True)
        self.yes = QPushButton(translate("NumberDialog", "&Yes, always"))
        self.no = QPushButton(translate("NumberDialog", "&No, never"))
        announcer = Announcer(self)
        row = QHBoxLayout()
        for button, wanted in ((self.yes, True), (self.no, False)):
            button.setAutoDefault(False)
            button.setAccessibleDescription(text)
            button.clicked.connect(lambda _=False, wanted=wanted: self._answer(announcer, wanted=wanted))
            row.addWidget(button)
        row.addStretch()
        layout = QVBoxLayout(part)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.question)
        layout.addLayout(row)
        return part

    def _answer(self, announcer: Announcer, *, wanted: bool) -> None:
        text = (
            translate("NumberDialog", "Numbers that are copied are offered from now on. The settings change that.")
            if wanted
            else translate("NumberDialog", "What is copied is not looked at. The settings change that.")
        )
        self.dial.setFocus() if self.dial.isEnabled() else self.search.setFocus()
        self.yes.hide()
        self.no.hide()
        self.question.setText(text)
        announcer.say(text)
        self.copied_answered.emit(wanted)

    def _tell(self, asked: object) -> None:
        asked.emit(self._number)  # type: ignore[attr-defined]  # a signal of ours
        self.accept()


def _how(caller: PersonRow | None) -> str:
    if caller is None:
        return translate("NumberDialog", "To dial it, say who you are in the settings, or select somebody.")
    who = caller.person.name or caller.extension.exten
    return translate("NumberDialog", "It would be dialled as {who}, after you have confirmed it.").format(who=who)
