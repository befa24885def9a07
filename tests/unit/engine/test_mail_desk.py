"""Mailboxes as desks see them: what may be listened to where, and what becomes of messages, through the real engine."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from switchboard.api.voicemail import (
    DeleteMessages,
    MailboxMessage,
    MailOperation,
    MarkMessages,
    PutBackMessages,
    SaveMessage,
)
from switchboard.ground.errors import SwitchboardError
from switchboard.media.wav import read_wav
from switchboard.storage.mailbox_files import MailboxFiles, MailboxUnusable, MessageFile
from tests.helpers.house import ROOT, SETTINGS, House


@dataclass(frozen=True, slots=True)
class Spoken:
    """A second of silence."""

    coded: bytes = b"\xd5" * 8_000
    coding: str = "pcma"
    seconds: float = 1.0


class MailHouse(House):
    """An office with a mailbox that two desks share, and one that all do."""

    settings = SETTINGS + '\n[mailboxes.sales]\ndesks = ["6001", "6003"]\n[mailboxes.info]\ndesks = ["*"]\n'

    def leave(self, mailbox: str, number: str = "6003") -> None:
        told: asyncio.Future[object] = self.loop.create_future()
        self.engine.parts.voicemail.put(mailbox, ("Cai Chen", number), Spoken(), told.set_result)
        assert self.do(told) is None

    def wait_until(self, holds: Callable[[], bool]) -> None:
        """What is read or written beside the loop has come to its end."""

        async def wait() -> None:
            while not holds():  # noqa: ASYNC110  whoever tests it has no event
                await asyncio.sleep(0.001)

        self.do(wait())

    def at(self, desk: str) -> tuple[MailboxMessage, ...]:
        return self.engine.mailboxes_report(desk).messages

    def operate(self, operation: MailOperation) -> None:
        self.do(self.engine.operate(operation))

    @property
    def counts(self) -> str | None:
        return self.engine.parts.entries.get("MWI", "6001@default")


def places(*messages: MailboxMessage) -> tuple[tuple[str, str], ...]:
    return tuple((message.mailbox, message.key) for message in messages)


def test_a_desk_sees_its_own_and_those_that_it_is_allowed(tmp_path: Path) -> None:
    with MailHouse(tmp_path) as house:
        for mailbox in ("6001@default", "6002@default", "sales@default", "info@default"):
            house.leave(mailbox)
        seen = {desk: {each.mailbox for each in house.at(desk)} for desk in ("6001", "6002", "6003", "")}
        assert seen == {
            "6001": {"6001@default", "sales@default", "info@default"},
            "6002": {"6002@default", "info@default"},
            "6003": {"sales@default", "info@default"},
            "": {"info@default"},
        }
        assert house.engine.mailboxes_report("6003").mailboxes == ("6003@default", "info@default", "sales@default")
        [other] = [each for each in house.at("6002") if each.mailbox == "6002@default"]
        for operation in (
            MarkMessages("6001", places(other), is_new=False),
            DeleteMessages("6001", places(other)),
            PutBackMessages("6001", places(other)),
            SaveMessage("", "6002@default", other.key, str(tmp_path / "stolen.wav")),
        ):
            with pytest.raises(SwitchboardError, match="not listened to at this desk"):
                house.operate(operation)
        assert other in house.at("6002")
        assert not (tmp_path / "stolen.wav").exists()


def test_what_is_marked_counts_so_and_survives_a_restart(tmp_path: Path) -> None:
    with MailHouse(tmp_path) as house:
        for _ in range(3):
            house.leave("6001@default")
        assert house.counts == "3/0"
        house.operate(MarkMessages("6001", places(*house.at("6001")[:2]), is_new=False))
        assert house.counts == "1/2"
        house.operate(MarkMessages("6001", places(house.at("6001")[0]), is_new=True))
        assert house.counts == "2/1"
        before = house.at("6001")
        assert [each.is_new for each in before] == [True, False, True]
        house.restart()
        house.wait_until(lambda: house.at("6001") == before)


def test_what_was_deleted_is_there_again_when_it_is_put_back_also_after_a_restart(tmp_path: Path) -> None:
    with MailHouse(tmp_path) as house:
        house.leave("6001@default")
        house.leave("6001@default")
        [kept, gone] = before = house.at("6001")
        house.operate(DeleteMessages("6001", places(gone)))
        assert house.at("6001") == (kept,)
        assert house.counts == "1/0"
        house.restart()
        house.wait_until(lambda: house.at("6001") == (kept,))
        house.operate(PutBackMessages("6001", places(gone)))
        assert house.at("6001") == before
        assert house.counts == "2/0"
        house.operate(PutBackMessages("6001", places(gone)))  # harmless
        assert house.at("6001") == before


def test_a_message_is_saved_as_a_sound_that_every_program_opens(tmp_path: Path) -> None:
    with MailHouse(tmp_path) as house:
        house.leave("6001@default")
        [message] = house.at("6001")
        house.operate(SaveMessage("6001", message.mailbox, message.key, str(tmp_path / "mine.wav")))
        assert len(read_wav(tmp_path / "mine.wav")) == 8_000
        with pytest.raises(SwitchboardError, match="cannot be saved there"):
            house.operate(SaveMessage("6001", message.mailbox, message.key, str(tmp_path / "no" / "mine.wav")))
        with pytest.raises(SwitchboardError, match="there no more"):
            house.operate(SaveMessage("6001", message.mailbox, "../x", str(tmp_path / "mine.wav")))


def test_a_disk_that_refuses_is_shown_until_it_takes_again(tmp_path: Path) -> None:
    with MailHouse(tmp_path) as house:
        folder = tmp_path / "voicemail"
        folder.mkdir()
        (folder / "default").write_text("in the way")
        told: asyncio.Future[object] = house.loop.create_future()
        house.engine.parts.voicemail.put("6001@default", ("", ""), Spoken(), told.set_result)
        assert "cannot be kept" in str(house.do(told))
        assert "cannot be kept" in house.window.service.problems[-1]
        assert house.at("6001") == ()
        (folder / "default").unlink()
        house.leave("6001@default")
        assert not any("cannot be kept" in problem for problem in house.window.service.problems)


def test_messages_that_cannot_be_read_are_told_of_in_the_window(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: MailboxFiles) -> dict[str, dict[str, MessageFile]]:
        raise MailboxUnusable("the folder of messages cannot be read: {why}", why="Input/output error")

    monkeypatch.setattr(MailboxFiles, "read_all", refuse)
    with MailHouse(tmp_path) as house:
        house.wait_until(lambda: bool(house.engine.mailboxes_report("6001").fault))
        [problem] = house.window.service.problems
        assert problem.startswith("Messages of before are not known: the folder of messages cannot be read")
        house.leave("6001@default")
        assert len(house.at("6001")) == 1


def test_what_is_asked_of_one_message_is_done_in_that_order(tmp_path: Path) -> None:
    with MailHouse(tmp_path) as house:
        house.leave("6001@default")
        [message] = house.at("6001")
        place = places(message)
        asked: list[MailOperation] = [
            MarkMessages("6001", place, is_new=False),
            DeleteMessages("6001", place),
            MarkMessages("6001", place, is_new=True),
            PutBackMessages("6001", place),
            DeleteMessages("6001", place),
            PutBackMessages("6001", place),
        ]

        async def all_at_once() -> None:
            await asyncio.gather(*(house.engine.operate(each) for each in asked))

        house.do(all_at_once())
        [left] = house.at("6001")
        assert (left.key, left.is_new) == (message.key, False)
        house.restart()
        house.wait_until(lambda: house.at("6001") == (left,))


def test_a_pin_that_was_changed_by_phone_holds_until_the_settings_say_another(tmp_path: Path) -> None:
    with MailHouse(tmp_path) as house:
        voicemail = house.engine.parts.voicemail
        told: asyncio.Future[object] = house.loop.create_future()
        voicemail.change_pin("6001@default", "4711", told.set_result)
        assert house.do(told) is None
        assert voicemail.pin("6001@default") == "4711"
        house.restart()
        house.wait_until(lambda: house.engine.parts.voicemail.pin("6001@default") == "4711")
        settings = (tmp_path / "switchboard.toml").read_text()
        (tmp_path / "switchboard.toml").write_text(f'{settings}\n[mailboxes.6001]\npin = "9999"\n')
        house.restart()
        house.leave("6001@default")
        assert house.engine.parts.voicemail.pin("6001@default") == "9999"


def test_a_forwarded_message_is_another_with_the_same_caller_and_sound(tmp_path: Path) -> None:
    with MailHouse(tmp_path) as house:
        house.leave("6001@default", "7000")
        [message] = house.at("6001")
        told: asyncio.Future[object] = house.loop.create_future()
        house.engine.parts.voicemail.forward("6001@default", message.key, "6002@default", told.set_result)
        assert house.do(told) is None
        [copy] = [each for each in house.at("6002") if each.mailbox == "6002@default"]
        assert (copy.caller_number, copy.caller_name, copy.seconds) == ("7000", "Cai Chen", 1.0)
        assert house.engine.parts.entries.get("MWI", "6002@default") == "1/0"
        house.operate(SaveMessage("6002", copy.mailbox, copy.key, str(tmp_path / "copy.wav")))
        assert len(read_wav(tmp_path / "copy.wav")) == 8_000
        again: asyncio.Future[object] = house.loop.create_future()
        house.engine.parts.voicemail.forward("6001@default", "x", "6002@default", again.set_result)
        assert "there no more" in str(house.do(again))


def test_the_console_says_which_folder_a_message_lies_in(tmp_path: Path) -> None:
    with MailHouse(tmp_path) as house:
        for _ in range(3):
            house.leave("6001@default")
        keys = [each.key for each in house.at("6001")]
        told: asyncio.Future[object] = house.loop.create_future()
        house.engine.parts.voicemail.move("6001@default", keys[:1], "Work", told.set_result)
        assert house.do(told) is None
        house.operate(MarkMessages("6001", (("6001@default", keys[1]),), is_new=False))
        lines = house.do(house.engine.parts.console.run("voicemail show messages 6001", ROOT)).text.splitlines()
        assert [line.split()[-1] for line in lines[1:4]] == ["new", "Chen", "Work"]
        users = house.do(house.engine.parts.console.run("voicemail show users", ROOT)).text
        assert [line.split() for line in users.splitlines() if "6001" in line] == [["default", "6001", "1", "1"]]
