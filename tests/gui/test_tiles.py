"""The desk as tiles: the same people, the same selection, the same keys as in the list."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QContextMenuEvent, QFontMetrics, QImage, Qt
from PySide6.QtWidgets import QApplication, QMenu

from switchboard.core.commands import SetDeviceState
from switchboard.core.states import DeviceState, Extension, ExtensionState, ExtensionStatus, Presence, PresenceState
from switchboard.gui.delegates.card_painter import CardPainter, Shape
from switchboard.gui.look.theme import Theme
from switchboard.gui.office.query import Chip
from switchboard.gui.views.card_view import CardView
from switchboard.gui.views.people_stage import Look
from tests.gui.conftest import ROOT, Desk

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def tiles(desk: Desk) -> CardView:
    desk.key(Qt.Key.Key_2, CTRL_SHIFT)
    return desk.window.stage.tiles


def place(desk: Desk, exten: str) -> QPoint:
    """Where somebody's tile is seen, in its middle."""
    line = desk.window.model.place(Extension(exten))
    assert line is not None
    return desk.window.stage.tiles.visualRect(desk.window.model.index(line, 0)).center()


def click(desk: Desk, exten: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    view = desk.window.stage.tiles
    desk.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, place(desk, exten))


def test_keys_change_between_list_and_tiles_and_the_selection_stays(desk: Desk) -> None:
    desk.select("6002", "6003")
    desk.key(Qt.Key.Key_2, CTRL_SHIFT)
    assert desk.window.stage.tiles.isVisible()
    assert desk.selected() == ["6002", "6003"]
    desk.key(Qt.Key.Key_1, CTRL_SHIFT)
    assert desk.window.people.isVisible()
    assert desk.selected() == ["6002", "6003"]


def test_a_click_beside_the_search_changes_too(desk: Desk) -> None:
    buttons = desk.window.search.looks.buttons
    assert [look for look, button in buttons.items() if button.isChecked()] == [Look.LIST]
    desk.qtbot.mouseClick(buttons[Look.TILES], Qt.MouseButton.LeftButton)
    assert desk.window.stage.tiles.isVisible()
    assert [look for look, button in buttons.items() if button.isChecked()] == [Look.TILES]
    desk.key(Qt.Key.Key_1, CTRL_SHIFT)
    assert [look for look, button in buttons.items() if button.isChecked()] == [Look.LIST]


def test_the_look_is_remembered(desk: Desk, tiles: CardView, open_desk: Callable[[], Desk]) -> None:
    assert tiles.isVisible()
    desk.close()
    again = open_desk()
    assert again.window.stage.look is Look.TILES
    assert again.window.actions_.view.looks[Look.TILES].isChecked()
    assert again.window.stage.tiles.isVisible()


def test_everyone_has_a_tile_and_no_two_are_in_one_place(desk: Desk, tiles: CardView) -> None:
    model = desk.window.model
    rects = [tiles.visualRect(model.index(line, 0)) for line in range(model.rowCount())]
    assert len(rects) == 66
    assert not any(a.intersects(b) for n, a in enumerate(rects) for b in rects[n + 1 :])
    assert tiles.visualRect(model.index(1, 0)).top() == tiles.visualRect(model.index(2, 0)).top()


def test_a_click_selects_and_with_ctrl_and_shift_more(desk: Desk, tiles: CardView) -> None:
    assert tiles.isVisible()
    click(desk, "6002")
    assert desk.selected() == ["6002"]
    click(desk, "6005", Qt.KeyboardModifier.ControlModifier)
    assert desk.selected() == ["6002", "6005"]
    click(desk, "6002")
    click(desk, "6004", Qt.KeyboardModifier.ShiftModifier)
    assert desk.selected() == ["6002", "6003", "6004"]


def test_arrows_go_from_tile_to_tile_and_a_digit_with_ctrl_sets_the_presence(desk: Desk, tiles: CardView) -> None:
    tiles.setFocus()
    click(desk, "6001")
    desk.key(Qt.Key.Key_Down)
    [below] = desk.selected()
    assert place(desk, below).x() == place(desk, "6001").x()
    desk.key(Qt.Key.Key_Up)
    assert desk.selected() == ["6001"]
    desk.key(Qt.Key.Key_Right)
    assert desk.selected() == ["6002"]
    desk.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert desk.selected() == ["6002", "6003"]
    desk.control(Qt.Key.Key_3)
    desk.settle()
    assert [desk.status(exten).presence.state for exten in ("6002", "6003")] == [PresenceState.AWAY] * 2


def test_end_and_home_reach_the_last_and_the_first_and_are_seen(desk: Desk, tiles: CardView) -> None:
    tiles.setFocus()
    desk.key(Qt.Key.Key_End)
    assert tiles.viewport().rect().contains(place(desk, desk.selected()[0]))
    assert desk.selected() == [desk.shown()[-1]]
    desk.key(Qt.Key.Key_Home)
    assert desk.selected() == ["6001"]
    assert tiles.viewport().rect().contains(place(desk, "6001"))


def test_enter_writes_a_note_and_letters_search(desk: Desk, tiles: CardView) -> None:
    tiles.setFocus()
    click(desk, "6003")
    desk.key(Qt.Key.Key_Return)
    assert desk.window.panel.message.hasFocus()
    desk.key(Qt.Key.Key_Escape)
    assert tiles.hasFocus()
    desk.type("lindq")
    assert desk.shown() == ["[Front desk]", "6002"]
    desk.key(Qt.Key.Key_Down)
    assert desk.selected() == ["6002"]


def test_a_chip_leaves_only_tiles_that_fit(desk: Desk, tiles: CardView) -> None:
    desk.others_set("6005", PresenceState.AWAY)
    desk.qtbot.mouseClick(desk.window.search.chips[Chip.OUT], Qt.MouseButton.LeftButton)
    assert desk.shown() == ["[Front desk]", "6005"]
    assert not tiles.visualRect(desk.window.model.index(1, 0)).isNull()


def test_a_heading_folds_by_click_and_by_keys(desk: Desk, tiles: CardView) -> None:
    heading = tiles.visualRect(desk.window.model.index(0, 0)).center()
    desk.qtbot.mouseClick(tiles.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    assert desk.shown()[:2] == ["[Front desk]", "[Sales]"]
    tiles.setFocus()
    desk.key(Qt.Key.Key_Home)
    desk.key(Qt.Key.Key_Return)
    assert desk.shown()[1] == "6001"
    click(desk, "6002")
    desk.key(Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert desk.shown()[:2] == ["[Front desk]", "[Sales]"]
    desk.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert desk.shown()[1] == "6001"


def test_the_menu_opens_on_a_tile(desk: Desk, tiles: CardView, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QPoint] = []
    monkeypatch.setattr(QMenu, "popup", lambda _, point: opened.append(point))  # a menu needs a window system
    click(desk, "6002")
    where = place(desk, "6002")
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, tiles.viewport().mapToGlobal(where))
    QApplication.sendEvent(tiles.viewport(), asked)
    assert opened == [tiles.viewport().mapToGlobal(where)]
    assert not desk.window.attention.rows_may_move()


def test_a_tile_says_what_a_screen_reader_needs(desk: Desk, tiles: CardView) -> None:
    desk.others_set("6003", PresenceState.AWAY, "at lunch")
    view = QAccessible.queryAccessibleInterface(tiles)
    children = [view.child(number) for number in range(view.childCount())]
    said = [child.text(QAccessible.Text.Name) for child in children]
    assert "Clara Jiménez, 6003, away, at lunch, phone idle" in said


def test_a_screen_reader_finds_each_tile_where_it_is_and_hears_which_has_the_keyboard(
    desk: Desk, tiles: CardView
) -> None:
    QAccessible.setActive(True)
    try:
        tiles.setFocus()
        desk.key(Qt.Key.Key_Home)
        desk.key(Qt.Key.Key_Right)
        view = QAccessible.queryAccessibleInterface(tiles)
        assert view.role() is QAccessible.Role.List
        assert view.focusChild().text(QAccessible.Text.Name) == "Bob Lindqvist, 6002, not set, phone idle"
        index = tiles.currentIndex()
        where = tiles.visualRect(index).translated(tiles.viewport().mapToGlobal(QPoint(0, 0)))
        assert view.child(index.row()).rect() == where
    finally:
        QAccessible.setActive(False)


def picture(desk: Desk, exten: str) -> QImage:
    tiles = desk.window.stage.tiles
    line = desk.window.model.place(Extension(exten))
    assert line is not None
    return tiles.viewport().grab(tiles.visualRect(desk.window.model.index(line, 0))).toImage()


def test_each_state_of_a_phone_has_an_edge_of_its_own(desk: Desk, tiles: CardView) -> None:
    assert tiles.isVisible()
    seen = []
    states = [DeviceState.NOT_INUSE, DeviceState.INUSE, DeviceState.BUSY, DeviceState.RINGING, DeviceState.RINGINUSE]
    states += [DeviceState.ONHOLD, DeviceState.UNAVAILABLE]
    for state in states:
        desk.others_do(SetDeviceState("Custom:6003", state, ROOT))
        image = picture(desk, "6003")
        ground = image.pixel(image.width() - 8, image.height() // 2)  # whatever the colours are: the pattern alone
        column = [[image.pixel(x, y) != ground for y in range(3, image.height() - 3)] for x in range(1, 5)]
        seen.append(tuple(map(tuple, column)))
    assert len(set(seen)) == len(states)


def test_a_change_is_painted_and_only_where_it_is_seen(desk: Desk, tiles: CardView) -> None:
    before, beside = picture(desk, "6003"), picture(desk, "6004")
    assert tiles.isVisible()
    desk.others_set("6003", PresenceState.DND)
    assert picture(desk, "6003") != before
    assert picture(desk, "6004") == beside


def test_what_is_looked_at_stays_in_place_when_others_come_and_go(desk: Desk, tiles: CardView) -> None:
    desk.window.resize(1_280, 480)
    QApplication.processEvents()
    bar = tiles.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    middle = tiles.indexAt(tiles.viewport().rect().center() - QPoint(0, tiles.viewport().height() // 4))
    row = desk.window.model.row(middle.row())
    assert row is not None
    click(desk, row.extension.exten)
    before = place(desk, row.extension.exten)
    desk.window.model.fold("Front desk", folded=True)
    assert place(desk, row.extension.exten).y() == before.y()


def test_since_when_a_phone_is_busy_stands_there_whole_or_not_at_all(theme: Theme) -> None:
    painter = CardPainter(theme, Shape.TILE)
    called = ExtensionStatus(
        Extension("6001"), ExtensionState.IN_USE, Presence(), device_since=1_000.0, has_device=True
    )
    assert painter.phone_text(called, 500, now=1_300.0) == "In a call 5 min"
    width = QFontMetrics(painter.small_font).horizontalAdvance("In a call 5 min")
    assert painter.phone_text(called, width, now=1_300.0) == "In a call 5 min"
    assert painter.phone_text(called, width - 1, now=1_300.0) == "In a call"
