"""The thread that commits, over a real database and a real loop."""

import asyncio
import sqlite3
from pathlib import Path

import pytest

from switchboard.storage.errors import StorageUnavailable
from switchboard.storage.tables import META
from switchboard.storage.work import Batch
from tests.helpers.store import Store, with_store

Told = list[tuple[str, Exception | None]]
META_ROWS = "SELECT name, value FROM meta ORDER BY name"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office.sqlite"


def put(store: Store, name: str, told: Told, value: object = 1, *, survives_power_cut: bool = True) -> None:
    store.writer.write(
        Batch([(META, name, (name, value))], lambda error: told.append((name, error)), survives_power_cut)
    )


async def all_told(store: Store) -> None:
    await store.writer.ask(lambda _: None)


def test_what_waits_for_a_slow_disk_shares_a_commit_and_is_told_in_order(path: Path) -> None:
    async def work(store: Store) -> None:
        told: Told = []
        with store.slow_disk():
            for name in "cab":
                put(store, name, told)
            await asyncio.sleep(0)
            assert told == []
        await all_told(store)
        assert told == [("c", None), ("a", None), ("b", None)]
        assert store.rows(META_ROWS) == [("a", 1), ("b", 1), ("c", 1)]
        assert sum(statement.startswith("INSERT") for statement in store.statements) == 3
        assert sum(statement == "COMMIT" for statement in store.statements) == 1

    with_store(path, work)


def test_rows_of_phones_wait_for_no_power_cut_unless_presence_comes_along(path: Path) -> None:
    async def work(store: Store) -> None:
        told: Told = []
        levels = []
        for presence in (False, True, False):
            put(store, "a", told, survives_power_cut=False)
            if presence:
                put(store, "b", told)
            levels.append(await store.writer.ask(lambda database: next(database.read("PRAGMA synchronous"))))
        assert levels == [(1,), (2,), (1,)]

    with_store(path, work)


def test_a_database_that_another_program_holds_delays_answers_and_nothing_else(path: Path) -> None:
    async def work(store: Store) -> None:
        told: Told = []
        with store.held_by_another():
            put(store, "a", told)
            await asyncio.sleep(0)  # the loop is free
        await all_told(store)
        assert told == [("a", None)]
        assert store.said == []

    with_store(path, work)


def test_one_that_holds_it_for_too_long_is_told_to_everyone(path: Path) -> None:
    async def work(store: Store) -> None:
        told: Told = []
        with store.held_by_another():
            put(store, "a", told)
            put(store, "b", told)
            await all_told(store)
        assert [name for name, error in told if isinstance(error, StorageUnavailable)] == ["a", "b"]
        assert store.said == ["The change could not be stored: another program holds the database."]
        put(store, "c", told)
        await all_told(store)
        assert told[-1] == ("c", None)
        assert store.said[1:] == [""]
        assert store.rows(META_ROWS) == [("c", 1)]

    with_store(path, work, patience=0.02)


def test_a_value_that_cannot_be_stored_is_refused_alone(path: Path) -> None:
    async def work(store: Store) -> None:
        told: Told = []
        with store.slow_disk():
            put(store, "a", told)
            put(store, "half an emoji", told, value="\ud83d")
            put(store, "too long a number", told, value=2**70)
            put(store, "b", told)
        await all_told(store)
        assert [(name, error is None) for name, error in told] == [
            ("a", True),
            ("half an emoji", False),
            ("too long a number", False),
            ("b", True),
        ]
        assert store.rows(META_ROWS) == [("a", 1), ("b", 1)]
        assert store.said == []

    with_store(path, work)


@pytest.mark.parametrize(
    "error",
    [sqlite3.DatabaseError("odd"), sqlite3.NotSupportedError("odd"), sqlite3.InternalError("odd"), MemoryError("odd")],
    ids=lambda error: type(error).__name__,
)
def test_whatever_the_disk_says_is_told_in_words(error: Exception, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def work(store: Store) -> None:
        def refuse(*_: object, **__: object) -> None:
            raise error

        told: Told = []
        monkeypatch.setattr(store.database, "commit", refuse)
        put(store, "a", told)
        put(store, "b", told)
        await all_told(store)
        assert [str(refusal) for _, refusal in told] == ["The change could not be stored: odd."] * 2
        assert store.said == ["The change could not be stored: odd."]
        monkeypatch.undo()
        put(store, "c", told)
        await all_told(store)
        assert store.said[1:] == [""]

    with_store(path, work)


def test_a_closed_connection_is_told(path: Path) -> None:
    async def work(store: Store) -> None:
        told: Told = []
        await store.writer.ask(lambda database: database.close())
        put(store, "a", told)
        await asyncio.wait([store.writer.ask(lambda database: list(database.read("SELECT 1")))])
        assert isinstance(told[0][1], StorageUnavailable)
        assert "closed" in store.said[0]

    with_store(path, work)


def test_the_disk_is_tried_again_by_itself(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("switchboard.storage.writer._PROBE", 0.0)

    async def work(store: Store) -> None:
        told: Told = []
        well = asyncio.Event()
        store.writer.when_well.append(well.set)
        with store.held_by_another():
            put(store, "a", told)
            await all_told(store)
        assert store.said
        await well.wait()
        assert store.said[-1] == ""

    with_store(path, work, patience=0.0)


def test_nobody_waits_for_a_disk_that_does_not_answer(path: Path) -> None:
    async def work(store: Store) -> None:
        told: Told = []
        refused: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        store.writer.when_stuck.append(lambda refusal: refused.set_result(str(refusal)))
        with store.slow_disk():
            put(store, "a", told)
            assert await refused == "The disk has not answered for 0.01 seconds."
            assert store.said == ["The disk has not answered for 0.01 seconds."]
        await all_told(store)
        assert told == [("a", None)]
        assert not store.writer.is_stuck
        assert store.said[-1] == ""

    with_store(path, work, stuck_after=0.01)


def test_the_end_waits_for_what_is_to_be_stored(path: Path) -> None:
    async def work(store: Store) -> None:
        told: Told = []
        with store.slow_disk():
            put(store, "a", told)
            closing = asyncio.ensure_future(store.writer.close())
            put(store, "b", told)
            await asyncio.sleep(0)
            assert not closing.done()
        assert await closing
        assert told == [("a", None), ("b", None)]
        assert store.rows(META_ROWS) == [("a", 1), ("b", 1)]
        put(store, "c", told)
        with pytest.raises(StorageUnavailable, match="has ended"):
            await store.writer.ask(lambda _: None)
        await asyncio.sleep(0)
        assert [name for name, error in told if error] == ["c"]

    with_store(path, work)


def test_the_end_does_not_wait_for_ever(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def work(store: Store) -> None:
        told: Told = []
        with store.slow_disk():
            put(store, "a", told)
            put(store, "b", told)
            asked = store.writer.ask(lambda _: None)
            assert not await store.writer.close(patience=0.01)
            assert [name for name, error in told if isinstance(error, StorageUnavailable)] == ["a", "b"]
            with pytest.raises(StorageUnavailable):
                await asked
        assert "2 changes may not be stored" in caplog.text

    async def run() -> None:
        store = Store(path)
        await work(store)
        await store.writer._ended.wait()

    asyncio.run(run())


def test_what_a_listener_raises_keeps_nothing_from_the_others(path: Path) -> None:
    async def work(store: Store) -> None:
        told: Told = []
        store.writer.write(Batch([(META, "x", ("x", 1))], lambda _: 1 / 0))  # type: ignore[arg-type]
        put(store, "a", told)
        await all_told(store)
        assert told == [("a", None)]
        assert len(store.faults) == 1

    with_store(path, work)
