"""The calls of this desk's phones: how they are now, and what is done with them."""

from PySide6.QtCore import QObject, Signal

from switchboard.api.calls import (
    CallNumber,
    CallOperation,
    DeskCall,
    DeskCallsReport,
    EndCall,
    PlayMessage,
    TakeBack,
    TransferCall,
)
from switchboard.api.host import EngineHost
from switchboard.api.voicemail import MailboxMessage
from switchboard.gui.door import Door, answer_to
from switchboard.gui.language import translate
from switchboard.gui.link import ChangeBatch, EngineLink
from switchboard.gui.office.mirror import Mirror
from switchboard.gui.office.one_question import OneQuestion


class CallsDesk(QObject):
    """Asking returns at once. Calls are looked at anew when one of these phones is told of, and never else."""

    changed = Signal()  # the calls
    told = Signal(str)  # in a few words: what was asked for
    failed = Signal(str)  # in a sentence: it came to nothing

    def __init__(self, host: EngineHost, door: Door, link: EngineLink, mirror: Mirror) -> None:
        super().__init__()
        self._host = host
        self._door = door
        self.report = DeskCallsReport()
        self.desk = ""
        self._question = OneQuestion(door, lambda: host.calls(self.desk), self._take, self.failed.emit)
        link.batch_arrived.connect(self._on_batch)
        mirror.was_reset.connect(self.look)

    def sit_at(self, exten: str) -> None:
        """Whose desk it is from now on; empty for nobody's."""
        if exten != self.desk:
            self.desk = exten
            self.look()

    def look(self) -> None:
        """Asks how the calls are; `changed` tells. One question is on its way at a time."""
        self._question.ask()

    def call(self, number: str, name: str = "") -> None:
        """This desk's phone rings, and calls that number once it is picked up."""
        if not self._has_phone():
            return
        who = f"{name} ({number})" if name else number
        text = translate("CallsDesk", "Pick up your phone: it calls {who}.").format(who=who)
        self._start(CallNumber(self.desk, number, name), text)

    def play(self, message: MailboxMessage) -> None:
        """This desk's phone rings, and says the message once it is picked up."""
        if not self._has_phone():
            return
        text = translate("CallsDesk", "Pick up your phone to hear the message.")
        self._start(PlayMessage(self.desk, message.mailbox, message.key), text)

    def _has_phone(self) -> bool:
        """Whether there is a phone to ring; else that is said."""
        if not self.desk:
            self.failed.emit(translate("CallsDesk", "Say who sits here first: in the settings, page This desk."))
        return bool(self.desk)

    def end(self, call: DeskCall) -> None:
        """Hung up, or declined where it rings."""
        self._start(EndCall(self.desk, call.channel), "")

    def take_back(self, call: DeskCall) -> None:
        """Whoever is asked is asked no more."""
        self._start(TakeBack(self.desk, call.channel), "")

    def transfer(self, call: DeskCall, number: str, name: str = "", *, asks_first: bool) -> None:
        """Whom this call talks to is put through to a number."""
        who = f"{name} ({number})" if name else number
        if asks_first:
            text = translate("CallsDesk", "Asking {who}: hang up to put the call through.").format(who=who)
        else:
            text = translate("CallsDesk", "The call goes to {who}.").format(who=who)
        self._start(TransferCall(self.desk, call.channel, number, asks_first), text)

    def _on_batch(self, batch: ChangeBatch) -> None:
        if batch.calling.intersection(self.report.devices):
            self.look()

    def _start(self, operation: CallOperation, done: str) -> None:
        self._door.start(self._operate(operation, done), self.failed.emit)

    async def _operate(self, operation: CallOperation, done: str) -> None:
        await answer_to(self._host.operate(operation))
        if done:
            self.told.emit(done)

    def _take(self, report: DeskCallsReport) -> None:
        if report.desk == self.desk and report != self.report:
            self.report = report
            self.changed.emit()
