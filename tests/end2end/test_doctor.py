"""`switchboard doctor` on offices that are well, that run, and that are not well."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.helpers.instance import Instance


def doctor(data: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "switchboard", "doctor", "--data", str(data), *options]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_an_office_that_runs_is_found_well(start: Callable[..., Instance], tmp_path: Path) -> None:
    data = tmp_path / "data"
    running = start()
    (data / "switchboard.toml").write_text(f'sip = ["{running.sip}"]\n')
    (data / "switchboard.toml").chmod(0o600)
    before = sorted(path.name for path in data.iterdir())
    done = doctor(data, "--json")
    said = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert said["healthy"]
    told = [each["so"] for each in said["findings"]]
    assert any(f"{running.sip} is served by the Switchboard that runs" in text for text in told)
    assert any("has no problems" in text for text in told)
    assert sorted(path.name for path in data.iterdir()) == before


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("switchboard.toml", "colour = 1\n", "there is no such setting"),
        ("switchboard.toml", "= =\n", "it is no TOML"),
        ("switchboard.toml", 'sip = ["0.0.0.0:5060"]\n', "nothing says who may speak there"),
        ("switchboard.toml", 'dialplan = "/nowhere/extensions.conf"\n', "/nowhere/extensions.conf"),
        ("switchboard.sqlite", "no database", "is no SQLite database"),
    ],
)
def test_what_is_wrong_is_said_and_is_the_exit_status(tmp_path: Path, name: str, content: str, told: str) -> None:
    (tmp_path / name).write_text(content)
    done = doctor(tmp_path)
    assert done.returncode == 1
    assert told in done.stdout
    assert "Traceback" not in done.stderr


def test_arguments_that_make_no_sense_are_refused(tmp_path: Path) -> None:
    assert doctor(tmp_path, "file").returncode == 64
    assert doctor(tmp_path, "--sip", "nonsense:at:all:").returncode == 1
