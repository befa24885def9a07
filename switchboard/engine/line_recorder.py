"""What lines do, for the history: calls, ringing and hold, gathered for a moment and put down together."""

import asyncio
import time
from collections.abc import Callable, Sequence
from typing import Protocol

from switchboard.core.changes import ChangeSet, HistoryEntry
from switchboard.core.commands import Origin
from switchboard.core.course import busy_state, line_subject
from switchboard.core.states import Extension, ExtensionState

_GATHERED_FOR = 1.0  # seconds
_ENDED = Origin("", "")  # nobody did that


class PutDown(Protocol):
    """Where rows go."""

    def put(self, entries: Sequence[HistoryEntry]) -> None: ...
    def end_left_open(self, not_after: float) -> None: ...


class LineRecorder:
    """
    Hears every change, and keeps those of lines alone: whoever is free, or whose phone is gone, is quiet.

    A change costs a look into a table; what is put down waits for nobody, and nobody waits for it.
    """

    def __init__(
        self, loop: asyncio.AbstractEventLoop, store: PutDown, wall_clock: Callable[[], float] = time.time
    ) -> None:
        self._loop = loop
        self._store = store
        self._wall_clock = wall_clock
        self._busy: dict[Extension, ExtensionState] = {}
        self._gathered: list[HistoryEntry] = []
        self._timer: asyncio.TimerHandle | None = None
        self._is_closed = False

    def start(self) -> None:
        """What another run of the program left open has ended."""
        self._store.end_left_open(self._wall_clock())

    def consume(self, changes: ChangeSet) -> None:
        busy = self._busy
        for status in changes.statuses:
            state = busy_state(status.extension_state)
            if state is not busy.get(status.extension, ExtensionState.IDLE):
                self._note(status.extension, state, changes.at, changes.origin)
        for extension in changes.removed:
            if extension in busy:
                self._note(extension, ExtensionState.IDLE, changes.at, changes.origin)

    def put_down(self, entries: Sequence[HistoryEntry]) -> None:
        """What lines did before, in order."""
        self._store.put(entries)

    def close(self) -> None:
        """Nobody knows what lines do while the program does not run."""
        self._is_closed = True
        at = self._wall_clock()
        for extension in list(self._busy):
            self._note(extension, ExtensionState.IDLE, at, _ENDED)
        self._put_down()

    def _note(self, extension: Extension, state: ExtensionState, at: float, origin: Origin) -> None:
        old = self._busy.pop(extension, ExtensionState.IDLE)
        if state is not ExtensionState.IDLE:
            self._busy[extension] = state
        subject = line_subject(extension)
        self._gathered.append(HistoryEntry(at, origin.who, origin.where, subject, old.text, state.text))
        if self._timer is None and not self._is_closed:
            self._timer = self._loop.call_later(_GATHERED_FOR, self._put_down)

    def _put_down(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        gathered, self._gathered = self._gathered, []
        if gathered:
            self._store.put(gathered)
