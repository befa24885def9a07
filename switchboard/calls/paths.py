"""
Who hears whom: phones, through the bridges that they are in and through the two ends of Local channels.

    phone ── bridge ── ;1 ┄ ;2 ── bridge ── phone          phone ── bridge ── ;1 ┄ ;2, which runs an application

What an application says on a Local channel is heard by the phone that the channel stands for.
"""

from collections.abc import Callable, Mapping

from switchboard.calls.bridges import Bridges
from switchboard.calls.lines import Lines, Recorder
from switchboard.dialplan.run.channel import Channel


class Paths:
    """Joins the voices of phones as bridges come and go."""

    def __init__(self, channels: Mapping[str, Channel], bridges: Bridges, lines: Lines) -> None:
        self.on_join: Callable[[Channel, Channel], None] = lambda _one, _other: None  # told before two hear each other
        self._channels = channels
        self._bridges = bridges
        self._lines = lines
        bridges.joined, bridges.left = self._joined, self._left

    def phone_behind(self, channel: Channel) -> Channel | None:
        """The channel of the phone that hears what is said on this one; None where nobody does."""
        for _ in range(len(self._channels) + 1):
            if channel in self._lines:
                return channel
            other = self._other_end(channel)
            partner = self._bridges.partner_of(other) if other is not None else None
            if partner is None:
                return None
            channel = partner
        return None

    def listener_of(self, channel: Channel) -> Channel | None:
        """
        Who hears what is pressed on a channel; None where nobody is there.

        A phone's own channel stands for its phone, `;1` for what is behind `;2`: an application, or whom that talks to.
        """
        for _ in range(len(self._channels) + 1):
            if channel in self._lines or ";" not in channel.name:
                return channel
            other = self._other_end(channel)
            if other is None:
                return None
            partner = self._bridges.partner_of(other)
            if partner is None:
                return other
            channel = partner
        return None

    def partner_of(self, channel: Channel) -> Channel | None:
        """Whom it talks to; None where that is nobody."""
        return self._bridges.partner_of(channel)

    def say(self, channel: Channel, sound: str) -> None:
        """As of a line, and harmless where nobody hears it; so are the others."""
        phone = self.phone_behind(channel)
        if phone is not None:
            self._lines.say(phone, sound)

    def loop(self, channel: Channel, sound: str) -> None:
        phone = self.phone_behind(channel)
        if phone is not None:
            self._lines.loop(phone, sound)

    def echo(self, channel: Channel, *, is_on: bool) -> None:
        phone = self.phone_behind(channel)
        if phone is not None:
            self._lines.echo(phone, is_on=is_on)

    def record(self, channel: Channel, seconds: float) -> Recorder | None:
        """None where there is no phone that can be heard."""
        phone = self.phone_behind(channel)
        return self._lines.record(phone, seconds) if phone is not None else None

    def part(self, channel: Channel) -> None:
        """Its phone hears nobody for a while, though it stays where it is."""
        phone = self.phone_behind(channel)
        if phone is not None:
            self._lines.leave(phone)

    def join_again(self, channel: Channel) -> None:
        """It hears again whom it talks to."""
        partner = self._bridges.partner_of(channel)
        if partner is not None:
            self._joined(channel, partner)

    def _joined(self, one: Channel, other: Channel) -> None:
        self.on_join(one, other)
        phones = self.phone_behind(one), self.phone_behind(other)
        if phones[0] is not None and phones[1] is not None:
            self._lines.join(phones[0], phones[1])

    def _left(self, channel: Channel) -> None:
        phone = self.phone_behind(channel)
        if phone is not None:
            self._lines.leave(phone)

    def _other_end(self, channel: Channel) -> Channel | None:
        """The end that it is a pair with."""
        name, semicolon, end = channel.name.rpartition(";")
        return self._channels.get(f"{name};{'2' if end == '1' else '1'}") if semicolon else None
