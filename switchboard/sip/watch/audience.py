"""All subscriptions, at whatever address their phones came in: by dialog, and by what they watch."""

import contextlib
import functools
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol

from switchboard.core.changes import ChangeSet
from switchboard.core.living import Holder, LivingExtensions, TooManyExtensions
from switchboard.core.states import Extension, ExtensionStatus
from switchboard.ground.limits import THIS_COMPUTER, LimitLog
from switchboard.sip.journal import SUBSCRIPTION, Journal, SubscriptionRow
from switchboard.sip.numbers import Sought
from switchboard.sip.watch.lamps import NO_LAMPS, Lamps
from switchboard.sip.watch.resource import Resource
from switchboard.sip.watch.subscription import CSEQ_BLOCK, NotifyHead, Subscription, Target
from switchboard.sip.wire.errors import Overloaded


class Keeper(Protocol):
    """Whoever notifies the phones that came to one listening address."""

    def take(self, subscription: Subscription) -> None:
        """Keeps it from now on, or has it told that it was refreshed or ended."""

    def let_go(self, subscription: Subscription) -> None:
        """It is over, or another keeps it from now on."""

    def owe_all(self, subscriptions: Iterable[Subscription]) -> None:
        """Looks whether there is anything to tell."""


class _Audience:
    """A resource and all who watch it."""

    __slots__ = ("resource", "subscriptions")

    def __init__(self, resource: Resource) -> None:
        self.resource = resource
        self.subscriptions: dict[Subscription, None] = {}


class Audiences:
    """Who watches what. Being told of a change only marks subscriptions, through the notifier that keeps each."""

    def __init__(
        self,
        journal: Journal,
        limit_log: LimitLog,
        living: LivingExtensions,
        *,
        lamps: Lamps = NO_LAMPS,
        keep_silent: bool = True,
    ) -> None:
        """
        Args:
            living: holds extensions that patterns made for as long as somebody watches them.
            keep_silent: whether a phone that does not answer a NOTIFY keeps its subscription until it expires.
        """
        self._living = living
        self._journal = journal
        self.keep_silent = keep_silent
        self.keepers: dict[str, Keeper] = {}  # by listening address
        self._lamps = lamps
        self._limit_log = limit_log
        self._by_local_tag: dict[str, Subscription] = {}
        self.get: Callable[[str], Subscription | None] = self._by_local_tag.get  # also one that is still to say its end
        self._audiences: dict[Extension, _Audience] = {}
        self._by_number: dict[str, dict[str, Resource]] = {}  # what numbers that are watched mean, by context asked for
        self._of_owner: Counter[str] = Counter()
        self._bytes = 0  # of headers that NOTIFYs repeat, of all of them

    def __len__(self) -> int:
        return len(self._by_local_tag)

    def __iter__(self) -> Iterator[Subscription]:
        return iter(self._by_local_tag.values())

    def __contains__(self, subscription: Subscription) -> bool:
        return self._by_local_tag.get(subscription.dialog.local_tag) is subscription

    def phones(self) -> int:
        """How many addresses are notified."""
        return len({subscription.destination for subscription in self})

    def watchers(self, extension: Extension) -> int:
        audience = self._audiences.get(extension)
        return len(audience.subscriptions) if audience else 0

    def resource_of(self, number: Sought) -> Resource | None:
        """What a number means that somebody watches already; None where it has to be looked up."""
        known = self._by_number.get(number.exten)
        return known.get(number.context) if known else None

    def resource(self, status: ExtensionStatus, number: Sought | None = None) -> Resource:
        """What a subscription to this extension watches, which that number was found to mean just now."""
        audience = self._audiences.get(status.extension)
        if audience is None:
            return Resource(status, self._lamps)
        if status.version > audience.resource.status.version:  # the hint went, and came back
            audience.resource.status = status
        # what another context includes may be another tomorrow
        if number is not None and number.context in ("", status.extension.context):
            self._by_number.setdefault(number.exten, {})[number.context] = audience.resource
        return audience.resource

    def check_room(self, owner: str, now: float) -> None:
        """
        Raises:
            Overloaded: there are as many subscriptions as this server keeps, or as one owner may have.
        """
        limits = self._limit_log.limits
        if len(self._by_local_tag) >= limits.subscriptions:
            self._limit_log.note("subscriptions", owner or THIS_COMPUTER, now)
            raise Overloaded("too many subscriptions", ("Retry-After", "60"))
        if owner and self._of_owner[owner] >= limits.subscriptions_each:
            self._limit_log.note("subscriptions_each", owner, now)
            raise Overloaded(f"too many subscriptions of {owner}", ("Retry-After", "60"))

    def weigh(self, subscription: Subscription, head: NotifyHead, now: float) -> None:
        """
        Counts what its NOTIFYs are to repeat, in place of what they repeated before.

        Raises:
            Overloaded: there is no room for so much more.
        """
        size = len(head.before_branch) + len(head.before_cseq)
        more = size - subscription.weight
        if more > 0 and self._bytes + more > self._limit_log.limits.subscription_bytes:
            self._limit_log.note("subscription_bytes", subscription.owner or THIS_COMPUTER, now)
            raise Overloaded("too many subscriptions", ("Retry-After", "60"))
        self._bytes += more
        subscription.weight = size

    def add(self, subscription: Subscription, head: NotifyHead, now: float) -> None:
        """
        Takes a new subscription in, whose NOTIFYs are to repeat that.

        Raises:
            Overloaded: what it watches cannot be held, or there is no room; it was let go of.
        """
        self.weigh(subscription, head, now)
        try:
            self._hold(subscription)
        except TooManyExtensions as error:
            self._bytes -= subscription.weight
            subscription.view.release()
            self._limit_log.note("pattern_extensions", subscription.owner or THIS_COMPUTER, now)
            raise Overloaded(str(error), ("Retry-After", "3600")) from error
        self._by_local_tag[subscription.dialog.local_tag] = subscription
        if subscription.owner:
            self._of_owner[subscription.owner] += 1
        self._watch(subscription)

    def watch(self, subscription: Subscription) -> None:
        """Lets it hear of all that its view shows now, also where not all of it can be held."""
        with contextlib.suppress(TooManyExtensions):
            self._hold(subscription)
        self._watch(subscription)

    def _watch(self, subscription: Subscription) -> None:
        for resource in subscription.view.resources:
            extension = resource.status.extension
            audience = self._audiences.get(extension)
            if audience is None:
                audience = self._audiences[extension] = _Audience(resource)
            audience.subscriptions[subscription] = None

    def unwatch(self, subscription: Subscription) -> None:
        """Lets it hear of nothing any more."""
        if subscription.holds is not None:
            self._release(subscription.view.resources, subscription.holds)
            subscription.holds = None
        for resource in subscription.view.resources:
            extension = resource.status.extension
            audience = self._audiences.get(extension)
            if audience is not None:
                audience.subscriptions.pop(subscription, None)
                if not audience.subscriptions:
                    del self._audiences[extension]
                    self._by_number.pop(extension.exten, None)

    def _hold(self, subscription: Subscription) -> None:
        """What it watches lives as long as it does; a fetch is told once, and holds nothing."""
        if subscription.is_terminated:
            return
        holder = Holder.WATCHERS if subscription.owner else Holder.LOCAL_WATCHERS
        held: list[Resource] = []
        try:
            for resource in subscription.view.resources:
                self._living.hold(resource.status.extension, holder)
                held.append(resource)
        except TooManyExtensions:
            self._release(held, holder)
            raise
        subscription.holds = holder

    def _release(self, resources: Iterable[Resource], holder: Holder) -> None:
        for resource in resources:
            self._living.release(resource.status.extension, holder)

    def give(self, subscription: Subscription, address: str) -> None:
        """Has whoever notifies from that listening address keep it, or hear that it was refreshed or ended."""
        if subscription.address_of != address:
            self._let_go(subscription)
            subscription.address_of = address
        self.keepers[address].take(subscription)

    def find(self, local_tag: str) -> Subscription | None:
        """The subscription of that dialog, unless it has ended."""
        subscription = self._by_local_tag.get(local_tag)
        return None if subscription is None or subscription.is_terminated else subscription

    def forget(self, subscription: Subscription) -> None:
        """It is over, and its phone was told, or cannot be."""
        if self._by_local_tag.pop(subscription.dialog.local_tag, None) is None:
            return
        self._bytes -= subscription.weight
        if subscription.owner:
            self._of_owner[subscription.owner] -= 1
            if not self._of_owner[subscription.owner]:
                del self._of_owner[subscription.owner]
        if subscription.has_row:
            self._journal.put(SUBSCRIPTION, subscription.dialog.local_tag, None)
        self._let_go(subscription)
        self.unwatch(subscription)
        subscription.view.release()

    def keep(self, subscription: Subscription, target: Target) -> None:
        """Puts it into the journal as that target says, which counts once it is stored."""
        subscription.coming = target
        subscription.has_row = True
        self._journal.put(SUBSCRIPTION, subscription.dialog.local_tag, row_of(subscription, target))

    def keep_anew(self) -> None:
        """Puts all of them into the journal as they are."""
        for subscription in self:
            self.keep_as_it_is(subscription)

    def keep_as_it_is(self, subscription: Subscription) -> None:
        """Puts it into the journal again."""
        if subscription.has_row and not subscription.is_terminated:
            row = row_of(subscription, subscription.target())
            self._journal.put(SUBSCRIPTION, subscription.dialog.local_tag, row)

    def revoke(self, subscription: Subscription) -> None:
        """It is as if it had never been, as it could not be stored."""
        subscription.has_row = False
        self.forget(subscription)

    def reserve_cseq(self, subscriptions: Sequence[Subscription]) -> None:
        """Has the journal keep more CSeq numbers for them; they may be used once that is stored."""
        reserved: list[tuple[Subscription, int]] = []
        for subscription in subscriptions:
            subscription.cseq_reserved = subscription.local_cseq + CSEQ_BLOCK
            reserved.append((subscription, subscription.cseq_reserved))
            row = row_of(subscription, subscription.target())
            self._journal.put(SUBSCRIPTION, subscription.dialog.local_tag, row)
        self._journal.promise(functools.partial(self._cseq_reserved, reserved))

    def _cseq_reserved(self, reserved: Sequence[tuple[Subscription, int]], is_stored: bool) -> None:
        waiting: list[Subscription] = []
        for subscription, limit in reserved:
            if not is_stored:
                subscription.cseq_reserved = subscription.cseq_limit
                continue
            if subscription.local_cseq >= subscription.cseq_limit:
                subscription.retry_at = 0.0
                waiting.append(subscription)
            subscription.cseq_limit = limit
        if waiting:
            self.owe_all(waiting)

    def consume(self, changes: ChangeSet) -> None:
        """Marks whoever watches what has changed."""
        for status in changes.statuses:
            audience = self._audiences.get(status.extension)
            if audience is not None:
                audience.resource.status = status
                self.owe_all(audience.subscriptions)
            else:  # the number may have a hint in another context now that goes before
                self._by_number.pop(status.extension.exten, None)
        for extension in changes.removed:
            self._by_number.pop(extension.exten, None)
            audience = self._audiences.get(extension)
            if audience is not None:
                single = [subscription for subscription in audience.subscriptions if not subscription.view.is_list]
                self.terminate(single, "noresource")

    def dialogs_changed(self, extension: Extension) -> None:
        """Other calls are known of it (see `lamps.Lamps`): whoever is told of calls may have to hear of that."""
        audience = self._audiences.get(extension)
        if audience is not None:
            self.owe_all(audience.subscriptions)

    def terminate(self, subscriptions: Iterable[Subscription], reason: str) -> None:
        """Each phone is told that it is over."""
        ending = list(subscriptions)
        for subscription in ending:
            subscription.terminate(reason)
        self.owe_all(ending)

    def owe_all(self, subscriptions: Iterable[Subscription]) -> None:
        """Has the notifiers look whether there is anything to tell."""
        if len(self.keepers) == 1:
            next(iter(self.keepers.values())).owe_all(subscriptions)
            return
        by_listener: dict[str, list[Subscription]] = {}
        for subscription in subscriptions:
            by_listener.setdefault(subscription.address_of, []).append(subscription)
        for address, owed in by_listener.items():
            if address in self.keepers:
                self.keepers[address].owe_all(owed)

    def _let_go(self, subscription: Subscription) -> None:
        keeper = self.keepers.get(subscription.address_of)
        if keeper is not None:
            keeper.let_go(subscription)


def row_of(subscription: Subscription, target: Target) -> SubscriptionRow:
    """All that must be known to go on with it after a restart."""
    dialog, view, head = subscription.dialog, subscription.view.spec, target.head
    return SubscriptionRow(
        dialog.local_tag,
        target.expires_at,
        target.address,
        dialog.call_id,
        dialog.remote_tag,
        subscription.package,
        subscription.event_id,
        view.uri,
        view.flavour,
        view.limit,
        view.is_list,
        subscription.owner,
        subscription.remote_cseq,
        subscription.cseq_reserved,
        head.before_branch.decode(),
        head.before_cseq.decode(),
        target.destination[0],
        target.destination[1],
        target.home[1] if target.home else 0,
        target.min_interval,
    )
