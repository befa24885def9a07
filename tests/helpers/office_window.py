"""A window on a data folder of its own. It loads what the program does, and nothing of tests."""

import asyncio
import sys
import time
from collections.abc import Callable
from pathlib import Path

import qasync
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from switchboard.ground.faults import Faults
from switchboard.gui.door import Door
from switchboard.gui.link import EngineLink
from switchboard.gui.look.theme import Theme
from switchboard.gui.office.workplace import make_workplace
from switchboard.gui.windows.window_set import WindowSet
from switchboard.program.host import ThreadHost
from switchboard.settings.load import load_settings, read_sip_addresses, with_options

PATIENCE = 300.0  # seconds for any one step


class OfficeWindow:
    """The real window on the real engine, as `switchboard` opens them."""

    def __init__(self, application: QApplication, data: Path) -> None:
        self.data, self.link, self.door = data, EngineLink(), Door(Faults())
        settings = with_options(load_settings(data), None, None, read_sip_addresses(["127.0.0.1:0"]))
        self.host = ThreadHost(settings, self.link, demo=False, ended=self.link.engine_ended)
        self.host.start()
        self.theme = Theme(application)
        self.workplace = make_workplace(self.link, self.host, self.door)
        state = QSettings(str(data / "window.ini"), QSettings.Format.IniFormat)
        self.windows = WindowSet(self.workplace, self.theme, state)
        self.window = self.windows.desk
        self.workplace.desk.look()
        self.windows.open()

    async def until(self, is_so: Callable[[], bool], what: str) -> float:
        """Seconds until it is."""
        begun = time.perf_counter()
        while not is_so():
            if time.perf_counter() - begun > PATIENCE:
                sys.exit(f"It does not come to be so: {what}.")
            await asyncio.sleep(0.01)
        return time.perf_counter() - begun

    def close(self) -> None:
        self.windows.close_now()
        asyncio.get_event_loop().run_until_complete(self.door.close(10))
        self.host.stop(10)


def application_and_loop() -> tuple[QApplication, qasync.QEventLoop]:
    """Those of a program that has a window."""
    application = QApplication([])
    loop = qasync.QEventLoop(application, already_running=False)
    asyncio.set_event_loop(loop)
    return application, loop
