"""Phones that are called back as their connection is no more: a few at a time, so that dead ones hinder nobody."""

import asyncio
from collections import Counter, OrderedDict, deque
from collections.abc import Callable, Coroutine

from switchboard.ground.address import Address
from switchboard.ground.faults import Faults

_AT_ONCE = 256  # calls
_AT_ONCE_OF_ONE = 16  # calls of one address, which may be that of many phones
_MOST_HELD = 32  # messages that wait for a connection to be made


class CallBacks:
    """Holds messages while a connection is made, and says so where it cannot be."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        connect: Callable[[Address], Coroutine[None, None, None]],
        unreachable: Callable[[Address], None],
        faults: Faults,
    ) -> None:
        """
        Args:
            connect: makes a connection, and then asks for what was held (`taken`); raises OSError where it cannot.
            unreachable: hears of each phone that cannot be reached; what was held for it is gone.
        """
        self._loop = loop
        self._connect = connect
        self._unreachable = unreachable
        self._faults = faults
        self._held: dict[Address, list[bytes]] = {}
        self._waiting: OrderedDict[str, deque[Address]] = OrderedDict()  # by host, who waited longest first
        self._calling: Counter[str] = Counter()
        self._tasks: set[asyncio.Task[None]] = set()

    def hold(self, peer: Address, message: bytes) -> None:
        """Keeps the message until there is a connection; has one made. Beyond what may wait it is lost."""
        held = self._held.get(peer)
        if held is not None:
            if len(held) < _MOST_HELD:
                held.append(message)
            return
        self._held[peer] = [message]
        self._waiting.setdefault(peer[0], deque()).append(peer)
        self._call_next()

    def taken(self, peer: Address) -> list[bytes]:
        """What was held for that phone, now that there is a connection."""
        return self._held.pop(peer, [])

    def close(self) -> None:
        self._waiting.clear()
        self._held.clear()
        for task in list(self._tasks):
            task.cancel()

    def _call_next(self) -> None:
        for host in list(self._waiting) if len(self._tasks) < _AT_ONCE else ():
            waiting = self._waiting[host]
            while waiting and self._calling[host] < _AT_ONCE_OF_ONE and len(self._tasks) < _AT_ONCE:
                self._call(waiting.popleft())
            if not waiting:
                del self._waiting[host]
            if len(self._tasks) >= _AT_ONCE:
                return

    def _call(self, peer: Address) -> None:
        self._calling[peer[0]] += 1
        task = self._loop.create_task(self._connect(peer))
        self._tasks.add(task)
        task.add_done_callback(lambda done: self._ended(peer, done))

    def _ended(self, peer: Address, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._calling[peer[0]] -= 1
        if not self._calling[peer[0]]:
            del self._calling[peer[0]]
        error = None if task.cancelled() else task.exception()
        if error is not None and not isinstance(error, OSError):
            self._faults.note("a phone that is called back", error)
        if self._held.pop(peer, None) is not None:
            self._unreachable(peer)
        self._call_next()
