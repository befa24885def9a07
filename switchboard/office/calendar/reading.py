"""
A calendar read to its end: bytes in, spans of presence out.

This is done in a process of its own, which is ended where it takes too long or too much: what a stranger's calendar
costs is nothing that phones wait for. What comes out names rules, never what stands in an event.
"""

import contextlib
import datetime as dt
import os
import sys
from typing import IO, BinaryIO

import msgspec

from switchboard.core.calendar_rules import BadRule, parse_rules
from switchboard.ground.zones import find_zone
from switchboard.office.calendar.caldav import calendars_of
from switchboard.office.calendar.text import CalendarUnreadable

MOST_BYTES = 8_000_000  # of a calendar
CPU_SECONDS = 60  # for one
MOST_MEMORY = 1_500_000_000  # bytes of the process
_MOST_ASKED = 1_000_000  # bytes of a request
_LENGTH = 4  # bytes
_DAY = dt.timedelta(1)


class ReadRequest(msgspec.Struct, forbid_unknown_fields=True):
    """
    What is to be done with the bytes that follow it.

    `zone` is the office's by name, empty for this computer's; `today` is its day; `most` spans are the most.
    """

    zone: str
    today: dt.date
    days: int
    rules: tuple[str, ...]
    most: int
    is_caldav: bool = False


class SpanRead(msgspec.Struct, array_like=True):
    """See `spans.Span`."""

    begins: dt.datetime
    ends: dt.datetime
    rule: int


class ReadAnswer(msgspec.Struct, forbid_unknown_fields=True):
    """What came of it; `error` is a sentence where nothing did."""

    spans: tuple[SpanRead, ...] = ()
    events: int = 0
    left_out: int = 0
    error: str = ""


def read_calendar(request: ReadRequest, content: bytes) -> ReadAnswer:
    """Never raises for what stands in the calendar."""
    from switchboard.office.calendar.events import find_events  # its libraries take a quarter of a second to load
    from switchboard.office.calendar.spans import find_spans

    zone = find_zone(request.zone) if request.zone else None
    try:
        texts = calendars_of(content) if request.is_caldav else [content.decode(errors="replace")]
        found = find_events(texts, request.today, request.today + request.days * _DAY, zone)
        spans = find_spans(found.events, parse_rules(request.rules))
    except (CalendarUnreadable, BadRule) as error:
        return ReadAnswer(error=str(error))
    except (RecursionError, MemoryError):
        return ReadAnswer(error="it takes more memory than it may")
    kept = tuple(SpanRead(*span) for span in spans[: request.most])
    return ReadAnswer(kept, len(found.events), found.left_out + len(spans) - len(kept))


def main(source: BinaryIO, target: BinaryIO) -> int:
    """
    Answers requests until there are no more: each a part of JSON and one with the calendar's bytes, an answer a part.

    Returns the exit status.
    """
    _take_little()
    while (asked := next_part(source, _MOST_ASKED)) is not None:
        request = msgspec.json.decode(asked, type=ReadRequest)
        content = next_part(source, MOST_BYTES)
        if content is None:
            break
        _take_so_long()
        put_part(target, msgspec.json.encode(read_calendar(request, content)))
        target.flush()
    return 0


def put_part(target: IO[bytes], part: bytes) -> None:
    """Writes it with its length before it."""
    target.write(len(part).to_bytes(_LENGTH, "big"))
    target.write(part)


def next_part(source: IO[bytes], most: int) -> bytes | None:
    """
    The next one that `put_part` wrote; None where there are no more.

    Raises:
        ValueError: it is longer than `most` bytes.
    """
    length = int.from_bytes(head, "big") if len(head := source.read(_LENGTH)) == _LENGTH else -1
    if length > most:
        raise ValueError(f"{length} bytes; {most} are the most")
    part = source.read(length) if length >= 0 else b""
    return part if len(part) == length else None


def run() -> int:
    """`main` between what this process was started with."""
    if sys.platform == "win32":
        import msvcrt

        for descriptor in (0, 1):  # of a program without a console nobody else does
            msvcrt.setmode(descriptor, os.O_BINARY)
    with open(0, "rb", closefd=False) as source, open(1, "wb", closefd=False) as target:
        return main(source, target)


def _take_little() -> None:
    """Gives way to everything else on this computer, and ends where it wants too much of it."""
    if sys.platform != "win32":
        import resource

        with contextlib.suppress(OSError):
            os.nice(15)
        with contextlib.suppress(OSError, ValueError):  # macOS has none of memory
            resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def _take_so_long() -> None:
    """Ends where the next calendar takes more of a processor than one may."""
    if sys.platform != "win32":
        import resource

        most = resource.getrlimit(resource.RLIMIT_CPU)[1]
        used = resource.getrusage(resource.RUSAGE_SELF)
        until = int(used.ru_utime + used.ru_stime) + 1 + CPU_SECONDS
        with contextlib.suppress(OSError, ValueError):  # a lower one was there before
            resource.setrlimit(resource.RLIMIT_CPU, (until, most))
