"""
How evenly voices are said while thousands of phones are notified: 50 calls hear a sound, beside fan-outs to 10,000.

Each packet is due 20 ms after the one before. The kernel says when each arrived, which on loopback is when it was sent,
so that it does not count how quick this program is. A call's clock begins with what came earliest for its place.

    python -m tests.benchmarks.voices [CALLS [SUBSCRIBERS]]
"""

import math
import select
import socket
import struct
import sys
import tempfile
import threading
import time
import wave
from dataclasses import dataclass, field
from pathlib import Path

from switchboard.media.rtp import read_packet
from switchboard.media.voice import TICK
from tests.benchmarks.fan_out import ROUNDS
from tests.benchmarks.insiders import Insider
from tests.benchmarks.load_tool import build_load_tool, run_load_tool
from tests.benchmarks.table import print_table
from tests.helpers.instance import Instance

_TO_REACH = 0.005  # seconds: 99 of 100 packets are no later
_QUIET = 5.0  # seconds of voices alone, to compare with
_SOUND = 600  # seconds
_SO_TIMESTAMPNS = 35  # Linux: include/uapi/asm-generic/socket.h
_STAMP = struct.Struct("qq")  # struct timespec
_PLAN = """
[default]
exten => _6XXX,hint,Custom:${EXTEN},CustomPresence:6000
exten => 7000,1,Answer()
same => n,Playback(long)
"""


@dataclass
class Heard:
    """What one call heard: when each packet arrived, by its place in the stream."""

    arrivals: dict[int, float] = field(default_factory=dict)

    def lateness(self, since: float, until: float) -> list[float]:
        """Seconds by which each packet of that span came late."""
        within = {place: at for place, at in self.arrivals.items() if since <= at <= until}
        begin = min((at - place * TICK for place, at in self.arrivals.items()), default=0.0)
        return [at - place * TICK - begin for place, at in within.items()]


class Listener:
    """Hears all calls in a thread of its own."""

    def __init__(self, count: int) -> None:
        self.sockets = [self._open() for _ in range(count)]
        self.heard = [Heard() for _ in range(count)]
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._run)

    @staticmethod
    def _open() -> socket.socket:
        made = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        made.bind(("127.0.0.9", 0))
        made.setblocking(False)
        made.setsockopt(socket.SOL_SOCKET, _SO_TIMESTAMPNS, 1)
        return made

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._is_over.set()
        self._thread.join()

    def _run(self) -> None:
        by_number = {each.fileno(): (each, heard) for each, heard in zip(self.sockets, self.heard, strict=True)}
        poller = select.epoll()
        for number in by_number:
            poller.register(number, select.EPOLLIN)
        while not self._is_over.is_set():
            for number, _ in poller.poll(0.1):
                self._hear(*by_number[number])

    @staticmethod
    def _hear(bound: socket.socket, heard: Heard) -> None:
        data, ancillary, _, _ = bound.recvmsg(2_048, 64)
        packet = read_packet(data)
        stamps = [value for level, kind, value in ancillary if (level, kind) == (socket.SOL_SOCKET, _SO_TIMESTAMPNS)]
        if packet is not None and stamps:
            seconds, nanoseconds = _STAMP.unpack(stamps[0][: _STAMP.size])
            first = min(heard.arrivals, default=packet.sequence)
            place = first + ((packet.sequence - first + 2**15) % 2**16 - 2**15)
            heard.arrivals[place] = seconds + nanoseconds / 1e9


def percentile(values: list[float], share: float) -> float:
    """The value that this share of all is not above; 0.0 where there are none."""
    return sorted(values)[max(0, math.ceil(share * len(values)) - 1)] if values else 0.0


def measure(calls: int, subscribers: int) -> list[list[str]]:
    """A row for voices alone, and one for voices beside a storm of SUBSCRIBEs and fan-outs."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        (data / "sounds").mkdir(parents=True)
        with wave.open(str(data / "sounds" / "long.wav"), "wb") as sound:
            sound.setparams((1, 2, 8_000, 0, "NONE", ""))
            sound.writeframes(b"\x10\x20" * 8_000 * _SOUND)
        dialplan = Path(folder) / "extensions.conf"
        dialplan.write_text(_PLAN)
        instance = Instance(data, "--dialplan", str(dialplan))
        host, _, port = instance.sip.rpartition(":")
        listener = Listener(calls)
        listener.start()
        phone = Insider((host, int(port)))
        answered = [phone.talk("7000", each.getsockname()[1]) for each in listener.sockets]
        quiet_since = time.time()
        time.sleep(_QUIET)
        busy_since = time.time()
        trigger = f'{sys.executable} -m switchboard -rx "presencestate change CustomPresence:6000 away,s,round-{{n}}-x"'
        options = ["--uri-format", "6%03d", "--user-agent", "Digium D60 2_9_1", "--rounds", str(ROUNDS)]
        options += ["--trigger", f"{trigger} --data {data}", "--expect", "round-{n}-x", "--resources", "1"]
        run_load_tool(instance.sip, subscribers=subscribers, options=options)
        over = time.time()
        listener.stop()
        instance.stop()
    spans = (("alone", quiet_since, busy_since), (f"beside fan-outs to {subscribers:,}", busy_since, over))
    name = f"{sum(port is not None for port in answered)} calls"
    return [_row(f"{name} {what}", listener, since, until) for what, since, until in spans]


def _row(name: str, listener: Listener, since: float, until: float) -> list[str]:
    late = [each for heard in listener.heard for each in heard.lateness(since, until)]
    due = int((until - since) / TICK) * len(listener.heard)
    shown = [f"{percentile(late, share) * 1e3:.1f} ms" for share in (0.5, 0.99, 1.0)]
    return [name, f"{len(late):,} of {due:,}", *shown, f"{_TO_REACH * 1e3:g} ms"]


def main() -> None:
    """Prints the table."""
    build_load_tool()
    calls, subscribers = (*map(int, sys.argv[1:3]), *(50, 10_000)[len(sys.argv[1:3]) :])
    header = ["voices", "packets", "late, median", "99 of 100 within", "worst", "to reach"]
    print_table("How late voices are", header, measure(calls, subscribers))


if __name__ == "__main__":
    main()
