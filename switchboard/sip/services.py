"""What all listening addresses share: who may ask, who answers which method, and what survives a restart."""

from collections.abc import Callable
from dataclasses import dataclass, field

from switchboard.ground.address import Address, is_loopback
from switchboard.ground.faults import Faults
from switchboard.ground.limits import LimitLog
from switchboard.sip.arrival import Arrival, ListeningPoint
from switchboard.sip.auth.authenticator import Authenticator
from switchboard.sip.invite.call_server import CallServer
from switchboard.sip.journal import Journal
from switchboard.sip.publish.publication import PublishServer
from switchboard.sip.refused import RefusedRequests
from switchboard.sip.register.registrar import Registrar
from switchboard.sip.trunks.trunk_server import TrunkServer
from switchboard.sip.watch.audience import Audiences
from switchboard.sip.watch.subscribe import SubscribeServer
from switchboard.sip.wire.message import Request


@dataclass(frozen=True, slots=True)
class SipServices:
    """
    Args:
        product: what Server and User-Agent say.
        challenges: whether who comes from a host over a transport has to prove who it is (see `challenge_policy`).
    """

    product: str
    new_tag: Callable[[], str]
    journal: Journal
    audiences: Audiences
    subscribe: SubscribeServer
    registrar: Registrar
    publish: PublishServer
    authenticator: Authenticator
    calls: CallServer
    trunks: TrunkServer
    challenges: Callable[[str, str], bool]
    faults: Faults
    limit_log: LimitLog
    refused: RefusedRequests = field(default_factory=RefusedRequests)

    def arrival(
        self, request: Request, source: Address, point: ListeningPoint, now: float, *, must_prove: bool
    ) -> Arrival:
        """
        The request, with who sent it.

        Args:
            must_prove: what `challenges` says of the sender.

        Raises:
            Unauthorized, Forbidden: its sender has to prove who it is, and has not.
        """
        host = source[0]
        trunk = self.trunks.trunk_at(source) if request.method == "INVITE" else None
        if trunk is not None:
            return Arrival(request, source, point, now, None, host, trunk.name)
        if not must_prove:
            return Arrival(request, source, point, now, None, "" if is_loopback(host) else host)
        user = self.authenticator.identify(request, source, now)
        return Arrival(request, source, point, now, user, user.name)

    def keep_anew(self) -> None:
        """Puts all that phones have with us into the journal again: it is kept by a clock that was set."""
        self.audiences.keep_anew()
        self.registrar.bindings.keep_anew()
        self.publish.keep_anew()

    def get_timer(self) -> float | None:
        """When bindings or publications end next, or a call or a trunk has something to say again."""
        timers = (
            self.registrar.bindings.get_timer(),
            self.publish.get_timer(),
            self.calls.get_timer(),
            self.trunks.get_timer(),
        )
        due = [timer for timer in timers if timer is not None]
        return min(due, default=None)

    def handle_timer(self, now: float) -> None:
        self.registrar.bindings.handle_timer(now)
        self.publish.handle_timer(now)
        self.calls.handle_timer(now)
        self.trunks.handle_timer(now)


def challenge_policy(word: str) -> Callable[[str, str], bool]:
    """
    `always`, `never`, or `remote`: all but programs on this computer.

    A web page in a browser here is none of them: whoever wrote it would speak in the name of this computer.
    """
    if word == "remote":
        return lambda host, transport: not is_loopback(host) or transport in ("WS", "WSS")
    return lambda _host, _transport: word == "always"
