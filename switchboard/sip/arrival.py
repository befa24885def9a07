"""A request that arrived: at which listening address, from where, of whom; and what it is answered."""

import functools
from collections.abc import Callable
from dataclasses import dataclass

from switchboard.ground.address import Address
from switchboard.sip.auth.users import SipUser
from switchboard.sip.wire.message import Request

HeaderLines = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ListeningPoint:
    """
    An address that is listened on, as its phones see it.

    Args:
        transport: the word of Via (RFC 3261 18, RFC 7118): UDP, TCP, TLS, WS or WSS.
        reached: says under which of our hosts and ports a peer's host reaches us.
        address: the listening address as settings have it; whoever notifies from there is found by it.
    """

    transport: str
    reached: Callable[[str], str]
    address: str

    @property
    def is_reliable(self) -> bool:
        return self.transport != "UDP"

    def contact(self, hostport: str, *, is_secure: bool = False) -> str:
        """Our Contact, as a peer is told it that reaches us so (RFC 3261 8.1.1.8); a SIPS URI where it has to be."""
        return _contact(self.transport, hostport, is_secure)


@functools.lru_cache(maxsize=1_024)
def _contact(transport: str, hostport: str, is_secure: bool) -> str:
    if is_secure:  # RFC 7118 5.2: over WebSocket the transport is ws, and sips makes it wss
        return f"<sips:{hostport};transport=ws>" if transport == "WSS" else f"<sips:{hostport}>"
    return f"<sip:{hostport}>" if transport == "UDP" else f"<sip:{hostport};transport={transport.lower()}>"


class Arrival:
    """
    A request and its way here. `user` is who proved to have sent it; None where nobody needs to.

    One is made for each request, and compiled a class that is written out is made five times as fast as a dataclass.
    """

    __slots__ = ("now", "owner", "point", "request", "source", "trunk", "user")

    def __init__(  # noqa: PLR0913, PLR0917  an argument for each thing it holds
        self,
        request: Request,
        source: Address,
        point: ListeningPoint,
        now: float,
        user: SipUser | None = None,
        owner: str = "",
        trunk: str = "",
    ) -> None:
        self.request = request
        self.source = source
        self.point = point
        self.now = now
        self.user = user
        self.owner = owner  # whose share of our memory it takes; empty for one that is trusted
        self.trunk = trunk  # whose server sent it, by its name; empty for phones


class Answer:
    """
    A final answer; `local_tag` goes into To where the request has none.

    `settle` is called once, with whether what the answer promises is stored, before that or another is sent.
    """

    __slots__ = ("headers", "local_tag", "reason", "settle", "status")

    def __init__(
        self,
        status: int = 200,
        reason: str = "OK",
        headers: HeaderLines = (),
        local_tag: str = "",
        settle: Callable[[bool], None] | None = None,
    ) -> None:
        self.status = status
        self.reason = reason
        self.headers = headers
        self.local_tag = local_tag
        self.settle = settle
