"""Keys for the whole desktop, as a person chooses them in the settings; each platform's way is chosen by what it is."""

import ctypes
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from switchboard.gui.dialogs.settings.desk_page import DeskPage
from switchboard.gui.look.choice_box import ChoiceBox
from switchboard.gui.windows.global_key.carbon_key import CarbonKey
from switchboard.gui.windows.global_key.choice import GlobalKeyChoice, key_of_platform
from switchboard.gui.windows.global_key.interface import ALL_KEYS, GlobalKey, KeyInThread, Keys, Standing
from tests.gui.conftest import Desk

TITLE = "Keys that bring the window up"


class Keyboard(GlobalKey):
    """A desktop whose answers a test gives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.held: list[str] = []

    def start(self, keys: Keys) -> None:
        self.held = [keys.name]

    def stop(self) -> None:
        self.held = []


@pytest.fixture
def keyboard(qapp: QObject, monkeypatch: pytest.MonkeyPatch) -> Keyboard:
    made = Keyboard(qapp)
    monkeypatch.setattr("switchboard.gui.windows.window_set.key_of_platform", lambda _: made)
    return made


def page(desk: Desk) -> DeskPage:
    desk.windows.settings.open()
    desk.settle()
    dialog = desk.windows.settings.dialog
    assert dialog is not None
    found = dialog.pages.page("This desk")
    assert isinstance(found, DeskPage)
    return found


def box(desk: Desk) -> ChoiceBox:
    found = page(desk).boxes[TITLE]
    assert isinstance(found, ChoiceBox)
    return found


def said(desk: Desk) -> str:
    return " ".join(label.text() for label in page(desk).findChildren(QLabel) if not label.isHidden())


def choose(desk: Desk, name: str) -> None:
    """By the keyboard: letters choose, as in every list."""
    chooser = box(desk)
    chooser.setFocus()
    QTest.keyClicks(chooser, name)
    chooser.activated.emit(chooser.currentIndex())


def test_keys_are_chosen_by_the_keyboard_said_and_kept(keyboard: Keyboard, open_demo: Callable[[], Desk]) -> None:
    desk = open_demo()
    assert box(desk).currentText() == "none"
    assert keyboard.held == []
    choose(desk, "Ctrl+Alt+J")
    assert keyboard.held == ["Ctrl+Alt+J"]
    assert "The desktop is asked for Ctrl+Alt+J" in said(desk)
    keyboard.stood.emit(Standing.TAKEN, "")
    assert "Another program has Ctrl+Alt+J" in said(desk)
    keyboard.stood.emit(Standing.OURS, "Super+J")
    assert "Super+J brings the window up" in said(desk)
    assert "Super+J brings the window up" in box(desk).accessibleDescription()
    desk.window.hide()
    keyboard.pressed.emit("")
    assert desk.window.isVisible()
    desk.close()
    again = open_demo()
    assert keyboard.held == ["Ctrl+Alt+J"]
    choose(again, "none")
    assert keyboard.held == []
    assert "Super+J" not in said(again)


def test_where_a_platform_gives_none_it_is_said_what_to_do(desk: Desk) -> None:
    assert not box(desk).isEnabled()
    assert "In its keyboard settings, have a key start" in said(desk)


def test_a_desktop_that_refuses_late_says_what_to_do(keyboard: Keyboard, open_demo: Callable[[], Desk]) -> None:
    desk = open_demo()
    choose(desk, "Ctrl+Alt+B")
    keyboard.stood.emit(Standing.REFUSED, "")
    assert "to be asked anew" in said(desk)
    keyboard.stood.emit(Standing.MISSING, "")
    assert "In its keyboard settings, have a key start" in said(desk)


@pytest.mark.parametrize(("kept", "held"), [("true", ["Ctrl+Alt+B"]), ("false", []), ("Ctrl+Alt+Del", []), ("", [])])
def test_what_was_kept_before_there_was_a_choice_holds(
    qapp: QObject, keyboard: Keyboard, kept: str, held: list[str]
) -> None:
    settings = QSettings()
    settings.setValue("global_key", kept)
    GlobalKeyChoice(settings, keyboard, lambda: None, qapp).deleteLater()  # type: ignore[arg-type,return-value]  # no window
    settings.remove("global_key")
    assert keyboard.held == held


@pytest.mark.parametrize(
    ("platform", "display", "environment", "kind"),
    [
        ("darwin", "cocoa", {}, CarbonKey),
        ("win32", "windows", {}, KeyInThread),
        ("linux", "xcb", {}, KeyInThread),
        ("linux", "wayland", {"WAYLAND_DISPLAY": "wayland-0", "DBUS_SESSION_BUS_ADDRESS": "unix:"}, KeyInThread),
        ("linux", "xcb", {"WAYLAND_DISPLAY": "wayland-0"}, None),
        ("linux", "wayland", {"WAYLAND_DISPLAY": "wayland-0"}, None),
        ("linux", "offscreen", {"DBUS_SESSION_BUS_ADDRESS": "unix:"}, None),
    ],
)
def test_each_platform_has_its_way(
    qapp: QObject, platform: str, display: str, environment: dict[str, str], kind: type[GlobalKey] | None
) -> None:
    key = key_of_platform(qapp, platform, display, environment)
    assert (key if key is None else type(key)) == kind
    if key is not None:
        key.deleteLater()


class Function:
    """Of a library: what it was called with, and what it returns."""

    def __init__(self, result: int) -> None:
        self.result = result
        self.calls: list[tuple[object, ...]] = []

    def __call__(self, *arguments: object) -> int:
        self.calls.append(arguments)
        return self.result


class Carbon:
    """As far as keys need it."""

    def __init__(self, registered: int = 0) -> None:
        self.GetApplicationEventTarget = Function(77)
        self.InstallEventHandler = Function(0)
        self.RegisterEventHotKey = Function(registered)
        self.UnregisterEventHotKey = Function(0)


def carbon_key(carbon: Carbon, parent: QObject) -> tuple[CarbonKey, list[Standing]]:
    key = CarbonKey(parent, lambda _: carbon)  # type: ignore[arg-type,return-value]  # as far as keys need it
    stood: list[Standing] = []
    key.stood.connect(lambda standing, _: stood.append(standing))
    return key, stood


def test_carbon_is_asked_for_the_key_and_its_handler_is_heard(qapp: QObject) -> None:
    carbon = Carbon()
    key, stood = carbon_key(carbon, qapp)
    pressed: list[str] = []
    key.pressed.connect(pressed.append)
    key.start(ALL_KEYS[0])
    assert stood == [Standing.OURS]
    code, held, *_ = carbon.RegisterEventHotKey.calls[0]
    assert (code, held) == (0x0B, 0x1000 | 0x800)
    handler = carbon.InstallEventHandler.calls[0][1]
    assert callable(handler)
    assert handler(None, None, None) == 0
    assert pressed == [""]
    key.start(ALL_KEYS[1])
    assert len(carbon.InstallEventHandler.calls) == 1, "one handler, whatever is chosen"
    key.deleteLater()


def test_carbon_that_is_missing_or_refuses_is_said(qapp: QObject) -> None:
    key, stood = carbon_key(Carbon(registered=-9_878), qapp)  # eventHotKeyExistsErr
    key.start(ALL_KEYS[0])
    assert stood == [Standing.TAKEN]
    key.deleteLater()
    missing = CarbonKey(qapp, lambda path: ctypes.CDLL(f"/nowhere{path}"))
    missing.stood.connect(lambda standing, _: stood.append(standing))
    missing.start(ALL_KEYS[0])
    assert stood == [Standing.TAKEN, Standing.MISSING]
    missing.deleteLater()
