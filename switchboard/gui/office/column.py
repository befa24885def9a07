"""What a list says of each person, column by column, and how each column sorts."""

from collections.abc import Callable
from enum import IntEnum
from typing import Any

from switchboard.core.states import ExtensionState
from switchboard.gui.office.folding import fold
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.words import PRESENCE_WORDS, device_words, since_words

SortKey = Callable[[PersonRow], Any]
_NUMBER_WIDTH = 24  # digits: numbers sort as numbers among texts


class Column(IntEnum):
    """The columns, from the left."""

    NAME = 0
    EXTENSION = 1
    DEPARTMENT = 2
    DEVICE = 3
    PRESENCE = 4
    NOTE = 5
    SINCE = 6


TITLES = {
    Column.NAME: "Name",
    Column.EXTENSION: "Ext.",
    Column.DEPARTMENT: "Department",
    Column.DEVICE: "Device",
    Column.PRESENCE: "Presence",
    Column.NOTE: "Note",
    Column.SINCE: "Since",
}
CHANGING = frozenset({Column.DEVICE, Column.PRESENCE, Column.NOTE, Column.SINCE})  # not told by the directory
_PRESENCE_ORDER = {state: number for number, state in enumerate(PRESENCE_WORDS)}
_DEVICE_ORDER = {
    state: number
    for number, state in enumerate(
        (
            ExtensionState.RINGING,
            ExtensionState.IN_USE_RINGING,
            ExtensionState.IN_USE,
            ExtensionState.BUSY,
            ExtensionState.ON_HOLD,
            ExtensionState.IDLE,
            ExtensionState.UNAVAILABLE,
        )
    )
}


def text_of(row: PersonRow, column: int, now: float) -> str:
    """What stands in a cell; `now` is wall-clock seconds."""
    return _TEXTS[column](row) if column != Column.SINCE else since_words(row.status.presence_since, now)


def number_key(row: PersonRow) -> tuple[str, str]:
    """Extensions by their number, those of one context together."""
    extension = row.status.extension
    return extension.context, _natural(extension.exten)


def sort_key(column: Column) -> SortKey:
    """What a column sorts by. Where two are equal, their numbers decide."""
    return _SORT_KEYS[column]


def _natural(text: str) -> str:
    return text.zfill(_NUMBER_WIDTH) if text.isascii() and text.isdigit() else text.casefold()


_TEXTS: dict[int, Callable[[PersonRow], str]] = {
    Column.NAME: lambda row: row.person.name,
    Column.EXTENSION: lambda row: row.label,
    Column.DEPARTMENT: lambda row: row.person.department,
    Column.DEVICE: lambda row: device_words(row.status),
    Column.PRESENCE: lambda row: PRESENCE_WORDS[row.status.presence.state],
    Column.NOTE: lambda row: row.note,
}
_SORT_KEYS: dict[Column, SortKey] = {
    Column.NAME: lambda row: (not row.person.name, fold(row.person.name)),
    Column.EXTENSION: number_key,
    Column.DEPARTMENT: lambda row: (not row.person.department, fold(row.person.department)),
    Column.DEVICE: lambda row: (_DEVICE_ORDER[row.status.extension_state], -row.status.device_since),
    Column.PRESENCE: lambda row: (_PRESENCE_ORDER[row.status.presence.state], -row.status.presence_since),
    Column.NOTE: lambda row: (not row.note, fold(row.note)),
    Column.SINCE: lambda row: -row.status.presence_since,
}
