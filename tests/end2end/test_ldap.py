"""A real OpenLDAP server, read over TLS page by page."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from switchboard.api.ldap import USUAL_ATTRIBUTES, LdapQuery, LdapTls
from switchboard.api.rosters import RosterRefused
from switchboard.net.ldap_client import search_people
from switchboard.rosters.watch import unwatched
from tests.helpers.instance import Instance
from tests.helpers.slapd import ADMIN, BASE, SECRET, Slapd, entry, need_slapd

pytestmark = pytest.mark.phones
PEOPLE = 1_200
PHOTO = b"\xff\xd8\xff" + b"x" * 2_000


@pytest.fixture(scope="module")
def slapd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Slapd]:
    need_slapd()
    people = (
        entry(6000 + number, f"Jörg Müßig {number}", mail=f"j{number}@example.com", jpegPhoto=PHOTO)
        for number in range(PEOPLE)
    )
    server = Slapd(tmp_path_factory.mktemp("slapd"), people)
    yield server
    server.stop()


def query(slapd: Slapd, tls: LdapTls = LdapTls.LDAPS) -> LdapQuery:
    port = slapd.tls_port if tls is LdapTls.LDAPS else slapd.port
    return LdapQuery("127.0.0.1", BASE, port, tls, slapd.ca, "(mail=*)", ADMIN, SECRET, USUAL_ATTRIBUTES)


@pytest.mark.parametrize("tls", LdapTls)
def test_everybody_is_read_over_several_pages(slapd: Slapd, tls: LdapTls) -> None:
    table = search_people(query(slapd, tls), unwatched)
    assert len(table.rows) == len(table.photos) == PEOPLE
    assert table.is_whole
    row = dict(zip(table.columns, table.rows[0], strict=True))
    assert (row["cn"], row["telephoneNumber"], row["mail"]) == (
        "Jörg Müßig 0",
        "+49 30 1234-6000",
        "j0@example.com",
    )


def test_a_filter_is_the_servers_business(slapd: Slapd) -> None:
    table = search_people(replace(query(slapd), filter="(mail=j7@example.com)"), unwatched)
    assert len(table.rows) == 1


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"secret": "another"}, "password are not those"),
        ({"bind_dn": "cn=nobody,dc=example,dc=com"}, "password are not those"),
        ({"base": "dc=elsewhere"}, "no such base"),
        ({"base": "what"}, "is no name of a directory"),
        ({"ca": None}, "whom this computer does not know"),
        ({"host": "localhost"}, "for another name"),
        ({"tls": LdapTls.STARTTLS}, "ended the connection|speaks no TLS|no LDAP server"),
    ],
)
def test_what_is_wrong_is_said_with_what_to_do(slapd: Slapd, wrong: dict[str, object], words: str) -> None:
    with pytest.raises(RosterRefused, match=words):
        search_people(replace(query(slapd), **wrong), unwatched)  # type: ignore[arg-type]  # names of fields


def test_a_server_that_hangs_is_left(slapd: Slapd) -> None:
    slapd.pause(on=True)
    try:
        with pytest.raises(RosterRefused, match="takes too long"):
            search_people(query(slapd), unwatched, patience=1.0)
    finally:
        slapd.pause(on=False)


def test_a_certificate_that_has_expired_is_refused(tmp_path: Path) -> None:
    need_slapd()
    server = Slapd(tmp_path / "slapd", [entry(6002, "Ann")], expired=True)
    try:
        with pytest.raises(RosterRefused, match="has expired"):
            search_people(query(server), unwatched)
    finally:
        server.stop()


def test_a_server_that_gives_only_so_many_is_not_taken_for_all_there_is(tmp_path: Path) -> None:
    need_slapd()
    people = [entry(6000 + number, f"Ann {number}", mail="a@example.com") for number in range(30)]
    limits = "sizelimit size.soft=10 size.hard=10 size.prtotal=20"
    server = Slapd(tmp_path / "slapd", people, limits=limits)
    try:
        table = search_people(replace(query(server, LdapTls.STARTTLS), bind_dn="", secret=""), unwatched)
    finally:
        server.stop()
    assert not table.is_whole
    assert "gives no more than" in table.problems[0].reason


def test_an_office_of_five_thousand_comes_from_a_directory_and_is_there_at_the_second_start(tmp_path: Path) -> None:
    need_slapd()
    people = (entry(10_000 + number, f"Ann Bee {number}", mail=f"a{number}@example.com") for number in range(5_000))
    server = Slapd(tmp_path / "slapd", people)
    data = tmp_path / "data"
    data.mkdir()
    (data / "switchboard.toml").write_text(
        f'[ldap.office]\nhost = "127.0.0.1"\nport = {server.tls_port}\nca = "{server.ca}"\nbase = "{BASE}"\n'
        f'filter = "(mail=*)"\nbind = "{ADMIN}"\nsecret = "{SECRET}"\nlast_digits = 5\n'
    )
    try:
        first = Instance(data)
        told = first.rx("office people import ldap:office apply")
        assert "5,000 people changed" in told.stdout, told.stderr
        assert "5,000 unchanged" in first.rx("office people import ldap:office").stdout
        first.stop()
    finally:
        server.stop()
    second = Instance(data)
    found = second.rx('office people "Ann Bee 4999"').stdout
    assert "14999" in found
    assert "5,000" in second.rx("office people servers").stdout
    refused = second.rx("office people import ldap:office")
    assert "cannot be reached" in refused.stderr + refused.stdout
    second.stop()
