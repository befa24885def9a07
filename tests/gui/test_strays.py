import asyncio
import logging

from tests.gui.strays import Strays


def test_an_exception_that_nobody_took_is_found() -> None:
    strays = Strays()
    loop = asyncio.new_event_loop()

    async def fails() -> None:
        raise ValueError("nobody took it")

    async def work() -> None:
        await asyncio.wait([asyncio.get_running_loop().create_task(fails())])

    with strays.watching(loop):
        loop.run_until_complete(work())
    loop.close()
    [found] = strays.found()
    assert "never retrieved" in found
    assert "nobody took it" in found


def test_a_task_that_goes_on_is_found() -> None:
    strays = Strays()
    loop = asyncio.new_event_loop()

    async def work() -> None:
        left.append(asyncio.get_running_loop().create_task(asyncio.sleep(60), name="sleeper"))

    left: list[asyncio.Task[None]] = []
    with strays.watching(loop):
        loop.run_until_complete(work())
    [found] = strays.found()
    assert "sleeper" in found
    left[0].cancel()
    loop.run_until_complete(asyncio.wait(left))
    loop.close()


def test_a_fault_in_our_log_is_found_unless_it_was_expected(strays: Strays) -> None:
    one, expecting = Strays(), Strays()
    expecting.expect("this much", "and this")
    strays.expect("this much")
    with one.hearing(), expecting.hearing():
        logging.getLogger("switchboard.faults").error("this much went wrong")
    assert one.found() == ["this much went wrong"]
    assert expecting.found() == ["did not happen: and this"]
