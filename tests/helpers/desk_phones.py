"""An office whose clock goes on by hand, and phones on real sockets that register, ring, answer and hang up as told."""

import asyncio
import socket
from collections.abc import Awaitable, Callable
from pathlib import Path

from switchboard.core.commands import Origin
from switchboard.core.states import Extension
from switchboard.engine.engine import Engine
from switchboard.ground.limits import Limits
from switchboard.manager.events import ManagerEvent
from switchboard.media.voice_orders import Order, Ready, Report
from switchboard.program.host import start_engine
from switchboard.settings.load import load_settings
from tests.helpers.captures import rows
from tests.helpers.house import SECRET_HASH
from tests.helpers.loop import HandLoop, run_by_hand
from tests.helpers.phone import Message, parse

_TURNS = 40  # of the loop, in which a datagram goes to and fro a few times
SETTINGS = f"""
dialplan = "extensions.conf"
sip = ["127.0.0.1:0"]
authenticate = "never"
[manager]
listen = ["127.0.0.1:0"]
[manager.users.admin]
secret_hash = "{SECRET_HASH}"
read = "all"
write = "all"
"""


class DeskPhone:
    """Rings when it is called, and does nothing else until it is told to."""

    def __init__(self, loop: asyncio.AbstractEventLoop, number: str, server: str) -> None:
        host, _, port = server.rpartition(":")
        self.number = number
        self.server = server
        self.heard: list[Message] = []
        self.invite: Message | None = None  # the last that came
        self.call_id = ""  # of the call that is up or being made
        self.dialog: tuple[str, str, str] = ("", "", "")  # From, To and target of our requests in it
        self.is_up = False
        self.answers_nothing = False  # it is dead
        self.refuses_again = False  # it takes nothing else within a call
        # what it offers and answers
        self.speaks: tuple[str, ...] = ("m=audio 4000 RTP/AVP 0 101", "a=rtpmap:101 telephone-event/8000")
        self._cseq = 0
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.setblocking(False)
        self._socket.bind(("127.0.0.1", 0))
        self._socket.connect((host, int(port)))
        self._here = f"127.0.0.1:{self._socket.getsockname()[1]}"
        self._loop = loop
        loop.add_reader(self._socket, self._readable)

    def close(self) -> None:
        self._loop.remove_reader(self._socket)
        self._socket.close()

    @property
    def rings(self) -> bool:
        return self.invite is not None and not self.is_up

    def sent(self, start: str) -> list[Message]:
        """What came that begins so."""
        return [message for message in self.heard if message.start.startswith(start)]

    def register(self, expires: int = 3600) -> None:
        address = f"<sip:{self.number}@127.0.0.1>"
        self.request("REGISTER", f"sip:{self.server}", address, address, (
            f"Contact: <sip:{self.number}@{self._here}>", f"Expires: {expires}",
        ), call_id=f"register-{self.number}")  # fmt: skip

    def dial(self, exten: str) -> None:
        self.call_id = f"call-{self.number}-{self._cseq}"
        to = f"<sip:{exten}@{self.server}>"
        self.dialog = f"<sip:{self.number}@127.0.0.1>;tag=t{self.number}", to, f"sip:{exten}@{self.server}"
        self.request(
            "INVITE", self.dialog[2], self.dialog[0], to, (f"Contact: <sip:{self.number}@{self._here}>",), self._offer()
        )

    def take(self) -> None:
        """Answers the call that rings."""
        assert self.invite is not None, f"{self.number} is not called"
        self.is_up = True
        contact = f"Contact: <sip:{self.number}@{self._here}>"
        self._respond(self.invite, "200 OK", (contact, "Content-Type: application/sdp"), self._offer())

    def refuse(self, status: str = "486 Busy Here") -> None:
        assert self.invite is not None, f"{self.number} is not called"
        self._respond(self.invite, status)
        self.invite = None

    def hang_up(self) -> None:
        """BYE where the call is up, CANCEL where it is being made."""
        if self.is_up:
            self.in_call("BYE")
        else:
            self.request(
                "CANCEL", self.dialog[2], self.dialog[0], self.dialog[1], cseq=self._cseq, call_id=self.call_id
            )
        self.is_up, self.invite = False, None

    def press(self, digits: str) -> None:
        for digit in digits:
            self.in_call("INFO", ("Content-Type: application/dtmf-relay",), f"Signal={digit}\r\nDuration=100\r\n")

    def in_call(self, method: str, headers: tuple[str, ...] = (), body: str = "") -> None:
        """A request within the call."""
        self.request(method, self.dialog[2], self.dialog[0], self.dialog[1], headers, body, call_id=self.call_id)

    def request(
        self, method: str, uri: str, sender: str, to: str, headers: tuple[str, ...] = (), body: str = "", *,
        cseq: int = 0, call_id: str = "",
    ) -> None:  # fmt: skip
        if not cseq:
            self._cseq += 1
        branch = f"{self.number}-{cseq or self._cseq}{'ack' if method == 'ACK' else ''}"
        lines = [
            f"{method} {uri} SIP/2.0", f"Via: SIP/2.0/UDP {self._here};branch=z9hG4bK{branch};rport",
            "Max-Forwards: 70", f"From: {sender}", f"To: {to}", f"Call-ID: {call_id or self.call_id}",
            f"CSeq: {cseq or self._cseq} {method}", *headers,
            *(["Content-Type: application/sdp"] if method == "INVITE" else []), f"Content-Length: {len(body)}",
        ]  # fmt: skip
        self._socket.send(("\r\n".join([*lines, "", ""]) + body).encode())

    def _offer(self) -> str:
        head = ("v=0", "o=- 1 1 IN IP4 127.0.0.1", "s=-", "c=IN IP4 127.0.0.1", "t=0 0")
        return "\r\n".join([*head, *self.speaks, ""])

    def _respond(self, request: Message, status: str, headers: tuple[str, ...] = (), body: str = "") -> None:
        to = request.headers["To"] + ("" if "tag=" in request.headers["To"] else f";tag=a{self.number}{self._cseq}")
        lines = [f"SIP/2.0 {status}", *(f"Via: {via}" for via in request.vias), f"To: {to}"]
        lines += [f"{name}: {request.headers[name]}" for name in ("From", "Call-ID", "CSeq")]
        self._socket.send(("\r\n".join([*lines, *headers, f"Content-Length: {len(body)}", "", ""]) + body).encode())
        if request.start.startswith("INVITE") and status.startswith("200"):
            self.call_id = request.headers["Call-ID"]
            self.dialog = to, request.headers["From"], request.headers["Contact"].strip("<>").partition(">")[0]

    def _readable(self) -> None:
        while True:
            try:
                data = self._socket.recv(65_535)
            except OSError:
                return
            if not self.answers_nothing:
                self._receive(parse(data))

    def _receive(self, message: Message) -> None:
        self.heard.append(message)
        method = message.start.split()[0]
        if method == "INVITE" and "tag=" not in message.headers["To"]:
            self.invite = message
            self._respond(message, "180 Ringing")
        elif method == "INVITE" and self.refuses_again:
            self._respond(message, "488 Not Acceptable Here")
        elif method == "INVITE":
            self._respond(
                message,
                "200 OK",
                (f"Contact: <sip:{self.number}@{self._here}>", "Content-Type: application/sdp"),
                self._offer(),
            )
        elif method == "CANCEL" and self.invite is not None:
            self._respond(message, "200 OK")
            self._respond(self.invite, "487 Request Terminated")
            self.invite = None
        elif method in ("BYE", "INFO", "NOTIFY", "UPDATE"):
            self._respond(message, "200 OK")
            if method == "BYE":
                self.is_up, self.invite = False, None
        elif method == "SIP/2.0" and message.headers["CSeq"].endswith("INVITE") and message.status >= 200:
            sender, _, uri = self.dialog
            self.request(
                "ACK",
                uri,
                sender,
                message.headers["To"],
                cseq=int(message.headers["CSeq"].split()[0]),
                call_id=message.headers["Call-ID"],
            )
            if message.status < 300:
                self.is_up = True
                self.dialog = sender, message.headers["To"], message.headers["Contact"].strip("<>").partition(">")[0]


class StillVoices:
    """Stands for the process that carries voices, which a clock by hand would be too fast for: it keeps its orders."""

    pid = 0

    def __init__(
        self, loop: asyncio.AbstractEventLoop, receive: Callable[[Report], None], _: Callable[[str], None]
    ) -> None:
        self.orders: list[Order] = []
        loop.call_soon(receive, Ready())

    def order(self, order: Order, beside: socket.socket | None = None) -> None:  # noqa: ARG002  as the process has it
        self.orders.append(order)

    def share(self, bound: socket.socket) -> bytes:  # noqa: ARG002  as above
        return b""

    def close(self) -> None: ...


class CallOffice:
    """A running engine with phones, and what manager clients are told."""

    def __init__(self, loop: HandLoop, engine: Engine) -> None:
        self.loop = loop
        self.engine = engine
        self.pbx = engine.parts.pbx
        self.voices: list[StillVoices] = []
        engine.parts.phone_calls._voices._carrier = self._carry  # type: ignore[assignment]  # stands for it
        self.events: list[ManagerEvent] = []
        self.phones: dict[str, DeskPhone] = {}
        self.server = next(text for text in engine.service.listening if text[0].isdigit())
        engine.parts.backend.manager_listeners.append(self.events.append)

    @property
    def orders(self) -> list[Order]:
        """What the process that carries voices was told."""
        return [order for carrier in self.voices for order in carrier.orders]

    def _carry(self, *arguments: object) -> StillVoices:
        self.voices.append(StillVoices(*arguments))  # type: ignore[arg-type]  # the ones it takes
        return self.voices[-1]

    async def register(self, *numbers: str) -> None:
        for number in numbers:
            phone = self.phones[number] = DeskPhone(self.loop, number, self.server)
            phone.register()
        await self.until(lambda: all(phone.sent("SIP/2.0 200") for phone in self.phones.values()))

    def __getitem__(self, number: str) -> DeskPhone:
        return self.phones[number]

    async def settle(self) -> None:
        """What is to be done now, and what follows of it, is done."""
        for _ in range(3):
            for _ in range(_TURNS):
                await asyncio.sleep(0)
            await self.engine.parts.queue.settled()
        for _ in range(_TURNS):
            await asyncio.sleep(0)

    async def until(self, is_so: Callable[[], object]) -> None:
        """The disk has its own time; whoever waits for it waits for what comes of it."""
        for _ in range(2_000):
            if is_so():
                return
            await self.settle()
        raise AssertionError("it never came to be so")

    async def pass_time(self, seconds: float) -> None:
        """A tenth of a second at a time."""
        for _ in range(round(seconds * 10)):
            self.loop.spend(0.1)
            for _ in range(_TURNS):
                await asyncio.sleep(0)
        await self.settle()

    def told(self, *names: str) -> list[str]:
        """The events of these names in order."""
        return [name for event in self.events if (name := dict(event.headers)["Event"]) in names]

    def event(self, name: str, **headers: str) -> dict[str, str]:
        """The last event of that name with these headers."""
        for event in reversed(self.events):
            found = dict(event.headers)
            if found["Event"] == name and all(found.get(key) == value for key, value in headers.items()):
                return found
        raise AssertionError(f"nobody was told of {name} {headers}")

    def check_headers(self) -> None:
        """Each event of a kind that Asterisk has, too, has its headers."""
        seen: dict[str, set[str]] = {}
        for name, headers in rows("ami-event-headers.tsv"):
            seen.setdefault(name, set()).add(headers)
        for event in self.events:
            (_, name), *others = event.headers
            told = ",".join(key for key, _ in others if key != "ActionID")
            assert name not in seen or told in seen[name], (name, told)

    async def manager(self, action: str, **headers: str) -> list[dict[str, str]]:
        """What a manager client is answered, an entry for each block of the reply, those of a list among them."""
        asking = self.loop.create_task(self._manage(action, headers))
        while not asking.done():
            self.loop.spend(0.000_5)  # what is sent rests now and then
            await asyncio.sleep(0)
        return asking.result()

    async def _manage(self, action: str, headers: dict[str, str]) -> list[dict[str, str]]:
        host, _, port = self.engine.parts.manager.listening[0].rpartition(":")
        reader, writer = await asyncio.open_connection(host, int(port))
        try:
            await reader.readline()
            await self._ask(writer, reader, "Login", {"Username": "admin", "Secret": "a long one", "Events": "off"})
            return await self._ask(writer, reader, action, headers)
        finally:
            writer.close()

    async def _ask(
        self, writer: asyncio.StreamWriter, reader: asyncio.StreamReader, action: str, headers: dict[str, str]
    ) -> list[dict[str, str]]:
        lines = [f"Action: {action}", "ActionID: asked", *(f"{name}: {value}" for name, value in headers.items())]
        writer.write("\r\n".join([*lines, "", ""]).encode())
        blocks: list[dict[str, str]] = []
        while not blocks or (blocks[0].get("EventList") == "start" and blocks[-1].get("EventList") != "Complete"):
            block = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")[:-2]
            found = {name: value for name, _, value in (line.partition(": ") for line in block)}
            if found.get("ActionID") == "asked":
                blocks.append(found)
        return blocks

    async def console(self, line: str) -> str:
        """What a line of the console prints."""
        return (await self.engine.parts.console.run(line, Origin("root", "console"))).text

    def lamp(self, exten: str, context: str = "default") -> str:
        """What the hint of an extension shows."""
        status = self.engine.core.status(Extension(exten, context))
        assert status is not None
        return status.extension_state.text

    @property
    def variables(self) -> dict[str, str]:
        world = self.pbx.world
        return {name: world.variables[name] for name in world.variables}


def run_call_office(
    folder: Path,
    plan: str,
    work: Callable[[CallOffice], Awaitable[None]],
    *phones: str,
    limits: Limits | None = None,
    settings: str = "",
    **files: str,
) -> None:
    """`files` lie beside the dialplan: `queues` is `queues.conf`."""
    folder.chmod(0o700)
    (folder / "extensions.conf").write_text(plan)
    (folder / "switchboard.toml").write_text(settings + SETTINGS)
    for name, text in files.items():
        (folder / f"{name}.conf").write_text(text)

    async def scenario(loop: HandLoop) -> None:
        loaded = load_settings(folder)
        if limits is not None:
            object.__setattr__(loaded, "limits", limits)
        engine = await start_engine(loaded, demo=False, rest=0.0)
        office = CallOffice(loop, engine)
        try:
            await office.register(*phones)
            await work(office)
        finally:
            for phone in office.phones.values():
                phone.close()
            await engine.stop()

    run_by_hand(scenario)
