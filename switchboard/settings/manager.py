"""The manager interface: where it is served, and to whom."""

from dataclasses import dataclass
from pathlib import Path

from switchboard.ground.address import ListenAddress
from switchboard.manager.users import ManagerUser
from switchboard.settings import table
from switchboard.settings.kinds import Unfit
from switchboard.settings.phones import path_of
from switchboard.settings.records import Values


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


def _user(name: str, user: Values) -> ManagerUser:
    secret = user.get(table.MANAGER_SECRET)
    if not secret:
        raise Unfit(None, "a user needs a secret", ("manager", "users", name))
    return ManagerUser(name, secret, user[table.READ], user[table.WRITE], user.get(table.PERMIT) or ())
