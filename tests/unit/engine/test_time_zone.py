"""Ends are those of the office's clocks, whatever zone the computer is in: by each face alike."""

import datetime as dt
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from switchboard.calls.originate import Originate
from switchboard.core.commands import Origin
from switchboard.dialplan.run.channel import Place
from tests.helpers.house import SETTINGS, House

ROOT = Origin("root", "console")
Face = Callable[[House, str], None]
AUCKLAND = ZoneInfo("Pacific/Auckland")


class FarOffice(House):
    settings = f'time_zone = "Pacific/Auckland"\n{SETTINGS}'


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    with FarOffice(tmp_path) as house:
        yield house
    monkeypatch.undo()
    time.tzset()


def by_console(house: House, text: str) -> None:
    done = house.do(house.engine.parts.console.run(f"presencestate change CustomPresence:6003 away until {text}", ROOT))
    assert done.succeeded, done.text


def by_dialplan(house: House, text: str) -> None:
    steps = ("PRESENCE_STATE(CustomPresence:6003)=away", f"PRESENCE_UNTIL(CustomPresence:6003)={text}")
    for number, data in enumerate(steps, 1):
        step = ("default", "ends", str(number))
        house.engine.parts.backend.plan_edit.add(step, f"Set({data})", ROOT, replaces=True)

    async def call() -> None:
        channel = await house.engine.parts.pbx.originate(
            Originate("6001", "default", Place("default", "ends", 1), ROOT, timeout=1.0)
        )
        await house.engine.parts.pbx.ended(channel)

    house.do(call())


def by_manager(house: House, text: str) -> None:
    action = f"Action: Setvar\r\nVariable: PRESENCE_STATE(CustomPresence:6003)\r\nValue: away\r\nUntil: {text}\r\n\r\n"
    house.do(house.manager(action.encode()))


@pytest.mark.parametrize("face", [by_console, by_dialplan, by_manager])
@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("2027-01-15T09:00", "2027-01-14T20:00Z"),  # summer there
        ("2027-07-15T09:00", "2027-07-14T21:00Z"),
        ("2027-09-26T02:30", "2027-09-25T14:30Z"),  # left out as the clocks go forward: 3:30
        ("2027-04-04T02:30", "2027-04-03T13:30Z"),  # the first of two
    ],
)
def test_an_end_is_by_the_clocks_of_the_office(
    house: House, face: Callable[[House, str], None], text: str, end: str
) -> None:
    face(house, text)
    shown = house.engine.parts.core.custom_presence.presence("6003")
    assert shown.until == dt.datetime.fromisoformat(end).timestamp()
    listed = house.do(house.engine.parts.console.run("presencestate list", ROOT)).text
    assert f"Until: '{dt.datetime.fromtimestamp(shown.until, AUCKLAND):%Y-%m-%d %H:%M}'" in listed


def test_a_time_of_day_is_the_next_one_there(house: House) -> None:
    for face in (by_console, by_dialplan, by_manager):
        face(house, "14:00")
        shown = dt.datetime.fromtimestamp(house.engine.parts.core.custom_presence.presence("6003").until, AUCKLAND)
        assert (shown.hour, shown.minute) == (14, 0)
        assert 0 < shown.timestamp() - time.time() <= 25 * 3_600
