"""
Digest authentication (RFC 3261 22, RFC 7616, RFC 8760): challenges, and whose the answers to them are.

A challenge offers every algorithm, the strongest first. Some phones give up at one that they do not know: where a phone
asks again in the same call (Call-ID) without having answered, it is offered the last algorithm alone, and once its user
proved itself that way, the other requests of that user from there are, too. Nobody can have that done to somebody else.

Whoever proved wrong too often is answered 480 with Retry-After, and not 503: a proxy would leave this server alone for
all phones behind it (RFC 3261 21.5.4).
"""

import hmac
import math
import re
from collections import OrderedDict
from collections.abc import Mapping, Sequence

from switchboard.ground.address import Address
from switchboard.ground.failed_attempts import Attempt, FailedAttempts
from switchboard.sip.auth.digest import ALGORITHMS, Credentials, known_algorithms, parse_credentials, response_for
from switchboard.sip.auth.nonces import Nonces
from switchboard.sip.auth.users import SipUser
from switchboard.sip.wire.errors import Forbidden, MalformedMessage, TemporarilyUnavailable, Unauthorized
from switchboard.sip.wire.message import Request
from switchboard.sip.wire.uri import parse_uri

_MOST_UNANSWERED = 10_000  # challenges that are remembered until they are answered
_MOST_SIMPLE = 10_000  # users of whom it is remembered that they know the last algorithm only
_SIMPLE_SECONDS = 86_400.0
_LONGEST_INSTANCE = 200  # characters
_COUNT = re.compile(r"[0-9a-fA-F]{8}")  # RFC 7616 3.4: nc


class Authenticator:
    """Says whose a request is, or what it is challenged with."""

    def __init__(
        self, realm: str, users: Mapping[str, SipUser], key: bytes, algorithms: Sequence[str] = tuple(ALGORITHMS)
    ) -> None:
        """
        Args:
            key: signs nonces; another one makes all that are in use stale.
            algorithms: what challenges offer, in that order; no other one is taken.
        """
        self.realm = realm
        self.users = users
        self.failures = FailedAttempts()
        self._nonces = Nonces(key)
        self._algorithms = [algorithm for algorithm in algorithms if algorithm in known_algorithms()]
        self._offers = _Offers(self._algorithms)

    def identify(self, request: Request, source: Address, now: float) -> SipUser:
        """
        Args:
            source: where it came from; a proof counts for its host, and a port marks who is known there.

        Raises:
            Unauthorized: it proves nothing, or with a nonce that is stale; the challenge is in the error.
            Forbidden: it proves to know no secret.
            TemporarilyUnavailable: the user, or its host, was proved wrong too often of late.
            MalformedMessage: they are for another address than the request's, or count their uses in no way known.
        """
        host, credentials = source[0], self._credentials(request)
        if credentials is None:
            raise self._challenge(host, now, self._offers.to_asker(request, host, now))
        if self._nonces.age(credentials.nonce, host, now) is None:
            raise self._challenge(host, now, self._algorithms, stale=True)
        _check_form(credentials, request)
        marks = _marks(source[1], _instance(request))
        attempt = Attempt(host, credentials.username, request.headers["call-id"][0], marks)
        wait = self.failures.refused_for(attempt, now)
        if wait:
            retry_after = str(math.ceil(wait))
            raise TemporarilyUnavailable("too many wrong proofs", ("Retry-After", retry_after))
        user = self.users.get(credentials.username)
        if user is None or not self._is_right(credentials, user, request):
            self.failures.note_failure(attempt, now)  # the nonce was made for this host: nobody else can do so for it
            raise Forbidden("wrong user or secret")
        if not self._nonces.use(credentials.nonce, _count_of(credentials), now):
            raise self._challenge(host, now, self._algorithms, stale=True)
        self.failures.note_success(attempt, now)
        self._offers.answered(request, host, credentials, now)
        return user

    def restore(self, name: str, source: Address, call_id: str, instance: str, now: float) -> None:
        """What was kept says that this user proved itself in that call: nobody behind its address shuts it out."""
        if name in self.users:
            self.failures.note_success(Attempt(source[0], name, call_id, _marks(source[1], instance)), now)

    def _credentials(self, request: Request) -> Credentials | None:
        """Those for our realm; a request may carry others, too (RFC 3261 22.3)."""
        for text in request.headers.get("authorization", ()):
            credentials = parse_credentials(text)
            if credentials is not None and credentials.realm == self.realm:
                return credentials
        return None

    def _is_right(self, credentials: Credentials, user: SipUser, request: Request) -> bool:
        ha1 = user.ha1.get(credentials.algorithm)
        if ha1 is None or credentials.algorithm not in self._algorithms:
            return False
        if credentials.qop not in ("", "auth") or (credentials.qop and not credentials.cnonce):
            return False
        expected = response_for(credentials, ha1, request.method)
        return hmac.compare_digest(expected.encode(), credentials.response.encode())

    def _challenge(self, host: str, now: float, algorithms: Sequence[str], *, stale: bool = False) -> Unauthorized:
        """RFC 8760 2.4: one header an algorithm, the one that is liked best first."""
        nonce = self._nonces.make(host, now)
        end = ", stale=true" if stale else ""
        headers = [
            (
                "WWW-Authenticate",
                f'Digest realm="{self.realm}", nonce="{nonce}", algorithm={algorithm}, qop="auth"{end}',
            )
            for algorithm in algorithms
        ]
        return Unauthorized("", *headers)


class _Offers:
    """Which algorithms whoever asks is offered. Keys are Python's hashes, which nobody outside can make the same."""

    def __init__(self, algorithms: Sequence[str]) -> None:
        self._all = algorithms
        self._last = algorithms[-1:]
        self._unanswered: OrderedDict[int, int] = OrderedDict()  # challenges, by host, From and Call-ID
        self._simple: OrderedDict[int, float] = OrderedDict()  # when users at hosts proved that the last one is theirs

    def to_asker(self, request: Request, host: str, now: float) -> Sequence[str]:
        call = _call(request, host)
        before = self._unanswered.pop(call, 0)
        self._unanswered[call] = before + 1
        if len(self._unanswered) > _MOST_UNANSWERED:
            self._unanswered.popitem(last=False)
        name = request.sender.uri_text.partition(":")[2].partition("@")[0]
        is_simple = now - self._simple.get(hash((host, name)), -math.inf) <= _SIMPLE_SECONDS
        return self._last if before or is_simple else self._all

    def answered(self, request: Request, host: str, credentials: Credentials, now: float) -> None:
        """A user proved itself: from now on it is known whether it needs the last algorithm alone."""
        times, user = self._unanswered.pop(_call(request, host), 0), hash((host, credentials.username))
        if credentials.algorithm not in self._last:
            self._simple.pop(user, None)
        elif times > 1:
            self._simple[user] = now
            if len(self._simple) > _MOST_SIMPLE:
                self._simple.popitem(last=False)


def _call(request: Request, host: str) -> int:
    headers = request.headers
    return hash((host, headers["from"][0].partition(";tag=")[0], headers["call-id"][0]))


def _marks(port: int, instance: str) -> tuple[str, ...]:
    """What a phone that was started anew still has behind an address of many: its port, its instance (RFC 5626 4.1)."""
    return (f":{port}", instance) if instance else (f":{port}",)


def _instance(request: Request) -> str:
    """What stands between the quotes of a Contact's `+sip.instance`; nothing where there is none."""
    text = next(iter(request.headers.get("contact", ())), "")
    return text.partition('+sip.instance="')[2].partition('"')[0][:_LONGEST_INSTANCE]


def _check_form(credentials: Credentials, request: Request) -> None:
    """
    What is no wrong secret, but no use of one either (RFC 7616 3.4, 3.4.6).

    Raises:
        MalformedMessage: as `identify`.
    """
    if credentials.qop and not _COUNT.fullmatch(credentials.nc):
        raise MalformedMessage("Malformed nc in Authorization")
    asked, proved = request.uri_text, credentials.uri
    if asked != proved and not parse_uri(asked).is_same(parse_uri(proved)):
        raise MalformedMessage("The uri in Authorization is another than the request's")


def _count_of(credentials: Credentials) -> int | None:
    return int(credentials.nc, 16) if credentials.qop else None
