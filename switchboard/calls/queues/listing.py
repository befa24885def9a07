"""Queues as listings have them (Asterisk: `app_queue.c`, `manager_queues_status`, `queue show`)."""

from collections.abc import Iterator, Sequence

from switchboard.calls.queues.member import Member
from switchboard.calls.queues.queue import Queue
from switchboard.calls.queues.queues import Queues
from switchboard.core.states import DeviceState

Headers = list[tuple[str, str]]
_LISTED = {"MemberName": "Name", "Interface": "Location"}  # names that lists have for what events call otherwise
_NOT_LISTED = frozenset({"Ringinuse"})
_WORDS = {  # Asterisk: `ast_devstate2str`
    DeviceState.UNKNOWN: "Unknown", DeviceState.NOT_INUSE: "Not in use", DeviceState.INUSE: "In use",
    DeviceState.BUSY: "Busy", DeviceState.INVALID: "Invalid", DeviceState.UNAVAILABLE: "Unavailable",
    DeviceState.RINGING: "Ringing", DeviceState.RINGINUSE: "Ring+Inuse", DeviceState.ONHOLD: "On Hold",
}  # fmt: skip
_ABSENT = frozenset({DeviceState.UNAVAILABLE, DeviceState.INVALID})


class QueueListing:
    """Looks at queues; changes nothing."""

    def __init__(self, queues: Queues) -> None:
        self._queues = queues

    def _wanted(self, name: str) -> Sequence[Queue]:
        return [queue for each, queue in self._queues.all.items() if not name or each == name]

    @property
    def names(self) -> Sequence[str]:
        return list(self._queues.all)

    def interfaces(self) -> Sequence[str]:
        """Of all members, each once."""
        found = (member.interface for queue in self._queues.all.values() for member in queue.members.values())
        return list(dict.fromkeys(found))

    def status(self, queue: str, member: str) -> Iterator[tuple[str, Headers]]:
        """Each queue, its members and who waits, as an event each; of one queue, or one member, where it is named."""
        for each in self._wanted(queue):
            yield "QueueParams", each.listed()
            for one in each.members.values():
                if not member or one.interface == member:
                    yield "QueueMember", _member_listed(one)
            for caller in each.callers:
                yield "QueueEntry", caller.shown()

    def summary(self, queue: str) -> Iterator[Headers]:
        """A line for each."""
        for each in self._wanted(queue):
            members = each.members.values()
            there = [member for member in members if member.status not in _ABSENT]
            free = [member for member in there if not member.kept.is_paused and not member.in_call]
            idle = [member for member in free if member.status in (DeviceState.NOT_INUSE, DeviceState.UNKNOWN)]
            longest = max((caller.waits for caller in each.callers), default=0.0)
            yield [
                ("Queue", each.plan.name),
                ("LoggedIn", str(len(there))),
                ("Available", str(len(idle))),
                ("Callers", str(len(each.callers))),
                ("HoldTime", str(each.figures.hold_seconds)),
                ("TalkTime", str(each.figures.talk_seconds)),
                ("LongestHoldTime", str(int(longest))),
            ]

    def text(self, queue: str) -> str:
        """What `queue show` prints."""
        return "\n".join(self._text_of(each) for each in self._wanted(queue))

    def _text_of(self, queue: Queue) -> str:
        lines = [
            self._first_line(queue),
            "   Members: " if queue.members else "   No Members",
            *(f"      {self._member_text(member)}" for member in queue.members.values()),
            "   Callers: " if queue.callers else "   No Callers",
        ]
        for caller in queue.callers:
            minutes, seconds = divmod(int(caller.waits), 60)
            lines.append(
                f"      {caller.position}. {caller.channel.name} (wait: {minutes}:{seconds:02d},"
                f" prio: {caller.wish.priority})"
            )
        return "".join(f"{line}\n" for line in lines)

    def _first_line(self, queue: Queue) -> str:
        plan, figures, (first, second) = queue.plan, queue.figures, queue.level()
        return (
            f"{plan.name} has {len(queue.callers)} calls (max {plan.most or 'unlimited'}) in"
            f" '{plan.strategy.value}' strategy ({figures.hold_seconds}s holdtime,"
            f" {figures.talk_seconds}s talktime), W:{plan.weight}, C:{figures.completed}, A:{figures.abandoned},"
            f" SL:{first:.1f}%, SL2:{second:.1f}% within {plan.service_level}s"
        )

    def _member_text(self, member: Member) -> str:
        kept, now = member.kept, self._queues.now()
        follows = f" from {member.state_interface}" if member.state_interface != member.interface else ""
        parts = [
            member.name,
            f"({member.interface}{follows})" if member.name != member.interface or follows else "",
            f"with penalty {kept.member.penalty}" if kept.member.penalty else "",
            f"(ringinuse {'enabled' if member.ring_in_use else 'disabled'})",
            "(dynamic)" if kept.is_dynamic else "",
            f"(paused{f':{kept.reason}' if kept.reason else ''} was {now - kept.paused_at:.0f} secs ago)"
            if kept.is_paused
            else "",
            "(in call)" if member.in_call else "",
            f"({_WORDS[member.status]})",
            f"has taken {member.calls} calls (last was {now - member.last_call:.0f} secs ago)"
            if member.calls
            else "has taken no calls yet",
        ]
        return " ".join(part for part in parts if part)


def _member_listed(member: Member) -> Headers:
    return [(_LISTED.get(name, name), value) for name, value in member.shown() if name not in _NOT_LISTED]
