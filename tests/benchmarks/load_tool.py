"""The load tool that lies beside the project: built where it is found, run against a server on loopback."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

SOURCES = Path(os.environ.get("SWITCHBOARD_BENCH") or Path(__file__).resolve().parents[3] / "shared" / "bench")
_BUILT = Path(tempfile.gettempdir()) / "switchboard-load-tool"
_PATIENCE = 300  # seconds


def build_load_tool() -> Path:
    """Builds presence_load and null_notifier; exits with a word where their sources are not."""
    if not (SOURCES / "Makefile").exists():
        sys.exit(f"The load tool is not in {SOURCES}; name its folder in SWITCHBOARD_BENCH.")
    _BUILT.mkdir(exist_ok=True)
    subprocess.run(["make", "--silent", "-C", str(_BUILT), "-f", str(SOURCES / "Makefile")], check=True)
    return _BUILT


def run_load_tool(target: str, *, subscribers: int, options: Sequence[str]) -> dict[str, Any]:
    """One run of presence_load; returns its report."""
    command = [str(_BUILT / "presence_load"), "--target", target, "--subscribers", str(subscribers), *options]
    done = subprocess.run(command, stdout=subprocess.PIPE, timeout=_PATIENCE, check=True)
    report: dict[str, Any] = json.loads(done.stdout)
    return report
