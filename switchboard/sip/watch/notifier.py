"""
What one listening address owes its phones: who is to be sent a NOTIFY, and when (RFC 6665 4.2).

Being told of a change only marks subscriptions; bytes are made when the transport asks for them.
"""

import heapq
import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator

from switchboard.ground.address import Address
from switchboard.ground.faults import Faults
from switchboard.sip.transactions.client_transactions import ClientTransactions
from switchboard.sip.watch.audience import Audiences
from switchboard.sip.watch.subscription import CSEQ_BLOCK, Subscription

# RFC 6665 4.2.2 and RFC 5057: these answers to a NOTIFY end its subscription
_ENDING = frozenset({404, 405, 410, 416, *range(480, 486), 489, 501, 604})
_RETRY_AFTER = re.compile(rb"^retry-after[ \t]*:[ \t]*(\d{1,6})", re.IGNORECASE | re.MULTILINE)
_NO_ANSWER = 408  # RFC 3261 17.1.2.2: what a timeout counts as
_FIRST_PAUSE = 30.0  # seconds before a phone that did not answer is tried again; doubled each time
_LONGEST_PAUSE = 600.0
_LONGEST_GOODBYE = 32.0  # seconds for which what has ended waits to say so
_FEW_NUMBERS = CSEQ_BLOCK // 5  # that are left of CSeq when more are reserved
_NUMBERS_AFTER = 5.0  # seconds before a disk that did not take a reservation is asked again
_SLACK = 64  # wake-ups that mean nothing any more, beside as many as there are subscriptions


class Notifier:
    """A queue of subscriptions that have something to tell, and those whose time comes."""

    def __init__(
        self,
        audiences: Audiences,
        address: str,
        transactions: ClientTransactions[Subscription],
        *,
        branches: Iterator[bytes],
        faults: Faults,
    ) -> None:
        """
        Args:
            audiences: where subscriptions are found by dialog and resource.
            address: the listening address that this one serves.
            branches: words that nobody else could guess, so that answers cannot be forged.
            faults: told of what nobody expected.
        """
        self.audiences = audiences
        self.address = address
        self.transactions = transactions
        self.wake: Callable[[], None] = lambda: None  # called when there may be something to send
        audiences.keepers[address] = self
        self._branches = branches
        self._faults = faults
        self._owed: deque[Subscription] = deque()
        self._wake_ups: list[tuple[float, str]] = []  # when, and the local tag of the dialog
        self._over: dict[Address, dict[Subscription, None]] = {}  # who is notified over which connection
        self._is_reliable = transactions.is_reliable

    def close(self) -> None:
        """Nobody listens there any more; its subscriptions stay in the journal."""
        self.audiences.keepers.pop(self.address, None)

    def subscriptions(self) -> list[Subscription]:
        return [subscription for subscription in self.audiences if subscription.address_of == self.address]

    def take(self, subscription: Subscription) -> None:
        """Keeps it from now on: it is new, refreshed, moved here or has ended, and is owed a NOTIFY."""
        if subscription.branch is not None and subscription.sent_to != subscription.destination:
            self._end_transaction(subscription)  # its answer may never come: the phone is elsewhere now
        if self._is_reliable:
            self._note_connection(subscription)
        self._schedule(subscription)
        self._owe(subscription)
        self.wake()

    def let_go(self, subscription: Subscription) -> None:
        """It is over, or another notifier keeps it from now on."""
        self._end_transaction(subscription)
        self._forget_connection(subscription)
        subscription.queued = False
        subscription.wake_at = 0.0

    def say_goodbye(self, reason: str) -> list[Subscription]:
        """Ends all of them, whatever is in flight; returns them, as nobody will wait for their answers."""
        ending = self.subscriptions()
        for subscription in ending:
            self._end_transaction(subscription)
            subscription.retry_at = 0.0
            subscription.terminate(reason)
            self._owe(subscription)
        return ending

    def receive_response(self, status: int, branch: bytes, data: bytes, source: Address, now: float) -> bool:
        """
        Takes the answer to a NOTIFY.

        Over a connection it counts from that one alone. Over UDP the port is left open: RFC 3581 4 has phones answer
        from the port that they were asked at, but some that are older send from another one than they listen on.

        Returns:
            Whether it belonged to one in flight, and came from where that went.
        """
        subscription = self.transactions.sender(branch)
        if subscription is None or source[0] != subscription.sent_to[0]:
            return False
        if self._is_reliable and source != subscription.sent_to:
            return False
        if status < 200:
            self.transactions.provisional(branch)
            return True
        self.transactions.end(branch)
        subscription.notify_answered(status)
        if status >= 300 or subscription.reason:
            self._notify_refused(subscription, status, data, now)
        else:
            subscription.answers()
            if subscription.news() is not None:  # what changed meanwhile
                self._owe(subscription)
        return True

    def next_datagram(self, now: float) -> tuple[bytes, Address] | None:
        """What is to be sent again, else the next NOTIFY that the window lets out."""
        transactions, owed = self.transactions, self._owed
        if now >= transactions.quiet_until and (again := transactions.next_retransmission(now)) is not None:
            return again
        while owed and transactions.has_room(now):
            subscription = owed.popleft()
            subscription.queued = False
            if subscription.branch is None and self._keeps(subscription):
                try:
                    datagram = self._next_notify(subscription, now)
                except Exception as error:  # a bug, but none that may keep the other phones waiting
                    self._faults.note("a NOTIFY", error)
                    self._give_up(subscription)
                    continue
                if datagram is not None:
                    return datagram, subscription.sent_to
        return None

    def get_timer(self) -> float | None:
        due = [timer for timer in (self.transactions.get_timer(), self._next_wake_up()) if timer is not None]
        if self._owed and (room_at := self.transactions.room_at()) is not None:
            due.append(room_at)
        return min(due, default=None)

    def handle_timer(self, now: float) -> None:
        for subscription in self.transactions.timed_out(now):
            self._notify_unanswered(subscription, now)
        while self._wake_ups and self._wake_ups[0][0] <= now:
            woken = self._woken(*heapq.heappop(self._wake_ups))
            if woken is not None:
                self._wake_up(woken, now)

    def flow_lost(self, peer: Address, now: float) -> None:
        """The connection to that phone is gone; what it is owed waits until it comes back or can be reached."""
        for subscription in self._over.pop(peer, ()):
            subscription.over = None
            self._end_transaction(subscription)
            if subscription.fall_back is not None:
                subscription.fall_back()
            elif subscription.is_terminated:
                self.audiences.forget(subscription)
            elif subscription.home and subscription.home != peer:
                subscription.destination = subscription.home
                self._note_connection(subscription)
            else:
                self._try_later(subscription, now, None)

    def needs(self, peer: Address) -> bool:
        """Whether somebody is notified over the connection to that phone."""
        return peer in self._over

    def owe_all(self, subscriptions: Iterable[Subscription]) -> None:
        """Queues all of them."""
        for subscription in subscriptions:
            self._owe(subscription)
        self.wake()

    def _next_notify(self, subscription: Subscription, now: float) -> bytes | None:
        """The NOTIFY that the phone is owed now; None if it is owed none, or not yet."""
        news = subscription.news()
        if news is None:
            return None
        pause = subscription.paced_until(now)
        if pause:
            subscription.retry_at = pause
            self._schedule(subscription)
            return None
        left = subscription.cseq_limit - subscription.local_cseq
        if left <= _FEW_NUMBERS and not self._has_numbers(subscription, left, now):
            return None
        branch = next(self._branches)
        if self._is_reliable:
            self._note_connection(subscription)
        datagram = subscription.next_notify(news, branch, now)
        self.transactions.begin(branch, subscription, now)
        return datagram

    def _has_numbers(self, subscription: Subscription, left: int, now: float) -> bool:
        """Whether one is left that it may use; more are reserved in good time, and before one is used stored."""
        if subscription.cseq_reserved == subscription.cseq_limit:
            self.audiences.reserve_cseq([subscription])
        if left > 0:
            return True
        subscription.retry_at = now + _NUMBERS_AFTER
        self._schedule(subscription)
        return False

    def _give_up(self, subscription: Subscription) -> None:
        """Its NOTIFY cannot be made: the phone loses it, notices when it refreshes, and subscribes anew."""
        try:
            self.audiences.forget(subscription)
        except Exception as error:  # what cannot be told may not be let go of either
            self._faults.note("the end of a subscription", error)

    def _end_transaction(self, subscription: Subscription) -> None:
        if subscription.branch is not None:
            self.transactions.end(subscription.branch)
            subscription.notify_ended()

    def _note_connection(self, subscription: Subscription) -> None:
        if subscription.over != subscription.destination:
            self._forget_connection(subscription)
            subscription.over = subscription.destination
            self._over.setdefault(subscription.over, {})[subscription] = None

    def _forget_connection(self, subscription: Subscription) -> None:
        if subscription.over is None:
            return
        others = self._over.get(subscription.over, {})
        others.pop(subscription, None)
        if not others:
            self._over.pop(subscription.over, None)
        subscription.over = None

    def _keeps(self, subscription: Subscription) -> bool:
        is_ours = subscription.address_of == self.address
        return is_ours and self.audiences.get(subscription.dialog.local_tag) is subscription

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
        """Has it looked at again when whatever of it is due first."""
        when = subscription.due_at()
        if when is None or 0.0 < subscription.wake_at <= when:
            return
        subscription.wake_at = when
        heapq.heappush(self._wake_ups, (when, subscription.dialog.local_tag))
        if len(self._wake_ups) > 2 * len(self.audiences) + _SLACK:
            self._wake_ups = [entry for entry in dict.fromkeys(self._wake_ups) if self._woken(*entry) is not None]
            heapq.heapify(self._wake_ups)

    def _woken(self, when: float, local_tag: str) -> Subscription | None:
        """Whom that entry of the heap still means: each has one that counts, for whatever of it is due first."""
        subscription = self.audiences.get(local_tag)
        if subscription is None or subscription.wake_at != when or subscription.address_of != self.address:
            return None
        return subscription

    def _notify_refused(self, subscription: Subscription, status: int, data: bytes, now: float) -> None:
        """It was refused, or was perhaps the last one."""
        if status in _ENDING or (subscription.is_terminated and not subscription.must_notify):
            self.audiences.forget(subscription)
        elif status < 300:
            subscription.answers()
            self._owe(subscription)
        else:
            self._try_later(subscription, now, _RETRY_AFTER.search(data))

    def _notify_unanswered(self, subscription: Subscription, now: float) -> None:
        subscription.notify_ended()
        subscription.last_status = _NO_ANSWER
        if subscription.is_terminated or not self.audiences.keep_silent:  # RFC 6665 4.2.2
            self.audiences.forget(subscription)
        else:
            self._try_later(subscription, now, None)

    def _try_later(self, subscription: Subscription, now: float, retry_after: re.Match[bytes] | None) -> None:
        """A phone that is lost for a while keeps its lamp: the subscription stays until it expires."""
        pause = min(_FIRST_PAUSE * 2**subscription.failures, _LONGEST_PAUSE)
        if retry_after:
            pause = float(retry_after.group(1))
        if subscription.is_terminated:
            pause = min(pause, _LONGEST_GOODBYE)
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
            if self._woken(*self._wake_ups[0]) is not None:
                return self._wake_ups[0][0]
            heapq.heappop(self._wake_ups)
        return None
