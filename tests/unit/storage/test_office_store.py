import contextlib
import datetime as dt
import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from switchboard.core.agenda import KeptPlan
from switchboard.core.changes import HistoryEntry
from switchboard.core.commands import (
    AddPlan,
    DeleteEntry,
    Origin,
    PutEntry,
    PutPeople,
    PutPerson,
    SetDeviceState,
    SetPresence,
    SetPresets,
)
from switchboard.core.people import Person, SetHere
from switchboard.core.plan import Plan
from switchboard.core.preset import Preset
from switchboard.core.states import DeviceState, Presence, PresenceState
from switchboard.sip.journal import PublicationRow
from switchboard.storage.database import Database
from switchboard.storage.database_file import APPLICATION_ID
from switchboard.storage.errors import DatabaseRefused, StorageUnavailable
from switchboard.storage.migrations import MIGRATIONS, create_presence_and_devices
from switchboard.storage.office_store import OfficeStore
from switchboard.storage.records import Record
from switchboard.storage.sip_store import read_phone_rows
from switchboard.storage.tables import statements_of
from tests.helpers.history import read_history

OpenStore = Callable[[], OfficeStore]
CLERK = Origin("clerk", "window")
SICK = Presence(PresenceState.UNAVAILABLE, "at home", "Sick with the flu. Out until the 18th")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office.sqlite"


@pytest.fixture
def open_store(path: Path) -> Iterator[OpenStore]:
    opened: list[Database] = []

    def open_it() -> OfficeStore:
        opened.append(Database(path))
        return OfficeStore(opened[-1])

    yield open_it
    for database in opened:
        database.close()


def put(person: Person) -> PutPeople:
    return PutPeople((PutPerson(person.exten, SetHere(person), None, person),), CLERK)


def record(store: OfficeStore, *records: Record) -> None:
    store._database.commit(statements_of(store.changes(records)))


def test_what_is_recorded_is_there_after_a_restart(open_store: OpenStore) -> None:
    record(
        open_store(),
        Record(SetPresence("CustomPresence:6002", SICK, CLERK), 10.0, "not_set", 10.0),
        Record(SetPresence("CustomPresence:6002", SICK, CLERK), 11.0, "away", 10.0),
        Record(SetDeviceState("Custom:6002", DeviceState.INUSE, CLERK), 12.0, "UNKNOWN", 12.0),
        Record(put(Person("6002", "Bob", "Sales")), 13.0),
        Record(PutEntry("family", "key", "value", CLERK), 14.0),
        Record(PutEntry("family", "gone", "value", CLERK), 14.0),
        Record(DeleteEntry("family", "gone", CLERK), 15.0),
    )
    again = open_store()
    assert list(again.presences()) == [("6002", SICK, 10.0)]
    assert list(again.custom_devices()) == [("6002", DeviceState.INUSE, 12.0)]
    assert [each.person for each in again.people()] == [Person("6002", "Bob", "Sales")]
    assert again.entries() == [("family", "key", "value")]


def test_history_says_who_changed_what_when_and_from_where(open_store: OpenStore) -> None:
    store = open_store()
    record(store, Record(SetPresence("CustomPresence:6002", SICK, CLERK), 10.0, "not_set", 10.0))
    again = open_store()
    away = SetPresence("CustomPresence:6002", Presence(PresenceState.AWAY), Origin("root", "console"))
    text = "unavailable,at home,Sick with the flu. Out until the 18th"
    record(again, Record(away, 20.0, text, 20.0))
    assert read_history(again._database, "CustomPresence:6002") == [
        HistoryEntry(20.0, "root", "console", "CustomPresence:6002", text, "away"),
        HistoryEntry(10.0, "clerk", "window", "CustomPresence:6002", "not_set", text),
    ]
    assert read_history(again._database, "CustomPresence:6003") == []


def test_a_batch_is_stored_whole_or_not_at_all(open_store: OpenStore) -> None:
    store = open_store()
    good = Record(SetPresence("CustomPresence:6002", SICK, CLERK), 10.0, "not_set", 10.0)
    bad = Record(SetPresence("CustomPresence:6002", SICK, CLERK), 10.0, "half an emoji \ud83d", 10.0)
    with pytest.raises(UnicodeEncodeError):
        record(store, good, bad)
    assert list(store.presences()) == []
    record(store, good)
    assert len(list(store.presences())) == 1


def test_an_older_database_is_migrated_and_keeps_what_it_holds(path: Path, open_store: OpenStore) -> None:
    old = sqlite3.connect(path)
    create_presence_and_devices(old)
    old.execute("INSERT INTO presence VALUES ('6002', 'away', 'x', '', 0, 5.0)")
    old.execute("PRAGMA user_version=1")
    old.execute(f"PRAGMA application_id={APPLICATION_ID}")
    old.commit()
    old.close()
    store = open_store()
    assert list(store.presences()) == [("6002", Presence(PresenceState.AWAY, "x"), 5.0)]
    record(store, Record(put(Person("6002", "Bob")), 13.0))
    assert [each.person for each in store.people()] == [Person("6002", "Bob")]
    [copy] = path.parent.glob("*.before-v*")
    with contextlib.closing(sqlite3.connect(copy)) as before:
        assert before.execute("SELECT name, state FROM presence").fetchall() == [("6002", "away")]
        assert before.execute("PRAGMA user_version").fetchone() == (1,)


def test_a_database_of_format_9_keeps_its_ends_and_takes_plans(path: Path, open_store: OpenStore) -> None:
    with contextlib.closing(sqlite3.connect(path)) as old:
        for migration in MIGRATIONS[:9]:
            migration(old)
        ends = '[1795000000.0, ["dnd", "", "", "", 0.0]]'
        old.execute(
            "INSERT INTO presence (name, state, subtype, message, base64_encoded, since, given, ends)"
            " VALUES ('6002', 'away', '', 'lunch', 0, 5.0, '', ?)",
            [ends],
        )
        old.execute("PRAGMA user_version=9")
        old.execute(f"PRAGMA application_id={APPLICATION_ID}")
        old.commit()
    store = open_store()
    lunch = Presence(PresenceState.AWAY, "", "lunch", until=1_795_000_000.0, then=Presence(PresenceState.DND))
    assert list(store.presences()) == [("6002", lunch, 5.0)]
    assert store.presets() is None
    plan = Plan(
        "CustomPresence:6002",
        Presence(PresenceState.XA, "vacation", "until, Monday"),
        dt.datetime.fromisoformat("2026-11-27T14:00"),
        dt.datetime.fromisoformat("2026-11-30T08:00:30"),
        (0, 4),
        Presence(PresenceState.DND, "x"),
        7,
    )
    presets = (Preset("Lunch", lunch.then or lunch, ends_at=dt.time(13, 30)), Preset("Meeting", plan.presence, 60))
    record(store, Record(AddPlan(plan, CLERK), 13.0), Record(SetPresets(presets, CLERK), 14.0))
    record(store, Record(SetPresence("CustomPresence:6002", plan.presence, CLERK, plan=plan), 15.0))
    again = open_store()
    assert list(again.plans()) == [KeptPlan(plan, 13.0, 15.0)]
    assert again.presets() == presets
    [copy] = path.parent.glob("*.before-v*")
    with contextlib.closing(sqlite3.connect(copy)) as before:
        assert before.execute("SELECT name, ends FROM presence").fetchall() == [("6002", ends)]
        assert before.execute("PRAGMA user_version").fetchone() == (9,)


def test_publications_of_format_11_are_taken_up_without_an_end(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as old:
        for migration in MIGRATIONS[:11]:
            migration(old)
        first = ["a", 5.0, "CustomPresence:6002", "away", "", "", "6002"]  # as version 8 made them of version 5
        for row in (first, ["b", *first[1:], False, "", "phone"]):
            old.execute("INSERT INTO publication VALUES (?, 5.0, ?)", [row[0], json.dumps(row)])
        old.execute("INSERT INTO publication VALUES ('c', 5.0, 'nonsense')")
        old.execute("PRAGMA user_version=11")
        old.execute(f"PRAGMA application_id={APPLICATION_ID}")
        old.commit()
    database = Database(path)
    rows = [PublicationRow(*row) for row in read_phone_rows(database, 0.0)["publication"]]  # type: ignore[arg-type]
    database.close()
    assert [(row.etag, row.phone, row.until, row.then) for row in rows] == [
        ("a", "", 0.0, "not_set"),
        ("b", "phone", 0.0, "not_set"),
    ]
    [copy] = path.parent.glob("*.before-v*")
    with contextlib.closing(sqlite3.connect(copy)) as before:
        assert before.execute("PRAGMA user_version").fetchone() == (11,)
        assert before.execute("SELECT row FROM publication").fetchone() == (json.dumps(first),)


@pytest.mark.parametrize("row", ["", "{}", "[]", "7", '{"presence": ["away", "", ""], "begins": "x"}'])
def test_a_plan_or_presets_that_nobody_can_read_are_said_and_the_others_are_taken_up(
    row: str, path: Path, open_store: OpenStore, caplog: pytest.LogCaptureFixture
) -> None:
    open_store()
    with contextlib.closing(sqlite3.connect(path)) as other:
        other.execute("INSERT INTO plan VALUES (3, 'CustomPresence:6002', 5.0, ?)", [row])
        other.execute("INSERT INTO meta VALUES ('presets', ?)", [row])
        other.commit()
    store = open_store()
    assert list(store.plans()) == []
    assert store.presets() in (None, ())
    assert "The plan 3 cannot be read" in caplog.text


def test_a_new_database_and_a_present_one_are_not_copied(path: Path, open_store: OpenStore) -> None:
    open_store()
    open_store()
    assert list(path.parent.glob("*.before-v*")) == []


def test_the_epoch_grows_with_every_start(open_store: OpenStore) -> None:
    assert [open_store().next_epoch() for _ in range(3)] == [1, 2, 3]


def refused(path: Path) -> str:
    before = path.read_bytes()
    with pytest.raises(DatabaseRefused) as refusal:
        Database(path)
    assert path.read_bytes() == before
    return str(refusal.value)


def test_a_newer_database_is_refused_and_left_untouched(path: Path) -> None:
    Database(path).close()
    newer = sqlite3.connect(path, isolation_level=None)
    newer.execute("PRAGMA user_version=99")
    newer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    newer.close()
    assert "newer Switchboard (format 99" in refused(path)


@pytest.mark.parametrize("content", [b"not a database at all", b"SQLite format 3\x00" + b"\xff" * 200])
def test_a_damaged_database_is_refused_and_left_untouched(content: bytes, path: Path) -> None:
    path.write_bytes(content)
    assert "damaged" in refused(path)


def test_a_database_damaged_in_the_middle_is_refused(path: Path, open_store: OpenStore) -> None:
    store = open_store()
    record(store, *(Record(SetPresence(f"CustomPresence:{n}", SICK, CLERK), 1.0) for n in range(500)))
    list(store._database.read("PRAGMA wal_checkpoint(TRUNCATE)"))
    store._database.close()
    content = bytearray(path.read_bytes())
    for offset in range(4096, len(content), 4096):
        content[offset : offset + 64] = b"\xde" * 64
    path.write_bytes(bytes(content))
    assert "damaged" in refused(path)


def test_another_programs_database_is_refused(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE t (x)")
    other.execute("PRAGMA application_id=1234")
    other.commit()
    other.close()
    assert "another program" in refused(path)


def test_another_programs_database_without_an_id_is_refused(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE contacts (x)")
    assert "another program" in refused(path)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageUnavailable, match="cannot be written"):
        Database(tmp_path / "missing" / "office.sqlite")


@pytest.mark.parametrize(
    "spoilt",
    [
        "UPDATE presence SET state = 'asleep' WHERE name = '6003'",
        "UPDATE presence SET ends = '[1' WHERE name = '6003'",
        "UPDATE presence SET ends = '7' WHERE name = '6003'",
        "UPDATE presence SET ends = '[1.0, [1]]' WHERE name = '6003'",
        "UPDATE custom_device SET state = 'ASLEEP' WHERE name = '6003'",
    ],
)
def test_a_row_that_nobody_can_read_is_said_and_the_others_are_taken_up(
    open_store: OpenStore, path: Path, caplog: pytest.LogCaptureFixture, spoilt: str
) -> None:
    store = open_store()
    for exten in ("6002", "6003", "6004"):
        record(store, Record(SetPresence(f"CustomPresence:{exten}", SICK, CLERK), 10.0, "not_set", 10.0))
        record(store, Record(SetDeviceState(f"Custom:{exten}", DeviceState.INUSE, CLERK), 12.0, "UNKNOWN", 12.0))
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(spoilt)
    again = open_store()
    names = [name for name, *_ in [*again.presences(), *again.custom_devices()]]
    assert sorted(names) == ["6002", "6002", "6003", "6004", "6004"]
    assert "6003 cannot be read" in caplog.text
