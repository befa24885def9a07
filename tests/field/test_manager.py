"""What AMI clients out there send, case by case, to the real program over its socket."""

import asyncio
import itertools
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from switchboard.calls.originate import Originate
from switchboard.core.commands import Origin
from tests.helpers.house import House

PATIENCE = 15.0  # seconds; what has not come then never comes
CASES: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "manager.toml").read_text("utf-8"))["case"]
ROOT = Origin("root", "console")
PLAN = """
[default]
exten => 6001,hint,Custom:6001,CustomPresence:6001
exten => 6002,hint,PJSIP/6002&Custom:6002,CustomPresence:6002
exten => _61XX,hint,Custom:${EXTEN}
exten => mailbox,hint,MWI:6001@default
exten => mine/777,1,Answer()
same => n(there),Wait(3600)
exten => stays,1,Answer()
same => n,Wait(3600)
exten => short,1,Answer()
same => n(end),NoOp(${EXTEN})
exten => reads,1,Answer()
same => n,Read(D,,1)
same => n,UserEvent(Heard,Digit: ${D})
exten => busy,1,Busy()
exten => silent,1,NoOp()
exten => rings,1,Ringing()
same => n,Wait(3600)
exten => calls,1,Dial(Local/stays@default)
exten => callsrings,1,Dial(Local/rings@default)
[sales]
exten => _7XXX,1,Answer()
same => n,Goto(default,stays,1)
include => default
"""
SETTINGS = """
dialplan = "extensions.conf"
directory = "directory.csv"
sip = ["127.0.0.1:0"]
authenticate = "never"

[phones.6002]
secret = "phone secret"

[manager]
listen = ["127.0.0.1:0"]
[manager.users.admin]
secret = "a long one"
read = "all"
write = "all"
[manager.users.dialer]
secret = "a long one"
write = "originate"
[manager.users.reporter]
secret = "a long one"
write = "reporting"
[manager.users.callctl]
secret = "a long one"
write = "call"
[manager.users.watcher]
secret = "a long one"
read = "call"
"""


class Office(House):
    """The program on the office of these cases."""

    settings = SETTINGS
    plan = PLAN


class Client:
    """A client that reads what comes, message by message."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._numbers = itertools.count(1)

    async def login(self, user: str) -> None:
        await self._reader.readline()
        reply = await self.ask(f"Action: Login\nUsername: {user}\nSecret: a long one\nEvents: on")
        assert "Response: Success" in reply

    async def ask(self, action: str) -> list[str]:
        """The lines of the answer, a list's to its end; what is told meanwhile is passed over."""
        action_id = f"ActionID: case-{next(self._numbers)}"
        self._writer.write(f"{action}\n{action_id}\n\n".replace("\n", "\r\n").encode())
        lines: list[str] = []
        while True:
            message = await self.message()
            if action_id not in message or "Event: OriginateResponse" in message:
                continue
            lines += message
            if "EventList: start" not in lines or "EventList: Complete" in message:
                return lines

    async def message(self) -> list[str]:
        raw = await asyncio.wait_for(self._reader.readuntil(b"\r\n\r\n"), PATIENCE)
        return raw.decode().rstrip("\r\n").split("\r\n")

    async def expect(self, lines: list[str]) -> None:
        """
        Raises:
            TimeoutError: no such event came.
        """
        while True:
            message = await self.message()
            if all(_has(line, message) for line in lines):
                return

    def close(self) -> None:
        self._writer.close()


def _has(wanted: str, lines: list[str]) -> bool:
    """Whether there is such a line, or one that begins so where only its beginning is given."""
    return wanted in lines or any(line.startswith(wanted) for line in lines)


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with Office(tmp_path_factory.mktemp("office")) as house:
        yield house


async def connect(office: Office, user: str) -> Client:
    host, _, port = office.engine.parts.manager.listening[0].rpartition(":")
    client = Client(*await asyncio.open_connection(host, int(port)))
    await client.login(user)
    return client


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_a_client_is_told_what_it_expects(office: Office, case: dict[str, Any]) -> None:
    async def run() -> None:
        pbx = office.engine.parts.pbx
        for exten in case.get("before", ()):
            await pbx.originate(Originate(exten, "default", ("Wait", "3600"), ROOT))
        client = await connect(office, case.get("user", "admin"))
        try:
            names = [name for name in pbx.channels.all if name.endswith(";2") and f"/{case.get('channel')}@" in name]
            for action in case["send"]:
                reply = await client.ask(action.replace("{channel}", names[0] if names else ""))
            missing = [line for line in case["reply"] if not _has(line, reply)]
            assert not missing, reply
            unwanted = [line for line in case.get("without", ()) if any(line in got for got in reply)]
            assert not unwanted, reply
            for event in case.get("events", ()):
                await client.expect(event)
        finally:
            client.close()
            pbx.close()

    office.do(run())
    assert office.engine.parts.backend.faults() == 0


def test_each_case_has_a_fact_behind_it() -> None:
    assert all(case["fact"] for case in CASES)
    assert len({case["name"] for case in CASES}) == len(CASES)
