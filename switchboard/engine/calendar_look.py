"""One look at a calendar: asked for where it lies, and read in a process of its own. All of it blocks."""

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from switchboard.api.calendars import CalendarSource
from switchboard.engine.calendar_process import CalendarReader, CalendarRefused
from switchboard.ground.files import read_file
from switchboard.net.web_client import WebRequest, fetch
from switchboard.office.calendar.caldav import query_body
from switchboard.office.calendar.reading import MOST_BYTES, ReadAnswer, ReadRequest

_CALDAV_HEADERS = {"Depth": "1", "Content-Type": "application/xml; charset=utf-8", "Accept": "application/xml"}


@dataclass(frozen=True, slots=True)
class Seen:
    """
    What a calendar was when it was looked at: the headers that ask whether it is still so, and what its bytes come to.

    `day` is the office's; on another day the same calendar makes other plans.
    """

    day: dt.date | None = None
    tags: Mapping[str, str] = field(default_factory=dict)
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Looked:
    """What came of it; no answer where it is what it was."""

    seen: Seen
    answer: ReadAnswer | None = None


def fetch_calendar(source: CalendarSource, seen: Seen, today: dt.date) -> tuple[bytes | None, Mapping[str, str]]:
    """
    Its bytes, None where it is what it was, and the headers that ask for it the next time.

    Raises:
        CalendarRefused, WebRefused, BadWebAddress: it cannot be had.
    """
    if source.file:
        return _read_file(Path(source.file)), {}
    tags = seen.tags if seen.day == today else {}
    if source.is_caldav:
        body = query_body(today, today + dt.timedelta(source.days))
        request = WebRequest(source.url, "REPORT", body, _CALDAV_HEADERS, source.user, source.secret, most=MOST_BYTES)
    else:
        request = WebRequest(source.url, user=source.user, secret=source.secret, tags=tags, most=MOST_BYTES)
    answer = fetch(request)
    return answer.content, answer.tags


def read_if_new(
    reader: CalendarReader, content: bytes, tags: Mapping[str, str], seen: Seen, request: ReadRequest
) -> Looked:
    """
    Works its events out, unless they are those of `seen`.

    Raises:
        CalendarRefused: nothing can be made of it.
    """
    digest = hashlib.sha256(content).hexdigest()
    now = Seen(request.today, tags, digest)
    if (seen.day, seen.digest) == (now.day, digest):
        return Looked(now)
    answer = reader.read(request, content)
    if answer.error:
        raise CalendarRefused(answer.error)
    return Looked(now, answer)


def _read_file(path: Path) -> bytes:
    try:
        return read_file(path, MOST_BYTES)
    except OSError as error:
        raise CalendarRefused(
            "{path} cannot be read: {why}", path=str(path), why=error.strerror or str(error)
        ) from error
