"""
Voices on the network: a socket each, and one tick of the clock for all of them.

A tick takes what every voice says and sends it. One that comes late is made up for, up to a tenth of a second; beyond
that what was to be said then is said later, so that nothing floods.
"""

import asyncio
import secrets
import socket
from collections.abc import Callable

from switchboard.ground.address import Address
from switchboard.ground.faults import Faults
from switchboard.media.voice import TICK, Voice

_MOST_READ = 20  # packets of one voice at once
_LONGEST_PACKET = 2_048  # bytes
_MOST_BEHIND = 5  # ticks that are made up for
LONGEST_SILENCE = 300.0  # seconds for which a phone that speaks may send nothing
_LOOKS = 50  # ticks between looks at who is silent
_BYTES_OF_RANDOMNESS = 10


class VoicePort:
    """A voice and its socket; closed once, by whoever opened it."""

    def __init__(self, keeper: "VoicePorts", bound: socket.socket, on_digit: Callable[[str], None]) -> None:
        self.host, self.port = str(bound.getsockname()[0]), int(bound.getsockname()[1])
        drawn = secrets.token_bytes(_BYTES_OF_RANDOMNESS)
        ssrc, sequence, timestamp = drawn[:4], drawn[4:6], drawn[6:]
        self.voice = Voice(int.from_bytes(ssrc), int.from_bytes(sequence), int.from_bytes(timestamp))
        self.expected_since: float | None = None  # when the call was answered; None while nobody need speak
        self.on_silence: Callable[[], None] = lambda: None  # the phone is no more, as far as can be heard
        self._keeper = keeper
        self._socket = bound
        self._on_digit = on_digit

    def close(self) -> None:
        """The port is free again; harmless the second time."""
        self._keeper.forget(self)
        self._socket.close()

    def fileno(self) -> int:
        """As selectors want it."""
        return self._socket.fileno()

    def receive(self, now: float) -> None:
        """Hears what has arrived, a bound of it at once."""
        for _ in range(_MOST_READ):
            try:
                data, source = self._socket.recvfrom(_LONGEST_PACKET)
            except OSError:  # nothing is left, or an ICMP answer to something that was sent
                return
            digit = self.voice.receive(data, source, now)
            if digit:
                self._on_digit(digit)

    def is_silent(self, now: float) -> bool:
        """Whether nothing has come for too long of a phone that said that it speaks."""
        if self.expected_since is None or not self.voice.is_spoken_to:
            return False
        return now - max(self.expected_since, self.voice.heard_at or 0.0) > self._keeper.longest_silence

    def send(self, packet: bytes, target: Address) -> None:
        """Says it; what the network does not take is lost, as on the way."""
        try:
            self._socket.sendto(packet, target)
        except OSError:
            self.voice.lost += 1


class VoicePorts:
    """All voices, and the clock that they share; it rests while there is none."""

    def __init__(
        self, loop: asyncio.AbstractEventLoop, faults: Faults, longest_silence: float = LONGEST_SILENCE
    ) -> None:
        self.longest_silence = longest_silence
        self.worst_late = 0.0  # seconds by which a tick came late, at worst
        self._loop = loop
        self._faults = faults
        self._open: dict[int, VoicePort] = {}  # by port; two addresses do not share one
        self._tick_at = 0.0
        self._ticks = 0
        self._timer: asyncio.TimerHandle | None = None

    def __len__(self) -> int:
        return len(self._open)

    def add(self, bound: socket.socket, on_digit: Callable[[str], None]) -> VoicePort:
        """A voice at a socket, which is its own from now on."""
        made = VoicePort(self, bound, on_digit)
        self._open[made.port] = made
        self._loop.add_reader(made, self._readable, made)
        self._start()
        return made

    def forget(self, port: VoicePort) -> None:
        """It is closed."""
        if self._open.pop(port.port, None) is not None:
            self._loop.remove_reader(port)
        if not self._open and self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def close(self) -> None:
        """Closes all."""
        for port in list(self._open.values()):
            port.close()

    def end_silent(self, now: float) -> None:
        """Has those calls end whose phone is no more: nothing else would ever end them."""
        for port in [port for port in self._open.values() if port.is_silent(now)]:
            self._has_ended(port)

    def _has_ended(self, port: VoicePort) -> None:
        """Nothing more is heard there; whoever opened it has the call end."""
        port.expected_since = None
        try:
            port.on_silence()
        except Exception as error:  # whatever becomes of this call, the others are to go on
            self._faults.note("the end of a voice", error)

    def _start(self) -> None:
        if self._timer is None:
            self._tick_at = self._loop.time() + TICK
            self._timer = self._loop.call_at(self._tick_at, self._tick)

    def _tick(self) -> None:
        now = self._loop.time()
        self.worst_late = max(self.worst_late, now - self._tick_at)
        behind = int((now - self._tick_at) / TICK)
        self._tick_at += (1 + behind) * TICK
        self._timer = self._loop.call_at(self._tick_at, self._tick)  # first, so that nothing ends the clock
        for _ in range(1 + min(behind, _MOST_BEHIND)):
            self._speak()
        self._ticks += 1
        if self._ticks % _LOOKS == 0:
            self.end_silent(now)

    def _speak(self) -> None:
        for port in list(self._open.values()):
            try:
                packet = port.voice.next_packet()
                if packet is not None and port.voice.target is not None:
                    port.send(packet, port.voice.target)
            except Exception as error:  # a bug, but none that may leave the other voices unheard
                self._faults.note("a voice", error)
                port.close()
                self._has_ended(port)

    def _readable(self, port: VoicePort) -> None:
        try:
            port.receive(self._loop.time())
        except Exception as error:  # a bug, but none that may leave the other voices unheard
            self._faults.note("a voice", error)
