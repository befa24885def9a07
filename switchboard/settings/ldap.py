"""LDAP servers whose people are taken over: where each is, who asks there, and which attribute is what."""

from collections.abc import Mapping
from pathlib import Path

from switchboard.api.ldap import USUAL_ATTRIBUTES, LdapQuery, LdapServer, LdapTls
from switchboard.api.rosters import Target
from switchboard.api.settings import Page
from switchboard.settings.kinds import Choice, Number, Several, Text
from switchboard.settings.records import Named, Record, Setting, Values
from switchboard.settings.servers import CA, SECRET

_TARGETS = tuple(target.value for target in Target)
_MOST_ATTRIBUTES = 50

HOST = Setting(
    "host", Text(least=1, most=255), "localhost", "its name or address", example="ldap.example.com", title="Server"
)
PORT = Setting("port", Number(0, 65_535), 0, "the usual one, 636 or 389, where it is 0", title="Port")
TLS = Setting(
    "tls",
    Choice(tuple(each.value for each in LdapTls)),
    LdapTls.LDAPS.value,
    "how it is protected; with none no password is sent to other computers",
    title="Protection",
)
BASE = Setting("base", Text(most=1_000), "", "where people are looked for", example="dc=example,dc=com", title="Base")
FILTER = Setting("filter", Text(least=1, most=4_096), "(objectClass=person)", "who of them (RFC 4515)", title="Filter")
BIND = Setting(
    "bind",
    Text(most=1_000),
    "",
    "who asks there; empty for nobody",
    example="cn=reader,dc=example,dc=com",
    title="User",
)
ATTRIBUTES = Setting(
    "attributes",
    Named(Several(Choice(_TARGETS), "uses", least=1, most=4), "attribute", "telephoneNumber", most=_MOST_ATTRIBUTES),
    {},
    "what each attribute is taken for; the usual ones where none is named",
    example=["extension", "work"],
    title="Attributes",
)
LAST_DIGITS = Setting(
    "last_digits",
    Number(0, 15),
    0,
    "how many of a number are the extension; 0 for all of it",
    "digits",
    title="Extension's digits",
)
EVERY_HOURS = Setting(
    "every_hours",
    Number(0, 8_760),
    0,
    "how many between two readings; 0 for when somebody asks",
    "hours",
    title="Read every",
)

LDAP = Setting(
    "ldap",
    Named(
        Record((HOST, PORT, TLS, CA, BASE, FILTER, BIND, SECRET, ATTRIBUTES, LAST_DIGITS, EVERY_HOURS)),
        "server",
        "office",
        name=Text("a name", least=1, most=80),
        most=100,
    ),
    {},
    "LDAP servers whose people are taken over; nothing that was set here by hand is changed",
    title="LDAP servers",
    page=Page.PEOPLE,
    at_once=True,
)


def ldap_servers(servers: Mapping[str, Values], data: Path) -> tuple[LdapServer, ...]:
    """All of them, as they are asked."""
    return tuple(_server(name, values, data) for name, values in servers.items())


def _server(name: str, values: Values, data: Path) -> LdapServer:
    attributes = tuple((attribute, Target(use)) for attribute, uses in values[ATTRIBUTES].items() for use in uses)
    query = LdapQuery(
        values[HOST],
        values[BASE],
        values[PORT],
        LdapTls(values[TLS]),
        data / values[CA] if values[CA] else None,
        values[FILTER],
        values[BIND],
        values[SECRET],
        attributes or USUAL_ATTRIBUTES,
        values[LAST_DIGITS],
    )
    return LdapServer(name, query, values[EVERY_HOURS])
