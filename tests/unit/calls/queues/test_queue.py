"""A queue with phones on real sockets: who is called, when, and what is told of it."""

from pathlib import Path

import pytest

from switchboard.media.voice_orders import SaySound
from tests.helpers.desk_phones import CallOffice, run_call_office

PLAN = """
[default]
exten => 6001,hint,PJSIP/6001&Custom:6001,CustomPresence:6001
exten => 6002,hint,PJSIP/6002
exten => 6003,hint,PJSIP/6003&Custom:6003,CustomPresence:6003
exten => 6004,hint,PJSIP/6004&Custom:6004,CustomPresence:6004
exten => 6005,hint,PJSIP/6005
exten => 500,hint,Queue:support
exten => 500,1,Answer()
same => n,Queue(support,,,,30)
same => n,Set(GLOBAL(STATUS)=${QUEUESTATUS})
same => n,Hangup()
exten => once,1,Answer()
same => n,Queue(support,n)
same => n,Set(GLOBAL(STATUS)=${QUEUESTATUS})
exten => stays,1,Answer()
same => n,Queue(support,c)
same => n,Set(GLOBAL(STATUS)=${QUEUESTATUS})
same => n,Wait(60)
exten => nosuch,1,Queue(nosuch)
same => n,Set(GLOBAL(STATUS)=${QUEUESTATUS})
exten => talk,1,Answer()
same => n,Wait(3600)
exten => in,1,AddQueueMember(support,PJSIP/6005,1,,Eve)
same => n,Set(GLOBAL(STATUS)=${AQMSTATUS})
exten => out,1,RemoveQueueMember(support,PJSIP/6005)
same => n,Set(GLOBAL(STATUS)=${RQMSTATUS})
exten => pause,1,PauseQueueMember(support,PJSIP/6003,,lunch)
same => n,Set(GLOBAL(STATUS)=${PQMSTATUS})
exten => unpause,1,UnpauseQueueMember(,PJSIP/6003)
same => n,Set(GLOBAL(STATUS)=${UPQMSTATUS})
[digits]
exten => 1,1,Set(GLOBAL(STATUS)=left by digit)
"""
QUEUES = """
[general]
persistentmembers=yes
[support]
strategy=ringall
ringinuse=no
timeout=6
retry=1
context=digits
member => PJSIP/6003,0,Zoe,hint:6003@default
member => PJSIP/6004,0,Dan
"""
PEOPLE = "6001", "6002", "6003", "6004"


def run_queue(tmp_path: Path, work, *phones: str, queues: str = QUEUES) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001  of run_call_office
    run_call_office(tmp_path, PLAN, work, *(phones or PEOPLE), queues=queues)


def test_all_ring_and_the_first_who_answers_has_the_caller(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        office["6001"].dial("500")
        await office.until(lambda: office["6003"].rings and office["6004"].rings)
        assert office["6001"].is_up
        await office.until(lambda: office.lamp("500") == "Ringing")
        office["6003"].take()
        await office.until(lambda: not office["6004"].rings)
        await office.until(lambda: office.lamp("500") == "Idle")
        await office.pass_time(2)
        (params, zoe, dan), complete = (await office.manager("QueueStatus", Queue="support"))[1:4], None
        assert (params["Calls"], zoe["InCall"], zoe["Status"], dan["Status"], complete) == ("0", "1", "2", "1", None)
        office["6001"].hang_up()
        await office.until(lambda: not office.pbx.channels.all)
        assert office.told("QueueCallerJoin", "AgentCalled", "QueueCallerLeave", "AgentConnect", "AgentComplete") == [
            "QueueCallerJoin", "AgentCalled", "AgentCalled", "QueueCallerLeave", "AgentConnect", "AgentComplete"
        ]  # fmt: skip
        said = [order for order in office.orders if isinstance(order, SaySound)]
        assert [(order.sound, order.again) for order in said] == [("moh/default", True)]
        assert office.told("MusicOnHoldStart", "MusicOnHoldStop") == ["MusicOnHoldStart", "MusicOnHoldStop"]
        complete = office.event("AgentComplete")
        assert (complete["Reason"], complete["TalkTime"], complete["MemberName"]) == ("caller", "2", "Zoe")
        assert not office["6003"].is_up
        member = (await office.manager("QueueStatus", Queue="support", Member="PJSIP/6003"))[2]
        assert (member["CallsTaken"], member["Status"], member["InCall"]) == ("1", "1", "0")
        office.check_headers()

    run_queue(tmp_path, work)


def test_who_is_in_a_call_is_not_called_and_who_is_away_or_not_to_be_disturbed_is(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        await office.console('presencestate change CustomPresence:6003 "away,lunch,back at one"')
        await office.console("presencestate change CustomPresence:6004 dnd")
        office["6001"].dial("500")
        await office.until(lambda: office["6003"].rings and office["6004"].rings)
        office["6001"].hang_up()
        await office.until(lambda: not office["6003"].rings and not office["6004"].rings)
        office["6004"].dial("talk")
        await office.until(lambda: office["6004"].is_up and office.lamp("6004") == "InUse")
        office["6004"].invite = None
        office["6001"].dial("500")
        await office.until(lambda: office["6003"].rings)
        await office.settle()
        assert office["6004"].invite is None

    run_queue(tmp_path, work)


def test_a_custom_device_in_a_members_hint_counts_and_one_beside_its_device_does_not(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        await office.console("devstate change Custom:6003 BUSY")
        await office.console("devstate change Custom:6004 BUSY")
        assert office.event("QueueMemberStatus", MemberName="Zoe")["Status"] == "3"
        office["6001"].dial("500")
        await office.until(lambda: office["6004"].rings)
        await office.settle()
        assert office["6003"].invite is None
        await office.console("devstate change Custom:6003 NOT_INUSE")
        await office.pass_time(7.5)
        await office.until(lambda: office["6003"].rings and office["6004"].rings)

    run_queue(tmp_path, work)


def test_who_does_not_answer_is_called_again_after_a_rest(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        await office.console("queue pause member PJSIP/6004 queue support reason lunch")
        office["6001"].dial("500")
        await office.until(lambda: office["6003"].rings)
        await office.pass_time(6.1)
        await office.until(lambda: not office["6003"].rings)
        assert office.event("AgentRingNoAnswer")["RingTime"] == "6000"
        await office.pass_time(1.2)
        await office.until(lambda: office["6003"].rings)
        office["6003"].refuse()
        await office.settle()
        assert office.event("AgentRingNoAnswer")["RingTime"] == "0"
        office["6001"].hang_up()
        await office.until(lambda: not office.pbx.channels.all)
        assert office.told("QueueCallerAbandon", "QueueCallerLeave") == ["QueueCallerAbandon", "QueueCallerLeave"]
        abandoned = office.event("QueueCallerAbandon")
        assert (abandoned["Position"], abandoned["OriginalPosition"], abandoned["HoldTime"]) == ("1", "1", "7")
        office.check_headers()

    run_queue(tmp_path, work)


@pytest.mark.parametrize(
    ("exten", "extra", "seconds", "status"),
    [
        ("500", "", 31, "TIMEOUT"),
        ("once", "", 6.5, "TIMEOUT"),
        ("500", "joinempty=paused,unavailable\n", 0, "JOINEMPTY"),
        ("500", "leavewhenempty=strict\n", 0, "LEAVEEMPTY"),
        ("nosuch", "", 0, "UNKNOWN"),
    ],
)
def test_a_caller_leaves_and_the_dialplan_hears_why(
    tmp_path: Path, exten: str, extra: str, seconds: float, status: str
) -> None:
    async def work(office: CallOffice) -> None:
        if "empty" in extra:
            for number in ("6003", "6004"):
                await office.console(f"queue pause member PJSIP/{number}")
        office["6001"].dial(exten)
        await office.settle()
        await office.pass_time(seconds)
        await office.until(lambda: office.variables.get("STATUS") == status)

    run_queue(tmp_path, work, queues=QUEUES.replace("timeout=6\n", f"timeout=6\n{extra}"))


def test_a_full_queue_takes_nobody(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        office["6001"].dial("500")
        await office.until(lambda: office["6003"].rings)
        office["6002"].dial("500")
        await office.until(lambda: office.variables.get("STATUS") == "FULL")

    run_queue(tmp_path, work, queues=QUEUES.replace("timeout=6\n", "timeout=6\nmaxlen=1\n"))


def test_a_digit_leads_out_of_the_queue(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        for number in ("6003", "6004"):
            await office.console(f"queue pause member PJSIP/{number}")
        office["6001"].dial("500")
        await office.until(lambda: "QueueCallerJoin" in office.told("QueueCallerJoin"))
        office["6001"].press("71")
        await office.until(lambda: office.variables.get("STATUS") == "left by digit")
        assert office.told("QueueCallerLeave") == ["QueueCallerLeave"]

    run_queue(tmp_path, work)


def test_the_call_goes_on_in_the_dialplan_where_the_queue_is_told_so(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        office["6001"].dial("stays")
        await office.until(lambda: office["6003"].rings)
        office["6003"].take()
        await office.until(lambda: office.told("AgentConnect"))
        office["6003"].hang_up()
        await office.until(lambda: office.variables.get("STATUS") == "CONTINUE")
        assert office.event("AgentComplete")["Reason"] == "agent"
        assert office["6001"].is_up

    run_queue(tmp_path, work)


def test_who_waits_longest_is_served_first_and_whoever_is_free_is_called_at_once(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        await office.console("queue pause member PJSIP/6003")
        await office.console("queue pause member PJSIP/6004")
        office["6001"].dial("500")
        await office.until(lambda: len(office.told("QueueCallerJoin")) == 1)
        office["6002"].dial("500")
        await office.until(lambda: len(office.told("QueueCallerJoin")) == 2)
        assert office.event("QueueCallerJoin")["Position"] == "2"
        shown = await office.console("queue show support")
        assert "support has 2 calls (max unlimited) in 'ringall' strategy" in shown
        assert "      2. PJSIP/6002-" in shown
        await office.console("queue unpause member PJSIP/6003")
        await office.until(lambda: office["6003"].rings)
        assert office.event("AgentCalled")["CallerIDNum"] == "6001"
        office["6003"].take()
        await office.until(lambda: office.told("AgentConnect"))
        await office.console("queue unpause member PJSIP/6004")
        await office.until(lambda: office["6004"].rings)
        assert office.event("AgentCalled")["CallerIDNum"] == "6002"

    run_queue(tmp_path, work)


@pytest.mark.parametrize(
    ("strategy", "order"),
    [("linear", ["6003", "6004", "6005", "6003"]), ("rrmemory", ["6003", "6004", "6005", "6003"]),
     ("leastrecent", ["6003", "6003"])],
)  # fmt: skip
def test_one_after_the_other(tmp_path: Path, strategy: str, order: list[str]) -> None:
    async def work(office: CallOffice) -> None:
        office["6001"].dial("500")
        for number in order:
            await office.until(lambda number=number: office[number].rings)  # type: ignore[misc]
            assert [each for each in ("6003", "6004", "6005") if office[each].rings] == [number]
            await office.pass_time(7.2)

    queues = QUEUES.replace("ringall", strategy) + "member => PJSIP/6005\n"
    run_queue(tmp_path, work, *PEOPLE, "6005", queues=queues)


def test_linear_begins_anew_for_each_caller_and_rrmemory_goes_on(tmp_path: Path) -> None:
    def work_with(second: str):  # type: ignore[no-untyped-def]  # noqa: ANN202  of run_call_office
        async def work(office: CallOffice) -> None:
            office["6001"].dial("500")
            await office.until(lambda: office["6003"].rings)
            office["6001"].hang_up()
            await office.until(lambda: not office["6003"].rings)
            await office.until(lambda: not office.pbx.channels.all)
            office["6001"].dial("500")
            await office.until(lambda: office[second].rings)

        return work

    for strategy, second in (("linear", "6003"), ("rrmemory", "6004")):
        folder = tmp_path / strategy
        folder.mkdir()
        run_queue(folder, work_with(second), queues=QUEUES.replace("ringall", strategy))


def test_who_declines_is_followed_by_the_next_without_a_rest(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        office["6001"].dial("500")
        await office.until(lambda: office["6003"].rings)
        office["6003"].refuse()
        await office.until(lambda: office["6004"].rings)

    run_queue(tmp_path, work, queues=QUEUES.replace("ringall", "linear"))


def test_a_higher_penalty_is_called_only_where_no_lower_one_can_be(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        await office.manager("QueuePenalty", Interface="PJSIP/6004", Penalty="5")
        office["6001"].dial("500")
        await office.until(lambda: office["6003"].rings)
        await office.settle()
        assert office["6004"].invite is None
        office["6003"].refuse()
        await office.until(lambda: office["6004"].rings)

    run_queue(tmp_path, work)


def test_a_member_has_peace_after_a_call(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        await office.console("queue pause member PJSIP/6004")
        office["6001"].dial("500")
        await office.until(lambda: office["6003"].rings)
        office["6003"].take()
        await office.until(lambda: office.told("AgentConnect"))
        office["6003"].hang_up()
        await office.until(lambda: not office.pbx.channels.all)
        office["6001"].dial("500")
        await office.pass_time(8)
        assert office["6003"].invite is None
        await office.pass_time(3)
        await office.until(lambda: office["6003"].rings)

    run_queue(tmp_path, work, queues=QUEUES.replace("timeout=6", "timeout=6\nwrapuptime=10"))


def test_who_does_not_answer_is_paused_where_the_queue_wants_it(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        office["6001"].dial("500")
        await office.until(lambda: office["6003"].rings)
        await office.pass_time(6.2)
        await office.until(lambda: len(office.told("QueueMemberPause")) == 2)
        assert office.event("QueueMemberPause")["PausedReason"] == "Auto-Pause"
        await office.pass_time(3)
        assert not office["6003"].rings

    run_queue(tmp_path, work, queues=QUEUES.replace("timeout=6", "timeout=6\nautopause=yes"))


def test_members_are_added_paused_and_taken_out_by_the_dialplan(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        for exten, status in (
            ("in", "ADDED"), ("in", "MEMBERALREADY"), ("pause", "PAUSED"), ("unpause", "UNPAUSED"), ("out", "REMOVED"),
            ("out", "NOTINQUEUE"),
        ):  # fmt: skip
            office.pbx.world.variables["STATUS"] = ""
            office["6001"].dial(exten)
            await office.until(lambda status=status: office.variables["STATUS"] == status)  # type: ignore[misc]
            await office.until(lambda: not office.pbx.channels.all)
        assert office.told("QueueMemberAdded", "QueueMemberPause", "QueueMemberRemoved") == [
            "QueueMemberAdded", "QueueMemberPause", "QueueMemberPause", "QueueMemberRemoved"
        ]  # fmt: skip

    run_queue(tmp_path, work)


def test_members_by_manager_action_are_answered_as_asterisk_does(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        async def said(action: str, **headers: str) -> str:
            (block,) = await office.manager(action, **headers)
            return f"{block['Response']}: {block['Message']}"

        eve = {"Queue": "support", "Interface": "PJSIP/6005"}
        assert await said("QueueAdd", **eve, MemberName="Eve", Penalty="1") == "Success: Added interface to queue"
        assert await said("QueueAdd", **eve) == "Error: Unable to add interface: Already there"
        assert await said("QueuePenalty", **eve, Penalty="2") == "Success: Interface penalty set successfully"
        assert await said("QueueMemberRingInUse", **eve, RingInUse="true") == (
            "Success: Interface ringinuse set successfully"
        )
        assert await said("QueueRemove", **eve) == "Success: Removed interface from queue"
        assert await said("QueueRemove", **eve) == "Error: Unable to remove interface: Not there"
        assert await said("QueueRemove", Queue="support", Interface="PJSIP/6004") == "Error: Member not dynamic"
        assert await said("QueuePause", Interface="PJSIP/6009", Paused="true") == "Error: Interface not found"
        assert await said("QueuePause", Queue="nosuch", Interface="PJSIP/6003", Paused="true") == (
            "Error: Interface not found"
        )
        assert await said("QueuePause", Interface="PJSIP/6003", Paused="true", Reason="lunch") == (
            "Success: Interface paused successfully"
        )
        assert office.event("QueueMemberPause")["PausedReason"] == "lunch"
        assert await said("QueueReset") == "Success: Queue stats reset successfully"
        assert await said("QueueReload", Members="yes") == "Success: Queue reloaded successfully"
        (summary,) = (await office.manager("QueueSummary"))[1:-1]
        assert (summary["LoggedIn"], summary["Available"], summary["Callers"]) == ("2", "1", "0")
        office.check_headers()

    run_queue(tmp_path, work)


def test_added_members_and_pauses_are_kept_over_a_restart(tmp_path: Path) -> None:
    async def before(office: CallOffice) -> None:
        await office.manager("QueueAdd", Queue="support", Interface="PJSIP/6005", MemberName="Eve", Penalty="3")
        await office.manager("QueuePause", Interface="PJSIP/6003", Paused="true", Reason="lunch")

    async def after(office: CallOffice) -> None:
        shown = await office.console("queue show")
        assert "Eve (PJSIP/6005) with penalty 3 (ringinuse disabled) (dynamic)" in shown
        assert "Zoe (PJSIP/6003 from hint:6003@default) (ringinuse disabled) (paused:lunch was" in shown

    async def without(office: CallOffice) -> None:
        shown = await office.console("queue show support")
        assert "Eve" not in shown
        assert "paused" not in shown

    run_queue(tmp_path, before)
    run_queue(tmp_path, after)
    run_queue(tmp_path, without, queues=QUEUES.replace("persistentmembers=yes", "persistentmembers=no"))


def test_what_is_wrong_with_a_file_of_queues_is_told_and_the_rest_is_there(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        problems = " ".join(map(str, office.engine.service.problems))
        for wrong in ("'many' is nothing that 'timeout' takes", "'Zoe' is nothing that 'member' takes", "'colour'"):
            assert wrong in problems
        assert "Dan (PJSIP/6004)" in await office.console("queue show support")

    run_queue(tmp_path, work, queues=QUEUES + "timeout=many\nmember => Zoe\ncolour=red\n")
