"""Members that somebody adds, pauses or takes out, whoever that is: what is to be stored for it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from switchboard.calls.queues.member import QUEUE_FAMILY, KeptMember
from switchboard.calls.queues.queue import Queue
from switchboard.core.commands import Command, DeleteEntry, Origin, PutEntry
from switchboard.core.states import DeviceState
from switchboard.dialplan.functions.table import NotWritten
from switchboard.dialplan.read.queues_file import QueueMember
from switchboard.dialplan.run.channel import Channel
from switchboard.dialplan.run.queueing import ALREADY_THERE, NO_SUCH_QUEUE, NOT_DYNAMIC, NOT_THERE
from switchboard.dialplan.run.world import World

MOST_DYNAMIC = 1_000  # members of one queue that were added
Then = Callable[[str], None]
Edit = Callable[[KeptMember], KeptMember]
Wanted = tuple[str, str, KeptMember | None]  # queue, interface, and what is kept of it


@dataclass(frozen=True, slots=True)
class QueueOffice:
    """
    What queues need of the office.

    Args:
        submit: stores commands together and tells what was refused, nothing where nothing was.
        clock: seconds that only go forward.
        report: a device that queues know of is in that state.
        wake: a channel that waits looks again.
    """

    world: World
    submit: Callable[[Sequence[Command], Then], None]
    clock: Callable[[], float]
    report: Callable[[str, DeviceState], None]
    wake: Callable[[Channel], None]


class EditedQueues(Protocol):
    """All queues; where they are not persistent, what a member became is so at once."""

    is_persistent: bool

    @property
    def all(self) -> Mapping[str, Queue]: ...
    def has(self, queue: str) -> bool: ...
    def became(self, queue: Queue, interface: str, kept: KeptMember | None) -> None: ...


class MemberEdits:
    """Each tells why not, nothing once it is so and durable."""

    def __init__(self, office: QueueOffice, queues: EditedQueues) -> None:
        self._office = office
        self._queues = queues

    def add(self, queue: str, member: QueueMember, origin: Origin, then: Then) -> None:
        self._add(queue, KeptMember(member, is_dynamic=True), origin, then)

    def add_member(self, queue: str, member: QueueMember, reason: str | None, origin: Origin, then: Then) -> None:
        """The same of one who is paused from the beginning where there is a `reason`."""
        is_paused, paused_at = reason is not None, self._office.world.now() if reason is not None else 0.0
        kept = KeptMember(member, is_dynamic=True, is_paused=is_paused, reason=reason or "", paused_at=paused_at)
        self._add(queue, kept, origin, then)

    def _add(self, queue: str, kept: KeptMember, origin: Origin, then: Then) -> None:
        if not self._queues.has(queue):
            then(NO_SUCH_QUEUE)
        elif kept.member.interface.lower() in self._queues.all[queue].members:
            then(ALREADY_THERE)
        elif len(self._queues.all[queue].members) >= MOST_DYNAMIC:
            then(f"There are {MOST_DYNAMIC:,} members already")
        else:
            self._store([(queue, kept.member.interface, kept)], origin, then)

    def remove(self, queue: str, interface: str, origin: Origin, then: Then) -> None:
        member = self._queues.all[queue].members.get(interface.lower()) if self._queues.has(queue) else None
        if not self._queues.has(queue):
            then(NO_SUCH_QUEUE)
        elif member is None:
            then(NOT_THERE)
        elif not member.kept.is_dynamic:
            then(NOT_DYNAMIC)
        else:
            self._store([(queue, member.interface, None)], origin, then)

    def pause(self, queue: str, interface: str, reason: str | None, origin: Origin, then: Then) -> None:
        self._change(queue, interface, self._paused(reason), origin, then)

    def set_penalty(self, queue: str, interface: str, penalty: int, origin: Origin, then: Then) -> None:
        """In every queue where none is named."""
        self._change(queue, interface, _of_penalty(penalty), origin, then)

    def set_ring_in_use(self, queue: str, interface: str, origin: Origin, then: Then, *, is_on: bool) -> None:
        """Whether it is called while it is in a call; in every queue where none is named."""
        self._change(
            queue, interface, lambda kept: replace(kept, member=replace(kept.member, ring_in_use=is_on)), origin, then
        )

    def pausing(self, queue: str, interface: str, reason: str | None, origin: Origin) -> Sequence[Command]:
        return self._changing(queue, interface, self._paused(reason), origin)

    def changing_penalty(self, queue: str, interface: str, penalty: int, origin: Origin) -> Sequence[Command]:
        return self._changing(queue, interface, _of_penalty(penalty), origin)

    def _paused(self, reason: str | None) -> Edit:
        paused_at = self._office.world.now() if reason is not None else None

        def paused(kept: KeptMember) -> KeptMember:
            at = kept.paused_at if paused_at is None else paused_at
            return replace(kept, is_paused=reason is not None, reason=reason or "", paused_at=at)

        return paused

    def _changing(self, queue: str, interface: str, change: Edit, origin: Origin) -> Sequence[Command]:
        found = self._changed_by(queue, interface, change)
        if not found:
            raise NotWritten(f"there is no member '{interface[:80]}' in queue '{queue[:80]}'")
        return self._commands(found, origin)

    def _change(self, queue: str, interface: str, change: Edit, origin: Origin, then: Then) -> None:
        found = self._changed_by(queue, interface, change)
        if found:
            self._store(found, origin, then)
        else:
            then(NOT_THERE)

    def _changed_by(self, queue: str, interface: str, change: Edit) -> list[Wanted]:
        found: list[Wanted] = []
        for name, each in self._queues.all.items():
            member = each.members.get(interface.lower())
            if member is not None and queue in ("", name):
                found.append((name, member.interface, change(member.kept)))
        return found

    def _store(self, wanted: Sequence[Wanted], origin: Origin, then: Then) -> None:
        commands = self._commands(wanted, origin)
        if commands:
            self._office.submit(commands, then)
        else:
            then("")

    def _commands(self, wanted: Sequence[Wanted], origin: Origin) -> Sequence[Command]:
        """What is to be stored; none where nothing is kept, and it is so at once."""
        if not self._queues.is_persistent:
            for queue, interface, kept in wanted:
                self._queues.became(self._queues.all[queue], interface, kept)
            return ()
        return [
            PutEntry(QUEUE_FAMILY, f"{queue}/{interface}", kept.text(), origin)
            if kept is not None
            else DeleteEntry(QUEUE_FAMILY, f"{queue}/{interface}", origin)
            for queue, interface, kept in wanted
        ]


def _of_penalty(penalty: int) -> Edit:
    return lambda kept: replace(kept, member=replace(kept.member, penalty=penalty))
