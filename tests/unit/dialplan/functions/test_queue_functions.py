"""Functions of queues, on a running office."""

from pathlib import Path

import pytest

from tests.helpers.desk_phones import CallOffice, run_call_office

QUEUES = """
[support]
member => PJSIP/6003,2,Zoe
member => PJSIP/6004,0,Dan
"""


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("QUEUE_EXISTS(support)", "1"),
        ("QUEUE_EXISTS(nosuch)", "0"),
        ("QUEUE_MEMBER(support,count)", "2"),
        ("QUEUE_MEMBER(support,logged)", "1"),
        ("QUEUE_MEMBER(support,free)", "0"),
        ("QUEUE_MEMBER(support,penalty,PJSIP/6003)", "5"),
        ("QUEUE_MEMBER(support,paused,PJSIP/6003)", "1"),
        ("QUEUE_MEMBER(support,paused,PJSIP/6009)", ""),
        ("QUEUE_MEMBER(support,colour,PJSIP/6003)", ""),
        ("QUEUE_MEMBER(nosuch,count)", ""),
        ("QUEUE_MEMBER_COUNT(support)", "1"),
        ("QUEUE_MEMBER_LIST(support)", "PJSIP/6003,PJSIP/6004"),
        ("QUEUE_WAITING_COUNT(support)", "0"),
        ("QUEUE_GET_CHANNEL(support,1)", ""),
    ],
)
def test_what_functions_say_of_queues(tmp_path: Path, expression: str, value: str) -> None:
    plan = (
        "[default]\nexten => 6003,hint,PJSIP/6003\nexten => s,1,Set(QUEUE_MEMBER(support,paused,PJSIP/6003)=1)\n"
        "same => n,Set(QUEUE_MEMBER(support,penalty,PJSIP/6003)=5)\n"
        f"same => n,Set(GLOBAL(SAID)=<${{{expression}}}>)\n"
    )

    async def work(office: CallOffice) -> None:
        office["6003"].dial("s")
        await office.until(lambda: office.variables.get("SAID") == f"<{value}>")

    run_call_office(tmp_path, plan, work, "6003", queues=QUEUES)
