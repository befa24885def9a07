import asyncio
import logging
import threading

import pytest

from switchboard.ground.faults import Faults
from switchboard.ground.timers import told_in


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


def test_a_listener_that_raises_keeps_nobody_from_hearing(caplog: pytest.LogCaptureFixture) -> None:
    faults = Faults()
    told: list[str] = []

    def broken() -> None:
        raise ValueError("deaf")

    faults.listeners += [broken, lambda: told.append("heard")]
    faults.note("a datagram", raised("x"))
    assert told == ["heard"]
    assert "A fault could not be shown." in caplog.text


def test_a_loop_hears_in_its_own_thread_of_faults_in_others_and_no_more_once_it_ended() -> None:
    faults = Faults()
    heard: list[int] = []

    async def work() -> None:
        faults.listeners.append(told_in(asyncio.get_running_loop(), lambda: heard.append(threading.get_ident())))
        faults.note("here", raised("x"))
        assert len(heard) == 1
        await asyncio.to_thread(faults.note, "elsewhere", raised("x"))
        await asyncio.sleep(0)

    asyncio.run(work())
    assert heard == [threading.get_ident()] * 2
    faults.note("late", raised("x"))
    assert len(heard) == 2
