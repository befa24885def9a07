"""Nothing is taken from under the hand: rows stay, texts stay, keys go where they went before."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF
from PySide6.QtGui import QMouseEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from switchboard.core.commands import SetPresence
from switchboard.core.states import Presence, PresenceState
from switchboard.gui.office.column import Column
from switchboard.gui.views.people_stage import Look
from tests.gui.conftest import ROOT, Desk


def test_who_is_edited_stays_though_somebody_else_has_set_them(desk: Desk) -> None:
    """Filter "available", Ctrl+M, type; another sets that person away: the text and the keys stay where they were."""
    desk.others_set("6002", PresenceState.AVAILABLE)
    desk.type("available")
    desk.control(Qt.Key.Key_M)
    desk.type("Back at")
    desk.others_set("6002", PresenceState.AWAY)
    desk.rearrange()
    desk.type(" two")
    assert desk.shown() == ["[Front desk]", "6002"]
    assert desk.selected() == ["6002"]
    assert desk.window.search.field.text() == "available"
    assert desk.window.panel.message.text() == "Back at two"
    desk.key(Qt.Key.Key_Return)
    desk.settle()
    desk.rearrange()
    assert desk.status("6002").presence == Presence(PresenceState.AWAY, "", "Back at two")
    assert desk.shown() == []
    assert QApplication.focusWidget() is desk.window.people


def test_a_note_that_was_begun_holds_its_row_before_a_letter_is_typed(desk: Desk) -> None:
    desk.others_set("6002", PresenceState.AVAILABLE)
    desk.type("available")
    desk.control(Qt.Key.Key_M)
    desk.others_set("6002", PresenceState.AWAY)
    desk.rearrange()
    desk.type("Back")
    assert desk.window.panel.message.text() == "Back"
    assert desk.window.model.is_misfit(desk.status("6002").extension)


def test_escape_lets_whoever_no_longer_fits_go_and_keeps_the_text(desk: Desk) -> None:
    desk.others_set("6002", PresenceState.AVAILABLE)
    desk.type("available")
    desk.control(Qt.Key.Key_M)
    desk.type("Back")
    desk.others_set("6002", PresenceState.AWAY)
    desk.rearrange()
    assert desk.shown() == ["[Front desk]", "6002"]
    desk.key(Qt.Key.Key_Escape)
    assert desk.shown() == []
    desk.key(Qt.Key.Key_Escape)
    desk.select("6002")
    assert desk.window.panel.message.text() == "Back"


def test_text_survives_selection_search_sort_and_restart(desk: Desk, open_desk: Callable[[], Desk]) -> None:
    desk.select("6002")
    desk.control(Qt.Key.Key_M)
    desk.type("half a sen")
    desk.select("6003")
    assert desk.window.panel.message.text() == ""
    desk.window.people.setFocus()
    desk.type("zofia")
    desk.key(Qt.Key.Key_Escape)
    desk.window.people.sortByColumn(Column.NAME, Qt.SortOrder.DescendingOrder)
    desk.select("6002")
    assert desk.window.panel.message.text() == "half a sen"
    assert desk.button("revert").isEnabled()
    desk.close()
    again = open_desk()
    again.select("6002")
    assert again.window.panel.message.text() == "half a sen"
    again.press("revert")
    assert again.window.panel.message.text() == ""
    assert not again.button("revert").isEnabled()


def test_a_text_for_several_people_is_theirs_together(desk: Desk) -> None:
    desk.select("6002", "6003")
    desk.control(Qt.Key.Key_M)
    desk.type("Party")
    desk.select("6002")
    assert desk.window.panel.message.text() == ""
    desk.select("6003", "6002")
    assert desk.window.panel.message.text() == "Party"


def test_texts_that_were_applied_are_no_drafts_any_more(desk: Desk) -> None:
    desk.select("6002")
    desk.control(Qt.Key.Key_M)
    desk.type("Back")
    assert desk.button("revert").isEnabled()
    desk.key(Qt.Key.Key_Return)
    desk.settle()
    assert not desk.button("revert").isEnabled()
    assert desk.window.panel.message.text() == "Back"
    desk.others_set("6002", PresenceState.AWAY, message="other")
    assert desk.window.panel.message.text() == "other"


def scroll(desk: Desk) -> int:
    return desk.window.people.verticalScrollBar().value()


def test_a_change_under_a_search_does_not_scroll(desk: Desk) -> None:
    """Under a filter, any change threw the list back to the selected row."""
    desk.window.resize(900, 400)
    desk.type("dept:")
    desk.key(Qt.Key.Key_Escape)
    desk.others_do(*(SetPresence(f"CustomPresence:60{n:02}", Presence(PresenceState.AWAY), ROOT) for n in range(1, 61)))
    desk.type("is:away")
    desk.select("6001")
    bar = desk.window.people.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    seen, place = top_line(desk), scroll(desk)
    desk.others_set("6030", PresenceState.AWAY, message="new")
    desk.rearrange()
    assert (top_line(desk), scroll(desk)) == (seen, place)
    desk.others_set("6001", PresenceState.DND)
    desk.others_set("6003", PresenceState.DND)
    desk.rearrange()
    assert "6001" not in desk.shown()
    assert top_line(desk) == seen


def top_line(desk: Desk) -> str:
    people = desk.window.people
    return desk.shown()[people.rowAt(people.rowHeight(0))]


def test_sorting_keeps_the_selected_in_sight(desk: Desk, qtbot: QtBot) -> None:
    desk.window.resize(900, 400)
    desk.select("6058")
    desk.window.people.scrollTo(desk.window.people.currentIndex())
    header = desk.window.people.horizontalHeader()
    x = header.sectionViewportPosition(Column.NAME) + 20
    for _ in range(2):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, header.height() // 2))
        assert desk.selected() == ["6058"]
        rect = desk.cell("6058", Column.NAME)
        assert desk.window.people.viewport().rect().contains(rect.center())


def test_lines_that_come_above_do_not_move_what_is_seen(desk: Desk) -> None:
    desk.window.resize(900, 400)
    bar = desk.window.people.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    desk.window.people.clearSelection()
    desk.window.people.setCurrentIndex(desk.window.model.index(-1, -1))
    seen = top_line(desk)
    y = desk.cell(seen, Column.NAME).top()
    plan = desk.data / "extensions.conf"
    text = plan.read_text(encoding="utf-8")
    plan.write_text(text.replace("[default]", "[default]\nexten => 5999,hint,Custom:5999,CustomPresence:5999"), "utf-8")
    desk.key(Qt.Key.Key_F5)
    desk.settle()
    desk.rearrange()
    assert "5999" in desk.shown()
    assert desk.cell(seen, Column.NAME).top() == y


def as_list(desk: Desk) -> None:
    desk.window.actions_.view.looks[Look.LIST].trigger()


def as_tiles(desk: Desk) -> None:
    desk.window.actions_.view.looks[Look.TILES].trigger()


def as_timeline(desk: Desk) -> None:
    desk.window.actions_.view.looks[Look.TIMELINE].trigger()


def narrow(desk: Desk) -> None:
    desk.window.resize(683, 600)


EVERY_VIEW = pytest.mark.parametrize("show", [as_list, as_tiles, as_timeline, narrow])


@EVERY_VIEW
def test_rows_do_not_move_while_the_pointer_is_over_them(desk: Desk, show: Callable[[Desk], None]) -> None:
    show(desk)
    QApplication.processEvents()
    desk.others_set("6002", PresenceState.AWAY)
    desk.type("is:away")
    view = desk.window.stage.current
    view.setFocus()
    point = QPointF(50, 50)
    button, none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    move = QMouseEvent(QMouseEvent.Type.MouseMove, point, view.viewport().mapToGlobal(point), button, button, none)
    QApplication.sendEvent(view.viewport(), move)
    desk.others_set("6002", PresenceState.DND)
    desk.rearrange()
    assert desk.shown() == ["[Front desk]", "6002"]
    assert desk.text("6002", Column.PRESENCE) == "Do not disturb"
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert desk.shown() == []


@EVERY_VIEW
def test_who_is_edited_stays_in_every_view_and_the_keys_go_where_they_went(
    desk: Desk, show: Callable[[Desk], None]
) -> None:
    show(desk)
    QApplication.processEvents()
    desk.others_set("6002", PresenceState.AVAILABLE)
    desk.type("available")
    desk.control(Qt.Key.Key_M)
    desk.type("Back at")
    before = desk.shown()
    desk.others_set("6002", PresenceState.AWAY)
    desk.rearrange()
    desk.type(" two")
    assert desk.shown() == before == ["[Front desk]", "6002"]
    assert desk.window.model.is_misfit(desk.status("6002").extension)
    assert desk.window.panel.message.text() == "Back at two"
    assert desk.window.search.field.text() == "available"
    desk.key(Qt.Key.Key_Return)
    desk.settle()
    desk.rearrange()
    assert desk.status("6002").presence == Presence(PresenceState.AWAY, "", "Back at two")
    assert desk.shown() == []


@EVERY_VIEW
def test_nobody_is_scrolled_away_by_what_others_do_in_any_view(desk: Desk, show: Callable[[Desk], None]) -> None:
    show(desk)
    QApplication.processEvents()
    for exten in ("6001", "6002", "6004"):
        desk.others_set(exten, PresenceState.AVAILABLE)
    desk.window.search.field.setText("is:unset")
    desk.settle()
    view = desk.window.stage.current
    desk.select("6003")
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    QApplication.processEvents()
    at = bar.value()
    desk.others_set("6060", PresenceState.AWAY)
    desk.rearrange()
    QApplication.processEvents()
    assert abs(bar.value() - at) <= bar.singleStep(), "what is looked at stays where it is"
    assert desk.selected() == ["6003"]


def test_the_wheel_over_a_field_changes_nothing(desk: Desk) -> None:
    desk.others_set("6002", PresenceState.AWAY, "at lunch")
    desk.others_set("6003", PresenceState.AWAY, "at the bank")
    desk.select("6002")
    desk.window.panel.subtype.setFocus()
    desk.key(Qt.Key.Key_Up)
    assert desk.window.panel.subtype.text() == "at lunch"
