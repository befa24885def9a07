"""From nothing to a window on a running engine, and back within bounded time."""

import asyncio
import gc
import logging
import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import qasync
from PySide6.QtCore import QProcess, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from switchboard.api.host import StartableHost
from switchboard.api.locks import Locks
from switchboard.core.errors import DataRefused
from switchboard.ground.faults import Faults
from switchboard.gui.door import Door, Refusal
from switchboard.gui.garbage import GarbageCollector
from switchboard.gui.language import Languages, language_of, translate
from switchboard.gui.link import EngineLink
from switchboard.gui.link_application import LinkApplication
from switchboard.gui.look.theme import Theme
from switchboard.gui.office.managed_settings import ManagedSettings
from switchboard.gui.office.workplace import make_workplace
from switchboard.gui.refusals import refusal_words
from switchboard.gui.windows.desk_window import DeskWindow
from switchboard.gui.windows.window_set import WindowSet

MakeHost = Callable[[EngineLink], StartableHost]
_log = logging.getLogger("switchboard.gui")
_ENDING = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
_ANSWERS = 3.0  # seconds that a closed window waits for what it asked
_END = 7.0  # seconds that it waits for the engine to end


@dataclass(frozen=True, slots=True)
class Start:
    """
    What a window needs to begin.

    `data` is where it keeps its geometry, `demo` the command line of a program that opens the demo office.
    `language` is one of `Language`'s values for this time, empty for what was chosen in the window. `given` are an
    administrator's choices by the names under which the window keeps a person's, `locks` what nobody else may choose.
    `number` is one that a link named, to be offered.
    """

    make_host: MakeHost
    data: Path
    icon: Path
    demo: Sequence[str]
    language: str = ""
    given: Mapping[str, str] = field(default_factory=dict)
    locks: Locks = field(default_factory=Locks)
    number: str = ""


def run_application(start: Start, leave: Callable[[int], object] = os._exit) -> int:
    """
    Opens the window and returns the exit status when it has been closed.

    Args:
        leave: ends the process where the engine does not end; its threads would keep it.
    """
    application = _application()
    application.setWindowIcon(QIcon(str(start.icon)))
    application.setQuitOnLastWindowClosed(False)  # a question that was answered is a window that closes
    loop = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)
    door = Door(Faults())
    collector = GarbageCollector()
    gc.freeze()  # what was loaded, and stays
    Languages(application).choose(language_of(start.language or _window_settings(start).value("language")))
    session = _session(start, Theme(application), door)
    with loop, door.watching(loop):
        ended: tuple[StartableHost | None, int] = loop.run_until_complete(session)
    host, status = ended
    collector.end()
    asyncio.set_event_loop(None)
    if host is not None and not host.stop(_END):
        _log.error("The engine did not end within %g s; the program ends without it.", _END)
        logging.shutdown()
        leave(1)
    return status


def _application() -> QApplication:
    known = QApplication.instance()
    application = known if isinstance(known, QApplication) else LinkApplication(sys.argv[:1])
    application.setApplicationName("Switchboard")
    return application


def _window_settings(start: Start) -> ManagedSettings:
    return ManagedSettings(start.data / "window.ini", start.given, start.locks)


async def _session(start: Start, theme: Theme, door: Door) -> tuple[StartableHost | None, int]:
    link = EngineLink()
    host = await door.attempt(_started(start.make_host, link))
    if isinstance(host, Refusal):
        await _ask(translate("Application", "Switchboard cannot start"), host.words, QMessageBox.StandardButton.Close)
        return None, 1
    if host is None:
        return None, 1
    closed = asyncio.Event()
    state = _window_settings(start)
    workplace = make_workplace(link, host, door)
    windows = WindowSet(workplace, theme, state)
    windows.ended.connect(closed.set)
    windows.desk.asks.demo_asked.connect(lambda: _open_demo(start.demo, windows.desk))
    for number in _ENDING:
        signal.signal(number, lambda *_: windows.close_now())  # heard at the window's next timer, within a second
    workplace.desk.look()
    windows.open()
    if start.number:
        windows.numbers.offer(start.number)
    application = QApplication.instance()
    if isinstance(application, LinkApplication):
        application.hear_numbers(link.show_requested)
    workplace.pulse.start()
    gc.freeze()
    await closed.wait()
    if isinstance(application, LinkApplication):
        application.hear_numbers(None)
    workplace.pulse.stop()
    await door.close(_ANSWERS)
    return host, 0


async def _started(make_host: MakeHost, link: EngineLink) -> StartableHost | None:
    """A host that serves; None where the office's data cannot be used and is not to be set aside."""
    while True:
        host = make_host(link)
        try:
            host.start()
        except DataRefused as error:
            fresh = QMessageBox.StandardButton.Yes
            question = translate("Application", "{error}\n\nStart afresh? The old file is kept under another name.")
            title = translate("Application", "The office's data cannot be used")
            answer = await _ask(
                title, question.format(error=refusal_words(error.sentence)), fresh | QMessageBox.StandardButton.Close
            )
            if answer != fresh:
                return None
            host.set_data_aside()
        else:
            return host


async def _ask(title: str, text: str, buttons: QMessageBox.StandardButton) -> QMessageBox.StandardButton:
    box = QMessageBox(QMessageBox.Icon.Warning, title, text, buttons)
    box.setTextFormat(Qt.TextFormat.PlainText)
    answered: asyncio.Future[int] = asyncio.get_running_loop().create_future()
    box.finished.connect(answered.set_result)
    box.open()
    return QMessageBox.StandardButton(await answered)


def _open_demo(command: Sequence[str], window: DeskWindow) -> None:
    started, _ = QProcess.startDetached(command[0], list(command[1:]))
    if started:
        window.tell(translate("Application", "The demo office opens in a window of its own."))
    else:
        text = translate("Application", "The demo office could not be opened. On a command line: {command}")
        window.errands.warn(text.format(command="switchboard --demo"))
