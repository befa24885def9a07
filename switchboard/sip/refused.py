"""Requests that were refused of late, and why: bounded, as strangers make them."""

from collections import OrderedDict
from dataclasses import dataclass
from typing import NamedTuple

from switchboard.sip.wire.errors import SipError
from switchboard.sip.wire.message import Request

_MOST = 200  # kinds that are kept, those that came last
_LONGEST = 100  # characters of each text that a phone wrote
_CHALLENGE = 401  # the first answer to whoever has to prove who it is refuses nothing


class RefusedKey(NamedTuple):
    """What is counted as the same: `about` is the URI asked for, `reason` what the phone was told."""

    host: str
    method: str
    about: str
    status: int
    reason: str


@dataclass(slots=True)
class Refused:
    """How often, when last (on the loop's clock), and what the phone says it is."""

    key: RefusedKey
    agent: str
    count: int = 0
    last_at: float = 0.0


class RefusedRequests:
    """A line for each kind, the newest last."""

    def __init__(self) -> None:
        self._of: OrderedDict[RefusedKey, Refused] = OrderedDict()

    def note(self, request: Request, error: SipError, host: str, now: float) -> None:
        """What was answered instead of 2xx."""
        if error.status == _CHALLENGE and "authorization" not in request.headers:
            return
        key = RefusedKey(host, _plain(request.method), _plain(request.uri_text), error.status, _plain(str(error)))
        refused = self._of.get(key)
        if refused is None:
            refused = self._of[key] = Refused(key, request.agent)
        refused.count += 1
        refused.last_at = now
        self._of.move_to_end(key)
        if len(self._of) > _MOST:
            self._of.popitem(last=False)

    def newest_first(self) -> list[Refused]:
        return list(reversed(self._of.values()))


def _plain(text: str) -> str:
    """Not too long, and without what moves a cursor."""
    return "".join(filter(str.isprintable, text[:_LONGEST]))
