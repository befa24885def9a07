"""Links to numbers, numbers that were copied, and one's own presence: offered, never done unasked."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from switchboard.core.states import PresenceState
from switchboard.gui.dialogs.dial_dialog import DialDialog
from switchboard.gui.dialogs.number_dialog import NumberDialog
from switchboard.gui.office.column import Column
from tests.gui.conftest import Desk
from tests.gui.test_accessibility import unnamed


def offered(desk: Desk) -> NumberDialog:
    [dialog] = [each for each in desk.window.findChildren(NumberDialog) if each.isVisible()]
    return dialog


def copy(desk: Desk, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """As another program does."""
    clipboard = QGuiApplication.clipboard()
    monkeypatch.setattr(type(clipboard), "ownsClipboard", lambda _: False)
    clipboard.setText(text)
    desk.settle()


def test_a_link_brings_the_window_up_and_nothing_is_dialled_before_two_answers(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[object] = []
    monkeypatch.setattr(desk.workplace.console, "dial", calls.append)
    desk.windows.me.choose("6003")
    desk.link.show_requested("6002")
    desk.settle()
    dialog = offered(desk)
    assert dialog.whose.text() == desk.text("6002", Column.NAME)
    assert "Clara" in dialog.how.text()
    assert unnamed(dialog) == []
    QTest.mouseClick(dialog.dial, Qt.MouseButton.LeftButton)
    assert calls == []
    [dial] = [each for each in desk.window.findChildren(DialDialog) if each.isVisible()]
    assert dial.number.text() == "6002"
    QTest.keyClick(dial.number, Qt.Key.Key_Return)
    assert len(calls) == 1


def test_a_number_of_a_link_is_looked_up(desk: Desk) -> None:
    desk.link.show_requested("6003")
    desk.settle()
    dialog = offered(desk)
    assert not dialog.dial.isEnabled()
    QTest.mouseClick(dialog.search, Qt.MouseButton.LeftButton)
    assert desk.window.search.field.text() == "6003"
    assert "6003" in desk.shown()


@pytest.mark.parametrize("text", ["bob", "1" * 5_000, "\ud83d", "12;rm -rf", ""])
def test_what_is_no_number_is_said_and_opens_nothing(desk: Desk, text: str) -> None:
    desk.windows.numbers.offer(text)
    assert [each for each in desk.window.findChildren(NumberDialog) if each.isVisible()] == []


def test_the_clipboard_is_looked_at_only_where_a_person_wants_that(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    desk.windows.numbers.told.connect(told.append)
    copy(desk, "+49 30 1234", monkeypatch)
    assert told == []
    desk.windows.numbers.choose_clipboard(looks=True)
    copy(desk, "no number", monkeypatch)
    copy(desk, "+49 (30) 12-35", monkeypatch)
    assert told == ["A number was copied: +49301235. Ctrl+Shift+D dials it or looks it up."]
    desk.key(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert offered(desk).windowTitle() == "A number"


def test_what_is_to_become_of_copied_numbers_is_asked_once(
    open_demo: Callable[[], Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_demo()
    desk.windows.numbers.offer("+49 30 1234")
    dialog = offered(desk)
    assert dialog.question.isVisible()
    assert unnamed(dialog) == []
    QTest.mouseClick(dialog.yes, Qt.MouseButton.LeftButton)
    assert not dialog.yes.isVisible()
    assert "The settings change that" in dialog.question.text()
    told: list[str] = []
    desk.windows.numbers.told.connect(told.append)
    copy(desk, "+49 30 1235", monkeypatch)
    assert len(told) == 1
    desk.windows.numbers.offer("+49 30 1236")
    assert not hasattr(offered(desk), "question")
    desk.close()
    again = open_demo()
    again.windows.numbers.offer("+49 30 1234")
    assert not hasattr(offered(again), "question")


def test_whoever_says_no_to_copied_numbers_is_not_asked_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.windows.numbers.offer("6003")
    dialog = offered(desk)
    dialog.no.setFocus()
    QTest.keyClick(dialog.no, Qt.Key.Key_Space)
    told: list[str] = []
    desk.windows.numbers.told.connect(told.append)
    copy(desk, "+49 30 1235", monkeypatch)
    assert told == []
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    desk.windows.numbers.offer("6003")
    assert not hasattr(offered(desk), "question")


def test_enter_looks_a_number_up_where_nobody_is_there_to_dial_it_and_else_dials(desk: Desk) -> None:
    desk.windows.numbers.offer("6003")
    QTest.keyClick(offered(desk), Qt.Key.Key_Return)
    assert desk.window.search.field.text() == "6003"
    desk.windows.me.choose("6002")
    desk.windows.numbers.offer("6003")
    QTest.keyClick(offered(desk), Qt.Key.Key_Return)
    [dial] = [each for each in desk.window.findChildren(DialDialog) if each.isVisible()]
    assert dial.number.text() == "6003"


def test_one_s_own_presence_is_set_from_the_tray_and_the_menu(open_demo: Callable[[], Desk]) -> None:
    desk = open_demo()
    assert not desk.windows.tray.mine.isEnabled()
    desk.windows.me.choose("6003")
    desk.windows.tray.menu.aboutToShow.emit()
    assert desk.windows.tray.mine.isEnabled()
    next(action for action in desk.windows.tray.mine.actions() if action.text() == "Away").trigger()
    desk.settle()
    assert desk.status("6003").presence.state is PresenceState.AWAY
    desk.windows.tray.menu.aboutToShow.emit()
    assert desk.windows.tray.mine.title() == "&My own presence: Away"
    desk.window.actions_.presence.mine[PresenceState.AVAILABLE].trigger()
    desk.settle()
    assert desk.status("6003").presence.state is PresenceState.AVAILABLE
    desk.close()
    assert open_demo().windows.me.exten == "6003"


def test_who_is_gone_from_the_office_is_nobody(desk: Desk) -> None:
    desk.windows.me.choose("9999")
    desk.windows.me.set_presence(PresenceState.AWAY)
    desk.windows.tray.menu.aboutToShow.emit()
    assert not desk.windows.tray.mine.isEnabled()
    assert desk.windows.me.row() is None
