"""
All channels there are, and who hears of them (Asterisk: `chan_local`).

Channels of calls come in pairs, the two ends of a Local channel: `;2` runs the dialplan, `;1` is who called it.
"""

import asyncio
import itertools
import logging
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from switchboard.dialplan.run.channel import Channel, ChannelState, Place
from switchboard.ground.errors import SwitchboardError
from switchboard.ground.faults import Faults
from switchboard.ground.limits import LimitLog

_log = logging.getLogger("switchboard.dialplan")
_PRESENTED = (("CID-CallingPres", "0 (Presentation Allowed, Not Screened)"),)


class CannotOriginate(SwitchboardError):
    """The call cannot be made, or was not answered."""


class NoSuchPlace(CannotOriginate):
    """There is no such extension."""


class IdInUse(CannotOriginate):
    """A channel has the unique id already that another is to have."""


class NoAnswerInTime(CannotOriginate):
    """Nobody answered for as long as the call was to wait."""


@dataclass(frozen=True, slots=True)
class ChannelEvent:
    """
    Something that a manager client is told of a channel, by its name there: Newchannel, Newstate, Hangup and others.

    DialBegin, DialState and DialEnd are of the channel that is called; `caller` is the one that calls, None where
    somebody asked for the call. LocalBridge is of `;1`, and `caller` of it is `;2`. AttendedTransfer is of the one who
    transfers, `caller` is whom it transfers, and `target` to whom; `second` is the transferer's other channel, where it
    has one. BlindTransfer is of the one who transfers, Pickup of the one who picks up; `caller` is the other one.
    """

    name: str
    channel: Channel
    headers: tuple[tuple[str, str], ...] = ()
    caller: Channel | None = None
    target: Channel | None = None
    second: Channel | None = None

    @property
    def is_end(self) -> bool:
        return self.name == "Hangup"


@dataclass(frozen=True, slots=True)
class Pair:
    """The two ends of a Local channel."""

    caller: Channel
    callee: Channel


@dataclass(frozen=True, slots=True)
class _Shown:
    """What listeners know of a channel."""

    state: ChannelState
    caller: tuple[str, str]
    connected: tuple[str, str]


def _shown_of(channel: Channel) -> _Shown:
    caller, connected = (channel.caller_name, channel.caller_number), (channel.connected_name, channel.connected_number)
    return _Shown(channel.state, caller, connected)


class Channels:
    """Makes them and lets them go; whoever waits for the end of one is told, and listeners are told of each."""

    def __init__(
        self, loop: asyncio.AbstractEventLoop, faults: Faults, limit_log: LimitLog, now: Callable[[], float]
    ) -> None:
        self.all: dict[str, Channel] = {}
        self._shown: dict[str, _Shown] = {}
        self.made = 0
        self.listeners: list[Callable[[ChannelEvent], None]] = []
        self.wants_steps: Callable[[], bool] = lambda: False  # whether a listener wants Newexten and VarSet now
        self._loop = loop
        self._faults = faults
        self._limit_log = limit_log
        self._now = now
        self._owners: dict[str, str] = {}  # by a channel's name, who asked for it
        self._owned: Counter[str] = Counter()
        self._ends: dict[str, list[asyncio.Future[None]]] = {}
        self._numbers = itertools.count(1)

    def make_pair(
        self, exten: str, context: str, who: str, linked_id: str = "", ids: tuple[str, str] = ("", "")
    ) -> Pair:
        """
        Args:
            who: asked for them.
            linked_id: of the call that they are a part of; empty where it begins with them.
            ids: their unique ids; empty ones are made. Where the first alone is given, the second follows from it.

        Raises:
            CannotOriginate: there are too many channels.
            IdInUse: a channel has such an id already.
        """
        first, second = ids[0], ids[1] or (f"{ids[0]};2" if ids[0] else "")
        self._check_ids(first, second)
        if first and first == second:
            raise IdInUse("Two channels cannot have one unique id")
        limits = self._limit_log.limits
        self._keep_to("channels", len(self.all), limits.channels, who)
        self._keep_to("channels_each", self._owned[who], limits.channels_each, who)
        name = f"Local/{exten}@{context}-{next(self._numbers):08x}"
        caller = self._make(f"{name};1", Place(context, exten), who)
        callee = self._make(f"{name};2", Place(context, exten), who)
        caller.unique_id, callee.unique_id = first or caller.unique_id, second or callee.unique_id
        caller.state = ChannelState.DOWN
        caller.linked_id = callee.linked_id = linked_id or caller.unique_id
        return Pair(caller, callee)

    def make_one(self, device: str, place: Place, who: str, unique_id: str = "") -> Channel:
        """
        The channel of a phone that calls or is called, named after its device: `PJSIP/6001-00000001`.

        Raises:
            CannotOriginate: there are too many channels.
            IdInUse: a channel has that unique id already.
        """
        self._check_ids(unique_id)
        limits = self._limit_log.limits
        self._keep_to("channels", len(self.all), limits.channels, who)
        self._keep_to("channels_each", self._owned[who], limits.channels_each, who)
        channel = self._make(f"{device}-{next(self._numbers):08x}", place, who)
        channel.unique_id = unique_id or channel.unique_id
        channel.linked_id = channel.unique_id
        return channel

    def _check_ids(self, *ids: str) -> None:
        if any(ids) and any(channel.unique_id in ids for channel in self.all.values()):
            raise IdInUse("A channel has that unique id already")

    def _keep_to(self, name: str, count: int, most: int, who: str) -> None:
        if count + 2 > most:
            self._limit_log.note(name, who, self._loop.time())
            raise CannotOriginate("There are {count} channels already", count=count)

    def announce(self, *channels: Channel) -> None:
        """They are as they shall be seen first."""
        for channel in channels:
            self._shown[channel.name] = _shown_of(channel)
            self.tell(ChannelEvent("Newchannel", channel))

    def tell_changes(self, channel: Channel) -> None:
        """Listeners hear what differs from what they know (Asterisk: `manager_channels.c` compares snapshots)."""
        before, now = self._shown.get(channel.name), _shown_of(channel)
        if before is None or before == now:
            return
        self._shown[channel.name] = now
        if now.state is not before.state:
            if now.state is ChannelState.UP:
                channel.answered_at = self._now()
            self.tell(ChannelEvent("Newstate", channel))
        if now.caller != before.caller:
            self.tell(ChannelEvent("NewCallerid", channel, _PRESENTED))
        if now.connected != before.connected:
            self.tell(ChannelEvent("NewConnectedLine", channel))

    def discard(self, pair: Pair) -> None:
        """Nobody has been told of them yet."""
        for channel in (pair.caller, pair.callee):
            self._forget(channel)

    def remove(self, channel: Channel) -> None:
        """It has ended; whoever waits for that is answered before anybody else is told. Harmless the second time."""
        channel.hang_up()
        if not self._forget(channel):
            return
        if channel.at_end is not None:
            channel.at_end()
        for end in self._ends.pop(channel.name, ()):
            if not end.done():
                end.set_result(None)
        for line in channel.log:
            _log.info("%s", line.strip())
        self.tell(ChannelEvent("Hangup", channel))

    def ended(self, channel: Channel) -> "asyncio.Future[None]":
        """Done when the channel has ended."""
        end: asyncio.Future[None] = self._loop.create_future()
        if channel.name in self.all:
            self._ends.setdefault(channel.name, []).append(end)
        else:
            end.set_result(None)
        return end

    def tell(self, event: ChannelEvent) -> None:
        """Every listener hears of it, whatever another one makes of it."""
        for listener in self.listeners:
            try:
                listener(event)
            except Exception as error:
                self._faults.note("a channel's event", error)

    def _make(self, name: str, place: Place, who: str) -> Channel:
        channel = Channel(name, f"{self._now():.0f}.{next(self._numbers)}", place)
        channel.dialled_exten, channel.created_at = place.exten, self._now()
        channel.on_begin = partial(self._began, channel)
        channel.variables.on_set = partial(self._was_set, channel)
        self.all[name] = channel
        self._owners[name] = who
        self._owned[who] += 1
        self.made += 1
        return channel

    def _began(self, channel: Channel) -> None:
        """It executes an application (Asterisk: `manager_channels.c`, Newexten)."""
        if channel.name in self._shown and self.wants_steps():
            told = (
                ("Extension", channel.place.exten),
                ("Application", channel.application),
                ("AppData", channel.application_data),
            )
            self.tell(ChannelEvent("Newexten", channel, told))

    def _was_set(self, channel: Channel, name: str, value: str) -> None:
        if channel.name in self._shown and self.wants_steps():
            self.tell(ChannelEvent("VarSet", channel, (("Variable", name), ("Value", value))))

    def _forget(self, channel: Channel) -> bool:
        """Whether it was there."""
        self._shown.pop(channel.name, None)
        if self.all.pop(channel.name, None) is None:
            return False
        who = self._owners.pop(channel.name)
        self._owned[who] -= 1
        if not self._owned[who]:
            del self._owned[who]
        return True
