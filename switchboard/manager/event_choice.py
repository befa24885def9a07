"""Which events a client wants: classes by a mask, and filters over the text of each (Asterisk: `manager.c`)."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from switchboard.ground.errors import SwitchboardError
from switchboard.ground.regex import BadRegex, Regex, compile_regex
from switchboard.ground.text import parse_number
from switchboard.manager.events import ManagerEvent
from switchboard.manager.users import CLASS_BITS, EVERYTHING

_MAX_FILTERS = 64
_MAX_INSTRUCTIONS = 2_000  # of all filters of a client; each event costs its bytes times those at worst
_ALL_WORDS = frozenset({"on", "all", "yes", "true"})
_CRITERION = re.compile(r"([a-z]+)\(([^(),]{1,100})\)")
_CRITERIA = frozenset({"action", "name", "header", "method"})
_MOST_CRITERIA = 500  # characters of them
_MAX_EXPRESSION = 2_000  # characters, as of a regular expression
_LITERALLY: dict[str, Callable[[str, str], bool]] = {
    "exact": str.__eq__,
    "starts_with": str.startswith,
    "ends_with": str.endswith,
    "contains": str.__contains__,
}


class BadCriteria(SwitchboardError):
    """They are none, or one of them is not known."""


@dataclass(frozen=True, slots=True)
class EventFilter:
    """
    Events of a name, with a header, in which something is found; what is empty is not asked for.

    Args:
        regex: what is looked for in the header, or else in the whole event.
        fits: whether a text has what is looked for.
    """

    name: str = ""
    header: str = ""
    regex: Regex | None = None
    fits: Callable[[str], bool] | None = None

    def finds(self, event: ManagerEvent) -> bool:
        """Whether the event is one of those."""
        if self.name and event.headers[0][1] != self.name:
            return False
        if self.header:
            return any(self._is_in(value) for name, value in event.headers if name.lower() == self.header)
        return self._is_in(event.wire.decode(errors="replace")) if self.regex or self.fits else True

    def _is_in(self, text: str) -> bool:
        if self.regex is not None:
            return _fits(self.regex, text)
        return self.fits is None or self.fits(text)


class EventChoice:
    """
    What is wanted of what may be read.

    Filters are POSIX extended expressions over the whole event, its line ends among it. One that begins with `!` keeps
    events away; where there are others, an event has to fit one of them. With criteria such as
    `action(exclude),name(VarSet)` an expression is looked for by its method, in a header or in the whole event.
    """

    def __init__(self) -> None:
        self.classes = EVERYTHING
        self._wanted: list[EventFilter] = []
        self._unwanted: list[EventFilter] = []

    @property
    def has_filters(self) -> bool:
        return bool(self._wanted or self._unwanted)

    def choose_classes(self, text: str) -> bool:
        """`on`, `off`, `call,system`, or a number whose bits are the classes; whether any is wanted."""
        number = parse_number(text.strip())
        if number is not None:
            self.classes = frozenset(name for bit, name in CLASS_BITS.items() if number & bit)
            return number > 0
        words = {word.strip().lower() for word in text.split(",")}
        self.classes = EVERYTHING if words & _ALL_WORDS else frozenset(words) & EVERYTHING
        return bool(self.classes)

    def add_filter(self, text: str) -> None:
        """
        Raises:
            BadRegex: it is no expression, or there are too many, or they are too large, to look at every event.
        """
        if not text.removeprefix("!"):
            raise BadRegex("there is nothing to look for")
        self._add(EventFilter(regex=compile_regex(text.removeprefix("!"))), is_wanted=not text.startswith("!"))

    def add_criteria(self, text: str, expression: str) -> None:
        """
        Raises:
            BadCriteria: nobody knows one of them, one stands there twice, or there is nothing to look for.
            BadRegex: as `add_filter`.
        """
        found = _criteria(text)
        action, method = found.get("action", "include").lower(), found.get("method", "none").lower()
        name, header = found.get("name", ""), found.get("header", "").lower()
        if action not in ("include", "exclude"):
            raise BadCriteria(f"action is include or exclude, not '{action}'")
        if not (expression if method != "none" else name or header):
            raise BadCriteria("there is nothing to look for")
        if len(expression) > _MAX_EXPRESSION:
            raise BadCriteria(f"an expression has {_MAX_EXPRESSION:,} characters at most")
        self._add(EventFilter(name, header, *_looking(method, expression)), is_wanted=action == "include")

    def _add(self, chosen: EventFilter, *, is_wanted: bool) -> None:
        filters = [*self._wanted, *self._unwanted, chosen]
        instructions = sum(each.regex.size for each in filters if each.regex)
        if len(filters) > _MAX_FILTERS or instructions > _MAX_INSTRUCTIONS:
            raise BadRegex(
                f"a client may have {_MAX_FILTERS} filters, and of {_MAX_INSTRUCTIONS:,} instructions in all"
            )
        (self._wanted if is_wanted else self._unwanted).append(chosen)

    def wants(self, event: ManagerEvent) -> bool:
        if event.event_class not in self.classes:
            return False
        if not self.has_filters:
            return True
        if any(unwanted.finds(event) for unwanted in self._unwanted):
            return False
        return not self._wanted or any(wanted.finds(event) for wanted in self._wanted)


def _criteria(text: str) -> dict[str, str]:
    """
    What is asked of an event, by name of the criterion.

    >>> _criteria("action(exclude), name(VarSet)")
    {'action': 'exclude', 'name': 'VarSet'}
    """
    found: dict[str, str] = {}
    if len(text) > _MOST_CRITERIA:
        raise BadCriteria(f"criteria have {_MOST_CRITERIA} characters at most")
    for part in text.split(","):
        match = _CRITERION.fullmatch(part.strip())
        if match is None or match[1] not in _CRITERIA or match[1] in found:
            raise BadCriteria(f"'{part.strip()}' is none of {', '.join(sorted(_CRITERIA))}, or stands there twice")
        found[match[1]] = match[2].strip()
    return found


def _looking(method: str, expression: str) -> tuple[Regex | None, Callable[[str], bool] | None]:
    if method == "none":
        return None, None
    if method == "regex":
        return compile_regex(expression), None
    compare = _LITERALLY.get(method)
    if compare is None:
        raise BadCriteria(f"there is no method '{method}'")
    return None, lambda text: compare(text, expression)


def _fits(regex: Regex, text: str) -> bool:
    try:
        return regex.search(text) is not None
    except BadRegex:  # an event of a hundred kilobytes is more than such a filter is made for
        return False
