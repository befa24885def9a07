"""A limit that bites is shown while it does, and a while after."""

import asyncio
from pathlib import Path

from switchboard.core.commands import Origin
from switchboard.engine.engine import Engine
from switchboard.ground.address import ListenAddress
from switchboard.ground.limits import Limits
from switchboard.program.host import start_engine
from switchboard.settings.load import Settings
from tests.helpers.udp_phone import UdpPhone


def problems(engine: Engine) -> list[str]:
    engine.parts.limit_watch.look()
    return list(engine.service.problems)


def test_a_limit_that_bites_stands_among_the_problems_for_a_while(tmp_path: Path) -> None:
    async def subscribe(engine: Engine) -> str:
        with UdpPhone("6003", engine.service.listening[0]) as phone:
            phone.socket.send(phone.handset.request())
            data = await asyncio.get_running_loop().run_in_executor(None, phone.socket.recv, 65_535)
            return data.partition(b"\r\n")[0].decode()

    async def run() -> None:
        loop = asyncio.get_running_loop()
        settings = Settings(tmp_path, sip=(ListenAddress("127.0.0.1", 0),), limits=Limits(subscriptions=1))
        engine = await start_engine(settings, demo=True, rest=0.0)
        with UdpPhone("6002", engine.service.listening[0]) as phone:
            await loop.run_in_executor(None, phone.subscribe)
            assert problems(engine) == []
            assert (await subscribe(engine)).startswith("SIP/2.0 503")
            assert problems(engine) == ["The limit 'subscriptions' was reached by this computer."]
            engine.parts.limit_watch._limit_log._said_at["subscriptions"] -= 601
            assert problems(engine) == []
            shown = await engine.parts.console.run("sip show limits", Origin("test", "console"))
            assert ["subscriptions", "1", "1"] in [line.split()[:3] for line in shown.text.splitlines()]
        await engine.stop()

    asyncio.run(run())
