"""
The client transactions of NOTIFYs in flight (RFC 3261 17.1.2).

    send ─▶ TRYING ──1xx──▶ PROCEEDING ──final──▶ gone
              └─ E: again after T1, 2·T1, 4·T1, then every T2 ─┘──64·T1──▶ timed out

Over a connection nothing is sent again: there is no timer E.

Timers of one length live in one deque: its head is always the next one due.
"""

from collections import deque
from collections.abc import Iterator

from switchboard.ground.address import Address
from switchboard.sip.transactions.server_transactions import T1, T2, TIMER_F
from switchboard.sip.watch.subscription import Subscription

_INTERVALS = (T1, 2 * T1, 4 * T1, T2)  # RFC 3261 17.1.2.2: timer E
_GIVE_UP = len(_INTERVALS)  # index of the deque of those that only wait for timer F
_ANSWER_AWAITED = 0.05  # seconds a NOTIFY counts against the window; a phone that takes longer hinders nobody


class NotifyTransactions:
    """NOTIFYs by branch, what of them is to be sent again, and how many more may go out now."""

    def __init__(self, window: int, *, is_reliable: bool = False) -> None:
        """`window`: NOTIFYs just sent and not yet answered, at most, so that the answers fit the receive buffer."""
        self.window = window
        self._first_timer, self._first_after = (_GIVE_UP, TIMER_F) if is_reliable else (0, T1)
        self.begun = 0
        self.retransmissions = 0
        self.unanswered = 0
        self._in_flight: dict[bytes, Subscription] = {}
        self._awaited: dict[bytes, float] = {}
        self._timers: tuple[deque[tuple[float, bytes]], ...] = tuple(deque() for _ in range(_GIVE_UP + 1))

    def __len__(self) -> int:
        return len(self._in_flight)

    def has_room(self, now: float) -> bool:
        awaited = self._awaited
        while len(awaited) >= self.window:
            branch, sent_at = next(iter(awaited.items()))
            if sent_at + _ANSWER_AWAITED > now:
                return False
            del awaited[branch]
        return True

    def room_at(self) -> float:
        """When the window opens again even if no answer comes."""
        return next(iter(self._awaited.values())) + _ANSWER_AWAITED

    def begin(self, branch: bytes, subscription: Subscription, now: float) -> None:
        self.begun += 1
        self._in_flight[branch] = subscription
        self._awaited[branch] = now
        self._timers[self._first_timer].append((now + self._first_after, branch))

    def provisional(self, branch: bytes) -> None:
        """A 1xx has come: the phone works on it (RFC 3261 17.1.2.2)."""
        self._awaited.pop(branch, None)

    def end(self, branch: bytes) -> Subscription | None:
        """A final answer has come; returns whose NOTIFY it was, None if it is of none in flight."""
        self._awaited.pop(branch, None)
        return self._in_flight.pop(branch, None)

    def next_retransmission(self, now: float) -> tuple[bytes, Address] | None:
        for index in range(_GIVE_UP):
            timers = self._timers[index]
            while timers and timers[0][0] <= now:
                _, branch = timers.popleft()
                subscription = self._in_flight.get(branch)
                if subscription is not None:
                    self._start_next_timer(branch, subscription, min(index + 1, _GIVE_UP - 1), now)
                    self.retransmissions += 1
                    return subscription.datagram, subscription.destination
        return None

    def timed_out(self, now: float) -> Iterator[Subscription]:
        """Those whose NOTIFY nobody answered in 64·T1; they are no longer in flight."""
        timers = self._timers[_GIVE_UP]
        while timers and timers[0][0] <= now:
            subscription = self.end(timers.popleft()[1])
            if subscription is not None:
                self.unanswered += 1
                yield subscription

    def get_timer(self) -> float | None:
        due = [head for timers in self._timers if (head := self._head(timers)) is not None]
        return min(due, default=None)

    def _start_next_timer(self, branch: bytes, subscription: Subscription, index: int, now: float) -> None:
        gives_up_at = subscription.first_sent_at + TIMER_F
        due = now + _INTERVALS[index]
        if due >= gives_up_at:
            self._timers[_GIVE_UP].append((gives_up_at, branch))
        else:
            self._timers[index].append((due, branch))

    def _head(self, timers: deque[tuple[float, bytes]]) -> float | None:
        while timers and timers[0][1] not in self._in_flight:
            timers.popleft()
        return timers[0][0] if timers else None
