"""Who may log in, from where, and what each may read and write (Asterisk: `manager.conf`)."""

import dataclasses
import hashlib
import hmac
import ipaddress
import secrets
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from switchboard.ground.errors import SwitchboardError
from switchboard.ground.text import parse_number

CLASSES = (
    "system", "call", "log", "verbose", "command", "agent", "user", "config", "dtmf", "reporting", "cdr", "dialplan",
    "originate", "agi", "cc", "aoc", "test", "security", "message",
)  # fmt: skip
EVERYTHING = frozenset(CLASSES)
CLASS_BITS = {  # of a mask that is a number (Asterisk: `manager.h`)
    **{1 << place: name for place, name in enumerate(CLASSES[:14])},
    **{1 << place: name for place, name in enumerate(CLASSES[14:18], 15)},
    1 << 30: "message",
}
_COST, _BLOCK, _LANES = 2**14, 8, 1  # of scrypt (RFC 7914): 16 MB and some 40 ms
_MAX_COST, _MAX_BLOCK, _MAX_LANES = 2**17, 16, 4
_MEMORY = 512 * 1024 * 1024  # bytes that the largest of them take, with room to spare
_SALT = 16  # bytes
_KEY = 32  # bytes


class BadSecretHash(SwitchboardError):
    """It is no hash of a secret as `hash_secret` makes it."""


@dataclass(frozen=True, slots=True)
class SecretHash:
    """What is kept of a secret: nobody gets the secret out of it, and each guess takes some 40 ms."""

    cost: int
    block: int
    lanes: int
    salt: bytes
    key: bytes

    def __str__(self) -> str:
        return f"scrypt${self.cost}${self.block}${self.lanes}${self.salt.hex()}${self.key.hex()}"

    def fits(self, secret: str) -> bool:
        """Whether it was made of that secret. Takes long: not for the loop."""
        return hmac.compare_digest(self.key, _derive(secret, self.salt, (self.cost, self.block, self.lanes), self.key))


def hash_secret(secret: str) -> SecretHash:
    """A hash with a salt of its own; `str` gives the text to keep. Takes some 40 ms."""
    salt = secrets.token_bytes(_SALT)
    return SecretHash(_COST, _BLOCK, _LANES, salt, _derive(secret, salt, (_COST, _BLOCK, _LANES), bytes(_KEY)))


def decoy_of(hashes: Iterable[SecretHash | None]) -> SecretHash | None:
    """A hash that no secret fits, and that takes as long to find out as the slowest of these; None among no hashes."""
    known = [one for one in hashes if one is not None]
    if not known:
        return None
    slowest = max(known, key=lambda one: one.cost * one.block * one.lanes)
    return dataclasses.replace(slowest, salt=secrets.token_bytes(_SALT), key=secrets.token_bytes(len(slowest.key)))


def _derive(secret: str, salt: bytes, costs: tuple[int, int, int], like: bytes) -> bytes:
    cost, block, lanes = costs
    text = secret.encode(errors="replace")
    return hashlib.scrypt(text, salt=salt, n=cost, r=block, p=lanes, maxmem=_MEMORY, dklen=len(like))


def parse_secret_hash(text: str) -> SecretHash:
    """
    Raises:
        BadSecretHash: it is none, or one that would take too long.
    """
    kind, *fields = text.strip().split("$")
    numbers = [parse_number(field, _MAX_COST) for field in fields[:3]]
    if kind != "scrypt" or len(fields) != 5 or None in numbers:
        raise BadSecretHash("write scrypt$COST$BLOCK$LANES$SALT$KEY, as the program does")
    cost, block, lanes = (number or 0 for number in numbers)
    if cost < 2 or cost & (cost - 1) or not 0 < block <= _MAX_BLOCK or not 0 < lanes <= _MAX_LANES:
        pattern = "COST is a power of 2 up to {cost}, BLOCK at most {block}, LANES {lanes}"
        raise BadSecretHash(pattern, cost=_MAX_COST, block=_MAX_BLOCK, lanes=_MAX_LANES)
    try:
        salt, key = (bytes.fromhex(field) if field.isascii() else b"" for field in fields[3:])
    except ValueError as error:
        raise BadSecretHash("SALT and KEY are hexadecimal") from error
    if not 8 <= len(salt) <= 64 or not 16 <= len(key) <= 64:
        raise BadSecretHash("SALT has 8 to 64 bytes, KEY 16 to 64")
    return SecretHash(cost, block, lanes, salt, key)


@dataclass(frozen=True, slots=True)
class ManagerUser:
    """
    A user; `permit` are networks that may log in, any where none is named.

    What is kept is `secret`, or `secret_hash` of it. Login by challenge (AuthType MD5) needs the secret itself: it is
    for users with `challenge` alone.
    """

    name: str
    secret: str = ""
    read: frozenset[str] = frozenset()
    write: frozenset[str] = frozenset()
    permit: tuple[ipaddress.IPv4Network | ipaddress.IPv6Network, ...] = ()
    secret_hash: SecretHash | None = None
    challenge: bool = False

    def may_come_from(self, host: str) -> bool:
        try:
            address = ipaddress.ip_address(host.partition("%")[0])
        except ValueError:
            return False
        if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped is not None:
            address = address.ipv4_mapped
        return not self.permit or any(address in network for network in self.permit)

    def has_secret(self, secret: str) -> bool:
        """Whether it is the user's. Takes long where a hash is kept: not for the loop."""
        if self.secret_hash is not None:
            return self.secret_hash.fits(secret)
        return bool(self.secret) and _same(self.secret, secret)

    @property
    def takes_challenges(self) -> bool:
        return self.challenge and bool(self.secret)

    def answers_challenge(self, challenge: str, key: str) -> bool:
        """Whether the key is the MD5 of challenge and secret, as AuthType MD5 has it."""
        expected = hashlib.md5((challenge + self.secret).encode(errors="replace"), usedforsecurity=False).hexdigest()
        return self.takes_challenges and _same(expected, key.lower())


def _same(one: str, other: str) -> bool:
    """Compared in a time that tells nothing of where they differ."""
    return hmac.compare_digest(one.encode(errors="replace"), other.encode(errors="replace"))


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
