"""The wallboard: opened and closed by keys, everybody on it, who is out first; it says when the engine is lost."""

import dataclasses
import datetime as dt
import threading
import time

import pytest
from PySide6.QtGui import QAccessible, QFont, QFontMetrics, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from switchboard.core.commands import SetPresence
from switchboard.core.states import Extension, ExtensionState, ExtensionStatus, Presence, PresenceState
from switchboard.gui.link import ChangeBatch
from switchboard.gui.office.board import Board, board_key, is_loud, told
from switchboard.gui.office.board_plan import Size, make_plan
from switchboard.gui.office.words import until_text
from switchboard.gui.views.board_view import PAGE_SECONDS
from switchboard.gui.windows.wallboard_window import WallboardWindow
from tests.gui.conftest import ROOT, Desk


@pytest.fixture
def wall(desk: Desk, qtbot: QtBot) -> WallboardWindow:
    """As F11 opens it, on a screen of 1920 by 1080."""
    desk.key(Qt.Key.Key_F11)
    wall = desk.windows.boards[1]
    qtbot.waitExposed(wall)
    wall.showNormal()
    wall.resize(1_920, 1_080)
    qtbot.waitUntil(lambda: wall.view.width() == 1_920)
    return wall


def order(wall: WallboardWindow, department: str) -> list[str]:
    """From the top, as of now."""
    wall.view.on_second()
    [section] = [known for known in wall.view.board.sections if known.department == department]
    return [key[-1].exten for key in section.keys]


def test_f11_opens_it_and_escape_closes_it(desk: Desk, wall: WallboardWindow, qtbot: QtBot) -> None:
    assert wall.isVisible()
    assert wall.cursor().shape() == Qt.CursorShape.BlankCursor
    qtbot.keyClick(wall, Qt.Key.Key_Escape)
    assert desk.windows.boards == {}
    assert desk.window.isVisible()


def test_f11_closes_it_from_the_desk_too(desk: Desk, wall: WallboardWindow) -> None:
    assert wall.isVisible()
    desk.window.actions_.windows.wallboard.trigger()
    assert desk.windows.boards == {}


def test_everybody_stands_on_it_and_nobody_over_another(wall: WallboardWindow) -> None:
    rects = list(wall.view.places.values())
    assert len(rects) == 60
    assert all(wall.view.rect().contains(rect) for rect in rects)
    assert not any(a.intersects(b) for n, a in enumerate(rects) for b in rects[n + 1 :])


def test_its_names_can_be_read_from_four_metres(wall: WallboardWindow) -> None:
    """Capitals of ten minutes of arc, twice the smallest that an eye reads, on a screen of 55 inches (0.634 mm)."""
    font = QFont(wall.view.font())
    font.setPixelSize(round(wall.view.plan.type_size))
    assert QFontMetrics(font).capHeight() * 0.634 >= 11.6


def test_long_names_are_condensed_before_they_are_cut(wall: WallboardWindow) -> None:
    painter, type_size = wall.view._painter, wall.view.plan.type_size
    rows = [wall.view.board.row(extension) for extension in wall.view.places]
    widest = min(rect.width() for rect in wall.view.places.values())
    room = widest - round(type_size * 1.85) - round(type_size * 0.25)
    widths = [(painter._strong.width(row.name), painter._condensed.width(row.name)) for row in rows if row]
    assert sum(condensed > room for _, condensed in widths) <= 3
    assert all(condensed < strong * 0.9 for strong, condensed in widths)


def test_who_goes_out_stands_first_within_a_second_and_is_counted_at_once(desk: Desk, wall: WallboardWindow) -> None:
    desk.others_set("6004", PresenceState.AVAILABLE)
    desk.others_set("6005", PresenceState.AWAY, "at lunch")
    assert order(wall, "Front desk")[0] == "6005"
    assert [text for text, _ in wall.view.totals()][:2] == ["1 in", "1 out"]


def test_whoever_should_be_back_is_counted_while_there_is_anybody(desk: Desk, wall: WallboardWindow) -> None:
    assert len(wall.view.totals()) == 3
    late = Presence(PresenceState.AWAY, until=time.time() - 900, then=Presence(PresenceState.AWAY))
    for exten in ("6004", "6005"):
        desk.others_do(SetPresence(f"CustomPresence:{exten}", late, ROOT))
    assert wall.view.totals()[3][0] == "2 overdue"
    wall.view.show_departments(frozenset({"Sales"}))
    assert len(wall.view.totals()) == 3  # nobody of this board
    wall.view.show_departments(frozenset())
    for exten in ("6004", "6005"):
        desk.others_set(exten, PresenceState.AVAILABLE)
    assert len(wall.view.totals()) == 3


def test_what_people_say_of_themselves_is_shown_only_where_that_is_allowed(desk: Desk, wall: WallboardWindow) -> None:
    desk.others_set("6005", PresenceState.AWAY, "at lunch")
    assert not wall.view.notes
    [action] = [action for action in wall.menu().actions() if "notes" in action.text()]
    action.trigger()
    again = WallboardWindow(desk.workplace, wall._settings)
    assert again.view.notes
    again.close()
    wall.close()


def test_a_lost_engine_is_told_and_one_that_is_there_again_too(desk: Desk, wall: WallboardWindow, qtbot: QtBot) -> None:
    pulse, wakes = desk.workplace.pulse, threading.Event()
    pulse.beat()
    qtbot.waitUntil(lambda: not pulse._is_waiting)
    assert wall.view.stale_text() == ""
    loop = desk.host._loop
    assert loop is not None
    loop.call_soon_threadsafe(wakes.wait)
    for _ in range(4):
        pulse.beat()
    assert wall.view.stale_text().startswith("Not current since ")
    wakes.set()
    qtbot.waitUntil(lambda: wall.view.stale_text() == "")


def test_who_hears_a_wallboard_is_told_its_totals_who_is_out_and_that_it_is_old(
    desk: Desk, wall: WallboardWindow
) -> None:
    QAccessible.setActive(True)
    said: list[str] = []
    wall.announcer.spoken.connect(said.append)
    until = time.time() + 3_600
    away = Presence(PresenceState.AWAY, "at lunch", until=until, then=Presence(PresenceState.AVAILABLE))
    desk.others_do(SetPresence("CustomPresence:6003", away, ROOT))
    wall.view.on_second()
    spoken = QAccessible.queryAccessibleInterface(wall.view).text(QAccessible.Text.Description)
    assert "1 out" in spoken
    assert f"Clara Jiménez, Away · {until_text(until, time.time())}" in spoken
    assert "lunch" not in spoken, "what people say of themselves is told only where that is allowed"
    wall.view.show_notes(True)
    wall.view.on_second()
    assert "at lunch" in wall.view.accessibleDescription()
    desk.link.lost.emit(time.time() - 60)
    assert said == [wall.view.stale_text()]
    assert said[0].startswith("Not current since ")
    assert wall.view.spoken().startswith(said[0])
    desk.link.current_again.emit()


def test_the_day_is_written_as_fully_as_there_is_room(wall: WallboardWindow) -> None:
    metrics, day = QFontMetrics(wall.view.font()), dt.datetime(2026, 11, 25, 12, 47, tzinfo=dt.UTC)
    written = [wall.view.middle_text(metrics, metrics.averageCharWidth() * letters, day) for letters in (60, 14, 8)]
    assert written == ["Wednesday, 25 November 2026", "25 Nov 2026", "25 Nov"]


@pytest.mark.parametrize("people", [20, 60, 150, 250, 400])
@pytest.mark.parametrize("departments", [1, 6, 20])
def test_from_20_to_400_people_fit_on_one_page(people: int, departments: int) -> None:
    per = people // departments
    sizes = [Size([place % 3 == 0 for place in range(per)]) for _ in range(departments)]
    plan = make_plan(sizes, 1_860, 970)
    assert len(plan.pages) == 1
    assert sum(part.last - part.first for column in plan.pages[0] for part in column) == per * departments


def test_more_people_are_shown_page_by_page_and_each_once() -> None:
    plan = make_plan([Size([False] * 700), Size([True] * 900)], 1_860, 970)
    assert len(plan.pages) > 1
    for section, count in enumerate((700, 900)):
        parts = [part for page in plan.pages for column in page for part in column if part.section == section]
        assert [place for part in parts for place in range(part.first, part.last)] == list(range(count))


def test_the_type_does_not_change_while_few_go_out() -> None:
    free, out = (make_plan([Size([place < loud for place in range(12)])] * 5, 1_860, 970) for loud in (0, 6))
    assert free.type_size == out.type_size


def add_people(desk: Desk, count: int) -> list[Extension]:
    """So many more, in no department."""
    extensions = [Extension(str(number)) for number in range(20_000, 20_000 + count)]
    statuses = {extension: ExtensionStatus(extension, ExtensionState.IDLE, Presence()) for extension in extensions}
    desk.workplace.mirror.take_batch(ChangeBatch(desk.workplace.mirror._sequence + 1, statuses))
    return extensions


def test_a_page_is_turned_by_itself_and_by_keys(desk: Desk, wall: WallboardWindow, qtbot: QtBot) -> None:
    add_people(desk, 1_000)
    qtbot.keyClick(wall, Qt.Key.Key_Right)
    assert wall.view.page == 1
    qtbot.keyClick(wall, Qt.Key.Key_PageUp)
    assert wall.view.page == 0
    for _ in range(PAGE_SECONDS):
        assert wall.view.page == 0
        wall.view.on_second()
    assert wall.view.page == 1


def test_every_page_together_shows_everybody_once_while_people_go_in_and_out(desk: Desk, wall: WallboardWindow) -> None:
    people = add_people(desk, 1_000)
    mirror = desk.workplace.mirror
    for number in range(5):
        changed = {
            extension: ExtensionStatus(extension, ExtensionState.IDLE, Presence(PresenceState.AWAY), version=number + 2)
            for extension in people[number::7]
        }
        mirror.take_batch(ChangeBatch(mirror._sequence + 1, changed))
        wall.view.on_second()
    seen: list[Extension] = []
    for _ in wall.view.plan.pages:
        seen += wall.view.places
        wall.view.turn(1)
    assert sorted(seen) == sorted(mirror.rows)
    fresh = Board()
    fresh.reset(mirror.rows)
    assert [section.keys for section in fresh.sections] == [section.keys for section in wall.view.board.sections]
    assert [section.loud for section in fresh.sections] == [section.loud for section in wall.view.board.sections]


def test_only_columns_in_which_somebody_moved_are_painted_anew(desk: Desk, wall: WallboardWindow, qtbot: QtBot) -> None:
    add_people(desk, 1_000)
    qtbot.waitUntil(lambda: not wall.view._waiting)
    mirror, moved = desk.workplace.mirror, Extension("6030")
    status = mirror.rows[moved].status
    away = dataclasses.replace(status, presence=Presence(PresenceState.AWAY), version=status.version + 1)
    mirror.take_batch(ChangeBatch(mirror._sequence + 1, {moved: away}))
    wall.view.on_second()
    assert 1 <= len(wall.view._waiting) < wall.view.plan.columns
    qtbot.waitUntil(lambda: not wall.view._waiting)


def test_whoever_is_back_next_stands_first_and_until_when_is_told(desk: Desk, wall: WallboardWindow) -> None:
    noon = dt.datetime(2026, 11, 25, 12).astimezone().timestamp()
    rows = []
    for exten, hours in (("6002", 3), ("6003", 1)):
        row = desk.workplace.mirror.rows[Extension(exten)]
        presence = Presence(PresenceState.AWAY, until=noon + hours * 3_600)
        rows.append(dataclasses.replace(row, status=dataclasses.replace(row.status, presence=presence)))
    later, sooner = rows
    assert board_key(sooner) < board_key(later)
    assert told(sooner, noon, notes=False).startswith("Away · until 1")
    assert wall.isVisible()


def test_another_one_is_opened_and_remembers_its_own_ways(desk: Desk, wall: WallboardWindow) -> None:
    desk.window.actions_.windows.another_wallboard.trigger()
    assert sorted(desk.windows.boards) == [1, 2]
    second = desk.windows.boards[2]
    [action] = [action for action in second.menu().actions() if "notes" in action.text()]
    action.trigger()
    assert (wall.view.notes, second.view.notes) == (False, True)


def test_who_has_a_second_line_is_known_without_writing_it(desk: Desk) -> None:
    rows = list(desk.workplace.mirror.rows.values())
    for state in PresenceState:
        for extension_state in ExtensionState:
            for subtype, until in (("", 0.0), ("at lunch", 0.0), ("", 2e9)):
                status = dataclasses.replace(
                    rows[0].status, extension_state=extension_state, presence=Presence(state, subtype, until=until)
                )
                row = dataclasses.replace(rows[0], status=status)
                for notes in (False, True):
                    assert is_loud(row, notes=notes) == bool(told(row, 1e9, notes=notes))


def test_each_wallboard_has_departments_of_its_own_and_keeps_them(desk: Desk, wall: WallboardWindow) -> None:
    def choose(name: str) -> None:
        [menu] = [action.menu() for action in wall.menu().actions() if action.text() == "&Departments"]
        assert isinstance(menu, QMenu)
        [action] = [action for action in menu.actions() if action.text() == name]
        action.trigger()

    choose("Sales")
    choose("Support")
    assert [section.department for section in wall.view.board.sections] == ["Sales", "Support"]
    desk.others_set("6007", PresenceState.AWAY)
    desk.others_set("6001", PresenceState.AWAY)
    assert wall.view.totals()[1][0] == "1 out"
    desk.window.actions_.windows.another_wallboard.trigger()
    assert len(desk.windows.boards[2].view.board) == 60
    again = WallboardWindow(desk.workplace, wall._settings)
    assert [section.department for section in again.view.board.sections] == ["Sales", "Support"]
    again.close()
    choose("&Everyone")
    assert len(wall.view.board) == 60
