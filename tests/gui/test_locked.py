"""What an administrator has decided is seen in the window, with the reason, and cannot be changed there."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from switchboard.api.locks import Lock, Locks
from switchboard.api.snapshot import ServiceState
from switchboard.gui.dialogs.alarms_dialog import AlarmsDialog
from switchboard.gui.dialogs.listen_dialog import ListenDialog
from switchboard.gui.link import EngineLink
from switchboard.gui.office.alarm_settings import AlarmSettings, OnClose
from switchboard.gui.office.alarms import Alarms
from switchboard.gui.office.managed_settings import ManagedSettings, lock_on
from switchboard.gui.office.mirror import Mirror
from switchboard.gui.windows.alarm_bell import AlarmBell
from switchboard.settings.load import load_settings

FILE = "/etc/switchboard/switchboard.toml"
WHY = f"Locked by an administrator: ask Ann ({FILE})"


def locks(*paths: str) -> Locks:
    return Locks(tuple(Lock(tuple(path.split(".")), "ask Ann", FILE) for path in paths))


def words(dialog: AlarmsDialog | ListenDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if not label.isHidden()]


def test_an_administrator_s_choice_stands_behind_a_person_s_and_a_lock_before_it(tmp_path: Path) -> None:
    given = {"scheme": "dark", "language": "de", "zoom": "125"}
    settings = ManagedSettings(tmp_path / "window.ini", given, locks("window.language"))
    assert [settings.value(name) for name in given] == list(given.values())
    for name in given:
        settings.setValue(name, "chosen")
    assert [settings.value(name) for name in given] == ["chosen", "de", "chosen"]
    settings.sync()
    assert "language" not in (tmp_path / "window.ini").read_text()
    assert lock_on(settings, "scheme", "zoom") is None
    assert lock_on(settings, "scheme", "language") == locks("window.language").each[0]


def test_notifications_that_are_locked_are_shown_so(qtbot: QtBot) -> None:
    locked = locks("window.alarms.sound", "window.alarms.quiet_from")
    dialog = AlarmsDialog(
        AlarmSettings(quiet_from=60, quiet_to=120), "how", lambda name: locked.of("window", "alarms", name)
    )
    qtbot.addWidget(dialog)
    assert not any(part.isEnabled() for part in (dialog.sound, dialog.quiet, dialog.quiet_from, dialog.quiet_to))
    assert all(part.isEnabled() for part in (dialog.rings, dialog.overdue, dialog.lost, dialog.on_close))
    assert dialog.sound.toolTip() == dialog.sound.accessibleDescription() == WHY
    assert words(dialog).count(WHY) == 1


def test_a_locked_notification_is_in_force_whatever_is_chosen(tmp_path: Path) -> None:
    given = {"alarms/on_close": "go on", "alarms/sound": "true", "alarms/lost": "true"}
    stored = ManagedSettings(tmp_path / "window.ini", given, locks("window.alarms.on_close", "window.alarms.sound"))
    mirror = Mirror(EngineLink())
    bell = AlarmBell(Alarms(mirror), None, stored, mirror)  # type: ignore[arg-type]  # nothing is shown here
    assert (bell.settings.on_close, bell.settings.sound, bell.settings.lost) == (OnClose.GO_ON, True, True)
    bell.choose(AlarmSettings(lost=False, on_close=OnClose.STOP))
    assert (bell.settings.on_close, bell.settings.sound, bell.settings.lost) == (OnClose.GO_ON, True, False)


def test_every_notification_can_be_locked_by_the_name_that_the_settings_have(tmp_path: Path) -> None:
    (tmp_path / "switchboard.toml").write_text(
        "[window.alarms]\nringing_after = 7\noverdue = true\nlost = true\nquiet_from = '22:00'\n"
        "quiet_to = '07:00'\nsound = true\non_close = 'stop'\n"
    )
    window = load_settings(tmp_path).window
    texts = {name.removeprefix("alarms/"): text for name, text in window.items()}
    assert AlarmSettings.of_texts(texts) == AlarmSettings(7, True, True, 22 * 60, 7 * 60, True, OnClose.STOP)
    assert texts.keys() == AlarmSettings().to_texts().keys()


def test_addresses_that_are_locked_can_be_read_and_not_be_changed(qtbot: QtBot) -> None:
    service = ServiceState(locks=locks("sip"))
    dialog = ListenDialog(["0.0.0.0:5060"], service, [], [])
    qtbot.addWidget(dialog)
    assert dialog.addresses.text() == "0.0.0.0:5060"
    assert not any(part.isEnabled() for part in (dialog.addresses, dialog.own_button, dialog.all_button))
    assert dialog.everybody.isEnabled()
    assert WHY in words(dialog)


@pytest.mark.parametrize("everybody", [False, True])
def test_who_may_speak_stays_as_it_is_where_that_is_locked(qtbot: QtBot, everybody: bool) -> None:
    service = ServiceState(admits_everybody=everybody, admitted=("6001",), locks=locks("authenticate"))
    dialog = ListenDialog(["0.0.0.0:5060"], service, [], [])
    qtbot.addWidget(dialog)
    assert dialog.everybody.isEnabled() is dialog.everybody.isChecked() is everybody
    assert dialog.new.isEnabled() is not everybody
    assert WHY in words(dialog)
