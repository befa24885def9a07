"""
What is to leave for one client, in order: replies, each in the place of its action, and events between them.

An event never overtakes the reply to an action that was asked before. A listing is made as the client takes it.
"""

from collections import deque
from collections.abc import Iterable, Iterator

from switchboard.manager.framing import Message, format_message

Wire = bytes | memoryview


class Place:
    """The place of one reply: empty until it is known, then its bytes, or what makes them."""

    __slots__ = ("is_filled", "listing", "wire")

    def __init__(self) -> None:
        self.is_filled = False
        self.wire: Wire = b""
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
        self._parts: deque[Wire | Place] = deque()

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
        """The reply is known, and these are its bytes."""
        place.is_filled = True
        place.wire = wire
        self.size += len(wire)
        self.own += len(wire)

    def is_ready(self) -> bool:
        """Whether there is something to take."""
        return bool(self._parts) and not (isinstance(self._parts[0], Place) and not self._parts[0].is_filled)

    def take(self, most: int) -> bytes:
        """
        What may leave now: up to the first reply that is to come, and `most` bytes.

        Where those end in a listing, the message that they end in is given whole.
        """
        taken: list[Wire] = []
        size = 0
        while size < most and self.is_ready():
            taken.append(self._take_part(most - size))
            size += len(taken[-1])
        return b"".join(taken)

    def _take_part(self, room: int) -> Wire:
        part = self._parts.popleft()
        if isinstance(part, Place):
            if part.listing is not None:
                return self._take_of_listing(part, part.listing)
            wire, part.wire = _split(part.wire, room)
            self.own -= len(wire)
            rest: Wire | Place = part
            left = len(part.wire)
        else:
            wire, rest = _split(part, room)
            left = len(rest)
        if left:
            self._parts.appendleft(rest)
        self.size -= len(wire)
        return wire

    def _take_of_listing(self, place: Place, listing: Iterator[bytes]) -> bytes:
        made = next(listing, b"")
        if made:
            self._parts.appendleft(place)
        else:
            self.listings -= 1
        return made


def _split(wire: Wire, room: int) -> tuple[Wire, Wire]:
    """As much as there is room for, and the rest; nothing is copied."""
    if len(wire) <= room:
        return wire, b""
    view = memoryview(wire)
    return view[:room], view[room:]


def _identified(message: Message, action_id: str) -> Message:
    """The message with its ActionID, where the action had one: after the first header, as Asterisk has it."""
    if not action_id:
        return message
    if message[0][1] in ("DBGetResponse", "DBGetTreeResponse"):
        return [*message, ("ActionID", action_id)]
    return [message[0], ("ActionID", action_id), *message[1:]]
