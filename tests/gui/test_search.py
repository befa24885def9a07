"""Finding people: typing anywhere begins, the arrows choose, one key acts, and Esc goes back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from switchboard.core.states import PresenceState
from switchboard.gui.office.column import Column
from tests.gui.conftest import Desk


def people(desk: Desk) -> list[str]:
    return [line for line in desk.shown() if not line.startswith("[")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("bergstrom", ["6014"]),
        ("bob LIND", ["6002"]),
        ("6002", ["6002"]),
        ("dept:front", [f"600{n}" for n in range(1, 7)]),
        ("is:away", ["6002"]),
        ("lunch", ["6002"]),
        ("soon front", ["6002"]),
        ("has:note", ["6002"]),
        ("zz", []),
    ],
)
def test_a_search_finds_people_by_all_that_is_known_of_them(desk: Desk, text: str, found: list[str]) -> None:
    desk.others_set("6002", PresenceState.AWAY, "at lunch", "Back soon")
    desk.control(Qt.Key.Key_F)
    desk.type(text)
    assert people(desk) == found
    assert desk.window.search.shown.text() == f"{len(found)} shown"


def test_available_does_not_find_unavailable(desk: Desk) -> None:
    desk.others_set("6002", PresenceState.AVAILABLE)
    desk.others_set("6003", PresenceState.UNAVAILABLE)
    desk.type("available")
    assert people(desk) == ["6002"]


def test_typing_in_the_list_searches_the_arrows_choose_and_a_key_acts(desk: Desk) -> None:
    desk.window.people.setFocus()
    desk.type("front")
    field = desk.window.search.field
    assert QApplication.focusWidget() is field
    assert field.text() == "front"
    assert desk.selected() == ["6001"]
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Up)
    assert QApplication.focusWidget() is field
    assert desk.selected() == ["6002"]
    desk.control(Qt.Key.Key_3)
    desk.settle()
    assert desk.status("6002").presence.state is PresenceState.AWAY
    desk.key(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is desk.window.panel.message


def test_typing_on_a_button_searches_too(desk: Desk) -> None:
    desk.select("6002")
    desk.button("state-not_set").setFocus()
    desk.type("zof")
    assert QApplication.focusWidget() is desk.window.search.field
    assert people(desk) == ["6026"]


def test_whoever_is_selected_stays_so_while_the_search_shows_them(desk: Desk) -> None:
    desk.select("6004")
    desk.type("front")
    assert desk.selected() == ["6004"]
    desk.control(Qt.Key.Key_A)
    desk.type("sales")
    assert desk.selected() == ["6007"]
    desk.key(Qt.Key.Key_Escape)
    assert len(people(desk)) == 60
    assert desk.selected() == ["6007"]


def test_a_search_that_finds_nobody_says_so(desk: Desk) -> None:
    desk.type("zzz")
    assert desk.shown() == []
    assert desk.selected() == []
    assert "zzz" in desk.window.people._empty_text
    desk.control(Qt.Key.Key_3)  # nobody is there whom it could set
    desk.settle()
    assert desk.window.panel.fault() == ""


def chip(desk: Desk, name: str) -> QPushButton:
    button = desk.window.search.findChild(QPushButton, f"chip-{name}")
    assert isinstance(button, QPushButton)
    return button


def test_chips_count_live_and_show_their_people(desk: Desk, qtbot: QtBot) -> None:
    assert [chip(desk, name).text() for name in ("everyone", "in", "out")] == ["Everyone 60", "In 0", "Out 0"]
    desk.others_set("6002", PresenceState.AVAILABLE)
    desk.others_set("6003", PresenceState.XA)
    assert [chip(desk, name).text() for name in ("everyone", "in", "out")] == ["Everyone 60", "In 1", "Out 1"]
    qtbot.mouseClick(chip(desk, "out"), Qt.MouseButton.LeftButton)
    assert people(desk) == ["6003"]
    assert chip(desk, "out").isChecked()
    assert not chip(desk, "everyone").isChecked()
    desk.others_set("6004", PresenceState.AWAY)
    desk.rearrange()
    assert people(desk) == ["6003", "6004"]
    assert desk.window.search.shown.text() == "2 shown"
    desk.window.people.setFocus()
    desk.key(Qt.Key.Key_Escape)
    assert len(people(desk)) == 60
    assert chip(desk, "everyone").isChecked()


def test_favourites_have_a_chip_and_survive_a_restart(desk: Desk, qtbot: QtBot, open_desk: Callable[[], Desk]) -> None:
    desk.select("6002", "6010")
    desk.control(Qt.Key.Key_B)
    assert chip(desk, "favourites").text() == "★ 2"
    desk.close()
    again = open_desk()
    qtbot.mouseClick(chip(again, "favourites"), Qt.MouseButton.LeftButton)
    assert people(again) == ["6002", "6010"]
    again.select("6010")
    again.control(Qt.Key.Key_B)
    assert people(again) == ["6002"]


def test_groups_fold_by_click_and_by_key_and_stay_so(desk: Desk, qtbot: QtBot, open_desk: Callable[[], Desk]) -> None:
    heading = desk.window.people.visualRect(desk.window.model.index(0, Column.PRESENCE))
    qtbot.mouseClick(desk.window.people.viewport(), Qt.MouseButton.LeftButton, pos=heading.center())
    assert desk.shown()[:3] == ["[Front desk]", "[Sales]", "6007"]
    desk.select("6008")
    desk.window.people.setFocus()
    desk.key(Qt.Key.Key_Left)
    assert desk.shown()[:3] == ["[Front desk]", "[Sales]", "[Support]"]
    desk.key(Qt.Key.Key_Up)
    desk.key(Qt.Key.Key_Right)
    assert desk.shown()[:3] == ["[Front desk]", "6001", "6002"]
    desk.close()
    assert open_desk().shown()[5:9] == ["6005", "6006", "[Sales]", "[Support]"]


def test_who_is_searched_for_is_seen_though_their_group_is_folded(desk: Desk) -> None:
    desk.select("6008")
    desk.window.people.setFocus()
    desk.key(Qt.Key.Key_Left)
    assert "6008" not in desk.shown()
    desk.type("hugo")
    assert desk.shown() == ["[Sales]", "6008"]
    assert desk.selected() == ["6008"]
    desk.key(Qt.Key.Key_Escape)
    assert "6008" not in desk.shown()


def test_backspace_in_the_list_shortens_the_search(desk: Desk) -> None:
    desk.type("salesx")
    assert desk.shown() == []
    desk.window.people.setFocus()
    desk.key(Qt.Key.Key_Backspace)
    assert desk.window.search.field.text() == "sales"
    assert len(people(desk)) == 12


def test_undo_in_the_search_takes_back_what_was_done_to_people(desk: Desk) -> None:
    desk.type("lindqvist")
    desk.control(Qt.Key.Key_3)
    desk.settle()
    desk.control(Qt.Key.Key_Z)
    desk.settle()
    assert desk.status("6002").presence.state is PresenceState.NOT_SET
    assert desk.window.search.field.text() == "lindqvist"


def test_an_office_without_departments_has_no_headings(open_desk: Callable[[], Desk], tmp_path: Path) -> None:
    hints = "".join(f"exten => {n},hint,Custom:{n},CustomPresence:{n}\n" for n in range(10, 15))
    (tmp_path / "extensions.conf").write_text("[default]\n" + hints)
    assert open_desk().shown() == ["10", "11", "12", "13", "14"]


def test_shift_and_the_arrows_select_more(desk: Desk) -> None:
    desk.select("6005")
    desk.window.people.setFocus()
    for _ in range(3):
        desk.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert desk.selected() == ["6005", "6006", "6007", "6008"]


def test_shift_and_the_arrows_select_more_while_the_search_has_the_focus(desk: Desk) -> None:
    desk.window.people.setFocus()
    desk.type("front")
    for _ in range(3):
        desk.key(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert desk.selected() == ["6001", "6002", "6003", "6004"]
    desk.key(Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert desk.selected() == ["6001", "6002", "6003"]
    assert QApplication.focusWidget() is desk.window.search.field
    desk.control(Qt.Key.Key_3)
    desk.settle()
    assert [desk.status(exten).presence.state for exten in ("6001", "6003")] == [PresenceState.AWAY] * 2
    desk.key(Qt.Key.Key_Down)
    assert len(desk.selected()) == 1


def test_up_and_down_go_over_headings_of_open_groups(desk: Desk) -> None:
    desk.select("6006")
    desk.window.people.setFocus()
    desk.key(Qt.Key.Key_Down)
    assert desk.selected() == ["6007"]
    desk.key(Qt.Key.Key_Up)
    assert desk.selected() == ["6006"]
    desk.key(Qt.Key.Key_Home)
    assert desk.selected() == ["6001"]
    desk.key(Qt.Key.Key_End)
    assert desk.selected() == ["6060"]


def test_without_groups_the_list_is_plain(desk: Desk) -> None:
    desk.control(Qt.Key.Key_G)
    assert desk.shown() == people(desk)
    assert len(desk.shown()) == 60


@pytest.mark.parametrize("width", [700, 900, 1_280, 1_366, 1_920])
def test_what_may_be_searched_for_is_never_cut_off(desk: Desk, width: int) -> None:
    desk.window.resize(width, 700)
    desk.settle()
    field = desk.window.search.field
    hint = field.placeholderText()
    assert hint.startswith("Name, number")
    assert field.fontMetrics().horizontalAdvance(hint) + field.height() < field.width()
    assert field.toolTip().endswith("is:away")


@pytest.mark.parametrize("width", [683, 1_250, 1_900])
def test_a_search_does_not_move_the_list(desk: Desk, width: int) -> None:
    desk.window.resize(width, 700)
    desk.settle()
    top = desk.window.stage.mapTo(desk.window, QPoint()).y()
    desk.type("clara")
    assert desk.window.search.shown.text() == "1 shown"
    assert desk.window.search.shown.isVisible()
    assert desk.window.stage.mapTo(desk.window, QPoint()).y() == top
