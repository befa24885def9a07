"""The strip: favourites beside other programs, a click or a key sets their presence, and it is where it was."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from switchboard.core.commands import SetPresence
from switchboard.core.states import Extension, Presence, PresenceState
from switchboard.gui.look.metrics import em
from switchboard.gui.windows.strip_window import Side, StripWindow
from tests.gui.conftest import ROOT, Desk

STARS = ("6002", "6003", "6007")


@pytest.fixture
def strip(desk: Desk, qtbot: QtBot) -> StripWindow:
    desk.workplace.favourites.toggle([Extension(exten) for exten in STARS])
    desk.key(Qt.Key.Key_F9)
    strip = desk.windows.strip
    assert strip is not None
    qtbot.waitExposed(strip)
    strip.activateWindow()
    strip.cards.setFocus()
    return strip


@pytest.fixture
def menus(monkeypatch: pytest.MonkeyPatch) -> list[QMenu]:
    """Those that were opened; a menu that is seen needs a window system."""
    opened: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _: opened.append(menu))
    return opened


def shown(strip: StripWindow) -> list[str]:
    return [row.extension.exten for row in strip.model.people()]


def click(desk: Desk, strip: StripWindow, exten: str) -> None:
    line = strip.model.place(Extension(exten))
    assert line is not None
    pos = strip.cards.visualRect(strip.model.index(line, 0)).center()
    desk.qtbot.mouseClick(strip.cards.viewport(), Qt.MouseButton.LeftButton, pos=pos)


def test_it_shows_those_with_a_star_in_front_of_everything(strip: StripWindow) -> None:
    assert shown(strip) == [*STARS]
    assert strip.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert abs(strip.width() - 21.5 * em(strip)) <= 1


def test_it_docks_to_the_right_side_at_first_and_to_the_left_if_asked(strip: StripWindow) -> None:
    room = strip.screen().availableGeometry()
    QApplication.processEvents()
    assert strip.frameGeometry().right() == room.right()
    assert strip.frameGeometry().height() == room.height()
    [left] = [action for action in strip.menu().actions() if "left" in action.text()]
    left.trigger()
    assert strip.frameGeometry().topLeft() == room.topLeft()


def test_a_click_opens_what_they_may_be_set_to(desk: Desk, strip: StripWindow, menus: list[QMenu]) -> None:
    click(desk, strip, "6003")
    [menu] = menus
    assert not strip.attention.rows_may_move()
    [dnd] = [action for action in menu.actions() if action.text() == "Do not disturb"]
    dnd.trigger()
    desk.settle()
    assert desk.status("6003").presence.state is PresenceState.DND
    assert strip.toast.text()


def test_keys_set_presence_and_take_it_back(desk: Desk, strip: StripWindow) -> None:
    assert strip.isActiveWindow()
    desk.key(Qt.Key.Key_Home)
    desk.key(Qt.Key.Key_Down)
    desk.control(Qt.Key.Key_3)
    desk.settle()
    assert desk.status("6003").presence.state is PresenceState.AWAY
    desk.control(Qt.Key.Key_Z)
    desk.settle()
    assert desk.status("6003").presence.state is PresenceState.NOT_SET
    assert desk.status("6002").presence.state is PresenceState.NOT_SET


def test_presets_are_in_the_menu_and_have_their_keys(desk: Desk, strip: StripWindow, menus: list[QMenu]) -> None:
    click(desk, strip, "6003")
    [menu] = menus
    presets = desk.workplace.mirror.agenda.presets
    assert presets
    [first] = [action for action in menu.actions() if action.text().startswith(presets[0].name)]
    first.trigger()
    desk.settle()
    presence = desk.status("6003").presence
    assert presence.says() == presets[0].presence.says()
    click(desk, strip, "6002")
    desk.key(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert desk.status("6002").presence.says() == presets[1].presence.says()


def test_a_search_finds_everyone_and_a_star_keeps_them(desk: Desk, strip: StripWindow) -> None:
    desk.type("greta")
    assert shown(strip) == ["6007"]
    desk.key(Qt.Key.Key_Escape)
    assert shown(strip) == [*STARS]
    strip.cards.setFocus()
    desk.type("hugo")
    assert shown(strip) == ["6008"]
    desk.control(Qt.Key.Key_B)
    desk.key(Qt.Key.Key_Escape)
    assert shown(strip) == [*STARS, "6008"]


def test_who_is_taken_from_the_favourites_leaves_and_nobody_else_is_selected(desk: Desk, strip: StripWindow) -> None:
    strip.cards.lines.select([Extension("6003")])
    desk.workplace.favourites.toggle([Extension("6003")])
    assert shown(strip) == ["6002", "6007"]
    assert strip.cards.lines.selected_rows() == []


def test_an_office_without_stars_says_how_one_is_given(desk: Desk, strip: StripWindow) -> None:
    desk.workplace.favourites.toggle([Extension(exten) for exten in STARS])
    assert "Ctrl+B" in strip.cards._empty_text


def test_it_is_where_it_was_and_open_if_it_was_open(
    desk: Desk, strip: StripWindow, open_desk: Callable[[], Desk]
) -> None:
    [anywhere] = [action for action in strip.menu().actions() if "Anywhere" in action.text()]
    anywhere.trigger()
    strip.resize(strip.width() + 40, 300)
    strip.move(QPoint(100, 120))
    QApplication.processEvents()
    width = strip.width()
    desk.close()
    again = open_desk().windows.strip
    assert again is not None
    assert again.side is Side.NONE
    assert (again.width(), again.height()) == (width, 300)
    again.close()


def test_f9_closes_it_from_either_window(desk: Desk, strip: StripWindow) -> None:
    assert strip.isVisible()
    seen = []
    trigger = desk.window.actions_.windows.strip.trigger
    presses: list[Callable[[], None]] = [lambda: desk.key(Qt.Key.Key_F9), trigger, trigger]
    for press in presses:
        press()
        seen.append(desk.windows.strip is not None)
    assert seen == [False, True, False]


def test_the_desk_comes_back_from_the_strip(desk: Desk, strip: StripWindow) -> None:
    desk.window.close()
    assert not desk.window.isVisible()
    [action] = [action for action in strip.menu().actions() if "desk" in action.text()]
    action.trigger()
    assert desk.window.isVisible()


def test_who_hears_the_strip_is_told_what_becomes_of_those_with_a_star(desk: Desk, strip: StripWindow) -> None:
    said: list[str] = []
    strip.announcer.spoken.connect(said.append)
    strip.cards.clearSelection()
    desk.others_set("6003", PresenceState.DND)
    desk.others_set("6010", PresenceState.DND)
    assert said == ["Clara Jiménez, 6003, do not disturb, phone idle"]
    desk.workplace.favourites.toggle([Extension("6003")])
    desk.others_set("6003", PresenceState.AWAY)
    assert len(said) == 1


def test_of_many_favourites_at_once_their_number_is_said(desk: Desk, strip: StripWindow) -> None:
    said: list[str] = []
    desk.workplace.favourites.toggle([Extension(exten) for exten in ("6004", "6005")])
    strip.announcer.spoken.connect(said.append)
    five = [*STARS, "6004", "6005"]
    desk.others_do(*(SetPresence(f"CustomPresence:{exten}", Presence(PresenceState.XA), ROOT) for exten in five))
    assert said == ["5 favourites have changed."]
