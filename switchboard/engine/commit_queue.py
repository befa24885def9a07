"""
Commands on their way: checked, stored in one commit a turn, applied, told, answered. In that order, always.

A disk that refuses leaves the office as it was, and nobody has been told of a change that is lost.
"""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass

from switchboard.core.changes import Change, ChangeSet
from switchboard.core.commands import Command, DeleteEntry, EditPerson, PutEntry, SetDeviceState, SetPresence
from switchboard.core.directory import Directory
from switchboard.core.family_store import FamilyStore
from switchboard.core.presence_core import PresenceCore
from switchboard.ground.errors import SwitchboardError
from switchboard.storage.database import StorageUnavailable
from switchboard.storage.office_store import OfficeStore

_BATCH = 500  # commands that share a commit at most, so that a long queue leaves the loop its turns


@dataclass(frozen=True, slots=True)
class Appliers:
    """Who knows each kind of command."""

    core: PresenceCore
    directory: Directory
    entries: FamilyStore

    def check(self, command: Command) -> Command:
        match command:
            case SetPresence() | SetDeviceState():
                return self.core.check(command)
            case EditPerson():
                return self.directory.check(command)
            case PutEntry() | DeleteEntry():
                return self.entries.check(command)

    def apply(self, command: Command, at: float) -> ChangeSet:
        match command:
            case SetPresence() | SetDeviceState():
                return self.core.apply(command, at)
            case EditPerson():
                change: Change = self.directory.apply(command)
            case PutEntry() | DeleteEntry():
                change = self.entries.apply(command)
        return ChangeSet(self.core.next_sequence(), at, command.origin, change)


class CommitQueue:
    """`tell` is given each change after it is durable; `note_fault` what the disk says, nothing once it takes again."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        store: OfficeStore,
        appliers: Appliers,
        tell: Callable[[ChangeSet], None],
        note_fault: Callable[[str], None],
    ) -> None:
        self._loop = loop
        self._store = store
        self._appliers = appliers
        self._tell = tell
        self._note_fault = note_fault
        self._pending: list[tuple[Command, float, asyncio.Future[ChangeSet]]] = []

    def submit(self, command: Command) -> asyncio.Future[ChangeSet]:
        """
        Asks for a change; the future is done when it is durable and everyone has been told.

        The future raises:
            CommandRefused: it asks for what cannot be.
            StorageUnavailable: it could not be stored; nothing has changed.
        """
        answer: asyncio.Future[ChangeSet] = self._loop.create_future()
        try:
            checked = self._appliers.check(command)
        except SwitchboardError as error:
            answer.set_exception(error)
            return answer
        self._pending.append((checked, time.time(), answer))
        if len(self._pending) == 1:
            self._loop.call_soon(self._commit)
        return answer

    def flush(self) -> None:
        """Commits all that is pending, now."""
        while self._pending:
            self._commit()

    def _commit(self) -> None:
        batch, self._pending = self._pending[:_BATCH], self._pending[_BATCH:]
        if not batch:
            return
        if self._pending:
            self._loop.call_soon(self._commit)
        try:
            self._store.record([(command, at) for command, at, _ in batch])
        except StorageUnavailable as error:
            self._note_fault(str(error))
            for _, _, answer in batch:
                if not answer.done():
                    answer.set_exception(error)
            return
        self._note_fault("")
        for command, at, answer in batch:
            changes = self._appliers.apply(command, at)
            self._tell(changes)
            if not answer.done():
                answer.set_result(changes)
