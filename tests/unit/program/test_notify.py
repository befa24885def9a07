"""A service manager hears when phones are served, that the loop goes on, and when the end comes."""

import asyncio
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from switchboard.ground.address import ListenAddress
from switchboard.program.log import ProgramLog
from switchboard.program.notify import Manager
from switchboard.program.serve import serve
from switchboard.settings.load import Settings

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="needs UNIX sockets")


@pytest.fixture
def manager(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    path = os.path.relpath(tmp_path / "notify")  # the whole name may be too long for a socket
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
        manager.bind(path)
        manager.settimeout(10)
        monkeypatch.setenv("NOTIFY_SOCKET", path)
        yield manager


def test_a_service_says_that_it_is_ready_and_that_it_ends(tmp_path: Path, manager: socket.socket) -> None:
    settings = Settings(tmp_path, sip=(ListenAddress("127.0.0.1", 0),))
    work = serve(settings, ProgramLog(tmp_path), demo=False, strict=False, ready=lambda engine: engine.stopped.set())
    assert asyncio.run(work) == 0
    told = [manager.recv(1_000).decode() for _ in range(2)]
    assert told[0].startswith("READY=1\nSTATUS=SIP on 127.0.0.1:")
    assert told[1] == "STOPPING=1"


def test_a_watchdog_hears_that_the_loop_goes_on(manager: socket.socket, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", "30000")

    async def run() -> list[str]:
        loop = asyncio.get_running_loop()
        told = Manager(loop)
        told.ready("")
        heard = [await loop.run_in_executor(None, manager.recv, 1_000) for _ in range(3)]
        told.ends()
        return [text.decode() for text in heard]

    assert asyncio.run(run()) == ["READY=1\nSTATUS=", "WATCHDOG=1", "WATCHDOG=1"]


@pytest.mark.parametrize("address", ["", "/nowhere/at/all", "@nobody-listens"])
def test_where_nobody_listens_nothing_is_told(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", address)

    async def run() -> None:
        told = Manager(asyncio.get_running_loop())
        told.ready("")
        told.ends()

    asyncio.run(run())
