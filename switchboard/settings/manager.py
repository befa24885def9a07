"""The manager interface: where it is served, and to whom."""

from dataclasses import dataclass
from pathlib import Path

from switchboard.ground.address import ListenAddress
from switchboard.ground.errors import Sentence
from switchboard.manager.users import ManagerUser, hash_secret
from switchboard.settings import table
from switchboard.settings.kinds import Unfit
from switchboard.settings.phones import path_of
from switchboard.settings.records import Values

_REPLACED = (
    "The secret that was written beside the hash of the manager user {name} is another one, and has replaced it."
)


@dataclass(frozen=True, slots=True)
class ManagerSettings:
    """The manager interface: off while there is no user."""

    users: tuple[ManagerUser, ...] = ()
    listen: tuple[ListenAddress, ...] = ()
    tls_listen: tuple[ListenAddress, ...] = ()
    certificate: Path | None = None
    key: Path | None = None


def manager_settings(values: Values, data: Path) -> ManagerSettings:
    """
    Args:
        values: of the section [manager].

    Raises:
        Unfit: settings contradict each other.
    """
    settings = ManagerSettings(
        tuple(_user(name, user) for name, user in values[table.USERS].items()),
        values[table.LISTEN],
        values[table.TLS_LISTEN],
        path_of(values[table.MANAGER_CERTIFICATE], data),
        path_of(values[table.MANAGER_KEY], data),
    )
    if settings.tls_listen and not (settings.certificate and settings.key):
        raise Unfit(None, "it takes a certificate and a key, too", ("manager", table.TLS_LISTEN.name))
    return settings


def manager_notes(values: Values) -> list[str]:
    """What is to be said of users' secrets to a person. Takes some 40 ms for each that has both secret and hash."""
    notes: list[str] = []
    for name, user in values[table.USERS].items():
        secret, kept = user.get(table.MANAGER_SECRET), user.get(table.MANAGER_SECRET_HASH)
        if kept is None or secret is None:
            continue
        if not secret:
            pattern = "An empty secret stands beside the hash of the manager user {name}; the hash stays."
            notes.append(Sentence(pattern, name=name))
        elif not kept.fits(secret):
            notes.append(Sentence(_REPLACED, name=name))
    return notes


def _user(name: str, user: Values) -> ManagerUser:
    secret, kept = user.get(table.MANAGER_SECRET), user.get(table.MANAGER_SECRET_HASH)
    rights = (user[table.READ], user[table.WRITE], user.get(table.PERMIT) or ())
    path = ("manager", "users", name)
    if user[table.CHALLENGE]:
        if not secret:
            raise Unfit(None, "a login by challenge needs the secret itself", path)
        return ManagerUser(name, secret, *rights, challenge=True)
    if not secret and kept is None:
        raise Unfit(None, "a user needs a secret", path)
    return ManagerUser(name, "", *rights, secret_hash=hash_secret(secret) if secret else kept)
