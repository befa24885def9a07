"""
How long it takes from starting the program until its window is seen:

    python3 packaging/start_time.py                     dist/switchboard/switchboard, under an Xvfb of its own
    python3 packaging/start_time.py /usr/bin/switchboard

"Warm" is every start but the first of the day. "Cold" is one after everything that the program reads was thrown out of
memory: its own files, and those of the system that it had mapped and nobody else has. Needs Xvfb and xdotool. It opens
the demo office in a folder that goes again. What else the machine does counts in, and is said; the time of a processor
does not know of it.
"""

import contextlib
import os
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import environment

_PROGRAM = environment.ROOT / "dist" / "switchboard" / "switchboard"
_TIMES = 5
_PATIENCE = 60.0  # seconds
_COLD, _WARM = 2.0, 0.5  # seconds that are aimed at


def main() -> int:
    """Returns 0 where both are as they should be, 1 where one is not, 64 where it is asked for wrongly."""
    program = Path(sys.argv[1]) if sys.argv[1:] else _PROGRAM
    if len(sys.argv) > 2 or not program.exists() or shutil.which("xdotool") is None:
        print(__doc__)
        return 64
    with screen() as display, tempfile.TemporaryDirectory() as folder:
        begun = Start(program.resolve(), display, Path(folder))
        begun.once()  # the demo office is made
        read = begun.read
        colds = [begun.once(read) for _ in range(_TIMES)]
        warms = [begun.once() for _ in range(_TIMES)]
        worked = begun.worked[-_TIMES:]
    told = f"{os.getloadavg()[0]:.1f} of {os.cpu_count()} processors were wanted in the last minute"
    print(f"{program}, {_TIMES} starts each; {told}.")
    for name, times, aim in (("cold", colds, _COLD), ("warm", warms, _WARM)):
        least, middle = min(times), statistics.median(times)
        print(f"{name}: {least:.2f} s at best, {middle:.2f} s in the middle; aimed at {aim:g} s")
    print(f"of a processor, warm: {min(worked):.2f} s at best, {statistics.median(worked):.2f} s in the middle")
    return 0 if min(colds) < _COLD and min(warms) < _WARM else 1


class Start:
    """Starts of one program. `read` are the files that it had mapped, `worked` seconds of a processor each time."""

    def __init__(self, program: Path, display: str, folder: Path) -> None:
        self._environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self._command = [str(program), "--demo", "--data", str(folder / "data")]
        self._command += ["--sip", "127.0.0.1:0", "--language", "en"]
        self._own = program.parent
        self.read: list[Path] = []
        self.worked: list[float] = []

    def once(self, forgotten: Iterable[Path] = ()) -> float:
        """
        Seconds until the window is seen.

        Args:
            forgotten: these are read from the disk anew, and so is all of the program's folder.
        """
        if forgotten:
            forget([*forgotten, *self._own.rglob("*")])
        begun = time.monotonic()
        with subprocess.Popen(self._command, env=self._environment, stdout=subprocess.DEVNULL) as program:
            try:
                while not self._is_seen():
                    if program.poll() is not None or time.monotonic() - begun > _PATIENCE:
                        raise SystemExit("There was no window.")
                took = time.monotonic() - begun
                self.worked.append(processor_time(program.pid))
                self.read = mapped(program.pid)
            finally:
                program.send_signal(signal.SIGTERM)
        return took

    def _is_seen(self) -> bool:
        command = ["xdotool", "search", "--onlyvisible", "--name", "^Switchboard$"]
        asked = subprocess.run(command, env=self._environment, capture_output=True, text=True, check=False)
        return asked.stdout.strip().isdigit()


def processor_time(process: int) -> float:
    """Seconds that a process has worked so far (proc(5))."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def mapped(process: int) -> list[Path]:
    """The files that a process has in memory (proc(5))."""
    lines = Path(f"/proc/{process}/maps").read_text(encoding="utf-8").splitlines()
    named = {line.split(maxsplit=5)[5] for line in lines if line.count("/")}
    return [Path(name) for name in named if name.startswith("/") and Path(name).is_file()]


def forget(files: Iterable[Path]) -> None:
    """Throws them out of memory, as far as no other process has them mapped."""
    for path in files:
        with contextlib.suppress(OSError):
            if path.is_file():
                descriptor = os.open(path, os.O_RDONLY)
                os.fsync(descriptor)
                os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
                os.close(descriptor)


@contextlib.contextmanager
def screen() -> Iterator[str]:
    """A screen of its own, by a number that nobody has."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL) as server:
        os.close(writer)
        with os.fdopen(reader) as told:
            number = told.readline().strip()
        try:
            yield f":{number}"
        finally:
            server.terminate()


if __name__ == "__main__":
    sys.exit(main())
