"""Numbers of several contexts, through the real engine: looked up as the files say, also after a restart."""

import asyncio
import functools
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from switchboard.core.commands import Origin, SetDeviceState
from switchboard.core.states import DeviceState
from switchboard.engine.engine import Engine
from switchboard.ground.address import ListenAddress, parse_listen_address
from switchboard.program.host import start_engine
from switchboard.settings.load import Settings
from switchboard.settings.phones import PhoneSettings
from tests.helpers.phone import Message
from tests.helpers.udp_phone import UdpPhone

DIALPLAN = """
[sales]
exten => 6002,hint,Custom:sales
include => doors
[support]
exten => 6002,hint,Custom:support
include => doors|09:00-09:00|mon|1|feb
[doors]
exten => 9000,hint,Custom:door
"""
DOMAINS = {"support.example": "support"}


async def in_thread(work: Callable[[], Message]) -> Message:
    return await asyncio.get_running_loop().run_in_executor(None, work)


async def told(engine: Engine, device: str, state: DeviceState, phone: UdpPhone, text: bytes) -> None:
    """The phone hears of that device."""
    await engine.submit(SetDeviceState(device, state, Origin("test", "test")))
    await in_thread(functools.partial(phone.wait_for, text))


def refused(exten: str, address: str) -> bool:
    with UdpPhone(exten, address) as phone:
        phone.socket.send(phone.handset.request())
        return phone.socket.recv(65_535).startswith(b"SIP/2.0 404")


def test_a_number_is_that_of_its_context_over_a_restart_as_well(tmp_path: Path) -> None:
    dialplan = tmp_path / "extensions.conf"
    dialplan.write_text(DIALPLAN)
    settings = Settings(tmp_path, dialplan=dialplan, phones=PhoneSettings(domains=DOMAINS))

    async def run() -> None:
        engine = await start_engine(replace(settings, sip=(ListenAddress("127.0.0.1", 0),)), demo=False, rest=0.0)
        address = engine.service.listening[0]
        with (
            UdpPhone("6002%40support", address) as support,
            UdpPhone("6002", address) as first,
            UdpPhone("9000%40sales", address) as door,
        ):
            for phone in (support, first, door):
                await in_thread(phone.subscribe)
            loop = asyncio.get_running_loop()
            assert await loop.run_in_executor(None, refused, "9000%40support", address), "not at this time"
            await engine.stop()
            engine = await start_engine(replace(settings, sip=(parse_listen_address(address),)), demo=False, rest=0.0)
            try:
                for phone in (support, first, door):
                    assert b"on-the-phone" not in (await in_thread(phone.next_notify)).body
                await told(engine, "Custom:support", DeviceState.INUSE, support, b"On the phone")
                await told(engine, "Custom:door", DeviceState.RINGING, door, b"Ringing")
                await told(engine, "Custom:sales", DeviceState.ONHOLD, first, b"On hold")
            finally:
                await engine.stop()
        assert len(first.notifies) == 3, "nothing of the other's 6002"

    asyncio.run(run())
