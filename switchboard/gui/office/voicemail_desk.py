"""The mailboxes of this desk: what waits in them now, and what is done with it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from switchboard.api.host import EngineHost
from switchboard.api.voicemail import (
    DeleteMessages,
    MailboxesReport,
    MailboxMessage,
    MailOperation,
    MarkMessages,
    PutBackMessages,
    SaveMessage,
)
from switchboard.gui.door import Door, answer_to
from switchboard.gui.language import translate
from switchboard.gui.link import ChangeBatch, EngineLink
from switchboard.gui.office.mirror import Mirror
from switchboard.gui.office.one_question import OneQuestion

_MOST_UNDONE = 20  # deletions that can be taken back here


class VoicemailDesk(QObject):
    """Asking returns at once. It is looked at anew when something in a mailbox is otherwise, and never else."""

    changed = Signal()  # what waits, or what undo would take back
    arrived = Signal(object)  # Sequence[MailboxMessage] that were not there at the look before
    deleted = Signal(str)  # in a few words: something went that `undo` brings back
    fetched = Signal(str)  # the path of a file in which the sound of a message is now
    told = Signal(str)  # in a few words: something else was done
    failed = Signal(str)  # in a sentence: it came to nothing

    def __init__(self, host: EngineHost, door: Door, link: EngineLink, mirror: Mirror) -> None:
        super().__init__()
        self._host = host
        self._door = door
        self._mirror = mirror
        self.report = MailboxesReport()
        self._desk = ""
        self._question = OneQuestion(door, lambda: host.mailboxes(self._desk), self._take, self.failed.emit)
        self._known: set[tuple[str, str]] | None = None  # messages of the last look; None where there was none
        self._deleted: list[Sequence[MailboxMessage]] = []  # the last is the last
        self._back: set[tuple[str, str]] = set()  # messages that were put back here: they did not come
        link.batch_arrived.connect(self._on_batch)
        mirror.was_reset.connect(self._begin)

    @property
    def new_messages(self) -> int:
        return sum(message.is_new for message in self.report.messages)

    def sit_at(self, exten: str) -> None:
        """Whose desk it is from now on; empty for nobody's."""
        if exten != self._desk:
            self._desk = exten
            self._deleted.clear()
            self._begin()

    def look(self) -> None:
        """Asks what waits; `changed` tells. One question is on its way at a time."""
        self._question.ask()

    def mark(self, messages: Sequence[MailboxMessage], *, is_new: bool) -> None:
        """They are new, or heard."""
        chosen = [message for message in messages if message.is_new is not is_new]
        if chosen:
            self._start(MarkMessages(self._desk, _places(chosen), is_new), "")

    def delete(self, messages: Sequence[MailboxMessage]) -> None:
        """They go, and `undo` brings them back."""
        if messages:
            self._door.start(self._delete(tuple(messages)), self.failed.emit)

    def undo(self) -> None:
        """What was deleted last is there again."""
        if self._deleted:
            back = self._deleted.pop()
            self._back |= set(_places(back))
            self._start(PutBackMessages(self._desk, _places(back)), translate("VoicemailDesk", "They are there again."))

    def can_undo(self) -> bool:
        return bool(self._deleted)

    def save(self, message: MailboxMessage, path: str) -> None:
        """Has its sound written into a file."""
        done = translate("VoicemailDesk", "{path} is written.").format(path=path)
        self._start(SaveMessage(self._desk, message.mailbox, message.key, path), done)

    def fetch(self, message: MailboxMessage, path: str) -> None:
        """Has its sound written into a file of ours; `fetched` tells."""
        self._door.start(self._fetch(message, path), self.failed.emit)

    def caller(self, message: MailboxMessage) -> str:
        """Who left it: by the directory, else by what the call said."""
        number = message.caller_number
        person = self._mirror.people.get(number)
        name = (person.name if person is not None else "") or message.caller_name
        if name and name != number:
            return f"{name} ({number})" if number else name
        return number or translate("VoicemailDesk", "Unknown", "whoever left a message")

    def owner(self, mailbox: str) -> str:
        """Whose it is, by the directory where that knows."""
        number, _, context = mailbox.partition("@")
        person = self._mirror.people.get(number) if context == "default" else None
        shown = number if context == "default" else mailbox
        return f"{person.name} ({shown})" if person is not None and person.name else shown

    def _begin(self) -> None:
        self._known = None
        self.look()

    def _on_batch(self, batch: ChangeBatch) -> None:
        if batch.mailboxes:
            self.look()

    def _start(self, operation: MailOperation, done: str) -> None:
        self._door.start(self._operate(operation, done), self.failed.emit)

    async def _operate(self, operation: MailOperation, done: str) -> None:
        await answer_to(self._host.operate(operation))
        if done:
            self.told.emit(done)

    async def _fetch(self, message: MailboxMessage, path: str) -> None:
        await answer_to(self._host.operate(SaveMessage(self._desk, message.mailbox, message.key, path)))
        self.fetched.emit(path)

    async def _delete(self, messages: tuple[MailboxMessage, ...]) -> None:
        await answer_to(self._host.operate(DeleteMessages(self._desk, _places(messages))))
        self._deleted.append(messages)
        del self._deleted[:-_MOST_UNDONE]
        self.changed.emit()
        self.deleted.emit(translate("VoicemailDesk", "%Ln messages deleted", "", len(messages)))

    def _take(self, report: MailboxesReport) -> None:
        if report.desk != self._desk:
            return
        self.report, known = report, self._known
        self._known = set(_places(report.messages))
        self.changed.emit()
        if known is not None:
            known |= self._back
            fresh = [each for each in report.messages if each.is_new and (each.mailbox, each.key) not in known]
            if fresh:
                self.arrived.emit(fresh)


def _places(messages: Sequence[MailboxMessage]) -> tuple[tuple[str, str], ...]:
    return tuple((message.mailbox, message.key) for message in messages)
