"""One entry of a list of settings: a user, a list, a lamp. It closes once nothing is wrong with it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from switchboard.api.settings import (
    FieldKind,
    NamedEntry,
    NamePath,
    SettingEdit,
    SettingField,
    SettingsList,
    Source,
    Value,
)
from switchboard.gui.dialogs.settings.setting_row import SettingRow
from switchboard.gui.language import translate
from switchboard.gui.look.metrics import open_size
from switchboard.gui.look.mnemonics import Mnemonics
from switchboard.gui.look.widgets import make_label, scrolled
from switchboard.gui.office.setting_words import title_of

_COLUMNS, _LINES = 80, 26  # of text


class EntryDialog(QDialog):
    """Asks `check_asked` about what was typed, is told by `take`, and tells `made` before it closes."""

    check_asked = Signal(object)  # Sequence[SettingEdit]
    made = Signal(object)  # dict[NamePath, Value | None]

    def __init__(
        self, listed: SettingsList, entry: NamedEntry | None, taken: Collection[str], parent: QWidget | None = None
    ) -> None:
        """`entry` is None for a new one; `taken` are the names of others."""
        super().__init__(parent)
        Mnemonics(self)
        self._listed, self._entry, self._taken = listed, entry, taken
        self._wants_to_end = False
        self._edits: dict[NamePath, Value | None] = {}
        self._asked: list[SettingEdit] = []
        self.setWindowTitle(f"{title_of(listed.title)}: {entry.name}" if entry else title_of(listed.title))
        self.name = QLineEdit(entry.name if entry else "")
        self.name.setReadOnly(entry is not None)
        self.name_fault = make_label("fault", wrap=True)
        self.rows = [SettingRow(each) for each in self._fields()]
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.accepted.connect(self._end)
        self._buttons.rejected.connect(self.reject)
        for row in self.rows:
            row.edited.connect(lambda value, row=row: self._put(row, value))
        self.name.textEdited.connect(lambda _: self._look_at_name())
        self._lay_out()

    def take(self, asked: Sequence[SettingEdit], faults: Mapping[NamePath, str]) -> None:
        """What is wrong with what was asked about; whoever types faster than that is answered waits for the last."""
        if list(asked) != self._asked:
            return
        within = {path[len(self._path()) :]: words for path, words in faults.items()}
        for row in self.rows:
            row.show_fault(within.pop(row.shown.path, ""))
        left = next(iter(within.values()), "") if within else ""
        if not self._name_fault():
            self._show_name_fault(left)
        if self._wants_to_end and not faults and not self._name_fault():
            self.made.emit({(*self._path(), *path): value for path, value in self._edits.items()})
            self.accept()
        self._wants_to_end = False

    def _fields(self) -> Sequence[SettingField]:
        values = self._entry.values if self._entry else (None,) * len(self._listed.fields)
        return [
            replace(
                each,
                value=each.default if value is None else value,
                is_set=self._entry is not None and self._entry.is_set,
                source=Source.DEFAULT if value is None else Source.FILE,
            )
            for each, value in zip(self._listed.fields, values, strict=True)
        ]

    def _put(self, row: SettingRow, value: Value | None) -> None:
        if value is None and row.shown.source is not Source.FILE:
            self._edits.pop(row.shown.path, None)
        else:
            self._edits[row.shown.path] = value
        row.put_state(value, is_changed=row.shown.path in self._edits)
        self._ask()

    def _ask(self) -> None:
        path = self._path()
        self._asked = [SettingEdit((*path, *within), value) for within, value in self._edits.items()]
        self.check_asked.emit(self._asked)

    def _end(self) -> None:
        if not self._edits and self._entry is not None:
            self.reject()
            return
        if not self._edits and not self.rows[0].shown.path:
            self._edits[()] = self.rows[0].editor.value()
        if self._look_at_name() and self._has_secret():
            self._wants_to_end = True
            self._ask()

    def _has_secret(self) -> bool:
        """Whoever has none could never prove who they are."""
        for row in self.rows:
            shown = row.shown
            is_wanted = shown.kind is FieldKind.SECRET and shown.default is None and not shown.is_set
            if is_wanted and not self._edits.get(shown.path):
                row.show_fault(translate("EntryDialog", "Write a secret."))
                row.editor.widget.setFocus()
                return False
        return True

    def _path(self) -> NamePath:
        return self._entry.path if self._entry else (*self._listed.path, self.name.text().strip())

    def _look_at_name(self) -> bool:
        fault = self._name_fault()
        self._show_name_fault(fault)
        return not fault

    def _name_fault(self) -> str:
        name = self.name.text().strip()
        if self._entry is None and not name:
            return translate("EntryDialog", "Write a name.")
        if self._entry is None and name in self._taken:
            return translate("EntryDialog", "There is one of that name already.")
        return ""

    def _show_name_fault(self, words: str) -> None:
        self.name_fault.setText(words)
        self.name_fault.setVisible(bool(words))
        self.name.setAccessibleDescription(words)

    def _lay_out(self) -> None:
        content = QWidget()
        content.setObjectName("content")
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(translate("EntryDialog", "&Name"), self.name)
        self.name.setAccessibleName(translate("EntryDialog", "Name"))
        inner = QVBoxLayout(content)
        inner.addLayout(form)
        inner.addWidget(self.name_fault)
        self.name_fault.hide()
        for row in self.rows:
            inner.addWidget(row)
        inner.addStretch()
        scroll = scrolled(content)
        layout = QVBoxLayout(self)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._buttons)
        self.resize(open_size(self, _COLUMNS, _LINES))
        (self.rows[0].editor.widget if self._entry and self.rows else self.name).setFocus()
