"""Programs that the dialplan runs: so many at a time, each told what became of it."""

import asyncio
import sys
from pathlib import Path

import pytest

from switchboard.engine.programs import Programs
from switchboard.ground.faults import Faults

AT_ONCE = 20


@pytest.mark.skipif(sys.platform == "win32", reason="lines of a POSIX shell")
def test_more_than_there_may_be_at_a_time_are_not_run_and_told_so(tmp_path: Path) -> None:
    async def run() -> list[int | None]:
        programs, told = Programs(asyncio.get_running_loop(), Faults()), asyncio.Queue[int | None]()
        go_on = tmp_path / "go on"
        for number in range(AT_ONCE + 2):
            programs.run(f"until [ -e '{go_on}' ]; do sleep 0.05; done; exit {number}", told.put_nowait)
        first = [await told.get() for _ in range(2)]
        go_on.touch()
        rest = [await told.get() for _ in range(AT_ONCE)]
        programs.run("exit 7", told.put_nowait)
        return [*first, *sorted(status for status in rest if status is not None), await told.get()]

    assert asyncio.run(run()) == [None, None, *range(AT_ONCE), 7]
