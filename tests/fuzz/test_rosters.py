"""Files and servers of people that nobody tested: what is read of them is people, or words; nothing else comes out."""

import contextlib

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from switchboard.api.ldap import LdapQuery
from switchboard.api.rosters import Reading, RosterKind, RosterRefused, Target
from switchboard.ground.text import is_unicode
from switchboard.rosters.bounds import MOST_COLUMNS, MOST_PEOPLE, MOST_PROBLEMS
from switchboard.rosters.encoding import ENCODINGS, decode
from switchboard.rosters.ldap_search import LdapSearch
from switchboard.rosters.read import read_roster

PIECES = st.one_of(
    st.binary(max_size=40),
    st.text(max_size=40).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.sampled_from([
        b'"', b",", b";", b"\n", b"\r\n", b"\r", b"\t", b"\0", b"BEGIN:VCARD\n", b"END:VCARD\n", b"FN:Ann\n", b"=\n",
        b"PHOTO;ENCODING=b:", b"TEL;WORK:", b";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:", b"=C3=BC", b"AGENT:\n",
        b"[default]\n", b"6002 => 1,Ann,a@b\n", b"callerid=", b"<6002>", b"type=endpoint\n", b"name,extension\n",
        b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"sep=;\n", b"6002",
    ]),
)  # fmt: skip
FILES = st.lists(PIECES, max_size=30).map(b"".join)


@given(content=FILES, kind=st.sampled_from([None, *RosterKind]), encoding=st.sampled_from(["", *ENCODINGS]))
@settings(max_examples=1_500, deadline=None)
@example(content=b"\xff\xfe\n", kind=None, encoding="")
@example(content="BEGIN:VCARD\nFN:J".encode("utf-16")[:-1], kind=None, encoding="")
@example(content=b"\xff\xfe\x00\x00a", kind=RosterKind.CSV, encoding="")
def test_whatever_a_file_holds_people_or_words_come_of_it(
    content: bytes, kind: RosterKind | None, encoding: str
) -> None:
    try:
        table = read_roster(content, "people", Reading(kind, encoding))
    except RosterRefused as refused:
        words = str(refused)
    else:
        words = ""
    assert is_unicode(words)
    if words:
        return
    assert 0 < len(table.columns) <= MOST_COLUMNS
    assert len(table.guessed) == len(table.columns)
    assert len(table.places) == len(table.rows) <= MOST_PEOPLE
    assert len(table.problems) <= MOST_PROBLEMS + 1
    assert all(len(row) == len(table.columns) for row in table.rows)
    assert all(is_unicode(cell) and "\0" not in cell for row in table.rows for cell in row)
    assert all(is_unicode(f"{problem}") for problem in table.problems)
    again = read_roster(content, "people", table.reading)
    assert (again.columns, again.rows) == (table.columns, table.rows)


@given(text=st.text(max_size=200), encoding=st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]))
@settings(deadline=None)
def test_what_says_its_encoding_is_read_as_it_was_written(text: str, encoding: str) -> None:
    with contextlib.suppress(UnicodeEncodeError):
        assert decode(text.encode(encoding))[0] == text


@given(st.lists(st.binary(max_size=200), max_size=20))
@settings(deadline=None)
@example([b"\x30\x0c\x02\x01\x01\x61\x07\x0a\x01\x00\x04\x00\x04\x00", b"\x30\x05\x02\x01\x02\x64\x00"])
def test_whatever_a_server_sends_it_is_an_answer_or_refused(pieces: list[bytes]) -> None:
    search = LdapSearch(LdapQuery("a", "b", attributes=(("cn", Target.NAME),)), "a")
    search.begin()
    search.next_bytes()
    try:
        for piece in pieces:
            search.receive(piece)
            search.next_bytes()
    except RosterRefused:
        return
    search.table()


@pytest.mark.parametrize("kind", [RosterKind.CSV, RosterKind.VCARD, RosterKind.ASTERISK])
def test_half_a_character_in_a_name_is_no_reason_to_fail(kind: RosterKind) -> None:
    content = {
        RosterKind.CSV: b"name,ext\nJ\xed\xa0\x80,6002\n",
        RosterKind.VCARD: b"BEGIN:VCARD\nFN:J\xed\xa0\x80\nEND:VCARD\n",
        RosterKind.ASTERISK: b"[a]\n6002 => 1,J\xed\xa0\x80\n",
    }[kind]
    assert len(read_roster(content, "people").rows) == 1
