"""The window as a person uses it: real keys and clicks, and what is shown after them."""

import asyncio
from concurrent.futures import Future

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from switchboard.api.operations import DialAs, ListenOn, OpenDemoOffice, ReloadOffice
from switchboard.api.snapshot import ServiceState
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import EditPerson, Origin, SetDeviceState, SetPresence
from switchboard.core.errors import CommandRefused
from switchboard.core.states import DeviceState, Extension, Presence, PresenceState
from switchboard.gui.dialogs.dial_dialog import DialDialog
from switchboard.gui.dialogs.listen_dialog import ListenDialog
from switchboard.gui.dialogs.person_dialog import PersonDialog
from switchboard.gui.link import EngineLink
from switchboard.gui.main_window import MainWindow
from switchboard.gui.models.extension_model import Column
from switchboard.gui.theme import DARK, Scheme, Theme
from tests.gui.conftest import CoreHost, open_window, settle

Loop = asyncio.AbstractEventLoop
ROOT = Origin("root", "console")


def text(window: MainWindow, row: int, column: Column) -> str:
    return str(window.model.index(row, column).data())


def child(window: MainWindow, name: str) -> QPushButton:
    button = window.panel.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    return button


def title(window: MainWindow) -> str:
    label = window.panel.findChild(QLabel, "title")
    assert isinstance(label, QLabel)
    return label.text()


def test_the_office_is_listed_with_names_devices_and_presence(window: MainWindow) -> None:
    assert window.model.rowCount() == 60
    assert [text(window, 1, column) for column in Column] == [
        "6002", "Bob Lindqvist", "Front desk", "Idle", "Not set", "", "", "",
    ]  # fmt: skip


def test_a_click_on_a_state_sets_it_and_the_change_is_shown(
    window: MainWindow, host: CoreHost, loop: Loop, qtbot: QtBot
) -> None:
    cell = window.view.visualRect(window.model.index(1, Column.NAME))
    qtbot.mouseClick(window.view.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())
    assert title(window) == "Bob Lindqvist"
    qtbot.mouseClick(child(window, "state-away"), Qt.MouseButton.LeftButton)
    assert text(window, 1, Column.PRESENCE) == "Not set"
    assert not child(window, "state-away").isChecked()
    settle(loop, window, qtbot)
    [command] = host.commands
    assert isinstance(command, SetPresence)
    assert (command.presentity, command.presence.state) == ("CustomPresence:6002", PresenceState.AWAY)
    assert command.origin.where == "window"
    assert text(window, 1, Column.PRESENCE) == "Away"
    assert child(window, "state-away").isChecked()


def test_the_shortcut_sets_all_that_are_selected(window: MainWindow, loop: Loop, qtbot: QtBot) -> None:
    window.view.select_extensions([Extension("6002"), Extension("6003"), Extension("6004")])
    qtbot.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    settle(loop, window, qtbot)
    assert [text(window, row, Column.PRESENCE) for row in range(5)] == ["Not set", *["Do not disturb"] * 3, "Not set"]
    assert title(window) == "3 people"


def test_subtype_and_message_typed_for_a_state_go_with_it(window: MainWindow, loop: Loop, qtbot: QtBot) -> None:
    window.view.selectRow(1)
    qtbot.keyClick(window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    message = QApplication.focusWidget()
    assert isinstance(message, QLineEdit)
    qtbot.keyClicks(message, "Back at two")
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    settle(loop, window, qtbot)
    assert text(window, 1, Column.MESSAGE) == "Back at two"
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    settle(loop, window, qtbot)
    assert (text(window, 1, Column.PRESENCE), text(window, 1, Column.MESSAGE)) == ("Available", "")


def test_apply_keeps_each_ones_state_and_sets_the_message(
    window: MainWindow, host: CoreHost, loop: Loop, qtbot: QtBot
) -> None:
    host.apply(SetPresence("CustomPresence:6002", Presence(PresenceState.DND), ROOT))
    settle(loop, window, qtbot)
    window.view.select_extensions([Extension("6002"), Extension("6003")])
    qtbot.keyClicks(window.panel._message, "Party at four")
    qtbot.mouseClick(child(window, "apply"), Qt.MouseButton.LeftButton)
    settle(loop, window, qtbot)
    assert [text(window, row, Column.MESSAGE) for row in (1, 2)] == ["Party at four"] * 2
    assert [text(window, row, Column.PRESENCE) for row in (1, 2)] == ["Do not disturb", "Not set"]


def test_undo_takes_back_what_was_done_here(window: MainWindow, host: CoreHost, loop: Loop, qtbot: QtBot) -> None:
    host.apply(SetPresence("CustomPresence:6002", Presence(PresenceState.AWAY, "at lunch"), ROOT))
    settle(loop, window, qtbot)
    window.view.select_extensions([Extension("6002"), Extension("6003")])
    qtbot.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    settle(loop, window, qtbot)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(loop, window, qtbot)
    assert [text(window, row, Column.PRESENCE) for row in (1, 2)] == ["Away", "Not set"]
    assert text(window, 1, Column.SUBTYPE) == "at lunch"
    assert not child(window, "undo").isEnabled()


def test_what_others_change_is_shown_and_does_not_disturb_typing(
    window: MainWindow, host: CoreHost, loop: Loop, qtbot: QtBot
) -> None:
    window.view.selectRow(1)
    qtbot.keyClicks(window.panel._message, "half a sen")
    host.apply(SetPresence("CustomPresence:6002", Presence(PresenceState.CHAT, "", "other"), ROOT))
    settle(loop, window, qtbot)
    assert text(window, 1, Column.PRESENCE) == "Chat"
    assert child(window, "state-chat").isChecked()
    assert window.panel._message.text() == "half a sen"


def test_a_refusal_is_told_and_changes_nothing(
    window: MainWindow, host: CoreHost, loop: Loop, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.view.selectRow(1)
    answer: Future[list[ChangeSet]] = Future()
    answer.set_exception(CommandRefused("the disk is full"))
    monkeypatch.setattr(host, "submit", lambda _: answer)
    qtbot.keyClick(window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    loop.run_until_complete(window.settled())
    assert text(window, 1, Column.PRESENCE) == "Not set"
    fault = window.panel.findChild(QLabel, "fault")
    assert isinstance(fault, QLabel)
    assert fault.text() == "the disk is full"


def test_the_filter_looks_in_every_column_and_keeps_the_selection(
    window: MainWindow, host: CoreHost, loop: Loop, qtbot: QtBot
) -> None:
    host.apply(SetPresence("CustomPresence:6002", Presence(PresenceState.AWAY, "at lunch", "Back soon"), ROOT))
    settle(loop, window, qtbot)
    window.view.selectRow(1)
    for words, count in (("6002", 1), ("bob LIND", 1), ("front", 6), ("away", 1), ("lunch", 1), ("soon", 1), ("zz", 0)):
        window.filter.clear()
        qtbot.keyClicks(window.filter, words)
        assert window.model.rowCount() == count
    window.filter.clear()
    window.view.selectRow(1)
    window.filter.setText("lindqvist")
    assert [row.person.name for row in window.view.selected_rows()] == ["Bob Lindqvist"]
    window.filter.clear()
    assert window.model.rowCount() == 60
    assert [row.person.name for row in window.view.selected_rows()] == ["Bob Lindqvist"]


def test_everything_is_reached_by_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is window.filter
    qtbot.keyClicks(window.filter, "lindqvist")
    qtbot.keyClick(window.filter, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is window.view
    assert title(window) == "Bob Lindqvist"
    reached = set()
    for _ in range(40):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.add(focus.accessibleName() or focus.objectName())
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert {"Filter", "Extensions", "Do not disturb", "Subtype", "Message", "apply"} <= reached


def test_a_custom_device_is_set_from_the_menu(window: MainWindow, host: CoreHost, loop: Loop, qtbot: QtBot) -> None:
    window.view.selectRow(1)
    window.actions_.device[DeviceState.RINGING].trigger()
    settle(loop, window, qtbot)
    [command] = host.commands
    assert isinstance(command, SetDeviceState)
    assert command.device == "Custom:6002"
    assert text(window, 1, Column.DEVICE) == "Ringing"


def test_the_context_menu_holds_presence_and_device(window: MainWindow) -> None:
    texts = [action.text() for action in window.actions_.table_menu().actions()]
    assert {"Available", "Do not disturb", "&Device", "&Edit person…"} <= set(texts)


def test_sorting_by_a_changing_column_follows_once_a_second(
    window: MainWindow, host: CoreHost, loop: Loop, qtbot: QtBot
) -> None:
    window.view.sortByColumn(Column.PRESENCE, Qt.SortOrder.AscendingOrder)
    window.view.select_extensions([Extension("6050")])
    host.apply(SetPresence("CustomPresence:6050", Presence(PresenceState.AVAILABLE), ROOT))
    settle(loop, window, qtbot)
    window.model.rearrange()
    assert text(window, 0, Column.EXTENSION) == "6050"
    assert [row.status.extension.exten for row in window.view.selected_rows()] == ["6050"]


def test_a_person_is_edited(window: MainWindow, host: CoreHost, loop: Loop, qtbot: QtBot) -> None:
    window.view.selectRow(1)
    qtbot.keyClick(window.view, Qt.Key.Key_F2)
    dialog = window.findChild(PersonDialog)
    assert isinstance(dialog, PersonDialog)
    dialog.name.setText("Robert Lindqvist")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    settle(loop, window, qtbot)
    assert isinstance(host.commands[0], EditPerson)
    assert text(window, 1, Column.NAME) == "Robert Lindqvist"


def test_the_panel_says_who_changed_what(window: MainWindow, loop: Loop) -> None:
    window.view.selectRow(1)
    loop.run_until_complete(window.settled())
    history = window.panel.findChild(QLabel, "history")
    assert isinstance(history, QLabel)
    assert history.text().endswith("Away (at lunch), by Ann (console)")


def test_subtypes_used_before_are_offered(window: MainWindow, host: CoreHost, loop: Loop, qtbot: QtBot) -> None:
    host.apply(SetPresence("CustomPresence:6002", Presence(PresenceState.AWAY, "at the dentist"), ROOT))
    settle(loop, window, qtbot)
    subtypes = window.panel.findChild(QComboBox)
    assert isinstance(subtypes, QComboBox)
    assert [subtypes.itemText(number) for number in range(subtypes.count())] == ["at the dentist", "at lunch"]


def test_a_pattern_that_comes_to_life_gets_a_row(window: MainWindow, host: CoreHost, loop: Loop, qtbot: QtBot) -> None:
    host.core.resolve("6123", ["default"], 0.0, Origin("test", "test"))
    host.apply(SetPresence("CustomPresence:6123", Presence(PresenceState.AWAY), ROOT))
    settle(loop, window, qtbot)
    assert window.model.rowCount() == 61
    assert text(window, 60, Column.EXTENSION) == "6123"


def test_a_port_in_use_is_a_message_with_a_way_out(
    window: MainWindow, host: CoreHost, loop: Loop, qtbot: QtBot
) -> None:
    fault = "SIP cannot listen on 127.0.0.1:5060: Address already in use"
    wanted = ("127.0.0.1:5060", "tcp:127.0.0.1:5060")
    host.link.service_changed(ServiceState(wanted=wanted, sip_fault=fault, refused_address="127.0.0.1:5060"))
    buttons = {button.text(): button for button in window.service_bar.findChildren(QPushButton)}
    assert buttons["Try another port…"].isVisible()
    qtbot.mouseClick(buttons["Try another port…"], Qt.MouseButton.LeftButton)
    dialog = window.findChild(ListenDialog)
    assert isinstance(dialog, ListenDialog)
    assert dialog.addresses.text() == "127.0.0.1:5062, tcp:127.0.0.1:5062"
    host.refuses = CommandRefused("in use, too")
    qtbot.keyClick(dialog.addresses, Qt.Key.Key_Return)
    loop.run_until_complete(window.settled())
    assert dialog.fault.text() == "in use, too"
    host.refuses = None
    qtbot.keyClick(dialog.addresses, Qt.Key.Key_Return)
    loop.run_until_complete(window.settled())
    assert host.operations[-1] == ListenOn(("127.0.0.1:5062", "tcp:127.0.0.1:5062"))


def test_the_trace_of_sip_is_shown_in_the_console(window: MainWindow, host: CoreHost, qtbot: QtBot) -> None:
    for number in range(1_000):
        host.link.trace_arrived(f"SIP < 127.0.0.1:{number} udp: OPTIONS")
    qtbot.waitUntil(lambda: "127.0.0.1:999 udp" in window.tools.dock.output.toPlainText())
    assert window.tools.dock.output.toPlainText().count("OPTIONS") == 200


def test_files_are_reloaded_and_problems_counted(window: MainWindow, host: CoreHost, loop: Loop, qtbot: QtBot) -> None:
    host.service = ServiceState(dialplan="extensions.conf", problems=("extensions.conf:7: no hint",))
    qtbot.keyClick(window, Qt.Key.Key_F5)
    loop.run_until_complete(window.settled())
    assert host.operations == [ReloadOffice()]
    texts = [button.text() for button in window.service_bar.findChildren(QPushButton) if button.isVisible()]
    assert texts == ["1 problem in the files…"]


def test_an_office_that_has_nothing_offers_the_demo(loop: Loop, theme: Theme, state: QSettings, qtbot: QtBot) -> None:
    host = CoreHost(EngineLink(), "")
    window = open_window(loop, host, theme, state, qtbot)
    assert window.welcome.isVisible()
    qtbot.mouseClick(window.welcome.demo_button, Qt.MouseButton.LeftButton)
    loop.run_until_complete(window.settled())
    assert host.operations == [OpenDemoOffice()]


def test_geometry_columns_sort_and_scheme_are_remembered(
    window: MainWindow, loop: Loop, host: CoreHost, theme: Theme, state: QSettings, qtbot: QtBot
) -> None:
    window.resize(777, 700)
    window.view.setColumnWidth(Column.NAME, 222)
    window.view.sortByColumn(Column.NAME, Qt.SortOrder.DescendingOrder)
    window.actions_.columns[Column.DEPARTMENT].setChecked(False)
    window.actions_.schemes[Scheme.DARK].trigger()
    assert theme.colours is DARK
    window.close()
    theme.choose(Scheme.LIGHT)
    again = open_window(loop, host, theme, state, qtbot)
    assert again.width() == 777
    assert again.view.columnWidth(Column.NAME) == 222
    assert again.view.isColumnHidden(Column.DEPARTMENT)
    assert text(again, 0, Column.NAME) == "Zofia Wiśniewska"
    assert theme.colours is DARK
    theme.choose(Scheme.SYSTEM)


def test_the_window_comes_to_the_front_when_asked(window: MainWindow, host: CoreHost) -> None:
    window.showMinimized()
    host.link.show_requested()
    assert not window.isMinimized()


def distance(one: QColor, other: QColor) -> int:
    return abs(one.red() - other.red()) + abs(one.green() - other.green()) + abs(one.blue() - other.blue())


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_each_state_is_drawn_in_its_colour(
    window: MainWindow, host: CoreHost, theme: Theme, loop: Loop, qtbot: QtBot, scheme: Scheme
) -> None:
    theme.choose(scheme)
    for number, state in enumerate(PresenceState):
        host.apply(SetPresence(f"CustomPresence:60{number + 1:02}", Presence(state), ROOT))
    settle(loop, window, qtbot)
    image = window.view.viewport().grab().toImage()
    for number, state in enumerate(PresenceState):
        rect = window.view.visualRect(window.model.index(number, Column.PRESENCE))
        wanted = QColor(theme.colours.presence(state))
        pixels = (
            image.pixelColor(QPoint(x, y))
            for x in range(rect.left(), rect.left() + 140)
            for y in range(rect.top(), rect.bottom())
        )
        assert min(distance(pixel, wanted) for pixel in pixels) < 40, state
    theme.choose(Scheme.SYSTEM)


def test_the_console_is_docked_with_completion_and_history(window: MainWindow, loop: Loop, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F12)
    dock = window.tools.dock
    assert dock.isVisible()
    qtbot.keyClicks(dock.input, "pr")
    qtbot.keyClick(dock.input, Qt.Key.Key_Tab)
    loop.run_until_complete(window.settled())
    assert dock.input.text() == "prese"
    qtbot.keyClick(dock.input, Qt.Key.Key_Tab)
    loop.run_until_complete(window.settled())
    assert "presencestate  preset" in dock.output.toPlainText()
    qtbot.keyClick(dock.input, Qt.Key.Key_Return)
    loop.run_until_complete(window.settled())
    assert dock.output.toPlainText().endswith("> prese\nran prese")
    qtbot.keyClick(dock.input, Qt.Key.Key_Up)
    assert dock.input.text() == "prese"


def test_dialling_as_somebody_shows_what_each_step_did(
    window: MainWindow, host: CoreHost, loop: Loop, qtbot: QtBot
) -> None:
    window.view.selectRow(1)
    qtbot.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    dialog = window.findChild(DialDialog)
    assert isinstance(dialog, DialDialog)
    qtbot.keyClicks(dialog.number, "2000")
    qtbot.keyClick(dialog.number, Qt.Key.Key_Return)
    loop.run_until_complete(window.settled())
    assert host.calls == [DialAs("2000", "default", "Bob Lindqvist", "6002")]
    assert window.tools.dock.output.toPlainText().endswith("-- Executing Answer")
