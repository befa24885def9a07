"""
Where cards stand: department by department, each in rows of as many as there is room for. Numbers only, in pixels.

Lines are those of the model: a heading, then its people. Ten thousand cost what their departments cost.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Block:
    """A department's lines, from `first` on: a heading if it has one, then so many people."""

    first: int
    has_heading: bool
    people: int

    @property
    def first_person(self) -> int:
        return self.first + self.has_heading

    @property
    def end(self) -> int:
        """The first line that is not its own."""
        return self.first_person + self.people


@dataclass(frozen=True, slots=True)
class Sizes:
    """Of cards and what is between them; a card is as wide as its row can spare, and never narrower than `width`."""

    width: int
    height: int
    gap: int
    heading: int
    margin: int = 0
    most: int = 1_000  # cards in a row


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; `top` counts from the first card, however far it is scrolled."""

    left: int
    top: int
    width: int
    height: int


class Step(Enum):
    """Where to from a card; columns and rows."""

    LEFT = (-1, 0)
    RIGHT = (1, 0)
    UP = (0, -1)
    DOWN = (0, 1)


class CardGrid:
    """Of blocks in a view of a width; made anew when any of the three changes."""

    def __init__(self, blocks: Sequence[Block], sizes: Sizes, width: int) -> None:
        self._blocks = blocks
        self._sizes = sizes
        room = max(0, width - 2 * sizes.margin)
        self.columns = min(sizes.most, max(1, (room + sizes.gap) // (sizes.width + sizes.gap)))
        pitch = (room + sizes.gap) / self.columns
        self._lefts = [sizes.margin + round(column * pitch) for column in range(self.columns + 1)]
        self._room = room
        self._pitch = sizes.height + sizes.gap
        self._tops: list[int] = []
        self._firsts = [block.first for block in blocks]
        top = sizes.margin
        for block in blocks:
            self._tops.append(top)
            top += self._height(block)
        self.height = top + sizes.margin
        self.count = blocks[-1].end if blocks else 0

    def box(self, line: int) -> Box | None:
        """Where a line stands; None where there is none."""
        if not 0 <= line < self.count:
            return None
        number = bisect_right(self._firsts, line) - 1
        block, top = self._blocks[number], self._tops[number]
        if line < block.first_person:
            return Box(self._sizes.margin, top, self._room, self._sizes.heading)
        row, column = divmod(line - block.first_person, self.columns)
        left = self._lefts[column]
        width = self._lefts[column + 1] - self._sizes.gap - left
        return Box(left, top + self._heading(block) + row * self._pitch, width, self._sizes.height)

    def line_at(self, x: int, y: int) -> int | None:
        """Whose card, or which heading, is at a point; None between them."""
        number = bisect_right(self._tops, y) - 1
        if number < 0:
            return None
        block, below = self._blocks[number], y - self._tops[number]
        if below < self._heading(block):
            line = block.first
        else:
            row = (below - self._heading(block)) // self._pitch
            column = bisect_right(self._lefts, x) - 1
            line = block.first_person + row * self.columns + column
            if not 0 <= column < self.columns or line >= block.end:
                return None
        box = self.box(line)
        inside = box is not None and box.left <= x < box.left + box.width and box.top <= y < box.top + box.height
        return line if inside else None

    def lines(self, top: int, bottom: int) -> Iterator[int]:
        """All that are seen between two heights."""
        number = max(0, bisect_right(self._tops, top) - 1)
        for block, start in zip(self._blocks[number:], self._tops[number:], strict=True):
            if start > bottom:
                return
            cards = start + self._heading(block)
            if block.has_heading and cards > top:
                yield block.first
            first = max(0, (top - cards) // self._pitch) * self.columns
            last = max(0, (bottom - cards) // self._pitch + 1) * self.columns
            yield from range(block.first_person + first, block.first_person + min(last, block.people))

    def next_line(self, line: int, step: Step) -> int:
        """
        From a card to the one beside, above or below it; the same where there is none.

        Up and down keep to the column as far as a row has it, and step over headings with people below them.
        """
        columns, rows = step.value
        if columns:
            return self._beside(line, columns)
        box = self.box(line)
        if box is None:
            return line
        number = bisect_right(self._firsts, line) - 1
        block = self._blocks[number]
        place = line - block.first_person
        column = max(0, place) % self.columns
        if place >= 0:
            target = place + rows * self.columns
            last_row = (block.people - 1) // self.columns
            if target >= 0 and target // self.columns <= last_row:
                return block.first_person + min(target, block.people - 1)
        other = number + rows
        if not 0 <= other < len(self._blocks):
            return line
        return self._entered(self._blocks[other], column, from_above=rows > 0)

    def rows_in(self, height: int) -> int:
        """How many rows of cards a height shows; at least one."""
        return max(1, height // self._pitch)

    def _entered(self, block: Block, column: int, *, from_above: bool) -> int:
        if not block.people:
            return block.first
        row = 0 if from_above else (block.people - 1) // self.columns
        return block.first_person + min(row * self.columns + column, block.people - 1)

    def _beside(self, line: int, step: int) -> int:
        """Along the rows, from the end of one to the beginning of the next."""
        place = line + step
        while 0 <= place < self.count:
            block = self._blocks[bisect_right(self._firsts, place) - 1]
            if place >= block.first_person or not block.people:
                return place
            place += step
        return line

    def _heading(self, block: Block) -> int:
        return self._sizes.heading if block.has_heading else 0

    def _height(self, block: Block) -> int:
        return self._heading(block) + -(-block.people // self.columns) * self._pitch
