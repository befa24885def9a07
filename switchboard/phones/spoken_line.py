"""
What every line does with its voice, whoever called whom.

    passes by: both phones send to each other, and neither is heard here
       └──somebody here is to speak or to listen──▶ comes home: a port of ours, offered in a re-INVITE ──▶ home

A line that never passed by is at home from its first word on. Media that came home stays there until the call is over.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from switchboard.calls.lines import Line
from switchboard.media.recorder import Recorder
from switchboard.media.voice import Coding
from switchboard.net.voices import OpenVoice
from switchboard.sip.invite.call import Call
from switchboard.sip.invite.call_keeper import CallState, Place
from switchboard.sip.invite.call_server import CallServer
from switchboard.sip.invite.info_digits import info_of
from switchboard.sip.invite.offer_answer import AgreedVoice

_INCOMPATIBLE = 58  # ITU-T Q.850
_log = logging.getLogger("switchboard.sip")


@dataclass(frozen=True, slots=True)
class Home:
    """
    What lines need of the house.

    Args:
        now: the loop's seconds.
        open: opens a voice at our address that the phone reaches; None where there is none, and the call ends for that.
        end: ends the line's channel, for a cause of ITU-T Q.850.
    """

    calls: CallServer
    now: Callable[[], float]
    open: Callable[[], OpenVoice | None]
    end: Callable[[int], None]


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
    """A voice, opened when it is needed; `partner` is the line that the phone's media passes to."""

    def __init__(self, home: Home) -> None:
        self.home = home
        self.partner: SpokenLine | None = None
        self._voice: OpenVoice | None = None
        self._passes = False  # what the phone was told last is another phone's
        self._is_moving = False  # it was offered our port, and has not answered
        self._waiting: list[Callable[[OpenVoice], None]] = []  # to be done once it has
        self._is_closed = False

    @property
    def talk(self) -> Call | None:
        """The call that the line is; None while its phone is only called."""
        return None

    @property
    def is_home(self) -> bool:
        """Whether what the phone says comes here."""
        return self._voice is not None

    @property
    def voice(self) -> OpenVoice | None:
        """None where nothing was said or heard yet, and where media passes by."""
        return self._voice

    def need_voice(self) -> OpenVoice | None:
        """The voice, where there can be one; media that passed by comes home."""
        if self._voice is None and not self._is_closed:
            self._voice = self.home.open()
            if self._voice is not None:
                self.agreed()
                self._come_home(self._voice)
        return self._voice

    def pass_by(self, other: "SpokenLine") -> None:
        """Both phones have each other's description: what one offers from now on, the other answers."""
        self.link(other)
        other.link(self)

    def agreed(self) -> None:
        """What is spoken was agreed on, or anew."""
        if self._voice is not None and self.talk is not None and not self._is_moving and not self._passes:
            agreed_with(self._voice, self.talk.voice)

    def close_voice(self) -> None:
        """The port is free again; whom media passed to hears no more."""
        self._is_closed = True
        self._part()
        if self._voice is not None:
            self._voice.close()

    # what the dialplan does

    def say(self, sound: str, language: str) -> None:
        """What cannot be said is not heard; the dialplan has said so."""
        if sound:
            self._do(lambda voice: voice.say(sound, language))
        elif self._voice is not None:
            self._do(lambda voice: voice.hush())

    def loop(self, sound: str, language: str) -> None:
        """A sound again and again, instead of all that it says."""
        self._do(lambda voice: voice.hush())
        self._do(lambda voice: voice.say(sound, language, again=True))

    def echo(self, *, is_on: bool) -> None:
        if is_on or self._voice is not None:
            self._do(lambda voice: voice.echo(is_on=is_on))

    def heed(self, *, is_on: bool) -> None:
        """What the phone presses is told here, though another one hears it; or no more."""
        if is_on or self._voice is not None:
            self._do(lambda voice: voice.heed(is_on=is_on))

    def press(self, digits: str) -> None:
        """The phone is sent digits: in its voice, or beside what passes by."""
        if self.partner is None or self.talk is None:
            self._do(lambda voice: voice.press(digits))
            return
        for digit in digits:  # one an INFO, as a phone sends them
            self.home.calls.send_request(self.talk, info_of(digit), self.home.now())

    def record(self, seconds: float) -> Recorder:
        recorder = Recorder(seconds, self.home.now())
        if seconds or self._voice is not None:
            self._do(lambda voice: voice.record(recorder if seconds else None))
        return recorder

    def join(self, other: Line) -> None:
        """Both hear each other, where the other line has a voice; those whose media passes by do so already."""
        if not isinstance(other, SpokenLine) or self.partner is other:
            return
        mine, theirs = self.need_voice(), other.need_voice()
        if mine is not None and theirs is not None:
            mine.join(theirs)

    def leave(self) -> None:
        """It hears nobody any more; harmless where it hears nobody."""
        self._part()
        if self._voice is not None:
            self._voice.leave()

    def _do(self, action: Callable[[OpenVoice], None]) -> None:
        voice = self.need_voice()
        if voice is None:
            return
        if self._is_moving:
            self._waiting.append(action)
        else:
            action(voice)

    # media that passes by

    def link(self, other: "SpokenLine") -> None:
        """This one's half of `pass_by`."""
        self.partner, self._passes = other, True
        if self.talk is not None:
            self.talk.hand_on = self._hand_on

    def _part(self) -> None:
        other, self.partner = self.partner, None
        if other is not None:
            other.partner = None

    def _hand_on(self, offer: bytes, now: float) -> None:
        """The phone offers something within the call: the other one answers, where that is possible."""
        call, other = self.talk, self.partner
        theirs = other.talk if other is not None else None
        if call is None:
            return
        if theirs is None or theirs.state is CallState.ENDED:
            call.answer_offer(488, b"", now)
        elif theirs.is_pending:
            call.answer_offer(491, b"", now)
        else:
            self.home.calls.reinvites.send(theirs, theirs.pass_offer(offer), self._handed_on(call, theirs), now)

    @staticmethod
    def _handed_on(call: Call, theirs: Call) -> Callable[[int, bytes, float], None]:
        def answered(status: int, answer: bytes, now: float) -> None:
            if answer:
                theirs.heard = answer
            call.answer_offer(status, answer, now)

        return answered

    def _come_home(self, voice: OpenVoice) -> None:
        """The phone is told to send here; whom it sent to until now does, too, as nobody would hear that one."""
        call, other = self.talk, self.partner
        if not self._passes or call is None:
            return
        self._part()
        self._passes, call.hand_on = False, None
        if call.state not in (CallState.PROCEEDING, CallState.ENDED):  # else what we answer says so
            self._is_moving = True
            body = call.offer_place(Place(voice.host, voice.port))
            self.home.calls.reinvites.send(call, body, self._came_home, self.home.now())
        if other is not None:
            other.need_voice()

    def _came_home(self, status: int, answer: bytes, now: float) -> None:  # noqa: ARG002  see `Reinvites`
        self._is_moving = False
        waiting, self._waiting = self._waiting, []
        call, voice = self.talk, self._voice
        if self._is_closed or call is None or voice is None or call.state is CallState.ENDED:
            return
        call.receive_answer(answer)
        if status >= 300 or call.heard != answer or call.voice is None:
            _log.warning("A call ends: its phone cannot be spoken with here (status %d, no coding in common)", status)
            self.home.end(_INCOMPATIBLE)
            return
        self.agreed()
        voice.expect()
        for action in waiting:
            action(voice)
