"""Applications and functions that a dialplan uses and nobody has, found once it is read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from switchboard.core.errors import Problem
from switchboard.dialplan.applications.applications import find_application
from switchboard.dialplan.read.config_file import ConfigLine
from switchboard.dialplan.read.plan import Dialplan
from switchboard.dialplan.run.scope import FUNCTIONS
from switchboard.ground.errors import Sentence

_MOST_UNKNOWN = 1_000  # that are kept
_NO_APPLICATION = "there is no application '{name}': a channel that comes to it ends"
_NO_FUNCTION = "there is no function '{name}': its value is empty"
_FUNCTION = re.compile(r"\$\{([A-Za-z][A-Za-z0-9_]*+)\(")
_WRITTEN = re.compile(r"([A-Za-z][A-Za-z0-9_]*+)\(")
_EXECUTED = re.compile(r"\?\s*+([A-Za-z][A-Za-z0-9_]*+)\(")
_EXECUTING = frozenset({"execif", "execiftime"})
_SETTING = frozenset({"set", "mset"})


@dataclass(frozen=True, slots=True)
class Unknown:
    """
    A name that nobody has, and the first line that uses it.

    Args:
        kind: "application" or "function".
        times: how many lines use it.
    """

    kind: str
    name: str
    line: ConfigLine
    times: int

    def problem(self) -> Problem:
        """What is told of it once the file is read."""
        pattern = _NO_APPLICATION if self.kind == "application" else _NO_FUNCTION
        reason = Sentence(pattern, name=self.name)
        if self.times > 1:
            reason = Sentence("{reason} ({count} lines use it)", reason=reason, count=self.times)
        return Problem(self.line.file, self.line.number, reason)


def find_unknown(dialplan: Dialplan) -> list[Unknown]:
    """Each name once, where it stands first, by file and line."""
    lines: dict[tuple[str, str], dict[tuple[str, int], ConfigLine]] = {}
    names: dict[tuple[str, str], str] = {}
    for line, kind, name in _used(dialplan):
        key = kind, name if kind == "function" else name.lower()
        if key in lines or len(lines) < _MOST_UNKNOWN:
            lines.setdefault(key, {})[line.file, line.number] = line
            names.setdefault(key, name)
    unknown = [Unknown(key[0], names[key], used[min(used)], len(used)) for key, used in lines.items()]
    return sorted(unknown, key=lambda each: (each.line.file, each.line.number, each.name))


def _used(dialplan: Dialplan) -> Iterator[tuple[ConfigLine, str, str]]:
    """Line, kind and name of each use of what nobody has."""
    for context in dialplan.contexts.values():
        for exten in context.extens.values():
            for step in exten.priorities.values():
                if find_application(step.application) is None:
                    yield step.line, "application", step.application
                if "(" in step.data:
                    yield from _used_in(step.line, step.application.lower(), step.data)
            if exten.hint is not None:
                yield from _functions_in(exten.hint, exten.hint_text)


def _used_in(line: ConfigLine, application: str, data: str) -> Iterator[tuple[ConfigLine, str, str]]:
    yield from _functions_in(line, data)
    if application in _SETTING:
        match = _WRITTEN.match(data.lstrip())
        if match is not None and FUNCTIONS.find(match[1]) is None:
            yield line, "function", match[1]
    elif application in _EXECUTING and "${IF(" not in data:
        for match in _EXECUTED.finditer(data):
            if find_application(match[1]) is None:
                yield line, "application", match[1]


def _functions_in(line: ConfigLine, text: str) -> Iterator[tuple[ConfigLine, str, str]]:
    for match in _FUNCTION.finditer(text):
        if FUNCTIONS.find(match[1]) is None:
            yield line, "function", match[1]
