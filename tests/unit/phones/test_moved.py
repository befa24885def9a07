"""Phones that send their calls on (3xx), at a whole engine with phones on real sockets."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.helpers.three_phones import Desk, Work, end, run_with_phones

Run = Callable[[Work], None]


@pytest.fixture
def work(tmp_path: Path) -> Run:
    return partial(run_with_phones, tmp_path)


def test_rfc3261_8_1_3_4_a_phone_sends_its_calls_to_another_one(work: Run) -> None:
    async def calls(desk: Desk) -> None:
        leg = await desk.anna.invite("6002")
        invite = await desk.ben.request("INVITE")
        await desk.ben.reply(invite, "302 Moved", tag="ben", Contact=f"<sip:6003@{desk.ben.server}>")
        await desk.ben.request("ACK")
        cais = await desk.cai.pick_up()
        answer = await desk.anna.answer_to("INVITE")
        assert answer.status == 200
        await desk.anna.acknowledge(leg, answer)
        await end(desk.cai, cais)
        await desk.anna.request("BYE")
        assert desk.channels == []

    work(calls)


@pytest.mark.parametrize("target", ["sip:6003@elsewhere.example", "sip:nobody@{server}"])
def test_nobody_is_sent_out_of_the_office_or_to_nobody(work: Run, target: str) -> None:
    async def calls(desk: Desk) -> None:
        leg = await desk.anna.invite("6002")
        invite = await desk.ben.request("INVITE")
        await desk.ben.reply(invite, "302 Moved", tag="ben", Contact=f"<{target.format(server=desk.ben.server)}>")
        answer = await desk.anna.answer_to("INVITE")
        assert answer.status >= 400
        await desk.anna.acknowledge(leg, answer)
        assert desk.channels == []

    work(calls)


def test_phones_that_send_a_call_to_each_other_end_it(work: Run) -> None:
    async def calls(desk: Desk) -> None:
        leg = await desk.anna.invite("6002")
        for count in range(11):
            phone, other = (desk.ben, "6003") if count % 2 == 0 else (desk.cai, "6002")
            invite = await phone.request("INVITE")
            await phone.reply(invite, "302 Moved", tag=f"sent{count}", Contact=f"<sip:{other}@{phone.server}>")
            await phone.request("ACK")
        answer = await desk.anna.answer_to("INVITE")
        assert answer.status >= 400
        await desk.anna.acknowledge(leg, answer)
        assert desk.channels == []

    work(calls)
