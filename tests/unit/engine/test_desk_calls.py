"""Calls of a desk, with phones on sockets: made by a click, shown, ended, transferred; of no other desk."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from switchboard.api.calls import (
    CallNumber,
    CallOperation,
    CallStage,
    DeskCall,
    EndCall,
    PlayMessage,
    TakeBack,
    TransferCall,
)
from switchboard.core.states import Extension
from switchboard.engine.desk_calls import DeskCalls
from switchboard.ground.errors import SwitchboardError
from tests.helpers.desk_phones import CallOffice, DeskPhone, run_call_office
from tests.unit.engine.test_mail_desk import Spoken

PLAN = """
[default]
exten => 6001,hint,PJSIP/6001
exten => 6002,hint,PJSIP/6002
exten => 6003,hint,PJSIP/6003
exten => _600X,1,Dial(PJSIP/${EXTEN})
exten => 700,1,Answer()
same => n,Wait(60)
"""


def run(folder: Path, work: Callable[[CallOffice, DeskCalls], Awaitable[None]]) -> None:
    async def scenario(office: CallOffice) -> None:
        await work(office, office.engine.parts.desk_calls)

    run_call_office(folder, PLAN, scenario, "6001", "6002", "6003")


async def do(office: CallOffice, operation: CallOperation) -> None:
    await office.engine.operate(operation)
    await office.settle()


async def only(office: CallOffice, desk: str) -> DeskCall:
    await office.settle()
    [call] = office.engine.parts.desk_calls.report(desk).calls
    return call


def caller_of(phone: DeskPhone) -> str:
    assert phone.invite is not None
    return phone.invite.headers["From"].partition(";")[0]


async def connect(office: CallOffice, caller: str, callee: str) -> None:
    office[caller].dial(callee)
    await office.until(lambda: office[callee].rings)
    office[callee].take()
    await office.until(lambda: office[caller].is_up)


def test_a_click_calls_with_the_right_names_on_both_phones(tmp_path: Path) -> None:
    async def work(office: CallOffice, _: DeskCalls) -> None:
        await do(office, CallNumber("6001", "6002", "Ben Ochs"))
        await office.until(lambda: office["6001"].rings)
        assert caller_of(office["6001"]).startswith('"Ben Ochs" <sip:6002@')
        assert not office["6002"].rings, "one's own phone is picked up first"
        call = await only(office, "6001")
        assert (call.stage, call.number, call.name) == (CallStage.PICK_UP, "6002", "Ben Ochs")
        office["6001"].take()
        await office.until(lambda: office["6002"].rings)
        assert "<sip:6001@" in caller_of(office["6002"])
        call = await only(office, "6001")
        assert (call.stage, call.number) == (CallStage.CALLS, "6002")
        office["6002"].take()
        await office.until(lambda: office["6002"].is_up)
        call = await only(office, "6001")
        assert (call.stage, call.number, call.can_transfer) == (CallStage.TALKS, "6002", True)
        other = await only(office, "6002")
        assert (other.stage, other.number) == (CallStage.TALKS, "6001")
        await do(office, EndCall("6001", call.channel))
        await office.until(lambda: not office["6001"].is_up and not office["6002"].is_up)
        assert office.engine.parts.desk_calls.report("6001").calls == ()

    run(tmp_path, work)


def test_a_call_that_rings_is_shown_and_declined(tmp_path: Path) -> None:
    async def work(office: CallOffice, _: DeskCalls) -> None:
        office["6002"].dial("6001")
        await office.until(lambda: office["6001"].rings)
        call = await only(office, "6001")
        assert (call.stage, call.number, call.can_transfer) == (CallStage.RINGS, "6002", False)
        mine = await only(office, "6002")
        assert (mine.stage, mine.number) == (CallStage.CALLS, "6001")
        await do(office, EndCall("6001", call.channel))
        await office.until(lambda: not office["6001"].rings)
        await office.until(lambda: any(each.status >= 400 for each in office["6002"].sent("SIP/2.0")))

    run(tmp_path, work)


@pytest.mark.parametrize(("desk", "caller"), [("6001", "6002"), ("6002", "6002")])
def test_a_call_goes_elsewhere_at_once_whoever_called(tmp_path: Path, desk: str, caller: str) -> None:
    async def work(office: CallOffice, _: DeskCalls) -> None:
        await connect(office, caller, "6001")
        stays = "6002" if desk == "6001" else "6001"
        await do(office, TransferCall(desk, (await only(office, desk)).channel, "6003"))
        await office.until(lambda: office["6003"].rings)
        office["6003"].take()
        await office.until(lambda: office["6003"].is_up and not office[desk].is_up)
        call = await only(office, stays)
        assert (call.stage, call.number) == (CallStage.TALKS, "6003")
        assert office.engine.parts.desk_calls.report(desk).calls == ()

    run(tmp_path, work)


def test_a_third_is_asked_first_and_has_the_call_when_the_desk_hangs_up(tmp_path: Path) -> None:
    async def work(office: CallOffice, _: DeskCalls) -> None:
        await connect(office, "6002", "6001")
        await do(office, TransferCall("6001", (await only(office, "6001")).channel, "6003", asks_first=True))
        await office.until(lambda: office["6003"].rings)
        office["6003"].take()
        await office.until(lambda: office["6003"].is_up)
        assert office["6001"].is_up
        assert office["6002"].is_up
        call = await only(office, "6001")
        assert (call.stage, call.number, call.asked, call.can_transfer) == (CallStage.ASKS, "6002", "6003", False)
        await do(office, EndCall("6001", (await only(office, "6001")).channel))
        await office.until(lambda: not office["6001"].is_up)
        assert office["6002"].is_up
        assert office["6003"].is_up

    run(tmp_path, work)


@pytest.mark.parametrize("answers", [False, True])
def test_who_is_asked_no_more_leaves_the_desk_with_the_other(tmp_path: Path, answers: bool) -> None:
    async def work(office: CallOffice, _: DeskCalls) -> None:
        await connect(office, "6002", "6001")
        channel = (await only(office, "6001")).channel
        await do(office, TransferCall("6001", channel, "6003", asks_first=True))
        await office.until(lambda: office["6003"].rings)
        if answers:
            office["6003"].take()
            await office.until(lambda: office["6003"].is_up)
        await do(office, TakeBack("6001", channel))
        await office.until(lambda: not office["6003"].rings and not office["6003"].is_up)
        call = await only(office, "6001")
        assert (call.stage, call.number, call.asked) == (CallStage.TALKS, "6002", "")
        assert office["6002"].is_up
        with pytest.raises(SwitchboardError, match="asks nobody"):
            await office.engine.operate(TakeBack("6001", channel))

    run(tmp_path, work)


def test_what_cannot_be_is_said(tmp_path: Path) -> None:
    async def work(office: CallOffice, calls: DeskCalls) -> None:
        await connect(office, "6002", "6003")
        foreign = (await only(office, "6002")).channel
        for operation, why in (
            (CallNumber("6009", "6002"), "No phone of 6009 is registered"),
            (CallNumber("", "6002"), "No phone of"),
            (CallNumber("6001", "9999"), "no such extension"),
            (CallNumber("6001", "60\r\n02"), "no such extension"),
            (EndCall("6001", foreign), "The call is over"),
            (TransferCall("6001", foreign, "6003"), "The call is over"),
            (TransferCall("6002", foreign, "nobody"), "no such extension"),
            (PlayMessage("6001", "6002@default", "x"), "not listened to at this desk"),
        ):
            with pytest.raises(SwitchboardError, match=why):
                await calls.operate(operation)
        assert office["6002"].is_up

    run(tmp_path, work)


def test_a_desk_without_anybody_has_no_calls_and_one_without_a_phone_says_so(tmp_path: Path) -> None:
    async def work(_office: CallOffice, calls: DeskCalls) -> None:
        assert calls.report("").devices == ()
        assert calls.report("").calls == ()
        assert calls.report("6001").has_phone
        assert not calls.report("6009").has_phone

    run(tmp_path, work)


def test_a_name_that_would_part_the_number_stays_a_name(tmp_path: Path) -> None:
    async def work(office: CallOffice, _: DeskCalls) -> None:
        await do(office, CallNumber("6001", "6002", 'Ben "<9999>\r\nX: y'))
        await office.until(lambda: office["6001"].rings)
        assert caller_of(office["6001"]).endswith(f"<sip:6002@{caller_of(office['6001']).rpartition('@')[2]}")
        assert office["6001"].invite is not None
        assert "X" not in office["6001"].invite.headers

    run(tmp_path, work)


def test_a_message_is_said_on_ones_own_phone_and_counts_as_heard(tmp_path: Path) -> None:
    async def work(office: CallOffice, _: DeskCalls) -> None:
        told: asyncio.Future[object] = office.loop.create_future()
        office.engine.parts.voicemail.put("6001@default", ("Cai", "6003"), Spoken(), told.set_result)
        await office.until(told.done)
        [message] = office.engine.mailboxes_report("6001").messages
        await do(office, PlayMessage("6001", message.mailbox, message.key))
        await office.until(lambda: office["6001"].rings)
        assert caller_of(office["6001"]).startswith('"Cai" <sip:6003@')
        office["6001"].take()
        await office.until(lambda: office["6001"].is_up)
        for _turn in range(30):
            await office.pass_time(0.5)
            if not office["6001"].is_up:
                break
        assert not office["6001"].is_up, "it is over when all is said"
        await office.until(lambda: not office.engine.mailboxes_report("6001").messages[0].is_new)

    run(tmp_path, work)


def test_windows_hear_of_the_phones_whose_calls_are_otherwise(tmp_path: Path) -> None:
    async def work(office: CallOffice, _: DeskCalls) -> None:
        heard: list[str] = []
        object.__setattr__(office.engine.parts.desk_calls._office, "changed", heard.append)
        await connect(office, "6002", "6001")
        assert {"PJSIP/6001", "PJSIP/6002"} == set(heard)
        heard.clear()
        office["6002"].hang_up()
        await office.until(lambda: not office["6001"].is_up)
        assert {"PJSIP/6001", "PJSIP/6002"} <= set(heard)
        assert office.engine.core.status(Extension("6001")) is not None

    run(tmp_path, work)
