"""Bytes that many hold together: whoever holds most goes first when there are too many."""

from collections.abc import Callable, Hashable
from typing import Protocol

from switchboard.ground.limits import LimitLog


class Holder(Hashable, Protocol):
    """A connection that has us keep bytes for it."""

    @property
    def host(self) -> str: ...
    def abort(self) -> None:
        """Ends it at once; it lets go of its bytes."""


class Budget:
    """Counts by holder. Knows no socket and no clock."""

    def __init__(self, name: str, most: Callable[[], int], log: LimitLog) -> None:
        """
        Args:
            name: the field of `Limits` that it keeps to.
            most: bytes that all may hold together, now.
            log: told when somebody has to go.
        """
        self._name = name
        self._most = most
        self._log = log
        self._held: dict[Holder, int] = {}
        self._total = 0

    @property
    def total(self) -> int:
        return self._total

    def hold(self, holder: Holder, size: int, now: float) -> None:
        """Has it hold so many bytes in place of those it held; if that is too much for all, who holds most goes."""
        before = self._held.get(holder, 0)
        if size == before:
            return
        if size:
            self._held[holder] = size
        else:
            del self._held[holder]
        self._total += size - before
        while self._total > self._most() and self._held:
            largest = max(self._held, key=self._held.__getitem__)
            self.release(largest)
            self._log.note(self._name, largest.host, now)
            largest.abort()

    def release(self, holder: Holder) -> None:
        """It holds nothing any more. Harmless the second time."""
        self._total -= self._held.pop(holder, 0)
