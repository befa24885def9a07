"""One setting on its page: what it is called and means, its value, who says so, and what is wrong with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from switchboard.api.settings import FieldKind, SettingField, Source, Value
from switchboard.gui.dialogs.settings.editors import editor_of
from switchboard.gui.language import translate
from switchboard.gui.look.locked import lock_words
from switchboard.gui.look.widgets import make_button, make_label
from switchboard.gui.office.setting_words import fits, meaning_of, state_words, title_of, unit_words


class SettingRow(QWidget):
    """Tells what a person makes of the setting; None for back to the default."""

    edited = Signal(object)  # Value | None

    def __init__(self, shown: SettingField) -> None:
        super().__init__()
        self.shown = shown
        self._title = title_of(shown.title)
        self._meaning = meaning_of(shown.meaning) if shown.path[:1] != ("limits",) else ".".join(shown.path)
        self.editor = editor_of(shown)
        self.reset = make_button(translate("SettingRow", "Back to the default"), "reset")
        self.state = make_label("muted", wrap=True)
        self.fault = make_label("fault", wrap=True)
        self._lay_out()
        self.editor.told.edited.connect(self._on_edited)
        self.reset.clicked.connect(self._on_reset)
        self.show_field(shown, None, is_changed=False)

    def show_field(self, shown: SettingField, value: Value | None, *, is_changed: bool) -> None:
        """What is so now; `value` is what a person made of it where it `is_changed`."""
        self.shown = shown
        secret = shown.kind is FieldKind.SECRET
        now = value if is_changed and value is not None else shown.default if is_changed else shown.value
        self.editor.show(now, is_set=shown.is_set)
        self._show_state(is_changed=is_changed)
        is_open = shown.lock is None
        self.editor.widget.setEnabled(is_open)
        says_more = shown.source is Source.FILE and not (is_changed and value is None)
        self.reset.setVisible(is_open and not secret and (says_more or (is_changed and value is not None)))

    def show_fault(self, words: str) -> None:
        """What is wrong with what is typed; nothing where all is well."""
        self.fault.setText(words)
        self.fault.setVisible(bool(words))
        self._describe()

    def put_state(self, value: Value | None, *, is_changed: bool) -> None:
        """The same as `show_field` while a person types: the value stays as it is written."""
        self._show_state(is_changed=is_changed)
        says_more = self.shown.source is Source.FILE and not (is_changed and value is None)
        self.reset.setVisible(self.shown.kind is not FieldKind.SECRET and (says_more or is_changed))

    def fits(self, query: str) -> bool:
        """Whether a search finds it: by title, meaning, or the name in the file."""
        unit = unit_words(self.shown.unit)
        return fits(query, self._title, self._meaning, unit, ".".join(self.shown.path))

    def _show_state(self, *, is_changed: bool) -> None:
        lock = self.shown.lock
        self.state.setText(lock_words(lock) if lock else state_words(self.shown, is_changed=is_changed))
        self._describe()

    def _describe(self) -> None:
        spoken = " ".join(filter(None, (self.fault.text(), self._meaning, self.state.text())))
        for part in (self.editor.widget, *self.editor.widget.findChildren(QCheckBox)):
            part.setAccessibleDescription(spoken)

    def _on_edited(self) -> None:
        self.edited.emit(self.editor.value())

    def _on_reset(self) -> None:
        self.editor.widget.setFocus()
        self.edited.emit(None)
        self.editor.show(self.shown.default, is_set=self.shown.is_set)

    def _lay_out(self) -> None:
        unit = unit_words(self.shown.unit)
        counts = unit and self.shown.path[:1] != ("limits",)  # whose titles say it
        title = make_label("text", f"{self._title} ({unit})" if counts else self._title, wrap=True)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        widget = self.editor.widget
        title.setBuddy(widget)
        widget.setAccessibleName(self._title)
        self.reset.setAutoDefault(False)  # Enter in a line is none of its business
        self.reset.setAccessibleName(translate("SettingRow", "Back to the default: {title}").format(title=self._title))
        for box in widget.findChildren(QCheckBox):
            box.setAccessibleName(f"{self._title}: {box.text()}")
        line = QHBoxLayout()
        line.addWidget(widget, 1)
        line.addWidget(self.reset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, self.fontMetrics().height() // 2)
        layout.setSpacing(self.fontMetrics().height() // 5)
        layout.addWidget(title)
        layout.addWidget(make_label("muted", self._meaning, wrap=True))
        layout.addLayout(line)
        layout.addWidget(self.state)
        layout.addWidget(self.fault)
        self.fault.hide()
