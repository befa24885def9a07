"""
People asked of an LDAP server. It blocks, in a thread of its own: bounded in bytes and in time, ended at any moment.

TLS is between us and the bytes, not the socket: so that one clock holds for all of it, and a server that hangs, or
sends a byte now and then, keeps nobody.
"""

import contextlib
import ipaddress
import socket
import ssl
import time
from pathlib import Path

from switchboard.api.ldap import LdapQuery, LdapTls
from switchboard.api.rosters import RosterRefused, RosterTable
from switchboard.net.trusted import trusting_context
from switchboard.rosters.bounds import MOST_PEOPLE
from switchboard.rosters.ldap_search import LdapSearch
from switchboard.rosters.watch import Watch

PATIENCE = 120.0  # seconds for all of it
_SILENCE = 20.0  # seconds until the next byte, and until it takes ours
_CONNECTING = 10.0  # seconds
_TURN = 0.2  # seconds between two looks at whether anybody still wants it
_ENDED = "The server {host} ended the connection."
_ENDED_IN_TLS = "The server {host} ended the connection; is TLS spoken at that port? StartTLS is the other kind."
_ENDED_WITHOUT_TLS = "The server {host} ended the connection; it may want TLS from the first byte on."
_AT_ONCE = 65_536  # bytes


def search_people(query: LdapQuery, watch: Watch, patience: float = PATIENCE) -> RosterTable:
    """
    Raises:
        RosterRefused: nothing came of it; the words say what to do.
        RosterCancelled: `watch` did.
    """
    search = LdapSearch(query, query.host)
    _expect_private(query)
    context = None if query.tls is LdapTls.NONE else _context(query.ca)
    deadline = time.monotonic() + patience
    try:
        with socket.create_connection((query.host, query.at_port), timeout=min(_CONNECTING, patience)) as connection:
            return _Conversation(connection, search, query, watch, deadline).hold(context)
    except ssl.SSLCertVerificationError as error:
        raise _refused_certificate(query.host, error) from error
    except ssl.SSLError as error:
        raise RosterRefused(
            "The server {host} speaks no TLS at port {port} that can be used: {why}. Choose StartTLS for port 389.",
            host=query.host,
            port=f"{query.at_port}",
            why=error.reason or str(error),
        ) from error
    except TimeoutError as error:
        raise RosterRefused(
            "The server {host} does not answer at port {port}.", host=query.host, port=f"{query.at_port}"
        ) from error
    except (OSError, UnicodeError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise RosterRefused(
            "The server {host} cannot be reached at port {port}: {why}.",
            host=query.host,
            port=f"{query.at_port}",
            why=why,
        ) from error


class _Conversation:
    """One connection, from its first byte to its last."""

    def __init__(
        self, connection: socket.socket, search: LdapSearch, query: LdapQuery, watch: Watch, deadline: float
    ) -> None:
        connection.settimeout(_TURN)
        self._connection = connection
        self._search = search
        self._query = query
        self._watch = watch
        self._deadline = deadline
        self._heard_at = time.monotonic()
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._tls: ssl.SSLObject | None = None

    def hold(self, context: ssl.SSLContext | None) -> RosterTable:
        if self._query.tls is LdapTls.STARTTLS:
            self._search.ask_for_tls()
            while not self._search.has_agreed_on_tls:
                self._exchange()
        if context is not None:
            self._agree(context)
        self._search.begin()
        while not self._search.is_done:
            self._exchange()
        with contextlib.suppress(OSError):
            self._send(self._search.next_bytes())
        return self._search.table()

    def _agree(self, context: ssl.SSLContext) -> None:
        self._tls = context.wrap_bio(self._incoming, self._outgoing, server_hostname=self._query.host)
        while True:
            try:
                self._tls.do_handshake()
            except ssl.SSLWantReadError:
                self._write(self._outgoing.read())
                self._incoming.write(self._read(_ENDED_IN_TLS))
            except ssl.SSLError:
                with contextlib.suppress(OSError):
                    self._write(self._outgoing.read())  # why, so that it stands in the server's log
                raise
            else:
                self._write(self._outgoing.read())
                return

    def _exchange(self) -> None:
        """Sends what there is to say, and takes what comes next."""
        self._send(self._search.next_bytes())
        data = self._read(_ENDED if self._tls else _ENDED_WITHOUT_TLS)
        if self._tls is None:
            self._search.receive(data)
            return
        self._incoming.write(data)
        with contextlib.suppress(ssl.SSLWantReadError):
            while plain := self._tls.read(_AT_ONCE):
                self._search.receive(plain)
            raise RosterRefused("The server {host} ended the connection.", host=self._query.host)

    def _send(self, data: bytes) -> None:
        if self._tls is not None:
            if data:
                self._tls.write(data)
            data = self._outgoing.read()
        self._write(data)

    def _write(self, data: bytes) -> None:
        left = memoryview(data)
        while left:
            try:
                left = left[self._connection.send(left[:_AT_ONCE]) :]
                self._heard_at = time.monotonic()
            except TimeoutError:
                self._expect_patience()

    def _read(self, ended: str) -> bytes:
        while True:
            self._expect_patience()
            try:
                data = self._connection.recv(_AT_ONCE)
            except TimeoutError:
                continue
            if not data:
                raise RosterRefused(ended, host=self._query.host)
            self._heard_at = time.monotonic()
            return data

    def _expect_patience(self) -> None:
        """
        Raises:
            RosterRefused: it takes too long.
            RosterCancelled: nobody wants it any more.
        """
        self._watch(self._search.count, MOST_PEOPLE)
        now = time.monotonic()
        if now >= self._deadline or now - self._heard_at >= _SILENCE:
            raise RosterRefused(
                "The server {host} takes too long; try again later, or choose a narrower filter.", host=self._query.host
            )


def _expect_private(query: LdapQuery) -> None:
    """
    Raises:
        RosterRefused: a password would be sent that everybody on the way can read.
    """
    if query.tls is LdapTls.NONE and query.secret and not _is_this_computer(query.host):
        raise RosterRefused("Without TLS everybody on the way could read the password; choose LDAPS or StartTLS.")
    if query.bind_dn and not query.secret:  # RFC 4513 5.1.2: servers take it for nobody, and say nothing
        raise RosterRefused("The bind DN has no password; give it, or leave both empty.")


def _is_this_computer(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.casefold() == "localhost"


def _context(ca: Path | None) -> ssl.SSLContext:
    """
    Raises:
        RosterRefused: the file of certificates is none.
    """
    try:
        return trusting_context() if ca is None else ssl.create_default_context(cafile=str(ca))
    except (OSError, ValueError) as error:
        raise RosterRefused("The file {file} holds no certificates in PEM: {why}.", file=ca, why=str(error)) from error


_UNKNOWN_ISSUERS = {18, 19, 20, 21}  # X509_V_ERR_…, of OpenSSL's x509_vfy.h
_OTHER_NAME = (
    "The server {host} cannot prove who it is: its certificate is for another name. Write the name that stands there."
)
_OF_CERTIFICATES = {
    10: "The server {host} cannot prove who it is: its certificate has expired. Its administrator has to renew it.",
    9: "The server {host} cannot prove who it is: its certificate is not valid yet. Is this computer's clock right?",
    62: _OTHER_NAME,
    64: _OTHER_NAME,
}


def _refused_certificate(host: str, error: ssl.SSLCertVerificationError) -> RosterRefused:
    if error.verify_code in _UNKNOWN_ISSUERS:
        return RosterRefused(
            "The server {host} cannot prove who it is: its certificate is from somebody whom this computer does not"
            " know. Save the certificate of the authority that issued it as a PEM file, and name that.",
            host=host,
        )
    pattern = _OF_CERTIFICATES.get(error.verify_code)
    if pattern is not None:
        return RosterRefused(pattern, host=host)
    return RosterRefused("The server {host} cannot prove who it is: {why}.", host=host, why=error.verify_message)
