"""The whole house on a loop of its own: the real engine with all its faces, and somebody at each of them."""

import asyncio
import contextlib
import socket
import sqlite3
from collections.abc import Awaitable, Iterable
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from switchboard.api.snapshot import ServiceState
from switchboard.calls.channels import CannotOriginate
from switchboard.calls.originate import Originate
from switchboard.core.changes import ChangeSet
from switchboard.core.commands import Origin
from switchboard.core.states import Extension, ExtensionStatus
from switchboard.dialplan.read.edit import CannotEdit
from switchboard.dialplan.run.channel import Place
from switchboard.engine.engine import Engine
from switchboard.program.host import start_engine
from switchboard.settings.load import load_settings
from tests.helpers.phone import Handset, Message, answer_to, parse

WANTED_FAULT = "ZeroDivisionError"  # what a test raises itself
ROOT = Origin("root", "console")
PATIENCE = 15.0  # seconds; whoever waits that long is not answered at all
SECRET_HASH = (  # of "a long one", as the program makes it, but that it takes no time: engines are started often
    "scrypt$2$8$1$fe77779fa419d4cf0a0a13e51350d22c$566200ff4116d333fb16844517c305746023feecd115372995f500cad2bef5f9"
)
SETTINGS = f"""
dialplan = "extensions.conf"
directory = "directory.csv"
sip = ["127.0.0.1:0", "tcp:127.0.0.1:0"]
authenticate = "never"

[manager]
listen = ["127.0.0.1:0"]
[manager.users.admin]
secret_hash = "{SECRET_HASH}"
read = "all"
write = "all"
"""
PLAN = """
[globals]
GREETING=hello
[default]
exten => 6001,hint,Custom:6001,CustomPresence:6001
exten => 6002,hint,PJSIP/6002&Custom:6002,CustomPresence:6002
exten => 6003,hint,,CustomPresence:6003
exten => _61XX,hint,Custom:${EXTEN},CustomPresence:${EXTEN}
exten => 6001,1,Answer()
same => n,Set(PRESENCE_STATE(CustomPresence:6001)=away,lunch)
same => n,Wait(0.01)
same => n,Set(PRESENCE_STATE(CustomPresence:6001)=available)
exten => 6002,1,Dial(Local/6001@default)
exten => 6003,1,Set(DEVICE_STATE(Custom:6001)=INUSE)
same => n,Set(x=${CUT(GREETING,-,${ARG})})
"""
PEOPLE = "extension,name,department\n6001,Ann Archer,Sales\n6002,Bob Bell,Sales\n6003,Cai Chen,Support\n"


class Window:
    """A copy of the office: as it was at the start, and kept by what it is told alone from then on."""

    def __init__(self) -> None:
        self.statuses: dict[Extension, ExtensionStatus] = {}
        self.sequences: list[int] = []
        self.service = ServiceState()
        self.storage_faults: list[str] = []

    def begin(self, statuses: Iterable[ExtensionStatus]) -> None:
        """What there was before it was told of anything: people's own extensions."""
        for status in statuses:
            self.statuses.setdefault(status.extension, status)

    def consume(self, changes: ChangeSet) -> None:
        self.sequences.append(changes.sequence)
        for status in changes.statuses:
            self.statuses[status.extension] = status
        for extension in changes.removed:
            self.statuses.pop(extension, None)

    def service_changed(self, service: ServiceState) -> None:
        self.service = service
        if service.storage_fault:
            self.storage_faults.append(service.storage_fault)

    def show_requested(self, number: str = "") -> None: ...
    def trace_arrived(self, line: str) -> None: ...
    def calls_changed(self, device: str) -> None: ...


Result = TypeVar("Result")


class House:
    """An engine that was started from its files, and its loop, which runs while somebody does something."""

    settings = SETTINGS
    plan = PLAN

    def __init__(self, data: Path) -> None:
        self.data = data
        for name, text in (
            ("switchboard.toml", self.settings),
            ("extensions.conf", self.plan),
            ("directory.csv", PEOPLE),
        ):
            (data / name).write_text(text)
        self.loop = asyncio.new_event_loop()
        self.window = Window()
        self.engine: Engine = self.do(self._start())
        self._call_ids = 0

    def do(self, work: Awaitable[Result]) -> Result:
        """
        Runs the loop until that is done.

        Raises:
            TimeoutError: whoever asked was not answered.
        """
        return self.loop.run_until_complete(asyncio.wait_for(work, PATIENCE))

    async def _start(self) -> Engine:
        engine = await start_engine(load_settings(self.data), demo=False, rest=0.0, observer=self.window)
        self.window.begin(engine.snapshot().statuses)
        return engine

    def restart(self) -> None:
        """Stops and starts again on the same data."""
        self.do(self.engine.stop())
        self.window = Window()
        self.engine = self.do(self._start())

    def close(self) -> None:
        self.do(self.engine.stop())
        for _ in range(5):
            self.loop.run_until_complete(asyncio.sleep(0))
        self.loop.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        self.close()

    def check(self) -> None:
        """All is well: a phone that nobody knows is served, window, core and file agree, no fault of ours came up."""
        assert self.do(self.subscribe("6001", expires=0)).status == 200
        self.do(self.engine.parts.queue.settled())
        assert self.window.statuses == {status.extension: status for status in self.engine.snapshot().statuses}
        assert self.window.sequences == sorted(set(self.window.sequences))
        in_core = {
            name: (presence.state.value, presence.subtype, presence.message)
            for name, presence in self.engine.core.custom_presence.presences.items()
        }
        assert self.stored_presences() == in_core
        assert [fault for fault in self.window.service.program_faults if WANTED_FAULT not in fault] == []

    async def run_application(self, name: str, data: str) -> None:
        """On a channel that calls 6001, with its data as it stands; hung up as soon as it waits for something."""
        await self._call((name, data))

    async def expand(self, text: str) -> None:
        """As a step of the dialplan does, into the variable of everyone's that is called EXPANDED."""
        with contextlib.suppress(CannotEdit):
            step = f"Set(GLOBAL(EXPANDED)={text})"
            self.engine.parts.backend.plan_edit.add(("default", "expands", "1"), step, ROOT, replaces=True)
            await self._call(Place("default", "expands", 1))

    async def _call(self, then: tuple[str, str] | Place) -> None:
        pbx = self.engine.parts.pbx
        call = Originate("6001", "default", then, ROOT, timeout=1.0)
        with contextlib.suppress(CannotOriginate):
            channel = await pbx.originate(call)
            await asyncio.sleep(0)
            for one in list(pbx.channels.all.values()):
                pbx.hang_up(one)
            await pbx.ended(channel)

    async def subscribe(self, exten: str, package: str = "presence", expires: int = 60) -> Message:
        """A phone that nobody knows asks for an extension, answers the NOTIFY and goes; returns the final answer."""
        self._call_ids += 1
        address = next(text for text in self.engine.service.listening if text[0].isdigit())
        host, _, port = address.rpartition(":")
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as phone:
            phone.setblocking(False)
            phone.bind(("127.0.0.1", 0))
            phone.connect((host, int(port)))
            handset = Handset(exten=exten, server=address, port=phone.getsockname()[1])
            handset.branches = self._call_ids  # the system gives out a port again before its transactions have ended
            headers: dict[str, str | None] = {"Call-ID": f"house{self._call_ids}", "Event": package, "Accept": None}
            await self.loop.sock_sendall(phone, handset.request("SUBSCRIBE", expires, **headers))
            answer: Message | None = None
            while True:
                message = parse(await self.loop.sock_recv(phone, 65_535))
                if message.start.startswith("NOTIFY"):
                    await self.loop.sock_sendall(phone, answer_to(message, "200 OK"))
                    assert answer is not None, "a NOTIFY came before the answer to its SUBSCRIBE"
                    return answer
                if message.status >= 300:
                    return message
                answer = message

    async def call(self, exten: str, session: bytes, digits: str, *, hangs_up: bool) -> Message:
        """
        A phone calls, answers what comes and presses digits (INFO); it hangs up, or is never heard of again.

        Returns the final answer to its INVITE.
        """
        self._call_ids += 1
        address = next(text for text in self.engine.service.listening if text[0].isdigit())
        host, _, port = address.rpartition(":")
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as phone:
            phone.setblocking(False)
            phone.bind(("127.0.0.1", 0))
            phone.connect((host, int(port)))
            handset = Handset(exten=exten, server=address, port=phone.getsockname()[1], branches=1_000 * self._call_ids)
            own = {"Call-ID": f"calls{self._call_ids}", "Event": None, "Accept": None, "Expires": None}
            body = {"Content-Type": "application/sdp", "Content-Length": str(len(session))} if session else {}
            await self.loop.sock_sendall(phone, handset.request("INVITE", None, **own, **body) + session)
            while (answer := parse(await self.loop.sock_recv(phone, 65_535))).status < 200:
                pass
            if answer.status < 300:
                handset.accepted(answer)
            handset.cseq, handset.branches = 0, 1_000 * self._call_ids
            await self.loop.sock_sendall(phone, handset.request("ACK", None, **own))
            if answer.status >= 300:
                return answer
            for digit in digits:
                signal = f"Signal={digit}".encode(errors="surrogatepass")
                relay = {"Content-Type": "application/dtmf-relay", "Content-Length": str(len(signal))}
                await self.loop.sock_sendall(phone, handset.request("INFO", None, **own, **relay) + signal)
            if hangs_up:
                await self.loop.sock_sendall(phone, handset.request("BYE", None, **own))
                while parse(await self.loop.sock_recv(phone, 65_535)).headers.get("CSeq", "").split()[-1:] != ["BYE"]:
                    pass
            return answer

    async def send_datagram(self, data: bytes) -> None:
        """Nobody waits for an answer to it."""
        address = next(text for text in self.engine.service.listening if text[0].isdigit())
        host, _, port = address.rpartition(":")
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as stranger:
            stranger.setblocking(False)
            stranger.connect((host, int(port)))
            with contextlib.suppress(OSError):  # longer than a datagram can be
                await self.loop.sock_sendall(stranger, data)

    async def manager(self, *actions: bytes) -> list[bytes]:
        """Logs in, has these whole actions done one after the other, and returns a reply for each."""
        host, _, port = self.engine.parts.manager.listening[0].rpartition(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        try:
            await reader.readline()
            replies = []
            login = b"Action: Login\r\nUsername: admin\r\nSecret: a long one\r\nEvents: off\r\n\r\n"
            for action in (login, *actions):
                writer.write(action)
                await writer.drain()
                replies.append(await reader.readuntil(b"\r\n\r\n"))
            return replies[1:]
        finally:
            writer.close()

    def stored_presences(self) -> dict[str, tuple[str, str, str]]:
        """State, subtype and message by name, as the file has them."""
        with contextlib.closing(sqlite3.connect(f"file:{self.data / 'switchboard.sqlite'}?mode=ro", uri=True)) as file:
            rows = file.execute("SELECT name, state, subtype, message FROM presence").fetchall()
        return {name: (state, subtype, message) for name, state, subtype, message in rows}
