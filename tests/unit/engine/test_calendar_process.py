"""The process that reads calendars: it stays, and is ended where one takes too long."""

import datetime as dt
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from switchboard.engine import calendar_process
from switchboard.engine.calendar_process import CalendarReader, CalendarRefused, reading_program
from switchboard.office.calendar.reading import ReadRequest
from tests.helpers.calendars import calendar

DAY = dt.date(2026, 11, 25)
REQUEST = ReadRequest("Europe/Berlin", DAY, 14, ("busy => dnd",), 500)
MEETING = calendar("DTSTART:20261125T090000\nDURATION:PT1H").encode()
NEVER = "import sys, time\nsys.stdin.buffer.read(1)\ntime.sleep(600)"
DIES = "import sys\nsys.stdin.buffer.read(1)\nsys.exit(3)"
SAYS = "import sys\nsys.stdin.buffer.read(1)\nsys.stdout.buffer.write({!r})\nsys.stdout.flush()\nsys.stdin.read()"
LIES, FLOODS = SAYS.format(b"\0\0\0\2no"), SAYS.format(b"\xff" * 9)


class Counted:
    """Processes that were begun."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.begun: list[subprocess.Popen[bytes]] = []
        real = subprocess.Popen

        def begin(*arguments: object, **options: object) -> subprocess.Popen[bytes]:
            self.begun.append(real(*arguments, **options))  # type: ignore[call-overload]  # as they came
            return self.begun[-1]

        monkeypatch.setattr(subprocess, "Popen", begin)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counted:
    return Counted(monkeypatch)


@pytest.fixture
def reader() -> Iterator[CalendarReader]:
    reader = CalendarReader()
    yield reader
    reader.close()


def test_one_process_reads_what_comes_and_rests_when_told(counted: Counted, reader: CalendarReader) -> None:
    for _ in range(3):
        assert len(reader.read(REQUEST, MEETING).spans) == 1
    assert len(counted.begun) == 1
    reader.rest()
    assert counted.begun[0].returncode is not None
    assert len(reader.read(REQUEST, MEETING).spans) == 1
    assert len(counted.begun) == 2


def test_a_process_that_refused_one_is_not_used_for_another(counted: Counted, reader: CalendarReader) -> None:
    assert "no calendar" in reader.read(REQUEST, b"<html>").error
    assert len(reader.read(REQUEST, MEETING).spans) == 1
    assert len(counted.begun) == 2


def test_a_process_that_somebody_ended_is_begun_anew(counted: Counted, reader: CalendarReader) -> None:
    reader.read(REQUEST, MEETING)
    counted.begun[0].kill()
    counted.begun[0].wait()
    assert len(reader.read(REQUEST, MEETING).spans) == 1


def test_after_many_calendars_another_process_takes_its_place(
    counted: Counted, reader: CalendarReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calendar_process, "MOST_READ", 2)
    for _ in range(4):
        reader.read(REQUEST, MEETING)
    assert len(counted.begun) == 2


@pytest.mark.parametrize(
    ("program", "why"),
    [(NEVER, "more time"), (DIES, "more time"), (LIES, "could not read"), (FLOODS, "more time")],
    ids=["never", "dies", "lies", "floods"],
)
def test_a_process_that_does_not_answer_as_it_should_is_ended(counted: Counted, program: str, why: str) -> None:
    reader = CalendarReader([sys.executable, "-c", program])
    with pytest.raises(CalendarRefused, match=why):
        reader.read(REQUEST, MEETING, patience=1.0 if program == NEVER else 60.0)
    assert counted.begun[0].returncode is not None


def test_whoever_reads_while_all_ends_is_told(counted: Counted) -> None:
    reader = CalendarReader([sys.executable, "-c", NEVER])
    told: list[object] = []

    def read() -> None:
        try:
            told.append(reader.read(REQUEST, MEETING))
        except CalendarRefused as error:
            told.append(error)

    thread = threading.Thread(target=read)
    thread.start()
    while not counted.begun:
        thread.join(0.01)
    reader.close()
    thread.join(20)
    assert isinstance(told[0], CalendarRefused)
    with pytest.raises(CalendarRefused):
        reader.read(REQUEST, MEETING)


def test_a_program_that_is_not_there_is_said() -> None:
    with pytest.raises(CalendarRefused, match="has no room"):
        CalendarReader(["/nowhere/switchboard"]).read(REQUEST, MEETING)


def test_a_built_program_is_asked_itself_and_python_for_its_module(monkeypatch: pytest.MonkeyPatch) -> None:
    assert reading_program() == (sys.executable, "-m", "switchboard", "read-calendar")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "C:\\Program Files\\Switchboard\\switchboard-window.exe")
    assert reading_program() == ("C:\\Program Files\\Switchboard\\switchboard-window.exe", "read-calendar")
