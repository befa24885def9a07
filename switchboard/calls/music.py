"""Music that channels hear while they wait (Asterisk: `res_musiconhold.c`)."""

from switchboard.calls.channels import ChannelEvent, Channels
from switchboard.calls.lines import Lines
from switchboard.dialplan.run.channel import Channel


class MusicOnHold:
    """Who hears which class of it."""

    def __init__(self, channels: Channels, lines: Lines) -> None:
        self._channels = channels
        self._lines = lines
        self._heard: dict[str, str] = {}  # the class, by the channel's name

    def play(self, channel: Channel, kind: str) -> None:
        """The channel hears music of a class from now on; without one none any more. Harmless the second time."""
        if self._heard.get(channel.name, "") == kind:
            return
        if channel.name in self._heard:
            del self._heard[channel.name]
            self._channels.tell(ChannelEvent("MusicOnHoldStop", channel))
        if kind:
            self._heard[channel.name] = kind
            self._channels.tell(ChannelEvent("MusicOnHoldStart", channel, (("Class", kind),)))

    def forget(self, channel: Channel) -> None:
        """It has ended."""
        self._heard.pop(channel.name, None)
