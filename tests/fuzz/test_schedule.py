"""
Presence with an end, plans and presets against a model, on a clock that goes forward and back, through the real store.

The program is killed and started again between any two steps: what it goes on with is the files as they lay there. What
is shown is what the model says, what was acknowledged is there, and no time of a plan begins twice.
"""

import asyncio
import datetime as dt
import shutil
import tempfile
from collections.abc import Coroutine, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from switchboard.core.commands import ChangePlan, RemovePlan, SetPresence, SetPresets, SetUntil
from switchboard.core.errors import CommandRefused
from switchboard.core.plan import Plan
from switchboard.core.preset import DEFAULT_PRESETS, Preset
from switchboard.core.states import NOT_SET, Presence, PresenceState
from switchboard.core.until import settled
from tests.helpers.schedule import BERLIN, BOB, CLERK, Office, Wall, local, when
from tests.helpers.store import Store

Result = TypeVar("Result")
STARTS = when("2026-10-23T09:00")  # a Friday; the clocks are put back on Sunday
MINUTE, DAY = 60.0, 86_400.0
SAYS = [
    Presence(state, subtype)
    for state in (PresenceState.AVAILABLE, PresenceState.AWAY, PresenceState.DND)
    for subtype in ("", "x")
]
HOURS = st.sampled_from([0, 2, 3, 9, 12, 23])
MINUTES = st.sampled_from([15, 30, 60, 150, 600, 1_439, 3_000])


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    begins = local("2026-10-23T00:00") + dt.timedelta(draw(st.integers(0, 4)), hours=draw(HOURS))
    weekdays = tuple(draw(st.sets(st.integers(0, 6), max_size=7)))
    span = draw(MINUTES)
    ends = begins + dt.timedelta(minutes=min(span, 1_439) if weekdays else span)
    return Plan(BOB, draw(st.sampled_from(SAYS)), begins, ends, weekdays, draw(st.none() | st.sampled_from(SAYS)))


@dataclass
class Kept:
    plan: Plan
    since: float
    begun: float = 0.0

    def holds(self, now: float) -> tuple[float, float] | None:
        """By looking at every day: the clocks of Berlin say when."""
        span = self.plan.ends - self.plan.begins
        for days in range(-3, 60):
            begins = self.plan.begins + dt.timedelta(days)
            if days < 0 or (days and not self.plan.weekdays):
                continue
            if self.plan.weekdays and begins.weekday() not in self.plan.weekdays:
                continue
            first, last = (each.replace(tzinfo=BERLIN).timestamp() for each in (begins, begins + span))
            if first <= now < last:
                return first, last
        return None


class Model:
    """What is to show, in the words of the map: plans begin in order, then what is over ends."""

    def __init__(self) -> None:
        self.shown, self.since = NOT_SET, 0.0
        self.plans: dict[int, Kept] = {}
        self.presets: tuple[Preset, ...] = DEFAULT_PRESETS
        self.last_number = 0

    def set(self, presence: Presence, at: float) -> None:
        presence = settled(presence, self.shown, at)
        if presence.says() != self.shown.says() or not self.since:
            self.since = at
        self.shown = presence

    def look(self, now: float) -> None:
        for at, number in sorted(self.due(now)):
            kept = self.plans[number]
            holds = kept.holds(now)
            assert holds is not None
            is_beaten = at < self.since <= now or (bool(kept.plan.weekdays) and self.shown.at(at).until >= holds[1])
            kept.begun = at
            if not is_beaten:
                self.set(replace(kept.plan.presence, until=holds[1], then=kept.plan.then), at)
        while 0.0 < self.shown.until <= now and not self.shown.stays():
            self.set(self.shown.then or NOT_SET, self.shown.until)

    def due(self, now: float) -> Iterator[tuple[float, int]]:
        for number, kept in self.plans.items():
            holds = kept.holds(now)
            if holds and not holds[0] <= kept.begun <= now:
                yield max(holds[0], min(kept.since, now)), number

    def shows(self, kept: Kept, now: float) -> bool:
        holds = kept.holds(now)
        return holds is not None and (self.shown.says(), self.shown.until) == (kept.plan.presence.says(), holds[1])

    def change(self, new: Plan, now: float) -> None:
        kept = self.plans[new.number]
        shows, holds = self.shows(kept, now), kept.holds(now)
        was_begun = holds is not None and holds[0] <= kept.begun <= now
        self.plans[new.number] = changed = Kept(new, now, now if was_begun and not shows else 0.0)
        then, later = self.shown.then or NOT_SET, changed.holds(now)
        if shows and later:
            changed.begun = now
            self.set(replace(new.presence, until=later[1], then=new.then or then.at(later[1])), now)
        elif shows:
            self.set(then.at(now), now)

    def remove(self, number: int, now: float) -> None:
        kept = self.plans.pop(number)
        if self.shows(kept, now):
            self.set((self.shown.then or NOT_SET).at(now), now)


class ScheduleMachine(RuleBasedStateMachine):
    @initialize()
    def begin(self) -> None:
        self.loop = asyncio.new_event_loop()
        self.folder = Path(tempfile.mkdtemp())
        self.wall, self.model, self.starts = Wall(STARTS), Model(), 0
        self.start()

    def run(self, work: Coroutine[object, object, Result]) -> Result:
        return self.loop.run_until_complete(work)

    def start(self) -> None:
        self.starts += 1

        async def open_it() -> Office:
            return Office(Store(self.folder / f"{self.starts}.sqlite"), self.wall)

        self.office = self.run(open_it())
        self.run(self.office.settle())

    def end(self) -> None:
        self.office.end()
        self.run(self.office.store.writer.close())

    def kill(self) -> None:
        """The files as they lie there are those of the next start; what this one does any more is nobody's."""
        for ending in ("", "-wal"):
            file = self.folder / f"{self.starts}.sqlite{ending}"
            if file.exists():
                shutil.copyfile(file, self.folder / f"{self.starts + 1}.sqlite{ending}")
        self.end()

    def look(self) -> None:
        self.office.schedule.look()
        self.office.endings.look()
        self.run(self.office.settle())
        self.model.look(self.wall.now)

    @rule(presence=st.sampled_from(SAYS), minutes=st.none() | MINUTES, then=st.none() | st.sampled_from(SAYS))
    def somebody_sets(self, presence: Presence, minutes: int | None, then: Presence | None) -> None:
        self.wall.now += 1
        self.look()
        if minutes:
            presence = replace(presence, until=self.wall.now + minutes * MINUTE, then=then)
        self.run(self.office.do(SetPresence(BOB, presence, CLERK)))
        self.model.set(presence, self.wall.now)

    @rule(minutes=MINUTES)
    def somebody_gives_an_end(self, minutes: int) -> None:
        self.wall.now += 1
        self.look()
        command = SetUntil(BOB, self.wall.now + minutes * MINUTE, CLERK)
        if self.model.shown.state is PresenceState.NOT_SET:
            answer = self.run(asyncio.wait_for(_outcome(self.office, command), 60))
            assert isinstance(answer, CommandRefused)
        else:
            self.run(self.office.do(command))
            self.model.set(replace(self.model.shown, until=command.until, then=None), self.wall.now)

    @precondition(lambda self: len(self.model.plans) < 5)
    @rule(plan=plans())
    def somebody_plans(self, plan: Plan) -> None:
        self.wall.now += 1
        self.look()
        added = self.run(self.office.add(plan))
        self.model.plans[added.number] = Kept(added, self.wall.now)
        self.model.last_number = added.number

    @precondition(lambda self: self.model.plans)
    @rule(plan=plans(), choice=st.randoms(use_true_random=False))
    def somebody_changes_a_plan(self, plan: Plan, choice: object) -> None:
        self.wall.now += 1
        self.look()
        new = replace(plan, number=self.chosen(choice))
        self.run(self.office.do(ChangePlan(new, CLERK, self.model.plans[new.number].plan)))
        self.model.change(new, self.wall.now)

    @precondition(lambda self: self.model.plans)
    @rule(choice=st.randoms(use_true_random=False))
    def somebody_takes_a_plan_out(self, choice: object) -> None:
        self.wall.now += 1
        self.look()
        number = self.chosen(choice)
        self.run(self.office.do(RemovePlan(number, CLERK)))
        self.model.remove(number, self.wall.now)

    def chosen(self, choice: object) -> int:
        number = choice.choice(sorted(self.model.plans))  # type: ignore[attr-defined]  # hypothesis' random
        assert isinstance(number, int)
        return number

    @rule(names=st.lists(st.sampled_from("abc"), unique=True))
    def somebody_makes_presets(self, names: list[str]) -> None:
        presets = tuple(Preset(name, SAYS[0], lasts=60) for name in names)
        self.run(self.office.do(SetPresets(presets, CLERK, self.model.presets)))
        self.model.presets = presets

    @rule(
        seconds=st.sampled_from([1.0, 10 * MINUTE, 45 * MINUTE, 3 * 3_600.0, DAY, 3 * DAY, -600.0, -5 * 3_600.0, -DAY])
    )
    def time_passes(self, seconds: float) -> None:
        self.wall.now += seconds
        self.look()

    @rule(seconds=st.sampled_from([0.0, 10 * MINUTE, 3 * 3_600.0, DAY, 3 * DAY, -3_600.0]))
    def it_is_killed_and_started_later(self, seconds: float) -> None:
        self.kill()
        self.wall.now += seconds
        self.start()
        self.model.look(self.wall.now)

    @rule(presence=st.sampled_from(SAYS))
    def it_is_killed_before_something_is_stored(self, presence: Presence) -> None:
        with self.office.store.slow_disk():
            answer = self.office.queue.submit(SetPresence(BOB, presence, CLERK), self.wall.now)
            self.run(asyncio.sleep(0))
            assert not answer.done()
            for ending in ("", "-wal"):
                file = self.folder / f"{self.starts}.sqlite{ending}"
                if file.exists():
                    shutil.copyfile(file, self.folder / f"{self.starts + 1}.sqlite{ending}")
        self.run(self.office.settle())
        self.end()
        self.start()
        self.model.look(self.wall.now)

    @invariant()
    def it_is_as_the_model_has_it(self) -> None:
        self.look()
        shown = self.office.core.custom_presence.presence("Bob")
        assert shown == self.model.shown
        assert self.office.core.since(BOB) == self.model.since
        kept = {number: (each.plan, each.since, each.begun) for number, each in self.office.agenda.plans.items()}
        assert kept == {number: (each.plan, each.since, each.begun) for number, each in self.model.plans.items()}
        assert self.office.agenda.presets == self.model.presets

    def teardown(self) -> None:
        if hasattr(self, "office"):
            self.end()
            self.loop.close()
            shutil.rmtree(self.folder)


async def _outcome(office: Office, command: SetUntil) -> object:
    try:
        return await office.do(command)
    except CommandRefused as refusal:
        return refusal


ScheduleMachine.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=30,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # each step goes to the disk: no shrinking
    suppress_health_check=list(HealthCheck),
)
test_what_shows_is_what_was_set_and_planned = ScheduleMachine.TestCase
