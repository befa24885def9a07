"""The window as a person uses it: real keys and clicks on a real engine, and what is shown after them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, Qt, QTextDocument
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from switchboard.api.snapshot import ServiceState
from switchboard.core.states import DeviceState, ExtensionState, PresenceState
from switchboard.gui.dialogs.dial_dialog import DialDialog
from switchboard.gui.dialogs.listen_dialog import ListenDialog
from switchboard.gui.dialogs.person_dialog import PersonDialog
from switchboard.gui.models.extension_model import Column
from switchboard.gui.theme import DARK, Scheme, Theme
from switchboard.settings.load import load_settings
from tests.gui.conftest import PATIENCE, Desk
from tests.helpers.udp_phone import UdpPhone


def child(desk: Desk, name: str) -> QPushButton:
    button = desk.window.panel.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    return button


def label(desk: Desk, name: str) -> str:
    label = desk.window.panel.findChild(QLabel, name)
    assert isinstance(label, QLabel)
    return label.text()


def test_the_office_is_listed_with_names_devices_and_presence(desk: Desk) -> None:
    assert desk.window.model.rowCount() == 60
    assert [desk.text(1, column) for column in Column] == [
        "6002", "Bob Lindqvist", "Front desk", "Idle", "Not set", "", "", "",
    ]  # fmt: skip


def test_a_click_on_a_state_sets_it_and_the_change_is_shown(desk: Desk, qtbot: QtBot) -> None:
    cell = desk.window.view.visualRect(desk.window.model.index(1, Column.NAME))
    qtbot.mouseClick(desk.window.view.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())
    assert label(desk, "title") == "Bob Lindqvist"
    qtbot.mouseClick(child(desk, "state-away"), Qt.MouseButton.LeftButton)
    assert desk.text(1, Column.PRESENCE) == "Not set"
    assert not child(desk, "state-away").isChecked()
    desk.settle()
    [entry] = desk.history("6002")
    assert (entry.where, entry.new) == ("window", "away")
    assert desk.text(1, Column.PRESENCE) == "Away"
    assert child(desk, "state-away").isChecked()


def test_the_shortcut_sets_all_that_are_selected(desk: Desk, qtbot: QtBot) -> None:
    desk.select("6002", "6003", "6004")
    qtbot.keyClick(desk.window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert [desk.text(row, Column.PRESENCE) for row in range(5)] == ["Not set", *["Do not disturb"] * 3, "Not set"]
    assert label(desk, "title") == "3 people"


def test_subtype_and_message_typed_for_a_state_go_with_it(desk: Desk, qtbot: QtBot) -> None:
    desk.window.view.selectRow(1)
    qtbot.keyClick(desk.window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    message = QApplication.focusWidget()
    assert isinstance(message, QLineEdit)
    qtbot.keyClicks(message, "Back at two")
    qtbot.keyClick(desk.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert desk.text(1, Column.MESSAGE) == "Back at two"
    qtbot.keyClick(desk.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert (desk.text(1, Column.PRESENCE), desk.text(1, Column.MESSAGE)) == ("Available", "")


def test_apply_keeps_each_ones_state_and_sets_the_message(desk: Desk, qtbot: QtBot) -> None:
    desk.others_set("6002", PresenceState.DND)
    desk.select("6002", "6003")
    qtbot.keyClicks(desk.window.panel._message, "Party at four")
    qtbot.mouseClick(child(desk, "apply"), Qt.MouseButton.LeftButton)
    desk.settle()
    assert [desk.text(row, Column.MESSAGE) for row in (1, 2)] == ["Party at four"] * 2
    assert [desk.text(row, Column.PRESENCE) for row in (1, 2)] == ["Do not disturb", "Not set"]


def test_undo_takes_back_what_was_done_here(desk: Desk, qtbot: QtBot) -> None:
    desk.others_set("6002", PresenceState.AWAY, "at lunch")
    desk.select("6002", "6003")
    qtbot.keyClick(desk.window, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    qtbot.keyClick(desk.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert [desk.text(row, Column.PRESENCE) for row in (1, 2)] == ["Away", "Not set"]
    assert desk.text(1, Column.SUBTYPE) == "at lunch"
    assert not child(desk, "undo").isEnabled()


def test_what_others_change_is_shown_and_does_not_disturb_typing(desk: Desk, qtbot: QtBot) -> None:
    desk.window.view.selectRow(1)
    qtbot.keyClicks(desk.window.panel._message, "half a sen")
    desk.others_set("6002", PresenceState.CHAT, message="other")
    assert desk.text(1, Column.PRESENCE) == "Chat"
    assert child(desk, "state-chat").isChecked()
    assert desk.window.panel._message.text() == "half a sen"


def test_the_filter_looks_in_every_column_and_keeps_the_selection(desk: Desk, qtbot: QtBot) -> None:
    desk.others_set("6002", PresenceState.AWAY, "at lunch", "Back soon")
    window = desk.window
    window.view.selectRow(1)
    for words, count in (("6002", 1), ("bob LIND", 1), ("front", 6), ("away", 1), ("lunch", 1), ("soon", 1), ("zz", 0)):
        window.filter.clear()
        qtbot.keyClicks(window.filter, words)
        assert window.model.rowCount() == count
    window.filter.clear()
    window.view.selectRow(1)
    window.filter.setText("lindqvist")
    assert desk.selected() == ["6002"]
    window.filter.clear()
    assert window.model.rowCount() == 60
    assert desk.selected() == ["6002"]


def test_everything_is_reached_by_keyboard(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is window.filter
    qtbot.keyClicks(window.filter, "lindqvist")
    qtbot.keyClick(window.filter, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is window.view
    assert label(desk, "title") == "Bob Lindqvist"
    reached = set()
    for _ in range(40):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.add(focus.accessibleName() or focus.objectName())
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert {"Filter", "Extensions", "Do not disturb", "Subtype", "Message", "apply"} <= reached


def test_a_custom_device_is_set_from_the_menu(desk: Desk) -> None:
    desk.window.view.selectRow(1)
    desk.window.actions_.device[DeviceState.RINGING].trigger()
    desk.settle()
    assert desk.status("6002").extension_state is ExtensionState.RINGING
    assert desk.text(1, Column.DEVICE) == "Ringing"


@pytest.mark.parametrize("text", ["<b>Back</b> at <img src=x>", "<html>two", "a < b\nand more", "Back at two"])
def test_a_tool_tip_is_plain_text(desk: Desk, text: str) -> None:
    desk.others_set("6002", PresenceState.AWAY, message=text)
    document = QTextDocument()
    tip = str(desk.window.model.index(1, Column.MESSAGE).data(Qt.ItemDataRole.ToolTipRole))
    if Qt.mightBeRichText(tip):  # as Qt decides whether to read mark-up in it
        document.setHtml(tip)
    else:
        document.setPlainText(tip)
    assert document.toPlainText().replace("\u2028", "\n").replace("\n ", "\n") == text


def test_the_context_menu_holds_presence_and_device(desk: Desk) -> None:
    texts = [action.text() for action in desk.window.actions_.table_menu().actions()]
    assert {"Available", "Do not disturb", "&Device", "&Edit person…"} <= set(texts)


def test_sorting_by_a_changing_column_follows_once_a_second(desk: Desk) -> None:
    desk.window.view.sortByColumn(Column.PRESENCE, Qt.SortOrder.AscendingOrder)
    desk.select("6050")
    desk.others_set("6050", PresenceState.AVAILABLE)
    desk.window.model.rearrange()
    assert desk.text(0, Column.EXTENSION) == "6050"
    assert desk.selected() == ["6050"]


def test_a_person_is_edited(desk: Desk, qtbot: QtBot) -> None:
    desk.window.view.selectRow(1)
    qtbot.keyClick(desk.window.view, Qt.Key.Key_F2)
    dialog = desk.window.findChild(PersonDialog)
    assert isinstance(dialog, PersonDialog)
    dialog.name.setText("Robert Lindqvist")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    desk.settle()
    assert desk.host.snapshot().result(PATIENCE).people["6002"].name == "Robert Lindqvist"
    assert desk.text(1, Column.NAME) == "Robert Lindqvist"


def test_the_panel_says_who_changed_what(desk: Desk) -> None:
    desk.others_set("6002", PresenceState.AWAY, "at lunch")
    desk.window.view.selectRow(1)
    desk.settle()
    assert label(desk, "history").endswith("Away (at lunch), by root (console)")


def test_subtypes_used_before_are_offered(desk: Desk, open_desk: Callable[[], Desk]) -> None:
    desk.others_set("6003", PresenceState.AWAY, "at lunch")
    desk.others_set("6002", PresenceState.AWAY, "at the dentist")
    subtypes = desk.window.panel.findChild(QComboBox)
    assert isinstance(subtypes, QComboBox)
    assert [subtypes.itemText(number) for number in range(subtypes.count())] == ["at the dentist", "at lunch"]
    desk.close()
    again = open_desk().window.panel.findChild(QComboBox)
    assert isinstance(again, QComboBox)
    assert {again.itemText(number) for number in range(again.count())} == {"at the dentist", "at lunch"}


def test_a_pattern_that_comes_to_life_gets_a_row(desk: Desk, qtbot: QtBot) -> None:
    with UdpPhone("6123", desk.sip) as phone:
        phone.subscribe()
        qtbot.waitUntil(lambda: desk.window.model.rowCount() == 61)
    assert desk.text(60, Column.EXTENSION) == "6123"


def test_a_port_in_use_is_a_message_with_a_way_out(desk: Desk, qtbot: QtBot) -> None:
    taken = desk.sip
    fault = f"SIP cannot listen on {taken}: Address already in use"
    desk.link.service_changed(ServiceState(wanted=(taken,), sip_fault=fault, refused_address=taken))
    buttons = {button.text(): button for button in desk.window.service_bar.findChildren(QPushButton)}
    assert buttons["Try another port…"].isVisible()
    qtbot.mouseClick(buttons["Try another port…"], Qt.MouseButton.LeftButton)
    dialog = desk.window.findChild(ListenDialog)
    assert isinstance(dialog, ListenDialog)
    assert dialog.addresses.text() != taken
    dialog.addresses.setText("nowhere:x")
    qtbot.keyClick(dialog.addresses, Qt.Key.Key_Return)
    desk.settle()
    assert "nowhere:x" in dialog.fault.text()
    assert dialog.isVisible()
    dialog.addresses.setText("127.0.0.1:0")
    qtbot.keyClick(dialog.addresses, Qt.Key.Key_Return)
    desk.settle()
    assert desk.window.findChild(ListenDialog) is None
    assert desk.sip != taken
    assert [str(address) for address in load_settings(desk.data).sip] == [desk.sip]


def test_the_trace_of_sip_is_shown_in_the_console(desk: Desk, qtbot: QtBot) -> None:
    for number in range(1_000):
        desk.link.trace_arrived(f"SIP < 127.0.0.1:{number} udp: OPTIONS")
    qtbot.waitUntil(lambda: "127.0.0.1:999 udp" in desk.window.tools.dock.output.toPlainText())
    assert desk.window.tools.dock.output.toPlainText().count("OPTIONS") == 200


def test_files_are_reloaded_and_problems_counted(desk: Desk, qtbot: QtBot) -> None:
    plan = desk.data / "extensions.conf"
    plan.write_text(plan.read_text(encoding="utf-8") + "exten => 7001,hint,x\n", encoding="utf-8")
    qtbot.keyClick(desk.window, Qt.Key.Key_F5)
    desk.settle()
    texts = [button.text() for button in desk.window.service_bar.findChildren(QPushButton) if button.isVisible()]
    assert texts == ["1 problem in the files…"]


def test_an_office_that_has_nothing_offers_the_demo(open_desk: Callable[[], Desk], qtbot: QtBot) -> None:
    window = open_desk().window
    assert window.welcome.isVisible()
    with qtbot.waitSignal(window.demo_asked, timeout=0):
        qtbot.mouseClick(window.welcome.demo_button, Qt.MouseButton.LeftButton)


def test_geometry_columns_sort_and_scheme_are_remembered(
    desk: Desk, theme: Theme, open_desk: Callable[[], Desk]
) -> None:
    window = desk.window
    window.resize(777, 700)
    window.view.setColumnWidth(Column.NAME, 222)
    window.view.sortByColumn(Column.NAME, Qt.SortOrder.DescendingOrder)
    window.actions_.columns[Column.DEPARTMENT].setChecked(False)
    window.actions_.schemes[Scheme.DARK].trigger()
    assert theme.colours is DARK
    desk.close()
    theme.choose(Scheme.LIGHT)
    again = open_desk()
    assert again.window.width() == 777
    assert again.window.view.columnWidth(Column.NAME) == 222
    assert again.window.view.isColumnHidden(Column.DEPARTMENT)
    assert again.text(0, Column.NAME) == "Zofia Wiśniewska"
    assert theme.colours is DARK
    theme.choose(Scheme.SYSTEM)


def test_the_window_comes_to_the_front_when_asked(desk: Desk) -> None:
    desk.window.showMinimized()
    desk.link.show_requested()
    assert not desk.window.isMinimized()


def distance(one: QColor, other: QColor) -> int:
    return abs(one.red() - other.red()) + abs(one.green() - other.green()) + abs(one.blue() - other.blue())


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_each_state_is_drawn_in_its_colour(desk: Desk, theme: Theme, scheme: Scheme) -> None:
    theme.choose(scheme)
    for number, state in enumerate(PresenceState):
        desk.others_set(f"60{number + 1:02}", state)
    image = desk.window.view.viewport().grab().toImage()
    for number, state in enumerate(PresenceState):
        rect = desk.window.view.visualRect(desk.window.model.index(number, Column.PRESENCE))
        wanted = QColor(theme.colours.presence(state))
        pixels = (
            image.pixelColor(QPoint(x, y))
            for x in range(rect.left(), rect.left() + 140)
            for y in range(rect.top(), rect.bottom())
        )
        assert min(distance(pixel, wanted) for pixel in pixels) < 40, state
    theme.choose(Scheme.SYSTEM)


def test_the_console_is_docked_with_completion_and_history(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(desk.window, Qt.Key.Key_F12)
    dock = desk.window.tools.dock
    assert dock.isVisible()
    qtbot.keyClicks(dock.input, "pres")
    qtbot.keyClick(dock.input, Qt.Key.Key_Tab)
    desk.settle()
    assert dock.input.text() == "presencestate "
    qtbot.keyClick(dock.input, Qt.Key.Key_Tab)
    desk.settle()
    assert "change  list" in dock.output.toPlainText()
    qtbot.keyClicks(dock.input, "list")
    qtbot.keyClick(dock.input, Qt.Key.Key_Return)
    desk.settle()
    assert "> presencestate list" in dock.output.toPlainText()
    qtbot.keyClick(dock.input, Qt.Key.Key_Up)
    assert dock.input.text() == "presencestate list"


def test_dialling_as_somebody_shows_what_each_step_did(desk: Desk, qtbot: QtBot) -> None:
    plan = desk.data / "extensions.conf"
    plan.write_text("[default]\nexten => 2000,1,Answer()\n same => n,Hangup()\nexten => 6002,hint,Custom:6002\n")
    qtbot.keyClick(desk.window, Qt.Key.Key_F5)
    desk.settle()
    desk.window.view.selectRow(0)
    qtbot.keyClick(desk.window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    dialog = desk.window.findChild(DialDialog)
    assert isinstance(dialog, DialDialog)
    qtbot.keyClicks(dialog.number, "2000")
    qtbot.keyClick(dialog.number, Qt.Key.Key_Return)
    desk.settle()
    printed = desk.window.tools.dock.output.toPlainText()
    assert "> dial 2000@default as Bob Lindqvist <6002>" in printed
    assert "Answer" in printed
