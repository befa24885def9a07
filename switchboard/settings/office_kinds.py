"""Kinds of values that an office has: addresses, networks, extensions, presence states, rights, hashes."""

import ipaddress
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from switchboard.core.pattern import BadPattern
from switchboard.core.states import PresenceState
from switchboard.ground.address import (
    SIP_PORT,
    TRANSPORTS,
    BadAddress,
    ListenAddress,
    describe_listen_address,
    parse_listen_address,
)
from switchboard.ground.errors import Sentence
from switchboard.ground.zones import find_zone
from switchboard.manager.users import (
    CLASSES,
    EVERYTHING,
    BadSecretHash,
    SecretHash,
    parse_classes,
    parse_secret_hash,
)
from switchboard.settings.kinds import Choice, Several, Text, Unfit, nearest, to_write
from switchboard.settings.records import Named
from switchboard.sip.auth.digest import ALGORITHMS
from switchboard.sip.auth.users import ExtensionSet

Network = ipaddress.IPv4Network | ipaddress.IPv6Network
_HEX = re.compile(r"[0-9a-fA-F]*")
_HEX_DIGITS = {"SHA-512-256": 64, "SHA-256": 64, "MD5": 32}  # of a hash
_REALM = "realm"
_MOST_OF_MAIL, _NOT_IN_MAIL = 254, ' @<>()[],;:\\"'  # characters of an address (RFC 5321 4.5.3.1.3), and none of it


@dataclass(frozen=True, slots=True)
class ListenAt:
    """Where to listen: `HOST:PORT`, after a transport and a colon where there is a choice of transports."""

    port: int  # where none is written
    transports: tuple[str, ...] = ()

    @property
    def expected(self) -> str:
        return describe_listen_address(self.port, self.transports)

    def read(self, value: object) -> ListenAddress:
        if not isinstance(value, str):
            raise Unfit(value, to_write(self.expected))
        try:
            return parse_listen_address(value, self.port, self.transports)
        except BadAddress as error:
            raise Unfit(value, error.sentence) from None


@dataclass(frozen=True, slots=True)
class MailAddress:
    """An address of mail as it stands between a server and us (RFC 5321 4.1.2), without a name; empty for none."""

    expected: str = 'an address such as "bob@example.com"'

    def read(self, value: object) -> str:
        if not isinstance(value, str):
            raise Unfit(value, to_write(self.expected))
        name, at, domain = value.partition("@")
        parts = (name, domain)
        if value and (
            not at
            or len(value) > _MOST_OF_MAIL
            or not all(part and part.isascii() and part.isprintable() for part in parts)
            or any(character in value.replace("@", "", 1) for character in _NOT_IN_MAIL)
        ):
            raise Unfit(value, to_write(self.expected))
        return value


SIP_ADDRESS = ListenAt(SIP_PORT, TRANSPORTS)


@dataclass(frozen=True, slots=True)
class NetworkOf:
    """A network in CIDR notation, or an address."""

    expected: str = "a network, such as 192.0.2.0/24"

    def read(self, value: object) -> Network:
        text = Text(most=64).read(value)
        try:
            return ipaddress.ip_network(text)
        except ValueError as error:
            why = Sentence("{said}: {why}", said=to_write(self.expected), why=str(error))
            raise Unfit(value, why) from None


@dataclass(frozen=True, slots=True)
class Domains(Named[str]):
    """
    A text for each domain, whose dots TOML takes for sections where it stands without quotes.

    >>> Domains(Text(), "domain", "example.com").read({"example": {"com": "sales"}, "Example.ORG.": "support"})
    {'example.com': 'sales', 'example.org': 'support'}
    """

    def read(self, value: object) -> dict[str, str]:
        return Named.read(self, dict(_domains(value, "")) if isinstance(value, dict) else value)


def _domains(section: Mapping[str, object], within: str) -> Iterator[tuple[str, object]]:
    for name, value in section.items():
        domain = f"{within}{name.lower().strip('.')}"
        if isinstance(value, dict):
            yield from _domains(value, f"{domain}.")
        else:
            yield domain, value


@dataclass(frozen=True, slots=True)
class Rights:
    """Classes of manager actions and events, by commas."""

    expected: str = "classes such as call,reporting, or all"

    def read(self, value: object) -> frozenset[str]:
        text = Text(most=400).read(value)
        words = [word.strip().lower() for word in text.split(",") if word.strip()]
        for word in words:
            if word != "all" and word not in EVERYTHING:
                hint = nearest(word, CLASSES) or Sentence("; there are all, {known}", known=", ".join(CLASSES))
                raise Unfit(value, Sentence("there is no class '{name}'{hint}", name=word[:20], hint=hint))
        return parse_classes(text)


@dataclass(frozen=True, slots=True)
class Extensions:
    """Extensions by number and by pattern; `all` is every one."""

    expected: str = 'a list of extensions and patterns, such as ["6002", "_61XX"], or ["all"]'

    def read(self, value: object) -> ExtensionSet:
        texts = Several(Text(least=1, most=80), "extensions and patterns", most=10_000).read(value)
        try:
            return ExtensionSet(texts)
        except BadPattern as error:
            raise Unfit(value, error.sentence) from None


@dataclass(frozen=True, slots=True)
class States:
    """Presence states."""

    expected: str = 'a list of presence states, such as ["dnd", "away"]'

    def read(self, value: object) -> frozenset[PresenceState]:
        words = Several(Choice([state.value for state in PresenceState]), "presence states", most=20).read(value)
        return frozenset(PresenceState(word) for word in words)


@dataclass(frozen=True, slots=True)
class Zone:
    """A time zone by its name; an empty text is this computer's."""

    expected: str = 'a time zone, such as "Europe/Berlin"'

    def read(self, value: object) -> ZoneInfo | None:
        name = Text(most=60).read(value)
        zone = find_zone(name) if name else None
        if name and zone is None:
            pattern = "there is no time zone of that name here; write {expected}"
            raise Unfit(value, Sentence(pattern, expected=Sentence(self.expected)))
        return zone


@dataclass(frozen=True, slots=True)
class Ha1:
    """H(name:realm:secret) in hex by algorithm, and the realm that they were made for where it is known."""

    hashes: Mapping[str, str]
    realm: str | None = None


@dataclass(frozen=True, slots=True)
class Ha1Of:
    """What a secret comes to, as RFC 7616 3.4.2 has it."""

    expected: str = '{ "SHA-256" = "64 hexadecimal digits", MD5 = "32" }'

    def read(self, value: object) -> Ha1:
        if not isinstance(value, dict) or not value.keys() - {_REALM}:
            raise Unfit(None, to_write(self.expected))
        for algorithm, text in value.items():
            if algorithm == _REALM:
                continue
            if algorithm not in ALGORITHMS:
                raise Unfit(None, to_write(Sentence("one of {words}", words=", ".join(ALGORITHMS))), (algorithm,))
            digits = _HEX_DIGITS[algorithm]
            if not isinstance(text, str) or len(text) != digits or not _HEX.fullmatch(text):
                raise Unfit(
                    None, Sentence("write the {count} hexadecimal digits of the hash", count=digits), (algorithm,)
                )
        realm = Text().read(value[_REALM]) if _REALM in value else None
        return Ha1({name: text.lower() for name, text in value.items() if name != _REALM}, realm)


@dataclass(frozen=True, slots=True)
class SecretHashOf:
    """What a manager user's secret comes to."""

    expected: str = '"scrypt$COST$BLOCK$LANES$SALT$KEY"'

    def read(self, value: object) -> SecretHash:
        if not isinstance(value, str):
            raise Unfit(None, to_write(self.expected))
        try:
            return parse_secret_hash(value)
        except BadSecretHash as error:
            raise Unfit(None, error.sentence) from None
