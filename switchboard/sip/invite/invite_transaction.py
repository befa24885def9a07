"""
The server transaction of an INVITE, with what its user adds for a 2xx (RFC 3261 17.2.1, 13.3.1.4, RFC 6026 7.1).

    PROCEEDING ──final──▶ COMPLETED ──ACK──▶ CONFIRMED ──64·T1 after the final──▶ forgotten
                              ├─ G: again after T1, 2·T1 … T2 ─┐
                              └──64·T1 without an ACK──▶ unacknowledged

A 2xx is sent again over connections, too, as there may be a hop behind them that loses it; other finals are not.
"""

from collections.abc import Callable
from enum import Enum, auto

from switchboard.sip.transactions.server_transactions import T1, T2, TransactionKey

TIMER_H = 64 * T1  # RFC 3261 17.2.1, seconds


class InviteState(Enum):
    """Where an INVITE is."""

    PROCEEDING = auto()
    COMPLETED = auto()
    CONFIRMED = auto()


class InviteTransaction:
    """What an INVITE was answered, until nobody asks any more."""

    __slots__ = (
        "_again_after",
        "_again_at",
        "_is_reliable",
        "_is_repeated",
        "_last",
        "_over_at",
        "_send",
        "key",
        "state",
        "status",
    )  # fmt: skip

    def __init__(self, key: TransactionKey, send: Callable[[bytes], None], *, is_reliable: bool) -> None:
        """`send` takes an answer to where the INVITE came from."""
        self.key = key
        self.state = InviteState.PROCEEDING
        self.status = 0  # of the final answer
        self._send = send
        self._is_reliable = is_reliable
        self._is_repeated = False
        self._last = b""
        self._again_after = T1
        self._again_at = self._over_at = 0.0

    def tell(self, data: bytes) -> None:
        """A provisional answer."""
        if self.state is InviteState.PROCEEDING:
            self._last = data
            self._send(data)

    def finish(self, status: int, data: bytes, now: float) -> None:
        """The final answer, sent again until it is acknowledged."""
        if self.state is not InviteState.PROCEEDING:
            return
        self.state, self.status, self._last = InviteState.COMPLETED, status, data
        self._is_repeated = status < 300 or not self._is_reliable
        self._again_at, self._over_at = now + self._again_after, now + TIMER_H
        self._send(data)

    def repeat(self) -> None:
        """The INVITE came again; a 2xx goes again by its own timer alone (RFC 6026 7.1)."""
        is_accepted = self.state is InviteState.COMPLETED and self.status < 300
        if self._last and self.state is not InviteState.CONFIRMED and not is_accepted:
            self._send(self._last)

    def acknowledge(self) -> bool:
        """The ACK has come; returns whether it is the first."""
        if self.state is not InviteState.COMPLETED:
            return False
        self.state, self._last = InviteState.CONFIRMED, b""
        return True

    def get_timer(self) -> float | None:
        if self.state is InviteState.PROCEEDING:
            return None
        if self.state is InviteState.COMPLETED and self._is_repeated:
            return min(self._again_at, self._over_at)
        return self._over_at

    def handle_timer(self, now: float) -> bool:
        """Sends what is due; returns whether it is over: acknowledged and nobody asks any more, or never."""
        if now >= self._over_at:
            return True
        if self.state is InviteState.COMPLETED and self._is_repeated and now >= self._again_at:
            self._again_after = min(2 * self._again_after, T2)
            self._again_at = now + self._again_after
            self._send(self._last)
        return False
