"""A person's desktop: two screens, a window manager, a keyboard, and what a screen reader is told."""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

PATIENCE = 30.0
PACKAGES = "xvfb openbox xdotool x11-xserver-utils dbus at-spi2-core python3-pyatspi"
_LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
_READER = Path(__file__).parent / "read_aloud.py"
_SCREENS = (("left", "1366/361x768/203+0+0", "screen"), ("right", "1920/508x1080/286+1366+0", "none"))


def need_desktop() -> None:
    """Leaves the test out where there is none, or fails it where one is demanded."""
    programs = ("Xvfb", "openbox", "xdotool", "xrandr", "dbus-daemon")
    missing = [name for name in programs if shutil.which(name) is None] + [str(_LAUNCHER)] * (not _LAUNCHER.exists())
    if missing and os.environ.get("SWITCHBOARD_DEMAND_PHONES"):
        pytest.fail(f"{', '.join(missing)} is not installed")
    if missing:
        pytest.skip(f"{', '.join(missing)} is not installed; on Debian: apt-get install {PACKAGES}")


@dataclass(frozen=True, slots=True)
class Spoken:
    """An accessible object: its role in AT-SPI's words, name, states, and what is in it."""

    role: str
    name: str
    states: frozenset[str]
    children: tuple["Spoken", ...]

    def all(self) -> Iterator["Spoken"]:
        yield self
        for child in self.children:
            yield from child.all()


class Desktop:
    """Screens of 1366 x 768 and, right of it, 1920 x 1080. Everything is ended with it."""

    def __init__(self, home: Path) -> None:
        self._started: list[subprocess.Popen[str]] = []
        self.environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
        self.environment |= {"HOME": str(home), "XDG_RUNTIME_DIR": str(home), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        try:
            self._start()
        except BaseException:
            self.end()
            raise

    def _start(self) -> None:
        reading, writing = os.pipe()
        screen = ["-noreset", "-nolisten", "tcp", "-screen", "0", "3286x1080x24"]
        self.run(["Xvfb", "-displayfd", str(writing), *screen], pass_fds=(writing,))
        os.close(writing)
        with os.fdopen(reading) as displays:
            self.environment["DISPLAY"] = f":{displays.readline().strip()}"
        for name, geometry, output in _SCREENS:
            self._do("xrandr", "--setmonitor", name, geometry, output)
        bus = self.run(["dbus-daemon", "--session", "--nofork", "--print-address"])
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = _line_of(bus)
        self.run([str(_LAUNCHER), "--launch-immediately"])
        self.run(["openbox"])
        self._reader = self.run(["/usr/bin/python3", str(_READER)], stdin=subprocess.PIPE)

    def run(
        self, command: Sequence[str], *, stdin: int = subprocess.DEVNULL, pass_fds: Sequence[int] = ()
    ) -> subprocess.Popen[str]:
        """Starts a program on this desktop."""
        process = subprocess.Popen(
            command,
            env=self.environment,
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            pass_fds=pass_fds,
        )
        self._started.append(process)
        return process

    def press(self, *keys: str) -> None:
        """Keys as xdotool names them, one after the other, into whatever window has the focus."""
        self._do("xdotool", "key", "--delay", "30", *keys)

    def write(self, text: str) -> None:
        self._do("xdotool", "type", "--delay", "15", text)

    def focus(self, title: str) -> None:
        """Waits for a window of that title and gives it the keyboard, as a switch of windows does."""
        self._do("xdotool", "search", "--sync", "--onlyvisible", "--name", title, "windowactivate", "--sync")

    def place_of(self, title: str) -> tuple[int, int, int, int]:
        """Left, top, width and height of the window of that title, in pixels of both screens; nothing where none is."""
        command = ("xdotool", "search", "--onlyvisible", "--name", title, "getwindowgeometry", "--shell")
        told = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        if told.returncode:
            return 0, 0, 0, 0
        values = dict(line.split("=") for line in told.stdout.split())
        return int(values["X"]), int(values["Y"]), int(values["WIDTH"]), int(values["HEIGHT"])

    def programs(self) -> list[Spoken]:
        """What a screen reader finds."""
        return [_spoken(program) for program in self._ask("tree")]

    def said(self) -> list[str]:
        """What was announced since the last time."""
        return [str(text) for text in self._ask("said")]

    def focused(self) -> list[str]:
        """The names of what got the focus since the last time, as a screen reader says them."""
        return [str(text) for text in self._ask("focused")]

    def wait_for_focus(self, name: str) -> None:
        """Until the focus was told to have come to something of a name that begins so."""
        heard: list[str] = []

        def has_come() -> bool:
            heard.extend(self.focused())
            return any(text.startswith(name) for text in heard)

        wait_until(has_come, f"the focus comes to {name}")

    def wait_for_said(self) -> list[str]:
        """The next that is announced."""
        until = time.monotonic() + PATIENCE
        while not (said := self.said()):
            assert time.monotonic() < until, "nothing was announced"
            time.sleep(0.1)
        return said

    def find(self, role: str, name: str) -> Spoken | None:
        """The first of that role whose name begins so."""
        for program in self.programs():
            for node in program.all():
                if node.role == role and node.name.startswith(name):
                    return node
        return None

    def end(self) -> None:
        for process in reversed(self._started):
            process.terminate()
        for process in reversed(self._started):
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            for pipe in (process.stdin, process.stdout, process.stderr):
                if pipe is not None:  # not read to its end: what a program began may hold it open for longer
                    pipe.close()

    def _ask(self, question: str) -> list[dict[str, object]]:
        assert self._reader.stdin is not None
        for _ in range(20):
            self._reader.stdin.write(f"{question}\n")
            self._reader.stdin.flush()
            answer = json.loads(_line_of(self._reader))
            if isinstance(answer, list):
                return answer
        raise AssertionError(answer)

    def _do(self, *command: str) -> str:
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        assert done.returncode == 0, f"{command}: {done.stderr}"
        return done.stdout


def wait_until(holds: Callable[[], object], what: str) -> None:
    """Until it is so, or patience ends."""
    until = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < until, f"{what}: not within {PATIENCE:.0f} s"
        time.sleep(0.1)


def _line_of(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def _spoken(told: dict[str, object]) -> Spoken:
    children = told["children"]
    states = told["states"]
    assert isinstance(children, list)
    assert isinstance(states, list)
    kept = tuple(_spoken(child) for child in children)
    return Spoken(str(told["role"]), str(told["name"]), frozenset(states), kept)
