"""
What reading a text costs: in steps, which are the same on every machine, and in time against a plain loop.

A step is a line of Python that runs, in our code or in a library's. What a library does in C shows in seconds of this
thread only, so that both have bounds. A search looks for the costliest text of a reader: it changes those that cost
most until then, and has something to say if one costs more than its bound.
"""

import contextlib
import json
import os
import random
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from types import FrameType
from typing import Any

from switchboard.ground.errors import SwitchboardError
from switchboard.sip.wire.stream_framing import UnframeableStream

SHORT = 2_000  # characters, when steps are counted
LONG = 16_000  # characters, when time is taken; all headers of a datagram have 16,384 bytes
STEPS = 40  # for each character
STEPS_APART = 30_000  # whatever is read: of a request's whole way, most of it
TIMES = 40  # what a plain loop over the text takes
TRIES = 8  # of which the fastest counts: others may have had the machine meanwhile
SLACK = 1 if "SWITCHBOARD_FUZZ_SECONDS" in os.environ else 3  # a machine that runs all tests is no clock
_KEPT = 6  # of the costliest texts, which the search goes on from

Read = Callable[[str], object]


class TooCostly(BaseException):
    """No door takes it for a fault of what is read."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A beginning, something again and again, and an end that may not be what they made one expect."""

    start: str = ""
    again: str = ""
    end: str = ""

    def text(self, length: int) -> str:
        """As long as wanted, the end with it."""
        middle = self.again * ((length - len(self.start) - len(self.end)) // max(1, len(self.again)))
        return (self.start + middle + self.end)[:length]

    def __str__(self) -> str:
        """A row of the corpus, without its reader."""
        return "\t".join(json.dumps(part) for part in (self.start, self.again, self.end))


def parse_sample(row: str) -> Sample:
    r"""
    >>> parse_sample('""\\t"\\\\u00b2"\\t"x"').again
    '²'
    """
    return Sample(*(json.loads(part) for part in row.split("\t")))


@dataclass(frozen=True, slots=True)
class Reader:
    """What reads a text that others wrote, and what such texts are made of."""

    read: Read
    tokens: Sequence[str]
    starts: Sequence[str] = ("",)
    factor: int = 1  # how many times the bounds it may take: where a few characters are a thing of its own
    fine: tuple[type[BaseException], ...] = (SwitchboardError, UnframeableStream)  # what it says to a text that is none


def steps(reader: Reader, text: str) -> int:
    """
    How many it takes.

    Raises:
        TooCostly: more than a text of this length may take; it was not read to its end.
    """
    most, count = STEPS_APART + reader.factor * STEPS * len(text), 0

    def note(_frame: FrameType, _event: str, _argument: object) -> Callable[[FrameType, str, Any], Any]:
        nonlocal count
        count += 1
        if count > most:
            raise TooCostly(f"more than {most:,} steps for {len(text):,} characters: {text[:80]!r}…")
        return note

    before = sys.gettrace()
    sys.settrace(note)
    try:
        with contextlib.suppress(*reader.fine):
            reader.read(text)
    finally:
        sys.settrace(before)
    return count


def check_time(reader: Reader, text: str) -> None:
    """
    Raises:
        TooCostly: it takes more than so many times what a plain loop takes, however often it is tried.
    """
    allowed, least = 0.0, float("inf")
    for _ in range(TRIES):
        allowed = max(allowed, SLACK * reader.factor * TIMES * _seconds(lambda: _plain_loop("x" * LONG)))
        least = min(least, _seconds(lambda: _try(reader, text)))
        if least <= allowed:
            return
    raise TooCostly(f"{least:.3f} s where {allowed:.3f} s are allowed, for {len(text):,} characters: {text[:80]!r}…")


def check(reader: Reader, sample: Sample) -> int:
    """
    Both bounds; how many steps it was.

    Raises:
        TooCostly: one does not hold. It says the row to keep.
    """
    try:
        count = steps(reader, sample.text(SHORT))
        check_time(reader, sample.text(LONG))
    except TooCostly as error:
        raise TooCostly(f"{error}\nThe row for the corpus: {sample}") from None
    return count


def search(reader: Reader, kept: Iterable[Sample], *, seconds: float, seed: str) -> list[Sample]:
    """
    Looks for the costliest texts, from those that are known on.

    Returns:
        The costliest that were found, and what was known of them, the worst first.

    Raises:
        TooCostly: one does not hold the bounds.
    """
    chance = random.Random(seed)
    until = time.monotonic() + seconds
    costs = {sample: check(reader, sample) for sample in kept}
    while time.monotonic() < until:
        parents = sorted(costs, key=lambda sample: -costs[sample])[:_KEPT]
        sample = _changed(reader, chance, parents)
        costs = {parent: costs[parent] for parent in parents} | {sample: check(reader, sample)}
    return sorted(costs, key=lambda sample: -costs[sample])


def _changed(reader: Reader, chance: random.Random, parents: Sequence[Sample]) -> Sample:
    if not parents or chance.random() < 0.4:
        start, end = chance.choice(reader.starts), "".join(_tokens(reader, chance, chance.randint(0, 2)))
        return Sample(start, "".join(_tokens(reader, chance, chance.randint(1, 4))), end)
    parent = chance.choice(parents)
    match chance.randint(0, 4):
        case 0:
            return replace(parent, start=chance.choice(reader.starts))
        case 1:
            return replace(parent, end="".join(_tokens(reader, chance, chance.randint(0, 3))))
        case 2:
            return replace(parent, start=parent.start + "".join(_tokens(reader, chance, 1)))
        case 3:
            at = chance.randint(0, len(parent.again))
            return replace(parent, again=parent.again[:at] + "".join(_tokens(reader, chance, 1)) + parent.again[at:])
        case _:
            at = chance.randint(0, len(parent.again))
            return replace(parent, again=parent.again[:at] + parent.again[at + 1 :])


def _tokens(reader: Reader, chance: random.Random, count: int) -> Iterator[str]:
    for _ in range(count):
        yield chance.choice(reader.tokens) if chance.random() < 0.9 else _character(chance)


def _character(chance: random.Random) -> str:
    return chr(chance.choice((chance.randrange(128), chance.randrange(0xD800), chance.randrange(0x10000, 0x110000))))


def _try(reader: Reader, text: str) -> None:
    with contextlib.suppress(*reader.fine):
        reader.read(text)


def _seconds(work: Callable[[], object]) -> float:
    started = time.thread_time()
    work()
    return time.thread_time() - started


def _plain_loop(text: str) -> int:
    count = 0
    for character in text:
        if character == ";" or character == ",":  # noqa: PLR1714  a step is a step
            count += 1
    return count
