"""Settings as a person changes them in a window: checked as a whole, written where nobody else wrote meanwhile."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from switchboard.api.settings import NamePath, SettingEdit, SettingRefused, SettingsChanged, Value, refused
from switchboard.ground.files import FileChanged
from switchboard.ground.text import is_unicode
from switchboard.manager.users import hash_secret
from switchboard.settings import table
from switchboard.settings.edit import REMOVED, CannotEdit, Edit, edited
from switchboard.settings.error import SettingError
from switchboard.settings.file import SettingsFile, keep_last, read_settings_file, seems_cut, write_settings_file
from switchboard.settings.form import read_only, setting_at, version_of
from switchboard.settings.kinds import Unfit
from switchboard.settings.layers import locks_of, read_system_settings
from switchboard.settings.load import examine_table
from switchboard.settings.records import Named, Setting
from switchboard.settings.secrets import phone_edit

_USERS = (table.MANAGER.name, table.USERS.name)


def check_edits(edits: Sequence[SettingEdit]) -> Iterator[SettingRefused]:
    """What is wrong with each by itself; it takes no disk. How they go together is seen as they are written."""
    for edit in edits:
        try:
            _check(edit)
        except Unfit as error:
            yield refused(error.path or edit.path, error)


def change_settings(data: Path, seen: str, edits: Sequence[SettingEdit]) -> None:
    """
    Writes them, all in one; comments and order stay, and hashes take the place of secrets.

    Args:
        seen: the version of the file that was shown to whoever changes it.

    Raises:
        SettingsChanged: the file is another one by now, and stays so.
        SettingRefused: one of them cannot be, is locked, or the file cannot be written; nothing was written.
        SettingError: the file cannot be read.
    """
    for refusal in check_edits(edits):
        raise refusal
    _expect_unlocked(edits)
    file = read_settings_file(data)
    unwritable = read_only(file.path)
    if unwritable:
        raise SettingRefused(unwritable)
    if version_of(file) != seen:
        raise SettingsChanged(_CHANGED)
    try:
        made = list(_edits(file, edits))
        _, said = edited(file.text, file.table, made)
        examine_table(said, data)
        is_cut = seems_cut(file)
        written = write_settings_file(file, made) if made else file
    except FileChanged:
        raise SettingsChanged(_CHANGED) from None
    except Unfit as error:
        raise refused(error.path, error) from None
    except CannotEdit:
        raise SettingRefused("it is written in a way that only a person can change") from None
    except SettingError as error:
        raise _unwritten(file.path, error) from error
    if not is_cut:
        keep_last(written)


def _unwritten(path: Path, error: SettingError) -> SettingRefused:
    why = error.__cause__
    if isinstance(why, OSError):
        return SettingRefused("{path} cannot be written: {why}", path=str(path), why=why.strerror or str(why))
    return SettingRefused(error.sentence)


_CHANGED = "Somebody else has written the settings meanwhile. Nothing was written."


def _check(edit: SettingEdit) -> None:
    setting = setting_at(edit.path)
    if setting is None or not all(map(is_unicode, edit.path)):
        raise Unfit(None, "there is no such setting")
    if edit.value is None:
        return
    _check_name(setting, edit.path)
    value = _written(edit.value)
    if not all(map(is_unicode, value if isinstance(value, list) else [str(value)])):
        raise Unfit(None, "the text holds half a character, which no file can hold")
    kind = setting.kind.each if isinstance(setting.kind, Named) else setting.kind
    kind.read(value)


def _check_name(setting: Setting[Any], path: NamePath) -> None:
    """That what a person calls an entry may be so called."""
    for at in range(1, len(path)):
        holder = setting_at(path[:at])
        if holder is not None and isinstance(holder.kind, Named):
            name = path[-1] if holder is setting else path[at]
            try:
                holder.kind.name.read(name)
            except Unfit as error:
                raise Unfit(None, error.expected, path[: at + 1]) from None


def _written(value: Value) -> object:
    return list(value) if isinstance(value, tuple) else value


def _expect_unlocked(edits: Sequence[SettingEdit]) -> None:
    """
    Raises:
        SettingRefused: an administrator of this computer has decided one of these.
    """
    locks = locks_of(read_system_settings().locks())
    for edit in edits:
        lock = locks.of(*edit.path)
        if lock is not None:
            refusal = SettingRefused("it is locked by {file}: {reason}", file=lock.file, reason=lock.reason)
            refusal.path = edit.path
            raise refusal


def _edits(file: SettingsFile, edits: Sequence[SettingEdit]) -> Iterator[Edit]:
    wanted = {edit.path: edit.value for edit in edits}
    for path, value in wanted.items():
        if value is None:
            yield Edit(path, REMOVED)
        elif path[:1] == (table.PHONES.name,) and path[-1] == table.SECRET.name:
            said = read_system_settings().over_and_under(file.table)
            realm = wanted.get((table.REALM.name,)) or said.get(table.REALM.name, table.REALM.default)
            yield phone_edit(path[1], str(realm), str(value))
        elif path[:2] == _USERS and path[-1] == table.MANAGER_SECRET.name:
            yield _manager_secret(file, path, str(value), wanted)
        else:
            yield Edit(path, _written(value))


def _manager_secret(file: SettingsFile, path: NamePath, secret: str, wanted: Mapping[NamePath, Value | None]) -> Edit:
    """Its hash, unless the user logs in by challenge: that takes the secret itself."""
    name = table.CHALLENGE.name
    user: object = file.table
    for part in path[:-1]:
        user = user.get(part, {}) if isinstance(user, Mapping) else {}
    kept = user.get(name) if isinstance(user, Mapping) else None
    if wanted.get((*path[:-1], name), kept) is True:
        return Edit(path, secret, instead_of=table.MANAGER_SECRET_HASH.name)
    hashed = str(hash_secret(secret))
    return Edit((*path[:-1], table.MANAGER_SECRET_HASH.name), hashed, instead_of=path[-1])
