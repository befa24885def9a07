"""
Digest authentication (RFC 3261 22, RFC 7616, RFC 8760): challenges, and the answers to them.

A challenge offers every algorithm, the strongest first. Some phones give up at one that they do not know; where a
challenge was not answered, the next one for the same address of record offers the last algorithm alone.

A nonce names its moment and is signed for one host, so that nothing is kept for a challenge that nobody answers, and
nobody can answer one that was made for another. What is kept are the counts of nonces in use (RFC 7616 3.4: nc).
"""

import hashlib
import hmac
import itertools
import re
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from switchboard.ground.failed_attempts import FailedAttempts
from switchboard.sip.auth.users import SipUser
from switchboard.sip.wire.errors import Forbidden, MalformedMessage, Unauthorized
from switchboard.sip.wire.message import Request

ALGORITHMS: Mapping[str, str] = {"SHA-512-256": "sha512_256", "SHA-256": "sha256", "MD5": "md5"}  # the strongest first
NONCE_SECONDS = 300.0
_MAX_NONCES = 50_000  # in use at once; the oldest are forgotten first, and are stale then
_PARAMETER = re.compile(r"([A-Za-z][A-Za-z0-9\-]*)\s*=\s*(?:\"((?:[^\"\\]|\\.)*)\"|([^\s,\"]+))")
_SCHEME = re.compile(r"\s*Digest\s+", re.IGNORECASE)
_HEX = re.compile(r"[0-9a-fA-F]{8}")
_MAX_HEADER = 2_000  # characters of an Authorization header


@dataclass(frozen=True, slots=True)
class Credentials:
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


def parse_credentials(text: str) -> Credentials:
    """
    Raises:
        MalformedMessage: it is no Digest, or lacks what a digest needs.
    """
    scheme = _SCHEME.match(text)
    if scheme is None or len(text) > _MAX_HEADER:
        raise MalformedMessage("Malformed Authorization")
    given = {name.lower(): quoted or token for name, quoted, token in _PARAMETER.findall(text, scheme.end())}
    if not all(given.get(name) for name in ("username", "realm", "nonce", "uri", "response")):
        raise MalformedMessage("Malformed Authorization")
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


class Authenticator:
    """Says whose a request is, or what it is challenged with."""

    def __init__(
        self, realm: str, users: Mapping[str, SipUser], key: bytes, algorithms: Sequence[str] = tuple(ALGORITHMS)
    ) -> None:
        """
        Args:
            key: signs nonces; another one makes all that are in use stale.
            algorithms: what challenges offer, in that order.
        """
        self.realm = realm
        self.users = users
        self.failures = FailedAttempts()
        self._key = key
        self._algorithms = [algorithm for algorithm in algorithms if algorithm in known_algorithms()]
        self._unanswered: OrderedDict[tuple[str, str], int] = OrderedDict()  # challenges, by host and From
        self._numbers = itertools.count()
        self._counts: OrderedDict[str, int] = OrderedDict()  # the highest nc of each nonce in use

    def identify(self, request: Request, host: str, now: float) -> SipUser:
        """
        Raises:
            Unauthorized: it proves nothing, or with a nonce that is stale; the challenge is in the error.
            Forbidden: it proves to know no secret, or its host failed too often.
        """
        if self.failures.refuses(host, now):
            raise Forbidden("too many failures; wait a minute")
        credentials = self._credentials(request)
        asker = host, request.headers["from"][0].partition(";tag=")[0]
        if credentials is None:
            raise self._challenge(host, now, algorithms=self._offered(asker))
        age = self._age(credentials.nonce, host, now)
        if age is None or not 0.0 <= age <= NONCE_SECONDS:
            raise self._challenge(host, now, stale=True)
        self._unanswered.pop(asker, None)
        user = self.users.get(credentials.username)
        if user is None or not self._is_right(credentials, user, request):
            self.failures.note(host, now)  # the nonce was made for this host: nobody else can bring this on it
            raise Forbidden("wrong user or secret")
        self._count(credentials, host, now)
        self.failures.forgive(host)
        return user

    def _credentials(self, request: Request) -> Credentials | None:
        """Those for our realm; a request may carry others, too (RFC 3261 22.3)."""
        for text in request.headers.get("authorization", ()):
            credentials = parse_credentials(text)
            if credentials.realm == self.realm:
                return credentials
        return None

    def _is_right(self, credentials: Credentials, user: SipUser, request: Request) -> bool:
        ha1 = user.ha1.get(credentials.algorithm)
        if ha1 is None or credentials.qop not in ("", "auth") or credentials.uri != request.uri_text:
            return False
        if credentials.qop and not (_HEX.fullmatch(credentials.nc) and credentials.cnonce):
            return False
        return hmac.compare_digest(response_for(credentials, ha1, request.method), credentials.response)

    def _count(self, credentials: Credentials, host: str, now: float) -> None:
        """RFC 7616 3.4.5: a count that was used already is a replay; the phone is asked for another proof."""
        count = int(credentials.nc, 16) if credentials.qop else self._counts.get(credentials.nonce, 0) + 1
        if count <= self._counts.get(credentials.nonce, 0):
            raise self._challenge(host, now, stale=True)
        self._counts[credentials.nonce] = count
        self._counts.move_to_end(credentials.nonce)
        if len(self._counts) > _MAX_NONCES:
            self._counts.popitem(last=False)

    def _offered(self, asker: tuple[str, str]) -> Sequence[str]:
        before = self._unanswered.pop(asker, 0)
        self._unanswered[asker] = before + 1
        if len(self._unanswered) > _MAX_NONCES:
            self._unanswered.popitem(last=False)
        return self._algorithms[-1:] if before else self._algorithms

    def _challenge(self, host: str, now: float, *, stale: bool = False, algorithms: Sequence[str] = ()) -> Unauthorized:
        """RFC 8760 2.4: one header an algorithm, the one that is liked best first."""
        nonce = self._nonce(host, now)
        end = ", stale=true" if stale else ""
        headers = [
            (
                "WWW-Authenticate",
                f'Digest realm="{self.realm}", nonce="{nonce}", algorithm={algorithm}, qop="auth"{end}',
            )
            for algorithm in algorithms or self._algorithms
        ]
        return Unauthorized("", *headers)

    def _nonce(self, host: str, now: float) -> str:
        moment = f"{int(now * 1_000):x}-{next(self._numbers):x}"  # two phones behind one address get two
        return f"{moment}.{self._signature(moment, host)}"

    def _age(self, nonce: str, host: str, now: float) -> float | None:
        moment, _, signature = nonce.partition(".")
        if not hmac.compare_digest(signature.encode(), self._signature(moment, host).encode()):
            return None
        return now - int(moment.partition("-")[0], 16) / 1_000

    def _signature(self, moment: str, host: str) -> str:
        return hmac.new(self._key, f"{moment} {host}".encode(), "sha256").hexdigest()[:24]
