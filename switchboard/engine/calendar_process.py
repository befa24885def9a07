"""
Calendars read in a process of its own, which is ended where one takes too long: see `office.calendar.reading`.

It stays for those that follow, as its libraries take longer to load than most calendars to be read. One that a calendar
was refused by, whatever for, is not used again.
"""

import contextlib
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from typing import IO

import msgspec

from switchboard.ground.errors import SwitchboardError
from switchboard.office.calendar.reading import ReadAnswer, ReadRequest, next_part, put_part

PATIENCE = 90.0  # seconds for one, the start of the process counted in; it gives way to everything else here
MOST_READ = 300  # calendars until a new process takes its place: what a library never lets go of goes with it
_MODE = "read-calendar"  # of the command line
_MOST_ANSWERED = 16_000_000  # bytes
_END_PATIENCE = 5.0  # seconds until a process that was killed is no more


class CalendarRefused(SwitchboardError):
    """Nothing came of a calendar; the words say why."""


class _Ended(Exception):
    """The process said nothing more."""


class CalendarReader:
    """The process that reads, begun when there is something to be read. Whoever asks blocks, and may be any thread."""

    def __init__(self, program: Sequence[str] = ()) -> None:
        """`program` is what reads instead of this program."""
        self._program = program or reading_program()
        self._lock = threading.Lock()
        self._idle: _Process | None = None
        self._working: set[_Process] = set()
        self._is_closed = False

    def read(self, request: ReadRequest, content: bytes, patience: float = PATIENCE) -> ReadAnswer:
        """
        Blocks until it is read or given up.

        Raises:
            CalendarRefused: it took too long or too much, or could not be begun.
        """
        parts = [msgspec.json.encode(request), content]
        with self._process() as process, process.ended_after(patience):
            try:
                said = process.ask(parts)
                answer = msgspec.json.decode(said, type=ReadAnswer)
            except (_Ended, OSError, ValueError) as error:
                process.is_spoiled = True
                if isinstance(error, msgspec.DecodeError):
                    raise CalendarRefused("this program could not read it") from error
                raise CalendarRefused("it takes more time or memory than a calendar may") from error
            process.is_spoiled = bool(answer.error)
            return answer

    def rest(self) -> None:
        """Ends a process that nobody uses; the next calendar begins another."""
        with self._lock:
            process, self._idle = self._idle, None
        if process is not None:
            process.end()

    def close(self) -> None:
        """What is read is given up, and whoever waits for it told."""
        with self._lock:
            self._is_closed = True
            working = list(self._working)
        for process in working:
            process.kill()
        self.rest()

    @contextlib.contextmanager
    def _process(self) -> "Iterator[_Process]":
        process = self._taken()
        try:
            yield process
        finally:
            self._put_back(process)

    def _taken(self) -> "_Process":
        with self._lock:
            process, self._idle = self._idle, None
        if process is not None and process.has_ended():
            process.end()  # somebody else ended it meanwhile
            process = None
        if process is None:
            process = _begun(self._program)
        with self._lock:
            self._working.add(process)
            is_closed = self._is_closed
        if is_closed:
            process.kill()
        return process

    def _put_back(self, process: "_Process") -> None:
        is_used_up = process.is_spoiled or process.read >= MOST_READ
        with self._lock:
            self._working.discard(process)
            is_kept = not (is_used_up or self._is_closed or self._idle)
            if is_kept:
                self._idle = process
        if not is_kept:
            process.end()


class _Process:
    """One that reads calendars, one after the other."""

    def __init__(self, running: subprocess.Popen[bytes], given: IO[bytes], said: IO[bytes]) -> None:
        self._running, self._given, self._said = running, given, said
        self.is_spoiled = False
        self.read = 0

    def ask(self, parts: Sequence[bytes]) -> bytes:
        """
        Raises:
            _Ended, OSError, ValueError: it is no more.
        """
        self.read += 1
        for part in parts:
            put_part(self._given, part)
        self._given.flush()
        said = next_part(self._said, _MOST_ANSWERED)
        if said is None:
            raise _Ended
        return said

    @contextlib.contextmanager
    def ended_after(self, patience: float) -> Iterator[None]:
        """Kills it where that takes longer, in seconds."""
        timer = threading.Timer(patience, self.kill)
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def has_ended(self) -> bool:
        return self._running.poll() is not None

    def kill(self) -> None:
        with contextlib.suppress(OSError):
            self._running.kill()

    def end(self) -> None:
        """Returns once it is no more."""
        self.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._running.wait(_END_PATIENCE)
        for pipe in (self._given, self._said):
            with contextlib.suppress(OSError, ValueError):
                pipe.close()


def reading_program() -> Sequence[str]:
    """This program, as it reads a calendar: one that was built is a program by itself, all else is Python's."""
    of_python = () if getattr(sys, "frozen", False) else ("-m", "switchboard")
    return (sys.executable, *of_python, _MODE)


def _begun(program: Sequence[str]) -> _Process:
    """
    Raises:
        CalendarRefused: it cannot be begun.
    """
    flags = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0) | getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        running = subprocess.Popen(  # noqa: S603  this program itself
            program,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=flags,
        )
    except (OSError, ValueError) as error:
        raise CalendarRefused("this computer has no room to read it: {why}", why=str(error)) from error
    if running.stdin is None or running.stdout is None:
        raise CalendarRefused("this computer has no room to read it: {why}", why="there are no pipes")
    return _Process(running, running.stdin, running.stdout)
