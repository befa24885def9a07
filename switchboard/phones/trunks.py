"""
Trunks at work: where their servers are, which calls may go out through them, and where those begin that come in.

What may not go out is refused before anybody is asked: at once, in an hour, by how its number begins.
"""

import asyncio
import logging
import re
from collections import deque
from collections.abc import Awaitable, Callable, Iterator, Sequence

from switchboard.api.phones import TrunkRegistration
from switchboard.calls.channels import CannotOriginate, Channels
from switchboard.dialplan.run.channel import Channel, Place
from switchboard.ground.address import Address, is_of_this_computer_only, parse_listen_address
from switchboard.ground.faults import Faults
from switchboard.net.addresses import addresses_of
from switchboard.net.sip_server import SipServer
from switchboard.sip.arrival import Arrival
from switchboard.sip.invite.call_keeper import Place as VoicePlace
from switchboard.sip.invite.outgoing_call import Callee, Wish
from switchboard.sip.services import SipServices
from switchboard.sip.trunks.registration import Registration, Way
from switchboard.sip.trunks.trunk import Trunk
from switchboard.sip.wire.errors import Forbidden, NotFound, Overloaded
from switchboard.sip.wire.uri import SipUri

_log = logging.getLogger("switchboard.sip")
_LOOK_AGAIN = 300.0  # seconds; a server of a name may move
_HOUR = 3_600.0
_NUMBER = re.compile(r"\+?[0-9A-Za-z*#._-]{1,64}")
_RETRY = ("Retry-After", "5")

Resolve = Callable[[str, int, str], Awaitable[Sequence[Address]]]


def endpoint_of(device: str) -> str:
    """
    Whose device it is: a phone's own, or that of the trunk that is asked for a number.

    >>> endpoint_of("PJSIP/6001"), endpoint_of("PJSIP/4930@provider")
    ('PJSIP/6001', 'PJSIP/provider')
    """
    technology, slash, place = device.partition("/")
    return f"{technology}{slash}{place.rpartition('@')[2]}"


def outside_wish(trunk: Trunk, place: VoicePlace | None, offer: bytes) -> Wish:
    """Who calls, as those outside are told it: the office's number, and nothing that is said within (RFC 3325 9.2)."""
    headers = (("P-Preferred-Identity", f"<{trunk.uri(trunk.number)}>"),) if trunk.number else ()
    return Wish("", trunk.user, place, headers, offer)


class Trunks:
    """`resolve` finds the addresses of a host and port, as `addresses_of` does."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        services: SipServices,
        channels: Channels,
        faults: Faults,
        resolve: Resolve = addresses_of,
    ) -> None:
        self._loop = loop
        self._services = services
        self._server = services.trunks
        self._channels = channels
        self._faults = faults
        self._resolve = resolve
        self._looks: dict[str, asyncio.Task[None]] = {}
        self._timers: dict[str, asyncio.TimerHandle] = {}
        self._went_out: dict[str, deque[float]] = {}  # when, by trunk
        self._sip: SipServer | None = None
        self.listeners: list[Callable[[TrunkRegistration], None]] = []  # are told where a registration is another
        self._server.listeners.append(self._tell)
        self._server.on_wanted = lambda registration: self._arm(registration.trunk.name)

    def start(self, sip: SipServer) -> None:
        """Sockets are open."""
        self._sip = sip
        for name in self._server.trunks:
            self._look(name)

    def close(self) -> None:
        """Before the sockets are closed, so that the servers are told."""
        for timer in self._timers.values():
            timer.cancel()
        for look in self._looks.values():
            look.cancel()
        if self._server.stop(self._loop.time()) and self._sip is not None:
            self._sip.drain()

    def _tell(self, registration: Registration) -> None:
        for listener in self.listeners:
            listener(self.shown(registration))

    def listed(self) -> Iterator[TrunkRegistration]:
        """As faces show them."""
        for registration in self._server:
            yield self.shown(registration)

    def shown(self, registration: Registration) -> TrunkRegistration:
        """One of them."""
        trunk, now = registration.trunk, self._loop.time()
        is_up, due_at = registration.is_up, registration.due_at
        return TrunkRegistration(
            trunk.name,
            trunk.uri(),
            trunk.uri(trunk.user),
            trunk.user,
            registration.state.value if trunk.is_registered else "Not registered",
            registration.reason if trunk.is_registered else "",
            max(0, round(registration.expires_at - now)) if is_up else 0,
            max(0, round(due_at - now)) if due_at is not None else 0,
            self.calls_of(trunk),
        )

    # calls that go out

    def dialled(self, device: str) -> tuple[Trunk, str] | None:
        """
        Trunk and number of a device that is called, `PJSIP/+4930123@provider`; None where it is a phone.

        A trunk of that name has to be in use.
        """
        number, at, name = device.partition("/")[2].rpartition("@")
        trunk = self._server.trunks.get(name) if at else None
        return (trunk, number) if trunk is not None else None

    def callee(self, trunk: Trunk, number: str) -> Callee:
        """
        Who is called there; it counts as a call of this hour.

        Raises:
            CannotOriginate: it may not be called, or not now, or the server is not to be reached.
        """
        name, now = trunk.name, self._loop.time()
        if not _NUMBER.fullmatch(number):
            raise CannotOriginate("'{number}' is no number that a trunk calls", number=number[:80])
        if trunk.prefixes and not number.startswith(trunk.prefixes):
            raise CannotOriginate("The trunk {name} does not call {number}", name=name, number=number)
        if self.calls_of(trunk) > trunk.most_calls:  # this one among them
            raise CannotOriginate("The trunk {name} has {count} calls already", name=name, count=trunk.most_calls)
        went = self._went_out.setdefault(name, deque())
        while went and went[0] <= now - _HOUR:
            went.popleft()
        if len(went) >= trunk.most_an_hour:
            raise CannotOriginate(
                "{count} calls have gone out through the trunk {name} within an hour", count=len(went), name=name
            )
        way, registration = self._server.way(name), self._server.registration(name)
        if way is None or registration is None:
            raise CannotOriginate("The server of the trunk {name} was not found", name=name)
        if trunk.is_registered and not registration.is_up:
            raise CannotOriginate("The trunk {name} is not registered: {why}", name=name, why=registration.reason)
        went.append(now)
        return Callee(
            way.point,
            way.destination,
            trunk.uri(number),
            registration.service_route,
            account=trunk.account,
            sender=trunk.uri(trunk.user),
        )

    def calls_of(self, trunk: Trunk) -> int:
        """How many channels it has."""
        endpoint = f"PJSIP/{trunk.name}"
        return sum(endpoint_of(name.rpartition("-")[0]) == endpoint for name in self._channels.all)

    def end_in_time(self, trunk: Trunk, channel: Channel, end: Callable[[], None]) -> None:
        """A call that goes out has been answered: `end` is called once it lasts too long, unless it is over by then."""
        if trunk.longest:
            timer = self._loop.call_later(trunk.longest, end)
            self._channels.ended(channel).add_done_callback(lambda _: timer.cancel())

    # calls that come in

    def trunk_of(self, arrival: Arrival) -> Trunk | None:
        """The one that a call comes from."""
        return self._server.trunks.get(arrival.trunk) if arrival.trunk else None

    def place_of(self, trunk: Trunk, uri: SipUri, to: SipUri, has: Callable[[str, str], bool]) -> Place:
        """
        Where a call that comes in begins: the number that was called, that of To where the server calls us by our own
        name, or `s`.

        Args:
            has: whether a context has a first step for an extension.

        Raises:
            Forbidden: none is taken there.
            NotFound: the dialplan has no step for it.
            Overloaded: there are too many.
        """
        if not trunk.context:
            raise Forbidden("calls from there are not taken")
        if self.calls_of(trunk) >= trunk.most_calls:
            _log.warning("A call of the trunk %s is refused: it has %d already", trunk.name, trunk.most_calls)
            raise Overloaded("there are too many calls", _RETRY)
        for exten in dict.fromkeys((uri.user, to.user, "s")):
            if exten and has(trunk.context, exten):
                return Place(trunk.context, exten)
        _log.warning("The trunk %s calls %s, which context %s does not have", trunk.name, uri.user[:80], trunk.context)
        raise NotFound(f"there is no extension {uri.user[:80]}")

    # where the servers are

    def _look(self, name: str) -> None:
        self._timers.pop(name, None)
        if name not in self._looks:
            look = self._loop.create_task(self._find(name))
            self._looks[name] = look
            look.add_done_callback(lambda done: self._looked(name, done))

    async def _find(self, name: str) -> None:
        trunk = self._server.trunks[name]
        point = self._services.subscribe.points.get(trunk.transport.lower())
        if point is None:
            reason = f"SIP is not served over {trunk.transport}"
            self._server.not_found(name, reason, self._loop.time())
            return
        host = parse_listen_address(point.address).host
        addresses, now = await self._resolve(trunk.host, trunk.port, host), self._loop.time()
        if not addresses:
            self._server.not_found(name, f"{trunk.host} has no address", now)
        elif is_of_this_computer_only(host) and not is_of_this_computer_only(addresses[0][0]):
            reason = f"SIP is served on this computer only, at {point.address}"
            self._server.not_found(name, reason, now)
        else:
            send = self._services.calls.sender(point, addresses[0])
            self._server.found(name, addresses, Way(point, addresses[0], send), now)
        if self._sip is not None:
            self._sip.transmit()

    def _looked(self, name: str, look: "asyncio.Task[None]") -> None:
        self._looks.pop(name, None)
        if look.cancelled():
            return
        error = look.exception()
        if error is not None:
            self._faults.note("a look for a trunk's server", error)
        if name not in self._timers:
            self._arm(name)

    def _arm(self, name: str) -> None:
        """Looks again when that is wanted, or in a while."""
        registration, known = self._server.registration(name), self._timers.pop(name, None)
        if known is not None:
            known.cancel()
        wanted_at = registration.way_wanted_at if registration is not None else None
        pause = max(1.0, wanted_at - self._loop.time()) if wanted_at is not None else _LOOK_AGAIN
        self._timers[name] = self._loop.call_later(pause, self._look, name)
