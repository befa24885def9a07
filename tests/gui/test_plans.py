"""Plans by keys and clicks: made in words for one and for many, listed, changed, removed, and told in the panel."""

import datetime as dt
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from switchboard.core.commands import AddPlan
from switchboard.core.ends import Trouble
from switchboard.core.plan import Occurrence, Plan
from switchboard.core.states import Presence, PresenceState
from switchboard.gui.dialogs.plans_dialog import PlansDialog
from switchboard.gui.office.agenda import Coming
from switchboard.gui.office.plan_words import Times, make_plan, next_text, plan_text, times_of
from switchboard.gui.office.words import PRESENCES
from tests.gui.conftest import PATIENCE, ROOT, Desk

AWAY, XA = PresenceState.AWAY, PresenceState.XA
BOB = "CustomPresence:6002"
UTC = dt.UTC
NOW = dt.datetime(2026, 11, 25, 10, 7, tzinfo=UTC)  # a Wednesday


def plans(desk: Desk) -> list[Plan]:
    """Those that the engine has, whatever is shown."""
    return list(desk.host.snapshot().result(PATIENCE).plans.values())


def dialog(desk: Desk) -> PlansDialog:
    """The one that is open."""
    [found] = [found for found in desk.window.findChildren(PlansDialog) if found.isVisible()]
    return found


def open_plans(desk: Desk, *extens: str) -> PlansDialog:
    desk.select(*extens)
    desk.control(Qt.Key.Key_P)
    found = dialog(desk)
    desk.qtbot.waitUntil(found.begins.hasFocus)
    return found


def listed(found: PlansDialog) -> list[str]:
    return [found.list.item(number).text() for number in range(found.list.count())]


def write(desk: Desk, field: QWidget, text: str) -> None:
    field.setFocus()
    desk.control(Qt.Key.Key_A)
    desk.type(text)


@pytest.fixture(autouse=True)
def closed(desk: Desk) -> Iterator[None]:
    yield
    for found in desk.window.findChildren(PlansDialog):
        found.reject()


def test_a_plan_is_made_in_words_and_told_in_the_panel(desk: Desk, qtbot: QtBot) -> None:
    found = open_plans(desk, "6002")
    assert found.windowTitle() == "Plans of Bob Lindqvist"
    assert not found.save_button.isEnabled()
    desk.type("24.12.2030 14:00")
    write(desk, found.ends, "27.12.2030 8:00")
    write(desk, found.subtype, "vacation")
    found.state.setCurrentIndex(PRESENCES.index(XA))
    assert found.meaning.text() == "24 Dec 2030 14:00 to 27 Dec 2030 08:00"
    qtbot.mouseClick(found.save_button, Qt.MouseButton.LeftButton)
    desk.settle()
    [plan] = plans(desk)
    assert (plan.presentity, plan.presence) == (BOB, Presence(XA, "vacation"))
    assert (plan.begins, plan.ends) == (dt.datetime(2030, 12, 24, 14), dt.datetime(2030, 12, 27, 8))  # noqa: DTZ001  the office's clocks
    assert listed(found) == ["24 Dec 2030 14:00 to 27 Dec 2030 08:00: Extended away, vacation"]
    assert desk.window.panel.plans.text.text() == f"Next: {listed(found)[0]}"
    assert found.ends.text() == ""
    found.reject()
    desk.control(Qt.Key.Key_Z)
    desk.settle()
    assert plans(desk) == []
    assert desk.window.panel.plans.text.text() == ""


def test_a_plan_comes_every_week_for_all_that_are_selected(desk: Desk, qtbot: QtBot) -> None:
    found = open_plans(desk, "6002", "6003")
    desk.type("12:00")
    write(desk, found.ends, "45 min")
    for day in range(5):
        qtbot.mouseClick(found.days[day], Qt.MouseButton.LeftButton)
    assert found.meaning.text() == "every workday 12:00 to 12:45"
    qtbot.mouseClick(found.save_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert {plan.presentity for plan in plans(desk)} == {BOB, "CustomPresence:6003"}
    assert {plan.weekdays for plan in plans(desk)} == {(0, 1, 2, 3, 4)}
    line = "every workday 12:00 to 12:45: Away"
    assert listed(found) == [f"Bob Lindqvist: {line}", f"Clara Jiménez: {line}"]


def test_what_holds_already_begins_at_once(desk: Desk, qtbot: QtBot) -> None:
    found = open_plans(desk, "6002")
    write(desk, found.ends, "2 h")
    qtbot.mouseClick(found.save_button, Qt.MouseButton.LeftButton)
    desk.settle()
    qtbot.waitUntil(lambda: desk.status("6002").presence.state is AWAY, timeout=5_000)
    assert desk.status("6002").presence.until == pytest.approx(time.time() + 7_200, abs=120)


def test_a_plan_is_changed_and_removed(desk: Desk, qtbot: QtBot) -> None:
    begins = dt.datetime(2030, 12, 24, 14)  # noqa: DTZ001  the office's clocks
    desk.others_do(AddPlan(Plan(BOB, Presence(AWAY), begins, begins + dt.timedelta(hours=1)), ROOT))
    found = open_plans(desk, "6002")
    found.list.setFocus()
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Space)
    assert (found.begins.text(), found.ends.text()) == ("2030-12-24 14:00", "2030-12-24 15:00")
    write(desk, found.ends, "17:00")
    write(desk, found.message, "Home early")
    qtbot.mouseClick(found.save_button, Qt.MouseButton.LeftButton)
    desk.settle()
    [plan] = plans(desk)
    assert (plan.ends.hour, plan.presence.message) == (17, "Home early")
    found.list.setFocus()
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Space)
    desk.key(Qt.Key.Key_Delete)
    desk.settle()
    assert plans(desk) == []
    assert listed(found) == []
    found.reject()
    desk.control(Qt.Key.Key_Z)
    desk.settle()
    [again] = plans(desk)
    assert again.presence.message == "Home early"


def test_what_others_plan_is_listed_and_what_is_being_written_stays(desk: Desk) -> None:
    found = open_plans(desk, "6002")
    desk.type("fri 9")
    begins = dt.datetime(2030, 12, 24, 14)  # noqa: DTZ001  the office's clocks
    desk.others_do(AddPlan(Plan(BOB, Presence(AWAY), begins, begins + dt.timedelta(hours=1)), ROOT))
    assert listed(found) == ["24 Dec 2030 14:00 to 15:00: Away"]
    assert found.begins.text() == "fri 9"


def test_what_the_engine_refuses_is_said_in_the_dialog(desk: Desk, qtbot: QtBot) -> None:
    found = open_plans(desk, "6002")
    desk.type("12:00")
    write(desk, found.ends, "3 days")
    for day in (0, 1):
        qtbot.mouseClick(found.days[day], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(found.save_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert found._fault.text() == "The plan would begin again before it ends."
    assert plans(desk) == []


@pytest.mark.parametrize(
    ("times", "line"),
    [
        (Times("fri 14:00", "mon 8:00"), "Fri 14:00 to Mon 08:00: Away, x"),
        (Times("14:00", "45 min"), "14:00 to 14:45: Away, x"),
        (Times("", "1 h"), "10:07 to 11:07: Away, x"),
        (Times("tomorrow 9:00", "11:00"), "Thu 09:00 to 11:00: Away, x"),
        (Times("12:00", "12:45", (0, 1, 2, 3, 4, 5, 6)), "every day 12:00 to 12:45: Away, x"),
        (Times("9:00", "10:00", (4, 0)), "every Mon, Fri 09:00 to 10:00: Away, x"),
        (Times("18:00", "tomorrow 8:00", (4,)), "every Fri 18:00 to 08:00, 1 day later: Away, x"),
        (Times("24 Dec", "2 Jan"), "24 Dec 08:00 to 2 Jan 2027 08:00: Away, x"),
    ],
)
def test_words_make_a_plan_and_a_plan_makes_words(times: Times, line: str) -> None:
    plan = make_plan(times, BOB, Presence(AWAY, "x"), NOW.timestamp(), UTC)
    assert isinstance(plan, Plan)
    assert plan_text(plan, NOW.date()) == line
    again = make_plan(times_of(plan), BOB, plan.presence, NOW.timestamp() - 3_600, UTC)
    assert isinstance(again, Plan)
    assert (again.begins.time(), again.ends - again.begins) == (plan.begins.time(), plan.ends - plan.begins)


@pytest.mark.parametrize(
    ("times", "trouble"),
    [
        (Times("whenever", "9:00"), Trouble.NOT_UNDERSTOOD),
        (Times("9:00", ""), Trouble.NOT_UNDERSTOOD),
        (Times("9:00", "never"), Trouble.NOT_UNDERSTOOD),
        (Times("2030-01-01", "2029-01-01"), Trouble.OVER),
    ],
)
def test_what_makes_no_plan_is_said(times: Times, trouble: Trouble) -> None:
    assert make_plan(times, BOB, Presence(AWAY), NOW.timestamp(), UTC) is trouble


def test_the_next_time_of_a_weekly_plan_is_told() -> None:
    plan = make_plan(Times("12:00", "12:45", (3,)), BOB, Presence(AWAY), NOW.timestamp(), UTC)
    assert isinstance(plan, Plan)
    when = next(plan.occurrences(NOW.timestamp(), UTC))
    assert isinstance(when, Occurrence)
    assert next_text(Coming(plan, when), NOW.timestamp(), UTC) == "Next: Thu 12:00 to 12:45: Away"


def test_a_person_without_plans_is_said_to_have_none(desk: Desk) -> None:
    found = open_plans(desk, "6002")
    assert found.list.accessibleDescription() == "No plans yet."
    empty = found.list.grab().toImage()
    write(desk, found.ends, "in 1 h")
    desk.qtbot.keyClick(found.ends, Qt.Key.Key_Return)
    desk.settle()
    assert listed(found)
    assert found.list.accessibleDescription() == ""
    found.list.takeItem(0)
    assert found.list.grab().toImage() == empty


def test_the_button_that_adds_stands_beside_what_it_adds(desk: Desk) -> None:
    found = open_plans(desk, "6002")
    [close] = [button for button in found.findChildren(QPushButton) if button.text().replace("&", "") == "Close"]
    where = [button.mapTo(found, QPoint()).y() for button in (found.ends, found.save_button, close)]
    assert where == sorted(where)
    found.ends.setFocus()
    order: list[QWidget] = [found.ends]
    while order[-1] is not close and len(order) < 30:
        following = order[-1].nextInFocusChain()
        assert following is not None
        order.append(following)
    assert order.index(found.save_button) < order.index(close)
