"""All trunks in use: each one's registration, and which of them a call comes from."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from switchboard.ground.address import Address, is_loopback
from switchboard.sip.trunks.registration import Maker, Registration, Way
from switchboard.sip.trunks.trunk import Trunk

_MOST_ADDRESSES = 16  # of one server


class TrunkServer:
    """Keeps them; whoever finds the servers' addresses says so (`found`, `not_found`)."""

    def __init__(self, trunks: Sequence[Trunk], maker: Maker) -> None:
        self.listeners: list[Callable[[Registration], None]] = []  # are told where a registration is another
        self.on_wanted: Callable[[Registration], None] = lambda _: None  # is told where one wants a way
        self._registrations = {trunk.name: Registration(trunk, maker, self) for trunk in trunks}
        self._addresses: dict[str, tuple[Address, ...]] = {}
        self._ways: dict[str, Way] = {}

    def __iter__(self) -> Iterator[Registration]:
        return iter(self._registrations.values())

    @property
    def trunks(self) -> Mapping[str, Trunk]:
        return {name: registration.trunk for name, registration in self._registrations.items()}

    def registration(self, name: str) -> Registration | None:
        """Of the trunk of that name."""
        return self._registrations.get(name)

    def way(self, name: str) -> Way | None:
        """How a trunk's server is reached, as far as is known; the address that was found last."""
        return self._ways.get(name)

    def found(self, name: str, addresses: Sequence[Address], way: Way, now: float) -> None:
        """The server has these addresses, and is reached that way."""
        registration = self._registrations[name]
        self._addresses[name] = tuple(addresses[:_MOST_ADDRESSES])
        self._ways[name] = way
        if registration.trunk.is_registered:
            registration.begin(way, now)

    def not_found(self, name: str, reason: str, now: float) -> None:
        """The server has no address, or none that can be reached; what was known of it stays."""
        registration = self._registrations[name]
        if registration.trunk.is_registered:
            registration.lost(reason, now)

    def trunk_at(self, source: Address) -> Trunk | None:
        """
        Whose server sends from there (Asterisk: `res_pjsip_endpoint_identifier_ip.c`).

        A server may send from another port than it listens at, unless it is on this computer, where others are as well.
        """
        host = source[0]
        for name, addresses in self._addresses.items():
            for address in addresses:
                if address[0] == host and (address[1] == source[1] or not is_loopback(host)):
                    return self._registrations[name].trunk
        return None

    def receive_response(self, status: int, branch: bytes, data: bytes, now: float) -> bool:
        """Whether it answers a REGISTER of ours."""
        return any(
            registration.receive_response(status, branch, data, now) for registration in self._registrations.values()
        )

    def stop(self, now: float) -> bool:
        """Bindings are taken out, as far as the network takes that; whether there is one."""
        were_up = [registration.stop(now) for registration in self._registrations.values()]
        return True in were_up

    def get_timer(self) -> float | None:
        timers = [registration.get_timer() for registration in self._registrations.values()]
        return min((timer for timer in timers if timer is not None), default=None)

    def handle_timer(self, now: float) -> None:
        for registration in self._registrations.values():
            timer = registration.get_timer()
            if timer is not None and timer <= now:
                registration.handle_timer(now)

    def changed(self, registration: Registration) -> None:
        """See `Watcher`."""
        for listener in self.listeners:
            listener(registration)

    def wants_way(self, registration: Registration) -> None:
        """See `Watcher`."""
        self.on_wanted(registration)
