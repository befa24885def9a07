"""The service of systemd has no more of the system than it needs."""

import shutil
import subprocess
from pathlib import Path

import pytest

UNIT = Path(__file__).parents[3] / "packaging" / "switchboard.service"
MOST = 2.7  # of 10, as systemd 252 counts; without a filter of system calls, which differ from system to system


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="needs systemd-analyze")
def test_what_the_unit_exposes_is_little() -> None:
    command = ["systemd-analyze", "security", "--offline=true", "--no-pager", f"--threshold={MOST * 10:.0f}", str(UNIT)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout.splitlines()[-1:]


def test_it_may_become_nobody_else_and_write_nowhere_else() -> None:
    lines = UNIT.read_text(encoding="utf-8").splitlines()
    for line in (
        "User=switchboard",
        "NoNewPrivileges=yes",
        "CapabilityBoundingSet=",
        "ProtectSystem=strict",
        "StateDirectoryMode=0700",
        "UMask=0077",
    ):
        assert line in lines
