"""A dialplan: contexts, extensions, priorities, and which of them a number means (Asterisk: `pbx.c`)."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from switchboard.core.errors import Problem
from switchboard.core.hint import Hint, PatternHint
from switchboard.core.pattern import ExtensionPattern, without_dashes
from switchboard.dialplan.read.config_file import ConfigLine
from switchboard.dialplan.read.timing import Timing
from switchboard.dialplan.text.template import Template

Clock = Callable[[], dt.datetime]
_MOST_FOUND = 20_000  # places that are remembered
_MAX_NUMBER = 255  # characters of an extension that can be called
_DEEPEST = 50  # contexts that include each other


@dataclass(frozen=True, slots=True)
class Priority:
    """One step: an application and its data, and where it stands."""

    number: int
    label: str
    application: str
    data: str
    template: Template
    line: ConfigLine


@dataclass(frozen=True, slots=True)
class CallerPattern:
    """Who may call an extension: `1/2565550101`, `1/_256X`, or nobody that is known, `1/` (Asterisk: `matchcid`)."""

    text: str
    pattern: ExtensionPattern | None

    def matches(self, number: str) -> bool:
        if not number or not self.text:
            return number == self.text
        if self.pattern is None:
            return without_dashes(number) == without_dashes(self.text)
        return self.pattern.matches(number)

    @property
    def sort_key(self) -> tuple[object, ...]:
        return (0, self.text) if self.pattern is None else (1, *self.pattern.sort_key)


@dataclass(slots=True)
class Exten:
    """A number or pattern, perhaps for certain callers only, its priorities and labels."""

    name: str
    pattern: ExtensionPattern | None
    caller: CallerPattern | None = None
    priorities: dict[int, Priority] = field(default_factory=dict)
    labels: dict[str, int] = field(default_factory=dict)
    last: int = 0  # the highest priority
    hint: ConfigLine | None = None
    hint_text: str = ""

    @property
    def title(self) -> str:
        """As listings show it."""
        return f"{self.name}/{self.caller.text}" if self.caller else self.name

    def means(self, number: str, caller: str) -> bool:
        """Whether the number means it when that one calls; a pattern's own text does, too."""
        if self.caller is not None and not self.caller.matches(caller):
            return False
        return self.pattern is None or self.name == number or self.pattern.matches(number)

    def may_follow(self, digits: str, caller: str) -> bool:
        """Whether more digits after these make it what is meant when that one calls."""
        if self.caller is not None and not self.caller.matches(caller):
            return False
        if self.pattern is not None:
            return self.pattern.may_follow(digits)
        name = without_dashes(self.name)
        return len(name) > len(digits) and name.startswith(digits)

    @property
    def sort_key(self) -> tuple[object, ...]:
        """The more specific is asked first, and of two that say the same the one for certain callers (`ext_cmp`)."""
        own = self.pattern.sort_key if self.pattern else ()
        return (own, 0, self.caller.sort_key) if self.caller else (own, 1)


@dataclass(frozen=True, slots=True)
class Include:
    """Another context, at these times."""

    context: str
    timing: Timing | None
    text: str


@dataclass(slots=True)
class Context:
    """Extensions by name, and the contexts that are asked after them."""

    name: str
    extens: dict[str, Exten] = field(default_factory=dict)
    includes: list[Include] = field(default_factory=list)
    kept: list[ConfigLine] = field(default_factory=list)
    has_autohints: bool = False  # each device that is known is an extension of its name
    _literal: dict[str, list[Exten]] | None = None  # in the order they are asked, by number without dashes
    _patterns: list[Exten] = field(default_factory=list)

    def exten(self, name: str, pattern: ExtensionPattern | None, caller: CallerPattern | None = None) -> Exten:
        """The one of that name for these callers, made where there is none yet."""
        made = Exten(name, pattern, caller)
        if made.title not in self.extens:
            self.extens[made.title] = made
            self._literal = None
        return self.extens[made.title]

    def remove(self, name: str) -> None:
        """There is none of that name any more."""
        if self.extens.pop(name, None) is not None:
            self._literal = None

    def matching(self, number: str, caller: str = "") -> Iterator[Exten]:
        """Those that a number means when that one calls: itself, then patterns, the most specific first."""
        for exten in (*self._by_number().get(without_dashes(number), ()), *self._patterns):
            if exten.means(number, caller):
                yield exten

    def _by_number(self) -> dict[str, list[Exten]]:
        if self._literal is None:
            in_order = sorted(self.extens.values(), key=lambda exten: exten.sort_key)
            self._literal = {}
            self._patterns = [exten for exten in in_order if exten.pattern is not None]
            for exten in in_order:
                if exten.pattern is None:
                    self._literal.setdefault(without_dashes(exten.name), []).append(exten)
        return self._literal


@dataclass(slots=True)
class Dialplan:
    """All that an extensions.conf says."""

    contexts: dict[str, Context] = field(default_factory=dict)
    variables: dict[str, str] = field(default_factory=dict)
    falls_through: bool = True  # the channel ends after the last step, rather than wait for digits (autofallthrough)
    hints: list[Hint] = field(default_factory=list)
    patterns: list[PatternHint] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    _is_timed: bool | None = None  # whether what a number means depends on the time; known once it is asked
    _asks_caller: bool = False  # whether it depends on who calls
    _found: dict[tuple[str, str, str, int], Priority | None] = field(default_factory=dict)

    def forget_found(self) -> None:
        """Contexts or extensions were changed: what a number means is looked for anew."""
        self._found.clear()
        self._is_timed = None

    def matching(self, context: str, number: str, now: dt.datetime, caller: str = "") -> Iterator[Exten]:
        """Every extension that a number means in a context and those it includes, in the order they are asked."""
        return (exten for known in self._asked(context, now) for exten in known.matching(number, caller))

    def may_follow(self, context: str, digits: str, now: dt.datetime, caller: str = "") -> bool:
        """Whether more digits after these make an extension (Asterisk: `ast_matchmore_extension`)."""
        return any(
            exten.may_follow(digits, caller)
            for known in self._asked(context, now)
            for exten in known.extens.values()
            if exten.priorities
        )

    def reach(self, context: str, now: dt.datetime | None = None) -> tuple[str, ...]:
        """The names of a context and those it includes then, at any time where none is given, in order."""
        return tuple(known.name for known in self._asked(context, now))

    def _asked(self, context: str, now: dt.datetime | None) -> Iterator[Context]:
        """A context and those it includes then, each once, in the order they are asked; at any time without one."""
        seen: set[str] = set()

        def ask(name: str, depth: int) -> Iterator[Context]:
            known = self.contexts.get(name)
            if known is None or name in seen or depth > _DEEPEST:
                return
            seen.add(name)
            yield known
            for include in known.includes:
                if now is None or include.timing is None or include.timing.holds(now):
                    yield from ask(include.context, depth + 1)

        return ask(context, 0)

    def priority(self, context: str, number: str, priority: int, clock: Clock, caller: str = "") -> Priority | None:
        """The step that is executed there when that one calls, None where there is none."""
        if context not in self.contexts or len(number) > _MAX_NUMBER:
            return None
        if self._is_timed is None:
            self._is_timed = any(include.timing for known in self.contexts.values() for include in known.includes)
            self._asks_caller = any(exten.caller for known in self.contexts.values() for exten in known.extens.values())
        key = (context, number, caller if self._asks_caller else "", priority)
        if not self._is_timed and key in self._found:
            return self._found[key]
        found = self._find(context, number, priority, clock(), caller)
        if not self._is_timed:
            if len(self._found) >= _MOST_FOUND:
                self._found.clear()
            self._found[key] = found
        return found

    def _find(self, context: str, number: str, priority: int, now: dt.datetime, caller: str) -> Priority | None:
        for exten in self.matching(context, number, now, caller):
            if priority in exten.priorities:
                return exten.priorities[priority]
        return None

    def label(self, context: str, number: str, label: str, now: dt.datetime, caller: str = "") -> int | None:
        """The number of a labelled priority."""
        if len(number) > _MAX_NUMBER:
            return None
        for exten in self.matching(context, number, now, caller):
            if label in exten.labels:
                return exten.labels[label]
        return None
