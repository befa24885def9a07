"""What the window calls times and what became of somebody, by a clock that is given."""

import datetime as dt

import pytest

from switchboard.core.changes import HistoryEntry
from switchboard.gui.office.words import history_line, phones_show, until_text

NOW = dt.datetime(2026, 11, 25, 10, 7).astimezone()  # a Wednesday, on this computer's clocks


@pytest.mark.parametrize(
    ("days", "clock", "text"),
    [
        (0, (14, 0), "until 14:00"),
        (1, (8, 0), "until Thu 08:00"),
        (6, (9, 30), "until Tue 09:30"),
        (7, (9, 0), "until 2 Dec 09:00"),
        (40, (9, 0), "until 4 Jan 2027 09:00"),
        (1, (0, 0), "until the end of the day"),
        (3, (0, 0), "until the end of Fri"),
        (31, (0, 0), "until the end of 25 Dec"),
    ],
)
def test_an_end_names_its_day_where_that_is_not_today(days: int, clock: tuple[int, int], text: str) -> None:
    day = NOW.date() + dt.timedelta(days)
    end = dt.datetime.combine(day, dt.time(*clock)).astimezone()
    assert until_text(end.timestamp(), NOW.timestamp()) == text


@pytest.mark.parametrize(
    ("who", "where", "line"),
    [
        ("clerk", "window", "25 Nov 10:07  Away (at lunch), by clerk (window)"),
        ("until", "schedule", "25 Nov 10:07  Away (at lunch), as what was before ended"),
        ("plan 3", "schedule", "25 Nov 10:07  Away (at lunch), as planned"),
    ],
)
def test_the_history_says_by_whom_or_that_nobody_did(who: str, where: str, line: str) -> None:
    entry = HistoryEntry(NOW.timestamp(), who, where, "CustomPresence:6002", "available", "away,at lunch")
    assert history_line(entry) == line


def test_phones_have_room_for_the_beginning() -> None:
    assert phones_show("", "") == ""
    assert phones_show("", "x" * 64) == f"Phones show “{'x' * 64}”."
    assert phones_show("", "x" * 65) == f"Phones have room for the beginning: “{'x' * 63}…”"
