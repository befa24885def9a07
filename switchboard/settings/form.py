"""The table of settings as a window shows it: what each is, who says so, and what may stand there."""

import hashlib
import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from switchboard.api.locks import Locks
from switchboard.api.settings import (
    FieldKind,
    NamedEntry,
    NamePath,
    Page,
    SettingField,
    SettingsList,
    SettingsReport,
    Source,
    Value,
)
from switchboard.core.states import PresenceState
from switchboard.ground.errors import Sentence
from switchboard.settings.file import SettingsFile, read_settings_file
from switchboard.settings.kinds import Choice, Number, Several, Switch, Text
from switchboard.settings.layers import LOCKED, SystemSettings, locks_of, read_system_settings
from switchboard.settings.office_kinds import Domains, Extensions, Ha1Of, SecretHashOf, States
from switchboard.settings.place import line_of, lines_by_name
from switchboard.settings.records import UNSET, Named, Record, Setting
from switchboard.settings.table import TABLE
from switchboard.settings.window import WINDOW

_HASHES = (Ha1Of, SecretHashOf)  # what the program makes of secrets; nobody writes them
_SECRET_NAMES = frozenset({"secret", "ha1", "secret_hash"})
Table = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class _Said:
    """What every file says, and what held at the start; `places` are lines of the data folder's file by name."""

    file: SettingsFile
    system: SystemSettings
    merged: Table
    started: Table
    locks: Locks
    places: Mapping[NamePath, int] = field(default_factory=dict)


def settings_report(data: Path, started: Table) -> SettingsReport:
    """
    All settings as they are written now. Takes as long as the disk does.

    Args:
        started: what held when the program was started, as files say it.

    Raises:
        SettingError: a file cannot be read.
    """
    file, system = read_settings_file(data), read_system_settings()
    locks = locks_of(system.locks())
    said = _Said(file, system, system.over_and_under(file.table), started, locks, lines_by_name(file.text))
    fields, lists = _parts(TABLE, (), Page.OFFICE, said)
    return SettingsReport(str(file.path), version_of(file), tuple(fields), tuple(lists), read_only(file.path))


def version_of(file: SettingsFile) -> str:
    """Another one for everything that it may hold."""
    return hashlib.sha256(file.content).hexdigest()


def read_only(path: Path) -> str:
    """Why a file of settings is not to be written; empty where it may be. One that is not there can be made."""
    try:
        is_kept = path.exists() and not path.stat().st_mode & stat.S_IWUSR
    except OSError:
        is_kept = True
    if is_kept or not os.access(os.path.realpath(path.parent), os.W_OK):
        return Sentence("{path} may not be written: nothing can be changed here.", path=str(path))
    return ""


def setting_at(path: NamePath) -> Setting[Any] | None:
    """The row of the table that these names lead to, whatever a person called an entry; None where there is none."""
    record: Record | None = TABLE
    found: Setting[Any] | None = None
    names = list(path)
    while names:
        name = names.pop(0)
        found = next((each for each in record.settings if each.name == name), None) if record else None
        if found is None:
            return None
        kind = found.kind
        if isinstance(kind, Domains):  # whose names may lie in each other
            return found
        if isinstance(kind, Named) and names:
            names.pop(0)
            kind = kind.each
        record = kind if isinstance(kind, Record) else None
    return found


def _parts(record: Record, within: NamePath, page: Page, said: _Said) -> tuple[list[SettingField], list[SettingsList]]:
    fields: list[SettingField] = []
    lists: list[SettingsList] = []
    for setting in record.settings:
        path, own_page = (*within, setting.name), setting.page or page
        if setting is WINDOW:  # shown where the window itself is chosen
            continue
        if isinstance(setting.kind, Record):
            inner = _parts(setting.kind, path, own_page, said)
            fields += inner[0]
            lists += inner[1]
        elif isinstance(setting.kind, Named):
            lists.append(_list(setting, setting.kind, path, own_page, said))
        else:
            fields.append(_field(setting, path, own_page, said))
    return fields, lists


def _field(setting: Setting[Any], path: NamePath, page: Page, said: _Said) -> SettingField:
    lock = said.locks.of(*path)
    found = _at(said.merged, path)
    source = _source(said, path, is_locked=lock is not None)
    place, line = _place(said, path, source)
    before = _at(said.started, path)
    return _blank(
        setting,
        path,
        page,
        value=_value(setting, setting.default if found is UNSET else found),
        below=_at(said.system.defaults, path),
        source=source,
        place=place,
        line=line,
        lock=lock,
        waits=not setting.at_once and found != before,
    )


def _blank(
    setting: Setting[Any],
    path: NamePath,
    page: Page,
    below: object = UNSET,
    **now: Any,  # noqa: ANN401  its fields
) -> SettingField:
    """`below` is what stands in the place of the default, where the computer's file says something."""
    kind, words = _kind_of(setting.kind)
    default = setting.default if below is UNSET else below
    return SettingField(
        path,
        setting.title or setting.name,
        setting.meaning,
        setting.unit,
        kind,
        page,
        words,
        None if default is UNSET else _value(setting, default) if kind is not FieldKind.SECRET else "",
        is_at_once=setting.at_once,
        **now,
    )


def _kind_of(kind: object) -> tuple[FieldKind, tuple[str, ...]]:
    plain = {Number: FieldKind.NUMBER, Switch: FieldKind.SWITCH, Extensions: FieldKind.LIST}
    match kind:
        case Text(is_secret=True):
            return FieldKind.SECRET, ()
        case Choice(words):
            return FieldKind.CHOICE, tuple(words)
        case Several(each=Choice(words)):
            return FieldKind.LIST, tuple(words)
        case States():
            return FieldKind.LIST, tuple(state.value for state in PresenceState)
        case Several():
            return FieldKind.LIST, ()
        case _:
            return plain.get(type(kind), FieldKind.TEXT), ()


def _list(setting: Setting[Any], kind: Named[Any], path: NamePath, page: Page, said: _Said) -> SettingsList:
    parts = _fields_of(kind)
    section, before = _at(said.merged, path), _at(said.started, path)
    lock = said.locks.of(*path)
    is_locked_whole = lock is not None and lock.path == path[: len(lock.path)]
    entries = (_entry(name, raw, value, parts, said) for name, raw, value in _named(setting, path, section))
    return SettingsList(
        path,
        setting.title or setting.name,
        setting.meaning,
        kind.what,
        page,
        tuple(_blank(part, (part.name,), page) for part in parts) or (_blank(_single(setting, kind), (), page),),
        tuple(entries),
        lock if is_locked_whole else None,
        is_at_once=setting.at_once,
        waits=not setting.at_once and section != before,
    )


def _fields_of(kind: Named[Any]) -> Sequence[Setting[Any]]:
    if isinstance(kind.each, Record):
        return [part for part in kind.each.settings if not isinstance(part.kind, _HASHES)]
    return ()


def _single(setting: Setting[Any], kind: Named[Any]) -> Setting[Any]:
    """What an entry that is a single value is."""
    return Setting(setting.name, kind.each, UNSET, setting.meaning, title=setting.title)


def _named(setting: Setting[Any], path: NamePath, section: object) -> Iterator[tuple[str, NamePath, object]]:
    """Each entry's name, the names that lead to it, and what is said of it."""
    if not isinstance(section, Mapping):
        return
    for name, value in section.items():
        if isinstance(setting.kind, Domains) and isinstance(value, Mapping):
            for rest, raw, inner in _named(setting, (*path, name), value):
                yield f"{name}.{rest}", raw, inner
        else:
            yield name, (*path, name), value


def _entry(name: str, path: NamePath, value: object, parts: Sequence[Setting[Any]], said: _Said) -> NamedEntry:
    lock = said.locks.of(*path)
    source = _source(said, path, is_locked=lock is not None)
    if not parts:
        return NamedEntry(name, path, (_plain(value),), source=source, lock=lock)
    section = value if isinstance(value, Mapping) else {}
    values = tuple(_value(part, section[part.name]) if part.name in section else None for part in parts)
    return NamedEntry(name, path, values, bool(_SECRET_NAMES & section.keys()), source, lock)


def _place(said: _Said, path: NamePath, source: Source) -> tuple[str, int]:
    if source is Source.FILE:
        return str(said.file.path), said.places.get(path, 0)
    if source is Source.DEFAULT:
        return "", 0
    return str(said.system.path), line_of(said.system.text, (LOCKED, *path) if source is Source.LOCKED else path)


def _source(said: _Said, path: NamePath, *, is_locked: bool) -> Source:
    if is_locked:
        return Source.LOCKED
    if _at(said.file.table, path) is not UNSET:
        return Source.FILE
    return Source.COMPUTER if _at(said.system.defaults, path) is not UNSET else Source.DEFAULT


def _value(setting: Setting[Any], value: object) -> Value | None:
    return None if isinstance(setting.kind, Text) and setting.kind.is_secret else _plain(value)


def _plain(value: object) -> Value | None:
    """As a window takes it; None of what no setting is."""
    if isinstance(value, (str, int)):
        return value
    return tuple(map(str, value)) if isinstance(value, (list, tuple)) else None


def _at(table: object, path: NamePath) -> object:
    for name in path:
        if not isinstance(table, Mapping) or name not in table:
            return UNSET
        table = table[name]
    return table


def shown_texts() -> Iterator[str]:
    """Every title and meaning that a window shows of the table, to be translated."""
    for setting in _all(TABLE):
        yield setting.title
        if setting.page is not Page.LIMITS or isinstance(setting.kind, Record):
            yield setting.meaning


def _all(record: Record) -> Iterator[Setting[Any]]:
    for setting in record.settings:
        if setting is WINDOW or isinstance(setting.kind, _HASHES):
            continue
        yield setting
        each = setting.kind.each if isinstance(setting.kind, Named) else setting.kind
        if isinstance(each, Record):
            yield from _all(each)
