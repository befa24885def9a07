"""Every SIP message in a file of its own, and a line of each for whoever looks on."""

import contextlib
import io
import logging
import os
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from logging.handlers import RotatingFileHandler
from pathlib import Path

from switchboard.api.trace import TracedMessage, TracePage, TraceQuery
from switchboard.ground.address import Address
from switchboard.ground.files import open_to_append
from switchboard.ground.rights.choose import keep_from_others
from switchboard.sip.arrival import ListeningPoint
from switchboard.sip.wire.legible import legible

_FILE_BYTES = 5_000_000
_MOST_KEPT, _MOST_BYTES = 5_000, 8_000_000  # messages that can be followed, and bytes of them
_A_PAGE = 300  # messages that are told at once
_LOOKED_AT, _MADE = 50, 5  # messages between two turns, while they are looked at and made legible
_BACKUPS = 2
_log = logging.getLogger("switchboard.sip")


class SipTrace:
    """A trace while it is on; the file is bounded, its owner's alone, and holds no proofs of passwords."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.followed = Followed()
        self.listeners: list[Callable[[str], None]] = []  # each is given a line for each message
        self._logger = logging.Logger("trace")  # noqa: LOG001  not the program's log: nobody else writes to it
        self._handler: _PrivateFile | None = None

    @property
    def is_on(self) -> bool:
        """Whether anybody wants to see messages: in the file, or as they are followed."""
        return self._handler is not None or self.followed.is_on

    def start(self) -> None:
        """
        Raises:
            OSError: the file cannot be written.
        """
        if self._handler is None:
            self._handler = _PrivateFile(self.path, maxBytes=_FILE_BYTES, backupCount=_BACKUPS, encoding="utf-8")
            self._handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
            self._logger.addHandler(self._handler)

    def stop(self) -> None:
        if self._handler is not None:
            self._logger.removeHandler(self._handler)
            with contextlib.suppress(OSError):  # what is left cannot be written
                self._handler.close()
            self._handler = None

    def record(self, direction: str, message: bytes, peer: Address, point: ListeningPoint) -> None:
        """`direction` is `<` for what came and `>` for what went. Nothing where the trace is off."""
        other = f"{peer[0]}:{peer[1]}"
        self.followed.note(direction == ">", message, other, point)
        if self._handler is None:
            return
        text = legible(message)
        for listener in self.listeners:
            listener(f"SIP {direction} {other} {point.transport.lower()}: {text.partition(chr(10))[0]}")
        self._logger.info("%s %s %s\n%s\n", direction, other, point.transport, text)
        if self._handler.error is not None:
            _log.warning("The trace ends, as %s cannot be written: %s", self.path.name, self._handler.error)
            self.stop()


@dataclass(frozen=True, slots=True)
class _Kept:
    at: float
    is_ours: bool
    message: bytes
    peer: str
    point: ListeningPoint


class Followed:
    """The messages of the last moments, for whoever follows them: bounded, and forgotten when nobody does any more."""

    def __init__(self) -> None:
        self.is_on = False
        self._kept: deque[_Kept] = deque()
        self._size = 0  # bytes of all that are kept
        self._count = 0  # messages so far

    def follow(self, *, on: bool) -> None:
        self.is_on = on
        if not on:
            self._kept.clear()
            self._size = 0

    def note(self, is_ours: bool, message: bytes, peer: str, point: ListeningPoint) -> None:
        """Nothing where nobody follows."""
        if not self.is_on:
            return
        self._kept.append(_Kept(time.time(), is_ours, message, peer, point))
        self._count += 1
        self._size += len(message)
        while len(self._kept) > _MOST_KEPT or self._size > _MOST_BYTES:
            self._size -= len(self._kept.popleft().message)

    def page(self, query: TraceQuery, after: int) -> Iterator[TracePage | None]:
        """
        The newest that fit and came after the one of that number, in their order.

        None before it where there is time for something else; what comes meanwhile is of the next page.
        """
        last, first = self._count, self._count - len(self._kept) + 1  # numbers of what is kept
        fresh = list(islice(self._kept, max(0, after + 1 - first), None))
        fitting: list[tuple[int, _Kept]] = []
        for number, kept in enumerate(fresh, max(first, after + 1)):
            if query.fits(kept.message, kept.peer):
                fitting.append((number, kept))
            if number % _LOOKED_AT == 0:
                yield None
        messages: list[TracedMessage] = []
        for number, kept in fitting[-_A_PAGE:]:
            messages.append(_traced(number, kept))
            if len(messages) % _MADE == 0:
                yield None
        lost = max(0, first - 1 - after) if after else 0
        yield TracePage(tuple(messages), last, lost + len(fitting) - len(messages))


def _traced(number: int, kept: _Kept) -> TracedMessage:
    ours = kept.point.reached(kept.peer.rpartition(":")[0])
    return TracedMessage(number, kept.at, kept.is_ours, kept.peer, ours, kept.point.transport, legible(kept.message))


class _PrivateFile(RotatingFileHandler):
    """A file, and those that it took the place of, that nobody but their owner reads; says so where it fails."""

    error: BaseException | None = None

    def _open(self) -> io.TextIOWrapper:
        descriptor = open_to_append(self.baseFilename)
        file = os.fdopen(descriptor, "a", encoding=self.encoding, errors="backslashreplace")
        for path in (self.baseFilename, *(f"{self.baseFilename}.{number + 1}" for number in range(_BACKUPS))):
            _make_private(Path(path))
        return file

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: ARG002, N802  logging's own signature
        self.error = sys.exc_info()[1]


def _make_private(path: Path) -> None:
    """Those of an earlier time may be anybody's to read, or not there."""
    with contextlib.suppress(OSError):
        if path.is_file() and not path.is_symlink():
            keep_from_others(path)
