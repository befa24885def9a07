"""
One voice: what we say to a phone and hear of it, as packets, without sockets or a clock.

A voice is asked once a tick (`TICK`) for what it says; the same clock serves all. It says sounds one after another and
digits among them, and nothing while it has nothing to say. Where the phone's packets come from is where ours go
(symmetric RTP, RFC 4961), as an address behind a NAT is not what the phone says of itself: at once where that is what
it said, else once a few packets have come from there one after another (Asterisk: `strictrtp`). Nobody else is heard
from then on until something else is agreed on.

    agreed ─▶ [says sounds, digits, its own echo] ⇄ hears digits ─▶ closed by whoever made it
"""

from collections import deque
from dataclasses import dataclass
from typing import Protocol

from switchboard.ground.address import Address
from switchboard.media.g711 import RATE, SILENCE, recode
from switchboard.media.rtp import SEQUENCES, TIMESTAMPS, Packet, read_digit, read_packet, write_digit, write_packet

TICK = 0.020  # seconds
FRAME = int(RATE * TICK)  # samples of a packet
_MOST_QUEUED = 600 * RATE  # bytes that wait to be said
_MOST_ECHO = 10  # frames of an echo that wait, so that a burst is no delay for ever
_MOST_DIGITS = 64  # that wait to be sent
_PROBATION = 4  # packets one after another from an address that nobody spoke of (Asterisk: STRICT_RTP_LEARN)
_MOST_CANDIDATES = 4  # such addresses that are looked at
_DIGIT_TICKS = 5  # of a digit that we press: 100 ms
_PAUSE_TICKS = 3  # between two digits
_END_PACKETS = 3  # RFC 4733 2.5.1.4: the last is sent three times


@dataclass(frozen=True, slots=True)
class Coding:
    """How voices are coded on the wire: `pcma` or `pcmu`, their payload types, None where digits are not spoken of."""

    name: str = "pcma"
    payload_type: int = 8
    digits_type: int | None = None


class Hearer(Protocol):
    """Takes what is heard of a phone, packet by packet; see `recorder.Recorder`."""

    def hear(self, payload: bytes, timestamp: int, coding: str, now: float) -> None: ...


@dataclass(slots=True)
class _Pressed:
    """A digit that is being sent, and for how many ticks it has been."""

    digit: str
    began_at: int  # timestamp
    ticks: int = 0


class Voice:
    """Both directions of one stream."""

    def __init__(self, ssrc: int, first_sequence: int, first_timestamp: int) -> None:
        """All three are random (RFC 3550 5.1)."""
        self.coding = Coding()
        self.target: Address | None = None
        self.may_speak = True  # the phone wants to hear
        self.is_spoken_to = True  # the phone wants to speak
        self.echoes = False
        self.tells_digits = False  # to whoever asked for the packet, rather than to the peer
        self.peer: Voice | None = None  # who hears what is heard here
        self.recorder: Hearer | None = None  # keeps what is heard here
        self.heard_at: float | None = None  # when the last packet came
        self.received = self.sent = self.lost = 0  # packets; lost are those that the network did not take
        self._ssrc = ssrc
        self._sequence = first_sequence
        self._timestamp = first_timestamp
        self._is_silent = True
        self._said: deque[bytes] = deque()  # coded samples, oldest first
        self._queued = 0
        self._at = 0  # of the first of them, how many were said
        self._again = b""  # what is said again once all others are
        self._echo: deque[bytes] = deque(maxlen=_MOST_ECHO)
        self._to_press: deque[str] = deque()
        self._pressed: _Pressed | None = None
        self._pause = 0
        self._last_event: tuple[int, int] | None = None  # ssrc and timestamp of the last digit that was heard
        self._locked: Address | None = None  # who alone is heard
        self._candidates: dict[Address, tuple[int, int, int]] = {}  # ssrc, next sequence and packets of each

    def agree(self, coding: Coding, target: Address | None) -> None:
        """What was agreed on, and where the phone says that it listens; said again when that changes."""
        if coding.name != self.coding.name:
            self.hush()
        self.coding = coding
        if target != self.target and target is not None:
            self.target, self._locked = target, None
            self._candidates.clear()

    def say(self, coded: bytes, *, again: bool = False) -> None:
        """
        A sound, in the coding that was agreed on, behind those that wait; more than anybody listens to is cut.

        Args:
            again: said again and again from then on, until it is to hush.
        """
        if again:
            self._again = coded[:_MOST_QUEUED]
        coded = coded[: _MOST_QUEUED - self._queued]
        if coded:
            self._said.append(coded)
            self._queued += len(coded)

    def hush(self) -> None:
        """Says no more of what it was to say."""
        self._said.clear()
        self._queued = self._at = 0
        self._again = b""

    def press(self, digits: str) -> None:
        """Sends digits, where the phone takes them."""
        if self.coding.digits_type is not None:
            self._to_press.extend(digits[: _MOST_DIGITS - len(self._to_press)])

    def pass_on(self, coded: bytes, coding: str) -> None:
        """What somebody else says, a frame, as soon as the next tick; nothing where nobody listens."""
        if self.may_speak:
            self._echo.append(recode(coded, coding, self.coding.name))

    def join(self, other: "Voice") -> None:
        """Both hear each other from now on, and nobody else."""
        for voice in (self, other):
            voice.leave()
        self.peer, other.peer = other, self

    def leave(self) -> None:
        """It hears nobody any more, and neither does whom it heard; harmless where there is none."""
        if self.peer is not None:
            self.peer.peer = None
            self.peer = None

    @property
    def has_something_to_say(self) -> bool:
        return bool(self._said or self._echo or self._to_press or self._pressed)

    def receive(self, data: bytes, source: Address, now: float) -> str:
        """
        Takes what arrived; returns the digit that it begins, nothing for most packets.

        Only one sender is heard: another one would be somebody who guessed the port.
        """
        packet = read_packet(data)
        if packet is None or packet.payload_type not in (self.coding.payload_type, self.coding.digits_type):
            return ""
        if not self._is_of(packet, source):
            return ""
        self.heard_at = now
        self.received += 1
        if packet.payload_type == self.coding.digits_type:
            digit = self._hear_digit(packet)
            if digit and self.peer is not None and not self.tells_digits:
                self.peer.press(digit)
                return ""
            return digit
        if self.recorder is not None:
            self.recorder.hear(packet.payload, packet.timestamp, self.coding.name, now)
        if self.peer is not None:
            self.peer.pass_on(packet.payload, self.coding.name)
        if self.echoes and self.may_speak:
            self._echo.append(packet.payload)
        return ""

    def _is_of(self, packet: Packet, source: Address) -> bool:
        """Whether it is heard; who is, is known from the first packet of its own address on, or after some others."""
        if self._locked is not None:
            return source == self._locked
        if self.target is None or source[:2] != self.target[:2]:
            ssrc, expected, count = self._candidates.get(source, (packet.ssrc, packet.sequence, 0))
            if (ssrc, expected) != (packet.ssrc, packet.sequence):
                count = 0
            elif source not in self._candidates and len(self._candidates) == _MOST_CANDIDATES:
                return False
            self._candidates[source] = packet.ssrc, (packet.sequence + 1) % SEQUENCES, count + 1
            if count + 1 < _PROBATION:
                return False
        self._locked = self.target = source
        self._candidates.clear()
        return True

    def next_packet(self) -> bytes | None:
        """What this tick says; the timestamp goes on also where it says nothing."""
        timestamp = self._timestamp
        self._timestamp = (timestamp + FRAME) % TIMESTAMPS
        digit = self._next_digit(timestamp)
        if digit is not None:
            return digit
        frame = self._next_frame()
        if frame is None or not self.may_speak:
            self._is_silent = True
            return None
        is_first, self._is_silent = self._is_silent, False
        return self._packet(self.coding.payload_type, timestamp, frame, is_first=is_first)

    def _packet(self, payload_type: int, timestamp: int, payload: bytes, *, is_first: bool) -> bytes:
        self._sequence += 1
        self.sent += 1
        return write_packet(Packet(payload_type, self._sequence, timestamp, self._ssrc, payload, is_first))

    def _next_frame(self) -> bytes | None:
        if self._echo:
            return self._echo.popleft()
        frame = b""
        while len(frame) < FRAME:
            if not self._said and self._again:
                self.say(self._again)
            if not self._said:
                break
            piece = self._said[0][self._at : self._at + FRAME - len(frame)]
            frame += piece
            self._at += len(piece)
            self._queued -= len(piece)
            if self._at == len(self._said[0]):
                self._said.popleft()
                self._at = 0
        return frame.ljust(FRAME, SILENCE[self.coding.name]) if frame else None

    def _next_digit(self, timestamp: int) -> bytes | None:
        digits_type = self.coding.digits_type
        if self._pause:
            self._pause -= 1
            return None
        if self._pressed is None:
            if not self._to_press or digits_type is None:
                return None
            self._pressed = _Pressed(self._to_press.popleft(), timestamp)
        pressed = self._pressed
        pressed.ticks += 1
        is_end = pressed.ticks > _DIGIT_TICKS
        payload = write_digit(pressed.digit, min(pressed.ticks, _DIGIT_TICKS) * FRAME, is_end=is_end)
        if pressed.ticks == _DIGIT_TICKS + _END_PACKETS:
            self._pressed, self._pause = None, _PAUSE_TICKS
        if digits_type is None:
            return None
        return self._packet(digits_type, pressed.began_at, payload, is_first=pressed.ticks == 1)

    def _hear_digit(self, packet: Packet) -> str:
        """Each packet of a digit has its timestamp: it is heard with the first that comes, whichever that is."""
        read = read_digit(packet.payload)
        event = packet.ssrc, packet.timestamp
        if read is None or event == self._last_event:
            return ""
        self._last_event = event
        return read[0]
