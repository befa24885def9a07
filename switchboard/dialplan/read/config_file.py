"""
Asterisk's configuration files: sections, comments, templates and includes (Asterisk: `config.c`).

    [section](!)            a template only        [section](a,b)      what a and b say comes first
    [section](+)            more of a section      #include file       and #tryinclude, which may be missing

Whatever a file says, reading it costs what it is long: lines, includes, and what templates repeat are counted.
"""

import io
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from switchboard.core.errors import Problem
from switchboard.ground.errors import Sentence

_SECTION = re.compile(r"\[([^\[\]]+)\](?:\s*\(([^()]*)\))?")
_KEY_VALUE = re.compile(r"([A-Za-z][\w-]*)\s*=>?\s*(.*)", re.DOTALL)
_COMMENT = re.compile(r"(?<!\\);")
_LINE_TOO_LONG = 8_192  # characters (Asterisk config.c reads lines of 8,192)
_MOST_LINES = 500_000  # of all files
_MOST_KEPT = 200_000  # lines that say something, those that templates repeat included
_MOST_INCLUDES = 1_000
_DEEPEST_INCLUDE = 20
_MOST_PROBLEMS = 1_000
_MAX_NAME = 255  # characters of a section's name
_MAX_REASON = 300  # characters
_SHOWN = 60  # characters of a line that a problem shows
_NO_SECTION = "'{text}' is no section; write [name]. The lines after it are passed over"
_NO_INCLUDE = "'{word}' is not served; write #include file"
_TOO_MANY_REPEATED = "there are more than {most} lines with what templates repeat"


@dataclass(frozen=True, slots=True)
class FoundFiles:
    """What an include names: texts of files by name, and what of them cannot be read, in words."""

    texts: list[tuple[str, str]] = field(default_factory=list)
    faults: list[Problem] = field(default_factory=list)


ReadFiles = Callable[[str], FoundFiles]  # a name or pattern to files


@dataclass(frozen=True, slots=True)
class ConfigLine:
    """One `key = value`, where it stands."""

    file: str
    number: int
    key: str
    value: str


class Problems:
    """What was passed over; of very many the first, and how many more there are."""

    def __init__(self) -> None:
        self._told: list[Problem] = []
        self._more = 0

    def note(self, file: str, line: int, reason: str) -> None:
        if len(self._told) < _MOST_PROBLEMS:
            self._told.append(Problem(file, line, reason if len(reason) <= _MAX_REASON else reason[:_MAX_REASON]))
        else:
            self._more += 1

    def add(self, problems: "list[Problem]") -> None:
        for problem in problems:
            self.note(problem.file, problem.line, problem.reason)

    def listed(self, first: str) -> list[Problem]:
        """By file and line, those of the file that was read `first` at the beginning."""
        told = sorted(self._told, key=lambda problem: (problem.file != first, problem.file, problem.line))
        return (
            [*told, Problem(first, 0, Sentence("{count} more problems are not listed", count=self._more))]
            if self._more
            else told
        )


@dataclass(slots=True)
class ConfigFile:
    """Sections by name with their lines, and what was passed over."""

    sections: dict[str, list[ConfigLine]] = field(default_factory=dict)
    problems: Problems = field(default_factory=Problems)


def no_files(_: str) -> FoundFiles:
    """For a text that stands alone."""
    return FoundFiles()


def read_config(
    text: str, file: str, read_files: ReadFiles = no_files, key_value: re.Pattern[str] = _KEY_VALUE
) -> ConfigFile:
    """
    Never raises: what cannot be read is a problem with file, line and reason, and the rest is there.

    Args:
        key_value: what a line is: a group for the key, and one for the value.
    """
    reader = _Reader(read_files, key_value)
    reader.take_file(text, file, 0)
    return reader.config


class _Reader:
    """Remembers the open section and the templates, and how much there was of everything."""

    def __init__(self, read_files: ReadFiles, key_value: re.Pattern[str]) -> None:
        self.config = ConfigFile()
        self._read_files = read_files
        self._key_value = key_value
        self._templates: dict[str, list[ConfigLine]] = {}
        self._lines: list[ConfigLine] | None = None
        self._includes = 0
        self._read = 0
        self._kept = 0
        self._is_full = False

    def take_file(self, text: str, file: str, depth: int) -> None:
        for number, line in _logical_lines(text):
            if self._is_full:
                return
            self._read += 1
            if self._read > _MOST_LINES:
                self._stop(file, number, Sentence("there are more than {most} lines", most=_MOST_LINES))
            elif len(line) > _LINE_TOO_LONG:
                self._report(file, number, Sentence("the line is longer than {most} characters", most=_LINE_TOO_LONG))
            elif "\0" in line:
                self._report(file, number, Sentence("the line holds a character that no text has (NUL)"))
            elif line.startswith("["):
                self._open_section(file, number, line)
            elif line.startswith("#"):
                self._include(file, number, line, depth)
            elif line:
                self._take_pair(file, number, line)

    def _open_section(self, file: str, number: int, line: str) -> None:
        match = _SECTION.fullmatch(line)
        name = match.group(1).strip() if match else ""
        if match is None or not name or len(name) > _MAX_NAME:
            self._lines = None
            self._report(file, number, Sentence(_NO_SECTION, text=line[:_SHOWN]))
            return
        options = [option.strip() for option in (match.group(2) or "").split(",") if option.strip()]
        inherited: list[ConfigLine] = []
        for option in options:
            lines = self._templates.get(option) or self.config.sections.get(option)
            if lines is not None:
                if not self._has_room(file, number, len(lines)):
                    return
                inherited += lines
            elif option not in ("!", "+"):
                self._report(file, number, Sentence("there is no template '{name}' above", name=option[:_SHOWN]))
        home = self._templates if "!" in options else self.config.sections
        self._lines = home.setdefault(name, [])
        self._lines += inherited

    def _include(self, file: str, number: int, line: str, depth: int) -> None:
        word, _, name = line.partition(" ")
        if "\t" in word:
            word, _, name = line.partition("\t")
        name = name.strip().removeprefix('"').removeprefix("<").removesuffix(">").removesuffix('"').strip()
        kind = word[1:].lower()
        if kind not in ("include", "tryinclude") or not name:
            self._report(file, number, Sentence(_NO_INCLUDE, word=line.split(maxsplit=1)[0][:_SHOWN]))
            return
        self._includes += 1
        if depth >= _DEEPEST_INCLUDE or self._includes > _MOST_INCLUDES:
            self._report(file, number, Sentence("files include each other too often"))
            return
        found = self._read_files(name)
        for fault in found.faults:
            self._report(fault.file or file, fault.line or number, fault.reason)
        if not found.texts and not found.faults and kind == "include":
            self._report(file, number, Sentence("{path} cannot be read", path=name[:_SHOWN]))
        for included, text in found.texts:
            self.take_file(text, included, depth + 1)

    def _take_pair(self, file: str, number: int, line: str) -> None:
        match = self._key_value.fullmatch(line)
        if match is None:
            self._report(file, number, Sentence("'{text}' is no 'key => value'", text=line[:_SHOWN]))
        elif self._lines is None:
            self._report(file, number, Sentence("the line stands in no section"))
        elif self._has_room(file, number, 1):
            self._lines.append(ConfigLine(file, number, sys.intern(match.group(1)), match.group(2).strip()))

    def _has_room(self, file: str, number: int, lines: int) -> bool:
        self._kept += lines
        if self._kept > _MOST_KEPT:
            self._stop(file, number, Sentence(_TOO_MANY_REPEATED, most=_MOST_KEPT))
        return not self._is_full

    def _stop(self, file: str, number: int, reason: str) -> None:
        self._is_full = True
        self._report(file, number, Sentence("{reason}; what comes after this one is passed over", reason=reason))

    def _report(self, file: str, number: int, reason: str) -> None:
        self.config.problems.note(file, number, reason)


def _logical_lines(text: str) -> Iterator[tuple[int, str]]:
    """Lines without comments (`;` to the end, `;--` to `--;` over several) and without the blanks around them."""
    in_block = False
    for number, raw in enumerate(io.StringIO(text.removeprefix("\ufeff"), newline="\n"), start=1):
        line = raw.strip()
        if (in_block or ";" in line) and len(line) <= 2 * _LINE_TOO_LONG:  # a longer one is reported as it is
            line, in_block = _without_comments(line, in_block=in_block)
            line = line.strip()
        yield number, line


def _without_comments(line: str, *, in_block: bool) -> tuple[str, bool]:
    kept: list[str] = []
    place = 0
    while True:
        if in_block:
            end = line.find("--;", place)
            if end < 0:
                break
            place, in_block = end + 3, False
        match = _COMMENT.search(line, place)
        if match is None:
            kept.append(line[place:])
            break
        kept.append(line[place : match.start()])
        place = match.start() + 3
        if not line.startswith(";--", match.start()) or line.startswith("-", place):
            break
        in_block = True
    return "".join(kept).replace("\\;", ";"), in_block
