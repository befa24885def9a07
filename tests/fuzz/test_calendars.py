"""Calendars, rules and answers of CalDAV as nobody means them: read in bounded time, or refused in words."""

import datetime as dt
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from switchboard.core.calendar_rules import BadRule, Traits, parse_rule
from switchboard.office.calendar.reading import ReadRequest, read_calendar
from switchboard.office.calendar.text import cut_calendar

DAY = dt.date(2026, 11, 25)
MOST_SECONDS = 30.0  # of one calendar, whatever stands in it; see `events.ALL_SECONDS`
NAMES = st.sampled_from(
    ["UID", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "SUMMARY", "STATUS", "TRANSP",
     "CLASS", "BEGIN", "END", "X-WR-TIMEZONE", "TZID", "TZOFFSETTO", "TZOFFSETFROM", "X-MICROSOFT-CDO-BUSYSTATUS"]
)  # fmt: skip
VALUES = st.one_of(
    st.sampled_from(
        [
            "VEVENT", "VCALENDAR", "VTIMEZONE", "STANDARD", "VALARM", "20261125T090000Z", "20261126", "1", "PT1H",
            "-PT1H",
            "FREQ=DAILY", "FREQ=SECONDLY", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=HOURLY;COUNT=0;INTERVAL=0",
            "FREQ=WEEKLY;BYDAY=-53SU;UNTIL=00000101", "Europe/Berlin", "../../x", "9" * 5_000, "20261125T250000",
            "+9999",
            "P99999999999D", "TENTATIVE", "CANCELLED", "\\", ";;;,,,", '"', "=",
        ]
    ),
    st.text(max_size=40),
)  # fmt: skip
PARAMETERS = st.sampled_from(["", ";TZID=Europe/Berlin", ";VALUE=DATE", ";TZID=Nowhere", ';X="', ";", ";VALUE=PERIOD"])
LINES = st.one_of(
    st.builds("{}{}:{}".format, NAMES, PARAMETERS, VALUES),
    st.text(max_size=60),
    st.sampled_from(["BEGIN:VEVENT", "END:VEVENT", "BEGIN:VCALENDAR", "END:VCALENDAR", " folded", "\tfolded", "\0"]),
)
RULES = st.builds("{} {} => {}".format, st.sampled_from(["busy", 'title "', "matches"]), st.text(), st.text())
BREAKS = st.sampled_from(["\r\n", "\n", "\r"])


@st.composite
def calendars(draw: st.DrawFn) -> str:
    lines = draw(st.lists(LINES, max_size=25))
    text = draw(BREAKS).join(lines)
    if draw(st.booleans()):
        return text
    return f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261125T090000\r\n{text}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"


def read(content: bytes, *, is_caldav: bool = False) -> None:
    begun = time.monotonic()
    answer = read_calendar(ReadRequest("Europe/Berlin", DAY, 14, (), 500, is_caldav), content)
    assert time.monotonic() - begun < MOST_SECONDS
    assert len(answer.spans) <= 500
    assert all(span.begins < span.ends for span in answer.spans)
    for span, following in zip(answer.spans, answer.spans[1:], strict=False):
        assert span.ends <= following.begins, "two at once"
    assert not answer.error or not answer.spans


@settings(max_examples=120, deadline=None)
@given(calendars())
def test_any_calendar_is_read_or_refused(text: str) -> None:
    read(text.encode("utf-8", "replace"))


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.booleans())
def test_any_bytes_are_read_or_refused(content: bytes, is_caldav: bool) -> None:
    read(content, is_caldav=is_caldav)


@settings(max_examples=100, deadline=None)
@given(st.text())
def test_any_text_is_cut(text: str) -> None:
    calendar = cut_calendar([text])
    assert calendar.with_zones(calendar.events)


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.text(),
        st.builds("{} {} => {}".format, st.sampled_from(["busy", 'title "', "matches"]), st.text(), st.text()),
    )
)
def test_any_line_is_a_rule_or_refused_and_is_written_as_it_is_read(line: str) -> None:
    try:
        rule = parse_rule(line)
    except BadRule:
        return
    rule.fits(Traits("Any title"))
    assert parse_rule(str(rule)) == rule


def test_a_large_calendar_is_cut_in_one_pass() -> None:
    """Linear: eight megabytes of what costs most to look at."""
    for text in ("BEGIN:VEVENT\r\n" * 600_000, " \r\n" * 2_500_000, "BEGIN:X\r\n" * 800_000, "DTSTART" * 1_000_000):
        begun = time.monotonic()
        cut_calendar([text])
        assert time.monotonic() - begun < MOST_SECONDS
