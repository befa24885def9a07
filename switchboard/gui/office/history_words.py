"""The history in words: whom a change is about, what it was and is, and the spans of time to choose from."""

import datetime as dt
from collections.abc import Callable, Mapping
from enum import Enum

from switchboard.core.changes import HistoryEntry
from switchboard.core.course import line_state, line_subject
from switchboard.core.history import Face, Topic
from switchboard.core.states import DeviceState, Extension, PresenceState
from switchboard.ground.folding import fold_all
from switchboard.gui.language import remembered, translate
from switchboard.gui.office.clock import office_time, office_zone
from switchboard.gui.office.person_row import PersonRow
from switchboard.gui.office.words import (
    day_text,
    device_word,
    origin_word,
    presence_word,
    settable_device_words,
    time_text,
)

_DEVICES = {state.value: state for state in DeviceState}
_PRESENCES = {state.value: state for state in PresenceState}


class Span(Enum):
    """Of which days changes are shown; the value is how many days it begins before today."""

    TODAY = 0
    YESTERDAY = 1
    WEEK = 6
    MONTH = 29
    ALL = -1
    CHOSEN = -2


class HistoryNames:
    """What the subjects of the history are called here."""

    def __init__(self, rows: Callable[[], Mapping[Extension, PersonRow]]) -> None:
        """`rows` gives those who are there now; they are looked at when a name is wanted."""
        self._rows = rows
        self._names: dict[str, str] | None = None

    def forget(self) -> None:
        """People may have other names now."""
        self._names = None

    @property
    def names(self) -> Mapping[str, str]:
        """By subject."""
        if self._names is None:
            self._names = {}
            for row in self._rows().values():
                for subject in subjects_of(row):
                    self._names.setdefault(subject, row.name)
        return self._names

    def fitting(self, text: str) -> frozenset[str]:
        """The subjects of people who have a word that begins so in what names them, or words that follow each other."""
        wanted = fold_all(text).strip()
        found = (row for row in self._rows().values() if f" {wanted}" in row.naming_words) if wanted else ()
        return frozenset(subject for row in found for subject in subjects_of(row))

    def about(self, entry: HistoryEntry) -> str:
        """Whom or what a change is about, as people call it."""
        kind, _, name = entry.subject.partition(":")
        who = self.names.get(entry.subject, name)
        match f"{kind}:":
            case Topic.DEVICE.value:
                return translate("HistoryWords", "{who} (device)", "a change in the history").format(who=who)
            case Topic.PERSON.value:
                return translate("HistoryWords", "{who} (directory)", "a change in the history").format(who=who)
            case Topic.LINE.value:
                return self.names.get(entry.subject, name.removesuffix("@default"))
            case Topic.PLAN.value:
                return translate("HistoryWords", "Plan {number}").format(number=name)
            case _:
                pass
        return translate("HistoryWords", "Presets") if entry.subject == Topic.PRESETS.value else who


def subjects_of(row: PersonRow) -> tuple[str, ...]:
    """What the history calls a person: their presence, their device, their line of the directory, their calls."""
    status = row.status
    of_line = line_subject(row.extension)
    mine = (status.presentity, status.custom_device, f"{Topic.PERSON.value}{row.extension.exten}", of_line)
    return tuple(subject for subject in mine if subject)


def value_text(entry: HistoryEntry, value: str) -> str:
    """
    What something was or is.

    >>> entry = HistoryEntry(0.0, "Ann", "window", "CustomPresence:6002", "", "away,at lunch,Back at two, or so")
    >>> value_text(entry, entry.new)
    'Away, at lunch, Back at two, or so'
    """
    if entry.subject.startswith(Topic.PRESENCE.value):
        name, _, texts = value.partition(",")
        told = ", ".join(text.strip() for text in texts.split(",") if text.strip())
        state = _PRESENCES.get(name)
        return ", ".join(part for part in (presence_word(state) if state else name, told) if part)
    if entry.subject.startswith(Topic.LINE.value):
        return device_word(line_state(value))
    device = _DEVICES.get(value) if entry.subject.startswith(Topic.DEVICE.value) else None
    if device is DeviceState.UNKNOWN:
        return translate("HistoryWords", "Unknown", "what a phone did")
    return settable_device_words().get(device, value) if device else value


def when_text(at: float) -> str:
    """A day with its year, and a time; `at` is wall-clock seconds."""
    moment = office_time(at)
    text = translate("HistoryWords", "{day} {time}", "when something was set: 5 Nov 2026 14:00")
    return text.format(day=day_text(moment, with_year=True), time=time_text(moment))


def by_text(entry: HistoryEntry) -> str:
    """Who set it; nobody where a plan or an end did."""
    return "" if entry.where == Face.SCHEDULE.value else entry.who


def from_text(entry: HistoryEntry) -> str:
    """From where it was set."""
    return origin_word(entry.where)


def span_of(span: Span, today: dt.date, first: dt.date, last: dt.date) -> tuple[float | None, float | None]:
    """
    When it begins and ends, in wall-clock seconds; None where it does not.

    Args:
        first, last: the days of `Span.CHOSEN`, in any order.
    """
    match span:
        case Span.ALL:
            return None, None
        case Span.CHOSEN:
            return _midnight(min(first, last)), _midnight(max(first, last) + dt.timedelta(1))
        case Span.YESTERDAY:
            return _midnight(today - dt.timedelta(1)), _midnight(today)
        case Span.TODAY | Span.WEEK | Span.MONTH:
            return _midnight(today - dt.timedelta(span.value)), None


def _midnight(day: dt.date) -> float:
    return dt.datetime.combine(day, dt.time(), office_zone()).timestamp()


@remembered
def span_names() -> Mapping[Span, str]:
    """What each is called, in the order in which they are offered."""
    return {
        Span.TODAY: translate("HistoryWords", "Today"),
        Span.YESTERDAY: translate("HistoryWords", "Yesterday"),
        Span.WEEK: translate("HistoryWords", "The last 7 days"),
        Span.MONTH: translate("HistoryWords", "The last 30 days"),
        Span.ALL: translate("HistoryWords", "All that is kept"),
        Span.CHOSEN: translate("HistoryWords", "From … to …", "days that a person chooses"),
    }


@remembered
def topic_names() -> Mapping[Topic | None, str]:
    """The same of what a change is about; None is anything."""
    return {
        None: translate("HistoryWords", "Everything", "what changed"),
        Topic.PRESENCE: translate("HistoryWords", "Presence"),
        Topic.DEVICE: translate("HistoryWords", "Devices"),
        Topic.LINE: translate("HistoryWords", "Calls", "what phones did: rang, were in a call, on hold"),
        Topic.PERSON: translate("HistoryWords", "Directory"),
        Topic.PLAN: translate("HistoryWords", "Plans"),
        Topic.PRESETS: translate("HistoryWords", "Presets"),
    }


@remembered
def face_names() -> Mapping[Face | None, str]:
    """The same of where it came from; None is anywhere."""
    return {
        None: translate("HistoryWords", "From anywhere", "where something was set"),
        Face.WINDOW: translate("HistoryWords", "From a window", "where something was set"),
        Face.PHONE: translate("HistoryWords", "From a phone", "where something was set"),
        Face.MANAGER: translate("HistoryWords", "By the manager interface", "where something was set"),
        Face.DIALPLAN: translate("HistoryWords", "By the dialplan", "where something was set"),
        Face.CONSOLE: translate("HistoryWords", "From the console", "where something was set"),
        Face.SCHEDULE: translate("HistoryWords", "By a plan or an end", "where something was set"),
    }
