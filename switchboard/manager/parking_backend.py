"""What actions on parking lots need of the engine."""

from collections.abc import Sequence
from typing import Protocol

from switchboard.dialplan.read.parking_file import Lot
from switchboard.dialplan.run.channel import Channel
from switchboard.dialplan.run.parking import ParkWish
from switchboard.manager.framing import Header


class ParkingLots(Protocol):
    """Parking lots, looked at and used."""

    def park(self, channel: Channel, wish: ParkWish) -> str: ...
    def listed(self, lot: str = "") -> Sequence[tuple[Channel, Sequence[Header]]]: ...
    def lots(self) -> Sequence[Lot]: ...
