"""The first start by keys and clicks: an office by hand, left and taken up again, and how phones get here."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from switchboard.core.states import Extension
from switchboard.gui.dialogs.calendars_dialog import CalendarsDialog
from switchboard.gui.dialogs.first_start.first_start_dialog import FirstStartDialog
from switchboard.gui.dialogs.importing.import_dialog import ImportDialog
from switchboard.gui.dialogs.listen_dialog import ListenDialog
from switchboard.gui.office.first_start import FirstStart, Row, Step, Way, check_rows, first_start_of, next_number
from tests.gui.conftest import Desk
from tests.gui.test_accessibility import unnamed


def begin(desk: Desk) -> FirstStartDialog:
    """As the empty office offers it."""
    desk.window.first_start.begin()
    [found] = [found for found in desk.window.findChildren(FirstStartDialog) if found.isVisible()]
    desk.qtbot.waitExposed(found)
    return found


def step(found: FirstStartDialog) -> Step:
    return found.state.step


def write(found: FirstStartDialog, desk: Desk, *rows: tuple[str, str]) -> None:
    """Names and departments into the table, by keys; the numbers come by themselves."""
    table = found.people.table
    desk.qtbot.waitUntil(table.hasFocus)
    for place, texts in enumerate(rows):
        for column, text in enumerate(texts, 1):
            table.setCurrentCell(place, column)
            desk.type(text)
            desk.key(Qt.Key.Key_Tab)


def test_an_office_by_hand_comes_to_life_with_keys_alone(open_desk: Callable[[], Desk], qtbot: QtBot) -> None:
    desk = open_desk()
    assert desk.window.welcome.isVisible()
    qtbot.mouseClick(desk.window.welcome.start_button, Qt.MouseButton.LeftButton)
    [found] = [found for found in desk.window.findChildren(FirstStartDialog) if found.isVisible()]
    qtbot.waitUntil(found.ways[Way.BY_HAND].hasFocus)
    assert unnamed(found) == []
    desk.key(Qt.Key.Key_Return)
    assert step(found) is Step.PEOPLE
    qtbot.waitUntil(found.people.table.hasFocus)
    assert unnamed(found) == []
    write(found, desk, ("Ann Archer", "Sales"), ("Bob Bell", "Sales"))
    assert [row.exten for row in found.people.rows()[:3]] == ["6001", "6002", ""]
    qtbot.mouseClick(found.next_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.status("6001").presentity == "CustomPresence:6001"
    assert desk.workplace.mirror.rows[Extension("6002")].name == "Bob Bell"
    assert step(found) is Step.DESK
    qtbot.waitUntil(found.desk.field.hasFocus)
    assert unnamed(found) == []
    desk.type("bob")
    desk.key(Qt.Key.Key_Return)
    assert desk.window.memory.own_extension() == "6002"
    assert step(found) is Step.PHONES
    assert unnamed(found) == []
    qtbot.mouseClick(found.next_button, Qt.MouseButton.LeftButton)
    assert step(found) is Step.DONE
    assert unnamed(found) == []
    assert found.summary.text().startswith("2 people are in the office now.")
    desk.key(Qt.Key.Key_Return)
    assert not found.isVisible()
    assert not desk.window.welcome.isVisible()
    assert step(begin(desk)) is Step.WAY
    for each in desk.window.findChildren(FirstStartDialog):
        each.reject()


def test_what_was_written_is_there_after_going_back_leaving_and_a_restart(
    open_desk: Callable[[], Desk], qtbot: QtBot
) -> None:
    desk = open_desk()
    found = begin(desk)
    qtbot.mouseClick(found.next_button, Qt.MouseButton.LeftButton)
    write(found, desk, ("Ann Archer", "Sales"))
    qtbot.mouseClick(found.back_button, Qt.MouseButton.LeftButton)
    assert step(found) is Step.WAY
    qtbot.mouseClick(found.next_button, Qt.MouseButton.LeftButton)
    assert found.people.rows()[0] == Row("6001", "Ann Archer", "Sales")
    desk.key(Qt.Key.Key_Escape)
    if found.isVisible():  # the first ended the writing of a cell
        desk.key(Qt.Key.Key_Escape)
    desk.close()
    again = begin(open_desk())
    assert step(again) is Step.PEOPLE
    assert again.people.rows()[0] == Row("6001", "Ann Archer", "Sales")
    again.reject()


def test_what_is_wrong_is_said_and_nothing_is_added(open_desk: Callable[[], Desk], qtbot: QtBot) -> None:
    desk = open_desk()
    found = begin(desk)
    qtbot.mouseClick(found.next_button, Qt.MouseButton.LeftButton)
    found.people.show_rows([Row("6001", "Ann"), Row("6001", "Bob")])
    qtbot.mouseClick(found.next_button, Qt.MouseButton.LeftButton)
    assert step(found) is Step.PEOPLE
    assert found.people.fault.text() == "6001 stands there twice."
    assert found.people.table.currentRow() == 1
    assert desk.workplace.mirror.rows == {}
    found.reject()


def test_a_list_is_pasted_as_spreadsheets_copy_it(open_desk: Callable[[], Desk], qtbot: QtBot) -> None:
    desk = open_desk()
    found = begin(desk)
    qtbot.mouseClick(found.next_button, Qt.MouseButton.LeftButton)
    lines = "\n".join(f"{6100 + number}\tPerson {number}\tSales\tmore" for number in range(40))
    QGuiApplication.clipboard().setText(lines)
    found.people.table.setCurrentCell(0, 0)
    qtbot.waitUntil(found.people.table.hasFocus)
    desk.control(Qt.Key.Key_V)
    assert len([row for row in found.people.rows() if not row.is_empty()]) == 40
    qtbot.mouseClick(found.next_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert len(desk.workplace.mirror.rows) == 40
    qtbot.mouseClick(found.back_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(found.next_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert found.fault.text() == "", "who is there already is not added again"
    found.reject()


def test_a_dialplan_and_an_asterisk_are_opened_by_their_files(
    open_desk: Callable[[], Desk], qtbot: QtBot, tmp_path: Path
) -> None:
    desk = open_desk()
    folder = tmp_path / "asterisk"
    folder.mkdir()
    (folder / "extensions.conf").write_text("[default]\nexten => 7001,hint,PJSIP/7001,CustomPresence:7001\n")
    found = begin(desk)
    qtbot.mouseClick(found.ways[Way.ASTERISK], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(found.next_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(found.choose_button, Qt.MouseButton.LeftButton)
    [files] = [each for each in desk.window.findChildren(QFileDialog) if each.isVisible()]
    files.fileSelected.emit(str(folder / "extensions.conf"))
    files.reject()
    desk.settle()
    assert [row.exten for row in desk.workplace.mirror.rows] == ["7001"]
    assert "1 person" in found.office.text() or "1 people" in found.office.text()
    qtbot.mouseClick(found.back_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(found.ways[Way.DIALPLAN], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(found.next_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(found.dialplan_asked):
        qtbot.mouseClick(found.choose_button, Qt.MouseButton.LeftButton)
    for each in desk.window.findChildren(QFileDialog):
        each.reject()
    found.reject()


def test_a_list_of_people_is_taken_over_by_the_dialog_for_it(open_desk: Callable[[], Desk], qtbot: QtBot) -> None:
    desk = open_desk()
    found = begin(desk)
    qtbot.mouseClick(found.ways[Way.LIST], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(found.next_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(found.choose_button, Qt.MouseButton.LeftButton)
    [importing] = [each for each in desk.window.findChildren(ImportDialog) if each.isVisible()]
    importing.reject()
    desk.settle()
    found.reject()


def test_the_demo_office_is_opened_beside_this_one(open_desk: Callable[[], Desk], qtbot: QtBot) -> None:
    desk = open_desk()
    found = begin(desk)
    qtbot.mouseClick(found.ways[Way.DEMO], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(desk.window.asks.demo_asked):
        qtbot.mouseClick(found.next_button, Qt.MouseButton.LeftButton)
    assert step(begin(desk)) is Step.WAY, "and this office begins from the beginning"
    for each in desk.window.findChildren(FirstStartDialog):
        each.reject()


def test_how_a_phone_of_each_maker_is_pointed_here_can_be_copied(desk: Desk, qtbot: QtBot) -> None:
    found = begin(desk)
    found.show_step(Step.PHONES)
    phones = found.phones
    assert desk.sip in phones.served.text()
    shown = set()
    for place in range(phones.maker.count()):
        phones.maker.setCurrentIndex(place)
        qtbot.mouseClick(phones.copy_button, Qt.MouseButton.LeftButton)
        text = QGuiApplication.clipboard().text()
        assert desk.sip.rpartition(":")[2] in text
        assert "6001" in text
        assert "(its password)" in text
        shown.add(text.partition(":")[0])
    assert {"Yealink", "Snom", "Grandstream", "Polycom", "Fanvil", "Cisco", "Linphone", "MicroSIP"} <= shown
    assert "Digium, Sangoma" in shown
    qtbot.mouseClick(phones.listen_button, Qt.MouseButton.LeftButton)
    [listening] = [each for each in desk.window.findChildren(ListenDialog) if each.isVisible()]
    listening.reject()
    found.show_step(Step.DONE)
    qtbot.mouseClick(found.calendars_button, Qt.MouseButton.LeftButton)
    [calendars] = [each for each in desk.window.findChildren(CalendarsDialog) if each.isVisible()]
    calendars.reject()
    found.reject()


@pytest.mark.parametrize(
    "text", ["{", "[]", '{"rows": 5}', '{"way": "x"}', '{"step": 99}', '{"rows": [5]}', "[" * 100_000, "\0"]
)
def test_what_is_kept_and_damaged_counts_as_not_begun(text: str) -> None:
    assert first_start_of(text) == FirstStart()


def test_who_is_written_is_checked() -> None:
    rows = [Row("", "Ann"), Row("6 1", "Bob"), Row(), Row("6002", " Cai   Chen ", "x"), Row("6003")]
    checked = check_rows(rows, {"6003"})
    assert sorted(checked.faults) == [0, 1]
    assert [(person.exten, person.name) for person in checked.people] == [("6002", "Cai Chen")]
    assert next_number([Row("9" * 40), Row("²")], ["0099"]) == "0100"
