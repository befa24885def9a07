"""
The client transactions of requests in flight that are no INVITEs (RFC 3261 17.1.2): NOTIFYs, so far.

    send ─▶ TRYING ──1xx──▶ PROCEEDING ──final──▶ gone
              └─ E: again after T1, 2·T1, 4·T1, then every T2 ─┘──64·T1──▶ timed out

Over a connection nothing is sent again: there is no timer E.

Timers of one length live in one deque: its head is always the next one due.
"""

from collections import deque
from collections.abc import Callable, Iterator
from typing import Generic, Protocol, TypeVar

from switchboard.ground.address import Address
from switchboard.sip.transactions.server_transactions import T1, T2, TIMER_F

_INTERVALS = (T1, 2 * T1, 4 * T1, T2)  # RFC 3261 17.1.2.2: timer E
_GIVE_UP = len(_INTERVALS)  # index of the deque of those that only wait for timer F
_ANSWER_AWAITED = 0.05  # seconds a request counts against the window; a phone that takes longer hinders nobody
_LOOK = 256  # requests between looks at how many timers wait
_SLACK = 4_096  # timers of what was answered that may wait for their time beside those of what is in flight


class Sender(Protocol):
    """Whoever has at most one request in flight: its bytes, where they went, and when first."""

    @property
    def datagram(self) -> bytes: ...
    @property
    def sent_to(self) -> Address: ...
    @property
    def first_sent_at(self) -> float: ...


AnySender = TypeVar("AnySender", bound=Sender)


class ClientTransactions(Generic[AnySender]):
    """Senders by branch, what of theirs is to be sent again, and how many more requests may go out now."""

    def __init__(self, window: int, *, is_reliable: bool = False) -> None:
        """
        Args:
            window: requests just sent and not yet answered, at most, so that the answers fit the receive buffer.
            is_reliable: whether what is sent arrives, or the connection ends.
        """
        self.window = window
        self.is_reliable = is_reliable
        self._first_timer, self._first_after = (_GIVE_UP, TIMER_F) if is_reliable else (0, T1)
        self.begun = 0
        self.retransmissions = 0
        self.unanswered = 0
        self.quiet_until = 0.0  # before that nothing is to be sent again
        self._in_flight: dict[bytes, AnySender] = {}
        self.sender: Callable[[bytes], AnySender | None] = self._in_flight.get  # whose request that is, if in flight
        self._awaited: dict[bytes, float] = {}
        self._timers: tuple[deque[tuple[float, bytes]], ...] = tuple(deque() for _ in range(_GIVE_UP + 1))
        self._begin_timer = self._timers[self._first_timer].append

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

    def room_at(self) -> float | None:
        """When the window opens again even if no answer comes; None while it is open."""
        if len(self._awaited) < self.window:
            return None
        return next(iter(self._awaited.values())) + _ANSWER_AWAITED

    def begin(self, branch: bytes, sender: AnySender, now: float) -> None:
        self.begun += 1
        self._in_flight[branch] = sender
        self._awaited[branch] = now
        self._begin_timer((now + self._first_after, branch))
        if not self.begun % _LOOK:
            self._forget_answered(self._timers[self._first_timer])

    def provisional(self, branch: bytes) -> None:
        """A 1xx has come: the phone works on it (RFC 3261 17.1.2.2)."""
        self._awaited.pop(branch, None)

    def end(self, branch: bytes) -> AnySender | None:
        """A final answer has come, or none is awaited any more; returns whose request it was, None as above."""
        self._awaited.pop(branch, None)
        return self._in_flight.pop(branch, None)

    def next_retransmission(self, now: float) -> tuple[bytes, Address] | None:
        if now < self.quiet_until:
            return None
        for index in range(_GIVE_UP):
            timers = self._timers[index]
            while timers and timers[0][0] <= now:
                _, branch = timers.popleft()
                sender = self._in_flight.get(branch)
                if sender is not None:
                    self._start_next_timer(branch, sender, min(index + 1, _GIVE_UP - 1), now)
                    self.retransmissions += 1
                    return sender.datagram, sender.sent_to
        heads = [timers[0][0] for timers in self._timers[:_GIVE_UP] if timers]
        self.quiet_until = min([*heads, now + T1])  # what begins later is not due before that
        return None

    def timed_out(self, now: float) -> Iterator[AnySender]:
        """Those whose request nobody answered in 64·T1; they are no longer in flight."""
        timers = self._timers[_GIVE_UP]
        while timers and timers[0][0] <= now:
            sender = self.end(timers.popleft()[1])
            if sender is not None:
                self.unanswered += 1
                yield sender

    def get_timer(self) -> float | None:
        due = [head for timers in self._timers if (head := self._head(timers)) is not None]
        return min(due, default=None)

    def _start_next_timer(self, branch: bytes, sender: AnySender, index: int, now: float) -> None:
        gives_up_at = sender.first_sent_at + TIMER_F
        due = now + _INTERVALS[index]
        if due >= gives_up_at:
            self._timers[_GIVE_UP].append((gives_up_at, branch))
        else:
            self._timers[index].append((due, branch))

    def _head(self, timers: deque[tuple[float, bytes]]) -> float | None:
        while timers and timers[0][1] not in self._in_flight:
            timers.popleft()
        return timers[0][0] if timers else None

    def _forget_answered(self, timers: deque[tuple[float, bytes]]) -> None:
        """What was answered long ago would else wait here for its timer, over a connection for half a minute."""
        if len(timers) <= 2 * len(self._in_flight) + _SLACK:
            return
        kept = [entry for entry in timers if entry[1] in self._in_flight]
        timers.clear()
        timers.extend(kept)
