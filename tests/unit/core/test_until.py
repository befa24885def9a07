"""When a presence ends, and what comes after it."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from switchboard.core.errors import CommandRefused
from switchboard.core.states import NOT_SET, Presence, PresenceState
from switchboard.core.until import MOST_AFTER, settled
from switchboard.core.until_text import parse_end, parse_for, parse_until, until_text

AVAILABLE, DND = Presence(PresenceState.AVAILABLE), Presence(PresenceState.DND)


def lunch(until: float, then: Presence | None = None) -> Presence:
    return Presence(PresenceState.AWAY, "", "lunch", until=until, then=then)


def test_what_was_before_comes_after() -> None:
    assert settled(lunch(100), DND, 0) == lunch(100, DND)
    assert settled(lunch(100, AVAILABLE), DND, 0) == lunch(100, AVAILABLE)
    assert settled(lunch(100), NOT_SET, 0).at(100) == NOT_SET


def test_what_is_over_by_then_does_not_come_back() -> None:
    meeting = Presence(PresenceState.DND, until=50, then=AVAILABLE)
    assert settled(lunch(100), meeting, 0) == lunch(100, AVAILABLE)
    vacation = Presence(PresenceState.XA, until=900, then=AVAILABLE)
    assert settled(lunch(100), vacation, 0) == lunch(100, vacation)
    assert lunch(100, vacation).at(99) == lunch(100, vacation)
    assert lunch(100, vacation).at(100) == vacation
    assert lunch(100, vacation).at(900) == AVAILABLE


@pytest.mark.parametrize("until", [30.0, 300.0])
def test_another_end_of_the_same_comes_to_what_followed_before(until: float) -> None:
    assert settled(lunch(until), lunch(100, DND), 0) == lunch(until, DND)
    assert settled(lunch(until), lunch(0), 0) == lunch(until, AVAILABLE)


def test_what_is_over_when_it_is_set_is_what_follows_it() -> None:
    assert settled(lunch(100, DND), AVAILABLE, 100) == DND


def test_what_says_the_same_afterwards_stays_and_is_overdue() -> None:
    stays = lunch(100, lunch(0))
    assert stays.stays()
    assert not lunch(100, AVAILABLE).stays()
    assert not lunch(0).stays()
    assert stays.at(5_000) == stays
    assert settled(stays, DND, 5_000) == stays
    assert lunch(50, stays).at(5_000) == lunch(50, stays)
    assert Presence(PresenceState.DND, until=50, then=stays).at(5_000) == stays


def test_what_comes_after_is_bounded() -> None:
    presence = AVAILABLE
    for n in range(100):
        presence = settled(Presence(PresenceState.AWAY, str(n), until=1_000.0 - n), presence, 0)
    depth = 0
    while presence.then is not None:
        depth, presence = depth + 1, presence.then
    assert depth == MOST_AFTER
    assert presence == AVAILABLE


def test_times_are_those_of_the_office_also_when_the_clocks_change() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    spring = dt.datetime(2026, 3, 29, 0, 0, tzinfo=berlin).timestamp()
    assert parse_until("2:30", spring, berlin) - spring == 2.5 * 3_600  # left out: shown as 3:30
    assert until_text(parse_until("2:30", spring, berlin), spring, berlin) == "03:30"
    assert parse_until("14:00", spring, berlin) - spring == 13 * 3_600
    autumn = dt.datetime(2026, 10, 25, 0, 0, tzinfo=berlin).timestamp()
    assert parse_until("2:30", autumn, berlin) - autumn == 2.5 * 3_600  # the first of two
    assert parse_until("14:00", autumn, berlin) - autumn == 15 * 3_600
    assert parse_until("2026-10-25T14:00", autumn, berlin) - autumn == 15 * 3_600
    evening = dt.datetime(2026, 10, 25, 20, 0, tzinfo=berlin).timestamp()
    assert until_text(parse_until("9:00", evening, berlin), evening, berlin) == "2026-10-26 09:00"


@pytest.mark.parametrize(
    "text", ["", "m", "45", "14:00", "fri", "never", "²m", "0m", "9999999m", "-5m", "99999d", "45m\0", "1e3s"]
)
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(CommandRefused):
        parse_for(text, 1_000_000_000.0)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "never",
        "at 2",
        "24:01",
        "12:60",
        "²:00",
        "2026-13-01T09:00",
        "2000-01-01T09:00",
        "2200-01-01T09:00",
        "9" * 5_000,
    ],
)
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(CommandRefused):
        parse_until(text, 1_000_000_000.0, dt.UTC)


BERLIN = ZoneInfo("Europe/Berlin")
WEDNESDAY = "2026-11-25T10:00"  # in Berlin


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("1h,30m", "2026-11-25T11:30"),
        ("45 min from now", "2026-11-25T10:45"),
        ("14h", "2026-11-26T00:00"),
        ("2:30", "2026-11-26T02:30"),
        ("2 pm", "2026-11-25T14:00"),
        ("14:00:30", "2026-11-25T14:00:30"),
        ("24:00", "2026-11-26T00:00"),
        ("30 s", "2026-11-25T10:00:30"),
        ("1h30s", "2026-11-25T11:00:30"),
        ("2026-12-01T09:00:30", "2026-12-01T09:00:30"),
        ("2026-12-01T08:00Z", "2026-12-01T09:00"),
        ("2026-12-01t12:00+04:00", "2026-12-01T09:00"),
        ("fri 27 nov 9:00", "2026-11-27T09:00"),
        ("wednes 11:00", "2026-11-25T11:00"),
        ("20 min", "2026-11-25T10:20"),
        ("in 20 minutes", "2026-11-25T10:20"),
        ("In 1 hour 30 minutes", "2026-11-25T11:30"),
        ("for 2 days", "2026-11-27T10:00"),
        ("1 week", "2026-12-02T10:00"),
        ("1h30m", "2026-11-25T11:30"),
        ("lunch", "2026-11-25T13:30"),
        ("until 14:00", "2026-11-25T14:00"),
        ("9:00", "2026-11-26T09:00"),
        ("at 9:00", "2026-11-26T09:00"),
        ("today", "2026-11-26T00:00"),
        ("today 18:00", "2026-11-25T18:00"),
        ("tomorrow", "2026-11-26T08:00"),
        ("tomorrow 9:30", "2026-11-26T09:30"),
        ("tomorrow lunch", "2026-11-26T13:30"),
        ("fri 9:00", "2026-11-27T09:00"),
        ("Friday", "2026-11-27T08:00"),
        ("on monday noon", "2026-11-30T12:00"),
        ("wed", "2026-12-02T08:00"),
        ("wed 9:00", "2026-12-02T09:00"),
        ("wed 11:00", "2026-11-25T11:00"),
        ("next tue", "2026-12-01T08:00"),
        ("2026-12-01 09:00", "2026-12-01T09:00"),
    ],
)
def test_ends_as_people_write_them(text: str, end: str) -> None:
    now, expected = (dt.datetime.fromisoformat(each).replace(tzinfo=BERLIN).timestamp() for each in (WEDNESDAY, end))
    assert parse_until(text, now, BERLIN) == expected


@pytest.mark.parametrize(
    "text",
    [
        *(
            "today 9:00",
            "in",
            "20",
            "min",
            "20 lightyears",
            "tomorrow tomorrow",
            "fri 25:00",
            "fri 9",
            "until",
            "in 0 min",
        ),
        *("m" * 200, "1h " * 20_000, "1m" * 20_000, "tu 9:00", "next", "999999 weeks", "٢٠ min", "lunch lunch"),
    ],
)
def test_what_is_no_end_is_refused(text: str) -> None:
    with pytest.raises(CommandRefused):
        parse_until(text, dt.datetime.fromisoformat(WEDNESDAY).replace(tzinfo=BERLIN).timestamp(), BERLIN)


@pytest.mark.parametrize("text", ["", " ", "0", "never", " Never "])
def test_programs_have_words_for_no_end(text: str) -> None:
    assert parse_end(text, 100.0) == 0.0


@pytest.mark.parametrize(("text", "end"), [("160", 160.0), (" 160.5 ", 160.5), ("45m", 2_800.0)])
def test_programs_write_seconds_since_1970_too(text: str, end: float) -> None:
    assert parse_end(text, 100.0) == end
