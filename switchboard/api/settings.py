"""The settings as a window shows and changes them: values, and who says them. No secret is among them."""

from dataclasses import dataclass
from enum import Enum

from switchboard.api.locks import Lock
from switchboard.ground.errors import SwitchboardError

NamePath = tuple[str, ...]
Value = str | int | bool | tuple[str, ...]


class Page(Enum):
    """Where a setting is shown."""

    OFFICE = "office"
    PEOPLE = "people"
    PHONES = "phones"
    USERS = "users"
    MANAGER = "manager"
    CALENDARS = "calendars"
    HISTORY = "history"
    LIMITS = "limits"


class FieldKind(Enum):
    """How a setting is written. A secret is never shown."""

    TEXT = "text"
    SECRET = "secret"  # noqa: S105  a kind of field
    NUMBER = "number"
    SWITCH = "switch"
    CHOICE = "choice"
    LIST = "list"


class Source(Enum):
    """Who says what a setting is."""

    DEFAULT = "default"
    FILE = "file"  # of the data folder
    COMPUTER = "computer"  # an administrator's file, below that of the data folder
    LOCKED = "locked"  # the same file, over it


@dataclass(frozen=True, slots=True)
class SettingField:
    """
    One setting, and what is so.

    Attributes:
        path: the names that lead to it; of a field of a list, those behind the entry's name.
        title, meaning, unit: in English; a window has them in its own language.
        words: of a choice, or what a list may hold where that is known.
        default: where the data folder says nothing: the computer's where that says something, else the program's. None
            where it stands for nothing until it is written. Of a secret None where there has to be one, else empty.
        value: what holds once the program starts anew. None of a secret, and where nothing is said.
        is_set: of a secret, whether there is one.
        place, line: the file that says it, and its line where that is known; empty for a default.
        lock: what keeps it as it is; None where it may be changed.
        waits: what holds is another value still, until the next start.
    """

    path: NamePath
    title: str
    meaning: str
    unit: str
    kind: FieldKind
    page: Page
    words: tuple[str, ...] = ()
    default: Value | None = None
    value: Value | None = None
    is_set: bool = False
    source: Source = Source.DEFAULT
    place: str = ""
    line: int = 0
    lock: Lock | None = None
    is_at_once: bool = False
    waits: bool = False


@dataclass(frozen=True, slots=True)
class NamedEntry:
    """An entry of a list; `values` stand in the order of the list's fields, None where nothing is said."""

    name: str
    path: NamePath
    values: tuple[Value | None, ...]
    is_set: bool = False  # whether its secret is there
    source: Source = Source.FILE
    lock: Lock | None = None


@dataclass(frozen=True, slots=True)
class SettingsList:
    """
    Settings whose names a person chooses: users, lists, lamps.

    `fields` are those of each entry. Where an entry is a single value its one field has no path.
    """

    path: NamePath
    title: str
    meaning: str
    what: str  # that a name stands for, such as "phone"
    page: Page
    fields: tuple[SettingField, ...]
    entries: tuple[NamedEntry, ...]
    lock: Lock | None = None
    is_at_once: bool = False
    waits: bool = False


@dataclass(frozen=True, slots=True)
class SettingsReport:
    """
    All there is to show.

    Attributes:
        file: where the settings of the data folder are written.
        version: of what it holds: whoever changes it says which they saw.
        read_only: why nothing can be written, in a sentence; empty where it can.
    """

    file: str
    version: str
    fields: tuple[SettingField, ...]
    lists: tuple[SettingsList, ...]
    read_only: str = ""


@dataclass(frozen=True, slots=True)
class SettingEdit:
    """A setting's new value; None for back to the default, or for an entry that goes."""

    path: NamePath
    value: Value | None

    def __repr__(self) -> str:
        is_secret = self.path[-1:] == ("secret",)
        return f"SettingEdit({'.'.join(self.path)!r}, {'…' if is_secret else repr(self.value)})"


class SettingRefused(SwitchboardError):
    """A setting cannot be what it was to be; `path` leads to it, and is empty where it is none of them alone."""

    path: NamePath = ()


class SettingsChanged(SettingRefused):
    """Somebody else wrote the settings since they were shown: nothing was written."""


def refused(path: NamePath, why: SwitchboardError) -> SettingRefused:
    """The same refusal, of that setting."""
    refusal = SettingRefused(why.sentence)
    refusal.path = path
    return refusal
