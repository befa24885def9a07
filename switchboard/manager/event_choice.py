"""Which events a client wants: classes by a mask, and filters over the text of each (Asterisk: `manager.c`)."""

from switchboard.ground.regex import BadRegex, Regex, compile_regex
from switchboard.manager.events import ManagerEvent
from switchboard.manager.users import EVERYTHING

_MAX_FILTERS = 64
_MAX_INSTRUCTIONS = 2_000  # of all filters of a client; each event costs its bytes times those at worst
_ALL_WORDS = frozenset({"on", "all", "yes", "true", "1"})


class EventChoice:
    """
    What is wanted of what may be read.

    Filters are POSIX extended expressions over the whole event, its line ends among it. One that begins with `!` keeps
    events away; where there are others, an event has to fit one of them.
    """

    def __init__(self) -> None:
        self.classes = EVERYTHING
        self._wanted: list[Regex] = []
        self._unwanted: list[Regex] = []

    @property
    def has_filters(self) -> bool:
        return bool(self._wanted or self._unwanted)

    def choose_classes(self, text: str) -> bool:
        """`on`, `off`, `call,system`; whether any is wanted."""
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
        regex = compile_regex(text.removeprefix("!"))
        filters = [*self._wanted, *self._unwanted, regex]
        if len(filters) > _MAX_FILTERS or sum(each.size for each in filters) > _MAX_INSTRUCTIONS:
            raise BadRegex(
                f"a client may have {_MAX_FILTERS} filters, and of {_MAX_INSTRUCTIONS:,} instructions in all"
            )
        (self._unwanted if text.startswith("!") else self._wanted).append(regex)

    def wants(self, event: ManagerEvent) -> bool:
        if event.event_class not in self.classes:
            return False
        if not self.has_filters:
            return True
        text = event.wire.decode(errors="replace")
        if any(_fits(regex, text) for regex in self._unwanted):
            return False
        return not self._wanted or any(_fits(regex, text) for regex in self._wanted)


def _fits(regex: Regex, text: str) -> bool:
    try:
        return regex.search(text) is not None
    except BadRegex:  # an event of a hundred kilobytes is more than such a filter is made for
        return False
