"""What the window needs of whatever keeps the engine."""

from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Protocol

from switchboard.core.values import ChangeSet, Command, HistoryEntry
from switchboard.operations import Operation, Snapshot


class EngineHost(Protocol):
    """Everything asked is answered by a future; the errors it raises are for people to read."""

    def submit(self, commands: Sequence[Command]) -> Future[list[ChangeSet]]: ...
    def operate(self, operation: Operation) -> Future[None]: ...
    def snapshot(self) -> Future[Snapshot]: ...
    def history(self, subject: str, most: int) -> Future[Sequence[HistoryEntry]]: ...


class StartableHost(EngineHost, Protocol):
    """A host that the application starts and ends."""

    def start(self) -> None: ...
    def stop(self) -> None: ...
    def set_data_aside(self) -> Path: ...
