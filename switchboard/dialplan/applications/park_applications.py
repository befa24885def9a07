"""
Calls that wait at a place, and calls that are taken from one or from a phone that rings.

(Asterisk: `res_parking`, `app_directed_pickup.c`.)
"""

from collections.abc import Callable

from switchboard.dialplan.applications.channel_applications import say_sounds, seconds_of
from switchboard.dialplan.run.parking import ParkWish
from switchboard.dialplan.run.recording import Await
from switchboard.dialplan.run.step import Application, Step, Steps
from switchboard.dialplan.text.arguments import argument, separate_arguments
from switchboard.dialplan.text.bounds import clip
from switchboard.dialplan.text.spoken import spoken_digits
from switchboard.ground.text import parse_number

_MOST_TARGETS = 100


def _park(step: Step) -> Steps:
    """`[lot[,options]]`; goes on where no place is free, or once whoever took the call has ended."""
    arguments = separate_arguments(step.data)
    lot, options = argument(arguments, 0).strip(), argument(arguments, 1)
    channel, desk = step.channel, step.evaluation.world.parking
    transferer = channel.variables.get("BLINDTRANSFER", "")
    parker = (transferer or channel.name).rpartition("-")[0]
    channel.answer()
    wish = ParkWish(lot, parker if parker.startswith("PJSIP/") else "", _seconds_in(options))
    if desk is None:
        return
    if not transferer and "s" not in _without_values(options):
        space = desk.free(lot)
        yield from say_sounds(step, "&".join(spoken_digits(str(space))) if space is not None else "", "")

    def begin(then: Callable[[object], None]) -> None:
        if desk.put(channel, wish, None) is None:
            then(False)

    yield Await(begin)
    step.warn(f"No place is free in parking lot '{clip(lot, 80) or 'default'}'")
    yield from say_sounds(step, "pbx-invalidpark", "")


def _seconds_in(options: str) -> float | None:
    """What stands in `t(...)`; None where there is none."""
    _, opened, rest = options.partition("t(")
    value, closed, _ = rest.partition(")")
    return (seconds_of(value) or None) if opened and closed and value else None


def _without_values(options: str) -> str:
    kept, depth = [], 0
    for character in options:
        depth += (character == "(") - (character == ")")
        if not depth and character != ")":
            kept.append(character)
    return "".join(kept)


def _parked_call(step: Step) -> Steps:
    """`[lot[,place]]`; without a place whoever has waited longest."""
    arguments = [part.strip() for part in separate_arguments(step.data)]
    lot, place = argument(arguments, 0), argument(arguments, 1)
    if lot and not place and parse_number(lot) is not None:
        lot, place = "", lot
    channel, desk = step.channel, step.evaluation.world.parking
    space = parse_number(place) if place else None
    channel.answer()

    def begin(then: Callable[[object], None]) -> None:
        if desk is None or (place and space is None) or not desk.take(channel, lot, space):
            then(False)

    yield Await(begin)
    step.warn(f"Nobody is parked at '{clip(place, 80) or 'any place'}'")
    yield from say_sounds(step, "pbx-invalidpark", "")


def _pickup(step: Step) -> Steps:
    """Goes on where nothing rings there; else the channel has the place of the phone that rang."""
    targets = [target.strip() for target in step.data.split("&") if target.strip()][:_MOST_TARGETS]
    yield from _take(step, targets)


def _pickup_channel(step: Step) -> Steps:
    names = argument(separate_arguments(step.data), 0)
    yield from _take(step, [name.strip() for name in names.split("&") if "/" in name][:_MOST_TARGETS])


def _take(step: Step, targets: list[str]) -> Steps:
    world, channel = step.evaluation.world, step.channel

    def begin(then: Callable[[object], None]) -> None:
        if world.pick_up is None or not world.pick_up(channel, targets):
            then(False)

    yield Await(begin)
    channel.variables["PICKUPRESULT"] = "FAILURE"
    step.warn(f"Nothing rings at '{clip(step.data, 80)}' that could be picked up")


PARK_APPLICATIONS = (
    Application("Park", "Park([lot[,options]])", "Parks the call", _park),
    Application("ParkAndAnnounce", "ParkAndAnnounce([lot[,options]])", "Parks the call, and says where", _park),
    Application("ParkedCall", "ParkedCall([lot[,place]])", "Takes a parked call", _parked_call),
    Application("Pickup", "Pickup([extension[@context][&...]])", "Takes a call that rings elsewhere", _pickup),
    Application("PickupChan", "PickupChan(channel[&...])", "Takes the call of a channel that rings", _pickup_channel),
)
