"""A console command, and how its arguments are taken."""

import shlex
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from switchboard.core.commands import Origin
from switchboard.ground.errors import SwitchboardError


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
    """
    Words as Asterisk's console parts them: quotes keep blanks, a backslash keeps the next character.

    Raises:
        ValueError: a quote is not closed.
    """
    lexer = shlex.shlex(line, posix=True)
    lexer.whitespace_split = True
    lexer.quotes = lexer.escapedquotes = '"'
    lexer.commenters = ""
    return list(lexer)
