"""Whoever asks for changes in a night of kills: phones, a manager's client, and the console."""

import asyncio
import contextlib
import functools
import random
import re
import socket
import time
from pathlib import Path
from typing import cast

from switchboard.net.console_client import NoAnswer, NoInstance, ask
from tests.benchmarks.night_ledger import Ledger
from tests.helpers.phone import Handset, Message, answer_to, parse

BY_CONSOLE, BY_MANAGER, BY_PUBLISH, BY_REGISTER = (range(6_000 + at, 6_050 + at) for at in (0, 50, 100, 150))
PATIENCE = 5.0  # seconds for an answer; whoever is not answered by then asks again
_NUMBER = re.compile(rb"change (\d+)\.")
_PIDF = (
    '<?xml version="1.0"?><presence xmlns="urn:ietf:params:xml:ns:pidf" entity="sip:{0}@a"><tuple id="t"><status>'
    "<basic>open</basic></status><note>change {1}.</note></tuple></presence>"
)


class Phones(asyncio.DatagramProtocol):
    """Watchers, publishers and registered phones on one socket."""

    def __init__(self, server: str, ledger: Ledger, chance: random.Random) -> None:
        host, _, port = server.rpartition(":")
        self.server = (host, int(port))
        self._address = server
        self._ledger = ledger
        self._chance = chance
        self._transport: asyncio.DatagramTransport | None = None
        self._port = 0
        self._answers: dict[str, asyncio.Future[Message]] = {}
        self._cseqs: dict[str, set[int]] = {}
        self._requests = 0
        self.shown: dict[str, int] = {}
        self.extens: dict[str, int] = {}
        self.cseqs_back = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.DatagramTransport", transport)
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4 * 1024 * 1024)
        self._port = transport.get_extra_info("sockname")[1]

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        assert self._transport is not None
        message = parse(data)
        if message.start.startswith("NOTIFY"):
            self._transport.sendto(answer_to(message, "200 OK"), addr)
            self._take_notify(message)
            return
        answer = self._answers.pop(message.headers["Via"].partition("branch=")[2].partition(";")[0], None)
        if answer is not None and not answer.done():
            answer.set_result(message)

    def _take_notify(self, message: Message) -> None:
        dialog = f"{message.headers['Call-ID']} {message.headers['From']}"
        cseq = int(message.headers["CSeq"].split()[0])
        seen = self._cseqs.setdefault(dialog, set())
        if cseq in seen:
            return
        if seen and cseq < max(seen):
            self.cseqs_back += 1
            return
        seen.add(cseq)
        found = _NUMBER.search(message.body)
        self.shown[message.headers["Call-ID"]] = int(found[1]) if found else 0

    async def ask(self, data: bytes) -> Message | None:
        """The final answer; None where none came in time. The request is sent again as SIP has it."""
        assert self._transport is not None
        branch = re.search(rb"branch=([^;\r]+)", data)
        assert branch is not None
        answer: asyncio.Future[Message] = asyncio.get_running_loop().create_future()
        self._answers[branch[1].decode()] = answer
        until = time.monotonic() + PATIENCE
        pause = 0.5
        while time.monotonic() < until:
            self._transport.sendto(data, self.server)
            with contextlib.suppress(TimeoutError):
                return await asyncio.wait_for(asyncio.shield(answer), pause)
            pause *= 2
        self._answers.pop(branch[1].decode(), None)
        return None

    def handset(self, exten: int) -> Handset:
        return Handset(exten=str(exten), server=self._address, port=self._port)

    def request(self, handset: Handset, method: str, call_id: str, body: str = "", **headers: str | None) -> bytes:
        self._requests += 1
        given: dict[str, str | None] = {
            "Call-ID": call_id,
            "Via": f"SIP/2.0/UDP 127.0.0.1:{self._port};branch=z9hG4bKnight{self._requests};rport",
            "From": f"<sip:{handset.exten}@127.0.0.1>;tag={call_id}",
            "Content-Length": str(len(body)),
        }
        return handset.request(method=method, expires=600, **given, **headers) + body.encode()

    async def watch(self, number: int, over: asyncio.Event) -> None:
        """One watcher, refreshed now and then, begun anew where the server does not know it."""
        every = [*BY_CONSOLE, *BY_MANAGER, *BY_PUBLISH]
        exten, call_id = every[number % len(every)], f"watch{number}"
        self.extens[call_id] = exten
        handset = self.handset(exten)
        while not over.is_set():
            answer = await self.ask(self.request(handset, "SUBSCRIBE", call_id))
            if answer is None:
                continue
            if answer.status == 200:
                handset.accepted(answer)
            else:
                self._ledger.counts[f"SUBSCRIBE answered {answer.status}"] += 1
                if answer.status == 481:
                    handset.to_tag = ""
            await asyncio.sleep(self._chance.uniform(2.0, 20.0) if answer.status == 200 else 1.0)

    async def publish(self, extens: range, over: asyncio.Event) -> None:
        etags: dict[int, str] = {}
        handsets = {exten: self.handset(exten) for exten in extens}
        while not over.is_set():
            exten = self._chance.choice(extens)
            async with self._ledger.gate.inside():
                status = await self._publish_one(handsets[exten], exten, etags)
            if status >= 300:
                await asyncio.sleep(0.05)

    async def _publish_one(self, handset: Handset, exten: int, etags: dict[int, str]) -> int:
        number = self._ledger.begin(exten)
        headers = {"Content-Type": "application/pidf+xml", "SIP-If-Match": etags.get(exten)}
        body = _PIDF.format(exten, number)
        answer = await self.ask(self.request(handset, "PUBLISH", f"publish{exten}", body, **headers))
        if answer is None or answer.status == 412:
            etags.pop(exten, None)
        if answer is None:
            return 0
        if answer.status == 200:
            self._ledger.acknowledged("PUBLISH", exten, number)
            etags[exten] = answer.headers["SIP-ETag"]
        else:
            self._ledger.refused("PUBLISH", exten, number, answer.status)
        return answer.status

    async def register(self, extens: range, registered: set[int], over: asyncio.Event) -> None:
        handsets = {exten: self.handset(exten) for exten in extens}
        while not over.is_set():
            exten = self._chance.choice(extens)
            answer = await self.ask(self.request(handsets[exten], "REGISTER", f"register{exten}"))
            if answer is not None and answer.status == 200:
                self._ledger.counts["acknowledged by REGISTER"] += 1
                registered.add(exten)
            else:
                self._ledger.counts["refused by REGISTER"] += 1
                await asyncio.sleep(0.05)


async def by_console(data: Path, ledger: Ledger, chance: random.Random, over: asyncio.Event) -> None:
    """Each change is a process's worth of a request to the console's socket."""
    loop = asyncio.get_running_loop()
    while not over.is_set():
        exten = chance.choice(BY_CONSOLE)
        async with ledger.gate.inside():
            number = ledger.begin(exten)
            command = f'presencestate change CustomPresence:{exten} "away,,change {number}."'
            try:
                _, done = await loop.run_in_executor(None, functools.partial(ask, data, {"command": command}))
            except (NoAnswer, NoInstance, OSError):
                await asyncio.sleep(0.1)
                continue
            (ledger.acknowledged if done else ledger.refused)("console", exten, number)


async def by_manager(port: int, ledger: Ledger, chance: random.Random, over: asyncio.Event) -> None:
    """One client that logs in anew whenever the server has gone."""
    while not over.is_set():
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.1)
            continue
        try:
            writer.write(b"Action: Login\r\nUsername: night\r\nSecret: a long one\r\nEvents: off\r\n\r\n")
            await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), PATIENCE)
            while not over.is_set():
                exten = chance.choice(BY_MANAGER)
                async with ledger.gate.inside():
                    number = ledger.begin(exten)
                    writer.write(
                        f"Action: Setvar\r\nVariable: PRESENCE_STATE(CustomPresence:{exten})\r\n"
                        f"Value: away,,change {number}.\r\n\r\n".encode()
                    )
                    reply = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 4 * PATIENCE)
                    (ledger.acknowledged if b"Success" in reply else ledger.refused)("AMI", exten, number)
        except (OSError, TimeoutError, asyncio.IncompleteReadError):
            await asyncio.sleep(0.05)
        finally:
            writer.close()
