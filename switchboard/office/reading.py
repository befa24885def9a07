"""
The files of an office, and those that they include: read whole, up to so many bytes.

Nothing is waited for, whatever a name leads to: folders, pipes and devices are no files, and only the last part of a
name may have `*`, `?` or `[ ]` in it, so that no tree of folders is searched (Asterisk: `config.c`, GLOB_NOMAGIC).
"""

import fnmatch
import itertools
import os
from pathlib import Path

from switchboard.core.errors import Problem
from switchboard.dialplan.read.config_file import FoundFiles
from switchboard.ground.errors import Sentence, SwitchboardError, why
from switchboard.ground.files import read_beginning

MAX_FILE = 8_000_000  # bytes
MAX_ALL = 16_000_000  # bytes of all files that belong together
_MOST_FILES = 1_000
_MOST_ENTRIES = 10_000  # of a folder that are looked at
_WILD = frozenset("*?[")
_SHOWN = 200  # characters of a path that a problem shows
_MAX_PATH = 4_096  # characters


class OfficeUnreadable(SwitchboardError):
    """A file cannot be read at all; whatever was loaded before stays."""


class OfficeFiles:
    """
    Reads a file and what it includes.

    `seen` are all that were looked for, each with when it was written last before it was read (see `written_at`), and
    `problems` is what is wrong with them.
    """

    def __init__(self, folder: Path) -> None:
        self.seen: dict[Path, float] = {}
        self.problems: list[Problem] = []
        self._folder = folder
        self._room = MAX_ALL

    def read(self, path: Path) -> str:
        """
        The text of a file; one that is too long is read to the last line that there is room for.

        Raises:
            OfficeUnreadable: it is not there, or cannot be read.
        """
        try:
            text, faults = self._read(path, path.name)
        except OSError as error:
            raise OfficeUnreadable("{path} cannot be read: {why}", path=path, why=why(error)) from error
        self.problems += faults
        return text

    def include(self, name: str) -> FoundFiles:
        """What `#include` names: a path or pattern, relative ones from the folder of the first file."""
        found = FoundFiles()
        if "\0" in name or len(name) > _MAX_PATH:
            found.faults.append(Problem("", 0, Sentence("no file has such a name")))
            return found
        try:
            paths = self._named(Path(name))
        except FileNotFoundError:
            return found
        except OSError as error:
            found.faults.append(
                Problem("", 0, Sentence("{path} cannot be looked for: {why}", path=name[:_SHOWN], why=why(error)))
            )
            return found
        for path in paths:
            shown = str(path.relative_to(self._folder) if path.is_relative_to(self._folder) else path)[:_SHOWN]
            if len(self.seen) >= _MOST_FILES or self._room <= 0:
                found.faults.append(
                    Problem(
                        "", 0, Sentence("{path} is not read: there are too many files, or too large ones", path=shown)
                    )
                )
                break
            try:
                text, faults = self._read(path, shown)
            except FileNotFoundError:
                continue  # for `#tryinclude`; `#include` says that there is none
            except OSError as error:
                found.faults.append(
                    Problem("", 0, Sentence("{path} cannot be read: {why}", path=shown, why=why(error)))
                )
            else:
                found.texts.append((shown, text))
                found.faults.extend(faults)
        return found

    def _named(self, name: Path) -> list[Path]:
        path = self._folder / name
        if not _WILD & set(path.name):
            return [path]
        self.seen[path.parent] = written_at(path.parent)  # also a file that is new there is to be read
        with os.scandir(path.parent) as entries:
            names = [entry.name for entry in itertools.islice(entries, _MOST_ENTRIES)]
        hidden = path.name.startswith(".")
        matching = sorted(fnmatch.filter((each for each in names if hidden or each[0] != "."), path.name))
        return [path.parent / each for each in matching if not (path.parent / each).is_dir()]

    def _read(self, path: Path, shown: str) -> tuple[str, list[Problem]]:
        """
        Raises:
            OSError: it cannot be read.
        """
        self.seen[path] = written_at(path)  # also one that cannot be read: it is looked at again when it was mended
        data, is_all = read_beginning(path, min(MAX_FILE, self._room))
        self._room -= len(data)
        if not is_all:
            data = data[: data.rfind(b"\n") + 1]
        faults: list[Problem] = []
        if not is_all:
            line = data.count(b"\n") + 1
            faults.append(
                Problem(
                    shown,
                    line,
                    Sentence("the file is too long; what comes after {count} bytes is not read", count=len(data)),
                )
            )
        try:
            return data.decode(), faults
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            faults.append(
                Problem(shown, line, Sentence("the file is no UTF-8; what cannot be read is shown as \ufffd"))
            )
            return data.decode(errors="replace"), faults


def written_at(path: Path) -> float:
    """When a file was written last, in wall-clock seconds; 0.0 for one that is gone or cannot be seen."""
    try:
        return path.stat().st_mtime
    except (OSError, ValueError):
        return 0.0
