"""
The server transactions of non-INVITE requests (RFC 3261 17.2.2): a request that comes again gets its answer again.

    receive ─▶ answered ──64·T1──▶ forgotten
"""

from collections import OrderedDict

from switchboard.sip.headers import Via

T1 = 0.5  # RFC 3261 17.1.1.1, seconds
T2 = 4.0  # RFC 3261 17.1.2.2, seconds
TIMER_F = TIMER_J = 64 * T1  # RFC 3261 17.1.2.2, 17.2.2, seconds
_MAGIC_COOKIE = "z9hG4bK"  # RFC 3261 8.1.1.7
MAX_TRANSACTIONS = 50_000  # the oldest are forgotten first; at 500 bytes each 25 MB

TransactionKey = tuple[str, str, str]


def transaction_key(via: Via, method: str, call_id: str, cseq: str) -> TransactionKey:
    """What a retransmission shares with its request (RFC 3261 17.2.3)."""
    branch = via.branch if via.branch.startswith(_MAGIC_COOKIE) else f"{via.branch} {call_id} {cseq}"
    return branch, f"{via.host}:{via.port}", method


class ServerTransactions:
    """The answers of the last 32 seconds, by transaction."""

    def __init__(self, most: int = MAX_TRANSACTIONS) -> None:
        self._answers: OrderedDict[TransactionKey, tuple[float, bytes]] = OrderedDict()
        self._most = most

    def __len__(self) -> int:
        return len(self._answers)

    def answer_to(self, key: TransactionKey) -> bytes | None:
        """The bytes that this request was answered with, if it has come before."""
        answered = self._answers.get(key)
        return answered[1] if answered else None

    def remember(self, key: TransactionKey, answer: bytes, now: float) -> None:
        self._answers[key] = now + TIMER_J, answer
        if len(self._answers) > self._most:
            self._answers.popitem(last=False)

    def get_timer(self) -> float | None:
        return next(iter(self._answers.values()))[0] if self._answers else None

    def handle_timer(self, now: float) -> None:
        while self._answers and next(iter(self._answers.values()))[0] <= now:
            self._answers.popitem(last=False)
