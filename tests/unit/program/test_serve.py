"""What `switchboard serve` does where an address cannot be served: it waits, or ends if it was told to."""

import asyncio
import signal
import socket
from pathlib import Path

import pytest

from switchboard.engine.engine import Engine
from switchboard.ground.address import ListenAddress
from switchboard.program.log import ProgramLog
from switchboard.program.serve import serve
from switchboard.settings.load import Settings


class Ready:
    """Remembers the engine that is ready, and ends it."""

    def __init__(self) -> None:
        self.listening: tuple[str, ...] | None = None

    def __call__(self, engine: Engine) -> None:
        self.listening = engine.service.listening
        engine.stopped.set()


def served(data: Path, *addresses: ListenAddress, strict: bool) -> tuple[int, tuple[str, ...] | None]:
    """Exit status, and where it was served once it was ready."""
    ready = Ready()
    work = serve(Settings(data, sip=addresses), ProgramLog(data), demo=False, strict=strict, ready=ready)
    return asyncio.run(work), ready.listening


@pytest.mark.parametrize("strict", [False, True])
def test_what_can_be_served_is(tmp_path: Path, strict: bool) -> None:
    status, listening = served(tmp_path, ListenAddress("127.0.0.1", 0), strict=strict)
    assert status == 0
    assert listening is not None
    assert len(listening) == 1


def test_an_address_in_use_is_waited_for_unless_it_is_strict(tmp_path: Path) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as taken:
        taken.bind(("127.0.0.1", 0))
        address = ListenAddress("127.0.0.1", taken.getsockname()[1])
        assert served(tmp_path, address, strict=False) == (0, ())
        assert served(tmp_path, address, strict=True) == (1, None)


def test_an_address_that_nobody_decided_about_is_none_for_the_strict(tmp_path: Path) -> None:
    status, listening = served(tmp_path, ListenAddress("0.0.0.0", 0), strict=False)
    assert status == 0
    assert listening is not None
    assert listening[0].startswith("127.0.0.1:")
    assert served(tmp_path, ListenAddress("0.0.0.0", 0), strict=True) == (1, None)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_signals_are_heard(tmp_path: Path, number: signal.Signals) -> None:
    plan = tmp_path / "extensions.conf"
    plan.write_text("[default]\nexten => 1,hint,Custom:1\n")
    log = ProgramLog(tmp_path)
    reopened: list[str] = []
    log.reopen = lambda: reopened.append("anew")  # type: ignore[method-assign]  # it would take over the test's log

    async def work() -> int:
        begun: asyncio.Future[Engine] = asyncio.get_running_loop().create_future()
        task = asyncio.create_task(
            serve(Settings(tmp_path, plan), log, demo=False, strict=False, ready=begun.set_result)
        )
        engine = await begun
        plan.write_text("[default]\nexten => 1,hint,Custom:1\nexten => 2,hint,Custom:2\n")
        signal.raise_signal(number)
        for _ in range(10):
            await asyncio.sleep(0)
        if number == signal.SIGHUP:
            await engine.parts.watch.look()  # over when what the signal asked for is
        assert engine.stopped.is_set() == (number != signal.SIGHUP)
        if number == signal.SIGHUP:
            assert (len(list(engine.core.hints())), reopened) == (2, ["anew"])
            engine.stopped.set()
        return await task

    before = signal.getsignal(number)
    assert asyncio.run(work()) == 0
    signal.signal(number, before)
