"""Every SIP message in a file of its own, and a line of each for whoever looks on."""

import contextlib
import io
import logging
import os
import sys
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path

from switchboard.ground.address import Address
from switchboard.ground.files import open_to_append
from switchboard.sip.arrival import ListeningPoint
from switchboard.sip.wire.legible import legible

_FILE_BYTES = 5_000_000
_BACKUPS = 2
_log = logging.getLogger("switchboard.sip")


class SipTrace:
    """A trace while it is on; the file is bounded, its owner's alone, and holds no proofs of passwords."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.listeners: list[Callable[[str], None]] = []  # each is given a line for each message
        self._logger = logging.Logger("trace")  # noqa: LOG001  not the program's log: nobody else writes to it
        self._handler: _PrivateFile | None = None

    @property
    def is_on(self) -> bool:
        return self._handler is not None

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
        if self._handler is None:
            return
        text = legible(message)
        other = f"{peer[0]}:{peer[1]}"
        for listener in self.listeners:
            listener(f"SIP {direction} {other} {point.transport.lower()}: {text.partition(chr(10))[0]}")
        self._logger.info("%s %s %s\n%s\n", direction, other, point.transport, text)
        if self._handler.error is not None:
            _log.warning("The trace ends, as %s cannot be written: %s", self.path.name, self._handler.error)
            self.stop()


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
            path.chmod(0o600)
