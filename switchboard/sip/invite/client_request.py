"""
Requests of ours within a call, until they are answered (RFC 3261 17.1.2).

    send ─▶ waiting ──final──▶ gone
              └─ E: again after T1, 2·T1 … T2 ─┘──64·T1──▶ timed out
"""

from collections.abc import Callable

from switchboard.sip.transactions.server_transactions import T1, T2, TIMER_F


class ClientRequest:
    """One of them."""

    __slots__ = ("_again_after", "_again_at", "_data", "_is_reliable", "_over_at", "_send", "branch")

    def __init__(
        self, branch: bytes, data: bytes, send: Callable[[bytes], None], now: float, *, is_reliable: bool
    ) -> None:
        self.branch = branch
        self._data = data
        self._send = send
        self._is_reliable = is_reliable
        self._again_after = T1
        self._again_at, self._over_at = now + T1, now + TIMER_F
        send(data)

    def provisional(self) -> None:
        """RFC 3261 17.1.2.2: from now on every T2."""
        self._again_after = T2

    def get_timer(self) -> float:
        return self._over_at if self._is_reliable else min(self._again_at, self._over_at)

    def handle_timer(self, now: float) -> bool:
        """Sends it again if that is due; returns whether nobody answers any more."""
        if now >= self._over_at:
            return True
        if not self._is_reliable and now >= self._again_at:
            self._again_after = min(2 * self._again_after, T2)
            self._again_at = now + self._again_after
            self._send(self._data)
        return False
