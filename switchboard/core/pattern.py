"""
Extension patterns: `_6XXX`, `_NXXZ.`, `_[1-5]!` (Asterisk: `pbx.c`, `extension_match_core`, `ext_cmp`).

>>> ExtensionPattern("_6XXX").matches("6123")
True
"""

import re
from collections.abc import Iterator

from switchboard.ground.errors import SwitchboardError

_CLASSES = {"X": "0123456789", "Z": "123456789", "N": "23456789"}
_MOST = 255  # characters of a pattern
_ONE_OR_MORE, _ANY = 1_000, 2_000  # sort after every class of characters


class BadPattern(SwitchboardError):
    """The text is no extension pattern."""


class ExtensionPattern:
    """A pattern, and its place among others: the most specific is asked first."""

    __slots__ = ("_expression", "sort_key", "text")

    def __init__(self, text: str) -> None:
        """
        Raises:
            BadPattern: no leading underscore, an empty or unclosed class, something after `.` or `!`, or too long.
        """
        if len(text) > _MOST:
            raise BadPattern(f"'{text[:20]}…' has {len(text):,} characters; {_MOST} are the most of a pattern")
        if not text.startswith("_") or text == "_":
            raise BadPattern(f"'{text}' is no pattern; one looks like _6XXX, _NXX. or _[1-5]!")
        self.text = text
        expression, self.sort_key = _compile(text)
        self._expression = re.compile(expression, re.DOTALL)

    def matches(self, exten: str) -> bool:
        return self._expression.fullmatch(exten) is not None


def _compile(text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    expression: list[str] = []
    key: list[tuple[int, str]] = []
    for part in _parts(text):
        if expression and expression[-1] in (".+", ".*"):
            raise BadPattern(f"'{text}': nothing can follow '.' or '!'")
        if part == "-":  # written for the eye only
            continue
        if part in (".", "!"):
            expression.append(".+" if part == "." else ".*")
            key.append((_ONE_OR_MORE if part == "." else _ANY, ""))
            continue
        members = _expand(part[1:-1], text) if len(part) > 1 else _CLASSES.get(part.upper(), part)
        expression.append("[" + "".join(re.escape(member) for member in members) + "]")
        key.append((len(members), members[0]))
    return "".join(expression), tuple(key)


def _parts(text: str) -> Iterator[str]:
    """The characters after the underscore, a class as one: `[1-5]`."""
    at = 1
    while at < len(text):
        end = text.find("]", at + 1) if text[at] == "[" else at
        if end < 0:
            raise BadPattern(f"'{text}': '[' is never closed")
        yield text[at : end + 1]
        at = end + 1


def _expand(characters: str, text: str) -> str:
    members: set[str] = set()
    rest = characters
    while rest:
        if len(rest) > 2 and rest[1] == "-":
            members.update(chr(code) for code in range(ord(rest[0]), min(ord(rest[2]), ord(rest[0]) + 255) + 1))
            rest = rest[3:]
        else:
            members.add(rest[0])
            rest = rest[1:]
    if not members:
        raise BadPattern(f"'{text}': '[{characters}]' holds no character")
    return "".join(sorted(members))
