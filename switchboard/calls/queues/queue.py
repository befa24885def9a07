"""One queue, now: its members, who waits, and what it has come to so far."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from switchboard.calls.queues.member import Member
from switchboard.dialplan.read.queues_file import QueuePlan

if TYPE_CHECKING:
    from switchboard.calls.queues.caller import Caller


@dataclass(slots=True)
class Figures:
    """What a queue has come to since it was reset last; seconds are smoothed as Asterisk does (`recalc_holdtime`)."""

    completed: int = 0
    in_time: int = 0  # of them, those who waited no longer than the service level
    abandoned: int = 0
    hold_seconds: int = 0
    talk_seconds: int = 0

    def note_hold(self, seconds: float) -> None:
        self.hold_seconds = (self.hold_seconds * 3 + int(seconds)) >> 2

    def note_talk(self, seconds: float) -> None:
        self.talk_seconds = (self.talk_seconds * 3 + int(seconds)) >> 2


@dataclass(slots=True, eq=False)
class Queue:
    """`turn` remembers whom a queue that goes round called last."""

    plan: QueuePlan
    members: dict[str, Member] = field(default_factory=dict)  # by interface, in lower case
    callers: "list[Caller]" = field(default_factory=list)  # the first first
    figures: Figures = field(default_factory=Figures)
    turn: int = 0
    is_over: bool = False  # no file has it any more; those who wait stay

    def has_somebody(self, conditions: frozenset[str], now: float, penalties: tuple[int, int | None]) -> bool:
        return any(member.counts_for(conditions, now, penalties) for member in self.members.values())

    def free(self, now: float, penalties: tuple[int, int | None]) -> Sequence[Member]:
        """Those who can be called now for somebody who wants members of these penalties."""
        return [
            member
            for member in self.members.values()
            if member.can_ring(now) and member.counts_for(frozenset({"penalty"}), now, penalties)
        ]

    @property
    def is_busy(self) -> bool:
        """Whether somebody waits."""
        return bool(self.callers)

    def level(self) -> tuple[float, float]:
        """Per cent of those who were served, and of all, that were in time (Asterisk: ServicelevelPerf and -Perf2)."""
        figures = self.figures
        first = 100.0 * figures.in_time / figures.completed if figures.completed else 0.0
        everybody = figures.completed + figures.abandoned
        return first, 100.0 * figures.in_time / everybody if everybody else 0.0

    def listed(self) -> list[tuple[str, str]]:
        """As listings show it (Asterisk: `manager_queues_status`)."""
        figures, (first, second) = self.figures, self.level()
        return [
            ("Queue", self.plan.name),
            ("Max", str(self.plan.most)),
            ("Strategy", self.plan.strategy.value),
            ("Calls", str(len(self.callers))),
            ("Holdtime", str(figures.hold_seconds)),
            ("TalkTime", str(figures.talk_seconds)),
            ("Completed", str(figures.completed)),
            ("Abandoned", str(figures.abandoned)),
            ("ServiceLevel", str(self.plan.service_level)),
            ("ServicelevelPerf", f"{first:.1f}"),
            ("ServicelevelPerf2", f"{second:.1f}"),
            ("Weight", str(self.plan.weight)),
        ]
