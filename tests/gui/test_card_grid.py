"""Where cards stand: each once, none over another, found again where it is, and left by every arrow."""

from itertools import combinations

import pytest

from switchboard.gui.office.card_grid import Block, CardGrid, Sizes, Step

SIZES = Sizes(width=100, height=40, gap=8, heading=20, margin=8)


def blocks(*people: int, ungrouped: int = 0) -> list[Block]:
    made = [Block(0, has_heading=False, people=ungrouped)] if ungrouped else []
    first = ungrouped
    for count in people:
        made.append(Block(first, has_heading=True, people=count))
        first += count + 1
    return made


OFFICES = pytest.mark.parametrize(
    "office", [blocks(5, 1, 0, 7), blocks(ungrouped=9), blocks(3, ungrouped=2), blocks(0, 0, 1), blocks()]
)


@OFFICES
@pytest.mark.parametrize("width", [50, 320, 1_000])
def test_every_line_has_a_place_of_its_own_and_is_found_there(office: list[Block], width: int) -> None:
    grid = CardGrid(office, SIZES, width)
    boxes = [grid.box(line) for line in range(grid.count)]
    rects = [(box.left, box.top, box.left + box.width, box.top + box.height) for box in boxes if box]
    assert len(rects) == grid.count
    for (left, top, right, bottom), (left2, top2, right2, bottom2) in combinations(rects, 2):
        assert right <= left2 or right2 <= left or bottom <= top2 or bottom2 <= top
    for line, (left, top, right, bottom) in enumerate(rects):
        assert {grid.line_at(x, y) for x in (left, right - 1) for y in (top, bottom - 1)} == {line}
        assert bottom <= grid.height
    assert list(grid.lines(0, grid.height)) == list(range(grid.count))
    assert grid.box(grid.count) is None


@OFFICES
@pytest.mark.parametrize("top", [0, 33, 90, 200])
def test_what_is_seen_is_what_reaches_into_the_view(office: list[Block], top: int) -> None:
    grid = CardGrid(office, SIZES, 320)
    boxes = {line: grid.box(line) for line in range(grid.count)}
    seen = [line for line, box in boxes.items() if box and box.top + box.height > top and box.top < top + 60]
    assert set(seen) <= set(grid.lines(top, top + 60))
    assert len(list(grid.lines(top, top + 60))) <= len(seen) + 2 * grid.columns + 2


def test_cards_share_the_width_and_are_never_narrower_than_they_have_to_be() -> None:
    grid = CardGrid(blocks(9), SIZES, 350)
    assert grid.columns == 3
    last = grid.box(3)
    assert last is not None
    assert last.left + last.width == 350 - SIZES.margin


def test_arrows_keep_to_the_column_and_step_over_headings() -> None:
    grid = CardGrid(blocks(5, 4), SIZES, 350)  # 1 2 3 / 4 5, heading, 7 8 9 / 10
    assert grid.next_line(1, Step.RIGHT) == 2
    assert grid.next_line(3, Step.RIGHT) == 4
    assert grid.next_line(5, Step.RIGHT) == 7
    assert grid.next_line(7, Step.LEFT) == 5
    assert grid.next_line(1, Step.LEFT) == 1
    assert grid.next_line(2, Step.DOWN) == 5
    assert grid.next_line(3, Step.DOWN) == 5
    assert grid.next_line(5, Step.DOWN) == 8
    assert grid.next_line(8, Step.UP) == 5
    assert grid.next_line(9, Step.UP) == 5
    assert grid.next_line(10, Step.DOWN) == 10


def test_a_folded_department_is_a_stop() -> None:
    grid = CardGrid(blocks(2, 0, 2), SIZES, 350)  # heading 1 2, heading 3, heading 5 6
    assert grid.next_line(2, Step.DOWN) == 3
    assert grid.next_line(3, Step.DOWN) == 5
    assert grid.next_line(5, Step.UP) == 3
    assert grid.next_line(2, Step.RIGHT) == 3
