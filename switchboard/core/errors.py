"""What is refused, and what of a file was passed over, in words a person can act on."""

from dataclasses import dataclass
from pathlib import PurePath

from switchboard.ground.errors import SwitchboardError


class CommandRefused(SwitchboardError):
    """The command asks for what cannot be; nothing has changed."""


class ChangedMeanwhile(CommandRefused):
    """Somebody else has set it since; nothing has changed."""


class DataRefused(SwitchboardError):
    """A file with an office's data cannot be used and was left as it is. `path` is where it lies."""

    def __init__(self, path: PurePath, reason: str) -> None:
        super().__init__(f"{path} {reason} It was left as it is.")
        self.path = path


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that was passed over: which file and line, and why."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason}" if self.line else f"{self.file}: {self.reason}"
