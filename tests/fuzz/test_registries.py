"""
Every function, application, action and command there is, taken from the registries, with texts that outsiders write.

Each goes through the real engine: it is answered, no fault of the program comes up, and all is well afterwards.
(`test_settings.py` does the same with every setting of the table.)
"""

import asyncio
import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from switchboard.api.operations import ReloadOffice
from switchboard.core.commands import SetPresence
from switchboard.core.states import Presence, PresenceState
from switchboard.dialplan.applications.applications import applications
from switchboard.dialplan.run.scope import FUNCTIONS
from switchboard.manager.actions import listed_actions
from switchboard.manager.framing import Action
from tests.helpers.house import ROOT, House

HOSTILE = [
    "", " ", "0", "-1", "²", "٣", "१", "Ⅷ", "1e999", "nan", "0x10", "+7", "\0", "\ud800", "\udfff\ud83d", "😀",
    "\x85\u2028", "\u202e", "\x1b[2J", "é" * 3_000, "x" * 20_000, "9" * 5_000, "-" + "9" * 5_000, "1." + "3" * 5_000,
    ",,,,,,", "a,b,c,d,e,f,g", "'", '"', "\\", "*", "!", "@", "&&&", "|", "%s%n{}", "^(a+)+$", "[" * 700, "(" * 700,
    "${" * 300, "$[" + "1+" * 1_500 + "1]", "${EVAL(${EVAL(${x})})}", "Custom:", "CustomPresence:²", "Local/²@default",
    "6001@default", "6001", "²@²,²",
]  # fmt: skip
SHAPES = ("{0}", "1,{0}", "GREETING,{0},{0}", "{0},{0},{0},{0},{0}")
USUAL = {
    "channel": "Local/6001@default", "context": "default", "priority": "1", "application": "NoOp", "timeout": "1",
    "variable": "GREETING", "provider": "CustomPresence:6001", "command": "core show uptime", "mailbox": "6001@default",
}  # fmt: skip
FEW = 900  # bytes of a header of a manager's action


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with House(tmp_path_factory.mktemp("house")) as house:
        yield house


@pytest.fixture(autouse=True)
def all_is_well(house: House) -> Iterator[None]:
    yield
    house.do(house.engine.operate(ReloadOffice()))  # some have changed the dialplan
    house.check()


def shaped() -> Iterator[str]:
    return (shape.replace("{0}", text) for shape in SHAPES for text in HOSTILE)


def test_what_is_written_here_is_expanded(house: House) -> None:
    house.do(house.expand("${LEN(four)}"))
    shown = house.do(house.engine.parts.console.run("dialplan show globals", ROOT))
    assert "EXPANDED=4\n" in shown.text


@pytest.mark.parametrize("name", [function.name for function in FUNCTIONS])
def test_every_function_takes_any_text(house: House, name: str) -> None:
    function = FUNCTIONS.find(name)
    assert function is not None
    if function.read is not None:
        for arguments in shaped():
            house.do(house.expand(f"${{{name}({arguments})}}"))
    if function.write is not None:
        for arguments, text in zip(shaped(), itertools.cycle(HOSTILE)):
            house.do(house.run_application("Set", f"{name}({arguments})={text}"))


@pytest.mark.parametrize("name", [application.name for application in applications()])
def test_every_application_takes_any_text(house: House, name: str) -> None:
    for arguments in shaped():
        house.do(house.run_application(name, arguments))


class Client:
    """A manager client that is answered by ActionID."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._number = 0

    async def ask(self, actions: list[list[tuple[str, str]]]) -> None:
        """Each is answered, or ends the connection."""
        host, _, port = self._house.engine.parts.manager.listening[0].rpartition(":")
        reader, writer = await asyncio.open_connection(host, int(port), limit=10_000_000)
        try:
            await reader.readline()
            login = [("Action", "Login"), ("Username", "admin"), ("Secret", "a long one")]
            for headers in (login, *actions):
                self._number += 1
                lines = [f"{key}: {value.translate({10: 32, 13: 32})}" for key, value in headers]
                lines.append(f"ActionID: {self._number}")
                writer.write("\r\n".join([*lines, "", ""]).encode(errors="surrogatepass"))
                if headers[0] == ("Action", "WaitEvent"):
                    presence = Presence(PresenceState.CHAT, message=str(self._number))
                    await self._house.engine.submit(SetPresence("CustomPresence:6003", presence, ROOT))
                wanted = f"ActionID: {self._number}\r\n".encode()
                while True:
                    message = await reader.readuntil(b"\r\n\r\n")
                    if message.startswith(b"Response: Goodbye"):
                        return
                    if message.startswith(b"Response: ") and wanted in message:
                        break
        finally:
            writer.close()


@pytest.mark.parametrize("name", [name for name, _, _ in listed_actions()])
def test_every_action_takes_any_text_in_any_header(house: House, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its headers are those that it asks for: alone, and all together."""
    asked: dict[str, None] = {}
    get, all_of = Action.get, Action.all

    def noted_get(action: Action, key: str, default: str = "") -> str:
        asked[key] = None
        return get(action, key, default)

    def noted_all(action: Action, key: str) -> list[str]:
        asked[key] = None
        return all_of(action, key)

    monkeypatch.setattr(Action, "get", noted_get)
    monkeypatch.setattr(Action, "all", noted_all)
    client, known, first = Client(house), -1, ("Action", name)
    together = 1 if name == "Logoff" else 100
    house.do(client.ask([[first]]))
    while known < len(asked):  # what it asks for may depend on what it was given
        known = len(asked)
        keys = [key for key in asked if key.lower() not in ("action", "actionid")]
        actions = [[first, *((key, text[:FEW]) for key in keys)] for text in HOSTILE]
        for key, text in itertools.product(keys, HOSTILE):
            usual = ((other, USUAL.get(other.lower(), "6001")) for other in keys if other != key)
            actions.append([first, *usual, (key, text[:FEW])])
        for at in range(0, len(actions), together):
            house.do(client.ask(actions[at : at + together]))


def test_every_command_takes_any_words(house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # some write what they are told to
    console = house.engine.parts.console
    for command, count, text in itertools.product(console.commands, range(1, 6), HOSTILE):
        if len(text) * count > 10_000:
            continue
        word = '"{}"'.format(text.replace("\\", "\\\\").replace('"', '\\"'))
        line = " ".join([*command.words, *[word] * count])
        outcome = house.do(console.run(line, ROOT))
        assert isinstance(outcome.text, str)
        console.complete(line)
