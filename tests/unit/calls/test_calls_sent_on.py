"""Calls between phones that a manager client sends on: by Redirect, BlindTransfer, Atxfer and Bridge."""

from pathlib import Path

import pytest

from tests.helpers.captures import rows
from tests.helpers.desk_phones import CallOffice, run_call_office
from tests.helpers.talking import channel, done, heard, pair, talk

PLAN = """
[default]
exten => 6001,hint,PJSIP/6001
exten => 6002,hint,PJSIP/6002
exten => 6003,hint,PJSIP/6003
exten => 6004,hint,PJSIP/6004
exten => _600X,1,Dial(PJSIP/${EXTEN},20)
same => n,Set(GLOBAL(CAME)=${CAME}${DIALSTATUS})
exten => here,1,Answer()
same => n,Wait(600)
exten => there,1,Answer()
same => n,Wait(600)
"""
PHONES = "6001", "6002", "6003", "6004"


def run_calls(tmp_path: Path, work) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001  of run_call_office
    run_call_office(tmp_path, PLAN, work, *PHONES)


@pytest.mark.parametrize(("sent", "stays"), [("6001", "6002"), ("6002", "6001")])
def test_a_redirected_phone_calls_on_and_whom_it_talked_to_is_hung_up(tmp_path: Path, sent: str, stays: str) -> None:
    async def work(office: CallOffice) -> None:
        await talk(office)
        assert heard(office) == pair("6001", "6002")
        assert await done(office, "Redirect", Channel=channel(office, sent), Exten="6003") == "Redirect successful"
        await office.until(lambda: office["6003"].rings and not office[stays].is_up)
        office["6003"].take()
        await office.until(lambda: office.told("BridgeEnter")[3:])
        assert heard(office) == pair(sent, "6003")
        office["6003"].hang_up()
        await office.until(lambda: not office.pbx.channels.all)
        assert not office[sent].is_up
        office.check_headers()

    run_calls(tmp_path, work)


def test_a_caller_can_be_redirected_while_it_rings(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        office["6001"].dial("6002")
        await office.until(lambda: office["6002"].rings)
        ringing = channel(office, "6002")
        assert "Redirect failed" in await done(office, "Redirect", Channel=ringing, Exten="6003")
        await done(office, "Redirect", Channel=channel(office, "6001"), Exten="6003")
        await office.until(lambda: office["6003"].rings and not office["6002"].rings)

    run_calls(tmp_path, work)


@pytest.mark.parametrize("exten", ["6999", ""])
def test_a_redirect_to_nothing_ends_both(tmp_path: Path, exten: str) -> None:
    async def work(office: CallOffice) -> None:
        await talk(office)
        assert await done(office, "Redirect", Channel=channel(office, "6001"), Exten=exten) == "Redirect successful"
        await office.until(lambda: not office.pbx.channels.all)
        assert not office["6001"].is_up
        assert not office["6002"].is_up

    run_calls(tmp_path, work)


@pytest.mark.parametrize("order", [("6001", "6002"), ("6002", "6001")])
def test_both_are_redirected_at_once(tmp_path: Path, order: tuple[str, str]) -> None:
    async def work(office: CallOffice) -> None:
        await talk(office)
        first, second = (channel(office, number) for number in order)
        said = await done(
            office, "Redirect", Channel=first, ExtraChannel=second, Exten="here", ExtraExten="there", Context="default"
        )
        assert said == "Dual Redirect successful"
        await office.settle()
        assert office["6001"].is_up
        assert office["6002"].is_up
        assert {each.place.exten for each in office.pbx.channels.all.values()} == {"here", "there"}
        assert heard(office) == set()

    run_calls(tmp_path, work)


@pytest.mark.parametrize(("transferer", "transferee"), [("6001", "6002"), ("6002", "6001")])
def test_a_blind_transfer_by_action_works_from_both_ends(tmp_path: Path, transferer: str, transferee: str) -> None:
    async def work(office: CallOffice) -> None:
        await talk(office)
        assert await done(office, "BlindTransfer", Channel=channel(office, transferer), Exten="6003") == (
            "Transfer succeeded"
        )
        await office.until(lambda: office["6003"].rings and not office[transferer].is_up)
        told = office.event("BlindTransfer")
        assert told["TransfererChannel"].startswith(f"PJSIP/{transferer}-")
        assert told["TransfereeChannel"].startswith(f"PJSIP/{transferee}-")
        assert (told["IsExternal"], told["Extension"]) == ("Yes", "6003")
        office["6003"].take()
        await office.until(lambda: heard(office) == pair(transferee, "6003"))
        office.check_headers()

    run_calls(tmp_path, work)


@pytest.mark.parametrize(("asks", "waits"), [("6001", "6002"), ("6002", "6001")])
def test_whoever_asks_a_third_is_heard_by_nobody_else_and_puts_through_by_hanging_up(
    tmp_path: Path, asks: str, waits: str
) -> None:
    async def work(office: CallOffice) -> None:
        await talk(office)
        assert await done(office, "Atxfer", Channel=channel(office, asks), Exten="6003", Context="default") == (
            "Atxfer successfully queued"
        )
        await office.until(lambda: office["6003"].rings)
        assert heard(office) == set()
        assert office.told("MusicOnHoldStart")
        office["6003"].take()
        await office.until(lambda: heard(office) == pair(asks, "6003"))
        office[asks].hang_up()
        await office.until(lambda: heard(office) == pair(waits, "6003"))
        assert office.told("MusicOnHoldStop")
        transfer = office.event("AttendedTransfer")
        assert transfer["OrigTransfererChannel"].startswith(f"PJSIP/{asks}-")
        assert transfer["TransfereeChannel"].startswith(f"PJSIP/{waits}-")
        office["6003"].hang_up()
        await office.until(lambda: not office.pbx.channels.all)
        assert not office[waits].is_up
        office.check_headers()

    run_calls(tmp_path, work)


@pytest.mark.parametrize("how", ["cancelled", "declined", "hung up", "unanswered"])
def test_whoever_asks_in_vain_talks_to_the_other_again(tmp_path: Path, how: str) -> None:
    async def work(office: CallOffice) -> None:
        await talk(office)
        asking = channel(office, "6001")
        await done(office, "Atxfer", Channel=asking, Exten="6003", Context="default")
        await office.until(lambda: office["6003"].rings)
        if how == "declined":
            office["6003"].refuse()
        elif how == "unanswered":
            await office.pass_time(16)
        else:
            office["6003"].take()
            await office.until(lambda: heard(office) == pair("6001", "6003"))
            if how == "cancelled":
                assert await done(office, "CancelAtxfer", Channel=asking) == "CancelAtxfer successfully queued"
            else:
                office["6003"].hang_up()
        await office.until(lambda: heard(office) == pair("6001", "6002"))
        assert not office["6003"].is_up
        assert not office["6003"].rings
        assert "asks nobody" in await done(office, "CancelAtxfer", Channel=asking)

    run_calls(tmp_path, work)


def test_two_calls_are_bridged(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        await talk(office, "6001", "6002")
        await talk(office, "6003", "6004")
        said = await done(
            office, "Bridge", Channel1=channel(office, "6001"), Channel2=channel(office, "6004"), Tone="no"
        )
        assert said == "Channels have been bridged"
        await office.until(lambda: heard(office) == pair("6001", "6004"))
        await office.until(lambda: not office["6002"].is_up and not office["6003"].is_up)

    run_calls(tmp_path, work)


def test_what_a_local_channel_says_is_heard_by_the_phone_behind_it(tmp_path: Path) -> None:
    plan = PLAN + "exten => says,1,Answer()\nsame => n,Playback(beep)\nsame => n,Read(GOT,,1)\n"
    plan += "same => n,Set(GLOBAL(GOT)=${GOT})\nexten => local,1,Dial(Local/says@default)\n"

    async def work(office: CallOffice) -> None:
        office["6001"].dial("local")
        await office.until(lambda: any("beep" in str(order) for order in office.orders))
        await office.pass_time(1)
        office["6001"].press("7")
        await office.until(lambda: office.variables.get("GOT") == "7")

    run_call_office(tmp_path, plan, work, "6001")


@pytest.mark.parametrize(
    ("action", "event"),
    [("CoreShowChannels", "CoreShowChannel"), ("Status", "Status"), ("BridgeList", "BridgeListItem")],
)
def test_calls_are_listed_as_asterisk_lists_them(tmp_path: Path, action: str, event: str) -> None:
    async def work(office: CallOffice) -> None:
        await talk(office)
        first, *rest = (await office.manager(action))[1:-1]
        assert len(rest) == (0 if action == "BridgeList" else 1)
        (expected,) = (headers.split(",") for name, headers in rows("ami-event-headers.tsv") if name == event)
        assert [name for name in first if name not in ("Event", "ActionID")] == expected
        if action == "CoreShowChannels":
            assert first["Duration"].startswith("00:00:")
            assert {first["Application"], rest[0]["Application"]} == {"Dial", "AppDial"}
            assert "2 active channels" in await office.console("core show channels")

    run_calls(tmp_path, work)
