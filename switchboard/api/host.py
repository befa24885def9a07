"""What the window needs of whatever keeps the engine."""

from collections.abc import Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import Protocol

from switchboard.api.operations import DialAs, Operation
from switchboard.api.phones import PhonesReport
from switchboard.api.snapshot import Snapshot
from switchboard.api.trace import TracePage, TraceQuery
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Command
from switchboard.core.course import Course, CourseQuery
from switchboard.core.history import HistoryPage, HistoryPlace, HistoryQuery
from switchboard.ground.errors import SwitchboardError

Outcome = ChangeSet | SwitchboardError


class EngineHost(Protocol):
    """
    Everything asked is answered by a future; the errors it raises are for people to read.

    `submit` tells of each command what came of it, in order: what changed, or why it was refused.
    """

    def submit(self, commands: Sequence[Command]) -> Future[list[Outcome]]: ...
    def operate(self, operation: Operation) -> Future[None]: ...
    def snapshot(self) -> Future[Snapshot]: ...
    def run_console(self, line: str) -> Future[str]: ...
    def complete(self, line: str) -> Future[Sequence[str]]: ...
    def dial(self, call: DialAs) -> Future[str]: ...
    def find_history(self, query: HistoryQuery, after: HistoryPlace | None, most: int) -> Future[HistoryPage]: ...
    def find_courses(self, query: CourseQuery) -> Future[tuple[Course, ...]]: ...
    def trace(self, query: TraceQuery, after: int) -> Future[TracePage]: ...
    def phones(self) -> Future[PhonesReport]: ...


class StartableHost(EngineHost, Protocol):
    """A host that the application starts and ends."""

    def start(self) -> None: ...
    def stop(self, patience: float | None = None) -> bool: ...
    def set_data_aside(self) -> Path: ...
