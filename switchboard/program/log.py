"""
The program's log: a file in the data folder, and warnings on the terminal. All that goes wrong anywhere ends up here.

A log that cannot be written, or a fault that comes a thousand times a second, stops nothing and fills no disk.
"""

import contextlib
import copy
import io
import logging
import os
import sys
import threading
import time
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from switchboard.ground.errors import Sentence, why
from switchboard.ground.faults import Fault, Faults
from switchboard.ground.files import open_to_append

FILE_NAME = "switchboard.log"
_FILE_BYTES = 1_000_000
_OLD_FILES = 3
_LONGEST = 8_000  # characters of a record
_OFTEN = 30  # records of one kind that are written in a span; the rest are counted
_SPAN = 60.0  # seconds
_MOST_KINDS = 1_000
_log = logging.getLogger("switchboard.program")


class Often(logging.Filter):
    """Lets records of one kind through a few times a minute, and says how many there were more."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._kinds: dict[tuple[str, int, int], tuple[float, int]] = {}  # where from: since when, and how many

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether it is written; the first of a new span gets the count of those that were not."""
        kind, now = (record.pathname, record.lineno, record.levelno), self._clock()
        since, count = self._kinds.get(kind, (now, 0))
        if now - since >= _SPAN:
            if count > _OFTEN:
                record.msg = f"{record.getMessage()} (and {count - _OFTEN:,} more of this kind before)"
                record.args = None
            since, count = now, 0
        if len(self._kinds) >= _MOST_KINDS:
            self._kinds.clear()
        self._kinds[kind] = since, count + 1
        return count < _OFTEN


class OneLine(logging.Formatter):
    """What outsiders wrote stays within its line; only tracebacks have more of them. Too long ones are cut."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802  logging's own name
        record.message = "".join(_visible(character) for character in record.message[:_LONGEST])
        return super().formatMessage(record)

    def formatException(self, ei: object) -> str:  # noqa: N802  logging's own name
        text = super().formatException(ei)  # type: ignore[arg-type]  # handed on as it came
        return text if len(text) <= 2 * _LONGEST else f"{text[:_LONGEST]}\n[…]\n{text[-_LONGEST:]}"


class ForPerson(OneLine):
    """For the terminal: a person is spared tracebacks, which the log has."""

    def __init__(self, log: Path) -> None:
        super().__init__("%(levelname)s: %(message)s")
        self._log = log

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(_without_traceback(record))
        return f"{text} More is in {self._log}." if record.exc_info else text


class LogFile(RotatingFileHandler):
    """A file that may be lost while it is written: then the terminal is told once, and the program goes on."""

    def __init__(self, path: Path) -> None:
        """
        Raises:
            OSError: it cannot be written.
        """
        super().__init__(
            path, maxBytes=_FILE_BYTES, backupCount=_OLD_FILES, encoding="utf-8", errors="backslashreplace"
        )
        self._is_lost = False

    def _open(self) -> io.TextIOWrapper:
        descriptor = open_to_append(self.baseFilename)
        return os.fdopen(descriptor, "a", encoding=self.encoding, errors=self.errors)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: ARG002, N802  logging's own signature
        if not self._is_lost:
            self._is_lost = True
            _tell(f"The log {self.baseFilename} cannot be written: {sys.exc_info()[1]}")


class SharedFaults(Faults):
    """Faults that come up in any thread, and at the end of an object while another is noted."""

    def __init__(self) -> None:
        super().__init__()
        self._lock = threading.RLock()

    def count(self, door: str, what: str, place: str) -> Fault:
        with self._lock:
            return super().count(door, what, place)

    def listed(self) -> list[Fault]:
        with self._lock:
            return super().listed()


class ProgramLog:
    """Everything that is logged, of libraries, too."""

    def __init__(self, data: Path) -> None:
        self._path = data / FILE_NAME
        self._file: LogFile | None = None
        self._terminal: logging.Handler = logging.NullHandler()
        self._often = Often()
        self.fault = Sentence("")  # why there is no file
        self.faults = SharedFaults()

    def start(self) -> None:
        """
        Takes all that is logged, and all that nobody caught, from now on.

        Where the file cannot be written there is the terminal alone, and `fault` says why.
        """
        self._terminal = logging.StreamHandler()
        self._terminal.setLevel(logging.WARNING)
        self._terminal.setFormatter(OneLine("%(levelname)s: %(message)s"))
        self._terminal.addFilter(Often())
        root = logging.getLogger()
        root.handlers = [self._terminal]
        root.setLevel(logging.WARNING)
        logging.getLogger("switchboard").setLevel(logging.INFO)
        logging.captureWarnings(capture=True)
        logging.raiseExceptions = False  # a terminal that has gone is nothing to write tracebacks about
        self.reopen()
        catch_all(self.faults)

    def reopen(self) -> None:
        """Begins the file anew under its name: somebody may have moved it away, or it can be written again."""
        root = logging.getLogger()
        try:
            file = LogFile(self._path)
        except OSError as error:
            self.fault = Sentence("The log {path} cannot be written: {why}.", path=str(self._path), why=why(error))
            _log.warning("%s", self.fault)
            return
        file.setFormatter(OneLine("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        file.addFilter(self._often)
        root.addHandler(file)
        if self._file is not None:
            root.removeHandler(self._file)
            self._file.close()
        self._file, self.fault = file, Sentence("")
        self._terminal.setFormatter(ForPerson(self._path))


def catch_all(faults: Faults) -> None:
    """What nobody caught in a thread, an object's end, or the whole program goes into the log, each kind once."""

    def in_thread(raised: threading.ExceptHookArgs) -> None:
        if raised.exc_value is not None and not isinstance(raised.exc_value, SystemExit):
            faults.note(f"the thread {raised.thread.name if raised.thread else '?'}", raised.exc_value)

    def unraisable(raised: "sys.UnraisableHookArgs") -> None:
        if raised.exc_value is not None:
            faults.note("the end of an object", raised.exc_value)

    def in_program(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _log.critical("Switchboard has ended by a fault of its own.", exc_info=error)

    threading.excepthook = in_thread
    sys.unraisablehook = unraisable
    sys.excepthook = in_program


def _without_traceback(record: logging.LogRecord) -> logging.LogRecord:
    plain = copy.copy(record)
    plain.exc_info = plain.exc_text = plain.stack_info = None
    return plain


def _tell(text: str) -> None:
    with contextlib.suppress(OSError, ValueError, AttributeError):  # there is no terminal
        sys.stderr.write(f"{text}\n")


def _visible(character: str) -> str:
    return character if character.isprintable() else repr(character)[1:-1]
