"""Real programs: the server in a process, the window on a real engine."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.helpers.instance import Instance


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
