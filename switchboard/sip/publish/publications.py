"""What is published at the moment: rows by entity-tag, the newest of each presentity, and how much all of them take."""

from collections.abc import Iterator

from switchboard.core.states import Presence, PresenceState
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

    def newest(self, presentity: str, *, but: PublicationRow) -> PublicationRow | None:
        """The presentity's newest, one of them left out."""
        etags = [etag for etag in self._of.get(presentity, ()) if etag != but.etag]
        return self._by_etag[etags[-1]] if etags else None

    def check_room(self, fresh: PublicationRow, replaced: PublicationRow | None, now: float) -> None:
        """
        Raises:
            Overloaded: there is none for this row in the place of the other.
        """
        limits = self._limit_log.limits
        if replaced is None and len(self._of.get(fresh.presentity, ())) >= limits.publications_each:
            bitten = "publications_each"
        elif replaced is None and len(self._by_etag) >= limits.publications:
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
    """What it says."""
    return Presence(PresenceState(row.state), row.subtype, row.message)


def _size_of(row: PublicationRow) -> int:
    return _OVERHEAD + sum(len(value.encode(errors="replace")) for value in row if isinstance(value, str))
