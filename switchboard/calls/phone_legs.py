"""Phones that a `Dial` calls: a channel each, which stands for the phone alone (Asterisk: `chan_pjsip`)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from switchboard.calls.channels import CannotOriginate, Channels, Pair
from switchboard.calls.dials import Dials
from switchboard.calls.lines import Line, Lines
from switchboard.dialplan.run.channel import Channel, ChannelState, Place

_PUT_THROUGH = ("AppDial", "(Outgoing Line)")  # what Asterisk shows of a channel that somebody's Dial made
Callback = Callable[[Pair], None]
_UNKNOWN = ("Privacy", "id")  # RFC 3325 9.3


@dataclass(frozen=True, slots=True)
class LegEvents:
    """
    What a phone that is called does.

    Args:
        rings: it says that it rings.
        progresses: it speaks before the call is taken.
        answered: the call was taken.
        moved: somebody else is to be called in its place; whether that was done.
        ended: it will not be, or is over, for a cause of ITU-T Q.850.
    """

    rings: Callable[[], None]
    progresses: Callable[[], None]
    answered: Callable[[], None]
    moved: Callable[[Place], bool]
    ended: Callable[[int], None]


class PhoneCaller(Protocol):
    """Calls phones."""

    def call(self, device: str, channel: Channel, events: LegEvents, dialler: Channel | None = None) -> Line:
        """
        Calls all contacts of a device (`PJSIP/6002`), or a number through a trunk (`PJSIP/4930@provider`), in a
        channel's name.

        Args:
            dialler: whose phone may speak with this one without us; None where we have to hear or to speak.

        Raises:
            CannotOriginate: there is no such phone now.
        """


def handed_on_by(dialler: Channel) -> tuple[tuple[str, str], ...]:
    """What whoever a channel calls is told of its way; the dialplan may say that its caller stays unknown."""
    if dialler.parties.get("CALLERID pres", "").startswith("prohib") and _UNKNOWN not in dialler.handed_on:
        return (*dialler.handed_on, _UNKNOWN)
    return dialler.handed_on


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
        self.moved: Callable[[Channel, Place], bool] = lambda *_: False  # has another be called in place of a phone
        self._channels = channels
        self._dials = dials
        self.lines = lines
        self._hang_up = hang_up
        self._then = then

    def _need_caller(self) -> PhoneCaller:
        if self.caller is None:
            raise CannotOriginate("Phones are not called here")
        return self.caller

    def call(
        self, device: str, dialler: Channel, on_answer: Callback, on_end: Callback, *, may_pass: bool = True
    ) -> Pair:
        """
        Calls in a channel's name; both ends of the pair are the phone's channel.

        Args:
            may_pass: whether both phones may send to each other, as nobody here has to hear or to speak.

        Raises:
            CannotOriginate: there is no such phone now, or there are too many channels.
        """
        if dialler.hops < 1:  # a call that comes back here again and again (RFC 3261 16.3)
            raise CannotOriginate("The call of {channel} went over too many servers", channel=dialler.name)
        channel = self.make(device, dialler.place.context, dialler.caller_number)
        channel.linked_id = dialler.linked_id
        channel.name_caller("", dialler.place.exten)
        channel.connect(dialler.caller_name, dialler.caller_number)
        channel.handed_on, channel.forwards, channel.hops = handed_on_by(dialler), dialler.forwards, dialler.hops - 1
        for name, value in dialler.inherited_variables().items():
            channel.set_variable(name, value)
        return self.ring(channel, dialler, on_answer, on_end, may_pass=may_pass)

    def make(self, device: str, context: str, who: str, unique_id: str = "") -> Channel:
        """
        The channel of a phone that is going to be called.

        Raises:
            CannotOriginate: there are too many channels, or one has that unique id already.
        """
        channel = self._channels.make_one(device, Place(context, "s"), who, unique_id)
        channel.state = ChannelState.DOWN
        channel.application, channel.application_data = _PUT_THROUGH
        return channel

    def ring(
        self,
        channel: Channel,
        dialler: Channel | None,
        on_answer: Callback,
        on_end: Callback,
        *,
        may_pass: bool = False,
    ) -> Pair:
        """
        Calls the phone of a channel that was made for it; its caller sees whom the channel is connected to.

        Raises:
            CannotOriginate: there is no such phone now; the channel is no more.
        """
        pair, device = Pair(channel, channel), channel.name.rpartition("-")[0]

        def ended() -> None:
            self._dials.end(pair)
            on_end(pair)

        events = LegEvents(
            lambda: self._dials.ring(channel),
            lambda: self._dials.progress(channel, self.lines.join),
            lambda: on_answer(pair),
            lambda place: self.moved(channel, place),
            lambda cause: self._hang_up(channel, cause),
        )
        try:
            line = self._need_caller().call(device, channel, events, dialler if may_pass else None)
        except CannotOriginate:
            self._channels.discard(pair)
            raise
        self._channels.announce(channel)
        self.lines.add(channel, line)
        self._then[channel.name] = ended
        self._dials.begin(pair, dialler)
        return pair
