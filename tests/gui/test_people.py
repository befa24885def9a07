"""People by keys and clicks: added, edited, deleted, put back; by two desks, while the file is read anew."""

import pytest
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from switchboard.core.commands import AddPerson, EditPerson, RemovePerson
from switchboard.core.people import Number, Person
from switchboard.gui.dialogs.hidden_dialog import HiddenDialog
from switchboard.gui.dialogs.person_dialog import PersonDialog
from switchboard.gui.office.column import Column
from tests.gui.conftest import ROOT, Desk
from tests.gui.test_undo import answer, undo, wait_for_question


def dialog_of(desk: Desk) -> PersonDialog:
    found = [each for each in desk.window.findChildren(PersonDialog) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def edit(desk: Desk, exten: str) -> PersonDialog:
    """By keys."""
    desk.select(exten)
    desk.window.people.setFocus()
    desk.key(Qt.Key.Key_F2)
    desk.settle()
    return dialog_of(desk)


def add(desk: Desk) -> PersonDialog:
    desk.control(Qt.Key.Key_N)
    return dialog_of(desk)


def save(desk: Desk, dialog: PersonDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    desk.settle()


def fill(widget: QWidget, text: str, qtbot: QtBot) -> None:
    widget.setFocus()
    qtbot.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(widget, text)


def person(desk: Desk, exten: str) -> Person | None:
    return desk.host.person(exten).result(10).shown


def test_somebody_is_added_by_keys_and_selected(desk: Desk, qtbot: QtBot) -> None:
    dialog = add(desk)
    fill(dialog.exten, "7009", qtbot)
    fill(dialog.name, "Zoe Ray", qtbot)
    fill(dialog.department, "Sales", qtbot)
    fill(dialog.numbers.lines[0][1], "+49 170 1", qtbot)
    dialog.numbers.lines[0][0].setEditText("mobile")
    fill(dialog.numbers.lines[1][1], "030 2", qtbot)
    fill(dialog.note, "speaks French", qtbot)
    fill(dialog.deputy, "clara jimenez", qtbot)
    fill(dialog.groups, "choir; fire wardens;choir", qtbot)
    save(desk, dialog, qtbot)
    numbers = (Number("+49 170 1", "mobile"), Number("030 2"))
    groups = ("choir", "fire wardens")
    assert person(desk, "7009") == Person(
        "7009", "Zoe Ray", "Sales", numbers=numbers, note="speaks French", deputy="6003", groups=groups
    )
    assert desk.status("7009").presentity == "CustomPresence:7009"
    assert desk.selected() == ["7009"]
    assert desk.text("7009", Column.NAME) == "Zoe Ray"
    undo(desk)
    assert person(desk, "7009") is None
    assert "7009" not in desk.shown()


@pytest.mark.parametrize(
    ("exten", "fault"),
    [
        ("", "A person needs an extension."),
        ("6002", "6002 is Bob Lindqvist already."),
        ("_6XXX", "_6XXX is a pattern of numbers; a person has one number."),
        ("60 02", "An extension, a device and a presence have no spaces, & or commas."),
    ],
)
def test_what_cannot_be_is_said_and_the_dialog_stays(desk: Desk, qtbot: QtBot, exten: str, fault: str) -> None:
    dialog = add(desk)
    fill(dialog.exten, exten, qtbot)
    save(desk, dialog, qtbot)
    assert dialog.isVisible()
    assert dialog.fault() == fault
    dialog.reject()


def test_what_was_set_here_is_told_apart_and_goes_back_to_the_file(desk: Desk, qtbot: QtBot) -> None:
    dialog = edit(desk, "6002")
    assert "As in the directory" in dialog.source.text()
    assert not dialog.restore_button.isEnabled()
    fill(dialog.name, "Robert", qtbot)
    save(desk, dialog, qtbot)
    dialog = edit(desk, "6002")
    assert "Set here: Name." in dialog.source.text()
    qtbot.mouseClick(dialog.restore_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.text("6002", Column.NAME) == "Bob Lindqvist"
    undo(desk)
    assert desk.text("6002", Column.NAME) == "Robert"


def test_a_person_of_the_file_is_hidden_and_shown_again(desk: Desk, qtbot: QtBot) -> None:
    desk.select("6002")
    desk.window.people.setFocus()
    desk.key(Qt.Key.Key_Delete)
    wait_for_question(desk, qtbot)
    assert "hidden" in answer(desk, "Delete")
    assert "6002" not in desk.shown()
    undo(desk)
    desk.rearrange()
    assert "6002" in desk.shown()
    desk.select("6002", "6003")
    desk.window.people.setFocus()
    desk.key(Qt.Key.Key_Delete)
    wait_for_question(desk, qtbot)
    answer(desk, "Delete")
    assert not {"6002", "6003"} & set(desk.shown())
    desk.window.actions_.people.hidden.trigger()
    desk.settle()
    dialog = desk.window.findChild(HiddenDialog)
    assert isinstance(dialog, HiddenDialog)
    assert dialog.list.count() == 2
    dialog.show_button.click()
    desk.settle()
    desk.rearrange()
    assert "6002" in desk.shown()
    assert dialog.list.count() == 1
    dialog.reject()


def test_a_delete_that_is_not_confirmed_deletes_nobody(desk: Desk, qtbot: QtBot) -> None:
    desk.select("6002")
    desk.window.people.setFocus()
    desk.key(Qt.Key.Key_Delete)
    wait_for_question(desk, qtbot)
    box = desk.window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    box.reject()
    desk.settle()
    assert person(desk, "6002") is not None


def test_two_desks_that_edit_one_person_lose_nothing(desk: Desk, qtbot: QtBot) -> None:
    dialog = edit(desk, "6002")
    fill(dialog.note, "speaks French", qtbot)
    bob = person(desk, "6002")
    assert bob is not None
    desk.others_do(EditPerson(Person("6002", "Robert", bob.department, bob.email), ROOT))
    assert dialog.name.text() == "Robert"
    assert dialog.note.text() == "speaks French"
    assert "Somebody else has changed" in dialog.fault()
    save(desk, dialog, qtbot)
    now = person(desk, "6002")
    assert now is not None
    assert (now.name, now.note) == ("Robert", "speaks French")


def test_who_is_deleted_elsewhere_while_edited_is_not_made_anew(desk: Desk, qtbot: QtBot) -> None:
    desk.others_do(AddPerson(Person("7009", "Zoe"), ROOT))
    desk.rearrange()
    dialog = edit(desk, "7009")
    desk.others_do(RemovePerson("7009", ROOT))
    assert "deleted" in dialog.fault()
    fill(dialog.note, "x", qtbot)
    save(desk, dialog, qtbot)
    assert dialog.isVisible()
    assert person(desk, "7009") is None
    dialog.reject()


def test_a_directory_that_is_read_while_somebody_edits_changes_what_was_not_typed(desk: Desk, qtbot: QtBot) -> None:
    dialog = edit(desk, "6002")
    fill(dialog.note, "x", qtbot)
    path = desk.data / "directory.csv"
    path.write_text(path.read_text().replace("Bob Lindqvist", "Robert Lindqvist"))
    desk.loop.run_until_complete(desk.window.workplace.door.settled())
    desk.host.run_console("dialplan reload").result(10)
    qtbot.waitUntil(lambda: dialog.name.text() == "Robert Lindqvist")
    save(desk, dialog, qtbot)
    assert desk.host.person("6002").result(10).set_here.fields == {"note"}  # type: ignore[union-attr]  # it is set
