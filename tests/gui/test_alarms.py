"""What a person at the desk is told of, by keys and clicks: once, together, in quiet hours without a sound."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QApplication

from switchboard.core.commands import SetDeviceState, SetPresence
from switchboard.core.states import DeviceState, Extension, Presence, PresenceState
from switchboard.gui.dialogs.settings.alarms_page import AlarmsPage
from switchboard.gui.office.alarm_settings import AlarmSettings, OnClose, notice_words
from switchboard.gui.office.alarms import Alarm, AlarmRules, Notice
from tests.gui.conftest import ROOT, Desk

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
BOB = Extension("6002")


class Screen:
    """A desktop that shows notifications, or none."""

    def __init__(self, *, is_there: bool = True) -> None:
        self.is_there = is_there
        self.shown: list[tuple[str, str]] = []

    def can_show(self) -> bool:
        return self.is_there

    def show(self, title: str, text: str) -> None:
        self.shown.append((title, text))


@pytest.fixture
def screen(desk: Desk) -> Screen:
    desk.windows.bell._notifier = screen = Screen()
    return screen


def device(desk: Desk, state: DeviceState, *extens: str) -> None:
    desk.others_do(*(SetDeviceState(f"Custom:{exten}", state, ROOT) for exten in extens))


def choose(desk: Desk, **values: object) -> None:
    desk.windows.bell.choose(AlarmSettings(**values))  # type: ignore[arg-type]  # by the names of its fields


def test_whoever_is_waited_for_is_told_of_once_and_marked_until_then(desk: Desk, screen: Screen) -> None:
    desk.others_set("6002", PresenceState.AWAY)
    desk.select("6002")
    desk.control(Qt.Key.Key_T)
    assert desk.workplace.alarms.extensions == {BOB}
    assert desk.window.model.arrangement.awaited == {BOB}
    desk.others_set("6002", PresenceState.DND)
    assert screen.shown == []
    desk.others_set("6002", PresenceState.AVAILABLE)
    assert screen.shown == [("Available now", "Bob Lindqvist")]
    assert desk.window.toast.text() == "Available now: Bob Lindqvist"
    assert desk.window.model.arrangement.awaited == frozenset()
    desk.others_set("6002", PresenceState.AWAY)
    desk.others_set("6002", PresenceState.AVAILABLE)
    assert len(screen.shown) == 1


def test_a_line_that_becomes_free_is_told_and_one_that_is_free_at_once(desk: Desk, screen: Screen) -> None:
    device(desk, DeviceState.INUSE, "6002")
    device(desk, DeviceState.NOT_INUSE, "6003")
    desk.select("6002", "6003")
    desk.key(Qt.Key.Key_T, BOTH)
    assert screen.shown == [("The line is free", "Clara Jiménez")]
    device(desk, DeviceState.NOT_INUSE, "6002")
    assert screen.shown[1:] == [("The line is free", "Bob Lindqvist")]


def test_the_same_key_waits_no_more(desk: Desk, screen: Screen) -> None:
    desk.others_set("6002", PresenceState.AWAY)
    desk.select("6002")
    desk.control(Qt.Key.Key_T)
    desk.control(Qt.Key.Key_T)
    desk.others_set("6002", PresenceState.AVAILABLE)
    assert screen.shown == []


def test_who_is_waited_for_is_known_over_a_restart(desk: Desk, open_desk: Callable[[], Desk]) -> None:
    desk.others_set("6002", PresenceState.AWAY)
    desk.select("6002")
    desk.control(Qt.Key.Key_T)
    desk.close()
    again = open_desk()
    assert again.workplace.alarms.extensions == {BOB}
    assert again.window.model.arrangement.awaited == {BOB}


def test_a_phone_that_rings_for_long_is_told_of_once(desk: Desk, screen: Screen) -> None:
    choose(desk, ringing_after=20)
    device(desk, DeviceState.RINGING, "6002")
    since = desk.status("6002").device_since
    alarms = desk.workplace.alarms
    alarms.look(since + 19)
    assert screen.shown == []
    alarms.look(since + 20)
    alarms.look(since + 40)
    assert screen.shown == [("Rings and nobody answers", "Bob Lindqvist")]
    device(desk, DeviceState.INUSE, "6002")
    device(desk, DeviceState.RINGING, "6002")
    device(desk, DeviceState.NOT_INUSE, "6002")
    alarms.look(since + 400)
    assert len(screen.shown) == 1


def test_phones_that_are_lost_together_are_one_notice(desk: Desk, screen: Screen) -> None:
    extens = [f"60{number:02}" for number in range(2, 10)]
    device(desk, DeviceState.NOT_INUSE, *extens)
    choose(desk, lost=True)
    commands = [SetDeviceState(f"Custom:{exten}", DeviceState.UNAVAILABLE, ROOT) for exten in extens]
    desk.others_do(*commands)
    told = [words for title, words in screen.shown if title == "The phone is gone"]
    assert sum(len(words.split(", ")) if "more" not in words else 8 for words in told) == 8
    assert len(told) <= 2
    desk.others_do(*commands)
    assert len(screen.shown) == len(told)


def test_whoever_is_late_is_told_of_once(desk: Desk, screen: Screen) -> None:
    choose(desk, overdue=True)
    ends = 4_000_000_000.0
    late = Presence(PresenceState.AWAY, until=ends, then=Presence(PresenceState.AWAY))
    desk.others_do(SetPresence("CustomPresence:6002", late, ROOT))
    for now in (ends, ends + 61, ends + 62):
        desk.workplace.mirror.look(now)
        desk.workplace.alarms.look(now)
    assert screen.shown == [("Should be back by now", "Bob Lindqvist")]


def test_nothing_is_told_unasked(desk: Desk, screen: Screen) -> None:
    device(desk, DeviceState.RINGING, "6002")
    desk.workplace.alarms.look(5e9)
    device(desk, DeviceState.NOT_INUSE, "6002")
    device(desk, DeviceState.UNAVAILABLE, "6002")
    assert screen.shown == []
    assert desk.workplace.alarms.rules == AlarmRules()


def test_in_quiet_hours_the_window_says_it_and_nothing_pops_up(
    desk: Desk, screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    beeps: list[bool] = []
    monkeypatch.setattr(QApplication, "beep", lambda: beeps.append(True))
    choose(desk, quiet_from=0, quiet_to=24 * 60 - 1, sound=True)
    desk.workplace.alarms.noticed.emit(Notice(Alarm.FREE, ("Bob",)))
    assert (screen.shown, beeps) == ([], [])
    assert desk.window.toast.text() == "The line is free: Bob"
    choose(desk, sound=True)
    desk.workplace.alarms.noticed.emit(Notice(Alarm.FREE, ("Bob",)))
    assert (screen.shown, beeps) == ([("The line is free", "Bob")], [True])
    screen.is_there = False
    choose(desk)
    desk.workplace.alarms.noticed.emit(Notice(Alarm.LOST, ("Bob",)))
    assert (len(screen.shown), beeps) == (1, [True])
    assert desk.window.toast.text() == "The phone is gone: Bob"


def test_what_is_chosen_on_the_page_is_in_effect_at_once_and_kept(desk: Desk, open_desk: Callable[[], Desk]) -> None:
    desk.window.actions_.office.alarms.trigger()
    desk.settle()
    [dialog] = [found for found in desk.window.findChildren(AlarmsPage) if found.isVisible()]
    assert not any(box.isChecked() for box in (dialog.rings, dialog.overdue, dialog.lost, dialog.quiet, dialog.sound))
    assert not dialog.seconds.isEnabled()
    for box in (dialog.rings, dialog.lost, dialog.quiet):
        desk.qtbot.keyClick(box, Qt.Key.Key_Space)
    dialog.seconds.setValue(45)
    dialog.quiet_to.setTime(QTime(6, 30))
    dialog.on_close.setFocus()
    desk.qtbot.keyClick(dialog.on_close, Qt.Key.Key_Down)
    wanted = AlarmSettings(45, overdue=False, lost=True, quiet_from=1_200, quiet_to=390, on_close=OnClose.GO_ON)
    assert desk.windows.bell.settings == wanted
    assert desk.workplace.alarms.rules == AlarmRules(45, overdue=False, lost=True)
    desk.close()
    assert open_desk().windows.bell.settings == wanted


def test_what_is_damaged_in_the_settings_counts_as_not_being_there() -> None:
    texts = {"ringing_after": "99999", "overdue": "yes", "quiet_from": "-3", "on_close": "?", "sound": "true"}
    assert AlarmSettings.of_texts(texts) == AlarmSettings(sound=True)


@pytest.mark.usefixtures("qapp")
def test_many_are_told_of_by_some_names_and_a_count() -> None:
    names = tuple(f"P{number}" for number in range(12))
    assert notice_words(Notice(Alarm.LOST, names)) == ("The phone is gone", "P0, P1, P2, P3, P4 and 7 more")
