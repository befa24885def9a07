"""What is published at the moment: rows by entity-tag, the newest of each presentity, and how much all of them take."""

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from switchboard.core.states import NOT_SET, Presence, PresenceState
from switchboard.ground.deadlines import Deadlines
from switchboard.ground.limits import LimitLog
from switchboard.sip.journal import PublicationRow
from switchboard.sip.wire.errors import Overloaded

_OVERHEAD = 600  # bytes that a publication takes beside its texts


class Publications:
    """Rows that are stored and shown."""

    def __init__(self, limit_log: LimitLog) -> None:
        self.deadlines: Deadlines[str] = Deadlines()
        self._limit_log = limit_log
        self._by_etag: dict[str, PublicationRow] = {}
        self._of: dict[str, dict[str, None]] = {}  # the entity-tags of each presentity, the newest last
        self._size = 0

    def __len__(self) -> int:
        return len(self._by_etag)

    def __iter__(self) -> Iterator[PublicationRow]:
        return iter(self._by_etag.values())

    def find(self, etag: str) -> PublicationRow | None:
        return self._by_etag.get(etag)

    def ending_with(self, row: PublicationRow) -> list[PublicationRow]:
        """It, and what its phone published before it, which the phone forgot as it was started anew."""
        rows = [self._by_etag[etag] for etag in self._of.get(row.presentity, ())]
        before = rows[: rows.index(row)] if row in rows else []
        return [row, *(old for old in before if row.phone and (old.owner, old.phone) == (row.owner, row.phone))]

    def newest(self, presentity: str, *, but: Collection[PublicationRow]) -> PublicationRow | None:
        """The presentity's newest, some of them left out."""
        rows = [self._by_etag[etag] for etag in self._of.get(presentity, ())]
        return next((row for row in reversed(rows) if row not in but), None)

    def pushed_out_by(self, fresh: PublicationRow, now: float) -> PublicationRow | None:
        """The presentity's oldest, of the same publisher if there is any, where there are as many as there may be."""
        rows = [self._by_etag[etag] for etag in self._of.get(fresh.presentity, ())]
        if len(rows) < self._limit_log.limits.publications_each:
            return None
        self._limit_log.note("publications_each", fresh.presentity, now)
        return next((row for row in rows if row.owner == fresh.owner), rows[0])

    def check_room(self, fresh: PublicationRow, replaced: PublicationRow | None, now: float) -> None:
        """
        Raises:
            Overloaded: there is none for this row in the place of the other.
        """
        limits = self._limit_log.limits
        if replaced is None and len(self._by_etag) >= limits.publications:
            bitten = "publications"
        elif self._size + _size_of(fresh) - (_size_of(replaced) if replaced else 0) > limits.publication_bytes:
            bitten = "publication_bytes"
        else:
            return
        self._limit_log.note(bitten, fresh.presentity, now)
        raise Overloaded("too many publications", ("Retry-After", "60"))

    def put(self, row: PublicationRow, replaced: PublicationRow | None = None) -> None:
        """It is published, in the place of another."""
        if replaced is not None:
            self.drop(replaced)
        self._by_etag[row.etag] = row
        self._of.setdefault(row.presentity, {})[row.etag] = None
        self._size += _size_of(row)
        self.deadlines.set(row.etag, row.expires_at)

    def drop(self, row: PublicationRow) -> None:
        """It is published no more."""
        self.deadlines.drop(row.etag)
        if self._by_etag.pop(row.etag, None) is None:
            return
        self._size -= _size_of(row)
        etags = self._of[row.presentity]
        del etags[row.etag]
        if not etags:
            del self._of[row.presentity]


def presence_of(row: PublicationRow) -> Presence:
    """What it says, and what comes after it where it ends by itself."""
    said = Presence(PresenceState(row.state), row.subtype, row.message)
    if not row.until:
        return said
    then = Presence(PresenceState(row.then))
    for state, subtype, message, until in reversed(_read_later(row.later)) if row.later else ():
        follows = Presence(state, subtype, message)
        then = replace(follows, until=until, then=then) if until else follows
    return replace(said, until=row.until, then=then)


def row_of(row: PublicationRow, presence: Presence) -> PublicationRow:
    """The same row, which says that presence."""
    later, then = [], presence.then
    while then is not None:
        later.append((then.state.value, then.subtype, then.message, then.until))
        then = then.then
    is_plain = presence.then is None or presence.then == Presence(presence.then.state)
    return row._replace(
        state=presence.state.value,
        subtype=presence.subtype,
        message=presence.message,
        until=presence.until,
        then=(presence.then or NOT_SET).state.value,
        later="" if is_plain else json.dumps(later, ensure_ascii=False),
    )


def _read_later(text: str) -> Sequence[tuple[PresenceState, str, str, float]]:
    """Nothing where no version of ours wrote it."""
    try:
        read = [(PresenceState(state), subtype, message, until) for state, subtype, message, until in json.loads(text)]
    except (ValueError, TypeError):
        return ()
    is_ours = all(type(subtype) is type(message) is str and type(until) is float for _, subtype, message, until in read)
    return read if is_ours else ()


def _size_of(row: PublicationRow) -> int:
    return _OVERHEAD + sum(len(value.encode(errors="replace")) for value in row if isinstance(value, str))
