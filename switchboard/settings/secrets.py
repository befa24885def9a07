"""Secrets that somebody wrote into the file: hashes take their place as soon as they were read."""

from collections.abc import Iterable

from switchboard.manager.users import ManagerUser
from switchboard.settings import table
from switchboard.settings.edit import Edit
from switchboard.settings.file import SettingsFile, write_settings_file
from switchboard.settings.phones import hashes_of
from switchboard.settings.records import Values


def conceal_secrets(file: SettingsFile, values: Values, realm: str, users: Iterable[ManagerUser]) -> SettingsFile:
    """
    Puts hashes in the place of the secrets; comments and order stay. Phones' hashes say which realm they are for.

    Args:
        values: what the file says.
        realm: in force, also where the file says nothing of it.
        users: of the manager interface, with their hashes.

    Returns:
        What the file holds now.

    Raises:
        FileChanged: somebody else wrote it since it was read.
        SettingError: the file cannot be written.
    """
    edits = [*_phone_edits(values, realm), *_manager_edits(values, users)]
    return write_settings_file(file, edits) if edits else file


def phone_edit(name: str, realm: str, secret: str) -> Edit:
    """What puts hashes of a phone's secret in the place of it, and of the hashes that were there before."""
    path = (table.PHONES.name, name, table.HA1.name)
    return Edit(path, {"realm": realm, **hashes_of(name, realm, secret)}, instead_of=table.SECRET.name)


def _phone_edits(values: Values, realm: str) -> list[Edit]:
    edits = []
    for name, phone in values[table.PHONES].items():
        secret, ha1 = phone.get(table.SECRET), phone.get(table.HA1)
        if secret:
            edits.append(phone_edit(name, realm, secret))
        elif ha1 is not None and ha1.realm is None:  # of an older version: they were for the realm in force
            path = (table.PHONES.name, name, table.HA1.name)
            edits.append(Edit(path, {"realm": realm, **ha1.hashes}))
    return edits


def _manager_edits(values: Values, users: Iterable[ManagerUser]) -> list[Edit]:
    section = values[table.MANAGER][table.USERS]
    return [
        Edit(
            (table.MANAGER.name, table.USERS.name, user.name, table.MANAGER_SECRET_HASH.name),
            str(user.secret_hash),
            instead_of=table.MANAGER_SECRET.name,
        )
        for user in users
        if user.secret_hash is not None and bool(section[user.name].get(table.MANAGER_SECRET))
    ]
