"""The console against what Asterisk's prints."""

import asyncio
import re
import time
from collections.abc import Awaitable

import pytest

from switchboard.console.command import Outcome, make_command
from switchboard.console.commands import Console
from switchboard.console.core_commands import CoreCommands
from switchboard.console.presence_commands import PresenceCommands
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Command, Origin, SetDeviceState, SetPresence
from switchboard.core.presence_core import PresenceCore
from switchboard.core.states import Extension
from switchboard.dialplan.read.parser import parse_dialplan
from switchboard.ground.faults import Faults
from tests.helpers.captures import sections
from tests.helpers.phone import HINTS

ROOT = Origin("root", "console")


class CoreBackend:
    """A core that answers at once."""

    def __init__(self) -> None:
        self.core = PresenceCore()
        self.stops = 0
        self.faults = Faults()
        self.wrong = ["The disk is full."]
        dialplan = parse_dialplan(HINTS, "extensions.conf")
        self.core.replace_hints(dialplan.hints, dialplan.patterns, 0.0, ROOT)

    def submit(self, command: Command) -> Awaitable[ChangeSet]:
        async def answer() -> ChangeSet:
            assert isinstance(command, SetPresence | SetDeviceState)
            return self.core.apply(self.core.check(command), 0.0)

        return answer()

    def locked(self) -> list[str]:
        return ["system = false: it is locked by the file: ask Ann"]

    def problems(self) -> list[str]:
        return self.wrong

    def updates(self) -> str:
        return "Version 9.9 is there.\n"

    def watchers(self, extension: Extension) -> int:
        return 3 if extension.exten == "2000" else 0

    def describe(self) -> str:
        return "Switchboard test"

    def uptime(self) -> tuple[float, float]:
        return 90_061.0, 5.0

    def log_file(self) -> str:
        return "switchboard.log"

    def request_stop(self) -> None:
        self.stops += 1


@pytest.fixture
def backend() -> CoreBackend:
    return CoreBackend()


def console(backend: CoreBackend) -> Console:
    return Console(
        backend.faults, [*PresenceCommands(backend).commands(), *CoreCommands(backend, backend.faults).commands()]
    )


def run(backend: CoreBackend, line: str) -> Outcome:
    return asyncio.run(console(backend).run(line, ROOT))


def transcript(*titles: str) -> list[tuple[str, str]]:
    """The commands of these parts of cli.txt, each with all that was printed."""
    commands: list[tuple[str, str]] = []
    for title in titles:
        text = sections("cli.txt")[title]
        text = text[:-1] if text.endswith("\n\n") else text  # the blank line before the next title
        parts = re.split(r"^\*CLI> (.*)\n", text, flags=re.MULTILINE)
        commands += list(zip(parts[1::2], parts[2::2], strict=True))
    return commands


def test_changes_and_listings_print_what_asterisk_prints(backend: CoreBackend) -> None:
    replayed = transcript(
        "nothing set", "changes, right and wrong", "after them", "refused", "an option that is not e", "device states"
    )
    assert len(replayed) > 15
    for line, printed in replayed:
        outcome = run(backend, line)
        if printed.startswith("[the usage text"):
            assert outcome.text.startswith("Usage: "), line
            assert not outcome.succeeded
        else:
            assert outcome.text == printed, line


def test_hints_are_listed_as_asterisk_lists_them(backend: CoreBackend, monkeypatch: pytest.MonkeyPatch) -> None:
    for line, _ in transcript("changes, right and wrong"):
        run(backend, line)
    run(backend, "devstate change Custom:6002 INUSE")
    run(backend, "presencestate change CustomPresence:6000 away")
    for exten in ("6000", "6050"):
        backend.core.resolve(exten, ["default"], 0.0, Origin("test", "test"))
    monkeypatch.setattr(backend, "watchers", lambda _: 0)  # nobody watched when it was captured
    for line, printed in transcript("hints"):
        # Asterisk's order is that of a hash table; ours is the dialplan's
        assert sorted(run(backend, line).text.splitlines()) == sorted(printed.splitlines()), line


def test_what_is_no_command_is_said(backend: CoreBackend) -> None:
    for line, printed in transcript("unknown"):
        outcome = run(backend, line)
        assert (outcome.text, outcome.succeeded) == (printed, False)


def test_watchers_are_counted(backend: CoreBackend) -> None:
    assert run(backend, "core show hint 2000").text.splitlines()[0].endswith("Watchers  3")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('presencestate change CustomPresence:x "away,say \\"hi\\",it\'s ok"', "it's ok"),
        ("presencestate change CustomPresence:x away\\,at\\ home,told", "told"),
        ("PresenceState CHANGE custompresence:x away,,told", "told"),
    ],
)
def test_quotes_and_backslashes_keep_texts_together(backend: CoreBackend, line: str, message: str) -> None:
    assert run(backend, line).text == "Changing x to away\n"
    assert backend.core.custom_presence.presences["x"].message == message


@pytest.mark.parametrize(
    "line",
    [
        "presencestate list extra",
        "presencestate change",
        'presencestate change CustomPresence:6002 ""',
        "presencestate change CustomPresence:6002 ,x",
        "devstate change Custom:6002",
        "core show hint",
        "core show hints x",
        "core stop now please",
    ],
)
def test_wrong_arguments_print_usage(backend: CoreBackend, line: str) -> None:
    outcome = run(backend, line)
    assert outcome.text.startswith("Usage: ")
    assert not outcome.succeeded
    assert backend.stops == 0


def test_an_open_quote_is_said_and_nothing_is_nothing(backend: CoreBackend) -> None:
    assert "No closing quotation" in run(backend, 'presencestate change CustomPresence:x "away').text
    assert run(backend, "   ") == Outcome("")


def test_a_device_may_be_set_unknown(backend: CoreBackend) -> None:
    assert run(backend, "devstate change Custom:6002 UNKNOWN").text == "Changing 6002 to UNKNOWN\n"


def test_help_lists_and_explains(backend: CoreBackend) -> None:
    listing = run(backend, "help").text
    assert all(" ".join(command.words) in listing for command in console(backend).commands)
    assert run(backend, "core show help presencestate change").text.startswith("Usage: presencestate change <")
    assert "presencestate list" in run(backend, "help presencestate").text
    assert not run(backend, "help nonsense").succeeded


def test_stop_stops(backend: CoreBackend) -> None:
    assert run(backend, "core stop now").succeeded
    assert backend.stops == 1


SECOND = (
    "nothing set", "every state, upper and lower case", "subtype, message, option", "other names", "refused",
    "device states",
)  # fmt: skip


def second_transcript(title: str) -> list[tuple[str, str]]:
    """Commands and outputs of a part of cli-more.txt, without the lines that went to the log."""
    parts = re.split(r"^\*CLI> (.*)\n", sections("cli-more.txt")[title], flags=re.MULTILINE)
    outputs = (re.sub(r"^log: .*\n?", "", text, flags=re.MULTILINE) for text in parts[2::2])
    return list(zip(parts[1::2], outputs, strict=True))


def test_the_second_transcript_prints_what_asterisk_prints(backend: CoreBackend) -> None:
    compared = 0
    for title in SECOND:
        if title == "device states":  # 6002 and 6003 had been set before
            run(backend, "devstate change Custom:6002 NOT_INUSE")
            run(backend, "devstate change Custom:6003 NOT_INUSE")
        for line, printed in second_transcript(title):
            outcome = run(backend, line)
            if line == "devstate change Custom:6003 UNKNOWN":  # taken here: the captures' README says so
                assert outcome.succeeded
                continue
            # Asterisk's listing cuts a name at its slash
            expected = printed.replace("Name: 'CustomPresence:slash'", "Name: 'CustomPresence:with/slash'").rstrip()
            if expected.startswith("Usage:"):
                assert outcome.text.startswith("Usage: "), line
                assert not outcome.succeeded
            else:
                assert outcome.text.rstrip() == expected, line
            compared += 1
    assert compared > 70


def test_what_is_wrong_is_listed(backend: CoreBackend) -> None:
    assert run(backend, "core show problems").text == "The disk is full.\n1 problem\n"
    backend.wrong = []
    assert run(backend, "core show problems").text == "0 problems\n"


def test_faults_of_the_program_are_listed_with_how_often_they_came(backend: CoreBackend) -> None:
    assert run(backend, "core show faults").text.splitlines()[1:] == ["0 faults of this program"]
    for _ in range(3):
        backend.faults.note("a datagram", RuntimeError("an outsider's text"))
    text = run(backend, "core show faults").text
    assert re.search(r"^a datagram +RuntimeError +\? +3$", text, re.MULTILINE)
    assert text.endswith("3 faults of this program\n")
    assert "outsider" not in text
    assert "faults" in console(backend).complete("core show ")


def test_a_command_that_raises_says_so_and_the_next_is_run(backend: CoreBackend) -> None:
    async def bug(*_: object) -> str:
        raise KeyError("a bug")

    commands = console(backend)
    commands.register([make_command("break", "", "", bug)])
    outcome = asyncio.run(commands.run("break now", ROOT))
    assert outcome == Outcome(
        "A fault of this program kept 'break now' from being done; 'core show faults' and the log say more.\n",
        succeeded=False,
    )
    assert asyncio.run(commands.run("core show version", ROOT)).succeeded
    assert [fault.door for fault in backend.faults.listed()] == ["a line of the console"]


def test_what_a_command_prints_is_bounded_and_says_what_is_left_out(backend: CoreBackend) -> None:
    async def much(*_: object) -> str:
        return "a line\n" * 1_000_000

    commands = console(backend)
    commands.register([make_command("much", "", "", much)])
    text = asyncio.run(commands.run("much", ROOT)).text
    assert 3_900_000 < len(text) < 4_000_200
    assert re.search(r"\.\.\. [0-9,]+ lines more\. Ask for less at a time\.\n$", text)


@pytest.mark.parametrize(
    "line",
    ["x" * 60_000, '"' * 60_001, "\\" * 60_001, "\udcff", "\x00\x1b[2J", "²" * 5_000, "help " + "x " * 20_000],
)
def test_any_line_is_answered_shortly(backend: CoreBackend, line: str) -> None:
    outcome = run(backend, line)
    assert not outcome.succeeded
    assert len(outcome.text) < 70_000
    assert "\x1b" not in outcome.text
    assert len(console(backend).complete(line)) == 0
    assert len(backend.faults) == 0


@pytest.mark.parametrize("ends", ["for 45m", "until 2099-12-01T09:00", "FOR 1h30m"])
def test_a_presence_ends_by_itself_where_that_is_said(backend: CoreBackend, ends: str) -> None:
    assert (
        run(backend, f'presencestate change CustomPresence:6002 "away,lunch" {ends}').text == "Changing 6002 to away\n"
    )
    assert backend.core.custom_presence.presence("6002").until > time.time()
    assert "    --- Until: '" in run(backend, "presencestate list").text


@pytest.mark.parametrize("ends", ["for", "for ever", "until 2000-01-01T09:00", "till 14:00", "for 45m now"])
def test_an_end_that_is_none_is_refused_and_sets_nothing(backend: CoreBackend, ends: str) -> None:
    assert not run(backend, f"presencestate change CustomPresence:6002 away {ends}").succeeded
    assert backend.core.custom_presence.presences == {}
