"""Whoever asks an engine in another thread is answered, whatever becomes of the engine."""

import asyncio
import concurrent.futures
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from switchboard.api.host import Outcome
from switchboard.api.operations import DialAs, ListenOn
from switchboard.api.snapshot import ServiceState
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Origin, SetPresence
from switchboard.core.errors import DataRefused
from switchboard.core.states import Presence, PresenceState
from switchboard.engine.access import NotDecided
from switchboard.engine.engine import Engine
from switchboard.ground.faults import Faults
from switchboard.ground.governor import HEADLESS_TURN, TURN
from switchboard.program.host import EngineEnded, ThreadHost, start_engine
from switchboard.settings.load import Settings

PATIENCE = 30.0
AWAY = SetPresence("CustomPresence:6002", Presence(PresenceState.AWAY), Origin("clerk", "window"))
CALL = DialAs("6002", "default", "Ann", "6001", seconds=600.0)


class Nobody:
    """A window that looks at nothing."""

    def consume(self, changes: ChangeSet) -> None: ...
    def service_changed(self, service: ServiceState) -> None: ...
    def show_requested(self, number: str = "") -> None: ...
    def trace_arrived(self, line: str) -> None: ...
    def calls_changed(self, device: str) -> None: ...


@pytest.fixture
def faults() -> Faults:
    return Faults()


@pytest.fixture
def host(tmp_path: Path, faults: Faults) -> Iterator[ThreadHost]:
    plan = tmp_path / "extensions.conf"
    plan.write_text("[default]\nexten => 6002,hint,Custom:6002\nexten => 6002,1,Answer()\nsame => n,Wait(600)\n")
    host = ThreadHost(Settings(tmp_path, plan), Nobody(), demo=False, ended=lambda: None, faults=faults)
    host.start()
    yield host
    assert host.stop(PATIENCE)


def error_of(answer: "concurrent.futures.Future[Any]") -> BaseException | None:
    return answer.exception(PATIENCE)


def test_what_is_asked_is_answered(host: ThreadHost) -> None:
    assert len(host.submit([AWAY, AWAY]).result(PATIENCE)) == 2
    assert host.snapshot().result(PATIENCE).service.dialplan
    assert "Switchboard" in host.run_console("core show version").result(PATIENCE)
    assert isinstance(error_of(host.operate(ListenOn(("0.0.0.0:0",)))), NotDecided)


def test_an_engine_rests_where_a_window_shares_its_interpreter_and_only_there(host: ThreadHost, tmp_path: Path) -> None:
    async def turn_without_window() -> float:
        engine = await start_engine(Settings(tmp_path / "another"), demo=False, rest=0.0)
        await engine.stop()
        return engine.parts.pbx._governor.turn

    assert host._started.result(PATIENCE).parts.pbx._governor.turn == TURN
    (tmp_path / "another").mkdir()
    assert asyncio.run(turn_without_window()) == HEADLESS_TURN


def test_a_call_that_is_under_way_when_the_engine_ends_is_answered(host: ThreadHost) -> None:
    dialling = host.dial(CALL)
    assert host.complete("core").result(PATIENCE)
    assert not dialling.done()
    assert host.stop(PATIENCE)
    assert dialling.done()


def test_whoever_asks_after_the_end_is_told_so(host: ThreadHost) -> None:
    assert host.stop(PATIENCE)
    for answer in (host.snapshot(), host.submit([AWAY]), host.dial(CALL)):
        assert isinstance(error_of(answer), EngineEnded)
    assert host.stop(PATIENCE)


def test_all_that_many_threads_ask_while_the_engine_ends_is_answered(host: ThreadHost) -> None:
    answers: list[concurrent.futures.Future[list[Outcome]]] = []
    begun = threading.Barrier(5)

    def ask() -> None:
        begun.wait()
        answers.extend(host.submit([AWAY]) for _ in range(2_000))

    askers = [threading.Thread(target=ask) for _ in range(4)]
    for asker in askers:
        asker.start()
    begun.wait()
    assert host.stop(PATIENCE)
    for asker in askers:
        asker.join()
    done, waiting = concurrent.futures.wait(answers, PATIENCE)
    assert (len(done), waiting) == (8_000, set())
    assert {type(answer.exception()) for answer in done} <= {type(None), EngineEnded}


def test_what_nobody_expected_in_the_engine_is_handed_to_who_asked(
    host: ThreadHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Engine) -> None:
        raise ZeroDivisionError("a fault")

    monkeypatch.setattr(Engine, "snapshot", broken)
    assert isinstance(error_of(host.snapshot()), ZeroDivisionError)
    assert host.complete("core").result(PATIENCE)


def test_an_engine_that_breaks_while_it_ends_answers_all_the_same(
    host: ThreadHost, faults: Faults, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop = Engine.stop

    async def broken(engine: Engine) -> None:
        await stop(engine)
        raise ZeroDivisionError("at the end")

    monkeypatch.setattr(Engine, "stop", broken)
    dialling = host.dial(CALL)
    assert host.stop(PATIENCE)
    assert dialling.done()
    assert [fault.door for fault in faults.listed()] == ["the engine"]


def test_a_host_that_did_not_start_ends_and_answers(tmp_path: Path) -> None:
    (tmp_path / "switchboard.sqlite").write_bytes(b"no database")
    host = ThreadHost(Settings(tmp_path), Nobody(), demo=False, ended=lambda: None)
    assert isinstance(error_of(host.snapshot()), EngineEnded)
    with pytest.raises(DataRefused):
        host.start()
    assert isinstance(error_of(host.snapshot()), EngineEnded)
    assert host.stop(PATIENCE)


def test_a_host_that_was_never_started_ends(tmp_path: Path) -> None:
    assert ThreadHost(Settings(tmp_path), Nobody(), demo=False, ended=lambda: None).stop(PATIENCE)


def test_who_no_longer_waits_hinders_nobody(host: ThreadHost) -> None:
    async def impatient() -> None:
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(asyncio.wrap_future(host.dial(CALL)), 0.05)

    asyncio.run(impatient())
    assert host.submit([AWAY]).result(PATIENCE)


def test_faults_of_the_engine_are_noted_where_the_program_notes_its_own(host: ThreadHost, faults: Faults) -> None:
    def broken() -> None:
        raise ZeroDivisionError("a turn")

    assert host._loop is not None
    host._loop.call_soon_threadsafe(broken)
    assert host.submit([AWAY]).result(PATIENCE)
    assert [fault.door for fault in faults.listed()] == ["a turn of the loop"]
    assert host.snapshot().result(PATIENCE).service.program_faults
