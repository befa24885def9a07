"""
Texts with `${VARIABLE}`, `${FUNCTION(arguments)}` and `$[expression]` in them (Asterisk: `pbx_variables.c`).

A text is read once and then expanded as often as its line is executed. Both cost time linear in its length.

>>> class Scope:
...     def read(self, name, arguments): return {"NUM": "42"}.get(name, "")
...     def spend(self, work): pass
...     def warn(self, text): pass
>>> compile_template("${NUM}-$[${NUM}+1]-${NUM:1}").expand(Scope())
'42-43-2'
"""

import functools
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from switchboard.dialplan.text.bounds import MAX_VALUE, clip, size_of
from switchboard.dialplan.text.expression import evaluate_expression
from switchboard.ground.text import parse_number

_MAX_DEPTH = 50  # texts inside each other; what lies deeper stays as it is
_SURELY_ROOM = MAX_VALUE - MAX_VALUE // 4  # characters left: a character has four bytes at most
_MAX_KEPT = 200  # characters of a text that is kept compiled
_OPENING = re.compile(r"\$[{\[]")
_BRACKET = re.compile(r"[{}\[\]]")
_OPENED_BY = {"}": "{", "]": "["}


class Scope(Protocol):
    """What names mean: a variable where `arguments` is None, else a function's value."""

    def read(self, name: str, arguments: str | None) -> str: ...

    def spend(self, work: int) -> None:
        """
        Raises:
            TooMuchWork: that was more than is left.
        """

    def warn(self, text: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Reference:
    """The inside of `${ }` once it is expanded: name, a function's arguments, and which part of the value."""

    name: str
    arguments: str | None
    offset: int = 0
    length: int | None = None

    def value(self, scope: Scope) -> str:
        return part_of(scope.read(self.name, self.arguments), self.offset, self.length)


class Template:
    """A text in parts: plain ones, references and expressions."""

    __slots__ = ("_only", "_parts", "constant")

    def __init__(self, parts: Sequence["str | _Variable | _Expression"]) -> None:
        self._parts = tuple(parts)
        only = self._parts[0] if len(self._parts) == 1 else None
        self._only = None if isinstance(only, str) else only
        self.constant = "".join(str(part) for part in parts) if all(isinstance(part, str) for part in parts) else None

    def expand(self, scope: Scope) -> str:
        """
        At most `MAX_VALUE` bytes; what would come after them is not looked at.

        Raises:
            ExpansionEnded: it costs too much, or asks for what may not be.
        """
        if self.constant is not None:
            return self.constant
        if self._only is not None:
            return self._only.expand(scope)
        done: list[str] = []
        room = MAX_VALUE  # characters, which are no fewer bytes
        for part in self._parts:
            text = part if isinstance(part, str) else part.expand(scope)
            done.append(text)
            room -= len(text)
            if room < 0:
                break
        text = "".join(done)
        if room >= _SURELY_ROOM:
            return text
        if room < 0 or size_of(text) > MAX_VALUE:
            scope.warn(f"A text was cut after {MAX_VALUE:,} bytes")
            return clip(text)
        return text


class _Variable:
    """`${ }`. What does not depend on other variables is known beforehand."""

    __slots__ = ("_inside", "_known")

    def __init__(self, inside: Template) -> None:
        self._inside = inside
        self._known = None if inside.constant is None else parse_reference(inside.constant)

    def expand(self, scope: Scope) -> str:
        return (self._known or parse_reference(self._inside.expand(scope))).value(scope)


@dataclass(frozen=True, slots=True)
class _Expression:
    inside: Template

    def expand(self, scope: Scope) -> str:
        return evaluate_expression(self.inside.expand(scope), scope.read, scope.spend, scope.warn)


def compile_template(text: str) -> Template:
    """Never fails: what is not closed is plain text, and what is longer than a value may be is cut."""
    return _compile_kept(text) if len(text) <= _MAX_KEPT else _compile(text)


@functools.lru_cache(maxsize=2_000)
def _compile_kept(text: str) -> Template:
    return _compile(text)


def _compile(text: str) -> Template:
    return _Reader(clip(text)).read(0, None, 0)


def parse_reference(text: str) -> Reference:
    """`NAME`, `NAME:offset:length`, `FUNCTION(arguments)`, `FUNCTION(arguments):offset:length`."""
    name, tail, arguments = text, "", None
    opening = text.find("(")
    if opening >= 0:
        closing = text.rfind(")")
        end = closing if closing > opening else len(text)
        name, arguments, tail = text[:opening], text[opening + 1 : end], text[end + 1 :]
    elif ":" in text:
        name, _, rest = text.partition(":")
        tail = f":{rest}"
    if not tail.startswith(":"):
        return Reference(name, arguments)
    offset, _, length = tail[1:].partition(":")
    return Reference(name, arguments, parse_offset(offset) or 0, parse_offset(length))


def parse_offset(text: str) -> int | None:
    """A whole number that may be negative; one that is larger than any text is long is as good as the largest."""
    text = text.strip()
    sign, digits = (-1, text[1:]) if text.startswith("-") else (1, text.removeprefix("+"))
    if not (digits.isascii() and digits.isdigit()):
        return None
    number = parse_number(digits, MAX_VALUE)
    return sign * (MAX_VALUE if number is None else number)


def part_of(value: str, offset: int, length: int | None) -> str:
    """
    Characters from an offset on, which counts from the end where it is negative; so does a negative length.

    >>> part_of("hello", 1, -1), part_of("hello", -2, None)
    ('ell', 'lo')
    """
    if not offset and length is None:
        return value
    start = offset if offset >= 0 else max(0, len(value) + offset)
    tail = value[start:]
    return tail if length is None else tail[:length]


class _Reader:
    """Takes a text apart. Each kind of bracket closes by itself, whatever stands between, as in Asterisk."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._openings = [match.start() for match in _OPENING.finditer(text)]
        self._closings = _closings(text) if self._openings else {}

    def read(self, begin: int, end: int | None, depth: int) -> Template:
        """The part of the text from `begin` to `end`, the end of it all where that is None."""
        text, openings = self._text, self._openings
        end = len(text) if end is None else end
        parts: list[str | _Variable | _Expression] = []
        number = bisect_left(openings, begin)
        while depth < _MAX_DEPTH and number < len(openings) and openings[number] < end:
            start = openings[number]
            closing = self._closings.get(start + 1, end)
            if closing >= end:
                break
            parts.append(text[begin:start])
            inside = self.read(start + 2, closing, depth + 1)
            parts.append(_Variable(inside) if text[start + 1] == "{" else _Expression(inside))
            begin = closing + 1
            number = bisect_left(openings, begin, number + 1)
        parts.append(text[begin:end])
        return Template([part for part in parts if part != ""])


def _closings(text: str) -> dict[int, int]:
    """Where each bracket that is closed closes."""
    open_at: dict[str, list[int]] = {"{": [], "[": []}
    closings: dict[int, int] = {}
    for match in _BRACKET.finditer(text):
        bracket = match.group()
        if bracket in open_at:
            open_at[bracket].append(match.start())
        elif open_at[_OPENED_BY[bracket]]:
            closings[open_at[_OPENED_BY[bracket]].pop()] = match.start()
    return closings
