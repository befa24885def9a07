"""What the dialplan and database commands print, against what Asterisk's print."""

import asyncio
import re
from collections.abc import Awaitable, Sequence

import pytest

from switchboard.console.command import Outcome
from switchboard.console.commands import Console
from switchboard.console.database_commands import DatabaseCommands
from switchboard.console.dialplan_commands import DialplanCommands
from switchboard.console.presence_commands import PresenceCommands
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Command, Origin
from switchboard.core.errors import CommandRefused
from switchboard.core.family_store import FamilyStore
from switchboard.core.presence_core import PresenceCore
from switchboard.core.states import Extension
from switchboard.dialplan.read.parser import parse_dialplan
from switchboard.dialplan.run.channel import Channel, Place
from switchboard.dialplan.run.world import World
from switchboard.ground.faults import Faults
from tests.helpers.captures import DATA, sections
from tests.helpers.dialplan import TOGGLE, DialplanOffice

ROOT = Origin("root", "console")
# the dialplan of the second captures, its lines where they stood
CONF = """\
[general]
static=yes
writeprotect=no
[default]
exten => 6002,hint,Custom:6002,CustomPresence:6002
exten => 2000,hint,PJSIP/2000,CustomPresence:2000
exten => 2001,hint,,CustomPresence:2001









""" + TOGGLE.strip("\n").replace("Local/bob@phones", "PJSIP/Bob")


class Desk:
    """A dialplan office for the console."""

    def __init__(self) -> None:
        self.office = DialplanOffice()
        from switchboard.dialplan.read.parser import parse_dialplan

        self.office.world.dialplan = parse_dialplan(CONF, "extensions.conf")
        self.dialled: list[tuple[object, object]] = []

    @property
    def world(self) -> World:
        return self.office.world

    @property
    def core(self) -> PresenceCore:
        return self.office.core

    @property
    def entries(self) -> FamilyStore:
        return self.office.entries

    def submit(self, command: Command) -> Awaitable[ChangeSet]:
        async def answer() -> ChangeSet:
            self.office.submit([command])
            return ChangeSet(0, 0.0, ROOT)

        return answer()

    def watchers(self, _: Extension) -> int:
        return 0

    async def reload(self) -> str:
        return ""

    def channels(self) -> Sequence[Channel]:
        return [self.office.channel("2000", "wiki")]

    def calls_processed(self) -> int:
        return 1

    def dial(self, called: str | tuple[str, str], then: tuple[str, str] | Place, origin: Origin) -> Awaitable[Channel]:
        self.dialled.append((called, then))
        exten, context = called if isinstance(called, tuple) else ("2000", "wiki")

        async def answer() -> Channel:
            if exten == "none":
                raise CommandRefused("There is no extension none")
            return self.office.dial(exten, context)

        assert origin == ROOT
        return answer()

    def hang_up(self, channel: Channel) -> None:
        channel.hang_up()


@pytest.fixture
def desk() -> Desk:
    return Desk()


def console(desk: Desk) -> Console:
    groups = (PresenceCommands(desk), DialplanCommands(desk), DatabaseCommands(desk))
    return Console(Faults(), [command for group in groups for command in group.commands()])


def run(desk: Desk, line: str) -> Outcome:
    return asyncio.run(console(desk).run(line, ROOT))


def captured(line: str) -> str:
    text = (DATA / "cli-more.txt").read_text(encoding="utf-8")
    match = re.search(rf"^\*CLI> {re.escape(line)}\n(.*?)\n\n(?=\*CLI>|########)", text, re.MULTILINE | re.DOTALL)
    assert match is not None
    return match.group(1)


@pytest.mark.parametrize("line", ["dialplan show wiki", "dialplan show 2000@wiki", "dialplan show nope"])
def test_a_dialplan_is_shown_as_asterisk_shows_it(desk: Desk, line: str) -> None:
    assert run(desk, line).text.rstrip("\n") == captured(line)


def test_hints_are_shown_in_their_context(desk: Desk) -> None:
    lines = run(desk, "dialplan show default").text.splitlines()
    expected = captured("dialplan show default").splitlines()
    assert [line for line in lines if "2001" in line] == [line for line in expected if "'2001'" in line]


def test_what_nobody_has_is_listed(desk: Desk) -> None:
    assert run(desk, "dialplan show unknown").text.splitlines()[1:] == ["0 unknown."]
    desk.office.world.dialplan = parse_dialplan("[t]\nexten => 1,1,NoSuch(${ALSO(1)})\nsame => n,NoSuch\n", "e.conf")
    assert [line.split() for line in run(desk, "dialplan show unknown").text.splitlines()[1:]] == [
        ["function", "ALSO", "1", "e.conf:2"], ["application", "NoSuch", "2", "e.conf:2"], ["2", "unknown."],
    ]  # fmt: skip


def test_the_database_is_shown_put_read_and_deleted(desk: Desk) -> None:
    run(desk, 'presencestate change CustomPresence:6002 "dnd,Buro,Gruesse"')
    run(desk, "devstate change Custom:6002 INUSE")
    assert run(desk, "database show CustomPresence").text == (
        "/CustomPresence/6002                              : dnd,Buro,Gruesse         \n1 results found.\n"
    )
    assert run(desk, "database get CustomPresence 6002").text == "Value: dnd,Buro,Gruesse\n"
    assert run(desk, "database put cidname 6002 Bob").text == "Updated database successfully\n"
    assert "3 results found." in run(desk, "database show").text
    assert run(desk, "database showkey 6002").text.count("\n") == 4
    assert run(desk, "database del cidname 6002").text == "Database entry removed.\n"
    assert run(desk, "database get cidname 6002").text == "Database entry not found.\n"
    assert run(desk, "database deltree CustomDevstate").text == "1 database entries removed.\n"


def test_a_large_database_is_listed_in_part_counted_whole_and_deleted_whole(desk: Desk) -> None:
    for number in range(3_000):
        command = desk.entries.put("large", f"{number:04}", "v" * 1_000, ROOT)
        desk.entries.apply(command)  # type: ignore[arg-type]  # an entry, since the family is no other
    text = run(desk, "database show large").text
    assert len(text) < 1_010_000
    assert text.endswith(" more; name a family, or a key.\n3000 results found.\n")
    assert console(desk).complete("database show la") == ["large"]
    assert run(desk, "database deltree large").text == "3000 database entries removed.\n"
    assert run(desk, "database show large").text == "0 results found.\n"


def test_what_is_put_into_the_family_of_presence_is_presence(desk: Desk) -> None:
    run(desk, 'database put CustomPresence 6002 "chat,,by hand"')
    assert desk.core.custom_presence.presences["6002"].message == "by hand"
    assert not run(desk, "database put CustomPresence 6002 nonsense").succeeded


def test_a_call_is_made_and_says_what_each_step_did(desk: Desk) -> None:
    text = run(desk, "channel originate Local/2000@wiki application Wait 1").text
    assert desk.dialled == [(("2000", "wiki"), ("Wait", "1"))]
    assert 'Executing [2000@wiki:1] Answer("Local/2000@wiki-1;2", "") in new stack' in text
    assert not run(desk, "channel originate Local/none@wiki application Wait 1").succeeded
    assert run(desk, "channel originate PJSIP/Bob extension 2000@wiki").succeeded
    assert desk.dialled[-1] == ("PJSIP/Bob", Place("wiki", "2000"))
    assert not run(desk, "channel originate DAHDI/1 application Wait 1").succeeded


def test_channels_functions_and_applications_are_listed(desk: Desk) -> None:
    assert "1 active channel\n0 active calls\n1 call processed\n" in run(desk, "core show channels").text
    assert "PRESENCE_STATE(provider,field[,e])" in run(desk, "core show functions").text
    assert "It can be read and written." in run(desk, "core show function DEVICE_STATE").text
    assert "GotoIf(condition?label:label)" in run(desk, "core show application gotoif").text
    assert not run(desk, "core show function NOPE").succeeded
    assert run(desk, "dialplan eval function LEN(abc)").text == "Return Value: Success (0)\nResult: 3\n"
    assert "Requested Hangup" in run(desk, "channel request hangup Local/2000@wiki-1;2").text


def test_no_channels_look_as_in_asterisk(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "channels", list)
    monkeypatch.setattr(desk, "calls_processed", lambda: 0)
    printed = sections("cli.txt")["SIP"].partition("*CLI> core show channels\n")[2]
    assert run(desk, "core show channels").text == printed.partition("*CLI>")[0]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("presencestate ", ["change", "list", "types"]),
        ("presencestate ch", ["change"]),
        ("presencestate change CustomPresence:700", []),
        ("presencestate change CustomPresence:200", [f"CustomPresence:200{n}" for n in range(3)]),
        ("presencestate change CustomPresence:x A", ["AVAILABLE", "AWAY"]),
        ("devstate change Custom:6", ["Custom:6002"]),
        ("dialplan show w", ["wiki"]),
        ("core show function PRES", ["PRESENCE_STATE", "PRESENCE_UNTIL"]),
        ("database get ", []),
        ("nonsense ", []),
    ],
)
def test_words_are_completed(desk: Desk, line: str, words: list[str]) -> None:
    assert console(desk).complete(line) == words
