"""What a channel waits for that is recorded, and what it waits for that somebody else does meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Protocol


class Recording(Protocol):
    """What was heard of a phone: a byte a sample, in a coding, `pcma` or `pcmu`."""

    @property
    def coded(self) -> bytes: ...
    @property
    def coding(self) -> str: ...
    @property
    def seconds(self) -> float: ...


class RecordingEnd(Enum):
    """Why nothing more is recorded."""

    KEY = "key"
    SILENCE = "silence"
    FULL = "full"
    HANGUP = "hangup"
    NOBODY = "nobody"  # there is no phone that could be heard


@dataclass(frozen=True, slots=True)
class Recorded:
    """What came of a `Record`; `recording` is None where nobody could be heard. `key` is the digit that ended it."""

    end: RecordingEnd
    recording: Recording | None = None
    key: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """
    Records the phone at the channel's end, and goes on with a `Recorded`.

    Args:
        most: seconds.
        silence: seconds without a word after which it ends; 0 for however many.
        keys: digits that end it; others are not heard.
        on_hang_up: told what was recorded when the channel ends meanwhile: it does not go on then.
    """

    most: float
    silence: float
    keys: str
    on_hang_up: Callable[[Recorded], None]


@dataclass(frozen=True, slots=True)
class Await:
    """
    Goes on with a `Came` as soon as what was begun is done.

    Args:
        begin: begins it; what it is given is called with what came of it, once.
    """

    begin: Callable[[Callable[[object], None]], None]


@dataclass(frozen=True, slots=True)
class Came:
    """What came of an `Await`."""

    value: object
