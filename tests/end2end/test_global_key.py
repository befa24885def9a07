"""Keys that bring the window up wherever a person is: on X11, and by the portal that desktops on Wayland have."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from switchboard.gui.windows.global_key.interface import ALL_KEYS, KeyInThread, Keys, Standing
from switchboard.gui.windows.global_key.portal_key import PortalHolder
from switchboard.gui.windows.global_key.x11_key import X11Holder
from tests.helpers.desktop import Desktop, need_desktop, wait_until

pytestmark = pytest.mark.desktop
B, J = ALL_KEYS[0], ALL_KEYS[1]
_PORTAL = Path(__file__).parent.parent / "helpers" / "global_shortcuts_portal.py"
_OTHER = "import sys; from PySide6.QtWidgets import *; a = QApplication(); w = QLineEdit(); w.setWindowTitle('Other');"


class Ear:
    """What a key tells."""

    def __init__(self, key: KeyInThread) -> None:
        self.stood: list[tuple[Standing, str]] = []
        self.pressed: list[str] = []
        key.stood.connect(lambda standing, words: self.stood.append((standing, words)))
        key.pressed.connect(self.pressed.append)

    def standing(self) -> Standing | None:
        return self.stood[-1][0] if self.stood else None


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desktop]:
    need_desktop()
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    desktop = Desktop(home)
    for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
        monkeypatch.setenv(name, desktop.environment[name])
    yield desktop
    desktop.end()


@pytest.fixture
def make_key(qapp: QObject) -> Iterator[Callable[..., KeyInThread]]:
    made: list[KeyInThread] = []

    def make(holder: Callable[[Keys], X11Holder | PortalHolder]) -> KeyInThread:
        made.append(KeyInThread(holder, qapp))
        return made[-1]

    yield make
    for key in made:
        key.stop()
        key.deleteLater()


def test_a_key_of_x11_is_heard_whatever_locks_are_on_and_belongs_to_whoever_came_first(
    desktop: Desktop, make_key: Callable[..., KeyInThread], qtbot: QtBot
) -> None:
    first, second = make_key(X11Holder), make_key(X11Holder)
    ear, other = Ear(first), Ear(second)
    first.start(B)
    qtbot.waitUntil(lambda: ear.standing() is Standing.OURS)
    second.start(B)
    qtbot.waitUntil(lambda: other.standing() is Standing.TAKEN)
    for locks in ((), ("Num_Lock",), ("Caps_Lock",)):
        ear.pressed.clear()
        desktop.press(*locks, "ctrl+alt+b")
        qtbot.waitUntil(lambda: len(ear.pressed) == 1)
    desktop.press("ctrl+b", "alt+b", "ctrl+alt+j")
    second.start(J)
    qtbot.waitUntil(lambda: other.standing() is Standing.OURS)
    desktop.press("ctrl+alt+j")
    qtbot.waitUntil(lambda: len(other.pressed) == 1)
    assert len(ear.pressed) == 1
    first.stop()
    second.start(B)
    qtbot.waitUntil(lambda: len(other.stood) == 3)
    assert other.standing() is Standing.OURS
    desktop.press("ctrl+alt+b")
    qtbot.waitUntil(lambda: len(other.pressed) == 2)


def test_a_key_goes_with_its_letter_when_the_keyboard_is_laid_out_anew(
    desktop: Desktop, make_key: Callable[..., KeyInThread], qtbot: QtBot
) -> None:
    key = make_key(X11Holder)
    ear = Ear(key)
    key.start(B)
    qtbot.waitUntil(lambda: ear.standing() is Standing.OURS)
    subprocess.run(["xmodmap", "-e", "keycode 24 = b B"], env=desktop.environment, check=True)
    qtbot.waitUntil(lambda: len(ear.stood) > 1)
    subprocess.run(["xdotool", "key", "--delay", "30", "ctrl+alt+24"], env=desktop.environment, check=True)
    qtbot.waitUntil(lambda: bool(ear.pressed))


def test_a_display_that_is_not_there_or_goes_is_said(
    make_key: Callable[..., KeyInThread], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":4711")
    key = make_key(X11Holder)
    ear = Ear(key)
    key.start(B)
    qtbot.waitUntil(lambda: ear.standing() is Standing.MISSING)


def test_the_program_comes_to_the_front_from_behind_another(desktop: Desktop, tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    (data / "window.ini").write_text("[General]\nglobal_key=Ctrl+Alt+B\n")
    desktop.run([sys.executable, "-m", "switchboard", "--data", str(data), "--sip", "127.0.0.1:0", "--demo"])
    desktop.focus("^Switchboard$")
    desktop.run([sys.executable, "-c", f"{_OTHER} w.showMaximized(); sys.exit(a.exec())"])
    desktop.focus("^Other$")
    wait_until(lambda: active(desktop) == "Other", "another program is in front")
    desktop.press("ctrl+alt+b")
    wait_until(lambda: active(desktop) == "Switchboard", "the keys bring the window up")


class Portal:
    """A desktop's portal, in a process of its own."""

    def __init__(self, desktop: Desktop, manner: str) -> None:
        self._process = desktop.run([sys.executable, str(_PORTAL), manner], stdin=subprocess.PIPE)
        assert self._told()[0] == "ready"

    def order(self, line: str) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()

    def called(self) -> dict[str, Any]:
        """What it was asked so far, by the name of each method."""
        asked: dict[str, Any] = {}
        while "BindShortcuts" not in asked:
            _, member, body = self._told()
            asked[str(member)] = body
        return asked

    def _told(self) -> list[object]:
        assert self._process.stdout is not None
        told: list[object] = json.loads(self._process.stdout.readline())
        return told


def test_a_portal_is_asked_and_what_it_says_of_the_keys_is_told(
    desktop: Desktop, make_key: Callable[..., KeyInThread], qtbot: QtBot
) -> None:
    portal = Portal(desktop, "grant")
    key = make_key(portal_holder)
    ear = Ear(key)
    key.start(B)
    qtbot.waitUntil(lambda: ear.standing() is Standing.OURS)
    assert ear.stood == [(Standing.ASKED, ""), (Standing.OURS, "Super+B")]
    asked = portal.called()
    assert asked["Register"][0] == "switchboard"
    [[_, wish]] = asked["BindShortcuts"][1]  # a(sa{sv})
    assert wish["preferred_trigger"][1] == "CTRL+ALT+b"
    portal.order("press token-7")
    qtbot.waitUntil(lambda: ear.pressed == ["token-7"])
    portal.order("close")
    qtbot.waitUntil(lambda: ear.standing() is Standing.MISSING)


@pytest.mark.parametrize(
    ("manner", "standing"),
    [("cancel", Standing.REFUSED), ("empty", Standing.REFUSED), ("broken", Standing.MISSING)],
)
def test_a_portal_that_gives_no_key_is_believed(
    desktop: Desktop, make_key: Callable[..., KeyInThread], qtbot: QtBot, manner: str, standing: Standing
) -> None:
    Portal(desktop, manner)
    key = make_key(portal_holder)
    ear = Ear(key)
    key.start(B)
    qtbot.waitUntil(lambda: ear.standing() not in {None, Standing.ASKED})
    assert ear.standing() is standing


@pytest.mark.usefixtures("desktop")
def test_no_portal_and_no_bus_are_said(
    make_key: Callable[..., KeyInThread], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = make_key(portal_holder)
    ear = Ear(key)
    key.start(B)
    qtbot.waitUntil(lambda: ear.standing() is Standing.MISSING)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    key.start(B)
    qtbot.waitUntil(lambda: len(ear.stood) == 3)
    assert ear.standing() is Standing.MISSING


@pytest.mark.usefixtures("qapp")
def test_the_desktop_s_token_is_there_while_the_window_is_shown_and_gone_afterwards() -> None:
    seen: list[str | None] = []

    def show() -> QWidget:
        seen.append(os.environ.get("XDG_ACTIVATION_TOKEN"))
        return QWidget()

    PortalHolder.bring("token-7", show)
    PortalHolder.bring("", show)
    assert seen == ["token-7", None]
    assert "XDG_ACTIVATION_TOKEN" not in os.environ


def portal_holder(keys: Keys) -> PortalHolder:
    return PortalHolder(keys, "switchboard", "Bring the window up")


def active(desktop: Desktop) -> str:
    command = ["xdotool", "getactivewindow", "getwindowname"]
    told = subprocess.run(command, env=desktop.environment, capture_output=True, text=True, check=False)
    return told.stdout.strip()
