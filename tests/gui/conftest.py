"""A window on the real engine, a loop both are awaited on, and a watch over what tests let fall."""

import asyncio
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import pytest
import qasync
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from switchboard.core.changes import ChangeSet, HistoryEntry
from switchboard.core.commands import Command, Origin, SetPresence
from switchboard.core.states import Extension, ExtensionStatus, Presence, PresenceState
from switchboard.ground.address import ListenAddress
from switchboard.ground.faults import Faults
from switchboard.gui.door import Door
from switchboard.gui.link import EngineLink
from switchboard.gui.main_window import MainWindow
from switchboard.gui.models.extension_model import Column
from switchboard.gui.theme import Theme
from switchboard.program.host import ThreadHost
from switchboard.settings.load import Settings
from tests.gui.strays import Strays

DEMO = Path(__file__).parent.parent.parent / "resources" / "demo"
PATIENCE = 10.0  # seconds; only what is broken takes them
ROOT = Origin("root", "console")


class Desk:
    """A window as a person sits before it, and the office as others change it meanwhile."""

    def __init__(self, loop: asyncio.AbstractEventLoop, data: Path, theme: Theme, qtbot: QtBot) -> None:
        self.loop = loop
        self.data = data
        self.qtbot = qtbot
        self.link = EngineLink()
        self.door = Door(Faults())
        files = ((data / name) for name in ("extensions.conf", "directory.csv"))
        dialplan, directory = (file if file.exists() else None for file in files)
        settings = Settings(data, dialplan, directory, sip=(ListenAddress("127.0.0.1", 0),))
        self.host = ThreadHost(settings, self.link, demo=False, ended=self.link.engine_ended)
        self.host.start()
        state = QSettings(str(data / "window.ini"), QSettings.Format.IniFormat)
        self.window = MainWindow(self.link, self.host, self.door, theme, state)
        self._is_closed = False
        loop.run_until_complete(self.window.show_office())
        self.window.show()
        qtbot.waitExposed(self.window)

    def close(self) -> None:
        """As the program ends: what was asked is answered, then the engine goes; harmless the second time."""
        if not self._is_closed:
            self._is_closed = True
            self.window.close_now()
            self.loop.run_until_complete(self.door.close(PATIENCE))
            assert self.host.stop(PATIENCE)
            self.window.deleteLater()
            QCoreApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete.value)

    def settle(self) -> None:
        """Everything asked is answered, and all that came of it is shown."""
        self.loop.run_until_complete(self.door.settled())
        self.qtbot.waitUntil(self.link.is_idle)
        self.loop.run_until_complete(self.door.settled())

    def others_do(self, *commands: Command) -> list[ChangeSet]:
        """What somebody else changes at the console meanwhile, and shown here."""
        changes = self.host.submit(commands).result(PATIENCE)
        self.settle()
        return changes

    def others_set(self, exten: str, state: PresenceState, subtype: str = "", message: str = "") -> None:
        self.others_do(SetPresence(f"CustomPresence:{exten}", Presence(state, subtype, message), ROOT))

    @property
    def sip(self) -> str:
        """Where phones are served now."""
        return self.host.snapshot().result(PATIENCE).service.listening[0]

    def status(self, exten: str) -> ExtensionStatus:
        """What the engine has, whatever is shown."""
        statuses = {status.extension: status for status in self.host.snapshot().result(PATIENCE).statuses}
        return statuses[Extension(exten)]

    def history(self, exten: str) -> Sequence[HistoryEntry]:
        return self.host.history(f"CustomPresence:{exten}", 10).result(PATIENCE)

    def select(self, *extens: str) -> None:
        self.window.view.select_extensions([Extension(exten) for exten in extens])

    def selected(self) -> list[str]:
        return [row.status.extension.exten for row in self.window.view.selected_rows()]

    def text(self, row: int, column: Column) -> str:
        return str(self.window.model.index(row, column).data())


@pytest.fixture(autouse=True)
def strays() -> Iterator[Strays]:
    strays = Strays()
    with strays.hearing():
        yield strays
    assert strays.found() == []


@pytest.fixture
def loop(qapp: QApplication, strays: Strays) -> Iterator[asyncio.AbstractEventLoop]:
    loop = qasync.QEventLoop(qapp, already_running=False)
    asyncio.set_event_loop(loop)
    with loop, strays.watching(loop):
        yield loop
    asyncio.set_event_loop(None)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp)


@pytest.fixture
def open_desk(
    loop: asyncio.AbstractEventLoop, tmp_path: Path, theme: Theme, qtbot: QtBot
) -> Iterator[Callable[[], Desk]]:
    """Opens a window on what lies in the data folder; nothing lies there at first."""
    with ExitStack() as opened:

        def open_one() -> Desk:
            desk = Desk(loop, tmp_path, theme, qtbot)
            opened.callback(desk.close)
            return desk

        yield open_one


@pytest.fixture
def desk(open_desk: Callable[[], Desk], tmp_path: Path) -> Desk:
    """The demo office's sixty people on a quiet day."""
    for name in ("extensions.conf", "directory.csv"):
        shutil.copyfile(DEMO / name, tmp_path / name)
    return open_desk()
