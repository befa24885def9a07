"""What a desk sees of the office's mailboxes and does with their messages: of its own, and of those it is allowed."""

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import assert_never

from switchboard.api.voicemail import (
    DeleteMessages,
    MailboxesReport,
    MailboxMessage,
    MailOperation,
    MarkMessages,
    PutBackMessages,
    SaveMessage,
)
from switchboard.core.commands import Origin
from switchboard.core.messages import mailbox_key
from switchboard.dialplan.run.mailbox import NEW, OLD, SpokenMessage, Told
from switchboard.engine.voicemail import OfficeVoicemail
from switchboard.ground.errors import SwitchboardError

Begin = Callable[[str, Sequence[str], Told], None]  # on a mailbox and keys


class MailRefused(SwitchboardError):
    """A desk may not, or there is no such message."""


class MailDesk:
    """One for all desks; each says whose it is."""

    def __init__(self, loop: asyncio.AbstractEventLoop, voicemail: OfficeVoicemail) -> None:
        self._loop = loop
        self._voicemail = voicemail

    def report(self, desk: str) -> MailboxesReport:
        """What may be listened to there now."""
        settings, voicemail = self._voicemail.settings, self._voicemail
        named = {mailbox for mailbox in settings.desks if settings.may_listen(desk, mailbox)}
        own = {mailbox_key(desk)} if desk and voicemail.has(mailbox_key(desk)) else set()
        mailboxes = sorted(named | own)
        messages = [_shown(mailbox, each) for mailbox in mailboxes for each in voicemail.messages(mailbox)]
        messages.sort(key=lambda each: (each.came_at, each.key), reverse=True)
        return MailboxesReport(desk, tuple(mailboxes), tuple(messages), voicemail.fault)

    async def operate(self, operation: MailOperation) -> None:
        """
        Done once it is so, and phones have been told.

        Raises:
            SwitchboardError: it may not be, or the disk refuses.
        """
        voicemail, origin = self._voicemail, Origin(operation.desk or "window", "window")
        match operation:
            case MarkMessages(desk, messages, is_new):
                await self._on_each(
                    desk, messages, lambda box, keys, told: voicemail.change(box, keys, _into(is_new), origin, told)
                )
            case DeleteMessages(desk, messages):
                await self._on_each(desk, messages, lambda box, keys, told: voicemail.remove(box, keys, told, origin))
            case PutBackMessages(desk, messages):
                await self._on_each(desk, messages, lambda box, keys, told: voicemail.put_back(box, keys, origin, told))
            case SaveMessage(desk, mailbox, key, path):
                self.message(desk, mailbox, key)
                await self._done(lambda told: voicemail.copy(mailbox, key, Path(path), told))
            case _:
                assert_never(operation)

    def message(self, desk: str, mailbox: str, key: str) -> SpokenMessage:
        """
        Raises:
            MailRefused: that desk may not listen to it, or it is there no more.
        """
        self._expect_allowed(desk, mailbox)
        found = self._voicemail.message(mailbox, key)
        if found is None:
            raise MailRefused("The message is there no more.")
        return found

    def _expect_allowed(self, desk: str, mailbox: str) -> None:
        if not self._voicemail.settings.may_listen(desk, mailbox):
            raise MailRefused("The mailbox {mailbox} is not listened to at this desk.", mailbox=mailbox[:80])

    async def _on_each(self, desk: str, messages: Sequence[tuple[str, str]], begin: Begin) -> None:
        """All mailboxes are tried; the first fault is told."""
        for mailbox, _ in messages:
            self._expect_allowed(desk, mailbox)
        faults = []
        for mailbox, group in groupby(sorted(messages), lambda each: each[0]):
            try:
                await self._done(partial(begin, mailbox, [key for _, key in group]))
            except SwitchboardError as error:
                faults.append(error)
        if faults:
            raise faults[0]

    async def _done(self, begin: Callable[[Told], None]) -> None:
        answer: asyncio.Future[None] = self._loop.create_future()

        def told(fault: object) -> None:
            if answer.done():  # whoever asked has gone
                return
            if not fault:
                answer.set_result(None)
            else:
                answer.set_exception(fault if isinstance(fault, SwitchboardError) else MailRefused(str(fault)))

        begin(told)
        await answer


def _into(is_new: bool) -> Callable[[SpokenMessage], SpokenMessage]:
    def put(message: SpokenMessage) -> SpokenMessage:
        return message if (message.folder == NEW) is is_new else message.put_into(NEW if is_new else OLD)

    return put


def _shown(mailbox: str, message: SpokenMessage) -> MailboxMessage:
    return MailboxMessage(
        mailbox,
        message.key,
        message.came_at,
        message.seconds,
        message.caller_number,
        message.caller_name,
        message.folder == NEW,
        message.folder,
    )
