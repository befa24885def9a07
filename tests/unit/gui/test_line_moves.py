"""Whatever lines there are and are to be: they are reached by insert, remove and move, and each step is true."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from switchboard.core.states import Extension
from switchboard.gui.models.line_moves import change_lines, moves
from switchboard.gui.office.arrangement import Group, Line


class Told:
    """Does what it is told, and counts it."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = list(lines)
        self.steps: list[str] = []

    def remove_lines(self, first: int, last: int) -> None:
        assert 0 <= first <= last < len(self.lines)
        del self.lines[first : last + 1]
        self.steps.append("remove")

    def insert_lines(self, first: int, lines: Sequence[Line]) -> None:
        assert lines
        assert 0 <= first <= len(self.lines)
        self.lines[first:first] = lines
        self.steps.append("insert")

    def move_line(self, source: int, target: int) -> None:
        assert source != target
        self.lines.insert(target, self.lines.pop(source))
        self.steps.append("move")

    def permute_lines(self, lines: Sequence[Line]) -> None:
        assert len(lines) == len(self.lines)
        assert set(lines) == set(self.lines)
        self.lines = list(lines)
        self.steps.append("permute")


def change(told: Told, old: Sequence[Line], new: Sequence[Line]) -> None:
    change_lines(told, old, new, {line: place for place, line in enumerate(old)})


def line(number: int) -> Line:
    return Group(str(number)) if number % 7 == 0 else Extension(str(number))


def lines(size: int) -> st.SearchStrategy[list[Line]]:
    return st.lists(st.integers(0, size).map(line), unique=True, max_size=size)


@given(lines(30), lines(30))
def test_few_lines_reach_any_others(old: list[Line], new: list[Line]) -> None:
    told = Told(old)
    change(told, old, new)
    assert told.lines == new


@given(lines(400), lines(400))
def test_many_lines_reach_any_others_in_few_steps(old: list[Line], new: list[Line]) -> None:
    told = Told(old)
    change(told, old, new)
    assert told.lines == new
    assert len(told.steps) <= 41


def test_one_that_moves_is_one_move_whatever_its_way() -> None:
    old = [line(number) for number in range(1, 101)]
    for source, target in ((0, 99), (99, 0), (50, 51), (51, 50), (10, 80)):
        new = list(old)
        new.insert(target, new.pop(source))
        told = Told(old)
        change(told, old, new)
        assert told.lines == new
        assert told.steps == ["move"]


def test_a_letter_of_a_search_is_three_steps_at_most() -> None:
    old = [line(number) for number in range(10_000)]
    told = Told(old)
    change(told, old, old[::2])
    assert told.lines == old[::2]
    assert told.steps == ["permute", "remove"]
    change(told, old[::2], old)
    assert told.lines == old
    assert told.steps[2:] == ["insert", "permute"]


def test_nothing_is_told_where_nothing_changes() -> None:
    told = Told([line(1)])
    change(told, [line(1)], [line(1)])
    assert told.steps == []
    assert moves([line(1), line(2)], [line(1), line(2)]) == []
