"""A calendar read in a process of its own, which is ended where it takes too long: see `office.calendar.reading`."""

import subprocess
import sys

import msgspec

from switchboard.ground.errors import SwitchboardError
from switchboard.office.calendar.reading import ReadAnswer, ReadRequest

PATIENCE = 90.0  # seconds, its start counted in; it gives way to everything else on this computer
_MODE = "read-calendar"  # of the command line


class CalendarRefused(SwitchboardError):
    """Nothing came of a calendar; the words say why."""


def read_aside(request: ReadRequest, content: bytes, patience: float = PATIENCE) -> ReadAnswer:
    """
    Blocks until it is read or given up.

    Raises:
        CalendarRefused: it took too long or too much, or could not be begun.
    """
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "switchboard"]
    flags = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0) | getattr(subprocess, "CREATE_NO_WINDOW", 0)
    given = msgspec.json.encode(request) + b"\n" + content
    try:
        ran = subprocess.run(  # noqa: S603  this program itself
            [*program, _MODE],
            input=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=patience,
            check=False,
            creationflags=flags,
        )
    except subprocess.TimeoutExpired as error:
        raise CalendarRefused("it takes more time or memory than a calendar may") from error
    except (OSError, ValueError) as error:
        raise CalendarRefused("this computer has no room to read it: {why}", why=str(error)) from error
    if ran.returncode:
        raise CalendarRefused("it takes more time or memory than a calendar may")
    try:
        return msgspec.json.decode(ran.stdout, type=ReadAnswer)
    except msgspec.DecodeError as error:
        raise CalendarRefused("this program could not read it") from error
