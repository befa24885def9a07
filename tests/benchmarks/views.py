"""
Every view of the office under load: ten thousand people, two thousand changes a second, and a day in fast motion.

    python -m tests.benchmarks.views [list] [tiles] [timeline] [history] [trace] [wallboard] [start] [day]

A 16 ms timer in the window's thread measures the gaps that a person would see, while the view repaints at each.
"""

import asyncio
import gc
import os
import random
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from switchboard.program.host import ThreadHost  # before PySide6, as the program has it: see `forget_sources`

# isort: split
import qasync
from PySide6.QtCore import QObject, QPoint, QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from switchboard.core.commands import Command, Origin, SetDeviceState, SetPresence
from switchboard.core.history import HistoryQuery
from switchboard.core.states import DeviceState, Presence, PresenceState
from switchboard.ground.address import ListenAddress
from switchboard.ground.faults import Faults
from switchboard.gui.dialogs.history_dialog import HistoryDialog
from switchboard.gui.dialogs.ladder_dialog import LadderDialog
from switchboard.gui.dialogs.trace_dialog import TraceDialog
from switchboard.gui.door import Door
from switchboard.gui.garbage import forget_sources
from switchboard.gui.link import EngineLink
from switchboard.gui.look.theme import Theme
from switchboard.gui.office.workplace import make_workplace
from switchboard.gui.views.people_stage import Look
from switchboard.gui.windows.window_set import WindowSet
from switchboard.settings.load import Settings
from switchboard.sip.arrival import ListeningPoint
from switchboard.storage.rescue import Statement
from switchboard.storage.tables import HISTORY, statements_of
from tests.benchmarks.table import print_table

PEOPLE = 10_000
CHANGES_A_SECOND = 2_000
SECONDS = 5
DEPARTMENTS = 40
DAY_CHANGES, DAY_CLICKS = 200_000, 5_000
SIZE = (1_380, 820)  # pixels, whatever the screen is
MESSAGES_A_SECOND = 5_000
HISTORY_ROWS = 500_000
_MESSAGE = (
    b"NOTIFY sip:6%d@192.0.2.7:5060 SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK-1\r\n"
    b"From: <sip:6002@office>;tag=b\r\nTo: <sip:6001@office>;tag=a\r\nCall-ID: call%d@192.0.2.7\r\nCSeq: %d NOTIFY\r\n"
    b"Subscription-State: active;expires=3600\r\nContent-Length: 400\r\n\r\n" + b"<tuple/>" * 50
)
KEYSTROKES = "lindqvist 12"
_HAND_MS = 300  # no hand is at the keyboard sooner
ORIGIN = Origin("benchmark", "benchmark")


class Gaps(QObject):
    """
    The time between two ticks of a 16 ms timer, in milliseconds, while a widget repaints at each.

    `busy` is what the window's thread worked in between: on a machine that has other things to do, too, it says more.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._widget = widget
        self._last = 0.0
        self._worked = 0.0
        self.gaps: list[float] = []
        self.busy: list[float] = []
        self._timer = QTimer(self, interval=16, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        if self._last:
            self.gaps.append((now - self._last) * 1_000)
            self.busy.append((worked - self._worked) * 1_000)
        self._last, self._worked = now, worked
        self._widget.update()

    def stop(self) -> tuple[list[float], list[float]]:
        """Gaps and work, each sorted."""
        self._timer.stop()
        return sorted(self.gaps), sorted(self.busy)


class Office:
    """An engine in its thread, and the windows of the program on it."""

    def __init__(self, application: QApplication, data: Path, people: int) -> None:
        numbers = range(10_000, 10_000 + people)
        hints = (f"exten => {n},hint,Custom:{n},CustomPresence:{n}" for n in numbers)
        names = (f"{n},Person {n} Lindqvist,Department {n % DEPARTMENTS}" for n in numbers)
        dialplan, directory = data / "extensions.conf", data / "directory.csv"
        dialplan.write_text("[default]\n" + "\n".join(hints) + "\n", encoding="utf-8")
        directory.write_text("extension,name,department\n" + "\n".join(names) + "\n", encoding="utf-8")
        self.people = people
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

    @staticmethod
    def wait(awaited: object) -> None:
        asyncio.get_event_loop().run_until_complete(awaited)  # type: ignore[arg-type]  # always awaitable

    def close(self) -> None:
        self.wait(self.door.settled())
        self.windows.close_now()
        self.host.stop()


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


def under_changes(house: Office, widget: QWidget, name: str) -> list[list[str]]:
    """The gaps of one view."""
    QTest.qWait(_HAND_MS)
    gaps = Gaps(widget)
    done = stream(house, SECONDS, CHANGES_A_SECOND)
    measured, busy = gaps.stop()
    return [
        [
            f"{name}: 16 ms timer at {done / SECONDS:,.0f} changes/s, p99",
            f"{percentile(measured, 0.99):.1f} ms",
            "20 ms",
        ],
        ["  worst", f"{measured[-1]:.1f} ms", ""],
        [
            "  work of the window's thread between two ticks, median / p99 / worst",
            f"{percentile(busy, 0.5):.1f} / {percentile(busy, 0.99):.1f} / {busy[-1]:.1f} ms",
            "",
        ],
    ]


def scrolled(house: Office) -> list[list[str]]:
    """The same while the timeline scrolls from one end to the other and back, some pixels or a page a frame."""
    view = house.desk.stage.timeline
    bar = view.verticalScrollBar()
    direction = 1

    def scroll(pixels: int) -> None:
        nonlocal direction
        if bar.value() >= bar.maximum() or (direction < 0 and bar.value() <= 0):
            direction = -direction
        bar.setValue(bar.value() + direction * pixels)

    rows: list[list[str]] = []
    for name, pixels in (("10 pixels", 10), ("a page", view.viewport().height())):
        timer = QTimer(interval=16, timerType=Qt.TimerType.PreciseTimer)
        timer.timeout.connect(partial(scroll, pixels))
        timer.start()
        rows += under_changes(house, view.viewport(), f"timeline that scrolls {name} a frame")
        timer.stop()
    return rows


def keystrokes(house: Office, name: str) -> list[list[str]]:
    """From a key in the search until what fits is painted."""
    spans, work = [], []
    QTest.qWait(_HAND_MS)
    for key in KEYSTROKES:
        started, worked = time.perf_counter(), time.thread_time()
        QTest.keyClicks(house.desk.search.field, key)
        QApplication.processEvents()
        spans.append((time.perf_counter() - started) * 1_000)
        work.append((time.thread_time() - worked) * 1_000)
    house.desk.search.field.clear()
    QApplication.processEvents()
    median, worst = statistics.median(spans), max(spans)
    return [
        [f"{name}: a keystroke to what it leaves, median / worst", f"{median:.1f} / {worst:.1f} ms", "20 ms"],
        ["  work of the window's thread", f"{statistics.median(work):.1f} / {max(work):.1f} ms", ""],
    ]


def of_looks(application: QApplication, wanted: set[str]) -> list[list[str]]:
    """List, tiles and wallboard, one after the other in one office."""
    rows: list[list[str]] = []
    with office(application) as house:
        rows.append(
            [
                f"first paint of {PEOPLE:,} people after the engine is ready",
                f"{house.first_paint:.0f} ms, of it work {house.first_work:.0f} ms",
                "",
            ]
        )
        for look in Look:
            if look.value in wanted:
                house.desk.actions_.view.looks[look].trigger()
                QApplication.processEvents()
                rows += keystrokes(house, look.value)
                rows += under_changes(house, house.desk.stage.current.viewport(), look.value)
                if look is Look.TIMELINE:
                    rows += scrolled(house)
        if "history" in wanted:
            rows += of_history(house)
        if "trace" in wanted:
            rows += of_trace(house)
        if "wallboard" in wanted:
            house.desk.hide()
            house.windows.add_wallboard()
            board = house.windows.boards[1]
            board.showNormal()
            board.resize(1_920, 1_080)
            QApplication.processEvents()
            rows += under_changes(house, QWidget(), "wallboard")
        gc.collect()
        rows.append(["resident memory after all of this, the wallboard open", f"{resident():.0f} MB", ""])
    return rows


def of_history(house: Office) -> list[list[str]]:
    """The history of everybody, half a million changes long, while it updates itself."""
    engine = house.host._started.result()
    newest = max(page.at for page in house.host.find_history(HistoryQuery(), None, 1).result().entries)
    for first in range(-HISTORY_ROWS, 0, 10_000):  # older than all that are there
        rows = [
            (n, newest + n, "clerk", "window", f"CustomPresence:{10_000 + n % PEOPLE}", "available", f"away,,{n}")
            for n in range(first, first + 10_000)
        ]
        statements = statements_of((HISTORY, row[0], row) for row in rows)

        async def put(statements: Sequence[Statement] = statements) -> None:
            await engine.parts.writer.ask(lambda database: database.commit(statements, survives_power_cut=False))

        house.host._call(lambda _, put=put: put()).result()  # type: ignore[misc]  # of this very batch
    house.desk.lookouts.show_history(())
    [dialog] = house.desk.findChildren(HistoryDialog)
    house.wait(house.door.settled())
    rows_before = dialog.model.rowCount()
    result = under_changes(house, dialog.table.viewport(), "history of 500,000 that updates itself")
    result.append(["  lines that came meanwhile", f"{dialog.model.rowCount() - rows_before:,}", ""])
    dialog.reject()
    house.wait(house.door.settled())
    return result


def of_trace(house: Office) -> list[list[str]]:
    """SIP messages followed as they come, and a ladder of one of their dialogs beside them."""
    house.desk.lookouts.show_trace()
    [dialog] = house.desk.findChildren(TraceDialog)
    house.wait(house.door.settled())
    engine = house.host._started.result()
    loop, trace = house.host._loop, engine.parts.phones.trace
    point = ListeningPoint("UDP", lambda _: "127.0.0.1:5060", "127.0.0.1:5060")
    done = 0

    def put(first: int, count: int) -> None:
        for number in range(first, first + count):
            trace.record("><"[number % 2], _MESSAGE % (number, number % 500, number), ("192.0.2.7", 5060), point)

    def work() -> None:
        nonlocal done
        started = time.perf_counter()
        while (elapsed := time.perf_counter() - started) < SECONDS:
            due = int(elapsed * MESSAGES_A_SECOND) - done
            if due > 0 and loop is not None:
                loop.call_soon_threadsafe(put, done, due)
                done += due
            time.sleep(0.005)

    before = resident()
    gaps = Gaps(dialog.table.viewport())
    worker = threading.Thread(target=work)
    worker.start()
    QTest.qWait(1_000)
    dialog.table.selectRow(dialog.model.rowCount() // 2)
    dialog.ladder_button.click()
    while worker.is_alive():
        house.wait(asyncio.sleep(0.02))
    measured, busy = gaps.stop()
    steps = [ladder.model.rowCount() for ladder in house.desk.findChildren(LadderDialog)]
    for each in (*house.desk.findChildren(LadderDialog), dialog):
        each.reject()
    house.wait(house.door.settled())
    return [
        [
            f"trace: 16 ms timer at {done / SECONDS:,.0f} messages/s, p99",
            f"{percentile(measured, 0.99):.1f} ms",
            "20 ms",
        ],
        ["  worst", f"{measured[-1]:.1f} ms", ""],
        [
            "  work of the window's thread between two ticks, median / p99 / worst",
            f"{percentile(busy, 0.5):.1f} / {percentile(busy, 0.99):.1f} / {busy[-1]:.1f} ms",
            "",
        ],
        [f"  memory grown by, with a ladder of {sum(steps)} steps", f"{resident() - before:.0f} MB", ""],
    ]


def of_start(application: QApplication) -> list[list[str]]:
    started = time.perf_counter()
    with office(application, 1_000) as house:
        span = (time.perf_counter() - started) * 1_000
        usable = f"{span:.0f} ms, of which the window {house.first_paint:.0f} ms"
    return [["start to a window of 1,000 people, without the imports", usable, "1,000 ms"]]


def of_day(application: QApplication) -> list[list[str]]:
    """200,000 changes and 5,000 clicks, as fast as they can be made: what is in use afterwards is what was before."""
    with office(application, 1_000) as house:
        chance, desk = random.Random(2), house.desk
        clicks = 0

        def click() -> None:
            nonlocal clicks
            for _ in range(20):
                view = desk.stage.current.viewport()
                place = QPoint(chance.randrange(view.width()), chance.randrange(view.height()))
                QTest.mouseClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
                clicks += 1
            if clicks % 500 == 0:
                desk.actions_.view.looks[chance.choice(list(Look))].trigger()

        sizes = []
        done = 0
        for _ in range(10):
            done += stream(house, DAY_CHANGES / 10 / 8_000, 8_000, click)
            house.wait(house.door.settled())
            gc.collect()
            sizes.append((resident(), len(gc.get_objects())))
        grown = sizes[-1][0] - sizes[4][0]
        objects = sizes[-1][1] - sizes[4][1]
    return [
        [f"a day: {done:,} changes and {clicks:,} clicks; grown in its second half", f"{grown:.1f} MB", "0"],
        ["  Python's objects", f"{objects:+,}", "0"],
    ]


def main() -> None:
    """Prints one table of what was asked for; all of it where nothing was."""
    forget_sources()
    wanted = set(sys.argv[1:]) or {"list", "tiles", "timeline", "history", "trace", "wallboard", "start", "day"}
    application = QApplication([])
    loop = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)
    rows: list[list[str]] = []
    with loop:
        if wanted & {"list", "tiles", "timeline", "history", "trace", "wallboard"}:
            rows += of_looks(application, wanted)
        if "start" in wanted:
            rows += of_start(application)
        if "day" in wanted:
            rows += of_day(application)
    print_table("The window's views", ["what", "measured", "to reach"], rows)
    asyncio.set_event_loop(None)


if __name__ == "__main__":
    main()
