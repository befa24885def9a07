"""Work that never ends, given up; work that ends is left alone."""

import itertools

import pytest

from switchboard.office.calendar.patience import TookTooLong, within


def for_ever() -> None:
    for _ in itertools.count():
        try:
            sum(range(100))
        except Exception:  # noqa: BLE001  as libraries do
            continue


def test_what_never_ends_is_given_up_whatever_it_catches() -> None:
    with pytest.raises(TookTooLong):
        within(0.05, for_ever)


def test_what_ends_is_returned_and_nothing_comes_after_it() -> None:
    for number in range(50):
        assert within(0.06, lambda number=number: sum(range(20_000)) * 0 + number) == number  # type: ignore[misc]  # mypy infers nothing of a default
    assert sum(range(2_000_000)) > 0


def test_what_it_raises_itself_is_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        within(5.0, lambda: 1 // 0)
