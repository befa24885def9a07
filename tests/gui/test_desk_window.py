"""The desk as a receptionist uses it: real keys and clicks on a real engine, and what is shown after them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, Qt, QTextDocument
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from switchboard.api.snapshot import ServiceState
from switchboard.core.states import DeviceState, ExtensionState, PresenceState
from switchboard.gui.dialogs.dial_dialog import DialDialog
from switchboard.gui.dialogs.listen_dialog import ListenDialog
from switchboard.gui.dialogs.person_dialog import PersonDialog
from switchboard.gui.look.colours import DARK
from switchboard.gui.look.theme import Scheme, Theme
from switchboard.gui.models.people_model import PeopleModel
from switchboard.gui.office.column import Column
from switchboard.settings.load import load_settings
from tests.gui.conftest import PATIENCE, Desk
from tests.helpers.udp_phone import UdpPhone

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_the_office_is_listed_by_department_with_names_devices_and_presence(desk: Desk) -> None:
    assert desk.shown()[:9] == ["[Front desk]", *(f"600{n}" for n in range(1, 7)), "[Sales]", "6007"]
    assert len(desk.shown()) == 66
    assert [desk.text("6002", column) for column in Column] == [
        "Bob Lindqvist", "6002", "Front desk", "Idle", "Not set", "", "",
    ]  # fmt: skip


def test_a_click_on_a_state_sets_it_and_the_change_is_shown(desk: Desk) -> None:
    desk.click("6002")
    assert desk.label("title") == "Bob Lindqvist"
    desk.press("state-away")
    assert desk.text("6002", Column.PRESENCE) == "Not set"
    assert not desk.button("state-away").isChecked()
    desk.settle()
    [entry] = desk.history("6002")
    assert (entry.where, entry.new) == ("window", "away")
    assert desk.text("6002", Column.PRESENCE) == "Away"
    assert desk.button("state-away").isChecked()


def test_the_shortcut_sets_all_that_are_selected(desk: Desk) -> None:
    desk.select("6002", "6003", "6004")
    desk.control(Qt.Key.Key_5)
    desk.settle()
    presences = [desk.text(f"600{n}", Column.PRESENCE) for n in range(1, 6)]
    assert presences == ["Not set", *["Do not disturb"] * 3, "Not set"]
    assert desk.label("title") == "3 people"
    assert desk.window.toast.text() == "3 people: Do not disturb"


def test_texts_typed_for_a_state_go_with_it_and_not_with_the_next(desk: Desk) -> None:
    desk.select("6002")
    desk.control(Qt.Key.Key_M)
    assert QApplication.focusWidget() is desk.window.panel.message
    desk.type("Back at two")
    desk.control(Qt.Key.Key_3)
    desk.settle()
    assert desk.text("6002", Column.NOTE) == "Back at two"
    desk.control(Qt.Key.Key_1)
    desk.settle()
    assert (desk.text("6002", Column.PRESENCE), desk.text("6002", Column.NOTE)) == ("Available", "")


def test_apply_keeps_each_ones_state_and_sets_the_message(desk: Desk) -> None:
    desk.others_set("6002", PresenceState.DND)
    desk.select("6002", "6003")
    desk.control(Qt.Key.Key_M)
    desk.type("Party at four")
    desk.press("apply")
    desk.settle()
    assert [desk.text(exten, Column.NOTE) for exten in ("6002", "6003")] == ["Party at four"] * 2
    assert [desk.text(exten, Column.PRESENCE) for exten in ("6002", "6003")] == ["Do not disturb", "Not set"]


def test_what_others_change_is_shown_and_does_not_disturb_typing(desk: Desk) -> None:
    desk.select("6002")
    desk.control(Qt.Key.Key_M)
    desk.type("half a sen")
    desk.others_set("6002", PresenceState.CHAT, message="other")
    assert desk.text("6002", Column.PRESENCE) == "Chat"
    assert desk.button("state-chat").isChecked()
    assert desk.window.panel.message.text() == "half a sen"


def test_a_refusal_is_told_changes_nothing_and_keeps_what_was_typed(desk: Desk) -> None:
    desk.select("6002")
    desk.control(Qt.Key.Key_M)
    desk.window.panel.message.insert("half an emoji: " + chr(0xD83D))
    desk.window.panel.message.textEdited.emit(desk.window.panel.message.text())
    desk.host._started.result().parts.queue._bytes = 10**12  # the disk does not answer: too much waits for it
    desk.key(Qt.Key.Key_Return)
    desk.settle()
    assert desk.status("6002").presence.state is PresenceState.NOT_SET
    assert "wait for the disk" in desk.window.panel.fault()
    assert desk.window.panel.message.text().startswith("half an emoji")


def test_everything_is_reached_by_keyboard(desk: Desk) -> None:
    desk.control(Qt.Key.Key_F)
    assert QApplication.focusWidget() is desk.window.search.field
    desk.type("lindqvist")
    assert desk.label("title") == "Bob Lindqvist"
    reached = set()
    for _ in range(40):
        focus = QApplication.focusWidget()
        assert focus is not None
        reached.add(focus.accessibleName() or focus.objectName())
        desk.key(Qt.Key.Key_Tab)
    assert {"Search", "People", "Not set", "At", "Note", "apply", "Everyone, 60"} <= reached


def test_the_arrows_go_through_the_states_and_space_sets_one(desk: Desk) -> None:
    desk.select("6002")
    desk.button("state-available").setFocus()
    desk.key(Qt.Key.Key_Down)
    focus = QApplication.focusWidget()
    assert focus is desk.button("state-away")
    assert not desk.button("state-away").isChecked()
    desk.key(Qt.Key.Key_Space)
    desk.settle()
    assert desk.status("6002").presence.state is PresenceState.AWAY


def test_a_custom_device_is_set_from_the_menu_and_taken_back(desk: Desk) -> None:
    desk.select("6002")
    desk.window.actions_.administration.devices[DeviceState.RINGING].trigger()
    desk.settle()
    assert desk.status("6002").extension_state is ExtensionState.RINGING
    assert desk.text("6002", Column.DEVICE) == "Ringing"


@pytest.mark.parametrize("text", ["<b>Back</b> at <img src=x>", "<html>two", "a < b and more", "Back at two"])
def test_a_tool_tip_is_plain_text(desk: Desk, text: str) -> None:
    desk.others_set("6002", PresenceState.AWAY, message=text)
    place = desk.window.model.place(desk.status("6002").extension)
    assert place is not None
    document = QTextDocument()
    tip = str(desk.window.model.index(place, Column.NOTE).data(Qt.ItemDataRole.ToolTipRole))
    if Qt.mightBeRichText(tip):  # as Qt decides whether to read mark-up in it
        document.setHtml(tip)
    else:
        document.setPlainText(tip)
    assert document.toPlainText() == text


def test_the_menu_of_the_list_holds_presence_and_device(desk: Desk) -> None:
    texts = [action.text() for action in desk.window.actions_.list_menu().actions()]
    assert {"Available", "Do not disturb", "De&vice", "&Edit person…", "&Favourite"} <= set(texts)


def test_a_person_is_edited_and_moves_to_their_department(desk: Desk, qtbot: QtBot) -> None:
    desk.select("6002")
    desk.key(Qt.Key.Key_F2)
    dialog = desk.window.findChild(PersonDialog)
    assert isinstance(dialog, PersonDialog)
    dialog.name.setText("Robert Lindqvist")
    dialog.department.setText("Sales")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    desk.settle()
    desk.rearrange()
    assert desk.host.snapshot().result(PATIENCE).people["6002"].name == "Robert Lindqvist"
    assert desk.text("6002", Column.NAME) == "Robert Lindqvist"
    assert desk.shown().index("[Sales]") < desk.shown().index("6002") < desk.shown().index("6007")
    assert desk.selected() == ["6002"]


def test_a_directory_that_is_written_shows_its_names(desk: Desk) -> None:
    path = desk.data / "directory.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("Bob Lindqvist", "Bob Sjöberg"), encoding="utf-8")
    desk.key(Qt.Key.Key_F5)
    desk.settle()
    assert desk.text("6002", Column.NAME) == "Bob Sjöberg"


def test_the_panel_says_who_changed_what(desk: Desk, qtbot: QtBot) -> None:
    desk.others_set("6002", PresenceState.AWAY, "at lunch")
    desk.select("6002")
    qtbot.waitUntil(lambda: bool(desk.window.panel.recent.lines()))
    assert desk.window.panel.recent.lines()[0].endswith("Away (at lunch), by root (console)")


def test_subtypes_used_before_are_offered(desk: Desk, open_desk: Callable[[], Desk]) -> None:
    desk.others_set("6003", PresenceState.AWAY, "at lunch")
    desk.others_set("6002", PresenceState.AWAY, "at the dentist")
    assert desk.window.panel.texts.offered_subtypes() == ["at the dentist", "at lunch"]
    desk.close()
    assert set(open_desk().window.panel.texts.offered_subtypes()) == {"at the dentist", "at lunch"}


def test_a_pattern_that_comes_to_life_gets_a_row(desk: Desk, qtbot: QtBot) -> None:
    with UdpPhone("6123", desk.sip) as phone:
        phone.subscribe()
        qtbot.waitUntil(lambda: "6123" in desk.shown())
    assert desk.shown()[-2:] == ["[]", "6123"]


def test_a_port_in_use_is_a_message_with_a_way_out(desk: Desk, qtbot: QtBot) -> None:
    taken = desk.sip
    fault = f"SIP cannot listen on {taken}: Address already in use"
    desk.link.service_changed(ServiceState(wanted=(taken,), sip_fault=fault, refused_address=taken, version=1_000))
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
    dialog.addresses.setText("127.0.0.2:0")  # of the same address any free port is the one that is had
    qtbot.keyClick(dialog.addresses, Qt.Key.Key_Return)
    desk.settle()
    assert desk.window.findChild(ListenDialog) is None
    assert desk.sip != taken
    assert [str(address) for address in load_settings(desk.data).sip] == [desk.sip]


def test_a_dialog_that_was_closed_before_the_answer_is_not_told(desk: Desk, qtbot: QtBot) -> None:
    desk.window.serving.choose_addresses()
    dialog = desk.window.findChild(ListenDialog)
    assert isinstance(dialog, ListenDialog)
    dialog.addresses.setText("nowhere:x")
    qtbot.keyClick(dialog.addresses, Qt.Key.Key_Return)
    dialog.reject()
    desk.settle()
    assert desk.window.findChild(ListenDialog) is None


def test_the_trace_of_sip_is_shown_in_the_console(desk: Desk, qtbot: QtBot) -> None:
    for number in range(1_000):
        desk.link.trace_arrived(f"SIP < 127.0.0.1:{number} udp: OPTIONS")
    qtbot.waitUntil(lambda: "127.0.0.1:999 udp" in desk.window.console.output.toPlainText())
    assert desk.window.console.output.toPlainText().count("OPTIONS") == 200


def test_files_are_reloaded_and_problems_counted(desk: Desk) -> None:
    plan = desk.data / "extensions.conf"
    plan.write_text(plan.read_text(encoding="utf-8") + "exten => 7001,hint,x\n", encoding="utf-8")
    desk.key(Qt.Key.Key_F5)
    desk.settle()
    texts = [button.text() for button in desk.window.service_bar.findChildren(QPushButton) if button.isVisible()]
    assert texts == ["1 problem…"]


def test_an_office_that_has_nothing_offers_the_demo(open_desk: Callable[[], Desk], qtbot: QtBot) -> None:
    window = open_desk().window
    assert window.welcome.isVisible()
    with qtbot.waitSignal(window.asks.demo_asked, timeout=0):
        qtbot.mouseClick(window.welcome.demo_button, Qt.MouseButton.LeftButton)


def test_geometry_columns_sort_groups_and_scheme_are_remembered(
    desk: Desk, theme: Theme, open_desk: Callable[[], Desk], qtbot: QtBot
) -> None:
    window = desk.window
    header = window.people.horizontalHeader()
    edge = QPoint(header.sectionViewportPosition(Column.NAME) + header.sectionSize(Column.NAME) - 1, 10)
    drawn = header.sectionSize(Column.NAME) + 40
    qtbot.mouseMove(header.viewport(), edge)
    qtbot.mousePress(header.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    qtbot.mouseMove(header.viewport(), edge + QPoint(40, 0))
    qtbot.mouseRelease(header.viewport(), Qt.MouseButton.LeftButton, pos=edge + QPoint(40, 0))
    window.people.sortByColumn(Column.NAME, Qt.SortOrder.DescendingOrder)
    window.actions_.view.columns[Column.DEPARTMENT].setChecked(True)
    window.actions_.view.columns[Column.DEVICE].setChecked(False)
    window.actions_.view.grouped.setChecked(False)
    window.actions_.view.schemes[Scheme.DARK].trigger()
    assert theme.colours is DARK
    window.resize(777, 700)
    desk.close()
    theme.choose(Scheme.LIGHT)
    again = open_desk()
    assert again.window.width() == 777
    assert again.window.people.columnWidth(Column.NAME) == drawn
    assert not again.window.people.isColumnHidden(Column.DEPARTMENT)
    assert again.window.people.isColumnHidden(Column.DEVICE)
    assert again.text(again.shown()[0], Column.NAME) == "Zofia Wiśniewska"
    assert theme.colours is DARK
    theme.choose(Scheme.SYSTEM)


@pytest.mark.parametrize("width", [640, 700, 1_400])
def test_presence_is_seen_at_any_width(desk: Desk, width: int) -> None:
    desk.window.resize(width, 500)
    QApplication.processEvents()
    viewport = desk.window.people.viewport().rect()
    assert viewport.contains(desk.cell("6003", Column.PRESENCE)), desk.window.people.horizontalHeader().length()


def test_the_window_comes_to_the_front_when_asked(desk: Desk) -> None:
    desk.window.showMinimized()
    desk.link.show_requested()
    assert not desk.window.isMinimized()


def distance(one: QColor, other: QColor) -> int:
    return abs(one.red() - other.red()) + abs(one.green() - other.green()) + abs(one.blue() - other.blue())


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_each_state_is_drawn_in_its_colour(desk: Desk, theme: Theme, scheme: Scheme) -> None:
    theme.choose(scheme)
    extens = [f"60{number:02}" for number in range(1, len(PresenceState) + 1)]
    for exten, state in zip(extens, PresenceState, strict=True):
        desk.others_set(exten, state)
    image = desk.window.people.viewport().grab().toImage()
    for exten, state in zip(extens, PresenceState, strict=True):
        rect = desk.cell(exten, Column.PRESENCE).intersected(image.rect())
        wanted = QColor(theme.colours.presence(state))
        pixels = (
            image.pixelColor(QPoint(x, y))
            for x in range(rect.left(), rect.right())
            for y in range(rect.top(), rect.bottom())
        )
        assert min(distance(pixel, wanted) for pixel in pixels) < 40, state
    theme.choose(Scheme.SYSTEM)


def test_the_console_is_docked_with_completion_and_history(desk: Desk) -> None:
    desk.key(Qt.Key.Key_F12)
    console = desk.window.console
    assert console.isVisible()
    assert QApplication.focusWidget() is console.input
    desk.type("pres")
    desk.key(Qt.Key.Key_Tab)
    desk.settle()
    assert console.input.text() == "presencestate "
    desk.key(Qt.Key.Key_Tab)
    desk.settle()
    assert "change  list" in console.output.toPlainText()
    desk.type("list")
    desk.key(Qt.Key.Key_Return)
    desk.settle()
    assert "> presencestate list" in console.output.toPlainText()
    desk.key(Qt.Key.Key_Up)
    assert console.input.text() == "presencestate list"


def test_keys_that_set_people_do_nothing_while_the_console_has_the_focus(desk: Desk) -> None:
    desk.select("6002")
    desk.key(Qt.Key.Key_F12)
    desk.control(Qt.Key.Key_5)
    desk.settle()
    assert desk.status("6002").presence.state is PresenceState.NOT_SET
    desk.window.people.setFocus()
    desk.control(Qt.Key.Key_5)
    desk.settle()
    assert desk.status("6002").presence.state is PresenceState.DND


def test_dialling_as_somebody_shows_what_each_step_did(desk: Desk, qtbot: QtBot) -> None:
    plan = desk.data / "extensions.conf"
    plan.write_text("[default]\nexten => 2000,1,Answer()\n same => n,Hangup()\nexten => 6002,hint,Custom:6002\n")
    desk.key(Qt.Key.Key_F5)
    desk.settle()
    desk.select("6002")
    desk.control(Qt.Key.Key_D)
    dialog = desk.window.findChild(DialDialog)
    assert isinstance(dialog, DialDialog)
    qtbot.keyClicks(dialog.number, "2000")
    qtbot.keyClick(dialog.number, Qt.Key.Key_Return)
    desk.settle()
    printed = desk.window.console.output.toPlainText()
    assert "> dial 2000@default as Bob Lindqvist <6002>" in printed
    assert "Answer" in printed


def test_a_double_click_and_enter_go_to_the_note(desk: Desk, qtbot: QtBot) -> None:
    pos = desk.cell("6002", Column.NAME).center()
    viewport = desk.window.people.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=pos)
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=pos)
    assert desk.window.findChild(PersonDialog) is None
    assert QApplication.focusWidget() is desk.window.panel.message
    desk.select("6003")
    desk.window.people.setFocus()
    desk.key(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is desk.window.panel.message


def test_escape_steps_back_from_the_note_to_the_list_to_everyone(desk: Desk) -> None:
    desk.type("lindqvist")
    assert desk.shown() == ["[Front desk]", "6002"]
    desk.key(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is desk.window.panel.message
    desk.key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is desk.window.people
    desk.key(Qt.Key.Key_Escape)
    assert len(desk.shown()) == 66
    assert desk.selected() == ["6002"]
    desk.key(Qt.Key.Key_Escape)
    assert desk.selected() == []


def test_the_menus_say_what_undo_would_do(desk: Desk) -> None:
    assert not desk.window.actions_.presence.undo.isEnabled()
    desk.select("6002")
    desk.control(Qt.Key.Key_3)
    desk.settle()
    assert desk.window.actions_.presence.undo.text() == "&Undo: Bob Lindqvist: Away"


def test_the_model_is_the_office_and_nothing_else(desk: Desk) -> None:
    assert isinstance(desk.window.people.model(), PeopleModel)
    assert desk.window.people.model().rowCount() == 66


def test_a_line_edit_keeps_its_own_undo_while_something_was_typed(desk: Desk) -> None:
    desk.select("6002")
    desk.control(Qt.Key.Key_3)
    desk.settle()
    desk.control(Qt.Key.Key_M)
    desk.type("ab")
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    desk.control(Qt.Key.Key_Z)
    assert focus.text() == ""
    assert desk.status("6002").presence.state is PresenceState.AWAY
