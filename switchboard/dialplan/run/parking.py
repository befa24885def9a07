"""Parking lots as applications see them (Asterisk: `res_parking`)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from switchboard.dialplan.run.channel import Channel


@dataclass(frozen=True, slots=True)
class ParkWish:
    """
    How a call is parked.

    Args:
        lot: empty for the default one.
        parker: the device that is called where nobody takes the call: `PJSIP/6001`; empty for none.
        seconds: for which it waits; None for as long as the lot says.
    """

    lot: str = ""
    parker: str = ""
    seconds: float | None = None


class ParkingDesk(Protocol):
    """All lots."""

    def put(self, channel: Channel, wish: ParkWish, after: Callable[[], None] | None) -> int | None:
        """
        Parks a channel, which does nothing by itself from then on.

        Args:
            after: what it does once whoever took it has ended; None where it runs an application that waits for that.

        Returns:
            Its place; None where none is free, or there is no such lot.
        """

    def free(self, lot: str) -> int | None:
        """The place that the next call would have; None where none is free, or there is no such lot."""

    def take(self, channel: Channel, lot: str, space: int | None) -> bool:
        """Has a channel talk to who is parked at a place, or has waited longest; whether anybody is."""
