"""A list of settings whose names a person chooses, on its page: added, edited, removed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from switchboard.api.settings import NamedEntry, SettingsList
from switchboard.gui.language import translate
from switchboard.gui.look.flow_layout import FlowLayout
from switchboard.gui.look.locked import lock_words
from switchboard.gui.look.widgets import make_button, make_label, plain_tip
from switchboard.gui.office.setting_words import changed_words, fits, meaning_of, title_of, value_words, waiting_words

_MOST_LINES, _LEAST_LINES = 12, 3


class _Entries(QListWidget):
    """Enter edits, Del removes."""

    removal_asked = Signal()
    edit_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removal_asked.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.edit_asked.emit()
        else:
            super().keyPressEvent(event)


class EntryList(QWidget):
    """Shows the entries as they are to be; tells what a person wants of them."""

    add_asked = Signal()
    edit_asked = Signal(object)  # NamedEntry
    removal_asked = Signal(object)  # NamedEntry

    def __init__(self, listed: SettingsList) -> None:
        super().__init__()
        self.listed = listed
        self._entries: Sequence[NamedEntry] = ()
        self._title = title_of(listed.title)
        self.list = _Entries()
        self.add = make_button(translate("EntryList", "Add…"), "add")
        self.edit = make_button(translate("EntryList", "Edit…"), "edit")
        self.remove = make_button(translate("EntryList", "Remove"), "remove")
        self.state = make_label("muted", wrap=True)
        self.fault = make_label("fault", wrap=True)
        self.list.setAccessibleName(self._title)
        for button in (self.add, self.edit, self.remove):
            button.setAccessibleName(f"{button.text()} {self._title}")
            button.setAutoDefault(False)  # Enter in the list edits
        self.add.clicked.connect(self.add_asked)
        self.edit.clicked.connect(self._ask_edit)
        self.remove.clicked.connect(self._ask_removal)
        self.list.itemDoubleClicked.connect(lambda _: self._ask_edit())
        self.list.edit_asked.connect(self._ask_edit)
        self.list.removal_asked.connect(self._ask_removal)
        self.list.currentRowChanged.connect(lambda _: self._look())
        self._lay_out()

    def show_entries(self, listed: SettingsList, entries: Sequence[NamedEntry], *, is_changed: bool) -> None:
        """What is so now, with what is not written yet."""
        before = self.chosen()
        chosen = before.name if before is not None else ""
        self.listed, self._entries = listed, entries
        self.list.clear()
        for entry in entries:
            item = QListWidgetItem(self._words(entry))
            item.setToolTip(plain_tip(lock_words(entry.lock) if entry.lock else ""))
            self.list.addItem(item)
        place = next((at for at, entry in enumerate(entries) if entry.name == chosen), 0)
        self.list.setCurrentRow(place if entries else -1)
        self.state.setText(self._state_words(is_changed=is_changed))
        lines = max(_LEAST_LINES, min(_MOST_LINES, len(entries) + 1))
        self.list.setFixedHeight(round(self.fontMetrics().lineSpacing() * 1.3 * lines))
        self._look()

    def show_fault(self, words: str) -> None:
        """What is wrong with it as a whole, or with one of its entries."""
        self.fault.setText(words)
        self.fault.setVisible(bool(words))

    def fits(self, query: str) -> bool:
        """Whether a search finds it, or one of its entries."""
        texts = [self._title, meaning_of(self.listed.meaning), ".".join(self.listed.path)]
        return fits(query, *texts) or any(fits(query, *texts, entry.name) for entry in self._entries)

    def chosen(self) -> NamedEntry | None:
        """The entry that is marked."""
        place = self.list.currentRow()
        return self._entries[place] if 0 <= place < len(self._entries) else None

    def _look(self) -> None:
        entry = self.chosen()
        is_open = entry is not None and entry.lock is None
        self.add.setEnabled(self.listed.lock is None)
        self.edit.setEnabled(is_open)
        self.remove.setEnabled(is_open)

    def _ask_edit(self) -> None:
        entry = self.chosen()
        if entry is not None and entry.lock is None:
            self.edit_asked.emit(entry)

    def _ask_removal(self) -> None:
        entry = self.chosen()
        if entry is not None and entry.lock is None:
            self.removal_asked.emit(entry)

    def _words(self, entry: NamedEntry) -> str:
        said = [
            value_words(value) if not field.path else f"{title_of(field.title)}: {value_words(value)}"
            for field, value in zip(self.listed.fields, entry.values, strict=True)
            if value is not None and field.path != ("secret",)
        ]
        if entry.lock is not None:
            said.append(translate("EntryList", "locked"))
        return "   ".join([entry.name, *said])

    def _state_words(self, *, is_changed: bool) -> str:
        if self.listed.lock is not None:
            return lock_words(self.listed.lock)
        if is_changed:
            return changed_words(is_at_once=self.listed.is_at_once)
        return waiting_words(waits=self.listed.waits)

    def _lay_out(self) -> None:
        title = make_label("text", self._title, wrap=True)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        title.setBuddy(self.list)
        buttons = QWidget()
        flow = FlowLayout(buttons, first_grows=False)
        for button in (self.add, self.edit, self.remove):
            flow.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, self.fontMetrics().height() // 2)
        layout.addWidget(title)
        layout.addWidget(make_label("muted", meaning_of(self.listed.meaning), wrap=True))
        layout.addWidget(self.list)
        layout.addWidget(buttons)
        layout.addWidget(self.state)
        layout.addWidget(self.fault)
        self.fault.hide()
