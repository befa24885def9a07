import asyncio
from collections.abc import Iterator

import pytest

from switchboard.ground.faults import Faults
from switchboard.ground.governor import Governor
from tests.helpers.loop import HandLoop, run_by_hand, turns


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


def test_whoever_shares_its_thread_has_a_rest_after_each_turn() -> None:
    steps: list[float] = []

    async def scenario(loop: HandLoop) -> None:
        def job() -> Iterator[None]:
            for _ in range(10):
                steps.append(loop.time())
                loop.spend(1 / 1024)
                yield

        governor = Governor(loop, Faults(), rest=2.0)
        governor.drive(job())
        for turn in range(2):
            await turns()
            assert len(steps) == 5 * (turn + 1), "four thousandths of a second"
            await loop.pass_time(1.5)
            assert len(steps) == 5 * (turn + 1), "whoever shares the thread has two seconds for itself"
            await loop.pass_time(0.5)
        assert len(steps) == 10

    run_by_hand(scenario)


def test_a_window_that_comes_later_has_its_rests_from_then_on() -> None:
    steps: list[float] = []

    async def scenario(loop: HandLoop) -> None:
        def job() -> Iterator[None]:
            for _ in range(30):
                steps.append(loop.time())
                loop.spend(1 / 1024)
                yield

        governor = Governor(loop, Faults())
        governor.drive(job())
        await asyncio.sleep(0)
        assert len(steps) == 11
        governor.share(2.0)
        await turns()
        assert len(steps) == 11 + 5, "the turn that was due, a short one"
        await loop.pass_time(1.5)
        assert len(steps) == 11 + 5
        await loop.pass_time(0.5)
        assert len(steps) == 11 + 10

    run_by_hand(scenario)


def test_without_a_window_there_is_a_turn_of_the_loop_between_two_and_no_rest() -> None:
    order: list[str] = []

    async def scenario(loop: HandLoop) -> None:
        def job() -> Iterator[None]:
            for _ in range(20):
                order.append("step")
                loop.spend(1 / 1024)
                yield

        governor = Governor(loop, Faults())
        governor.drive(job())
        for _ in range(4):
            await asyncio.sleep(0)
            order.append("others")
        await turns()

    run_by_hand(scenario)
    assert order == [*["step"] * 11, "others", *["step"] * 9, "others", "others", "others"]


def test_whoever_waits_for_what_a_job_comes_to_has_it_after_its_turns() -> None:
    order: list[str] = []

    def steps(result: str | None) -> Iterator[str | None]:
        for _ in range(3):
            order.append("step")
            yield None
        if result is None:
            raise ValueError("the disk")
        yield result

    def beside() -> Iterator[None]:
        for _ in range(3):
            order.append("beside")
            yield

    async def run() -> None:
        faults = Faults()
        governor = Governor(asyncio.get_running_loop(), faults)
        asked = asyncio.ensure_future(governor.last_of(steps("done"), door="a reading"))
        await asyncio.sleep(0)
        governor.drive(beside())
        assert await asked == "done"
        assert order == ["step", "beside"] * 3
        with pytest.raises(ValueError, match="the disk"):
            await governor.last_of(steps(None), door="a reading")
        assert len(faults) == 1
        left = asyncio.ensure_future(governor.last_of(steps("never"), door="a reading"))
        await asyncio.sleep(0)
        left.cancel()
        order.clear()
        await asyncio.sleep(0.01)
        assert order.count("step") <= 1

    asyncio.run(run())
