"""Presets and plans as one line of text, for listings and the history."""

from collections.abc import Iterable

from switchboard.core.plan import Plan
from switchboard.core.presence_text import said
from switchboard.core.preset import Preset

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")  # Asterisk's (`pbx_timing.c`)


def plan_text(plan: Plan) -> str:
    """
    >>> import datetime as dt
    >>> from switchboard.core.states import Presence, PresenceState
    >>> noon = dt.datetime(2026, 12, 4, 12)
    >>> plan_text(Plan("CustomPresence:6002", Presence(PresenceState.XA), noon, dt.datetime(2026, 12, 7, 8)))
    'CustomPresence:6002 xa from 2026-12-04T12:00 until 2026-12-07T08:00'
    """
    then = f" then {said(plan.then)}" if plan.then else ""
    return f"{plan.presentity} {said(plan.presence)} {times_text(plan)}{then}"


def times_text(plan: Plan) -> str:
    """
    When it comes; the first day is left out where a plan comes every week.

    >>> import datetime as dt
    >>> from switchboard.core.states import Presence
    >>> noon = dt.datetime(2026, 12, 4, 12)
    >>> times_text(Plan("CustomPresence:6002", Presence(), noon, noon.replace(minute=45), (0, 4)))
    'every mon,fri from 12:00 until 12:45'
    >>> times_text(Plan("CustomPresence:6002", Presence(), noon, noon.replace(day=7), (4,)))
    'every fri from 12:00 until 12:00+3d'
    """
    if not plan.weekdays:
        return f"from {plan.begins.isoformat(timespec='minutes')} until {plan.ends.isoformat(timespec='minutes')}"
    days = "day" if len(plan.weekdays) == len(WEEKDAYS) else ",".join(WEEKDAYS[day] for day in plan.weekdays)
    later = (plan.ends.date() - plan.begins.date()).days
    until = f"{plan.ends:%H:%M}{f'+{later}d' if later else ''}"
    return f"every {days} from {plan.begins:%H:%M} until {until}"


def preset_text(preset: Preset) -> str:
    """
    >>> from switchboard.core.preset import DEFAULT_PRESETS
    >>> [preset_text(preset) for preset in DEFAULT_PRESETS[:3]]
    ['Lunch: away,at lunch until 13:30', 'Meeting: dnd,meeting for 1h', 'Home office: available,at home']
    """
    end = f" until {preset.ends_at:%H:%M}" if preset.ends_at is not None else ""
    return f"{preset.name}: {said(preset.presence)}{f' for {span_text(preset.lasts)}' if preset.lasts else end}"


def presets_text(presets: Iterable[Preset]) -> str:
    """All of them in one line."""
    return " · ".join(preset_text(preset) for preset in presets)


def span_text(seconds: int) -> str:
    """
    As `until_text.parse_for` reads it.

    >>> span_text(5_400), span_text(86_400), span_text(59)
    ('1h30m', '1d', '59s')
    """
    written = ""
    for unit, length in (("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1)):
        count, seconds = divmod(seconds, length)
        written += f"{count}{unit}" if count else ""
    return written
