"""Plans and presets of presence as manager clients are told of them. Asterisk has none; the names follow its own."""

import datetime as dt
from collections.abc import Iterator, Sequence

from switchboard.core.changes import Change, PlanChanged, PresetsChanged
from switchboard.core.plan import Plan
from switchboard.core.plan_text import span_text, times_text
from switchboard.core.presence_text import said
from switchboard.core.preset import Preset
from switchboard.manager.framing import Header

NamedEvent = tuple[str, list[Header]]


def plan_headers(plan: Plan) -> list[Header]:
    """As PresencePlanAdd takes them."""
    then = [("Then", said(plan.then))] if plan.then else []
    source = [("Calendar", plan.source)] if plan.source else []
    return [
        ("Plan", str(plan.number)),
        ("Presentity", plan.presentity),
        ("Presence", said(plan.presence)),
        ("When", times_text(plan)),
        *then,
        *source,
    ]


def coming_headers(plan: Plan, now: float, zone: dt.tzinfo | None) -> list[Header]:
    """When it holds now or next, in UTC; none where it is over. `now` is wall-clock seconds, `zone` the office's."""
    found = next(plan.occurrences(now, zone), None)
    return [] if found is None else [("Begins", _utc(found.begins)), ("Ends", _utc(found.ends))]


def preset_headers(preset: Preset, place: int) -> list[Header]:
    """As PresencePresetAdd takes them; `place` is counted from 1, as on the desk's keys."""
    end = [("Until", f"{preset.ends_at:%H:%M}")] if preset.ends_at is not None else []
    lasts = [("For", span_text(preset.lasts))] if preset.lasts else []
    return [("Preset", preset.name), ("Place", str(place)), ("Presence", said(preset.presence)), *lasts, *end]


def agenda_events(change: Change) -> Iterator[NamedEvent]:
    """What a change of plans or presets is told as; nothing of any other."""
    match change:
        case PlanChanged(None, Plan() as new):
            yield "PresencePlanAdded", plan_headers(new)
        case PlanChanged(_, Plan() as new):
            yield "PresencePlanChanged", plan_headers(new)
        case PlanChanged(Plan() as old, None):
            yield "PresencePlanRemoved", plan_headers(old)
        case PresetsChanged():
            yield from _preset_events(change)
        case _:
            return


def _preset_events(change: PresetsChanged) -> Iterator[NamedEvent]:
    """First those that are gone, then those that are new or stand or say otherwise, in order."""
    old, new = _by_name(change.old), _by_name(change.new)
    for name in [name for name in old if name not in new]:
        yield "PresencePresetRemoved", old[name]
    for name, headers in new.items():
        if old.get(name) != headers:
            yield ("PresencePresetChanged" if name in old else "PresencePresetAdded"), headers


def _by_name(presets: Sequence[Preset]) -> dict[str, list[Header]]:
    return {preset.name: preset_headers(preset, place) for place, preset in enumerate(presets, 1)}


def _utc(moment: float) -> str:
    return f"{dt.datetime.fromtimestamp(moment, dt.UTC):%Y-%m-%dT%H:%M:%SZ}"
