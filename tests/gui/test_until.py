"""Presence that ends by itself, by keys and clicks: chips, words, several people, overdue, and undo."""

import datetime as dt
import time
from collections.abc import Callable
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from switchboard.core.commands import SetPresence
from switchboard.core.states import Extension, Presence, PresenceState
from switchboard.gui.office.column import Column
from switchboard.gui.office.overdue import GRACE
from switchboard.gui.office.query import Chip
from switchboard.gui.office.words import until_text
from switchboard.gui.panels.until_group import Choice
from tests.gui.conftest import ROOT, Desk

AVAILABLE, AWAY, DND, NOT_SET = (
    PresenceState.AVAILABLE,
    PresenceState.AWAY,
    PresenceState.DND,
    PresenceState.NOT_SET,
)
HALF_HOUR = 1_800.0
ALT = Qt.KeyboardModifier.AltModifier


def presence(desk: Desk, exten: str) -> Presence:
    return desk.status(exten).presence


def set_overdue(desk: Desk, exten: str, seconds: float) -> Presence:
    """As if they were to be back so long ago, and are not."""
    late = Presence(AWAY, "at lunch", until=time.time() - seconds, then=Presence(AWAY, "at lunch"))
    desk.others_do(SetPresence(f"CustomPresence:{exten}", late, ROOT))
    return late


def test_a_chip_and_a_state_set_what_ends_by_itself(desk: Desk) -> None:
    desk.others_set("6002", DND)
    desk.click("6002")
    before = time.time()
    desk.press("until-half_hour")
    assert desk.window.panel.until.meaning.text().endswith("; then it ends by itself")
    assert presence(desk, "6002").state is DND
    desk.press("state-away")
    desk.settle()
    now = presence(desk, "6002")
    assert (now.state, now.then) == (AWAY, Presence(DND))
    assert before + HALF_HOUR <= now.until <= time.time() + HALF_HOUR + 60
    shown = f"Away {until_text(now.until, time.time())}"
    assert desk.text("6002", Column.PRESENCE) == shown
    assert desk.window.toast.text() == f"Bob Lindqvist: {shown}"
    assert not desk.window.panel.is_edited()
    assert desk.window.panel.until.meaning.text() == f"{until_text(now.until, time.time())}, then Do not disturb"


def test_apply_gives_what_is_set_another_end_and_no_end_takes_it_away(desk: Desk) -> None:
    desk.others_set("6002", AWAY, "at lunch")
    desk.click("6002")
    desk.press("until-hour")
    desk.press("apply")
    desk.settle()
    now = presence(desk, "6002")
    assert (now.says(), now.then) == ((AWAY, "at lunch", ""), Presence(AVAILABLE))
    desk.control(Qt.Key.Key_M)
    desk.type("Soup")
    desk.key(Qt.Key.Key_Return)
    desk.settle()
    assert presence(desk, "6002") == Presence(AWAY, "at lunch", "Soup", until=now.until, then=Presence(AVAILABLE))
    desk.press("until-no_end")
    desk.press("apply")
    desk.settle()
    assert presence(desk, "6002") == Presence(AWAY, "at lunch", "Soup")


def test_another_state_without_a_choice_has_no_end(desk: Desk) -> None:
    desk.click("6002")
    desk.press("until-today")
    desk.control(Qt.Key.Key_3)
    desk.settle()
    assert desk.text("6002", Column.PRESENCE) == "Away until the end of the day"
    desk.control(Qt.Key.Key_5)
    desk.settle()
    assert presence(desk, "6002") == Presence(DND)


def test_words_are_understood_shown_and_applied_by_return(desk: Desk) -> None:
    desk.others_set("6002", AWAY)
    desk.click("6002")
    desk.press("until-other")
    line = desk.window.panel.until.line
    assert QApplication.focusWidget() is line
    desk.type("in 20 Minuten")
    meaning = desk.window.panel.until.meaning.text()
    desk.key(Qt.Key.Key_Return)
    desk.settle()
    now = presence(desk, "6002")
    assert 20 * 60 - 5 <= now.until - time.time() <= 21 * 60
    assert meaning == f"{until_text(now.until, time.time())}; then it ends by itself"
    assert not line.isVisible()
    assert QApplication.focusWidget() is desk.window.people


@pytest.mark.parametrize("text", ["whenever", "1.1.2020"])
def test_what_is_no_time_is_said_at_once_and_not_applied(desk: Desk, text: str) -> None:
    desk.others_set("6002", AWAY)
    desk.click("6002")
    desk.press("until-other")
    desk.type(text)
    said = desk.window.panel.until.meaning.text()
    assert "time" in said
    desk.key(Qt.Key.Key_Return)
    desk.settle()
    assert desk.window.panel.fault() == said
    assert presence(desk, "6002") == Presence(AWAY)
    assert desk.window.panel.until.line.text() == text
    desk.press("revert")
    assert not desk.window.panel.until.line.isVisible()


def test_many_get_one_end_and_keep_their_states_and_notes(desk: Desk) -> None:
    desk.others_set("6002", AWAY, "at lunch", "Soup")
    desk.others_set("6003", DND, "", "Writing")
    desk.select("6002", "6003")
    desk.press("until-tomorrow")
    desk.press("apply")
    desk.settle()
    first, second = presence(desk, "6002"), presence(desk, "6003")
    assert [first.says(), second.says()] == [(AWAY, "at lunch", "Soup"), (DND, "", "Writing")]
    assert first.until == second.until > time.time()
    assert desk.window.toast.text() == f"2 people: {until_text(first.until, time.time())}"
    desk.control(Qt.Key.Key_Z)
    desk.settle()
    assert [presence(desk, exten).until for exten in ("6002", "6003")] == [0.0, 0.0]


def test_a_chosen_end_is_kept_for_whom_it_is_meant(desk: Desk) -> None:
    desk.click("6002")
    desk.press("until-hour")
    desk.click("6003")
    assert desk.window.panel.until.chosen is None
    assert desk.window.panel.until.chips.buttons[Choice.NO_END].isChecked()
    desk.click("6002")
    assert desk.window.panel.until.chips.buttons[Choice.HOUR].isChecked()
    desk.press("state-away")
    desk.settle()
    assert presence(desk, "6002").until


def test_undo_and_redo_carry_the_end(desk: Desk) -> None:
    desk.click("6002")
    desk.press("until-hour")
    desk.press("state-away")
    desk.settle()
    ending = presence(desk, "6002")
    desk.press("until-no_end")
    desk.press("apply")
    desk.settle()
    desk.window.people.setFocus()
    desk.control(Qt.Key.Key_Z)
    desk.settle()
    assert presence(desk, "6002") == ending
    desk.control(Qt.Key.Key_Z)
    desk.settle()
    assert presence(desk, "6002") == Presence()
    desk.window.actions_.presence.redo.trigger()
    desk.settle()
    assert presence(desk, "6002") == ending


def test_what_is_written_is_in_sight_on_a_small_screen(desk: Desk, qtbot: QtBot) -> None:
    desk.window.resize(1_000, 420)
    desk.click("6002")
    desk.window.panel.until.chips.buttons[Choice.OTHER].click()
    panel, line = desk.window.panel, desk.window.panel.until.line
    qtbot.waitUntil(lambda: panel.rect().contains(line.mapTo(panel, line.rect().center())))
    assert panel.rect().contains(panel.apply_button.mapTo(panel, panel.apply_button.rect().center()))


def test_the_keyboard_alone_reaches_every_chip(desk: Desk) -> None:
    desk.click("6002")
    desk.window.panel.until.first_chip.setFocus()
    for _ in range(2):
        desk.key(Qt.Key.Key_Right)
    desk.key(Qt.Key.Key_Space)
    desk.control(Qt.Key.Key_Return)
    desk.settle()
    assert presence(desk, "6002").until - time.time() == pytest.approx(3_600, abs=65)
    desk.window.panel.until.first_chip.setFocus()
    desk.key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is desk.window.people


def test_whoever_stays_beyond_their_end_is_overdue(desk: Desk, qtbot: QtBot) -> None:
    desk.click("6002")
    desk.press("until-half_hour")
    stays = desk.window.panel.until.stays
    qtbot.mouseClick(stays, Qt.MouseButton.LeftButton, pos=QPoint(stays.height() // 2, stays.height() // 2))
    assert desk.window.panel.until.meaning.text().endswith("; then it stays, and is overdue")
    desk.press("state-away")
    desk.settle()
    now = presence(desk, "6002")
    assert now.stays()
    chip = desk.window.search.chips[Chip.OVERDUE]
    assert chip.text() == "Overdue 0"
    desk.workplace.mirror.look(now.until + GRACE - 1)
    assert chip.text() == "Overdue 0"
    desk.workplace.mirror.look(now.until + GRACE)
    assert chip.text() == "Overdue 1"


def test_the_chip_shows_who_is_overdue_and_the_list_since_when(desk: Desk, qtbot: QtBot) -> None:
    set_overdue(desk, "6003", 12 * 60)
    assert desk.text("6003", Column.PRESENCE) == "Away"
    assert desk.text("6003", Column.NOTE) == "should be back since 12 min · at lunch"
    chip = desk.window.search.chips[Chip.OVERDUE]
    assert (chip.text(), chip.accessibleName()) == ("Overdue 1", "Overdue: those who should be back and are not, 1")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert desk.shown() == ["[Front desk]", "6003"]
    desk.others_set("6003", AVAILABLE)
    desk.rearrange()
    assert desk.shown() == []
    assert chip.text() == "Overdue 0"


def test_a_search_finds_who_is_overdue_and_who_comes_back(desk: Desk) -> None:
    set_overdue(desk, "6003", 12 * 60)
    later = Presence(AWAY, until=time.time() + 600, then=Presence())
    desk.others_do(SetPresence("CustomPresence:6004", later, ROOT))
    desk.type("is:overdue")
    assert desk.shown() == ["[Front desk]", "6003"]
    desk.key(Qt.Key.Key_Escape)
    desk.type("has:until")
    assert desk.shown() == ["[Front desk]", "6003", "6004"]


def test_undo_puts_back_who_was_overdue(desk: Desk) -> None:
    late = set_overdue(desk, "6003", 12 * 60)
    desk.click("6003")
    desk.press("state-available")
    desk.settle()
    desk.control(Qt.Key.Key_Z)
    desk.settle()
    assert presence(desk, "6003") == late


def test_a_screen_reader_is_told_until_when(desk: Desk) -> None:
    end = time.time() + 5_400
    desk.others_do(SetPresence("CustomPresence:6003", Presence(AWAY, "at lunch", until=end, then=Presence()), ROOT))
    row = desk.workplace.mirror.rows[Extension("6003")]
    when = until_text(end, time.time())
    assert row.spoken() == f"Clara Jiménez, 6003, away, at lunch, {when}, phone idle"
    desk.select("6003")
    line = desk.window.panel.until.line
    assert QAccessible.queryAccessibleInterface(line).text(QAccessible.Text.Name) == "Until, in words"


def test_what_a_phone_will_show_stands_under_the_note(desk: Desk) -> None:
    desk.others_set("6002", AWAY, "at lunch")
    desk.click("6002")
    assert "Phones show “at lunch”." in desk.shown_labels()
    desk.control(Qt.Key.Key_M)
    desk.type("Back at two")
    assert "Phones show “Back at two · at lunch”." in desk.shown_labels()
    desk.type(", or a little later where the dessert is good")
    [told] = [text for text in desk.shown_labels() if text.startswith("Phones have room")]
    assert told.endswith("…”")


AUCKLAND = ZoneInfo("Pacific/Auckland")


@pytest.fixture
def far_office(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Desk, "zone", AUCKLAND)


@pytest.mark.usefixtures("far_office")
def test_an_office_in_another_zone_is_read_and_written_by_its_own_clocks(open_demo: Callable[[], Desk]) -> None:
    desk = open_demo()
    desk.others_set("6002", AWAY, "at lunch")
    desk.click("6002")
    desk.press("until-other")
    desk.type("2027-04-04 02:30")
    desk.key(Qt.Key.Key_Return)
    desk.settle()
    end = dt.datetime(2027, 4, 3, 13, 30, tzinfo=dt.UTC).timestamp()  # there the clocks go back that night
    assert presence(desk, "6002").until == end
    assert "4 Apr" in desk.text("6002", Column.PRESENCE)
    assert "02:30" in desk.text("6002", Column.PRESENCE)
    desk.press("until-lunch")
    desk.press("apply")
    desk.settle()
    until = dt.datetime.fromtimestamp(presence(desk, "6002").until, AUCKLAND)
    assert (until.hour, until.minute) == (13, 30)
    assert "13:30" in desk.text("6002", Column.PRESENCE)
