"""
Nonces that nothing is kept for until somebody proves who it is with one (RFC 7616 3.3, 3.4).

A nonce is its moment and a number, signed together with the host that it is made for: nobody can answer a challenge
that was made for another. What is kept are the counts (`nc`) of nonces in use, as long as a nonce serves.
"""

import base64
import hmac
import itertools
from collections import OrderedDict

NONCE_SECONDS = 300.0
_MAX_IN_USE = 50_000
_MOMENT_BYTES, _NUMBER_BYTES, _SIGNATURE_BYTES = 6, 3, 9  # multiples of three together, so that base64 has no padding
_MOMENT_TEXT = (_MOMENT_BYTES + _NUMBER_BYTES) * 4 // 3
_TEXT = _MOMENT_TEXT + _SIGNATURE_BYTES * 4 // 3
_SPENT = 2**32  # a count above all that eight hexadecimal digits can say


class Nonces:
    """Makes them, says how old one is, and takes each count of one once."""

    def __init__(self, key: bytes) -> None:
        """`key` signs them; another one makes all that are in use stale."""
        self._key = key
        self._numbers = itertools.count()
        self._counts: OrderedDict[str, int] = OrderedDict()  # the highest of each, the one used longest ago first
        self._forgotten = 0.0  # the youngest whose count was given up for room: older ones without a count are stale

    def make(self, host: str, now: float) -> str:
        number = next(self._numbers) % 256**_NUMBER_BYTES  # two phones behind one address get two
        moment = int(now * 1_000).to_bytes(_MOMENT_BYTES, "big") + number.to_bytes(_NUMBER_BYTES, "big")
        text = base64.urlsafe_b64encode(moment).decode()
        return text + self._signature(text, host)

    def age(self, nonce: str, host: str, now: float) -> float | None:
        """Seconds since it was made for that host; None for one that was not, or serves no more."""
        moment, signature = nonce[:_MOMENT_TEXT], nonce[_MOMENT_TEXT:]
        if len(nonce) != _TEXT or not nonce.isascii():
            return None
        if not hmac.compare_digest(signature, self._signature(moment, host)):
            return None
        made_at = _made_at(nonce)
        age = now - made_at
        if not 0.0 <= age <= NONCE_SECONDS or (made_at <= self._forgotten and nonce not in self._counts):
            return None
        return age

    def use(self, nonce: str, count: int | None, now: float) -> bool:
        """
        Whether this use of it is the first (RFC 7616 3.4.5). Without a count nobody can tell a second proof from a
        replay of the first: then it serves once.
        """
        highest = self._counts.get(nonce, -1)  # some phones count from 0
        if highest >= (0 if count is None else count):
            return False
        self._counts[nonce] = _SPENT if count is None else count
        self._counts.move_to_end(nonce)
        self._forget(now)
        return True

    def _forget(self, now: float) -> None:
        while self._counts:
            made_at = _made_at(next(iter(self._counts)))
            if len(self._counts) > _MAX_IN_USE:
                self._forgotten = max(self._forgotten, made_at)
            elif now - made_at <= NONCE_SECONDS:
                return
            self._counts.popitem(last=False)

    def _signature(self, moment: str, host: str) -> str:
        digest = hmac.digest(self._key, f"{moment} {host}".encode(), "sha256")
        return base64.urlsafe_b64encode(digest[:_SIGNATURE_BYTES]).decode()


def _made_at(nonce: str) -> float:
    """Of one whose signature is right."""
    return int.from_bytes(base64.urlsafe_b64decode(nonce[:_MOMENT_TEXT])[:_MOMENT_BYTES], "big") / 1_000
