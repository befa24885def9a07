"""
Settings of a whole computer, below those of a data folder: an administrator's defaults, and what nobody else may set.

    time_zone = "Europe/Berlin"       # for every data folder that says nothing else
    [locked]                          # over what any data folder says
    reason = "set by the IT department"
    system = false
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from switchboard.api.locks import Lock, Locks, SettingPath
from switchboard.ground.errors import Sentence, why
from switchboard.ground.files import read_file
from switchboard.ground.folders import system_settings_file
from switchboard.settings.error import SettingError, short_text
from switchboard.settings.file import MAX_FILE, parse_settings
from switchboard.settings.place import line_of

LOCKED, REASON = "locked", "reason"
_PLACE_OF_REASON = f"{LOCKED}.{REASON}"
_NO_REASON = Sentence("an administrator of this computer has decided it")
_MOST_REASON = 300  # characters
Table = dict[str, object]


@dataclass(frozen=True, slots=True)
class Locked:
    """What a data folder may not set, and the value that holds instead."""

    lock: Lock
    value: object

    @property
    def path(self) -> SettingPath:
        """The names that lead to it."""
        return self.lock.path

    def shown(self) -> str:
        """The setting and its value in a line; secrets are not shown."""
        is_secret = self.path[-1].startswith(("secret", "ha1")) or "ha1" in self.path
        return f"{'.'.join(self.path)} = {'…' if is_secret else short_text(self.value)}"

    def __str__(self) -> str:
        return str(self.lock)


@dataclass(frozen=True, slots=True)
class SystemSettings:
    """What the file of the computer says; nothing where there is none. `locked` stands in a table of its own."""

    path: Path
    text: str = ""
    defaults: Table = field(default_factory=dict)
    locked: Table = field(default_factory=dict)
    reason: str = _NO_REASON

    @property
    def is_there(self) -> bool:
        """Whether it says anything."""
        return bool(self.defaults or self.locked)

    def over_and_under(self, own: Table) -> Table:
        """The settings of a data folder between the two."""
        return merged(merged(self.defaults, own), self.locked)

    def locks(self) -> list[Locked]:
        """Each setting that is locked."""
        found = leaves(self.locked)
        return [Locked(Lock(path, self.reason, str(self.path)), value) for path, value in found]

    def notes(self, own: Table) -> list[str]:
        """What a data folder says in vain, for a person."""
        said = dict(leaves(own))
        return [
            Sentence("{name} in the settings is passed over: {why}.", name=".".join(each.path), why=each.lock.sentence)
            for each in self.locks()
            if said.get(each.path, each.value) != each.value
        ]

    def place(self, path: SettingPath) -> str:
        """File and line where it says something of a setting; empty where it says nothing."""
        for names in ((LOCKED, *path), path):
            table: object = {**self.defaults, LOCKED: self.locked}
            for name in names:
                table = table.get(name) if isinstance(table, dict) else None
            if table is not None:
                return Sentence("{file}, line {line}", file=str(self.path), line=line_of(self.text, names))
        return ""


def locks_of(locked: Iterable[Locked]) -> Locks:
    """The same without the values, for whoever shows and changes settings."""
    return Locks(tuple(each.lock for each in locked))


def read_system_settings(path: Path | None = None) -> SystemSettings:
    """
    Raises:
        SettingError: the file cannot be read, or is no TOML.
    """
    path = system_settings_file() if path is None else path
    try:
        content = read_file(path, MAX_FILE)
    except (FileNotFoundError, NotADirectoryError):
        return SystemSettings(path)
    except OSError as error:
        raise SettingError(str(path), None, Sentence("it cannot be read: {why}", why=why(error))) from error
    defaults = parse_settings(path, content)
    locked = defaults.pop(LOCKED, {})
    if not isinstance(locked, dict):
        raise SettingError(LOCKED, locked, Sentence("write a section with settings"), place=str(path))
    reason = locked.pop(REASON, _NO_REASON)
    if not isinstance(reason, str) or len(reason) > _MOST_REASON or not reason.isprintable():
        raise SettingError(_PLACE_OF_REASON, reason, Sentence("write a line between quotes"), place=str(path))
    return SystemSettings(path, content.decode(errors="replace"), defaults, locked, reason)


def merged(below: Mapping[str, object], above: Mapping[str, object]) -> Table:
    """
    Section by section, what is above over what is below.

    >>> merged({"a": 1, "s": {"x": 1, "y": 1}}, {"s": {"y": 2}})
    {'a': 1, 's': {'x': 1, 'y': 2}}
    """
    result = dict(below)
    for name, value in above.items():
        under = result.get(name)
        result[name] = merged(under, value) if isinstance(under, dict) and isinstance(value, dict) else value
    return result


def leaves(table: Mapping[str, object], within: SettingPath = ()) -> Iterator[tuple[SettingPath, object]]:
    """Each value with the names that lead to it."""
    for name, value in table.items():
        if isinstance(value, dict) and value:
            yield from leaves(value, (*within, name))
        else:
            yield (*within, name), value
