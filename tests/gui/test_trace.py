"""SIP messages as they come, by keys and clicks: followed, found by what is in them, read, and saved."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from switchboard.api.trace import TracedMessage, TracePage
from switchboard.gui.dialogs.trace_dialog import TraceDialog
from tests.gui.conftest import Desk
from tests.helpers.udp_phone import UdpPhone


@pytest.fixture
def found(desk: Desk) -> Iterator[TraceDialog]:
    desk.window.activateWindow()
    QApplication.processEvents()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    desk.qtbot.keyClick(desk.window.people, Qt.Key.Key_M, both)
    desk.settle()
    [found] = [found for found in desk.window.findChildren(TraceDialog) if found.isVisible()]
    yield found
    for left in desk.window.findChildren(TraceDialog):
        left.reject()
    desk.settle()


def starts(found: TraceDialog) -> list[str]:
    return [str(found.model.index(row, 4).data()) for row in range(found.model.rowCount())]


def watch(desk: Desk, found: TraceDialog) -> None:
    """A phone subscribes to Bob, and another asks for somebody who is not there."""
    with UdpPhone("6002", desk.sip) as phone, UdpPhone("7999", desk.sip) as stranger:
        phone.subscribe()
        stranger.socket.send(stranger.handset.request())
        assert b"404" in stranger.socket.recv(65_535)
        desk.qtbot.waitUntil(lambda: found.model.rowCount() == 6)


def test_messages_are_followed_and_read(desk: Desk, found: TraceDialog, qtbot: QtBot) -> None:
    assert found.status.text() == "No message that fits has come since this window was opened."
    watch(desk, found)
    shown = starts(found)
    assert [text.split()[0] for text in shown if not text.startswith("SIP/2.0")] == ["SUBSCRIBE", "NOTIFY", "SUBSCRIBE"]
    assert [text for text in shown if text.startswith("SIP/2.0")][-1] == "SIP/2.0 404 Not Found"
    assert found.status.text() == "6 messages"
    qtbot.keyClick(found.table, Qt.Key.Key_Down)
    assert found.message.toPlainText().startswith("SUBSCRIBE sip:6002@")
    assert "Call-ID: " in found.message.toPlainText()
    assert str(found.model.index(0, 5).data()).startswith("call")


def test_messages_are_found_by_who_what_and_answer(desk: Desk, found: TraceDialog, qtbot: QtBot) -> None:
    watch(desk, found)
    qtbot.keyClicks(found.text, "lindqvist")
    qtbot.waitUntil(lambda: found.model.rowCount() == 4)
    found.method.setCurrentIndex(found.method.findData("NOTIFY"))
    qtbot.waitUntil(lambda: found.model.rowCount() == 2)
    found.text.clear()
    found.method.setCurrentIndex(0)
    found.answers.setCurrentIndex(found.answers.findData("4"))
    qtbot.waitUntil(lambda: starts(found) == ["SIP/2.0 404 Not Found"])


def test_they_are_saved_as_text_and_as_a_capture(desk: Desk, found: TraceDialog, tmp_path: Path) -> None:
    watch(desk, found)
    text, capture = tmp_path / "sip.txt", tmp_path / "sip.pcap"
    found.save_text(str(text))
    assert text.read_text().count("Call-ID: ") == 6
    assert found.status.text() == f"6 messages are in {text}."
    found.save_capture(str(capture))
    assert capture.read_bytes()[:4] == b"\xd4\xc3\xb2\xa1"
    assert capture.read_bytes().count(b"Call-ID: ") == 6
    found.save_text(str(tmp_path / "nowhere" / "sip.txt"))
    assert found.status.text().endswith("sip.txt cannot be written: no such file or directory")


def test_nothing_is_kept_once_the_window_is_closed(desk: Desk, found: TraceDialog) -> None:
    watch(desk, found)
    found.reject()
    desk.settle()
    assert not desk.host._started.result().parts.phones.trace.is_on


def test_messages_are_found_by_address_and_by_call_id(desk: Desk, found: TraceDialog, qtbot: QtBot) -> None:
    watch(desk, found)
    call_ids = [str(found.model.index(row, 5).data()) for row in range(6)]
    peers = [str(found.model.index(row, 2).data()) for row in range(6)]
    qtbot.keyClicks(found.text, peers[-1])
    qtbot.waitUntil(lambda: found.model.rowCount() == peers.count(peers[-1]))
    found.text.clear()
    qtbot.keyClicks(found.text, call_ids[0])
    qtbot.waitUntil(lambda: found.model.rowCount() == 4)
    assert {str(found.model.index(row, 5).data()) for row in range(4)} == {call_ids[0]}


def test_what_is_read_stays_where_it_is_while_messages_come(desk: Desk, found: TraceDialog) -> None:
    watch(desk, found)
    found.table.selectRow(1)
    read = found.message.toPlainText()
    query = found._query
    more = tuple(
        TracedMessage(
            number, 0.0, False, "192.0.2.7:5060", "", "UDP", f"OPTIONS sip:{number} SIP/2.0\nCall-ID: {number}"
        )
        for number in range(100, 400)
    )
    found.following.setChecked(False)
    found.message.selectAll()
    marked = found.message.textCursor().selectedText()
    found.take(query, TracePage(more, 400))
    assert found.message.toPlainText() == read
    assert found.message.textCursor().selectedText() == marked
    bar = found.table.verticalScrollBar()
    bar.setValue(50)
    found.take(query, TracePage(tuple(replace(each, number=each.number + 1_000) for each in more), 1_400))
    assert bar.value() == 50
    many = tuple(replace(more[0], number=number) for number in range(10_000, 14_395))  # the first line goes
    found.take(query, TracePage(many, 20_000))
    assert found.message.textCursor().selectedText() == marked
