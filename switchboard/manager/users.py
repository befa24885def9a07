"""Who may log in, from where, and what each may read and write (Asterisk: `manager.conf`)."""

import hashlib
import hmac
import ipaddress
from collections.abc import Collection
from dataclasses import dataclass

CLASSES = (
    "system", "call", "log", "verbose", "command", "agent", "user", "config", "dtmf", "reporting", "cdr", "dialplan",
    "originate", "agi", "cc", "aoc", "test", "security", "message",
)  # fmt: skip
EVERYTHING = frozenset(CLASSES)


@dataclass(frozen=True, slots=True)
class ManagerUser:
    """A user; `permit` are networks that may log in, any where none is named."""

    name: str
    secret: str
    read: frozenset[str] = frozenset()
    write: frozenset[str] = frozenset()
    permit: tuple[ipaddress.IPv4Network | ipaddress.IPv6Network, ...] = ()

    def may_come_from(self, host: str) -> bool:
        address = ipaddress.ip_address(host)
        return not self.permit or any(address in network for network in self.permit)

    def has_secret(self, secret: str) -> bool:
        return hmac.compare_digest(self.secret.encode(), secret.encode())

    def answers_challenge(self, challenge: str, key: str) -> bool:
        """Whether the key is the MD5 of challenge and secret, as AuthType MD5 has it."""
        expected = hashlib.md5((challenge + self.secret).encode(), usedforsecurity=False).hexdigest()
        return hmac.compare_digest(expected, key.lower())


def parse_classes(text: str) -> frozenset[str]:
    """
    `call,system`, `all`; words that are no class are left out.

    >>> sorted(parse_classes("call, nonsense"))
    ['call']
    """
    words = {word.strip().lower() for word in text.split(",")}
    return EVERYTHING if "all" in words else frozenset(words) & EVERYTHING


def allows(granted: Collection[str], needed: Collection[str]) -> bool:
    """An action without a class is for everybody; else one of its classes is enough."""
    return not needed or not set(needed).isdisjoint(granted)
