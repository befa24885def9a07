"""CalDAV (RFC 4791), as far as a calendar is read: its events of some days in one request."""

import datetime as dt
from collections.abc import Sequence

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
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
    try:
        root = etree.fromstring(answer, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise CalendarUnreadable("the server's answer is no CalDAV: it is no XML") from error
    if root.tag != f"{{{_DAV}}}multistatus":
        raise CalendarUnreadable("the server's answer is no CalDAV; is the address that of one calendar?")
    texts = [element.text or "" for element in root.iter(f"{{{_CALDAV}}}calendar-data")]
    return texts or ["BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"]
