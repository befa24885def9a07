"""
What phones had with us when we stopped: taken up again, or told that it is over.

Times are kept as those of the wall clock, which may have been wrong when we stopped, or be wrong now: nothing lasts
longer than may be granted from now on, and a phone whose subscription seems to be over is told so, as it may know
better, and subscribes anew.
"""

import logging
from collections.abc import Callable, Iterable
from typing import TypeVar

import msgspec

from switchboard.core.presence_core import PresenceCore
from switchboard.core.states import ExtensionStatus
from switchboard.phones.registrations import Registrations
from switchboard.sip.journal import BINDING, PUBLICATION, SUBSCRIPTION, BindingRow, PublicationRow, SubscriptionRow
from switchboard.sip.services import SipServices
from switchboard.sip.watch.restore import restored_subscription
from switchboard.sip.watch.subscription import Subscription
from switchboard.sip.wire.errors import NotFound, SipError
from switchboard.storage.sip_store import SipStore

_log = logging.getLogger("switchboard.sip")

AnyRow = TypeVar("AnyRow", SubscriptionRow, BindingRow, PublicationRow)


class Restorer:
    """Takes up what the store kept; what cannot be taken up yet waits here."""

    def __init__(
        self, services: SipServices, store: SipStore, core: PresenceCore, now: Callable[[], float], longest: float
    ) -> None:
        """
        Args:
            now: seconds on the loop's clock.
            longest: for how many seconds a phone may have anything at most.
        """
        self._services = services
        self._store = store
        self._core = core
        self._now = now
        self._longest = longest
        self._left: list[SubscriptionRow] = []  # whose address is not listened on, or whose hints are missing

    def restore_bindings(self, registrations: Registrations) -> None:
        """Phones that are registered; before the first hint."""
        now = self._now()
        alive: list[BindingRow] = []
        for row in self._clamped(BINDING, BindingRow):
            if row.expires_at > now:
                alive.append(row)
                host, _, port = row.source.rpartition(":")
                instance = row.instance.rpartition(";")[0].strip('"')
                self._services.authenticator.restore(row.aor, (host, int(port)), row.call_id, instance, now)
            else:
                self._store.put(BINDING, row.key, None)
        registrations.restore([row.aor for row in alive])
        self._services.registrar.bindings.restore(alive)

    def restore_rest(self, find: Callable[[str, str], ExtensionStatus | None]) -> None:
        """Subscriptions and publications, once hints are known and sockets are open; each phone is told."""
        self._left = list(self._clamped(SUBSCRIPTION, SubscriptionRow))
        self.try_again()
        self._services.publish.restore(self._clamped(PUBLICATION, PublicationRow))
        for aor in {row.aor for row in self._services.registrar.bindings}:  # a registered phone's extension lives
            find(aor, "")

    def try_again(self) -> None:
        """
        Takes up subscriptions that wait.

        One whose address is not listened on waits until it expires, as the port may come free; so do all where there
        is no dialplan, as it may be mended.
        """
        rows, self._left = self._left, []
        restored: list[Subscription] = []
        for row in rows:
            try:
                subscription = self._take_up(row)
            except Exception as error:  # one row of many: whatever is wrong with it, the others go on
                self._services.faults.note("a subscription that was kept", error)
                self._store.put(SUBSCRIPTION, row.local_tag, None)
                continue
            if subscription is not None:
                restored.append(subscription)
        if restored:
            self._services.audiences.reserve_cseq(restored)
            self._services.subscribe.rights_changed()  # while we were stopped

    def _take_up(self, row: SubscriptionRow) -> Subscription | None:
        """None where it has to wait, or is no more."""
        services, now = self._services, self._now()
        is_over = row.expires_at <= now
        if row.listener not in services.audiences.keepers:
            self._wait(row, is_over=is_over)
            return None
        subscription = self._subscription_of(row)
        if subscription is None:
            self._wait(row, is_over=is_over)
            return None
        if is_over:
            subscription.terminate("timeout")
        try:
            services.audiences.add(subscription, subscription.head, now)
        except SipError:  # limits are lower than they were; there may be room for it later
            self._wait(row, is_over=is_over)
            return None
        services.authenticator.restore(row.owner, (row.host, row.port), row.call_id, "", now)
        services.audiences.give(subscription, row.listener)
        return subscription

    def _wait(self, row: SubscriptionRow, *, is_over: bool) -> None:
        if is_over:
            self._store.put(SUBSCRIPTION, row.local_tag, None)
        else:
            self._left.append(row)

    def _subscription_of(self, row: SubscriptionRow) -> Subscription | None:
        """None where there are no hints at all: then it is the dialplan that is missing, not the extension."""
        subscribe = self._services.subscribe
        try:
            return restored_subscription(row, subscribe.view)
        except NotFound:
            if not self._core.contexts:
                return None
            subscription = restored_subscription(row, subscribe.empty_view)
            subscription.terminate("noresource")
            return subscription
        except SipError:
            return None

    def _clamped(self, kind: str, make: type[AnyRow]) -> Iterable[AnyRow]:
        most = self._now() + self._longest
        for values in self._store.take_rows(kind):
            try:
                row = msgspec.convert(values, make, strict=False)
            except msgspec.ValidationError as error:
                _log.error("A %s that was kept cannot be taken up: %s. Its phone comes back.", kind, error)
                continue
            yield row._replace(expires_at=min(row.expires_at, most))
