"""
Asterisk's faces: priorities a second, settings a second over the manager interface, and how fast a large office loads.

    python -m tests.benchmarks.faces
"""

import socket
import tempfile
import threading
import time
from pathlib import Path

from switchboard.dialplan.read.parser import parse_dialplan
from switchboard.dialplan.run.channel import Channel, Place
from switchboard.dialplan.run.executor import execute
from switchboard.dialplan.run.world import Evaluation
from switchboard.office.load import load_office
from tests.benchmarks.table import print_table
from tests.helpers.dialplan import ORIGIN, DialplanOffice
from tests.helpers.dialplan_offices import write_large_office
from tests.helpers.instance import Instance
from tests.helpers.phone import Office, Phone

PRIORITIES = 150_000
SETTINGS = 20_000
LISTENERS = 100
HINTS = 2_000
WATCHERS = 10_000
LOOP = """
[loop]
exten => s,1,Set(N=0)
same => n(top),Set(N=$[${N} + 1])
same => n,NoOp(${N} of ${PRESENCE_STATE(CustomPresence:6002,value)})
same => n,GotoIf($[${N} < 50000]?top)
"""
MANAGER = """
[manager]
listen = ["127.0.0.1:{port}"]
[manager.users.admin]
secret = "secret"
read = "all"
write = "all"
"""


def priorities_a_second() -> float:
    """Steps of one channel: a Set with an expression, a NoOp with a function, a GotoIf."""
    office = DialplanOffice(LOOP)
    channel = Channel("Local/s@loop-1;2", "1.1", Place("loop", "s"))
    started = time.perf_counter()
    for _ in execute(Evaluation(office.world, channel, ORIGIN)):
        pass
    return PRIORITIES / (time.perf_counter() - started)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def connect(port: int, events: str) -> socket.socket:
    client = socket.create_connection(("127.0.0.1", port))
    login = f"Action: Login\r\nUsername: admin\r\nSecret: secret\r\nEvents: {events}\r\n\r\n"
    client.sendall(login.encode())
    received = b""
    while b"accepted" not in received:
        received += client.recv(65_536)
    return client


class Listeners(threading.Thread):
    """A hundred clients that count what they hear of PresenceStateChange."""

    def __init__(self, port: int) -> None:
        super().__init__(daemon=True)
        import selectors

        self.heard = [0] * LISTENERS
        self._selector = selectors.DefaultSelector()
        self._tails = [b""] * LISTENERS
        for number in range(LISTENERS):
            client = connect(port, "call")
            client.setblocking(False)
            self._selector.register(client, selectors.EVENT_READ, number)

    def run(self) -> None:
        until = time.monotonic() + 60
        while min(self.heard) < SETTINGS and time.monotonic() < until:
            for key, _ in self._selector.select(0.5):
                data = self._tails[key.data] + key.fileobj.recv(1 << 20)  # type: ignore[union-attr]  # sockets all
                self.heard[key.data] += data.count(b"Event: PresenceStateChange\r\n")
                self._tails[key.data] = data[-27:] if not data.endswith(b"\r\n") else b""


def settings_a_second(listening: bool) -> tuple[float, int]:
    """Setvar PRESENCE_STATE over one connection, durable, and how many changes the slowest other client heard."""
    with tempfile.TemporaryDirectory() as folder:
        data, port = Path(folder), free_port()
        (data / "switchboard.toml").write_text(MANAGER.format(port=port))
        instance = Instance(data, "--demo")
        client = connect(port, "off")
        listeners = Listeners(port) if listening else None
        if listeners:
            listeners.start()
        lines = (
            f"Action: Setvar\r\nVariable: PRESENCE_STATE(CustomPresence:60{n % 60:02})\r\nValue: away,s,{n}\r\n\r\n"
            for n in range(SETTINGS)
        )
        payload = "".join(lines).encode()
        started = time.perf_counter()
        sender = threading.Thread(target=client.sendall, args=(payload,))
        sender.start()
        answered, received = 0, b""
        while answered < SETTINGS:
            received = received[-40:] + client.recv(1 << 20)
            answered += received.count(b"Message: Variable Set\r\n\r\n")
            received = received[received.rfind(b"\r\n\r\n") + 4 :]
        elapsed = time.perf_counter() - started
        sender.join()
        if listeners:
            listeners.join()
        client.close()
        instance.stop()
        return SETTINGS / elapsed, min(listeners.heard) if listeners else 0


def large_office(folder: Path) -> Path:
    """Files as a FreePBX writes them: includes, templates, two thousand hints."""
    hints = "".join(
        f"exten => {n},1,Set(__RINGTIMER=${{IF($[${{DB(AMPUSER/{n}/timer)}} > 0]?${{DB(AMPUSER/{n}/timer)}}:15)}})\n"
        f"exten => {n},n,Macro(exten-vm,novm,{n},0,0,0)\nexten => {n},n(dest),Set(__PICKUPMARK=)\n"
        f"exten => {n},hint,PJSIP/{n}&Custom:DND{n},CustomPresence:{n}\n"
        for n in range(1_000, 1_000 + HINTS)
    )
    (folder / "extensions_additional.conf").write_text(f"[ext-local]\n{hints}")
    (folder / "extensions_custom.conf").write_text("[from-internal-custom]\nexten => _*78.,1,NoOp()\n")
    (folder / "globals.conf").write_text("".join(f"VARIABLE{n} = value {n}\n" for n in range(500)))
    main = (
        "[globals]\n#include globals.conf\n[macro-base](!)\nexten => s,1,NoOp(base)\n[macro-user](macro-base)\n"
        "exten => s,n,Hangup()\n#include extensions_additional.conf\n#include extensions_custom.conf\n"
        "[from-internal]\ninclude => from-internal-custom\ninclude => ext-local\n#tryinclude extensions_override.conf\n"
    )
    (folder / "extensions.conf").write_text(main)
    return folder / "extensions.conf"


def loading() -> float:
    """Milliseconds to load a large office."""
    with tempfile.TemporaryDirectory() as folder:
        path = large_office(Path(folder))
        started = time.perf_counter()
        office = load_office(path, None)
        elapsed = time.perf_counter() - started
        assert len(office.hints) == HINTS, office.problems
        return elapsed * 1_000


def loading_priorities() -> tuple[int, float]:
    """How many priorities an office has whose hints stand in the database, and milliseconds to load 10,000 of them."""
    with tempfile.TemporaryDirectory() as folder:
        path = write_large_office(Path(folder))
        started = time.perf_counter()
        office = load_office(path, None)
        elapsed = time.perf_counter() - started
        assert office.problems == []
        contexts = office.dialplan.contexts.values()
        priorities = sum(len(exten.priorities) for context in contexts for exten in context.extens.values())
        return priorities, elapsed * 1_000 / priorities * 10_000


def reloading() -> tuple[float, int, int]:
    """Milliseconds of a reload with ten thousand watchers; how many remain, and how many NOTIFYs it caused."""
    hints = "".join(f"exten => {n},hint,Custom:{n},CustomPresence:{n}\n" for n in range(1_000, 1_000 + HINTS))
    text = f"[default]\n{hints}"
    office = Office(text, window=WATCHERS)
    for number in range(WATCHERS):
        Phone(office, exten=str(1_000 + number % HINTS), port=10_000 + number).subscribe()
    started = time.perf_counter()
    parsed = parse_dialplan(text, "extensions.conf")
    changes = office.core.replace_hints(parsed.hints, parsed.patterns, 0.0, ORIGIN)
    office.consume(changes)
    elapsed = time.perf_counter() - started
    return elapsed * 1_000, len(office.audiences), sum(1 for _ in office.datagrams())


def main() -> None:
    """Prints one table."""
    alone, _ = settings_a_second(listening=False)
    heard_rate, heard = settings_a_second(listening=True)
    reload_ms, kept, told = reloading()
    priorities, each = loading_priorities()
    print_table(
        "Asterisk's faces",
        ["what", "measured", "to reach"],
        [
            ["dialplan priorities/s on one channel", f"{priorities_a_second():,.0f}", "2,000; aim 100,000"],
            ["AMI Setvar PRESENCE_STATE/s, durable, alone", f"{alone:,.0f}", "5,000"],
            [f"  with {LISTENERS} clients that hear of every change", f"{heard_rate:,.0f}", "5,000"],
            ["  changes that the slowest of them heard", f"{heard:,} of {SETTINGS:,}", "all"],
            [f"an office of {HINTS:,} hints with includes, loaded", f"{loading():.0f} ms", "1,000 ms"],
            [f"  10,000 of an office's {priorities:,} priorities, loaded", f"{each:.0f} ms", "500 ms"],
            [f"reload with {WATCHERS:,} watchers", f"{reload_ms:.0f} ms", ""],
            ["  watchers kept / NOTIFYs caused", f"{kept:,} / {told}", "all / 0"],
        ],
    )


if __name__ == "__main__":
    main()
