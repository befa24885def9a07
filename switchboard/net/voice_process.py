"""
The process that carries voices, from the engine's side: begun with the first call, and given up where it does nothing.

    start ──Ready──▶ carries voices ──ended, said nothing for long, took no orders──▶ lost: `on_loss` is told once
                        └──close──▶ it ends by itself, as its connection has
"""

import asyncio
import contextlib
import logging
import socket
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Sequence

from switchboard.media.voice_orders import BadFrame, Frames, Order, Report, written
from switchboard.net.voice_sockets import NoVoice

MODE = "carry-voices"  # of the command line
_LOOK_EVERY = 1.0  # seconds
_MOST_LOOKS = 10  # without a word of it
_MOST_UNSENT = 8_000_000  # bytes of orders that it did not take
_MOST_READ = 262_144  # bytes at once
_PATIENCE = 2.0  # seconds for which an end is waited for
_log = logging.getLogger("switchboard.net")


def begin_process(control: socket.socket) -> "subprocess.Popen[bytes]":
    """
    Begins it at the other end of a connection.

    Raises:
        OSError: it cannot be begun.
    """
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "switchboard"]
    quiet = subprocess.DEVNULL
    if sys.platform == "win32":
        begun = subprocess.Popen(  # noqa: S603  this program itself
            [*program, MODE],
            stdin=subprocess.PIPE,
            stdout=quiet,
            stderr=quiet,
            creationflags=subprocess.CREATE_NO_WINDOW | subprocess.ABOVE_NORMAL_PRIORITY_CLASS,
        )
        shared = control.share(begun.pid)
        if begun.stdin is not None:
            begun.stdin.write(len(shared).to_bytes(4) + shared)
            begun.stdin.close()
    else:
        begun = subprocess.Popen(  # noqa: S603  this program itself
            [*program, MODE], stdin=control.fileno(), stdout=quiet, stderr=quiet
        )
    return begun


Begin = Callable[[socket.socket], "subprocess.Popen[bytes]"]


class VoiceProcess:
    """One such process; `on_loss` is told once why it is no more."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        on_report: Callable[[Report], None],
        on_loss: Callable[[str], None],
        begin: Begin = begin_process,
    ) -> None:
        """
        Raises:
            NoVoice: it cannot be begun.
        """
        self._loop = loop
        self._on_report = on_report
        self._on_loss = on_loss
        try:
            self._control, theirs = socket.socketpair()
        except OSError as error:
            raise NoVoice(f"the process that carries voices cannot be reached: {error.strerror}") from error
        try:
            self._process = begin(theirs)
        except OSError as error:
            self._control.close()
            raise NoVoice(f"the process that carries voices cannot be begun: {error.strerror}") from error
        finally:
            theirs.close()
        self._control.setblocking(False)
        self._frames: Frames[Report] = Frames(Report)
        self._unsent: deque[tuple[bytes, socket.socket | None]] = deque()
        self._unsent_bytes = 0
        self._looks = 0  # since it last said something
        self._is_over = False
        loop.add_reader(self._control, self._readable)
        self._look_timer = loop.call_later(_LOOK_EVERY, self._look)

    @property
    def pid(self) -> int:
        return self._process.pid

    def order(self, order: Order, beside: socket.socket | None = None) -> None:
        """Sends an order, with a socket beside it, which stays this one's to close."""
        if self._is_over:
            return
        data = written(order)
        self._unsent.append((data, beside.dup() if beside is not None and sys.platform != "win32" else None))
        self._unsent_bytes += len(data)
        if len(self._unsent) == 1:
            self._send()
        if self._unsent_bytes > _MOST_UNSENT:
            self._lose("it takes no more orders")

    def share(self, bound: socket.socket) -> bytes:
        """What is said of a socket that cannot be handed over beside an order; nothing where it can."""
        shared = b""
        if sys.platform == "win32":
            shared = bound.share(self._process.pid)
        return shared

    def close(self) -> None:
        """It ends by itself; harmless the second time."""
        if self._is_over:
            return
        self._is_over = True
        self._look_timer.cancel()
        self._loop.remove_reader(self._control)
        self._loop.remove_writer(self._control)
        self._control.close()
        for _, beside in self._unsent:
            if beside is not None:
                beside.close()
        self._unsent.clear()
        try:
            self._process.wait(0)
        except subprocess.TimeoutExpired:
            self._reap(_PATIENCE)

    def _reap(self, patience: float) -> None:
        """Nothing is left of it, however long its end takes."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(patience)
            return
        self._process.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(patience)

    def _lose(self, why: str) -> None:
        if self._is_over:
            return
        self._process.kill()  # whatever it still does, nobody hears of it
        self.close()
        self._on_loss(why)

    def _look(self) -> None:
        """Counted in looks, not in seconds: a computer that slept is no reason."""
        self._looks += 1
        if self._looks > _MOST_LOOKS:
            self._lose("it says nothing any more")
        else:
            self._look_timer = self._loop.call_later(_LOOK_EVERY, self._look)

    def _readable(self) -> None:
        try:
            data = self._control.recv(_MOST_READ)
            reports: Sequence[Report] = self._frames.receive(data) if data else ()
        except (BlockingIOError, InterruptedError):
            return
        except (OSError, BadFrame) as error:
            self._lose(f"it cannot be understood: {error}")
            return
        if not data:
            self._lose("it has ended")
            return
        self._looks = 0
        for report in reports:
            self._on_report(report)

    def _send(self) -> None:
        try:
            while self._unsent:
                data, beside = self._unsent[0]
                if beside is None or sys.platform == "win32":
                    sent = self._control.send(data)
                else:
                    sent = socket.send_fds(self._control, [data], [beside.fileno()])
                    beside.close()
                self._unsent_bytes -= sent
                if sent < len(data):
                    self._unsent[0] = data[sent:], None
                else:
                    self._unsent.popleft()
        except (BlockingIOError, InterruptedError):
            self._loop.add_writer(self._control, self._send)
            return
        except OSError:
            self._loop.call_soon(self._lose, "it takes no more orders")
        self._loop.remove_writer(self._control)
