"""Steps that once stopped the whole server, through the real engine: each is told in the log, all else goes on."""

from pathlib import Path

import pytest

from switchboard.calls.originate import Originate
from switchboard.dialplan.run import executor
from switchboard.engine.engine import Engine
from tests.unit.calls.test_pbx import ROOT, everyone_gone, with_office

NINES = "9" * 5_000
PLAN = "[default]\nexten => plain,1,Answer()\nsame => n,Set(GLOBAL(PLAIN)=yes)\nexten => s,1,Answer()\n"


@pytest.mark.parametrize(
    ("step", "result"),
    [
        ("UserEvent(${NOSUCH})", "on"),
        ("UserEvent()", "on"),
        ("Answer(²)", "on"),
        ("Hangup(²)", ""),
        (f"Hangup({NINES})", ""),
        (f"Answer({NINES[:20]})", "on"),
        ("Set(x=${CUT(v,-,²)})", "on"),
        ("Set(x=${MATH(9**99999,int)})", "on"),
        ("Set(x=${MATH(2<<99999,int)})", "on"),
        (f"If({NINES})", "on"),
        (f"GotoIf({NINES}?7,1)", ""),
        (f"ExecIf({NINES}?NoOp():NoOp())", "on"),
        ("Set(x=$[" + "(" * 700 + "1" + ")" * 700 + "])", "on"),
        ("Set(x=$[" + " + ".join(["1"] * 1_500) + "])", "on"),
        ("Set(x=${EXTEN:" + NINES + "})", "on"),
        ("Set(x=${" * 700 + "v" + "}" * 700 + ")", "on"),
        ("Wait(1e999)", "on"),
        ("Wait(nan)", "on"),
        ("Wait(-1)", "on"),
        ("Busy(²)", "on"),
        (f"Goto({NINES})", ""),
        ("Goto(²)", ""),
        ("Gosub()", ""),
        ("Return()", ""),
        ("EndWhile()", "on"),
        ("While(0)", "on"),
        ("Read()", "on"),
        ("Dial()", "on"),
        ("Dial(Local/nowhere,²)", "on"),
        ('Set(x=${REGEX("^(a+)+$" ' + "a" * 4_000 + "b)})", "on"),
        ('Set(x=$["' + "a" * 4_000 + 'b" : "(a*)*c"])', "on"),
        ("Set(x=${FILTER(" + "a-z" * 2_000 + ",abc)})", "on"),
        ("ExecIf(1?" * 500 + ")" * 500, "on"),
        ("Set(x=${STRFTIME(" + NINES + ")})", "on"),
        ("NoSuchApplication()", ""),
    ],
)  # fmt: skip
def test_a_step_hurts_nobody(tmp_path: Path, step: str, result: str) -> None:
    async def work(engine: Engine) -> None:
        pbx = engine.parts.pbx
        channel = await pbx.originate(Originate("s", "default", ("Wait", "9"), ROOT, variables={"v": "a-b"}))
        await pbx.ended(channel)
        assert pbx.world.variables.get("ON", "") == result
        plain = await pbx.originate(Originate("plain", "default", ("Wait", "9"), ROOT))
        await pbx.ended(plain)
        await everyone_gone(engine)
        assert pbx.world.variables["PLAIN"] == "yes"
        assert engine.service.program_faults == ()

    with_office(tmp_path, work, f"{PLAN}same => n,{step}\nsame => n,Set(GLOBAL(ON)=on)\n")


@pytest.mark.parametrize(
    "steps",
    [
        "same => n(top),Set(x=${x}a${x})\nsame => n,Goto(top)\n",
        "same => n(top),Set(x${n}=" + "y" * 4_000 + ")\nsame => n,Set(n=${INC(n)})\nsame => n,Goto(top)\n",
        "same => n(top),Set(GLOBAL(x${n})=${x})\nsame => n,Set(n=${INC(n)})\nsame => n,Goto(top)\n",
        "same => n(top),Gosub(s,top,1)\n",
        "same => n(top),NoOp(${NOSUCH${n}()})\nsame => n,Set(n=${INC(n)})\nsame => n,Goto(top)\n",
        "same => n(top),Verbose(" + "z" * 4_000 + ")\nsame => n,Goto(top)\n",
        "same => n(top),Log(NOTICE,again)\nsame => n,Goto(top)\n",
        "same => n(top),Set(DB(f/k)=${n})\nsame => n,Goto(top)\n",
        "same => n(top),Wait(0)\nsame => n,Goto(top)\n",
        "same => n(top),While(1)\nsame => n,EndWhile()\n",
    ],
)
def test_what_grows_or_goes_round_comes_to_an_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, steps: str
) -> None:
    monkeypatch.setattr(executor, "MOST_STEPS", 5_000)

    async def work(engine: Engine) -> None:
        channel = await engine.parts.pbx.originate(Originate("s", "default", ("Wait", "3600"), ROOT))
        await engine.parts.pbx.ended(channel)
        await everyone_gone(engine)
        assert sum(map(len, channel.variables.values())) <= 1_048_576
        assert sum(map(len, channel.log)) <= 65_536
        assert len(channel.stack) <= 500
        assert engine.service.program_faults == ()
        assert len(caplog.records) < 1_700

    with_office(tmp_path, work, PLAN + steps)
