"""Every SIP message in a file of its own, and a line of each for whoever looks on."""

import logging
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path

from switchboard.ground.address import Address
from switchboard.sip.arrival import ListeningPoint

_FILE_BYTES = 5_000_000
_SECRETS = ("authorization:", "proxy-authorization:")


class SipTrace:
    """A trace while it is on; the file is bounded, and holds no proofs of passwords."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.listeners: list[Callable[[str], None]] = []  # each is given a line for each message
        self._logger = logging.Logger("trace")  # noqa: LOG001  not the program's log: nobody else writes to it
        self._handler: RotatingFileHandler | None = None

    @property
    def is_on(self) -> bool:
        return self._handler is not None

    def start(self) -> None:
        """
        Raises:
            OSError: the file cannot be written.
        """
        if self._handler is None:
            self._handler = RotatingFileHandler(self.path, maxBytes=_FILE_BYTES, backupCount=2, encoding="utf-8")
            self._handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
            self._logger.addHandler(self._handler)

    def stop(self) -> None:
        if self._handler is not None:
            self._logger.removeHandler(self._handler)
            self._handler.close()
            self._handler = None

    def record(self, direction: str, message: bytes, peer: Address, point: ListeningPoint) -> None:
        """`direction` is `<` for what came and `>` for what went."""
        lines = message.decode(errors="replace").splitlines() or [""]
        other = f"{peer[0]}:{peer[1]}"
        shown = f"SIP {direction} {other} {point.transport.lower()}: {lines[0]}"
        for listener in self.listeners:
            listener(shown)
        text = "\n".join(_without_secret(line) for line in lines)
        self._logger.info("%s %s %s\n%s\n", direction, other, point.transport, text)


def _without_secret(line: str) -> str:
    name, colon, _ = line.partition(":")
    return f"{name}: ..." if f"{name.lower()}{colon}" in _SECRETS else line
