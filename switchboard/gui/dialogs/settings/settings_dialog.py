"""The window of settings: pages of this desk, which hold at once, and of the office, which are saved together."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMessageBox, QVBoxLayout, QWidget

from switchboard.api.settings import (
    NamedEntry,
    NamePath,
    Page,
    SettingEdit,
    SettingField,
    SettingsList,
    SettingsReport,
    Value,
)
from switchboard.gui.dialogs.settings.entry_dialog import EntryDialog
from switchboard.gui.dialogs.settings.office_page import OfficePage
from switchboard.gui.dialogs.settings.page_stack import PageStack, SettingsPage
from switchboard.gui.language import translate
from switchboard.gui.look.metrics import open_size
from switchboard.gui.look.widgets import make_button, make_label
from switchboard.gui.office.setting_words import page_titles
from switchboard.gui.office.settings_draft import SettingsDraft
from switchboard.gui.refusals import refusal_words

_COLUMNS, _LINES = 120, 38  # of text, as it opens


class SettingsDialog(QDialog):
    """
    Stands beside the desk. What is changed of the office is asked for by `save_asked`; `check_asked` wants to know what
    is wrong with it meanwhile.
    """

    wanted = Signal()  # a report
    check_asked = Signal(object)  # Sequence[SettingEdit]
    save_asked = Signal(object, str)  # Sequence[SettingEdit], and the version of the settings that were seen

    def __init__(self, desk_pages: Mapping[str, SettingsPage], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(translate("SettingsDialog", "Settings"))
        self._report: SettingsReport | None = None
        self._entry: EntryDialog | None = None
        self._draft = SettingsDraft()
        self._is_closing = False
        self._office: dict[Page, OfficePage] = {}
        self.pages = PageStack()
        self.banner = make_label("text", wrap=True)
        self.save = make_button(translate("SettingsDialog", "&Save"), "apply")
        self.discard = make_button(translate("SettingsDialog", "&Discard"), "discard")
        self.shut = make_button(translate("SettingsDialog", "&Close"), "close")
        for title, page in desk_pages.items():
            self.pages.add(title, page)
        self._lay_out()
        self._connect()
        self._show_draft()

    def begin(self, title: str = "") -> None:
        """Asks for what there is, and shows the page of that title."""
        self.wanted.emit()
        if title:
            self.show_page(title)

    def show_page(self, title: str) -> None:
        """Where there is one of that title."""
        page = self.pages.page(title)
        if page is not None:
            self.pages.show_page(page)

    def show_report(self, report: SettingsReport) -> None:
        """What is so now; what is typed and not saved stays."""
        first = self._report is None
        self._report = report
        if first:
            for page, title in page_titles().items():
                fields = [each for each in report.fields if each.page is page]
                lists = [each for each in report.lists if each.page is page]
                if fields or lists:
                    self._add_office_page(page, title, fields, lists)
        for office_page in self._office.values():
            office_page.show_report(report, self._draft)
        if report.read_only:
            self.say(refusal_words(report.read_only), is_fault=True)
        self.pages.narrow(self.pages.search.text())
        self._show_draft()

    def show_checked(self, edits: Sequence[SettingEdit], faults: Mapping[NamePath, str]) -> None:
        """What is wrong with what was asked about, an entry that is being written among it."""
        if self._entry is not None:
            self._entry.take(edits, faults)
            return
        for edit in edits:
            for page in self._office.values():
                page.show_fault(edit.path, faults.get(edit.path, ""))

    def show_changed(self, written: Sequence[SettingEdit]) -> None:
        """So it is written now."""
        self._draft.forget(tuple(written))
        for page in self._office.values():
            page.forget_faults()
        paths = [edit.path for edit in written]
        waiting = not all(map(self._is_at_once, paths))
        self.say(
            translate("SettingsDialog", "Saved. Some of it holds from the next start of Switchboard on.")
            if waiting
            else translate("SettingsDialog", "Saved. It holds now.")
        )
        self.wanted.emit()

    def show_refused(self, path: NamePath, words: str) -> None:
        """One of them cannot be: it is shown, and nothing was written."""
        for page in self._office.values():
            part = page.show_fault(path, words)
            if part is not None:
                self.pages.show_page(page, part)
                break
        self.say(translate("SettingsDialog", "Nothing was saved: {why}").format(why=words), is_fault=True)

    def show_overtaken(self, words: str) -> None:
        """Somebody else wrote the settings: what they say now is shown, what was typed here stays."""
        self.wanted.emit()
        text = translate("SettingsDialog", "{why} What you changed is still here: look at it, and save once more.")
        self.say(text.format(why=words), is_fault=True)

    def show_failed(self, words: str) -> None:
        """Nothing is known, or nothing was done."""
        self.say(words, is_fault=True)

    def say(self, words: str, *, is_fault: bool = False) -> None:
        """A sentence above the buttons."""
        self.banner.setObjectName("fault" if is_fault else "text")
        self.banner.style().unpolish(self.banner)
        self.banner.style().polish(self.banner)
        self.banner.setText(words)
        self.banner.setVisible(bool(words))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._draft.values:
            event.ignore()
            self._ask_before_closing()
        else:
            self._is_closing = True  # Qt has it rejected then
            super().closeEvent(event)

    def reject(self) -> None:
        """Esc clears a search first."""
        if self._is_closing:
            super().reject()
        elif self.pages.search.text():
            self.pages.search.clear()
        else:
            self.close()

    def _is_at_once(self, path: NamePath) -> bool:
        report = self._report
        parts: list[SettingField | SettingsList] = [*report.fields, *report.lists] if report else []
        return any(part.is_at_once for part in parts if part.path == path[: len(part.path)])

    def _add_office_page(
        self, page: Page, title: str, fields: Sequence[SettingField], lists: Sequence[SettingsList]
    ) -> None:
        office_page = OfficePage(fields, lists)
        office_page.edited.connect(self._on_edited)
        office_page.add_asked.connect(lambda listed: self._open_entry(listed, None))
        office_page.edit_asked.connect(self._open_entry)
        office_page.removal_asked.connect(self._remove)
        self._office[page] = office_page
        self.pages.add(title, office_page)

    def _on_edited(self, field: SettingField, value: Value | None) -> None:
        self._draft.put(field, value)
        is_changed = field.path in self._draft.values
        self._office[field.page].rows[field.path].put_state(value, is_changed=is_changed)
        if value is None:
            self._office[field.page].show_fault(field.path, "")
        else:
            self.check_asked.emit((SettingEdit(field.path, value),))
        self._show_draft()

    def _open_entry(self, listed: SettingsList, entry: NamedEntry | None) -> None:
        names = {one.name for one in self._draft.entries(listed)}
        dialog = self._entry = EntryDialog(listed, entry, names, self)
        dialog.check_asked.connect(self.check_asked)
        dialog.made.connect(self._on_made)
        dialog.finished.connect(self._forget_entry)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_made(self, edits: dict[NamePath, Value | None]) -> None:
        self._draft.put_entry(edits)
        self._refresh()

    def _forget_entry(self) -> None:
        self._entry = None

    def _remove(self, listed: SettingsList, entry: NamedEntry) -> None:
        self._draft.remove_entry(listed, entry)
        self._refresh()

    def _refresh(self) -> None:
        if self._report is not None:
            for page in self._office.values():
                page.show_report(self._report, self._draft)
        self._show_draft()

    def _show_draft(self) -> None:
        may_save = bool(self._draft.values) and self._report is not None and not self._report.read_only
        self.save.setEnabled(may_save)
        self.discard.setEnabled(bool(self._draft.values))

    def _save(self) -> None:
        if self._report is not None and self._draft.values:
            self.say("")
            self.save_asked.emit(self._draft.edits(), self._report.version)

    def _discard(self) -> None:
        self._draft.values.clear()
        for page in self._office.values():
            page.forget_faults()
        self.say("")
        self._refresh()
        self.wanted.emit()

    def _ask_before_closing(self) -> None:
        text = translate("SettingsDialog", "%Ln changes are not saved.", "", len(self._draft.values))
        box = QMessageBox(QMessageBox.Icon.Question, self.windowTitle(), text, parent=self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        save = box.addButton(translate("SettingsDialog", "&Save"), QMessageBox.ButtonRole.AcceptRole)
        discard = box.addButton(translate("SettingsDialog", "&Discard"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(save)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def answered(_: int) -> None:
            if box.clickedButton() is save:
                self._save()
            elif box.clickedButton() is discard:
                self._draft.values.clear()
                self.close()

        box.finished.connect(answered)
        box.open()

    def _connect(self) -> None:
        self.save.clicked.connect(self._save)
        self.discard.clicked.connect(self._discard)
        self.shut.clicked.connect(self.close)
        QShortcut(QKeySequence.StandardKey.Find, self, self.pages.search.setFocus)
        QShortcut(QKeySequence.StandardKey.Save, self, self._save)

    def _lay_out(self) -> None:
        for button in (self.save, self.discard, self.shut):
            button.setAutoDefault(False)
        self.banner.hide()
        buttons = QHBoxLayout()
        buttons.addStretch()
        for button in (self.save, self.discard, self.shut):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.banner)
        layout.addLayout(buttons)
        self.resize(open_size(self, _COLUMNS, _LINES))
        self.pages.search.setFocus()
