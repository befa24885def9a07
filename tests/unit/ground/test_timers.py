"""A protocol is woken when it asks to be, whatever it raises."""

import asyncio
import itertools

from switchboard.ground.faults import Faults
from switchboard.ground.timers import EndpointTimer


class Moody:
    """Raises at the first question and the first two wakings, then is content; wants to be woken at once."""

    def __init__(self) -> None:
        self.questions = 0
        self.wakings = 0

    def get_timer(self) -> float | None:
        self.questions += 1
        if self.questions == 1:
            raise ValueError("no time")
        return 0.0 if self.wakings < 3 else None

    def handle_timer(self, now: float) -> None:
        self.wakings += 1
        if self.wakings < 3:
            raise ValueError(now)


def test_a_protocol_that_raises_is_woken_again_a_moment_later() -> None:
    async def scenario() -> None:
        loop = asyncio.get_running_loop()
        faults, moody = Faults(), Moody()
        woken: asyncio.Queue[float] = asyncio.Queue()

        def then() -> None:
            woken.put_nowait(loop.time())
            timer.arm()

        timer = EndpointTimer(loop, moody, then, faults)
        timer.arm()
        times = [await asyncio.wait_for(woken.get(), 5) for _ in range(3)]
        assert all(later - earlier >= 0.09 for earlier, later in itertools.pairwise(times))
        assert len(faults) == 3
        assert {fault.door for fault in faults.listed()} == {"a timer"}

    asyncio.run(scenario())
