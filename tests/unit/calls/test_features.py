"""What phones do in a call by pressing digits: with phones on real sockets and a clock that goes on by hand."""

from pathlib import Path

import pytest

from switchboard.media.voice_orders import Heed, Press
from tests.helpers.desk_phones import CallOffice, run_call_office
from tests.helpers.talking import heard, pair, talk

PLAN = """
[default]
exten => 6001,hint,PJSIP/6001
exten => 6002,hint,PJSIP/6002
exten => 6003,hint,PJSIP/6003
exten => _600X,1,Dial(PJSIP/${EXTEN},20,tTkKhH)
exten => plain,1,Dial(PJSIP/6002)
exten => short,1,Dial(PJSIP/6002,,S(5))
same => n,Set(GLOBAL(CAME)=${DIALSTATUS})
exten => limited,1,Dial(PJSIP/6002,,L(4000))
exten => goes,1,Dial(PJSIP/6002,,F(default,survey,1))
exten => survey,1,Answer()
same => n,Set(GLOBAL(SURVEY)=${CHANNEL})
same => n,Wait(60)
exten => music,1,Answer()
same => n,Dial(PJSIP/6002,,m(jazz))
include => parkedcalls
"""
FEATURES = """
[general]
transferdigittimeout=3
featuredigittimeout=1000
atxfernoanswertimeout=5
[featuremap]
blindxfer=#1
atxfer=*2
parkcall=#72
disconnect=*0
"""
PHONES = "6001", "6002", "6003"


def run_features(tmp_path: Path, work, features: str = FEATURES) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001  of run_call_office
    run_call_office(tmp_path, PLAN, work, *PHONES, features=features)


@pytest.mark.parametrize(("one", "other"), [("6001", "6002"), ("6002", "6001")])
def test_a_phone_sends_the_other_on_by_digits(tmp_path: Path, one: str, other: str) -> None:
    async def work(office: CallOffice) -> None:
        await talk(office)
        office[one].press("#1")
        await office.until(lambda: heard(office) == set())
        assert office.event("MusicOnHoldStart")["Channel"].startswith(f"PJSIP/{other}-")
        office[one].press("6003")
        await office.until(lambda: office["6003"].rings and not office[one].is_up)
        office["6003"].take()
        await office.until(lambda: heard(office) == pair(other, "6003"))
        assert office.event("BlindTransfer")["Extension"] == "6003"

    run_features(tmp_path, work)


@pytest.mark.parametrize("number", ["", "9", "6999"])
def test_a_number_that_leads_nowhere_brings_them_back_together(tmp_path: Path, number: str) -> None:
    async def work(office: CallOffice) -> None:
        await talk(office)
        office["6001"].press("#1")
        await office.until(lambda: heard(office) == set())
        if number:
            office["6001"].press(number)
        await office.pass_time(7)
        await office.until(lambda: heard(office) == pair("6001", "6002"))
        assert any("pbx-invalid" in str(order) for order in office.orders)

    run_features(tmp_path, work)


@pytest.mark.parametrize("ends", ["hangs up", "*2"])
def test_a_phone_asks_and_puts_through_by_digits(tmp_path: Path, ends: str) -> None:
    async def work(office: CallOffice) -> None:
        await talk(office)
        office["6001"].press("*26003")
        await office.until(lambda: office["6003"].rings)
        office["6003"].take()
        await office.until(lambda: heard(office) == pair("6001", "6003"))
        if ends == "hangs up":
            office["6001"].hang_up()
        else:
            office["6001"].press("*2")
        await office.until(lambda: heard(office) == pair("6002", "6003"))

    run_features(tmp_path, work)


def test_a_question_is_taken_back_by_digits_and_ends_when_nobody_answers(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        await talk(office)
        office["6001"].press("*26003")
        await office.until(lambda: office["6003"].rings)
        await office.pass_time(5.5)
        await office.until(lambda: heard(office) == pair("6001", "6002"))
        assert not office["6003"].rings
        office["6001"].press("*26003")
        await office.until(lambda: office["6003"].rings)
        office["6003"].take()
        await office.until(lambda: heard(office) == pair("6001", "6003"))
        office["6001"].press("*1")
        await office.until(lambda: heard(office) == pair("6001", "6002"))

    run_features(tmp_path, work)


def test_a_phone_ends_the_call_or_parks_the_other_by_digits(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        await talk(office)
        office["6002"].press("#72")
        await office.until(lambda: office.told("ParkedCall"))
        assert any("digits/7" in str(order) for order in office.orders)
        await office.pass_time(6.5)
        await office.until(lambda: not office["6002"].is_up)
        office["6003"].dial("701")
        await office.until(lambda: heard(office) == pair("6001", "6003"))
        office["6003"].hang_up()
        await office.until(lambda: not office.pbx.channels.all)
        await talk(office)
        office["6001"].press("*0")
        await office.until(lambda: not office.pbx.channels.all)

    run_features(tmp_path, work)


def test_digits_that_are_no_code_are_heard_by_the_other(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        await talk(office)
        office["6001"].press("5#")
        await office.settle()
        pressed = [order.digits for order in office.orders if isinstance(order, Press)]
        assert pressed == ["5"]
        await office.pass_time(1.2)
        pressed = [order.digits for order in office.orders if isinstance(order, Press)]
        assert pressed == ["5", "#"]

    run_features(tmp_path, work)


def test_who_may_nothing_is_not_listened_to(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        office["6001"].dial("plain")
        await office.until(lambda: office["6002"].rings)
        office["6002"].take()
        await office.until(lambda: heard(office) == pair("6001", "6002"))
        assert not [order for order in office.orders if isinstance(order, Heed)]
        office["6001"].press("#1")
        await office.until(lambda: len(office["6002"].sent("INFO")) == len("#1"))
        assert [message.body[:8] for message in office["6002"].sent("INFO")] == [b"Signal=#", b"Signal=1"]

    run_features(tmp_path, work)


@pytest.mark.parametrize(("exten", "seconds"), [("short", 5), ("limited", 4)])
def test_a_call_has_an_end(tmp_path: Path, exten: str, seconds: float) -> None:
    async def work(office: CallOffice) -> None:
        office["6001"].dial(exten)
        await office.until(lambda: office["6002"].rings)
        office["6002"].take()
        await office.until(lambda: office["6001"].is_up)
        await office.pass_time(seconds - 1)
        assert office["6001"].is_up
        await office.pass_time(1.5)
        await office.until(lambda: not office.pbx.channels.all)
        assert [number for number in PHONES if office[number].is_up] == []

    run_features(tmp_path, work)


def test_the_called_one_goes_on_once_the_caller_has_hung_up(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        office["6001"].dial("goes")
        await office.until(lambda: office["6002"].rings)
        office["6002"].take()
        await office.until(lambda: office["6001"].is_up)
        office["6001"].hang_up()
        await office.until(lambda: office.variables.get("SURVEY", "").startswith("PJSIP/6002-"))
        assert office["6002"].is_up

    run_features(tmp_path, work)


def test_the_caller_hears_music_instead_of_ringing(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        office["6001"].dial("music")
        await office.until(lambda: office["6002"].rings)
        assert office.event("MusicOnHoldStart")["Class"] == "jazz"
        office["6002"].take()
        await office.until(lambda: heard(office) == pair("6001", "6002"))
        assert office.told("MusicOnHoldStop")

    run_features(tmp_path, work)


def test_what_is_wrong_with_a_file_of_features_is_told(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        problems = " ".join(map(str, office.engine.service.problems))
        assert "'none' is nothing that 'transferdigittimeout' takes" in problems
        assert "'x!' is nothing that 'blindxfer' takes" in problems

    run_features(tmp_path, work, "[general]\ntransferdigittimeout=none\n[featuremap]\nblindxfer=x!\n")
