"""`extensions.conf` to a dialplan (Asterisk: `pbx_config.c`)."""

import sys

from switchboard.core.hint import BadHint, Hint, is_open_text, parse_hint, parse_pattern_hint
from switchboard.core.pattern import BadPattern, ExtensionPattern
from switchboard.core.states import Extension
from switchboard.dialplan.read.config_file import ConfigLine, Problems, ReadFiles, no_files, read_config
from switchboard.dialplan.read.names import LoadScope
from switchboard.dialplan.read.plan import CallerPattern, Context, Dialplan, Exten, Include, Priority
from switchboard.dialplan.read.step_text import MAX_NAME, BadStep, StepText, parse_step
from switchboard.dialplan.read.timing import BadTiming, parse_timing
from switchboard.dialplan.text.template import compile_template
from switchboard.ground.errors import Sentence

_SHOWN = 40  # characters of what is wrong that a problem shows
_YES = frozenset({"yes", "true", "1", "y", "t", "on"})
_SWITCHES = ("switch", "lswitch", "eswitch")
_SWITCHED = {
    "realtime": "extensions of a database (realtime) are not asked for; what is to be called has to stand in a file",
    "lua": "extensions in Lua are not asked for; what is to be called has to stand in a file",
}
_UNKNOWN_KEY = "'{name}' is none of exten, same, include, ignorepat, autohints, switch"
_SAME_PRIORITY = "{extension} has a priority {number} already; the first one stays"
_SAME_LABEL = "{extension} has a label '{label}' already; the first one stays"
_OTHER_SWITCH = "another server's extensions are not asked for; only those in files are"


def parse_dialplan(text: str, file: str, read_files: ReadFiles = no_files) -> Dialplan:
    """Never raises: what cannot be read is a problem with file, line and reason, and the rest is loaded."""
    config = read_config(text, file, read_files)
    dialplan = Dialplan()
    for line in config.sections.get("globals", []):  # before all contexts, wherever they stand (pbx_config.c)
        dialplan.variables[line.key] = _expanded(dialplan, config.problems, line, line.value)
    for line in config.sections.get("general", []):
        if line.key.lower() == "autofallthrough":
            dialplan.falls_through = is_yes(line.value)
    for name, lines in config.sections.items():
        if name not in {"globals", "general"}:
            context = dialplan.contexts.setdefault(name, Context(name))
            _ContextParser(dialplan, context, config.problems).take(lines)
    dialplan.problems = config.problems.listed(file)
    return dialplan


def is_yes(text: str) -> bool:
    """As Asterisk's `ast_true` has it."""
    return text.strip().lower() in _YES


def _expanded(dialplan: Dialplan, problems: Problems, line: ConfigLine, text: str) -> str:
    return LoadScope(dialplan.variables, lambda reason: problems.note(line.file, line.number, reason)).expand(text)


class _ContextParser:
    """Reads the lines of one context; remembers the extension that `same` means and the last priority."""

    def __init__(self, dialplan: Dialplan, context: Context, problems: Problems) -> None:
        self._dialplan = dialplan
        self._context = context
        self._problems = problems
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
                case "ignorepat":  # it says when a dial tone ends, and there is none
                    self._context.kept.append(line)
                case "autohints":
                    self._context.has_autohints = is_yes(line.value)
                case key if key in _SWITCHES:
                    self._context.kept.append(line)
                    kind = line.value.partition("/")[0].strip().lower()
                    self._report(line, Sentence(_SWITCHED.get(kind, _OTHER_SWITCH)))
                case _:
                    self._report(line, Sentence(_UNKNOWN_KEY, name=line.key[:_SHOWN]))

    def _take_exten(self, line: ConfigLine) -> None:
        title, comma, rest = _first_part(line.value)
        title = _expanded(self._dialplan, self._problems, line, title)
        name, slash, caller_text = title.strip().partition("/")
        name = sys.intern(name)  # the directory and the phones name it, too
        self._exten = None
        if not name or not comma or len(title) > MAX_NAME:
            self._report(line, Sentence("an extension is written 'exten => number,priority,application'"))
            return
        try:
            pattern = ExtensionPattern(name) if name.startswith("_") else None
            caller = _caller(caller_text) if slash else None
        except BadPattern as error:
            self._report(line, error.sentence)
            return
        self._exten = self._context.exten(name, pattern, caller)
        self._last = self._exten.last
        self._take_priority(line, self._exten, rest)

    def _take_same(self, line: ConfigLine) -> None:
        if self._exten is None:
            self._report(line, Sentence("'same' has no extension before it"))
        else:
            self._take_priority(line, self._exten, line.value)

    def _take_priority(self, line: ConfigLine, exten: Exten, text: str) -> None:
        try:
            step = parse_step(text, self._last, exten.labels)
        except BadStep as error:
            self._report(line, error.sentence)
            return
        if step.remark:
            self._report(line, step.remark)
        if step.number:
            self._add_step(line, exten, step)
        else:
            self._take_hint(line, exten, step.data)

    def _add_step(self, line: ConfigLine, exten: Exten, step: StepText) -> None:
        number, label = step.number, step.label
        if number in exten.priorities:
            self._report(line, Sentence(_SAME_PRIORITY, extension=exten.title, number=str(number)))
            return
        template = compile_template(step.data)
        exten.priorities[number] = Priority(number, label, step.application, step.data, template, line)
        exten.last = max(exten.last, number)
        self._last = number
        if label:
            if label in exten.labels:
                self._report(line, Sentence(_SAME_LABEL, extension=exten.title, label=label))
            exten.labels.setdefault(label, number)

    def _take_hint(self, line: ConfigLine, exten: Exten, text: str) -> None:
        extension = Extension(exten.name, self._context.name)
        if exten.hint is not None:
            self._report(line, Sentence("{extension} has a hint already; the first one stays", extension=extension))
            return
        try:
            if exten.pattern is not None:
                self._dialplan.patterns.append(parse_pattern_hint(extension, text))
            elif is_open_text(text):
                self._dialplan.hints.append(Hint(extension, text, (), ""))
            else:
                self._dialplan.hints.append(parse_hint(extension, text))
        except (BadHint, BadPattern) as error:
            self._report(line, error.sentence)
        else:
            exten.hint, exten.hint_text = line, text
            if "&" in text.partition(",")[2]:
                self._report(line, Sentence("presence is never aggregated: the first of the hint's presences is shown"))

    def _take_include(self, line: ConfigLine) -> None:
        name, comma, timing_text = _expanded(self._dialplan, self._problems, line, line.value).partition(",")
        try:
            timing = parse_timing(timing_text) if comma else None
        except BadTiming as error:
            self._report(line, error.sentence)
            return
        self._context.includes.append(Include(name.strip(), timing, line.value))

    def _report(self, line: ConfigLine, reason: str) -> None:
        self._problems.note(line.file, line.number, reason)


def _first_part(text: str) -> tuple[str, str, str]:
    """What stands before the first comma that is in no brackets, the comma, and the rest (`pbx_strsep`)."""
    depth = 0
    for place, character in enumerate(text):
        if character == "," and not depth:
            return text[:place], ",", text[place + 1 :]
        depth = max(0, depth + (character in "[{") - (character in "]}"))
    return text.partition(",")


def _caller(text: str) -> CallerPattern:
    """
    Raises:
        BadPattern: it begins as one and is none.
    """
    text = "".join(character for character in text if character not in "() ")
    return CallerPattern(text, ExtensionPattern(text) if text.startswith("_") else None)
