"""
Plans that come at their time: begun then, or caught up where we were not running; their end is `endings`' business.

Whatever sets the presence after a plan has begun, or was to begin, wins: nothing of the plan comes back that day.
"""

import asyncio
import math
import time
from collections.abc import Callable
from dataclasses import replace

from switchboard.core.agenda import Agenda, KeptPlan, in_force
from switchboard.core.changes import ChangeSet, PlanChanged
from switchboard.core.commands import Origin, RemovePlan, SetPresence
from switchboard.core.errors import ChangedMeanwhile
from switchboard.core.plan import Occurrence, Plan
from switchboard.core.presence_core import PresenceCore
from switchboard.core.states import NOT_SET, Presence
from switchboard.engine.endings import Submit
from switchboard.ground.deadlines import Deadlines
from switchboard.ground.timers import Periodic, WallTimer
from switchboard.storage.errors import StorageUnavailable

_TRIED_AGAIN_AFTER = 10.0  # seconds, where the disk did not take it
_AT_A_TIME = 200  # plans that begin in one turn of the loop
_TIDY_EVERY = 3_600.0  # seconds
_KEPT_AFTER = 7 * 86_400.0  # seconds for which a plan that comes no more is kept, to be looked at


class Schedule:
    """Sets what plans say at their time. Hears of every change, so that it knows of every plan."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        core: PresenceCore,
        agenda: Agenda,
        submit: Submit,
        wall_clock: Callable[[], float] = time.time,
    ) -> None:
        self._core = core
        self._agenda = agenda
        self._submit = submit
        self._wall_clock = wall_clock
        self._deadlines: Deadlines[int] = Deadlines(rank=lambda number: number)
        self._timer = WallTimer(loop, wall_clock, self.look)
        self._looked_at = 0.0
        self._is_running = False
        self._tidying = Periodic(loop, _TIDY_EVERY, self.tidy)

    def start(self) -> None:
        """Begins what holds and did not begin yet. Before `Endings`: what ended meanwhile was not set by anybody."""
        self._is_running = True
        now = self._looked_at = self._wall_clock()
        self._arrange(now)
        for number in list(self._deadlines.due(now)):
            self._visit(number, now)
        self._tidying.start()
        self._arm()

    def close(self) -> None:
        self._is_running = False
        self._tidying.cancel()
        self._timer.cancel()

    def consume(self, changes: ChangeSet) -> None:
        """A plan that was added, changed or taken out, and what shows because of it, too."""
        if not isinstance(changes.change, PlanChanged) or not self._is_running:
            return
        old, new = changes.change.old, changes.change.new
        follows = False
        if old is not None:
            self._deadlines.drop(old.number)
            follows = self._follow(old, new)
        if new is not None:
            self._visit(new.number, self._wall_clock(), is_begun=follows)
        self._arm()

    def look(self) -> None:
        """Begins what is due now."""
        now = self._wall_clock()
        if now < self._looked_at:  # somebody put the clock back: what was to come next may not be next
            self._arrange(now)
        self._looked_at = now
        for _ in range(_AT_A_TIME):
            moment = self._deadlines.next()
            number = next(self._deadlines.due(now), None)
            if moment is None or number is None:
                break
            self._visit(number, now, moment)
        self._arm()

    def tidy(self) -> None:
        """
        Lets go of plans that come no more.

        Only after we have run for a while: by then a clock that was wrong when the computer started is right.
        """
        before = self._wall_clock() - _KEPT_AFTER
        for number, kept in self._agenda.plans.items():
            if not kept.plan.weekdays and next(kept.plan.occurrences(before, self._agenda.zone), None) is None:
                self._submit(RemovePlan(number, _origin(number), kept.plan)).add_done_callback(_heard)

    def _arrange(self, now: float) -> None:
        """All plans in the order in which they began or will begin: of two that hold now the later one shows."""
        for number, kept in self._agenda.plans.items():
            for found in kept.plan.occurrences(now, self._agenda.zone):
                if found.begins > now or _is_due(kept, found, now):
                    self._deadlines.set(number, found.begins if found.begins > now else _begins_at(kept, found, now))
                    break

    def _visit(self, number: int, now: float, moment: float = math.inf, *, is_begun: bool = False) -> None:
        """
        Begins a plan where it is due, and sees to it that it is looked at when it begins next.

        Args:
            moment: what it was looked at for. Where we are so late that another time of it holds by now, those that
                began between the two are to come before it.
        """
        kept = self._agenda.plans.get(number)
        if kept is None:
            return
        for found in kept.plan.occurrences(now, self._agenda.zone):
            if found.begins > now:
                self._deadlines.set(number, found.begins)
                return
            if not is_begun and _is_due(kept, found, now):
                if _begins_at(kept, found, now) > moment:
                    self._deadlines.set(number, _begins_at(kept, found, now))
                    return
                self._begin(kept, found, now)

    def _begin(self, kept: KeptPlan, found: Occurrence, now: float) -> None:
        plan, at = kept.plan, _begins_at(kept, found, now)
        shown = self._core.custom_presence.presence(plan.presentity.partition(":")[2])
        meanwhile = at < self._core.since(plan.presentity) <= now
        is_usual = bool(plan.weekdays or plan.source)  # "until Monday" covers any lunch, and any meeting
        says_more = is_usual and shown.at(at).until >= found.ends
        presence = shown if meanwhile or says_more else replace(plan.presence, until=found.ends, then=plan.then)
        answer = self._submit(SetPresence(plan.presentity, presence, _origin(plan.number), shown, plan), at)
        answer.add_done_callback(lambda done: self._begun(plan.number, done))

    def _follow(self, old: Plan, new: Plan | None) -> bool:
        """What shows because of a plan changes with it, or ends with it; returns whether the changed one shows."""
        now, zone = self._wall_clock(), self._agenda.zone
        shown = self._core.custom_presence.presence(old.presentity.partition(":")[2])
        if not in_force(old, shown, now, zone):
            return False
        found = new.occurrence(now, zone) if new and new.presentity == old.presentity else None
        if new is None or found is None:
            after = (shown.then or NOT_SET).at(now)
            self._submit(SetPresence(old.presentity, after, _origin(old.number), shown), now).add_done_callback(_heard)
            return False
        then: Presence = new.then or (shown.then or NOT_SET).at(found.ends)
        presence = replace(new.presence, until=found.ends, then=then)
        answer = self._submit(SetPresence(new.presentity, presence, _origin(new.number), shown, new), now)
        answer.add_done_callback(lambda done: self._begun(new.number, done))
        return True

    def _begun(self, number: int, answer: "asyncio.Future[ChangeSet]") -> None:
        error = None if answer.cancelled() else answer.exception()
        if not self._is_running or error is None:
            return
        if isinstance(error, ChangedMeanwhile):  # somebody was a moment earlier: looked at again, as it is now
            self._deadlines.set(number, self._wall_clock())
        elif isinstance(error, StorageUnavailable):
            self._deadlines.set(number, self._wall_clock() + _TRIED_AGAIN_AFTER)
        self._arm()

    def _arm(self) -> None:
        self._timer.arm(self._deadlines.next() if self._is_running else None)


def _is_due(kept: KeptPlan, found: Occurrence, now: float) -> bool:
    """Whether that time, which is now, was not dealt with yet; a mark that is still to come is of a wrong clock."""
    return not found.begins <= kept.begun <= now


def _begins_at(kept: KeptPlan, found: Occurrence, now: float) -> float:
    """Since when it is to show: since it began, or since somebody planned it."""
    return max(found.begins, min(kept.since, now))


def _origin(number: int) -> Origin:
    return Origin(f"plan {number}", "schedule")


def _heard(answer: "asyncio.Future[ChangeSet]") -> None:
    """What is refused stays as it is: somebody else was earlier, or the disk takes nothing, which is said elsewhere."""
    if not answer.cancelled():
        answer.exception()
