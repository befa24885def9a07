import pytest

from switchboard.core.changes import EntryChanged
from switchboard.core.commands import (
    DeleteEntry,
    ForgetDevice,
    ForgetPresence,
    Origin,
    PutEntry,
    SetDeviceState,
    SetPresence,
)
from switchboard.core.errors import CommandRefused
from switchboard.core.family_store import FamilyStore
from switchboard.core.presence_text import parse_presence
from switchboard.core.states import DeviceState
from tests.helpers.offices import CoreOffice

ROOT = Origin("root", "console")


@pytest.fixture
def office() -> CoreOffice:
    return CoreOffice()


@pytest.fixture
def store(office: CoreOffice) -> FamilyStore:
    return FamilyStore(office.core)


def put(store: FamilyStore, family: str, key: str, value: str) -> EntryChanged:
    return store.apply(store.check(PutEntry(family, key, value, ROOT)))


def test_an_entry_is_put_read_and_deleted(store: FamilyStore) -> None:
    assert put(store, "f", "k", "1") == EntryChanged("f", "k", None, "1")
    assert put(store, "f", "k", "2") == EntryChanged("f", "k", "1", "2")
    assert store.get("f", "k") == "2"
    assert store.apply(store.check(DeleteEntry("f", "k", ROOT))) == EntryChanged("f", "k", "2", None)
    assert store.apply(store.check(DeleteEntry("f", "k", ROOT))) == EntryChanged("f", "k", None, None)
    assert store.get("f", "k") is None


def test_entries_are_listed_in_order_and_by_tree(office: CoreOffice, store: FamilyStore) -> None:
    for family, key in (("f", "b"), ("f", "a/2"), ("f", "a"), ("f", "ab"), ("e", "a")):
        put(store, family, key, key)
    office.set_presence("CustomPresence:6002", parse_presence("away,out,back at two"))
    office.set_device("Custom:lamp", DeviceState.INUSE)
    assert [entry[:2] for entry in store.entries()] == [
        ("CustomDevstate", "lamp"), ("CustomPresence", "6002"), ("e", "a"),
        ("f", "a"), ("f", "a/2"), ("f", "ab"), ("f", "b"),
    ]  # fmt: skip
    assert [key for _, key, _ in store.entries("f", "a")] == ["a", "a/2"]
    assert list(store.entries("CustomPresence")) == [("CustomPresence", "6002", "away,out,back at two")]
    assert list(store.entries("CustomDevstate", "lamp")) == [("CustomDevstate", "lamp", "INUSE")]
    assert list(store.entries("CustomDevstate", "la")) == []


def test_the_families_of_presence_and_devices_set_and_forget_these(store: FamilyStore) -> None:
    assert store.put("CustomPresence", "6002", "away,out", ROOT) == SetPresence(
        "CustomPresence:6002", parse_presence("away,out"), ROOT
    )
    assert store.put("CustomDevstate", "lamp", "inuse", ROOT) == SetDeviceState("Custom:lamp", DeviceState.INUSE, ROOT)
    assert store.delete("CustomPresence", "6002", ROOT) == ForgetPresence("CustomPresence:6002", ROOT)
    assert store.delete("CustomDevstate", "lamp", ROOT) == ForgetDevice("Custom:lamp", ROOT)
    for family in ("CustomPresence", "CustomDevstate"):
        with pytest.raises(CommandRefused):
            store.put(family, "x", "bogus", ROOT)


@pytest.mark.parametrize(
    "command",
    [
        PutEntry("", "k", "v", ROOT),
        PutEntry("f", "", "v", ROOT),
        DeleteEntry("f", "", ROOT),
        PutEntry("f" * 1_001, "k", "v", ROOT),
        PutEntry("f", "k\0", "v", ROOT),
        PutEntry("f", "k\nx", "v", ROOT),
        PutEntry("f\ud83d", "k", "v", ROOT),
        PutEntry("f", "k", "v\udcff", ROOT),
        PutEntry("f", "k", "v\0", ROOT),
        PutEntry("f", "k", "v" * 100_001, ROOT),
        DeleteEntry("f", "\udcff", ROOT),
    ],
)
def test_what_no_database_holds_is_refused(store: FamilyStore, command: PutEntry | DeleteEntry) -> None:
    with pytest.raises(CommandRefused):
        store.check(command)


def test_the_database_is_bounded_in_characters(store: FamilyStore) -> None:
    for number in range(199):
        put(store, "long", str(number), "x" * 100_000)
    put(store, "long", "last", "x" * 90_000)
    with pytest.raises(CommandRefused, match="20,000,000 characters"):
        put(store, "long", "more", "x" * 100_000)
    put(store, "long", "0", "short")
    put(store, "long", "more", "x" * 100_000)


def test_the_database_is_bounded_in_entries(store: FamilyStore) -> None:
    store.restore([("short", str(number), "") for number in range(100_000)])
    with pytest.raises(CommandRefused, match="100,000 database entries"):
        put(store, "short", "new", "")
    put(store, "short", "7", "again")
    store.apply(DeleteEntry("short", "7", ROOT))
    put(store, "short", "new", "")


def test_entries_that_wait_for_the_disk_count(store: FamilyStore) -> None:
    store.restore([("f", str(number), "") for number in range(99_990)])
    store.check(PutEntry("f", "new", "", ROOT), waiting=9)
    with pytest.raises(CommandRefused):
        store.check(PutEntry("f", "new", "", ROOT), waiting=10)
    store.check(PutEntry("f", "1", "", ROOT), waiting=10)
