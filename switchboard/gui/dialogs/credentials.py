"""What a phone proves who it is with: made here, shown once, kept as hashes only."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field

from switchboard.gui.office.person_row import PersonRow

_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that is taken for another when it is read aloud or from paper
_GROUPS, _IN_GROUP = 4, 4  # 79 bits


@dataclass(frozen=True, slots=True)
class Credential:
    """A phone's user name and secret, and whose it is."""

    user: str
    name: str
    secret: str = field(repr=False)


def new_secret() -> str:
    """
    Nobody can guess it, everybody can type it, on a phone's keys too.

    >>> len(new_secret()), new_secret() == new_secret()
    (19, False)
    """
    groups = ("".join(secrets.choice(_LETTERS) for _ in range(_IN_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


def new_credentials(rows: Iterable[PersonRow]) -> tuple[Credential, ...]:
    """One for each number."""
    names = {row.extension.exten: " ".join(row.person.name.split()) for row in rows}
    return tuple(Credential(exten, name, new_secret()) for exten, name in names.items())
