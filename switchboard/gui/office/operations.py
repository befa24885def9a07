"""What the window asks of the running engine beyond presence: files, where SIP is served, what phones have with us."""

from collections.abc import Awaitable, Callable

from PySide6.QtCore import QObject, Signal

from switchboard.api.host import EngineHost
from switchboard.api.operations import (
    AdmitEverybody,
    AdmitPhones,
    EndRegistration,
    EndSubscription,
    FollowTrace,
    ListenOn,
    Operation,
    PhoneOperation,
)
from switchboard.api.phones import InboundSubscription, Registration
from switchboard.gui.door import Door, answer_to
from switchboard.gui.office.questions import Wording, end_of_registration, end_of_subscription

Admit = AdmitPhones | AdmitEverybody
Confirm = Callable[[Wording], Awaitable[bool]]


class Operations(QObject):
    """Asking returns at once; what came of it is told by signals."""

    told = Signal(str)  # in a few words: it was done
    failed = Signal(str)  # in a sentence: it came to nothing
    admitted = Signal()  # who may speak SIP to us is what was asked for
    phone_ended = Signal()  # what a phone had with us is no more
    listening_moved = Signal()
    listening_refused = Signal(str)  # in a sentence

    def __init__(self, host: EngineHost, door: Door, confirm: Confirm) -> None:
        super().__init__()
        self._host = host
        self._door = door
        self._confirm = confirm

    def operate(self, operation: Operation, done: str) -> None:
        """Opens an office, or reads its files anew."""
        self._door.start(self._operate(operation, done), self.failed.emit)

    def follow_trace(self, on: bool) -> None:
        """Has SIP messages be kept for whoever looks at them, or no more."""
        self._door.start(self._follow_trace(on), self.failed.emit)

    def end_subscription(self, ended: InboundSubscription) -> None:
        """Has a phone watch no more what it watches, once a person has said so."""
        self._door.start(self._end_of_phone(EndSubscription(ended.tag), end_of_subscription(ended)), self.failed.emit)

    def end_registration(self, ended: Registration) -> None:
        """Has a phone be registered no more, once a person has said so."""
        operation = EndRegistration(ended.exten, ended.key)
        self._door.start(self._end_of_phone(operation, end_of_registration(ended)), self.failed.emit)

    def listen_on(self, addresses: tuple[str, ...], admit: Admit | None = None) -> None:
        """
        Serves SIP there from now on; `listening_moved` or `listening_refused` tells.

        Args:
            admit: who may speak there, where that is decided along with it; `admitted` tells that it is so.
        """
        self._door.start(self._listen_on(addresses, admit), self.listening_refused.emit)

    async def _operate(self, operation: Operation, done: str) -> None:
        await answer_to(self._host.operate(operation))
        self.told.emit(done)

    async def _follow_trace(self, on: bool) -> None:
        await answer_to(self._host.operate(FollowTrace(on)))

    async def _end_of_phone(self, operation: PhoneOperation, wording: Wording) -> None:
        if await self._confirm(wording):
            await answer_to(self._host.operate(operation))
            self.phone_ended.emit()

    async def _listen_on(self, addresses: tuple[str, ...], admit: Admit | None) -> None:
        if admit is not None:
            await answer_to(self._host.operate(admit))
            self.admitted.emit()
        await answer_to(self._host.operate(ListenOn(addresses)))
        self.listening_moved.emit()
