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
    """Also when a commit before it, of phones' rows alone, had to survive a crash of the program only."""

    async def work(engine: Engine) -> None:
        await engine.parts.writer.ask(lambda database: database.commit([], survives_power_cut=False))
        [(level,)] = await engine.parts.writer.ask(lambda database: list(database.read("PRAGMA synchronous")))
        assert level == 1, "NORMAL"
        await engine.submit(command)
        facts = await engine.parts.writer.ask(
            lambda database: [next(database.read(f"PRAGMA {name}"))[0] for name in ("synchronous", "journal_mode")]
        )
        assert facts == [2, "wal"], "FULL: each commit is synchronised"

    with_engine(tmp_path, work)
