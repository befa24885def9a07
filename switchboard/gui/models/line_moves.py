"""
From the lines that are shown to those that should be, by insert, remove and move: nothing is ever reset.

Few differences are told one run at a time. Many, as when a letter is typed into the search, are told in three steps:
those that go are moved to the end, cut off there, and those that come are added there and moved to their place.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, count, islice, pairwise
from typing import Protocol

from switchboard.gui.office.arrangement import Line

_FEW = 40  # runs that are told one by one; above it a rearrangement of everything costs less
_INVERTED = bytes((1, 0, *range(2, 256)))


class Lines(Protocol):
    """A model that tells its views of each step before and after it."""

    def remove_lines(self, first: int, last: int) -> None: ...
    def insert_lines(self, first: int, lines: Sequence[Line]) -> None: ...
    def move_line(self, source: int, target: int) -> None: ...
    def permute_lines(self, lines: Sequence[Line]) -> None: ...


@dataclass(frozen=True, slots=True)
class Run:
    """Lines that follow each other."""

    first: int
    last: int


def change_lines(model: Lines, old: Sequence[Line], new: Sequence[Line], places: Mapping[Line, int]) -> None:
    """
    Has the model go from the old lines to the new ones; each line stands in either at most once.

    Args:
        places: where each of the old lines stands.
    """
    if old == new:
        return
    was_there = bytearray(map(places.__contains__, new))  # picked by it, ten thousand cost a tenth of a look at each
    comes = was_there.translate(_INVERTED)
    staying = list(compress(new, was_there))
    stays = bytearray(len(old))
    for place in map(places.__getitem__, staying):
        stays[place] = 1
    goes = stays.translate(_INVERTED)
    going = _few_runs(compress(count(), goes))
    arriving = _few_runs(compress(count(), comes))
    steps = None if going is None or arriving is None else moves(list(compress(old, stays)), staying)
    if going is None or arriving is None or steps is None or len(going) + len(arriving) + len(steps) > _FEW:
        _change_at_once(model, old, new, _Parts(staying, list(compress(old, goes)), list(compress(new, comes))))
        return
    for run in reversed(going):
        model.remove_lines(run.first, run.last)
    for source, target in steps:
        model.move_line(source, target)
    for run in arriving:
        model.insert_lines(run.first, new[run.first : run.last + 1])


@dataclass(frozen=True, slots=True)
class _Parts:
    """Lines that stay, and those that come, in their new order; those that go, in their old one."""

    staying: Sequence[Line]
    leaving: Sequence[Line]
    arriving: Sequence[Line]


def _change_at_once(model: Lines, old: Sequence[Line], new: Sequence[Line], parts: _Parts) -> None:
    staying, leaving, arriving = parts.staying, parts.leaving, parts.arriving
    if [*staying, *leaving] != old:
        model.permute_lines([*staying, *leaving])
    if leaving:
        model.remove_lines(len(staying), len(old) - 1)
    if arriving:
        model.insert_lines(len(staying), arriving)
        if [*staying, *arriving] != new:
            model.permute_lines(list(new))


def runs(places: Iterable[int]) -> list[Run]:
    """
    Places that follow each other, together.

    >>> runs([1, 2, 3, 7, 9, 10])
    [Run(first=1, last=3), Run(first=7, last=7), Run(first=9, last=10)]
    """
    return list(_each_run(places))


def _few_runs(places: Iterable[int]) -> list[Run] | None:
    """As `runs`; None where they are too many to be told one by one, and then the rest is not even looked at."""
    found = list(islice(_each_run(places), _FEW + 1))
    return found if len(found) <= _FEW else None


def _each_run(places: Iterable[int]) -> Iterator[Run]:
    first = last = None
    for place in places:
        if first is None or last is None:
            first = place
        elif place != last + 1:
            yield Run(first, last)
            first = place
        last = place
    if first is not None and last is not None:
        yield Run(first, last)


def moves(old: Sequence[Line], new: Sequence[Line]) -> list[tuple[int, int]] | None:
    """
    Few moves from one order to another: each takes the line at a place, and puts it where it stands afterwards.

    None where they would be many.
    """
    if old == new:
        return []
    place_of = {line: place for place, line in enumerate(new)}
    current = [place_of[line] for line in old]
    if sum(one > other for one, other in pairwise(current)) > _FEW:
        return None
    to_move = sorted(set(current).difference(longest_rising(current)))
    if len(to_move) > _FEW:
        return None
    steps: list[tuple[int, int]] = []
    for place in to_move:  # upwards: whatever stands below is in its place already
        source = current.index(place)
        del current[source]
        target = current.index(place - 1) + 1 if place else 0
        current.insert(target, place)
        steps.append((source, target))
    return steps


def longest_rising(numbers: Sequence[int]) -> list[int]:
    """
    The longest part of different numbers that rises, others left out.

    >>> longest_rising([0, 5, 1, 2, 6, 3])
    [0, 1, 2, 3]
    """
    ends: list[int] = []  # the lowest number that a rising part of each length ends with
    ends_at: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        length = bisect_left(ends, number)
        before.append(ends_at[length - 1] if length else -1)
        ends[length : length + 1] = [number]
        ends_at[length : length + 1] = [place]
    rising: list[int] = []
    place = ends_at[-1] if ends_at else -1
    while place >= 0:
        rising.append(numbers[place])
        place = before[place]
    return rising[::-1]
