"""Calendars as they come from servers, read to spans of presence."""

import datetime as dt
import io
from collections.abc import Sequence

import msgspec
import pytest

from switchboard.office.calendar import reading
from switchboard.office.calendar.caldav import query_body
from switchboard.office.calendar.reading import ReadAnswer, ReadRequest, main, next_part, put_part, read_calendar
from tests.helpers.calendars import calendar

DAY = dt.date(2026, 11, 25)  # a Wednesday
RULES = ('title "holiday" => xa', "away => away", "busy => dnd")
OWN_ZONE = """BEGIN:VTIMEZONE
TZID:Our Zone
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0300
TZOFFSETTO:+0300
END:STANDARD
END:VTIMEZONE
"""


def read(text: str, *, rules: Sequence[str] = RULES, day: dt.date = DAY, days: int = 14, most: int = 500) -> ReadAnswer:
    request = ReadRequest("Europe/Berlin", day, days, tuple(rules), most)
    return read_calendar(request, text.encode("utf-8", "surrogateescape"))


def spans(text: str, **how: object) -> list[tuple[str, str, int]]:
    return [
        (f"{span.begins:%m-%d %H:%M}", f"{span.ends:%m-%d %H:%M}", span.rule)
        for span in read(text, **how).spans  # type: ignore[arg-type]  # as it comes
    ]


@pytest.mark.parametrize(
    ("lines", "begins", "ends"),
    [
        ("DTSTART:20261125T090000Z\nDTEND:20261125T100000Z", "11-25 10:00", "11-25 11:00"),
        ("DTSTART:20261125T090000\nDURATION:PT90M", "11-25 09:00", "11-25 10:30"),
        ("DTSTART;TZID=America/New_York:20261125T090000\nDURATION:PT1H", "11-25 15:00", "11-25 16:00"),
        ("DTSTART;TZID=Our Zone:20261125T090000\nDURATION:PT1H", "11-25 07:00", "11-25 08:00"),
        ("DTSTART;TZID=W. Europe Standard Time:20261125T090000\nDURATION:PT1H", "11-25 09:00", "11-25 10:00"),
        ("DTSTART;VALUE=DATE:20261125\nDTEND;VALUE=DATE:20261127", "11-25 00:00", "11-27 00:00"),
        ("DTSTART;VALUE=DATE:20261125", "11-25 00:00", "11-26 00:00"),
        ("DTSTART:20261120T090000Z\nDTEND:20261225T100000Z", "11-20 10:00", "12-25 11:00"),
        ("DTST\n ART:20261125T090000\nDURA\n\tTION:PT1H", "11-25 09:00", "11-25 10:00"),
    ],
)
def test_times_are_those_of_the_offices_clocks(lines: str, begins: str, ends: str) -> None:
    assert spans(calendar(lines, head=OWN_ZONE)) == [(begins, ends, 2)]


def test_the_zone_of_a_whole_calendar_counts() -> None:
    text = calendar("DTSTART:20261125T090000\nDURATION:PT1H", head="X-WR-TIMEZONE:America/New_York\n")
    assert spans(text) == [("11-25 15:00", "11-25 16:00", 2)]
    assert spans(text.replace("America/New_York", "../../etc/passwd")) == [("11-25 09:00", "11-25 10:00", 2)]


def test_what_recurs_comes_with_its_exceptions() -> None:
    text = calendar(
        "UID:1\nDTSTART;TZID=Europe/Berlin:20200101T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY\n"
        "EXDATE;TZID=Europe/Berlin:20261126T090000",
        "UID:1\nRECURRENCE-ID;TZID=Europe/Berlin:20261127T090000\nDTSTART;TZID=Europe/Berlin:20261127T110000\n"
        "DURATION:PT1H\nSUMMARY:holiday",
        "UID:1\nRECURRENCE-ID;TZID=Europe/Berlin:20261128T090000\nDTSTART;TZID=Europe/Berlin:20261128T090000\n"
        "DURATION:PT1H\nSTATUS:CANCELLED",
    )
    assert spans(text, days=4) == [
        ("11-25 09:00", "11-25 10:00", 2),
        ("11-27 11:00", "11-27 12:00", 0),
        ("11-29 09:00", "11-29 10:00", 2),
    ]


def test_what_recurs_stays_at_its_hour_when_the_clocks_change() -> None:
    text = calendar("UID:1\nDTSTART;TZID=Europe/Berlin:20261001T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=SA,MO")
    assert [begins for begins, _, _ in spans(text, day=dt.date(2026, 10, 23), days=3)] == ["10-24 09:00", "10-26 09:00"]


def test_an_hour_that_comes_twice_is_covered() -> None:
    text = calendar("DTSTART:20261025T004000Z\nDTEND:20261025T011500Z")  # 2:40 until 2:15, an hour later
    assert spans(text, day=dt.date(2026, 10, 25)) == [("10-25 02:40", "10-25 03:00", 2)]


@pytest.mark.parametrize(
    "lines",
    [
        "STATUS:CANCELLED",
        "TRANSP:TRANSPARENT",
        "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
        "STATUS:TENTATIVE",
        "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
    ],
)
def test_what_takes_nobodys_time_plans_nothing(lines: str) -> None:
    assert spans(calendar(f"DTSTART:20261125T090000\nDURATION:PT1H\n{lines}")) == []


@pytest.mark.parametrize("word", ["PRIVATE", "CONFIDENTIAL"])
def test_of_a_private_event_nothing_comes_out_but_which_rule_it_fits(word: str) -> None:
    text = calendar(
        f"UID:secret-uid\nDTSTART:20261125T090000\nDURATION:PT1H\nCLASS:{word}\nSUMMARY:Holiday secret\n"
        "LOCATION:Secret place"
    )
    rules = ("private => away", *RULES)
    assert spans(text, rules=rules) == [("11-25 09:00", "11-25 10:00", 0)]
    written = msgspec.json.encode(read(text, rules=rules))
    assert not any(each in written.lower() for each in (b"secret", b"holiday"))
    assert spans(text.replace(word, "PUBLIC"), rules=rules) == [("11-25 09:00", "11-25 10:00", 1)]


def test_outlooks_word_goes_before() -> None:
    text = calendar("DTSTART:20261125T090000\nDURATION:PT1H\nTRANSP:TRANSPARENT\nX-MICROSOFT-CDO-BUSYSTATUS:OOF")
    assert spans(text) == [("11-25 09:00", "11-25 10:00", 1)]


def test_of_two_at_once_the_rule_that_stands_first_shows() -> None:
    text = calendar(
        "DTSTART:20261125T090000\nDURATION:PT3H",
        "DTSTART:20261125T100000\nDURATION:PT1H\nSUMMARY:Holiday",
        "DTSTART:20261125T120000\nDURATION:PT1H",
    )
    assert spans(text) == [
        ("11-25 09:00", "11-25 10:00", 2),
        ("11-25 10:00", "11-25 11:00", 0),
        ("11-25 11:00", "11-25 13:00", 2),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "DTSTART:nonsense\nDURATION:PT1H",
        "DTSTART:20269999T090000\nDURATION:PT1H",
        "DTSTART:20261125T090000\nDURATION:PT" + "9" * 5_000 + "H",
        "DTSTART:20261125T090000\nRRULE:FREQ=NEVER",
        "DTSTART:20261125T090000\nRRULE:FREQ=DAILY;COUNT=" + "9" * 5_000,
        "UID:1\nDTSTART:20260101T090000\nDURATION:PT1S\nRRULE:FREQ=SECONDLY",
        "UID:1\nDTSTART:20260101T090000\nDURATION:PT1S\nRRULE:FREQ=MINUTELY;INTERVAL=1",
        "SUMMARY:without a beginning",
        "DTSTART;TZID=Nowhere/City:20261125T090000\nRDATE:nonsense\nDURATION:PT1H",
    ],
)
def test_a_broken_event_costs_itself_alone(lines: str) -> None:
    good = "UID:good\nDTSTART:20261126T090000\nDURATION:PT1H"
    answer = read(calendar(lines, good))
    assert (answer.error, answer.left_out) == ("", 1)
    assert [f"{span.begins:%d %H}" for span in answer.spans] == ["26 09"]


def test_what_would_take_for_ever_is_given_up() -> None:
    hours, sixty = (",".join(map(str, range(count))) for count in (24, 60))
    rule = f"RRULE:FREQ=DAILY;BYHOUR={hours};BYMINUTE={sixty};BYSECOND={sixty}"
    often = f"UID:1\nDTSTART:20000101T000000\nDURATION:PT1S\n{rule}"
    answer = read(calendar(often, "UID:good\nDTSTART:20261126T090000\nDURATION:PT1H"))
    assert (answer.left_out, len(answer.spans)) == (1, 1)


def test_so_many_spans_are_kept_at_most_the_next_first() -> None:
    text = calendar("UID:1\nDTSTART:20260101T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY")
    answer = read(text, days=14, most=3)
    assert [span.begins.day for span in answer.spans] == [25, 26, 27]
    assert answer.left_out == 12


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no calendar"),
        ("<html></html>", "no calendar"),
        ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261125T090000\r\n", "end is missing"),
        (calendar().removesuffix("END:VCALENDAR\r\n"), "end is missing"),
    ],
)
def test_what_is_no_whole_calendar_is_refused(text: str, why: str) -> None:
    assert why in read(text).error


def test_an_answer_of_caldav_holds_a_calendar_for_each_object() -> None:
    objects = [calendar(f"UID:{hour}\nDTSTART:20261125T{hour}0000\nDURATION:PT1H") for hour in ("09", "14")]
    responses = "".join(
        f"<response><href>/{at}</href><propstat><prop><C:calendar-data>{text}</C:calendar-data></prop></propstat></response>"
        for at, text in enumerate(objects)
    )
    body = f'<multistatus xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">{responses}</multistatus>'
    answer = read_calendar(ReadRequest("", DAY, 14, RULES, 500, True), body.encode())
    assert [span.begins.hour for span in answer.spans] == [9, 14]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<x/>",
        b"no xml",
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><multistatus xmlns="DAV:">&a;</multistatus',
        b'<!DOCTYPE x [<!ENTITY a "b">'
        + b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a;" * 50) for n in range(9))
        + b"]><x/>",
    ],
)
def test_what_is_no_answer_of_caldav_is_refused(body: bytes) -> None:
    assert "no CalDAV" in read_calendar(ReadRequest("", DAY, 14, RULES, 500, True), body).error


def test_a_server_is_asked_for_a_day_more_on_either_side() -> None:
    assert 'start="20261124T000000Z" end="20261127T000000Z"' in query_body(DAY, DAY)


def test_the_process_answers_whatever_it_is_asked_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    for limit in ("_take_little", "_take_so_long"):
        monkeypatch.setattr(reading, limit, lambda: None)
    source, target = io.BytesIO(), io.BytesIO()
    for hours in (1, 2):
        put_part(source, msgspec.json.encode(ReadRequest("Europe/Berlin", DAY, 14, RULES, 500)))
        put_part(source, calendar(f"DTSTART:20261125T090000\nDURATION:PT{hours}H\nSUMMARY:Secret talks").encode())
    source.seek(0)
    assert main(source, target) == 0
    assert b"Secret" not in target.getvalue()
    target.seek(0)
    answers = [msgspec.json.decode(next_part(target, 10_000) or b"", type=ReadAnswer) for _ in (1, 2)]
    assert [span.ends.hour for answer in answers for span in answer.spans] == [10, 11]
    assert next_part(target, 10_000) is None


@pytest.mark.parametrize("cut", [1, 3, 4, 6])
def test_a_part_that_was_cut_is_none(cut: int) -> None:
    whole = io.BytesIO()
    put_part(whole, b"abc")
    assert next_part(io.BytesIO(whole.getvalue()[:cut]), 10) is None
    with pytest.raises(ValueError, match="3 bytes"):
        next_part(io.BytesIO(whole.getvalue()), 2)
