"""Calls at a desk, by keys, clicks and drags: a person is called, one's own calls are shown, ended and transferred."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from switchboard.api.calls import CallStage
from switchboard.gui.dialogs.number_dialog import NumberDialog
from switchboard.gui.dialogs.transfer_dialog import TransferDialog
from switchboard.gui.office.column import Column
from switchboard.gui.panels.calls_strip import CallLine, call_mime
from switchboard.gui.views.people_stage import Look
from tests.gui.conftest import Desk
from tests.helpers.desk_phones import DeskPhone

_BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
PLAN = """
[default]
exten => 6001,hint,PJSIP/6001,CustomPresence:6001
exten => 6002,hint,PJSIP/6002,CustomPresence:6002
exten => 6003,hint,PJSIP/6003,CustomPresence:6003
exten => _600X,1,Dial(PJSIP/${EXTEN})
"""
PEOPLE = "extension,name,department\n6001,Ann Archer,Sales\n6002,Bob Bell,Sales\n6003,Cai Chen,Support\n"


class Phones:
    """Three of them, registered."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.all = {number: DeskPhone(desk.loop, number, desk.sip) for number in ("6001", "6002", "6003")}
        for phone in self.all.values():
            phone.register()
        self.until(lambda: all(phone.sent("SIP/2.0 200") for phone in self.all.values()))

    def __getitem__(self, number: str) -> DeskPhone:
        return self.all[number]

    def until(self, is_so: Callable[[], object]) -> None:
        self.desk.qtbot.waitUntil(lambda: bool(is_so()))
        self.desk.settle()

    def connect(self, caller: str, callee: str) -> None:
        self[caller].dial(callee)
        self.until(lambda: self[callee].rings)
        self[callee].take()
        self.until(lambda: self[caller].is_up)

    def close(self) -> None:
        for phone in self.all.values():
            phone.close()


@pytest.fixture
def desk(open_desk: Callable[[], Desk], tmp_path: Path) -> Desk:
    """Where 6001 sits."""
    (tmp_path / "extensions.conf").write_text(PLAN)
    (tmp_path / "directory.csv").write_text(PEOPLE)
    desk = open_desk()
    desk.windows.me.choose("6001")
    desk.settle()
    return desk


@pytest.fixture
def phones(desk: Desk) -> Iterator[Phones]:
    phones = Phones(desk)
    yield phones
    phones.close()


def lines(desk: Desk) -> list[CallLine]:
    return desk.windows.calls.strip.lines


def shown(desk: Desk) -> list[tuple[str, str]]:
    """Who, and what the call does."""
    return [(line.party.text(), line.stage.text()) for line in lines(desk)]


def in_call(desk: Desk, phones: Phones) -> None:
    """Bob has called, and Ann talks to him."""
    phones.connect("6002", "6001")
    phones.until(lambda: shown(desk) == [("Bob Bell (6002)", "In a call")])


def drop(desk: Desk, exten: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """The first call is dragged onto a person."""
    view = desk.window.stage.current
    place = desk.window.model.place(next(e for e in desk.workplace.mirror.rows if e.exten == exten))
    assert place is not None
    at = view.visualRect(desk.window.model.index(place, 0)).center()
    mime = call_mime(lines(desk)[0].call)
    move, left = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    for event in (
        QDragEnterEvent(at, move, mime, left, modifier),
        QDropEvent(QPointF(at), move, mime, left, modifier),
    ):
        QApplication.sendEvent(view.viewport(), event)
        assert event.isAccepted()
    desk.settle()


def test_a_person_is_called_with_a_key_and_ones_own_phone_rings_first(desk: Desk, phones: Phones) -> None:
    assert not desk.windows.calls.strip.isVisible()
    desk.click("6002")
    desk.key(Qt.Key.Key_C, _BOTH)
    phones.until(lambda: phones["6001"].rings)
    phones.until(lambda: shown(desk) == [("Bob Bell (6002)", "Pick up your phone")])
    assert desk.window.toast.text() == "Pick up your phone: it calls Bob Bell (6002)."
    assert desk.windows.calls.strip.isVisible()
    phones["6001"].take()
    phones.until(lambda: phones["6002"].rings)
    phones.until(lambda: shown(desk) == [("Bob Bell (6002)", "Rings there")])
    phones["6002"].take()
    phones.until(lambda: shown(desk) == [("Bob Bell (6002)", "In a call")])
    desk.qtbot.mouseClick(lines(desk)[0].end_button, Qt.MouseButton.LeftButton)
    phones.until(lambda: not phones["6002"].is_up)
    phones.until(lambda: shown(desk) == [])
    assert not desk.windows.calls.strip.isVisible()


def test_a_call_that_rings_is_declined(desk: Desk, phones: Phones) -> None:
    phones["6003"].dial("6001")
    phones.until(lambda: shown(desk) == [("Cai Chen (6003)", "Calls you")])
    [line] = lines(desk)
    assert line.end_button.text() == "Decline"
    assert not line.transfer_button.isVisible()
    desk.key(Qt.Key.Key_H, _BOTH)
    phones.until(lambda: not phones["6001"].rings)
    phones.until(lambda: shown(desk) == [])


@pytest.mark.parametrize("look", list(Look))
def test_a_call_dropped_on_a_person_is_theirs(desk: Desk, phones: Phones, look: Look) -> None:
    desk.window.stage.show_as(look)
    in_call(desk, phones)
    drop(desk, "6003")
    phones.until(lambda: phones["6003"].rings and not phones["6001"].is_up)
    assert desk.window.toast.text() == "The call goes to Cai Chen (6003)."
    phones.until(lambda: shown(desk) == [])


def test_with_shift_they_are_asked_first(desk: Desk, phones: Phones) -> None:
    in_call(desk, phones)
    drop(desk, "6003", Qt.KeyboardModifier.ShiftModifier)
    phones.until(lambda: phones["6003"].rings)
    assert phones["6001"].is_up
    phones["6003"].take()
    phones.until(lambda: phones["6003"].is_up)
    phones.until(lambda: shown(desk) == [("Bob Bell (6002)", "Waits while you ask Cai Chen")])
    assert lines(desk)[0].end_button.text() == "Put through"
    desk.qtbot.mouseClick(lines(desk)[0].end_button, Qt.MouseButton.LeftButton)
    phones.until(lambda: not phones["6001"].is_up)
    assert phones["6002"].is_up
    assert phones["6003"].is_up


def test_who_was_asked_and_will_not_is_let_go(desk: Desk, phones: Phones) -> None:
    in_call(desk, phones)
    drop(desk, "6003", Qt.KeyboardModifier.ShiftModifier)
    phones.until(lambda: phones["6003"].rings)
    phones.until(lines(desk)[0].back_button.isVisible)
    desk.qtbot.mouseClick(lines(desk)[0].back_button, Qt.MouseButton.LeftButton)
    phones.until(lambda: not phones["6003"].rings)
    phones.until(lambda: shown(desk) == [("Bob Bell (6002)", "In a call")])


def test_a_drop_on_a_heading_or_of_something_else_does_nothing(desk: Desk, phones: Phones) -> None:
    in_call(desk, phones)
    view, move, left = desk.window.people, Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    heading = view.visualRect(desk.window.model.index(0, 0)).center()
    event = QDropEvent(QPointF(heading), move, call_mime(lines(desk)[0].call), left, none)
    QApplication.sendEvent(view.viewport(), event)
    assert not event.isAccepted()
    text = QMimeData()
    text.setText("6003")
    other = QDropEvent(QPointF(desk.cell("6003", Column.NAME).center()), move, text, left, none)
    QApplication.sendEvent(view.viewport(), other)
    desk.settle()
    assert phones["6001"].is_up
    assert not phones["6003"].rings


@pytest.mark.parametrize("typed", ["6003", "cai", "Cai Chen, 6003"])
def test_a_name_and_enter_transfer_a_call(desk: Desk, phones: Phones, qtbot: QtBot, typed: str) -> None:
    in_call(desk, phones)
    desk.key(Qt.Key.Key_X, _BOTH)
    [dialog] = desk.window.findChildren(TransferDialog)
    assert dialog.windowTitle() == "Transfer Bob Bell (6002)"
    qtbot.keyClicks(dialog.number, typed)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    phones.until(lambda: phones["6003"].rings and not phones["6001"].is_up)


def test_shift_and_enter_ask_first(desk: Desk, phones: Phones, qtbot: QtBot) -> None:
    in_call(desk, phones)
    desk.click("6003")
    qtbot.mouseClick(lines(desk)[0].transfer_button, Qt.MouseButton.LeftButton)
    [dialog] = desk.window.findChildren(TransferDialog)
    assert dialog.number.text() == "6003", "whoever is selected is offered"
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    phones.until(lambda: phones["6003"].rings)
    assert phones["6001"].is_up


def test_what_cannot_be_is_said(desk: Desk) -> None:
    people = desk.window.actions_.people
    assert not people.transfer.isEnabled()
    assert not people.hang_up.isEnabled()
    desk.click("6002")
    desk.key(Qt.Key.Key_C, _BOTH)
    desk.settle()
    assert desk.window.toast.text() == "No phone of 6001 is registered."
    desk.windows.me.choose("")
    desk.key(Qt.Key.Key_C, _BOTH)
    assert desk.window.toast.text().startswith("Say who sits here first")


def test_a_call_says_how_long_it_lasts_and_can_be_heard(desk: Desk, phones: Phones) -> None:
    in_call(desk, phones)
    [line] = lines(desk)
    assert line.age.text().endswith(" s")
    assert line.accessibleName().startswith("Bob Bell (6002): In a call, ")
    assert line.end_button.accessibleName() == "Hang up: Bob Bell (6002)"
    assert line.call.stage is CallStage.TALKS
    assert desk.windows.calls.strip.childAt(QPoint(20, 20)) is not None


def test_a_number_from_elsewhere_is_called_with_ones_own_phone(desk: Desk, phones: Phones) -> None:
    desk.windows.numbers.offer("6002")
    desk.settle()
    [dialog] = desk.window.findChildren(NumberDialog)
    desk.qtbot.mouseClick(dialog.dial, Qt.MouseButton.LeftButton)
    phones.until(lambda: phones["6001"].rings)
    phones["6001"].take()
    phones.until(lambda: phones["6002"].rings)
