"""Several windows of one program: which close with which, and which come back."""

import socket
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from switchboard.api.snapshot import ServiceState
from switchboard.core.states import PresenceState
from switchboard.gui.dialogs.close_dialog import CloseDialog
from tests.gui.conftest import Desk
from tests.helpers.phone import Handset

SERVED = ServiceState(phones=2, subscriptions=2, version=1_000)


def question(desk: Desk) -> CloseDialog:
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, CloseDialog) and w.isVisible()]
    assert len(shown) == 1, desk
    return shown[0]


def ended(desk: Desk) -> list[bool]:
    heard: list[bool] = []
    desk.windows.ended.connect(lambda: heard.append(True))
    return heard


def test_the_desk_closes_alone_while_a_wallboard_is_open_and_comes_back(desk: Desk, qtbot: QtBot) -> None:
    heard = ended(desk)
    desk.key(Qt.Key.Key_F11)
    desk.window.close()
    assert (desk.window.isVisible(), desk.windows.boards[1].isVisible(), heard) == (False, True, [])
    desk.link.show_requested()
    qtbot.waitUntil(desk.window.isVisible)
    desk.window.close()
    [action] = [action for action in desk.windows.boards[1].menu().actions() if action.text() == "&Open the desk"]
    action.trigger()
    assert desk.window.isVisible()


def test_the_last_window_ends_the_program(desk: Desk, qtbot: QtBot) -> None:
    heard = ended(desk)
    desk.key(Qt.Key.Key_F11)
    desk.window.close()
    qtbot.keyClick(desk.windows.boards[1], Qt.Key.Key_Escape)
    assert heard == [True]


def test_the_last_window_asks_while_phones_are_served_and_whoever_stays_has_the_desk(desk: Desk, qtbot: QtBot) -> None:
    heard = ended(desk)
    desk.key(Qt.Key.Key_F11)
    desk.window.close()
    desk.workplace.mirror.take_service(SERVED)
    qtbot.keyClick(desk.windows.boards[1], Qt.Key.Key_Escape)
    question(desk).reject()
    assert (desk.window.isVisible(), heard) == (True, [])


def test_quit_closes_all_windows_and_asks_while_phones_are_served(desk: Desk, qtbot: QtBot) -> None:
    heard = ended(desk)
    desk.key(Qt.Key.Key_F11)
    desk.workplace.mirror.take_service(SERVED)
    desk.window.activateWindow()
    qtbot.keyClick(desk.window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    dialog = question(desk)
    assert heard == []
    qtbot.mouseClick(dialog.stop_button, Qt.MouseButton.LeftButton)
    assert (heard, desk.windows.boards) == ([True], {})


def test_who_goes_on_without_a_window_has_none(desk: Desk, qtbot: QtBot) -> None:
    desk.key(Qt.Key.Key_F11)
    desk.workplace.mirror.take_service(SERVED)
    desk.windows.quit()
    qtbot.mouseClick(question(desk).hide_button, Qt.MouseButton.LeftButton)
    assert (desk.window.isVisible(), desk.windows.boards) == (False, {})


def test_windows_that_were_open_are_open_at_the_next_start(
    desk: Desk, open_desk: Callable[[], Desk], qtbot: QtBot
) -> None:
    desk.key(Qt.Key.Key_F11)
    qtbot.keyClick(desk.window, Qt.Key.Key_F11, Qt.KeyboardModifier.ShiftModifier)
    desk.close()
    again = open_desk()
    assert sorted(again.windows.boards) == [1, 2]
    qtbot.keyClick(again.windows.boards[2], Qt.Key.Key_Escape)
    again.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert sorted(open_desk().windows.boards) == [1]


def test_what_becomes_of_phones_is_asked_once_and_then_done(desk: Desk, qtbot: QtBot) -> None:
    heard = ended(desk)
    desk.workplace.mirror.take_service(SERVED)
    desk.window.close()
    asked = question(desk)
    assert "no tray" in asked.findChildren(QLabel)[0].text()
    qtbot.mouseClick(asked.remember, Qt.MouseButton.LeftButton, pos=QPoint(8, asked.remember.height() // 2))
    asked.hide_button.click()
    assert (desk.window.isVisible(), heard) == (False, [])
    desk.windows.show_desk()
    desk.window.close()
    assert (desk.window.isVisible(), heard) == (False, [])
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, CloseDialog) and w.isVisible()]


def test_the_sign_in_the_tray_says_who_is_in(desk: Desk) -> None:
    for exten in ("6002", "6003"):
        desk.others_set(exten, PresenceState.AVAILABLE)
    desk.others_set("6004", PresenceState.AWAY)
    assert desk.windows.tray.text() == "Switchboard: 2 in, 1 out, 0 on the phone"


def test_who_waits_for_somebody_is_asked_before_the_program_ends(desk: Desk, qtbot: QtBot) -> None:
    heard = ended(desk)
    desk.select("6003")
    desk.control(Qt.Key.Key_T)
    desk.window.close()
    dialog = question(desk)
    assert heard == []
    assert dialog.windowTitle() == "You wait for somebody"
    text = dialog.findChild(QLabel, "text")
    assert isinstance(text, QLabel)
    assert text.text().startswith("You wait for 1 person.")
    qtbot.mouseClick(dialog.hide_button, Qt.MouseButton.LeftButton)
    assert not desk.window.isVisible()
    desk.link.show_requested()
    qtbot.waitUntil(desk.window.isVisible)
    desk.control(Qt.Key.Key_T)  # waits no more
    desk.window.close()
    assert heard == [True]


def test_a_phone_that_is_registered_and_watches_nobody_is_missed_too(desk: Desk, qtbot: QtBot) -> None:
    heard = ended(desk)
    host, _, port = desk.sip.rpartition(":")
    handset = Handset(exten="6002", server=desk.sip)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as phone:
        phone.sendto(handset.request("REGISTER"), (host, int(port)))
        qtbot.waitUntil(lambda: desk.workplace.mirror.service.registered == 1)
        desk.window.close()
        question(desk).reject()
    assert heard == []
