"""LDAP servers that hang, lie, or are none: each is left in bounded time, with words."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from switchboard.api.ldap import USUAL_ATTRIBUTES, LdapQuery, LdapTls
from switchboard.api.rosters import RosterCancelled, RosterRefused
from switchboard.net.certificate import server_context
from switchboard.net.ldap_client import search_people
from switchboard.rosters.watch import unwatched

Serve = Callable[[socket.socket], None]


@contextlib.contextmanager
def server(serve: Serve) -> Iterator[int]:
    """Has one connection served in a thread; the port."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def accept() -> None:
            with contextlib.suppress(OSError), listening.accept()[0] as connection:
                serve(connection)

        thread = threading.Thread(target=accept)
        thread.start()
        try:
            yield listening.getsockname()[1]
        finally:
            with contextlib.suppress(OSError):
                socket.create_connection(listening.getsockname(), timeout=1.0).close()
            thread.join()


def query(port: int, tls: LdapTls = LdapTls.NONE, **more: object) -> LdapQuery:
    return LdapQuery("127.0.0.1", "dc=example,dc=com", port, tls, attributes=USUAL_ATTRIBUTES, **more)  # type: ignore[arg-type]  # of a test


def silent(connection: socket.socket) -> None:
    connection.recv(100_000)
    connection.recv(100_000)


@pytest.mark.parametrize("tls", LdapTls)
def test_a_server_that_says_nothing_is_left(tls: LdapTls) -> None:
    with server(silent) as port, pytest.raises(RosterRefused, match="takes too long"):
        search_people(query(port, tls), unwatched, patience=0.5)


def test_a_server_that_says_a_little_for_ever_is_left() -> None:
    def drip(connection: socket.socket) -> None:
        connection.settimeout(0.02)
        connection.sendall(b"\x30\x84\x00\x10\x00\x00")
        while True:
            connection.sendall(b"\0")
            with contextlib.suppress(TimeoutError):
                if not connection.recv(1_000):
                    return

    with server(drip) as port, pytest.raises(RosterRefused, match="takes too long"):
        search_people(query(port), unwatched, patience=0.5)


@pytest.mark.parametrize("tls", LdapTls)
@pytest.mark.parametrize(
    "said", [b"", b"HTTP/1.1 400 Bad Request\r\n\r\n", b"\x30\x84\x7f\xff\xff\xff", b"\x15\x03\x01\x00\x02\x02\x46"]
)
def test_what_is_no_ldap_server_is_refused(tls: LdapTls, said: bytes) -> None:
    def serve(connection: socket.socket) -> None:
        connection.recv(100_000)
        connection.sendall(said)

    with server(serve) as port, pytest.raises(RosterRefused):
        search_people(query(port, tls), unwatched, patience=20.0)


def test_a_certificate_that_nobody_knows_is_refused_with_what_to_do(tmp_path: Path) -> None:
    context = server_context(None, None, tmp_path)

    def serve(connection: socket.socket) -> None:
        with contextlib.suppress(ssl.SSLError):
            context.wrap_socket(connection, server_side=True).close()

    with server(serve) as port, pytest.raises(RosterRefused, match=r"whom this computer does not know.*PEM file"):
        search_people(query(port, LdapTls.LDAPS), unwatched)


def test_nobody_listens() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        with pytest.raises(RosterRefused, match=f"cannot be reached at port {port}"):
            search_people(query(port), unwatched)


@pytest.mark.parametrize("host", ["", "no such host.invalid", "a" * 300, "x\0y", "büro." * 60])
def test_what_is_no_host_is_said(host: str) -> None:
    with pytest.raises(RosterRefused, match=r"cannot be reached|does not answer"):
        search_people(LdapQuery(host, "", 1, LdapTls.NONE), unwatched)


def test_a_person_who_wants_it_no_more_does_not_wait() -> None:
    looks = 0

    def watch(_done: int, _whole: int) -> None:
        nonlocal looks
        looks += 1
        if looks > 1:
            raise RosterCancelled

    with server(silent) as port, pytest.raises(RosterCancelled):
        search_people(query(port), watch)


def test_a_password_is_sent_to_other_computers_through_tls_alone() -> None:
    with pytest.raises(RosterRefused, match="choose LDAPS or StartTLS"):
        search_people(LdapQuery("192.0.2.1", "", tls=LdapTls.NONE, bind_dn="cn=a", secret="x"), unwatched)


def test_a_name_without_a_password_is_not_taken_for_nobody() -> None:
    with pytest.raises(RosterRefused, match="has no password"):
        search_people(LdapQuery("192.0.2.1", "", bind_dn="cn=a"), unwatched)


def test_a_file_of_certificates_that_is_none_is_said(tmp_path: Path) -> None:
    with pytest.raises(RosterRefused, match="no certificates in PEM"):
        search_people(LdapQuery("127.0.0.1", "", ca=tmp_path / "none.pem"), unwatched)
