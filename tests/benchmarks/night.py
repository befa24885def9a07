"""
A night in short: kill -9 again and again at random moments, under load of all faces, on a disk that fills and empties.

Console, AMI, PUBLISH and REGISTER ask for changes without pause; 400 phones watch. After every tenth kill, and at the
end, all that was acknowledged has to be there; at the end no lamp may show anything but what the server says, and no
CSeq may ever have gone back. The disk fills only where this runs as root on Linux, on a small tmpfs of its own.

    python -m tests.benchmarks.night [KILLS [SEED]]        200 and 6 where nothing is said
"""

import asyncio
import contextlib
import functools
import os
import random
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import cast

from switchboard.net.console_client import NoAnswer, NoInstance, ask
from tests.benchmarks.table import print_table
from tests.helpers.instance import Instance
from tests.helpers.phone import Handset, Message, answer_to, parse

BY_CONSOLE, BY_MANAGER, BY_PUBLISH, BY_REGISTER = (range(6_000 + at, 6_050 + at) for at in (0, 50, 100, 150))
PHONES = 400
DISK = 24 * 1024 * 1024  # bytes
PATIENCE = 5.0  # seconds for an answer; whoever is not answered by then asks again
SETTLE = 45.0  # seconds at the end: for a NOTIFY that was lost, and for phones that were left alone for a while
_NUMBER = re.compile(rb"change (\d+)\.")
_CHECKED_EVERY = 10  # kills
_LISTED = re.compile(r"CustomPresence:(\d+)'\n.*\n.*\n.*?change (\d+)\.")
_PIDF = (
    '<?xml version="1.0"?><presence xmlns="urn:ietf:params:xml:ns:pidf" entity="sip:{0}@a"><tuple id="t"><status>'
    "<basic>open</basic></status><note>change {1}.</note></tuple></presence>"
)
_SETTINGS = """
sip = ["127.0.0.1:{port}"]
dialplan = "extensions.conf"
[manager]
listen = ["127.0.0.1:{manager}"]
[manager.users.night]
secret = "a long one"
read = "all"
write = "all"
"""


class Gate:
    """Lets whoever asks for changes through, except while somebody looks what became of them."""

    def __init__(self) -> None:
        self._open = asyncio.Event()
        self._open.set()
        self._inside = 0
        self._left = asyncio.Event()

    @contextlib.asynccontextmanager
    async def inside(self) -> AsyncIterator[None]:
        await self._open.wait()
        self._inside += 1
        try:
            yield
        finally:
            self._inside -= 1
            self._left.set()

    async def close(self) -> None:
        """Returns once nobody waits for an answer any more."""
        self._open.clear()
        while self._inside:
            self._left.clear()
            await self._left.wait()

    def open(self) -> None:
        self._open.set()


class Ledger:
    """What each extension may show: what was acknowledged last, or one whose answer never came."""

    def __init__(self) -> None:
        self.allowed: dict[int, set[int]] = {}
        self.counts: Counter[str] = Counter()
        self.lost: list[str] = []
        self.gate = Gate()
        self._numbers = iter(range(1, 10**9))

    def begin(self, exten: int) -> int:
        """The number of a change that is asked for now."""
        number = next(self._numbers)
        self.allowed.setdefault(exten, {0}).add(number)
        return number

    def acknowledged(self, face: str, exten: int, number: int) -> None:
        self.counts[f"acknowledged by {face}"] += 1
        self.allowed[exten] = {number}

    def refused(self, face: str, exten: int, number: int) -> None:
        self.counts[f"refused by {face}"] += 1
        self.allowed[exten].discard(number)

    def check(self, shown: dict[int, int], when: str) -> None:
        """What was acknowledged is there, or something newer that nobody answered."""
        for exten, allowed in self.allowed.items():
            if shown.get(exten, 0) not in allowed:
                self.lost.append(f"{when}: {exten} shows {shown.get(exten, 0)}, not {sorted(allowed)}")
            else:
                self.allowed[exten] = {shown.get(exten, 0)}


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
            self._ledger.refused("PUBLISH", exten, number)
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


async def fill_and_empty(disk: Path, ledger: Ledger, chance: random.Random, over: asyncio.Event) -> None:
    """Leaves nothing of the disk for a while, now and then."""
    ballast = disk / "ballast"
    while not over.is_set():
        await asyncio.sleep(chance.uniform(2.0, 8.0))
        with contextlib.suppress(OSError), ballast.open("wb") as file:
            while True:
                file.write(b"\0" * 65_536)
                file.flush()
        ledger.counts["times the disk was full"] += 1
        await asyncio.sleep(chance.uniform(0.5, 3.0))
        ballast.unlink(missing_ok=True)


@contextlib.contextmanager
def small_disk() -> Iterator[tuple[Path, bool]]:
    """A folder, on a small file system of its own where that can be had, and whether it is."""
    folder = Path(tempfile.mkdtemp(prefix="switchboard-night-"))
    mounted = False
    try:
        if sys.platform == "linux" and os.geteuid() == 0:
            line = ["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(folder)]
            mounted = subprocess.run(line, check=False, capture_output=True).returncode == 0
        yield folder, mounted
    finally:
        if mounted:
            subprocess.run(["umount", str(folder)], check=False)
        shutil.rmtree(folder, ignore_errors=True)


def office(data: Path) -> int:
    """Writes the office's files; returns the manager's port."""
    every = (*BY_CONSOLE, *BY_MANAGER, *BY_PUBLISH)
    lines = [f"exten => {exten},hint,Custom:{exten},CustomPresence:{exten}" for exten in every]
    lines += [f"exten => {exten},hint,PJSIP/{exten}" for exten in BY_REGISTER]
    data.mkdir(exist_ok=True)
    (data / "extensions.conf").write_text("\n".join(["[default]", *lines, ""]))
    ports = []
    for kind in (socket.SOCK_DGRAM, socket.SOCK_STREAM):
        with socket.socket(socket.AF_INET, kind) as free:
            free.bind(("127.0.0.1", 0))
            ports.append(free.getsockname()[1])
    (data / "switchboard.toml").write_text(_SETTINGS.format(port=ports[0], manager=ports[1]))
    return int(ports[1])


def presences(data: Path) -> dict[int, int]:
    text, _ = ask(data, {"command": "presencestate list"})
    return {int(exten): int(number) for exten, number in _LISTED.findall(text)}


def registrations(data: Path) -> set[int]:
    text, _ = ask(data, {"command": "sip show registrations"})
    return {exten for exten in BY_REGISTER if str(exten) in text}


async def night(kills: int, seed: int, disk: Path, *, fills: bool) -> list[list[str]]:
    """Rows of what was seen."""
    chance, ledger, loop = random.Random(seed), Ledger(), asyncio.get_running_loop()
    data = disk / "data"
    manager_port = office(data)
    start = functools.partial(Instance, data, sip="")
    instance = await loop.run_in_executor(None, start)
    _, phones = await loop.create_datagram_endpoint(
        lambda: Phones(instance.sip, ledger, chance), local_addr=("127.0.0.1", 0)
    )
    registered: set[int] = set()
    over, ends = asyncio.Event(), asyncio.Event()
    asking = [
        by_console(data, ledger, chance, over),
        by_manager(manager_port, ledger, chance, over),
        phones.publish(BY_PUBLISH, over),
        phones.register(BY_REGISTER, registered, over),
    ]
    tasks = [loop.create_task(work) for work in asking]
    tasks += [loop.create_task(phones.watch(number, ends)) for number in range(PHONES)]
    if fills:
        tasks.append(loop.create_task(fill_and_empty(disk, ledger, chance, over)))
    for kill in range(kills):
        await asyncio.sleep(chance.uniform(0.1, 1.5))
        instance.kill()
        ledger.counts["kill -9"] += 1
        instance = await started(start, ledger)
        if kill % _CHECKED_EVERY == _CHECKED_EVERY - 1:
            await ledger.gate.close()
            ledger.check(await loop.run_in_executor(None, presences, data), f"after {kill + 1} kills")
            ledger.gate.open()
    over.set()
    await asyncio.gather(*(task for task in tasks[:4]))
    (disk / "ballast").unlink(missing_ok=True)
    await asyncio.sleep(SETTLE)
    shown = await loop.run_in_executor(None, presences, data)
    ledger.check(shown, "at the end")
    missing = registered - await loop.run_in_executor(None, registrations, data)
    wrong = [call for call, exten in phones.extens.items() if phones.shown.get(call, 0) != shown.get(exten, 0)]
    ends.set()
    for task in tasks:
        task.cancel()
    await loop.run_in_executor(None, instance.stop)
    for line in ledger.lost[:20]:
        print(line)
    return [
        *([name, f"{count:,}"] for name, count in sorted(ledger.counts.items())),
        ["acknowledged and not there", f"{len(ledger.lost)} presences, {len(missing)} registrations"],
        ["CSeq that went back", str(phones.cseqs_back)],
        ["lamps wrong at the end", f"{len(wrong)} of {PHONES}"],
    ]


async def started(start: "functools.partial[Instance]", ledger: Ledger) -> Instance:
    """The next instance; on a full disk it may have to try again."""
    loop = asyncio.get_running_loop()
    while True:
        try:
            return await loop.run_in_executor(None, start)
        except AssertionError:
            ledger.counts["starts that the full disk refused"] += 1
            await asyncio.sleep(0.2)


def main() -> None:
    """Prints one table."""
    kills = int(sys.argv[1]) if sys.argv[1:] else 200
    seed = int(sys.argv[2]) if sys.argv[2:] else 6
    with small_disk() as (disk, fills):
        rows = asyncio.run(night(kills, seed, disk, fills=fills))
    print_table(f"{kills} kills, seed {seed}, all faces at once", ["what", "seen"], rows)


if __name__ == "__main__":
    main()
