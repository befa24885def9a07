"""A real CalDAV server (Radicale) that a real client (caldav) fills, and what we read of it."""

import datetime as dt
from collections.abc import Iterator

import pytest
from caldav.calendarobjectresource import Event
from caldav.collection import Calendar
from caldav.davclient import DAVClient

from switchboard.api.calendars import CalendarSource
from switchboard.engine.calendar_discovery import discover
from switchboard.engine.calendar_look import Seen, fetch_calendar, read_if_new
from switchboard.engine.calendar_process import CalendarReader
from switchboard.net.web_client import WebRefused
from switchboard.office.calendar.reading import ReadAnswer, ReadRequest
from tests.helpers.calendars import calendar
from tests.helpers.radicale import SECRET, USER, Radicale

DAY = dt.date(2026, 11, 25)
READER = CalendarReader()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Radicale with the user bob, at an address of this computer."""
    with Radicale(tmp_path_factory.mktemp("radicale")) as radicale:
        yield radicale.url
    READER.close()


@pytest.fixture(scope="module")
def bobs(server: str) -> Calendar:
    """Bob's calendar: a meeting every week with one that was moved, a holiday, and what is long over."""
    client = DAVClient(url=server, username=USER, password=SECRET)
    bobs = client.principal().make_calendar(name="Bob")
    assert isinstance(bobs, Calendar)
    weekly = (
        "UID:weekly\nDTSTAMP:20260101T000000Z\nDTSTART;TZID=Europe/Berlin:20260107T090000\nDURATION:PT1H\n"
        "RRULE:FREQ=WEEKLY\nSUMMARY:Secret talks"
    )
    moved = (
        "UID:weekly\nDTSTAMP:20260101T000000Z\nRECURRENCE-ID;TZID=Europe/Berlin:20261202T090000\n"
        "DTSTART;TZID=Europe/Berlin:20261203T140000\nDURATION:PT1H\nSUMMARY:Secret talks"
    )
    bobs.save_event(calendar(weekly, moved))
    for uid, begins, ends in (("holiday", "20261127", "20261130"), ("over", "20200101", "20200102")):
        bobs.save_event(
            calendar(
                f"UID:{uid}\nDTSTAMP:20260101T000000Z\nDTSTART;VALUE=DATE:{begins}\nDTEND;VALUE=DATE:{ends}\nSUMMARY:Holiday"
            )
        )
    return bobs


def read(source: CalendarSource, seen: Seen = Seen()) -> tuple[Seen, ReadAnswer | None]:  # noqa: B008  a frozen value
    request = ReadRequest("Europe/Berlin", DAY, source.days, source.rules, 500, source.is_caldav)
    content, tags = fetch_calendar(source, seen, DAY)
    assert content is not None
    looked = read_if_new(READER, content, tags, seen, request)
    return looked.seen, looked.answer


@pytest.mark.parametrize("is_caldav", [True, False])
def test_a_real_servers_calendar_is_read_as_its_clients_left_it(bobs: Calendar, is_caldav: bool) -> None:
    """As CalDAV it is asked for these days alone; Radicale also gives the whole as one file."""
    source = CalendarSource("bob", "6002", str(bobs.url), is_caldav=is_caldav, user=USER, secret=SECRET)
    seen, answer = read(source)
    assert answer is not None
    assert [(f"{span.begins:%m-%d %H}", f"{span.ends:%m-%d %H}", span.rule) for span in answer.spans] == [
        ("11-25 09", "11-25 10", 3),
        ("11-27 00", "11-30 00", 0),
        ("12-03 14", "12-03 15", 3),
        ("12-09 09", "12-09 10", 3),
    ]
    assert (answer.events, answer.left_out) == (4, 0)
    assert read(source, seen)[1] is None, "what is still the same is not worked out again"


def test_what_a_client_changes_is_seen(bobs: Calendar) -> None:
    source = CalendarSource("bob", "6002", str(bobs.url), is_caldav=True, user=USER, secret=SECRET)
    seen, _ = read(source)
    late = "UID:late\nDTSTAMP:20260101T000000Z\nDTSTART:20261126T150000Z\nDTEND:20261126T160000Z\nSUMMARY:Talk"
    event = bobs.save_event(calendar(late))
    assert isinstance(event, Event)
    seen, answer = read(source, seen)
    assert answer is not None
    assert answer.events == 5
    event.delete()
    answer = read(source, seen)[1]
    assert answer is not None
    assert answer.events == 4


@pytest.mark.parametrize("address", ["", "/", "/bob/"])
def test_the_calendars_of_whoever_logs_in_are_found(bobs: Calendar, server: str, address: str) -> None:
    """The server's name is enough; so is where a user's calendars lie."""
    client = DAVClient(url=server, username=USER, password=SECRET)
    client.principal().make_calendar(name="Tasks", supported_calendar_component_set=["VTODO"])
    client.principal().make_calendar(name="Choir")
    found = discover(CalendarSource("", url=f"{server}{address}", is_caldav=True, user=USER, secret=SECRET))
    assert {each.name for each in found} == {"Bob", "Choir"}
    assert str(bobs.url) in {each.url for each in found}


def test_a_calendar_is_found_at_its_own_address(bobs: Calendar) -> None:
    found = discover(CalendarSource("", url=str(bobs.url), is_caldav=True, user=USER, secret=SECRET))
    assert [(each.name, each.url) for each in found] == [("Bob", str(bobs.url))]


def test_nothing_is_found_with_a_wrong_password(bobs: Calendar, server: str) -> None:
    assert bobs.url
    with pytest.raises(WebRefused, match="wants another user and password"):
        discover(CalendarSource("", url=server, is_caldav=True, user=USER, secret="wrong"))


def test_a_wrong_password_and_an_address_of_nothing_are_said(bobs: Calendar, server: str) -> None:
    with pytest.raises(WebRefused, match="wants another user and password"):
        read(CalendarSource("bob", url=str(bobs.url), is_caldav=True, user=USER, secret="wrong"))
    with pytest.raises(WebRefused, match=r"has nothing at that address|answered"):
        read(CalendarSource("bob", url=f"{server}/bob/nothing/", is_caldav=True, user=USER, secret=SECRET))
