"""
What is to leave for one client, in order: replies, each in the place of its action, and events between them.

An event never overtakes the reply to an action that was asked before. A listing is made as the client takes it.
"""

from collections import deque
from collections.abc import Iterable, Iterator

from switchboard.manager.framing import Message, format_message


class Place:
    """The place of one reply: empty until it is known, then its bytes, or what makes them."""

    __slots__ = ("is_filled", "listing", "wire")

    def __init__(self) -> None:
        self.is_filled = False
        self.wire = b""
        self.listing: Iterator[bytes] | None = None


class Output:
    """
    Keeps what waits. `size` counts its bytes, `own` those that no other client shares, `listings` the replies that are
    still to be made.
    """

    def __init__(self) -> None:
        self.size = 0
        self.own = 0
        self.listings = 0
        self._parts: deque[bytes | Place] = deque()

    def write(self, wire: bytes, *, shared: bool = False) -> None:
        """Bytes that are known."""
        if shared:
            self._parts.append(wire)
            self.size += len(wire)
        else:
            self.fill_bytes(self.reserve(), wire)

    def reserve(self) -> Place:
        """A place for a reply that will be known."""
        place = Place()
        self._parts.append(place)
        return place

    def fill(self, place: Place, messages: Iterable[Message], action_id: str) -> bool:
        """The reply is known; whether it was not yet. A list is made at once, anything else as it is taken."""
        if place.is_filled:
            return False
        wires = (format_message(_identified(message, action_id)) for message in messages)
        if isinstance(messages, list):
            self.fill_bytes(place, b"".join(wires))
        else:
            place.is_filled = True
            place.listing = wires
            self.listings += 1
        return True

    def fill_bytes(self, place: Place, wire: bytes) -> None:
        place.is_filled = True
        place.wire = wire
        self.size += len(wire)
        self.own += len(wire)

    def is_ready(self) -> bool:
        """Whether there is something to take."""
        return bool(self._parts) and (isinstance(self._parts[0], bytes) or self._parts[0].is_filled)

    def take(self, most: int) -> bytes:
        """What may leave now: `most` bytes and the message they end in, up to the first reply that is to come."""
        taken: list[bytes] = []
        size = 0
        while size < most and self.is_ready():
            taken.append(self._take_part())
            size += len(taken[-1])
        return b"".join(taken)

    def _take_part(self) -> bytes:
        part = self._parts[0]
        if isinstance(part, Place) and part.listing is not None:
            made = next(part.listing, None)
            if made is not None:
                return made
            self.listings -= 1
        self._parts.popleft()
        if isinstance(part, bytes):
            self.size -= len(part)
            return part
        self.size -= len(part.wire)
        self.own -= len(part.wire)
        return part.wire


def _identified(message: Message, action_id: str) -> Message:
    """The message with its ActionID, where the action had one: after the first header, as Asterisk has it."""
    if not action_id:
        return message
    if message[0][1] in ("DBGetResponse", "DBGetTreeResponse"):
        return [*message, ("ActionID", action_id)]
    return [message[0], ("ActionID", action_id), *message[1:]]
