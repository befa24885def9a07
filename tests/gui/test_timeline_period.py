"""The time that a timeline shows, by the office's clocks: also where they change."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from switchboard.gui.office.clock import set_office_zone
from switchboard.gui.office.period import Period, Zoom, moment_words
from switchboard.gui.office.time_axis import TimeAxis

HOUR = 3_600.0
SPRING, AUTUMN = dt.date(2026, 3, 29), dt.date(2026, 10, 25)  # the clocks of Berlin change
WEDNESDAY = dt.date(2026, 11, 25)


@pytest.fixture(autouse=True)
def berlin() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    set_office_zone(ZoneInfo("Europe/Berlin"))
    yield
    set_office_zone(None)
    QLocale.setDefault(before)


def at(day: dt.date, hour: int, minute: int = 0) -> float:
    return dt.datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZoneInfo("Europe/Berlin")).timestamp()


@pytest.mark.parametrize(("day", "hours"), [(SPRING, 23), (AUTUMN, 25), (WEDNESDAY, 24)])
def test_a_day_has_the_hours_that_it_has(day: dt.date, hours: int) -> None:
    period = Period(Zoom.DAY, day)
    assert period.ends - period.begins == hours * HOUR
    ticks = period.ticks()
    assert [tick.at for tick in ticks] == [period.begins + n * HOUR for n in range(hours)]
    assert ticks[0].hour is None
    assert Period(Zoom.DAY, day).moved(1).begins == period.ends


def test_an_hour_that_comes_twice_is_marked_twice_and_one_that_is_left_out_never() -> None:
    autumn = [tick.hour for tick in Period(Zoom.DAY, AUTUMN).ticks()]
    assert autumn[:5] == [None, 1, 2, 2, 3]
    spring = [tick.hour for tick in Period(Zoom.DAY, SPRING).ticks()]
    assert spring[:4] == [None, 1, 3, 4]


def test_a_week_over_a_change_of_the_clocks_begins_each_day_at_midnight() -> None:
    week = Period(Zoom.WEEK, AUTUMN)
    assert week.ends - week.begins == (7 * 24 + 1) * HOUR
    days = [tick for tick in week.ticks() if tick.hour is None]
    assert [tick.day for tick in days] == [dt.date(2026, 10, 19) + dt.timedelta(n) for n in range(7)]
    assert [moment_words(tick.at, week) for tick in days[-2:]] == ["Sat 00:00", "Sun 00:00"]


def test_a_week_begins_with_the_day_that_the_language_says() -> None:
    assert Period(Zoom.WEEK, WEDNESDAY).first == dt.date(2026, 11, 23)
    QLocale.setDefault(QLocale("en_US"))
    assert Period(Zoom.WEEK, WEDNESDAY).first == dt.date(2026, 11, 22)


def test_half_an_hour_is_no_fault() -> None:
    """Lord Howe's clocks change by half an hour; Kathmandu's are three quarters off."""
    set_office_zone(ZoneInfo("Australia/Lord_Howe"))
    ticks = Period(Zoom.DAY, dt.date(2026, 4, 5)).ticks()
    assert [tick.hour for tick in ticks][:4] == [None, 1, 2, 3]
    set_office_zone(ZoneInfo("Asia/Kathmandu"))
    assert len(Period(Zoom.DAY, WEDNESDAY).ticks()) == 24


def test_no_day_is_too_early_or_too_late() -> None:
    for zoom in Zoom:
        for moved in (-100_000, 100_000):
            period = Period(zoom, WEDNESDAY).moved(moved)
            assert period.begins < period.ends
            assert period.ticks()
            assert period.text()
    assert Period(Zoom.DAY, WEDNESDAY).at(1e11 / 25).holds(1e11 / 25)


def test_working_hours_hold_all_of_their_day() -> None:
    period = Period(Zoom.WORK, WEDNESDAY)
    assert (period.begins, period.ends) == (at(WEDNESDAY, 7), at(WEDNESDAY, 19))
    assert period.holds(at(WEDNESDAY, 23, 59))
    assert not period.holds(at(WEDNESDAY, 23, 59) + 60)
    assert [tick.hour for tick in period.ticks()] == list(range(7, 19))


def test_labels_never_lie_over_each_other() -> None:
    for zoom in Zoom:
        for width in (60, 300, 900, 3_000):
            period = Period(zoom, AUTUMN)
            axis = TimeAxis.of(period, 100, width)
            written = axis.written(period.ticks(), lambda tick: 90.0 if tick.hour is None else 30.0)
            edges = [
                (axis.x(t.at), axis.x(t.at) + 90) if t.hour is None else (axis.x(t.at) - 15, axis.x(t.at) + 15)
                for t in written
            ]
            assert all(left <= right for (_, left), (right, _) in pairwise(edges))


def test_moments_and_pixels_are_each_others_reverse() -> None:
    axis = TimeAxis.of(Period(Zoom.DAY, SPRING), 40, 1_000)
    for x in (40, 500, 1_040):
        assert axis.x(axis.moment(x)) == pytest.approx(x)
    assert axis.x(0.0) == 40
    assert axis.moment(99_999) == axis.ends
