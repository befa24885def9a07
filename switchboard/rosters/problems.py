"""What of a roster was passed over: of very many the first, and how many more there are."""

from collections.abc import Iterable, Mapping

from switchboard.core.errors import Problem
from switchboard.ground.errors import Sentence
from switchboard.ground.text import to_unicode
from switchboard.rosters.bounds import MOST_PROBLEMS

TOO_MANY = "there are more than {most} people; the rest is passed over"


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

    def note(self, line: int, pattern: str, /, **values: object) -> None:
        """`line` is 0 where it is of the file as a whole; `pattern` and `values` are those of a `Sentence`."""
        if len(self._told) < MOST_PROBLEMS:
            self._told.append(Problem(self._file, line, _sentence(pattern, values)))
        else:
            self._more += 1

    def __bool__(self) -> bool:
        """Whether there was any: then what was read may not be all there is."""
        return bool(self._told)

    def listed(self) -> tuple[Problem, ...]:
        more = Sentence("{count} more problems are not listed", count=self._more)
        return (*self._told, Problem(self._file, 0, more)) if self._more else tuple(self._told)


def _sentence(pattern: str, values: Mapping[str, object]) -> str:
    if isinstance(pattern, Sentence) or not values:
        return pattern if isinstance(pattern, Sentence) else Sentence(to_unicode(pattern))
    is_text = {name: isinstance(value, str) and not isinstance(value, Sentence) for name, value in values.items()}
    return Sentence(
        pattern, **{name: to_unicode(str(each)) if is_text[name] else each for name, each in values.items()}
    )
