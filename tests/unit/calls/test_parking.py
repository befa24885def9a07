"""Calls that wait at a place: parked by action and dialplan, taken, called back, given up."""

from pathlib import Path

import pytest

from tests.helpers.desk_phones import CallOffice, run_call_office
from tests.helpers.talking import channel, done, heard, pair, talk

PLAN = """
[default]
exten => 6001,hint,PJSIP/6001
exten => 6002,hint,PJSIP/6002
exten => 6003,hint,PJSIP/6003
exten => 701,hint,park:701@parkedcalls
exten => _600X,1,Dial(PJSIP/${EXTEN},20)
exten => parks,1,Answer()
same => n,Park()
same => n,Set(GLOBAL(WENT)=on)
same => n,Wait(60)
exten => any,1,ParkedCall()
exten => empty,1,ParkedCall(default,799)
include => parkedcalls
"""
PARKING = """
[general]
[default]
parkext=>700
parkpos=>701-702
context=>parkedcalls
parkingtime=>8
comebacktoorigin=yes
courtesytone=
findslot=>first
"""
PHONES = "6001", "6002", "6003"


def run_parking(tmp_path: Path, work, parking: str = PARKING) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001  of run_call_office
    run_call_office(tmp_path, PLAN, work, *PHONES, res_parking=parking)


@pytest.mark.parametrize(("parked", "parker"), [("6002", "6001"), ("6001", "6002")])
def test_a_call_is_parked_by_action_and_taken_by_dialling_its_place(tmp_path: Path, parked: str, parker: str) -> None:
    async def work(office: CallOffice) -> None:
        await talk(office)
        assert office.lamp("701") == "Idle"
        assert await done(
            office, "Park", Channel=channel(office, parked), TimeoutChannel=channel(office, parker), Timeout="30000"
        ) == "Park successful"  # fmt: skip
        assert heard(office) == set()
        assert office[parker].is_up
        await office.until(lambda: office.lamp("701") == "InUse")
        listed = await office.manager("ParkedCalls")
        assert listed[1]["ParkeeChannel"].startswith(f"PJSIP/{parked}-")
        assert (listed[1]["ParkingSpace"], listed[1]["ParkerDialString"], listed[-1]["Total"]) == (
            "701", f"PJSIP/{parker}", "1"
        )  # fmt: skip
        assert office.event("MusicOnHoldStart")["Channel"].startswith(f"PJSIP/{parked}-")
        office[parker].hang_up()
        await office.settle()
        assert office[parked].is_up
        assert "1 parked call\n" in await office.console("parking show default")
        office["6003"].dial("701")
        await office.until(lambda: heard(office) == pair(parked, "6003"))
        assert office.event("UnParkedCall")["RetrieverChannel"].startswith("PJSIP/6003-")
        assert office.lamp("701") == "Idle"
        office["6003"].hang_up()
        await office.until(lambda: not office.pbx.channels.all)
        assert not office[parked].is_up
        office.check_headers()

    run_parking(tmp_path, work)


def test_nobody_takes_the_call_and_whoever_parked_it_is_called(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        await talk(office)
        parked = channel(office, "6002")
        await done(office, "Park", Channel=parked, TimeoutChannel=channel(office, "6001"), Timeout="2000")
        office["6001"].hang_up()
        await office.pass_time(2.2)
        await office.until(lambda: office["6001"].rings)
        assert office.event("ParkedCallTimeOut")["ParkingDuration"] == "2"
        assert office.pbx.channels.all[parked].place.exten == "PJSIP_6001"
        office["6001"].take()
        await office.until(lambda: heard(office) == pair("6001", "6002"))
        office["6001"].hang_up()
        await office.until(lambda: not office.pbx.channels.all)
        office.check_headers()

    run_parking(tmp_path, work)


def test_whoever_parks_themselves_hears_where_and_goes_on_once_the_other_has_ended(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        office["6001"].dial("parks")
        await office.pass_time(6)
        await office.until(lambda: office.told("ParkedCall"))
        assert [order for order in office.orders if "digits/7" in str(order)]
        office["6002"].dial("any")
        await office.until(lambda: heard(office) == pair("6001", "6002"))
        office["6002"].hang_up()
        await office.until(lambda: office.variables.get("WENT") == "on")

    run_parking(tmp_path, work)


def test_a_blind_transfer_to_the_lot_parks_and_calls_the_transferer_back(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        await talk(office)
        await done(office, "BlindTransfer", Channel=channel(office, "6002"), Exten="700", Context="default")
        await office.until(lambda: office.told("ParkedCall"))
        assert office.event("ParkedCall")["ParkerDialString"] == "PJSIP/6002"
        await office.pass_time(8.5)
        await office.until(lambda: office["6002"].rings)

    run_parking(tmp_path, work)


def test_a_parked_call_that_hangs_up_leaves_its_place(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        await talk(office)
        await done(office, "Park", Channel=channel(office, "6002"))
        office["6002"].hang_up()
        await office.until(lambda: office.told("ParkedCallGiveUp"))
        await office.until(lambda: office.lamp("701") == "Idle")
        assert (await office.manager("ParkedCalls"))[-1]["Total"] == "0"
        await talk(office, "6002", "6003")
        parked = channel(office, "6003")
        await done(office, "Park", Channel=parked)
        assert "Park failed" in await done(office, "Park", Channel=parked)
        await done(office, "Redirect", Channel=parked, Exten="6001")
        await office.until(lambda: office.told("ParkedCallGiveUp")[1:])

    run_parking(tmp_path, work)


def test_a_full_lot_takes_nobody_and_an_empty_place_has_nobody(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        await talk(office)
        assert await done(office, "Park", Channel=channel(office, "6002")) == "Park successful"
        office["6003"].dial("6002")
        await office.settle()
        assert "no place is free" in await done(office, "Park", Channel=channel(office, "6003"))
        office["6003"].hang_up()
        await office.settle()
        office["6003"].dial("empty")
        await office.until(lambda: office["6003"].is_up)
        await office.pass_time(5)
        await office.until(lambda: not office["6003"].is_up)

    run_parking(tmp_path, work, PARKING.replace("701-702", "701").replace("parkext=>700", "parkext=>700\ncolour=red"))


def test_the_lots_are_listed(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        (lot, sales) = (await office.manager("Parkinglots"))[1:-1]
        assert (lot["Name"], lot["StartSpace"], lot["StopSpace"], lot["Timeout"]) == ("default", "701", "702", "8")
        assert (sales["Name"], sales["StartSpace"]) == ("sales", "801")
        problems = " ".join(map(str, office.engine.service.problems))
        assert "'many' is nothing that 'parkingtime' takes" in problems

    parking = PARKING + "[sales]\nparkpos=801-810\nparkext=800\ncontext=salesparked\nparkingtime=many\n"
    run_parking(tmp_path, work, parking)
