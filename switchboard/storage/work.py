"""
What the writer's thread does at a time: batches in one transaction, then jobs, and what came of each.

It is handed over whole, and only looked at again once it is done.
"""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from switchboard.storage.database import Database
from switchboard.storage.errors import StorageUnavailable, in_words, is_of_the_disk
from switchboard.storage.tables import Change, statements_of

Told = Callable[[Exception | None], None]  # nothing once it is durable, else why it is not
Job = Callable[[Database], object]


@dataclass(slots=True)
class Batch:
    """
    Changes that are stored together or not at all.

    `offset` is what is added to times on the clock of the network outside to have wall-clock seconds.
    """

    changes: Sequence[Change]
    told: Told
    survives_power_cut: bool = True
    offset: float = 0.0


class Work:
    """What the thread does at a time, and what came of it."""

    __slots__ = ("batches", "errors", "is_done", "jobs", "results")

    def __init__(self, batches: list[Batch], jobs: "list[tuple[Job, asyncio.Future[object]]]") -> None:
        self.batches = batches
        self.jobs = jobs
        self.errors: list[Exception | None] = []
        self.results: list[object] = []
        self.is_done = False

    def fail(self, error: Exception) -> None:
        """Nothing of it was done, or is known to have been."""
        self.errors = [error] * len(self.batches)
        self.results = [error] * len(self.jobs)

    def do(self, database: Database) -> None:
        """Stores the batches, in one transaction where that can be, then does the jobs; raises nothing of theirs."""
        self.errors = _store(database, self.batches)
        for job, _ in self.jobs:
            try:
                self.results.append(job(database))
            except Exception as error:
                self.results.append(_as_told(error) if is_of_the_disk(error) else error)


def _store(database: Database, batches: Sequence[Batch]) -> list[Exception | None]:
    """All in one transaction; where it is about one of the values, each in its own."""
    if not batches:
        return []
    try:
        statements = [statement for batch in batches for statement in statements_of(batch.changes, batch.offset)]
        if statements:
            database.commit(statements, survives_power_cut=any(batch.survives_power_cut for batch in batches))
    except Exception as error:
        if is_of_the_disk(error):
            return [_as_told(error)] * len(batches)
        if len(batches) == 1:
            return [error]
        return [_store(database, [batch])[0] for batch in batches]
    return [None] * len(batches)


def _as_told(error: Exception) -> StorageUnavailable:
    if isinstance(error, StorageUnavailable):
        return error
    told = StorageUnavailable("The change could not be stored: {why}.", why=in_words(error))
    told.__cause__ = error
    return told
