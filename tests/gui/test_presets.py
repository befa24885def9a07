"""Presets by keys and clicks: set for one and for many, edited where they stand, shared by every desk."""

import datetime as dt
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from switchboard.core.commands import SetPresets
from switchboard.core.preset import DEFAULT_PRESETS, Preset
from switchboard.core.states import Presence, PresenceState
from switchboard.gui.language import Language, Languages
from switchboard.gui.office.column import Column
from switchboard.gui.office.preset_words import make_preset, preset_label, preset_told
from tests.gui.conftest import PATIENCE, ROOT, Desk

AVAILABLE, AWAY, DND, XA = PresenceState.AVAILABLE, PresenceState.AWAY, PresenceState.DND, PresenceState.XA
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def presets(desk: Desk) -> tuple[Preset, ...]:
    """Those that the engine has, whatever is shown."""
    return desk.host.snapshot().result(PATIENCE).presets


def names(desk: Desk) -> list[str]:
    shown = [preset.name for preset in desk.window.panel.presets.presets]
    assert shown == [preset.name for preset in presets(desk)]
    return shown


def focus(desk: Desk, place: int) -> None:
    desk.window.panel.presets.chips.buttons[place].setFocus()


def test_a_key_sets_a_preset_for_all_that_are_selected(desk: Desk) -> None:
    desk.others_set("6002", DND)
    desk.select("6002", "6003")
    before = time.time()
    desk.key(Qt.Key.Key_2, ALT)
    desk.settle()
    for exten, then in (("6002", Presence(DND)), ("6003", Presence())):
        now = desk.status(exten).presence
        assert (now.says(), now.then) == ((DND, "meeting", ""), then)
        assert now.until == pytest.approx(before + 3_600, abs=5)
    desk.control(Qt.Key.Key_Z)
    desk.settle()
    assert [desk.status(exten).presence for exten in ("6002", "6003")] == [Presence(DND), Presence()]


def test_a_click_sets_a_preset_and_its_chip_shows_that_it_is_set(desk: Desk) -> None:
    desk.click("6002")
    desk.press("preset-2")
    desk.settle()
    assert desk.status("6002").presence == Presence(AVAILABLE, "at home")
    assert desk.text("6002", Column.NOTE) == "at home"
    checked = [chip.text() for chip in desk.window.panel.presets.chips.buttons.values() if chip.isChecked()]
    assert checked == ["Home office"]


def test_many_at_once_are_asked_for(desk: Desk, qtbot: QtBot) -> None:
    desk.window.people.selectAll()
    desk.key(Qt.Key.Key_4, ALT)
    qtbot.waitUntil(lambda: desk.window.findChild(QMessageBox) is not None)
    box = desk.window.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    box.defaultButton().click()
    desk.settle()
    assert {desk.status(f"60{n:02}").presence for n in range(1, 61)} == {Presence(XA, "sick")}


def test_a_preset_is_made_of_what_stands_in_the_panel(desk: Desk) -> None:
    desk.others_set("6002", DND, "with a client")
    desk.click("6002")
    desk.press("until-half_hour")
    desk.press("preset-new")
    desk.type("Client")
    desk.key(Qt.Key.Key_Return)
    desk.settle()
    assert names(desk)[-1] == "Client"
    assert presets(desk)[-1] == Preset("Client", Presence(DND, "with a client"), lasts=1_800)
    desk.click("6003")
    desk.key(Qt.Key.Key_6, ALT)
    desk.settle()
    assert desk.status("6003").presence.until == pytest.approx(time.time() + 1_800, abs=5)


def test_what_looks_like_mark_up_in_a_preset_is_shown_as_it_is(desk: Desk) -> None:
    desk.others_set("6002", DND, "<b>late</b>")
    desk.click("6002")
    desk.press("preset-new")
    desk.type("<i>Late</i>")
    desk.key(Qt.Key.Key_Return)
    desk.settle()
    chip = desk.button(f"preset-{len(presets(desk)) - 1}")
    document = QTextDocument()
    document.setHtml(chip.toolTip())
    assert "<b>late</b>" in document.toPlainText()
    assert chip.text() == "<i>Late</i>"


def test_presets_are_renamed_moved_and_removed_by_keys_and_that_is_taken_back(desk: Desk) -> None:
    desk.click("6002")
    focus(desk, 1)
    desk.key(Qt.Key.Key_F2)
    assert QApplication.focusWidget() is desk.window.panel.presets.name
    desk.type("Conference")
    desk.key(Qt.Key.Key_Return)
    desk.settle()
    assert names(desk) == ["Lunch", "Conference", "Home office", "Sick", "Holiday"]
    desk.key(Qt.Key.Key_Left, CONTROL)
    desk.settle()
    assert names(desk)[:2] == ["Conference", "Lunch"]
    assert desk.window.panel.presets.chips.buttons[0].hasFocus()
    desk.key(Qt.Key.Key_Delete)
    desk.settle()
    assert names(desk) == ["Lunch", "Home office", "Sick", "Holiday"]
    assert desk.window.toast.text() == "Preset Conference: removed"
    desk.window.people.setFocus()
    for _ in range(3):
        desk.control(Qt.Key.Key_Z)
        desk.settle()
    assert presets(desk) == DEFAULT_PRESETS
    assert names(desk)[1] == "Meeting"


def test_its_menu_takes_over_what_stands_in_the_panel(desk: Desk) -> None:
    desk.others_set("6002", XA, "travelling")
    desk.click("6002")
    menu = desk.window.panel.presets.menu(3)
    [take] = [action for action in menu.actions() if "what stands here" in action.text()]
    take.trigger()
    menu.deleteLater()
    desk.settle()
    assert presets(desk)[3] == Preset("Sick", Presence(XA, "travelling"))


def test_esc_leaves_a_name_unwritten_and_the_chip_has_the_focus(desk: Desk) -> None:
    desk.click("6002")
    focus(desk, 1)
    desk.key(Qt.Key.Key_F2)
    desk.type("Nothing")
    desk.key(Qt.Key.Key_Escape)
    assert not desk.window.panel.presets.name.isVisible()
    assert desk.window.panel.presets.chips.buttons[1].hasFocus()
    assert names(desk)[1] == "Meeting"


def test_a_name_that_is_taken_is_refused_in_words(desk: Desk) -> None:
    desk.click("6002")
    desk.press("preset-new")
    desk.type("Lunch")
    desk.key(Qt.Key.Key_Return)
    desk.settle()
    assert desk.window.panel.fault() == "Two presets have the same name."
    assert presets(desk) == DEFAULT_PRESETS


def test_presets_that_nobody_has_edited_are_in_the_windows_language(
    open_desk: Callable[[], Desk], desk: Desk, english: Languages
) -> None:
    desk.close()
    english.choose(Language.GERMAN)
    try:
        german = open_desk()
        german.click("6002")
        assert german.button("preset-3").text() == "Krank"
        german.key(Qt.Key.Key_4, ALT)
        german.settle()
        assert german.text("6002", Column.NOTE) == "krank"
        focus(german, 4)
        german.key(Qt.Key.Key_Delete)
        german.settle()
        assert [preset.name for preset in presets(german)] == ["Mittag", "Besprechung", "Homeoffice", "Krank"]
    finally:
        english.choose(Language.ENGLISH)


def test_what_another_desk_changes_is_shown_here_and_never_overwritten(desk: Desk) -> None:
    tea = Preset("Tea", Presence(AWAY, "", "tea"), lasts=600)
    desk.click("6002")
    desk.others_do(SetPresets((tea,), ROOT))
    assert names(desk) == ["Tea"]
    assert desk.button("preset-0").text() == "Tea · 10 min"
    assert not desk.window.actions_.presence.presets[1].isVisible()
    assert desk.window.actions_.presence.presets[0].text() == "Tea · 10 min"


@pytest.mark.parametrize(
    ("end", "label", "told"),
    [
        ("", "Tea", "Away, tea"),
        ("30 min", "Tea · 30 min", "Away, tea, for 30 min"),
        ("2 h", "Tea · 2 h", "Away, tea, for 2 h"),
        ("1h30", "Tea · 1 h 30 min", "Away, tea, for 1 h 30 min"),
        ("3 days", "Tea · 3 days", "Away, tea, for 3 days"),
        ("13:30", "Tea · 13:30", "Away, tea, until 13:30"),
        ("today", "Tea · 00:00", "Away, tea, until 00:00"),
    ],
)
def test_an_end_is_kept_as_it_was_meant(end: str, label: str, told: str) -> None:
    now = dt.datetime(2026, 11, 25, 10, 7, 23).astimezone().timestamp()
    preset = make_preset("Tea", Presence(AWAY, "tea", until=5.0, then=Presence(DND)), end, now, None)
    assert (preset_label(preset), preset_told(preset)) == (label, told)
    assert preset.presence == Presence(AWAY, "tea")
