"""Whether the screen stays on while a wallboard is shown; a desktop that refuses, or is none, is told of."""

import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtDBus import QDBusConnection
from PySide6.QtGui import Qt
from pytestqt.qtbot import QtBot

from switchboard.gui.windows.stay_awake import StayAwake
from tests.gui.conftest import Desk

NAME = "org.freedesktop.ScreenSaver"


@pytest.fixture
def bus() -> Iterator[str]:
    """The address of a desktop's bus of its own."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None or sys.platform == "win32":
        pytest.skip("needs dbus-daemon")
    command = [daemon, "--session", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield process.stdout.readline().strip()
        process.terminate()


def awake(parent: QObject, address: str) -> StayAwake:
    return StayAwake(parent, lambda name: QDBusConnection.connectToBus(address, name))


def test_a_desktop_that_refuses_is_told_of(bus: str, qtbot: QtBot, qapp: QObject) -> None:
    service = QDBusConnection.connectToBus(bus, "a screen saver")
    assert service.registerService(NAME)  # it has no such object, and answers with an error
    stays = awake(qapp, bus)
    with qtbot.waitSignal(stays.troubled):
        stays.begin()
    assert "screen saver" in stays.trouble
    stays.end()
    QDBusConnection.disconnectFromBus("a screen saver")


def test_a_desktop_without_a_screen_saver_is_told_of(bus: str, qtbot: QtBot, qapp: QObject) -> None:
    stays = awake(qapp, bus)
    with qtbot.waitSignal(stays.troubled):
        stays.begin()
    stays.end()


def test_the_desk_says_that_the_screen_may_go_dark(desk: Desk) -> None:
    desk.key(Qt.Key.Key_F11)
    board = desk.windows.boards[1]
    board.troubled.emit("The screen saver cannot be held off here")
    assert desk.window.toast.text() == "The screen saver cannot be held off here"
