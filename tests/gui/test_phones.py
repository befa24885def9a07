"""What phones have with us, by keys and clicks: registered, watching, refused; found, and ended after a question."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from switchboard.api.phones import NO_ANSWER, InboundSubscription, PhonesReport, RefusedRequest
from switchboard.core.states import Extension
from switchboard.gui.dialogs.phones_dialog import PhoneList, PhonesDialog
from switchboard.gui.models.lines_model import Line, LinesModel
from tests.gui.conftest import Desk
from tests.helpers.udp_phone import UdpPhone


def open_phones(desk: Desk) -> PhonesDialog:
    desk.window.activateWindow()
    QApplication.processEvents()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    desk.qtbot.keyClick(desk.window.people, Qt.Key.Key_P, both)
    desk.settle()
    [found] = [found for found in desk.window.findChildren(PhonesDialog) if found.isVisible()]
    return found


def cells(found: PhonesDialog, which: PhoneList) -> list[list[str]]:
    model = found.models[which]
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def look(desk: Desk, found: PhonesDialog) -> None:
    found.look()
    desk.settle()


def press_delete(desk: Desk, found: PhonesDialog, which: PhoneList) -> None:
    found.activateWindow()
    found.tables[which].setFocus()
    QApplication.processEvents()
    desk.qtbot.keyClick(found.tables[which], Qt.Key.Key_Delete)


def answer(desk: Desk, qtbot: QtBot, *, yes: bool) -> None:
    def boxes() -> list[QMessageBox]:
        return [box for box in desk.window.findChildren(QMessageBox) if box.isVisible()]

    qtbot.waitUntil(lambda: len(boxes()) == 1)
    [box] = boxes()
    role = QMessageBox.ButtonRole.AcceptRole if yes else QMessageBox.ButtonRole.RejectRole
    button = next(button for button in box.buttons() if box.buttonRole(button) is role)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    desk.settle()


@pytest.fixture(autouse=True)
def closed(desk: Desk) -> Iterator[None]:
    yield
    for found in desk.window.findChildren(PhonesDialog):
        found.reject()


@pytest.fixture
def phone(desk: Desk) -> Iterator[UdpPhone]:
    with UdpPhone("6002", desk.sip, user_agent="Yealink SIP-T54W") as phone:
        phone.subscribe()
        yield phone


def test_who_watches_whom_is_shown_and_ended_after_a_question(desk: Desk, qtbot: QtBot, phone: UdpPhone) -> None:
    found = open_phones(desk)
    assert found.choice.itemText(1) == "Who watches whom (1)"
    found.choice.setCurrentIndex(1)
    [line] = cells(found, PhoneList.WATCHING)
    assert line[0] == f"127.0.0.1:{phone.handset.port} UDP"
    assert line[2:4] == ["Bob Lindqvist (6002)", "presence"]
    assert line[4].endswith("s ago")
    assert line[6] == "Yealink SIP-T54W"
    assert not found.end_button.isEnabled()
    qtbot.keyClick(found.tables[PhoneList.WATCHING], Qt.Key.Key_Down)
    assert found.end_button.isEnabled()
    qtbot.mouseClick(found.end_button, Qt.MouseButton.LeftButton)
    answer(desk, qtbot, yes=False)
    look(desk, found)
    assert len(cells(found, PhoneList.WATCHING)) == 1
    press_delete(desk, found, PhoneList.WATCHING)
    answer(desk, qtbot, yes=True)
    assert phone.next_notify().headers["Subscription-State"] == "terminated;reason=deactivated"
    look(desk, found)
    assert cells(found, PhoneList.WATCHING) == []
    assert found.status.text() == "No phone watches anybody."


def test_who_is_registered_is_shown_found_and_ended(desk: Desk, qtbot: QtBot, phone: UdpPhone) -> None:
    phone.socket.send(phone.handset.request("REGISTER", 600, To=f"<sip:6002@{desk.sip}>", Event=None))
    assert b"200 OK" in phone.socket.recv(65_535)
    found = open_phones(desk)
    [line] = cells(found, PhoneList.REGISTERED)
    assert line[:3] == ["6002", "Bob Lindqvist", "Yealink SIP-T54W"]
    qtbot.keyClicks(found.text, "snom")
    assert cells(found, PhoneList.REGISTERED) == []
    assert found.status.text() == "Nothing fits."
    found.text.clear()
    qtbot.keyClicks(found.text, "yea 6002")
    assert len(cells(found, PhoneList.REGISTERED)) == 1
    qtbot.keyClick(found.tables[PhoneList.REGISTERED], Qt.Key.Key_Down)
    press_delete(desk, found, PhoneList.REGISTERED)
    answer(desk, qtbot, yes=True)
    look(desk, found)
    assert cells(found, PhoneList.REGISTERED) == []


def test_why_a_phone_was_refused_is_shown_with_what_helps(desk: Desk) -> None:
    with UdpPhone("7999", desk.sip, user_agent="Snom D785") as stranger:
        stranger.socket.send(stranger.handset.request())
        assert b"404" in stranger.socket.recv(65_535)
    found = open_phones(desk)
    [line] = cells(found, PhoneList.REFUSED)
    assert line[:2] == ["127.0.0.1", "SUBSCRIBE"]
    assert line[3].startswith("404 ")
    assert line[4] == "Enter a number into the phone that the dialplan has a hint for."
    assert line[7] == "Snom D785"


def test_a_phone_that_does_not_answer_stands_first_and_is_marked(desk: Desk) -> None:
    found = open_phones(desk)
    found.choice.setCurrentIndex(1)
    told = [
        InboundSubscription("a", Extension("6001"), "dialog", 90, "", "10.0.0.1:5060", tag="a", last_status=200),
        InboundSubscription("b", Extension("6002"), "dialog", 90, "", "10.0.0.2:5060", tag="b", last_status=NO_ANSWER),
        InboundSubscription("c", Extension("6002"), "dialog", 90, "", "10.0.0.3:5060", tag="c", last_status=503),
    ]
    refused = RefusedRequest("10.0.0.9", "REGISTER", "sip:x", 403, "Forbidden", "", 1, 70)
    found.show_report(PhonesReport(subscriptions=tuple(told), refused=(refused,)))
    assert [line[5] for line in cells(found, PhoneList.WATCHING)] == ["no answer", "refused (503)", "taken"]
    model = found.models[PhoneList.WATCHING]
    marks = [model.index(row, 0).data(Qt.ItemDataRole.ForegroundRole) is not None for row in range(3)]
    assert marks == [True, True, False]
    assert found.status.text() == "2 do not take what they are told; they stand first."
    assert cells(found, PhoneList.REFUSED)[0][6] == "1 min ago"


@pytest.mark.usefixtures("qapp")
def test_lines_that_are_looked_at_anew_stay_the_same_lines() -> None:
    model = LinesModel(["Name"])
    removed: list[tuple[int, int]] = []
    model.rowsRemoved.connect(lambda _, first, last: removed.append((first, last)))
    for keys, gone in (("abc", []), ("xabyc", []), ("xaby", [(4, 4)]), ("bay", [(1, 1), (0, 0)]), ("", [(0, 2)])):
        removed.clear()
        model.show([Line(key, (key.upper(),)) for key in keys])
        assert [model.index(row, 0).data() for row in range(model.rowCount())] == list(keys.upper())
        if keys != "bay":
            assert removed == gone
