"""A request that arrived: at which listening address, from where, of whom; and what it is answered."""

from collections.abc import Callable
from dataclasses import dataclass

from switchboard.sip.message import Request
from switchboard.sip.notifier import Notifier
from switchboard.sip.subscription import Address
from switchboard.sip.users import SipUser

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ListeningPoint:
    """
    An address that is listened on, as its phones see it.

    `transport` is the word of Via (RFC 3261 18, RFC 7118): UDP, TCP, TLS, WS or WSS.
    """

    transport: str
    port: int
    local_host: Callable[[Address], str]
    notifier: Notifier

    @property
    def is_reliable(self) -> bool:
        return self.transport != "UDP"

    def hostport(self, peer: Address) -> str:
        """Under which host and port that peer reaches us."""
        host = self.local_host(peer)
        return f"[{host}]:{self.port}" if ":" in host else f"{host}:{self.port}"

    def contact(self, peer: Address) -> str:
        """Our Contact, as that peer is told it (RFC 3261 8.1.1.8)."""
        parameter = f";transport={self.transport.lower()}" if self.is_reliable else ""
        return f"<sip:{self.hostport(peer)}{parameter}>"


@dataclass(frozen=True, slots=True)
class Arrival:
    """A request and its way here. `user` is who proved to have sent it; None where nobody needs to."""

    request: Request
    source: Address
    point: ListeningPoint
    now: float
    user: SipUser | None = None
    owner: str = ""  # whose share of our memory it takes; empty for one that is trusted


@dataclass(frozen=True, slots=True)
class Answer:
    """A final answer; `local_tag` goes into To where the request has none. `undo` takes it back if it is not stored."""

    status: int = 200
    reason: str = "OK"
    headers: Headers = ()
    local_tag: str = ""
    undo: Callable[[], None] | None = None
