"""
Plans and presets of presence: listed, added, changed, taken out, in the words of the console. Asterisk has none.

    PresencePlanAdd      Presentity, Presence (state,subtype,message), When (from … until …, every … from … for …), Then
    PresencePlanChange   Plan, and what is to be other; an empty Then is what was before
    PresencePresetAdd    Preset (its name), Presence, For (1h) or Until (13:30), Place
    PresencePresetChange Preset, and what is to be other; Name is its new one, an empty For or Until no end

What is refused says why. Whoever may set presence may change these, too.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from switchboard.core.changes import ChangeSet, PlanChanged
from switchboard.core.commands import AddPlan, ChangePlan, RemovePlan, SetPresets
from switchboard.core.errors import CommandRefused
from switchboard.core.plan import Plan
from switchboard.core.plan_text import parse_length, parse_time_of_day, parse_times
from switchboard.core.presence_text import parse_presence_as_meant
from switchboard.core.preset import Preset
from switchboard.core.states import Presence
from switchboard.ground.text import parse_number
from switchboard.manager.agenda_events import coming_headers, plan_headers, preset_headers
from switchboard.manager.framing import Message
from switchboard.manager.reply import Change, Outcome, listing, success
from switchboard.manager.request import ManagerAction, ManagerRequest, refusing


def _list_plans(request: ManagerRequest) -> Outcome:
    agenda, wanted, now = request.backend.agenda, request.get("Presentity").lower(), request.backend.world.now()
    plans = [kept.plan for kept in agenda.plans.values() if wanted in ("", kept.plan.presentity.lower())]
    items: Iterator[Message] = ([*plan_headers(plan), *coming_headers(plan, now, agenda.zone)] for plan in plans)
    return listing("Presence Plans will follow", "PresencePlan", items)


def _add_plan(request: ManagerRequest) -> Outcome:
    plan = Plan(_needed(request, "Presentity"), _presence(_needed(request, "Presence")), *_times(request))
    if request.get("Then"):
        plan = replace(plan, then=_presence(request.get("Then")))
    return Change(AddPlan(plan, request.origin), lambda changes: success("Presence Plan Added", *_number(changes)))


def _change_plan(request: ManagerRequest) -> Outcome:
    plan = before = _plan(request)
    if request.get("Presentity"):
        plan = replace(plan, presentity=request.get("Presentity"))
    if request.get("Presence"):
        plan = replace(plan, presence=_presence(request.get("Presence")))
    if request.get("When"):
        begins, ends, weekdays = _times(request)
        plan = replace(plan, begins=begins, ends=ends, weekdays=weekdays)
    if request.has("Then"):
        plan = replace(plan, then=_presence(request.get("Then")) if request.get("Then") else None)
    done = success("Presence Plan Changed", ("Plan", str(plan.number)))
    return Change(ChangePlan(plan, request.origin, only_if=before), lambda _: done)


def _remove_plan(request: ManagerRequest) -> Outcome:
    plan = _plan(request)
    done = success("Presence Plan Removed", ("Plan", str(plan.number)))
    return Change(RemovePlan(plan.number, request.origin, only_if=plan), lambda _: done)


def _list_presets(request: ManagerRequest) -> Outcome:
    items = (preset_headers(preset, place) for place, preset in enumerate(request.backend.agenda.presets, 1))
    return listing("Presence Presets will follow", "PresencePreset", items)


def _add_preset(request: ManagerRequest) -> Outcome:
    preset = _with_end(request, Preset(_needed(request, "Preset"), _presence(_needed(request, "Presence"))))
    presets = list(request.backend.agenda.presets)
    presets.insert(_place(request, len(presets) + 1), preset)
    return _set_presets(request, presets, "Presence Preset Added")


def _change_preset(request: ManagerRequest) -> Outcome:
    presets = list(request.backend.agenda.presets)
    place = _place_of(request, presets)
    preset = _with_end(request, presets.pop(place))
    if request.get("Name"):
        preset = replace(preset, name=request.get("Name"))
    if request.get("Presence"):
        preset = replace(preset, presence=_presence(request.get("Presence")))
    presets.insert(_place(request, place + 1), preset)
    return _set_presets(request, presets, "Presence Preset Changed")


def _remove_preset(request: ManagerRequest) -> Outcome:
    presets = list(request.backend.agenda.presets)
    del presets[_place_of(request, presets)]
    return _set_presets(request, presets, "Presence Preset Removed")


def _set_presets(request: ManagerRequest, presets: list[Preset], message: str) -> Outcome:
    command = SetPresets(tuple(presets), request.origin, only_if=request.backend.agenda.presets)
    return Change(command, lambda _: success(message))


def _needed(request: ManagerRequest, name: str) -> str:
    text = request.get(name).strip()
    if not text:
        raise CommandRefused(f"{name} not specified")
    return text


def _plan(request: ManagerRequest) -> Plan:
    number = parse_number(_needed(request, "Plan"))
    plan = request.backend.agenda.plan(number) if number is not None else None
    if plan is None:
        raise CommandRefused(f"there is no plan {request.get('Plan')[:50]}")
    return plan


def _place_of(request: ManagerRequest, presets: list[Preset]) -> int:
    name = _needed(request, "Preset")
    place = next((place for place, preset in enumerate(presets) if preset.name.lower() == name.lower()), None)
    if place is None:
        raise CommandRefused(f"there is no preset '{name[:50]}'")
    return place


def _place(request: ManagerRequest, otherwise: int) -> int:
    """Where it is put in, from 0; `otherwise` counts from 1, as clients do."""
    text = request.get("Place").strip()
    place = parse_number(text) if text else otherwise
    if not place:
        raise CommandRefused(f"'{text[:50]}' is no place; the first is 1")
    return place - 1


def _presence(text: str) -> Presence:
    return replace(parse_presence_as_meant(text), given="")


def _times(request: ManagerRequest) -> tuple[dt.datetime, dt.datetime, tuple[int, ...]]:
    now, zone = request.backend.world.now(), request.backend.agenda.zone
    return parse_times(_needed(request, "When").split(), now, zone)


def _with_end(request: ManagerRequest, preset: Preset) -> Preset:
    """With the end that is given, if any is; the two headers exclude each other."""
    if request.get("For") and request.get("Until"):
        raise CommandRefused("a preset has one end: a span or a time of day")
    if request.get("For"):
        return replace(preset, lasts=parse_length(request.get("For")), ends_at=None)
    if request.get("Until"):
        return replace(preset, lasts=0, ends_at=parse_time_of_day(request.get("Until")))
    return replace(preset, lasts=0, ends_at=None) if request.has("For") or request.has("Until") else preset


def _number(changes: ChangeSet) -> Message:
    added = changes.change.new if isinstance(changes.change, PlanChanged) else None
    return [("Plan", str(added.number))] if added else []


_READING = ("call", "reporting")
_SETTING = ("call",)  # as Setvar
AGENDA_ACTIONS = (
    ManagerAction("PresencePlanList", "List the plans, of one presentity or of all", _READING, _list_plans),
    ManagerAction("PresencePlanAdd", "Plan a presence", _SETTING, refusing(_add_plan)),
    ManagerAction("PresencePlanChange", "Change a plan", _SETTING, refusing(_change_plan)),
    ManagerAction("PresencePlanRemove", "Take out a plan", _SETTING, refusing(_remove_plan)),
    ManagerAction("PresencePresetList", "List the presets that all desks share", _READING, _list_presets),
    ManagerAction("PresencePresetAdd", "Add a preset", _SETTING, refusing(_add_preset)),
    ManagerAction("PresencePresetChange", "Change a preset", _SETTING, refusing(_change_preset)),
    ManagerAction("PresencePresetRemove", "Take out a preset", _SETTING, refusing(_remove_preset)),
)
