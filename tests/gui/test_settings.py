"""The window of settings, by keys and clicks: what is so, who says it, what may be changed, and what becomes of it."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QMessageBox, QPlainTextEdit, QWidget

from switchboard.api.settings import NamePath
from switchboard.core.states import PresenceState
from switchboard.gui.dialogs.keys_dialog import KeysDialog
from switchboard.gui.dialogs.settings.desk_page import DeskPage
from switchboard.gui.dialogs.settings.entry_dialog import EntryDialog
from switchboard.gui.dialogs.settings.entry_list import EntryList
from switchboard.gui.dialogs.settings.office_page import OfficePage
from switchboard.gui.dialogs.settings.setting_row import SettingRow
from switchboard.gui.dialogs.settings.settings_dialog import SettingsDialog
from switchboard.gui.dialogs.settings.shortcuts_page import ShortcutsPage
from switchboard.gui.look.choice_box import ChoiceBox
from switchboard.gui.look.theme import Scheme
from switchboard.gui.windows.shortcuts import Shortcuts
from switchboard.settings import layers
from switchboard.settings.load import load_settings
from tests.gui.conftest import Desk
from tests.gui.test_accessibility import unnamed


@pytest.fixture(autouse=True)
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "computer.toml"
    monkeypatch.setattr(layers, "system_settings_file", lambda: path)
    return path


def opened(desk: Desk) -> SettingsDialog:
    desk.control(Qt.Key.Key_Comma)
    desk.settle()
    dialog = desk.windows.settings.dialog
    assert dialog is not None
    return dialog


def row(dialog: SettingsDialog, *path: str) -> SettingRow:
    return next(each for each in dialog.findChildren(SettingRow) if each.shown.path == path)


def entries(dialog: SettingsDialog, *path: str) -> EntryList:
    return next(each for each in dialog.findChildren(EntryList) if each.listed.path == path)


def see(dialog: SettingsDialog, *path: str) -> SettingRow:
    """The row on its page, as somebody finds it by the name that the file has."""
    wanted = row(dialog, *path)
    dialog.pages.search.setText(".".join(path))
    titles = dialog.pages.titles
    for at in (at for at in range(titles.count()) if not titles.item(at).isHidden()):
        titles.setCurrentRow(at)
        if wanted.isVisible():
            return wanted
    raise AssertionError(path)


def write(desk: Desk, line: QWidget, text: str) -> None:
    assert isinstance(line, QLineEdit | QPlainTextEdit)
    line.setFocus()
    line.selectAll()
    for at, part in enumerate(text.split("\n")):
        if at:
            QTest.keyClick(line, Qt.Key.Key_Return)
        QTest.keyClicks(line, part)
    desk.settle()


def save(desk: Desk, dialog: SettingsDialog) -> None:
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    desk.settle()


def written(desk: Desk) -> str:
    file = desk.data / "switchboard.toml"
    return file.read_text() if file.exists() else ""


def test_a_setting_is_found_changed_saved_and_put_back(desk: Desk) -> None:
    (desk.data / "switchboard.toml").write_text("# ours\n")
    dialog = opened(desk)
    days = see(dialog, "line_history_days")
    assert days.state.text() == "As it is by default."
    write(desk, days.editor.widget, "30")
    assert days.state.text() == "Changed here; saved, it holds from the next start on."
    save(desk, dialog)
    assert written(desk) == "# ours\nline_history_days = 30\n"
    assert dialog.banner.text() == "Saved. Some of it holds from the next start of Switchboard on."
    place = f"{desk.data / 'switchboard.toml'}, line 2"
    assert days.state.text() == (
        f"Written in the settings: {place}. By default: 31 days. It holds from the next start on."
    )
    assert not dialog.save.isEnabled()
    QTest.mouseClick(days.reset, Qt.MouseButton.LeftButton)
    save(desk, dialog)
    assert written(desk) == "# ours\n"
    assert days.state.text() == "As it is by default."


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("0", "Write a whole number from 1 to 36,500"),
        ("9" * 4_000, "Write a whole number from 1 to 36,500"),
        ("²", "Write a whole number from 1 to 36,500"),
        ("30 days", "Write a whole number from 1 to 36,500"),
    ],
)
def test_what_cannot_be_is_said_at_the_field_as_it_is_typed(desk: Desk, typed: str, words: str) -> None:
    dialog = opened(desk)
    days = see(dialog, "history_days")
    line = days.editor.widget
    assert isinstance(line, QLineEdit)
    line.setText(typed[:-1])
    write_last(desk, line, typed[-1:])
    assert days.fault.isVisible()
    assert days.fault.text().startswith(words)
    save(desk, dialog)
    assert written(desk) == ""
    assert QApplication.focusWidget() is line
    QTest.mouseClick(dialog.discard, Qt.MouseButton.LeftButton)
    desk.settle()
    assert line.text() == "365"
    assert not days.fault.isVisible()


def write_last(desk: Desk, line: QLineEdit, letter: str) -> None:
    line.setFocus()
    line.setCursorPosition(len(line.text()))
    QTest.keyClicks(line, letter)
    desk.settle()


def test_what_does_not_go_together_is_said_where_it_is_wrong(desk: Desk) -> None:
    dialog = opened(desk)
    certificate = see(dialog, "certificate")
    write(desk, certificate.editor.widget, "ours.pem")
    save(desk, dialog)
    assert certificate.fault.text() == "Certificate and key go together"
    assert written(desk) == ""
    dialog.pages.search.clear()
    write(desk, row(dialog, "key").editor.widget, "ours.key")
    save(desk, dialog)
    assert 'certificate = "ours.pem"' in written(desk)


def test_what_is_locked_is_shown_with_who_locked_it_and_cannot_be_changed(
    open_demo: Callable[[], Desk], computer: Path
) -> None:
    computer.write_text('history_days = 30\n[locked]\nreason = "by IT"\nsystem = true\n')
    desk = open_demo()
    dialog = opened(desk)
    system = see(dialog, "system")
    assert not system.editor.widget.isEnabled()
    assert system.state.text() == f"Locked by an administrator: by IT ({computer})"
    assert not system.reset.isVisible()
    days = see(dialog, "history_days")
    assert days.state.text().startswith(f"Set for this whole computer: {computer}, line 1.")
    write(desk, days.editor.widget, "31")
    QTest.mouseClick(days.reset, Qt.MouseButton.LeftButton)
    assert days.editor.value() == 30


def test_a_search_finds_by_word_beginnings_in_any_order_whatever_the_accents(desk: Desk) -> None:
    dialog = opened(desk)

    def found(text: str) -> set[NamePath]:
        dialog.pages.search.setText(text)
        desk.settle()
        pages = list(dialog.findChildren(OfficePage))
        return {path for page in pages for path, each in page.rows.items() if not each.isHidden()}

    assert ("history_days",) in found("kept days")
    assert ("history_days",) in found("DÀYS kep")
    assert found("history_days") == {("history_days",)} | {p for p in found("history_days") if "history_days" in p[0]}
    assert ("realm",) not in found("days")
    titles = dialog.pages.titles
    assert not titles.item(titles.currentRow()).isHidden()
    QTest.keyClick(dialog.pages.search, Qt.Key.Key_Escape)
    assert dialog.pages.search.text() == ""
    assert dialog.isVisible()


def test_a_user_comes_and_goes_and_the_secret_is_never_shown(desk: Desk) -> None:
    dialog = opened(desk)
    users = entries(dialog, "phones")
    dialog.pages.search.setText("users of phones")
    QTest.mouseClick(users.add, Qt.MouseButton.LeftButton)
    [entry] = dialog.findChildren(EntryDialog)
    secret, watch = (each for each in entry.rows if each.shown.path in {("secret",), ("watch",)})
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert entry.name_fault.text() == "Write a name."
    write(desk, entry.name, "60:02")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert secret.fault.text() == "Write a secret."
    write(desk, secret.editor.widget, "geheim")
    assert "without" in entry.name_fault.text()
    write(desk, entry.name, "6002")
    write(desk, watch.editor.widget, "_61XX\n6001")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    desk.settle()
    assert [users.list.item(at).text() for at in range(users.list.count())] == ["6002   May watch: _61XX, 6001"]
    save(desk, dialog)
    assert dialog.banner.text() == "Saved. It holds now."
    assert "geheim" not in written(desk)
    assert load_settings(desk.data).phones.users["6002"].ha1
    users.list.setCurrentRow(0)
    QTest.keyClick(users.list, Qt.Key.Key_Return)
    [entry] = [each for each in dialog.findChildren(EntryDialog) if each.isVisible()]
    assert entry.name.isReadOnly()
    [line] = [each.editor.widget for each in entry.rows if each.shown.path == ("secret",)]
    assert isinstance(line, QLineEdit)
    assert (line.text(), line.placeholderText()) == ("", "There is one. Type another to set it anew.")
    entry.reject()
    QTest.keyClick(users.list, Qt.Key.Key_Delete)
    save(desk, dialog)
    assert load_settings(desk.data).phones.users == {}


def test_a_list_of_one_value_and_a_name_that_is_there_already(desk: Desk) -> None:
    (desk.data / "switchboard.toml").write_text('[lists]\nfront = ["6001"]\n')
    dialog = opened(desk)
    lists = entries(dialog, "lists")
    dialog.pages.search.setText("resource lists")
    QTest.mouseClick(lists.add, Qt.MouseButton.LeftButton)
    [entry] = dialog.findChildren(EntryDialog)
    write(desk, entry.name, "front")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    assert entry.name_fault.text() == "There is one of that name already."
    write(desk, entry.name, "back")
    write(desk, entry.rows[0].editor.widget, "6002\n6003")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    desk.settle()
    save(desk, dialog)
    assert load_settings(desk.data).phones.lists == {"front": ("6001",), "back": ("6002", "6003")}


def test_what_somebody_else_wrote_meanwhile_is_said_and_kept(desk: Desk) -> None:
    dialog = opened(desk)
    days = see(dialog, "history_days")
    write(desk, days.editor.widget, "30")
    (desk.data / "switchboard.toml").write_text('realm = "theirs"\n')
    save(desk, dialog)
    assert written(desk) == 'realm = "theirs"\n'
    assert dialog.banner.text().startswith("Somebody else has written the settings meanwhile.")
    line = days.editor.widget
    assert isinstance(line, QLineEdit)
    assert line.text() == "30"
    assert row(dialog, "realm").shown.value == "theirs"
    save(desk, dialog)
    assert written(desk) == 'realm = "theirs"\nhistory_days = 30\n'


def test_a_read_only_file_says_so_and_nothing_can_be_saved(desk: Desk) -> None:
    (desk.data / "switchboard.toml").write_text("# ours\n")
    (desk.data / "switchboard.toml").chmod(0o444)
    dialog = opened(desk)
    assert "may not be written" in dialog.banner.text()
    write(desk, see(dialog, "history_days").editor.widget, "30")
    assert not dialog.save.isEnabled()


def test_a_window_with_changes_asks_before_it_closes(desk: Desk) -> None:
    dialog = opened(desk)
    write(desk, see(dialog, "history_days").editor.widget, "30")
    dialog.close()
    assert dialog.isVisible()
    [box] = dialog.findChildren(QMessageBox)
    assert box.text() == "1 change is not saved."
    box.buttons()[-1].click() if box.buttonRole(box.buttons()[-1]).name == "RejectRole" else box.reject()
    assert dialog.isVisible()
    dialog.close()
    [box] = [each for each in dialog.findChildren(QMessageBox) if each.isVisible()]
    next(button for button in box.buttons() if "Discard" in button.text()).click()
    desk.qtbot.waitUntil(lambda: desk.windows.settings.dialog is None)
    assert written(desk) == ""


def test_what_is_chosen_for_the_desk_holds_at_once_and_stands_in_the_menu(desk: Desk) -> None:
    dialog = opened(desk)
    page = dialog.pages.page("Appearance")
    assert isinstance(page, DeskPage)
    colours = page.boxes["Colours"]
    assert isinstance(colours, ChoiceBox)
    colours.setFocus()
    QTest.keyClick(colours, Qt.Key.Key_End)
    assert desk.window._theme.scheme is Scheme.DARK
    assert desk.window.actions_.view.schemes[Scheme.DARK].isChecked()
    desk.window.actions_.view.schemes[Scheme.LIGHT].trigger()
    dialog.pages.titles.setCurrentRow(1)
    dialog.pages.titles.setCurrentRow(0)
    assert colours.currentData() is Scheme.LIGHT


def test_everything_in_the_settings_has_a_name_and_is_reached_by_tab(desk: Desk) -> None:
    dialog = opened(desk)
    for at in range(dialog.pages.titles.count()):
        dialog.pages.titles.setCurrentRow(at)
        assert unnamed(dialog) == []
    seen = set()
    dialog.pages.search.setFocus()
    for _ in range(400):
        QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Tab)
        seen.add(QApplication.focusWidget())
    assert {dialog.pages.titles, dialog.shut} <= seen


def test_administration_stands_apart_from_what_a_receptionist_needs(desk: Desk) -> None:
    menus = [action.menu() for action in desk.window.menuBar().actions()]
    words = {
        menu.title().replace("&", ""): [action.text().replace("&", "") for action in menu.actions()]
        for menu in menus
        if isinstance(menu, QMenu)
    }
    office, apart = words["Office"], words["Administration"]
    for name in ("Phones…", "SIP messages…", "Where SIP is served…"):
        assert name not in office
        assert name in apart
    assert {"Device", "Console"} <= set(apart)


def test_enter_in_a_line_presses_no_button(desk: Desk) -> None:
    (desk.data / "switchboard.toml").write_text("history_days = 30\n")
    dialog = opened(desk)
    days = see(dialog, "history_days")
    write(desk, days.editor.widget, "31")
    QTest.keyClick(days.editor.widget, Qt.Key.Key_Return)
    desk.settle()
    assert days.editor.value() == 31
    assert dialog.isVisible()
    assert dialog.findChildren(EntryDialog) == []


def test_what_a_calendar_is_to_do_may_hold_commas_and_needs_no_password(desk: Desk) -> None:
    dialog = opened(desk)
    calendars = entries(dialog, "calendars")
    dialog.pages.search.setText("calendars")
    QTest.mouseClick(calendars.add, Qt.MouseButton.LeftButton)
    [entry] = dialog.findChildren(EntryDialog)
    write(desk, entry.name, "bob")
    rows = {each.shown.path: each.editor.widget for each in entry.rows}
    write(desk, rows[("url",)], "https://example.com/bob.ics")
    write(desk, rows[("rules",)], 'title "holiday, *urlaub*" => xa,vacation\nbusy => away,at lunch')
    QTest.keyClick(entry.name, Qt.Key.Key_Return)
    desk.settle()
    save(desk, dialog)
    said = tomllib.loads(written(desk))["calendars"]["bob"]
    assert said["rules"] == ['title "holiday, *urlaub*" => xa,vacation', "busy => away,at lunch"]


def test_whoever_types_faster_than_is_answered_ends_with_what_was_typed_last(desk: Desk) -> None:
    """A first letter may be wrong by itself; its answer comes after the key that ends."""
    dialog = opened(desk)
    calendars = entries(dialog, "calendars")
    dialog.pages.search.setText("calendars")
    QTest.mouseClick(calendars.add, Qt.MouseButton.LeftButton)
    [entry] = dialog.findChildren(EntryDialog)
    rows = {each.shown.path: each.editor.widget for each in entry.rows}
    QTest.keyClicks(entry.name, "bob")
    QTest.keyClicks(rows[("url",)], "https://example.com/bob.ics")
    QTest.keyClick(entry.name, Qt.Key.Key_Return)
    desk.settle()
    assert calendars.list.count() == 1
    assert dialog.findChildren(EntryDialog) == []


def shortcuts_page(dialog: SettingsDialog) -> ShortcutsPage:
    page = dialog.pages.page("Shortcuts")
    assert isinstance(page, ShortcutsPage)
    dialog.pages.show_page(page)
    return page


def press_new(desk: Desk, page: ShortcutsPage, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    """Into the field for new keys, which waits a moment for more of them."""
    page.edit.setFocus()
    QTest.keyClick(page.edit, key, modifier)
    page.edit.editingFinished.emit()
    desk.settle()


_Control, _Alone = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


def test_a_key_is_changed_at_once_kept_and_put_back(open_demo: Callable[[], Desk]) -> None:
    desk = open_demo()
    page = shortcuts_page(opened(desk))
    page.choose_row("Away")
    press_new(desk, page, Qt.Key.Key_K, _Control)
    assert desk.window.panel.states.buttons[PresenceState.AWAY].key == "Ctrl+K"
    desk.windows.settings.dialog.close()  # type: ignore[union-attr]  # it is open
    desk.window.activateWindow()
    desk.select("6003")
    desk.window.people.setFocus()
    desk.control(Qt.Key.Key_K)
    desk.settle()
    assert desk.status("6003").presence.state is PresenceState.AWAY
    desk.close()
    again = open_demo()
    states = again.window.actions_.presence.states
    assert states[PresenceState.AWAY].shortcut().toString() == "Ctrl+K"
    page = shortcuts_page(opened(again))
    QTest.mouseClick(page.reset_all, Qt.MouseButton.LeftButton)
    assert states[PresenceState.AWAY].shortcut().toString() == "Ctrl+3"


def test_buttons_say_the_keys_that_were_chosen(desk: Desk) -> None:
    assert desk.window.toast.undo_button.text() == "Undo (Ctrl+Z)"
    page = shortcuts_page(opened(desk))
    for name, key in (("Undo", Qt.Key.Key_U), ("Plans", Qt.Key.Key_G), ("Apply", Qt.Key.Key_J)):
        page.choose_row(name)
        press_new(desk, page, key, _Control | Qt.KeyboardModifier.AltModifier)
    assert desk.window.toast.undo_button.text() == "Undo (Ctrl+Alt+U)"
    assert desk.button("plans").toolTip().endswith("(Ctrl+Alt+G)")
    assert desk.button("apply").toolTip().endswith("(Ctrl+Alt+J)")
    desk.windows.toggle_strip()
    assert desk.windows.strip is not None
    assert desk.windows.strip.toast.undo_button.text() == "Undo (Ctrl+Alt+U)"


def test_keys_that_another_action_has_or_that_type_a_letter_are_not_taken(desk: Desk) -> None:
    page = shortcuts_page(opened(desk))
    page.choose_row("Away")
    press_new(desk, page, Qt.Key.Key_Z, _Control)
    assert page.fault.text() == "Ctrl+Z belongs to “Undo” (Presence)."
    press_new(desk, page, Qt.Key.Key_A, _Alone)
    assert page.fault.text().startswith("These keys type a letter")
    action = desk.window.actions_.presence.states[PresenceState.AWAY]
    assert action.shortcut().toString() == "Ctrl+3"
    QTest.mouseClick(page.none, Qt.MouseButton.LeftButton)
    assert action.shortcut().isEmpty()
    page.choose_row("Undo")
    press_new(desk, page, Qt.Key.Key_3, _Control)
    assert page.fault.text() == ""
    page.choose_row("Away")
    QTest.mouseClick(page.reset, Qt.MouseButton.LeftButton)
    assert page.fault.text() == "Ctrl+3 belongs to “Undo” (Presence)."


@pytest.mark.parametrize(
    "kept", ["garbage", "A", "Ctrl+Z", "Ctrl+A, Ctrl+B", "Ctrl+\ud83d", "x" * 5_000, "Ctrl+", "none"]
)
def test_keys_that_are_damaged_in_the_file_count_as_not_being_there(open_demo: Callable[[], Desk], kept: str) -> None:
    desk = open_demo()
    desk.windows._settings.setValue("shortcuts/presence.states.away", kept)
    again = Shortcuts(desk.window.actions_.menus, desk.windows._settings, desk.window)
    wanted = "" if kept == "none" else "Ctrl+3"
    assert desk.window.actions_.presence.states[PresenceState.AWAY].shortcut().toString() == wanted
    assert again.keys("presence.states.")["away"] == wanted


def test_the_sheet_of_keys_is_made_of_the_actions_and_searched(desk: Desk) -> None:
    desk.window.actions_.help.keys.trigger()
    [sheet] = desk.window.findChildren(KeysDialog)
    text = sheet.sheet.toPlainText()
    assert "Ctrl+Z\tUndo" in text
    assert "F1\tHelp" in text
    assert desk.window.actions_.help.keys.shortcut().toString() == "Ctrl+?"
    sheet.search.setText("und pres")
    assert sheet.sheet.toPlainText() == "Presence\nCtrl+Z\tUndo"
    QTest.mouseClick(sheet.copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "Presence\nCtrl+Z\tUndo"
    assert unnamed(sheet) == []
