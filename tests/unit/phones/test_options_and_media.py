"""Which calls pass by and which stay here, by what the dialplan allows in them."""

from pathlib import Path

import pytest

from switchboard.media.voice_orders import Open
from tests.helpers.desk_phones import CallOffice, run_call_office

PLAN = """
[default]
exten => 6001,hint,PJSIP/6001
exten => 6002,hint,PJSIP/6002
exten => dial,1,Dial({arguments})
exten => 6002,1,Dial(PJSIP/6002,20,{options})
exten => queue,1,Queue(sales,{options})
"""
QUEUES = "[sales]\nmember => PJSIP/6002\n"


def is_here(office: CallOffice) -> bool:
    """Whether the phone that is called was offered a port of ours; both have one then, or neither has."""
    assert office["6002"].invite is not None
    [stream] = [line for line in office["6002"].invite.body.decode().splitlines() if line.startswith("m=audio")]
    opened = sum(isinstance(order, Open) for voices in office.voices for order in voices.orders)
    here = 10_000 <= int(stream.split()[1]) <= 20_000
    assert opened == (2 if here else 0)
    return here


def stays_here(folder: Path, plan: str, dialled: str) -> bool:
    found: list[bool] = []

    async def work(office: CallOffice) -> None:
        anna, ben = office["6001"], office["6002"]
        anna.dial(dialled)
        await office.until(lambda: ben.rings)
        ben.take()
        await office.until(lambda: anna.is_up)
        await office.until(lambda: ben.sent("ACK "))
        found.append(is_here(office))

    run_call_office(folder, plan, work, "6001", "6002", queues=QUEUES)
    return found[0]


@pytest.mark.parametrize("options", ["t", "T", "h", "H", "k", "K", "m", "m(jazz)", "rt"])
def test_a_call_in_which_we_have_to_hear_or_to_speak_stays_here(tmp_path: Path, options: str) -> None:
    assert stays_here(tmp_path, PLAN.format(arguments=f"PJSIP/6002,20,{options}", options=""), "dial")


@pytest.mark.parametrize("options", ["", "g", "r", "R", "S(60)", "L(60000)", "F(default,6001,1)"])
def test_a_call_in_which_we_only_look_at_the_time_passes_by(tmp_path: Path, options: str) -> None:
    assert not stays_here(tmp_path, PLAN.format(arguments=f"PJSIP/6002,20,{options}", options=""), "dial")


def test_a_call_through_a_local_channel_stays_here(tmp_path: Path) -> None:
    assert stays_here(tmp_path, PLAN.format(arguments="Local/6002@default,20", options=""), "dial")


@pytest.mark.parametrize("options", ["", "t", "rt", "rH"])
def test_a_queue_that_plays_music_or_allows_features_keeps_its_calls_here(tmp_path: Path, options: str) -> None:
    assert stays_here(tmp_path, PLAN.format(arguments="", options=options), "queue")


def test_a_queue_that_only_lets_phones_ring_lets_its_calls_pass_by(tmp_path: Path) -> None:
    assert not stays_here(tmp_path, PLAN.format(arguments="", options="r"), "queue")


@pytest.mark.parametrize("option", ["h", "H"])
def test_digits_are_heard_though_media_may_pass_by(tmp_path: Path, option: str) -> None:
    async def work(office: CallOffice) -> None:
        anna, ben = office["6001"], office["6002"]
        anna.dial("dial")
        await office.until(lambda: ben.rings)
        ben.take()
        await office.until(lambda: anna.is_up and bool(ben.sent("ACK ")))
        (ben if option == "h" else anna).press("*0")
        await office.until(lambda: not anna.is_up and not ben.is_up)

    plan = PLAN.format(arguments=f"PJSIP/6002,20,{option}", options="")
    run_call_office(tmp_path, plan, work, "6001", "6002", features="[featuremap]\ndisconnect=*0\n")
