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
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

from switchboard.net.console_client import ask
from tests.benchmarks.night_clients import (
    BY_CONSOLE,
    BY_MANAGER,
    BY_PUBLISH,
    BY_REGISTER,
    Phones,
    by_console,
    by_manager,
)
from tests.benchmarks.night_ledger import Ledger
from tests.benchmarks.table import print_table
from tests.helpers.instance import Instance

PHONES = 400
DISK = 24 * 1024 * 1024  # bytes
RESTART = 60.0  # seconds for one, while the disk may be full
SETTLE = 45.0  # seconds at the end: for a NOTIFY that was lost, and for phones that were left alone for a while
_CHECKED_EVERY = 10  # kills
_LISTED = re.compile(r"CustomPresence:(\d+)'\n.*\n.*\n.*?change (\d+)\.")
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


def faults(data: Path) -> list[str]:
    """What the instances' log says of exceptions that nobody expected."""
    lines = (line for file in data.glob("switchboard.log*") for line in file.read_text("utf-8").splitlines())
    return [line for line in lines if "switchboard.faults" in line]


class Server:
    """The instance that is there at the time."""

    def __init__(self, data: Path, ledger: Ledger) -> None:
        self._data = data
        self._ledger = ledger
        self._starting: asyncio.Future[Instance] | None = None
        self._instance: Instance | None = None

    @property
    def sip(self) -> str:
        assert self._instance is not None
        return self._instance.sip

    async def start(self) -> None:
        """On a full disk it may have to try again."""
        loop = asyncio.get_running_loop()
        until = loop.time() + RESTART
        while True:
            self._starting = loop.run_in_executor(None, functools.partial(Instance, self._data, sip=""))
            try:
                self._instance = await asyncio.shield(self._starting)
            except AssertionError:
                self._ledger.counts["starts that the full disk refused"] += 1
                if loop.time() > until:
                    raise
                await asyncio.sleep(0.2)
            else:
                return

    def kill(self) -> None:
        if self._instance is not None:
            self._instance.kill()
            self._instance = None
            self._ledger.killed()

    async def end(self) -> None:
        """Nothing of it is left, whatever happened."""
        if self._starting is not None:
            with contextlib.suppress(AssertionError):
                self._instance = await self._starting
        if self._instance is not None:
            self._instance.kill()


@contextlib.asynccontextmanager
async def running(data: Path, ledger: Ledger) -> AsyncIterator[Server]:
    """A server, and its end."""
    server = Server(data, ledger)
    try:
        await server.start()
        yield server
    finally:
        await server.end()


async def night(kills: int, seed: int, disk: Path, *, fills: bool) -> list[list[str]]:
    """Rows of what was seen. Whatever a client raises ends it."""
    chance, ledger, loop = random.Random(seed), Ledger(), asyncio.get_running_loop()
    data = disk / "data"
    manager_port = office(data)
    over, ends = asyncio.Event(), asyncio.Event()
    registered: set[int] = set()
    async with running(data, ledger) as server, asyncio.TaskGroup() as clients:
        transport, phones = await loop.create_datagram_endpoint(
            lambda: Phones(server.sip, ledger, chance), local_addr=("127.0.0.1", 0)
        )
        asking = [
            clients.create_task(by_console(data, ledger, chance, over)),
            clients.create_task(by_manager(manager_port, ledger, chance, over)),
            clients.create_task(phones.publish(BY_PUBLISH, over)),
            clients.create_task(phones.register(BY_REGISTER, registered, over)),
        ]
        watching = [clients.create_task(phones.watch(number, ends)) for number in range(PHONES)]
        filling = clients.create_task(fill_and_empty(disk, ledger, chance, over)) if fills else None
        for kill in range(kills):
            await asyncio.sleep(chance.uniform(0.1, 1.5))
            server.kill()
            await server.start()
            if kill % _CHECKED_EVERY == _CHECKED_EVERY - 1:
                await ledger.gate.close()
                ledger.check(await loop.run_in_executor(None, presences, data), f"after {kill + 1} kills")
                ledger.gate.open()
        over.set()
        await asyncio.wait([*asking, *([filling] if filling else [])])
        await asyncio.sleep(SETTLE)
        shown = await loop.run_in_executor(None, presences, data)
        ledger.check(shown, "at the end")
        missing = registered - await loop.run_in_executor(None, registrations, data)
        wrong = [call for call, exten in phones.extens.items() if phones.shown.get(call, 0) != shown.get(exten, 0)]
        ends.set()
        for task in watching:
            task.cancel()
        transport.close()
    came_up = faults(data)
    for line in [*ledger.lost[:20], *came_up[:20]]:
        print(line)
    return [
        *([name, f"{count:,}"] for name, count in sorted(ledger.counts.items())),
        ["acknowledged and not there", f"{len(ledger.lost)} presences, {len(missing)} registrations"],
        ["CSeq that went back", str(phones.cseqs_back)],
        ["lamps wrong at the end", f"{len(wrong)} of {PHONES}"],
        ["faults of the program in its log", str(len(came_up))],
    ]


def main() -> None:
    """Prints one table."""
    kills = int(sys.argv[1]) if sys.argv[1:] else 200
    seed = int(sys.argv[2]) if sys.argv[2:] else 6
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # whatever ends it, server and disk go with it
    with small_disk() as (disk, fills):
        rows = asyncio.run(night(kills, seed, disk, fills=fills))
    print_table(f"{kills} kills, seed {seed}, all faces at once", ["what", "seen"], rows)


if __name__ == "__main__":
    main()
