"""
Settings written into the text of a file: a person's comments and order stay.

What is written in a line of its own is changed there, which takes no longer than to read the file; a large office has
thousands of phones. Whatever else is left to `tomlkit`, which keeps everything, too, and takes ten times as long. What
comes of either is read again before it is taken.
"""

import copy
import tomllib
from collections.abc import Callable, MutableMapping, Sequence
from dataclasses import dataclass
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import InlineTable, Item

from switchboard.settings.place import names_in

Table = dict[str, object]


@dataclass(frozen=True, slots=True)
class Edit:
    """A setting's new value, by the names that lead to it; it may come instead of another of the same section."""

    path: tuple[str, ...]
    value: object
    instead_of: str = ""


class CannotEdit(ValueError):
    """The file is written in a way that only a person can change."""


def edited(text: str, table: Table, edits: Sequence[Edit]) -> tuple[str, Table]:
    """
    The text with these settings in it, and what it says.

    Args:
        table: what the text says now.

    Raises:
        CannotEdit: it cannot be changed so that nothing else does.
    """
    wanted = copy.deepcopy(table)
    for edit in edits:
        _apply(edit, wanted, lambda _: {}, lambda value, _: value)
    for way in (_in_lines, _by_library):
        try:
            changed = way(text, edits)
            if changed is not None and tomllib.loads(changed) == wanted:
                return changed, wanted
        except (TOMLKitError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            continue  # of a library's parser, where it cannot do what was asked
    raise CannotEdit("it is written in a way that only a person can change")


def _in_lines(text: str, edits: Sequence[Edit]) -> str | None:
    """None where a setting does not stand in a line of its own."""
    lines = text.splitlines(keepends=True)
    for edit in edits:
        if edit.instead_of and edit.path[:-1] in {names_in(line.strip()) for line in lines if line.startswith("[")}:
            return None  # what it comes instead of may stand there
        if len(edit.path) == 1:
            _set_line(lines, edit)
        else:
            header = tomlkit.key(list(edit.path[:-1])).as_string()
            lines.append(f"{_line_end(lines)}\n[{header}]\n{_written(edit)}\n")
    return "".join(lines)


def _set_line(lines: list[str], edit: Edit) -> None:
    head = next((at for at, line in enumerate(lines) if line.lstrip().startswith("[")), len(lines))
    for at, line in enumerate(lines[:head]):
        if "=" in line and names_in(f"{line.partition('=')[0]}= 0") == edit.path:
            lines[at] = f"{_written(edit)}{_comment(line)}\n"
            return
    if head == len(lines):
        lines.append(f"{_line_end(lines)}{_written(edit)}\n")
        return
    while head and not lines[head - 1].strip():  # the blank lines before a section stay before it
        head -= 1
    lines.insert(head, f"{_written(edit)}\n")


def _line_end(lines: list[str]) -> str:
    return "\n" if lines and not lines[-1].endswith("\n") else ""


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


def _written(edit: Edit) -> str:
    return f"{tomlkit.key(edit.path[-1]).as_string()} = {_as_item(edit.value, None).as_string()}"


def _by_library(text: str, edits: Sequence[Edit]) -> str:
    document = tomlkit.parse(text)
    for edit in edits:
        _apply(edit, document, _table_within, _as_item)
    return tomlkit.dumps(document)


def _apply(
    edit: Edit,
    table: MutableMapping[str, Any],
    new_table: Callable[[object], Any],
    written: Callable[[object, object], object],
) -> None:
    for name in edit.path[:-1]:
        if name not in table:
            table[name] = new_table(table)
        table = table[name]
    before = table.pop(edit.instead_of, None)
    table[edit.path[-1]] = written(edit.value, before)


def _table_within(outer: object) -> Item:
    return tomlkit.inline_table() if isinstance(outer, InlineTable) else tomlkit.table()


def _as_item(value: object, before: object) -> Item:
    """As it is written in a line, with the comment that stood beside what it comes instead of."""
    item = tomlkit.item(value)
    if isinstance(value, dict):
        item = tomlkit.inline_table()
        item.update(value)
    if isinstance(before, Item) and before.trivia.comment:
        item.comment(before.trivia.comment)
    return item
