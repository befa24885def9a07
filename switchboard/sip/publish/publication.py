"""
PUBLISH (RFC 3903): what phones say of their users, put together by us as the event state compositor.

A phone's presence becomes that of the line it is configured for, as Asterisk's module for Digium phones has it. Of
several publishers of one presentity the newest wins, and so does whoever sets it otherwise after them; when the
publication that shows ends, the newest that is left shows, else nothing is set. One that says until when it lasts
(RPID's `until`) ends then by itself: what its document says without it follows, and is the publication's as well. So is
what is to begin only later (`from`): the publication has to last until then.

    publish, modify   ─▶ row stored ─▶ presence set, and that stored ─▶ 200
    refresh           ─▶ row stored ─▶ 200
    remove, expire    ─▶ presence set, and that stored ─▶ row taken out ─▶ 200

Each step may take its time, and may fail. In this order nothing shows that does not end by itself, and what fails is
answered 503 and is as it was before. Whatever concerns one presentity is done in turn, so that of two requests with one
entity-tag the second finds that it is that of a moment ago (412).
"""

import datetime as dt
import functools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from switchboard.core.states import NOT_SET, Presence
from switchboard.ground.limits import LimitLog
from switchboard.sip.arrival import Answer, Arrival
from switchboard.sip.bodies.published_pidf import parse_published_pidf
from switchboard.sip.bodies.published_xpidf import parse_published_xpidf
from switchboard.sip.journal import PUBLICATION, Journal, PublicationRow
from switchboard.sip.numbers import Numbers
from switchboard.sip.publish.publications import Publications, presence_of, row_of
from switchboard.sip.publish.turns import Done, Turns
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

_PIDF_TYPES, _XPIDF_TYPE = ("application/pidf+xml", "application/cpim-pidf+xml"), "application/xpidf+xml"
_MOST_WAITING = 10  # requests for one presentity that wait for those before them
_MOST_AT_ONCE = 2_000  # requests that are worked on or wait; more are answered 503
_TRIED_AGAIN_AFTER = 30.0  # seconds until what could not be ended is ended

Reply = Callable[[Answer | SipError], None]


class PresenceSetter(Protocol):
    """Has presence set."""

    def __call__(
        self,
        presentity: str,
        presence: Presence,
        who: str,
        then: Callable[[str], None],
        only_if: Presence | None = None,
    ) -> None:
        """
        Args:
            then: called once the change is durable, with nothing, or with why it was refused.
            only_if: what has to show until the change is made; where it does not, nothing is set, and that is as well.
        """


@dataclass(frozen=True, slots=True)
class PresenceDesk:
    """
    Where presence is looked up and set.

    Args:
        numbers: finds the hint that a phone means.
        current: what a presentity shows now.
        wall_clock: seconds since 1970, by which presence ends by itself.
        zone: that of the office, for phones that write a time without one; None for this computer's.
    """

    numbers: Numbers
    current: Callable[[str], Presence]
    set_presence: PresenceSetter
    wall_clock: Callable[[], float]
    zone: dt.tzinfo | None = None


@dataclass(frozen=True, slots=True)
class _Asked:
    """A PUBLISH that has been read; `presence` is None where it has no body, `etag` empty where it names none."""

    presentity: str
    presence: Presence | None
    etag: str
    expires: int
    who: str
    phone: str
    now: float


class PublishServer:
    """Answers PUBLISHes."""

    def __init__(
        self,
        journal: Journal,
        limit_log: LimitLog,
        *,
        new_etag: Callable[[], str],
        desk: PresenceDesk,
        limits: SpanLimits,
    ) -> None:
        self._journal = journal
        self._new_etag = new_etag
        self._desk = desk
        self._limits = limits
        self._publications = Publications(limit_log)
        self._turns = Turns(_MOST_WAITING, _MOST_AT_ONCE)

    def __len__(self) -> int:
        return len(self._publications)

    def restore(self, rows: Iterable[PublicationRow]) -> None:
        """
        Takes up what was kept, in the order it came; times are on our clock again.

        One that we stopped in the middle of was refused, or never answered: it counts where its presence shows.
        """
        for row in rows:
            if not row.is_pending:
                self._publications.put(row)
            elif self._shows(row):
                self._settle(row)
            else:
                self._write(None, row)

    def keep_anew(self) -> None:
        """Puts all into the journal again."""
        for row in self._publications:
            self._journal.put(PUBLICATION, row.etag, row)

    def receive(self, arrival: Arrival, answer: Reply) -> None:
        """
        Takes a PUBLISH; `answer` is called once, at once or when the change is durable.

        Raises:
            SipError: what the phone is answered instead of 200.
        """
        asked = self._read(arrival)
        if not self._turns.has_room(asked.presentity):
            raise Overloaded("too many requests at once", ("Retry-After", "10"))

        def begin(done: Done) -> None:
            def reply(outcome: Answer | SipError) -> None:
                answer(outcome)
                done()

            try:
                self._begin(asked, reply)
            except SipError as error:
                reply(error)

        self._turns.take(asked.presentity, begin)

    def get_timer(self) -> float | None:
        return self._publications.deadlines.next()

    def handle_timer(self, now: float) -> None:
        for etag in self._publications.deadlines.due(now):
            row = self._publications.find(etag)
            if row is not None:
                self._turns.take(row.presentity, functools.partial(self._expire, row, now))

    def _begin(self, asked: _Asked, reply: Reply) -> None:
        """It is this request's turn."""
        row = self._named(asked)
        if asked.presence is not None:
            self._publish(asked, row, asked.presence, reply)
        elif row is None:  # RFC 3903 4.2: an initial publication has a body
            raise MalformedMessage("Nothing to end without SIP-If-Match" if not asked.expires else "Missing body")
        elif asked.expires:
            self._refresh(asked, row, reply)
        else:
            self._remove(row, reply)

    def _read(self, arrival: Arrival) -> _Asked:
        request = arrival.request
        event = request.first("event")
        if not event or parse_event(event)[0] != "presence":
            raise BadEvent("only presence is published here", ("Allow-Events", "presence"))
        number = self._desk.numbers.seek(parse_uri(request.uri_text), arrival.user)
        line = number.exten
        if arrival.user is not None and line not in arrival.user.lines:
            raise Forbidden(f"{arrival.user.name} is not configured for line {line}")
        status = self._desk.numbers.find(number)
        if status is None or not status.presentity:
            raise NotFound(f"no presence can be set for '{line}'")
        expires = self._limits.granted(request.first("expires"))
        presence = self._published(request) if request.body and expires else None
        etag = (request.first("sip-if-match") or "").strip()
        who = arrival.user.name if arrival.user else line
        phone = _phone_of(arrival)
        return _Asked(status.presentity, presence, etag, expires, who, phone, arrival.now)

    def _published(self, request: Request) -> Presence:
        content_type = (request.first("content-type") or "").partition(";")[0].strip().lower()
        if content_type in _PIDF_TYPES:
            return parse_published_pidf(request.body, self._desk.wall_clock(), self._desk.zone)
        if content_type != _XPIDF_TYPE:
            read = ", ".join((*_PIDF_TYPES, _XPIDF_TYPE))
            raise UnsupportedMediaType("only PIDF and XPIDF are read here", ("Accept", read))
        return parse_published_xpidf(request.body)

    def _named(self, asked: _Asked) -> PublicationRow | None:
        """That of the entity-tag, which serves only whom it was given to, for what it was given for (RFC 3903 4.1)."""
        row = self._publications.find(asked.etag) if asked.etag else None
        if asked.etag and (row is None or (row.presentity, row.owner) != (asked.presentity, asked.who)):
            raise ConditionFailed("the publication is no more")
        return row

    def _publish(self, asked: _Asked, replaced: PublicationRow | None, presence: Presence, reply: Reply) -> None:
        row = self._row(asked, presence)
        replaced = replaced or self._publications.pushed_out_by(row, asked.now)
        row = row._replace(is_pending=True, replaces=replaced.etag if replaced else "")
        self._publications.check_room(row, replaced, asked.now)

        def stored(is_stored: bool) -> None:
            if is_stored:
                self._desk.set_presence(asked.presentity, presence, asked.who, shown)
            else:
                reply(_not_stored())

        def shown(refusal: str) -> None:
            if refusal:
                self._write(None, row)
                reply(Overloaded(refusal, ("Retry-After", "60")))
            else:
                self._settle(row)
                reply(_accepted(row, asked.expires))

        self._write(row, None)
        self._journal.promise(stored)

    def _settle(self, row: PublicationRow) -> None:
        """Its presence is stored, and shows."""
        settled = row._replace(is_pending=False, replaces="")
        replaced = self._publications.find(row.replaces)
        self._publications.put(settled, replaced)
        self._write(settled, replaced)

    def _refresh(self, asked: _Asked, replaced: PublicationRow, reply: Reply) -> None:
        """RFC 3903 6: every answer has an entity-tag of its own."""
        row = self._row(asked, presence_of(replaced))  # ends when it did, or has ended

        def stored(is_stored: bool) -> None:
            if is_stored:
                self._publications.put(row, replaced)
            else:
                self._write(replaced, None)  # else its row goes once the disk takes it, though that was refused
            reply(_accepted(row, asked.expires) if is_stored else _not_stored())

        self._write(row, replaced)
        self._journal.promise(stored)

    def _remove(self, row: PublicationRow, reply: Reply) -> None:
        ended = self._publications.ending_with(row)

        def hidden(refusal: str) -> None:
            if refusal:
                reply(Overloaded(refusal, ("Retry-After", "60")))
            else:
                for each in ended:
                    self._write(None, each)
                self._journal.promise(stored)

        def stored(is_stored: bool) -> None:
            for each in ended:
                if is_stored:
                    self._publications.drop(each)
                else:  # it shows no more, and the phone removes it again, or it expires
                    self._write(each, None)
            reply(_accepted(row, 0) if is_stored else _not_stored())

        self._hide(ended, hidden)

    def _expire(self, row: PublicationRow, now: float, done: Done) -> None:
        if self._publications.find(row.etag) is not row:
            done()  # refreshed or removed while this waited for its turn
            return
        ended = self._publications.ending_with(row)

        def hidden(refusal: str) -> None:
            if refusal:
                self._publications.deadlines.set(row.etag, now + _TRIED_AGAIN_AFTER)
            else:
                for each in ended:
                    self._publications.drop(each)
                    self._write(None, each)
            done()

        self._hide(ended, hidden)

    def _hide(self, ended: Sequence[PublicationRow], then: Callable[[str], None]) -> None:
        """
        Has what was published before the first shown in its place, if it shows, and does when that is stored.

        Where it would come back, as somebody set something that ends by itself, that is to come in its place, too.
        """
        row = ended[0]
        is_shown, shown = self._shows(row), self._desk.current(row.presentity)
        if not is_shown and not self._comes_back(row, shown):
            then("")
            return
        before = self._publications.newest(row.presentity, but=ended)
        instead = presence_of(before).at(self._desk.wall_clock()) if before else NOT_SET
        presence = instead if is_shown else replace(shown, then=instead)

        def hidden(refusal: str) -> None:
            others = presence.says() != shown.says() and self._desk.current(row.presentity) != presence
            if not refusal and (others if is_shown else self._shows(row)):
                self._hide(ended, then)  # what showed has ended by itself meanwhile, and may still be this one's
            else:
                then(refusal)

        self._desk.set_presence(row.presentity, presence, row.owner, hidden, only_if=shown)

    def _comes_back(self, row: PublicationRow, shown: Presence) -> bool:
        """Whether it shows again once that has ended by itself."""
        return shown.then is not None and not shown.stays() and shown.then == presence_of(row)

    def _shows(self, row: PublicationRow) -> bool:
        """Whether it is what its presentity shows, or what came after it since it ended by itself."""
        now = self._desk.wall_clock()
        return self._desk.current(row.presentity).at(now) == presence_of(row).at(now)

    def _row(self, asked: _Asked, presence: Presence) -> PublicationRow:
        expires_at = asked.now + asked.expires
        row = PublicationRow(self._new_etag(), expires_at, asked.presentity, "", "", "", asked.who, phone=asked.phone)
        return row_of(row, presence)

    def _write(self, row: PublicationRow | None, replaced: PublicationRow | None) -> None:
        if replaced is not None:
            self._journal.put(PUBLICATION, replaced.etag, None)
        if row is not None:
            self._journal.put(PUBLICATION, row.etag, row)


def _phone_of(arrival: Arrival) -> str:
    """A phone that was started anew has forgotten its entity-tags, but not what it is and where it stands."""
    return "{}:{} {}".format(*arrival.source[:2], arrival.request.agent)


def _accepted(row: PublicationRow, expires: int) -> Answer:
    return Answer(headers=(("Expires", str(expires)), ("SIP-ETag", row.etag)))


def _not_stored() -> Overloaded:
    return Overloaded("it cannot be stored", ("Retry-After", "30"))
