"""Mailboxes over the manager interface, through the real engine, with the headers and words of Asterisk 23.4.1."""

import asyncio
import re
from pathlib import Path

from tests.unit.engine.test_mail_desk import MailHouse

USER = [
    "VMContext",
    "VoiceMailbox",
    "Fullname",
    "Email",
    "Pager",
    "ServerEmail",
    "FromString",
    "MailCommand",
    "Language",
    "TimeZone",
    "Callback",
    "Dialout",
    "UniqueID",
    "ExitContext",
    "SayDurationMinimum",
    "SayEnvelope",
    "SayCID",
    "AttachMessage",
    "AttachmentFormat",
    "DeleteMessage",
    "VolumeGain",
    "CanReview",
    "CanMarkUrgent",
    "CallOperator",
    "MaxMessageCount",
    "MaxMessageLength",
    "NewMessageCount",
    "OldMessageCount",
]
OF_6001 = "Context: default\r\nMailbox: 6001\r\n"


def ask(house: MailHouse, name: str, headers: str = "") -> list[dict[str, str]]:
    """The answer to an action, block by block."""

    async def talk() -> bytes:
        host, _, port = house.engine.parts.manager.listening[0].rpartition(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        login = "Action: Login\r\nUsername: admin\r\nSecret: a long one\r\nEvents: off\r\n\r\n"
        action = f"Action: {name}\r\nActionID: 7\r\n{headers}\r\n"
        writer.write(f"{login}{action}Action: Logoff\r\n\r\n".encode())
        try:
            return await reader.read()
        finally:
            writer.close()

    blocks = house.do(talk()).decode().split("\r\n\r\n")
    read = [dict(line.split(": ", 1) for line in block.split("\r\n") if ": " in line) for block in blocks]
    return [block for block in read if block.get("ActionID") == "7"]


def test_users_are_listed_with_asterisks_headers(tmp_path: Path) -> None:
    with MailHouse(tmp_path) as house:
        house.leave("6001@default")
        first, *users, last = ask(house, "VoicemailUsersList")
        assert first == {
            "Response": "Success",
            "ActionID": "7",
            "EventList": "start",
            "Message": "Voicemail user list will follow",
        }
        assert [user["VoiceMailbox"] for user in users] == ["6001", "info", "sales"]
        assert list(users[0])[2:] == USER
        assert (users[0]["Fullname"], users[0]["Email"], users[0]["NewMessageCount"]) == ("Ann Archer", "(null)", "1")
        assert last == {
            "Event": "VoicemailUserEntryComplete",
            "ActionID": "7",
            "EventList": "Complete",
            "ListItems": "3",
        }


def test_one_user_is_told_of_and_nobody_who_is_not_there(tmp_path: Path) -> None:
    with MailHouse(tmp_path) as house:
        first, user, last = ask(house, "VoicemailUserStatus", "Context: default\r\nMailbox: 6002\r\n")
        assert first["Message"] == "Voicemail user detail will follow"
        assert user["Event"] == "VoicemailUserDetail"
        assert list(user)[2:] == USER
        assert last["Event"] == "VoicemailUserDetailComplete"
        assert ask(house, "VoicemailUserStatus", "Context: default\r\nMailbox: 9999\r\n") == [
            {"Response": "Success", "ActionID": "7", "Message": "There is no voicemail user of the given info."}
        ]


def test_messages_are_listed_moved_and_removed_and_the_counts_follow(tmp_path: Path) -> None:
    with MailHouse(tmp_path) as house:
        house.leave("6001@default")
        house.leave("6001@default", "6002")
        first, one, other, last = ask(house, "VoicemailBoxSummary", OF_6001)
        assert first["Message"] == "Voicemail box detail will follow"
        assert list(one) == ["Event", "ActionID", "Folder", "CallerID", "Date", "Duration", "Flag", "ID"]
        assert (one["Folder"], one["CallerID"], one["Duration"]) == ("INBOX", '"Cai Chen" <6003>', "1")
        assert re.fullmatch(r"\w{3} \w{3} \d\d \d\d:\d\d:\d\d [AP]M \S+ \d{4}", one["Date"])
        assert (last["Event"], last["ListItems"]) == ("VoicemailBoxDetailComplete", "2")
        place = f"{OF_6001}Folder: INBOX\r\nID: {one['ID']}\r\n"
        assert ask(house, "VoicemailMove", f"{place}ToFolder: Old\r\n")[0]["Message"] == "Message move successful"
        assert house.counts == "1/1"
        assert ask(house, "VoicemailMove", f"{place}ToFolder: Old\r\n")[0]["Message"] == "Message move failed"
        old = f"{OF_6001}Folder: Old\r\nID: {one['ID']}\r\n"
        assert ask(house, "VoicemailMove", f"{old}ToFolder: Work\r\n")[0]["Message"] == "Message move successful"
        assert house.counts == "1/0"
        work = f"{OF_6001}Folder: Work\r\nID: {one['ID']}\r\n"
        assert ask(house, "VoicemailRemove", work)[0]["Message"] == "Message remove successful"
        assert [block["ID"] for block in ask(house, "VoicemailBoxSummary", OF_6001)[1:-1]] == [other["ID"]]
        assert ask(house, "VoicemailRemove", work)[0]["Response"] == "Error"


def test_what_is_missing_is_said(tmp_path: Path) -> None:
    with MailHouse(tmp_path) as house:
        assert ask(house, "VoicemailBoxSummary")[0]["Message"] == "Context not specified, required"
        assert ask(house, "VoicemailMove", OF_6001)[0]["Message"] == "Folder not specified, required"
        wrong = f"{OF_6001}Folder: INBOX\r\nID: x\r\nToFolder: ../x\r\n"
        assert ask(house, "VoicemailMove", wrong)[0]["Message"] == "Message move failed"


def test_files_that_were_changed_behind_our_back_are_looked_at_anew(tmp_path: Path) -> None:
    with MailHouse(tmp_path) as house:
        house.leave("6001@default")
        for path in (tmp_path / "voicemail" / "default" / "6001").iterdir():
            path.unlink()
        assert house.counts == "1/0"
        assert ask(house, "VoicemailRefresh", OF_6001)[0]["Message"] == "Refresh sent"
        house.wait_until(lambda: house.counts == "0/0")
