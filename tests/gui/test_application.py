"""The program from its start to its end, as a person sees it: every question answered by a click."""

import asyncio
import shutil
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from switchboard.ground.address import ListenAddress
from switchboard.ground.resources import resource_folder
from switchboard.gui import application
from switchboard.gui.application import Start, run_application
from switchboard.gui.dialogs.close_dialog import CloseDialog
from switchboard.gui.dialogs.number_dialog import NumberDialog
from switchboard.gui.language import Language, Languages
from switchboard.gui.link import EngineLink
from switchboard.gui.windows.desk_window import DeskWindow
from switchboard.program.host import ThreadHost
from switchboard.settings.load import Settings
from tests.gui.conftest import DEMO, PATIENCE
from tests.gui.strays import Strays
from tests.helpers.udp_phone import UdpPhone

Step = Callable[[], bool]  # does what a person does as soon as it can be done, and returns whether it was
Kind = TypeVar("Kind", bound=QWidget)


class Program:
    """The program on a data folder, and a person who does one step after the other as soon as each can be done."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.hosts: list[ThreadHost] = []
        self.left: list[int] = []

    def run(self, *steps: Step, demo: tuple[str, ...] = ("nothing",), language: str = "") -> int:
        """Returns the exit status."""
        remaining = list(steps)
        started_at = time.monotonic()

        def look() -> None:
            if time.monotonic() - started_at > PATIENCE:
                close_everything()
            elif remaining and remaining[0]():
                del remaining[0]

        timer = QTimer(interval=5)
        timer.timeout.connect(look)
        timer.start()
        icon = resource_folder() / "icons" / "switchboard.svg"
        status = run_application(Start(self._make_host, self.data, icon, demo, language), self.left.append)
        timer.stop()
        assert remaining == []
        return status

    def sip(self) -> str:
        return self.hosts[-1].snapshot().result(PATIENCE).service.listening[0]

    def _make_host(self, link: EngineLink) -> ThreadHost:
        settings = Settings(self.data, sip=(ListenAddress("127.0.0.1", 0),))
        self.hosts.append(ThreadHost(settings, link, demo=True, ended=link.engine_ended))
        return self.hosts[-1]


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    handlers = [(number, signal.getsignal(number)) for number in (signal.SIGINT, signal.SIGTERM)]
    for name in ("extensions.conf", "directory.csv"):
        shutil.copyfile(DEMO / name, tmp_path / name)
    yield Program(tmp_path)
    for number, handler in handlers:
        signal.signal(number, handler)
    for widget in QApplication.topLevelWidgets():
        widget.deleteLater()
    qapp.processEvents()


def close_everything() -> None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, DeskWindow):
            widget.close_now()
        elif isinstance(widget, QDialog):
            widget.reject()


def seen(kind: type[Kind]) -> Kind | None:
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()), None)


def answer(kind: type[QDialog], text: str) -> Step:
    """Presses the button that says so in the dialog, once it is there."""

    def step() -> bool:
        dialog = seen(kind)
        buttons = dialog.findChildren(QPushButton) if dialog else []
        found = [button for button in buttons if button.text().replace("&", "") == text]
        for button in found:
            button.click()
        return bool(found)

    return step


def window_is_there() -> bool:
    window = seen(DeskWindow)
    return window is not None and window.model.rowCount() == 66


def close_window() -> bool:
    window = seen(DeskWindow)
    return window is not None and not window.close()


def end() -> bool:
    window = seen(DeskWindow)
    return window is not None and window.close()


def test_a_damaged_database_is_set_aside_and_the_office_opens(program: Program) -> None:
    (program.data / "switchboard.sqlite").write_bytes(b"no database")
    assert program.run(answer(QMessageBox, "Yes"), window_is_there, end) == 0
    [aside] = program.data.glob("*refused*")
    assert aside.read_bytes() == b"no database"


def test_a_damaged_database_may_be_left_as_it_is(program: Program) -> None:
    (program.data / "switchboard.sqlite").write_bytes(b"no database")
    assert program.run(answer(QMessageBox, "Close")) == 1
    assert (program.data / "switchboard.sqlite").read_bytes() == b"no database"


def test_what_keeps_the_engine_from_starting_is_told(program: Program) -> None:
    (program.data / "extensions.conf").write_text("[default]\nexten => 1,hint,Custom:1\n")
    assert program.run(answer(QMessageBox, "Close")) == 1


def test_a_fault_that_keeps_the_engine_from_starting_is_told_too(
    program: Program, strays: Strays, monkeypatch: pytest.MonkeyPatch
) -> None:
    strays.expect("a task of the window")
    monkeypatch.setattr(ThreadHost, "start", lambda _: 1 / 0)
    assert program.run(answer(QMessageBox, "Close")) == 1


def test_closing_with_phones_subscribed_asks_what_becomes_of_them(program: Program) -> None:
    phones: list[UdpPhone] = []

    def subscribe() -> bool:
        phones.append(UdpPhone("6002", program.sip()))
        phones[0].subscribe()
        return True

    def phone_is_shown() -> bool:
        window = seen(DeskWindow)
        return window is not None and window.service_bar.subscriptions == 1

    def hidden_and_served() -> bool:
        if seen(DeskWindow) is not None:
            return False
        refreshed = UdpPhone("6003", program.sip())
        refreshed.subscribe()
        refreshed.close()
        program.hosts[-1]._observer.show_requested()
        return True

    status = program.run(
        window_is_there,
        subscribe,
        phone_is_shown,
        close_window,
        answer(CloseDialog, "Cancel"),
        window_is_there,
        close_window,
        answer(CloseDialog, "Go on without a window"),
        hidden_and_served,
        window_is_there,
        close_window,
        answer(CloseDialog, "Stop serving"),
    )
    assert status == 0
    phones[0].close()


def open_link(text: str) -> Step:
    """As macOS does."""

    def step() -> bool:
        application = QApplication.instance()
        assert application is not None
        QApplication.sendEvent(application, QFileOpenEvent(QUrl(text)))
        return True

    return step


def offered(number: str) -> Step:
    """Until a number is offered; it is not dialled then."""

    def step() -> bool:
        dialog = seen(NumberDialog)
        if dialog is None or number not in [label.text() for label in dialog.findChildren(QLabel)]:
            return False
        dialog.reject()
        return True

    return step


def test_a_link_that_the_desktop_opens_is_offered_also_before_there_is_a_window(program: Program) -> None:
    open_link("tel:+49-30-1234;ext=5")()
    status = program.run(
        window_is_there,
        offered("+49301234"),
        open_link("callto:6002"),
        offered("6002"),
        open_link("tel:*21%23"),
        offered("*21#"),
        open_link("https://example.com/6003"),
        open_link("tel:bob"),
        lambda: seen(NumberDialog) is None,
        end,
    )
    assert status == 0


def test_sigterm_asks_nothing(program: Program) -> None:
    def terminate() -> bool:
        signal.raise_signal(signal.SIGTERM)
        return True

    phone: list[UdpPhone] = []

    def subscribe() -> bool:
        phone.append(UdpPhone("6002", program.sip()))
        phone[0].subscribe()
        return True

    assert program.run(window_is_there, subscribe, terminate) == 0
    phone[0].close()


@pytest.mark.parametrize("busy", [True, False])
def test_the_program_ends_in_time_whatever_the_engine_does(
    program: Program, strays: Strays, monkeypatch: pytest.MonkeyPatch, busy: bool
) -> None:
    strays.expect(*(["did not answer within"] if busy else []), "did not end within")
    monkeypatch.setattr(application, "_ANSWERS", 0.05)
    monkeypatch.setattr(application, "_END", 0.05)
    wakes = threading.Event()

    def engine_hangs() -> bool:
        loop = program.hosts[-1]._loop
        assert loop is not None
        loop.call_soon_threadsafe(wakes.wait)
        return True

    def something_is_asked() -> bool:
        window = seen(DeskWindow)
        assert window is not None
        window.stage.select_first()
        window.panel.apply()
        return True

    steps = [window_is_there, engine_hangs, *([something_is_asked] if busy else []), end]
    assert program.run(*steps) == 0
    assert program.left == [1]
    wakes.set()
    assert program.hosts[-1].stop(PATIENCE)


def test_an_engine_that_was_told_to_stop_closes_the_window(program: Program) -> None:
    def stop() -> bool:
        program.hosts[-1].run_console("core stop now")
        return True

    assert program.run(window_is_there, stop) == 0


def test_the_demo_office_opens_in_a_program_of_its_own(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    shown = tmp_path / "shown"
    command = (sys.executable, "-c", f"open({str(shown)!r}, 'w').close()")

    def ask() -> bool:
        window = seen(DeskWindow)
        assert window is not None
        window.asks.demo_asked.emit()
        return True

    settings = program.data / "switchboard.toml"
    before: list[bytes] = []

    def look() -> bool:
        before.append(settings.read_bytes())
        return True

    assert program.run(window_is_there, look, ask, end, demo=command) == 0
    qtbot.waitUntil(shown.exists, timeout=int(PATIENCE * 1_000))
    assert before == [settings.read_bytes()]


def test_the_window_speaks_the_language_that_the_command_line_names(program: Program, qapp: QApplication) -> None:
    seen_titles: list[str] = []

    def look() -> bool:
        window = seen(DeskWindow)
        assert window is not None
        seen_titles.extend(action.text() for action in window.menuBar().actions())
        return True

    try:
        assert program.run(window_is_there, look, end, language="de") == 0
    finally:
        for languages in qapp.findChildren(Languages):  # the program's own, too
            languages.choose(Language.ENGLISH)
    assert seen_titles[0] == "&Büro"


def test_the_loop_is_closed_when_the_program_has_ended(program: Program) -> None:
    assert program.run(window_is_there, end) == 0
    with pytest.raises(RuntimeError):
        asyncio.get_running_loop()
