"""
Who is let in: one proof is looked at after the other, and nobody's wrong ones without end.

Whether a proof is looked at at all is decided when its turn comes, so that many connections guess no faster than one. A
name that nobody has takes the same way as one that somebody has.
"""

import functools
import hashlib
import hmac
import secrets
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from switchboard.ground.failed_attempts import Attempt, FailedAttempts, FailedRow
from switchboard.manager.users import ManagerUser, decoy_of

_MOST_WAITING = 100  # proofs; with a hash each takes some 40 ms
_MEMORY_KEY = 32  # bytes
ADMITTED = ""
LOOKED_AT_LATER = "RequestNotAllowed"  # it is not looked at now, whether it is right or wrong


class ProofBackend(Protocol):
    """What logins need of whoever runs them."""

    def clock(self) -> float:
        """Seconds that only go forward."""

    def run_aside(self, work: Callable[[], bool], then: Callable[[bool], None]) -> None:
        """Works beside the loop; `then` is told in it, False where the work failed."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What somebody brings: the secret, or where there was a challenge its answer."""

    host: str
    account: str
    secret: str = ""
    challenge: str | None = None
    key: str = ""


Told = Callable[[str], None]  # `ADMITTED`, else the name of the security event (Asterisk: `security_events.c`)


class LoginGate:
    """Decides for all sessions."""

    def __init__(self, users: Sequence[ManagerUser], backend: ProofBackend) -> None:
        self.users: Mapping[str, ManagerUser] = {user.name: user for user in users}
        self._backend = backend
        self._failed = FailedAttempts()
        self._waiting: deque[tuple[Proof, Told]] = deque()
        self._is_working = False
        self._is_closed = False
        self._is_slow = any(user.secret_hash is not None for user in users)
        self._decoy = ManagerUser("", secret_hash=decoy_of([user.secret_hash for user in users]))
        self._memory_key = secrets.token_bytes(_MEMORY_KEY)
        self._remembered: dict[str, bytes] = {}  # users whose hash was found to fit, with a quick hash of our own

    def prove(self, proof: Proof, told: Told) -> None:
        """`told` is called once, now or later."""
        if self._is_closed or len(self._waiting) >= _MOST_WAITING:
            told(LOOKED_AT_LATER)
            return
        self._waiting.append((proof, told))
        self._work()

    def close(self) -> None:
        """The program ends: nobody is let in any more, and who waits is told so."""
        self._is_closed = True
        waiting, self._waiting = self._waiting, deque()
        for _, told in waiting:
            told(LOOKED_AT_LATER)

    def failures(self) -> list[FailedRow]:
        """Who failed of late, for people."""
        return self._failed.listed(self._backend.clock())

    def _work(self) -> None:
        while self._waiting and not self._is_working:
            proof, told = self._waiting.popleft()
            if self._failed.refused_for(_attempt(proof), self._backend.clock()):
                told(LOOKED_AT_LATER)
                continue
            user = self.users.get(proof.account)
            if proof.challenge is not None:
                self._decide(proof, told, self._challenge_fault(proof, user))
            elif not self._is_slow or (user is not None and self._remembers(user, proof.secret)):
                self._decide(proof, told, _fault(proof, user, fits=(user or self._decoy).has_secret(proof.secret)))
            else:
                self._is_working = True
                work = functools.partial(self._hashed(user).has_secret, proof.secret)
                self._backend.run_aside(work, functools.partial(self._looked_at, proof, told))

    def _hashed(self, user: ManagerUser | None) -> ManagerUser:
        """A user whose proof takes long, even where it must fail."""
        return user if user is not None and user.secret_hash is not None else self._decoy

    def _looked_at(self, proof: Proof, told: Told, fits: bool) -> None:
        self._is_working = False
        user = self.users.get(proof.account)
        if user is not None and user.secret_hash is None:
            fits = user.has_secret(proof.secret)
        fault = _fault(proof, user, fits=fits)
        if user is not None and user.secret_hash is not None and not fault:
            self._remembered[user.name] = self._quick_hash(proof.secret)
        self._decide(proof, told, fault)
        self._work()

    def _decide(self, proof: Proof, told: Told, fault: str) -> None:
        note = self._failed.note_failure if fault else self._failed.note_success
        note(_attempt(proof), self._backend.clock())
        told(fault)

    def _challenge_fault(self, proof: Proof, user: ManagerUser | None) -> str:
        answered = (user or self._decoy).answers_challenge(proof.challenge or "", proof.key)
        if user is not None and not user.takes_challenges:
            return "AuthMethodNotAllowed"
        return _fault(proof, user, fits=answered and bool(proof.challenge), wrong="ChallengeResponseFailed")

    def _remembers(self, user: ManagerUser, secret: str) -> bool:
        remembered = self._remembered.get(user.name)
        return remembered is not None and hmac.compare_digest(remembered, self._quick_hash(secret))

    def _quick_hash(self, secret: str) -> bytes:
        return hashlib.blake2b(secret.encode(errors="replace"), key=self._memory_key).digest()


def _attempt(proof: Proof) -> Attempt:
    return Attempt(proof.host, proof.account)


def _fault(proof: Proof, user: ManagerUser | None, *, fits: bool, wrong: str = "InvalidPassword") -> str:
    if user is None:
        return "InvalidAccountID"
    if not user.may_come_from(proof.host):
        return "FailedACL"
    return ADMITTED if fits else wrong
