"""What was done here is taken back and done again, and never over what somebody else set since."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QProgressDialog, QPushButton
from pytestqt.qtbot import QtBot

from switchboard.core.commands import EditPerson
from switchboard.core.people import Person
from switchboard.core.states import DeviceState, ExtensionState, Presence, PresenceState
from switchboard.gui.look.theme import Theme
from switchboard.gui.office.column import Column
from switchboard.gui.windows.desk_window import DeskWindow
from tests.gui.conftest import PATIENCE, ROOT, Desk

AWAY, DND, NOT_SET = PresenceState.AWAY, PresenceState.DND, PresenceState.NOT_SET


def states(desk: Desk, *extens: str) -> list[PresenceState]:
    return [desk.status(exten).presence.state for exten in extens]


def edit(desk: Desk, person: Person) -> None:
    before = desk.window.workplace.mirror.person(person.exten)
    desk.workplace.people.edit(before, person, b"", lambda _: None)


def undo(desk: Desk) -> None:
    desk.control(Qt.Key.Key_Z)
    desk.settle()


def answer(desk: Desk, text: str) -> str:
    """Presses the button that says so; returns what was asked."""
    box = desk.window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    [button] = [button for button in box.buttons() if button.text().replace("&", "") == text]
    button.click()
    asked = box.text()
    desk.settle()
    return asked


def wait_for_question(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: desk.window.findChild(QMessageBox) is not None)


def test_undo_and_redo_go_through_all_that_was_done(desk: Desk) -> None:
    desk.others_set("6002", AWAY, "at lunch")
    desk.select("6002", "6003")
    desk.control(Qt.Key.Key_5)
    desk.settle()
    desk.select("6003")
    desk.control(Qt.Key.Key_1)
    desk.settle()
    undo(desk)
    assert states(desk, "6002", "6003") == [DND, DND]
    undo(desk)
    assert states(desk, "6002", "6003") == [AWAY, NOT_SET]
    assert desk.text("6002", Column.NOTE) == "at lunch"
    assert not desk.window.actions_.presence.undo.isEnabled()
    for _ in range(2):
        desk.window.actions_.presence.redo.trigger()
        desk.settle()
    assert states(desk, "6002", "6003") == [DND, PresenceState.AVAILABLE]
    assert not desk.window.actions_.presence.redo.isEnabled()


def test_undo_works_after_a_note_was_written_and_entered(desk: Desk) -> None:
    desk.select("6002")
    desk.control(Qt.Key.Key_M)
    desk.type("Back at two")
    desk.key(Qt.Key.Key_Return)
    desk.settle()
    assert desk.text("6002", Column.NOTE) == "Back at two"
    undo(desk)
    assert desk.text("6002", Column.NOTE) == ""


def test_undo_works_while_the_cursor_is_in_a_note_that_was_not_touched(desk: Desk) -> None:
    desk.select("6002")
    desk.control(Qt.Key.Key_3)
    desk.settle()
    desk.control(Qt.Key.Key_M)
    undo(desk)
    assert states(desk, "6002") == [NOT_SET]


def test_the_toast_takes_back_too(desk: Desk, qtbot: QtBot) -> None:
    desk.select("6002")
    desk.control(Qt.Key.Key_3)
    desk.settle()
    assert desk.window.toast.text() == "Bob Lindqvist: Away"
    qtbot.mouseClick(desk.window.toast.undo_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert states(desk, "6002") == [NOT_SET]


def test_the_toast_names_what_was_changed_where_the_state_stays(desk: Desk) -> None:
    desk.others_set("6003", AWAY, "at lunch")
    desk.select("6003")
    for typed, said in (("Back at two", "“at lunch · Back at two”"), ("", "“at lunch”")):
        desk.control(Qt.Key.Key_M)
        desk.window.panel.message.selectAll()
        desk.key(Qt.Key.Key_Backspace)
        desk.type(typed)
        desk.key(Qt.Key.Key_Return)
        desk.settle()
        assert desk.window.toast.text() == f"Clara Jiménez: {said}"
        assert desk.workplace.desk.undoable() == f"Clara Jiménez: {said}"
    desk.select("6002", "6003")
    desk.control(Qt.Key.Key_M)
    desk.type("Party at four")
    desk.press("apply")
    desk.settle()
    assert desk.window.toast.text() == "2 people: “Party at four”"


def test_the_toast_names_the_state_where_some_had_it_and_others_get_it(desk: Desk) -> None:
    desk.others_set("6003", AWAY, "at lunch")
    desk.select("6002", "6003")
    desk.control(Qt.Key.Key_3)
    desk.settle()
    assert desk.window.toast.text() == "2 people: Away"


def test_devices_and_people_are_taken_back(desk: Desk) -> None:
    desk.select("6002")
    desk.window.actions_.administration.devices[DeviceState.RINGING].trigger()
    desk.settle()
    edit(desk, Person("6002", "Robert", "Sales"))
    desk.settle()
    undo(desk)
    assert desk.text("6002", Column.NAME) == "Bob Lindqvist"
    undo(desk)
    assert desk.status("6002").extension_state is not ExtensionState.RINGING


def test_what_somebody_else_set_since_is_left_after_a_question(desk: Desk, qtbot: QtBot) -> None:
    desk.select("6002", "6003", "6004")
    desk.control(Qt.Key.Key_5)
    desk.settle()
    desk.others_set("6003", AWAY)
    desk.control(Qt.Key.Key_Z)
    wait_for_question(desk, qtbot)
    asked = answer(desk, "Undo")
    assert asked == "1 of 3 has changed meanwhile and will stay as it is. Undo the other 2?"
    assert states(desk, "6002", "6003", "6004") == [NOT_SET, AWAY, NOT_SET]
    desk.window.actions_.presence.redo.trigger()
    desk.settle()
    assert states(desk, "6002", "6003", "6004") == [DND, AWAY, DND]


def test_a_question_that_is_answered_with_no_changes_nothing_and_may_come_again(desk: Desk, qtbot: QtBot) -> None:
    desk.select("6002", "6003")
    desk.control(Qt.Key.Key_5)
    desk.settle()
    desk.others_set("6003", AWAY)
    desk.control(Qt.Key.Key_Z)
    wait_for_question(desk, qtbot)
    answer(desk, "Cancel")
    assert states(desk, "6002", "6003") == [DND, AWAY]
    assert desk.window.actions_.presence.undo.isEnabled()


@pytest.mark.parametrize("kind", ["presence", "person"])
def test_where_all_was_set_since_nothing_is_taken_back(desk: Desk, kind: str) -> None:
    if kind == "presence":
        desk.select("6002")
        desk.control(Qt.Key.Key_5)
        desk.settle()
        desk.others_set("6002", AWAY)
    else:
        edit(desk, Person("6002", "Robert", "Sales"))
        desk.settle()
        desk.others_do(EditPerson(Person("6002", "Roberta", "Sales"), ROOT))
    undo(desk)
    assert desk.text("6002", Column.NAME) == ("Bob Lindqvist" if kind == "presence" else "Roberta")
    assert states(desk, "6002") == [AWAY if kind == "presence" else NOT_SET]
    assert "somebody else" in desk.window.panel.fault()
    assert not desk.window.actions_.presence.undo.isEnabled()


def test_what_ended_by_itself_is_said_to_have_ended(desk: Desk, qtbot: QtBot) -> None:
    lunch = Presence(AWAY, "at lunch", until=time.time() + 0.5, then=Presence(DND))
    desk.workplace.desk.set_presences({"CustomPresence:6002": lunch})
    desk.settle()
    qtbot.waitUntil(lambda: states(desk, "6002") == [DND], timeout=int(PATIENCE * 1_000))
    desk.settle()
    undo(desk)
    assert desk.window.panel.fault().endswith("it has ended by itself since, so it stays as it is.")
    assert states(desk, "6002") == [DND]


def test_the_rest_is_taken_back_where_some_have_ended_by_themselves(desk: Desk, qtbot: QtBot) -> None:
    now = time.time()
    lunch, meeting = (Presence(AWAY, "out", until=now + after, then=Presence(DND)) for after in (0.5, 3_600))
    desk.workplace.desk.set_presences({"CustomPresence:6002": lunch, "CustomPresence:6003": meeting})
    desk.settle()
    qtbot.waitUntil(lambda: states(desk, "6002") == [DND], timeout=int(PATIENCE * 1_000))
    desk.settle()
    desk.control(Qt.Key.Key_Z)
    wait_for_question(desk, qtbot)
    asked = answer(desk, "Undo")
    assert asked == "1 of 2 has ended by itself and will stay as it is. Undo the other 1?"
    assert states(desk, "6002", "6003") == [DND, NOT_SET]


def test_more_than_25_at_once_asks_first(desk: Desk, qtbot: QtBot) -> None:
    desk.window.people.selectAll()
    desk.control(Qt.Key.Key_3)
    wait_for_question(desk, qtbot)
    asked = answer(desk, "Cancel")
    assert "60" in asked
    assert states(desk, "6001", "6060") == [NOT_SET, NOT_SET]
    desk.control(Qt.Key.Key_3)
    wait_for_question(desk, qtbot)
    answer(desk, "Change them")
    assert states(desk, "6001", "6060") == [AWAY, AWAY]
    undo(desk)
    assert states(desk, "6001", "6060") == [NOT_SET, NOT_SET]


def test_a_question_is_asked_once_and_over_the_window_in_which_somebody_works(
    desk: Desk, theme: Theme, tmp_path: Path, qtbot: QtBot
) -> None:
    other = DeskWindow(desk.workplace, theme, QSettings(str(tmp_path / "other.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    rows = desk.workplace.mirror.rows.values()
    desk.workplace.desk.set_presences({row.status.presentity: Presence(AWAY) for row in rows})
    qtbot.waitUntil(lambda: bool(boxes()))
    assert [box.parent() for box in boxes()] == [other]
    boxes()[0].reject()
    desk.settle()
    assert states(desk, "6001", "6060") == [NOT_SET, NOT_SET]


def test_a_question_is_never_asked_over_a_window_that_is_hidden(desk: Desk, qtbot: QtBot) -> None:
    desk.key(Qt.Key.Key_F9)
    desk.window.close()
    assert desk.windows.strip is not None
    assert not desk.window.isVisible()
    rows = desk.workplace.mirror.rows.values()
    desk.workplace.desk.set_presences({row.status.presentity: Presence(AWAY) for row in rows})
    qtbot.waitUntil(lambda: bool(boxes()))
    assert [box.parent() for box in boxes()] == [desk.windows.strip]
    boxes()[0].reject()
    desk.settle()


def boxes() -> list[QMessageBox]:
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, QMessageBox) and top.isVisible()]


def test_a_window_that_is_closed_answers_its_questions_with_no(desk: Desk, qtbot: QtBot) -> None:
    desk.window.people.selectAll()
    desk.control(Qt.Key.Key_3)
    wait_for_question(desk, qtbot)
    desk.windows.close_now()
    desk.loop.run_until_complete(desk.door.close(PATIENCE))
    assert states(desk, "6001", "6060") == [NOT_SET, NOT_SET]


def test_many_are_seen_to_progress_and_can_be_stopped(desk: Desk, qtbot: QtBot) -> None:
    plan = desk.data / "extensions.conf"
    hints = "".join(f"exten => {n},hint,Custom:{n},CustomPresence:{n}\n" for n in range(1_000, 1_500))
    plan.write_text("[default]\n" + hints, encoding="utf-8")
    desk.key(Qt.Key.Key_F5)
    desk.settle()
    desk.rearrange()
    desk.window.people.selectAll()
    desk.workplace.desk.progressed.connect(lambda *_: stop(desk))
    desk.control(Qt.Key.Key_3)
    wait_for_question(desk, qtbot)
    answer(desk, "Change them")
    assert states(desk, "1000", "1099", "1100", "1499") == [AWAY, AWAY, NOT_SET, NOT_SET]
    assert desk.window.toast.text() == "100 of 500 people: Away"
    desk.window.activateWindow()
    undo(desk)
    assert states(desk, "1000", "1099") == [NOT_SET, NOT_SET]


def stop(desk: Desk) -> None:
    dialog = desk.window.findChild(QProgressDialog)
    if isinstance(dialog, QProgressDialog):
        button = dialog.findChild(QPushButton)
        assert isinstance(button, QPushButton)
        button.click()
