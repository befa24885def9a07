"""Where SIP is served, through the real engine and a clock that goes on by hand: addresses are tried again."""

import socket
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from switchboard.engine.engine import Engine
from switchboard.ground.address import ListenAddress
from switchboard.program.host import start_engine
from switchboard.settings.load import Settings
from tests.helpers.loop import HandLoop, run_by_hand
from tests.unit.engine.test_engine import Listener


class Ports:
    """One that another program has, and one that is free."""

    def __init__(self) -> None:
        self.taken, free = (socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(2))
        for each in (self.taken, free):
            each.bind(("127.0.0.1", 0))
        self.refused, self.served = (ListenAddress("127.0.0.1", each.getsockname()[1]) for each in (self.taken, free))
        free.close()

    @property
    def is_free(self) -> bool:
        """Whether the one that was taken is nobody's."""
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as another:
            try:
                another.bind((self.refused.host, self.refused.port))
            except OSError:
                return False
        return True


def with_engine(data: Path, work: Callable[[HandLoop, Engine, Listener, Ports], Awaitable[None]]) -> None:
    async def scenario(loop: HandLoop) -> None:
        ports, listener = Ports(), Listener()
        settings = Settings(data, sip=(ports.refused, ports.served))
        engine = await start_engine(settings, demo=True, rest=0.0, observer=listener)
        try:
            assert "in use" in engine.service.sip_fault
            assert engine.service.refused_address == str(ports.refused)
            assert engine.service.listening == (str(ports.served),)
            await work(loop, engine, listener, ports)
        finally:
            ports.taken.close()
            await engine.stop()

    run_by_hand(scenario)


def test_an_address_that_cannot_be_had_is_tried_every_five_seconds(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def work(loop: HandLoop, engine: Engine, _: Listener, ports: Ports) -> None:
        for _turn in range(3):
            await loop.pass_time(5.0)
            assert "in use" in engine.service.sip_fault
        ports.taken.close()
        await loop.pass_time(4.5)
        assert engine.service.sip_fault
        await loop.pass_time(0.5)
        assert engine.service.sip_fault == engine.service.refused_address == ""
        assert set(engine.service.listening) == {str(ports.refused), str(ports.served)}
        assert not ports.is_free

    with_engine(tmp_path, work)
    said = [record.getMessage() for record in caplog.records if "tried again" in record.getMessage()]
    assert len(said) == 1, "a fault that stays the same is said once"


def test_an_address_that_is_not_wanted_any_more_is_not_tried_again(tmp_path: Path) -> None:
    async def work(loop: HandLoop, engine: Engine, listener: Listener, ports: Ports) -> None:
        engine.parts.listening.move_to([ports.served])
        assert not engine.service.sip_fault
        ports.taken.close()
        told = len(listener.services)
        await loop.pass_time(5.0)
        assert len(listener.services) == told
        assert ports.is_free

    with_engine(tmp_path, work)


def test_an_engine_that_has_ended_tries_nothing_again(tmp_path: Path) -> None:
    async def work(loop: HandLoop, engine: Engine, _: Listener, ports: Ports) -> None:
        await engine.stop()
        ports.taken.close()
        await loop.pass_time(5.0)
        assert ports.is_free

    with_engine(tmp_path, work)
