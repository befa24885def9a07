"""What a power cut must not take, through the real engine and as SQLite has it."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from switchboard.core.commands import Origin, PutEntry, SetDeviceState, SetPresence
from switchboard.core.states import DeviceState, Presence, PresenceState
from switchboard.engine.engine import Engine
from switchboard.program.host import start_engine
from switchboard.settings.load import Settings
from switchboard.storage.database import Database

CLERK = Origin("clerk", "console")
AWAY = Presence(PresenceState.AWAY)


def with_engine(data: Path, work: Callable[[Engine], Awaitable[None]]) -> None:
    async def run() -> None:
        engine = await start_engine(Settings(data, sip=()), demo=False, rest=0.0)
        try:
            await work(engine)
        finally:
            await engine.stop()

    asyncio.run(run())


@pytest.mark.parametrize(
    "command",
    [
        SetPresence("CustomPresence:6001", AWAY, CLERK),
        SetDeviceState("Custom:6001", DeviceState.INUSE, CLERK),
        PutEntry("f", "k", "v", CLERK),
    ],
)
def test_what_the_office_is_told_survives_a_power_cut(
    tmp_path: Path, command: SetPresence | SetDeviceState | PutEntry
) -> None:
    async def work(engine: Engine) -> None:
        ask = engine.parts.writer.ask
        await engine.submit(command)
        assert await ask(levels_of) == [2, "wal"], "FULL: each commit is synchronised"
        await ask(lambda database: database.commit([], survives_power_cut=False))  # as phones' rows alone are
        assert await ask(levels_of) == [1, "wal"], "NORMAL"
        await engine.submit(command)
        assert await ask(levels_of) == [2, "wal"]

    with_engine(tmp_path, work)


def levels_of(database: Database) -> list[object]:
    """As SQLite has them for the connection that commits."""
    return [next(database.read(f"PRAGMA {name}"))[0] for name in ("synchronous", "journal_mode")]
