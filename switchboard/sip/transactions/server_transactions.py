"""
The server transactions of non-INVITE requests (RFC 3261 17.2.2): a request that comes again gets its answer again.

    receive ─▶ answered ──64·T1──▶ forgotten
"""

import hashlib
from collections import OrderedDict

from switchboard.sip.wire.headers import Via

T1 = 0.5  # RFC 3261 17.1.1.1, seconds
T2 = 4.0  # RFC 3261 17.1.2.2, seconds
TIMER_F = TIMER_J = 64 * T1  # RFC 3261 17.1.2.2, 17.2.2, seconds
_MAGIC_COOKIE = "z9hG4bK"  # RFC 3261 8.1.1.7
_LONGEST_NAME = 256  # characters of a branch that are kept as they are
_OVERHEAD = 400  # bytes that a transaction takes beside its answer

# Texts, which keep their hash: each is looked up some six times. Between their parts stands what stands in no header.
TransactionKey = str
MergeKey = str


def transaction_key(via: Via, method: str, call_id: str, cseq: str) -> TransactionKey:
    """What a retransmission shares with its request (RFC 3261 17.2.3)."""
    branch = via.branch if via.branch.startswith(_MAGIC_COOKIE) else f"{via.branch} {call_id} {cseq}"
    if len(branch) > _LONGEST_NAME:
        branch = hashlib.blake2b(branch.encode(errors="replace"), digest_size=20).hexdigest()
    return f"{method}\n{via.host}\n{via.port}\n{branch}"


def merge_key(call_id: str, from_tag: str, cseq: str) -> MergeKey:
    """What two ways of a forked request have in common (RFC 3261 8.2.2.2)."""
    return f"{from_tag}\n{cseq}\n{call_id}"


def stateless_tag(key: TransactionKey) -> str:
    """RFC 3261 8.2.7: the same for a request that comes again; Python's hash is keyed, so that nobody can tell it."""
    return f"{hash(key) & 2**64 - 1:016x}"


class ServerTransactions:
    """The answers of the last 32 seconds, by transaction; the oldest are forgotten first where there are too many."""

    def __init__(self, most: int, most_bytes: int) -> None:
        """
        Args:
            most: answers kept at once.
            most_bytes: the same in bytes, what they take beside their text counted in.
        """
        self._answers: OrderedDict[TransactionKey, tuple[float, bytes]] = OrderedDict()
        self._accepted: OrderedDict[MergeKey, float] = OrderedDict()
        self._most = most
        self._most_bytes = most_bytes
        self._bytes = 0

    def __len__(self) -> int:
        return len(self._answers)

    @property
    def size(self) -> int:
        """Bytes that all of them take, roughly."""
        return self._bytes

    def answer_to(self, key: TransactionKey) -> bytes | None:
        """The bytes that this request was answered with; empty while it is worked on, None if it never came."""
        answered = self._answers.get(key)
        return answered[1] if answered else None

    def remember(self, key: TransactionKey, answer: bytes, now: float) -> bool:
        """Keeps an answer for whoever asks again; returns whether others had to be forgotten for it."""
        if key in self._answers:
            self.forget(key)
        self._answers[key] = now + TIMER_J, answer
        self._bytes += len(answer) + _OVERHEAD
        if len(self._answers) <= self._most and self._bytes <= self._most_bytes:
            return False
        while len(self._answers) > self._most or (self._bytes > self._most_bytes and len(self._answers) > 1):
            self._forget_oldest()
        return True

    def forget(self, key: TransactionKey) -> None:
        """It is as if the request had never come."""
        answered = self._answers.pop(key, None)
        if answered is not None:
            self._bytes -= len(answered[1]) + _OVERHEAD

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
            self._forget_oldest()
        while self._accepted and next(iter(self._accepted.values())) <= now:
            self._accepted.popitem(last=False)

    def _forget_oldest(self) -> None:
        _, (_, answer) = self._answers.popitem(last=False)
        self._bytes -= len(answer) + _OVERHEAD
