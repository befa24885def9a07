"""Calls that ring elsewhere and are taken here."""

from pathlib import Path

import pytest

from tests.helpers.desk_phones import CallOffice, run_call_office
from tests.helpers.talking import heard, pair

PLAN = """
[default]
exten => 6001,hint,PJSIP/6001
exten => 6002,hint,PJSIP/6002
exten => 6003,hint,PJSIP/6003
exten => _600X,1,Set(_PICKUPMARK=m${EXTEN})
same => n,Dial(PJSIP/${EXTEN},20)
same => n,Set(GLOBAL(CAME)=${DIALSTATUS})
exten => _*8600X,1,Pickup(${EXTEN:2}@default)
same => n,Set(GLOBAL(PICKED)=${PICKUPRESULT})
exten => _*9600X,1,PickupChan(PJSIP/${EXTEN:2})
exten => mark,1,Pickup(m6002@PICKUPMARK)
exten => own,1,Pickup(6099&6002)
exten => group,1,Set(CHANNEL(pickupgroup)=1,2)
same => n,Pickup()
same => n,Set(GLOBAL(PICKED)=${PICKUPRESULT})
"""
PHONES = "6001", "6002", "6003"


@pytest.mark.parametrize("exten", ["*86002", "*96002", "mark", "own"])
def test_a_call_that_rings_elsewhere_is_taken(tmp_path: Path, exten: str) -> None:
    async def work(office: CallOffice) -> None:
        office["6001"].dial("6002")
        await office.until(lambda: office["6002"].rings)
        office["6003"].dial(exten)
        await office.until(lambda: heard(office) == pair("6001", "6003"))
        assert not office["6002"].rings
        picked = office.event("Pickup")
        assert picked["Channel"].startswith("PJSIP/6003-")
        assert picked["TargetChannel"].startswith("PJSIP/6002-")
        office["6003"].hang_up()
        await office.until(lambda: not office.pbx.channels.all)
        assert not office["6001"].is_up

    run_call_office(tmp_path, PLAN, work, *PHONES)


@pytest.mark.parametrize("exten", ["*86002", "group"])
def test_the_dialplan_goes_on_where_nothing_rings(tmp_path: Path, exten: str) -> None:
    async def work(office: CallOffice) -> None:
        office["6003"].dial(exten)
        await office.until(lambda: office.variables.get("PICKED") == "FAILURE")

    run_call_office(tmp_path, PLAN, work, *PHONES)


def test_a_queues_caller_who_is_picked_up_has_left_the_queue(tmp_path: Path) -> None:
    plan = PLAN + "exten => 500,1,Queue(support)\nexten => pick,1,PickupChan(PJSIP/6002)\n"

    async def work(office: CallOffice) -> None:
        office["6001"].dial("500")
        await office.until(lambda: office["6002"].rings)
        office["6003"].dial("pick")
        await office.until(lambda: heard(office) == pair("6001", "6003"))
        assert office.told("QueueCallerLeave", "QueueCallerAbandon") == ["QueueCallerLeave"]

    run_call_office(tmp_path, plan, work, *PHONES, queues="[support]\nmember => PJSIP/6002\n")
