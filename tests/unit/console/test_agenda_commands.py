"""Presets and plans on the console."""

import asyncio
import datetime as dt
from collections.abc import Awaitable
from zoneinfo import ZoneInfo

import pytest

from switchboard.console.agenda_commands import AgendaCommands
from switchboard.console.command import Outcome
from switchboard.console.commands import Console
from switchboard.core.agenda import Agenda
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import AddPlan, Command, Origin, RemovePlan
from switchboard.core.plan import instant
from switchboard.core.presence_core import PresenceCore
from switchboard.ground.faults import Faults

BERLIN = ZoneInfo("Europe/Berlin")
ROOT = Origin("root", "console")
NOW = instant(dt.datetime.fromisoformat("2026-11-25T10:00"), BERLIN)


class Office:
    """An agenda that answers at once."""

    def __init__(self) -> None:
        self.core, self.agenda = PresenceCore(), Agenda(zone=BERLIN)
        self.console = Console(Faults())
        self.console.register(AgendaCommands(self.core, self.agenda, self.submit, lambda: NOW).commands())

    def submit(self, command: Command) -> Awaitable[ChangeSet]:
        async def answer() -> ChangeSet:
            assert isinstance(command, AddPlan | RemovePlan)
            return self.core.change_set(NOW, ROOT, self.agenda.apply(self.agenda.check(command), NOW))

        return answer()

    def run(self, line: str) -> Outcome:
        return asyncio.run(self.console.run(line, ROOT))

    def say(self, line: str) -> str:
        return self.run(line).text


def test_plans_are_added_listed_and_taken_out() -> None:
    office = Office()
    added = office.say('presencestate plan add custompresence:6002 "xa,vacation" from fri 14:00 until mon 8:00')
    assert added == "Plan 1: from 2026-11-27T14:00 until 2026-11-30T08:00\n"
    line = 'presencestate plan add CustomPresence:6003 "away,,at lunch, back soon" every mon-fri from 9:00 for 1h30m'
    assert office.say(f"{line} then available") == "Plan 2: every mon,tue,wed,thu,fri from 09:00 until 10:30\n"
    listing = office.say("presencestate plans").splitlines()
    assert [line.split() for line in listing[:2]] == [
        ["Plan", "Presentity", "Presence", "When", "Next", "Then", "Calendar"],
        [
            "1",
            "CustomPresence:6002",
            "xa,vacation",
            "from",
            "2026-11-27T14:00",
            "until",
            "2026-11-30T08:00",
            "2026-11-27",
            "14:00",
        ],
    ]
    assert listing[2].split()[-2:] == ["now", "available"]
    assert listing[3] == "2 plans"
    assert office.say("presencestate plans CustomPresence:6003").splitlines()[-1] == "1 plan"
    assert office.say("presencestate plan remove 1") == "Plan 1 was removed\n"
    assert list(office.agenda.plans) == [2]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("every day from 12:00 until 12:45", "every day from 12:00 until 12:45"),
        ("every fri-mon from 22:00 until 6:00", "every mon,fri,sat,sun from 22:00 until 06:00+1d"),
        ("every fri from 14:00 until 8:00+3d", "every fri from 14:00 until 08:00+3d"),
        ("from now for 2 hours", "from 2026-11-25T10:00 until 2026-11-25T12:00"),
        ("from tomorrow 12:00 to lunch", "from 2026-11-26T12:00 until 2026-11-26T13:30"),
        ("from 2026-12-24T12:00 until 2027-01-04T08:00", "from 2026-12-24T12:00 until 2027-01-04T08:00"),
    ],
)
def test_when_plans_come(words: str, text: str) -> None:
    assert Office().say(f"presencestate plan add CustomPresence:6002 away {words}") == f"Plan 1: {text}\n"


@pytest.mark.parametrize(
    "words",
    [
        "every day from 12:00 until 25:00",
        "every someday from 12:00 until 13:00",
        "every - from 12:00 until 13:00",
        "every mon from noonish until 13:00",
        "from 12:00 until",
        "from until 12:00 13:00",
        "always from 12:00 until 13:00",
        "from 12:00 until 13:00 then",
        "from 12:00 until 13:00 then nowhere",
        "from 2020-01-01T12:00 until 13:00",
        "every mon,tue from 12:00 until 13:00+2d",
    ],
)
def test_what_is_no_plan_is_refused(words: str) -> None:
    office = Office()
    assert not office.run(f"presencestate plan add CustomPresence:6002 away {words}").succeeded
    assert office.agenda.plans == {}


def test_presets_are_listed() -> None:
    lines = Office().say("presencestate presets").splitlines()
    assert lines[0] == "  1  Lunch: away,at lunch until 13:30"
    assert lines[-1] == "5 presets"
