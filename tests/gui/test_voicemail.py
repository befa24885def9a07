"""Voicemail at a desk, by keys and clicks: what waits, live; heard, deleted and put back, saved, called back."""

from array import array
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from switchboard.api.voicemail import MailboxesReport
from switchboard.core.commands import PutEntry
from switchboard.engine.engine import Engine
from switchboard.gui.dialogs.voicemail_dialog import VoicemailDialog
from switchboard.gui.look.speaker import Speaker
from switchboard.media.wav import wav_of
from switchboard.storage.mailbox_files import MailboxFiles, MessageFile
from tests.gui.conftest import PATIENCE, ROOT, Desk
from tests.helpers.desk_phones import DeskPhone

CAME_AT = 1_795_565_521.0


@dataclass(frozen=True, slots=True)
class Spoken:
    """Two seconds of silence."""

    coded: bytes = b"\xd5" * 16_000
    coding: str = "pcma"
    seconds: float = 2.0


@pytest.fixture
def desk(open_demo: Callable[[], Desk], tmp_path: Path) -> Iterator[Desk]:
    """Where 6001 sits, for whom two messages wait; a third was heard."""
    files = MailboxFiles(tmp_path / "voicemail")
    sound = wav_of(array("h", [0] * 16_000))
    for number, (caller, name, is_read) in enumerate(
        (("6003", "", False), ("+4930123", "Kunde", False), ("", "", True))
    ):
        files.put("6001@default", sound, MessageFile(CAME_AT + number, 75.0, caller, name, is_read))
    files.put("6002@default", sound, MessageFile(CAME_AT, 5.0, "6001", "Somebody else's"))
    desk = open_demo()
    desk.windows.me.choose("6001")
    desk.qtbot.waitUntil(lambda: len(desk.workplace.voicemail.report.messages) == 3)
    yield desk
    for found in desk.window.findChildren(VoicemailDialog):
        found.reject()


def leave(desk: Desk, mailbox: str, number: str) -> None:
    """Somebody leaves a message meanwhile."""

    async def put(engine: Engine) -> None:
        engine.parts.voicemail.put(mailbox, ("", number), Spoken(), lambda _: None)

    desk.host._call(put).result(PATIENCE)


def open_voicemail(desk: Desk) -> VoicemailDialog:
    desk.window.activateWindow()
    QApplication.processEvents()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    desk.qtbot.keyClick(desk.window.people, Qt.Key.Key_V, both)
    desk.settle()
    [found] = [found for found in desk.window.findChildren(VoicemailDialog) if found.isVisible()]
    return found


def choose(desk: Desk, found: VoicemailDialog, row: int) -> None:
    at = found.table.visualRect(found.model.index(row, 1)).center()
    desk.qtbot.mouseClick(found.table.viewport(), Qt.MouseButton.LeftButton, pos=at)


def said(desk: Desk) -> str:
    """What passes over the messages."""
    assert desk.windows.voicemail.toast is not None
    return desk.windows.voicemail.toast.text()


def lines(found: VoicemailDialog) -> list[tuple[str, str, str]]:
    """Whether it is new, who left it, how long it is."""
    return [
        (cells[0], cells[1], cells[3])
        for row in range(found.model.rowCount())
        for cells in [found.model.line(row).cells]
    ]


def press(
    desk: Desk, found: VoicemailDialog, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    found.activateWindow()
    found.table.setFocus()
    QApplication.processEvents()
    desk.qtbot.keyClick(found.table, key, modifier)
    desk.settle()


def test_messages_of_this_desk_are_shown_the_newest_first(desk: Desk) -> None:
    found = open_voicemail(desk)
    clara = desk.workplace.mirror.people["6003"].name
    assert lines(found) == [
        ("Heard", "Unknown", "1:15"),
        ("● New", "Kunde (+4930123)", "1:15"),
        ("● New", f"{clara} (6003)", "1:15"),
    ]
    assert found.status.text() == "2 new messages"
    assert desk.windows.voicemail.button.text() == "2 new messages"
    assert desk.windows.tray.text().endswith("\n2 new messages")
    assert not found.choice.isVisible(), "there is one mailbox"


def test_a_message_that_comes_is_there_at_once_and_told_of(desk: Desk) -> None:
    found = open_voicemail(desk)
    leave(desk, "6002@default", "6003")
    leave(desk, "6001@default", "6003")
    clara = desk.workplace.mirror.people["6003"].name
    desk.qtbot.waitUntil(lambda: len(lines(found)) == 4)
    desk.settle()
    assert lines(found)[0] == ("● New", f"{clara} (6003)", "0:02")
    assert desk.window.toast.text() == f"New voicemail: {clara} (6003)"
    assert desk.windows.voicemail.button.text() == "3 new messages"
    assert [message.mailbox for message in desk.workplace.voicemail.report.messages] == ["6001@default"] * 4


def test_nothing_is_asked_while_nothing_changes(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    mailboxes = desk.host.mailboxes

    def listen(exten: str) -> "Future[MailboxesReport]":
        asked.append(exten)
        return mailboxes(exten)

    monkeypatch.setattr(desk.host, "mailboxes", listen)
    desk.others_do(PutEntry("other", "6001@default", "1", ROOT))
    assert asked == []
    desk.others_do(PutEntry("MWI", "6001@default", "2/1", ROOT))
    assert asked == ["6001"]


def test_del_deletes_and_ctrl_z_brings_back(desk: Desk) -> None:
    found = open_voicemail(desk)
    before = lines(found)
    assert not found.undo_button.isEnabled()
    press(desk, found, Qt.Key.Key_Down)
    press(desk, found, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(desk, found, Qt.Key.Key_Delete)
    assert lines(found) == before[:1]
    assert said(desk) == "2 messages deleted"
    assert not desk.windows.voicemail.button.isVisible()
    press(desk, found, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert lines(found) == before
    assert said(desk) == "They are there again."
    assert desk.window.toast.text() == "", "what came back did not come"
    assert not found.undo_button.isEnabled()


def test_messages_are_marked_as_heard_and_as_new(desk: Desk) -> None:
    found = open_voicemail(desk)
    found.table.selectAll()
    desk.qtbot.mouseClick(found.heard_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert {line[0] for line in lines(found)} == {"Heard"}
    assert not found.heard_button.isEnabled()
    assert not desk.windows.voicemail.button.isVisible()
    choose(desk, found, 2)
    desk.qtbot.mouseClick(found.new_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert [line[0] for line in lines(found)] == ["Heard", "Heard", "● New"]


def test_a_message_is_found_by_its_words(desk: Desk) -> None:
    found = open_voicemail(desk)
    desk.qtbot.keyClicks(found.text, "kun 4930")
    assert [line[1] for line in lines(found)] == ["Kunde (+4930123)"]
    desk.qtbot.keyClicks(found.text, "x")
    assert lines(found) == []
    assert found.status.text() == "Nothing fits."


def test_a_message_is_played_on_ones_own_phone_and_its_caller_called_back(desk: Desk) -> None:
    found = open_voicemail(desk)
    assert not found.call_button.isEnabled(), "nobody knows who the first was"
    phone = DeskPhone(desk.loop, "6001", desk.sip)
    phone.register()
    try:
        desk.qtbot.waitUntil(lambda: bool(phone.sent("SIP/2.0 200")))
        choose(desk, found, 1)
        press(desk, found, Qt.Key.Key_Return)
        desk.qtbot.waitUntil(lambda: phone.rings)
        assert phone.invite is not None
        assert phone.invite.headers["From"].startswith('"Kunde" <sip:')
        assert said(desk) == "Pick up your phone to hear the message."
        phone.refuse()
        desk.qtbot.waitUntil(lambda: not desk.workplace.calls.report.calls)
        desk.qtbot.mouseClick(found.call_button, Qt.MouseButton.LeftButton)
        desk.settle()
        assert said(desk) == "+4930123 cannot be dialled here: the dialplan has no such extension."
    finally:
        phone.close()


def test_a_message_is_saved_where_a_person_says(desk: Desk, tmp_path: Path) -> None:
    found = open_voicemail(desk)
    choose(desk, found, 1)
    press(desk, found, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    [chooser] = found.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "mine.wav"))
    chooser.reject()
    desk.settle()
    assert (tmp_path / "mine.wav").read_bytes().startswith(b"RIFF")
    assert said(desk) == f"{tmp_path / 'mine.wav'} is written."


def test_whoever_sits_elsewhere_sees_what_is_theirs(desk: Desk) -> None:
    found = open_voicemail(desk)
    desk.windows.me.choose("6002")
    desk.settle()
    assert [line[2] for line in lines(found)] == ["0:05"]
    desk.windows.me.choose("")
    desk.settle()
    assert lines(found) == []
    assert found.status.text().startswith("Nobody has said who sits at this desk")
    assert found.who_button.isVisible()
    assert desk.window.toast.text() == "", "none of it came just now"


def test_the_word_of_new_messages_can_be_turned_off(desk: Desk) -> None:
    bell = desk.windows.bell
    assert bell.settings.messages
    bell.choose(replace(bell.settings, messages=False))
    leave(desk, "6001@default", "6003")
    desk.qtbot.waitUntil(lambda: desk.workplace.voicemail.new_messages == 3)
    assert desk.window.toast.text() == ""


def test_a_message_is_listened_to_on_this_computer_and_counts_as_heard(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    played: list[bytes] = []

    def play(_: Speaker, path: str) -> bool:
        played.append(Path(path).read_bytes())
        return True

    monkeypatch.setattr(Speaker, "play", play)
    found = open_voicemail(desk)
    choose(desk, found, 1)
    desk.qtbot.mouseClick(found.here_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert [sound[:4] for sound in played] == [b"RIFF"]
    assert lines(found)[1][0] == "Heard"
    monkeypatch.setattr(Speaker, "play", lambda *_: False)
    desk.qtbot.mouseClick(found.here_button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert said(desk) == "This desktop has no player for sounds: save the message."
