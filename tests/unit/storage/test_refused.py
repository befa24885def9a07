"""What was refused stays refused, also where the disk failed when all of it had been written."""

import shutil
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest

from switchboard.storage.errors import StorageUnavailable
from switchboard.storage.tables import META
from switchboard.storage.work import Batch
from tests.helpers.disk import CAN_FAIL_SYNCS, fail_syncs
from tests.helpers.store import Store, with_store

pytestmark = pytest.mark.skipif(not CAN_FAIL_SYNCS, reason="a system whose calls we cannot have fail")
SIZES = {"pair": 2, "many": 400}  # rows of one batch: two statements, and more than a page
NAMES = "SELECT name FROM meta WHERE name != 'probe' ORDER BY name"


async def store_all(store: Store, names: Sequence[str]) -> list[Exception | None]:
    """In one batch each; returns what was said of them."""
    said: list[Exception | None] = []
    for name in names:
        rows = [(META, f"{name}{number}", (f"{name}{number}", "x" * 200)) for number in range(SIZES.get(name, 1))]
        store.writer.write(Batch(rows, said.append))
        await store.writer.ask(lambda _: None)
    return said


def names_after_kill(path: Path, folder: Path) -> list[str]:
    """What a process finds that starts after this one was killed now."""
    folder.mkdir()
    for file in path.parent.glob(f"{path.name}*"):
        if not file.name.endswith("-shm"):  # the system has lost it
            shutil.copy(file, folder)
    other = sqlite3.connect(folder / path.name)
    try:
        return [name for (name,) in other.execute(NAMES)]
    finally:
        other.close()


@pytest.mark.parametrize("in_log", [True, False])
@pytest.mark.parametrize("refused", [["one"], ["pair"], ["many"], ["many", "one"], ["one", "many"]])
def test_what_failed_at_its_end_does_not_come_back(tmp_path: Path, refused: list[str], *, in_log: bool) -> None:
    path = tmp_path / "office.sqlite"

    async def work(store: Store) -> None:
        assert await store_all(store, ["kept"]) == [None]
        if not in_log:
            await store.writer.ask(lambda database: database.checkpoint(at_once=True))
        await store.writer.ask(lambda _: fail_syncs())
        for number, name in enumerate(refused):
            [error] = await store_all(store, [name])
            assert isinstance(error, StorageUnavailable)
            assert names_after_kill(path, tmp_path / f"killed{number}") == ["kept0"]
        assert names_after_kill(path, tmp_path / "later") == ["kept0"]

    with_store(path, work)
    assert names_after_kill(path, tmp_path / "ended") == ["kept0"]
