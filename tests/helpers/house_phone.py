"""A phone at a house: it registers, calls and is called, and says what a test has it say; on a socket of its own."""

import asyncio
import itertools
import re
import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from tests.helpers.house import House
from tests.helpers.phone import Message, parse

_numbers = itertools.count(1)


@dataclass
class Leg:
    """A dialog of a phone's, by which it writes requests; `local` and `remote` are From and To as it writes them."""

    local: str
    remote: str
    call_id: str
    target: str
    cseq: int = 0
    branch: int = 0
    port: int = 0

    @property
    def replaces(self) -> str:
        """As a Refer-To of this phone's names the dialog (RFC 3891 3)."""
        return f"{self.call_id};to-tag={_tag(self.remote)};from-tag={_tag(self.local)}"


def _tag(address: str) -> str:
    match = re.search(r";tag=([^;]+)", address)
    return match[1] if match else ""


def sdp(port: int, more: str = "") -> str:
    head = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
    return f"{head}m=audio {port} RTP/AVP 8\r\n{more}"


@dataclass
class HousePhone:
    """
    `heard` is all that came and nobody has waited for yet.

    What comes again is left out; a NOTIFY or BYE is answered 200 as soon as it is waited for.
    """

    house: House
    number: str
    heard: list[Message] = field(default_factory=list)

    def __post_init__(self) -> None:
        address = next(text for text in self.house.engine.service.listening if text[0].isdigit())
        self.server = address
        self.socket, self.voice = (socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(2))
        for each in (self.socket, self.voice):
            each.setblocking(False)
            each.bind(("127.0.0.1", 0))
        host, _, port = address.rpartition(":")
        self.socket.connect((host, int(port)))
        self.here = f"127.0.0.1:{self.socket.getsockname()[1]}"
        self._seen: set[tuple[str, str]] = set()
        self._branches = itertools.count(1)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None
    ) -> None:
        self.socket.close()
        self.voice.close()

    async def register(self) -> None:
        leg = self._new_leg(self.number)
        await self.send(leg, "REGISTER", Contact=f"<sip:{self.number}@{self.here}>", Expires="600")
        assert (await self.answer_to("REGISTER")).status == 200

    def _new_leg(self, exten: str) -> Leg:
        number = next(_numbers)
        local = f"<sip:{self.number}@{self.server}>;tag=own{number}"
        return Leg(local, f"<sip:{exten}@{self.server}>", f"leg{number}@{self.here}", f"sip:{exten}@{self.server}")

    async def repeat(self, leg: Leg, method: str) -> None:
        """An ACK of a refusal, or a CANCEL: with the number and branch of the last request."""
        await self._send(leg, method, "", {}, again=True)

    async def send(self, leg: Leg, method: str, body: str = "", **headers: str) -> None:
        await self._send(leg, method, body, headers, again=False)

    async def _send(self, leg: Leg, method: str, body: str, headers: dict[str, str], *, again: bool) -> None:
        if method != "ACK" and not again:
            leg.cseq += 1
        if not again:
            leg.branch = next(self._branches)
        lines = [
            f"{method} {leg.target} SIP/2.0",
            f"Via: SIP/2.0/UDP {self.here};branch=z9hG4bK{self.number}x{leg.branch}x{id(self)};rport",
            *([] if "Max_Forwards" in headers else ["Max-Forwards: 70"]),
            f"From: {leg.local}",
            f"To: {leg.remote}",
            f"Call-ID: {leg.call_id}",
            f"CSeq: {leg.cseq} {method}",
        ]
        headers.setdefault("Contact", f"<sip:{self.number}@{self.here}>")
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        if body and "Content_Type" not in headers:
            lines.append("Content-Type: application/sdp")
        data = ("\r\n".join([*lines, f"Content-Length: {len(body)}", "", ""]) + body).encode()
        await self.house.loop.sock_sendall(self.socket, data)

    async def invite(self, exten: str, **headers: str) -> Leg:
        """Calls; what it is answered is waited for by `answer_to`."""
        leg = self._new_leg(exten)
        await self.send(leg, "INVITE", sdp(self.voice.getsockname()[1]), **headers)
        return leg

    async def dial(self, exten: str, **headers: str) -> Leg:
        """Calls, and is answered."""
        leg = await self.invite(exten, **headers)
        answer = await self.answer_to("INVITE")
        assert answer.status == 200, answer.start
        await self.acknowledge(leg, answer)
        return leg

    async def acknowledge(self, leg: Leg, answer: Message) -> None:
        leg.remote = answer.headers["To"]
        if answer.status >= 300:
            await self.repeat(leg, "ACK")
            return
        leg.target = answer.headers["Contact"].strip("<>")
        await self.send(leg, "ACK")

    async def answer_to(self, method: str) -> Message:
        """The final answer to a request of its own."""
        return await self._wait(
            lambda message: (
                message.start.startswith("SIP/") and message.status >= 200 and message.headers["CSeq"].endswith(method)
            )
        )

    async def provisional(self, status: int) -> Message:
        return await self._wait(lambda message: message.start.startswith(f"SIP/2.0 {status}"))

    async def request(self, method: str) -> Message:
        """The next request of a kind; all but INVITE and ACK are answered 200."""
        message = await self._wait(lambda each: each.start.startswith(f"{method} "))
        if method not in ("INVITE", "ACK"):
            await self.reply(message, "200 OK")
        return message

    async def reply(self, request: Message, status: str, body: str = "", tag: str = "", **headers: str) -> Leg:
        """Answers a request; returns the dialog of one that begins one."""
        to = request.headers["To"] + (f";tag={tag}" if tag and ";tag=" not in request.headers["To"] else "")
        lines = [f"SIP/2.0 {status}", *(f"Via: {via}" for via in request.vias), f"To: {to}"]
        lines += [f"{name}: {request.headers[name]}" for name in ("From", "Call-ID", "CSeq")]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        lines += [] if "Contact" in headers else [f"Contact: <sip:{self.number}@{self.here}>"]
        lines += [*(["Content-Type: application/sdp"] if body else [])]
        data = ("\r\n".join([*lines, f"Content-Length: {len(body)}", "", ""]) + body).encode()
        await self.house.loop.sock_sendall(self.socket, data)
        contact = request.headers.get("Contact", "").strip("<>")
        return Leg(to, request.headers["From"], request.headers["Call-ID"], contact)

    async def ring(self) -> tuple[Message, Leg]:
        """Is called, and says that it rings."""
        invite = await self.request("INVITE")
        return invite, await self.reply(invite, "180 Ringing", tag=f"{self.number}tag{next(_numbers)}")

    async def pick_up(self) -> Leg:
        """Is called, and answers."""
        invite = await self.request("INVITE")
        leg = await self.reply(
            invite, "200 OK", sdp(self.voice.getsockname()[1]), tag=f"{self.number}tag{next(_numbers)}"
        )
        await self.request("ACK")
        return leg

    async def _wait(self, is_it: Callable[[Message], bool]) -> Message:
        async with asyncio.timeout(10):
            while True:
                for message in self.heard:
                    if is_it(message):
                        self.heard.remove(message)
                        return message
                await self._receive()

    async def _receive(self) -> None:
        message = parse(await self.house.loop.sock_recv(self.socket, 65_535))
        key = (message.start, message.headers["CSeq"] + message.headers["Call-ID"] + message.headers.get("To", ""))
        if key not in self._seen or message.start.startswith("ACK"):
            self._seen.add(key)
            self.heard.append(message)
