"""What systemd is told of a service: that it is ready, goes on, ends (`sd_notify(3)`)."""

import asyncio
import contextlib
import os
import socket

from switchboard.ground.text import parse_number
from switchboard.ground.timers import Periodic

_PER_SECOND = 1_000_000  # microseconds


class Manager:
    """The service manager that started us, where one did; all is silence else."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._address = os.environ.get("NOTIFY_SOCKET", "")
        self._beat: Periodic | None = None

    def ready(self, status: str) -> None:
        """Phones are served; from now on it hears that the loop goes on, as often as it asked for."""
        self._tell(f"READY=1\nSTATUS={status}")
        span = parse_number(os.environ.get("WATCHDOG_USEC", ""))
        asked = os.environ.get("WATCHDOG_PID", str(os.getpid())) == str(os.getpid())
        if self._address and span and asked and self._beat is None:
            self._beat = Periodic(self._loop, span / _PER_SECOND / 3, lambda: self._tell("WATCHDOG=1"))
            self._beat.start()

    def ends(self) -> None:
        """What is under way is brought to its end."""
        if self._beat is not None:
            self._beat.cancel()
        self._tell("STOPPING=1")

    def _tell(self, text: str) -> None:
        if not self._address or not hasattr(socket, "AF_UNIX"):
            return
        address = "\0" + self._address[1:] if self._address.startswith("@") else self._address
        with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
            manager.setblocking(False)
            manager.sendto(text.encode(), address)
