"""
Whatever an administrator's program or person sends: each action and each line is answered once, by the real program.

All of Unicode, digits that are no ASCII digits, control characters, halves of emojis, bytes that are no UTF-8, numbers
of many digits; over all actions, functions and console commands, through sockets, queue and store.
"""

import asyncio
import contextlib
import itertools
import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from switchboard.core.commands import Origin
from switchboard.dialplan.run.scope import FUNCTIONS
from switchboard.engine.engine import Engine
from switchboard.ground.address import ListenAddress
from switchboard.manager.actions import listed_actions
from switchboard.manager.users import EVERYTHING, ManagerUser
from switchboard.program.host import start_engine
from switchboard.settings.load import Settings
from switchboard.settings.manager import ManagerSettings

PATIENCE = 20.0
ACTIONS = sorted({name for name, _, _ in listed_actions()} - {"Logoff", "Login", "Reload"})
KEYS = (
    "ActionID", "Variable", "Value", "Provider", "Exten", "Context", "Family", "Key", "Val", "Command", "Channel",
    "EventMask", "Filter", "Operation", "Priority", "Application", "Data", "CallerID", "Timeout", "Async", "UserEvent",
    "AuthType", "Action", "Secret", "Username", "ExtraChannel", "ExtraExten", "Channel1", "Channel2", "Endpoint",
    "Module", "Extension", "Replace", "ApplicationData", "Filename", "Category", "Mailbox", "NewMessages", "Cause",
    "Variables", "OldMessages",
)  # fmt: skip
KNOWN = (
    "PRESENCE_STATE(CustomPresence:x,value)", "PRESENCE_STATE(CustomPresence:x)", "CustomPresence:x", "Custom:x",
    "6002", "away,a,b,e", "default", "Local/6002@default", "add", "hint",
    "extensions.conf", "pbx_config", "/Local/", "DB(f/k)", "f", "k", "Wait", "Set", "on", "0", "1",
    "MD5", "-1", "Local/6002@default/n", "NoOp", "6002@default", "call,system", "true",
)  # fmt: skip
ODD = (
    "²", "٣", "९" * 20, "9" * 900, "-" + "9" * 400, "1e999", "nan", "0x10", "\x00", "\x1b[2J", "\x7f\x80\x9f",
    "\u202eabc", "\u2028", "\ufeff", "😀" * 50, "e\u0301" * 100, "ﬃ", "İ", "ß", "${", "${${", "$[", "$[1/0]", "%s%n",
    "'\"\\", "a" * 1_000, "(" * 300, "[" * 300, "{" * 300, ")" * 300, "\ud83d", "\udcff", "*" * 100, "_X.", "_[1-",
    "&" * 100, "," * 100, "/" * 50,
)  # fmt: skip
TEXT = st.one_of(
    st.sampled_from(KNOWN),
    st.sampled_from(ODD),
    st.text(st.characters(exclude_characters="\r\n"), max_size=60),
    st.text(st.characters(codec=None, exclude_characters="\r\n"), max_size=20),
    st.tuples(st.sampled_from(KNOWN), st.sampled_from(ODD)).map("".join),
)


class House:
    """The program on a data folder, with one manager client that is logged in."""

    def __init__(self, data: Path) -> None:
        self.loop = asyncio.new_event_loop()
        user = ManagerUser("admin", "secret", EVERYTHING, EVERYTHING)
        manager = ManagerSettings((user,), (ListenAddress("127.0.0.1", 0),))
        self._numbers = itertools.count(1)
        self.loop.run_until_complete(self._start(Settings(data, manager=manager)))

    async def _start(self, options: Settings) -> None:
        self.engine: Engine = await start_engine(options, demo=True, rest=0.0)
        await self.connect()

    async def connect(self) -> None:
        host, _, port = self.engine.parts.manager.listening[0].rpartition(":")
        self.reader, self.writer = await asyncio.open_connection(host, int(port), limit=2**26)
        assert await self.send([("Action", "Login"), ("Username", "admin"), ("Secret", "secret"), ("Events", "off")])

    async def send(self, headers: list[tuple[str, str]]) -> bytes:
        """The reply: everything up to that of a Ping that is sent behind it."""
        number = next(self._numbers)
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers)
        ping = f"Action: Ping\r\nActionID: ping-{number}\r\n\r\n"
        self.writer.write(f"{lines}\r\n{ping}".encode(errors="surrogatepass"))
        end = b"ActionID: ping-%d\r\nPing: Pong" % number
        async with asyncio.timeout(PATIENCE):
            reply = await self.reader.readuntil(end)
            await self.reader.readuntil(b"\r\n\r\n")
        return reply

    def faults(self) -> list[str]:
        """What went wrong by the program's own fault, as its window shows it."""
        if self.engine.parts.backend.faults():
            self.loop.run_until_complete(asyncio.sleep(0.01))
            return list(self.engine.service.program_faults) or ["a fault that is not shown"]
        return []

    def close(self) -> None:
        async def end() -> None:
            self.writer.close()
            await self.engine.stop()
            for _ in range(5):
                await asyncio.sleep(0)

        self.loop.run_until_complete(end())
        self.loop.run_until_complete(self.loop.shutdown_default_executor())
        self.loop.close()


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    built = House(tmp_path_factory.mktemp("house"))
    yield built
    built.close()


def replies(raw: bytes) -> int:
    """How many replies came before that of the Ping."""
    return len(re.findall(rb"^Response: ", raw, re.MULTILINE)) - 1


SETTINGS = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@SETTINGS
@given(st.sampled_from(ACTIONS), st.lists(st.tuples(st.sampled_from(KEYS), TEXT), max_size=8))
def test_any_action_is_answered_once(house: House, name: str, headers: list[tuple[str, str]]) -> None:
    if name == "WaitEvent" or ("Application", "Wait") in headers or name == "Originate":
        headers = [("Timeout", "0"), ("Async", "true"), *headers]
    if name == "Command":
        headers = [("Command", "core show version"), *headers]
    reply = house.loop.run_until_complete(house.send([("Action", name), *headers]))
    assert replies(reply) == 1, reply
    assert house.faults() == []


@SETTINGS
@given(st.sampled_from([function.name for function in FUNCTIONS]), st.lists(TEXT, max_size=4), TEXT)
def test_any_function_is_read_and_set(house: House, name: str, arguments: list[str], value: str) -> None:
    variable = f"{name}({','.join(arguments)})"
    for action in ("Getvar", "Setvar"):
        reply = house.loop.run_until_complete(
            house.send([("Action", action), ("Variable", variable[:1_000]), ("Value", value)])
        )
        assert replies(reply) == 1, reply
    assert house.faults() == []


@SETTINGS
@given(st.data())
def test_any_line_of_the_console_is_answered(house: House, data: st.DataObject) -> None:
    console = house.engine.parts.console
    names = [" ".join(command.words) for command in console.commands if command.words != ("core", "stop", "now")]
    words = [data.draw(st.sampled_from(names)), *data.draw(st.lists(TEXT, max_size=4))]
    line = " ".join(words)
    if line.startswith("channel originate"):
        line = " ".join([words[0], "Local/6002@default", "application", "Wait", "0"])

    async def run() -> None:
        async with asyncio.timeout(PATIENCE):
            outcome = await console.run(line, Origin("fuzz", "console"))
        outcome.text.encode()

    house.loop.run_until_complete(run())
    assert isinstance(console.complete(line), list)
    assert house.faults() == []


def test_after_all_that_it_serves_and_what_is_kept_is_what_is_shown(house: House) -> None:
    async def look() -> None:
        assert b"Variable Set" in await house.send(
            [("Action", "Setvar"), ("Variable", "PRESENCE_STATE(CustomPresence:6002)"), ("Value", "dnd,still,here")]
        )
        await house.engine.parts.queue.settled()
        core = house.engine.parts.core.custom_presence.presences
        with contextlib.closing(sqlite3.connect(house.engine.settings.database)) as database:
            stored = {name for (name,) in database.execute("SELECT name FROM presence")}
        assert stored == set(core)

    house.loop.run_until_complete(look())
