"""Programs that the dialplan runs where the setting `system` allows it (Asterisk: `app_system.c`)."""

import asyncio
import subprocess
from collections.abc import Callable

from switchboard.engine.aside import work_aside
from switchboard.ground.faults import Faults

LONGEST = 60.0  # seconds after which a program is ended
_MOST = 20  # programs at the same time


class Programs:
    """Runs lines of the system's shell, each in a thread of its own, as the user whom we run as."""

    def __init__(self, loop: asyncio.AbstractEventLoop, faults: Faults) -> None:
        self._loop = loop
        self._faults = faults
        self._running = 0

    def run(self, line: str, then: Callable[[int | None], None]) -> None:
        """`then` is told the exit status; None where it could not be run, took too long, or too many run already."""
        if self._running >= _MOST:
            self._loop.call_soon(then, None)
            return
        self._running += 1

        def done(status: int | None, error: Exception | None) -> None:
            self._running -= 1
            if error is not None:
                self._faults.note("a program of the dialplan", error)
            then(status)

        work_aside(self._loop, lambda: _status_of(line), done)


def _status_of(line: str) -> int | None:
    try:
        ran = subprocess.run(  # noqa: S602  the office's own dialplan asks for a shell, and a setting has allowed it
            line,
            shell=True,
            check=False,
            timeout=LONGEST,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
    return ran.returncode
