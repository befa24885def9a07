"""What nobody expected ends where it came up, is told once, and shown; whoever waits is answered."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from switchboard.core.errors import CommandRefused
from switchboard.core.states import PresenceState
from switchboard.ground.faults import Faults
from switchboard.gui.delegates.board_painter import BoardPainter
from switchboard.gui.delegates.card_painter import CardPainter
from switchboard.gui.dialogs.details_dialog import DetailsDialog
from switchboard.gui.door import Door, answer_to, fault_words
from switchboard.gui.panels.state_group import StateButton
from switchboard.gui.views.people_stage import Look
from tests.gui.conftest import Desk
from tests.gui.strays import Strays

Loop = asyncio.AbstractEventLoop


async def raises(error: Exception) -> None:
    raise error


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (CommandRefused("there is no such extension"), "There is no such extension"),
        (PermissionError(13, "Permission denied", "/nowhere"), "/nowhere: permission denied"),
    ],
)
def test_a_refusal_is_told_in_its_words_and_is_no_fault(loop: Loop, error: Exception, words: str) -> None:
    faults, told = Faults(), list[str]()
    door = Door(faults)
    door.start(raises(error), told.append)
    loop.run_until_complete(door.settled())
    assert told == [words]
    assert len(faults) == 0


def test_a_task_that_raises_is_a_fault_and_whoever_waits_is_told(loop: Loop, strays: Strays) -> None:
    strays.expect("a task of the window")
    faults, told, shown = Faults(), list[str](), list[tuple[str, ...]]()
    door = Door(faults)
    door.faults_changed.connect(shown.append)
    for _ in range(3):
        door.start(raises(KeyError("6002")), told.append)
        loop.run_until_complete(door.settled())
    assert told == [fault_words()] * 3
    [fault] = faults.listed()
    assert (fault.what, fault.count) == ("KeyError", 3)
    assert len(shown) == 1
    assert "KeyError" in shown[0][0]


def test_who_cannot_be_told_is_a_fault_of_its_own(loop: Loop, strays: Strays) -> None:
    strays.expect("a task of the window", "the end of a task")
    faults = Faults()
    door = Door(faults)

    def refuse(_: str) -> None:
        raise RuntimeError("the dialog is gone")

    door.start(raises(ValueError()), refuse)
    loop.run_until_complete(door.settled())
    assert [fault.what for fault in faults.listed()] == ["ValueError", "RuntimeError"]


def test_a_slot_a_callback_and_a_forgotten_task_that_raise_are_faults(loop: Loop, strays: Strays) -> None:
    strays.expect("a slot of the window", "a turn of the window's loop")
    faults = Faults()

    def fail() -> None:
        raise ValueError("nobody expected it")

    async def work() -> None:
        QTimer.singleShot(0, fail)
        loop.call_soon(fail)
        await asyncio.wait([loop.create_task(raises(OSError("nobody took it")))])
        await asyncio.sleep(0.01)

    with Door(faults).watching(loop):
        loop.run_until_complete(work())
    assert sorted((fault.door, fault.what) for fault in faults.listed()) == [
        ("a slot of the window", "ValueError"),
        ("a turn of the window's loop", "OSError"),
        ("a turn of the window's loop", "ValueError"),
    ]


def test_an_engine_that_ends_before_it_answers_is_told_of(loop: Loop) -> None:
    asked: Future[int] = Future()
    told = list[str]()
    door = Door(Faults())

    async def ask() -> None:
        await answer_to(asked)

    door.start(ask(), told.append)
    loop.call_later(0, asked.cancel)
    loop.run_until_complete(door.settled())
    [words] = told
    assert "ended before it answered" in words


def test_a_door_closes_in_time_on_an_engine_that_never_answers(loop: Loop, strays: Strays) -> None:
    strays.expect("did not answer within")
    told = list[str]()
    door = Door(Faults())

    async def ask() -> None:
        await answer_to(Future())

    door.start(ask(), told.append)
    loop.run_until_complete(door.close(0.05))
    assert told == []


def test_a_window_that_has_closed_begins_nothing_any_more(loop: Loop) -> None:
    """What the engine tells meanwhile may still come in: the loop is gone by then."""
    door, begun = Door(Faults()), list[bool]()

    async def begin() -> None:
        begun.append(True)

    door.start(begin(), lambda _: None)
    loop.run_until_complete(door.close(1.0))
    assert begun == [True]
    asyncio.set_event_loop(None)
    try:
        door.start(begin(), lambda _: None)
    finally:
        asyncio.set_event_loop(loop)
    loop.run_until_complete(asyncio.sleep(0))
    assert begun == [True]


def test_a_fault_is_shown_at_the_bottom_with_details_to_copy(desk: Desk, strays: Strays) -> None:
    strays.expect("a task of the window")
    refused = list[str]()
    desk.door.start(raises(ZeroDivisionError()), refused.append)
    desk.settle()
    assert refused == [fault_words()]
    [button] = [b for b in desk.window.service_bar.findChildren(QPushButton) if b.isVisible()]
    assert button.text() == "1 fault of the program…"
    button.click()
    dialog = desk.window.findChild(DetailsDialog)
    assert isinstance(dialog, DetailsDialog)
    assert "ZeroDivisionError" in dialog.details.toPlainText()
    dialog.copy_button.click()
    assert "a task of the window: ZeroDivisionError" in QGuiApplication.clipboard().text()
    dialog.close()


def test_faults_of_the_engine_are_shown_with_those_of_the_window(desk: Desk, strays: Strays, qtbot: QtBot) -> None:
    strays.expect("a change told to", "a task of the window")

    class Deaf:
        def consume(self, _: object) -> None:
            raise LookupError("cannot hear")

    desk.host._started.result().parts.feed.add(Deaf())
    desk.others_set("6002", PresenceState.AWAY)
    desk.door.start(raises(ZeroDivisionError()), lambda _: None)
    desk.settle()
    texts: Callable[[], list[str]] = lambda: [  # noqa: E731  read again and again
        button.text() for button in desk.window.service_bar.findChildren(QPushButton) if button.isVisible()
    ]
    qtbot.waitUntil(lambda: texts() == ["2 faults of the program…"])
    assert desk.status("6002").presence.state is PresenceState.AWAY


def test_a_history_that_cannot_be_read_is_told_in_the_panel(
    desk: Desk, strays: Strays, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    strays.expect("a task of the window")
    monkeypatch.setattr(desk.host._started.result(), "find_history", lambda *_: 1 / 0)
    desk.select("6002")
    qtbot.waitUntil(lambda: desk.window.panel.fault() == fault_words())  # asked for once the selection rests
    desk.settle()


def test_an_exception_in_a_slot_fails_a_test(qapp: QApplication) -> None:
    with capture_exceptions() as caught:
        QTimer.singleShot(0, lambda: 1 / 0)
        qapp.processEvents()
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]


@pytest.mark.parametrize("view", ["tiles", "wallboard", "states"])
def test_a_painter_that_raises_is_a_fault_and_the_window_goes_on(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, view: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ValueError("nobody expected it")

    if view == "wallboard":
        desk.window.actions_.windows.wallboard.trigger()
    for painter in (CardPainter, BoardPainter):
        for name in ("paint", "paint_person"):
            if hasattr(painter, name):
                monkeypatch.setattr(painter, name, fail)
    if view == "states":
        monkeypatch.setattr(StateButton, "_paint_frame", fail)
    if view == "tiles":
        desk.window.actions_.view.looks[Look.TILES].trigger()
    seen = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    raised: list[str] = []
    with capture_exceptions() as fallen:
        for widget in seen:
            try:
                widget.grab()
            except ValueError as error:  # grabbed from here, what an override lets fall comes back here
                raised.append(str(error))
    raised += [str(error) for _, error, _ in fallen]
    assert raised
    assert all("nobody expected it" in text for text in raised), raised
    monkeypatch.undo()
    assert not any(widget.grab().isNull() for widget in seen)
