"""An office of many people with its windows, in one process, and what benchmarks do to it and measure of it."""

import asyncio
import gc
import os
import random
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from switchboard.ground.memory import keep_no_sources
from switchboard.program.host import ThreadHost

keep_no_sources()  # before PySide6, as the program has it

# isort: split
from PySide6.QtCore import QObject, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from switchboard.core.commands import Command, Origin, SetDeviceState, SetPresence
from switchboard.core.states import DeviceState, Presence, PresenceState
from switchboard.ground.address import ListenAddress
from switchboard.ground.faults import Faults
from switchboard.gui.door import Door
from switchboard.gui.garbage import GarbageCollector
from switchboard.gui.link import EngineLink
from switchboard.gui.look.theme import Theme
from switchboard.gui.office.workplace import make_workplace
from switchboard.gui.windows.window_set import WindowSet
from switchboard.settings.load import Settings
from tests.benchmarks.start import write_office

PEOPLE = 10_000
SIZE = (1_380, 820)  # pixels, whatever the screen is
HAND_MS = 300  # no hand is at the keyboard sooner
ORIGIN = Origin("benchmark", "benchmark")


class Gaps(QObject):
    """
    The time between two ticks of a 16 ms timer, in milliseconds, while widgets repaint at each.

    `busy` is what the window's thread worked in between, `bare` the gap without the time for which it was ready and had
    no core (on Linux): on a machine that has other things to do, too, both say more.
    """

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._widgets = widgets
        self._last = 0.0
        self._worked = 0.0
        self._delayed = 0.0
        self.gaps: list[float] = []
        self.busy: list[float] = []
        self.bare: list[float] = []
        self._timer = QTimer(self, interval=16, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now, worked, delayed = time.perf_counter(), time.thread_time(), _delayed()
        if self._last:
            self.gaps.append((now - self._last) * 1_000)
            self.busy.append((worked - self._worked) * 1_000)
            self.bare.append((now - self._last - delayed + self._delayed) * 1_000)
        self._last, self._worked, self._delayed = now, worked, delayed
        for widget in self._widgets:
            widget.update()

    def stop(self, name: str) -> list[list[str]]:
        """Of a table: what, measured, to reach."""
        self._timer.stop()
        gaps, busy, bare = sorted(self.gaps), sorted(self.busy), sorted(self.bare)
        return [
            [f"{name}, p99", f"{percentile(gaps, 0.99):.1f} ms", "20 ms"],
            ["  worst", f"{gaps[-1]:.1f} ms", ""],
            [
                "  work of the window's thread between two ticks, median / p99 / worst",
                f"{percentile(busy, 0.5):.1f} / {percentile(busy, 0.99):.1f} / {busy[-1]:.1f} ms",
                "",
            ],
            ["  gaps without waiting for a core, p99", f"{percentile(bare, 0.99):.1f} ms", ""],
        ]


def _delayed() -> float:
    """Seconds for which this thread was ready and had no core."""
    try:
        return int(Path("/proc/thread-self/schedstat").read_text(encoding="ascii").split()[1]) / 1e9
    except (OSError, ValueError, IndexError):
        return 0.0


class Office:
    """An engine in its thread, and the windows of the program on it."""

    def __init__(self, application: QApplication, data: Path, people: int) -> None:
        write_office(data, people)
        dialplan, directory = data / "extensions.conf", data / "directory.csv"
        self.people = people
        self.collector = GarbageCollector()  # as the program has it: nobody else collects
        settings = Settings(data, dialplan, directory, sip=(ListenAddress("127.0.0.1", 0),))
        self.link = EngineLink()
        self.door = Door(Faults())
        self.host = ThreadHost(settings, self.link, demo=False, ended=self.link.engine_ended)
        self.host.start()
        started, worked = time.perf_counter(), time.thread_time()
        state = QSettings(str(data / "window.ini"), QSettings.Format.IniFormat)
        self.windows = WindowSet(make_workplace(self.link, self.host, self.door), Theme(application), state)
        self.desk = self.windows.desk
        self.desk.resize(*SIZE)
        self.desk.workplace.desk.look()
        self.wait(self.door.settled())
        self.desk.show()
        QApplication.processEvents()
        self.desk.stage.current.viewport().grab()
        self.first_paint = (time.perf_counter() - started) * 1_000
        self.first_work = (time.thread_time() - worked) * 1_000
        gc.freeze()

    @staticmethod
    def wait(awaited: object) -> None:
        asyncio.get_event_loop().run_until_complete(awaited)  # type: ignore[arg-type]  # always awaitable

    def close(self) -> None:
        self.wait(self.door.settled())
        self.windows.close_now()
        self.host.stop()
        self.collector.end()
        gc.unfreeze()


@contextmanager
def office(application: QApplication, people: int = PEOPLE) -> Iterator[Office]:
    """One on a data folder of its own."""
    with tempfile.TemporaryDirectory() as folder:
        opened = Office(application, Path(folder), people)
        yield opened
        opened.close()


def percentile(values: list[float], share: float) -> float:
    return values[int(share * (len(values) - 1))] if values else 0.0


def resident() -> float:
    """Of this process, window and engine, in MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1_000_000


def change(chance: random.Random, people: int, number: int) -> Command:
    """Somebody's presence, or their phone."""
    exten = 10_000 + chance.randrange(people)
    if number % 2:
        return SetDeviceState(f"Custom:{exten}", chance.choice([DeviceState.NOT_INUSE, DeviceState.INUSE]), ORIGIN)
    return SetPresence(f"CustomPresence:{exten}", Presence(chance.choice(list(PresenceState)), "", str(number)), ORIGIN)


def stream(house: Office, seconds: float, a_second: int, beside: Callable[[], None] | None = None) -> int:
    """Changes, made in another thread while the window lives; returns how many."""
    chance, done = random.Random(1), 0

    def work() -> None:
        nonlocal done
        started = time.perf_counter()
        while (elapsed := time.perf_counter() - started) < seconds:
            due = int(elapsed * a_second) - done
            if due > 0:
                house.host.submit([change(chance, house.people, done + n) for n in range(due)]).result()
                done += due
            time.sleep(0.005)

    worker = threading.Thread(target=work)
    worker.start()
    while worker.is_alive():
        if beside is not None:
            beside()
        house.wait(asyncio.sleep(0.02))
    return done
