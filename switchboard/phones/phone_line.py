"""A phone's call as the line of a channel: what the dialplan does is told and said, and its end is the call's."""

from collections.abc import Callable
from typing import Protocol, runtime_checkable

from switchboard.calls.lines import Line
from switchboard.dialplan.run.channel import Channel, ChannelState
from switchboard.media.recorder import Recorder
from switchboard.media.sounds import Sounds
from switchboard.media.voice import Coding, Voice
from switchboard.net.voice_ports import VoicePort
from switchboard.sip.invite.call import Call, Place
from switchboard.sip.invite.call_server import CallServer
from switchboard.sip.invite.offer_answer import AgreedVoice

_DECLINED = (603, "Decline")
_STATUSES = {  # Asterisk: chan_pjsip.c, hangup_cause2sip; what is not here is declined
    1: (404, "Not Found"),
    2: (404, "Not Found"),
    3: (404, "Not Found"),
    17: (486, "Busy Here"),
    18: (408, "Request Timeout"),
    19: (480, "Temporarily Unavailable"),
    20: (480, "Temporarily Unavailable"),
    21: (403, "Forbidden"),
    22: (410, "Gone"),
    27: (502, "Bad Gateway"),
    28: (484, "Address Incomplete"),
    29: (501, "Not Implemented"),
    31: (480, "Temporarily Unavailable"),
    34: (503, "Service Unavailable"),
    38: (500, "Server Internal Error"),
    42: (503, "Service Unavailable"),
    58: (488, "Not Acceptable Here"),
    66: (503, "Service Unavailable"),
    127: (500, "Server Internal Error"),
}


@runtime_checkable
class HasVoice(Protocol):
    """A line that somebody speaks on."""

    @property
    def voice(self) -> Voice: ...


def agreed_with(voice: Voice, agreed: AgreedVoice | None) -> None:
    """What is spoken was agreed on, or anew."""
    if agreed is None:
        return
    is_somewhere = agreed.host and agreed.host not in ("0.0.0.0", "::")  # noqa: S104  compared with
    voice.may_speak, voice.is_spoken_to = agreed.hears, agreed.speaks
    voice.agree(
        Coding(agreed.coding, agreed.payload, agreed.digits_payload),
        (agreed.host, agreed.port) if is_somewhere else None,
    )


class SpokenLine:
    """What every line does with its voice, whoever called whom."""

    def __init__(self, port: VoicePort, now: Callable[[], float]) -> None:
        """`now` gives the loop's seconds."""
        self._port = port
        self._now = now

    @property
    def voice(self) -> Voice:
        return self._port.voice

    def echo(self, *, is_on: bool) -> None:
        self.voice.echoes = is_on

    def press(self, digits: str) -> None:
        self.voice.press(digits)

    def record(self, seconds: float) -> Recorder:
        recorder = Recorder(seconds, self._now())
        self.voice.recorder = recorder if seconds else None
        return recorder

    def join(self, other: Line) -> None:
        """Both hear each other, where the other line has a voice."""
        if isinstance(other, HasVoice):
            self.voice.join(other.voice)


class PhoneLine(SpokenLine):
    """See `calls.lines.Line`."""

    def __init__(
        self, calls: CallServer, call: Call, port: VoicePort, sounds: Sounds, now: Callable[[], float]
    ) -> None:
        super().__init__(port, now)
        self.call = call
        self.channel: Channel | None = None
        self._calls = calls
        self._sounds = sounds

    def notice(self, channel: Channel) -> None:
        """Tells the phone that it rings, or that it is answered."""
        if channel.state is ChannelState.UP:
            if self._port.expected_since is None:
                self._port.expected_since = self._now()
            self.call.answer(Place(self._port.host, self._port.port), self._now())
        elif channel.rings_back:
            self.call.ring()

    def say(self, sound: str, language: str) -> None:
        """What cannot be said is not heard; the dialplan has said so."""
        voice = self._port.voice
        if sound:
            voice.say(self._sounds.coded(sound, language, voice.coding.name))
        else:
            voice.hush()

    def end(self, cause: int) -> None:
        """The port is free again, whatever becomes of the last words."""
        self.voice.leave()
        self._port.close()
        status, reason = _STATUSES.get(cause, _DECLINED)
        headers = (("Reason", f"Q.850;cause={cause}"),) if cause else ()
        self._calls.hang_up(self.call, status, reason, self._now(), headers)

    def agreed(self) -> None:
        """What is spoken was agreed on, or anew."""
        agreed_with(self.voice, self.call.voice)
