"""How often each address failed to prove who it is, of late; whoever fails too often is refused for a while."""

from collections import OrderedDict

MAX_FAILURES = 5  # of one address, then it is refused for a while
REFUSED_SECONDS = 60.0
_MAX_ADDRESSES = 10_000  # the oldest are forgotten first


class FailedAttempts:
    """Counts by address; `now` is seconds on any clock that only goes forward."""

    def __init__(self) -> None:
        self._failures: OrderedDict[str, tuple[int, float]] = OrderedDict()

    def note(self, address: str, now: float) -> None:
        count, _ = self._failures.pop(address, (0, 0.0))
        self._failures[address] = count + 1, now
        if len(self._failures) > _MAX_ADDRESSES:
            self._failures.popitem(last=False)

    def forgive(self, address: str) -> None:
        """It has proved who it is."""
        self._failures.pop(address, None)

    def refuses(self, address: str, now: float) -> bool:
        count, at = self._failures.get(address, (0, 0.0))
        if count and now - at > REFUSED_SECONDS:
            del self._failures[address]
            return False
        return count >= MAX_FAILURES

    def listed(self, now: float) -> list[tuple[str, int, float]]:
        """Address, failures and seconds since the last of each, the newest first."""
        rows = [(address, count, now - at) for address, (count, at) in self._failures.items()]
        return sorted((row for row in rows if row[2] <= REFUSED_SECONDS), key=lambda row: row[2])
