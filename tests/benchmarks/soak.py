"""
Ten minutes in an office: phones refresh, presence changes, and in the middle the server is killed and comes back.

At the end no phone may show anything but the newest state of what it watches, and memory has to be flat.

    python -m tests.benchmarks.soak [MINUTES]        10 where nothing is said
"""

import asyncio
import functools
import random
import re
import socket
import sys
import tempfile
import time
from pathlib import Path
from typing import cast

from switchboard.net.console_client import NoAnswer, NoInstance, ask
from tests.benchmarks.table import print_table
from tests.helpers.instance import Instance
from tests.helpers.phone import Handset, answer_to, parse

PHONES, EXTENSIONS = 2_000, 200
EXPIRES = 120  # seconds
CHANGES = 20  # a second
_TEXT = re.compile(rb"change (\d+)\.")
_AGAIN = 5.0  # seconds until a SUBSCRIBE that nobody answered comes again
_SETTLE = 8.0  # seconds for the last NOTIFYs, lost ones included
_CHANCE = random.Random(6)


class Watcher:
    """One phone of many on one socket: what it watches, when it refreshes, what it shows."""

    def __init__(self, number: int, server: str, port: int) -> None:
        self.handset = Handset(exten=str(6_000 + number % EXTENSIONS), server=server, port=port)
        self.call_id = f"soak{number}"
        self.refresh_at = 0.0
        self.cseq = 0
        self.shown = 0

    def request(self) -> bytes:
        self.refresh_at = time.monotonic() + _AGAIN  # unless it is answered before
        via = f"SIP/2.0/UDP 127.0.0.1:{self.handset.port};branch=z9hG4bK{self.call_id}x{self.handset.cseq};rport"
        headers = {"Call-ID": self.call_id, "Via": via, "From": f"<sip:watcher@127.0.0.1>;tag={self.call_id}"}
        return self.handset.request(expires=EXPIRES, **headers)


class Soak(asyncio.DatagramProtocol):
    """All phones of the office."""

    def __init__(self, server: str) -> None:
        host, _, port = server.rpartition(":")
        self.server = (host, int(port))
        self.refreshes = self.refused = self.notifies = 0
        self.watchers: dict[str, Watcher] = {}
        self._transport: asyncio.DatagramTransport | None = None
        self._address = server

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.DatagramTransport", transport)
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4 * 1024 * 1024)
        port = transport.get_extra_info("sockname")[1]
        watchers = (Watcher(number, self._address, port) for number in range(PHONES))
        self.watchers = {watcher.call_id: watcher for watcher in watchers}

    def datagram_received(self, data: bytes, addr: tuple[str, int]) -> None:
        assert self._transport is not None
        message = parse(data)
        watcher = self.watchers[message.headers["Call-ID"]]
        if message.start.startswith("NOTIFY"):
            self._transport.sendto(answer_to(message, "200 OK"), addr)
            self._take(watcher, message.headers["CSeq"], message.body)
        elif message.status == 200:
            watcher.handset.accepted(message)
            watcher.refresh_at = time.monotonic() + EXPIRES * _CHANCE.uniform(0.5, 0.9)
            self.refreshes += 1
        else:  # it begins anew, in another dialog
            self.refused += 1
            watcher.handset.to_tag = ""
            watcher.cseq = 0
            watcher.refresh_at = 0.0

    def _take(self, watcher: Watcher, cseq_text: str, body: bytes) -> None:
        self.notifies += 1
        cseq = int(cseq_text.split(maxsplit=1)[0])
        found = _TEXT.search(body)
        if cseq > watcher.cseq:
            watcher.cseq = cseq
            watcher.shown = int(found[1]) if found else 0

    async def refresh(self, over: asyncio.Event) -> None:
        """Every phone before it expires; a SUBSCRIBE that nobody answers comes again after five seconds."""
        assert self._transport is not None
        while not over.is_set():
            now = time.monotonic()
            for watcher in [watcher for watcher in self.watchers.values() if watcher.refresh_at <= now][:200]:
                self._transport.sendto(watcher.request(), self.server)
            await asyncio.sleep(0.05)


async def change(data: Path, newest: dict[str, int], over: asyncio.Event) -> int:
    """Sets presence until it is over; remembers what was acknowledged. Returns how many changes were."""
    loop = asyncio.get_running_loop()
    number = 0
    while not over.is_set():
        number += 1
        exten = str(6_000 + _CHANCE.randrange(EXTENSIONS))
        command = f'presencestate change CustomPresence:{exten} "away,,change {number}."'
        try:
            _, done = await loop.run_in_executor(None, functools.partial(ask, data, {"command": command}))
        except (NoAnswer, NoInstance, OSError):  # the server is away: what it was asked may have been done or not
            newest.pop(exten, None)
            await asyncio.sleep(0.2)
            continue
        if not done:
            raise RuntimeError(f"refused: {command}")
        newest[exten] = number
        await asyncio.sleep(1 / CHANGES)
    return number


def memory(instance: Instance) -> int:
    """Resident kilobytes of the server."""
    status = Path(f"/proc/{instance.process.pid}/status").read_text()
    match = re.search(r"VmRSS:\s+(\d+)", status)
    return int(match[1]) if match else 0


async def soak(minutes: float, folder: Path) -> list[list[str]]:
    """Rows of what was seen."""
    loop = asyncio.get_running_loop()
    instance = await loop.run_in_executor(None, Instance, folder, "--demo")
    _, phones = await loop.create_datagram_endpoint(lambda: Soak(instance.sip), local_addr=("127.0.0.1", 0))
    over = asyncio.Event()
    newest: dict[str, int] = {}
    refreshing = loop.create_task(phones.refresh(over))
    changing = loop.create_task(change(folder, newest, over))
    memories: list[list[int]] = []
    for half in range(2):
        if half:
            instance.kill()
            again = await loop.run_in_executor(None, functools.partial(Instance, folder, "--demo", sip=instance.sip))
            instance = again
        memories.append([])
        for _ in range(5):
            await asyncio.sleep(minutes * 6)
            memories[-1].append(memory(instance))
    over.set()
    changes = await changing
    await refreshing
    await asyncio.sleep(_SETTLE)
    wrong = [
        watcher
        for watcher in phones.watchers.values()
        if watcher.handset.exten in newest and watcher.shown != newest[watcher.handset.exten]
    ]
    await loop.run_in_executor(None, instance.stop)
    return [
        ["changes", f"{changes:,}"],
        ["extensions changed", f"{len(newest)} of {EXTENSIONS}"],
        ["NOTIFYs heard", f"{phones.notifies:,}"],
        ["subscribed and refreshed", f"{phones.refreshes:,}"],
        ["SUBSCRIBEs refused", f"{phones.refused:,}"],
        ["lamps wrong at the end", f"{len(wrong)} of {PHONES:,}"],
        *[[f"memory, {name}", " ".join(f"{kb / 1024:.1f}" for kb in kbs) + " MB"] for name, kbs in
          zip(("first half", "after kill -9"), memories, strict=True)],
    ]  # fmt: skip


def main() -> None:
    """Prints one table."""
    minutes = float(sys.argv[1]) if sys.argv[1:] else 10.0
    with tempfile.TemporaryDirectory() as folder:
        rows = asyncio.run(soak(minutes, Path(folder)))
    print_table(f"{minutes:g} minutes, {PHONES:,} phones, kill -9 in the middle", ["what", "seen"], rows)


if __name__ == "__main__":
    main()
