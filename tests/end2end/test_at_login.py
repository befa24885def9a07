"""`switchboard --at-login on`, on the platform that the test runs on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="another place there")
def test_the_window_opens_at_the_next_login(tmp_path: Path) -> None:
    environment = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path)}
    path = tmp_path / "autostart" / "switchboard.desktop"

    def at_login(wanted: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "switchboard", "--at-login", wanted, "--language", "fr"]
        return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)

    assert at_login("on").returncode == 0
    assert '"-m" "switchboard" "--language" "fr"' in path.read_text()
    assert at_login("off").returncode == 0
    assert not path.exists()
    assert at_login("maybe").returncode == 64
    path.parent.rmdir()
    path.parent.touch()
    done = at_login("on")
    assert done.returncode == 1
    assert "That cannot be set" in done.stderr
