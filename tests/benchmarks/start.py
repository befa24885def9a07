"""
A start as a person sees it: from the program's first line to everybody on the screen, imports included.

    python -m tests.benchmarks.start [PEOPLE ...]

Each start is a process of its own, with the program's bytecode as an installed one has it. The processor's time says
more than the clock's on a machine that has other things to do, too.
"""

import gc
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PEOPLE = (1_000, 5_000)
DEPARTMENTS = 40
_TIMES = 3
_WHOLE = 60.0  # seconds for one start
_CHILD = "--once"


def begin_once(data: Path, people: int) -> None:
    """In the process that is measured: the program's own way, and its end as soon as all are painted."""
    gc.disable()  # this and what follows as the program has it
    from switchboard.ground.memory import keep_no_sources
    from switchboard.program.host import ThreadHost

    keep_no_sources()

    # isort: split
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from switchboard.ground.address import ListenAddress
    from switchboard.gui.application import Start, run_application
    from switchboard.gui.link import EngineLink
    from switchboard.gui.windows.desk_window import DeskWindow
    from switchboard.settings.load import Settings

    settings = Settings(data, data / "extensions.conf", data / "directory.csv", sip=(ListenAddress("127.0.0.1", 0),))
    timers: list[QTimer] = []

    def look() -> None:
        for window in QApplication.topLevelWidgets():
            if isinstance(window, DeskWindow) and window.model.shown == people and window.isVisible():
                window.stage.current.viewport().repaint()
                print(time.process_time(), time.monotonic(), flush=True)
                os._exit(0)

    def make_host(link: EngineLink) -> ThreadHost:
        timer = QTimer(interval=1)
        timer.timeout.connect(look)
        timer.start()
        timers.append(timer)
        return ThreadHost(settings, link, demo=False, ended=link.engine_ended)

    run_application(Start(make_host, data, data / "none.svg", ()))


def write_office(data: Path, people: int) -> None:
    """Hints and names, from 10000 on."""
    numbers = range(10_000, 10_000 + people)
    hints = (f"exten => {n},hint,Custom:{n},CustomPresence:{n}" for n in numbers)
    names = (f"{n},Person {n} Lindqvist,Department {n % DEPARTMENTS}" for n in numbers)
    (data / "extensions.conf").write_text("[default]\n" + "\n".join(hints) + "\n", encoding="utf-8")
    (data / "directory.csv").write_text("extension,name,department\n" + "\n".join(names) + "\n", encoding="utf-8")


def measured(people: int, bytecode: Path) -> tuple[float, float]:
    """The best of some starts on one data folder: seconds of the processor, and of the clock."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(bytecode)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    spans = []
    with tempfile.TemporaryDirectory() as folder:
        write_office(Path(folder), people)
        for _ in range(_TIMES):
            begun = time.monotonic()
            done = subprocess.run(
                [sys.executable, "-m", "tests.benchmarks.start", _CHILD, folder, str(people)],
                env=environment, capture_output=True, text=True, check=True, timeout=_WHOLE,
            )  # fmt: skip
            worked, ended = map(float, done.stdout.split())
            spans.append((worked, ended - begun))
    return min(worked for worked, _ in spans), min(clock for _, clock in spans)


def rows_of(sizes: tuple[int, ...] = PEOPLE) -> list[list[str]]:
    """Of a table: what, measured, to reach."""
    rows = []
    with tempfile.TemporaryDirectory() as bytecode:
        for people in sizes:
            worked, clock = measured(people, Path(bytecode))
            text = f"{worked * 1_000:,.0f} ms of the processor, {clock * 1_000:,.0f} ms by the clock"
            aim = "1,000 ms" if people <= PEOPLE[0] else "1,500 ms"
            rows.append([f"start to a window of {people:,} people, imports included", text, aim])
    return rows


def main() -> None:
    """Prints a table."""
    if sys.argv[1:2] == [_CHILD]:
        begin_once(Path(sys.argv[2]), int(sys.argv[3]))
        return
    from tests.benchmarks.table import print_table

    print_table("A start", ["what", "measured", "to reach"], rows_of(tuple(map(int, sys.argv[1:])) or PEOPLE))


if __name__ == "__main__":
    main()
