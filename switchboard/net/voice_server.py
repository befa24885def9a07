"""
The process that carries voices, from its side: orders come in, and all it says is reported (see `media.voice_orders`).

It ends with the connection to its engine. Sounds are read in a thread of their own, as a disk may take its time.
"""

import asyncio
import contextlib
import os
import signal
import socket
import sys
import traceback
from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from switchboard.ground.faults import Faults
from switchboard.media.sounds import Sounds
from switchboard.media.voice import Coding
from switchboard.media.voice_orders import (
    Agree,
    Alive,
    BadFrame,
    Begin,
    Broke,
    Close,
    Echo,
    Expect,
    ForgetSounds,
    Frames,
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
    written,
)
from switchboard.net.voice_ports import VoicePort, VoicePorts

ALIVE_EVERY = 1.0  # seconds
_MOST_READ = 65_536  # bytes of orders at once
_MOST_SOCKETS = 64  # that come at once
_MOST_UNSENT = 8_000_000  # bytes of reports that wait for an engine which does not read
_KEPT_AT_ONCE = 3  # packets that are reported together, so that no end of a recording is missed
_MOST_SOUNDS = 200  # that wait for being read for one voice
_NICE = -10  # as systemd's unit allows it (LimitNICE)
_SWITCH = 0.0005  # seconds: reading a sound is not to keep voices waiting
_FIRST_SHARED = 4_096  # bytes of what `socket.share` makes, at most


class _Hearer:
    """Stands where a recorder does, and reports what is heard."""

    def __init__(self, number: int, report: Callable[[Report], None]) -> None:
        self._number = number
        self._report = report
        self._packets: list[tuple[bytes, int, str]] = []

    def hear(self, payload: bytes, timestamp: int, coding: str, now: float) -> None:  # noqa: ARG002  a recorder's
        self._packets.append((payload, timestamp, coding))
        if len(self._packets) == _KEPT_AT_ONCE:
            self.tell()

    def tell(self) -> None:
        """What has been heard by now."""
        if self._packets:
            self._report(Kept(self._number, tuple(self._packets)))
            self._packets.clear()


class _Carried:
    """A voice with its port, and the sounds that it is to say once they have been read."""

    def __init__(self, port: VoicePort) -> None:
        self.port = port
        self.hearer: _Hearer | None = None
        self.waiting: deque[SaySound] = deque()
        self.is_reading = False
        self.hushes = 0  # how often it was told to be silent


class VoiceServer:
    """Does what is ordered."""

    def __init__(self, loop: asyncio.AbstractEventLoop, control: socket.socket) -> None:
        self.is_over = asyncio.Event()
        self._loop = loop
        self._control = control
        self._faults = _ReportedFaults(self._report)
        self._ports = VoicePorts(loop, self._faults)
        self._sounds = Sounds()
        self._reader = ThreadPoolExecutor(1, "sounds")
        self._voices: dict[int, _Carried] = {}
        self._frames: Frames[Order] = Frames(Order)
        self._sockets: deque[socket.socket] = deque()  # that came and whose order did not yet
        self._unsent = bytearray()
        self._deeds: Mapping[type[Order], Callable[[_Carried, Any], None]] = {
            Agree: self._agree,
            Expect: self._expect,
            SaySound: self._say,
            Hush: self._hush,
            Press: lambda carried, order: carried.port.voice.press(order.digits),
            Echo: self._echo,
            Heed: self._heed,
            Join: self._join,
            Leave: lambda carried, _: carried.port.voice.leave(),
            Keep: self._keep,
            Close: self._close,
        }
        loop.add_reader(control, self._readable)
        self._report(Ready())
        self._tell_alive()

    def close(self) -> None:
        self._ports.close()
        self._reader.shutdown(wait=False, cancel_futures=True)

    def obey(self, order: Order) -> None:
        """An order about a voice that is closed is nobody's any more."""
        match order:
            case Begin(folders, longest_silence):
                self._sounds = Sounds(*map(Path, folders))
                self._ports.longest_silence = longest_silence
            case Open(number, shared):
                self._open(number, shared)
            case ForgetSounds():
                self._sounds.forget()
            case _:
                carried = self._voices.get(order.number)
                if carried is not None:
                    self._deeds[type(order)](carried, order)

    def _open(self, number: int, shared: bytes) -> None:
        bound = _from_share(shared) if shared else self._sockets.popleft()
        bound.setblocking(False)
        port = self._ports.add(bound, lambda digit: self._pressed(number, digit))
        port.on_silence = lambda: self._report(Silent(number))
        self._voices[number] = _Carried(port)
        self._report(Opened(number))

    def _agree(self, carried: _Carried, order: Agree) -> None:
        voice = carried.port.voice
        voice.may_speak, voice.is_spoken_to = order.may_speak, order.is_spoken_to
        coding = Coding(order.coding, order.payload_type, order.digits_type)
        voice.agree(coding, (order.host, order.port) if order.host else None)

    def _expect(self, carried: _Carried, _: Expect) -> None:
        if carried.port.expected_since is None:
            carried.port.expected_since = self._loop.time()

    def _say(self, carried: _Carried, order: SaySound) -> None:
        if len(carried.waiting) < _MOST_SOUNDS:
            carried.waiting.append(order)
            self._read_next(carried)

    @staticmethod
    def _hush(carried: _Carried, _: Hush) -> None:
        carried.waiting.clear()
        carried.hushes += 1
        carried.port.voice.hush()

    @staticmethod
    def _echo(carried: _Carried, order: Echo) -> None:
        carried.port.voice.echoes = order.is_on

    @staticmethod
    def _heed(carried: _Carried, order: Heed) -> None:
        carried.port.voice.tells_digits = order.is_on

    def _join(self, carried: _Carried, order: Join) -> None:
        if order.other in self._voices:
            carried.port.voice.join(self._voices[order.other].port.voice)

    def _keep(self, carried: _Carried, order: Keep) -> None:
        if carried.hearer is not None:
            carried.hearer.tell()
        carried.hearer = _Hearer(order.number, self._report) if order.is_on else None
        carried.port.voice.recorder = carried.hearer

    def _close(self, carried: _Carried, order: Close) -> None:
        carried.port.voice.leave()
        carried.port.close()
        del self._voices[order.number]

    def _pressed(self, number: int, digit: str) -> None:
        carried = self._voices[number]
        if carried.hearer is not None:
            carried.hearer.tell()  # what was said before the key
        self._report(Pressed(number, digit))

    # sounds

    def _read_next(self, carried: _Carried) -> None:
        if carried.is_reading or not carried.waiting:
            return
        order, hushes = carried.waiting.popleft(), carried.hushes
        coding = carried.port.voice.coding.name
        carried.is_reading = True

        def read(coded: bytes) -> None:
            carried.is_reading = False
            if carried.hushes == hushes:
                carried.port.voice.say(coded, again=order.again)
            self._read_next(carried)

        def have_read(coded: bytes) -> None:
            with contextlib.suppress(RuntimeError):  # the loop is closed: nobody hears it any more
                self._loop.call_soon_threadsafe(read, coded)

        known = self._sounds.known(order.sound, order.language, coding)
        if known is not None:
            read(known)
        else:
            self._reader.submit(self._read, order.sound, order.language, coding, have_read)

    def _read(self, sound: str, language: str, coding: str, then: Callable[[bytes], None]) -> None:
        """In the thread."""
        coded = b""
        try:
            coded = self._sounds.coded(sound, language, coding)
        except Exception as error:  # whatever is wrong with that sound, others are said
            self._loop.call_soon_threadsafe(self._faults.note, "a sound", error)
        then(coded)

    # the engine

    def _readable(self) -> None:
        try:
            data = self._receive()
            if data is None:
                return
            if not data:
                self.is_over.set()
                return
            orders = self._frames.receive(data)
        except (OSError, BadFrame):
            self.is_over.set()
            return
        for order in orders:
            try:
                self.obey(order)
            except Exception as error:  # a bug, but none that may leave the other voices unheard
                self._faults.note("an order of a voice", error)

    def _receive(self) -> bytes | None:
        """Nothing at the end; None where there was nothing yet."""
        try:
            if not hasattr(socket, "recv_fds"):
                return self._control.recv(_MOST_READ)
            data, numbers, _, _ = socket.recv_fds(self._control, _MOST_READ, _MOST_SOCKETS)
        except (BlockingIOError, InterruptedError):
            return None
        self._sockets.extend(socket.socket(fileno=number) for number in numbers)
        return data

    def _report(self, report: Report) -> None:
        was_empty = not self._unsent
        self._unsent += written(report)
        if was_empty:
            self._send()
        if len(self._unsent) > _MOST_UNSENT:  # an engine that reads nothing is none
            self.is_over.set()

    def _send(self) -> None:
        try:
            while self._unsent:
                del self._unsent[: self._control.send(self._unsent)]
        except (BlockingIOError, InterruptedError):
            self._loop.add_writer(self._control, self._send)
            return
        except OSError:
            self.is_over.set()
            self._unsent.clear()
        self._loop.remove_writer(self._control)

    def _tell_alive(self) -> None:
        self._report(Alive(self._ports.worst_late, len(self._voices)))
        self._ports.worst_late = 0.0
        self._loop.call_later(ALIVE_EVERY, self._tell_alive)


class _ReportedFaults(Faults):
    """Those of this process, which are its engine's to log and to show."""

    def __init__(self, report: Callable[[Report], None]) -> None:
        super().__init__()
        self._report = report

    def note(self, door: str, error: BaseException) -> None:
        frames = traceback.extract_tb(error.__traceback__)
        place = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else "?"
        if self.count(door, type(error).__name__, place).count == 1:
            self._report(Broke(door, type(error).__name__, place, "".join(traceback.format_exception(error))))


def _from_share(shared: bytes) -> socket.socket:
    if sys.platform == "win32":
        return socket.fromshare(shared)
    raise OSError(f"{sys.platform} shares no sockets")


def _go_first() -> None:
    """Before all else on this computer, where the system lets us: a voice that waits is heard to stutter."""
    if sys.platform != "win32":
        with contextlib.suppress(OSError):
            os.nice(_NICE)


def _control_socket() -> socket.socket:
    """Standard input is the engine's socket, or brings what `socket.share` made of it (Windows)."""
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(0, os.O_BINARY)  # of a program without a console nobody else does, and sys.stdin is None
        with open(0, "rb", closefd=False) as given:
            length = int.from_bytes(given.read(4))
            return _from_share(given.read(min(length, _FIRST_SHARED)))
    return socket.socket(fileno=0)


def run() -> int:
    """The whole life of the process; returns its exit status."""
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):  # they are the engine's, which ends us by closing the connection
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    sys.setswitchinterval(_SWITCH)
    _go_first()

    async def serve() -> None:
        control = _control_socket()
        control.setblocking(False)
        server = VoiceServer(asyncio.get_running_loop(), control)
        try:
            await server.is_over.wait()
        finally:
            server.close()

    with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
        runner.run(serve())
    return 0
