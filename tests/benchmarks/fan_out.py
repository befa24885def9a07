"""
Subscribers at one extension, and one change that reaches them all; the console's answer; and the floor beneath.

    python -m tests.benchmarks.fan_out [SUBSCRIBERS ...]        5000 where none are named
"""

import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.load_tool import build_load_tool, run_load_tool
from tests.benchmarks.table import print_table
from tests.helpers.instance import Instance

ROUNDS = 5
_RX_RUNS = 20
_FLOOR_DATAGRAMS = 100_000


def floor() -> float:
    """Datagrams of 900 bytes a second that a loop of plain `sendto` puts on loopback."""
    with (
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as out,
        socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as to,
    ):
        to.bind(("127.0.0.1", 0))
        address, data = to.getsockname(), b"x" * 900
        started = time.perf_counter()
        for _ in range(_FLOOR_DATAGRAMS):
            out.sendto(data, address)
        return _FLOOR_DATAGRAMS / (time.perf_counter() - started)


def measure(instance: Instance, subscribers: int, sends: float) -> list[str]:
    """One row of the table."""
    trigger = f'{sys.executable} -m switchboard -rx "presencestate change CustomPresence:6000 away,s,round-{{n}}-x"'
    options = ["--uri-format", "60%02d", "--user-agent", "Digium D60 2_9_1", "--rounds", str(ROUNDS)]
    options += ["--trigger", f"{trigger} --data {instance.data}", "--expect", "round-{n}-x"]
    options += ["--server-pids", str(instance.process.pid)]
    report = run_load_tool(instance.sip, subscribers=subscribers, options=options)
    storm = next(phase for phase in report["phases"] if phase["phase"] == "storm")
    rounds = [phase for phase in report["phases"] if phase["phase"] == "round"]
    rate = statistics.median(phase["per_s"] for phase in rounds)
    grown = (storm["server_kb_after"] - storm["server_kb_before"]) / subscribers
    return [
        f"{subscribers:,}",
        f"{storm['per_s']:,}",
        f"{rate:,.0f}",
        f"{rate / sends:.2f}",
        f"{statistics.median(phase['p99_ms'] - phase['first_ms'] for phase in rounds):.0f} ms",
        f"{grown:.1f} kB",
        str(report["duplicates"]),
        str(sum(phase["missing"] for phase in report["phases"])),
    ]


def console_answers(instance: Instance) -> list[float]:
    """Milliseconds that `switchboard -rx` takes, from start to end of its process."""
    command = [sys.executable, "-m", "switchboard", "-rx", "core show version", "--data", str(instance.data)]
    spans = []
    for _ in range(_RX_RUNS):
        started = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        spans.append((time.perf_counter() - started) * 1_000)
    return sorted(spans)


def main() -> None:
    """Prints two tables."""
    build_load_tool()
    sends = floor()
    rows = []
    for subscribers in [int(text) for text in sys.argv[1:]] or [5_000]:
        with tempfile.TemporaryDirectory() as folder:
            instance = Instance(Path(folder), "--demo")
            rows.append(measure(instance, subscribers, sends))
            answers = console_answers(instance)
            instance.stop()
    header = ["subscribers", "SUBSCRIBE/s", "NOTIFY/s", "of plain sendto", "first to p99", "memory each"]
    print_table(f"One change to all; plain sendto reaches {sends:,.0f}/s", [*header, "retransmitted", "missing"], rows)
    print_table(
        "switchboard -rx, the whole process",
        ["median", "worst of 20", "to reach"],
        [[f"{statistics.median(answers):.0f} ms", f"{answers[-1]:.0f} ms", "150 ms"]],
    )


if __name__ == "__main__":
    main()
