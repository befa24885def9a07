"""Bytes that connections hold together."""

from hypothesis import given
from hypothesis import strategies as st

from switchboard.ground.limits import LimitLog
from switchboard.net.budget import Budget


class Holder:
    def __init__(self, host: str, budget: Budget) -> None:
        self.host = host
        self.is_gone = False
        self._budget = budget

    def abort(self) -> None:
        self.is_gone = True
        self._budget.release(self)


def budget_of(most: int, log: LimitLog | None = None) -> Budget:
    return Budget("unsent_bytes_in_all", lambda: most, log or LimitLog())


def test_who_holds_most_goes_first() -> None:
    log = LimitLog()
    budget = budget_of(100, log)
    small, large = Holder("10.0.0.1", budget), Holder("10.0.0.2", budget)
    budget.hold(large, 70, 0.0)
    budget.hold(small, 30, 0.0)
    assert not large.is_gone
    budget.hold(small, 31, 0.0)
    assert (small.is_gone, large.is_gone, budget.total) == (False, True, 31)
    assert log.counts() == {"unsent_bytes_in_all": 1}


def test_one_that_alone_is_too_much_goes_itself() -> None:
    budget = budget_of(100)
    greedy = Holder("10.0.0.1", budget)
    budget.hold(greedy, 101, 0.0)
    assert (greedy.is_gone, budget.total) == (True, 0)


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 60)), max_size=100))
def test_the_total_is_that_of_those_who_are_left(steps: list[tuple[int, int]]) -> None:
    budget = budget_of(100)
    holders = [Holder(f"10.0.0.{number}", budget) for number in range(5)]
    held: dict[Holder, int] = {}
    for number, size in steps:
        holder = holders[number]
        if not holder.is_gone:
            held[holder] = size
            budget.hold(holder, size, 0.0)
        held = {other: size for other, size in held.items() if not other.is_gone}
        assert budget.total == sum(held.values()) <= 100
