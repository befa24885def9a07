"""Queues as applications see them: callers who wait, and members who are called (Asterisk: `app_queue.c`)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from switchboard.core.commands import Command, Origin
from switchboard.dialplan.read.queues_file import QueueMember
from switchboard.dialplan.run.channel import Channel


class LegWatcher(Protocol):
    """Is told what becomes of each of those whom a `Dial` calls, by the place it was called at."""

    def called(self, place: str, leg: Channel) -> None: ...
    def failed(self, place: str) -> None:
        """It cannot be called at all."""

    def ended(self, place: str, leg: Channel, status: str) -> None:
        """It was not answered, and why: a DIALSTATUS."""

    def answered(self, place: str, leg: Channel) -> None:
        """The first that was; every other one was told of with `ended`."""


class QueueCaller(Protocol):
    """Somebody who waits in a queue."""

    @property
    def watcher(self) -> LegWatcher: ...
    @property
    def music(self) -> str:
        """The class of what they hear meanwhile; empty for their own."""

    @property
    def context(self) -> str:
        """Where one digit leads them."""

    def places(self) -> Sequence[str]:
        """Whom to call now, as a `Dial` takes them; nobody where it is not their turn, or nobody is free."""

    def ring_seconds(self) -> float | None:
        """How long those ring; None for as long as it takes."""

    def rest(self) -> float:
        """Seconds to wait before `places` is worth asking again; less where somebody wakes the channel."""

    def refusal(self) -> str:
        """Why they cannot stay, as QUEUESTATUS has it: TIMEOUT, LEAVEEMPTY; nothing where they can."""

    def has_tried_everybody(self) -> bool: ...
    def announcement(self) -> Sequence[str]:
        """The sounds that are to be heard now, if any."""

    def leave(self, *, was_left: bool = False) -> None:
        """
        They wait no longer, or talk no longer; harmless the second time.

        Args:
            was_left: the member ended the talk, or it was the queue's time that was over.
        """


@dataclass(frozen=True, slots=True)
class QueueWish:
    """
    What a caller wants of a queue.

    Args:
        timeout: seconds after which they leave; None for as long as it takes.
        position: where they come in; 0 for the end.
        priority: those with a higher one come before others.
        penalties: members with another penalty than these are not called for them.
    """

    queue: str
    timeout: float | None = None
    position: int = 0
    priority: int = 0
    penalties: tuple[int, int | None] = (0, None)
    music: str = ""


@dataclass(frozen=True, slots=True)
class MemberShown:
    """A member as functions tell of it."""

    member: QueueMember
    is_paused: bool
    is_free: bool
    is_there: bool
    rings_in_use: bool


class QueueDesk(Protocol):
    """All queues. What changes members tells why not, nothing once it is so and durable."""

    def has(self, queue: str) -> bool: ...
    def join(self, channel: Channel, wish: QueueWish) -> QueueCaller | str:
        """The caller, or why they may not come in: FULL, JOINEMPTY, UNKNOWN."""

    def add(self, queue: str, member: QueueMember, origin: Origin, then: Callable[[str], None]) -> None: ...
    def remove(self, queue: str, interface: str, origin: Origin, then: Callable[[str], None]) -> None: ...
    def pause(
        self, queue: str, interface: str, reason: str | None, origin: Origin, then: Callable[[str], None]
    ) -> None:
        """In every queue where none is named; a `reason` of None takes the pause back."""

    def pausing(self, queue: str, interface: str, reason: str | None, origin: Origin) -> Sequence[Command]:
        """
        What is to be stored for a pause, or its end where there is no reason.

        Raises:
            NotWritten: there is no such member.
        """

    def changing_penalty(self, queue: str, interface: str, penalty: int, origin: Origin) -> Sequence[Command]:
        """The same of a penalty."""

    def members(self, queue: str) -> Sequence[MemberShown]: ...
    def waiting(self, queue: str) -> Sequence[Channel]:
        """Who waits, the first first."""


NO_SUCH_QUEUE = "No such queue"
ALREADY_THERE = "Already there"
NOT_THERE = "Not there"
NOT_DYNAMIC = "Member not dynamic"
