"""A dialog of SIP as a ladder: by keys and clicks on real messages, and of messages that are odd."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from switchboard.api.trace import TracedMessage, TracePage, TraceQuery
from switchboard.gui.dialogs.ladder_dialog import LadderDialog
from switchboard.gui.dialogs.trace_dialog import TraceDialog
from switchboard.gui.look.theme import Theme
from switchboard.gui.models import trace_model
from switchboard.gui.models.ladder_model import LadderColumn, LadderModel
from switchboard.gui.models.trace_model import TraceModel
from switchboard.gui.office.ladder import ladder_of, ladder_text, spoken_step
from switchboard.gui.office.trace_words import trace_capture, trace_cells, trace_text
from switchboard.phones.trace import SipTrace
from switchboard.sip.arrival import ListeningPoint
from tests.gui.conftest import Desk
from tests.helpers.udp_phone import UdpPhone

PHONE, US = "192.0.2.7:5060", "192.0.2.1:5060"
CALL = "INVITE sip:6002@a SIP/2.0\nCall-ID: 7@b\nCSeq: 1 INVITE\n\nv=0"


def message(number: int, text: str, *, is_ours: bool = False, at: float = 0.0, peer: str = PHONE) -> TracedMessage:
    return TracedMessage(number, at or 1_000.0 + number, is_ours, peer, US, "UDP", text)


@pytest.fixture
def trace(desk: Desk) -> Iterator[TraceDialog]:
    desk.window.activateWindow()
    QApplication.processEvents()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    desk.qtbot.keyClick(desk.window.people, Qt.Key.Key_M, both)
    desk.settle()
    [found] = [found for found in desk.window.findChildren(TraceDialog) if found.isVisible()]
    yield found
    for kind in (LadderDialog, TraceDialog):
        for left in desk.window.findChildren(kind):
            left.reject()
    desk.settle()


def ladder(desk: Desk) -> LadderDialog:
    [found] = [found for found in desk.window.findChildren(LadderDialog) if found.isVisible()]
    return found


def spoken(found: LadderDialog) -> list[str]:
    return [str(found.model.index(row, LadderColumn.STEP).data()) for row in range(found.model.rowCount())]


def test_a_message_opens_its_dialog_and_what_comes_is_added(desk: Desk, trace: TraceDialog) -> None:
    with UdpPhone("6002", desk.sip) as phone:
        phone.subscribe()
        desk.qtbot.waitUntil(lambda: trace.model.rowCount() == 4)
        trace.table.setFocus()
        desk.qtbot.keyClick(trace.table, Qt.Key.Key_Down)
        desk.qtbot.keyClick(trace.table, Qt.Key.Key_Return)
        found = ladder(desk)
        desk.settle()
        shown = spoken(found)
        assert len(shown) == 4
        assert "from 127.0.0.1:" in shown[0]
        assert shown[0].split(": ", 1)[1].startswith("SUBSCRIBE")
        assert [text.split(": ", 1)[1].partition(" ")[0] for text in shown].count("200") == 2
        assert found.message.toPlainText().startswith("SUBSCRIBE sip:6002@")
        desk.qtbot.keyClick(found.table, Qt.Key.Key_Down)
        assert found.message.toPlainText().startswith("SIP/2.0 200 OK")
        phone.socket.send(phone.handset.request())
        desk.qtbot.waitUntil(lambda: found.model.rowCount() > 4)


def test_it_is_opened_by_the_button_and_copied_as_text(desk: Desk, trace: TraceDialog) -> None:
    with UdpPhone("6002", desk.sip) as phone, UdpPhone("6003", desk.sip) as other:
        phone.subscribe()
        other.subscribe()
        desk.qtbot.waitUntil(lambda: trace.model.rowCount() == 8)
        assert not trace.ladder_button.isEnabled()
        trace.table.selectRow(0)
        desk.qtbot.mouseClick(trace.ladder_button, Qt.MouseButton.LeftButton)
        found = ladder(desk)
        desk.settle()
        assert found.model.rowCount() == 4, "of this dialog, and none of the other's"
        desk.qtbot.mouseClick(found.copy_button, Qt.MouseButton.LeftButton)
        text = QGuiApplication.clipboard().text()
        assert text == found.text()
        assert text.startswith("Call-ID: ")
        assert text.count("-->") == 2
        assert text.count("<--") == 2
        QGuiApplication.clipboard().clear()
        desk.qtbot.keyClick(found.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert QGuiApplication.clipboard().text() == text


def test_what_is_sent_again_is_marked() -> None:
    invite = message(1, CALL)
    again = message(2, CALL)
    trying = message(3, "SIP/2.0 100 Trying\nCall-ID: 7@b\nCSeq: 1 INVITE\n", is_ours=True)
    other = message(4, CALL.replace("CSeq: 1", "CSeq: 2"))
    found = ladder_of("7@b", [other, again, trying, invite, again])
    assert [(step.message.number, step.is_again, step.label) for step in found.steps] == [
        (1, False, "INVITE 1"),
        (2, True, "INVITE 1"),
        (3, False, "100 Trying (INVITE 1)"),
        (4, False, "INVITE 2"),
    ]
    assert [step.waited for step in found.steps] == [0.0, 1.0, 1.0, 1.0]
    assert spoken_step(found.steps[1]).endswith("INVITE 1, sent again")
    lines = ladder_text(found).splitlines()
    assert lines[3].endswith("(again)")
    assert "<-- 100 Trying (INVITE 1) " in lines[4]


@pytest.mark.parametrize(
    "text", ["", "\n\n", "STUN, 20 bytes", "SIP/2.0 ", "CSeq: \nCall-ID", "x" * 60_000, "INVITE", ":\n:\n"]
)
def test_messages_that_are_odd_are_no_fault(text: str) -> None:
    found = ladder_of("7@b", [message(1, text), message(2, text, is_ours=True, at=999.0)])
    assert len(found.steps) == 2
    assert found.steps[1].waited == 0.0, "the clock was put back"
    assert ladder_text(found)
    assert ladder_of("7@b", []).steps == ()


def test_more_phones_than_there_is_room_for_share_a_line() -> None:
    found = ladder_of("7@b", [message(n, CALL, peer=f"192.0.2.{n}:5060") for n in range(1, 9)])
    assert [step.peer for step in found.steps] == [0, 1, 2, 3, 3, 3, 3, 3]


def test_what_comes_late_stands_where_it_belongs(theme: Theme, desk: Desk) -> None:
    first, second, third = (message(n, CALL.replace("CSeq: 1", f"CSeq: {n}")) for n in (1, 2, 3))
    found = LadderDialog("7@b", [third, message(9, "BYE sip:a SIP/2.0\nCall-ID: other\n")], theme, desk.window)
    asked: list[TraceQuery] = []
    found.wanted.connect(lambda query, _: asked.append(query))
    found.look()
    found.look()
    assert len(asked) == 1
    found.take(TraceQuery(call_id="other"), TracePage((first,), 9))
    assert found.model.rowCount() == 1
    found.take(asked[0], TracePage((first, second), 9))
    assert [step.message.number for step in found.model.ladder.steps] == [1, 2, 3]
    found.look()
    found.fail(asked[1])
    found.look()
    assert len(asked) == 3
    found.reject()
    desk.settle()


def test_steps_are_drawn_from_one_line_to_the_other(theme: Theme, desk: Desk) -> None:
    steps = [message(1, CALL), message(2, "SIP/2.0 404 Not Found\nCall-ID: 7@b\nCSeq: 1 INVITE\n", is_ours=True)]
    found = LadderDialog("7@b", steps, theme, desk.window)
    found.show()
    image = QImage(found.table.viewport().grab().toImage())
    colours = []
    for row in range(2):
        box = found.table.visualRect(found.model.index(row, LadderColumn.STEP))
        colours.append({QColor(image.pixel(box.center().x(), y)).name() for y in range(box.top(), box.bottom())})
    assert QColor(theme.colours.accent).name() in colours[0]
    assert QColor(theme.colours.fault).name() in colours[1]
    found.reject()
    desk.settle()


def test_a_flood_is_kept_within_bounds_and_what_is_selected_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trace_model, "MOST", 100)
    monkeypatch.setattr(trace_model, "MOST_LETTERS", 50_000)
    model = TraceModel()
    assert model.append([message(n, f"{CALL}{n}") for n in range(1, 81)]) == 0
    kept = QPersistentModelIndex(model.index(79, 0))
    assert model.append([message(n, CALL) for n in range(81, 151)]) == 50
    assert (model.rowCount(), kept.row(), model.message(kept.row()).number) == (100, 29, 80)
    model.append([message(200, "x" * 49_900)])
    assert sum(len(each.text) for each in model.messages) <= 50_000
    assert model.messages[-1].number == 200
    model.append([message(n, "y" * 60_000) for n in range(300, 500)])
    assert model.rowCount() <= 100
    assert model.index(model.rowCount() - 1, 4).data() == "y" * 60_000
    assert model.append([]) == 0


def test_cells_are_made_of_those_who_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []

    def counted(each: TracedMessage) -> tuple[str, ...]:
        made.append(each.number)
        return trace_cells(each)

    monkeypatch.setattr(trace_model, "trace_cells", counted)
    model = TraceModel()
    model.append([message(n, CALL) for n in range(1, 3_001)])
    assert made == []
    for column in range(model.columnCount()):
        model.index(5, column).data()
    assert made == [6]


def test_a_ladder_tells_screen_readers_each_step() -> None:
    model = LadderModel(ladder_of("7@b", [message(1, CALL)]))
    text = model.index(0, LadderColumn.STEP).data(Qt.ItemDataRole.AccessibleTextRole)
    assert text.endswith("from 192.0.2.7:5060: INVITE 1")


def test_no_secret_stands_in_text_capture_or_ladder(tmp_path: Path) -> None:
    trace = SipTrace(tmp_path / "sip-trace.log")
    trace.followed.follow(on=True)
    point = ListeningPoint("UDP", lambda _: US, US)
    proof = 'Digest username="6002", response="0123456789abcdef0123456789abcdef"'
    for head in (
        f"REGISTER sip:6002:hunter2@office SIP/2.0\r\nAuthorization: {proof}",
        f"INVITE sip:6002@office SIP/2.0\r\nProxy-Authorization : {proof}\r\nContact: <sip:6002:hunter2@192.0.2.7>",
        f'SIP/2.0 200 OK\r\nAuthentication-Info: rspauth="0123456789abcdef"\r\nCSeq: 1 REGISTER {proof}',
    ):
        body = "v=0\r\na=crypto:1 AES inline:c2VjcmV0a2V5c2VjcmV0a2V5\r\nk=base64:aHVudGVyMg==\r\n"
        trace.record("<", f"{head}\r\nCall-ID: 7@b\r\n\r\n{body}".encode(), ("192.0.2.7", 5060), point)
    [page] = filter(None, trace.followed.page(TraceQuery(call_id="7@b"), 0))
    messages = page.messages
    assert len(messages) == 3
    shown = ladder_of("7@b", messages)
    model = LadderModel(shown)
    told = [str(model.index(row, column).data()) for row in range(3) for column in LadderColumn]
    texts = (trace_text(messages).decode(), trace_capture(messages).decode("latin-1"), ladder_text(shown), *told)
    for secret in ("0123456789abcdef", "hunter2", "c2VjcmV0a2V5", "aHVudGVyMg"):
        assert not any(secret in text for text in texts)
