"""What proves a secret without telling it (RFC 3261 22, RFC 7616, RFC 8760): credentials, and the hashes they hold."""

import hashlib
from collections.abc import Mapping
from typing import NamedTuple

from switchboard.ground.text import to_unicode
from switchboard.sip.wire.errors import MalformedMessage
from switchboard.sip.wire.scan import parameters

ALGORITHMS: Mapping[str, str] = {"SHA-512-256": "sha512_256", "SHA-256": "sha256", "MD5": "md5"}  # the strongest first
OFFERED = ("SHA-256", "MD5")  # unless settings say otherwise: linphonec 5.1 gives up where it sees SHA-512-256
_MAX_HEADER = 2_000  # characters of an Authorization header
_NEEDED = ("username", "realm", "nonce", "uri", "response")


class Credentials(NamedTuple):
    """An Authorization header."""

    username: str
    realm: str
    nonce: str
    uri: str
    response: str
    algorithm: str
    qop: str
    nc: str
    cnonce: str


def parse_credentials(text: str) -> Credentials | None:
    """None for what proves nothing here: another scheme, or a digest that lacks what one needs (RFC 3261 22.4)."""
    scheme, _, rest = text[:_MAX_HEADER].lstrip().partition(" ")
    if scheme.lower() != "digest" or len(text) > _MAX_HEADER:
        return None
    try:
        given = parameters(to_unicode(rest), ",")
    except MalformedMessage:
        return None
    if not all(given.get(name) for name in _NEEDED):
        return None
    return Credentials(
        given["username"],
        given["realm"],
        given["nonce"],
        given["uri"],
        given["response"].lower(),
        given.get("algorithm", "MD5").upper(),
        given.get("qop", "").lower(),
        given.get("nc", ""),
        given.get("cnonce", ""),
    )


def hash_secret(algorithm: str, name: str, realm: str, secret: str) -> str:
    """H(name:realm:secret), which is all that a server needs to keep (RFC 7616 3.4.2)."""
    return _hash(algorithm, f"{name}:{realm}:{secret}")


def known_algorithms() -> tuple[str, ...]:
    """Those that this machine's libraries have, the strongest first."""
    return tuple(algorithm for algorithm, name in ALGORITHMS.items() if name in hashlib.algorithms_available)


def response_for(credentials: Credentials, ha1: str, method: str) -> str:
    """What the response has to be (RFC 7616 3.4.1); without qop as RFC 2069 had it."""
    algorithm = credentials.algorithm
    ha2 = _hash(algorithm, f"{method}:{credentials.uri}")
    if not credentials.qop:
        return _hash(algorithm, f"{ha1}:{credentials.nonce}:{ha2}")
    middle = f"{credentials.nonce}:{credentials.nc}:{credentials.cnonce}:{credentials.qop}"
    return _hash(algorithm, f"{ha1}:{middle}:{ha2}")


def _hash(algorithm: str, text: str) -> str:
    return hashlib.new(ALGORITHMS[algorithm], text.encode(), usedforsecurity=False).hexdigest()
