"""The office's files are read beside the loop: whoever waits for them is answered, and nobody else waits."""

import asyncio
import os
import threading
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest

from switchboard.api.operations import OpenOffice, ReloadOffice
from switchboard.core.commands import Origin
from switchboard.core.states import Extension
from switchboard.engine import office_watch
from switchboard.engine.engine import Engine
from switchboard.ground.address import ListenAddress
from switchboard.ground.errors import SwitchboardError
from switchboard.office.load import Office, load_office
from switchboard.program.host import start_engine
from switchboard.settings.load import Settings
from tests.helpers.house import House

ROOT = Origin("root", "console")
RELOAD = b"Action: Reload\r\n\r\n"


class Loader:
    """Reads in the place of `load_office`: while `gate` is closed it hangs; what `fault` is it raises."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.gate.set()
        self.fault: Exception | None = None
        self.asked: list[Path | None] = []

    def __call__(self, dialplan: Path | None, directory: Path | None) -> Office:
        self.asked.append(dialplan)
        self.gate.wait()
        if self.fault is not None:
            raise self.fault
        return load_office(dialplan, directory)


@pytest.fixture
def loader(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loader]:
    loader = Loader()
    monkeypatch.setattr(office_watch, "load_office", loader)
    yield loader
    loader.gate.set()


def with_engine(folder: Path, work: Callable[[Engine], Awaitable[None]]) -> None:
    plan = folder / "extensions.conf"
    plan.write_text("[default]\nexten => 1,hint,Custom:1\n")

    async def run() -> None:
        settings = Settings(folder, dialplan=plan, sip=(ListenAddress("127.0.0.1", 0),))
        engine = await start_engine(settings, demo=False, rest=0.0)
        try:
            await asyncio.wait_for(work(engine), 20)
        finally:
            await engine.stop()

    asyncio.run(run())


def numbers(engine: Engine) -> list[str]:
    return [status.extension.exten for status in engine.core.statuses()]


async def refusal_of(work: Awaitable[None]) -> str:
    with pytest.raises(SwitchboardError) as caught:
        await work
    return str(caught.value)


def test_a_file_that_could_not_be_read_at_the_start_is_read_once_it_is_mended(tmp_path: Path) -> None:
    async def run() -> None:
        plan = tmp_path / "extensions.conf"
        engine = await start_engine(Settings(tmp_path, dialplan=plan), demo=False, rest=0.0)
        try:
            assert engine.service.problems
            plan.write_text("[default]\nexten => 1,hint,Custom:1\n")
            await engine.parts.watch.look()
            assert engine.core.status(Extension("1")) is not None
            assert not engine.service.problems
            plan.unlink()
            await engine.parts.watch.look()
            assert engine.service.problems
            assert engine.core.status(Extension("1")) is not None
            plan.write_text("[default]\nexten => 2,hint,Custom:2\n")
            await engine.parts.watch.look()
            assert engine.core.status(Extension("2")) is not None
        finally:
            await engine.stop()

    asyncio.run(run())


def test_phones_and_everyone_else_are_served_while_the_files_do_not_answer(tmp_path: Path, loader: Loader) -> None:
    with House(tmp_path) as house:
        loader.gate.clear()
        reading = house.engine.parts.watch.read()
        assert house.do(house.subscribe("6001")).status == 200
        [reply] = house.do(house.manager(b"Action: Ping\r\n\r\n"))
        assert b"Pong" in reply
        assert not reading.done()
        loader.gate.set()
        house.do(reading)


def test_whoever_asks_for_the_files_is_answered_once_they_are_taken_up(tmp_path: Path, loader: Loader) -> None:
    with House(tmp_path) as house:
        plan = house.data / "extensions.conf"
        plan.write_text("[default]\nexten => 8,hint,Custom:8\n")

        async def ask() -> None:
            loader.gate.clear()
            engine = house.engine
            replies = asyncio.ensure_future(house.manager(RELOAD))
            line = asyncio.ensure_future(engine.parts.console.run("dialplan reload", ROOT))
            window = asyncio.ensure_future(engine.operate(ReloadOffice()))
            assert (await house.subscribe("6001")).status == 200
            signal = asyncio.ensure_future(engine.reload())
            assert not any(work.done() for work in (replies, line, window, signal))
            loader.gate.set()
            await asyncio.wait([replies, line, window, signal])
            assert numbers(engine) == ["8"]
            assert b"Module Reloaded" in replies.result()[0]
            assert line.result().text == "Dialplan reloaded.\n"
            assert (window.exception(), signal.exception()) == (None, None)

        house.do(ask())


def test_whoever_asks_for_files_that_cannot_be_read_is_told_why(tmp_path: Path) -> None:
    with House(tmp_path) as house:
        (house.data / "extensions.conf").unlink()
        [reply] = house.do(house.manager(RELOAD))
        assert b"Response: Error" in reply
        assert b"cannot be read" in reply
        line = house.do(house.engine.parts.console.run("dialplan reload", ROOT))
        assert "cannot be read" in line.text
        assert not line.succeeded
        assert "cannot be read" in house.do(refusal_of(house.engine.operate(ReloadOffice())))
        house.do(house.engine.reload())
        assert "cannot be read" in house.engine.service.problems[0]
        assert "6001" in numbers(house.engine)


def test_wishes_that_come_while_the_files_are_read_are_served_by_one_more_reading(
    tmp_path: Path, loader: Loader
) -> None:
    async def work(engine: Engine) -> None:
        watch = engine.parts.watch
        loader.asked.clear()
        loader.gate.clear()
        first = watch.read()
        (tmp_path / "extensions.conf").write_text("[default]\nexten => 2,hint,Custom:2\n")
        others = [watch.read() for _ in range(5)]
        looked = watch.look()
        others[0].cancel()
        loader.gate.set()
        await asyncio.gather(first, looked, *others[1:])
        assert len(loader.asked) == 2
        assert numbers(engine) == ["2"]

    with_engine(tmp_path, work)


def test_files_are_opened_and_read_anew_in_the_order_in_which_it_was_asked(tmp_path: Path, loader: Loader) -> None:
    async def work(engine: Engine) -> None:
        plan, other = tmp_path / "extensions.conf", tmp_path / "other.conf"
        other.write_text("[default]\nexten => 2,hint,Custom:2\n")
        loader.asked.clear()
        loader.gate.clear()
        asked = [
            asyncio.ensure_future(engine.operate(operation))
            for operation in (ReloadOffice(), OpenOffice(str(other)), ReloadOffice(), OpenOffice(str(plan)))
        ]
        await asyncio.sleep(0)
        loader.gate.set()
        await asyncio.gather(*asked)
        assert loader.asked == [plan, other, other, plan]
        assert numbers(engine) == ["1"]
        assert engine.settings.dialplan == plan
        assert engine.service.dialplan == str(plan)

    with_engine(tmp_path, work)


def test_a_file_that_is_written_while_it_is_read_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def work(engine: Engine) -> None:
        plan = tmp_path / "extensions.conf"

        def load_and_write(dialplan: Path | None, directory: Path | None) -> Office:
            office = load_office(dialplan, directory)
            plan.write_text("[default]\nexten => 2,hint,Custom:2\n")
            os.utime(plan, (1.0, 1.0))
            return office

        with monkeypatch.context() as patch:
            patch.setattr(office_watch, "load_office", load_and_write)
            await engine.parts.watch.read()
        assert numbers(engine) == ["1"]
        await engine.parts.watch.look()
        assert numbers(engine) == ["2"]

    with_engine(tmp_path, work)


def test_a_fault_of_the_program_is_noted_and_answered(tmp_path: Path, loader: Loader) -> None:
    async def work(engine: Engine) -> None:
        loader.fault = ZeroDivisionError("nobody expected it")
        assert "fault of the program" in await refusal_of(engine.operate(ReloadOffice()))
        [shown] = engine.service.program_faults
        assert "ZeroDivisionError" in shown
        loader.fault = None
        await engine.operate(ReloadOffice())

    with_engine(tmp_path, work)


def test_what_goes_wrong_as_it_is_taken_up_is_noted_and_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def work(engine: Engine) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(engine.core, "replacing_hints", lambda *_: 1 // 0)
            assert "fault of the program" in await refusal_of(engine.parts.watch.read())
        assert "ZeroDivisionError" in engine.service.program_faults[0]
        await engine.parts.watch.read()

    with_engine(tmp_path, work)


def test_files_that_do_not_answer_are_told_of_and_taken_up_once_they_do(
    tmp_path: Path, loader: Loader, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def work(engine: Engine) -> None:
        watch = engine.parts.watch
        monkeypatch.setattr(office_watch, "PATIENCE", 0.01)
        (tmp_path / "extensions.conf").write_text("[default]\nexten => 2,hint,Custom:2\n")
        loader.asked.clear()
        loader.gate.clear()
        first, second = watch.read(), watch.read()
        for asked in (first, second, watch.read()):
            assert "there was no answer" in await refusal_of(asked)
        assert "there was no answer" in engine.service.problems[0]
        assert numbers(engine) == ["1"]
        monkeypatch.setattr(office_watch, "PATIENCE", 20.0)
        later = watch.read()
        assert "there was no answer" in await refusal_of(later)
        over = watch.look()
        loader.gate.set()
        await over
        assert not engine.service.problems
        assert numbers(engine) == ["2"]
        await watch.look()
        assert len(loader.asked) == 2  # all that was asked meanwhile is served by one more

    with_engine(tmp_path, work)


def test_another_office_can_be_opened_while_the_files_of_this_one_do_not_answer(
    tmp_path: Path, loader: Loader, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def work(engine: Engine) -> None:
        other = tmp_path / "other.conf"
        other.write_text("[default]\nexten => 2,hint,Custom:2\n")
        monkeypatch.setattr(office_watch, "PATIENCE", 0.01)
        loader.gate.clear()
        await refusal_of(engine.operate(ReloadOffice()))
        hung, loader.gate = loader.gate, threading.Event()
        loader.gate.set()
        monkeypatch.setattr(office_watch, "PATIENCE", 20.0)
        await engine.operate(OpenOffice(str(other)))
        assert numbers(engine) == ["2"]
        assert not engine.service.problems
        hung.set()  # what it finds is nobody's office any more
        await engine.operate(ReloadOffice())
        assert numbers(engine) == ["2"]

    with_engine(tmp_path, work)


def test_an_office_that_does_not_answer_when_it_is_opened_is_not_the_office_later(
    tmp_path: Path, loader: Loader, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def work(engine: Engine) -> None:
        other = tmp_path / "other.conf"
        other.write_text("[default]\nexten => 2,hint,Custom:2\n")
        monkeypatch.setattr(office_watch, "PATIENCE", 0.01)
        loader.gate.clear()
        assert "other.conf" in await refusal_of(engine.operate(OpenOffice(str(other))))
        monkeypatch.setattr(office_watch, "PATIENCE", 20.0)
        loader.gate.set()
        await engine.operate(ReloadOffice())
        assert numbers(engine) == ["1"]
        assert not (tmp_path / "switchboard.toml").exists()

    with_engine(tmp_path, work)


def test_a_start_goes_on_without_files_that_do_not_answer(
    tmp_path: Path, loader: Loader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office_watch, "PATIENCE", 0.01)
    loader.gate.clear()

    async def work(engine: Engine) -> None:
        assert engine.service.listening
        [problem] = engine.service.problems
        assert "there was no answer" in problem
        over = engine.parts.watch.look()
        loader.gate.set()
        await over
        assert numbers(engine) == ["1"]
        assert not engine.service.problems

    with_engine(tmp_path, work)


def test_the_program_ends_while_the_files_do_not_answer_and_whoever_waits_is_told(
    tmp_path: Path, loader: Loader
) -> None:
    asked: list[asyncio.Future[None]] = []

    async def work(engine: Engine) -> None:
        loader.gate.clear()
        watch = engine.parts.watch
        asked.extend([watch.read(), watch.read(), watch.open(tmp_path / "x.conf", None)])
        await engine.stop()
        asked.append(watch.read())
        for answer in asked:
            assert "ended" in await refusal_of(answer)
        await watch.look()

    with_engine(tmp_path, work)  # the loop ends, and so would the program: nothing waits for the thread
    assert not loader.gate.is_set()
