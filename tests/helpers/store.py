"""A real database with its writer, on a loop of its own."""

import asyncio
import sqlite3
import threading
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from switchboard.ground.faults import Faults
from switchboard.ground.governor import Governor
from switchboard.storage.database import Database
from switchboard.storage.writer import Writer


class Store:
    """The writer, and what it said."""

    def __init__(self, path: Path, *, patience: float = 10.0, stuck_after: float = 60.0) -> None:
        self.path = path
        self.faults = Faults()
        self.said: list[str] = []
        self.statements: list[str] = []
        self.database = Database(path, patience=patience)
        self.database._connection.set_trace_callback(self.statements.append)
        loop = asyncio.get_running_loop()
        self.governor = Governor(loop, self.faults)
        self.writer = Writer(loop, self.database, self.faults, self.said.append, stuck_after=stuck_after)

    @contextmanager
    def slow_disk(self) -> Iterator[None]:
        """The thread does nothing until the block ends."""
        gate = threading.Event()
        self.writer.ask(lambda _: gate.wait(60))
        try:
            yield
        finally:
            gate.set()

    @contextmanager
    def held_by_another(self) -> Iterator[None]:
        """Another program has the database for itself until the block ends."""
        with held(self.path):
            yield

    def rows(self, query: str) -> list[tuple[object, ...]]:
        """What another program reads in the file."""
        other = sqlite3.connect(self.path)
        try:
            return other.execute(query).fetchall()
        finally:
            other.close()


@contextmanager
def held(path: Path) -> Iterator[None]:
    other = sqlite3.connect(path, timeout=0, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


def with_store(
    path: Path,
    work: Callable[[Store], Awaitable[None]],
    *,
    patience: float = 10.0,
    stuck_after: float = 60.0,
) -> None:
    """Runs `work` with a store, and sees to it that the store ends."""

    async def run() -> None:
        store = Store(path, patience=patience, stuck_after=stuck_after)
        await work(store)
        assert await store.writer.close()

    asyncio.run(run())
