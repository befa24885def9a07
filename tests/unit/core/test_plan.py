"""When plans come, on clocks that are changed, too; and what presets come to."""

import datetime as dt
from itertools import islice
from zoneinfo import ZoneInfo

import pytest

from switchboard.core.plan import Plan, instant
from switchboard.core.plan_text import parse_times
from switchboard.core.preset import Preset
from switchboard.core.states import Presence, PresenceState

BERLIN, UTC = ZoneInfo("Europe/Berlin"), dt.UTC
AWAY = Presence(PresenceState.AWAY)


def local(text: str) -> dt.datetime:
    """A time of the office's clocks."""
    return dt.datetime.fromisoformat(text)


def plan(begins: str, ends: str, *weekdays: int) -> Plan:
    return Plan("", AWAY, local(begins), local(ends), weekdays)


def times(plan: Plan, after: str, most: int = 4, zone: dt.tzinfo | None = BERLIN) -> list[tuple[str, str]]:
    """In UTC."""
    found = islice(plan.occurrences(instant(local(after), zone), zone), most)
    return [(written(begins), written(ends)) for begins, ends in found]


def written(moment: float) -> str:
    return f"{dt.datetime.fromtimestamp(moment, UTC):%m-%d %H:%M}"


def test_once() -> None:
    weekend = plan("2026-11-27T14:00", "2026-11-30T08:00")
    assert times(weekend, "2026-01-01") == [("11-27 13:00", "11-30 07:00")]
    assert times(weekend, "2026-11-30T07:59") == [("11-27 13:00", "11-30 07:00")]
    assert times(weekend, "2026-11-30T08:00") == []


@pytest.mark.parametrize(("until", "ends"), [("9:00", "06-02 09:00"), ("9:01", "06-01 09:01"), ("8:59", "06-02 08:59")])
def test_what_ends_at_the_time_it_begins_or_before_it_ends_a_day_later(until: str, ends: str) -> None:
    now = local("2026-06-01T00:00").replace(tzinfo=UTC).timestamp()  # a Monday
    read = parse_times(["every", "mon", "from", "9:00", "until", until], now, UTC)
    assert (f"{read.begins:%m-%d %H:%M}", f"{read.ends:%m-%d %H:%M}") == ("06-01 09:00", ends)


def test_on_some_weekdays_from_the_first_day_on() -> None:
    lunch = plan("2026-11-24T12:00", "2026-11-24T12:45", 0, 3)  # a Tuesday
    assert times(lunch, "2020-01-01", 3) == [
        ("11-26 11:00", "11-26 11:45"),
        ("11-30 11:00", "11-30 11:45"),
        ("12-03 11:00", "12-03 11:45"),
    ]
    assert times(lunch, "2026-11-26T12:45", 1) == [("11-30 11:00", "11-30 11:45")]


def test_one_that_ends_days_later() -> None:
    weekend = plan("2026-11-27T14:00", "2026-11-30T08:00", 4)
    assert times(weekend, "2026-12-06T23:00", 2) == [("12-04 13:00", "12-07 07:00"), ("12-11 13:00", "12-14 07:00")]


def test_the_clocks_time_stays_where_the_clocks_are_changed() -> None:
    lunch = plan("2026-03-27T12:00", "2026-03-27T12:45", *range(7))
    assert [begins for begins, _ in times(lunch, "2026-03-27")] == [
        "03-27 11:00",
        "03-28 11:00",
        "03-29 10:00",
        "03-30 10:00",
    ]


def test_a_time_that_is_left_out_is_as_long_after_the_change_as_it_was_to_be() -> None:
    assert times(plan("2026-03-29T02:15", "2026-03-29T02:45"), "2026-03-28") == [("03-29 01:15", "03-29 01:45")]
    assert times(plan("2026-03-29T01:30", "2026-03-29T02:30"), "2026-03-28") == [("03-29 00:30", "03-29 01:30")]


def test_what_would_end_before_it_begins_does_not_come() -> None:
    gone = plan("2026-03-28T02:30", "2026-03-28T03:15", 5, 6)  # on the 29th from 3:30 summer time until 3:15
    assert times(gone, "2026-03-28", 2) == [("03-28 01:30", "03-28 02:15"), ("04-04 00:30", "04-04 01:15")]


def test_of_a_time_that_comes_twice_the_first_counts() -> None:
    night = plan("2026-10-24T02:30", "2026-10-24T03:30", *range(7))
    assert times(night, "2026-10-24T12:00", 2) == [("10-25 00:30", "10-25 02:30"), ("10-26 01:30", "10-26 02:30")]


def test_it_comes_to_an_end_where_this_program_does_not_plan_any_more() -> None:
    daily = plan("2026-10-24T02:30", "2026-10-24T03:30", *range(7))
    assert times(daily, "2099-12-31T12:00", zone=UTC) == []
    assert len(times(daily, "1970-01-01", 2, UTC)) == 2


@pytest.mark.parametrize(
    ("now", "until"),
    [
        ("2026-11-25T12:00", "11-25 13:30"),
        ("2026-11-24T20:00", "11-25 13:30"),
        ("2026-11-25T13:30", None),
        ("2026-11-25T19:29", None),
        ("2026-11-25T19:30", "11-26 13:30"),
    ],
)
def test_a_preset_ends_at_the_next_time_of_day_but_for_one_that_is_just_over(now: str, until: str | None) -> None:
    lunch = Preset("Lunch", AWAY, ends_at=dt.time(13, 30))
    end = lunch.until(instant(local(now), UTC), UTC)
    assert (written(end) if end else None) == until
    assert lunch.at(instant(local(now), UTC), UTC).until == end


def test_a_preset_just_over_at_midnight_is_yesterdays() -> None:
    late = Preset("Late", AWAY, ends_at=dt.time(23))
    assert late.until(instant(local("2026-11-25T01:00:00"), UTC), UTC) == 0.0


def test_a_preset_lasts() -> None:
    assert Preset("Meeting", AWAY, lasts=3_600).until(100.0) == 3_700.0
    assert Preset("Sick", AWAY).until(100.0) == 0.0
