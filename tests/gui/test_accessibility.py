"""The desk for those who hear it: what a screen reader is told, over Qt's accessibility tree."""

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface, Qt
from PySide6.QtWidgets import QWidget

from switchboard.core.states import PresenceState
from switchboard.gui.dialogs.listen_dialog import ListenDialog
from switchboard.gui.dialogs.person_dialog import PersonDialog
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
    desk.window.errands.choose_addresses()
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
