"""All that goes wrong anywhere ends up in the log, and the log stops nothing and fills no disk."""

import errno
import gc
import io
import logging
import os
import sys
import threading
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from switchboard.program.log import ForPerson, Often, OneLine, ProgramLog, SharedFaults

_log = logging.getLogger("switchboard.test")


class Terminal:
    """What was written on it so far."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self._written = ""

    def text(self) -> str:
        self._written += self._capsys.readouterr().err
        return self._written


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(capsys)


def raised(text: str) -> ValueError:
    try:
        raise ValueError(text)  # noqa: TRY301  it is to have a traceback
    except ValueError as error:
        return error


@pytest.fixture
def log(tmp_path: Path) -> Iterator[ProgramLog]:
    """One to start in the test; afterwards all is as it was."""
    root, ours = logging.getLogger(), logging.getLogger("switchboard")
    before = root.handlers, root.level, ours.level, logging.raiseExceptions
    hooks = threading.excepthook, sys.unraisablehook, sys.excepthook
    log = ProgramLog(tmp_path)
    yield log
    for handler in root.handlers:
        handler.close()
    if log._file is not None:
        log._file.close()
    root.handlers, root.level, ours.level, logging.raiseExceptions = before
    threading.excepthook, sys.unraisablehook, sys.excepthook = hooks
    logging.captureWarnings(capture=False)


def text(folder: Path) -> str:
    return (folder / "switchboard.log").read_text(encoding="utf-8")


def test_what_is_logged_stands_in_the_file_and_warnings_on_the_terminal(
    log: ProgramLog, tmp_path: Path, terminal: Terminal
) -> None:
    log.start()
    _log.info("quiet")
    _log.warning("loud")
    logging.getLogger("asyncio").error("of a library")
    assert [line.rpartition(": ")[2] for line in text(tmp_path).splitlines()] == ["quiet", "loud", "of a library"]
    assert terminal.text() == "WARNING: loud\nERROR: of a library\n"
    assert log.fault == ""


def test_what_nobody_caught_is_logged_once_and_counted(log: ProgramLog, tmp_path: Path, terminal: Terminal) -> None:
    log.start()

    class Bad:
        def __del__(self) -> None:
            raise ValueError("at its end")

    def work() -> None:
        raise ValueError("in a thread")

    for _ in range(50):
        thread = threading.Thread(target=work, name="worker")
        thread.start()
        thread.join()
        Bad()
    gc.collect()
    error = raised("of the program")
    sys.excepthook(ValueError, error, error.__traceback__)
    written = text(tmp_path)
    for said in ("in a thread", "at its end", "of the program"):
        assert written.count(f"ValueError: {said}") == 1
    assert [fault.count for fault in log.faults.listed()] == [50, 50]
    assert "Traceback" not in terminal.text()
    assert f"More is in {tmp_path / 'switchboard.log'}" in terminal.text()


def test_warnings_of_libraries_are_logged(log: ProgramLog, tmp_path: Path) -> None:
    log.start()
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=True)
        warnings.warn("old ways", ResourceWarning, stacklevel=1)
    assert "old ways" in text(tmp_path)
    assert log.fault == ""


def test_one_kind_is_written_a_few_times_a_minute_and_the_rest_counted() -> None:
    now = [0.0]
    often = Often(lambda: now[0])
    record = logging.LogRecord("a", logging.INFO, "here.py", 7, "flood %d", (1,), None)
    assert [often.filter(record) for _ in range(1_000)] == [True] * 30 + [False] * 970
    assert often.filter(logging.LogRecord("a", logging.INFO, "here.py", 8, "another", (), None))
    now[0] = 61.0
    assert often.filter(record)
    assert record.getMessage() == "flood 1 (and 970 more of this kind before)"


def test_what_outsiders_wrote_stays_in_its_line_and_is_cut() -> None:
    record = logging.LogRecord(
        "a", logging.INFO, "here.py", 7, "%s", ("x\r\nWARNING forged\x1b[2J\udc80" + "y" * 50_000,), None
    )
    line = OneLine("%(message)s").format(record)
    assert line.isprintable()
    assert line.startswith("x\\r\\nWARNING forged\\x1b[2J\\udc80yy")
    assert len(line) < 8_100


def test_a_traceback_is_bounded_and_no_person_is_shown_it(tmp_path: Path) -> None:
    error = raised("z" * 1_000_000)
    traceback = (ValueError, error, error.__traceback__)
    record = logging.LogRecord("a", logging.ERROR, "here.py", 7, "A fault.", (), traceback)
    assert len(OneLine("%(message)s").format(record)) < 17_000
    assert ForPerson(tmp_path / "a.log").format(record) == f"ERROR: A fault. More is in {tmp_path / 'a.log'}."


def test_a_log_that_was_moved_away_is_begun_anew(log: ProgramLog, tmp_path: Path) -> None:
    log.start()
    _log.info("first")
    (tmp_path / "switchboard.log").rename(tmp_path / "old.log")
    log.reopen()
    _log.info("second")
    assert "first" in (tmp_path / "old.log").read_text()
    assert "second" not in (tmp_path / "old.log").read_text()
    assert text(tmp_path).count("second") == 1


def test_a_full_disk_is_said_once_and_stops_nothing(
    log: ProgramLog, tmp_path: Path, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    log.start()

    def full(self: logging.StreamHandler[io.TextIOWrapper]) -> None:
        if isinstance(self, logging.FileHandler):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(logging.StreamHandler, "flush", full)
        for _ in range(20):
            _log.info("lost")
    assert terminal.text().count("cannot be written: [Errno 28] No space left on device") == 1
    assert "Traceback" not in terminal.text()
    _log.info("again")
    assert "again" in text(tmp_path)


def test_a_log_that_cannot_be_opened_is_told_and_the_terminal_has_all(
    log: ProgramLog, tmp_path: Path, terminal: Terminal
) -> None:
    log.start()
    other = ProgramLog(tmp_path / "nowhere")
    other.start()
    assert other.fault.startswith(f"The log {tmp_path / 'nowhere' / 'switchboard.log'} cannot be written: No such file")
    other.faults.note("a test", raised("seen"))
    assert "ValueError: seen" in terminal.text()
    (tmp_path / "nowhere").mkdir()
    other.reopen()
    _log.info("found")
    assert "found" in text(tmp_path / "nowhere")
    assert other.fault == ""


def test_a_pipe_in_the_logs_place_is_told_and_not_waited_for(
    log: ProgramLog, tmp_path: Path, terminal: Terminal
) -> None:
    os.mkfifo(tmp_path / "switchboard.log")
    log.start()
    assert "cannot be written" in log.fault
    _log.warning("loud")
    assert "loud" in terminal.text()


def test_faults_of_many_threads_at_once_are_all_counted() -> None:
    faults = SharedFaults()
    error = raised("x")

    def note() -> None:
        for _ in range(2_000):
            faults.note("a thread", error)

    threads = [threading.Thread(target=note) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(faults) == 8_000
