"""What of a roster was passed over: of very many the first, and how many more there are."""

from collections.abc import Iterable

from switchboard.core.errors import Problem
from switchboard.ground.text import to_unicode
from switchboard.rosters.bounds import MOST_PROBLEMS


class Problems:
    """Collects them in the order in which they are met."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._told: list[Problem] = []
        self._more = 0

    def add(self, problems: Iterable[Problem]) -> None:
        """What was said elsewhere."""
        for each in problems:
            self.note(each.line, each.reason)

    def note(self, line: int, reason: str) -> None:
        """`line` is 0 where it is of the file as a whole."""
        if len(self._told) < MOST_PROBLEMS:
            self._told.append(Problem(self._file, line, to_unicode(reason)))
        else:
            self._more += 1

    def __bool__(self) -> bool:
        """Whether there was any: then what was read may not be all there is."""
        return bool(self._told)

    def listed(self) -> tuple[Problem, ...]:
        more = f"{self._more:,} more problems are not listed"
        return (*self._told, Problem(self._file, 0, more)) if self._more else tuple(self._told)
