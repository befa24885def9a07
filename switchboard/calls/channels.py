"""
All channels there are, and who hears of them (Asterisk: `chan_local`).

Channels of calls come in pairs, the two ends of a Local channel: `;2` runs the dialplan, `;1` is who called it.
"""

import asyncio
import itertools
import logging
from collections.abc import Callable
from dataclasses import dataclass

from switchboard.dialplan.run.channel import Channel, Place
from switchboard.ground.errors import SwitchboardError
from switchboard.ground.faults import Faults

_log = logging.getLogger("switchboard.dialplan")
MAX_CHANNELS = 1_000


class CannotOriginate(SwitchboardError):
    """The call cannot be made."""


@dataclass(frozen=True, slots=True)
class ChannelEvent:
    """Something a manager client is told of a channel: Newchannel, Hangup or UserEvent."""

    name: str
    channel: Channel
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def is_end(self) -> bool:
        return self.name == "Hangup"


@dataclass(frozen=True, slots=True)
class Pair:
    """The two ends of a Local channel."""

    caller: Channel
    callee: Channel


class Channels:
    """Makes them and lets them go; whoever waits for the end of one is told, and listeners are told of each."""

    def __init__(self, loop: asyncio.AbstractEventLoop, faults: Faults, now: Callable[[], float]) -> None:
        self.all: dict[str, Channel] = {}
        self.made = 0
        self.listeners: list[Callable[[ChannelEvent], None]] = []
        self._loop = loop
        self._faults = faults
        self._now = now
        self._ends: dict[str, list[asyncio.Future[None]]] = {}
        self._numbers = itertools.count(1)

    def make_pair(self, exten: str, context: str) -> Pair:
        """
        Raises:
            CannotOriginate: there are too many channels.
        """
        if len(self.all) + 2 > MAX_CHANNELS:
            raise CannotOriginate(f"There are {len(self.all)} channels already")
        name = f"Local/{exten}@{context}-{next(self._numbers):08x}"
        callee = self._make(f"{name};2", exten, context)
        return Pair(self._make(f"{name};1", exten, context), callee)

    def announce(self, pair: Pair) -> None:
        """They are as they shall be seen first."""
        for channel in (pair.caller, pair.callee):
            self.tell(ChannelEvent("Newchannel", channel))

    def discard(self, pair: Pair) -> None:
        """Nobody has been told of them yet."""
        for channel in (pair.caller, pair.callee):
            del self.all[channel.name]

    def remove(self, channel: Channel) -> None:
        """It has ended; whoever waits for that is answered before anybody else is told. Harmless the second time."""
        channel.hang_up()
        if self.all.pop(channel.name, None) is None:
            return
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

    def _make(self, name: str, exten: str, context: str) -> Channel:
        channel = Channel(name, f"{self._now():.0f}.{next(self._numbers)}", Place(context, exten))
        self.all[name] = channel
        self.made += 1
        return channel
