"""What people were over a time is read by indexes, within bounds."""

import logging
import time
from pathlib import Path

import pytest

from switchboard.core.changes import HistoryEntry
from switchboard.core.course import Course, CourseQuery, Whose, line_subject
from switchboard.core.history import HistoryQuery, Topic
from switchboard.core.states import Extension
from switchboard.storage import courses, line_store
from switchboard.storage.courses import find_courses
from switchboard.storage.database import Database
from switchboard.storage.history import find_history, last_number, prune_step
from switchboard.storage.line_store import LineStore, find_left_open
from switchboard.storage.tables import HISTORY, LINE_HISTORY, Table, statements_of
from tests.helpers.store import Store, with_store

BOB = Whose("CustomPresence:6002", Extension("6002"))
BOBS_LINE = line_subject(BOB.extension)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office.sqlite"


def put(database: Database, table: Table, *rows: tuple[float, str, str, str]) -> None:
    """Changes: when, of what, from what, to what."""
    first = last_number(database, table) + 1
    whole = [(first + n, at, "clerk", "window", *texts) for n, (at, *texts) in enumerate(rows)]
    database.commit(statements_of((table, row[0], row) for row in whole))


def last_line(database: Database) -> int:
    return last_number(database, LINE_HISTORY)


def course(database: Database, since: float, until: float, whose: Whose = BOB) -> Course:
    return find_courses(database, CourseQuery(since, until, (whose,)))[0]


def told(entries: tuple[HistoryEntry, ...]) -> list[tuple[float, str]]:
    return [(entry.at, entry.new) for entry in entries]


def test_a_course_begins_with_the_last_change_before_the_time(path: Path) -> None:
    database = Database(path)
    put(database, HISTORY, (10, BOB.presentity, "", "away"), (20, BOB.presentity, "away", "dnd"))
    put(database, HISTORY, (30, BOB.presentity, "dnd", "chat"), (30, "CustomPresence:6003", "", "xa"))
    put(database, LINE_HISTORY, (5, BOBS_LINE, "Idle", "InUse"), (25, BOBS_LINE, "InUse", "Idle"))
    found = course(database, 15, 30)
    assert told(found.presences) == [(10, "away"), (20, "dnd")]
    assert told(found.lines) == [(5, "InUse"), (25, "Idle")]
    assert (found.opening, found.known_since) == ("", 0.0)
    database.close()


def test_what_no_change_before_says_the_next_one_says(path: Path) -> None:
    database = Database(path)
    put(database, HISTORY, (20, BOB.presentity, "xa,sick,", "dnd"))
    assert course(database, 15, 30).opening == "xa,sick,"
    after = course(database, 1, 10)
    assert (after.presences, after.opening) == ((), "xa,sick,")
    assert course(database, 25, 30).opening == ""
    nobody = course(database, 1, 10, Whose("", Extension("7000")))
    assert nobody == Course()
    database.close()


def test_of_a_person_who_changes_all_the_time_the_newest_are_kept(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(courses, "MOST_ENTRIES", 10)
    monkeypatch.setattr(courses, "_AT_ONCE", 15)
    database = Database(path)
    put(database, HISTORY, *((float(at), BOB.presentity, "", str(at)) for at in range(1, 41)))
    found = course(database, 0, 100)
    assert told(found.presences) == [(at, str(at)) for at in range(31, 41)]
    assert found.known_since == 31
    put(database, LINE_HISTORY, *((float(at), BOBS_LINE, "", "InUse") for at in range(1, 41)))
    people = (BOB, Whose("CustomPresence:6003", Extension("6003")))
    assert len(find_courses(database, CourseQuery(0, 100, people))) == 1, "the rest is asked for again"
    assert len(find_courses(database, CourseQuery(0, 5, people))) == 2
    database.close()


def test_lines_are_found_by_their_topic_alone(path: Path) -> None:
    database = Database(path)
    put(database, HISTORY, (20, BOB.presentity, "", "dnd"))
    put(database, LINE_HISTORY, (25, BOBS_LINE, "Idle", "Ringing"))
    assert told(find_history(database, HistoryQuery(), None, 10).entries) == [(20, "dnd")]
    lines = HistoryQuery(topic=Topic.LINE, subjects=frozenset({BOB.presentity, BOBS_LINE}))
    assert told(find_history(database, lines, None, 10).entries) == [(25, "Ringing")]
    database.close()


def test_lines_are_pruned_by_themselves(path: Path) -> None:
    database = Database(path)
    put(database, HISTORY, (20, BOB.presentity, "", "dnd"))
    put(database, LINE_HISTORY, (5, BOBS_LINE, "Idle", "InUse"), (25, BOBS_LINE, "InUse", "Idle"))
    assert prune_step(database, 10, 1_000, table=LINE_HISTORY)
    assert told(course(database, 0, 100).lines) == [(25, "Idle")]
    assert told(course(database, 0, 100).presences) == [(20, "dnd")]
    database.close()


def test_indexes_serve_it(path: Path) -> None:
    database = Database(path)
    seen: list[str] = []
    database._connection.set_trace_callback(seen.append)
    course(database, 15, 30)
    database._connection.set_trace_callback(None)
    selects = [statement for statement in seen if statement.startswith("SELECT")]
    assert len(selects) == 5
    for statement in selects:
        plan = " ".join(str(row) for row in database.read(f"EXPLAIN QUERY PLAN {statement}"))
        assert "_by_subject (subject=? AND at" in plan
        assert "SCAN" not in plan
    database.close()


def test_what_a_run_left_open_ends_where_it_was_last_heard_of(path: Path) -> None:
    database = Database(path)
    put(database, LINE_HISTORY, (5, BOBS_LINE, "Idle", "InUse"), (6, "line:6003@default", "Idle", "Ringing"))
    put(database, LINE_HISTORY, (9, "line:6003@default", "Ringing", "Idle"))
    assert find_left_open(database, last_line(database)).subjects == {BOBS_LINE: "InUse"}
    database.close()

    async def work(store: Store) -> None:
        lines = LineStore(store.writer, await store.writer.ask(last_line))
        lines.end_left_open(not_after=8.0)
        lines.put([HistoryEntry(10.0, "calls", "phones", BOBS_LINE, "Idle", "InUse")])
        await store.writer.ask(last_line)
        while (await store.writer.ask(last_line)) < 5:
            pass
        found = await store.writer.ask(lambda database: course(database, 0, 100))
        assert told(found.lines) == [(5, "InUse"), (8, "Idle"), (10, "InUse")]

    with_store(path, work)


def test_what_a_stuck_disk_does_not_take_is_left_out_and_said_once(
    path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(line_store, "_MOST_WAITING", 100)
    caplog.set_level(logging.WARNING)

    async def work(store: Store) -> None:
        lines = LineStore(store.writer, 0)
        with store.slow_disk():
            for second in range(10):
                lines.put([HistoryEntry(second, "", "", BOBS_LINE, "Idle", "InUse")] * 30)
        while (await store.writer.ask(last_line)) < 100:
            pass
        assert (await store.writer.ask(last_line)) == 100

    with_store(path, work)
    assert [record.getMessage() for record in caplog.records] == [
        "The disk takes no more of what lines do: the history of calls has a gap."
    ]
    caplog.clear()


def test_half_a_million_changes_of_a_screen_of_people_are_found_soon(path: Path) -> None:
    """By count of steps, not by time: the benchmark has the time."""
    database = Database(path)
    for n in range(200):
        put(database, HISTORY, (float(n), f"CustomPresence:{n}", "", "dnd"))
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    database._connection.set_progress_handler(count, 100)
    find_courses(database, CourseQuery(0, time.time(), (BOB,)))
    database._connection.set_progress_handler(None, 0)
    assert steps < 5
    database.close()


def test_what_many_changes_say_is_kept_once(path: Path) -> None:
    database = Database(path)
    texts = ("CustomPresence:6002", "available", "away,,at lunch")
    put(database, HISTORY, *((float(at), *texts) for at in range(10)))
    listed = find_history(database, HistoryQuery(), None, 10).entries
    for entries in (course(database, 0.0, 100.0).presences, listed):
        assert len(entries) == 10
        for name in ("who", "where", "subject", "old", "new"):
            assert len({id(getattr(entry, name)) for entry in entries}) == 1
