"""
What one listening address owes its phones: who is to be sent a NOTIFY, and when (RFC 6665 4.2).

Being told of a change only marks subscriptions; bytes are made when the transport asks for them.
"""

import heapq
import itertools
import re
from collections import deque
from collections.abc import Callable, Iterable

from switchboard.ground.address import Address
from switchboard.sip.watch.audience import Audiences
from switchboard.sip.watch.notify_transactions import NotifyTransactions
from switchboard.sip.watch.subscription import Subscription

# RFC 6665 4.2.2 and RFC 5057: these answers to a NOTIFY end its subscription
_ENDING = frozenset({404, 405, 410, 416, *range(480, 486), 489, 501, 604})
_BRANCH = re.compile(rb"branch=(z9hG4bK[^;,\s]+)")
_RETRY_AFTER = re.compile(rb"^retry-after[ \t]*:[ \t]*(\d{1,6})", re.IGNORECASE | re.MULTILINE)
_FIRST_PAUSE = 30.0  # seconds before a phone that did not answer is tried again; doubled each time
_LONGEST_PAUSE = 600.0
_PRUNED_AT = 64  # subscriptions over one connection


class Notifier:
    """A queue of subscriptions that have something to tell, and those whose time comes."""

    def __init__(
        self, audiences: Audiences, address: str, *, branch_prefix: str, window: int = 64, is_reliable: bool = False
    ) -> None:
        """
        Args:
            audiences: where subscriptions are found by dialog and resource.
            address: the listening address that this one serves.
            branch_prefix: letters and digits that nobody else could guess, so that answers cannot be forged.
            window: see `NotifyTransactions`.
            is_reliable: whether what is sent arrives, or the connection ends.
        """
        self.audiences = audiences
        self.address = address
        self.transactions = NotifyTransactions(window, is_reliable=is_reliable)
        self.wake: Callable[[], None] = lambda: None  # called when there may be something to send
        audiences.owe[address] = self.owe_all
        self._owed: deque[Subscription] = deque()
        self._branches = (f"z9hG4bK{branch_prefix}{number:x}".encode() for number in itertools.count())
        self._wake_ups: list[tuple[float, int, Subscription]] = []
        self._order = itertools.count()
        self._over: dict[Address, list[Subscription]] = {}  # who is notified over which connection
        self._is_reliable = is_reliable

    def close(self) -> None:
        """Nobody listens there any more; its subscriptions stay in the journal."""
        self.audiences.owe.pop(self.address, None)

    def subscriptions(self) -> list[Subscription]:
        return [subscription for subscription in self.audiences if subscription.address_of == self.address]

    def take(self, subscription: Subscription) -> None:
        """Keeps it from now on: it is new, refreshed, moved here or has ended, and is owed a NOTIFY."""
        if subscription.address_of != self.address:
            subscription.address_of = self.address
            subscription.wake_at = 0.0
            subscription.queued = False
        if self._is_reliable:
            self._note_connection(subscription)
        self._schedule(subscription)
        self._owe(subscription)
        self.wake()

    def say_goodbye(self, reason: str) -> list[Subscription]:
        """Ends all of them, whatever is in flight; returns them, as nobody will wait for their answers."""
        ending = self.subscriptions()
        for subscription in ending:
            if subscription.branch is not None:
                self.transactions.end(subscription.branch)
                subscription.notify_ended()
            subscription.retry_at = 0.0
            subscription.terminate(reason)
            self._owe(subscription)
        return ending

    def receive_response(self, data: bytes, now: float) -> bool:
        """Takes the answer to a NOTIFY; returns whether it belonged to one in flight."""
        match = _BRANCH.search(data)
        status_text = data[8:11]
        if match is None or not status_text.isdigit():
            return False
        status = int(status_text)
        if status < 200:
            self.transactions.provisional(match.group(1))
            return True
        subscription = self.transactions.end(match.group(1))
        if subscription is None:
            return False
        self._notify_answered(subscription, status, data, now)
        return True

    def next_datagram(self, now: float) -> tuple[bytes, Address] | None:
        """What is to be sent again, else the next NOTIFY that the window lets out."""
        again = self.transactions.next_retransmission(now)
        if again is not None:
            return again
        owed = self._owed
        while owed and self.transactions.has_room(now):
            subscription = owed.popleft()
            subscription.queued = False
            if subscription.branch is None and self._keeps(subscription) and subscription.has_news():
                pause = subscription.paced_until(now)
                if pause:
                    subscription.retry_at = pause
                    self._schedule(subscription)
                    continue
                if subscription.local_cseq >= subscription.cseq_limit:
                    self.audiences.reserve_cseq_now(subscription)
                branch = next(self._branches)
                self.transactions.begin(branch, subscription, now)
                return subscription.next_notify(branch, now), subscription.destination
        return None

    def get_timer(self) -> float | None:
        due = [timer for timer in (self.transactions.get_timer(), self._next_wake_up()) if timer is not None]
        if self._owed and len(self.transactions):
            due.append(self.transactions.room_at())
        return min(due, default=None)

    def handle_timer(self, now: float) -> None:
        for subscription in self.transactions.timed_out(now):
            self._notify_unanswered(subscription, now)
        while self._wake_ups and self._wake_ups[0][0] <= now:
            when, _, subscription = heapq.heappop(self._wake_ups)
            if subscription.wake_at == when and self._keeps(subscription):
                self._wake_up(subscription, now)

    def flow_lost(self, peer: Address, now: float) -> None:
        """The connection to that phone is gone; what it is owed waits until it comes back or can be reached."""
        for subscription in self._over.pop(peer, ()):
            if subscription.destination != peer or not self._keeps(subscription):
                continue
            if subscription.branch is not None:
                self.transactions.end(subscription.branch)
                subscription.notify_ended()
            if subscription.is_terminated:
                self.audiences.forget(subscription)
            elif subscription.home and subscription.home != peer:
                subscription.destination = subscription.home
                self._note_connection(subscription)
            else:
                self._try_later(subscription, now, None)

    def owe_all(self, subscriptions: Iterable[Subscription]) -> None:
        """Queues all of them."""
        for subscription in subscriptions:
            self._owe(subscription)
        self.wake()

    def _note_connection(self, subscription: Subscription) -> None:
        over = self._over.setdefault(subscription.destination, [])
        if subscription not in over[-1:]:
            over.append(subscription)
        if len(over) % _PRUNED_AT == 0:  # a phone that fetches again and again leaves none behind
            peer = subscription.destination
            alive = (other for other in dict.fromkeys(over) if other in self.audiences)
            self._over[peer] = [other for other in alive if other.destination == peer]

    def _keeps(self, subscription: Subscription) -> bool:
        return subscription.address_of == self.address and subscription in self.audiences

    def _wake_up(self, subscription: Subscription, now: float) -> None:
        subscription.wake_at = 0.0
        if subscription.expires_at <= now:
            subscription.retry_at = 0.0
            subscription.terminate("timeout")
        elif 0.0 < subscription.retry_at <= now:
            subscription.retry_at = 0.0
        self._schedule(subscription)
        self._owe(subscription)

    def _schedule(self, subscription: Subscription) -> None:
        """Keeps one entry a subscription in the heap, for whatever of it is due first."""
        if subscription.is_terminated:
            return
        when = min(subscription.expires_at, subscription.retry_at or subscription.expires_at)
        if not subscription.wake_at or when < subscription.wake_at:
            subscription.wake_at = when
            heapq.heappush(self._wake_ups, (when, next(self._order), subscription))

    def _notify_answered(self, subscription: Subscription, status: int, data: bytes, now: float) -> None:
        subscription.notify_ended()
        if subscription.address_of != self.address:  # the phone came to another address meanwhile
            self.audiences.owe_all([subscription])
        elif status in _ENDING or (subscription.is_terminated and not subscription.must_notify):
            self.audiences.forget(subscription)
        elif status < 300:
            subscription.answers()
            self._owe(subscription)
        else:
            self._try_later(subscription, now, _RETRY_AFTER.search(data))

    def _notify_unanswered(self, subscription: Subscription, now: float) -> None:
        subscription.notify_ended()
        if subscription.address_of != self.address:
            self.audiences.owe_all([subscription])
        elif subscription.is_terminated or not self.audiences.keep_silent:  # RFC 6665 4.2.2
            self.audiences.forget(subscription)
        else:
            self._try_later(subscription, now, None)

    def _try_later(self, subscription: Subscription, now: float, retry_after: re.Match[bytes] | None) -> None:
        """A phone that is lost for a while keeps its lamp: the subscription stays until it expires."""
        pause = min(_FIRST_PAUSE * 2**subscription.failures, _LONGEST_PAUSE)
        if retry_after:
            pause = float(retry_after.group(1))
        subscription.failures = min(subscription.failures + 1, 16)
        subscription.must_notify = True
        subscription.retry_at = now + max(pause, 1.0)
        self._schedule(subscription)

    def _owe(self, subscription: Subscription) -> None:
        """Queues it, unless one is in flight (its end looks again) or the phone is to be left alone."""
        if not subscription.queued and subscription.branch is None and not subscription.retry_at:
            subscription.queued = True
            self._owed.append(subscription)

    def _next_wake_up(self) -> float | None:
        while self._wake_ups:
            when, _, subscription = self._wake_ups[0]
            if subscription.wake_at == when and self._keeps(subscription):
                return when
            heapq.heappop(self._wake_ups)
        return None
