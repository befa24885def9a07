"""What an office has agreed on: presets that all its desks share, and plans of its people."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from switchboard.core.changes import PlanChanged, PresetsChanged
from switchboard.core.checks import Room, check_name
from switchboard.core.commands import AddPlan, AgendaCommand, ChangePlan, Origin, RemovePlan, SetPresets
from switchboard.core.custom import CustomPresence, clean_presence, settable_name
from switchboard.core.errors import CommandRefused
from switchboard.core.plan import Plan
from switchboard.core.preset import DEFAULT_PRESETS, Preset
from switchboard.core.states import Presence
from switchboard.ground.limits import Limits

MAX_PRESET_NAME = 80  # characters
_MAX_PRESET_CHARACTERS = 200_000  # of all presets together: they are stored in one row
_LONGEST = 366 * 86_400  # seconds that a preset lasts at most
_FIRST_YEAR, _LAST_YEAR = 1971, 2099
MAX_SOURCE = 80  # characters of a calendar's name
CALENDAR = "calendar"  # where whoever reads calendars asks from
_OF_PROGRAM = frozenset({CALENDAR, "schedule"})  # who may change the plans of calendars


@dataclass(frozen=True, slots=True)
class KeptPlan:
    """
    A plan as it is kept.

    Args:
        since: wall-clock seconds since when it is what it is.
        begun: those of the last time that it began and was dealt with; 0.0 where there is none.
    """

    plan: Plan
    since: float
    begun: float = 0.0


class Agenda:
    """Presets and plans; they change by commands. `zone` is the office's time zone, None for this computer's."""

    def __init__(self, limits: Limits | None = None, zone: dt.tzinfo | None = None) -> None:
        self.zone = zone
        self.presets: tuple[Preset, ...] = DEFAULT_PRESETS
        self._limits = limits or Limits()
        self._plans: dict[int, KeptPlan] = {}
        self._room = Room("plans", self._limits)
        self._calendar_room = Room("calendar_plans", self._limits)  # what calendars hold leaves people their own
        self._of_calendar: dict[str, set[int]] = {}
        self._last_number = 0

    def restore(self, presets: Iterable[Preset] | None, plans: Iterable[KeptPlan]) -> None:
        """Takes up what was stored; no presets where nobody ever set them."""
        if presets is not None:
            self.presets = tuple(presets)
        for kept in plans:
            self._put(kept)

    @property
    def plans(self) -> Mapping[int, KeptPlan]:
        """Those that are kept, by number."""
        return self._plans

    def plan(self, number: int) -> Plan | None:
        kept = self._plans.get(number)
        return kept.plan if kept else None

    def of_calendar(self, source: str) -> list[Plan]:
        """Those that a calendar made, in the order in which they were added."""
        return [self._plans[number].plan for number in sorted(self._of_calendar.get(source, ()))]

    def calendars(self) -> list[str]:
        """The names of those that made plans which are kept."""
        return list(self._of_calendar)

    def check(self, command: AgendaCommand, waiting: int = 0) -> AgendaCommand:
        """
        The same command, as it is stored; a plan that is added has its number.

        Args:
            waiting: commands of this kind that were accepted and are not applied yet.

        Raises:
            CommandRefused: it asks for what cannot be, or for more than is kept.
        """
        match command:
            case SetPresets(presets):
                return replace(command, presets=self._checked_presets(presets))
            case AddPlan(plan):
                plan = _checked_plan(plan)
                _check_source(plan, command.origin)
                self._room_of(plan).check(None, _size(plan), waiting)
                self._last_number += 1
                return replace(command, plan=replace(plan, number=self._last_number))
            case ChangePlan(plan):
                kept = self._plans.get(plan.number)
                plan = _checked_plan(plan)
                _check_source(plan, command.origin)
                if kept is not None:
                    _check_source(kept.plan, command.origin)
                    self._room_of(plan).check(_size(kept.plan), _size(plan))
                return replace(command, plan=plan)
            case RemovePlan(number):
                kept = self._plans.get(number)
                if kept is not None:
                    _check_source(kept.plan, command.origin)
                return command

    def apply(self, command: AgendaCommand, at: float) -> PresetsChanged | PlanChanged:
        """Does what a checked command asks. `at` is wall-clock seconds."""
        match command:
            case SetPresets(presets):
                old, self.presets = self.presets, presets
                return PresetsChanged(old, presets)
            case AddPlan(plan):
                self._put(KeptPlan(plan, at))
                return PlanChanged(None, plan)
            case ChangePlan(plan):
                before = self.plan(plan.number)
                self._put(KeptPlan(plan, at, command.begun))
                return PlanChanged(before, plan)
            case RemovePlan(number):
                gone = self._plans.pop(number, None)
                if gone is not None:
                    self._let_go(gone.plan)
                return PlanChanged(gone.plan if gone else None, None)

    def begin(self, number: int, at: float) -> None:
        """A plan has begun, at these wall-clock seconds, and is not begun again for the same time."""
        kept = self._plans.get(number)
        if kept is not None:
            self._plans[number] = replace(kept, begun=at)

    def _put(self, kept: KeptPlan) -> None:
        before = self._plans.get(kept.plan.number)
        if before is not None:
            self._let_go(before.plan)
        self._room_of(kept.plan).change(None, _size(kept.plan))
        self._plans[kept.plan.number] = kept
        if kept.plan.source:
            self._of_calendar.setdefault(kept.plan.source, set()).add(kept.plan.number)
        self._last_number = max(self._last_number, kept.plan.number)

    def _let_go(self, plan: Plan) -> None:
        """It is counted no more."""
        self._room_of(plan).change(_size(plan), None)
        numbers = self._of_calendar.get(plan.source)
        if numbers is not None:
            numbers.discard(plan.number)
            if not numbers:
                del self._of_calendar[plan.source]

    def _room_of(self, plan: Plan) -> Room:
        return self._calendar_room if plan.source else self._room

    def _checked_presets(self, presets: tuple[Preset, ...]) -> tuple[Preset, ...]:
        if len(presets) > self._limits.presets:
            raise CommandRefused("{most} presets are the most", most=self._limits.presets)
        checked = tuple(_checked_preset(preset) for preset in presets)
        if len({preset.name for preset in checked}) < len(checked):
            raise CommandRefused("two presets have the same name")
        if sum(len(preset.name) + _characters(preset.presence) for preset in checked) > _MAX_PRESET_CHARACTERS:
            raise CommandRefused("the presets have more than {most} characters", most=_MAX_PRESET_CHARACTERS)
        return checked


def in_force(plan: Plan, presence: Presence, now: float, zone: dt.tzinfo | None) -> bool:
    """Whether that is what shows because of the plan; `now` is wall-clock seconds."""
    found = plan.occurrence(now, zone)
    return found is not None and presence.says() == plan.presence.says() and presence.until == found.ends


def _checked_preset(preset: Preset) -> Preset:
    name = preset.name.strip()
    if not name:
        raise CommandRefused("a preset needs a name")
    check_name("name of the preset", name, MAX_PRESET_NAME)
    if not 0 <= preset.lasts <= _LONGEST:
        raise CommandRefused("a preset lasts for {most} days at most", most=_LONGEST // 86_400)
    if preset.lasts and preset.ends_at is not None:
        raise CommandRefused("a preset has one end: a span or a time of day")
    if preset.ends_at is not None and preset.ends_at.tzinfo is not None:
        raise CommandRefused("a preset ends at a time of the office's clocks, which needs no zone")
    return replace(preset, name=name, presence=_without_end(preset.presence))


def _checked_plan(plan: Plan) -> Plan:
    name = settable_name(plan.presentity, CustomPresence.label)
    check_name("name", name)
    begins, ends = plan.begins, plan.ends
    if begins.tzinfo is not None or ends.tzinfo is not None:
        raise CommandRefused("a plan has times of the office's clocks, which need no zone")
    if not (_FIRST_YEAR <= begins.year <= _LAST_YEAR and ends.year <= _LAST_YEAR):
        raise CommandRefused("that is not a time for which this program plans")
    if ends <= begins:
        raise CommandRefused("the plan ends before it begins")
    weekdays = tuple(sorted(set(plan.weekdays)))
    if weekdays and not 0 <= weekdays[0] <= weekdays[-1] <= 6:  # Sunday
        raise CommandRefused("there are seven weekdays")
    if weekdays and ends - begins > _shortest_way(weekdays):
        raise CommandRefused("the plan would begin again before it ends")
    then = None if plan.then is None else _without_end(plan.then)
    return replace(
        plan,
        presentity=f"{CustomPresence.label}:{name}",
        presence=_without_end(plan.presence),
        begins=begins.replace(microsecond=0, fold=0),
        ends=ends.replace(microsecond=0, fold=0),
        weekdays=weekdays,
        then=then,
    )


def _check_source(plan: Plan, origin: Origin) -> None:
    if plan.source and origin.where not in _OF_PROGRAM:
        raise CommandRefused("the plan comes from the calendar {source}, and changes with it", source=plan.source)
    check_name("name of the calendar", plan.source, MAX_SOURCE)


def _shortest_way(weekdays: tuple[int, ...]) -> dt.timedelta:
    ways = [(later - day) % 7 or 7 for day, later in zip(weekdays, (*weekdays[1:], weekdays[0]), strict=True)]
    return dt.timedelta(min(ways))


def _without_end(presence: Presence) -> Presence:
    return replace(clean_presence(replace(presence, until=0.0, then=None)), given="")


def _size(plan: Plan) -> int:
    return len(plan.presentity) + _characters(plan.presence) + (_characters(plan.then) if plan.then else 0)


def _characters(presence: Presence) -> int:
    return len(presence.subtype) + len(presence.message)
