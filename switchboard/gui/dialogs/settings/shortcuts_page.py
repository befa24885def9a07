"""The page of shortcuts: every action and its keys, to be changed; keys that another action has are not taken."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from switchboard.api.locks import Lock
from switchboard.gui.dialogs.settings.page_stack import SettingsPage
from switchboard.gui.language import translate
from switchboard.gui.look.flow_layout import FlowLayout
from switchboard.gui.look.locked import lock_words
from switchboard.gui.look.widgets import make_button, make_label, plain_tip
from switchboard.gui.office.setting_words import fits

_LINES = 16


@dataclass(frozen=True, slots=True)
class KeyRow:
    """An action as the page shows it. `why_not` says why it cannot have some keys, `choose` gives them to it."""

    menu: str
    words: str
    keys: Callable[[], QKeySequence]
    default: QKeySequence
    why_not: Callable[[QKeySequence], str]
    choose: Callable[[QKeySequence], None]
    lock: Lock | None = None


class ShortcutsPage(SettingsPage):
    """All hold at once."""

    reset_asked = Signal()

    def __init__(self, rows: Sequence[KeyRow]) -> None:
        super().__init__()
        self._rows = rows
        self.list = QTreeWidget()
        self.list.setRootIsDecorated(False)
        self.list.setColumnCount(3)
        self.list.setHeaderLabels(
            [
                translate("ShortcutsPage", "Action"),
                translate("ShortcutsPage", "Keys"),
                translate("ShortcutsPage", "Menu"),
            ]
        )
        self.list.setAccessibleName(translate("ShortcutsPage", "Actions and their keys"))
        self.items = [QTreeWidgetItem(self.list) for _ in rows]
        self.edit = QKeySequenceEdit()
        self.edit.setMaximumSequenceLength(1)
        self.edit.setAccessibleName(translate("ShortcutsPage", "New keys"))
        for line in self.edit.findChildren(QLineEdit):
            line.setAccessibleName(translate("ShortcutsPage", "New keys"))
            line.setPlaceholderText(translate("ShortcutsPage", "Press the new keys"))
        self.none = make_button(translate("ShortcutsPage", "No keys"), "none")
        self.reset = make_button(translate("ShortcutsPage", "Back to the default"), "reset")
        self.reset_all = make_button(translate("ShortcutsPage", "All back to the default"), "reset-all")
        self.fault = make_label("fault", wrap=True)
        self._lay_out()
        self._connect()
        self.look()
        self.list.setCurrentItem(self.items[0])

    def look(self) -> None:
        """The keys that hold now."""
        for row, item in zip(self._rows, self.items, strict=True):
            keys = row.keys()
            item.setText(0, row.words)
            item.setText(1, keys.toString(QKeySequence.SequenceFormat.NativeText))
            item.setText(2, row.menu)
            font = item.font(1)
            font.setBold(keys != row.default)
            item.setFont(1, font)
            item.setToolTip(0, plain_tip(lock_words(row.lock) if row.lock else ""))
        self._show_chosen()

    def narrow(self, query: str) -> bool:
        found = False
        for row, item in zip(self._rows, self.items, strict=True):
            keys = row.keys().toString(QKeySequence.SequenceFormat.NativeText)
            is_found = fits(query, row.words, row.menu, keys)
            item.setHidden(not is_found)
            found = found or is_found
        return found

    def choose_row(self, words: str) -> None:
        """Marks the action of these words."""
        place = next(at for at, row in enumerate(self._rows) if row.words == words)
        self.list.setCurrentItem(self.items[place])

    def _chosen(self) -> KeyRow | None:
        item = self.list.currentItem()
        return self._rows[self.items.index(item)] if item in self.items else None

    def _show_chosen(self) -> None:
        row = self._chosen()
        is_open = row is not None and row.lock is None
        for part in (self.edit, self.none, self.reset):
            part.setEnabled(is_open)
        self.edit.setKeySequence(row.keys() if row is not None else QKeySequence())
        self._show_fault(lock_words(row.lock) if row is not None and row.lock else "")

    def _on_pressed(self) -> None:
        row = self._chosen()
        keys = self.edit.keySequence()
        if row is None or keys.isEmpty() or keys == row.keys():
            return
        why = row.why_not(keys)
        if why:
            self._show_fault(why)
            return
        row.choose(keys)
        self.look()

    def _give(self, keys: QKeySequence | None) -> None:
        row = self._chosen()
        if row is None or row.lock is not None:
            return
        wanted = row.default if keys is None else keys
        why = row.why_not(wanted)
        if why:
            self._show_fault(why)
            return
        row.choose(wanted)
        self.look()

    def _show_fault(self, words: str) -> None:
        self.fault.setText(words)
        self.fault.setVisible(bool(words))
        self.edit.setAccessibleDescription(words)

    def _reset_all(self) -> None:
        self.reset_asked.emit()
        self.look()

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(lambda *_: self._show_chosen())
        self.edit.editingFinished.connect(self._on_pressed)
        self.none.clicked.connect(lambda: self._give(QKeySequence()))
        self.reset.clicked.connect(lambda: self._give(None))
        self.reset_all.clicked.connect(self._reset_all)

    def _lay_out(self) -> None:
        for button in (self.none, self.reset, self.reset_all):
            button.setAutoDefault(False)
        self.list.setMinimumHeight(self.fontMetrics().lineSpacing() * _LINES)
        self.list.setColumnWidth(0, self.fontMetrics().averageCharWidth() * 44)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)  # longer in some languages
        keys = QWidget()
        line = FlowLayout(keys)
        for part in (self.edit, self.none, self.reset):
            line.addWidget(part)
        layout = QVBoxLayout(self)
        layout.addWidget(self.list, 1)
        layout.addWidget(keys)
        layout.addWidget(self.fault)
        layout.addWidget(self.reset_all)
        self.fault.hide()
