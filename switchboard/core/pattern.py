r"""
Extension patterns: `_6XXX`, `_NXXZ.`, `_[1-5]!` (Asterisk: `pbx.c`, `extension_match_core`, `ext_cmp`).

A number is compared place by place, so that it costs what it is long, whatever the pattern says. Dashes are for the
eye, in patterns as in numbers, an empty class takes no place, and what follows `.` or `!` says nothing any more.

>>> ExtensionPattern("_6XXX").matches("6123")
True
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import contains

from switchboard.ground.errors import SwitchboardError

MAX_PATTERN = 255  # characters
_REST = {".": (1_200_000, 1), "!": (1_200_001, 0)}  # sorts after every class; how many characters it takes at least
_NO_PLACE = frozenset(("-", "[]"))
_FEW = 256  # members of a class that are kept one by one


def without_dashes(exten: str) -> str:
    """
    An extension as it is compared (Asterisk: `ext_cmp_exten`).

    >>> without_dashes("1-800-200")
    '1800200'
    """
    return exten.replace("-", "") if "-" in exten else exten


class BadPattern(SwitchboardError):
    """The text is no extension pattern."""


@dataclass(frozen=True, slots=True)
class _Class:
    """Characters that may stand in a place: ranges in order, apart from each other, ends included."""

    ranges: tuple[tuple[str, str], ...]

    def __contains__(self, character: object) -> bool:
        return isinstance(character, str) and any(first <= character <= last for first, last in self.ranges)

    @property
    def size(self) -> int:
        return sum(ord(last) - ord(first) + 1 for first, last in self.ranges)

    def members(self) -> frozenset[str]:
        return frozenset(chr(code) for first, last in self.ranges for code in range(ord(first), ord(last) + 1))


_NAMED = {"X": _Class((("0", "9"),)), "Z": _Class((("1", "9"),)), "N": _Class((("2", "9"),))}


class ExtensionPattern:
    """A pattern, and its place among others: the most specific is asked first. `example` is a number that fits."""

    __slots__ = ("_least", "_places", "_rest", "example", "sort_key", "text")

    def __init__(self, text: str) -> None:
        """
        Raises:
            BadPattern: no leading underscore, nothing after it, an unclosed class, or too long.
        """
        if len(text) > MAX_PATTERN:
            raise BadPattern(
                "'{text}…' has {count} characters; {most} are the most of a pattern",
                text=text[:20],
                count=len(text),
                most=MAX_PATTERN,
            )
        if not text.startswith("_") or text == "_":
            raise BadPattern("'{text}' is no pattern; one looks like _6XXX, _NXX. or _[1-5]!", text=text)
        self.text = text
        classes, self._rest = _compile(text)
        self._places = tuple(one.members() if one.size <= _FEW else one for one in classes)
        key = [(one.size, one.ranges[0][0]) for one in classes]
        self.sort_key = tuple([*key, (_REST[self._rest][0], "")] if self._rest else key)
        if not key and not self._rest:
            raise BadPattern("'{text}' is no pattern; it has no place for a character", text=text)
        self._least = len(self._places) + (_REST[self._rest][1] if self._rest else 0)
        self.example = "".join(one.ranges[0][0] for one in classes) + ("0" * 10 if self._rest else "")

    def matches(self, exten: str) -> bool:
        """Whether the whole number fits; letters count with their case, as in Asterisk."""
        exten = without_dashes(exten)
        if len(exten) < self._least or (not self._rest and len(exten) > self._least):
            return False
        return all(map(contains, self._places, exten))

    def may_follow(self, digits: str) -> bool:
        """
        Whether more digits after these make a number that fits; `!` waits for no more (`ast_matchmore_extension`).

        >>> ExtensionPattern("_6XX").may_follow("61"), ExtensionPattern("_6XX").may_follow("612")
        (True, False)
        """
        digits = without_dashes(digits)
        if self._rest != "." and len(digits) >= len(self._places):
            return False
        return all(map(contains, self._places, digits))


def _compile(text: str) -> tuple[Sequence[_Class], str]:
    """What may stand in each place, and the sign for any more of them: `.`, `!` or nothing."""
    classes: list[_Class] = []
    for part in _parts(text):
        if part in _REST:
            return classes, part
        if part not in _NO_PLACE:
            classes.append(_NAMED.get(part.upper()) or (_class(part[1:-1], text) if len(part) > 1 else _one(part)))
    return classes, ""


def _parts(text: str) -> Iterator[str]:
    """The characters after the underscore, a class as one: `[1-5]`."""
    at = 1
    while at < len(text):
        end = text.find("]", at + 1) if text[at] == "[" else at
        if end < 0:
            raise BadPattern("'{text}': '[' is never closed", text=text)
        yield text[at : end + 1]
        at = end + 1


def _one(character: str) -> _Class:
    return _Class(((character, character),))


def _class(characters: str, text: str) -> _Class:
    spans: list[tuple[str, str]] = []
    at = 0
    while at < len(characters):
        is_range = characters[at + 1 : at + 2] == "-" and at + 2 < len(characters)
        first, last = characters[at], characters[at + 2 if is_range else at]
        if first > last:
            raise BadPattern("'{text}': '{first}-{last}' is no range", text=text, first=first, last=last)
        spans.append((first, last))
        at += 3 if is_range else 1
    merged = sorted(spans)[:1]
    for first, last in sorted(spans):
        if first <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(last, merged[-1][1])
        else:
            merged.append((first, last))
    return _Class(tuple(merged))
