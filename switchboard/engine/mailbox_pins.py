"""What opens mailboxes: as the settings say it, or as it was changed by phone since; and who guesses."""

import asyncio
from collections.abc import Callable, Mapping

from switchboard.dialplan.run.mailbox import Told
from switchboard.engine.mailbox_work import MailboxWork
from switchboard.ground.failed_attempts import Attempt, FailedAttempts
from switchboard.storage.mailbox_files import ChangedPin, MailboxFiles


class MailboxPins:
    """A PIN that is written into the settings takes the place of one that was changed by phone before."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        files: MailboxFiles,
        work: MailboxWork,
        settled: Mapping[str, str],
        note_disk: Callable[[object], None],
    ) -> None:
        """`settled` are those of the settings; `note_disk` is told what the disk says."""
        self._loop = loop
        self._files = files
        self._work = work
        self._settled = settled
        self._note_disk = note_disk
        self._changed: dict[str, ChangedPin] = {}
        self._guesses = FailedAttempts()

    def take_up(self, changed: Mapping[str, ChangedPin]) -> None:
        """As they were when we stopped; those that were changed since stay so."""
        self._changed = {**changed, **self._changed}

    def pin(self, mailbox: str) -> str:
        settled, changed = self._settled.get(mailbox, ""), self._changed.get(mailbox)
        return changed.pin if changed is not None and changed.instead_of == settled else settled

    def change(self, mailbox: str, pin: str, told: Told) -> None:
        changed = ChangedPin(pin, self._settled.get(mailbox, ""))

        def written(_: None, error: object) -> None:
            self._note_disk(error)
            if error is None:
                self._changed[mailbox] = changed
            told(error)

        self._work.do(mailbox, lambda: lambda: self._files.put_pin(mailbox, changed), written)

    def may_guess(self, mailbox: str, caller: str) -> bool:
        return not self._guesses.refused_for(Attempt(caller, mailbox), self._loop.time())

    def note_guess(self, mailbox: str, caller: str, *, right: bool) -> None:
        attempt, now = Attempt(caller, mailbox), self._loop.time()
        if right:
            self._guesses.note_success(attempt, now)
        else:
            self._guesses.note_failure(attempt, now)
