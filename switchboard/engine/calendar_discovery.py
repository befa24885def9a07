"""Which calendars a CalDAV server has for somebody (RFC 6764 6, RFC 4791 6.2.1). All of it blocks."""

from collections.abc import Sequence
from urllib.parse import urljoin, urlsplit

from switchboard.api.calendars import CalendarSource, FoundCalendar
from switchboard.engine.calendar_process import CalendarRefused
from switchboard.ground.web_address import parse_web_address
from switchboard.net.web_client import WebRefused, WebRequest, fetch
from switchboard.office.calendar.caldav import PROPERTIES, DavResource, resources_of
from switchboard.office.calendar.text import CalendarUnreadable

MOST_FOUND = 1_000  # calendars
_MOST_HOMES = 5
_MOST_BYTES = 8_000_000  # of an answer
_WELL_KNOWN = "/.well-known/caldav"  # RFC 6764 5
_HEADERS = {"Content-Type": "application/xml; charset=utf-8", "Accept": "application/xml, text/xml"}


def discover(source: CalendarSource) -> tuple[FoundCalendar, ...]:
    """
    Those that lie at its address, or that whoever logs in there has: a server's name is address enough.

    Raises:
        CalendarRefused, WebRefused, BadWebAddress: there are none, or the server does not say.
    """
    start = parse_web_address(source.url).geturl()
    own = _start(source, start)
    if own.is_calendar:
        return (_found(_place(start, own.href), own),)
    homes = own.homes
    if not homes and own.principal:
        homes = _first(_ask(source, _place(start, own.principal), 0)).homes
    found: dict[str, FoundCalendar] = {}
    for home in [_place(start, each) for each in homes[:_MOST_HOMES]] or [start]:
        for each in _ask(source, home, 1):
            if each.is_calendar and len(found) < MOST_FOUND:
                place = _place(start, each.href)
                found[place] = _found(place, each)
    if not found:
        raise CalendarRefused("there is no calendar at that address, and none that whoever logs in there has")
    return tuple(found.values())


def _start(source: CalendarSource, start: str) -> DavResource:
    """What the address is, or where the server says that one begins."""
    try:
        own = _first(_ask(source, start, 0))
    except (WebRefused, CalendarRefused):
        own = DavResource("")
        if urlsplit(start).path not in {"", "/"}:
            raise
    if own.is_calendar or own.homes or own.principal:
        return own
    return _first(_ask(source, urljoin(start, _WELL_KNOWN), 0))


def _ask(source: CalendarSource, url: str, depth: int) -> Sequence[DavResource]:
    headers = {**_HEADERS, "Depth": str(depth)}
    request = WebRequest(url, "PROPFIND", PROPERTIES, headers, source.user, source.secret, most=_MOST_BYTES)
    try:
        return resources_of(fetch(request).content or b"")
    except CalendarUnreadable as error:
        raise CalendarRefused(str(error)) from error


def _first(resources: Sequence[DavResource]) -> DavResource:
    return resources[0] if resources else DavResource("")


def _place(start: str, href: str) -> str:
    """
    Where that is: a password goes to no other server than it was meant for.

    Raises:
        CalendarRefused: it is elsewhere.
    """
    here, there = urlsplit(start), parse_web_address(urljoin(start, href))
    if (here.scheme, here.hostname, here.port) != (there.scheme, there.hostname, there.port):
        pattern = "{host} sends to {other}: enter that address, if it is to be trusted"
        raise CalendarRefused(pattern, host=here.hostname, other=there.hostname)
    return there.geturl()


def _found(place: str, resource: DavResource) -> FoundCalendar:
    last = urlsplit(place).path.rstrip("/").rpartition("/")[2]
    return FoundCalendar(place, resource.name or last)
