from hypothesis import given
from hypothesis import strategies as st

from switchboard.ground.deadlines import Deadlines


def test_what_is_put_off_a_thousand_times_is_held_once() -> None:
    deadlines = Deadlines[str]()
    for moment in range(20_000):
        deadlines.set("a", float(moment))
        deadlines.set("b", 1e9 - moment)
    assert len(deadlines) == 2
    assert len(deadlines._heap) <= 100


def test_what_comes_and_goes_a_thousand_times_leaves_nothing() -> None:
    deadlines = Deadlines[int]()
    for number in range(20_000):
        deadlines.set(number, 1e6 + number)
        deadlines.drop(number)
    assert len(deadlines._heap) <= 100
    assert deadlines.next() is None


@given(st.lists(st.tuples(st.integers(0, 5), st.one_of(st.none(), st.floats(0, 100))), max_size=60), st.floats(0, 100))
def test_each_is_due_once_at_its_last_moment_in_order(steps: list[tuple[int, float | None]], now: float) -> None:
    deadlines, model = Deadlines[int](), dict[int, float]()
    for key, moment in steps:
        if moment is None:
            deadlines.drop(key)
            model.pop(key, None)
        else:
            deadlines.set(key, moment)
            model[key] = moment
        assert deadlines.next() == min(model.values(), default=None)
    due = list(deadlines.due(now))
    assert sorted(due) == sorted(key for key, moment in model.items() if moment <= now)
    assert [model[key] for key in due] == sorted(model[key] for key in due)
    assert deadlines.next() == min((moment for moment in model.values() if moment > now), default=None)
