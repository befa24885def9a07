"""What channels do at their end, in time, and what they hear of each other, on a real loop."""

import asyncio
from pathlib import Path

import pytest

from switchboard.calls.channels import CannotOriginate, ChannelEvent
from switchboard.calls.originate import Originate
from switchboard.core.commands import SetDeviceState
from switchboard.core.states import DeviceState, Extension, ExtensionState
from switchboard.dialplan.run.channel import Place
from switchboard.engine.engine import Engine
from switchboard.engine.programs import Programs
from tests.unit.calls.test_pbx import ROOT, everyone_gone, with_office

PLAN = """
[default]
exten => long,1,Answer()
same => n,Set(CHANNEL(hangup_handler_push)=default,handler,1(late))
same => n,Wait(60)
exten => dials,1,Set(CALLS=yes)
same => n,Dial(Local/short@other)
exten => waits,1,Dial(Local/never@other)
exten => short,1,Answer()
exten => limited,1,Set(TIMEOUT(absolute)=0.02)
same => n,Answer()
same => n,Wait(60)
exten => T,1,Set(GLOBAL(SEEN)=T ${EXTEN})
exten => reads,1,Answer()
same => n,Read(D,,3)
same => n,Set(GLOBAL(SEEN)=${D})
exten => through,1,Dial(Local/reads@default)
exten => handler,1,Set(GLOBAL(SEEN)=${GLOBAL(SEEN)} ${ARG1})
same => n,Return()
exten => h,1,Set(DB(ended/${EXTEN})=${DIALSTATUS}${HANGUPCAUSE})
same => n,Set(GLOBAL(SEEN)=${GLOBAL(SEEN)} h ${DIALSTATUS}${HANGUPCAUSE} ${DB(ended/h)} ${CALLS})
[other]
exten => short,1,Answer()
same => n,Wait(0.01)
exten => never,1,Ringing()
same => n,Wait(60)
[unlimited]
exten => 1,1,Set(TIMEOUT(absolute)=0.02)
same => n,Answer()
same => n,Wait(60)
"""


def call(exten: str, context: str = "default", *, then: tuple[str, str] | Place = ("Wait", "30")) -> Originate:
    return Originate(exten, context, then, ROOT)


def seen(engine: Engine) -> str:
    return engine.parts.pbx.world.variables["SEEN"].strip()


def test_h_and_the_handlers_run_before_the_channel_is_gone(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        pbx, events = engine.parts.pbx, list[ChannelEvent]()
        channel = await pbx.originate(call("long"))
        pbx.channels.listeners.append(events.append)
        pbx.hang_up(channel, 21)
        pbx.hang_up(channel, 17)  # it is on its way already
        assert channel.name in pbx.channels.all
        await everyone_gone(engine)
        assert seen(engine) == "h 21 21  late"
        assert [event.name for event in events] == ["HangupHandlerRun", "Hangup", "Hangup"]
        assert [event.channel.hangup_cause for event in events] == [21, 21, 21]

    with_office(tmp_path, work, PLAN)


def test_h_follows_a_call_that_was_put_through(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        pbx = engine.parts.pbx
        channel = await pbx.originate(call("dials"))
        await pbx.ended(channel)
        assert seen(engine) == "h ANSWER16 ANSWER16 yes"

    with_office(tmp_path, work, PLAN)


def test_h_follows_a_caller_who_gives_up(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        pbx, rings = engine.parts.pbx, asyncio.Event()
        pbx.channels.listeners.append(lambda event: rings.set() if event.name == "DialState" else None)
        answer = pbx.originate(call("waits"))
        await rings.wait()
        pbx.hang_up(next(iter(pbx.channels.all.values())))
        with pytest.raises(CannotOriginate):
            await answer
        await everyone_gone(engine)
        assert seen(engine).startswith("h CANCEL16 CANCEL16")

    with_office(tmp_path, work, PLAN)


@pytest.mark.parametrize(("place", "result"), [(("limited", "default"), "T T"), (("1", "unlimited"), "")])
def test_the_time_of_a_call_ends(tmp_path: Path, place: tuple[str, str], result: str) -> None:
    async def work(engine: Engine) -> None:
        pbx = engine.parts.pbx
        channel = await pbx.originate(call(*place))
        await pbx.ended(channel)
        assert pbx.world.variables.get("SEEN", "")[:3] == result

    with_office(tmp_path, work, PLAN)


@pytest.mark.parametrize("exten", ["reads", "through"])
def test_digits_reach_whoever_listens_at_the_other_end(tmp_path: Path, exten: str) -> None:
    async def work(engine: Engine) -> None:
        pbx = engine.parts.pbx
        await pbx.originate(call(exten, then=("SendDTMF", "1x2w3,1")))
        await everyone_gone(engine)
        assert seen(engine).startswith("123 h")

    with_office(tmp_path, work, PLAN)


def test_digits_reach_the_one_who_called(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        pbx = engine.parts.pbx
        await pbx.originate(call("sends", then=Place("default", "hears")))
        await everyone_gone(engine)
        assert pbx.world.variables["HEARD"] == "42"

    more = "[default]\nexten => sends,1,Answer()\nsame => n,SendDTMF(42,1)\nsame => n,Wait(9)\n"
    more += "exten => hears,1,Read(D,,2)\nsame => n,Set(GLOBAL(HEARD)=${D})\n"
    with_office(tmp_path, work, PLAN + more)


def test_two_that_send_back_what_they_hear_keep_nobody_busy(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        pbx = engine.parts.pbx
        channel = await pbx.originate(call("echo", then=("Echo", "")))
        pbx.press(channel, "1")
        await asyncio.sleep(0.05)
        pbx.hang_up(channel)
        await everyone_gone(engine)

    with_office(tmp_path, work, PLAN + "[default]\nexten => echo,1,Answer()\nsame => n,Echo()\n")


def test_a_program_that_ends_takes_no_last_steps(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        pbx = engine.parts.pbx
        channel = await pbx.originate(call("long"))
        ended = pbx.ended(channel)
        pbx.close()
        assert ended.done()
        assert "SEEN" not in pbx.world.variables

    with_office(tmp_path, work, PLAN)


@pytest.mark.parametrize(("line", "status"), [("exit 0", "SUCCESS"), ("exit 3", "APPERROR")])
def test_a_program_is_run_where_that_is_allowed(tmp_path: Path, line: str, status: str) -> None:
    async def work(engine: Engine) -> None:
        pbx = engine.parts.pbx
        pbx.world.run_program = Programs(asyncio.get_running_loop(), engine.parts.backend._faults).run
        channel = await pbx.originate(call("runs"))
        await pbx.ended(channel)
        assert pbx.world.variables["SEEN"].startswith(f"{status} 1")

    more = f"[default]\nexten => runs,1,Answer()\nsame => n,System({line})\n"
    more += f"same => n,Set(GLOBAL(SEEN)=${{SYSTEMSTATUS}} ${{STAT(e,{tmp_path})}})\n"
    with_office(tmp_path, work, PLAN + more)


def test_a_device_is_an_extension_by_itself_where_the_context_says_so(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        alice = Extension("alice", "hints")
        assert engine.core.status(alice) is None
        await engine.parts.queue.submit(SetDeviceState("Custom:alice", DeviceState.INUSE, ROOT))
        found = engine.core.status(alice)
        assert found is not None
        assert found.extension_state is ExtensionState.IN_USE
        assert engine.core.hint_text("alice", "hints") == "Custom:alice"
        assert engine.core.status(Extension("alice", "other")) is None
        assert engine.parts.resolver.resolve_in("nobody", ["hints"]) is None

    with_office(tmp_path, work, PLAN + "[hints]\nautohints=yes\n")
