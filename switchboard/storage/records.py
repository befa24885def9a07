"""Commands as they are stored: the row each leaves behind, and its line in the history."""

import json
from collections.abc import Sequence
from dataclasses import astuple, dataclass

from switchboard.core.commands import (
    Command,
    DeleteEntry,
    EditPerson,
    ForgetDevice,
    ForgetPresence,
    PutEntry,
    SetDeviceState,
    SetPresence,
)
from switchboard.core.people import Person
from switchboard.core.states import NOT_SET, DeviceState, Presence, PresenceState
from switchboard.storage.tables import DEVICE, ENTRY, HISTORY, PERSON, PRESENCE, Change, Row


@dataclass(frozen=True, slots=True)
class Record:
    """
    A checked command with what it takes the place of, as whoever applies it knows it.

    `at` is when it was asked for, `since` when what it sets began to be so, both in wall-clock seconds; `old` is the
    text of what was before (see `history_text`), empty for entries of the database.
    """

    command: Command
    at: float
    old: str = ""
    since: float = 0.0


def history_text(value: Presence | DeviceState | Person | None) -> str:
    """
    What the history says of a value.

    >>> from switchboard.core.states import PresenceState
    >>> history_text(Presence(PresenceState.AWAY, "", "at lunch")), history_text(None)
    ('away,,at lunch', '')
    """
    match value:
        case Presence():
            return f"{value.state.value},{value.subtype},{value.message}".rstrip(",")
        case DeviceState():
            return value.value
        case Person():
            return " · ".join(text for text in (value.name, value.department, value.email) if text)
        case None:
            return ""


def presence_row(name: str, presence: Presence, since: float) -> Row:
    """`name` comes without the label; `since` is wall-clock seconds."""
    texts = presence.state.value, presence.subtype, presence.message, presence.given
    return name, *texts, since, 0, _written_end(presence)


def presence_of_row(texts: tuple[str, str, str, str], ends: str) -> Presence:
    """The presence of a row: its state, subtype, message and text, and when it ends with what comes then."""
    until, *after = json.loads(ends) if ends else (0.0,)
    then = None
    for *later, its_until in reversed(after):
        then = _presence(later, its_until, then)
    return _presence(texts, until, then)


def _presence(texts: Sequence[str], until: float, then: Presence | None) -> Presence:
    state, subtype, message, given = texts
    return Presence(PresenceState(state), subtype, message, given=given, until=until, then=then)


def _written_end(presence: Presence) -> str:
    if not presence.until:
        return ""
    written: list[object] = [presence.until]
    then = presence.then
    while then is not None:
        written.append([then.state.value, then.subtype, then.message, then.given, then.until])
        then = then.then
    return json.dumps(written)


def device_row(name: str, state: DeviceState, since: float) -> Row:
    """The same of a custom device."""
    return name, state.value, since


def changes_of(record: Record, number: int) -> list[Change]:
    """The rows of a record; `number` is that of its line in the history, one above the last."""
    match record.command:
        case SetPresence(presentity, presence, _):
            name = presentity.partition(":")[2]
            return [
                (PRESENCE, name, presence_row(name, presence, record.since)),
                _line(number, record, presentity, history_text(presence)),
            ]
        case SetDeviceState(device, state, _):
            name = device.partition(":")[2]
            line = _line(number, record, device, state.value)
            return [(DEVICE, name, device_row(name, state, record.since)), line]
        case ForgetPresence(presentity, _):
            return [(PRESENCE, presentity.partition(":")[2], None), _line(number, record, presentity, _UNSET)]
        case ForgetDevice(device, _):
            line = _line(number, record, device, DeviceState.UNKNOWN.value)
            return [(DEVICE, device.partition(":")[2], None), line]
        case EditPerson(person, _):
            line = _line(number, record, f"person:{person.exten}", history_text(person))
            return [(PERSON, person.exten, astuple(person)), line]
        case PutEntry(family, key) | DeleteEntry(family, key):
            value = record.command.value if isinstance(record.command, PutEntry) else None
            return [(ENTRY, (family, key), None if value is None else (family, key, value))]


_UNSET = history_text(NOT_SET)


def _line(number: int, record: Record, subject: str, new: str) -> Change:
    origin = record.command.origin
    return HISTORY, number, (number, record.at, origin.who, origin.where, subject, record.old, new)
