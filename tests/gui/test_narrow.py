"""A desk with little room: lines of two rows, and the panel slides over them."""

import pytest
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QApplication

from switchboard.core.states import Extension, PresenceState
from switchboard.gui.delegates.card_painter import Shape
from switchboard.gui.look.theme import Theme
from switchboard.gui.views.card_view import CardView
from tests.gui.conftest import Desk


@pytest.fixture
def narrow(desk: Desk) -> CardView:
    desk.window.resize(683, 384)
    QApplication.processEvents()
    return desk.window.stage.narrow


def click(desk: Desk, exten: str) -> None:
    view = desk.window.stage.narrow
    line = desk.window.model.place(Extension(exten))
    assert line is not None
    pos = view.visualRect(desk.window.model.index(line, 0)).center()
    desk.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=pos)


def panel_is_over(desk: Desk) -> bool:
    return desk.window._beside.drawer.isVisible() and desk.window.panel.isVisible()


def test_below_900_pixels_the_list_has_two_rows_a_line_and_the_panel_is_away(desk: Desk, narrow: CardView) -> None:
    assert narrow.isVisible()
    assert narrow.shape_of_cards is Shape.LINE
    assert not desk.window.people.isVisible()
    assert not desk.window.panel.isVisible()
    assert desk.window.width() == 683
    desk.window.resize(1_280, 800)
    QApplication.processEvents()
    assert desk.window.people.isVisible()
    assert desk.window.panel.isVisible()
    assert not desk.window._beside.drawer.isVisible()


def test_the_limit_follows_the_font(desk: Desk, theme: Theme) -> None:
    try:
        theme.choose_zoom(200)
        assert desk.window.stage.is_narrow
    finally:
        theme.choose_zoom(100)
    assert not desk.window.stage.is_narrow


def test_a_click_slides_the_panel_over_and_its_button_away(desk: Desk, narrow: CardView) -> None:
    click(desk, "6002")
    assert desk.selected() == ["6002"]
    assert panel_is_over(desk)
    assert desk.window._beside.drawer.width() < narrow.window().width()
    desk.press("state-dnd")
    desk.settle()
    assert desk.status("6002").presence.state is PresenceState.DND
    assert panel_is_over(desk)
    desk.qtbot.mouseClick(desk.window._beside.drawer.close_button, Qt.MouseButton.LeftButton)
    assert not desk.window.panel.isVisible()
    assert narrow.hasFocus()


def test_keys_reach_everything(desk: Desk, narrow: CardView) -> None:
    narrow.setFocus()
    desk.key(Qt.Key.Key_Home)
    desk.key(Qt.Key.Key_Down)
    assert desk.selected() == ["6002"]
    assert not desk.window.panel.isVisible()
    desk.key(Qt.Key.Key_Return)
    assert desk.window.panel.message.hasFocus()
    desk.type("Back at two")
    desk.key(Qt.Key.Key_Return)
    desk.settle()
    assert desk.status("6002").presence.message == "Back at two"
    assert not desk.window.panel.isVisible()
    assert narrow.hasFocus()
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_Escape)
    assert not desk.window.panel.isVisible()
    desk.key(Qt.Key.Key_Left)
    assert desk.shown()[:2] == ["[Front desk]", "[Sales]"]


def test_a_text_that_was_not_applied_survives_the_change_of_room(desk: Desk) -> None:
    desk.select("6002")
    desk.control(Qt.Key.Key_M)
    desk.type("half a sen")
    desk.window.resize(683, 384)
    QApplication.processEvents()
    assert desk.window.panel.message.text() == "half a sen"
    assert desk.selected() == ["6002"]
    desk.control(Qt.Key.Key_M)
    assert panel_is_over(desk)
    assert desk.window.panel.message.text() == "half a sen"


def test_nothing_is_wider_than_the_window(desk: Desk, narrow: CardView) -> None:
    desk.window.resize(420, 384)
    QApplication.processEvents()
    assert desk.window.width() <= 480
    assert narrow.visualRect(desk.window.model.index(1, 0)).right() <= narrow.viewport().width()
    click(desk, "6001")
    drawer = desk.window._beside.drawer
    desk.qtbot.waitUntil(lambda: drawer.geometry().right() < desk.window.width())


def test_what_is_typed_into_is_seen_however_small_the_panel_is(desk: Desk, narrow: CardView) -> None:
    narrow.setFocus()
    desk.select("6003")
    desk.control(Qt.Key.Key_M)
    message = desk.window.panel.message
    desk.qtbot.waitUntil(lambda: message.hasFocus() and message.visibleRegion().boundingRect() == message.rect())
