"""
A search of people in an LDAP directory (RFC 4511), as bytes in and bytes out: `sansldap` has the protocol.

    AGREEING ──StartTLS granted──▶ (TLS) ──▶ BINDING ──bound──▶ SEARCHING ──last page──▶ DONE
                                    begin ──▶            └── a page of 500 after the other (RFC 2696)

Only what was asked for is taken: a server that refers to others is not followed there (RFC 4511 4.5.3), one that
answers what nobody asked, or without end, is refused.
"""

from collections.abc import Iterator, Sequence
from enum import Enum, auto

from sansldap import (
    BindResponse,
    ExtendedOperations,
    ExtendedResponse,
    LDAPClient,
    LDAPError,
    LDAPFilter,
    LDAPMessage,
    LDAPResult,
    LDAPResultCode,
    PagedResultControl,
    SearchResultDone,
    SearchResultEntry,
    SearchResultReference,
)
from sansldap.asn1 import NotEnougData

from switchboard.api.ldap import LdapQuery
from switchboard.api.rosters import Reading, RosterKind, RosterRefused, RosterTable, Target
from switchboard.ground.errors import Sentence
from switchboard.ground.text import is_unicode
from switchboard.rosters.bounds import MAX_CELL, MAX_PHOTO, MOST_PEOPLE
from switchboard.rosters.problems import Problems

MAX_MESSAGE = 8_000_000  # bytes: an entry with its photo
MOST_BYTES = 256_000_000  # of all answers
_PAGE = 500  # entries; Active Directory gives no more than 1,000
_MOST_PAGES = 1_000
_MOST_VALUES = 50  # of one attribute
_MAX_FILTER = 4_096  # characters
_SEQUENCE = 0x30  # how each message begins (RFC 4511 4.1.1)


class _State(Enum):
    AGREEING = auto()
    BINDING = auto()
    SEARCHING = auto()
    DONE = auto()


class LdapSearch:
    """One connection: `begin` what it says, `receive` what is answered, until `is_done`."""

    def __init__(self, query: LdapQuery, name: str) -> None:
        """
        Args:
            name: of the server, as problems have it.

        Raises:
            RosterRefused: the filter is none.
        """
        self._query = query
        self._filter = parse_filter(query.filter)
        self._session = LDAPClient()
        self._state = _State.AGREEING
        self._buffer = bytearray()
        self._received = self._pages = self._referred = 0
        self._is_whole = True
        self._entries: list[tuple[str, dict[str, list[bytes]]]] = []
        self._problems = Problems(name)
        self._wanted = {name.casefold() for name, _ in query.attributes}

    @property
    def is_done(self) -> bool:
        return self._state is _State.DONE

    @property
    def has_agreed_on_tls(self) -> bool:
        """StartTLS was granted: everything after it is to go through TLS, and `begin` is to be called."""
        return self._state is not _State.AGREEING

    @property
    def count(self) -> int:
        """Entries that came so far."""
        return len(self._entries)

    def ask_for_tls(self) -> None:
        """Asks for StartTLS."""
        self._session.extended_request(ExtendedOperations.LDAP_START_TLS.value)

    def begin(self) -> None:
        """Says who we are, or nobody; the search follows."""
        self._session.bind_simple(self._query.bind_dn, self._query.secret)
        self._state = _State.BINDING

    def next_bytes(self) -> bytes:
        """What is to be sent."""
        return self._session.data_to_send()

    def receive(self, data: bytes) -> None:
        """
        Takes what came, in whatever pieces.

        Raises:
            RosterRefused: the server refuses, or says what none may.
        """
        self._received += len(data)
        if self._received > MOST_BYTES:
            raise RosterRefused("The server sends more than {most} bytes; choose a narrower filter.", most=MOST_BYTES)
        self._buffer += data
        for message in self._messages():
            for each in self._understood(message):
                self._take(each)

    def table(self) -> RosterTable:
        """What came, as a table: an entry a row, an attribute a column."""
        columns = tuple(name for name, _ in self._query.attributes)
        photo = {name.casefold() for name, target in self._query.attributes if target is Target.PHOTO}
        rows, photos = [], {}
        for at, (name, values) in enumerate(self._entries):
            rows.append(tuple("" if each.casefold() in photo else self._cell(name, values, each) for each in columns))
            found = next((values[each][0] for each in photo if values.get(each)), b"")
            if len(found) > MAX_PHOTO:
                self._problems.note(
                    0,
                    "{place}: the photo is larger than {most} bytes; it is passed over",
                    place=_shown(name),
                    most=MAX_PHOTO,
                )
            elif found:
                photos[at] = found
        if self._referred:
            self._problems.note(
                0,
                "the server refers to others ({count}); they are not asked: name each of them here",
                count=self._referred,
            )
        return RosterTable(
            Reading(RosterKind.LDAP),
            columns,
            rows,
            [name for name, _ in self._entries],
            tuple(target for _, target in self._query.attributes),
            self._problems.listed(),
            photos,
            self._is_whole,
            self._query.host,
            self._query.last_digits,
        )

    def _messages(self) -> Iterator[bytes]:
        while len(self._buffer) >= 2:
            if self._buffer[0] != _SEQUENCE:
                raise RosterRefused("What answers there is no LDAP server, or it wants TLS from the first byte on.")
            length, header = self._buffer[1], 2
            if length & 0x80:
                header += length & 0x7F
                if not 2 < header <= 6:
                    raise RosterRefused("The server sends what is no LDAP.")
                if len(self._buffer) < header:
                    return
                length = int.from_bytes(self._buffer[2:header], "big")
            if length > MAX_MESSAGE:
                raise RosterRefused(
                    "The server sends an entry of {count} bytes; {most} are the most. Ask for fewer attributes.",
                    count=length,
                    most=MAX_MESSAGE,
                )
            if len(self._buffer) < header + length:
                return
            message = bytes(self._buffer[: header + length])
            del self._buffer[: header + length]
            yield message

    def _understood(self, message: bytes) -> Sequence[LDAPMessage]:
        try:
            found = self._session.receive(message)
        except (LDAPError, NotEnougData, ValueError, RecursionError, LookupError, TypeError, AttributeError) as error:
            raise RosterRefused(
                "The server sends what is no LDAP: {why}.", why=str(error)[:200] or "cut off"
            ) from error
        if not found:
            raise RosterRefused("The server sends what is no LDAP: a message is cut off.")
        return found

    def _take(self, message: LDAPMessage) -> None:
        match message:
            case ExtendedResponse() if self._state is _State.AGREEING:
                self._expect(message.result, "TLS")
                self._state = _State.BINDING
            case BindResponse() if self._state is _State.BINDING:
                self._expect(message.result, "bind")
                self._state = _State.SEARCHING
                self._ask_for_page(b"")
            case SearchResultEntry() if self._state is _State.SEARCHING:
                self._take_entry(message)
            case SearchResultReference() if self._state is _State.SEARCHING:
                self._referred += 1
                self._is_whole = False
            case SearchResultDone() if self._state is _State.SEARCHING:
                self._end_page(message)
            case _:
                raise RosterRefused("The server answers what nobody asked.")

    def _take_entry(self, entry: SearchResultEntry) -> None:
        if len(self._entries) >= MOST_PEOPLE:
            self._problems.note(0, "there are more than {most} entries; choose a narrower filter", most=MOST_PEOPLE)
            self._is_whole = False
            self._finish()
            return
        values: dict[str, list[bytes]] = {}
        for attribute in entry.attributes:
            name = attribute.name.partition(";")[0].casefold()  # without options: `;lang-de`, `;range=0-1499`
            if name in self._wanted:
                values.setdefault(name, []).extend(attribute.values[:_MOST_VALUES])
        self._entries.append((entry.object_name, values))

    def _end_page(self, done: SearchResultDone) -> None:
        code = done.result.result_code
        if code in {LDAPResultCode.SIZE_LIMIT_EXCEEDED, LDAPResultCode.ADMIN_LIMIT_EXCEEDED} and self._entries:
            self._is_whole = False
            self._problems.note(
                0, "the server gives no more than {count} entries; choose a narrower filter", count=self.count
            )
            self._finish()
            return
        self._expect(done.result, "search")
        cookie = next((each.cookie for each in done.controls if isinstance(each, PagedResultControl)), b"")
        self._pages += 1
        if not cookie:
            self._finish()
        elif self._pages >= _MOST_PAGES:
            raise RosterRefused("The server has one more page again and again; its administrator has to mend it.")
        else:
            self._ask_for_page(cookie)

    def _ask_for_page(self, cookie: bytes) -> None:
        self._session.search_request(
            base_object=self._query.base,
            filter=self._filter,
            attributes=list(dict.fromkeys(name for name, _ in self._query.attributes)),
            controls=[PagedResultControl(critical=False, size=_PAGE, cookie=cookie)],
        )

    def _finish(self) -> None:
        self._session.unbind()
        self._state = _State.DONE

    def _expect(self, result: LDAPResult, what: str) -> None:
        """
        Raises:
            RosterRefused: it was refused.
        """
        code = result.result_code
        if code is LDAPResultCode.SUCCESS:
            return
        said = _shown(result.diagnostics_message)
        if code is LDAPResultCode.REFERRAL:
            where = _shown(", ".join(result.referrals or ()))
            raise RosterRefused(
                "The server refers to another, which is not asked: {where}. Name that here.", where=where
            )
        pattern = _REFUSALS.get(code)
        if pattern is not None:
            raise (
                RosterRefused("{reason} ({said})", reason=Sentence(pattern), said=said)
                if said
                else RosterRefused(pattern)
            )
        raise RosterRefused(
            "The server refuses ({what}, {code}): {said}",
            what=what,
            code=code.name.lower(),
            said=said or Sentence("it does not say why"),
        )

    def _cell(self, entry: str, values: dict[str, list[bytes]], name: str) -> str:
        found = values.get(name.casefold(), [])
        text = "\n".join(value[: 4 * MAX_CELL].decode("utf-8", "replace").replace("\0", "").strip() for value in found)
        if len(text) > MAX_CELL:
            self._problems.note(
                0,
                "{place}: {name} has more than {most} characters; it is passed over",
                place=_shown(entry),
                name=name,
                most=MAX_CELL,
            )
            return ""
        return text


_REFUSALS = {
    LDAPResultCode.INVALID_CREDENTIALS: "Name (bind DN) or password are not those of the server.",
    LDAPResultCode.NO_SUCH_OBJECT: "The server has no such base; write it as in dc=example,dc=com.",
    LDAPResultCode.INVALID_DN_SYNTAX: "The base, or the bind DN, is no name of a directory; write dc=example,dc=com.",
    LDAPResultCode.INSUFFICIENT_ACCESS_RIGHTS: "That user may not search there; ask the directory's administrator.",
    LDAPResultCode.STRONG_AUTH_REQUIRED: "The server wants TLS; choose it.",
    LDAPResultCode.CONFIDENTIALITY_REQUIRED: "The server wants TLS; choose it.",
    LDAPResultCode.INAPPROPRIATE_AUTHENTICATION: "The server wants a name (bind DN) and a password.",
    LDAPResultCode.BUSY: "The server is busy; try again later.",
    LDAPResultCode.UNAVAILABLE: "The server is not available; try again later.",
    LDAPResultCode.TIME_LIMIT_EXCEEDED: "The search takes the server too long; choose a narrower filter or base.",
    LDAPResultCode.OPERATIONS_ERROR: "The server lets nobody search without a bind DN and a password.",
}


def parse_filter(text: str) -> LDAPFilter:
    """
    A filter (RFC 4515); one without brackets is given them.

    Raises:
        RosterRefused: it is none.
    """
    written = text.strip() if text.strip().startswith("(") else f"({text.strip()})"
    if len(written) > _MAX_FILTER or "\0" in written or not is_unicode(written):
        raise RosterRefused("The filter is longer than {most} characters, or no text.", most=_MAX_FILTER)
    try:
        return LDAPFilter.from_string(written)
    except (ValueError, RecursionError, LookupError) as error:
        raise RosterRefused("The filter is none. Write it as in (objectClass=person).") from error


def _shown(text: str) -> str:
    return "".join(each if each.isprintable() else " " for each in text[:200]).strip()
