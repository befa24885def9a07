"""When many things end, each of which may be put off again and again."""

import heapq
import itertools
from collections.abc import Callable, Hashable, Iterator
from typing import Generic, TypeVar

_SLACK = 64  # entries that may be out of date before all of them are thrown out, beside as many as are true

KeyT = TypeVar("KeyT", bound=Hashable)


class Deadlines(Generic[KeyT]):
    """
    One moment a key. However often it is put off, what is held stays within twice the number of keys.

    Args:
        rank: which of two that end at one moment is the first, one number a key; None for no matter.

    >>> deadlines = Deadlines[str]()
    >>> deadlines.set("a", 5.0), deadlines.set("b", 7.0), deadlines.set("a", 9.0)
    (None, None, None)
    >>> deadlines.next(), list(deadlines.due(8.0)), deadlines.next()
    (7.0, ['b'], 9.0)
    """

    def __init__(self, rank: Callable[[KeyT], int] | None = None) -> None:
        counted = itertools.count()
        self._moments: dict[KeyT, float] = {}
        self._heap: list[tuple[float, int, KeyT]] = []
        self._rank = rank or (lambda _: next(counted))  # keys need not be comparable

    def __len__(self) -> int:
        return len(self._moments)

    def __contains__(self, key: KeyT) -> bool:
        return key in self._moments

    def set(self, key: KeyT, moment: float) -> None:
        """Has it end then, in place of any moment before."""
        self._moments[key] = moment
        heapq.heappush(self._heap, (moment, self._rank(key), key))
        if len(self._heap) > 2 * len(self._moments) + _SLACK:
            self._heap = [(moment, self._rank(key), key) for key, moment in self._moments.items()]
            heapq.heapify(self._heap)

    def drop(self, key: KeyT) -> None:
        """It does not end by itself any more."""
        self._moments.pop(key, None)

    def next(self) -> float | None:
        """When the first of them ends; None where nothing does."""
        while self._heap:
            moment, _, key = self._heap[0]
            if self._moments.get(key) == moment:
                return moment
            heapq.heappop(self._heap)
        return None

    def due(self, now: float) -> Iterator[KeyT]:
        """Those that end by then, the first first; each is dropped before it is given."""
        while (moment := self.next()) is not None and moment <= now:
            key = heapq.heappop(self._heap)[2]
            del self._moments[key]
            yield key
