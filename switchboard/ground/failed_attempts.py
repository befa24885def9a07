"""
Who fails to prove who they are, and for how long their next proof is not even looked at.

A wrong proof counts three times: for its address with that account, for its address with all accounts, and for the
account from all addresses. Each count forgets one failure every so often, so that nobody is shut out for good; a
success forgives the failures of that address with that account, of nobody else, and only where they may have been its
own.

Who guesses shuts out no neighbour: an address that proved an account before is measured for that account by the first
count alone, and a thread (a SIP Call-ID, say) that belonged to a success by a count of its own, however often others
behind the same address guess at the very account. Where there is no thread, as after a phone was started anew, a mark
of a success (its port, its instance) has a smaller count of its own. From however many addresses, fewer than 100
guesses an hour are looked at for one account: 15 and 36 an hour from all that never proved it, 5 and 40 an hour from
one that did. Who has a mark, too, as all behind one proxy have, gets 3 more: its guesses count for its address as well.

How to use it: ask `refused_for` before a proof is looked at, and answer with that many seconds as Retry-After where it
is not 0.0; then say `note_failure` or `note_success`. `now` is seconds on any clock that only goes forward.
"""

import ipaddress
import itertools
import math
from collections import OrderedDict
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import Generic, NamedTuple, TypeVar

_MOST_KEPT = 10_000  # counts of each kind; then of the oldest few the smallest is forgotten
_LOOKED_AT = (
    8  # of the oldest, so that a flood of names nobody has does not wash away the count of one that is guessed at
)
_MOST_PROVED = 50_000  # of each kind
_PROVED_SECONDS = 86_400.0  # a phone proves itself at least every hour
_LONGEST_NAME = 64  # characters; of a longer one a digest is kept

_NOTHING = 1e-6  # of a failure: what floats leave of one that is forgotten

_KeyT = TypeVar("_KeyT", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Bound:
    """So many failures are looked at; one of them is forgotten every `forgotten_after` seconds."""

    most: int
    forgotten_after: float


OF_PAIR = Bound(5, 90.0)  # one address, one account; also a thread of its own
OF_MARK = Bound(3, 120.0)  # one address, one account, one mark of a success
OF_ADDRESS = Bound(50, 10.0)  # one address, whatever account: an office behind one address makes mistakes, too
OF_ACCOUNT = Bound(15, 100.0)  # one account, from addresses that never proved it


class Attempt(NamedTuple):
    """
    Who tries to prove what: the host it comes from, the account it names, and, where the protocol has such a thing,
    what goes on from a success to the next attempt and nobody else knows. Marks are what a success and a later attempt
    of the same one are likely to share, and others behind the same address are not: a port, a phone's instance.
    Without an account only the address counts.
    """

    address: str
    account: str
    thread: str = ""
    marks: tuple[str, ...] = ()


class FailedRow(NamedTuple):
    """A count for people, in seconds; `address` or `account` is empty where it is of all."""

    address: str
    account: str
    failures: int
    last_after: float
    refused_for: float


class FailedAttempts:
    """Counts that cool down, bounded in memory."""

    def __init__(self) -> None:
        self._pairs: _Counts[tuple[str, str]] = _Counts(OF_PAIR)
        self._addresses: _Counts[str] = _Counts(OF_ADDRESS)
        self._accounts: _Counts[str] = _Counts(OF_ACCOUNT)
        self._threads: _Counts[int] = _Counts(OF_PAIR)
        self._marks: _Counts[int] = _Counts(OF_MARK)
        self._proved_pairs: _Proved[tuple[str, str]] = _Proved()
        self._proved_threads: _Proved[int] = _Proved()
        self._proved_marks: _Proved[int] = _Proved()

    def refused_for(self, attempt: Attempt, now: float) -> float:
        """Seconds until a proof is looked at; 0.0 where it is now."""
        pair, thread = _pair(attempt), _thread(attempt)
        if self._proved_threads.holds(thread, now):
            return self._threads.refused_for(thread, now)
        waits = self._pairs.refused_for(pair, now)
        if self._proved_pairs.holds(pair, now):
            return min([waits, *(self._marks.refused_for(mark, now) for mark in self._known_marks(attempt, now))])
        address, account = pair
        waits = max(waits, self._addresses.refused_for(address, now))
        return max(waits, self._accounts.refused_for(account, now)) if account else waits

    def note_failure(self, attempt: Attempt, now: float) -> None:
        """The proof was looked at, and is wrong."""
        pair, thread = _pair(attempt), _thread(attempt)
        if self._proved_threads.holds(thread, now):
            self._threads.add(thread, now)
            return
        self._pairs.add(pair, now)
        for mark in self._known_marks(attempt, now):
            self._marks.add(mark, now)
        if not self._proved_pairs.holds(pair, now):
            self._addresses.add(pair[0], now)
            self._accounts.add(pair[1], now)

    def note_success(self, attempt: Attempt, now: float) -> None:
        """
        The proof is right: this address with this account is known from now on.

        It is forgiven as well, unless it was known by its thread or a mark: then the failures were somebody else's.
        """
        pair, thread = _pair(attempt), _thread(attempt)
        if not (self._proved_threads.holds(thread, now) or self._known_marks(attempt, now)):
            self._pairs.forget(pair)
        self._proved_pairs.note(pair, now)
        if attempt.thread:
            self._threads.forget(thread)
            self._proved_threads.note(thread, now)
        for mark in _marks(attempt):
            self._marks.forget(mark)
            self._proved_marks.note(mark, now)

    def listed(self, now: float) -> list[FailedRow]:
        """Every count that is not forgotten yet, the newest first."""
        rows = [FailedRow(pair[0], pair[1], *figures) for pair, figures in self._pairs.listed(now)]
        sums = [FailedRow(address, "", *figures) for address, figures in self._addresses.listed(now)]
        sums += [FailedRow("", account, *figures) for account, figures in self._accounts.listed(now)]
        return sorted([*rows, *(row for row in sums if row.refused_for)], key=lambda row: row.last_after)

    def _known_marks(self, attempt: Attempt, now: float) -> list[int]:
        """Those of them that belonged to a success of the same address and account."""
        return [mark for mark in _marks(attempt) if self._proved_marks.holds(mark, now)]


class _Counts(Generic[_KeyT]):
    """Failures by key; each key's count cools down by itself."""

    def __init__(self, bound: Bound) -> None:
        self._bound = bound
        self._counts: OrderedDict[_KeyT, tuple[float, float]] = OrderedDict()  # failures at the last one, and when

    def add(self, key: _KeyT, now: float) -> None:
        self._counts[key] = self._failures(key, now) + 1.0, now
        self._counts.move_to_end(key)
        if len(self._counts) > _MOST_KEPT:
            self._forget_smallest(now)

    def forget(self, key: _KeyT) -> None:
        self._counts.pop(key, None)

    def refused_for(self, key: _KeyT, now: float) -> float:
        over = self._failures(key, now) - (self._bound.most - 1)
        return round(over * self._bound.forgotten_after, 3) if over > _NOTHING else 0.0

    def listed(self, now: float) -> Iterator[tuple[_KeyT, tuple[int, float, float]]]:
        """Each key with its failures, seconds since the last, and seconds it is refused for."""
        for key, (_, at) in self._counts.items():
            failures = math.ceil(self._failures(key, now) - _NOTHING)
            if failures:
                yield key, (failures, now - at, self.refused_for(key, now))

    def _failures(self, key: _KeyT, now: float) -> float:
        failures, at = self._counts.get(key, (0.0, now))
        return max(0.0, failures - (now - at) / self._bound.forgotten_after)

    def _forget_smallest(self, now: float) -> None:
        oldest = list(itertools.islice(self._counts, _LOOKED_AT))
        smallest = min(oldest, key=lambda key: self._failures(key, now))
        for key in oldest:
            self._counts.move_to_end(key)
        del self._counts[smallest]


class _Proved(Generic[_KeyT]):
    """What belonged to a success of late."""

    def __init__(self) -> None:
        self._at: OrderedDict[_KeyT, float] = OrderedDict()

    def note(self, key: _KeyT, now: float) -> None:
        self._at[key] = now
        self._at.move_to_end(key)
        if len(self._at) > _MOST_PROVED:
            self._at.popitem(last=False)

    def holds(self, key: _KeyT, now: float) -> bool:
        at = self._at.get(key)
        return at is not None and now - at <= _PROVED_SECONDS


def _pair(attempt: Attempt) -> tuple[str, str]:
    return _block(attempt.address), _short(attempt.account)


def _thread(attempt: Attempt) -> int:
    """Python's hash of texts is keyed with a number of this process: nobody outside can find two that are the same."""
    return hash(attempt[:3]) if attempt.thread else 0


def _marks(attempt: Attempt) -> list[int]:
    pair = _pair(attempt) if attempt.marks else ()
    return [hash((pair, mark)) for mark in attempt.marks]


def _block(host: str) -> str:
    """Whoever has an IPv6 address has all 2**64 beside it."""
    if ":" not in host:
        return host
    try:
        address = ipaddress.IPv6Address(host.partition("%")[0])
    except ValueError:
        return _short(host)
    if address.ipv4_mapped is not None:
        return str(address.ipv4_mapped)
    return host if address.is_loopback else str(ipaddress.IPv6Network((int(address) >> 64 << 64, 64)))


def _short(text: str) -> str:
    if len(text) <= _LONGEST_NAME:
        return text
    return f"{text[:32]}…{blake2b(text.encode(errors='replace'), digest_size=12).hexdigest()}"
