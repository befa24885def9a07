"""The desk for those who hear it: what a screen reader is told, over Qt's accessibility tree."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QAccessible, QAccessibleInterface, Qt
from PySide6.QtWidgets import QApplication, QWidget

from switchboard.core.states import Extension, PresenceState
from switchboard.gui.dialogs.listen_dialog import ListenDialog
from switchboard.gui.dialogs.person_dialog import PersonDialog
from switchboard.gui.views.card_view import CardView
from switchboard.gui.views.people_list import PeopleList
from switchboard.gui.views.people_stage import Look
from tests.gui.conftest import Desk

Role = QAccessible.Role


def below(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """An interface and all beneath it, cells of a table left out beyond the first hundred."""
    yield interface
    for number in range(min(interface.childCount(), 100)):
        child = interface.child(number)
        if child.isValid():
            yield from below(child)


def name_of(interface: QAccessibleInterface) -> str:
    return interface.text(QAccessible.Text.Name)


def tree(desk: Desk) -> list[QAccessibleInterface]:
    return list(below(QAccessible.queryAccessibleInterface(desk.window)))


def test_a_row_says_who_where_and_what(desk: Desk) -> None:
    desk.others_set("6003", PresenceState.AWAY, "at lunch")
    cells = [name_of(interface) for interface in tree(desk) if interface.role() == Role.Cell]
    assert "Clara Jiménez, 6003, away, at lunch, phone idle" in cells
    assert "Front desk, 6 · 0 in, unfolded" in cells


def test_the_states_are_one_group_of_which_one_is_checked(desk: Desk) -> None:
    desk.others_set("6003", PresenceState.AWAY)
    desk.select("6003")
    [group] = [i for i in tree(desk) if name_of(i) == "Presence" and i.childCount() == len(PresenceState)]
    buttons = [group.child(number) for number in range(group.childCount())]
    assert {button.role() for button in buttons} == {Role.RadioButton}
    assert [name_of(button) for button in buttons if button.state().checked] == ["Away"]


def unnamed(top: QWidget) -> list[str]:
    """What can have the focus and has no name."""
    widgets = [w for w in top.findChildren(QWidget) if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    names = {widget: name_of(QAccessible.queryAccessibleInterface(widget)) for widget in widgets}
    return [f"{type(widget).__name__} {widget.objectName()}" for widget, name in names.items() if not name]


def test_everything_that_can_have_the_focus_has_a_name(desk: Desk) -> None:
    desk.select("6003")
    desk.key(Qt.Key.Key_F12)
    assert unnamed(desk.window) == []
    desk.window.serving.choose_addresses()
    listen = desk.window.findChild(ListenDialog)
    assert isinstance(listen, ListenDialog)
    assert unnamed(listen) == []
    listen.reject()
    desk.window.people.setFocus()
    desk.key(Qt.Key.Key_F2)
    person = desk.window.findChild(PersonDialog)
    assert isinstance(person, PersonDialog)
    assert unnamed(person) == []
    person.reject()


def test_what_was_done_and_what_others_do_is_said(desk: Desk) -> None:
    said: list[str] = []
    desk.window.announcer.spoken.connect(said.append)
    desk.select("6003")
    desk.control(Qt.Key.Key_3)
    desk.settle()
    assert set(said) == {"Clara Jiménez: Away", "Clara Jiménez, 6003, away, phone idle"}
    said.clear()
    desk.others_set("6003", PresenceState.DND, message="call me")
    desk.others_set("6004", PresenceState.DND)
    assert said == ["Clara Jiménez, 6003, do not disturb, call me, phone idle"]


def cards_of(view: CardView | PeopleList) -> QAccessibleInterface:
    assert isinstance(view, CardView)
    return QAccessible.queryAccessibleInterface(view)


def narrow(desk: Desk) -> CardView | PeopleList:
    desk.window.resize(600, 700)
    QApplication.processEvents()
    return desk.window.stage.current


def as_tiles(desk: Desk) -> CardView | PeopleList:
    desk.window.actions_.view.looks[Look.TILES].trigger()
    return desk.window.stage.current


def as_strip(desk: Desk) -> CardView | PeopleList:
    desk.workplace.favourites.toggle([Extension("6003"), Extension("6004")])
    desk.key(Qt.Key.Key_F9)
    assert desk.windows.strip is not None
    return desk.windows.strip.cards


@pytest.mark.parametrize("open_view", [as_tiles, narrow, as_strip])
def test_each_card_is_an_item_that_says_who_where_and_what(
    desk: Desk, open_view: Callable[[Desk], CardView | PeopleList]
) -> None:
    desk.others_set("6003", PresenceState.AWAY, "at lunch")
    view = open_view(desk)
    people = cards_of(view)
    assert people.role() == Role.List
    assert name_of(people) == "People"
    items = [people.child(number) for number in range(people.childCount())]
    assert {item.role() for item in items} == {Role.ListItem}
    said = [name_of(item) for item in items]
    assert "Clara Jiménez, 6003, away, at lunch, phone idle" in said
    place = said.index("Clara Jiménez, 6003, away, at lunch, phone idle")
    assert people.indexOfChild(items[place]) == place
    assert items[place].state().selectable
    assert items[place].state().focusable
    rect = view.visualRect(desk.window.model.index(place, 0)) if open_view is not as_strip else None
    assert rect is None or items[place].rect().size() == rect.size()


@pytest.mark.parametrize("open_view", [as_tiles, narrow, as_strip])
def test_the_card_with_the_keyboard_is_the_one_that_has_the_focus(
    desk: Desk, open_view: Callable[[Desk], CardView | PeopleList]
) -> None:
    view = open_view(desk)
    view.activateWindow()
    view.setFocus()
    people = cards_of(view)
    desk.qtbot.keyClick(view, Qt.Key.Key_End)
    last = people.child(people.childCount() - 1)
    assert name_of(people.focusChild()) == name_of(last)
    assert last.state().focused
    assert last.state().selected
    desk.qtbot.keyClick(view, Qt.Key.Key_Home)
    assert not last.state().focused
    assert not last.state().selected
    assert name_of(people.focusChild()) != name_of(last)


@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown])
def test_the_first_step_selects_the_first_where_nobody_is_selected(desk: Desk, look: Look, key: Qt.Key) -> None:
    desk.window.actions_.view.looks[look].trigger()
    view = desk.window.stage.current
    view.setFocus()
    desk.window.stage.clear_selection()
    view.setCurrentIndex(QModelIndex())
    desk.qtbot.keyClick(view, key)
    assert [row.extension.exten for row in desk.window.stage.selected_rows()] == ["6001"]


def test_after_esc_the_first_step_is_where_the_keyboard_was(desk: Desk) -> None:
    desk.select("6004")
    desk.window.people.setFocus()
    desk.key(Qt.Key.Key_Escape)
    assert desk.window.stage.selected_rows() == []
    desk.key(Qt.Key.Key_Down)
    assert [row.extension.exten for row in desk.window.stage.selected_rows()] == ["6004"]
