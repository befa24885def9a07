"""
The window under load: ten thousand extensions, two thousand changes a second, a fan-out of ten thousand NOTIFYs.

    python -m tests.benchmarks.window

A 16 ms timer in the window's thread measures the gaps that a person would see, while the table repaints.
"""

import asyncio
import os
import random
import statistics
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import qasync
from PySide6.QtCore import QObject, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from switchboard.core.commands import Origin, SetPresence
from switchboard.core.states import Presence, PresenceState
from switchboard.ground.address import ListenAddress
from switchboard.ground.faults import Faults
from switchboard.gui.door import Door
from switchboard.gui.link import EngineLink
from switchboard.gui.look.theme import Theme
from switchboard.gui.office.workplace import make_workplace
from switchboard.gui.windows.desk_window import DeskWindow
from switchboard.program.host import ThreadHost
from switchboard.settings.load import Settings
from tests.benchmarks.load_tool import build_load_tool, run_load_tool
from tests.benchmarks.table import print_table

EXTENSIONS = 10_000
CHANGES_A_SECOND = 2_000
SECONDS = 5
SIZE = (1_380, 820)  # pixels, whatever the screen is
_HAND_MS = 300  # no hand is at the keyboard sooner
KEYSTROKES = "lindqvist 12"


class Gaps(QObject):
    """The time between two ticks of a 16 ms timer, in milliseconds, while the table repaints at each."""

    def __init__(self, window: DeskWindow, *, repaint: bool) -> None:
        super().__init__()
        self._window = window
        self._repaint = repaint
        self._last = 0.0
        self.gaps: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(16)

    def _tick(self) -> None:
        now = time.perf_counter()
        if self._last:
            self.gaps.append((now - self._last) * 1_000)
        self._last = now
        if self._repaint:
            self._window.people.viewport().update()

    def stop(self) -> list[float]:
        self._timer.stop()
        return sorted(self.gaps)


def office_file(folder: Path) -> Path:
    """Ten thousand hints, from 10000."""
    hints = (f"exten => {n},hint,Custom:{n},CustomPresence:{n}" for n in range(10_000, 10_000 + EXTENSIONS))
    path = folder / "extensions.conf"
    path.write_text("[default]\n" + "\n".join(hints) + "\n", encoding="utf-8")
    return path


def percentile(values: list[float], share: float) -> float:
    return values[int(share * (len(values) - 1))]


async def first_paint(window: DeskWindow) -> float:
    """Milliseconds from the engine being ready until the table stands there."""
    started = time.perf_counter()
    window.workplace.desk.look()
    await window.workplace.door.settled()
    window.resize(*SIZE)
    window.show()
    QApplication.processEvents()
    window.people.viewport().grab()
    return (time.perf_counter() - started) * 1_000


def keystrokes(window: DeskWindow) -> list[float]:
    """Milliseconds for each key typed into the filter, until the table shows what fits."""
    spans = []
    for key in KEYSTROKES:
        started = time.perf_counter()
        QTest.keyClicks(window.search.field, key)
        QApplication.processEvents()
        spans.append((time.perf_counter() - started) * 1_000)
    window.search.field.clear()
    QApplication.processEvents()
    return sorted(spans)


async def under_changes(window: DeskWindow, host: ThreadHost) -> tuple[list[float], float]:
    """The gaps while changes stream in, and how many a second there really were."""
    states = list(PresenceState)
    chance = random.Random(1)
    done = 0
    origin = Origin("benchmark", "benchmark")

    def change() -> None:
        nonlocal done
        started = time.perf_counter()
        while (elapsed := time.perf_counter() - started) < SECONDS:
            due = int(elapsed * CHANGES_A_SECOND) - done
            commands = [
                SetPresence(
                    f"CustomPresence:{10_000 + chance.randrange(EXTENSIONS)}",
                    Presence(chance.choice(states), "", str(done + n)),
                    origin,
                )
                for n in range(due)
            ]
            if commands:
                host.submit(commands).result()
                done += due
            time.sleep(0.005)

    gaps = Gaps(window, repaint=True)
    worker = threading.Thread(target=change)
    worker.start()
    while worker.is_alive():
        await asyncio.sleep(0.1)
    return gaps.stop(), done / SECONDS


async def under_fan_out(window: DeskWindow, sip: str, data: Path) -> tuple[list[float], dict[str, Any]]:
    """The gaps while ten thousand phones are told of one change, three times."""
    gaps: Gaps | None = None
    change = "presencestate change CustomPresence:10000 away,s,round-{n}-x"
    trigger = f'{sys.executable} -m switchboard -rx "{change}" --data {data}'
    options = [
        "--uri-format",
        "1%04d",
        "--trigger",
        trigger,
        "--expect",
        "round-{n}-x",
        "--rounds",
        "3",
        "--pause",
        "1",
    ]
    report: dict[str, Any] = {}

    def load() -> None:
        report.update(run_load_tool(sip, subscribers=10_000, options=options))

    worker = threading.Thread(target=load)
    worker.start()
    while worker.is_alive():
        await asyncio.sleep(0.02)
        if gaps is None and window.service_bar.subscriptions >= 10_000:
            gaps = Gaps(window, repaint=True)
        if gaps is not None and window.service_bar.subscriptions < 10_000:
            break
    measured = gaps.stop() if gaps else []
    while worker.is_alive():
        await asyncio.sleep(0.1)
    return measured, report


def main() -> None:
    """Prints one table."""
    build_load_tool()
    application = QApplication([])
    loop = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)
    with tempfile.TemporaryDirectory() as folder, loop:
        data = Path(folder)
        settings = Settings(data, office_file(data), sip=(ListenAddress("127.0.0.1", 0),))
        link = EngineLink()
        host = ThreadHost(settings, link, demo=False, ended=link.engine_ended)
        host.start()
        state = QSettings(str(data / "window.ini"), QSettings.Format.IniFormat)
        window = DeskWindow(make_workplace(link, host, Door(Faults())), Theme(application), state)
        paint = loop.run_until_complete(first_paint(window))
        QTest.qWait(_HAND_MS)
        keys = keystrokes(window)
        changing, rate = loop.run_until_complete(under_changes(window, host))
        sip = host.snapshot().result().service.listening[0]
        fanning, report = loop.run_until_complete(under_fan_out(window, sip, data))
        rounds = [phase for phase in report["phases"] if phase["phase"] == "round"]
        print_table(
            f"The window with {EXTENSIONS:,} extensions",
            ["what", "measured", "to reach"],
            [
                ["first paint after the engine is ready", f"{paint:.0f} ms", "1,000 ms"],
                [
                    "a keystroke in the filter, median / worst",
                    f"{statistics.median(keys):.1f} / {keys[-1]:.1f} ms",
                    "30 ms",
                ],
                [f"16 ms timer at {rate:,.0f} changes/s, p99", f"{percentile(changing, 0.99):.1f} ms", "25 ms"],
                ["  worst", f"{changing[-1]:.1f} ms", ""],
                ["16 ms timer in a fan-out of 10,000, worst", f"{fanning[-1]:.1f} ms", "30 ms"],
                ["  p99", f"{percentile(fanning, 0.99):.1f} ms", ""],
                ["  NOTIFY/s meanwhile", ", ".join(f"{phase['per_s']:,}" for phase in rounds), ""],
                ["  missing / retransmitted", f"{sum(p['missing'] for p in rounds)} / {report['duplicates']}", "0 / 0"],
            ],
        )
        host.stop()
        window.close()
    asyncio.set_event_loop(None)


if __name__ == "__main__":
    main()
