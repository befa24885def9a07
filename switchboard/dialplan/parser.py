"""
`extensions.conf` to contexts, their lines, and the hints among them (Asterisk: `config.c`, `pbx_config.c`).

Hints are understood; every other line is kept as it stands and passed over.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from switchboard.core.hint import BadHint, Hint, PatternHint, parse_hint, parse_pattern_hint
from switchboard.core.pattern import BadPattern
from switchboard.core.values import Extension, Problem

_CONTEXT = re.compile(r"\[([^\[\]]+)\]\s*(?:\(([^()]*)\))?\s*")
_KEY_VALUE = re.compile(r"([A-Za-z][\w-]*)\s*=>?\s*(.*)", re.DOTALL)
_COMMENT = re.compile(r"(?<!\\);")
_LINE_TOO_LONG = 8_192  # characters (Asterisk config.c, MAX_LINE is 8,192)


@dataclass(frozen=True, slots=True)
class DialplanLine:
    """One `key = value` of a context, where it stands."""

    number: int
    key: str
    value: str


@dataclass(slots=True)
class Dialplan:
    """All that an extensions.conf says."""

    contexts: dict[str, list[DialplanLine]] = field(default_factory=dict)
    hints: list[Hint] = field(default_factory=list)
    patterns: list[PatternHint] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def parse_dialplan(text: str, file: str) -> Dialplan:
    """Never raises: what cannot be read is a problem with file, line and reason, and the rest is loaded."""
    parser = _Parser(file)
    for number, line in _logical_lines(text):
        parser.take(number, line)
    return parser.dialplan


class _Parser:
    """Reads line by line; remembers the context and the extension that `same` means."""

    def __init__(self, file: str) -> None:
        self.dialplan = Dialplan()
        self._file = file
        self._context: str | None = None
        self._exten = ""
        self._seen: set[Extension] = set()

    def take(self, number: int, line: str) -> None:
        if len(line) > _LINE_TOO_LONG:
            self._report(number, f"the line is longer than {_LINE_TOO_LONG} characters")
        elif line.startswith("["):
            self._open_context(number, line)
        elif line.startswith("#"):
            self._report(number, f"'{line.split(maxsplit=1)[0]}' is not followed yet; put its hints into this file")
        else:
            self._take_pair(number, line)

    def _open_context(self, number: int, line: str) -> None:
        match = _CONTEXT.fullmatch(line)
        self._exten = ""
        if match is None:
            self._context = None
            self._report(number, f"'{line}' is no context; write [name]. The lines after it are passed over")
            return
        self._context = match.group(1).strip()
        self.dialplan.contexts.setdefault(self._context, [])

    def _take_pair(self, number: int, line: str) -> None:
        match = _KEY_VALUE.fullmatch(line)
        if match is None:
            self._report(number, f"'{line[:60]}' is no 'key => value'")
            return
        if self._context is None:
            self._report(number, "the line stands in no context")
            return
        key, value = match.group(1).lower(), match.group(2).strip()
        self.dialplan.contexts[self._context].append(DialplanLine(number, key, value))
        if key in ("exten", "same") and self._context not in ("general", "globals"):
            self._take_priority(number, key, value, self._context)

    def _take_priority(self, number: int, key: str, value: str, context: str) -> None:
        if key == "exten":
            exten, comma, value = value.partition(",")
            self._exten = exten.strip()
            if not self._exten or not comma:
                self._report(number, "an extension is written 'exten => number,priority,application'")
                return
        if not self._exten:
            self._report(number, "'same' has no extension before it")
            return
        priority, comma, rest = value.partition(",")
        if priority.strip().partition("(")[0].lower() == "hint":
            self._take_hint(number, Extension(self._exten, context), rest.strip())
        elif not comma and not rest:
            self._report(number, "a priority is followed by an application or, after 'hint', by devices and presence")

    def _take_hint(self, number: int, extension: Extension, text: str) -> None:
        if extension in self._seen:
            self._report(number, f"{extension} has a hint already; the first one stays")
            return
        try:
            if extension.exten.startswith("_"):
                self.dialplan.patterns.append(parse_pattern_hint(extension, text))
            else:
                self.dialplan.hints.append(parse_hint(extension, text))
        except (BadHint, BadPattern) as error:
            self._report(number, str(error))
        else:
            self._seen.add(extension)

    def _report(self, number: int, reason: str) -> None:
        self.dialplan.problems.append(Problem(self._file, number, reason))


def _logical_lines(text: str) -> Iterator[tuple[int, str]]:
    """Lines without comments (`;` to the end, `;--` to `--;` over several), blank ones left out."""
    in_block = False
    for number, raw in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        line, in_block = _without_comments(raw, in_block=in_block)
        line = line.strip()
        if line:
            yield number, line


def _without_comments(line: str, *, in_block: bool) -> tuple[str, bool]:
    kept = ""
    while True:
        if in_block:
            _, end, line = line.partition("--;")
            if not end:
                return kept, True
            in_block = False
        match = _COMMENT.search(line)
        if match is None:
            return (kept + line).replace("\\;", ";"), False
        kept += line[: match.start()]
        rest = line[match.start() :]
        if not rest.startswith(";--") or rest.startswith(";---"):
            return kept.replace("\\;", ";"), False
        line, in_block = rest[3:], True
