"""A page of settings of the office, as the table of settings has it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from switchboard.api.settings import NamePath, SettingField, SettingsList, SettingsReport
from switchboard.gui.dialogs.settings.entry_list import EntryList
from switchboard.gui.dialogs.settings.page_stack import SettingsPage
from switchboard.gui.dialogs.settings.setting_row import SettingRow
from switchboard.gui.office.settings_draft import SettingsDraft


class OfficePage(SettingsPage):
    """Rows and lists, in the order of the table."""

    edited = Signal(object, object)  # SettingField, Value | None
    add_asked = Signal(object)  # SettingsList
    edit_asked = Signal(object, object)  # SettingsList, NamedEntry
    removal_asked = Signal(object, object)  # SettingsList, NamedEntry

    def __init__(self, fields: Sequence[SettingField], lists: Sequence[SettingsList]) -> None:
        super().__init__()
        self.rows = {each.path: SettingRow(each) for each in fields}
        self.lists = {each.path: EntryList(each) for each in lists}
        layout = QVBoxLayout(self)
        for part in (*self.rows.values(), *self.lists.values()):
            layout.addWidget(part)
        layout.addStretch()
        for row in self.rows.values():
            row.edited.connect(lambda value, row=row: self.edited.emit(row.shown, value))
        for entries in self.lists.values():
            entries.add_asked.connect(lambda entries=entries: self.add_asked.emit(entries.listed))
            entries.edit_asked.connect(lambda entry, entries=entries: self.edit_asked.emit(entries.listed, entry))
            entries.removal_asked.connect(lambda entry, entries=entries: self.removal_asked.emit(entries.listed, entry))

    def show_report(self, report: SettingsReport, draft: SettingsDraft) -> None:
        """What is so now, with what is not written yet over it."""
        for field in report.fields:
            row = self.rows.get(field.path)
            if row is not None:
                is_changed = field.path in draft.values
                row.show_field(field, draft.values.get(field.path), is_changed=is_changed)
        for listed in report.lists:
            entries = self.lists.get(listed.path)
            if entries is not None:
                is_changed = draft.is_changed(listed.path)
                entries.show_entries(listed, tuple(draft.entries(listed)), is_changed=is_changed)

    def show_fault(self, path: NamePath, words: str) -> QWidget | None:
        """Says what is wrong with one of them; the part that says it, None where it is none of this page."""
        row = self.rows.get(path)
        if row is not None:
            row.show_fault(words)
            return row.editor.widget
        for own, entries in self.lists.items():
            if path[: len(own)] == own:
                entries.show_fault(f"{path[len(own)]}: {words}" if words and len(path) > len(own) else words)
                return entries.list
        return None

    def forget_faults(self) -> None:
        """Nothing is known to be wrong any more."""
        for part in self._parts():
            part.show_fault("")

    def narrow(self, query: str) -> bool:
        """Shows what a search finds; whether there is anything."""
        found = False
        for part in self._parts():
            fits = part.fits(query)
            part.setVisible(fits)
            found = found or fits
        return found

    def _parts(self) -> list[SettingRow | EntryList]:
        return [*self.rows.values(), *self.lists.values()]
