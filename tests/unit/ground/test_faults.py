import logging

import pytest

from switchboard.ground.faults import Faults


def raised(text: str) -> ValueError:
    try:
        int(text)
    except ValueError as error:
        return error
    raise AssertionError


def test_a_kind_of_fault_is_logged_once_with_its_traceback_and_counted_from_then_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    faults = Faults()
    told: list[int] = []
    faults.listeners.append(lambda: told.append(len(faults)))
    with caplog.at_level(logging.ERROR):
        for number in range(25):
            faults.note("a datagram", raised(f"text of an outsider {number}"))
    assert [bool(record.exc_info) for record in caplog.records] == [True, False]
    assert told == [1]
    (fault,) = faults.listed()
    assert fault.count == 25
    assert str(fault).startswith("a datagram: ValueError in ")
    assert str(fault).endswith("(25 times)")


def test_no_more_kinds_are_kept_than_a_person_could_read() -> None:
    faults = Faults()
    logging.disable(logging.ERROR)
    try:
        for number in range(1_000):
            faults.note(f"door {number}", raised("x"))
    finally:
        logging.disable(logging.NOTSET)
    assert len(faults) == 1_000
    assert len(faults.listed()) == 201
