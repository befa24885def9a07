"""
Texts with `${VARIABLE}`, `${FUNCTION(arguments)}` and `$[expression]` in them (Asterisk: `pbx_variables.c`).

A text is read once and then expanded as often as its line is executed.

>>> class Scope:
...     def read(self, name, arguments): return {"NUM": "42"}.get(name, "")
>>> compile_template("${NUM}-$[${NUM}+1]-${NUM:1}").expand(Scope())
'42-43-2'
"""

import functools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from switchboard.dialplan.text.expression import evaluate_expression

_MAX_DEPTH = 50
_MAX_LENGTH = 100_000  # characters that an expanded text may have


class Scope(Protocol):
    """What names mean: a variable where `arguments` is None, else a function's value."""

    def read(self, name: str, arguments: str | None) -> str: ...


@dataclass(frozen=True, slots=True)
class Reference:
    """The inside of `${ }` once it is expanded: name, a function's arguments, and which part of the value."""

    name: str
    arguments: str | None
    offset: int = 0
    length: int | None = None

    def value(self, scope: Scope) -> str:
        value = scope.read(self.name, self.arguments)
        if not self.offset and self.length is None:
            return value
        start = self.offset if self.offset >= 0 else max(0, len(value) + self.offset)
        tail = value[start:]
        return tail if self.length is None else tail[: self.length]


class Template:
    """A text in parts: plain ones, references and expressions."""

    __slots__ = ("_constant", "_parts")

    def __init__(self, parts: Sequence["str | _Variable | _Expression"]) -> None:
        self._parts = tuple(parts)
        self._constant = "".join(str(part) for part in parts) if all(isinstance(part, str) for part in parts) else None

    def expand(self, scope: Scope) -> str:
        if self._constant is not None:
            return self._constant
        return "".join(part if isinstance(part, str) else part.expand(scope) for part in self._parts)[:_MAX_LENGTH]


@dataclass(frozen=True, slots=True)
class _Variable:
    inside: Template

    def expand(self, scope: Scope) -> str:
        return parse_reference(self.inside.expand(scope)).value(scope)


@dataclass(frozen=True, slots=True)
class _Expression:
    inside: Template

    def expand(self, scope: Scope) -> str:
        return evaluate_expression(self.inside.expand(scope), scope.read)


@functools.lru_cache(maxsize=50_000)
def compile_template(text: str) -> Template:
    """Never fails: what is not closed is plain text."""
    return _compile(text, 0)


@functools.lru_cache(maxsize=50_000)
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
    return Reference(name, arguments, _whole(offset) or 0, _whole(length))


def _whole(text: str) -> int | None:
    try:
        return int(text)
    except ValueError:
        return None


def _compile(text: str, depth: int) -> Template:
    parts: list[str | _Variable | _Expression] = []
    position = 0
    while position < len(text):
        start = _next_opening(text, position)
        if start < 0 or depth >= _MAX_DEPTH:
            break
        opening, closing = text[start + 1], "}" if text[start + 1] == "{" else "]"
        end = _closing(text, start + 2, opening, closing)
        if end < 0:
            break
        parts.append(text[position:start])
        inside = _compile(text[start + 2 : end], depth + 1)
        parts.append(_Variable(inside) if opening == "{" else _Expression(inside))
        position = end + 1
    parts.append(text[position:])
    return Template([part for part in parts if part != ""])


def _next_opening(text: str, position: int) -> int:
    places = [place for place in (text.find("${", position), text.find("$[", position)) if place >= 0]
    return min(places, default=-1)


def _closing(text: str, position: int, opening: str, closing: str) -> int:
    """Where the bracket that is open at `position` closes; brackets of its kind nest."""
    depth = 1
    for place in range(position, len(text)):
        if text[place] == opening:
            depth += 1
        elif text[place] == closing:
            depth -= 1
            if not depth:
                return place
    return -1
