"""
PUBLISH (RFC 3903): what phones say of their users, put together by us as the event state compositor.

A phone's presence becomes that of the line it is configured for, as Asterisk's module for Digium phones has it. Of
several publishers of one presentity the newest wins, and so does whoever sets it otherwise after them; when the
publication that shows ends, the newest that is left shows, else nothing is set.
"""

import heapq
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from switchboard.core.changes import PresenceChanged
from switchboard.core.states import NOT_SET, ExtensionStatus, Presence, PresenceState
from switchboard.sip.arrival import Answer, Arrival
from switchboard.sip.bodies.published_pidf import parse_published_pidf
from switchboard.sip.journal import PUBLICATION, Journal, PublicationRow
from switchboard.sip.wire.errors import (
    BadEvent,
    ConditionFailed,
    Forbidden,
    MalformedMessage,
    NotFound,
    Overloaded,
    SipError,
    UnsupportedMediaType,
)
from switchboard.sip.wire.headers import parse_event
from switchboard.sip.wire.message import Request
from switchboard.sip.wire.span import SpanLimits
from switchboard.sip.wire.uri import parse_uri

_CONTENT_TYPES = ("application/pidf+xml", "application/cpim-pidf+xml")
_MOST = 50_000  # publications in all
_MOST_OF_ONE = 10  # publications of one presentity

PresenceSetter = Callable[[str, Presence, str, Callable[[str], None]], None]  # presentity, presence, who, then(refusal)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A PUBLISH whose headers have been read."""

    arrival: Arrival
    presentity: str
    etag: str
    expires: int
    who: str


class PublishServer:
    """Publications by entity-tag, and which of them each presentity shows."""

    def __init__(
        self,
        journal: Journal,
        *,
        new_etag: Callable[[], str],
        resolve: Callable[[str], ExtensionStatus | None],
        set_presence: PresenceSetter,
        limits: SpanLimits,
    ) -> None:
        """`set_presence` answers once the change is durable: nothing, or why it was refused."""
        self._journal = journal
        self._new_etag = new_etag
        self._resolve = resolve
        self._set_presence = set_presence
        self._limits = limits
        self._by_etag: dict[str, PublicationRow] = {}
        self._of: dict[str, list[str]] = {}  # the entity-tags of each presentity, the newest last
        self._shown: dict[str, Presence] = {}  # what we had each presentity show
        self._expiries: list[tuple[float, str]] = []

    def __len__(self) -> int:
        return len(self._by_etag)

    def restore(self, rows: Iterable[PublicationRow], current: Callable[[str], Presence]) -> None:
        """Takes up what was kept, in the order it came; times are on our clock again."""
        for row in rows:
            self._put(row)
            if current(row.presentity) == _presence(row):
                self._shown[row.presentity] = _presence(row)

    def receive(self, arrival: Arrival, answer: Callable[[Answer | SipError], None]) -> None:
        """
        Takes a PUBLISH; `answer` is called once, at once or when the change is durable.

        Raises:
            SipError: what the phone is answered instead of 200.
        """
        asked = self._read(arrival)
        if asked.etag and asked.etag not in self._by_etag:
            raise ConditionFailed("the publication is no more")
        if arrival.request.body and asked.expires:
            self._publish(asked, _published(arrival.request), answer)
        elif not asked.etag:  # RFC 3903 4.2: an initial publication has a body
            raise MalformedMessage("Missing body")
        elif asked.expires:
            self._refresh(asked, answer)
        else:
            self._remove(asked, answer)

    def heard(self, change: PresenceChanged) -> None:
        """Somebody set a presentity: what was published before does not show any more."""
        if self._shown.get(change.presentity) not in (None, change.new):
            del self._shown[change.presentity]

    def get_timer(self) -> float | None:
        return self._expiries[0][0] if self._expiries else None

    def handle_timer(self, now: float) -> None:
        while self._expiries and self._expiries[0][0] <= now:
            _, etag = heapq.heappop(self._expiries)
            row = self._by_etag.get(etag)
            if row is not None and row.expires_at <= now:
                self._end(row, lambda _: None)

    def _read(self, arrival: Arrival) -> _Asked:
        request = arrival.request
        event = request.first("event")
        if not event or parse_event(event)[0] != "presence":
            raise BadEvent("only presence is published here", ("Allow-Events", "presence"))
        line = parse_uri(request.uri_text).user
        if arrival.user is not None and line not in arrival.user.lines:
            raise Forbidden(f"{arrival.user.name} is not configured for line {line}")
        status = self._resolve(line)
        if status is None or not status.presentity:
            raise NotFound(f"no presence can be set for '{line}'")
        expires = self._limits.granted(request.first("expires"))
        who = arrival.user.name if arrival.user else line
        etag = (request.first("sip-if-match") or "").strip()
        return _Asked(arrival, status.presentity, etag, expires, who)

    def _publish(self, asked: _Asked, presence: Presence, answer: Callable[[Answer | SipError], None]) -> None:
        of_one = self._of.get(asked.presentity, ())
        if not asked.etag and (len(self._by_etag) >= _MOST or len(of_one) >= _MOST_OF_ONE):
            raise Overloaded("too many publications", ("Retry-After", "60"))
        row = self._row(asked, presence)

        def then(refusal: str) -> None:
            if refusal:
                answer(Overloaded(refusal, ("Retry-After", "60")))
                return
            self._replace(asked.etag, row)
            answer(self._kept(row, asked.expires))

        self._shown[asked.presentity] = presence
        self._set_presence(asked.presentity, presence, asked.who, then)

    def _refresh(self, asked: _Asked, answer: Callable[[Answer | SipError], None]) -> None:
        old = self._by_etag[asked.etag]
        row = self._row(asked, _presence(old))
        self._replace(asked.etag, row)
        answer(self._kept(row, asked.expires))

    def _kept(self, row: PublicationRow, expires: int) -> Answer:
        return _accepted(row, expires)._replace(undo=lambda: self._drop(row.etag))

    def _remove(self, asked: _Asked, answer: Callable[[Answer | SipError], None]) -> None:
        row = self._by_etag[asked.etag]

        def then(refusal: str) -> None:
            answer(Overloaded(refusal, ("Retry-After", "60")) if refusal else _accepted(row, 0))

        self._end(row, then)

    def _end(self, row: PublicationRow, then: Callable[[str], None]) -> None:
        self._drop(row.etag)
        if self._shown.get(row.presentity) != _presence(row):
            then("")
            return
        left = self._of.get(row.presentity)
        successor = _presence(self._by_etag[left[-1]]) if left else NOT_SET
        if left:
            self._shown[row.presentity] = successor
        else:
            self._shown.pop(row.presentity, None)
        self._set_presence(row.presentity, successor, row.owner, then)

    def _row(self, asked: _Asked, presence: Presence) -> PublicationRow:
        expires_at = asked.arrival.now + asked.expires
        texts = presence.state.value, presence.subtype, presence.message
        return PublicationRow(self._new_etag(), expires_at, asked.presentity, *texts, asked.who)

    def _replace(self, etag: str, row: PublicationRow) -> None:
        """RFC 3903 6: every answer has an entity-tag of its own."""
        if etag:
            self._drop(etag)
        self._put(row)
        self._journal.put(PUBLICATION, row.etag, row)

    def _put(self, row: PublicationRow) -> None:
        self._by_etag[row.etag] = row
        self._of.setdefault(row.presentity, []).append(row.etag)
        heapq.heappush(self._expiries, (row.expires_at, row.etag))

    def _drop(self, etag: str) -> None:
        row = self._by_etag.pop(etag, None)
        if row is None:
            return
        self._of[row.presentity].remove(etag)
        if not self._of[row.presentity]:
            del self._of[row.presentity]
        self._journal.put(PUBLICATION, etag, None)


def _published(request: Request) -> Presence:
    content_type = (request.first("content-type") or "").partition(";")[0].strip().lower()
    if content_type not in _CONTENT_TYPES:
        raise UnsupportedMediaType("only PIDF is read here", ("Accept", ", ".join(_CONTENT_TYPES)))
    return parse_published_pidf(request.body)


def _presence(row: PublicationRow) -> Presence:
    return Presence(PresenceState(row.state), row.subtype, row.message)


def _accepted(row: PublicationRow, expires: int) -> Answer:
    return Answer(headers=(("Expires", str(expires)), ("SIP-ETag", row.etag)))
