"""
The text of a file of settings in sections, each of whose lines is changed where it stands.

What an edit takes depends on its own section: a large office has thousands of phones, each in a section of its own.
"""

import tomllib
from collections.abc import Sequence

from switchboard.settings.place import names_in

Names = tuple[str, ...]


class _Section:
    """A header with the lines up to the next one; without header those before the first."""

    __slots__ = ("header", "lines", "names")

    def __init__(self, header: str, names: Names) -> None:
        self.header = header
        self.names = names
        self.lines: list[str] = []


class Sections:
    """Settings that stand in a line of their own; what comes of any others is for whoever reads the text again."""

    def __init__(self, text: str) -> None:
        self._all = [_Section("", ())]
        self._named: dict[Names, list[_Section]] = {}
        for line in text.splitlines(keepends=True):
            if line.lstrip().startswith("["):
                self._add(_Section(line, names_in(line.strip())))
            else:
                self._all[-1].lines.append(line)

    def has(self, names: Names) -> bool:
        """Whether there is a header of those names."""
        return names in self._named

    def text(self) -> str:
        """As it is now."""
        return "".join([piece for section in self._all for piece in (section.header, *section.lines)])

    def put(self, path: Names, written: str, *, header: str) -> None:
        """Writes a setting where it stands, or at the end of its section; `header` is that of one that is not there."""
        section = self._find(path[:-1])
        if section is None:
            self._all[-1].lines.append(f"{self._line_end()}\n")
            section = _Section(f"{header}\n", path[:-1])
            section.lines.append(f"{written}\n")
            self._add(section)
            return
        lines = section.lines
        at = _line_of(lines, path[-1])
        if at >= 0:
            lines[at] = f"{written}{_comment(lines[at])}\n"
        elif section is self._all[-1]:
            lines.append(f"{self._line_end()}{written}\n")
        else:
            lines.insert(_end_of_own(lines), f"{written}\n")

    def take_out(self, path: Names) -> None:
        """A line, or a section up to the blank lines and comments before the next."""
        section = self._find(path)
        if section is not None and path:
            self._remove(section)
            return
        section = self._find(path[:-1])
        at = _line_of(section.lines, path[-1]) if section is not None else -1
        if section is not None and at >= 0:
            del section.lines[at]

    def _find(self, names: Names) -> _Section | None:
        if not names:
            return self._all[0]
        named = self._named.get(names)
        return named[0] if named else None

    def _add(self, section: _Section) -> None:
        self._all.append(section)
        if section.names:
            self._named.setdefault(section.names, []).append(section)

    def _remove(self, section: _Section) -> None:
        at = self._all.index(section)
        is_last = at == len(self._all) - 1
        del self._all[at]
        alike = self._named[section.names]
        alike.remove(section)
        if not alike:
            del self._named[section.names]
        end = len(section.lines)
        while end and not is_last and not _says(section.lines[end - 1]):
            end -= 1
        self._all[at - 1].lines += section.lines[end:]

    def _line_end(self) -> str:
        last = self._all[-1].lines[-1:] or [self._all[-1].header]
        return "\n" if last[0] and not last[0].endswith("\n") else ""


def _end_of_own(lines: Sequence[str]) -> int:
    """Behind it stand blank lines before the next section, and comments that are that one's."""
    end = len(lines)
    while end and lines[end - 1].lstrip().startswith("#"):
        end -= 1
    if not end or lines[end - 1].strip():  # no blank line parts them from what is before
        end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    return end


def _says(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _line_of(lines: Sequence[str], name: str) -> int:
    """The line that sets it; -1 where there is none."""
    found = (at for at, line in enumerate(lines) if "=" in line and names_in(f"{line.partition('=')[0]}= 0") == (name,))
    return next(found, -1)


def _comment(line: str) -> str:
    """What stands behind the value, from the mark of the comment on."""
    bare = line.rstrip("\r\n")
    at = bare.find("#")
    while at >= 0:
        try:
            tomllib.loads(bare[:at])
        except ValueError:
            at = bare.find("#", at + 1)
        else:
            return bare[len(bare[:at].rstrip()) :]
    return ""
