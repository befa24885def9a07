"""What phones that are called are told of a call's way, at a whole engine with phones on real sockets."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.helpers.phone import Message
from tests.helpers.three_phones import Desk, Work, run_with_phones

Run = Callable[[Work], None]


@pytest.fixture
def work(tmp_path: Path) -> Run:
    return partial(run_with_phones, tmp_path)


async def told(desk: Desk, exten: str = "6002", **headers: str) -> Message:
    """What the phone of 6002 is told of a call by 6001."""
    leg = await desk.anna.invite(exten, **headers)
    invite = await desk.ben.request("INVITE")
    await desk.ben.reply(invite, "486 Busy Here", tag="busy")
    await desk.ben.request("ACK")
    await desk.anna.acknowledge(leg, await desk.anna.answer_to("INVITE"))
    return invite


@pytest.mark.parametrize("exten", ["6002", "through"])
def test_rfc5806_who_diverted_a_call_is_handed_on(work: Run, exten: str) -> None:
    async def calls(desk: Desk) -> None:
        diversion = '"Reception" <sip:100@example.com>;reason=no-answer'
        history = "<sip:100@example.com>;index=1"
        invite = await told(desk, exten, Diversion=diversion, History_Info=history)
        assert invite.headers["Diversion"] == diversion
        assert invite.headers["History-Info"] == history
        assert desk.house.engine.parts.pbx.world.variables.get("FROM", "") in ("", "100/Reception/no-answer")
        assert (exten == "6002") or "FROM" in desk.house.engine.parts.pbx.world.variables

    work(calls)


def test_rfc3325_an_identity_is_handed_on_that_its_phone_may_assert(work: Run) -> None:
    async def calls(desk: Desk) -> None:
        own = '"Anna" <sip:6001@example.com>'
        invite = await told(desk, P_Asserted_Identity=own)
        assert invite.headers["P-Asserted-Identity"] == own
        other = await told(desk, P_Asserted_Identity="<sip:boss@example.com>")
        assert "P-Asserted-Identity" not in other.headers

    work(calls)


@pytest.mark.parametrize("exten", ["6002", "hidden"])
def test_rfc3323_who_wants_to_stay_unknown_does(work: Run, exten: str) -> None:
    async def calls(desk: Desk) -> None:
        headers = {"Privacy": "id;critical", "P_Asserted_Identity": "<sip:6001@example.com>"}
        invite = await told(desk, exten, **(headers if exten == "6002" else {}))
        assert invite.headers["From"].startswith('"Anonymous" <sip:anonymous@')
        assert invite.headers["Privacy"] == "id"
        assert "P-Asserted-Identity" not in invite.headers

    work(calls)


def test_what_nobody_could_read_is_not_handed_on(work: Run) -> None:
    async def calls(desk: Desk) -> None:
        invite = await told(desk, Diversion="<sip:100@example.com>;x=" + "y" * 2_000, Privacy="none", History_Info='"')
        assert {"Diversion", "Privacy", "History-Info"}.isdisjoint(invite.headers)
        many = await told(desk, Diversion=", ".join(["<sip:1@x>"] * 100))
        assert many.headers["Diversion"] == "<sip:1@x>"

    work(calls)


def test_rfc3261_16_3_a_call_that_comes_back_again_and_again_ends(work: Run) -> None:
    async def calls(desk: Desk) -> None:
        assert (await told(desk)).headers["Max-Forwards"] == "69"
        assert (await told(desk, "through", Max_Forwards="5")).headers["Max-Forwards"] == "4"
        leg = await desk.anna.invite("6002", Max_Forwards="0")
        answer = await desk.anna.answer_to("INVITE")
        assert answer.status >= 400
        await desk.anna.acknowledge(leg, answer)
        assert desk.ben.heard == []

    work(calls)
