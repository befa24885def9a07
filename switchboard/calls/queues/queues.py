"""
All queues of the office (see `dialplan.run.queueing.QueueDesk`).

What is changed of members is stored as entries of the database, and so when it is told of, whoever changed it: an
action, the dialplan, the console, or somebody who writes into the database.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from switchboard.calls.queues.caller import Caller
from switchboard.calls.queues.edits import MOST_DYNAMIC, MemberEdits, QueueOffice
from switchboard.calls.queues.events import QueueEvent
from switchboard.calls.queues.member import QUEUE_FAMILY, KeptMember, Member, Standing, UnreadableEntry, parse_kept
from switchboard.calls.queues.queue import Figures, Queue
from switchboard.calls.queues.states import state_of, watched_name
from switchboard.core.changes import ChangeSet, DeviceStateChanged, EntryChanged, SourceChanged
from switchboard.core.commands import Origin
from switchboard.core.states import DeviceState
from switchboard.dialplan.read.queues_file import QueueMember, QueuePlan, QueuePlans
from switchboard.dialplan.run.channel import Channel
from switchboard.dialplan.run.queueing import (
    MemberShown,
    QueueWish,
)


class Queues:
    """Makes them of what their file says, keeps their members, and lets callers in."""

    def __init__(self, office: QueueOffice) -> None:
        self.all: dict[str, Queue] = {}
        self.listeners: list[Callable[[QueueEvent], None]] = []
        self._office = office
        self.is_persistent = True
        self._watching: dict[str, list[Member]] = {}  # members by what their state follows
        edits = MemberEdits(office, self)
        self.add, self.add_member, self.remove, self.pause = edits.add, edits.add_member, edits.remove, edits.pause
        self.set_penalty, self.set_ring_in_use = edits.set_penalty, edits.set_ring_in_use
        self.pausing, self.changing_penalty = edits.pausing, edits.changing_penalty

    def clock(self) -> float:
        return self._office.clock()

    def now(self) -> float:
        """Wall-clock seconds."""
        return self._office.world.now()

    def tell(self, event: QueueEvent) -> None:
        for listener in self.listeners:
            listener(event)

    # what the file says

    def take_up(self, plans: QueuePlans) -> None:
        """Puts it in the place of what was read before; who waits stays, and so does who was added."""
        self.is_persistent = plans.persistent
        for name in [name for name in self.all if name not in plans.queues]:
            self._end(self.all[name])
        for name, plan in plans.queues.items():
            queue = self.all.setdefault(name, Queue(plan))
            queue.plan, queue.is_over = plan, False
            self._take_members(queue, plan)
        self._watch_anew()
        for queue in self.all.values():
            self.changed(queue)

    def _end(self, queue: Queue) -> None:
        queue.is_over = True
        queue.members.clear()
        if not queue.callers:
            self._forget(queue)

    def _forget(self, queue: Queue) -> None:
        del self.all[queue.plan.name]
        for lamp in (f"Queue:{queue.plan.name}", f"Queue:{queue.plan.name}_avail"):
            self._office.report(lamp, DeviceState.UNKNOWN)

    def _take_members(self, queue: Queue, plan: QueuePlan) -> None:
        """Those of the file in its order, then those that were added."""
        before, kept = queue.members, self._kept_of(queue)
        added = {key: member.kept for key, member in before.items() if member.kept.is_dynamic}
        added |= {key: each for key, each in kept.items() if each.is_dynamic}
        queue.members = {}
        for member in plan.members:
            key = member.interface.lower()
            changed = kept.get(key)
            was = before[key].kept if key in before and not before[key].kept.is_dynamic else None
            self._put(queue, _with(member, changed or was), before.get(key))
        for key, each in added.items():
            if key not in queue.members:
                self._put(queue, each, before.get(key))

    def _kept_of(self, queue: Queue) -> Mapping[str, KeptMember]:
        """What the database has of its members."""
        found: dict[str, KeptMember] = {}
        if not self.is_persistent:
            return found
        begin = f"{queue.plan.name}/"
        for _, key, value in self._office.world.entries.entries(QUEUE_FAMILY):
            if key.startswith(begin) and len(found) < MOST_DYNAMIC:
                try:
                    kept = parse_kept(key[len(begin) :], value)
                except UnreadableEntry as error:
                    self._office.world.warn(str(error))
                else:
                    found[kept.member.interface.lower()] = kept
        return found

    def _put(self, queue: Queue, kept: KeptMember, known: Member | None) -> Member:
        standing = Standing(queue.plan.ring_in_use, queue.plan.wrapup)
        if known is None:
            known = Member(queue.plan.name, kept, standing, self.now())
        known.kept, known.standing = kept, standing
        known.status = state_of(self._office.world, known.state_interface)
        queue.members[known.interface.lower()] = known
        return known

    # what others do

    def consume(self, changes: ChangeSet) -> None:
        """Hears of every change: members whose device changed, and entries that are durable now."""
        change = changes.change
        if isinstance(change, EntryChanged) and change.family == QUEUE_FAMILY:
            self._entry_changed(change)
        if not self._watching:
            return
        names = [f"hint:{status.extension}" for status in changes.statuses]
        names += [f"hint:{extension}" for extension in changes.removed]
        if isinstance(change, DeviceStateChanged):
            names.append(change.device)
        elif isinstance(change, SourceChanged):
            names += [device.device for device in change.devices]
        touched = {id(each): each for name in names for each in self._watching.get(name.lower(), ())}
        for member in touched.values():
            self._look_at(member)

    def _look_at(self, member: Member) -> None:
        status = state_of(self._office.world, member.state_interface)
        if status is not member.status:
            member.status = status
            self.tell(QueueEvent("QueueMemberStatus", tuple(member.shown())))
            if member.queue in self.all:
                self.changed(self.all[member.queue])

    def _watch_anew(self) -> None:
        self._watching = {}
        for queue in self.all.values():
            for member in queue.members.values():
                name = watched_name(self._office.world, member.state_interface)
                self._watching.setdefault(name, []).append(member)

    def changed(self, queue: Queue) -> None:
        """Lamps are put right, and who waits looks again."""
        name = queue.plan.name
        if queue.is_over and not queue.callers:
            if name in self.all:
                self._forget(queue)
            return
        self._office.report(f"Queue:{name}", DeviceState.RINGING if queue.is_busy else DeviceState.NOT_INUSE)
        is_free = bool(queue.free(self.clock(), (0, None)))
        self._office.report(f"Queue:{name}_avail", DeviceState.NOT_INUSE if is_free else DeviceState.INUSE)
        for caller in list(queue.callers):
            self._office.wake(caller.channel)

    def note_no_answer(self, member: Member) -> None:
        """Where the queue wants it, whoever does not answer is paused."""
        queue = self.all.get(member.queue)
        if queue is not None and queue.plan.autopause != "no":
            name = queue.plan.name if queue.plan.autopause == "yes" else ""
            self.pause(name, member.interface, "Auto-Pause", Origin("queue", "no answer"), lambda _: None)

    # callers

    def has(self, queue: str) -> bool:
        return queue in self.all and not self.all[queue].is_over

    def join(self, channel: Channel, wish: QueueWish) -> Caller | str:
        queue = self.all.get(wish.queue)
        if queue is None or queue.is_over:
            return "UNKNOWN"
        empty = queue.plan.join_empty
        if empty and not queue.has_somebody(empty, self.clock(), wish.penalties):
            return "JOINEMPTY"
        if queue.plan.most and len(queue.callers) >= queue.plan.most:
            return "FULL"
        caller = Caller(self, queue, channel, wish)
        at = next(
            (at for at, each in enumerate(queue.callers) if each.wish.priority < wish.priority), len(queue.callers)
        )
        queue.callers.insert(min(at, wish.position - 1) if wish.position else at, caller)
        caller.first_position = caller.position
        told = (("Queue", wish.queue), ("Position", str(caller.position)), ("Count", str(len(queue.callers))))
        self._office.report(f"Queue:{wish.queue}", DeviceState.RINGING)
        self.tell(QueueEvent("QueueCallerJoin", told, channel))
        return caller

    def waiting(self, queue: str) -> Sequence[Channel]:
        return [caller.channel for caller in self.all[queue].callers] if queue in self.all else ()

    # members

    def members(self, queue: str) -> Sequence[MemberShown]:
        found = self.all.get(queue)
        now = self.clock()
        return [
            MemberShown(
                member.kept.member,
                member.kept.is_paused,
                member.is_free(now),
                member.status not in (DeviceState.UNAVAILABLE, DeviceState.INVALID),
                member.ring_in_use,
            )
            for member in (found.members.values() if found is not None else ())
        ]

    def reset(self, queue: str = "") -> bool:
        """The figures of one queue, or of all, begin anew; whether there is such a one."""
        queues = list(self.all.values()) if not queue else [self.all[queue]] if queue in self.all else []
        for each in queues:
            each.figures = Figures()
            for member in each.members.values():
                member.calls, member.last_call = 0, 0.0
        return bool(queues)

    # what is stored

    def _entry_changed(self, change: EntryChanged) -> None:
        queue = next((each for name, each in self.all.items() if change.key.startswith(f"{name}/")), None)
        if queue is None or queue.is_over or not self.is_persistent:
            return
        interface = change.key[len(queue.plan.name) + 1 :]
        try:
            kept = parse_kept(interface, change.new) if change.new is not None else None
        except UnreadableEntry as error:
            self._office.world.warn(str(error))
            return
        self.became(queue, interface, kept)

    def became(self, queue: Queue, interface: str, kept: KeptMember | None) -> None:
        """What a member is now, or that it is none; whoever listens is told what differs."""
        key = interface.lower()
        known = queue.members.get(key)
        of_file = next((each for each in queue.plan.members if each.interface.lower() == key), None)
        if kept is None and of_file is not None:
            kept = KeptMember(of_file, is_dynamic=False)
        if kept is not None and (of_file is not None) is kept.is_dynamic:
            return  # the file has it, or has it no more
        if kept is None:
            if known is not None:
                del queue.members[key]
                self._told(queue, "QueueMemberRemoved", known)
            return
        before = known.kept if known is not None else None
        member = self._put(queue, kept, known)
        self._watch_anew()
        if before is None:
            self._told(queue, "QueueMemberAdded", member)
        for name, differs in _DIFFERENCES.items():
            if before is not None and differs(before, kept):
                self._told(queue, name, member)

    def _told(self, queue: Queue, name: str, member: Member) -> None:
        lamp = f"Queue:{queue.plan.name}_pause_{member.interface}"
        is_gone = name == "QueueMemberRemoved"
        self._watch_anew()
        state = DeviceState.INUSE if member.kept.is_paused else DeviceState.NOT_INUSE
        self._office.report(lamp, DeviceState.UNKNOWN if is_gone else state)
        self.tell(QueueEvent(name, tuple(member.shown())))
        self.changed(queue)


_DIFFERENCES: Mapping[str, Callable[[KeptMember, KeptMember], bool]] = {
    "QueueMemberPause": lambda old, new: (
        (old.is_paused, old.reason, old.paused_at) != (new.is_paused, new.reason, new.paused_at)
    ),
    "QueueMemberPenalty": lambda old, new: old.member.penalty != new.member.penalty,
    "QueueMemberRinginuse": lambda old, new: old.member.ring_in_use != new.member.ring_in_use,
}


def _with(member: QueueMember, changed: KeptMember | None) -> KeptMember:
    """One of the file, with what was changed of it here."""
    if changed is None:
        return KeptMember(member, is_dynamic=False)
    return KeptMember(
        replace(member, penalty=changed.member.penalty, ring_in_use=changed.member.ring_in_use),
        is_dynamic=False,
        is_paused=changed.is_paused,
        reason=changed.reason,
        paused_at=changed.paused_at,
    )
