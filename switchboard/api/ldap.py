"""What is asked of an LDAP server (RFC 4511), Active Directory among them: where, as whom, and for whom."""

from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from switchboard.api.rosters import Target

LDAP_PORT, LDAPS_PORT = 389, 636


class LdapTls(Enum):
    """How what is said is protected."""

    LDAPS = "ldaps"  # TLS from the first byte on
    STARTTLS = "starttls"  # RFC 4511 4.14
    NONE = "none"  # only where no secret is sent, or to this computer


@dataclass(frozen=True, slots=True)
class LdapQuery:
    """
    One server, and the people that are wanted of it.

    Args:
        port: 0 for the usual one.
        ca: a PEM file with the certificates that are trusted; those of this computer where there is none.
        filter: RFC 4515.
        bind_dn: as whom; nobody where it is empty.
        attributes: which of them are looked for, and what each is taken for, the first of several first.
        last_digits: see `ColumnChoice`.
    """

    host: str
    base: str
    port: int = 0
    tls: LdapTls = LdapTls.LDAPS
    ca: Path | None = None
    filter: str = "(objectClass=person)"
    bind_dn: str = ""
    secret: str = field(default="", repr=False)
    attributes: tuple[tuple[str, Target], ...] = ()
    last_digits: int = 0

    @property
    def at_port(self) -> int:
        return self.port or (LDAPS_PORT if self.tls is LdapTls.LDAPS else LDAP_PORT)


USUAL_ATTRIBUTES: tuple[tuple[str, Target], ...] = (  # inetOrgPerson (RFC 2798) and Active Directory
    ("telephoneNumber", Target.EXTENSION),
    ("displayName", Target.NAME),
    ("cn", Target.NAME),
    ("department", Target.DEPARTMENT),
    ("departmentNumber", Target.DEPARTMENT),
    ("mail", Target.EMAIL),
    ("mobile", Target.MOBILE),
    ("homePhone", Target.HOME),
    ("facsimileTelephoneNumber", Target.FAX),
    ("thumbnailPhoto", Target.PHOTO),
    ("jpegPhoto", Target.PHOTO),
)


@dataclass(frozen=True, slots=True)
class LdapServer:
    """
    One of the settings, by its name there.

    Args:
        every_hours: between two readings; 0 for only when somebody asks.
    """

    name: str
    query: LdapQuery
    every_hours: int = 0


@dataclass(frozen=True, slots=True)
class LdapResult:
    """People of a reading: added, changed, left as somebody set them here, gone from there, and passed over."""

    people: int = 0
    added: int = 0
    changed: int = 0
    conflicts: int = 0
    gone: int = 0
    passed_over: int = 0


@dataclass(frozen=True, slots=True)
class LdapState:
    """
    How a server of the settings does.

    Args:
        place: its host, and where it is looked.
        read_at: wall-clock seconds of the last success; 0.0 where there was none.
        result: what that came to, in numbers.
        error: why the last reading failed, in a sentence; empty where it did not.
        next_look: wall-clock seconds; 0.0 where nobody is to.
    """

    name: str
    place: str
    read_at: float = 0.0
    result: LdapResult = LdapResult()
    error: str = ""
    next_look: float = 0.0
