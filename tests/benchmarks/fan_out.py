"""
SUBSCRIBEs and fan-outs as the load tool measures them, beside the floor: plain `sendto`, measured in the same run.

Storage is on, the server headless. What Asterisk and Kamailio did, configured for speed, is in the load tool's README.

    python -m tests.benchmarks.fan_out [SUBSCRIBERS ...]        the sizes; 1000 5000 10000 50000 where none are named
    python -m tests.benchmarks.fan_out conditions               many resources, TCP, digest, loss, silence, refreshes
"""

import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from switchboard.net.console_client import ask
from tests.benchmarks.load_tool import build_load_tool, run_load_tool
from tests.benchmarks.table import print_table
from tests.helpers.instance import Instance

ROUNDS = 5
_RX_RUNS = 20
_FLOOR_DATAGRAMS = 100_000
_SIZES = (1_000, 5_000, 10_000, 50_000)
_SECONDS_AWAY = 0.2  # between changes while phones refresh
# every extension shows one user, so that one change is one of every resource
DIALPLAN = "[default]\nexten => _6XXX,hint,Custom:${EXTEN},CustomPresence:6000\n"
PHONES = 'authenticate = "always"\n[phones.load]\nsecret = "secret"\n'


@dataclass(frozen=True)
class Scenario:
    """A run of the load tool; `settings` is what the office's settings say."""

    name: str
    subscribers: int
    options: Sequence[str] = ()
    settings: str = ""
    resources: int = 1
    transport: str = "udp"
    refreshes: int = 0


CONDITIONS = (
    Scenario("5,000 on 500 resources", 5_000, resources=500),
    Scenario("1,000 over TCP", 1_000, transport="tcp"),
    Scenario("2,000 that prove who they are", 2_000, ("--user", "load", "--password", "secret"), PHONES),
    Scenario("10,000, 5 % of NOTIFYs lost", 10_000, ("--loss", "5%", "--timeout", "60")),
    Scenario("10,000, 1,000 of them silent", 10_000, ("--silent", "1000", "--timeout", "60")),
    Scenario("10,000, 1,000 refreshes/s among fan-outs", 10_000, refreshes=1_000),
)


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


def run(scenario: Scenario) -> dict[str, Any]:
    """The load tool's report of an instance that has just started."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        data.mkdir()
        (data / "switchboard.toml").write_text(scenario.settings)
        dialplan = Path(folder) / "extensions.conf"
        dialplan.write_text(DIALPLAN)
        instance = Instance(data, "--dialplan", str(dialplan), "--sip", "tcp:127.0.0.1:0")
        trigger = f'{sys.executable} -m switchboard -rx "presencestate change CustomPresence:6000 away,s,round-{{n}}-x"'
        options = ["--uri-format", "6%03d", "--user-agent", "Digium D60 2_9_1", "--rounds", str(ROUNDS)]
        options += ["--trigger", f"{trigger} --data {data}", "--expect", "round-{n}-x"]
        options += ["--resources", str(scenario.resources), "--server-pids", str(instance.process.pid)]
        options += ["--transport", scenario.transport, *scenario.options]
        if scenario.refreshes:
            options += ["--hold", "10", "--refresh-rate", str(scenario.refreshes)]
        with _changes(data, wanted=bool(scenario.refreshes)):
            report = run_load_tool(
                instance.served[scenario.transport], subscribers=scenario.subscribers, options=options
            )
        instance.stop()
        return report


class _changes:  # noqa: N801  reads as what it does
    """Changes presence five times a second while it is entered: first the load tool's rounds, then among refreshes."""

    def __init__(self, data: Path, *, wanted: bool) -> None:
        self._data = data
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._change) if wanted else None

    def __enter__(self) -> None:
        if self._thread is not None:
            self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._over.set()
        if self._thread is not None:
            self._thread.join()

    def _change(self) -> None:
        number = 0
        while not self._over.wait(_SECONDS_AWAY):
            number += 1
            ask(self._data, {"command": f"devstate change Custom:6000 {'INUSE' if number % 2 else 'NOT_INUSE'}"})


def row(scenario: Scenario, sends: float) -> list[str]:
    """One row of the table."""
    report = run(scenario)
    storm = next(phase for phase in report["phases"] if phase["phase"] == "storm")
    rounds = [phase for phase in report["phases"] if phase["phase"] == "round"]
    rate = statistics.median(phase["per_s"] for phase in rounds)
    grown = (storm["server_kb_after"] - storm["server_kb_before"]) / scenario.subscribers
    hold: dict[str, Any] = next((phase for phase in report["phases"] if phase["phase"] == "hold"), {})
    return [
        scenario.name,
        f"{storm['per_s']:,}",
        f"{rate:,.0f}",
        f"{rate / sends:.2f}",
        f"{statistics.median(phase['p99_ms'] - phase['first_ms'] for phase in rounds):.0f} ms",
        f"{grown:.1f} kB",
        str(report["duplicates"]),
        str(sum(phase["missing"] for phase in report["phases"])),
        f"{hold['answer_p99_ms']:.1f} ms" if hold else "",
    ]


def console_answers() -> list[float]:
    """Milliseconds that `switchboard -rx` takes, from start to end of its process."""
    spans = []
    with tempfile.TemporaryDirectory() as folder:
        instance = Instance(Path(folder), "--demo")
        command = [sys.executable, "-m", "switchboard", "-rx", "core show version", "--data", folder]
        for _ in range(_RX_RUNS):
            started = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            spans.append((time.perf_counter() - started) * 1_000)
        instance.stop()
    return sorted(spans)


def main() -> None:
    """Prints the table, and for the sizes how long `switchboard -rx` takes."""
    build_load_tool()
    sends = floor()
    conditions = sys.argv[1:] == ["conditions"]
    sizes = [] if conditions else [int(text) for text in sys.argv[1:]] or _SIZES
    scenarios = CONDITIONS if conditions else tuple(Scenario(f"{size:,} on one", size) for size in sizes)
    rows = [row(scenario, sends) for scenario in scenarios]
    header = ["subscribers", "SUBSCRIBE/s", "NOTIFY/s", "of plain sendto", "first to p99", "memory each"]
    header += ["retransmitted", "missing", "refresh p99"]
    print_table(f"One change to all; plain sendto reaches {sends:,.0f}/s", header, rows)
    if not conditions:
        answers = console_answers()
        print_table(
            "switchboard -rx, the whole process",
            ["median", "worst of 20", "to reach"],
            [[f"{statistics.median(answers):.0f} ms", f"{answers[-1]:.0f} ms", "150 ms"]],
        )


if __name__ == "__main__":
    main()
