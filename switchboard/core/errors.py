"""What is refused, and what of a file was passed over, in words a person can act on."""

from dataclasses import dataclass
from pathlib import PurePath

from switchboard.ground.errors import Sentence, SwitchboardError


class CommandRefused(SwitchboardError):
    """The command asks for what cannot be; nothing has changed."""


class ChangedMeanwhile(CommandRefused):
    """Somebody else has set it since; nothing has changed."""


class DataRefused(SwitchboardError):
    """A file with an office's data cannot be used and was left as it is. `path` is where it lies."""

    def __init__(self, path: PurePath, pattern: str, /, **values: object) -> None:
        """`pattern` speaks of `{path}`."""
        what = Sentence(pattern, path=path, **values)
        super().__init__("{what} It was left as it is.", what=what)
        self.path = path


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that was passed over: which file and line, and why, best as a `Sentence`."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return str(self.sentence)

    @property
    def sentence(self) -> Sentence:
        """All of it."""
        if self.line:
            return Sentence("{file}:{line}: {reason}", file=self.file, line=str(self.line), reason=self.reason)
        return Sentence("{file}: {reason}", file=self.file, reason=self.reason)
