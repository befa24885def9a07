"""A window, a loop it can await on, and an engine that is four lines of fake or the real one."""

import asyncio
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from pathlib import Path

import pytest
import qasync
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from switchboard.api.operations import DialAs, Operation
from switchboard.api.snapshot import ServiceState, Snapshot
from switchboard.core.changes import ChangeSet, HistoryEntry
from switchboard.core.commands import Command, EditPerson, Origin, SetDeviceState, SetPresence
from switchboard.core.directory import Directory
from switchboard.core.errors import CommandRefused
from switchboard.core.presence_core import PresenceCore
from switchboard.dialplan.read.parser import parse_dialplan
from switchboard.gui.link import EngineLink
from switchboard.gui.main_window import MainWindow
from switchboard.gui.theme import Theme
from switchboard.office.directory_file import parse_directory

DEMO = Path(__file__).parent.parent.parent / "resources" / "demo"


class CoreHost:
    """A core without engine, storage or thread: answers at once, and remembers what it was asked."""

    def __init__(self, link: EngineLink, dialplan: str, directory: str = "") -> None:
        self.link = link
        self.core = PresenceCore()
        self.directory = Directory()
        self.commands: list[Command] = []
        self.operations: list[Operation] = []
        self.calls: list[DialAs] = []
        self.service = ServiceState(("127.0.0.1:5060",), dialplan="extensions.conf" if dialplan else "")
        self.refuses: Exception | None = None
        parsed = parse_dialplan(dialplan, "extensions.conf")
        self.core.replace_hints(parsed.hints, parsed.patterns, 0.0, Origin("test", "test"))
        self.directory.replace_file(parse_directory(directory, "directory.csv")[0])

    def submit(self, commands: Sequence[Command]) -> Future[list[ChangeSet]]:
        answer: Future[list[ChangeSet]] = Future()
        try:
            answer.set_result([self.apply(command) for command in commands])
        except CommandRefused as error:
            answer.set_exception(error)
        return answer

    def apply(self, command: Command) -> ChangeSet:
        self.commands.append(command)
        if isinstance(command, EditPerson):
            changes = ChangeSet(1, 100.0, command.origin, self.directory.apply(command))
        else:
            assert isinstance(command, SetPresence | SetDeviceState)
            changes = self.core.apply(self.core.check(command), 100.0)
        self.link.consume(changes)
        return changes

    def operate(self, operation: Operation) -> Future[None]:
        self.operations.append(operation)
        answer: Future[None] = Future()
        if self.refuses:
            answer.set_exception(self.refuses)
        else:
            answer.set_result(None)
        return answer

    def snapshot(self) -> Future[Snapshot]:
        answer: Future[Snapshot] = Future()
        people = self.directory.people()
        answer.set_result(Snapshot(1, tuple(self.core.statuses()), people, ("at lunch",), self.service))
        return answer

    def run_console(self, line: str) -> Future[str]:
        answer: Future[str] = Future()
        answer.set_result(f"ran {line}\n")
        return answer

    def complete(self, line: str) -> Future[Sequence[str]]:
        answer: Future[Sequence[str]] = Future()
        answer.set_result([word for word in ("presencestate", "preset") if word.startswith(line)])
        return answer

    def dial(self, call: DialAs) -> Future[str]:
        answer: Future[str] = Future()
        self.calls.append(call)
        answer.set_result("-- Executing Answer\n")
        return answer

    def history(self, subject: str, most: int) -> Future[Sequence[HistoryEntry]]:
        answer: Future[Sequence[HistoryEntry]] = Future()
        answer.set_result([HistoryEntry(0.0, "Ann", "console", subject, "not_set", "away,at lunch")][:most])
        return answer


@pytest.fixture
def loop(qapp: QApplication) -> Iterator[asyncio.AbstractEventLoop]:
    loop = qasync.QEventLoop(qapp, already_running=False)
    asyncio.set_event_loop(loop)
    with loop:
        yield loop
    asyncio.set_event_loop(None)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp)


@pytest.fixture
def state(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def host() -> CoreHost:
    dialplan, directory = ((DEMO / name).read_text(encoding="utf-8") for name in ("extensions.conf", "directory.csv"))
    return CoreHost(EngineLink(), dialplan, directory)


@pytest.fixture
def window(loop: asyncio.AbstractEventLoop, host: CoreHost, theme: Theme, state: QSettings, qtbot: QtBot) -> MainWindow:
    return open_window(loop, host, theme, state, qtbot)


def open_window(
    loop: asyncio.AbstractEventLoop, host: CoreHost, theme: Theme, state: QSettings, qtbot: QtBot
) -> MainWindow:
    window = MainWindow(host.link, host, theme, state)
    qtbot.addWidget(window)
    loop.run_until_complete(window.show_office())
    window.show()
    qtbot.waitExposed(window)
    return window


def settle(loop: asyncio.AbstractEventLoop, window: MainWindow, qtbot: QtBot) -> None:
    """Everything asked is answered, and the batch of it has been shown."""
    with qtbot.waitSignal(window.link.batch_arrived, timeout=5_000, raising=False):
        loop.run_until_complete(window.settled())
    loop.run_until_complete(window.settled())
