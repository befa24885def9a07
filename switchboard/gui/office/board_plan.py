"""
How large a wallboard's type can be so that everybody fits, and which part of which department stands in which column.

Numbers only; one unit is the size of the type. Departments are columns, or run on from column to column like a
newspaper's text where that lets the type be larger. Where even the smallest type is too large, there are pages.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import sqrt

HEADING = 1.9  # heights, in sizes of the type
QUIET = 1.55
LOUD = 2.45
DENSE = 1.4
_COLUMN = 10.5  # the least width of a column, in sizes of the type
_DENSE_COLUMN = 9.0
_GAP = 0.7  # between departments that follow each other in a column
_LARGEST = 20.0  # parts of the height that the type may at most be one of
_OF_AREA_COMFORTABLE = 1 / 72  # of the board's mean side: two lines for those who have something to say
_OF_AREA_LEAST = 1 / 87  # of the same: below it, pages turn; 400 people fit on a screen of 16:9
_OF_AREA_PAGED = 1 / 72
_LOUD_PART = 0.6  # of a department that there is always room for, so that the type does not jump all day
_FEWEST = 2  # people that may stand below a heading at the foot of a column
_ROUNDING = 1e-9
_WORTH = 1.12  # how much larger the type has to be for departments to share columns


@dataclass(frozen=True, slots=True)
class Part:
    """People `first` to `last` (left out) of a section, under its heading."""

    section: int
    first: int
    last: int


class Size:
    """Of a section: how many people, and which of them have a second line, from the top."""

    __slots__ = ("loud", "louds")

    def __init__(self, loud: Sequence[bool], louds: int | None = None) -> None:
        """`louds` is how many of them have one, where that is known already."""
        self.loud = loud
        self.louds = sum(loud) if louds is None else louds

    def height(self, *, dense: bool) -> float:
        """Of all of them, with their heading."""
        count = len(self.loud)
        people = DENSE * count if dense else LOUD * self.louds + QUIET * (count - self.louds)
        return HEADING + people

    def roomy_height(self, *, dense: bool) -> float:
        """The same with the room that is kept for more of them to have something to say."""
        count = len(self.loud)
        louds = max(self.louds, int(count * _LOUD_PART))
        return HEADING + (DENSE * count if dense else LOUD * louds + QUIET * (count - louds))

    def heights(self, *, dense: bool) -> list[float]:
        return [DENSE] * len(self.loud) if dense else [LOUD if loud else QUIET for loud in self.loud]


@dataclass(frozen=True, slots=True)
class Plan:
    """What stands where: pages of columns of parts. `type_size` is in pixels; `dense` has one line a person."""

    type_size: float
    columns: int
    dense: bool
    pages: tuple[tuple[tuple[Part, ...], ...], ...]


def make_plan(sizes: Sequence[Size], width: float, height: float) -> Plan:
    """The plan with the largest type that shows everybody at once, or pages of a type that can be read."""
    side = sqrt(width * height)
    shown = [size for size in sizes if size.loud]
    wall = _Wall(shown, width, height)
    for dense, least in ((False, side * _OF_AREA_COMFORTABLE), (True, side * _OF_AREA_LEAST)):
        plan = _largest(wall, least, dense=dense)
        if plan is not None:
            return plan
    type_size = side * _OF_AREA_PAGED
    columns = _columns(width, type_size, dense=True)
    packed = _pack_evenly([len(size.loud) for size in shown], height / type_size)
    pages = [tuple(packed[first : first + columns]) for first in range(0, len(packed), columns)]
    return Plan(type_size, columns, dense=True, pages=tuple(pages))


class _Wall:
    """What is to be shown, the same with the room that is kept for it, and the board in pixels."""

    def __init__(self, shown: Sequence[Size], width: float, height: float) -> None:
        self.shown = shown
        self.width = width
        self.height = height

    @cached_property
    def kept(self) -> list[Size]:
        return [_with_room(size) for size in self.shown]


def _largest(wall: _Wall, least: float, *, dense: bool) -> Plan | None:
    plans = [_fitting(wall, least, dense=dense, apart=apart) for apart in (True, False)]
    apart, together = plans
    if apart is not None and (together is None or together.type_size < apart.type_size * _WORTH):
        return apart
    return together


def _fitting(wall: _Wall, least: float, *, dense: bool, apart: bool) -> Plan | None:
    least_room = sum(size.roomy_height(dense=dense) for size in wall.shown)
    type_size = wall.height / _LARGEST
    while type_size >= least:
        columns = _columns(wall.width, type_size, dense=dense)
        room = wall.height / type_size
        if least_room <= room * columns and len(_pack(wall.kept, room, dense=dense, apart=apart)) <= columns:
            packed = _pack(wall.shown, room, dense=dense, apart=apart)
            if len(packed) <= columns:
                return Plan(type_size, max(1, len(packed)), dense, (tuple(packed),))
        type_size *= 0.97
    return None


def _columns(width: float, type_size: float, *, dense: bool) -> int:
    return int(width / (type_size * (_DENSE_COLUMN if dense else _COLUMN)))


def _with_room(size: Size) -> Size:
    """The same people, of whom more have something to say, as may be so in a moment."""
    missing = int(len(size.loud) * _LOUD_PART) - size.louds
    if missing <= 0:
        return size
    quiet = [place for place, loud in enumerate(size.loud) if not loud][:missing]
    roomy = list(size.loud)
    for place in quiet:
        roomy[place] = True
    return Size(roomy)


def _pack(sizes: Sequence[Size], room: float, *, dense: bool, apart: bool) -> list[tuple[Part, ...]]:
    """Columns of parts, each no higher than there is room; `apart` begins each section in a column of its own."""
    columns: list[tuple[Part, ...]] = []
    column: list[Part] = []
    used = 0.0
    for number, size in enumerate(sizes):
        heights = size.heights(dense=dense)
        first = 0
        while first < len(heights):
            gap = _GAP if column else 0.0
            last = _reach(heights, first, room - used - gap - HEADING)
            is_torn = last - first < min(_FEWEST, len(heights) - first)
            if column and (is_torn or (apart and first == 0)):
                columns.append(tuple(column))
                column, used = [], 0.0
                continue
            last = max(last, first + 1)
            column.append(Part(number, first, last))
            used += gap + HEADING + sum(heights[first:last])
            first = last
    if column:
        columns.append(tuple(column))
    return columns


def _pack_evenly(counts: Sequence[int], room: float) -> list[tuple[Part, ...]]:
    """As `_pack` of people with one line each, in as many steps as there are parts."""
    columns: list[tuple[Part, ...]] = []
    column: list[Part] = []
    used = 0.0
    for number, count in enumerate(counts):
        first = 0
        while first < count:
            gap = _GAP if column else 0.0
            fitting = min(count - first, max(0, int((room - used - gap - HEADING) / DENSE + _ROUNDING)))
            if column and fitting < min(_FEWEST, count - first):
                columns.append(tuple(column))
                column, used = [], 0.0
                continue
            last = first + max(1, fitting)
            column.append(Part(number, first, last))
            used += gap + HEADING + DENSE * (last - first)
            first = last
    if column:
        columns.append(tuple(column))
    return columns


def _reach(heights: Sequence[float], first: int, room: float) -> int:
    """How far the people from `first` on fit into the room."""
    place = first
    while place < len(heights) and heights[place] <= room:
        room -= heights[place]
        place += 1
    return place
