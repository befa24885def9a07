"""
The server transactions of non-INVITE requests (RFC 3261 17.2.2): a request that comes again gets its answer again.

    receive ─▶ answered ──64·T1──▶ forgotten
"""

from collections import OrderedDict

from switchboard.sip.wire.headers import Via

T1 = 0.5  # RFC 3261 17.1.1.1, seconds
T2 = 4.0  # RFC 3261 17.1.2.2, seconds
TIMER_F = TIMER_J = 64 * T1  # RFC 3261 17.1.2.2, 17.2.2, seconds
_MAGIC_COOKIE = "z9hG4bK"  # RFC 3261 8.1.1.7
MAX_TRANSACTIONS = 50_000  # the oldest are forgotten first; at 500 bytes each 25 MB

TransactionKey = tuple[str, str, int, str]
MergeKey = tuple[str, str, str]


def transaction_key(via: Via, method: str, call_id: str, cseq: str) -> TransactionKey:
    """What a retransmission shares with its request (RFC 3261 17.2.3)."""
    branch = via.branch if via.branch.startswith(_MAGIC_COOKIE) else f"{via.branch} {call_id} {cseq}"
    return branch, via.host, via.port, method


def merge_key(call_id: str, from_text: str, cseq: str) -> MergeKey:
    """What two ways of a forked request have in common (RFC 3261 8.2.2.2)."""
    return call_id, from_text, cseq


class ServerTransactions:
    """The answers of the last 32 seconds, by transaction."""

    def __init__(self, most: int = MAX_TRANSACTIONS) -> None:
        self._answers: OrderedDict[TransactionKey, tuple[float, bytes]] = OrderedDict()
        self._accepted: OrderedDict[MergeKey, float] = OrderedDict()
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

    def is_merged(self, key: MergeKey) -> bool:
        """Whether the same request came another way, and was accepted."""
        return key in self._accepted

    def accepted(self, key: MergeKey, now: float) -> None:
        """A request outside of any dialog was accepted; the same one by another way is not taken again."""
        self._accepted[key] = now + TIMER_J
        if len(self._accepted) > self._most:
            self._accepted.popitem(last=False)

    def get_timer(self) -> float | None:
        return next(iter(self._answers.values()))[0] if self._answers else None

    def handle_timer(self, now: float) -> None:
        while self._answers and next(iter(self._answers.values()))[0] <= now:
            self._answers.popitem(last=False)
        while self._accepted and next(iter(self._accepted.values())) <= now:
            self._accepted.popitem(last=False)
