r"""
Regular expressions that outsiders write, matched in time linear in the text (RE2).

The dialect is Asterisk's: POSIX extended ones, as its C library has them. What that means otherwise than RE2 is
translated; what RE2 has no way to do is refused with a reason. `\d` is a digit, which POSIX leaves open, and `\<` and
`\>` are either end of a word.

>>> compile_regex("^[[:digit:]]{3,}$").search("6002") is not None
True
"""

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from switchboard.ground.errors import Sentence, SwitchboardError
from switchboard.ground.text import to_unicode

if TYPE_CHECKING:
    import re2  # loaded for the first expression: few offices have any

MAX_LENGTH = 2_000  # characters of an expression
MAX_WORK = 4_000_000  # bytes of a text times instructions of an expression: 40 ms in the worst case
_MEMORY = 256 * 1_024  # bytes that one expression may use; it bounds its instructions to 4,096
_KEPT = 64  # expressions that are kept compiled
_MAX_REPEAT = 1_000  # RE2's own
_SHOWN = 60  # characters of it that an error shows

_INTERVAL = re.compile(r"\{([0-9]{0,6})(?:(,)([0-9]{0,6}))?\}")
_FLAGS = re.compile(r"\(\?[ims]{1,3}[:)]|\(\?:")
_CLASS_NAMES = frozenset(
    ("alnum", "alpha", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper", "xdigit")
)
_GNU_ESCAPES = {"<": r"\b", ">": r"\b", "`": r"\A", "'": r"\z", **{name: "\\" + name for name in "bBwWsSdDntrfv"}}
_ASSERTIONS = frozenset("<>`'bB")  # they take no room, so that nothing is there to repeat
_SPECIAL = frozenset("\\^$.[]|()?*+{}")


class BadRegex(SwitchboardError):
    """The text is no regular expression, or not one that can be served."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where an expression fits, in characters, and what its first group holds (None where that took no part)."""

    start: int
    end: int
    group: str | None


class Regex:
    """A compiled expression. `groups` counts its parentheses, `size` its instructions."""

    __slots__ = ("_compiled", "groups", "size", "text")

    def __init__(self, text: str, *, ignore_case: bool = False) -> None:
        """
        Raises:
            BadRegex: it is too long, too large, malformed, or needs what no linear engine can do.
        """
        if len(text) > MAX_LENGTH:
            pattern = "a regular expression has {most} characters at most; this one has {count}"
            raise BadRegex(pattern, most=MAX_LENGTH, count=len(text))
        import re2

        self.text = text
        try:
            self._compiled = re2.compile(_Translation(to_unicode(text)).result, _options(ignore_case=ignore_case))
        except re2.error as error:
            raise _none(text, _reason(error)) from None
        self.groups: int = self._compiled.groups
        self.size: int = self._compiled.programsize

    def work(self, text: str) -> int:
        """What a search may cost: bytes times instructions."""
        return (len(text) if text.isascii() else 4 * len(text)) * self.size

    def search(self, text: str, *, anchored: bool = False) -> Found | None:
        """
        The leftmost place where it fits, the longest there (POSIX); only at the beginning if `anchored`.

        Raises:
            BadRegex: a text of that length would take too long.
        """
        if self.work(text) > MAX_WORK:
            pattern = "{expression} takes too long for a text of {count} characters"
            raise BadRegex(pattern, expression=_named(self.text), count=len(text))
        text = to_unicode(text)
        found = self._compiled.match(text) if anchored else self._compiled.search(text)
        return Found(found.start(), found.end(), found.group(1) if self.groups else None) if found else None


@functools.lru_cache(maxsize=_KEPT)
def compile_regex(text: str, *, ignore_case: bool = False) -> Regex:
    """
    Raises:
        BadRegex: see `Regex`.
    """
    return Regex(text, ignore_case=ignore_case)


def _options(*, ignore_case: bool) -> "re2.Options":
    import re2

    options = re2.Options()
    options.max_mem = _MEMORY
    options.log_errors = False
    options.longest_match = True
    options.dot_nl = True
    options.case_sensitive = not ignore_case
    return options


def _named(text: str) -> str:
    return f"'{text}'" if len(text) <= _SHOWN else f"'{text[:_SHOWN]}…'"


def _none(text: str, pattern: str, **values: str) -> BadRegex:
    said = Sentence(pattern, **values)
    return BadRegex("{expression} is no regular expression: {why}", expression=_named(text), why=said)


def _reason(error: Exception) -> str:
    text = error.args[0] if error.args else ""
    reason = text.decode(errors="replace") if isinstance(text, bytes) else str(text)
    return "it is too large" if "too large" in reason else reason


class _Translation:
    """One pass over a POSIX extended expression. `result` is the same in RE2's syntax."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._place = 0
        self._parts: list[str] = []
        self._groups: list[int] = []  # where in the parts each open group begins
        self._atom = -1  # the part at which what a repetition repeats begins; -1 where there is nothing to repeat
        self._is_repeated = False
        while self._place < len(text):
            self._take()
        if self._groups:
            raise _none(text, "a '(' is never closed")
        self.result = "".join(self._parts)

    def _take(self) -> None:
        match self._text[self._place]:
            case "\\":
                self._take_escape()
            case "[":
                self._add(*_bracket(self._text, self._place))
            case "(":
                self._open()
            case ")":
                self._close()
            case "*" | "+" | "?" | "{" as sign:
                self._repeat(sign)
            case "|" | "^" | "$" as sign:
                self._add(sign, 1)
                self._atom = -1
            case character:
                self._add(character, 1)

    def _not_served(self, pattern: str, shown: str) -> BadRegex:
        return BadRegex(pattern, expression=_named(self._text), text=shown)

    def _add(self, part: str, length: int) -> None:
        self._atom, self._is_repeated = len(self._parts), False
        self._parts.append(part)
        self._place += length

    def _take_escape(self) -> None:
        escaped = self._text[self._place + 1 : self._place + 2]
        if not escaped:
            raise _none(self._text, "it ends in a backslash")
        if escaped in "123456789":
            pattern = "{expression} refers back to a group ({text}), which cannot be served"
            raise self._not_served(pattern, "\\" + escaped)
        self._add(_GNU_ESCAPES.get(escaped) or ("\\" + escaped if escaped in _SPECIAL else escaped), 2)
        if escaped in _ASSERTIONS:
            self._atom = -1

    def _open(self) -> None:
        flags = _FLAGS.match(self._text, self._place)
        if flags is None and self._text.startswith("(?", self._place):
            shown = self._text[self._place : self._place + 4]
            pattern = "{expression} looks around or is no POSIX expression ('{text}'), which cannot be served"
            raise self._not_served(pattern, shown)
        opening = flags.group() if flags else "("
        if not opening.endswith(")"):
            self._groups.append(len(self._parts))
        self._add(opening, len(opening))
        self._atom = -1

    def _close(self) -> None:
        if not self._groups:  # glibc takes one that closes nothing as it stands there
            self._add(r"\)", 1)
            return
        begin = self._groups.pop()
        self._add(")", 1)
        self._atom = begin

    def _repeat(self, sign: str) -> None:
        length = 1
        if sign == "{":
            sign, length = self._interval()
        if self._atom < 0:
            raise _none(self._text, "there is nothing before '{sign}' to repeat", sign=sign)
        if not self._is_repeated:
            self._parts.append(sign)
        elif {sign, self._parts[-1]} <= {"*", "+", "?"}:  # `a*+`: one sign says the same
            self._parts[-1] = sign if sign == self._parts[-1] else "*"
        else:
            self._parts[self._atom] = "(?:" + self._parts[self._atom]
            self._parts += [")", sign]
        self._is_repeated = True
        self._place += length

    def _interval(self) -> tuple[str, int]:
        """The interval as RE2 has it, and how long it is here."""
        match = _INTERVAL.match(self._text, self._place)
        if match is None or not (match[1] or match[2]):
            raise _none(self._text, "a '{sign}' begins no number of times", sign="{")
        least, most = int(match[1] or 0), int(match[3]) if match[3] else None
        if max(least, most or 0) > _MAX_REPEAT:
            pattern = "{expression} repeats more than {most} times, which cannot be served"
            raise BadRegex(pattern, expression=_named(self._text), most=_MAX_REPEAT)
        comma = "," if match[2] else ""
        return f"{{{least}{comma}{'' if most is None else most}}}", len(match.group())


def _bracket(text: str, start: int) -> tuple[str, int]:
    """A bracket expression as RE2 has it, and how long it is here. A backslash in it stands for itself."""
    place = start + 1
    parts = ["["]
    if text.startswith("^", place):
        parts.append("^")
        place += 1
    first = place
    while place < len(text):
        if text[place] == "]" and place > first:
            return "".join([*parts, "]"]), place + 1 - start
        part, place = _member(text, place)
        parts.append(part)
    raise _none(text, "a '[' is never closed")


def _member(text: str, place: int) -> tuple[str, int]:
    """A class, a range or a character, and the place after it."""
    if text.startswith("[:", place):
        end = text.find(":]", place + 2)
        name = text[place + 2 : end]
        if end < 0 or name not in _CLASS_NAMES:
            raise _none(text, "'{name}' names no class of characters", name=f"[:{name[:10]}")
        return f"[:{name}:]", end + 2
    low, place = _single(text, place)
    if text.startswith("-", place) and place + 1 < len(text) and text[place + 1] != "]":
        high, place = _single(text, place + 1)
        if high < low:
            raise _none(text, "'{first}-{last}' is no range", first=low, last=high)
        return f"{_literal(low)}-{_literal(high)}", place
    return _literal(low), place


def _single(text: str, place: int) -> tuple[str, int]:
    """`x`, `[.x.]` or `[=x=]`, and the place after it."""
    for sign in ("[.", "[="):
        if text.startswith(sign, place) and text.startswith(sign[1] + "]", place + 3):
            return text[place + 2], place + 5
    return text[place], place + 1


def _literal(character: str) -> str:
    return "\\" + character if character in "\\[]^-" else character
