"""What faces ask the engine for, of a real engine."""

import asyncio
from pathlib import Path

from switchboard.program.host import start_engine
from switchboard.settings.load import Settings


def test_work_beside_the_loop_that_raises_is_a_fault_and_whoever_waits_is_told(tmp_path: Path) -> None:
    def bad() -> bool:
        raise ValueError("nobody expected this")

    async def run() -> None:
        engine = await start_engine(Settings(tmp_path, sip=()), demo=False, rest=0.0)
        told: asyncio.Queue[bool] = asyncio.Queue()
        for work in (bad, lambda: True, lambda: False):
            engine.parts.backend.run_aside(work, told.put_nowait)
            assert await told.get() is (work is not bad and work())
        assert [(fault.door, fault.what) for fault in engine.parts.backend._faults.listed()] == [
            ("work beside the loop", "ValueError")
        ]
        await engine.stop()

    asyncio.run(run())
