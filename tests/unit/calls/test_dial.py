"""Dial among Local channels, on a real loop: when it goes on, what it says, and that no channel is left."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from switchboard.calls.channels import CannotOriginate, ChannelEvent
from switchboard.calls.originate import Originate
from switchboard.core.commands import Origin
from switchboard.dialplan.applications import applications as table
from switchboard.dialplan.functions.table import DialplanFunction
from switchboard.dialplan.run.channel import Channel, ChannelState, Place
from switchboard.dialplan.run.scope import FUNCTIONS
from switchboard.dialplan.run.step import Application, Step, Steps
from switchboard.dialplan.run.world import Evaluation
from switchboard.engine.engine import Engine
from tests.unit.calls.test_pbx import ROOT, everyone_gone, with_office

TARGETS = """
[default]
exten => talks,1,Answer()
same => n,Wait(0.05)
exten => stays,1,Answer()
same => n,Wait(3600)
exten => rings,1,Wait(3600)
exten => silent,1,NoOp()
exten => busy,1,Busy()
exten => congested,1,Congestion()
exten => unknown,1,Hangup(1)
exten => faulty,1,NoSuchApplication()
exten => passes,1,Set(GLOBAL(SEEN)=${ONE}-${ALL}-${NONE})
same => n,Dial(Local/inherits2@default)
exten => inherits2,1,Set(GLOBAL(SEEN2)=${ONE}-${ALL}-${NONE})
exten => itself,1,Dial(Local/itself@default)
exten => chain,1,Set(__N=$[0${N} + 1])
same => n,GotoIf($[${N} >= 250]?stays,1)
same => n,Dial(Local/chain@default)
[any]
exten => _6.,1,Busy()
[default]
"""


def calling(destinations: str, rest: str = "") -> str:
    """A dialplan with `s`, which dials and reports."""
    return (
        f"{TARGETS}\nexten => s,1,Set(__ALL=all)\nsame => n,Set(_ONE=one)\nsame => n,Set(NONE=none)\n"
        f"same => n,Dial({destinations}{rest})\n"
        "same => n,Set(GLOBAL(ON)=${DIALSTATUS})\nsame => n,Set(GLOBAL(CAUSE)=${HANGUPCAUSE})\n"
        "same => n,Set(GLOBAL(TIMES)=${DIALEDTIME}/${ANSWEREDTIME})\nsame => n,UserEvent(Reported)\n"
        "same => n,Wait(3600)\n"
    )


def run_office(tmp_path: Path, plan: str, work: Callable[[Engine], Awaitable[None]]) -> None:
    with_office(tmp_path, work, plan)


def local(*extens: str) -> str:
    return "&".join(f"Local/{exten}@default" for exten in extens)


async def status_of(engine: Engine) -> str:
    """Calls `s` until its Dial has gone on; returns the DIALSTATUS."""
    call = Originate("s", "default", ("Wait", "1"), ROOT, timeout=3_600)
    reported = asyncio.Event()
    engine.parts.pbx.channels.listeners.append(lambda event: reported.set() if event.name == "UserEvent" else None)
    answered = engine.parts.pbx.originate(call)
    await reported.wait()
    for channel in list(engine.parts.pbx.channels.all.values()):
        assert "/s@" in channel.name, "only the call to s is left"
        engine.parts.pbx.hang_up(channel)
    await asyncio.wait([answered])
    answered.exception()
    return engine.parts.pbx.world.variables["ON"]


@pytest.mark.parametrize(
    ("destinations", "rest", "status", "cause"),
    [
        (local("talks"), ",,g", "ANSWER", "16"),
        (local("talks"), ",0.02,g", "ANSWER", "16"),
        (local("talks", "rings", "busy"), ",,g", "ANSWER", "16"),
        (local("busy"), "", "BUSY", "17"),
        (local("congested"), "", "CONGESTION", "34"),
        (local("congested", "busy", "unknown"), "", "BUSY", None),
        (local("congested", "unknown"), "", "CONGESTION", None),
        (local("unknown"), "", "CHANUNAVAIL", "1"),
        (local("faulty"), "", "CHANUNAVAIL", "38"),
        (local("silent"), "", "NOANSWER", "16"),
        (local("silent", "busy"), "", "NOANSWER", None),
        (local("rings"), ",0.05", "NOANSWER", "0"),
        (local("rings", "busy"), ",0.05", "NOANSWER", None),
        (local("nowhere"), "", "CHANUNAVAIL", "0"),
        ("Local/nowhere@nocontext", "", "CHANUNAVAIL", "0"),
        ("PJSIP/6001", "", "CHANUNAVAIL", "0"),
        ("", "", "CHANUNAVAIL", "0"),
        ("Local/²", "", "CHANUNAVAIL", "0"),
        ("Local/6\x0bx@any", "", "CHANUNAVAIL", "0"),
        ("Local/" + "6" * 300 + "@any", "", "CHANUNAVAIL", "0"),
        ("Local/6x@any", "", "BUSY", "17"),
        (local(*["busy"] * 300), "", "BUSY", "17"),
        ("Local/silent/n", ",10", "NOANSWER", "16"),
    ],
)
def test_dial_says_what_came_of_it_and_leaves_no_channel(
    tmp_path: Path, destinations: str, rest: str, status: str, cause: str | None
) -> None:
    async def work(engine: Engine) -> None:
        assert await status_of(engine) == status
        variables = engine.parts.pbx.world.variables
        assert cause in (None, variables["CAUSE"])
        assert variables["TIMES"] == ("0/0" if status == "ANSWER" else "0/")

    run_office(tmp_path, calling(destinations, rest), work)


def test_without_g_the_caller_ends_with_the_call(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        channel = await engine.parts.pbx.originate(Originate("s", "default", ("Wait", "3600"), ROOT))
        await engine.parts.pbx.ended(channel)
        assert channel.variables["DIALSTATUS"] == "ANSWER"
        assert "ON" not in engine.parts.pbx.world.variables
        await everyone_gone(engine)

    run_office(tmp_path, calling(local("talks")), work)


@pytest.mark.parametrize("which", ["/s@default", "/stays@default"])
@pytest.mark.parametrize("end", [";1", ";2"])
def test_either_end_that_is_hung_up_ends_them_all(tmp_path: Path, which: str, end: str) -> None:
    async def work(engine: Engine) -> None:
        await engine.parts.pbx.originate(Originate("s", "default", ("Wait", "3600"), ROOT))
        channels = engine.parts.pbx.channels.all
        assert len(channels) == 4
        assert {channel.state for channel in channels.values()} == {ChannelState.UP}
        (one,) = (channel for name, channel in channels.items() if which in name and name.endswith(end))
        engine.parts.pbx.hang_up(one)
        await everyone_gone(engine)
        assert not channels

    run_office(tmp_path, calling(local("stays")), work)


def test_a_caller_who_gives_up_cancels(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        seen: list[Channel] = []
        engine.parts.pbx.channels.listeners.append(lambda event: seen.append(event.channel))
        with pytest.raises(CannotOriginate):
            await engine.parts.pbx.originate(Originate("s", "default", ("Wait", "1"), ROOT, timeout=0.05))
        assert not engine.parts.pbx.channels.all
        (caller,) = {
            channel.name: channel for channel in seen if "/s@" in channel.name and ";2" in channel.name
        }.values()
        assert caller.variables["DIALSTATUS"] == "CANCEL"

    run_office(tmp_path, calling(local("rings", "rings")), work)


def test_those_who_answer_later_are_not_talked_to(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        causes: dict[str, int] = {}

        def note(event: ChannelEvent) -> None:
            if event.is_end:
                causes[event.channel.name.partition("@")[0]] = event.channel.hangup_cause

        engine.parts.pbx.channels.listeners.append(note)
        assert await status_of(engine) == "ANSWER"
        assert causes["Local/rings"] == 26

    run_office(tmp_path, calling(local("rings", "talks", "rings"), ",,g"), work)


def test_variables_with_underscores_go_along(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        await status_of(engine)
        variables = engine.parts.pbx.world.variables
        assert (variables["SEEN"], variables["SEEN2"]) == ("one-all-", "-all-")

    run_office(tmp_path, calling(local("passes")), work)


def test_a_number_that_dials_itself_comes_to_an_end(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def work(engine: Engine) -> None:
        most = 0

        def count(_: ChannelEvent) -> None:
            nonlocal most
            most = max(most, len(engine.parts.pbx.channels.all))

        engine.parts.pbx.channels.listeners.append(count)
        call = Originate("itself", "default", ("Wait", "1"), ROOT)
        with pytest.raises(CannotOriginate):
            await engine.parts.pbx.originate(call)
        assert most == 600
        assert not engine.parts.pbx.channels.all
        assert "The limit 'channels_each' was reached by root" in caplog.text

    run_office(tmp_path, TARGETS, work)


def test_who_has_many_calls_shuts_nobody_else_out(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        def answer(who: str) -> "asyncio.Future[Channel]":
            return engine.parts.pbx.originate(Originate("stays", "default", ("Wait", "3600"), Origin(who, "manager")))

        greedy = [answer("greedy") for _ in range(300)]
        with pytest.raises(CannotOriginate, match="600 channels"):
            answer("greedy")
        other = await answer("other")
        await asyncio.wait(greedy)
        engine.parts.pbx.hang_up(other)
        engine.parts.pbx.hang_up(await greedy[0])
        await answer("greedy")

    run_office(tmp_path, TARGETS, work)


@pytest.mark.parametrize("which", [0, -1])
def test_a_long_chain_of_calls_ends_at_once_from_either_side(tmp_path: Path, which: int) -> None:
    async def work(engine: Engine) -> None:
        await engine.parts.pbx.originate(Originate("chain", "default", ("Wait", "3600"), ROOT))
        channels = engine.parts.pbx.channels.all
        assert len(channels) == 500
        engine.parts.pbx.hang_up(list(channels.values())[which])
        await everyone_gone(engine)
        assert not engine.parts.pbx.channels._owned
        assert engine.service.program_faults == ()

    run_office(tmp_path, TARGETS, work)


def test_whoever_waits_is_answered_when_all_ends(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        waiting = [engine.parts.pbx.originate(Originate("rings", "default", ("Wait", "1"), ROOT)) for _ in range(3)]
        ends = [engine.parts.pbx.ended(channel) for channel in engine.parts.pbx.channels.all.values()]
        engine.parts.pbx.close()
        assert all(isinstance(answer.exception(), CannotOriginate) for answer in waiting)
        assert all(end.done() for end in ends)

    run_office(tmp_path, TARGETS, work)


def _raise_at_once(_: Step) -> Steps:
    yield from ()
    raise ZeroDivisionError


def _raise_in_a_function(_evaluation: Evaluation, _arguments: str) -> str:
    raise ZeroDivisionError


@pytest.mark.parametrize("step", ["Faulty()", "NoOp(${FAULTY()})", "ExecIf(1?Faulty())", "Set(x=$[FAULTY(1) + 1])"])
@pytest.mark.parametrize("answers", [True, False])
def test_a_fault_ends_the_channel_that_has_it_and_answers_who_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, step: str, *, answers: bool
) -> None:
    monkeypatch.setitem(table._BY_NAME, "faulty", Application("Faulty", "", "", _raise_at_once))
    function = DialplanFunction("FAULTY", "", "", _raise_in_a_function)
    monkeypatch.setitem(FUNCTIONS._functions, "FAULTY", function)
    plan = f"{TARGETS}\nexten => f,1,{'Answer' if answers else 'NoOp'}()\nsame => n,{step}\nsame => n,Wait(3600)\n"

    async def work(engine: Engine) -> None:
        wish = Originate("f", "default", ("Wait", "3600"), ROOT)
        for _ in range(2):
            answered = engine.parts.pbx.originate(wish)
            channel = next(each for each in engine.parts.pbx.channels.all.values() if each.name.endswith(";2"))
            await asyncio.wait([answered])
            await engine.parts.pbx.ended(channel)
            assert (answered.exception() is None) is answers
            await everyone_gone(engine)
            assert channel.hangup_cause == 38
        assert caplog.text.count("Traceback") == 1
        assert "a step of the dialplan: ZeroDivisionError" in engine.service.program_faults[0]
        caplog.clear()
        plain = await engine.parts.pbx.originate(Originate("talks", "default", ("Wait", "3600"), ROOT))
        await engine.parts.pbx.ended(plain)

    run_office(tmp_path, plan, work)


def test_a_listener_that_raises_keeps_no_channel(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def work(engine: Engine) -> None:
        def fail(_: ChannelEvent) -> None:
            raise ZeroDivisionError

        heard: list[str] = []
        engine.parts.pbx.channels.listeners.append(fail)
        engine.parts.pbx.channels.listeners.append(lambda event: heard.append(event.name))
        channel = await engine.parts.pbx.originate(Originate("talks", "default", Place("default", "silent"), ROOT))
        await engine.parts.pbx.ended(channel)
        await everyone_gone(engine)
        assert [name for name in heard if name.startswith(("Newch", "Hang"))] == ["Newchannel"] * 2 + ["Hangup"] * 2
        assert caplog.text.count("Traceback") == 1
        caplog.clear()

    run_office(tmp_path, TARGETS, work)


def test_who_brings_too_much_is_refused(tmp_path: Path) -> None:
    async def work(engine: Engine) -> None:
        variables = {f"v{number}": "x" * 60_000 for number in range(20)}
        with pytest.raises(CannotOriginate, match="cannot be set"):
            engine.parts.pbx.originate(
                Originate("talks", "default", ("Wait", "1"), Origin("a", "b"), variables=variables)
            )
        assert not engine.parts.pbx.channels.all

    run_office(tmp_path, TARGETS, work)
