"""
Datagrams that were read and wait for their turn, where more come than can be worked on.

Each host waits in a line of its own, and every line has its turn: who floods us waits longer, and nobody else does.
Hosts that we serve go before strangers, who may have any number of addresses.
"""

from collections import deque
from collections.abc import Callable

from switchboard.ground.address import Address

MOST_BYTES = 16 * 1024 * 1024  # of all that wait
MOST_BYTES_EACH = 4 * 1024 * 1024  # of one host that waits: thousands of phones may be behind one address
_OVERHEAD = 100  # bytes that each takes beside its own
_STRANGER_EVERY = 8  # datagrams, so that strangers are not kept out for ever

Datagram = tuple[bytes, Address]


class _Lines:
    """Lines of hosts that have their turns one after the other."""

    __slots__ = ("_lines", "_turns")

    def __init__(self) -> None:
        self._lines: dict[str, deque[Datagram]] = {}
        self._turns: deque[str] = deque()

    def put(self, host: str, datagram: Datagram) -> None:
        line = self._lines.get(host)
        if line is None:
            line = self._lines[host] = deque()
            self._turns.append(host)
        line.append(datagram)

    def take(self) -> Datagram | None:
        if not self._turns:
            return None
        host = self._turns.popleft()
        line = self._lines[host]
        datagram = line.popleft()
        if line:
            self._turns.append(host)
        else:
            del self._lines[host]
        return datagram


class WaitingRoom:
    """Bounded in bytes, in all and for each host; what finds no place is dropped, as UDP may, and comes again."""

    def __init__(
        self, is_served: Callable[[str], bool], *, most: int = MOST_BYTES, most_each: int = MOST_BYTES_EACH
    ) -> None:
        """
        Args:
            is_served: whether a host has something with us; asked once for each datagram.
            most: bytes of all that wait; strangers are let in up to half of it.
            most_each: bytes of one host.
        """
        self.dropped = 0
        self._is_served = is_served
        self._most = most
        self._most_each = most_each
        self._served, self._strangers = _Lines(), _Lines()
        self._bytes = 0
        self._bytes_of_strangers = 0
        self._bytes_of: dict[str, int] = {}
        self._count = 0
        self._taken = 0

    def __len__(self) -> int:
        return self._count

    def put(self, data: bytes, source: Address) -> None:
        host, size = source[0], len(data) + _OVERHEAD
        is_served = self._is_served(host)
        of_host = self._bytes_of.get(host, 0)
        is_full = self._bytes + size > self._most or (
            not is_served and self._bytes_of_strangers + size > self._most // 2
        )
        if is_full or of_host + size > self._most_each:
            self.dropped += 1
            return
        self._bytes_of[host] = of_host + size
        self._bytes += size
        self._count += 1
        if is_served:
            self._served.put(host, (data, source))
        else:
            self._bytes_of_strangers += size
            self._strangers.put(host, (data, source))

    def take(self) -> Datagram | None:
        """The next one, None where nobody waits."""
        self._taken += 1
        if self._taken % _STRANGER_EVERY:
            datagram = self._served.take() or self._take_stranger()
        else:
            datagram = self._take_stranger() or self._served.take()
        if datagram is None:
            return None
        data, source = datagram
        host, size = source[0], len(data) + _OVERHEAD
        self._count -= 1
        self._bytes -= size
        left = self._bytes_of[host] - size
        if left:
            self._bytes_of[host] = left
        else:
            del self._bytes_of[host]
        return datagram

    def _take_stranger(self) -> Datagram | None:
        datagram = self._strangers.take()
        if datagram is not None:
            self._bytes_of_strangers -= len(datagram[0]) + _OVERHEAD
        return datagram
