import asyncio
from collections.abc import Iterator

from switchboard.ground.governor import Governor


def test_jobs_take_turns_until_each_is_done() -> None:
    order: list[str] = []

    def job(name: str, steps: int) -> Iterator[None]:
        for _ in range(steps):
            order.append(name)
            yield

    async def run(rest: float) -> None:
        governor = Governor(asyncio.get_running_loop(), rest=rest)
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
