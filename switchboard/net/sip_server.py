"""SIP on every address that is listened on: an endpoint and its transport each."""

import asyncio
import secrets
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from switchboard.core.values import ChangeSet, Extension, SwitchboardError
from switchboard.governor import Governor
from switchboard.net.udp import UdpTransport, local_host_towards, open_udp_socket, window_of
from switchboard.settings import ListenAddress
from switchboard.sip.endpoint import EndpointIdentity, SipEndpoint
from switchboard.sip.subscribe import Resolve, SubscriptionLimits
from switchboard.sip.subscription import Subscription

_LAST_WORDS = 1_000  # NOTIFYs that go out at once when a socket is let go of; nobody waits for their answers


class ListenFailed(SwitchboardError):
    """An address cannot be listened on. `address` is the one."""

    def __init__(self, address: ListenAddress, error: OSError) -> None:
        super().__init__(f"SIP cannot listen on {address}: {error.strerror or error}")
        self.address = address


@dataclass(slots=True)
class _Listener:
    address: str
    endpoint: SipEndpoint
    transport: UdpTransport


class SipServer:
    """Consumes changes, and makes each transport send what that gave its endpoint to say."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        governor: Governor,
        resolve: Resolve,
        *,
        product: str,
        limits: SubscriptionLimits,
    ) -> None:
        self._loop = loop
        self._governor = governor
        self._resolve = resolve
        self._product = product
        self._limits = limits
        self._listeners: list[_Listener] = []

    def listen(self, addresses: Sequence[ListenAddress]) -> None:
        """
        Listens on these addresses and on no others; subscriptions of the others end.

        Raises:
            ListenFailed: one of them cannot be had; then nothing has changed.
        """
        kept = {listener.address: listener for listener in self._listeners}
        fresh: list[_Listener] = []
        try:
            for address in (address for address in addresses if str(address) not in kept):
                fresh.append(self._open(address))  # noqa: PERF401  those opened before a failure are closed again
        except ListenFailed:
            for listener in fresh:
                listener.transport.close()
            raise
        wanted = {str(address) for address in addresses}
        for address_text, listener in kept.items():
            if address_text not in wanted:
                self._farewell(listener)
        self._listeners = [kept[text] for text in kept if text in wanted] + fresh

    @property
    def listening(self) -> tuple[str, ...]:
        return tuple(listener.address for listener in self._listeners)

    def subscriptions(self) -> int:
        return sum(len(listener.endpoint.notifier) for listener in self._listeners)

    def subscriptions_now(self) -> Iterator[Subscription]:
        return (
            subscription for listener in self._listeners for subscription in listener.endpoint.notifier.subscriptions()
        )

    def statistics(self) -> Mapping[str, int]:
        """What all addresses did since they were listened on, by what it is."""
        counts: Counter[str] = Counter()
        for listener in self._listeners:
            notifier = listener.endpoint.notifier
            counts["subscriptions"] += len(notifier)
            counts["phones"] += notifier.phones()
            counts["NOTIFYs sent"] += notifier.transactions.begun
            counts["NOTIFYs sent again"] += notifier.transactions.retransmissions
            counts["NOTIFYs in flight"] += len(notifier.transactions)
            counts["NOTIFYs that nobody answered"] += notifier.transactions.unanswered
            for reason, count in listener.endpoint.faults.items():
                counts[f"not usable: {reason}"] += count
        return counts

    def phones(self) -> int:
        return sum(listener.endpoint.notifier.phones() for listener in self._listeners)

    def watchers(self, extension: Extension) -> int:
        return sum(listener.endpoint.notifier.watchers(extension) for listener in self._listeners)

    def consume(self, changes: ChangeSet) -> None:
        if changes.statuses or changes.removed:
            for listener in self._listeners:
                listener.endpoint.consume(changes)
                listener.transport.transmit()

    def close(self) -> None:
        """Tells every phone that its subscription is over, so that it subscribes anew, and lets go of the sockets."""
        for listener in self._listeners:
            self._farewell(listener)
        self._listeners = []

    def _open(self, address: ListenAddress) -> _Listener:
        try:
            udp = open_udp_socket(address.host, address.port)
        except OSError as error:
            raise ListenFailed(address, error) from error
        port = int(udp.getsockname()[1])
        identity = EndpointIdentity(
            self._product,
            port,
            local_host=lambda peer: local_host_towards(peer, udp),
            new_tag=lambda: secrets.token_hex(8),
            branch_prefix=secrets.token_hex(6),
        )
        endpoint = SipEndpoint(identity, self._resolve, self._limits, window_of(udp))
        transport = UdpTransport(self._loop, self._governor, udp, endpoint)
        return _Listener(str(ListenAddress(address.host, port)), endpoint, transport)

    @staticmethod
    def _farewell(listener: _Listener) -> None:
        listener.endpoint.notifier.transactions.window = _LAST_WORDS
        listener.endpoint.notifier.terminate_everything("deactivated")  # RFC 6665 4.1.3: subscribe anew at once
        listener.transport.drain()
        listener.transport.close()
