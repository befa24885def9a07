"""
Asterisk's configuration files: sections, comments, templates and includes (Asterisk: `config.c`).

    [section](!)            a template only        [section](a,b)      what a and b say comes first
    [section](+)            more of a section      #include file       and #tryinclude, which may be missing
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from switchboard.core.errors import Problem

_SECTION = re.compile(r"\[([^\[\]]+)\]\s*(?:\(([^()]*)\))?\s*")
_KEY_VALUE = re.compile(r"([A-Za-z][\w-]*)\s*=>?\s*(.*)", re.DOTALL)
_COMMENT = re.compile(r"(?<!\\);")
_INCLUDE = re.compile(r"#(include|tryinclude)\s+[\"<]?([^\">]+?)[\">]?\s*", re.IGNORECASE)
_LINE_TOO_LONG = 8_192  # characters (Asterisk config.c reads lines of 8,192)
_MOST_INCLUDES = 1_000
_DEEPEST_INCLUDE = 20

ReadFiles = Callable[[str], list[tuple[str, str]]]  # a name or pattern to the names and texts of files


@dataclass(frozen=True, slots=True)
class ConfigLine:
    """One `key = value`, where it stands."""

    file: str
    number: int
    key: str
    value: str


@dataclass(slots=True)
class ConfigFile:
    """Sections by name with their lines, and what was passed over."""

    sections: dict[str, list[ConfigLine]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def no_files(_: str) -> list[tuple[str, str]]:
    """For a text that stands alone."""
    return []


def read_config(text: str, file: str, read_files: ReadFiles = no_files) -> ConfigFile:
    """Never raises: what cannot be read is a problem with file, line and reason, and the rest is there."""
    reader = _Reader(read_files)
    reader.take_file(text, file, 0)
    return reader.config


class _Reader:
    """Remembers the open section and the templates."""

    def __init__(self, read_files: ReadFiles) -> None:
        self.config = ConfigFile()
        self._read_files = read_files
        self._templates: dict[str, list[ConfigLine]] = {}
        self._lines: list[ConfigLine] | None = None
        self._includes = 0

    def take_file(self, text: str, file: str, depth: int) -> None:
        for number, line in _logical_lines(text):
            if len(line) > _LINE_TOO_LONG:
                self._report(file, number, f"the line is longer than {_LINE_TOO_LONG} characters")
            elif line.startswith("["):
                self._open_section(file, number, line)
            elif line.startswith("#"):
                self._include(file, number, line, depth)
            else:
                self._take_pair(file, number, line)

    def _open_section(self, file: str, number: int, line: str) -> None:
        match = _SECTION.fullmatch(line)
        if match is None:
            self._lines = None
            self._report(file, number, f"'{line}' is no section; write [name]. The lines after it are passed over")
            return
        name = match.group(1).strip()
        options = [option.strip() for option in (match.group(2) or "").split(",") if option.strip()]
        inherited: list[ConfigLine] = []
        for option in options:
            if option in self._templates or option in self.config.sections:
                inherited += self._templates.get(option) or self.config.sections.get(option, [])
            elif option not in ("!", "+"):
                self._report(file, number, f"there is no template '{option}' above")
        home = self._templates if "!" in options else self.config.sections
        self._lines = home.setdefault(name, [])
        self._lines += inherited

    def _include(self, file: str, number: int, line: str, depth: int) -> None:
        match = _INCLUDE.fullmatch(line)
        if match is None:
            self._report(file, number, f"'{line.split(maxsplit=1)[0]}' is not served; write #include file")
            return
        self._includes += 1
        if depth >= _DEEPEST_INCLUDE or self._includes > _MOST_INCLUDES:
            self._report(file, number, "files include each other too often")
            return
        found = self._read_files(match.group(2))
        if not found and match.group(1).lower() == "include":
            self._report(file, number, f"{match.group(2)} cannot be read")
        for name, text in found:
            self.take_file(text, name, depth + 1)

    def _take_pair(self, file: str, number: int, line: str) -> None:
        match = _KEY_VALUE.fullmatch(line)
        if match is None:
            self._report(file, number, f"'{line[:60]}' is no 'key => value'")
        elif self._lines is None:
            self._report(file, number, "the line stands in no section")
        else:
            self._lines.append(ConfigLine(file, number, match.group(1), match.group(2).strip()))

    def _report(self, file: str, number: int, reason: str) -> None:
        self.config.problems.append(Problem(file, number, reason))


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
