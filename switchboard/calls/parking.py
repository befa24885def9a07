"""
Calls that wait at a place until somebody dials it (Asterisk: `res_parking`).

    parked, with music ──somebody takes it──▶ they talk          its time is over ──▶ whoever parked it is called
         └──it hangs up──▶ over
"""

import itertools
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from switchboard.calls.bridges import Bridge
from switchboard.calls.channels import ChannelEvent, Channels
from switchboard.calls.music import MusicOnHold
from switchboard.calls.originate import Execution
from switchboard.calls.talks import Talks
from switchboard.core.commands import Origin
from switchboard.core.states import DeviceState
from switchboard.dialplan.read.parking_file import DEFAULT_LOT, Lot, ParkingPlan
from switchboard.dialplan.run.channel import Channel, Place
from switchboard.dialplan.run.executor import execute_application
from switchboard.dialplan.run.parking import ParkWish

_ORIGIN = Origin("parking", "time")
_DIAL_CONTEXT = "park-dial"


class Timer(Protocol):
    """Something to be done later."""

    def cancel(self) -> None: ...


class Switch(Protocol):
    """What keeps the channels."""

    channels: Channels
    talks: Talks
    music: MusicOnHold

    def hang_up(self, channel: Channel, cause: int | None = None) -> None: ...
    def sleep(self, seconds: float, then: Callable[[], None]) -> Timer: ...
    def is_running(self, channel: Channel) -> bool: ...
    def take_out(self, channel: Channel) -> Callable[[], None]: ...
    def run(
        self,
        channel: Channel,
        execution: Execution,
        origin: Origin,
        on_answer: Callable[[], None] | None,
        *,
        has_ending: bool,
    ) -> None: ...


@dataclass(slots=True)
class Parked:
    """A call at its place; `at` is on the clock."""

    channel: Channel
    lot: Lot
    space: int
    parker: str
    seconds: float
    at: float
    after: Callable[[], None] | None
    timer: Timer | None = None

    def headers(self, now: float, seconds: float) -> tuple[tuple[str, str], ...]:
        """As events and listings show it, without the channel."""
        return (
            ("ParkerDialString", self.parker),
            ("Parkinglot", self.lot.name),
            ("ParkingSpace", str(self.space)),
            ("ParkingTimeout", str(int(seconds))),
            ("ParkingDuration", str(int(now - self.at))),
        )


class Parking:
    """All lots (see `dialplan.run.parking.ParkingDesk`)."""

    def __init__(self, switch: Switch, clock: Callable[[], float], report: Callable[[str, DeviceState], None]) -> None:
        """
        Args:
            clock: seconds that only go forward.
            report: the device of a place is in that state.
        """
        self.plan = ParkingPlan({})
        self._switch = switch
        self._clock = clock
        self._report = report
        self._parked: dict[tuple[str, int], Parked] = {}  # by lot and place, the one that has waited longest first
        self._next: dict[str, int] = {}
        switch.talks.on_leave = self._left

    def take_up(self, plan: ParkingPlan) -> None:
        """What the file says takes the place of what it said; who is parked stays so."""
        for lot, space in self._places(self.plan):
            self._report(_lamp(lot, space), DeviceState.UNKNOWN)
        self.plan = plan
        for lot, space in self._places(plan):
            is_taken = (lot.name, space) in self._parked
            self._report(_lamp(lot, space), DeviceState.INUSE if is_taken else DeviceState.NOT_INUSE)

    @staticmethod
    def _places(plan: ParkingPlan) -> Sequence[tuple[Lot, int]]:
        """Those that have a lamp."""
        lots = plan.lots.values() if plan.is_dialled else ()
        return [(lot, space) for lot in lots for space in range(lot.first, lot.last + 1)]

    def listed(self, lot: str = "") -> Sequence[tuple[Channel, tuple[tuple[str, str], ...]]]:
        """Who is parked, and how; in one lot where it is named."""
        now = self._clock()
        return [
            (each.channel, each.headers(now, max(0.0, each.at + each.seconds - now)))
            for each in self._parked.values()
            if not lot or each.lot.name == lot
        ]

    def lots(self) -> Sequence[Lot]:
        return list(self.plan.lots.values())

    def park(self, channel: Channel, wish: ParkWish) -> str:
        """Parks a channel whatever it does; whom it talks to stays alone. Returns why not, nothing where it is."""
        if channel.is_hung_up or any(each.channel is channel for each in self._parked.values()):
            return "it is over, or parked already"
        if self._free(wish.lot) is None:
            return "no place is free"
        after = self._switch.talks.take_alone(channel)
        if after is None:
            return "it is in no call"
        self.put(channel, wish, after)
        return ""

    def free(self, lot: str) -> int | None:
        found = self._free(lot)
        return found[1] if found is not None else None

    def put(self, channel: Channel, wish: ParkWish, after: Callable[[], None] | None) -> int | None:
        free = self._free(wish.lot)
        if free is None:
            return None
        lot, space = free
        seconds = lot.seconds if wish.seconds is None else wish.seconds
        parked = Parked(channel, lot, space, wish.parker, seconds, self._clock(), after)
        self._parked[lot.name, space] = parked
        self._next[lot.name] = space + 1
        for name, value in (("PARKING_SPACE", space), ("PARKINGSLOT", space), ("PARKEDLOT", lot.name)):
            channel.variables[name] = str(value)
        channel.variables["PARKER"] = wish.parker
        self._tell("ParkedCall", parked, seconds)
        self._report(_lamp(lot, space), DeviceState.INUSE)
        kind = ("parking", "holding_bridge", "Parking", lot.name)
        self._switch.talks.bridges.enter(Bridge(str(uuid.uuid4()), kind=kind), channel)
        self._switch.music.play(channel, lot.music)
        parked.timer = self._switch.sleep(seconds, lambda: self._time_is_over(parked))
        return space

    def take(self, channel: Channel, lot: str, space: int | None) -> bool:
        name = lot or DEFAULT_LOT
        found = next((each for (of, at), each in self._parked.items() if of == name and space in (None, at)), None)
        if found is None or found.channel is channel:
            return False
        other = found.channel
        self._forget(found)
        self._tell("UnParkedCall", found, max(0.0, found.at + found.seconds - self._clock()), channel)
        self._switch.music.play(other, "")
        after_other = found.after or self._switch.take_out(other)
        after = self._switch.take_out(channel)
        self._switch.talks.join(channel, other, after, after_other)
        return True

    def _free(self, lot_name: str) -> tuple[Lot, int] | None:
        lot = self.plan.lots.get(lot_name or DEFAULT_LOT)
        if lot is None:
            return None
        first = self._next.get(lot.name, lot.first) if lot.takes_next else lot.first
        if not lot.first <= first <= lot.last:
            first = lot.first
        order = itertools.chain(range(first, lot.last + 1), range(lot.first, first))
        space = next((each for each in order if (lot.name, each) not in self._parked), None)
        return (lot, space) if space is not None else None

    def _time_is_over(self, parked: Parked) -> None:
        if self._parked.get((parked.lot.name, parked.space)) is not parked:
            return
        channel = parked.channel
        self._forget(parked)
        self._tell("ParkedCallTimeOut", parked, 0.0)
        if self._switch.is_running(channel):
            self._switch.take_out(channel)
        self._switch.music.play(channel, "")
        self._switch.talks.bridges.leave(channel)
        if not (parked.lot.calls_back and parked.parker):
            self._switch.hang_up(channel)
            return
        channel.place = Place(_DIAL_CONTEXT, parked.parker.replace("/", "_"))
        data = f"{parked.parker},{parked.lot.call_back_seconds:.0f}"
        self._switch.run(
            channel, lambda evaluation: execute_application(evaluation, "Dial", data), _ORIGIN, None, has_ending=False
        )

    def _left(self, channel: Channel) -> None:
        """It ended, or goes elsewhere."""
        found = next((each for each in self._parked.values() if each.channel is channel), None)
        if found is not None:
            self._forget(found)
            self._tell("ParkedCallGiveUp", found, max(0.0, found.at + found.seconds - self._clock()))

    def _forget(self, parked: Parked) -> None:
        self._parked.pop((parked.lot.name, parked.space), None)
        if parked.timer is not None:
            parked.timer.cancel()
        is_known = parked.lot.name in self.plan.lots
        self._report(_lamp(parked.lot, parked.space), DeviceState.NOT_INUSE if is_known else DeviceState.UNKNOWN)

    def _tell(self, name: str, parked: Parked, seconds: float, retriever: Channel | None = None) -> None:
        headers = parked.headers(self._clock(), seconds)
        self._switch.channels.tell(ChannelEvent(name, parked.channel, headers, retriever))


def _lamp(lot: Lot, space: int) -> str:
    return f"park:{space}@{lot.context}"
