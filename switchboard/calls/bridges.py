"""
Who talks to whom, as listeners hear of it (Asterisk: `bridge.c`, `manager_bridges.c`).

    BridgeCreate ──BridgeEnter for each──▶ they talk ──BridgeLeave for each──▶ BridgeDestroy

Who hears whom follows from it (see `paths`).
"""

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from switchboard.calls.channels import ChannelEvent, Channels
from switchboard.dialplan.run.channel import Channel

_TWO = 2


@dataclass(slots=True)
class Bridge:
    """The channels in it talk to each other."""

    unique_id: str
    channels: list[Channel] = field(default_factory=list)
    kind: tuple[str, str, str, str] = ("basic", "simple_bridge", "<unknown>", "<unknown>")  # as headers have it

    def headers(self, prefix: str = "") -> tuple[tuple[str, str], ...]:
        """As events and listings show it, with something before each name."""
        return (
            (f"{prefix}BridgeUniqueid", self.unique_id),
            (f"{prefix}BridgeType", self.kind[0]),
            (f"{prefix}BridgeTechnology", self.kind[1]),
            (f"{prefix}BridgeCreator", self.kind[2]),
            (f"{prefix}BridgeName", self.kind[3]),
            (f"{prefix}BridgeNumChannels", str(len(self.channels))),
            (f"{prefix}BridgeVideoSourceMode", "none"),
        )


class Bridges:
    """All there are; a channel is in one at most."""

    def __init__(self, channels: Channels) -> None:
        self.joined: Callable[[Channel, Channel], None] = lambda _one, _other: None  # told of two who talk now
        self.left: Callable[[Channel], None] = lambda _: None  # told of one who talks to nobody any more
        self._channels = channels
        self._of: dict[str, Bridge] = {}  # by the name of each channel in it

    def of(self, channel: Channel) -> Bridge | None:
        """The one that a channel is in."""
        return self._of.get(channel.name)

    def partner_of(self, channel: Channel) -> Channel | None:
        """Whom it talks to; None where that is nobody."""
        bridge = self._of.get(channel.name)
        found = (each for each in bridge.channels if each is not channel) if bridge is not None else iter(())
        return next(found, None)

    def all(self) -> Sequence[Bridge]:
        return list({id(bridge): bridge for bridge in self._of.values()}.values())

    def join(self, one: Channel, other: Channel) -> None:
        """Both talk to each other from now on, and to nobody else."""
        self.leave(one)
        bridge = Bridge(str(uuid.uuid4()))
        self._channels.tell(ChannelEvent("BridgeCreate", one, bridge.headers()))
        for channel in (other, one):
            self.enter(bridge, channel)

    def enter(self, bridge: Bridge, channel: Channel) -> None:
        """It joins those who are there."""
        self.leave(channel)
        bridge.channels.append(channel)
        self._of[channel.name] = bridge
        self._channels.tell(ChannelEvent("BridgeEnter", channel, bridge.headers()))
        if len(bridge.channels) == _TWO:
            self.joined(*bridge.channels)

    def leave(self, channel: Channel) -> None:
        """It talks to nobody any more; a bridge that nobody is left in is gone. Harmless where it is in none."""
        bridge = self._of.pop(channel.name, None)
        if bridge is None:
            return
        self.left(channel)
        bridge.channels.remove(channel)
        self._channels.tell(ChannelEvent("BridgeLeave", channel, bridge.headers()))
        if not bridge.channels:
            self._channels.tell(ChannelEvent("BridgeDestroy", channel, bridge.headers()))

    def dissolve(self, channel: Channel) -> None:
        """Whoever talks to this one talks to nobody any more, and neither does it."""
        bridge = self._of.get(channel.name)
        for each in list(bridge.channels) if bridge is not None else ():
            self.leave(each)
