"""What actions on queues need of the engine."""

from collections.abc import Callable, Iterator
from typing import Protocol

from switchboard.core.commands import Origin
from switchboard.dialplan.read.queues_file import QueueMember
from switchboard.manager.framing import Header

Then = Callable[[str], None]


class QueueListing(Protocol):
    """Queues as listings have them."""

    def status(self, queue: str, member: str) -> Iterator[tuple[str, list[Header]]]: ...
    def summary(self, queue: str) -> Iterator[list[Header]]: ...


class ManagedQueues(Protocol):
    """Queues as actions change them; each tells why not, nothing once it is so and durable."""

    def add_member(self, queue: str, member: QueueMember, reason: str | None, origin: Origin, then: Then) -> None:
        """One who is paused from the beginning where there is a `reason`."""

    def remove(self, queue: str, interface: str, origin: Origin, then: Then) -> None: ...
    def pause(self, queue: str, interface: str, reason: str | None, origin: Origin, then: Then) -> None: ...
    def set_penalty(self, queue: str, interface: str, penalty: int, origin: Origin, then: Then) -> None: ...
    def set_ring_in_use(self, queue: str, interface: str, origin: Origin, then: Then, *, is_on: bool) -> None: ...
    def reset(self, queue: str = "") -> bool: ...
