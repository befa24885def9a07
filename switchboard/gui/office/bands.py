"""A person's time in bands: what their presence was, what their phone did, and what is planned."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from switchboard.core.changes import HistoryEntry
from switchboard.core.course import Course, busy_state, line_state
from switchboard.core.plan import Plan
from switchboard.core.states import ExtensionState, ExtensionStatus, Presence, PresenceState
from switchboard.gui.language import translate
from switchboard.gui.office.clock import office_zone
from switchboard.gui.office.history_words import by_text, from_text
from switchboard.gui.office.period import Period, moment_words
from switchboard.gui.office.words import device_word, presence_word

OPEN = math.inf  # the end of what goes on
_SAME = 1e-3  # seconds; what the mirror and the history say of one change
_STATES = {state.value: state for state in PresenceState}
_MOST_SPOKEN = 40  # bands of one row; a screen reader would go on for minutes


@dataclass(frozen=True, slots=True)
class Band:
    """
    Somebody's presence for a while; both times are wall-clock seconds, `OPEN` where it goes on.

    `entry` is the change that began it, None where nobody knows.
    """

    begins: float
    ends: float
    state: PresenceState
    subtype: str = ""
    message: str = ""
    entry: HistoryEntry | None = None

    @property
    def note(self) -> str:
        return ", ".join(part for part in (self.subtype, self.message) if part)


@dataclass(frozen=True, slots=True)
class Call:
    """What a phone did for a while, as above."""

    begins: float
    ends: float
    state: ExtensionState
    entry: HistoryEntry | None = None


@dataclass(frozen=True, slots=True)
class Planned:
    """What is to come, by a plan; None for the rest of a presence that ends by itself, which begins now."""

    begins: float
    ends: float
    presence: Presence
    plan: Plan | None = None


@dataclass(frozen=True, slots=True)
class PersonBands:
    """All of one person, each in order of time. `is_known` is False as long as the history was not read."""

    bands: tuple[Band, ...] = ()
    calls: tuple[Call, ...] = ()
    planned: tuple[Planned, ...] = ()
    is_known: bool = False

    def at(self, moment: float, slack: float, now: float) -> Band | Planned | None:
        """What was or is planned at a moment; of what goes on, also `slack` seconds from `now`."""
        if moment >= now:
            coming = [each for each in self.planned if each.begins <= moment < each.ends]
            found = next((each for each in coming if each.plan is None or each.begins > now), None)
            if found is not None or moment - slack > now:
                return found
        if abs(moment - now) <= slack:
            moment = now
        return next((band for band in self.bands if band.begins <= moment < band.ends), None)

    def call_at(self, moment: float, slack: float, now: float) -> Call | None:
        """The call at a moment, or one no further from it than `slack` seconds."""
        near = (call for call in self.calls if call.begins - slack <= moment <= min(call.ends, now) + slack)
        return next(near, None)


def bands_of(course: Course | None, status: ExtensionStatus, period: Period, plans: Iterable[Plan]) -> PersonBands:
    """
    A course as it was read, with what is so now put on top; of a period that lies ahead, what is planned.

    Args:
        plans: those of this person.
    """
    known = course or Course()
    planned = tuple(sorted(_planned(status, period, plans), key=lambda each: (each.begins, each.ends)))
    return PersonBands(_bands(known, status, period), _calls(known, status, period), planned, course is not None)


def _bands(course: Course, status: ExtensionStatus, period: Period) -> tuple[Band, ...]:
    moments: list[tuple[float, str, HistoryEntry | None]] = []
    if course.opening:
        moments.append((-math.inf, course.opening, None))
    moments += [(entry.at, entry.new, entry) for entry in course.presences]
    if course.known_since:
        moments = [moment for moment in moments if moment[0] >= course.known_since]
    bands: list[Band] = []
    for number, (at, text, entry) in enumerate(moments):
        ends = moments[number + 1][0] if number + 1 < len(moments) else OPEN
        state, subtype, message = _said(text)
        if ends > max(at, period.begins) and at < period.ends and state is not PresenceState.NOT_SET:
            bands.append(Band(max(at, period.begins), ends, state, subtype, message, entry))
    return tuple(_with_now(bands, moments[-1][0] if moments else 0.0, status, period))


def _with_now(bands: list[Band], known_until: float, status: ExtensionStatus, period: Period) -> Sequence[Band]:
    """The history is read a moment after a change; the row has it at once."""
    presence, since = status.presence, status.presence_since
    if not status.presentity or since <= known_until + _SAME or since >= period.ends:
        return bands
    if bands and bands[-1].ends > since:
        last = bands.pop()
        if since > last.begins:
            bands.append(replace(last, ends=since))
    if presence.state is not PresenceState.NOT_SET:
        bands.append(Band(max(since, period.begins), OPEN, *presence.says()))
    return bands


def _calls(course: Course, status: ExtensionStatus, period: Period) -> tuple[Call, ...]:
    moments: list[tuple[float, ExtensionState, HistoryEntry | None]] = [
        (entry.at, line_state(entry.new), entry) for entry in course.lines
    ]
    known_until, known = moments[-1][:2] if moments else (0.0, ExtensionState.IDLE)
    since, state = status.device_since, busy_state(status.extension_state)
    if since > known_until + _SAME and state is not known:
        moments.append((since, state, None))
    calls = []
    for number, (at, what, entry) in enumerate(moments):
        ends = moments[number + 1][0] if number + 1 < len(moments) else OPEN
        if what is not ExtensionState.IDLE and ends > max(at, period.begins) and at < period.ends:
            calls.append(Call(max(at, period.begins), ends, what, entry))
    return tuple(calls)


def _planned(status: ExtensionStatus, period: Period, plans: Iterable[Plan]) -> Iterable[Planned]:
    presence = status.presence
    if presence.until and status.presentity and not presence.stays():
        yield Planned(status.presence_since, presence.until, presence)
    for plan in plans:
        for when in plan.occurrences(period.begins, office_zone()):
            if when.begins >= period.ends:
                break
            yield Planned(when.begins, when.ends, plan.presence, plan)


def _said(text: str) -> tuple[PresenceState, str, str]:
    state, _, rest = text.partition(",")
    subtype, _, message = rest.partition(",")
    return _STATES.get(state, PresenceState.NOT_SET), subtype.strip(), message.strip()


def span_text(begins: float, ends: float, period: Period, now: float) -> str:
    """From when to when, of what is over, goes on, or is to come; the three times are wall-clock seconds."""
    first = moment_words(begins, period)
    if begins <= now < ends and ends == OPEN:
        return translate("Bands", "since {begins}", "a presence or call that goes on: since 9:10").format(begins=first)
    last = moment_words(ends if ends != OPEN else now, period)
    return translate("Bands", "{begins} to {ends}", "a presence or call: 9:10 to 11:00").format(begins=first, ends=last)


def band_words(band: Band | Planned, period: Period, now: float) -> str:
    """What somebody was or will be, and when, in one line."""
    if isinstance(band, Band):
        what = ", ".join(part for part in (presence_word(band.state), band.note) if part)
        return _when_and_what(span_text(band.begins, band.ends, period, now), what)
    presence = band.presence
    note = ", ".join(part for part in (presence.subtype, presence.message) if part)
    what = ", ".join(part for part in (presence_word(presence.state), note) if part)
    if band.plan is None:
        return translate("Bands", "until {ends}: {what}", "a presence that ends by itself").format(
            ends=moment_words(band.ends, period), what=what
        )
    planned = translate("Bands", "planned: {what}", "a presence that is to come").format(what=what)
    return _when_and_what(span_text(band.begins, band.ends, period, now), planned)


def call_words(call: Call, period: Period, now: float) -> str:
    """The same of what a phone did."""
    return _when_and_what(span_text(call.begins, call.ends, period, now), device_word(call.state))


def set_by_words(entry: HistoryEntry | None, period: Period) -> str:
    """Who set it, when, and from where; nothing where nobody knows."""
    if entry is None:
        return ""
    who, where, when = by_text(entry), from_text(entry), moment_words(entry.at, period)
    if not who:
        return translate("Bands", "Set at {when} by a plan or an end").format(when=when)
    text = translate("Bands", "Set at {when} by {who} ({where})", "who set a presence, and from where")
    return text.format(when=when, who=who, where=where)


def spoken_bands(bands: PersonBands, period: Period, now: float) -> str:
    """A row as a screen reader says it: what was, what is planned, and the calls."""
    if not bands.is_known:
        return translate("Bands", "not looked up yet", "somebody's day in the timeline")
    told = [band_words(band, period, now) for band in bands.bands if band.begins < now]
    told += [band_words(each, period, now) for each in bands.planned if each.plan is None or each.begins > now]
    told += [call_words(call, period, now) for call in bands.calls]
    if not told:
        return translate("Bands", "nothing is known of {period}", "of a day or a week").format(period=period.text())
    more = len(told) - _MOST_SPOKEN
    if more > 0:
        told = [*told[:_MOST_SPOKEN], translate("Bands", "and %Ln more", "", more)]
    return "; ".join(told)


def _when_and_what(when: str, what: str) -> str:
    return translate("Bands", "{when}: {what}", "9:10 to 11:00: Away, at lunch").format(when=when, what=what)
