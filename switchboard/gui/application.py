"""From nothing to a window on a running engine, and back."""

import asyncio
import gc
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import qasync
from PySide6.QtCore import QSettings
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from switchboard.api.host import StartableHost
from switchboard.core.errors import DataRefused
from switchboard.ground.errors import SwitchboardError
from switchboard.gui.link import EngineLink
from switchboard.gui.main_window import MainWindow
from switchboard.gui.theme import Theme

MakeHost = Callable[[EngineLink], StartableHost]


def run_application(make_host: MakeHost, *, data: Path, icon: Path) -> int:
    """
    Opens the window and returns the exit status when it has been closed.

    Args:
        data: where the window keeps its geometry.
    """
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Switchboard")
    application.setWindowIcon(QIcon(str(icon)))
    loop = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)
    with loop:
        return int(loop.run_until_complete(_session(make_host, Theme(application), data)))


async def _session(make_host: MakeHost, theme: Theme, data: Path) -> int:
    link = EngineLink()
    try:
        host = await _started(make_host, link)
    except (SwitchboardError, OSError) as error:
        await _ask("Switchboard cannot start", str(error), QMessageBox.StandardButton.Close)
        return 1
    if host is None:
        return 1
    closed = asyncio.Event()
    window = MainWindow(link, host, theme, QSettings(str(data / "window.ini"), QSettings.Format.IniFormat))
    window.closed.connect(closed.set)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: window.close())  # heard at the window's next timer, within a second
    await window.show_office()
    window.show()
    gc.freeze()
    await closed.wait()
    await window.settled()
    host.stop()
    return 0


async def _started(make_host: MakeHost, link: EngineLink) -> StartableHost | None:
    """A host that serves; None where the office's data cannot be used and is not to be set aside."""
    while True:
        host = make_host(link)
        try:
            host.start()
        except DataRefused as error:
            fresh = QMessageBox.StandardButton.Yes
            question = f"{error}\n\nStart afresh? The old file is kept under another name."
            answer = await _ask("The office's data cannot be used", question, fresh | QMessageBox.StandardButton.Close)
            if answer != fresh:
                return None
            host.set_data_aside()
        else:
            return host


async def _ask(title: str, text: str, buttons: QMessageBox.StandardButton) -> QMessageBox.StandardButton:
    box = QMessageBox(QMessageBox.Icon.Warning, title, text, buttons)
    answered: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    box.finished.connect(answered.set_result)
    box.open()
    return QMessageBox.StandardButton(await answered)
