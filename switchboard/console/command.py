"""A console command, and how its arguments are taken."""

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from switchboard.core.commands import Origin
from switchboard.ground.errors import SwitchboardError

_PIECE = re.compile(r'([ \t\r\n]++)|"((?:[^"\\]|\\.)*+)"|\\(.)|([^ \t\r\n"\\]++)|(.)', re.DOTALL)
_ESCAPED = re.compile(r'\\(["\\])')  # within quotes a backslash keeps these alone


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command printed, and whether it did what it was asked."""

    text: str
    succeeded: bool = True


class UsageNeeded(SwitchboardError):
    """The arguments are not what the command takes: its usage is printed."""


Handler = Callable[[Sequence[str], Origin], Awaitable[str]]
Candidates = Callable[[int], Sequence[str]]  # the position of an argument to what it may be


def nothing(_: int) -> Sequence[str]:
    """For arguments that nobody can guess."""
    return ()


@dataclass(frozen=True, slots=True)
class ConsoleCommand:
    """A command by its words. `usage` is what a person reads who got it wrong; `candidates` complete its arguments."""

    words: tuple[str, ...]
    summary: str
    usage: str
    handler: Handler
    candidates: Candidates = nothing


def make_command(
    name: str, summary: str, arguments: str, handler: Handler, candidates: Candidates = nothing
) -> ConsoleCommand:
    """`arguments` goes into the usage text; further lines of it stand below."""
    usage = f"Usage: {name} {arguments}".rstrip()
    first, newline, rest = usage.partition("\n")
    text = f"{first}\n       {summary}.{newline}{rest}"
    return ConsoleCommand(tuple(name.split()), summary, text, handler, candidates)


def expect(arguments: Sequence[str], least: int, most: int | None = None) -> Sequence[str]:
    """
    Raises:
        UsageNeeded: there are fewer or more.
    """
    if not least <= len(arguments) <= (least if most is None else most):
        raise UsageNeeded
    return arguments


def split_line(line: str) -> list[str]:
    r"""
    Words as Asterisk's console parts them: quotes keep blanks, a backslash keeps the next character.

    >>> split_line(r'presencestate change CustomPresence:6002 "away,,at \"lunch\"" a\ b')
    ['presencestate', 'change', 'CustomPresence:6002', 'away,,at "lunch"', 'a b']

    Raises:
        ValueError: a quote is not closed, or nothing follows a backslash.
    """
    words: list[str] = []
    word: list[str] | None = None
    for piece in _PIECE.finditer(line):
        blanks, quoted, escaped, plain, open_end = piece.groups()
        if open_end is not None:
            raise ValueError("No escaped character" if open_end == "\\" else "No closing quotation")
        if blanks is not None:
            if word is not None:
                words.append("".join(word))
            word = None
            continue
        word = [] if word is None else word
        word.append(_ESCAPED.sub(r"\1", quoted) if quoted is not None else escaped or plain)
    return words if word is None else [*words, "".join(word)]
