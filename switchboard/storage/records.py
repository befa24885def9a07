"""Commands as they are stored: the row each leaves behind, and its line in the history."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from switchboard.core.commands import (
    AddPlan,
    AgendaCommand,
    ChangePlan,
    DeleteEntry,
    ForgetDevice,
    ForgetPresence,
    PutEntry,
    PutPeople,
    PutPerson,
    RemovePlan,
    SetDeviceState,
    SetPresence,
    SetPresets,
    StoredCommand,
)
from switchboard.core.people import Person
from switchboard.core.plan import Plan
from switchboard.core.plan_text import plan_text, presets_text
from switchboard.core.presence_text import said
from switchboard.core.preset import Preset
from switchboard.core.states import NOT_SET, DeviceState, Presence, PresenceState
from switchboard.storage.agenda_rows import PRESETS, plan_row, presets_row
from switchboard.storage.person_rows import changes_of_person
from switchboard.storage.tables import BEGUN, DEVICE, ENTRY, HISTORY, META, PLAN, PRESENCE, Change, Row


@dataclass(frozen=True, slots=True)
class Record:
    """
    A checked command with what it takes the place of, as whoever applies it knows it.

    `at` is when it was asked for, `since` when what it sets began to be so, both in wall-clock seconds; `old` is the
    text of what was before (see `history_text`), empty for entries
    of the database, and for people, who say it themselves.
    """

    command: StoredCommand
    at: float
    old: str = ""
    since: float = 0.0


def history_text(value: Presence | DeviceState | Person | Plan | tuple[Preset, ...] | None) -> str:
    """
    What the history says of a value.

    >>> from switchboard.core.states import PresenceState
    >>> history_text(Presence(PresenceState.AWAY, "", "at lunch")), history_text(None)
    ('away,,at lunch', '')
    """
    match value:
        case Presence():
            return said(value)
        case DeviceState():
            return value.value
        case Person():
            return _of_person(value)
        case Plan():
            return plan_text(value)
        case tuple():
            return presets_text(value)
        case None:
            return ""


def _of_person(person: Person) -> str:
    numbers = (f"{each.label} {each.number}" if each.label else each.number for each in person.numbers)
    deputy = f"deputy {person.deputy}" if person.deputy else ""
    photo = "with a photo" if person.photo else ""
    named = (person.name, person.department, person.email, *numbers, person.note, deputy, *person.groups, photo)
    return " · ".join(text for text in named if text)


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
    """The rows of a record; `number` is that of its first line in the history, one above the last: see `lines_of`."""
    match record.command:
        case SetPresence(presentity, presence, _):
            name = presentity.partition(":")[2]
            plan = record.command.plan
            return [
                (PRESENCE, name, presence_row(name, presence, record.since)),
                *([begun_change(plan.number, record.at)] if plan else ()),
                _line(number, record, presentity, history_text(presence)),
            ]
        case SetDeviceState(device, state, _):
            name = device.partition(":")[2]
            line = _line(number, record, device, state.value)
            return [(DEVICE, name, device_row(name, state, record.since)), line]
        case ForgetPresence() | ForgetDevice():
            return _forget_changes(record.command, record, number)
        case PutPeople(people):
            return [
                change
                for put_number, put in enumerate(people, number)
                for change in _changes_of_person(put_number, record, put)
            ]
        case PutEntry(family, key) | DeleteEntry(family, key):
            value = record.command.value if isinstance(record.command, PutEntry) else None
            return [(ENTRY, (family, key), None if value is None else (family, key, value))]
        case SetPresets() | AddPlan() | ChangePlan() | RemovePlan():
            return _agenda_changes(record.command, record, number)


def lines_of(record: Record) -> int:
    """How many numbers its lines in the history take."""
    return len(record.command.people) if isinstance(record.command, PutPeople) else 1


def _forget_changes(command: ForgetPresence | ForgetDevice, record: Record, number: int) -> list[Change]:
    if isinstance(command, ForgetPresence):
        line = _line(number, record, command.presentity, _UNSET)
        return [(PRESENCE, command.presentity.partition(":")[2], None), line]
    line = _line(number, record, command.device, DeviceState.UNKNOWN.value)
    return [(DEVICE, command.device.partition(":")[2], None), line]


def _agenda_changes(command: AgendaCommand, record: Record, number: int) -> list[Change]:
    match command:
        case SetPresets(presets):
            return [(META, PRESETS, presets_row(presets)), _line(number, record, PRESETS, history_text(presets))]
        case AddPlan(plan) | ChangePlan(plan):
            begun = command.begun if isinstance(command, ChangePlan) else 0.0
            line = _line(number, record, f"plan:{plan.number}", history_text(plan))
            return [(PLAN, plan.number, plan_row(plan, record.at)), begun_change(plan.number, begun), line]
        case RemovePlan(plan_number):
            line = _line(number, record, f"plan:{plan_number}", "")
            return [(PLAN, plan_number, None), begun_change(plan_number, 0.0), line]


def begun_change(number: int, at: float) -> Change:
    """When a plan began last, in wall-clock seconds; 0.0 where it did not."""
    return BEGUN, number, (number, at) if at else None


_UNSET = history_text(NOT_SET)


def _line(number: int, record: Record, subject: str, new: str) -> Change:
    origin = record.command.origin
    return HISTORY, number, (number, record.at, origin.who, origin.where, subject, record.old, new)


@dataclass(frozen=True, slots=True)
class WrittenPerson:
    """What a person leaves behind, whenever it is stored: rows, and what the history says from and to what."""

    rows: tuple[Change, ...]
    subject: str
    old: str
    new: str


def write_person(put: PutPerson) -> WrittenPerson:
    """Beforehand, as it takes its time where there are many."""
    subject = f"person:{put.exten}"
    return WrittenPerson(tuple(changes_of_person(put)), subject, history_text(put.old), history_text(put.new))


def _changes_of_person(number: int, record: Record, put: PutPerson) -> Sequence[Change]:
    origin = record.command.origin
    written = put.written if isinstance(put.written, WrittenPerson) else write_person(put)
    line = (number, record.at, origin.who, origin.where, written.subject, written.old, written.new)
    return *written.rows, (HISTORY, number, line)
