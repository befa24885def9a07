"""
What this window changed, so that it can be taken back and done again; never over what somebody else set since.

A step knows what was there before and what was there after. It may be taken back while what was there after still is.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from switchboard.core.changes import (
    ChangeSet,
    DeviceStateChanged,
    PeopleEdited,
    PersonEdited,
    PlanChanged,
    PresenceChanged,
    PresetsChanged,
)
from switchboard.core.commands import (
    AddPerson,
    AddPlan,
    ChangePeople,
    ChangePlan,
    Command,
    EditPerson,
    Origin,
    PersonEdit,
    RemovePerson,
    RemovePlan,
    SetDeviceState,
    SetPresence,
    SetPresets,
)
from switchboard.core.people import Person
from switchboard.core.person_checks import MOST_EDITS
from switchboard.core.plan import Plan
from switchboard.core.preset import Preset
from switchboard.core.states import DeviceState, Presence
from switchboard.gui.office.mirror import Mirror

_MOST_ACTIONS = 100
_FEW = 2  # steps
_MOST_STEPS = 100_000  # of all actions together; the oldest go


@dataclass(frozen=True, slots=True)
class PresenceStep:
    """A presentity that was set."""

    presentity: str
    before: Presence
    after: Presence

    def reversed(self) -> "PresenceStep":
        return PresenceStep(self.presentity, self.after, self.before)

    def command(self, origin: Origin) -> Command:
        return SetPresence(self.presentity, self.after, origin, self.before)


@dataclass(frozen=True, slots=True)
class DeviceStep:
    """A device that was set."""

    device: str
    before: DeviceState
    after: DeviceState

    def reversed(self) -> "DeviceStep":
        return DeviceStep(self.device, self.after, self.before)

    def command(self, origin: Origin) -> Command:
        return SetDeviceState(self.device, self.after, origin, self.before)


@dataclass(frozen=True, slots=True)
class PersonStep:
    """Somebody in the directory who was added (`before` is None), edited, or taken out (`after` is None)."""

    before: Person | None
    after: Person | None

    def reversed(self) -> "PersonStep":
        return PersonStep(self.after, self.before)

    @property
    def exten(self) -> str:
        known = self.after or self.before
        return known.exten if known else ""

    def command(self, origin: Origin) -> Command:
        if self.after is None:
            return RemovePerson(self.exten, origin, self.before)
        return AddPerson(self.after, origin) if self.before is None else EditPerson(self.after, origin, self.before)


@dataclass(frozen=True, slots=True)
class PresetsStep:
    """The presets, which were edited."""

    before: tuple[Preset, ...]
    after: tuple[Preset, ...]

    def reversed(self) -> "PresetsStep":
        return PresetsStep(self.after, self.before)

    def command(self, origin: Origin) -> Command:
        return SetPresets(self.after, origin, self.before)


@dataclass(frozen=True, slots=True)
class PlanStep:
    """A plan that was added (`before` is None), changed, or taken out (`after` is None); never both None."""

    before: Plan | None
    after: Plan | None

    def reversed(self) -> "PlanStep":
        return PlanStep(self.after, self.before)

    @property
    def number(self) -> int:
        plan = self.after or self.before
        return plan.number if plan else 0

    def command(self, origin: Origin) -> Command:
        """One that was taken out comes back as a new one, with a number of its own."""
        if self.after is None:
            return RemovePlan(self.number, origin, self.before)
        return AddPlan(self.after, origin) if self.before is None else ChangePlan(self.after, origin, self.before)


Step = PresenceStep | DeviceStep | PersonStep | PresetsStep | PlanStep


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that was done, in words, and all that it changed."""

    what: str
    steps: tuple[Step, ...]

    def reversed(self) -> "Action":
        return Action(self.what, tuple(step.reversed() for step in reversed(self.steps)))


class UndoStack:
    """Actions that can be taken back, and those that were and can be done again; the last ones on top."""

    def __init__(self) -> None:
        self._done: deque[Action] = deque(maxlen=_MOST_ACTIONS)
        self._taken_back: list[Action] = []

    def undoable(self) -> Action | None:
        return self._done[-1] if self._done else None

    def redoable(self) -> Action | None:
        return self._taken_back[-1] if self._taken_back else None

    def push(self, action: Action) -> None:
        """Something new was done: what was taken back before cannot be done again any more."""
        if action.steps:
            self._taken_back.clear()
            self.put_undoable(action)

    def pop_undoable(self) -> Action | None:
        """Takes it off the stack."""
        return self._done.pop() if self._done else None

    def pop_redoable(self) -> Action | None:
        """Takes it off the stack."""
        return self._taken_back.pop() if self._taken_back else None

    def put_undoable(self, action: Action) -> None:
        """It was done again, or was not taken back after all."""
        self._done.append(action)
        while len(self._done) > 1 and sum(len(kept.steps) for kept in self._done) > _MOST_STEPS:
            self._done.popleft()

    def put_redoable(self, action: Action) -> None:
        """It was taken back, or was not done again after all."""
        self._taken_back.append(action)


def steps_of(changes: Iterable[ChangeSet]) -> tuple[Step, ...]:
    """What was really changed by it."""
    return tuple(step for changed in changes for step in _steps(changed))


def commands_of(steps: Sequence[Step], origin: Origin) -> list[Command]:
    """What does these steps; those of many people are one command, so that all of them are taken back or none."""
    people = [step for step in steps if isinstance(step, PersonStep)]
    if len(people) < _FEW:
        return [step.command(origin) for step in steps]
    edits = [PersonEdit(step.before, step.after) for step in people]
    at_once = [ChangePeople(tuple(edits[at : at + MOST_EDITS]), origin) for at in range(0, len(edits), MOST_EDITS)]
    return [*at_once, *(step.command(origin) for step in steps if not isinstance(step, PersonStep))]


def what_is_there(step: Step, mirror: Mirror) -> object:
    """What the office has now where the step set something; None where that is not known."""
    match step:
        case PresenceStep(presentity):
            return mirror.presence(presentity)
        case DeviceStep(device):
            return mirror.device(device)
        case PersonStep(_, None):
            return mirror.find(step.exten)
        case PersonStep():
            return mirror.person(step.exten)
        case PresetsStep():
            return mirror.agenda.stored
        case PlanStep():
            return mirror.agenda.plans.get(step.number)


def still_there(steps: Iterable[Step], now: Callable[[Step], object]) -> list[Step]:
    """Those that nobody has set since. `now` tells what is there, None where that is not known."""
    return [step for step in steps if now(step) in (None, step.after)]


def ended_by_themselves(steps: Iterable[Step], now: Callable[[Step], object], at: float) -> list[Step]:
    """Presences that nobody has set since either: their time was over. `at` is wall-clock seconds."""
    presences = (step for step in steps if isinstance(step, PresenceStep) and step.after.at(at) != step.after)
    return [step for step in presences if now(step) == step.after.at(at)]


def _steps(changes: ChangeSet) -> Iterator[Step]:
    match changes.change:
        case PresenceChanged(presentity, old, new) if old != new:
            yield PresenceStep(presentity, old, new)
        case DeviceStateChanged(device, old, new) if old is not new:
            yield DeviceStep(device, old, new)
        case PersonEdited() as edited if edited.old != edited.new:
            yield PersonStep(edited.old, edited.new)
        case PeopleEdited(people):
            yield from (PersonStep(each.old, each.new) for each in people if each.old != each.new)
        case PresetsChanged(old, new) if old != new:
            yield PresetsStep(old, new)
        case PlanChanged(old, new) if old != new:
            yield PlanStep(old, new)
        case _:
            pass
