"""The history as the store has it."""

from collections.abc import Sequence

from switchboard.core.changes import HistoryEntry
from switchboard.core.history import HistoryQuery
from switchboard.engine.engine import Engine
from switchboard.storage.database import Database
from switchboard.storage.history import find_history


def read_history(database: Database, subject: str | None = None, most: int = 200) -> Sequence[HistoryEntry]:
    """The newest changes first, of one presentity, device or person, or of all."""
    query = HistoryQuery(subjects=frozenset() if subject is None else frozenset({subject}))
    return list(find_history(database, query, None, most).entries)


async def history_of(engine: Engine, subject: str) -> Sequence[HistoryEntry]:
    """The newest changes of one presentity, device or person first, as a running engine has it."""
    return (await engine.find_history(HistoryQuery(subjects=frozenset({subject})), None, 10)).entries
