import asyncio
from pathlib import Path

from switchboard.core.states import Extension
from switchboard.program.host import start_engine
from switchboard.settings.load import Settings


def test_a_file_that_could_not_be_read_at_the_start_is_read_once_it_is_mended(tmp_path: Path) -> None:
    async def run() -> None:
        plan = tmp_path / "extensions.conf"
        engine = await start_engine(Settings(tmp_path, dialplan=plan), demo=False, rest=0.0)
        try:
            assert engine.service.problems
            plan.write_text("[default]\nexten => 1,hint,Custom:1\n")
            engine.parts.watch.look()
            assert engine.core.status(Extension("1")) is not None
            assert not engine.service.problems
            plan.unlink()
            engine.parts.watch.look()
            assert engine.service.problems
            assert engine.core.status(Extension("1")) is not None
            plan.write_text("[default]\nexten => 2,hint,Custom:2\n")
            engine.parts.watch.look()
            assert engine.core.status(Extension("2")) is not None
        finally:
            await engine.stop()

    asyncio.run(run())
