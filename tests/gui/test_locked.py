"""What an administrator has decided is seen in the window, with the reason, and cannot be changed there."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from switchboard.api.locks import Lock, Locks
from switchboard.api.snapshot import ServiceState
from switchboard.gui.dialogs.listen_dialog import ListenDialog
from switchboard.gui.dialogs.settings.alarms_page import AlarmsPage
from switchboard.gui.language import Language
from switchboard.gui.link import EngineLink
from switchboard.gui.look.theme import Density, Scheme, Theme
from switchboard.gui.office.alarm_settings import AlarmSettings, OnClose
from switchboard.gui.office.alarms import Alarms
from switchboard.gui.office.managed_settings import ManagedSettings, lock_on
from switchboard.gui.office.mirror import Mirror
from switchboard.gui.windows.alarm_bell import AlarmBell
from switchboard.settings.layers import Locked
from switchboard.settings.load import load_settings
from tests.gui.conftest import Desk

LEFT = Qt.MouseButton.LeftButton
FILE = "/etc/switchboard/switchboard.toml"
WHY = f"Locked by an administrator: ask Ann ({FILE})"


def locks(*paths: str) -> Locks:
    return Locks(tuple(Lock(tuple(path.split(".")), "ask Ann", FILE) for path in paths))


def words(dialog: AlarmsPage | ListenDialog) -> list[str]:
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
    dialog = AlarmsPage(
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
        "quiet_to = '07:00'\nsound = true\non_close = 'stop'\nmessages = false\n"
    )
    window = load_settings(tmp_path).window
    texts = {name.removeprefix("alarms/"): text for name, text in window.items() if name.startswith("alarms/")}
    assert AlarmSettings.of_texts(texts) == AlarmSettings(7, True, True, 22 * 60, 7 * 60, True, OnClose.STOP, False)
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


@pytest.fixture
def locked_desk(open_demo: Callable[[], Desk], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Desk]:
    def opened(*paths: str, **window: str) -> Desk:
        found = tuple(Locked(lock, None) for lock in locks(*paths))
        monkeypatch.setattr(Desk, "administered", {"locked": found, "window": window})
        return open_demo()

    return opened


def test_colours_that_are_locked_stay_and_the_menu_says_why(locked_desk: Callable[..., Desk], theme: Theme) -> None:
    desk = locked_desk("window.scheme", "window.zoom", scheme="dark", zoom="125", density="compact")
    view = desk.window.actions_.view
    assert (theme.scheme, theme.zoom, theme.density) == (Scheme.DARK, 125, Density.COMPACT)
    assert not any(action.isEnabled() for action in (*view.schemes.values(), *view.zooms))
    assert all(action.isEnabled() for action in (*view.densities.values(), *view.languages.values()))
    view.schemes[Scheme.LIGHT].trigger()
    desk.control(Qt.Key.Key_Plus)
    assert (theme.scheme, theme.zoom) == (Scheme.DARK, 125)
    menus = [menu for menu in desk.window.findChildren(QMenu) if view.grouped in menu.actions()]
    assert [action.text() for menu in menus for action in menu.actions()].count(WHY) == 1
    view.densities[Density.SPACIOUS].trigger()
    desk.close()
    kept = (desk.data / "window.ini").read_text()
    assert "density=spacious" in kept
    assert "scheme" not in kept


def test_a_language_that_is_locked_says_so_in_its_menu(locked_desk: Callable[..., Desk]) -> None:
    desk = locked_desk("window.language", language="de")
    languages = desk.window.actions_.view.languages
    assert not any(action.isEnabled() for action in languages.values())
    assert languages[Language.GERMAN].isChecked()
    assert languages[Language.GERMAN].toolTip() == WHY


def test_a_dialplan_that_is_locked_is_not_opened_and_a_person_is_told_why(locked_desk: Callable[..., Desk]) -> None:
    desk = locked_desk("dialplan")
    assert not desk.window.actions_.office.open_dialplan.isEnabled()
    assert desk.window.actions_.office.open_dialplan.toolTip() == WHY
    desk.qtbot.mouseClick(desk.window.welcome.dialplan_button, LEFT)
    told = desk.window.findChild(QMessageBox)
    assert isinstance(told, QMessageBox)
    assert told.text() == WHY
    assert desk.window.findChild(QFileDialog) is None
    told.accept()


def test_phones_whose_passwords_are_locked_get_no_new_ones(locked_desk: Callable[..., Desk]) -> None:
    desk = locked_desk("phones.6002")
    desk.window.serving.choose_addresses()
    dialog = desk.window.findChild(ListenDialog)
    assert isinstance(dialog, ListenDialog)
    chosen = [row.extension.exten for row in dialog.phones.chosen()]
    assert len(chosen) == 59
    assert "6002" not in chosen
    dialog.reject()
