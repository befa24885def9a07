"""Calendars in words: how one does, what it comes to, and what its rules say."""

import datetime as dt
from collections.abc import Mapping

from switchboard.api.calendars import CalendarResult, CalendarState
from switchboard.core.calendar_rules import Rule, Show
from switchboard.core.plan import Plan
from switchboard.core.states import Presence
from switchboard.gui.language import remembered, translate
from switchboard.gui.office.clock import office_time
from switchboard.gui.office.plan_words import plan_text
from switchboard.gui.office.words import moment_text, presence_word, time_text
from switchboard.gui.refusals import words_inside


@remembered
def show_words() -> Mapping[Show, str]:
    """What events are called by what they say of their time."""
    return {
        Show.BUSY: translate("CalendarWords", "Busy", "an event of a calendar"),
        Show.AWAY: translate("CalendarWords", "Out of office", "an event of a calendar"),
        Show.TENTATIVE: translate("CalendarWords", "Tentative", "an event of a calendar"),
        Show.ELSEWHERE: translate("CalendarWords", "Working elsewhere", "an event of a calendar"),
        Show.FREE: translate("CalendarWords", "Free", "an event of a calendar"),
    }


def rule_words(rule: Rule) -> str:
    """A rule in one line."""
    shows = " / ".join(word for show, word in show_words().items() if show in rule.shows)
    parts = [shows or translate("CalendarWords", "Any event")]
    if rule.is_all_day is not None:
        parts.append(all_day_words()[rule.is_all_day])
    if rule.is_private:
        parts.append(translate("CalendarWords", "private", "an event of a calendar"))
    if rule.title:
        parts.append(translate("CalendarWords", "title has {words}").format(words=rule.title))
    if rule.pattern:
        parts.append(translate("CalendarWords", "title fits {pattern}").format(pattern=rule.pattern))
    return translate("CalendarWords", "{event}: {presence}", "a rule: Busy, whole days: Away").format(
        event=", ".join(parts), presence=_presence_words(rule.presence)
    )


@remembered
def all_day_words() -> Mapping[bool | None, str]:
    """Which days a rule is for."""
    return {
        None: translate("CalendarWords", "at any time", "events of a calendar"),
        True: translate("CalendarWords", "whole days", "events of a calendar"),
        False: translate("CalendarWords", "hours of a day", "events of a calendar"),
    }


def nothing_word() -> str:
    """Where a rule plans nothing."""
    return translate("CalendarWords", "Nothing", "what a rule of a calendar plans")


def state_words(state: CalendarState, now: float) -> str:
    """How a calendar does, in a line; `now` is wall-clock seconds."""
    if state.error:
        return translate("CalendarWords", "Not read: {why}").format(why=words_inside(state.error))
    if not state.read_at:
        return translate("CalendarWords", "Not read yet")
    events = translate("CalendarWords", "%Ln events", "of a calendar", state.result.events)
    at, today = office_time(state.read_at), office_time(now).date()
    time = time_text(at) if at.date() == today else moment_text(at)
    return translate("CalendarWords", "{events}, read {time}", "5 events, read 12:00").format(events=events, time=time)


def result_words(result: CalendarResult, today: dt.date) -> str:
    """What a calendar comes to, in sentences."""
    said = [translate("CalendarWords", "%Ln events in the days that are planned.", "of a calendar", result.events)]
    if result.next is not None:
        coming = result.next
        plan = plan_text(Plan("", coming.presence, coming.begins, coming.ends), today)
        said.append(translate("CalendarWords", "Next: {plan}.", "the plan that comes next").format(plan=plan))
    elif result.events:
        said.append(translate("CalendarWords", "No rule makes a plan of them."))
    if result.left_out:
        said.append(translate("CalendarWords", "%Ln events were left out: broken, or too often.", "", result.left_out))
    return " ".join(said)


def _presence_words(presence: Presence | None) -> str:
    if presence is None:
        return nothing_word()
    parts = (presence_word(presence.state), presence.subtype, presence.message)
    return ", ".join(part for part in parts if part)
