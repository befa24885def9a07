"""
Voices as the engine has them: each is carried by a process of its own, which nothing here keeps waiting.

What a voice is told goes there as an order; what is heard of it comes back as a report. Is that process lost, every
voice ends with its call, and the next one begins another process.
"""

import asyncio
import logging
import socket
from collections.abc import Callable

from switchboard.ground.address import Address
from switchboard.ground.faults import Faults
from switchboard.media.recorder import Recorder
from switchboard.media.voice import Coding
from switchboard.media.voice_orders import (
    Agree,
    Alive,
    Begin,
    Broke,
    Close,
    Echo,
    Expect,
    ForgetSounds,
    Heed,
    Hush,
    Join,
    Keep,
    Kept,
    Leave,
    Open,
    Opened,
    Order,
    Press,
    Pressed,
    Ready,
    Report,
    SaySound,
    Silent,
)
from switchboard.net.voice_process import VoiceProcess
from switchboard.net.voice_sockets import NoVoice, VoiceSockets

_PAUSE = 1.0  # seconds between two beginnings of a process
_DOOR = "the process that carries voices"
_log = logging.getLogger("switchboard.net")
Carrier = Callable[[asyncio.AbstractEventLoop, Callable[[Report], None], Callable[[str], None]], VoiceProcess]


class OpenVoice:
    """A voice that somebody opened, and closes once."""

    def __init__(self, voices: "Voices", number: int, bound: socket.socket, on_digits: Callable[[str], None]) -> None:
        self.number = number
        self.host, self.port = str(bound.getsockname()[0]), int(bound.getsockname()[1])
        self.on_silence: Callable[[], None] = lambda: None  # the phone is no more, as far as can be heard
        self.on_digits = on_digits
        self.peer: OpenVoice | None = None  # who hears what is heard here
        self.recorder: Recorder | None = None
        self._voices = voices
        self._bound: socket.socket | None = bound
        self._agreed: Agree | None = None
        self._is_expected = False

    def agree(self, coding: Coding, target: Address | None, *, may_speak: bool, is_spoken_to: bool) -> None:
        """What was agreed on, and where the phone says that it listens; said again when that changes."""
        host, port = (str(target[0]), int(target[1])) if target is not None else ("", 0)
        agreed = Agree(
            self.number, coding.name, coding.payload_type, coding.digits_type, host, port, may_speak, is_spoken_to
        )
        if agreed != self._agreed:
            self._agreed = agreed
            self._order(agreed)

    def expect(self) -> None:
        """The call is answered: a phone that speaks may not be silent for ever."""
        if not self._is_expected:
            self._is_expected = True
            self._order(Expect(self.number))

    def say(self, sound: str, language: str, *, again: bool = False) -> None:
        """A sound by its name, behind those that it says."""
        self._order(SaySound(self.number, sound, language, again))

    def hush(self) -> None:
        self._order(Hush(self.number))

    def press(self, digits: str) -> None:
        self._order(Press(self.number, digits))

    def echo(self, *, is_on: bool) -> None:
        self._order(Echo(self.number, is_on))

    def heed(self, *, is_on: bool) -> None:
        """What is pressed is told here, though the peer is there; or no more."""
        self._order(Heed(self.number, is_on))

    def record(self, recorder: Recorder | None) -> None:
        """What is heard goes there from now on, or nowhere."""
        self.recorder = recorder
        self._order(Keep(self.number, recorder is not None))

    def join(self, other: "OpenVoice") -> None:
        """Both hear each other from now on, and nobody else."""
        for voice in (self, other):
            voice.leave()
        self.peer, other.peer = other, self
        self._order(Join(self.number, other.number))

    def leave(self) -> None:
        """It hears nobody any more, and neither does whom it heard; harmless where there is none."""
        if self.peer is not None:
            self.peer.peer = None
            self.peer = None
            self._order(Leave(self.number))

    def close(self) -> None:
        """The port is free again; harmless the second time."""
        self.leave()
        self.let_go()
        self._voices.forget(self)

    def let_go(self) -> None:
        """The process has the socket now."""
        if self._bound is not None:
            self._bound.close()
            self._bound = None

    def _order(self, order: Order) -> None:
        self._voices.order(order)


class Voices:
    """All of them, and the process that carries them."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        faults: Faults,
        sockets: VoiceSockets,
        begin: Begin,
        carrier: Carrier = VoiceProcess,
    ) -> None:
        """`begin` is the first order of each process."""
        self.worst_late = 0.0  # seconds by which a tick came late, at worst
        self._loop = loop
        self._faults = faults
        self._sockets = sockets
        self._begin = begin
        self._carrier = carrier
        self._process: VoiceProcess | None = None
        self._is_ready = False
        self._when_ready: list[Callable[[], None]] = []
        self._not_before = 0.0
        self._number = 0
        self._open: dict[int, OpenVoice] = {}

    def __len__(self) -> int:
        return len(self._open)

    @property
    def pid(self) -> int | None:
        """Of the process; None where there is none."""
        return self._process.pid if self._process is not None else None

    def when_ready(self, then: Callable[[], None]) -> None:
        """
        Calls it once voices are carried without a wait, or never will be; at once where they are.

        Raises:
            NoVoice: there is no such process, and none can be begun.
        """
        self._need_process()
        if self._is_ready:
            then()
        else:
            self._when_ready.append(then)

    def open(self, host: str, on_digits: Callable[[str], None]) -> OpenVoice:
        """
        A voice at an address of ours.

        Raises:
            NoVoice: no port can be had, or no process that would carry it.
        """
        process = self._need_process()
        bound = self._sockets.take(host)
        self._number += 1
        voice = OpenVoice(self, self._number, bound, on_digits)
        self._open[voice.number] = voice
        try:
            process.order(Open(voice.number, process.share(bound)), bound)
        except OSError as error:
            voice.close()
            raise NoVoice(f"a port cannot be handed over: {error.strerror}") from error
        return voice

    def forget(self, voice: OpenVoice) -> None:
        """It is closed."""
        if self._open.pop(voice.number, None) is not None:
            self._sockets.give_back(voice.port)
            self.order(Close(voice.number))

    def order(self, order: Order) -> None:
        """Tells the process, where there is one."""
        if self._process is not None:
            self._process.order(order)

    def forget_sounds(self) -> None:
        """A file was written or taken away."""
        self.order(ForgetSounds())

    def close(self) -> None:
        """Ends the process with all that it carries."""
        for voice in list(self._open.values()):
            voice.close()
        process, self._process = self._process, None
        self._tell_ready(is_ready=False)
        if process is not None:
            process.close()

    def _need_process(self) -> VoiceProcess:
        if self._process is None:
            now = self._loop.time()
            if now < self._not_before:
                raise NoVoice("the process that carries voices has just ended")
            self._not_before = now + _PAUSE
            self._process = self._carrier(self._loop, self._receive, self._lost)
            self._process.order(self._begin)
        return self._process

    def _receive(self, report: Report) -> None:
        match report:
            case Ready():
                self._tell_ready(is_ready=True)
            case Alive(late, _):
                self.worst_late = max(self.worst_late, late)
            case Broke(door, what, place, text):
                self._faults.take(door, what, place, text)
            case _:
                voice = self._open.get(report.number)
                if voice is not None:
                    self._receive_of(voice, report)

    def _receive_of(self, voice: OpenVoice, report: Opened | Pressed | Kept | Silent) -> None:
        match report:
            case Opened():
                voice.let_go()
            case Pressed(_, digits):
                voice.on_digits(digits)
            case Kept(_, packets):
                now = self._loop.time()
                for payload, timestamp, coding in packets:
                    if voice.recorder is not None:
                        voice.recorder.hear(payload, timestamp, coding, now)
            case Silent():
                self._end(voice)

    def _lost(self, why: str) -> None:
        self._process = None
        self._not_before = self._loop.time() + _PAUSE
        lost = list(self._open.values())
        _log.error("The process that carries voices is lost: %s. It carried %d; their calls end.", why, len(lost))
        self._faults.note(_DOOR, NoVoice(why))
        self._tell_ready(is_ready=False)
        for voice in lost:
            self._end(voice)
            voice.close()

    def _tell_ready(self, *, is_ready: bool) -> None:
        self._is_ready = is_ready
        waiting, self._when_ready = self._when_ready, []
        for then in waiting:
            self._loop.call_soon(then)

    def _end(self, voice: OpenVoice) -> None:
        try:
            voice.on_silence()
        except Exception as error:  # whatever becomes of this call, the others are to go on
            self._faults.note("the end of a voice", error)
