"""Times that are said, phones that are found free, and what is written of a channel."""

import datetime as dt
from pathlib import Path

import pytest

from switchboard.dialplan.text.spoken_time import spoken_time
from switchboard.media.voice_orders import SaySound
from tests.helpers.desk_phones import CallOffice, run_call_office

MOMENT = dt.datetime.fromisoformat("2026-11-25T15:00:09")


@pytest.mark.parametrize(
    ("format_text", "names"),
    [
        ("", "day-3 mon-10 20 5 20 20 6 at 3 oclock p-m"),
        ("R", "15 oclock"),
        ("IMp", "3 oclock p-m"),
        ("S", "9 seconds"),
        ("Q", "today"),
        ("'beep'H", "beep 15"),
        ("%z?", ""),
    ],
)
def test_a_time_is_said_by_a_format(format_text: str, names: str) -> None:
    said = [name.removeprefix("digits/") for name in spoken_time(MOMENT, format_text, MOMENT.date())]
    assert " ".join(said) == names


@pytest.mark.parametrize(("days", "names"), [(1, ["digits/yesterday"]), (-1, ["digits/day-3"])])
def test_a_day_is_said_as_yesterday_or_by_its_date(days: int, names: list[str]) -> None:
    assert spoken_time(MOMENT, "q", MOMENT.date() + dt.timedelta(days=days))[:1] == names


def test_years_are_said_as_people_say_them() -> None:
    for year, names in ((2005, "2 thousand 5"), (1905, "19 oh 5"), (2026, "20 20 6")):
        said = spoken_time(MOMENT.replace(year=year), "Y", MOMENT.date())
        assert " ".join(name.removeprefix("digits/") for name in said) == names


PLAN = """
[default]
exten => 6001,hint,PJSIP/6001
exten => 6002,hint,PJSIP/6002
exten => time,1,SayUnixTime(1795619700,Europe/Berlin,A 'digits/at' R)
same => n,Wait(60)
exten => free,1,ChanIsAvail(PJSIP/6009&PJSIP/6002)
same => n,Set(GLOBAL(FREE)=${AVAILORIGCHAN} ${AVAILSTATUS})
same => n,DumpChan()
exten => tone,1,Milliwatt()
"""


def test_a_phone_hears_the_time(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        office["6001"].dial("time")
        await office.until(lambda: office["6001"].is_up)
        await office.pass_time(6)
        said = [order.sound.removeprefix("digits/") for order in office.orders if isinstance(order, SaySound)]
        assert said == ["day-3", "at", "16", "15"]

    run_call_office(tmp_path, PLAN, work, "6001")


def test_the_first_free_phone_is_found(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        office["6001"].dial("free")
        await office.until(lambda: office.variables.get("FREE") == "PJSIP/6002 1")

    run_call_office(tmp_path, PLAN, work, "6001", "6002")


def test_a_tone_goes_on_until_the_end(tmp_path: Path) -> None:
    async def work(office: CallOffice) -> None:
        office["6001"].dial("tone")
        await office.until(lambda: office["6001"].is_up)
        await office.pass_time(8)
        assert len([order for order in office.orders if isinstance(order, SaySound)]) >= 3
        office["6001"].hang_up()
        await office.until(lambda: not office.pbx.channels.all)

    run_call_office(tmp_path, PLAN, work, "6001")
