"""A laptop of 1366 x 768 at 200 %: whatever opens has room there, with a title bar above it."""

import json
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
SCREEN = {
    "name": "laptop",
    "x": 0,
    "y": 0,
    "width": 683,
    "height": 384,
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1,
}


def test_whatever_opens_has_room_on_a_small_screen(tmp_path: Path) -> None:
    """A process of its own: the screens of one cannot change."""
    file = tmp_path / "screen.json"
    file.write_text(json.dumps({"screens": [SCREEN]}))
    environment = {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={file}", "PYTEST_ADDOPTS": ""}
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:cacheprovider",
            "-k",
            "fits",
            str(HERE / "test_every_dialog.py"),
        ],
        env=environment,
        cwd=HERE.parent.parent,
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4_000:]
