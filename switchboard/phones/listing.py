"""Phones as console and manager clients see them: who watches, who is registered, who was refused."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence

from switchboard.api.operations import PhoneOperation
from switchboard.api.phones import InboundSubscription, PhonesReport, RefusedRequest, Registration
from switchboard.core.living import Holder, LivingExtensions
from switchboard.core.states import Extension
from switchboard.ground.address import transport_of
from switchboard.ground.failed_attempts import FailedRow
from switchboard.ground.limits import describe_limits
from switchboard.phones.phones import Phones
from switchboard.sip.watch.subscription import Subscription
from switchboard.sip.wire.uri import parse_uri


class PhoneListing:
    """Answers what is asked about phones."""

    def __init__(self, loop: asyncio.AbstractEventLoop, phones: Phones, living: LivingExtensions) -> None:
        self._loop = loop
        self._phones = phones
        self._living = living

    def subscriptions(self) -> Iterator[InboundSubscription]:
        now = self._loop.time()
        agents = {_host(row.source): row.user_agent for row in self._phones.services.registrar.bindings}
        for subscription in self._phones.services.audiences:
            if subscription.is_terminated:  # its phone is still to say that it knows
                continue
            watched, state = _watched(subscription)
            told_at = subscription.first_sent_at
            yield InboundSubscription(
                subscription.dialog.call_id,
                watched,
                subscription.package,
                max(0, round(subscription.expires_at - now)),
                state,
                "{}:{}".format(*subscription.destination[:2]),
                subscription.owner,
                subscription.agent or agents.get(subscription.destination[0], ""),
                transport_of(subscription.address_of),
                subscription.dialog.local_tag,
                round(now - told_at) if told_at else None,
                subscription.last_status,
            )

    def registrations(self) -> Iterator[Registration]:
        now = self._loop.time()
        for binding in self._phones.services.registrar.bindings:
            left = max(0, round(binding.expires_at - now))
            yield Registration(
                binding.aor,
                binding.contact,
                left,
                binding.user_agent,
                binding.source,
                binding.call_id,
                binding.path,
                binding.key,
            )

    def refused(self) -> Iterator[RefusedRequest]:
        """What phones asked for and were refused of late, the newest first."""
        now = self._loop.time()
        for row in self._phones.services.refused.newest_first():
            yield RefusedRequest(*row.key, row.agent, row.count, round(now - row.last_at))

    async def operate(self, operation: PhoneOperation) -> None:
        """See `Phones.operate`."""
        await self._phones.operate(operation)

    def report(self) -> PhonesReport:
        """All of it, as of now."""
        return PhonesReport(tuple(self.registrations()), tuple(self.subscriptions()), tuple(self.refused()))

    def sip_users(self) -> Sequence[tuple[str, str, str]]:
        """Name, what it may watch, and its lines, of each user."""
        users = self._phones.services.authenticator.users.values()
        return [(user.name, str(user.watch), str(user.lines)) for user in users]

    def sip_lists(self) -> Mapping[str, Sequence[str]]:
        """The extensions of each resource list."""
        return {name: [member.exten for member in members] for name, members in self._phones.lists().items()}

    def blocked(self) -> Sequence[FailedRow]:
        """Whoever failed to prove who it is, of late."""
        return self._phones.services.authenticator.failures.listed(self._loop.time())

    def sip_statistics(self) -> Mapping[str, int]:
        """Counts by what they count."""
        held = {f"pattern extensions of {holder.value}": self._living.held_by(holder) for holder in Holder}
        return {**self._phones.server.statistics(), **held}

    def limits(self) -> Sequence[tuple[str, int, str, str, int]]:
        """Name, value, unit and meaning of each limit, and how often it bit."""
        limit_log = self._phones.services.limit_log
        bites = limit_log.counts()
        return [(*row, bites.get(row[0], 0)) for row in describe_limits(limit_log.limits)]

    def set_sip_debug(self, *, on: bool) -> str:
        """
        Returns where the trace is written.

        Raises:
            OSError: it cannot be.
        """
        self._phones.set_trace(on=on)
        return str(self._phones.trace.path)


def _host(source: str) -> str:
    return source.rpartition(":")[0]


def _watched(subscription: Subscription) -> tuple[Extension, str]:
    view = subscription.view
    if view.is_list:
        return Extension(parse_uri(view.spec.uri).user, "list"), f"{len(view.resources)} extensions"
    status = view.resources[0].status
    return status.extension, status.extension_state.text
