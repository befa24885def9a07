"""Today's program starts on the data of every earlier one."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.helpers.instance import Instance

FILES = sorted((Path(__file__).parent.parent / "data" / "databases").glob("*.sqlite"))


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_an_office_of_that_time_goes_on(start: Callable[..., Instance], tmp_path: Path, file: Path) -> None:
    data = tmp_path / "data"
    data.mkdir(mode=0o700)
    shutil.copy(file, data / "switchboard.sqlite")
    running = start(data=data)
    assert "Zurück um zwei" in running.rx("presencestate list").stdout
    assert running.rx("presencestate change CustomPresence:6002 chat").returncode == 0
    assert "0 problems" in running.rx("core show problems").stdout
    assert running.stop() == 0
    assert len(list(data.glob("switchboard.sqlite.before-v*"))) == 1
