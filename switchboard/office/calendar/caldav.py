"""CalDAV (RFC 4791): a calendar's events of some days in one request, and which calendars a server has."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from switchboard.office.calendar.text import CalendarUnreadable

_DAV, _CALDAV = "DAV:", "urn:ietf:params:xml:ns:caldav"
_STAMP = "%Y%m%dT%H%M%SZ"
_QUERY = """<?xml version="1.0" encoding="utf-8"?>
<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
<D:prop><C:calendar-data/></D:prop>
<C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">
<C:time-range start="{begins}" end="{ends}"/>
</C:comp-filter></C:comp-filter></C:filter>
</C:calendar-query>
"""


PROPERTIES = """<?xml version="1.0" encoding="utf-8"?>
<D:propfind xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:prop>
<D:resourcetype/><D:displayname/><D:current-user-principal/>
<C:calendar-home-set/><C:supported-calendar-component-set/>
</D:prop></D:propfind>
"""
_MAX_NAME = 200  # characters of what a calendar is called


@dataclass(frozen=True, slots=True)
class DavResource:
    """
    Something that a server has, as it answers to `PROPERTIES`.

    Args:
        is_calendar: whether events may lie in it.
        principal: who asks, as the server has them (RFC 5397); empty where it does not say.
        homes: where their calendars lie (RFC 4791 6.2.1).
    """

    href: str
    name: str = ""
    is_calendar: bool = False
    principal: str = ""
    homes: tuple[str, ...] = ()


def query_body(first: dt.date, last: dt.date) -> str:
    """The REPORT that asks for what touches these days, in any time zone (RFC 4791 7.8)."""
    begins = dt.datetime.combine(first, dt.time(), dt.UTC) - dt.timedelta(1)
    ends = dt.datetime.combine(last, dt.time(), dt.UTC) + dt.timedelta(2)
    return _QUERY.format(begins=begins.strftime(_STAMP), ends=ends.strftime(_STAMP))


def calendars_of(answer: bytes) -> Sequence[str]:
    """
    The calendars in the answer to it (RFC 4918 13, RFC 4791 9.6): one for each object.

    Raises:
        CalendarUnreadable: it is no such answer.
    """
    root = _multistatus(answer)
    texts = [element.text or "" for element in root.iter(f"{{{_CALDAV}}}calendar-data")]
    return texts or ["BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"]


def resources_of(answer: bytes) -> Sequence[DavResource]:
    """
    What the answer to `PROPERTIES` has (RFC 4918 13), in its order.

    Raises:
        CalendarUnreadable: it is no such answer.
    """
    return [_resource(each) for each in _multistatus(answer).iterfind(f"{{{_DAV}}}response")]


def _resource(response: etree._Element) -> DavResource:
    types = {each.tag for each in _properties(response, _DAV, "resourcetype")}
    kinds = [
        str(each.get("name", "")).upper() for each in _properties(response, _CALDAV, "supported-calendar-component-set")
    ]
    names = [" ".join((each.text or "").split()) for each in response.iter(f"{{{_DAV}}}displayname")]
    homes = _hrefs(_properties(response, _CALDAV, "calendar-home-set"))
    principals = _hrefs(_properties(response, _DAV, "current-user-principal"))
    return DavResource(
        (response.findtext(f"{{{_DAV}}}href") or "").strip(),
        next((name for name in names if name), "")[:_MAX_NAME],
        f"{{{_CALDAV}}}calendar" in types and (not kinds or "VEVENT" in kinds),
        next(iter(principals), ""),
        tuple(homes),
    )


def _properties(response: etree._Element, space: str, name: str) -> Iterator[etree._Element]:
    """What stands in a property of that name."""
    for each in response.iter(f"{{{space}}}{name}"):
        yield from each


def _hrefs(elements: Iterator[etree._Element]) -> list[str]:
    texts = ((each.text or "").strip() for each in elements if each.tag == f"{{{_DAV}}}href")
    return [text for text in texts if text]


def _multistatus(answer: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        root = etree.fromstring(answer, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise CalendarUnreadable("the server's answer is no CalDAV: it is no XML") from error
    if root.tag != f"{{{_DAV}}}multistatus":
        raise CalendarUnreadable("the server's answer is no CalDAV; is the address that of one calendar?")
    return root
