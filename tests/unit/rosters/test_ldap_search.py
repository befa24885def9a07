"""A search in an LDAP directory, as bytes in and out: what a server may answer, and what none may."""

import pytest
from sansldap import LDAPControl, LDAPResultCode, LDAPServer, PagedResultControl, PartialAttribute, SearchRequest

from switchboard.api.ldap import LdapQuery
from switchboard.api.rosters import RosterRefused, Target
from switchboard.rosters.bounds import MAX_CELL, MAX_PHOTO, MOST_PEOPLE
from switchboard.rosters.ldap_search import LdapSearch, parse_filter

QUERY = LdapQuery(
    "ldap.example.com",
    "dc=example,dc=com",
    attributes=(("telephoneNumber", Target.EXTENSION), ("cn", Target.NAME), ("jpegPhoto", Target.PHOTO)),
)


class Server:
    """One that answers as it is told."""

    def __init__(self, query: LdapQuery = QUERY) -> None:
        self.search = LdapSearch(query, "ldap.example.com")
        self.session = LDAPServer()
        self.asked: list[SearchRequest] = []

    def hear(self) -> list[int]:
        """What was asked: the numbers of the messages."""
        data = self.search.next_bytes()
        found = self.session.receive(data) if data else []
        self.asked += [each for each in found if isinstance(each, SearchRequest)]
        return [each.message_id for each in found]

    def bind(self, code: LDAPResultCode = LDAPResultCode.SUCCESS, why: str = "") -> int:
        """Up to the first search, whose number it returns."""
        self.search.begin()
        (number,) = self.hear()
        self.session.bind_response(number, result_code=code, diagnostics_message=why)
        self.say()
        (number,) = self.hear()
        return number

    def say(self, size: int = 1_000_000) -> None:
        data = self.session.data_to_send()
        for at in range(0, len(data), size):
            self.search.receive(data[at : at + size])

    def entry(self, number: int, name: str, **values: bytes | list[bytes]) -> None:
        attributes = [
            PartialAttribute(key.replace("_", ";"), value if isinstance(value, list) else [value])
            for key, value in values.items()
        ]
        self.session.search_result_entry(number, name, attributes)

    def done(self, number: int, cookie: bytes = b"", code: LDAPResultCode = LDAPResultCode.SUCCESS) -> None:
        controls: list[LDAPControl] = [PagedResultControl(critical=False, size=0, cookie=cookie)]
        self.session.search_result_done(number, result_code=code, controls=controls)


@pytest.mark.parametrize("size", [1, 7, 1_000_000])
def test_pages_are_asked_for_until_there_are_no_more(size: int) -> None:
    server = Server()
    number = server.bind()
    server.entry(number, "cn=ann", cn=b"Ann", telephonenumber=b"6002")
    server.done(number, b"next")
    server.say(size)
    (number,) = server.hear()
    server.entry(number, "cn=bob", CN=b"Bob", telephoneNumber=[b"6003", b"6004"], jpegPhoto_binary=b"\xff\xd8")
    server.done(number)
    server.say(size)
    assert server.search.is_done
    table = server.search.table()
    assert list(table.rows) == [("6002", "Ann", ""), ("6003\n6004", "Bob", "")]
    assert (table.photos, list(table.places), table.is_whole) == ({1: b"\xff\xd8"}, ["cn=ann", "cn=bob"], True)
    cookies = [each.cookie for ask in server.asked for each in ask.controls if isinstance(each, PagedResultControl)]
    assert cookies == [b"", b"next"]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (LDAPResultCode.INVALID_CREDENTIALS, r"bind DN\) or password"),
        (LDAPResultCode.CONFIDENTIALITY_REQUIRED, "wants TLS"),
        (LDAPResultCode.UNWILLING_TO_PERFORM, "unwilling_to_perform"),
    ],
)
def test_a_refusal_says_what_to_do(code: LDAPResultCode, words: str) -> None:
    with pytest.raises(RosterRefused, match=words):
        Server().bind(code, "not\ntoday")


def test_a_server_that_sends_us_elsewhere_is_not_followed() -> None:
    server = Server()
    number = server.bind()
    server.session.search_result_reference(number, ["ldap://elsewhere.example.com/"])
    server.entry(number, "cn=ann", cn=b"Ann")
    server.done(number)
    server.say()
    table = server.search.table()
    assert not table.is_whole
    assert "refers to others (1); they are not asked" in table.problems[0].reason
    assert server.search.is_done
    assert len(server.asked) == 1


def test_what_a_server_limits_is_no_reason_to_think_the_others_gone() -> None:
    server = Server()
    number = server.bind()
    server.entry(number, "cn=ann", cn=b"Ann")
    server.done(number, code=LDAPResultCode.SIZE_LIMIT_EXCEEDED)
    server.say()
    table = server.search.table()
    assert len(table.rows) == 1
    assert not table.is_whole


def test_a_million_entries_are_cut_and_the_server_is_left() -> None:
    server = Server()
    number = server.bind()
    for at in range(MOST_PEOPLE + 1):
        server.entry(number, f"cn={at}", cn=b"Ann")
    server.say()
    assert server.search.is_done
    assert len(server.search.table().rows) == MOST_PEOPLE


def test_a_page_that_never_is_the_last_is_refused() -> None:
    server = Server()
    number = server.bind()

    def answer(number: int) -> None:
        for _ in range(2_000):
            server.done(number, b"again")
            server.say()
            (number,) = server.hear()

    with pytest.raises(RosterRefused, match="one more page again and again"):
        answer(number)


def test_attributes_that_are_too_large_are_passed_over() -> None:
    server = Server()
    number = server.bind()
    server.entry(number, "cn=ann", cn=b"x" * (MAX_CELL + 1), jpegPhoto=b"x" * (MAX_PHOTO + 1), telephoneNumber=b"1")
    server.entry(number, "cn=bob", cn=[b"x"] * 100_000)
    server.done(number)
    server.say()
    table = server.search.table()
    assert table.rows[0] == ("1", "", "")
    assert len(table.rows[1][1]) < 200
    assert table.photos == {}
    assert len(table.problems) == 2


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"HTTP/1.1 400 Bad Request\r\n\r\n", "no LDAP server"),
        (b"\x15\x03\x01\x00\x02\x02\x46", "no LDAP server"),
        (b"\x30\x84\x7f\xff\xff\xff", "bytes; 8,000,000 are the most"),
        (b"\x30\x80\x00\x00", "no LDAP"),
        (b"\x30\x89" + b"\x01" * 9, "no LDAP"),
        (b"\x30\x03\x02\x01\x63", "no LDAP"),
        (b"\x30\x0b\x02\x01\x01\x61\x06\x0a\x01\x00\x04\x7f\x04", "no LDAP"),
        (b"\x30\x05\x02\x01\x01\x42\x00", "no LDAP"),
        (b"\x30\x0c\x02\x01\x63\x61\x07\x0a\x01\x00\x04\x00\x04\x00", "no LDAP"),
    ],
)
def test_what_is_no_ldap_is_refused(data: bytes, words: str) -> None:
    server = Server()
    server.search.begin()
    server.hear()
    with pytest.raises(RosterRefused, match=words):
        server.search.receive(data)


def test_an_entry_before_anybody_searched_is_refused() -> None:
    server = Server()
    server.search.begin()
    (number,) = server.hear()
    server.session._search_requests.add(number)
    server.session.state = type(server.session.state).OPENED
    server.entry(number, "cn=ann", cn=b"Ann")
    with pytest.raises(RosterRefused):
        server.say()


@pytest.mark.parametrize("text", ["objectClass=person", "(&(mail=*)(!(cn=a\\2a)))", " (cn=Jörg*) "])
def test_filters_are_taken_with_and_without_brackets(text: str) -> None:
    parse_filter(text)


@pytest.mark.parametrize(
    "text", ["", "(", "((((", "(!" * 1_500 + "(a=b)" + ")" * 1_500, "x" * 5_000, "(a=\0)", "(a=\ud800)"]
)
def test_what_is_no_filter_is_refused(text: str) -> None:
    with pytest.raises(RosterRefused, match="filter"):
        parse_filter(text)
