"""
Calls handed over: to another number, to a call that the same one has, or to whoever takes one call's place.

(Asterisk: `bridge.c`, `ast_bridge_transfer_blind`, `ast_bridge_transfer_attended`, `bridge_call_pickup`.)

However it comes about, whoever hands over is hung up, and the others talk on, or run the dialplan.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from switchboard.calls.channels import ChannelEvent, Channels, Pair
from switchboard.calls.dialling import Dialling
from switchboard.calls.lines import Line, Lines
from switchboard.calls.talks import After, Talk, Talks
from switchboard.core.commands import Origin
from switchboard.dialplan.run.channel import Channel, Place

_ANSWERED_ELSEWHERE = 26  # ITU-T Q.850, as Asterisk has it


class Switch(Protocol):
    """What keeps the channels."""

    channels: Channels
    lines: Lines
    diallings: dict[str, Dialling]
    then: dict[str, Callable[[], None]]

    def hang_up(self, channel: Channel, cause: int | None = None) -> None: ...
    def send(self, channel: Channel, place: Place, origin: Origin) -> bool:
        """Has a channel run the dialplan there, whatever it did before; whether it could."""

    def take_out(self, channel: Channel) -> Callable[[], None]:
        """Takes a channel out of the application that it runs."""

    def is_running(self, channel: Channel) -> bool:
        """Whether it runs the dialplan or an application."""

    def note_changes(self, channel: Channel) -> None:
        """The channel is another: whoever watches it is told, and its phone."""


class Transfers:
    """Hands calls over."""

    def __init__(self, switch: Switch, talks: Talks) -> None:
        self._switch = switch
        self._talks = talks

    def partner_of(self, channel: Channel) -> Channel | None:
        """Who would be sent elsewhere; None where nobody is talked to."""
        talk = self._talks.talk_of(channel)
        return talk.other if talk is not None else None

    def blind(self, channel: Channel, place: Place) -> bool:
        """Sends the one who talks to this channel elsewhere, which ends this one's part; whether there was one."""
        talk = self._talks.talk_of(channel)
        if talk is None or talk.other.is_hung_up:
            return False
        partner, dialling = talk.other, talk.dialling
        if dialling is not None and partner is not dialling.channel and partner not in self._switch.lines:
            return False  # it only stands for its caller
        bridge = self._talks.bridges.of(channel)
        where = (("IsExternal", "Yes"), ("Context", place.context), ("Extension", place.exten))
        headers = (*(bridge.headers() if bridge is not None else ()), *where)
        self._switch.channels.tell(ChannelEvent("BlindTransfer", talk.speaker, headers, partner))
        if dialling is not None and partner is not dialling.channel:
            dialling.let_go()
        partner.variables["BLINDTRANSFER"] = channel.name
        if not self._switch.send(partner, place, Origin(channel.caller_number, "phone")):
            return False
        self._switch.hang_up(channel)
        return True

    def redirect(self, channel: Channel, place: Place, origin: Origin) -> bool:
        """Sends a channel elsewhere in the dialplan, and whom it talked to is hung up; whether it could be sent."""
        talk = self._talks.talk_of(channel)
        if talk is None or talk.dialling is None or channel is talk.dialling.channel:
            return self._switch.send(channel, place, origin) if self._stands_alone(channel) else False
        if channel not in self._switch.lines:
            return False  # it only stands for its caller
        has_ended = talk.dialling.let_go()
        is_sent = self._switch.send(channel, place, origin)
        has_ended()
        return is_sent

    def redirect_both(self, ways: Sequence[tuple[Channel, Place]], origin: Origin) -> bool:
        """Sends two who talk to each other elsewhere, each for itself; whether both could be sent."""
        one, other = (channel for channel, _ in ways)
        talk = self._talks.talk_of(one)
        if talk is not None and talk.other is other:
            if talk.dialling is not None:
                talk.dialling.let_go()
            else:
                self._talks.part(one)
        dialler = talk.dialling.channel if talk is not None and talk.dialling is not None else None
        in_order = sorted(ways, key=lambda way: way[0] is not dialler)  # whoever dials lets the other go by itself
        are_sent = [self.redirect(channel, place, origin) for channel, place in in_order]
        return all(are_sent)

    def _stands_alone(self, channel: Channel) -> bool:
        """Whether it can run the dialplan: a phone's channel that was called has to have been answered."""
        return self._switch.is_running(channel) or (channel in self._switch.lines and self._ringing(channel) is None)

    def attended(self, channel: Channel, other: Channel) -> str:
        """
        Has those talk to each other whom the two channels of one transferer talk to.

        Returns:
            Why not; nothing where they do.
        """
        first, second = self._talks.talk_of(channel), self._talks.talk_of(other)
        if first is None or second is None or first.other is second.other:
            return "It talks to nobody"
        event = self._event(first, second)
        after = self._keep(first)
        self._hand_over(first.other, after, second, event)
        self._switch.hang_up(channel)
        return ""

    def replace(self, old: Channel, new: Channel, line: Line) -> bool:
        """
        A phone's call takes the place of another, which talks or rings; whether it could.

        Args:
            new: its channel, made by `channels.make_one`, and its line.
        """
        ringing = self._ringing(old)
        talk = self._talks.talk_of(old) if ringing is None else None
        if ringing is None and talk is None:
            return False
        self._switch.channels.announce(new)
        self._switch.lines.add(new, line)
        new.answer()
        self._switch.note_changes(new)
        if ringing is not None:
            self._pick_up(ringing, old, new)
        elif talk is not None:
            self._hand_over(new, lambda: self._switch.hang_up(new), talk)
        return True

    def pick_up(self, channel: Channel, dialling: Dialling, leg: Channel) -> bool:
        """A channel that runs the dialplan takes the place of one that rings; whether it could."""
        if not self._switch.is_running(channel) or channel.is_hung_up:
            return False
        self._switch.take_out(channel)
        self._pick_up(dialling, leg, channel)
        return True

    def _pick_up(self, dialling: Dialling, old: Channel, new: Channel) -> None:
        """The phone that rings is called no longer; the new one has answered in its place."""
        pair = Pair(new, new)
        new.linked_id = dialling.channel.linked_id
        event = ChannelEvent("Pickup", new, (), old)
        self._switch.channels.tell(event)
        self._switch.then[new.name] = lambda: dialling.leg_ended(pair)
        dialling.pick_up(pair)

    def _hand_over(self, partner: Channel, after: After, talk: Talk, event: ChannelEvent | None = None) -> None:
        """Somebody takes the place of the one who talks, and enters the bridge that is there; it is told in between."""
        leaves, other = talk.ends, talk.other
        bridge = self._talks.bridges.of(talk.speaker)
        after_other = self._keep(talk)
        self._talks.join(partner, other, after, after_other, bridge)
        if event is not None:
            self._switch.channels.tell(event)
        self._switch.hang_up(leaves)

    def _keep(self, talk: Talk) -> After:
        """Has the end of who hands over be no end of the other; what is returned is what the other does afterwards."""
        dialling, other = talk.dialling, talk.other
        if dialling is None or other is dialling.channel:
            return self._talks.keep_other(talk)
        dialling.let_go()  # and no more: who dialled is hung up, and takes no further step
        return lambda: self._switch.hang_up(other)

    def _ringing(self, channel: Channel) -> Dialling | None:
        return ringing_in(self._switch.diallings, channel)

    def _event(self, first: Talk, second: Talk) -> ChannelEvent:
        """Names both bridges as they are before it."""
        headers = [header for talk, name in ((first, "Orig"), (second, "Second"))
                   if (bridge := self._talks.bridges.of(talk.speaker)) is not None
                   for header in bridge.headers(name)]  # fmt: skip
        return ChannelEvent(
            "AttendedTransfer", first.speaker, tuple(headers), first.other, second.other, second.speaker
        )


def ringing_in(diallings: Mapping[str, Dialling], channel: Channel) -> Dialling | None:
    """The `Dial` that calls a channel which has not answered."""
    return next((each for each in diallings.values() if each.calls(channel)), None)
