"""A phone's call as the line of a channel: what the dialplan does is told and said, and its end is the call's."""

from collections.abc import Callable

from switchboard.core.states import DeviceState
from switchboard.dialplan.run.channel import Channel, ChannelState
from switchboard.phones.spoken_line import Home, SpokenLine
from switchboard.phones.statuses import status_of
from switchboard.sip.invite.call import Call
from switchboard.sip.invite.call_keeper import CallState, Place

_INCOMPATIBLE = 58  # ITU-T Q.850: bearer capability not presently available


class PhoneLine(SpokenLine):
    """See `calls.lines.Line`."""

    def __init__(self, call: Call, home: Home, tell: Callable[[DeviceState], None]) -> None:
        """`tell` is told what the phone's device does: it is in use from the ringing or the answer on."""
        super().__init__(home)
        self._tell = tell
        self.call = call
        self.channel: Channel | None = None
        self._answer = b""  # another phone's, to what this one offers

    @property
    def talk(self) -> Call:
        """See `SpokenLine`."""
        return self.call

    @property
    def can_pass(self) -> bool:
        """Whether another phone may still answer what this one offers."""
        return self.call.state is CallState.PROCEEDING and self.call.offer is not None and not self.is_home

    def take_answer(self, answer: bytes, other: SpokenLine) -> bool:
        """Another phone answers what this one offered: their media passes by. Returns whether it is so."""
        if not self.can_pass:
            return False
        self._answer = answer
        self.pass_by(other)
        return True

    def take_early(self, answer: bytes, other: SpokenLine) -> bool:
        """Another phone answers before it takes the call. Returns whether it is heard."""
        if not self.can_pass:
            return False
        self.pass_by(other)
        self.call.pass_progress(answer, self.home.now())
        return True

    def notice(self, channel: Channel) -> None:
        """Tells the phone that it rings, or that it is answered."""
        if channel.state is ChannelState.UP:
            self._take()
        elif channel.progresses or channel.rings_back:
            if channel.rings_back:
                self.call.ring(self.home.now())
            if channel.progresses and self.partner is None:
                self._progress()
        else:
            return
        self._tell(DeviceState.INUSE)

    def _progress(self) -> None:
        voice = self.need_voice() if self.call.can_be_spoken else None
        if voice is not None:
            self.call.progress(Place(voice.host, voice.port), self.home.now())

    def _take(self) -> None:
        if self.call.state is not CallState.PROCEEDING:
            return
        if self._answer:
            self.call.pass_answer(self._answer, self.home.now())
        elif not self.call.can_be_spoken:
            self.home.end(_INCOMPATIBLE)
        elif (voice := self.need_voice()) is not None:
            voice.expect()
            self.call.answer(Place(voice.host, voice.port), self.home.now())

    def end(self, cause: int) -> None:
        """The port is free again, whatever becomes of the last words."""
        self._tell(DeviceState.UNKNOWN)
        self.close_voice()
        status, reason = status_of(cause)
        headers = (("Reason", f"Q.850;cause={cause}"),) if cause else ()
        self.home.calls.hang_up(self.call, status, reason, self.home.now(), headers)
