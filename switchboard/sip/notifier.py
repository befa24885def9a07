"""
All subscriptions of one transport address: who watches what, who is owed a NOTIFY, and when (RFC 6665 4.2).

Being told of a change only marks subscriptions; bytes are made when the transport asks for them.
"""

import heapq
import itertools
import re
from collections import deque
from collections.abc import Iterable

from switchboard.core.values import ChangeSet, Extension, ExtensionStatus
from switchboard.sip.errors import Overloaded
from switchboard.sip.notify_transactions import NotifyTransactions
from switchboard.sip.resource import Resource
from switchboard.sip.subscription import Address, Subscription

# RFC 6665 4.2.2 and RFC 5057: these answers to a NOTIFY end its subscription
_ENDING = frozenset({404, 405, 410, 416, *range(480, 486), 489, 501, 604})
_BRANCH = re.compile(rb"branch=(z9hG4bK[^;,\s]+)")
_RETRY_AFTER = re.compile(rb"^retry-after[ \t]*:[ \t]*(\d{1,6})", re.IGNORECASE | re.MULTILINE)
_FIRST_PAUSE = 30.0  # seconds before a phone that did not answer is tried again; doubled each time
_LONGEST_PAUSE = 600.0
MAX_SUBSCRIPTIONS = 100_000


class _Audience:
    """A resource and all who watch it."""

    __slots__ = ("resource", "subscriptions")

    def __init__(self, resource: Resource) -> None:
        self.resource = resource
        self.subscriptions: dict[Subscription, None] = {}


class Notifier:
    """Subscriptions by dialog and by resource, and a queue of those that have something to tell."""

    def __init__(self, *, branch_prefix: str, window: int = 64, most: int = MAX_SUBSCRIPTIONS) -> None:
        """
        Args:
            branch_prefix: letters and digits that nobody else could guess, so that answers cannot be forged.
            window: see `NotifyTransactions`.
            most: subscriptions at once; one more is refused.
        """
        self.transactions = NotifyTransactions(window)
        self._most = most
        self._by_local_tag: dict[str, Subscription] = {}
        self._audiences: dict[Extension, _Audience] = {}
        self._owed: deque[Subscription] = deque()
        self._branches = (f"z9hG4bK{branch_prefix}{number:x}".encode() for number in itertools.count())
        self._wake_ups: list[tuple[float, int, Subscription]] = []
        self._order = itertools.count()

    def __len__(self) -> int:
        return len(self._by_local_tag)

    def subscriptions(self) -> Iterable[Subscription]:
        return self._by_local_tag.values()

    def phones(self) -> int:
        """How many addresses are notified."""
        return len({subscription.destination for subscription in self._by_local_tag.values()})

    def watchers(self, extension: Extension) -> int:
        audience = self._audiences.get(extension)
        return len(audience.subscriptions) if audience else 0

    def resource(self, status: ExtensionStatus) -> Resource:
        """What a subscription to this extension watches."""
        audience = self._audiences.get(status.extension)
        return audience.resource if audience else Resource(status)

    def add(self, subscription: Subscription) -> None:
        """
        Takes a new subscription in; it is owed its first NOTIFY.

        Raises:
            Overloaded: there are as many as this server keeps.
        """
        if len(self._by_local_tag) >= self._most:
            raise Overloaded("too many subscriptions", ("Retry-After", "60"))
        audience = self._audiences.setdefault(subscription.resource.status.extension, _Audience(subscription.resource))
        audience.subscriptions[subscription] = None
        self._by_local_tag[subscription.dialog.local_tag] = subscription
        self._schedule(subscription)
        self._owe(subscription)

    def find(self, local_tag: str) -> Subscription | None:
        """The subscription of that dialog, unless it has ended."""
        subscription = self._by_local_tag.get(local_tag)
        return None if subscription is None or subscription.is_terminated else subscription

    def refreshed(self, subscription: Subscription) -> None:
        """Its expiry or target is another, or it ended; it is owed a NOTIFY."""
        self._schedule(subscription)
        self._owe(subscription)

    def consume(self, changes: ChangeSet) -> None:
        """Marks whoever watches what has changed."""
        for status in changes.statuses:
            audience = self._audiences.get(status.extension)
            if audience is not None:
                audience.resource.status = status
                self._owe_all(audience.subscriptions)
        for extension in changes.removed:
            self._terminate_all(extension, "noresource")

    def terminate_everything(self, reason: str) -> None:
        """Every phone is told that it must subscribe elsewhere or anew."""
        for extension in list(self._audiences):
            self._terminate_all(extension, reason)

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
            if subscription.branch is None and self._is_known(subscription) and subscription.has_news():
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
            if subscription.wake_at == when and self._is_known(subscription):
                self._wake_up(subscription, now)

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
        if status in _ENDING or (subscription.is_terminated and not subscription.must_notify):
            self._forget(subscription)
        elif status < 300:
            subscription.answers()
            self._owe(subscription)
        else:
            self._try_later(subscription, now, _RETRY_AFTER.search(data))

    def _notify_unanswered(self, subscription: Subscription, now: float) -> None:
        subscription.notify_ended()
        if subscription.is_terminated:
            self._forget(subscription)
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

    def _terminate_all(self, extension: Extension, reason: str) -> None:
        audience = self._audiences.get(extension)
        if audience is not None:
            for subscription in audience.subscriptions:
                subscription.terminate(reason)
            self._owe_all(audience.subscriptions)

    def _owe_all(self, subscriptions: Iterable[Subscription]) -> None:
        for subscription in subscriptions:
            self._owe(subscription)

    def _owe(self, subscription: Subscription) -> None:
        """Queues it, unless one is in flight (its end looks again) or the phone is to be left alone."""
        if not subscription.queued and subscription.branch is None and not subscription.retry_at:
            subscription.queued = True
            self._owed.append(subscription)

    def _next_wake_up(self) -> float | None:
        while self._wake_ups and self._wake_ups[0][2].wake_at != self._wake_ups[0][0]:
            heapq.heappop(self._wake_ups)
        return self._wake_ups[0][0] if self._wake_ups else None

    def _is_known(self, subscription: Subscription) -> bool:
        return self._by_local_tag.get(subscription.dialog.local_tag) is subscription

    def _forget(self, subscription: Subscription) -> None:
        if self._by_local_tag.pop(subscription.dialog.local_tag, None) is None:
            return
        subscription.wake_at = 0.0
        subscription.resource.release(subscription.rendition)
        extension = subscription.resource.status.extension
        audience = self._audiences.get(extension)
        if audience is not None:
            audience.subscriptions.pop(subscription, None)
            if not audience.subscriptions:
                del self._audiences[extension]
