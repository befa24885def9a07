import asyncio
from collections.abc import Iterator

from switchboard.ground.faults import Faults
from switchboard.ground.governor import Governor


def test_jobs_take_turns_until_each_is_done() -> None:
    order: list[str] = []

    def job(name: str, steps: int) -> Iterator[None]:
        for _ in range(steps):
            order.append(name)
            yield

    async def run(rest: float) -> None:
        governor = Governor(asyncio.get_running_loop(), Faults(), rest=rest)
        governor.drive(job("a", 3))
        governor.drive(job("b", 2))
        for _ in range(200):
            await asyncio.sleep(rest)
        governor.drive(job("c", 1))
        for _ in range(200):
            await asyncio.sleep(rest)

    asyncio.run(run(0.0))
    assert order == ["a", "b", "a", "b", "a", "c"]
    order.clear()
    asyncio.run(run(0.0001))
    assert order == ["a", "b", "a", "b", "a", "c"]


def test_a_job_that_raises_ends_alone_and_whoever_waits_for_it_is_told() -> None:
    order: list[str] = []
    told: list[Exception] = []

    def good(steps: int) -> Iterator[None]:
        for step in range(steps):
            order.append(f"good {step}")
            yield

    def bad() -> Iterator[None]:
        yield
        raise ValueError("nobody expected this")

    def worse(_: Exception) -> None:
        raise KeyError("nor this")

    async def run() -> None:
        faults = Faults()
        governor = Governor(asyncio.get_running_loop(), faults)
        governor.drive(bad(), told.append)
        governor.drive(bad(), worse)
        governor.drive(good(3))
        for _ in range(50):
            await asyncio.sleep(0)
        governor.drive(good(1))
        for _ in range(50):
            await asyncio.sleep(0)
        assert order == ["good 0", "good 1", "good 2", "good 0"]
        assert [type(error) for error in told] == [ValueError]
        assert [(fault.what, fault.count) for fault in faults.listed()] == [("ValueError", 2), ("KeyError", 1)]

    asyncio.run(run())
