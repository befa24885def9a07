"""Changes on their way to everyone who hears of them: each once, in order, and never one inside another."""

from collections import deque
from typing import Protocol

from switchboard.core.changes import ChangeSet
from switchboard.ground.faults import Faults


class Consumer(Protocol):
    """Is told each change once, in order; must not block."""

    def consume(self, changes: ChangeSet) -> None: ...


class Feed:
    """Tells each change to the end before the next one begins (run to completion), whoever brings it about."""

    def __init__(self, faults: Faults) -> None:
        self._faults = faults
        self._consumers: list[Consumer] = []
        self._waiting: deque[ChangeSet] = deque()
        self._is_telling = False

    def add(self, consumer: Consumer) -> None:
        """It hears of every change from now on, after those that were added before it."""
        self._consumers.append(consumer)

    def tell(self, changes: ChangeSet) -> None:
        """Returns once everyone was told; a change that comes up meanwhile is told after this one."""
        self._waiting.append(changes)
        if self._is_telling:
            return
        self._is_telling = True
        try:
            while self._waiting:
                self._tell_all(self._waiting.popleft())
        finally:
            self._is_telling = False

    def _tell_all(self, changes: ChangeSet) -> None:
        for consumer in self._consumers:
            try:
                consumer.consume(changes)
            except Exception as error:
                self._faults.note(f"a change told to {type(consumer).__name__}", error)
