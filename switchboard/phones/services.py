"""What answers phones, put together: from settings, the office behind it, and where its rows are kept."""

import asyncio
import functools
import random
import secrets
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Command
from switchboard.core.directory import Directory
from switchboard.core.presence_core import PresenceCore
from switchboard.core.states import ExtensionStatus
from switchboard.ground.faults import Faults
from switchboard.ground.limits import LimitLog
from switchboard.ground.tokens import random_tokens
from switchboard.phones.known_dialogs import KnownDialogs
from switchboard.phones.lists import PhoneLists
from switchboard.settings.load import Settings
from switchboard.sip.auth.authenticator import Authenticator
from switchboard.sip.invite.call_server import CallServer
from switchboard.sip.invite.session_timers import SessionTerms
from switchboard.sip.numbers import Numbers
from switchboard.sip.publish.publication import PresenceDesk, PresenceSetter, PublishServer
from switchboard.sip.register.bindings import Bindings
from switchboard.sip.register.registrar import Registrar
from switchboard.sip.services import SipServices, challenge_policy
from switchboard.sip.trunks.registration import Maker
from switchboard.sip.trunks.trunk_server import TrunkServer
from switchboard.sip.watch.audience import Audiences
from switchboard.sip.watch.end_note import EndNote
from switchboard.sip.watch.lamps import Lamps
from switchboard.sip.watch.rights import WatchRights
from switchboard.sip.watch.subscribe import Names, SubscribeServer
from switchboard.sip.wire.span import SpanLimits
from switchboard.storage.sip_store import SipStore

_TAG_UNIT = 20  # bits of nanoseconds, so that tags grow about every millisecond


@dataclass(frozen=True, slots=True)
class PhoneOffice:
    """
    The office behind the phones.

    Args:
        store: what phones have with us; it need survive no power cut, which ends the phones as well.
        find: the hint that a number means in a context and those it includes, in any where the context is empty; also
            one that a pattern brings to life.
        reach: a context and those it includes at any time.
        submit: asks for a change; the future is done when it is durable.
        tell: tells everyone of a change that is not stored.
        faults: told of what nobody expected.
        limit_log: told of each limit that bites.
        dialogs: calls of phones that pass through here.
    """

    store: SipStore
    core: PresenceCore
    directory: Directory
    find: Callable[[str, str], ExtensionStatus | None]
    reach: Callable[[str], Sequence[str]]
    submit: Callable[[Command], "asyncio.Future[ChangeSet]"]
    tell: Callable[[ChangeSet], None]
    faults: Faults
    limit_log: LimitLog
    dialogs: KnownDialogs = field(default_factory=KnownDialogs)


class Policy:
    """Who has to prove who it is; another one may be set while we run."""

    def __init__(self, word: str) -> None:
        """`word` is as `challenge_policy` takes it."""
        self.set(word)

    def set(self, word: str) -> None:
        self._must_prove = challenge_policy(word)

    def __call__(self, host: str, transport: str) -> bool:
        return self._must_prove(host, transport)


@dataclass(frozen=True, slots=True)
class PhoneHooks:
    """
    What services have others do.

    Args:
        report: told of each extension whose phone came or went.
        set_presence: sets what a phone published.
    """

    report: Callable[[str, bool], None]
    set_presence: PresenceSetter


def build_services(
    product: str, settings: Settings, office: PhoneOffice, lists: PhoneLists, hooks: PhoneHooks
) -> tuple[SipServices, Policy]:
    """`product` is what Server and User-Agent say."""
    phones, store, core = settings.phones, office.store, office.core
    spans = SpanLimits(settings.min_expires, settings.max_expires, settings.max_expires)
    new_tag, new_branch = functools.partial(next, _tags()), functools.partial(next, _branches())
    authenticator = Authenticator(phones.realm, phones.users, secrets.token_bytes(32), phones.digest)
    policy = Policy(phones.authenticate)
    audiences = Audiences(
        store,
        office.limit_log,
        core.living,
        lamps=Lamps(
            phones.lamp_busy,
            phones.lamps,
            EndNote(phones.end_note, settings.time_zone, time.time),
            office.dialogs.of,
            phones.shows_second_calls,
        ),
        keep_silent=phones.keep_silent_phones,
    )
    numbers = Numbers(office.find, office.reach, phones.domains)
    names = Names(numbers, lists.members, WatchRights(lambda: authenticator.users, policy, numbers))
    services = SipServices(
        product=product,
        new_tag=new_tag,
        journal=store,
        audiences=audiences,
        subscribe=SubscribeServer(product, new_tag=new_tag, audiences=audiences, names=names, spans=spans),
        registrar=Registrar(
            Bindings(store, hooks.report),
            office.limit_log,
            numbers=numbers,
            has_device=lambda number: (
                core.knows_phone(number.exten, office.reach(number.context) if number.context else ())
                or numbers.find(number) is not None
            ),
            limits=spans,
        ),
        publish=PublishServer(
            store,
            office.limit_log,
            new_etag=lambda: secrets.token_hex(8),
            desk=PresenceDesk(numbers, core.registry.presence, hooks.set_presence, time.time, settings.time_zone),
            limits=spans,
        ),
        authenticator=authenticator,
        calls=CallServer(
            product,
            new_tag,
            new_branch,
            office.limit_log,
            draw=random.random,
            terms=SessionTerms(phones.session_seconds, phones.refreshes_all),
        ),
        trunks=TrunkServer(settings.trunks, Maker(product, new_tag, new_branch)),
        challenges=policy,
        faults=office.faults,
        limit_log=office.limit_log,
    )
    return services, policy


def _branches() -> Iterator[bytes]:
    return (b"z9hG4bK" + token for token in random_tokens())  # RFC 3261 8.1.1.7


def _tags() -> Iterator[str]:
    """Tags nobody can guess; newer ones sort after older ones, so that the store writes rows side by side."""
    for token in random_tokens():
        yield f"{time.time_ns() >> _TAG_UNIT:011x}{token.decode()}"
