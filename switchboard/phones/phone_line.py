"""A phone's call as the line of a channel: what the dialplan does is told and said, and its end is the call's."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from switchboard.calls.lines import Line
from switchboard.core.states import DeviceState
from switchboard.dialplan.run.channel import Channel, ChannelState
from switchboard.media.recorder import Recorder
from switchboard.media.voice import Coding
from switchboard.net.voices import OpenVoice
from switchboard.phones.statuses import status_of
from switchboard.sip.invite.call import Call, Place
from switchboard.sip.invite.call_server import CallServer
from switchboard.sip.invite.offer_answer import AgreedVoice


@runtime_checkable
class HasVoice(Protocol):
    """A line that somebody speaks on."""

    @property
    def voice(self) -> OpenVoice: ...


def agreed_with(voice: OpenVoice, agreed: AgreedVoice | None) -> None:
    """What is spoken was agreed on, or anew."""
    if agreed is None:
        return
    is_somewhere = agreed.host and agreed.host not in ("0.0.0.0", "::")  # noqa: S104  compared with
    voice.agree(
        Coding(agreed.coding, agreed.payload, agreed.digits_payload),
        (agreed.host, agreed.port) if is_somewhere else None,
        may_speak=agreed.hears,
        is_spoken_to=agreed.speaks,
    )


class SpokenLine:
    """What every line does with its voice, whoever called whom."""

    def __init__(self, voice: OpenVoice, now: Callable[[], float]) -> None:
        """`now` gives the loop's seconds."""
        self.voice = voice
        self._now = now

    def say(self, sound: str, language: str) -> None:
        """What cannot be said is not heard; the dialplan has said so."""
        if sound:
            self.voice.say(sound, language)
        else:
            self.voice.hush()

    def loop(self, sound: str, language: str) -> None:
        """A sound again and again, instead of all that it says."""
        self.voice.hush()
        self.voice.say(sound, language, again=True)

    def echo(self, *, is_on: bool) -> None:
        self.voice.echo(is_on=is_on)

    def press(self, digits: str) -> None:
        self.voice.press(digits)

    def record(self, seconds: float) -> Recorder:
        recorder = Recorder(seconds, self._now())
        self.voice.record(recorder if seconds else None)
        return recorder

    def join(self, other: Line) -> None:
        """Both hear each other, where the other line has a voice."""
        if isinstance(other, HasVoice):
            self.voice.join(other.voice)

    def leave(self) -> None:
        """It hears nobody any more; harmless where it hears nobody."""
        self.voice.leave()


class PhoneLine(SpokenLine):
    """See `calls.lines.Line`."""

    def __init__(
        self,
        calls: CallServer,
        call: Call,
        voice: OpenVoice,
        now: Callable[[], float],
        tell: Callable[[DeviceState], None],
    ) -> None:
        """`tell` is told what the phone's device does: it is in use from the ringing or the answer on."""
        super().__init__(voice, now)
        self._tell = tell
        self.call = call
        self.channel: Channel | None = None
        self._calls = calls

    def notice(self, channel: Channel) -> None:
        """Tells the phone that it rings, or that it is answered."""
        if channel.state is ChannelState.UP:
            self.voice.expect()
            self.call.answer(Place(self.voice.host, self.voice.port), self._now())
        elif channel.progresses or channel.rings_back:
            if channel.rings_back:
                self.call.ring(self._now())
            if channel.progresses:
                self.call.progress(Place(self.voice.host, self.voice.port), self._now())
        else:
            return
        self._tell(DeviceState.INUSE)

    def end(self, cause: int) -> None:
        """The port is free again, whatever becomes of the last words."""
        self._tell(DeviceState.UNKNOWN)
        self.voice.close()
        status, reason = status_of(cause)
        headers = (("Reason", f"Q.850;cause={cause}"),) if cause else ()
        self._calls.hang_up(self.call, status, reason, self._now(), headers)

    def agreed(self) -> None:
        """What is spoken was agreed on, or anew."""
        agreed_with(self.voice, self.call.voice)
