"""Limits: one table, and a line a minute when one bites."""

import pytest

from switchboard.ground.limits import LimitLog, Limits, describe_limits


def test_each_limit_is_described() -> None:
    rows = describe_limits(Limits(contacts_each=3))
    assert ("contacts_each", 3, "contacts", "registered for one extension") in rows
    assert all(value > 0 and unit and meaning for _, value, unit, meaning in rows)


def test_a_limit_that_bites_is_said_once_a_minute_a_kind(caplog: pytest.LogCaptureFixture) -> None:
    log = LimitLog()
    heard: list[str] = []
    log.listeners.append(heard.append)
    for second in range(120):
        log.note("connections_each", "10.0.0.1", float(second))
        log.note("contacts", "6002", float(second))
    assert [line for line in heard if "contacts" not in line] == [
        "The limit 'connections_each' was reached by 10.0.0.1.",
        "The limit 'connections_each' was reached by 10.0.0.1; 59 more since this was said last.",
    ]
    assert log.counts() == {"connections_each": 120, "contacts": 120}
    assert len(caplog.messages) == 4


def test_a_long_name_makes_no_long_line() -> None:
    log = LimitLog()
    heard: list[str] = []
    log.listeners.append(heard.append)
    log.note("contacts", "x" * 10_000, 0.0)
    assert len(heard[0]) < 200


def test_what_was_said_of_late_is_known() -> None:
    log = LimitLog()
    log.note("contacts", "6002", 100.0)
    log.note("connections", "10.0.0.1", 500.0)
    assert log.said_since(0.0) == [
        "The limit 'contacts' was reached by 6002.",
        "The limit 'connections' was reached by 10.0.0.1.",
    ]
    assert log.said_since(400.0) == ["The limit 'connections' was reached by 10.0.0.1."]
