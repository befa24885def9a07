"""Which calendars a server has, asked of servers that are as they come, and as they should not be."""

from collections.abc import Mapping

import pytest

from switchboard.api.calendars import CalendarSource
from switchboard.engine.calendar_discovery import MOST_FOUND, discover
from switchboard.ground.errors import SwitchboardError
from tests.helpers.calendars import Asked, Page, WebServer

CALENDAR = "<D:resourcetype><D:collection/><C:calendar/></D:resourcetype>"


def response(href: str, properties: str) -> str:
    return (
        f"<D:response><D:href>{href}</D:href><D:propstat><D:prop>{properties}</D:prop>"
        "<D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>"
    )


def answer(*responses: str) -> Page:
    body = f'<D:multistatus xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">{"".join(responses)}</D:multistatus>'
    return Page(body.encode(), status=207)


def calendar(href: str, name: str, kinds: str = '<C:comp name="VEVENT"/>') -> str:
    components = f"<C:supported-calendar-component-set>{kinds}</C:supported-calendar-component-set>"
    return response(href, f"{CALENDAR}<D:displayname>{name}</D:displayname>{components}")


PRINCIPAL = "<D:current-user-principal><D:href>/users/bob/</D:href></D:current-user-principal>"
HOME = "<C:calendar-home-set><D:href>/home/bob/</D:href></C:calendar-home-set>"
PAGES = {
    "/.well-known/caldav": Page(status=301, headers={"Location": "/dav/"}),
    "/dav/": answer(response("/dav/", PRINCIPAL)),
    "/users/bob/": answer(response("/users/bob/", HOME)),
    "/home/bob/": answer(
        response("/home/bob/", "<D:resourcetype><D:collection/></D:resourcetype>"),
        calendar("/home/bob/work/", " At\n work "),
        calendar("/home/bob/tasks/", "Tasks", '<C:comp name="VTODO"/>'),
        calendar("/home/bob/unnamed/", ""),
    ),
}


def found_at(pages: Mapping[str, Page], path: str = "") -> list[tuple[str, str]]:
    def page(asked: Asked) -> Page:
        assert asked.method == "PROPFIND"
        return pages.get(asked.path, Page(status=404))

    with WebServer(page) as server:
        found = discover(CalendarSource("x", url=f"{server.url}{path}", is_caldav=True, user="bob", secret="s"))
        return [(each.url.removeprefix(server.url), each.name) for each in found]


def test_a_servers_name_leads_to_the_calendars_of_whoever_logs_in() -> None:
    assert found_at(PAGES) == [("/home/bob/work/", "At work"), ("/home/bob/unnamed/", "unnamed")]


@pytest.mark.parametrize("path", ["/dav/", "/users/bob/", "/home/bob/"])
def test_so_does_whatever_a_person_copied(path: str) -> None:
    assert found_at(PAGES, path) == [("/home/bob/work/", "At work"), ("/home/bob/unnamed/", "unnamed")]


def test_the_address_of_one_calendar_is_that_calendar() -> None:
    assert found_at({"/a/": answer(calendar("/a/", "A"))}, "/a/") == [("/a/", "A")]


@pytest.mark.parametrize(
    ("pages", "path", "why"),
    [
        ({}, "", "nothing at that address"),
        ({}, "/dav/", "nothing at that address"),
        ({"/": Page(b"<html/>"), "/.well-known/caldav": Page(b"<html/>")}, "/", "no CalDAV"),
        ({"/d/": answer(response("/d/", "")), "/.well-known/caldav": answer()}, "/d/", "there is no calendar"),
        (
            {"/d/": answer(response("/d/", HOME.replace("/home", "https://elsewhere.example/home")))},
            "/d/",
            "sends to elsewhere.example",
        ),
        ({"/d/": answer(response("/d/", HOME.replace("/home", "file:///etc")))}, "/d/", "has to begin with"),
        ({"/d/": answer(response("/d/", "")), "/.well-known/caldav": Page(status=500)}, "/d/", "answered 500"),
        ({"/": Page(b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', status=207)}, "", "no"),
    ],
)
def test_what_leads_nowhere_or_elsewhere_is_said(pages: Mapping[str, Page], path: str, why: str) -> None:
    with pytest.raises(SwitchboardError, match=why):
        found_at(pages, path)


def test_so_many_calendars_are_shown_at_most() -> None:
    many = answer(*(calendar(f"/home/bob/{number}/", str(number)) for number in range(MOST_FOUND + 50)))
    assert len(found_at({**PAGES, "/home/bob/": many})) == MOST_FOUND


def test_an_answer_without_end_is_refused() -> None:
    with pytest.raises(SwitchboardError, match="more than"):
        found_at({"/d/": Page(b"<x>" + b" " * 9_000_000, status=207)}, "/d/")
