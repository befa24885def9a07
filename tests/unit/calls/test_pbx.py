"""Channels at work, on a real loop."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from switchboard.calls.channels import CannotOriginate, ChannelEvent
from switchboard.calls.originate import Originate
from switchboard.core.commands import Origin
from switchboard.dialplan.run.channel import Channel, Place
from switchboard.engine.engine import Engine
from switchboard.ground.address import ListenAddress
from switchboard.ground.limits import Limits
from switchboard.program.host import start_engine
from switchboard.settings.load import Settings
from tests.helpers.history import history_of

ROOT = Origin("root", "console")
PLAN = """
[default]
exten => answer,1,Answer()
same => n,Wait(60)
exten => short,1,Answer()
same => n,Set(PRESENCE_STATE(CustomPresence:Bob)=away,${WHO})
same => n,Set(GLOBAL(SEEN)=${PRESENCE_STATE(CustomPresence:Bob,subtype)})
exten => never,1,Wait(60)
exten => refuses,1,Busy()
exten => loop,1(top),NoOp()
same => n,Goto(top)
exten => calls,1,Answer()
same => n,Dial(Local/short@default,,g)
same => n,Set(GLOBAL(RESULT)=${DIALSTATUS})
exten => callsnone,1,Answer()
same => n,Dial(PJSIP/Bob&Local/refuses@default)
same => n,Set(GLOBAL(RESULT)=${DIALSTATUS})
exten => there,1,Set(GLOBAL(THERE)=${CHANNEL})
"""


def with_office(
    tmp_path: Path, work: Callable[[Engine], Awaitable[None]], text: str = PLAN, limits: Limits | None = None
) -> None:
    plan = tmp_path / "extensions.conf"
    plan.write_text(text)

    async def run() -> None:
        settings = Settings(tmp_path, plan, sip=(ListenAddress("127.0.0.1", 0),), limits=limits or Limits())
        engine = await start_engine(settings, demo=False, rest=0.0)
        try:
            await asyncio.wait_for(work(engine), 20)
        finally:
            await engine.stop()

    asyncio.run(run())


async def everyone_gone(engine: Engine) -> None:
    for channel in list(engine.parts.pbx.channels.all.values()):
        await engine.parts.pbx.ended(channel)


def call(exten: str, **more: object) -> Originate:
    return Originate(exten, "default", ("Wait", "30"), ROOT, **more)  # type: ignore[arg-type]  # the fields of a call


def test_both_ends_are_told_of_and_end_together(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        events: list[ChannelEvent] = []
        engine.parts.pbx.channels.listeners.append(events.append)
        callee = await engine.parts.pbx.originate(call("answer"))
        assert len(engine.parts.pbx.channels.all) == 2
        engine.parts.pbx.hang_up(callee)
        await engine.parts.pbx.ended(callee)
        await asyncio.sleep(0)
        await everyone_gone(engine)
        told = [(event.name, event.channel.name[-1]) for event in events]
        assert told == [
            ("Newchannel", "1"), ("Newchannel", "2"), ("LocalBridge", "1"), ("DialBegin", "1"), ("Newstate", "2"),
            ("Newstate", "1"), ("DialEnd", "1"), ("Hangup", "2"), ("Hangup", "1"),
        ]  # fmt: skip

    with_office(tmp_path, work)


def test_what_a_dialplan_sets_is_durable_before_the_next_step(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        channel = await engine.parts.pbx.originate(call("short", variables={"WHO": "lunch"}))
        await engine.parts.pbx.ended(channel)
        assert engine.parts.pbx.world.variables["SEEN"] == "lunch"
        assert (await history_of(engine, "CustomPresence:Bob"))[0].new == "away,lunch"

    with_office(tmp_path, work)


@pytest.mark.parametrize(("exten", "message"), [("nowhere", "no extension"), ("refuses", "did not answer")])
def test_a_call_that_cannot_be_is_said(tmp_path: Path, exten: str, message: str) -> None:
    async def work(engine: Engine) -> None:
        with pytest.raises(CannotOriginate, match=message):
            await engine.parts.pbx.originate(call(exten))

    with_office(tmp_path, work)


def test_who_does_not_answer_in_time_is_given_up(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        with pytest.raises(CannotOriginate):
            await engine.parts.pbx.originate(call("never", timeout=0.05))
        await everyone_gone(engine)

    with_office(tmp_path, work)


@pytest.mark.parametrize(("exten", "result"), [("calls", "ANSWER"), ("callsnone", "BUSY")])
def test_a_channel_calls_another(tmp_path: Path, exten: str, result: str) -> None:
    async def work(engine: Engine) -> None:
        channel = await engine.parts.pbx.originate(call(exten))
        await engine.parts.pbx.ended(channel)
        assert engine.parts.pbx.world.variables["RESULT"] == result

    with_office(tmp_path, work)


def test_an_endless_loop_blocks_nobody(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        endless = engine.parts.pbx.originate(call("loop"))
        started = time.monotonic()
        channel = await engine.parts.pbx.originate(call("short"))
        await engine.parts.pbx.ended(channel)
        assert time.monotonic() - started < 5
        with pytest.raises(CannotOriginate):
            await endless

    with_office(tmp_path, work)


def test_the_calling_end_may_go_on_in_the_dialplan(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        channel = await engine.parts.pbx.originate(Originate("answer", "default", Place("default", "there"), ROOT))
        await engine.parts.pbx.ended(channel)
        assert engine.parts.pbx.world.variables["THERE"].endswith(";1")

    with_office(tmp_path, work)


def test_a_file_that_is_written_is_read_anew(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        plan = tmp_path / "extensions.conf"
        plan.write_text(PLAN + "exten => 1,hint,Custom:1\n")
        watch = engine.parts.watch
        watch._modified = dict.fromkeys(watch._modified, 1.0)  # as if it had been written long before
        await engine.parts.watch.look()
        assert [status.extension.exten for status in engine.core.statuses()] == ["1"]
        assert await engine.parts.backend.reload() == ""
        plan.unlink()
        assert "cannot be read" in await engine.parts.backend.reload()
        await engine.parts.watch.look()
        assert [status.extension.exten for status in engine.core.statuses()] == ["1"]

    with_office(tmp_path, work)


def test_a_new_file_that_an_include_fits_is_read(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        assert list(engine.core.statuses()) == []
        (tmp_path / "more" / "new.conf").write_text("exten => 1,hint,Custom:1\n")
        watch = engine.parts.watch
        watch._modified = {**watch._modified, tmp_path / "more": 1.0}  # as if it had been made long after
        await watch.look()
        assert [status.extension.exten for status in engine.core.statuses()] == ["1"]
        assert tmp_path / "more" in watch._modified

    (tmp_path / "more").mkdir()
    with_office(tmp_path, work, PLAN + "#include more/*.conf\n")


def test_channels_of_all_are_bounded_together_and_a_place_is_free_once_one_has_ended(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        def answer(who: str) -> "asyncio.Future[Channel]":
            return engine.parts.pbx.originate(Originate("answer", "default", ("Wait", "60"), Origin(who, "manager")))

        first, *_ = [await answer(who) for who in ("ann", "bob", "cai")]
        with pytest.raises(CannotOriginate, match="There are 6 channels already"):
            answer("dan")
        assert len(engine.parts.pbx.channels.all) == 6, "a pair that finds one place is not begun"
        assert engine.parts.phones.services.limit_log.counts() == {"channels": 1}
        engine.parts.pbx.hang_up(first)
        await engine.parts.pbx.ended(first)
        await asyncio.sleep(0)
        await answer("dan")

    with_office(tmp_path, work, limits=Limits(channels=7))
