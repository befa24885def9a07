"""
Every view of the office under load: ten thousand people, two thousand changes a second, and a day in fast motion.

    python -m tests.benchmarks.views [list] [narrow] [tiles] [timeline] [history] [trace] [wallboard] [start] [day]

A 16 ms timer in the window's thread measures the gaps that a person would see, while the view repaints at each.
"""

import asyncio
import gc
import random
import statistics
import sys
import threading
import time
from collections.abc import Sequence
from functools import partial

import qasync
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from switchboard.core.history import HistoryQuery
from switchboard.ground.memory import give_back
from switchboard.gui.dialogs.history_dialog import HistoryDialog
from switchboard.gui.dialogs.ladder_dialog import LadderDialog
from switchboard.gui.dialogs.trace_dialog import TraceDialog
from switchboard.gui.views.people_stage import Look
from switchboard.sip.arrival import ListeningPoint
from switchboard.storage.rescue import Statement
from switchboard.storage.tables import HISTORY, statements_of
from tests.benchmarks import start
from tests.benchmarks.table import print_table
from tests.benchmarks.view_office import HAND_MS, PEOPLE, SIZE, Gaps, Office, office, resident, stream

CHANGES_A_SECOND = 2_000
SECONDS = 5
OPENING = 2  # seconds for a window that opens while it is followed
DAY_CHANGES, DAY_CLICKS = 200_000, 5_000
MESSAGES_A_SECOND = 5_000
HISTORY_ROWS = 500_000
_MESSAGE = (
    b"NOTIFY sip:6%d@192.0.2.7:5060 SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK-1\r\n"
    b"From: <sip:6002@office>;tag=b\r\nTo: <sip:6001@office>;tag=a\r\nCall-ID: call%d@192.0.2.7\r\nCSeq: %d NOTIFY\r\n"
    b"Subscription-State: active;expires=3600\r\nContent-Length: 400\r\n\r\n" + b"<tuple/>" * 50
)
KEYSTROKES = "lindqvist 12"
NARROW = 700  # pixels
PAGE_MS = 100  # for a page of the timeline to be read
WALL = (1_920, 1_080)


def under_changes(house: Office, name: str, *widgets: QWidget) -> list[list[str]]:
    """The gaps of one view, or of several at once."""
    QTest.qWait(HAND_MS)
    gaps = Gaps(*widgets)
    done = stream(house, SECONDS, CHANGES_A_SECOND)
    return gaps.stop(f"{name}: 16 ms timer at {done / SECONDS:,.0f} changes/s")


def memory(when: str, aim: str = "") -> list[list[str]]:
    """What the process has once it had time to give back what it needs no more."""
    gc.collect()
    give_back()
    return [[f"resident memory {when}", f"{resident():.0f} MB", aim]]


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
        rows += under_changes(house, f"timeline that scrolls {name} a frame", view.viewport())
        timer.stop()
    return rows


def keystrokes(house: Office, name: str) -> list[list[str]]:
    """From a key in the search until what fits is painted."""
    spans, work = [], []
    QTest.qWait(HAND_MS)
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
    """One view after the other in one office, and what is held meanwhile."""
    rows: list[list[str]] = []
    with office(application) as house:
        paint = f"{house.first_paint:.0f} ms, of it work {house.first_work:.0f} ms"
        rows.append([f"first paint of {PEOPLE:,} people after the engine is ready", paint, ""])
        QTest.qWait(2_000)  # until the words are read that search looks in
        rows += memory("with the list", "150 MB")
        for look in Look:
            if look.value in wanted:
                rows += of_look(house, look)
        house.desk.actions_.view.looks[Look.LIST].trigger()
        if "narrow" in wanted:
            house.desk.resize(NARROW, SIZE[1])
            QApplication.processEvents()
            rows += keystrokes(house, "lines of two rows")
            rows += under_changes(house, "lines of two rows", house.desk.stage.narrow.viewport())
            house.desk.resize(*SIZE)
        if "wallboard" in wanted:
            rows += of_windows(house)
        for name, measure in (("history", of_history), ("trace", of_trace)):
            if name in wanted:
                rows += measure(house)
                rows += memory(f"after the {name} was closed")
    return rows


def of_look(house: Office, look: Look) -> list[list[str]]:
    house.desk.actions_.view.looks[look].trigger()
    QApplication.processEvents()
    rows = keystrokes(house, look.value)
    rows += under_changes(house, look.value, house.desk.stage.current.viewport())
    if look is Look.TIMELINE:
        rows += scrolled(house)
    return rows + memory(f"with the {look.value}", "150 MB")


def of_windows(house: Office) -> list[list[str]]:
    """The wallboard alone, then with the desk, a second wallboard and the strip beside it."""
    house.desk.hide()
    house.windows.add_wallboard()
    board = house.windows.boards[1]
    board.showNormal()
    board.resize(*WALL)
    QApplication.processEvents()
    rows = under_changes(house, "wallboard")
    house.desk.show()
    rows += memory("with the desk and a wallboard", "150 MB")
    house.windows.add_wallboard()
    house.windows.boards[2].showNormal()
    house.windows.boards[2].resize(*WALL)
    house.windows.toggle_strip()
    strip = house.windows.strip
    assert strip is not None
    QApplication.processEvents()
    views = (house.desk.stage.current.viewport(), strip.cards.viewport())
    rows += under_changes(house, "list, strip and two wallboards at once", *views)
    rows += memory("with all of these")
    house.windows.toggle_strip()
    for each in list(house.windows.boards.values()):
        each.close()
    QApplication.processEvents()
    return rows + memory("with the desk alone again")


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
    result = under_changes(house, "history of 500,000 that updates itself", dialog.table.viewport())
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
        while (elapsed := time.perf_counter() - started) < OPENING + SECONDS:
            due = int(elapsed * MESSAGES_A_SECOND) - done
            if due > 0 and loop is not None:
                loop.call_soon_threadsafe(put, done, due)
                done += due
            time.sleep(0.005)

    before = resident()
    worker = threading.Thread(target=work)
    worker.start()
    QTest.qWait(1_000)
    dialog.table.selectRow(dialog.model.rowCount() // 2)
    dialog.ladder_button.click()
    QTest.qWait(OPENING * 1_000 - 1_000)
    gaps = Gaps(dialog.table.viewport())
    while worker.is_alive():
        house.wait(asyncio.sleep(0.02))
    rows = gaps.stop(f"trace: 16 ms timer at {done / (OPENING + SECONDS):,.0f} messages/s")
    steps = [ladder.model.rowCount() for ladder in house.desk.findChildren(LadderDialog)]
    for each in (*house.desk.findChildren(LadderDialog), dialog):
        each.reject()
    house.wait(house.door.settled())
    return [
        *rows,
        [f"  memory grown by, with a ladder of {sum(steps)} steps", f"{resident() - before:.0f} MB", ""],
    ]


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

        sizes, done = [], 0
        for _ in range(2):
            for _tenth in range(5):
                done += stream(house, DAY_CHANGES / 10 / 8_000, 8_000, click)
                house.wait(house.door.settled())
            look_through(house)
            gc.collect()
            give_back()
            sizes.append((resident(), len(gc.get_objects())))
        (before, objects_before), (after, objects_after) = sizes
    text = f"a day: {done:,} changes and {clicks:,} clicks; grown in its second half"
    return [
        [text, f"{after - before:.1f} MB of {after:.0f} MB", "0"],
        ["  Python's objects", f"{objects_after - objects_before:+,}", "0"],
    ]


def look_through(house: Office) -> None:
    """Everybody's day, page by page: what is kept of it within bounds is full afterwards."""
    house.desk.actions_.view.looks[Look.TIMELINE].trigger()
    QApplication.processEvents()
    view = house.desk.stage.timeline
    bar = view.verticalScrollBar()
    for top in range(0, bar.maximum() + 1, view.viewport().height()):
        bar.setValue(top)
        QTest.qWait(PAGE_MS)
    house.wait(house.door.settled())


LOOKS = frozenset({"list", "narrow", "tiles", "timeline", "history", "trace", "wallboard"})


def main() -> None:
    """Prints one table of what was asked for; all of it where nothing was."""
    wanted = set(sys.argv[1:]) or {*LOOKS, "start", "day"}
    application = QApplication([])
    loop = qasync.QEventLoop(application)
    asyncio.set_event_loop(loop)
    rows: list[list[str]] = []
    with loop:
        if wanted & LOOKS:
            rows += of_looks(application, wanted)
        if "start" in wanted:
            rows += start.rows_of()
        if "day" in wanted:
            rows += of_day(application)
    print_table("The window's views", ["what", "measured", "to reach"], rows)
    asyncio.set_event_loop(None)


if __name__ == "__main__":
    main()
