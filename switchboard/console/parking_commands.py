"""Commands on parking lots (Asterisk: `res_parking`, `parking_ui.c`)."""

from collections.abc import Sequence
from typing import Protocol

from switchboard.console.command import ConsoleCommand, expect, make_command
from switchboard.console.tables import columns
from switchboard.core.commands import Origin
from switchboard.core.errors import CommandRefused
from switchboard.dialplan.read.parking_file import Lot
from switchboard.dialplan.run.channel import Channel


class ParkingLots(Protocol):
    """What these commands need of parking lots."""

    def lots(self) -> Sequence[Lot]: ...
    def listed(self, lot: str = "") -> Sequence[tuple[Channel, Sequence[tuple[str, str]]]]: ...


class ParkingCommands:
    """parking show."""

    def __init__(self, parking: ParkingLots) -> None:
        self._parking = parking

    def commands(self) -> Sequence[ConsoleCommand]:
        return (make_command("parking show", "Show parking lots and who is parked", "[lot]", self._show, self._names),)

    def _names(self, position: int) -> Sequence[str]:
        return () if position else [lot.name for lot in self._parking.lots()]

    async def _show(self, arguments: Sequence[str], _: Origin) -> str:
        expect(arguments, 0, 1)
        name = arguments[0] if arguments else ""
        lots = [lot for lot in self._parking.lots() if not name or lot.name == name]
        if name and not lots:
            raise CommandRefused("There is no parking lot '{lot}'", lot=name[:80])
        return "\n".join(self._text_of(lot) for lot in lots)

    def _text_of(self, lot: Lot) -> str:
        lines = [
            f"Parking Lot: {lot.name}",
            f"Parking Extension   :  {lot.exten}",
            f"Parking Context     :  {lot.context}",
            f"Parking Spaces      :  {lot.first}-{lot.last}",
            f"Parking Time        :  {lot.seconds:.0f} sec",
            f"Comeback to Origin  :  {'yes' if lot.calls_back else 'no'}",
        ]
        rows = [
            (said["ParkingSpace"], channel.name, said["ParkerDialString"], said["ParkingTimeout"])
            for channel, headers in self._parking.listed(lot.name)
            for said in [dict(headers)]
        ]
        table = columns(("Space", "Channel", "Parker", "Time"), rows) if rows else ""
        return (
            "".join(f"{line}\n" for line in lines) + table + f"{len(rows)} parked call{'' if len(rows) == 1 else 's'}\n"
        )
