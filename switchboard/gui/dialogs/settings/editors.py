"""What a setting's value is written with: a line, a box to mark, a list to choose from, boxes for known words."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from switchboard.api.ldap import LdapTls
from switchboard.api.settings import FieldKind, SettingField, Value
from switchboard.ground.text import parse_number
from switchboard.gui.language import remembered, translate
from switchboard.gui.look.choice_box import ChoiceBox
from switchboard.gui.look.flow_layout import FlowLayout
from switchboard.gui.office.roster_words import target_names
from switchboard.gui.office.words import presence_words

_MOST_TYPED = 4_096  # characters
_LEAST_LINES, _MOST_LINES = 2, 8


class _Told(QObject):
    edited = Signal()


class Editor(Protocol):
    """Shows a value and tells when a person changed it."""

    @property
    def widget(self) -> QWidget:
        """What a person writes it with."""
        ...

    @property
    def told(self) -> _Told: ...

    def show(self, value: Value | None, *, is_set: bool) -> None: ...
    def value(self) -> Value | None:
        """What is written there; None where that says nothing."""
        ...


class LineEditor:
    """A text, or a number."""

    def __init__(self, kind: FieldKind) -> None:
        self._kind = kind
        self.told = _Told()
        self.widget = self._line = QLineEdit()
        self._line.setMaxLength(_MOST_TYPED)
        self._line.textEdited.connect(self.told.edited)

    def show(self, value: Value | None, *, is_set: bool) -> None:  # noqa: ARG002  of secrets
        text = "" if value is None else str(value)
        if text != self._line.text():
            self._line.setText(text)
            self._line.setCursorPosition(0)

    def value(self) -> Value | None:
        text = self._line.text().strip()
        if self._kind is FieldKind.NUMBER:
            number = parse_number(text)
            return text if number is None else number  # what is none is refused in words
        return text


class LinesEditor:
    """Several texts, one a line."""

    def __init__(self) -> None:
        self.told = _Told()
        self.widget = self._box = QPlainTextEdit()
        self._box.setTabChangesFocus(True)
        self._box.setPlaceholderText(translate("SettingEditors", "none; several are written in a line each"))
        self._box.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._box.textChanged.connect(self._on_changed)

    def show(self, value: Value | None, *, is_set: bool) -> None:  # noqa: ARG002  of secrets
        texts = value if isinstance(value, tuple) else ()
        if texts != self.value():
            with QSignalBlocker(self._box):
                self._box.setPlainText("\n".join(texts))
        self._fit()

    def value(self) -> Value | None:
        return tuple(line.strip() for line in self._box.toPlainText().splitlines() if line.strip())

    def _on_changed(self) -> None:
        self._fit()
        self.told.edited.emit()

    def _fit(self) -> None:
        lines = max(_LEAST_LINES, min(_MOST_LINES, self._box.blockCount() + 1))
        self._box.setFixedHeight(round(self._box.fontMetrics().lineSpacing() * (lines + 1)))


class SecretEditor:
    """A secret that is set anew; the one that is there nobody sees."""

    def __init__(self) -> None:
        self.told = _Told()
        self.widget = self._line = QLineEdit()
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        self._line.setMaxLength(_MOST_TYPED)
        self._line.textEdited.connect(self.told.edited)

    def show(self, value: Value | None, *, is_set: bool) -> None:
        self._line.setText(str(value or ""))
        self._line.setPlaceholderText(
            translate("SettingEditors", "There is one. Type another to set it anew.")
            if is_set
            else translate("SettingEditors", "There is none yet.")
        )

    def value(self) -> Value | None:
        return self._line.text() or None


class SwitchEditor:
    """Yes or no."""

    def __init__(self) -> None:
        self.told = _Told()
        self.widget = self._box = QCheckBox(translate("SettingEditors", "yes"))
        self._box.clicked.connect(self.told.edited)

    def show(self, value: Value | None, *, is_set: bool) -> None:  # noqa: ARG002  of secrets
        self._box.setChecked(value is True)

    def value(self) -> Value | None:
        return self._box.isChecked()


class ChoiceEditor:
    """One of some words."""

    def __init__(self, words: Sequence[str]) -> None:
        self.told = _Told()
        self.widget = self._box = ChoiceBox()
        for word in words:
            self._box.addItem(known_words().get(word, word), word)
        self._box.activated.connect(self.told.edited)

    def show(self, value: Value | None, *, is_set: bool) -> None:  # noqa: ARG002  of secrets
        self._box.setCurrentIndex(self._box.findData(value))

    def value(self) -> Value | None:
        word = self._box.currentData()
        return word if isinstance(word, str) else None


class WordsEditor:
    """Some of some words; those marked first stay first, where their order means something."""

    def __init__(self, words: Sequence[str]) -> None:
        self.told = _Told()
        self.widget = QWidget()
        self._boxes = {word: QCheckBox(known_words().get(word, word)) for word in words}
        self._order: list[str] = []
        flow = FlowLayout(self.widget, first_grows=False)
        for word, box in self._boxes.items():
            flow.addWidget(box)
            box.clicked.connect(lambda is_on, word=word: self._mark(word, is_on=is_on))
        self.widget.setFocusProxy(next(iter(self._boxes.values())))

    def show(self, value: Value | None, *, is_set: bool) -> None:  # noqa: ARG002  of secrets
        self._order = [word for word in value if word in self._boxes] if isinstance(value, tuple) else []
        for word, box in self._boxes.items():
            box.setChecked(word in self._order)

    def value(self) -> Value | None:
        return tuple(self._order)

    def _mark(self, word: str, *, is_on: bool) -> None:
        self._order = [*(known for known in self._order if known != word), *([word] if is_on else [])]
        self.told.edited.emit()


def editor_of(shown: SettingField) -> Editor:
    """The one for its kind."""
    match shown.kind:
        case FieldKind.SECRET:
            return SecretEditor()
        case FieldKind.SWITCH:
            return SwitchEditor()
        case FieldKind.CHOICE:
            return ChoiceEditor(shown.words)
        case FieldKind.LIST if shown.words:
            return WordsEditor(shown.words)
        case FieldKind.LIST:
            return LinesEditor()
        case _:
            return LineEditor(shown.kind)


@remembered
def known_words() -> Mapping[str, str]:
    """What words of the settings' file mean to a person; others stand as they are."""
    return {
        **{target.value: word for target, word in target_names().items() if target is not None},
        **{state.value: word for state, word in presence_words().items()},
        "remote": translate("SettingEditors", "phones on other computers"),
        "always": translate("SettingEditors", "every phone"),
        "never": translate("SettingEditors", "no phone"),
        "ask": translate("SettingEditors", "a person is asked"),
        "on": translate("SettingEditors", "yes"),
        "off": translate("SettingEditors", "no"),
        LdapTls.LDAPS.value: translate("SettingEditors", "TLS from the beginning (LDAPS)"),
        LdapTls.STARTTLS.value: translate("SettingEditors", "TLS after a moment (StartTLS)"),
        LdapTls.NONE.value: translate("SettingEditors", "not protected"),
        **{target.value: name for target, name in target_names().items() if target is not None},
    }
