"""What phones have with us, put together: services, sockets, what survives a restart, and what they may see."""

import asyncio
import functools
import logging
import re
import secrets
import ssl
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from switchboard.core.changes import ChangeSet, PersonEdited
from switchboard.core.commands import Command, Origin, SetPresence
from switchboard.core.directory import Directory
from switchboard.core.presence_core import PresenceCore
from switchboard.core.states import ExtensionStatus, Presence
from switchboard.ground.address import ListenAddress
from switchboard.ground.faults import Faults
from switchboard.ground.governor import Governor
from switchboard.ground.limits import LimitLog
from switchboard.ground.tokens import random_tokens
from switchboard.net.certificate import server_context
from switchboard.net.sip_server import SipServer
from switchboard.phones.registrations import Registrations
from switchboard.phones.trace import SipTrace
from switchboard.settings.load import Settings
from switchboard.sip.auth.authenticator import Authenticator
from switchboard.sip.auth.users import SipUser
from switchboard.sip.journal import BINDING, PUBLICATION, SUBSCRIPTION, BindingRow, PublicationRow, SubscriptionRow
from switchboard.sip.publish.publication import PresenceDesk, PublishServer
from switchboard.sip.register.bindings import Bindings
from switchboard.sip.register.registrar import Registrar
from switchboard.sip.services import SipServices, challenge_policy
from switchboard.sip.watch.audience import Audiences
from switchboard.sip.watch.lamps import Lamps
from switchboard.sip.watch.resource_list import ListMember
from switchboard.sip.watch.restore import restored_subscription
from switchboard.sip.watch.rights import WatchRights
from switchboard.sip.watch.subscribe import Names, SubscribeServer
from switchboard.sip.watch.subscription import Subscription
from switchboard.sip.wire.errors import NotFound, SipError
from switchboard.sip.wire.span import SpanLimits
from switchboard.storage.sip_store import SipStore

_TAG_UNIT = 20  # bits of nanoseconds, so that tags grow about every millisecond
_log = logging.getLogger("switchboard.sip")
_NOT_IN_URI = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class PhoneOffice:
    """
    The office behind the phones.

    Args:
        store: what phones have with us; it need survive no power cut, which ends the phones as well.
        resolve: the hint that a number means, also one that a pattern brings to life.
        submit: asks for a change; the future is done when it is durable.
        tell: tells everyone of a change that is not stored.
        faults: told of what nobody expected.
    """

    store: SipStore
    core: PresenceCore
    directory: Directory
    resolve: Callable[[str], ExtensionStatus | None]
    submit: Callable[[Command], "asyncio.Future[ChangeSet]"]
    tell: Callable[[ChangeSet], None]
    faults: Faults
    limit_log: LimitLog


class Phones:
    """Consumes changes for all phones; asks for changes in their name."""

    def __init__(
        self, loop: asyncio.AbstractEventLoop, governor: Governor, settings: Settings, product: str, office: PhoneOffice
    ) -> None:
        self._loop = loop
        self._settings = settings
        self._office = office
        self._core = office.core
        self._lists: dict[str, tuple[ListMember, ...]] | None = None
        self._listed_hints: frozenset[str] = frozenset()  # members of lists that have a hint
        self._is_restored = False
        self._left: list[SubscriptionRow] = []  # that could not be taken up yet
        self._store = office.store
        self.services = self._make_services(product)
        self.server = SipServer(loop, governor, self.services, self._tls_context)
        self.trace = SipTrace(settings.data / "sip-trace.log")
        self._registrations = Registrations(loop, office.core, office.tell, settings.max_expires)
        self._restore_bindings()

    def listen(self, addresses: Sequence[ListenAddress]) -> None:
        """See `SipServer.listen`."""
        self.server.listen(addresses)
        if self._is_restored:
            self._note_served()
        if self._is_restored and self._left:
            self._restore_subscriptions()

    def restore(self) -> None:
        """Takes up subscriptions and publications, once hints are known and sockets are open; each phone is told."""
        self._is_restored = True
        self._left = [SubscriptionRow(*row) for row in self._store.take_rows(SUBSCRIPTION)]  # type: ignore[arg-type]  # as stored
        self._restore_subscriptions()
        rows = [PublicationRow(*row) for row in self._store.take_rows(PUBLICATION)]  # type: ignore[arg-type]  # as stored
        self.services.publish.restore(rows)
        for aor in {row.aor for row in self.services.registrar.bindings}:  # a registered phone's extension lives
            self._office.resolve(aor)
        self._note_served()
        self.server.transmit()

    def close(self) -> None:
        """Lets go of the sockets; phones are told nothing, as we shall be back."""
        self.server.close()
        self.trace.stop()

    def consume(self, changes: ChangeSet) -> None:
        match changes.change:
            case PersonEdited():  # what comes of a file that was read is told in `hints_changed`
                self.people_changed()
            case _:
                pass
        self.server.consume(changes)

    def hints_changed(self) -> None:
        """The office's files were read anew: lists may have other members, and members may have a hint now or none."""
        before, self._lists = (self._lists, self._listed_hints), None
        members = {member.exten for members in self.lists().values() for member in members}
        self._listed_hints = frozenset(exten for exten in members if self._office.resolve(exten) is not None)
        if before != (self._lists, self._listed_hints):
            self._tell_lists()
        if self._is_restored and self._left:
            self._restore_subscriptions()

    def people_changed(self) -> None:
        """Somebody in the directory is another: lists may have other members."""
        before, self._lists = self._lists, None
        if before is None or before != self.lists():
            self._tell_lists()

    def lists(self) -> Mapping[str, Sequence[ListMember]]:
        """Each resource list's members, by the name under which it is watched."""
        if self._lists is None:
            self._lists = self._make_lists()
        return self._lists

    def set_trace(self, *, on: bool) -> None:
        """
        Raises:
            OSError: the trace's file cannot be written.
        """
        if on:
            self.trace.start()
        else:
            self.trace.stop()
        self.server.set_trace(self.trace.record if on else None)

    def set_access(self, users: Mapping[str, SipUser], authenticate: str) -> None:
        """Who may speak SIP to us from now on; `authenticate` as `challenge_policy` takes it."""
        self.services.authenticator.users = users
        self._must_prove = challenge_policy(authenticate)

    def _challenges(self, host: str, transport: str) -> bool:
        return self._must_prove(host, transport)

    def _tell_lists(self) -> None:
        self.services.subscribe.lists_changed()
        self.server.transmit()

    def _make_services(self, product: str) -> SipServices:
        settings, store = self._settings, self._store
        phones = settings.phones
        spans = SpanLimits(settings.min_expires, settings.max_expires, settings.max_expires)
        new_tag = functools.partial(next, _tags())
        limit_log = self._office.limit_log
        authenticator = Authenticator(phones.realm, phones.users, secrets.token_bytes(32), phones.digest)
        self._must_prove = challenge_policy(phones.authenticate)
        audiences = Audiences(
            store,
            limit_log,
            self._core.living,
            lamps=Lamps(phones.lamp_busy, phones.lamps),
            keep_silent=phones.keep_silent_phones,
        )
        return SipServices(
            product=product,
            new_tag=new_tag,
            journal=store,
            audiences=audiences,
            subscribe=SubscribeServer(
                product,
                new_tag=new_tag,
                audiences=audiences,
                names=Names(
                    self._office.resolve,
                    lambda name: self.lists().get(name.lower()),
                    WatchRights(lambda: authenticator.users, self._challenges),
                ),
                spans=spans,
            ),
            registrar=Registrar(
                Bindings(store, self._report),
                limit_log,
                has_device=lambda exten: self._core.knows_phone(exten) or self._office.resolve(exten) is not None,
                limits=spans,
            ),
            publish=PublishServer(
                store,
                limit_log,
                new_etag=lambda: secrets.token_hex(8),
                desk=PresenceDesk(self._office.resolve, self._core.registry.presence, self._set_presence),
                limits=spans,
            ),
            authenticator=authenticator,
            challenges=self._challenges,
            faults=self._office.faults,
            limit_log=limit_log,
        )

    def _note_served(self) -> None:
        registered = (row.aor for row in self.services.registrar.bindings)
        self._registrations.set_served(registered, is_served=bool(self.server.listening))

    def _report(self, aor: str, is_registered: bool) -> None:
        """A phone came or went: told in the next turn, as changes are never told inside one another."""

        def tell() -> None:
            self._registrations.report(aor, is_registered)
            self.server.transmit()

        self._loop.call_soon(tell)

    def _set_presence(self, presentity: str, presence: Presence, who: str, then: Callable[[str], None]) -> None:
        def answered(future: "asyncio.Future[ChangeSet]") -> None:
            error = None if future.cancelled() else future.exception()
            then(str(error) if error else "cancelled" if future.cancelled() else "")
            self.server.transmit()

        self._office.submit(SetPresence(presentity, presence, Origin(who, "phone"))).add_done_callback(answered)

    def _restore_bindings(self) -> None:
        rows = [BindingRow(*row) for row in self._store.take_rows(BINDING)]  # type: ignore[arg-type]  # as stored
        now = self._loop.time()
        registered: list[str] = []
        for row in rows:
            if row.expires_at > now:
                registered.append(row.aor)
                self.services.authenticator.restore(row.aor, row.source.rpartition(":")[0], row.call_id, now)
            else:
                self._store.put(BINDING, row.key, None)
        self._registrations.restore(registered)
        self.services.registrar.bindings.restore(row for row in rows if row.expires_at > now)

    def _restore_subscriptions(self) -> None:
        """
        Takes up those that are not yet; each phone is told.

        One whose address is not listened on stays in the store until it expires, as the port may come free; so do all
        where there is no dialplan, as it may be mended.
        """
        now, notifiers = self._loop.time(), self.server.notifiers()
        rows, self._left = self._left, []
        restored: list[Subscription] = []
        for row in rows:
            notifier = notifiers.get(row.listener)
            if row.expires_at <= now:
                self._store.put(SUBSCRIPTION, row.local_tag, None)
            elif self.services.audiences.find(row.local_tag) is None:
                subscription = self._subscription_of(row) if notifier is not None else None
                if notifier is None or subscription is None:
                    self._left.append(row)
                    continue
                try:
                    self.services.audiences.add(subscription, subscription.head, now)
                except SipError:  # limits are lower than they were; there may be room for it later
                    self._left.append(row)
                    continue
                self.services.authenticator.restore(row.owner, row.host, row.call_id, now)
                self.services.audiences.give(subscription, row.listener)
                restored.append(subscription)
        self.services.audiences.reserve_cseq(restored)
        self.services.subscribe.rights_changed()  # while we were stopped

    def _subscription_of(self, row: SubscriptionRow) -> Subscription | None:
        """None where there are no hints at all: then it is the dialplan that is missing, not the extension."""
        subscribe = self.services.subscribe
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

    def _make_lists(self) -> dict[str, tuple[ListMember, ...]]:
        lists: dict[str, list[ListMember]] = {}
        people = sorted(self._office.directory.people().values(), key=lambda person: person.exten)
        if self._settings.phones.departments_as_lists:
            for person in people:
                name = _NOT_IN_URI.sub("-", person.department.lower()).strip("-")
                if name:
                    lists.setdefault(name, []).append(ListMember(person.exten, person.name))
        for name, extensions in self._settings.phones.lists.items():
            lists[name.lower()] = [ListMember(exten, self._office.directory.person(exten).name) for exten in extensions]
        hints = {status.extension.exten.lower() for status in self._core.statuses()}
        return {name: tuple(members) for name, members in lists.items() if name not in hints}

    def _tls_context(self) -> ssl.SSLContext:
        phones = self._settings.phones
        return server_context(phones.certificate, phones.key, self._settings.data)


def _tags() -> Iterator[str]:
    """Tags nobody can guess; newer ones sort after older ones, so that the store writes rows side by side."""
    for token in random_tokens():
        yield f"{time.time_ns() >> _TAG_UNIT:011x}{token.decode()}"
