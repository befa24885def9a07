"""One look at a calendar: what a server or a disk says, true or not, and what is made of it."""

import datetime as dt
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from switchboard.api.calendars import CalendarSource
from switchboard.engine.calendar_look import Seen, fetch_calendar, read_if_new
from switchboard.engine.calendar_process import CalendarReader, CalendarRefused
from switchboard.net.web_client import WebRefused
from switchboard.office.calendar.reading import MOST_BYTES, ReadRequest
from tests.helpers.calendars import Asked, Page, WebServer, calendar

DAY = dt.date(2026, 11, 25)
REQUEST = ReadRequest("Europe/Berlin", DAY, 14, ("busy => dnd",), 500)
MEETING = calendar("DTSTART:20261125T090000\nDURATION:PT1H").encode()
TWO = calendar("DTSTART:20261125T090000\nDURATION:PT1H", "DTSTART:20261126T090000\nDURATION:PT1H").encode()


@pytest.fixture(scope="module")
def reader() -> Iterator[CalendarReader]:
    reader = CalendarReader()
    yield reader
    reader.close()


def spans(reader: CalendarReader, source: CalendarSource, seen: Seen, day: dt.date = DAY) -> tuple[int | None, Seen]:
    """How many times were found, None where it is what it was."""
    content, tags = fetch_calendar(source, seen, day)
    if content is None:
        return None, seen
    looked = read_if_new(reader, content, tags, seen, REQUEST)
    return (len(looked.answer.spans) if looked.answer else None), looked.seen


def test_a_tag_that_stays_while_the_calendar_changes_hides_nothing_that_is_sent(reader: CalendarReader) -> None:
    pages = iter([Page(MEETING, headers={"ETag": '"1"'}), Page(TWO, headers={"ETag": '"1"'})])
    with WebServer(lambda _: next(pages)) as server:
        source = CalendarSource("bob", url=server.url)
        found, seen = spans(reader, source, Seen())
        assert found == 1
        assert spans(reader, source, seen)[0] == 2


def test_a_tag_that_changes_with_every_answer_has_nothing_worked_out_again(reader: CalendarReader) -> None:
    def answer(_: Asked) -> Page:
        return Page(MEETING, headers={"ETag": f'"{os.urandom(4).hex()}"'})

    with WebServer(answer) as server:
        source = CalendarSource("bob", url=server.url)
        seen = spans(reader, source, Seen())[1]
        assert spans(reader, source, seen)[0] is None


def test_nothing_changed_is_no_answer_to_who_has_nothing_and_not_asked_for_on_another_day(
    reader: CalendarReader,
) -> None:
    def answer(asked: Asked) -> Page:
        return Page(status=304) if "If-None-Match" in asked.headers else Page(MEETING, headers={"ETag": '"1"'})

    with WebServer(answer) as server:
        source = CalendarSource("bob", url=server.url)
        seen = spans(reader, source, Seen())[1]
        assert spans(reader, source, seen)[0] is None
        assert "If-None-Match" in server.asked[-1].headers
        fetch_calendar(source, seen, DAY + dt.timedelta(1))
        assert "If-None-Match" not in server.asked[-1].headers
    with WebServer(lambda _: Page(status=304)) as server, pytest.raises(WebRefused, match="answered 304"):
        fetch_calendar(CalendarSource("bob", url=server.url), Seen(), DAY)


def test_a_calendar_of_a_hundred_megabytes_is_refused_before_it_is_read(tmp_path: Path) -> None:
    with WebServer(lambda _: Page(b"x", length=100_000_000)) as server, pytest.raises(WebRefused, match="more than"):
        fetch_calendar(CalendarSource("bob", url=server.url), Seen(), DAY)
    large = tmp_path / "large.ics"
    with large.open("wb") as file:
        file.truncate(100_000_000)
    with pytest.raises(CalendarRefused, match=f"longer than {MOST_BYTES:,} bytes"):
        fetch_calendar(CalendarSource("bob", file=str(large)), Seen(), DAY)


@pytest.mark.skipif(sys.platform == "win32", reason="there are none of these")
def test_what_is_no_file_is_refused_and_nobody_waits_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("/dev/zero")
    for name in ("pipe", "link", "none", "."):
        with pytest.raises(CalendarRefused, match="cannot be read"):
            fetch_calendar(CalendarSource("bob", file=str(tmp_path / name)), Seen(), DAY)
