"""A dialplan: contexts, extensions, priorities, and which of them a number means (Asterisk: `pbx.c`)."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from switchboard.core.errors import Problem
from switchboard.core.hint import Hint, PatternHint
from switchboard.core.pattern import ExtensionPattern
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


@dataclass(slots=True)
class Exten:
    """A number or pattern, its priorities and labels."""

    name: str
    pattern: ExtensionPattern | None
    priorities: dict[int, Priority] = field(default_factory=dict)
    labels: dict[str, int] = field(default_factory=dict)
    last: int = 0  # the highest priority
    hint: ConfigLine | None = None
    hint_text: str = ""


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
    _patterns: list[Exten] | None = None

    def exten(self, name: str, pattern: ExtensionPattern | None) -> Exten:
        """The one of that name, made where there is none yet."""
        if name not in self.extens:
            self.extens[name] = Exten(name, pattern)
            self._patterns = None
        return self.extens[name]

    def remove(self, name: str) -> None:
        """There is none of that name any more."""
        if self.extens.pop(name, None) is not None:
            self._patterns = None

    def matching(self, number: str) -> Iterator[Exten]:
        """Those that a number means: itself, then patterns, the most specific first."""
        exact = self.extens.get(number)
        if exact is not None and exact.pattern is None:
            yield exact
        if self._patterns is None:
            patterns = [exten for exten in self.extens.values() if exten.pattern is not None]
            self._patterns = sorted(patterns, key=lambda exten: exten.pattern.sort_key if exten.pattern else ())
        for exten in self._patterns:
            if exten.pattern is not None and exten.pattern.matches(number):
                yield exten


@dataclass(slots=True)
class Dialplan:
    """All that an extensions.conf says."""

    contexts: dict[str, Context] = field(default_factory=dict)
    variables: dict[str, str] = field(default_factory=dict)
    hints: list[Hint] = field(default_factory=list)
    patterns: list[PatternHint] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    _is_timed: bool | None = None  # whether what a number means depends on the time; known once it is asked
    _found: dict[tuple[str, str, int], Priority | None] = field(default_factory=dict)

    def forget_found(self) -> None:
        """Contexts or extensions were changed: what a number means is looked for anew."""
        self._found.clear()
        self._is_timed = None

    def matching(self, context: str, number: str, now: dt.datetime) -> Iterator[Exten]:
        """Every extension that a number means in a context and those it includes, in the order they are asked."""
        seen: set[str] = set()

        def ask(name: str, depth: int) -> Iterator[Exten]:
            known = self.contexts.get(name)
            if known is None or name in seen or depth > _DEEPEST:
                return
            seen.add(name)
            yield from known.matching(number)
            for include in known.includes:
                if include.timing is None or include.timing.holds(now):
                    yield from ask(include.context, depth + 1)

        return ask(context, 0)

    def priority(self, context: str, number: str, priority: int, clock: Clock) -> Priority | None:
        """The step that is executed there, None where there is none."""
        if context not in self.contexts or len(number) > _MAX_NUMBER:
            return None
        if self._is_timed is None:
            self._is_timed = any(include.timing for known in self.contexts.values() for include in known.includes)
        key = (context, number, priority)
        if not self._is_timed and key in self._found:
            return self._found[key]
        found = self._find(context, number, priority, clock())
        if not self._is_timed:
            if len(self._found) >= _MOST_FOUND:
                self._found.clear()
            self._found[key] = found
        return found

    def _find(self, context: str, number: str, priority: int, now: dt.datetime) -> Priority | None:
        for exten in self.matching(context, number, now):
            if priority in exten.priorities:
                return exten.priorities[priority]
        return None

    def label(self, context: str, number: str, label: str, now: dt.datetime) -> int | None:
        """The number of a labelled priority."""
        for exten in self.matching(context, number, now):
            if label in exten.labels:
                return exten.labels[label]
        return None
