"""Challenges of others, answered: how a client proves who it is (RFC 3261 22.2, 22.3, RFC 7616, RFC 8760)."""

from dataclasses import dataclass, field

from switchboard.ground.text import is_unicode
from switchboard.sip.auth.digest import ALGORITHMS, Credentials, hash_secret, known_algorithms, response_for
from switchboard.sip.wire.errors import MalformedMessage
from switchboard.sip.wire.message import Request
from switchboard.sip.wire.scan import parameters

_MOST = 8  # challenges that are looked at
_MAX_CHALLENGE = 2_000  # characters of one
_HEADERS = {401: ("www-authenticate", "Authorization"), 407: ("proxy-authenticate", "Proxy-Authorization")}


@dataclass(frozen=True, slots=True)
class Account:
    """Who we are elsewhere, and what proves it."""

    user: str
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Challenge:
    """
    What has to be answered.

    Args:
        is_stale: the proof was right and its nonce too old (RFC 7616 3.3).
    """

    header: str
    realm: str
    nonce: str
    opaque: str
    algorithm: str
    has_qop: bool
    is_stale: bool


def challenge_of(status: int, response: Request) -> Challenge | None:
    """
    The strongest one of a 401 or 407 that we can answer; None where there is none.

    RFC 8760 2.4 has the topmost answered; the strongest is the one a server that can has put there.
    """
    if status not in _HEADERS:
        return None
    asked, answered = _HEADERS[status]
    known = known_algorithms()
    found = [_challenge(text, answered) for text in response.headers.get(asked, ())[:_MOST]]
    usable = [each for each in found if each is not None and each.algorithm in known]
    return min(usable, key=lambda each: list(ALGORITHMS).index(each.algorithm), default=None)


def _challenge(text: str, header: str) -> Challenge | None:
    scheme, _, rest = text[:_MAX_CHALLENGE].strip().partition(" ")
    if scheme.lower() != "digest" or len(text) > _MAX_CHALLENGE or not is_unicode(text):
        return None
    try:
        told = parameters(rest, ",")
    except MalformedMessage:
        return None
    if not told.get("nonce") or "realm" not in told:
        return None
    words = [word.strip().lower() for word in told.get("qop", "").split(",")]
    if told.get("qop") and "auth" not in words:  # auth-int covers the body as well, and nobody asks for it alone
        return None
    return Challenge(
        header,
        told["realm"],
        told["nonce"],
        told.get("opaque", ""),
        told.get("algorithm", "MD5").upper(),
        "auth" in words,
        told.get("stale", "").lower() == "true",
    )


def answer_challenge(challenge: Challenge, account: Account, method: str, uri: str, cnonce: str) -> tuple[str, str]:
    """
    The header that proves who sends the request, as name and value.

    Args:
        uri: the Request-URI.
        cnonce: a number of ours that nobody can guess, used once.
    """
    qop, nc = ("auth", "00000001") if challenge.has_qop else ("", "")
    credentials = Credentials(
        account.user, challenge.realm, challenge.nonce, uri, "", challenge.algorithm, qop, nc, cnonce
    )
    ha1 = hash_secret(challenge.algorithm, account.user, challenge.realm, account.secret)
    parts = [
        f'username="{account.user}"',
        f'realm="{challenge.realm}"',
        f'nonce="{challenge.nonce}"',
        f'uri="{uri}"',
        f'response="{response_for(credentials, ha1, method)}"',
        f"algorithm={challenge.algorithm}",
    ]
    if challenge.has_qop:
        parts += [f'cnonce="{cnonce}"', "qop=auth", f"nc={nc}"]
    if challenge.opaque:
        parts.append(f'opaque="{challenge.opaque}"')
    return challenge.header, f"Digest {', '.join(parts)}"
