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

from switchboard.settings.sections import Sections

Table = dict[str, object]
_NOTHING = "# Everything is as it is by default."  # an empty file would look like one that was lost


class Removed:
    """What a setting becomes that is taken out."""

    def __repr__(self) -> str:
        return "removed"


REMOVED = Removed()


@dataclass(frozen=True, slots=True)
class Edit:
    """
    A setting's new value, by the names that lead to it; it may come instead of another of the same section.

    Where the value is `REMOVED`, the setting or the whole section is taken out, and sections that it leaves empty.
    """

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
            if changed is not None and edits[-1].value is REMOVED:
                changed = f"{changed.rstrip() or _NOTHING}\n"  # without the blank line before what stood last
            if changed is not None and tomllib.loads(changed) == wanted:
                return changed, wanted
        except (TOMLKitError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            continue  # of a library's parser, where it cannot do what was asked
    raise CannotEdit("it is written in a way that only a person can change")


def _in_lines(text: str, edits: Sequence[Edit]) -> str | None:
    """None where a setting does not stand in a line of its own."""
    sections = Sections(text)
    for edit in edits:
        *within, name = edit.path
        if edit.instead_of and sections.has(tuple(within)):
            return None  # what it comes instead of may stand there
        if edit.value is REMOVED:
            sections.take_out(edit.path)
            continue
        key = tomlkit.key(within).as_string() if within else ""
        written = f"{tomlkit.key(name).as_string()} = {_as_item(edit.value, None).as_string()}"
        sections.put(edit.path, written, header=f"[{key}]")
    return sections.text()


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
    if edit.value is REMOVED:
        _remove(table, edit.path)
        return
    for name in edit.path[:-1]:
        if name not in table:
            table[name] = new_table(table)
        table = table[name]
    before = table.pop(edit.instead_of, None)
    table[edit.path[-1]] = written(edit.value, before)


def _remove(table: MutableMapping[str, Any], path: tuple[str, ...]) -> None:
    name = path[0]
    if len(path) > 1 and name in table:
        _remove(table[name], path[1:])
    if name in table and (len(path) == 1 or not table[name]):
        del table[name]


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
