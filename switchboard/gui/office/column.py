"""What a list says of each person, column by column, and how each column sorts."""

from collections.abc import Callable, Mapping
from enum import IntEnum
from typing import Any

from switchboard.core.states import ExtensionState
from switchboard.ground.folding import fold
from switchboard.gui.language import remembered, translate
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.words import PRESENCES, device_words, overdue_text, presence_text, since_words

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


CHANGING = frozenset({Column.DEVICE, Column.PRESENCE, Column.NOTE, Column.SINCE})  # not told by the directory
_PRESENCE_ORDER = {state: number for number, state in enumerate(PRESENCES)}
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


@remembered
def titles() -> Mapping[Column, str]:
    """What stands above each column."""
    return {
        Column.NAME: translate("Column", "Name", "a person's"),
        Column.EXTENSION: translate("Column", "Ext.", "the number of an extension, shortened"),
        Column.DEPARTMENT: translate("Column", "Department"),
        Column.DEVICE: translate("Column", "Device", "a phone"),
        Column.PRESENCE: translate("Column", "Presence"),
        Column.NOTE: translate("Column", "Note"),
        Column.SINCE: translate("Column", "Since"),
    }


def text_of(row: PersonRow, column: int, now: float) -> str:
    """What stands in a cell; `now` is wall-clock seconds."""
    return _TEXTS[column](row, now)


def note_text(row: PersonRow, now: float) -> str:
    """What they say of it, after since when they should be back, and what is to be known of them at any time."""
    return " · ".join(part for part in (overdue_text(row.status.presence, now), row.note, row.person.note) if part)


def number_key(row: PersonRow) -> tuple[str, str]:
    """Extensions by their number, those of one context together."""
    extension = row.status.extension
    return extension.context, _natural(extension.exten)


def sort_key(column: Column) -> SortKey:
    """What a column sorts by. Where two are equal, their numbers decide."""
    return _SORT_KEYS[column]


def _natural(text: str) -> str:
    return text.zfill(_NUMBER_WIDTH) if text.isascii() and text.isdigit() else text.casefold()


_TEXTS: dict[int, Callable[[PersonRow, float], str]] = {
    Column.NAME: lambda row, _: row.person.name,
    Column.EXTENSION: lambda row, _: row.label,
    Column.DEPARTMENT: lambda row, _: row.person.department,
    Column.DEVICE: lambda row, _: device_words(row.status),
    Column.PRESENCE: lambda row, now: presence_text(row.status.presence, now),
    Column.NOTE: note_text,
    Column.SINCE: lambda row, now: since_words(row.status.presence_since, now),
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
