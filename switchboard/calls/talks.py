"""
Who is put through to whom besides by a `Dial`: bridged by somebody, or transferred after asking.

(Asterisk: `features.c`, `bridge_basic.c`.)

An attended transfer: the one who transfers asks a third while the other waits.

    asking ──the third answers──▶ talking to the third ──the transferer ends──▶ the other talks to the third
       │                                └──the third ends──▶ back to the other
       ├──the transferer ends──▶ the other waits for the third, and talks to it once it answers
       └──no answer in time, or it is over there──▶ back to the other

A channel that is taken out of the dialplan for this goes on with its next step afterwards; every other one ends.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from switchboard.calls.bridges import Bridge, Bridges
from switchboard.calls.channels import CannotOriginate, ChannelEvent, Channels, Pair
from switchboard.calls.dialling import Dialling
from switchboard.calls.originate import Originate, call_for
from switchboard.core.commands import Origin
from switchboard.dialplan.run.channel import Channel, Place

ASKING_SECONDS = 15.0  # Asterisk's default, `atxfernoanswertimeout`
_NO_ANSWER = 19  # ITU-T Q.850
After = Callable[[], None]


class Cancellable(Protocol):
    """A timer."""

    def cancel(self) -> None: ...


class Switch(Protocol):
    """What keeps the channels."""

    channels: Channels

    def hang_up(self, channel: Channel, cause: int | None = None) -> None: ...
    def sleep(self, seconds: float, then: Callable[[], None]) -> Cancellable: ...
    def play_music(self, channel: Channel, kind: str) -> None:
        """It hears music of a class from now on; without one none any more."""

    def is_taken_out(self, channel: Channel) -> bool:
        """Whether `take_out` could take it out of something."""

    def take_out(self, channel: Channel) -> After:
        """Takes a channel that is at work out of that; what is returned is to be called when it may go on."""

    def ask(
        self, call: Originate, channel: Channel, on_answer: Callable[[Pair], None], on_end: Callable[[Pair], None]
    ) -> Pair:
        """
        Calls in a channel's name.

        Raises:
            CannotOriginate: there is no such extension, or there are too many channels.
        """


@dataclass(slots=True)
class _Joint:
    """Whom somebody bridged a channel with, and what it does afterwards."""

    partner: Channel
    after: After


@dataclass(slots=True)
class Talk:
    """
    A channel that talks, whom it talks to, and the `Dial` by which it does, if any.

    `ends` is the channel by whose end the talk ends; `speaker` stands for it in the bridge.
    """

    ends: Channel
    speaker: Channel
    other: Channel
    dialling: Dialling | None = None


@dataclass(slots=True)
class _Asking:
    """An attended transfer under way; `has_left` says whether the one who transfers has ended."""

    talk: Talk
    timer: Cancellable | None = None
    third: Pair | None = None
    is_answered: bool = False
    has_left: bool = False
    after: After = lambda: None  # of the other, once nobody else has it


class Talks:
    """Bridges that somebody asked for, and transfers under way."""

    def __init__(self, switch: Switch, diallings: Mapping[str, Dialling]) -> None:
        """`diallings` are the calls at work, by the name of the channel that dials."""
        self.bridges = Bridges(switch.channels)
        self._switch = switch
        self._diallings = diallings
        self._joints: dict[str, _Joint] = {}
        self.asking_seconds: float | None = None  # for which a third rings; None for ASKING_SECONDS
        self.on_leave: Callable[[Channel], None] = lambda _: None  # told of who ends, or goes elsewhere
        self._askings: dict[str, _Asking] = {}  # by the name of the channel by whose end the transfer is done

    def bridge(self, one: Channel, other: Channel) -> str:
        """Has two channels talk to each other; returns why not, nothing where they do."""
        if one is other:
            return "Unable to add Channel2 to bridge"
        for number, channel in enumerate((one, other), start=1):
            if not self._can_leave(channel):
                return f"Unable to add Channel{number} to bridge"
        afters = [self._take_out(channel) for channel in (one, other)]
        self.join(one, other, afters[0], afters[1])
        return ""

    def ask(self, channel: Channel, place: Place, origin: Origin) -> str:
        """Begins an attended transfer; returns why not, nothing where the third is being called."""
        talk = self.talk_of(channel)
        if talk is None:
            return "It talks to nobody"
        if talk.ends.name in self._askings:
            return "It is asking somebody already"
        asking = _Asking(talk)
        self._askings[talk.ends.name] = asking
        call = call_for(channel, f"{place.exten}@{place.context}", origin)
        try:
            third = self._switch.ask(
                call, channel, lambda pair: self._answered(asking, pair), lambda _: self._ended(asking)
            )
        except CannotOriginate as error:
            self._askings.pop(talk.ends.name, None)
            return str(error)
        asking.third = third
        self._switch.play_music(talk.other, "default")
        if not asking.is_answered:
            self.bridges.leave(talk.speaker)
        if not asking.is_answered and asking is self._askings.get(talk.ends.name):
            seconds = ASKING_SECONDS if self.asking_seconds is None else self.asking_seconds
            asking.timer = self._switch.sleep(seconds, lambda: self._give_up(asking))
        return ""

    def take_alone(self, channel: Channel) -> After | None:
        """
        Takes a channel away from whatever it does; whoever it talked to stays alone until they hang up.

        Returns:
            What it does afterwards; None where it does nothing that it could be taken from.
        """
        joint, talk = self._joints.get(channel.name), self.talk_of(channel)
        if joint is not None:
            self.part(channel)
            return joint.after
        if talk is not None and talk.dialling is not None:
            has_ended = talk.dialling.let_go()
            self.bridges.leave(channel)
            return has_ended if channel is talk.dialling.channel else lambda: self._switch.hang_up(channel)
        return self._switch.take_out(channel) if self._switch.is_taken_out(channel) else None

    def part(self, channel: Channel) -> None:
        """Two whom somebody bridged talk no longer, and neither does anything by itself."""
        joint = self._joints.pop(channel.name, None)
        if joint is not None:
            self._joints.pop(joint.partner.name, None)
            self.bridges.dissolve(channel)

    def asked_by(self, channel: Channel) -> Channel | None:
        """Who is asked by whoever talks here, or called for that; None where nobody is."""
        talk = self.talk_of(channel)
        asking = self._askings.get(talk.ends.name) if talk is not None else None
        return asking.third.caller if asking is not None and asking.third is not None else None

    def take_back(self, channel: Channel) -> bool:
        """Whoever asks somebody goes back to the other; whether it asked anybody."""
        talk = self.talk_of(channel)
        asking = self._askings.get(talk.ends.name) if talk is not None else None
        if asking is None or asking.third is None:
            return False
        self._switch.hang_up(asking.third.callee)
        return True

    def is_asking(self, channel: Channel) -> bool:
        """Whether it asks a third, while another waits."""
        return any(channel in (asking.talk.ends, asking.talk.speaker) for asking in self._askings.values())

    def put_through(self, channel: Channel, leg: Channel) -> None:
        """A `Dial` was answered."""
        self.bridges.join(channel, leg)

    def over(self, channel: Channel) -> None:
        """A channel's `Dial` is over: whom it asks meanwhile is let go."""
        self.bridges.dissolve(channel)
        asking = self._askings.pop(channel.name, None)
        if asking is not None and asking.third is not None:
            self._switch.hang_up(asking.third.callee)

    def leave(self, channel: Channel) -> None:
        """The channel ends, or goes elsewhere: whom it talked to is put through to who was asked, or goes on."""
        self.on_leave(channel)
        asking = self._askings.pop(channel.name, None)
        if asking is not None:
            self._complete(asking)
        joint = self._joints.pop(channel.name, None)
        self.bridges.leave(channel)
        if joint is not None:
            back = self._joints.pop(joint.partner.name, None)
            self.bridges.leave(joint.partner)
            if back is not None:
                back.after()

    def _can_leave(self, channel: Channel) -> bool:
        if channel.is_hung_up:
            return False
        return (
            channel.name in self._joints or self._dialling_to(channel) is not None or self._switch.is_taken_out(channel)
        )

    def _take_out(self, channel: Channel) -> After:
        """Takes it away from whom it talks to; what is returned is what it does afterwards."""
        joint = self._joints.get(channel.name)
        if joint is not None:
            self.leave(channel)
            return joint.after
        dialling = self._dialling_to(channel)
        if dialling is not None:
            self.bridges.leave(channel)
            dialling.release()
            return lambda: self._switch.hang_up(channel)
        return self._switch.take_out(channel)

    def join(
        self, one: Channel, other: Channel, after_one: After, after_other: After, bridge: Bridge | None = None
    ) -> None:
        """Has two channels talk to each other, in a bridge that is there or a new one, until one of them ends."""
        self._joints[one.name], self._joints[other.name] = _Joint(other, after_one), _Joint(one, after_other)
        one.connect(other.caller_name, other.caller_number)
        other.connect(one.caller_name, one.caller_number)
        for channel in (one, other):
            self._switch.channels.tell_changes(channel)
        if bridge is not None and bridge is self.bridges.of(other):
            self.bridges.enter(bridge, one)
        else:
            self.bridges.join(one, other)

    def talk_of(self, channel: Channel) -> Talk | None:
        """Whom a channel talks to; None where that is nobody."""
        joint = self._joints.get(channel.name)
        if joint is not None:
            return Talk(channel, channel, joint.partner)
        for dialling in self._diallings.values():
            leg = dialling.leg
            if leg is None:
                continue
            if channel is dialling.channel:
                return Talk(channel, channel, leg.caller, dialling)
            if channel in (leg.caller, leg.callee):
                return Talk(leg.callee, leg.caller, dialling.channel, dialling)
        return None

    def _dialling_to(self, channel: Channel) -> Dialling | None:
        """The `Dial` that talks through this channel, a `;1`."""
        found = (each for each in self._diallings.values() if each.leg is not None and each.leg.caller is channel)
        return next(found, None)

    # an attended transfer

    def _answered(self, asking: _Asking, third: Pair) -> None:
        asking.third, asking.is_answered = third, True
        if asking.timer is not None:
            asking.timer.cancel()
        if asking.has_left:
            self._put_other_through(asking, third)
        else:
            self.bridges.join(asking.talk.speaker, third.caller)

    def _ended(self, asking: _Asking) -> None:
        """The third has: who asked goes back to the other, who waited."""
        if asking.timer is not None:
            asking.timer.cancel()
        talk = asking.talk
        if asking.has_left:
            if not asking.is_answered:
                asking.after()
        elif self._askings.pop(talk.ends.name, None) is asking:
            bridge = self.bridges.of(talk.other)
            if bridge is not None and bridge is not self.bridges.of(talk.speaker):
                self.bridges.enter(bridge, talk.speaker)

    def _give_up(self, asking: _Asking) -> None:
        if asking.third is not None and not asking.is_answered:
            self._switch.hang_up(asking.third.callee, _NO_ANSWER)

    def _complete(self, asking: _Asking) -> None:
        """Who asked has ended."""
        talk, third = asking.talk, asking.third
        if third is None or talk.other.name not in self._switch.channels.all or talk.other.is_hung_up:
            if third is not None:
                self._switch.hang_up(third.callee)
            return
        asking.has_left = True
        if asking.is_answered:
            self._tell(asking, third)
        bridge = self.bridges.of(talk.other)
        asking.after = self.keep_other(talk)
        if asking.is_answered:
            self._put_other_through(asking, third, bridge)

    def keep_other(self, talk: Talk) -> After:
        """Has the end of who asked be no end of the other; what is returned is what the other does afterwards."""
        other, dialling = talk.other, talk.dialling
        joint = self._joints.pop(other.name, None)
        if joint is not None:
            self._joints.pop(talk.ends.name, None)
            return joint.after
        if dialling is not None and other is dialling.channel:
            return dialling.let_go()
        if dialling is not None:
            dialling.release()
        return lambda: self._switch.hang_up(other)

    def _put_other_through(self, asking: _Asking, third: Pair, bridge: Bridge | None = None) -> None:
        other, after = asking.talk.other, asking.after
        if other.name not in self._switch.channels.all or other.is_hung_up:
            self._switch.hang_up(third.callee)
            return
        hang_up_third = lambda: self._switch.hang_up(third.caller)  # noqa: E731  short, and said once
        if bridge is None or bridge is not self.bridges.of(other):
            self.join(other, third.caller, after, hang_up_third)
            return
        self._joints[other.name] = _Joint(third.caller, after)
        self._joints[third.caller.name] = _Joint(other, hang_up_third)
        other.connect(third.caller.caller_name, third.caller.caller_number)
        self._switch.channels.tell_changes(other)
        self.bridges.enter(bridge, third.caller)

    def _tell(self, asking: _Asking, third: Pair) -> None:
        """Names both bridges as they are before it."""
        talk = asking.talk
        bridges = self.bridges.of(talk.other), self.bridges.of(talk.speaker)
        headers = [header for bridge, name in zip(bridges, ("Orig", "Second"), strict=True) if bridge is not None
                   for header in bridge.headers(name)]  # fmt: skip
        event = ChannelEvent("AttendedTransfer", talk.speaker, tuple(headers), talk.other, third.caller)
        self._switch.channels.tell(event)
