"""
Faults of the program: exceptions that nobody expected, caught where control enters.

One door each: a loop's turn, a governed job, a datagram, a connection's bytes, a line of the console, an action of a
manager client, a step of the dialplan, a commit, a task of the window. What raised it ends there, whoever waits is
answered there, and all else goes on. The door hands the exception to `Faults`, which logs it once and counts it.
"""

import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass

_log = logging.getLogger("switchboard.faults")
_MAX_KINDS = 200  # places told apart; what comes after is counted together
_AGAIN_AT = frozenset({10, 100, 1_000, 10_000, 100_000})  # counts at which a line says that it goes on
_ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Fault:
    """A kind of fault: at which door it came out, what it was and where it was raised, and how often."""

    door: str
    what: str
    place: str
    count: int

    def __str__(self) -> str:
        times = "" if self.count == 1 else f" ({self.count:,} times)"
        return f"{self.door}: {self.what} in {self.place}{times}"


class Faults:
    """
    Logs each kind of fault once with its traceback, counts the rest, and tells whoever shows them to a person.

    Listeners are called in the thread where one came up (see `told_in`).
    """

    def __init__(self) -> None:
        self.listeners: list[Callable[[], None]] = []  # each is called after a kind of fault came up first
        self._kinds: dict[tuple[str, str, str], Fault] = {}

    def note(self, door: str, error: BaseException) -> None:
        """
        Takes an exception that nobody expected.

        Args:
            door: where it was caught, as a person would say it: "a datagram", "a step of the dialplan".
        """
        fault = self.count(door, *_described(error))
        if fault.count == 1:
            _log.error(
                "A fault of this program in %s. What raised it has ended, all else goes on.", door, exc_info=error
            )
            self._tell()
        elif fault.count in _AGAIN_AT:
            _log.error("The fault in %s came %d times: %s in %s", fault.door, fault.count, fault.what, fault.place)

    def take(self, door: str, what: str, place: str, text: str) -> None:
        """Takes one that came up in a process of ours, told as `Fault` and the text of its traceback say."""
        if self.count(door, what, place).count == 1:
            _log.error("A fault of this program in %s. What raised it has ended, all else goes on.\n%s", door, text)
            self._tell()

    def count(self, door: str, what: str, place: str) -> Fault:
        """One more of a kind; returns how it stands now."""
        key = door, what, place
        if key not in self._kinds and len(self._kinds) >= _MAX_KINDS:
            key = (_ELSEWHERE,) * 3
        known = self._kinds.get(key)
        fault = self._kinds[key] = Fault(*key, known.count + 1 if known else 1)
        return fault

    def _tell(self) -> None:
        for listener in self.listeners:
            try:
                listener()
            except Exception:  # it is told of faults: there is nobody else to tell
                _log.exception("A fault could not be shown.")

    def listed(self) -> list[Fault]:
        """Every kind, in the order they came up."""
        return list(self._kinds.values())

    def __len__(self) -> int:
        """How many faults there were in all."""
        return sum(fault.count for fault in self.listed())


def _described(error: BaseException) -> tuple[str, str]:
    """What it is in a line, and file and line of where it was raised. An exception's own text may be an outsider's."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{frames[-1].filename.rpartition('switchboard')[2].lstrip('/')}:{frames[-1].lineno}" if frames else "?"
    return type(error).__name__, place
