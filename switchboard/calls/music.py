"""Music that channels hear while they wait (Asterisk: `res_musiconhold.c`)."""

from collections.abc import Callable

from switchboard.calls.channels import ChannelEvent, Channels
from switchboard.calls.paths import Paths
from switchboard.dialplan.run.channel import Channel


class MusicOnHold:
    """Who hears which class of it."""

    def __init__(self, channels: Channels, paths: Paths, has_sound: Callable[[str, str], bool]) -> None:
        """`has_sound` says whether there is a sound of that name in a language."""
        self._channels = channels
        self._paths = paths
        self._has_sound = has_sound
        self._heard: dict[str, str] = {}  # the class, by the channel's name

    def play(self, channel: Channel, kind: str) -> None:
        """The channel hears music of a class from now on; without one none any more. Harmless the second time."""
        if self._heard.get(channel.name, "") == kind:
            return
        if channel.name in self._heard:
            del self._heard[channel.name]
            self._paths.say(channel, "")
            self._channels.tell(ChannelEvent("MusicOnHoldStop", channel))
        if kind:
            self._heard[channel.name] = kind
            self._paths.loop(channel, self._sound_of(kind, channel.language))
            self._channels.tell(ChannelEvent("MusicOnHoldStart", channel, (("Class", kind),)))

    def _sound_of(self, kind: str, language: str) -> str:
        """The sound `moh/CLASS`; that of the class `default` where there is none."""
        own = f"moh/{kind}"
        return own if self._has_sound(own, language) else "moh/default"

    def forget(self, channel: Channel) -> None:
        """It has ended."""
        self._heard.pop(channel.name, None)
