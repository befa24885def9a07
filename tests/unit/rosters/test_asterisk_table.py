"""The people of Asterisk's files and FreePBX's."""

import pytest

from switchboard.api.rosters import RosterKind, RosterRefused, RosterTable
from switchboard.dialplan.read.config_file import FoundFiles
from switchboard.rosters.read import guess_kind, read_roster

VOICEMAIL = """
[general]
format = wav49|gsm
[zonemessages]
eastern = America/New_York|'vm-received' Q 'digits/at' IMp
[default]
6002 => 1234,Ann Bee,ann@example.com,pager@example.com,attach=yes|tz=central
6003 => ,Bob,,
6004 => -4321
"""
USERS = """
[general]
fullname = New User
[6005]
fullname = Cy Dee
email = cy@example.com
secret = hunter2
hassip = yes
"""
PJSIP = """
[global]
type = global
[phone](!)
type = endpoint
context = office
[6006](phone)
callerid = "Dee Eff" <6006>
[6006]
type = auth
password = hunter2
[6006]
type = aor
[ann-laptop](phone)
callerid = Ann <6007>
[trunk]
type = registration
"""
SIP = """
[general]
context = default
[6008]
type = friend
secret = hunter2
callerid = Eve <6008>
"""


def read(text: str, file: str = "voicemail.conf") -> RosterTable:
    return read_roster(text.encode(), file)


def test_mailboxes_are_people_and_their_pins_are_nobody_s_business() -> None:
    table = read(VOICEMAIL)
    assert list(table.rows) == [
        ("6002", "Ann Bee", "ann@example.com", ""),
        ("6003", "Bob", "", ""),
        ("6004", "", "", ""),
    ]
    assert table.problems == ()
    assert "4321" not in repr(table)
    assert "1234" not in repr(table)


def test_users_are_people() -> None:
    table = read(USERS, "users.conf")
    assert list(table.rows) == [("6005", "Cy Dee", "cy@example.com", "")]
    assert "hunter2" not in repr(table)


def test_endpoints_are_people_by_their_caller_id() -> None:
    table = read(PJSIP, "pjsip.conf")
    assert list(table.rows) == [("6006", "Dee Eff", "", ""), ("6007", "Ann", "", "PJSIP/ann-laptop")]
    assert "hunter2" not in repr(table)


def test_friends_of_the_old_driver_are_people_with_its_devices() -> None:
    assert list(read(SIP, "sip.conf").rows) == [("6008", "Eve", "", "SIP/6008")]


def test_what_is_included_is_read() -> None:
    def find(name: str) -> FoundFiles:
        return FoundFiles([(name, VOICEMAIL)])

    table = read_roster(b"[general]\n#include more.conf\n", "voicemail.conf", read_files=find)
    assert len(table.rows) == 3


def test_a_file_with_nobody_is_refused_with_those_that_may_have_some() -> None:
    with pytest.raises(RosterRefused, match=r"Choose a voicemail\.conf"):
        read("[general]\nx = y\n")


@pytest.mark.parametrize(
    ("content", "file", "kind"),
    [
        (VOICEMAIL, "x.txt", RosterKind.ASTERISK),
        ("; a comment\n[default]\n", "x", RosterKind.ASTERISK),
        ("begin:vcard\n", "x", RosterKind.VCARD),
        ("[a],b\n1,2\n", "x", RosterKind.CSV),
        ("Name;Ext\n", "x.csv", RosterKind.CSV),
        ("", "people.vcf", RosterKind.VCARD),
    ],
)
def test_what_a_file_is_is_found_out_by_what_it_says(content: str, file: str, kind: RosterKind) -> None:
    assert guess_kind(content.encode(), file) is kind
    assert guess_kind(content.encode("utf-16"), file) is kind
