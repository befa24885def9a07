"""
A caller in a queue (see `dialplan.run.queueing.QueueCaller`), who is told what becomes of the members that ring.

    waits ──it is their turn, and somebody is free──▶ members ring ──one answers──▶ talks ──▶ has left
      ▲                                                   │
      └──────────nobody answers: a rest of `retry`────────┘      hangs up, or waits too long ──▶ has left
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from switchboard.calls.queues.choosing import choose, place_of
from switchboard.calls.queues.events import QueueEvent
from switchboard.calls.queues.member import Member
from switchboard.calls.queues.queue import Queue
from switchboard.dialplan.read.queues_file import Strategy
from switchboard.dialplan.run.channel import Channel
from switchboard.dialplan.run.queueing import QueueWish
from switchboard.dialplan.text.spoken import spoken_number

_LOOK = 1.0  # seconds between two looks whether it is their turn (Asterisk: RECHECK)
_LEAST = 0.01
_AS_LONG_AS_IT_RINGS = frozenset({Strategy.RINGALL, Strategy.LEASTRECENT, Strategy.FEWESTCALLS, Strategy.RANDOM,
                                  Strategy.WRANDOM})  # fmt: skip


class CallerOffice(Protocol):
    """What a caller needs of all queues."""

    def clock(self) -> float: ...
    def now(self) -> float: ...
    def tell(self, event: QueueEvent) -> None: ...
    def changed(self, queue: Queue) -> None:
        """Somebody came or left, or is free again: lamps are put right, and who waits looks again."""

    def note_no_answer(self, member: Member) -> None:
        """It rang for as long as the queue wants, and was not answered."""


@dataclass(slots=True)
class _Talk:
    """Whom they talk to, since when on the clock, and for how long they had waited."""

    member: Member
    leg: Channel
    began_at: float
    hold: int


class Caller:
    """Somebody who waits in a queue."""

    def __init__(self, office: CallerOffice, queue: Queue, channel: Channel, wish: QueueWish) -> None:
        self.queue = queue
        self.channel = channel
        self.wish = wish
        self.entered_at = office.clock()
        self.first_position = 0
        self._office = office
        self._ringing: dict[str, Member] = {}  # by the place where each is called
        self._rung_at: dict[str, float] = {}
        self._tried: set[int] = set()  # members that are left alone until `_rests_until`; whoever is free since is not
        self._rests_until = 0.0
        self._last = -1  # where the member stands that was called last
        self._tries = 0
        self._talk: _Talk | None = None
        self._has_left = False
        self._told_at: float | None = None
        self._periodic_at = self.entered_at
        self._periodic = 0

    @property
    def watcher(self) -> "Caller":
        return self

    @property
    def music(self) -> str:
        return self.wish.music or self.queue.plan.music

    @property
    def context(self) -> str:
        return self.queue.plan.context

    @property
    def waits(self) -> float:
        """Seconds since they came."""
        return self._office.clock() - self.entered_at

    @property
    def is_ringing(self) -> bool:
        return bool(self._ringing)

    @property
    def position(self) -> int:
        """1 for whoever is next."""
        return next((at for at, each in enumerate(self.queue.callers, start=1) if each is self), 0)

    def shown(self) -> list[tuple[str, str]]:
        """As listings show them (Asterisk: QueueEntry)."""
        channel = self.channel
        return [
            ("Queue", self.queue.plan.name),
            ("Position", str(self.position)),
            ("Channel", channel.name),
            ("Uniqueid", channel.unique_id),
            ("CallerIDNum", channel.caller_number or "unknown"),
            ("CallerIDName", channel.caller_name or "unknown"),
            ("ConnectedLineNum", channel.connected_number or "unknown"),
            ("ConnectedLineName", channel.connected_name or "unknown"),
            ("Wait", str(int(self.waits))),
            ("Priority", str(self.wish.priority)),
        ]

    def places(self) -> Sequence[str]:
        """See `QueueCaller`."""
        now = self._office.clock()
        if now >= self._rests_until:
            self._tried.clear()
        free = [member for member in self.queue.free(now, self.wish.penalties) if id(member) not in self._tried]
        if not self._is_their_turn(len(free)):
            return ()
        chosen = choose(self.queue, free, self._last)
        for member in chosen:
            member.is_rung = True
            self._tried.add(id(member))
            self._ringing[member.place] = member
        if chosen:
            self._last = place_of(self.queue, chosen[-1])
            self.queue.turn = self._last + 1
            self._tries += 1 if self.queue.plan.strategy not in _AS_LONG_AS_IT_RINGS else len(self.queue.members)
            self._rests_until = float("inf")  # until it is over that they ring
        return tuple(self._ringing)

    def _is_their_turn(self, free: int) -> bool:
        """Asterisk: `is_our_turn`."""
        before = [each for each in self.queue.callers[: self.position - 1] if not each.is_ringing]
        return len(before) < free if self.queue.plan.autofill else self.position == 1

    def ring_seconds(self) -> float | None:
        own, left = self.queue.plan.timeout or None, self._left()
        return own if left is None else left if own is None else min(own, left)

    def _left(self) -> float | None:
        return None if self.wish.timeout is None else max(0.0, self.wish.timeout - self.waits)

    def rest(self) -> float:
        now, left = self._office.clock(), self._left()
        if self._rests_until == float("inf"):
            self._rests_until = now + self.queue.plan.retry
            self._tried |= {id(member) for member in self.queue.free(now, self.wish.penalties)}
        seconds = _LOOK if left is None else min(_LOOK, left)
        return max(_LEAST, min(seconds, self._rests_until - now) if self._tried else seconds)

    def refusal(self) -> str:
        left, plan = self._left(), self.queue.plan
        if left is not None and left <= 0:
            return "TIMEOUT"
        empty = plan.leave_when_empty
        if empty and not self.queue.has_somebody(empty, self._office.clock(), self.wish.penalties):
            return "LEAVEEMPTY"
        return ""

    def has_tried_everybody(self) -> bool:
        return self._tries >= max(1, len(self.queue.members))

    def announcement(self) -> Sequence[str]:
        plan, now = self.queue.plan, self._office.clock()
        if plan.announces_position and (
            self._told_at is None or (plan.announce_every and now - self._told_at >= plan.announce_every)
        ):
            self._told_at = now
            first = self.position == 1
            where = ("queue-youarenext",) if first else ("queue-thereare", *spoken_number(str(self.position)))
            return (*where, *(() if first else ("queue-callswaiting",)), "queue-thankyou")
        if plan.periodic and plan.periodic_every and now - self._periodic_at >= plan.periodic_every:
            self._periodic_at, self._periodic = now, self._periodic + 1
            return (plan.periodic[(self._periodic - 1) % len(plan.periodic)],)
        return ()

    def leave(self, *, was_left: bool = False) -> None:
        """See `QueueCaller`."""
        if self._has_left:
            return
        self._has_left = True
        self._release_all()
        if self._talk is not None:
            self._complete(self._talk, was_left=was_left)
            return
        position = self.position
        if self.channel.is_hung_up or self._left() == 0 or not was_left:
            self.queue.figures.abandoned += 1
            self._tell("QueueCallerAbandon", [
                ("Queue", self.queue.plan.name), ("Position", str(position)),
                ("OriginalPosition", str(self.first_position)), ("HoldTime", str(int(self.waits))),
            ])  # fmt: skip
        self._go(position)

    def _go(self, position: int) -> None:
        if self in self.queue.callers:
            self.queue.callers.remove(self)
            count = str(len(self.queue.callers))
            self._tell(
                "QueueCallerLeave", [("Queue", self.queue.plan.name), ("Position", str(position)), ("Count", count)]
            )
        self._office.changed(self.queue)

    def _complete(self, talk: _Talk, *, was_left: bool) -> None:
        member, now = talk.member, self._office.clock()
        talked = int(now - talk.began_at)
        member.in_call, member.ended_at = False, now
        member.calls += 1
        member.last_call = self._office.now()
        figures = self.queue.figures
        figures.completed += 1
        figures.in_time += talk.hold <= self.queue.plan.service_level
        figures.note_talk(talked)
        reason = "agent" if was_left else "caller" if self.channel.is_hung_up else "transfer"
        more = [("HoldTime", str(talk.hold)), ("TalkTime", str(talked)), ("Reason", reason)]
        self._tell("AgentComplete", [*self._named(member), *more], talk.leg)
        self._office.changed(self.queue)

    # what becomes of the members that ring: see `LegWatcher`

    def called(self, place: str, leg: Channel) -> None:
        member = self._ringing.get(place)
        if member is not None:
            self._rung_at[place] = self._office.clock()
            self._tell("AgentCalled", self._named(member), leg)

    def failed(self, place: str) -> None:
        self._release(place)

    def ended(self, place: str, leg: Channel, status: str) -> None:
        member = self._release(place)
        if member is None or status in ("CANCEL", "ANSWER"):
            return
        seconds = self._office.clock() - self._rung_at.pop(place, self._office.clock())
        has_rung_out = status == "NOANSWER" and not leg.is_hung_up
        ring_time = ("RingTime", str(round(seconds * 1_000) if has_rung_out else 0))
        self._tell("AgentRingNoAnswer", [*self._named(member), ring_time], leg)
        if has_rung_out:
            self._office.note_no_answer(member)

    def answered(self, place: str, leg: Channel) -> None:
        member = self._release(place)
        if member is None:  # somebody else picked the call up
            self._has_left = True
            self._release_all()
            self._go(self.position)
            return
        now = self._office.clock()
        member.in_call = True
        self._talk = _Talk(member, leg, now, int(self.waits))
        self.queue.figures.note_hold(self.waits)
        self._go(self.position)
        rang = int(now - self._rung_at.pop(place, now))
        more = [("HoldTime", str(self._talk.hold)), ("RingTime", str(rang))]
        self._tell("AgentConnect", [*self._named(member), *more], leg)

    def _release(self, place: str) -> Member | None:
        member = self._ringing.pop(place, None)
        if member is not None:
            member.is_rung = False
        return member

    def _release_all(self) -> None:
        for place in list(self._ringing):
            self._release(place)

    def _named(self, member: Member) -> list[tuple[str, str]]:
        return [("Queue", self.queue.plan.name), ("Interface", member.interface), ("MemberName", member.name)]

    def _tell(self, name: str, headers: list[tuple[str, str]], leg: Channel | None = None) -> None:
        self._office.tell(QueueEvent(name, tuple(headers), self.channel, leg))
