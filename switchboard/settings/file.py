"""
The file of settings as a whole: read, and written back without losing a person's comments.

It holds the rules of who may do what. A rule that is missing closes, it never opens: a file that was there once and is
gone, empty or unreadable is refused, and nothing is served. `switchboard.toml.last` beside it holds what was read last.
"""

import logging
import os
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from switchboard.ground.errors import Sentence, why
from switchboard.ground.files import FileChanged, read_file, replace_file
from switchboard.settings.edit import CannotEdit, Edit, edited
from switchboard.settings.error import SettingError
from switchboard.settings.place import MOST_PARTS, line_of, line_of_deep_name

FILE_NAME = "switchboard.toml"
LAST_NAME = "switchboard.toml.last"
MAX_FILE = 16_000_000  # bytes; 20,000 phones take 8 million
_DATABASE = "switchboard.sqlite"
_BOM = b"\xef\xbb\xbf"  # that some editors put before UTF-8
_log = logging.getLogger("switchboard.settings")
_GONE = (
    "it is not there, and it was when it was read last. Who may do what stands in it: nothing is served without it."
    " What was read last is kept in {last}: copy it to {file}. Or delete that copy, to begin without settings"
)
_EMPTY = (
    "it is empty, and it was not when it was read last. Who may do what stands in it: nothing is served without it."
    " What was read last is kept in {last}: copy it to {file}. Or delete that copy, to begin without settings"
)
_EMPTY_AT_WORK = (
    "it is empty, and this office has been at work before. Who may do what stands in it: nothing is served without it."
    " Write it anew, or delete it, to begin without settings"
)
_UNREADABLE = "the file cannot be read: {why}. Nothing is served without it, as it holds the rules."
_UNREADABLE_WITH_LAST = (
    "the file cannot be read: {why}. Nothing is served without it, as it holds the rules. What was read last is kept in"
    " {last}."
)


@dataclass(frozen=True, slots=True)
class SettingsFile:
    """What the file holds: its bytes, and what they say. No bytes where there is none."""

    path: Path
    content: bytes
    table: dict[str, object]

    @property
    def text(self) -> str:
        """What it holds, without the mark that some editors put first."""
        return self.content.removeprefix(_BOM).decode()

    def place(self, path: tuple[str, ...]) -> str:
        """Where the setting of these names stands, for a message."""
        line = line_of(self.text, path)
        return Sentence("{file}, line {line}", file=str(self.path), line=line) if line else str(self.path)


def read_settings_file(data: Path) -> SettingsFile:
    """
    Reads the file of a data folder.

    Raises:
        SettingError: it cannot be read, is no TOML, or is not there where it was before.
    """
    path = data / FILE_NAME
    try:
        content = read_file(path, MAX_FILE)
    except FileNotFoundError:
        if path.is_symlink():
            raise _unreadable(path, Sentence("it names a file that is not there")) from None
        _expect_none(data, _GONE)
        return SettingsFile(path, b"", {})
    except OSError as error:
        raise _unreadable(path, why(error)) from error
    if not content.strip():
        _expect_none(data, _EMPTY)
    return SettingsFile(path, content, parse_settings(path, content))


def seems_cut(file: SettingsFile) -> bool:
    """Whether it is what was read last without its end: then somebody's disk was full, or meant it so."""
    try:
        last = read_file(file.path.with_name(LAST_NAME), MAX_FILE)
    except OSError:
        return False
    return last != file.content and bool(file.content) and last.startswith(file.content.rstrip())


def keep_last(file: SettingsFile) -> None:
    """Keeps a copy of a file that could be read whole, for whoever has to mend one that cannot."""
    last = file.path.with_name(LAST_NAME)
    if not file.content.strip():
        return
    try:
        if not last.exists() or read_file(last, MAX_FILE) != file.content:
            replace_file(last, file.content)
    except OSError as error:
        _log.warning("No copy of %s can be kept: %s", file.path, error)


def write_settings_file(file: SettingsFile, edits: Sequence[Edit]) -> SettingsFile:
    """
    Writes settings anew; comments and order stay.

    Returns:
        What the file holds now.

    Raises:
        FileChanged: somebody else wrote it since it was read.
        SettingError: it cannot be written.
    """
    try:
        text, table = edited(file.text, file.table, edits)
        replace_file(file.path, text, instead_of=file.content)
    except FileChanged:
        raise
    except OSError as error:
        raise SettingError(str(file.path), None, Sentence("it cannot be written: {why}", why=why(error))) from error
    except CannotEdit as error:
        raise SettingError(str(file.path), None, Sentence(str(error))) from error
    return SettingsFile(file.path, text.encode(), table)


def parse_settings(path: Path, content: bytes) -> dict[str, object]:
    """
    What a file of settings says, as TOML has it.

    Raises:
        SettingError: it is none; `path` is named.
    """
    try:
        text = content.removeprefix(_BOM).decode()
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _unreadable(path, Sentence("line {line} holds bytes that are no UTF-8", line=line)) from error
    line = line_of_deep_name(text)
    if line:
        deep = Sentence("the name in line {line} has more than {most} parts", line=line, most=MOST_PARTS)
        raise _unreadable(path, deep)
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise _unreadable(path, Sentence("its lists or tables lie too deep in each other")) from error
    except ValueError as error:  # TOMLDecodeError, and numbers of more digits than Python reads
        raise _unreadable(path, Sentence("it is no TOML: {why}", why=str(error))) from error


def _expect_none(data: Path, what: str) -> None:
    """
    Raises:
        SettingError: there was a file of settings before.
    """
    last, path = data / LAST_NAME, data / FILE_NAME
    if os.path.lexists(last):
        raise SettingError(str(path), None, Sentence(what, last=str(last), file=FILE_NAME))
    if what == _EMPTY and (data / _DATABASE).exists():
        raise SettingError(str(path), None, Sentence(_EMPTY_AT_WORK))


def _unreadable(path: Path, reason: Sentence) -> SettingError:
    last = path.with_name(LAST_NAME)
    if last.exists():
        return SettingError(str(path), None, Sentence(_UNREADABLE_WITH_LAST, why=reason, last=str(last)))
    return SettingError(str(path), None, Sentence(_UNREADABLE, why=reason))
