"""Phones that somebody has called first, and then put through (Asterisk: Originate), with phones on real sockets."""

from pathlib import Path

import pytest

from tests.helpers.desk_phones import CallOffice, run_call_office

PLAN = """
[default]
exten => 6001,hint,PJSIP/6001
exten => 6002,hint,PJSIP/6002
exten => 6009,hint,PJSIP/6009
exten => _600X,1,Dial(PJSIP/${EXTEN},20)
exten => says,1,Playback(beep)
same => n,Wait(60)
"""
CALL = {"Channel": "PJSIP/6001", "Context": "default", "Exten": "6002", "Priority": "1", "Async": "true"}


def caller_of(phone_call: str) -> str:
    return phone_call.partition(";tag")[0]


def test_the_own_phone_rings_first_and_the_call_goes_on_once_it_is_answered(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        (answer,) = await office.manager("Originate", **CALL, CallerID='"Ben Ochs" <6002>', ChannelId="mine-1")
        assert answer["Message"] == "Originate successfully queued"
        await office.until(lambda: office["6001"].rings)
        assert office["6001"].invite is not None
        assert office["6001"].invite.headers["From"].startswith('"Ben Ochs" <sip:6002@')
        assert not office.told("OriginateResponse")
        office["6001"].take()
        await office.until(lambda: office["6002"].rings)
        response = office.event("OriginateResponse")
        assert (response["Response"], response["Reason"], response["Uniqueid"]) == ("Success", "4", "mine-1")
        office["6002"].take()
        await office.until(lambda: office.told("BridgeEnter"))
        assert [type(order).__name__ for order in office.orders].count("Join") == 1
        (hung_up,) = await office.manager("Hangup", Channel="mine-1")
        assert hung_up["Message"] == "Channel Hungup"
        await office.until(lambda: not office["6001"].is_up and not office["6002"].is_up)
        await office.until(lambda: not office.pbx.channels.all)
        office.check_headers()

    run_call_office(tmp_path, PLAN, work, "6001", "6002")


def test_without_a_caller_the_own_phone_sees_nobody_and_the_called_one_who_calls(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        await office.manager("Originate", **CALL)
        await office.until(lambda: office["6001"].rings)
        assert office["6001"].invite is not None
        assert "<sip:anonymous@" in office["6001"].invite.headers["From"]
        office["6001"].take()
        await office.until(lambda: office["6002"].rings)
        assert office["6002"].invite is not None
        assert "<sip:6001@" in office["6002"].invite.headers["From"]

    run_call_office(tmp_path, PLAN, work, "6001", "6002")


def test_with_the_connected_line_both_phones_see_the_right_one(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        await office.manager("Originate", **CALL, Variable='CONNECTEDLINE(all)="Ben Ochs" <6002>')
        await office.until(lambda: office["6001"].rings)
        assert office["6001"].invite is not None
        assert office["6001"].invite.headers["From"].startswith('"Ben Ochs" <sip:6002@')
        office["6001"].take()
        await office.until(lambda: office["6002"].rings)
        assert office["6002"].invite is not None
        assert "<sip:6001@" in office["6002"].invite.headers["From"]

    run_call_office(tmp_path, PLAN, work, "6001", "6002")


@pytest.mark.parametrize(
    ("channel", "answer", "reason"),
    [("PJSIP/6001", "486 Busy Here", "0"), ("SIP/6001", "603 Decline", "0"), ("PJSIP/6001", "", "3"),
     ("PJSIP/6009", "", "0"), ("PJSIP/nobody", "", "0"), ("PJSIP/6001&PJSIP/6002", "", "0")],
)  # fmt: skip
def test_a_call_that_does_not_come_about_says_why(tmp_path: Path, channel: str, answer: str, reason: str) -> None:
    async def work(office: CallOffice) -> None:
        (said,) = await office.manager("Originate", **{**CALL, "Channel": channel}, Timeout="5000")
        assert said["Response"] == "Success"
        await office.settle()
        if answer:
            office["6001"].refuse(answer)
        await office.pass_time(5.5)
        await office.until(lambda: office.told("OriginateResponse"))
        response = office.event("OriginateResponse")
        assert (response["Response"], response["Reason"], response["Channel"]) == ("Failure", reason, channel)
        await office.until(lambda: not office.pbx.channels.all)
        assert not office["6001"].rings

    run_call_office(tmp_path, PLAN, work, "6001", "6002")


def test_without_async_the_answer_waits_for_the_phone(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        (said,) = await office.manager("Originate", **{**CALL, "Async": "no", "Channel": "PJSIP/nobody"})
        assert (said["Response"], said["Message"]) == ("Error", "Originate failed")
        asking = office.loop.create_task(office.manager("Originate", **{**CALL, "Async": "no"}))
        await office.until(lambda: office["6001"].rings)
        assert not asking.done()
        office["6001"].take()
        (said,) = await asking
        assert said["Response"] == "Success"

    run_call_office(tmp_path, PLAN, work, "6001", "6002")


def test_a_phone_that_was_called_hears_what_the_dialplan_says(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        asking = office.loop.create_task(office.console("channel originate PJSIP/6001 extension says@default"))
        await office.until(lambda: office["6001"].rings)
        office["6001"].take()
        await office.until(lambda: any("beep" in str(order) for order in office.orders))
        assert office.lamp("6001") == "InUse"
        office["6001"].hang_up()
        assert "Playback" in await asking

    run_call_office(tmp_path, PLAN, work, "6001", "6002")
