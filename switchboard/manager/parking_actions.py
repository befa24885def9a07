"""Actions on parking lots (Asterisk: `res_parking`, `parking_manager.c`)."""

from collections.abc import Iterator

from switchboard.dialplan.run.parking import ParkWish
from switchboard.ground.text import parse_number
from switchboard.manager.channel_events import channel_headers
from switchboard.manager.framing import Message
from switchboard.manager.reply import Outcome, error, listing, success
from switchboard.manager.request import ManagerAction, ManagerRequest

_MAX_TIMEOUT = 86_400_000  # milliseconds


def _park(request: ManagerRequest) -> Outcome:
    wanted, called_back = request.get("Channel"), request.get("TimeoutChannel")
    if not wanted:
        return error("Channel not specified")
    channel = request.channel(wanted)
    if channel is None:
        return error(f"Channel '{wanted[:80]}' does not exist")
    timeout = request.get("Timeout").strip()
    milliseconds = parse_number(timeout, _MAX_TIMEOUT) if timeout else None
    if timeout and not milliseconds:
        return error("Invalid Timeout value.")
    parker = called_back.rpartition("-")[0] if "-" in called_back else called_back
    if not parker:
        other = request.backend.partner_of(channel)
        parker = other.name.rpartition("-")[0] if other is not None else ""
    seconds = milliseconds / 1_000 if milliseconds else None
    wish = ParkWish(request.get("Parkinglot"), parker if parker.startswith("PJSIP/") else "", seconds)
    fault = request.backend.parking.park(channel, wish)
    return error(f"Park failed: {fault}") if fault else success("Park successful")


def _parked_calls(request: ManagerRequest) -> Outcome:
    parked = request.backend.parking.listed(request.get("ParkingLot"))
    items: Iterator[Message] = ([*channel_headers(channel, "Parkee"), *headers] for channel, headers in parked)
    return listing(
        "Parked calls will follow", "ParkedCall", items, "ParkedCallsComplete", (("Total", str(len(parked))),)
    )


def _parking_lots(request: ManagerRequest) -> Outcome:
    items: Iterator[Message] = (
        [
            ("Name", lot.name),
            ("StartSpace", str(lot.first)),
            ("StopSpace", str(lot.last)),
            ("Timeout", f"{lot.seconds:.0f}"),
        ]
        for lot in request.backend.parking.lots()
    )
    return listing("Parking lots will follow", "Parkinglot", items, "ParkinglotsComplete")


PARKING_ACTIONS = (
    ManagerAction("Park", "Park a channel", ("call",), _park),
    ManagerAction("ParkedCalls", "List the parked calls", ("call",), _parked_calls),
    ManagerAction("Parkinglots", "List the parking lots", (), _parking_lots),
)
