"""A database of every earlier format is opened by today's program: all of it is there, and a copy of how it was."""

import contextlib
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from switchboard.core.people import Person
from switchboard.core.states import DeviceState, Presence, PresenceState
from switchboard.storage.database import Database
from switchboard.storage.database_file import VERSION
from switchboard.storage.errors import DatabaseRefused
from switchboard.storage.examine import examine
from switchboard.storage.office_store import OfficeStore
from switchboard.storage.sip_store import read_phone_rows
from tests.helpers.history import read_history

FILES = Path(__file__).parent.parent.parent / "data" / "databases"
FORMATS = range(1, VERSION)
SICK_AT, CSEQ_LIMIT_AT = 8, 13  # the format from which presence ends; where a row of a subscription has its numbers


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "switchboard.sqlite"


def test_there_is_a_file_of_each() -> None:
    assert {path.name for path in FILES.glob("*.sqlite")} == {f"format-{number}.sqlite" for number in FORMATS}


def rows(path: Path) -> dict[str, list[object]]:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in tables}


@pytest.mark.parametrize("number", FORMATS)
def test_all_of_it_is_taken_over(path: Path, number: int) -> None:
    shutil.copy(FILES / f"format-{number}.sqlite", path)
    assert examine(path).version == number
    database = Database(path)
    store = OfficeStore(database)
    presences = {name: presence for name, presence, _ in store.presences()}
    assert presences["6002"] == Presence(PresenceState.AWAY, "at lunch", "Zurück um zwei")
    if number > SICK_AT:
        assert presences["6003"].says() == (PresenceState.XA, "sick", "")
        assert presences["6003"].until > 4e9
        assert presences["6003"].then == Presence(PresenceState.DND)
    else:
        assert presences["6003"] == Presence(PresenceState.DND)
    assert [(name, state) for name, state, _ in store.custom_devices()] == [("6002", DeviceState.INUSE)]
    bergstrom = Person("6002", "Åsa Bergström", "Sales", "asa@example.com", "CustomPresence:6002")
    assert [each.over(None) for each in store.people()] == ([bergstrom] if number >= 2 else [])
    assert store.entries() == ([("family", "key", "value")] if number >= 4 else [])
    assert len(read_history(database, "CustomPresence:6002")) == (1 if number >= 3 else 0)
    subscriptions = read_phone_rows(database, 0.0)["subscription"]
    assert len(subscriptions) == (1 if number >= 5 else 0)
    assert [row[CSEQ_LIMIT_AT] for row in subscriptions if not isinstance(row[CSEQ_LIMIT_AT], int)] == []
    assert [kept.plan.presence.subtype for kept in store.plans()] == (["meeting"] if number >= 10 else [])
    database.close()
    assert examine(path).version == VERSION


@pytest.mark.parametrize("number", FORMATS)
def test_how_it_was_is_kept_beside(path: Path, number: int) -> None:
    shutil.copy(FILES / f"format-{number}.sqlite", path)
    Database(path).close()
    copy = path.with_name(f"{path.name}.before-v{VERSION}")
    assert examine(copy).version == number
    assert rows(copy) == rows(FILES / f"format-{number}.sqlite")
    assert copy.stat().st_mode & 0o077 == 0
    Database(path).close()  # the next start has nothing to do
    assert examine(copy).version == number


def _half(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _no_head(content: bytes) -> bytes:
    return bytes(100) + content[100:]


def _holes(content: bytes) -> bytes:
    return content[:100] + b"\xff" * 60 + content[160:]


def _no_page(content: bytes) -> bytes:
    return content[:4096] + b"\x77" * 4096 + content[8192:]


@pytest.mark.parametrize("damage", [_half, _no_head, _holes, _no_page])
@pytest.mark.parametrize("number", FORMATS)
def test_a_damaged_one_is_left_as_it_is_and_it_is_said_what_to_do(
    path: Path, number: int, damage: Callable[[bytes], bytes]
) -> None:
    content = damage((FILES / f"format-{number}.sqlite").read_bytes())
    path.write_bytes(content)
    with pytest.raises(DatabaseRefused, match=r"switchboard restore FILE"):
        Database(path)
    assert path.read_bytes() == content
    assert [each.name for each in path.parent.iterdir()] == [path.name]
