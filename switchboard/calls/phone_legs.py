"""Phones that a `Dial` calls: a channel each, which stands for the phone alone (Asterisk: `chan_pjsip`)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from switchboard.calls.channels import CannotOriginate, Channels, Pair
from switchboard.calls.dials import Dials
from switchboard.calls.lines import Line, Lines
from switchboard.dialplan.run.channel import Channel, ChannelState, Place

Callback = Callable[[Pair], None]


@dataclass(frozen=True, slots=True)
class LegEvents:
    """
    What a phone that is called does.

    Args:
        rings: it says that it rings.
        answered: the call was taken.
        ended: it will not be, or is over, for a cause of ITU-T Q.850.
    """

    rings: Callable[[], None]
    answered: Callable[[], None]
    ended: Callable[[int], None]


class PhoneCaller(Protocol):
    """Calls phones."""

    def call(self, device: str, channel: Channel, events: LegEvents) -> Line:
        """
        Calls all contacts of a device (`PJSIP/6002`) in a channel's name.

        Raises:
            CannotOriginate: there is no such phone now.
        """


class PhoneLegs:
    """Makes them; `hang_up` ends a channel, and `then` has what follows the end of one, by its name."""

    def __init__(
        self,
        channels: Channels,
        dials: Dials,
        lines: Lines,
        hang_up: Callable[[Channel, int | None], None],
        then: dict[str, Callable[[], None]],
    ) -> None:
        self.caller: PhoneCaller | None = None
        self._channels = channels
        self._dials = dials
        self.lines = lines
        self._hang_up = hang_up
        self._then = then

    def call(self, device: str, dialler: Channel, on_answer: Callback, on_end: Callback) -> Pair:
        """
        Both ends of the pair are the phone's channel.

        Raises:
            CannotOriginate: there is no such phone now, or there are too many channels.
        """
        if self.caller is None:
            raise CannotOriginate("Phones are not called here")
        channel = self._channels.make_one(device, Place(dialler.place.context, "s"), dialler.caller_number)
        pair = Pair(channel, channel)
        channel.state, channel.linked_id = ChannelState.DOWN, dialler.linked_id
        channel.name_caller("", dialler.place.exten)
        channel.connect(dialler.caller_name, dialler.caller_number)
        for name, value in dialler.inherited_variables().items():
            channel.set_variable(name, value)

        def ended() -> None:
            self._dials.end(pair)
            on_end(pair)

        events = LegEvents(
            lambda: self._dials.ring(channel),
            lambda: on_answer(pair),
            lambda cause: self._hang_up(channel, cause),
        )
        try:
            line = self.caller.call(device, channel, events)
        except CannotOriginate:
            self._channels.discard(pair)
            raise
        self._channels.announce(channel)
        self.lines.add(channel, line)
        self._then[channel.name] = ended
        self._dials.begin(pair, dialler)
        return pair
