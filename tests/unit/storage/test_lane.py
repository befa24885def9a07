"""What waits to be stored: each item is told once, in order, whatever becomes of the others."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import pytest

from switchboard.ground.errors import SwitchboardError
from switchboard.storage.lane import Lane, LaneOptions
from switchboard.storage.tables import META, Change
from tests.helpers.store import Store, with_store

ROWS = "SELECT value FROM meta ORDER BY name"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office.sqlite"


class Queue:
    """A lane of values, each a row of its own, that remembers what was told and in which batches it went."""

    def __init__(self, store: Store, *, most: int = 100, overlaps: bool = False) -> None:
        self.told: list[tuple[object, str]] = []
        self.batches: list[int] = []
        self.lane = Lane(store.writer, self.changes_of, self.hear, LaneOptions(most, overlaps))

    def changes_of(self, items: Sequence[object]) -> list[Change]:
        self.batches.append(len(items))
        if "fault" in items:
            raise ValueError("a fault of the program")
        return [(META, str(item), (str(item), item)) for item in items]

    def hear(self, items: Sequence[object], refusal: SwitchboardError | None) -> None:
        self.told += [(item, str(refusal or "")) for item in items]


def test_the_first_goes_at_once_and_what_comes_meanwhile_goes_together(path: Path) -> None:
    async def work(store: Store) -> None:
        queue = Queue(store)
        with store.slow_disk():
            queue.lane.put(1)
            await asyncio.sleep(0)
            for value in (2, 3, 4):
                queue.lane.put(value)
            assert len(queue.lane) == 4
        await queue.lane.settled()
        assert queue.batches == [1, 3]
        assert queue.told == [(1, ""), (2, ""), (3, ""), (4, "")]
        assert len(queue.lane) == 0

    with_store(path, work)


def test_a_long_queue_goes_in_batches(path: Path) -> None:
    async def work(store: Store) -> None:
        queue = Queue(store, most=2)
        for value in range(5):
            queue.lane.put(value)
        await queue.lane.settled()
        assert queue.batches == [2, 2, 1]
        assert [value for value, _ in queue.told] == list(range(5))

    with_store(path, work)


@pytest.mark.parametrize("bad", ["half an emoji \ud83d", "fault", 2**70])
def test_only_the_bad_one_is_refused(bad: object, path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def work(store: Store) -> None:
        queue = Queue(store)
        for value in ("a", bad, "b"):
            queue.lane.put(value)
        await asyncio.sleep(0)
        queue.lane.put("c")
        await queue.lane.settled()
        assert [value for value, refusal in queue.told if not refusal] == ["a", "b", "c"]
        assert [value for value, _ in queue.told] == ["a", bad, "b", "c"]
        assert store.rows(ROWS) == [("a",), ("b",), ("c",)]
        assert len(store.faults) == 1
        assert store.said == []

    with_store(path, work)
    assert "A fault of this program in a commit" in caplog.text


@pytest.mark.parametrize("overlaps", [False, True])
def test_all_that_is_built_on_what_the_disk_refused_is_refused(overlaps: bool, path: Path) -> None:
    async def work(store: Store) -> None:
        queue = Queue(store, most=1, overlaps=overlaps)
        with store.held_by_another():
            for value in (1, 2, 3):
                queue.lane.put(value)
            await queue.lane.settled()
        assert queue.told == [
            (n, "The change could not be stored: another program holds the database.") for n in (1, 2, 3)
        ]
        queue.lane.put(4)
        await queue.lane.settled()
        assert queue.told[-1] == (4, "")
        assert store.rows(ROWS) == [(4,)]

    with_store(path, work, patience=0.01)


def test_while_the_disk_does_not_answer_nobody_is_kept_waiting(path: Path) -> None:
    async def work(store: Store) -> None:
        queue = Queue(store)
        stuck: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        store.writer.when_stuck.append(lambda _: stuck.set_result(None))
        with store.slow_disk():
            queue.lane.put("on its way")
            await asyncio.sleep(0)
            queue.lane.put("behind it")
            await stuck
            assert queue.told == [("behind it", "The disk has not answered for 0.01 seconds.")]
            queue.lane.put("late")
            await asyncio.sleep(0)
            assert queue.told[-1] == ("late", "The disk does not answer.")
        await queue.lane.settled()
        assert queue.told[-1] == ("on its way", "")
        queue.lane.put("again")
        await queue.lane.settled()
        assert queue.told[-1] == ("again", "")

    with_store(path, work, stuck_after=0.01)
