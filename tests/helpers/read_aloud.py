"""
What a screen reader is told of all windows, over the bus of AT-SPI. Run by the system's Python, which has pyatspi.

Answers each line of its input with one of JSON: `tree` with the accessible objects of all programs, `said` with the
announcements since the last time, `focused` with the names of what got the focus since then.
"""

import json
import sys
from typing import TextIO

import pyatspi  # type: ignore[import-not-found]  # of the system's Python
from gi.repository import GLib  # type: ignore[import-not-found]  # likewise

_MOST = 120  # children of one that are looked at; rows of a long table beyond that are left out
_DEEPEST = 16
_announced: list[str] = []
_focused: list[str] = []


def _describe(node: pyatspi.Accessible, depth: int = 0) -> dict[str, object]:
    node.clearCache()
    children = [] if depth == _DEEPEST else [node[number] for number in range(min(node.childCount, _MOST))]
    return {
        "role": node.getRoleName(),
        "name": node.name,
        "states": [pyatspi.stateToString(state) for state in node.getState().getStates()],
        "children": [_describe(child, depth + 1) for child in children if child is not None],
    }


def _answer(line: str) -> object:
    if line == "tree":
        return [_describe(program) for program in pyatspi.Registry.getDesktop(0) if program is not None]
    heard = _focused if line == "focused" else _announced
    told, heard[:] = list(heard), []
    return told


def _read(source: TextIO, _condition: int) -> bool:
    line = source.readline()
    if not line:
        pyatspi.Registry.stop()
        return False
    try:
        answer = _answer(line.strip())
    except (GLib.Error, LookupError, RuntimeError) as error:  # what was looked at went: the tree is asked for again
        answer = {"again": str(error)}
    sys.stdout.write(f"{json.dumps(answer)}\n")
    sys.stdout.flush()
    return True


def main() -> None:
    """Answers until its input ends."""
    pyatspi.Registry.registerEventListener(lambda event: _announced.append(str(event.any_data)), "object:announcement")
    pyatspi.Registry.registerEventListener(
        lambda event: _focused.extend([str(event.source.name)] if event.detail1 else []), "object:state-changed:focused"
    )
    GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, _read)
    pyatspi.Registry.start()


if __name__ == "__main__":
    main()
