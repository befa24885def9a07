"""`extensions.conf` to a dialplan (Asterisk: `pbx_config.c`)."""

import re

from switchboard.core.errors import Problem
from switchboard.core.hint import BadHint, parse_hint, parse_pattern_hint
from switchboard.core.pattern import BadPattern, ExtensionPattern
from switchboard.core.states import Extension
from switchboard.dialplan.read.config_file import ConfigLine, ReadFiles, no_files, read_config
from switchboard.dialplan.read.plan import Context, Dialplan, Exten, Include, Priority
from switchboard.dialplan.read.timing import BadTiming, parse_timing
from switchboard.dialplan.text.template import compile_template

_PRIORITY = re.compile(r"\s*(\d+|n|s|hint)\s*(?:\+\s*(\d+))?\s*(?:\(\s*([^()\s]+)\s*\))?\s*", re.IGNORECASE)
_APPLICATION = re.compile(r"\s*([A-Za-z_]\w*)\s*(?:\((.*)\)\s*|,(.*)|)", re.DOTALL)
_KEPT = ("switch", "lswitch", "eswitch", "ignorepat")


def parse_dialplan(text: str, file: str, read_files: ReadFiles = no_files) -> Dialplan:
    """Never raises: what cannot be read is a problem with file, line and reason, and the rest is loaded."""
    config = read_config(text, file, read_files)
    dialplan = Dialplan(problems=list(config.problems))
    for name, lines in config.sections.items():
        if name == "globals":
            dialplan.variables = {line.key: line.value for line in lines}
        elif name != "general":
            context = dialplan.contexts.setdefault(name, Context(name))
            _ContextParser(dialplan, context).take(lines)
    dialplan.problems.sort(key=lambda problem: (problem.file != file, problem.file, problem.line))
    return dialplan


class _ContextParser:
    """Reads the lines of one context; remembers the extension that `same` means and the last priority."""

    def __init__(self, dialplan: Dialplan, context: Context) -> None:
        self._dialplan = dialplan
        self._context = context
        self._exten: Exten | None = None
        self._last = 0

    def take(self, lines: list[ConfigLine]) -> None:
        for line in lines:
            match line.key.lower():
                case "exten":
                    self._take_exten(line)
                case "same":
                    self._take_same(line)
                case "include":
                    self._take_include(line)
                case key if key in _KEPT:
                    self._context.kept.append(line)
                    self._report(line, f"'{line.key}' is kept, but not served")
                case _:
                    self._report(line, f"'{line.key}' is none of exten, same, include, ignorepat, switch")

    def _take_exten(self, line: ConfigLine) -> None:
        name, comma, rest = line.value.partition(",")
        name = name.strip().partition("/")[0]
        self._exten = None
        if not name or not comma:
            self._report(line, "an extension is written 'exten => number,priority,application'")
            return
        try:
            pattern = ExtensionPattern(name) if name.startswith("_") else None
        except BadPattern as error:
            self._report(line, str(error))
            return
        if name not in self._context.extens:
            self._last = 0
        else:
            self._last = max(self._context.extens[name].priorities, default=0)
        self._exten = self._context.exten(name, pattern)
        self._take_priority(line, self._exten, rest)

    def _take_same(self, line: ConfigLine) -> None:
        if self._exten is None:
            self._report(line, "'same' has no extension before it")
        else:
            self._take_priority(line, self._exten, line.value)

    def _take_priority(self, line: ConfigLine, exten: Exten, text: str) -> None:
        priority_text, comma, rest = text.partition(",")
        match = _PRIORITY.fullmatch(priority_text)
        if match is None:
            self._report(line, f"'{priority_text.strip()}' is no priority; write a number, n or hint")
            return
        kind, step, label = match.group(1).lower(), int(match.group(2) or 0), match.group(3) or ""
        if kind == "hint":
            self._take_hint(line, exten, rest.strip())
            return
        number = int(kind) if kind.isdigit() else self._last + (1 if kind == "n" else 0)
        application = _APPLICATION.fullmatch(rest) if comma else None
        if application is None:
            self._report(line, "a priority is followed by an application or, after 'hint', by devices and presence")
            return
        self._add_step(line, exten, number + step, label, application)

    def _add_step(self, line: ConfigLine, exten: Exten, number: int, label: str, application: re.Match[str]) -> None:
        if number in exten.priorities:
            self._report(line, f"{exten.name} has a priority {number} already; the first one stays")
            return
        data = application.group(2) if application.group(2) is not None else application.group(3) or ""
        step = Priority(number, label, application.group(1), data, compile_template(data), line)
        exten.priorities[number] = step
        self._last = number
        if label:
            if label in exten.labels:
                self._report(line, f"{exten.name} has a label '{label}' already; the first one stays")
            exten.labels.setdefault(label, number)

    def _take_hint(self, line: ConfigLine, exten: Exten, text: str) -> None:
        extension = Extension(exten.name, self._context.name)
        if exten.hint is not None:
            self._report(line, f"{extension} has a hint already; the first one stays")
            return
        try:
            if exten.pattern is not None:
                self._dialplan.patterns.append(parse_pattern_hint(extension, text))
            else:
                self._dialplan.hints.append(parse_hint(extension, text))
        except (BadHint, BadPattern) as error:
            self._report(line, str(error))
        else:
            exten.hint, exten.hint_text = line, text
            if "&" in text.partition(",")[2]:
                self._report(line, "presence is never aggregated: the first of the hint's presences is shown")

    def _take_include(self, line: ConfigLine) -> None:
        name, comma, timing_text = line.value.partition(",")
        try:
            timing = parse_timing(timing_text) if comma else None
        except BadTiming as error:
            self._report(line, str(error))
            return
        self._context.includes.append(Include(name.strip(), timing, line.value))

    def _report(self, line: ConfigLine, reason: str) -> None:
        self._dialplan.problems.append(Problem(line.file, line.number, reason))
