"""Real programs: the server in a process, the window on a real engine."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.helpers.instance import Instance
from tests.helpers.phone_program import PhoneProgram


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Instance]]:
    """Starts an instance on a data folder, `data` where none is named."""
    started: list[Instance] = []

    def start(*options: str, data: Path | None = None, sip: str = "127.0.0.1:0") -> Instance:
        started.append(Instance(data or tmp_path / "data", *options, sip=sip))
        return started[-1]

    yield start
    for instance in started:
        instance.stop()


@pytest.fixture
def demo(start: Callable[..., Instance]) -> Instance:
    return start("--demo")


@pytest.fixture
def phone_program() -> Iterator[Callable[[Sequence[str], Path], PhoneProgram]]:
    started: list[PhoneProgram] = []

    def start(command: Sequence[str], home: Path) -> PhoneProgram:
        started.append(PhoneProgram(command, home, _paint))
        return started[-1]

    yield start
    for program in started:
        program.end()


def _paint() -> None:
    """Where a window stands beside the phone, it goes on."""
    if QApplication.instance() is not None:
        QApplication.processEvents()
