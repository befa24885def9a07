"""Commands on mailboxes of spoken messages (Asterisk: `app_voicemail.c`)."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from typing import Protocol
from zoneinfo import ZoneInfo

from switchboard.console.command import ConsoleCommand, expect, make_command
from switchboard.console.tables import columns
from switchboard.core.commands import Origin
from switchboard.dialplan.run.mailbox import NEW, OLD, SpokenMessage, mailbox_of

_FOLDERS = {NEW: "new", OLD: ""}  # others are said as they are called


class Mailboxes(Protocol):
    """What these commands need of whoever keeps mailboxes."""

    @property
    def mailboxes(self) -> Sequence[str]: ...
    @property
    def fault(self) -> str: ...
    def messages(self, mailbox: str) -> Sequence[SpokenMessage]: ...


class VoicemailCommands:
    """voicemail show users, voicemail show messages."""

    def __init__(self, voicemail: Mailboxes, zone: ZoneInfo | None = None) -> None:
        """`zone` is the office's."""
        self._voicemail = voicemail
        self._zone = zone

    def commands(self) -> Sequence[ConsoleCommand]:
        return (
            make_command("voicemail show users", "List mailboxes that have messages or a PIN", "", self._users),
            make_command(
                "voicemail show messages", "List the messages of a mailbox", "<mailbox>", self._messages, self._names
            ),
        )

    def _names(self, position: int) -> Sequence[str]:
        return () if position else self._voicemail.mailboxes

    async def _users(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0)
        rows = []
        for mailbox in self._voicemail.mailboxes:
            number, context = mailbox.split("@")
            messages = self._voicemail.messages(mailbox)
            folders = Counter(message.folder for message in messages)
            rows.append((context, number, str(folders[NEW]), str(folders[OLD])))
        fault = f"{self._voicemail.fault}\n" if self._voicemail.fault else ""
        count = f"{len(rows)} voicemail user{'' if len(rows) == 1 else 's'} configured.\n"
        return columns(("Context", "Mbox", "NewMsg", "OldMsg"), rows) + count + fault

    async def _messages(self, arguments: Sequence[str], _: Origin) -> str:
        (name,) = expect(arguments, 1)
        messages = self._voicemail.messages(mailbox_of(name))
        rows = [
            (
                dt.datetime.fromtimestamp(message.came_at, self._zone).isoformat(" ", "seconds"),
                f"{message.seconds:.0f} s",
                message.caller_number,
                message.caller_name,
                _FOLDERS.get(message.folder, message.folder),
            )
            for message in messages
        ]
        count = f"{len(rows)} message{'' if len(rows) == 1 else 's'}\n"
        return columns(("Received", "Length", "Number", "Name", ""), rows) + count
